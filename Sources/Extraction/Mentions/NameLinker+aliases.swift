import Language

/// Second names that a text gives to somebody.
extension NameLinker {
  /// "Jose Macias, alias Fito,", "Ana Ruiz, better known as Comandante Lidu,": both are names of
  /// one person.
  ///
  /// - Complexity: O(candidates).
  func linkAliases(_ candidates: [NameCandidate], _ result: inout [Int?]) {
    for number in candidates.indices.dropFirst() where candidates[number].kind == .person {
      let (first, second) = (candidates[number - 1], candidates[number])
      guard first.kind == .person, let person = result[number - 1], let other = result[number],
        person != other, first.tokens.upperBound < second.start,
        isAlias(first.tokens.upperBound..<second.start)
      else { continue }
      for i in result.indices where result[i] == other { result[i] = person }
    }
  }

  /// Whether the words between two names say that the second is another name of the first.
  private func isAlias(_ between: Range<Int>) -> Bool {
    let words = between.map { view.words[$0] }.filter { !$0.isEmpty }
    guard (1...4).contains(words.count), let last = words.last else { return false }
    return ["alias", "aka", "nicknamed"].contains(last)
      || words.suffix(2) == ["known", "as"] && !words.contains("and")
  }
}
