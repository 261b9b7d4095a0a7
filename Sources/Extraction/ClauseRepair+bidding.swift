import Language

/// Infinitives behind those who are asked or paid to do something, which the parser hangs on the
/// wrong word.
extension ClauseRepair {
  /// Verbs that ask, tell or let somebody do something, and nouns for money that is given for
  /// something.
  private static let asking: WordSet = [
    "urge", "ask", "tell", "press", "invite", "order", "encourage", "persuade", "force", "allow",
    "instruct", "request", "implore", "convince", "pressure", "exhort", "command", "enable",
  ]
  private static let gifts: WordSet = [
    "grant", "loan", "credit", "package", "aid", "fund", "funding", "money", "dollar", "euro",
    "million", "billion", "help", "assistance", "guarantee", "bailout", "line",
  ]

  /// "Urged the authority to cooperate": the verb of asking, where the parser takes what is asked
  /// for a clause about the one who is asked.
  static func bidding(_ i: Int, _ tokens: [Token]) -> Int? {
    let noun = tokens[i].head
    guard tokens[i].dep == "acl", tokens[i].tag == "VB", noun < i, tokens[noun].dep == "dobj",
      tokens[noun + 1..<i].contains(where: { $0.tag == "TO" && $0.head == i })
    else { return nil }
    let verb = tokens[noun].head
    return verb < noun && asking.contains(tokens[verb].lemma) ? verb : nil
  }

  /// "A grant for Malawi to rebuild roads": the money, where the parser takes what it is for for a
  /// clause whose subject the receiver is.
  static func money(_ i: Int, _ tokens: [Token]) -> Int? {
    let noun = tokens[i].head
    guard ["advcl", "acl", "relcl"].contains(tokens[i].dep), tokens[i].tag == "VB", noun < i,
      gifts.contains(tokens[noun].lemma), noun + 1 < i, tokens[noun + 1].text == "for",
      tokens[noun + 1].dep == "mark", tokens[noun + 1].head == i
    else { return nil }
    return noun
  }

  /// Makes "for" a preposition of the money, and who is to do something with it its object.
  static func give(_ i: Int, of noun: Int, _ tokens: inout [Token]) {
    let preposition = noun + 1
    guard
      let receiver = (preposition + 1..<i).first(where: {
        tokens[$0].head == i && tokens[$0].dep == "nsubj"
      })
    else { return }
    tokens[preposition].dep = "prep"
    tokens[preposition].head = noun
    tokens[preposition].pos = "ADP"
    tokens[receiver].dep = "pobj"
    tokens[receiver].head = preposition
    tokens[i].dep = "acl"
    tokens[i].head = receiver
  }

  /// "Ordered a consul to leave, accusing him of theft": hangs what goes along with an order on the
  /// verb that gives it, where its object is a pronoun for the one who is ordered.
  static func mendAlongside(at i: Int, _ tokens: inout [Token]) -> Bool {
    let infinitive = tokens[i].head
    guard tokens[i].tag == "VBG", tokens[i].dep == "advcl", i > 1, i + 1 < tokens.count,
      tokens[i - 1].text == ",", infinitive < i, tokens[infinitive].tag == "VB",
      tokens[infinitive].dep == "xcomp",
      ["him", "her", "it", "them"].contains(tokens[i + 1].text), tokens[i + 1].head == i
    else { return false }
    let verb = tokens[infinitive].head
    guard tokens.indices.contains(verb), verb < infinitive,
      tokens[verb + 1..<infinitive].contains(where: { $0.head == verb && $0.dep == "dobj" })
    else { return false }
    tokens[i].head = verb
    return true
  }

  /// "Demanded that the minister resign": a verb that the tagger takes for a noun.
  static func isNounForVerb(_ i: Int, _ tokens: [Token]) -> Bool {
    guard tokens[i].dep == "ccomp", tokens[i].tag == "NN", tokens[i].head < i,
      ["demand", "insist", "request", "ask", "recommend", "propose", "urge", "require"]
        .contains(tokens[tokens[i].head].lemma)
    else { return false }
    let before = tokens[max(0, i - 12)..<i]
    return before.contains { $0.head == i && $0.dep == "mark" }
      && before.contains { $0.head == i && $0.dep == "nsubj" }
  }

  /// "Presidents X and Y sign a declaration": the tag of a verb that the parser takes for a noun
  /// with a subject and an object.
  static func verbTag(_ i: Int, _ tokens: [Token]) -> String? {
    guard tokens[i].dep == "ROOT", ["NN", "NNS"].contains(tokens[i].tag),
      tokens[max(0, i - 12)..<i].contains(where: { $0.head == i && $0.dep == "nsubj" }),
      tokens[i + 1..<min(tokens.count, i + 12)].contains(where: {
        $0.head == i && $0.dep == "dobj"
      })
    else { return nil }
    return tokens[i].tag == "NN" ? "VBP" : "VBZ"
  }

  /// "Question (Agency): The minister accuses you": whether a label in front of a colon is parsed as
  /// a subject beside the real one.
  static func isLabel(_ i: Int, _ tokens: [Token]) -> Bool {
    guard tokens[i].dep == "nsubj", tokens[i].head > i + 2, tokens.indices.contains(tokens[i].head),
      let colon = (i + 1..<min(i + 8, tokens[i].head)).first(where: {
        tokens[$0].text.hasSuffix(":")
      })
    else { return false }
    return (colon + 1..<tokens[i].head).contains {
      tokens[$0].head == tokens[i].head && tokens[$0].dep.hasPrefix("nsubj")
    }
  }
}
