import Language

extension ClauseRepair {
  /// "Said on Tuesday it would end the ban": the verb right in front of a day that the parser hangs
  /// on the reported clause, whose subject only follows.
  static func speaking(_ i: Int, _ tokens: [Token]) -> Int? {
    let verb = tokens[i].head
    guard i > 0, verb > i, ["prep", "npadvmod"].contains(tokens[i].dep),
      tokens.indices.contains(verb), tokens[verb].dep == "ccomp", tokens[verb].head == i - 1,
      ["VBD", "VBZ", "VBN"].contains(tokens[i - 1].tag)
    else { return nil }
    var day = i
    if tokens[i].dep == "prep" {
      guard tokens[i].text == "on", i + 1 < tokens.count else { return nil }
      day += 1
    }
    guard day + 1 < verb else { return nil }
    // "On Tuesday", "on 3 May", "Tuesday evening": up to the subject.
    guard
      let subject = (day + 1..<min(verb, day + 5)).first(where: {
        tokens[$0].head == verb && ["nsubj", "nsubjpass"].contains(tokens[$0].dep)
          || tokens[$0].tag == "DT" || tokens[$0].tag == "PRP$"
      }), (day..<subject).allSatisfy({ ["NNP", "CD", "NN"].contains(tokens[$0].tag) })
    else { return nil }
    return i - 1
  }

  /// "Peru alleged, and Chile denied, that Chile was arming rebels": the first verb, whose clause
  /// the parser gives to the second, which denies it.
  static func alleging(_ i: Int, _ tokens: [Token]) -> Int? {
    let denying = tokens[i].head
    guard tokens[i].dep == "ccomp", denying < i, tokens[denying].dep == "conj",
      ["deny", "reject", "dispute", "refute", "contest"].contains(tokens[denying].lemma),
      denying + 2 < tokens.count, tokens[denying + 1].text == ",",
      tokens[denying + 2].text == "that"
    else { return nil }
    let saying = tokens[denying].head
    guard saying < denying, tokens[saying].pos == "VERB", tokens[saying + 1].text == ",",
      tokens[saying + 1..<denying].contains(where: { $0.head == denying && $0.dep == "nsubj" }),
      !tokens[saying..<denying].contains(where: {
        $0.head == saying && ["dobj", "ccomp", "xcomp"].contains($0.dep)
      })
    else { return nil }
    return saying
  }
}
