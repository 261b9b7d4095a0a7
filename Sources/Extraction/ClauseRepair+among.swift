import Language

/// Clauses that say what their subject does by way of those who do it too.
extension ClauseRepair {
  /// "France was among the countries that condemned", "Canada was one of the first to recognise":
  /// the "be" whose subject does what a verb says.
  static func among(_ i: Int, _ tokens: [Token]) -> Int? {
    guard ["relcl", "acl", "xcomp"].contains(tokens[i].dep), tokens[i].pos == "VERB",
      ["VB", "VBD", "VBZ", "VBP"].contains(tokens[i].tag)
    else { return nil }
    var many = tokens[i].head
    if tokens[i].dep == "xcomp" {
      // "Was among the first to congratulate", "among the first leaders to congratulate": the
      // parser hangs the verb on the other.
      guard
        let noun = (max(0, i - 6)..<i).last(where: {
          tokens[$0].dep == "pobj"
            && (["first", "few", "last"].contains(tokens[$0].text)
              || tokens[$0].tag == "NNS" && isOfFirst($0, tokens))
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

  /// "The first foreign leaders": whether those who did it before others are meant.
  private static func isOfFirst(_ noun: Int, _ tokens: [Token]) -> Bool {
    tokens[max(0, noun - 4)..<noun].contains {
      $0.head == noun && $0.dep == "amod" && ["first", "last"].contains($0.text)
    }
  }

  /// Puts a verb in the place of a "be", in its tense.
  static func affirm(_ i: Int, insteadOf copula: Int, _ tokens: inout [Token]) {
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

  /// "Belize, one of a dozen states that recognise Taiwan": the name that does what the clause
  /// about all of them says.
  static func example(_ i: Int, _ tokens: [Token]) -> Int? {
    let many = tokens[i].head
    guard tokens[i].dep == "relcl", tokens[i].pos == "VERB", many < i, tokens[many].dep == "pobj",
      tokens[many].tag == "NNS", tokens[tokens[many].head].text == "of",
      // "That recognise", and not "that Peru recognises".
      tokens[many..<i].contains(where: {
        $0.head == i && $0.dep == "nsubj" && ["WDT", "WP"].contains($0.tag)
      })
    else { return nil }
    let one = tokens[tokens[many].head].head
    guard tokens[one].text == "one", tokens[one].dep == "appos", one < many else { return nil }
    let name = tokens[one].head
    guard name < one, tokens[name].tag == "NNP", tokens[one - 1].text == "," else { return nil }
    return name
  }
}
