import Language
import TextModel

/// Clauses and phrases in front of a subject, and participles behind it, which the parser joins to
/// a name beside them.
extension ClauseRepair {
  /// How far in front of its verb a subject is looked for.
  private static let reach = 16

  /// "Flanked by Anna Vogel, President Luc Garnier told reporters", "after talks in Geneva, Peru
  /// and Chile agreed": the name in front of a verb without a subject, which the parser takes for a
  /// second name of the one in the phrase before or for a member of a list with it. Gives the verb.
  static func verb(behindFronted name: Int, _ tokens: [Token]) -> Int? {
    guard ["appos", "conj"].contains(tokens[name].dep), tokens[name].pos == "PROPN",
      name + 1 < tokens.count,
      let verb = bareVerb(behind: name, tokens), let first = start(ofPhrase: name, tokens)
    else { return nil }
    return hangs(name, before: first, onPhraseOf: verb, tokens) ? verb : nil
  }

  /// The verb of a main clause, without a subject, right behind a name or the list that it begins.
  private static func bareVerb(behind name: Int, _ tokens: [Token]) -> Int? {
    var verb = clauseEnd(behind: name, tokens).map { $0 + 1 } ?? name + 1
    // "In a joint statement, Peru and Chile said".
    while verb < min(tokens.count, name + 12), isListed(verb, with: name, tokens) { verb += 1 }
    while verb < min(tokens.count, name + 4), tokens[verb].pos == "ADV" || tokens[verb].dep == "aux"
    {
      verb += 1
    }
    guard tokens.indices.contains(verb), ["VBD", "VBZ", "VBP", "VBN"].contains(tokens[verb].tag),
      tokens[verb].pos == "VERB", tokens[verb].head == verb || tokens[verb].dep == "ROOT"
    else { return nil }
    let hasSubject = (max(0, verb - Self.reach * 3)..<verb).contains {
      tokens[$0].head == verb && ["nsubj", "nsubjpass", "expl"].contains(tokens[$0].dep)
    }
    return hasSubject ? nil : verb
  }

  /// The comma that ends a clause about a name: "in a letter, Okoro, who is held at home, urged".
  private static func clauseEnd(behind name: Int, _ tokens: [Token]) -> Int? {
    guard name + 4 < tokens.count, tokens[name + 1].text == ",",
      ["who", "whose"].contains(tokens[name + 2].text)
    else { return nil }
    return (name + 4..<min(tokens.count, name + reach)).first { tokens[$0].text == "," }
  }

  /// The first token of a name's own phrase, which starts behind a comma and holds no verb.
  private static func start(ofPhrase name: Int, _ tokens: [Token]) -> Int? {
    var first = name
    while first > 0, tokens[first - 1].text != ",", tokens[first - 1].pos != "PUNCT",
      name - first < Self.reach
    {
      first -= 1
    }
    guard first > 0, tokens[first - 1].text == ",",
      (first..<name).allSatisfy({ tokens[$0].pos != "VERB" })
    else { return nil }
    return first
  }

  /// Whether the name that the parser takes another one for stands in a phrase or participle in
  /// front of a verb.
  private static func hangs(
    _ name: Int, before first: Int, onPhraseOf verb: Int, _ tokens: [Token]
  ) -> Bool {
    var above = tokens[name].head
    guard above < first, ["PROPN", "NOUN"].contains(tokens[above].pos) else { return false }
    for _ in 0..<Self.reach where tokens[above].head != verb {
      guard tokens[above].head != above else { return false }
      above = tokens[above].head
    }
    return tokens[above].head == verb && above < first
      && (tokens[above].dep == "prep" || ["VBG", "VBN"].contains(tokens[above].tag))
  }

  /// Whether a token belongs to a list of names that starts at one: "Peru, Bolivia and Chile".
  private static func isListed(_ i: Int, with name: Int, _ tokens: [Token]) -> Bool {
    guard ["cc", "conj", "punct", "compound", "det", "amod"].contains(tokens[i].dep) else {
      return false
    }
    var above = i
    for _ in 0..<6 where above != name { above = tokens[above].head }
    return above == name && tokens[i].pos != "VERB"
  }

  /// Makes a name the subject of a verb, and a participle that stands for one a clause beside it.
  static func front(_ name: Int, of verb: Int, _ tokens: inout [Token]) {
    let above = tokens[name].head
    tokens[name].dep = "nsubj"
    tokens[name].head = verb
    for i in name..<verb where tokens[i].dep == "relcl" && tokens[i].head == above {
      tokens[i].head = name
    }
    for i in max(0, verb - Self.reach * 3)..<name
    where tokens[i].head == verb && tokens[i].dep == "csubj" {
      tokens[i].dep = "advcl"
    }
  }

  /// "Luc Garnier, visiting Kenya, said": the participle that the parser takes for an adjective of
  /// a second name. Gives the name it is said of.
  static func bearer(ofParticiple i: Int, _ tokens: [Token], _ entities: [NamedSpan]) -> Int? {
    guard tokens[i].tag == "VBG", tokens[i].dep == "amod", i > 1, tokens[i - 1].text == ",",
      tokens[i].text.first?.isLowercase ?? false
    else { return nil }
    let object = tokens[i].head
    guard object > i, object - i < 4, tokens[object].dep == "appos", tokens[object].pos == "PROPN",
      ["GPE", "LOC", "ORG", "FAC"].contains(label(of: object, in: entities) ?? "")
    else { return nil }
    let name = tokens[object].head
    return name < i && tokens[name].pos == "PROPN"
      && !["acting", "governing", "ruling"].contains(tokens[i].text)
      ? name : nil
  }

  /// "Under the accord, concluded with Peru in May, Chile opened": the participle that says what
  /// the accord is, on which the parser hangs the phrase in front.
  static func mendFrontedParticiple(at i: Int, _ tokens: inout [Token]) -> Bool {
    guard ["under", "in", "by"].contains(tokens[i].text.lowercased()), tokens[i].dep == "prep",
      tokens[i].text.first?.isUppercase ?? false,
      let noun = (i + 1..<min(tokens.count, i + 12)).first(where: {
        tokens[$0].head == i && tokens[$0].dep == "pobj"
      }), noun + 2 < tokens.count, tokens[noun + 1].text == ","
    else { return false }
    let participle = tokens[i].head
    let main = tokens.indices.contains(participle) ? tokens[participle].head : participle
    guard participle == noun + 2, ["VBN", "VBD"].contains(tokens[participle].tag),
      tokens[participle].dep == "advcl", main > participle
    else { return false }
    tokens[i].head = main
    tokens[participle].head = noun
    tokens[participle].dep = "acl"
    tokens[participle].tag = "VBN"
    return true
  }
}
