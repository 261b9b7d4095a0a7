import Language

/// Clauses that say what their subject does by way of those who do it too.
extension ClauseRepair {
  /// "France was among the countries that condemned", "Canada was one of the first to recognise": the "be" whose
  /// subject does what a verb says.
  static func among(_ i: Int, _ tokens: [Token]) -> Int? {
    guard ["relcl", "acl", "xcomp"].contains(tokens[i].dep), tokens[i].pos == "VERB",
      ["VB", "VBD", "VBZ", "VBP"].contains(tokens[i].tag)
    else { return nil }
    var many = tokens[i].head
    if tokens[i].dep == "xcomp" {
      // "Was among the first to congratulate": the parser hangs the verb on the other.
      guard
        let noun = (max(0, i - 6)..<i).last(where: {
          tokens[$0].dep == "pobj" && ["first", "few", "last"].contains(tokens[$0].text)
        }), tokens[i].head < noun
      else { return nil }
      many = noun
    }
    guard many < i, tokens[many].dep == "pobj",
      tokens[many].tag == "NNS" || ["first", "few", "last", "those"].contains(tokens[many].text)
    else { return nil }
    var preposition = tokens[many].head
    guard preposition < many, ["among", "of"].contains(tokens[preposition].text) else { return nil }
    if tokens[preposition].text == "of" {
      preposition = tokens[preposition].head
      guard tokens[preposition].text == "one", tokens[preposition].dep == "attr" else { return nil }
    }
    let copula = tokens[preposition].head
    guard copula < preposition, tokens[copula].lemma == "be",
      !tokens[max(0, copula - 3)..<i].contains(where: { $0.head == copula && $0.dep == "neg" })
    else { return nil }
    return copula
  }

  /// Puts a verb in the place of a "be", in its tense.
  static func assert(_ i: Int, insteadOf copula: Int, _ tokens: inout [Token]) {
    for j in copula..<i where tokens[j].head == i && j != copula {
      // "That", "who" and "to" no longer govern anything.
      if tokens[j].tag == "TO" || ["nsubj", "nsubjpass"].contains(tokens[j].dep) {
        tokens[j].dep = "dep"
      }
    }
    for j in max(0, copula - 24)..<copula
    where tokens[j].head == copula && ["nsubj", "advmod", "prep"].contains(tokens[j].dep) {
      tokens[j].head = i
    }
    if tokens[i].tag == "VB" { tokens[i].tag = tokens[copula].tag }
    tokens[i].head = tokens[copula].head == copula ? i : tokens[copula].head
    tokens[i].dep = tokens[copula].dep
    tokens[copula].head = i
    tokens[copula].dep = "dep"
  }

  /// Verbs that ask, tell or let somebody do something, and nouns for money that is given for something.
  private static let asking: Set<String> = [
    "urge", "ask", "tell", "press", "invite", "order", "encourage", "persuade", "force", "allow",
    "instruct", "request", "implore", "convince", "pressure", "exhort", "command", "enable",
  ]
  private static let gifts: Set<String> = [
    "grant", "loan", "credit", "package", "aid", "fund", "funding", "money", "dollar", "euro",
    "million", "billion", "help", "assistance", "guarantee", "bailout", "line",
  ]

  /// "Urged the authority to cooperate": the verb of asking, where the parser takes what is asked for a clause about the
  /// one who is asked.
  static func bidding(_ i: Int, _ tokens: [Token]) -> Int? {
    let noun = tokens[i].head
    guard tokens[i].dep == "acl", tokens[i].tag == "VB", noun < i, tokens[noun].dep == "dobj",
      tokens[noun + 1..<i].contains(where: { $0.tag == "TO" && $0.head == i })
    else { return nil }
    let verb = tokens[noun].head
    return verb < noun && asking.contains(tokens[verb].lemma) ? verb : nil
  }

  /// "A grant for Malawi to rebuild roads": the money, where the parser takes what it is for for a clause whose
  /// subject the receiver is.
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
}
