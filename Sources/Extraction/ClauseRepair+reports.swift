import Language

extension ClauseRepair {
  /// "Said on Tuesday it would end the ban": the verb right in front of a day that the parser hangs on the
  /// reported clause, whose subject only follows.
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
}
