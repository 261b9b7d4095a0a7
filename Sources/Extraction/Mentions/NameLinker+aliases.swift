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

  /// "The Nepal Traders Federation, known as Vyapar,": both are names of one body.
  ///
  /// - Complexity: O(candidates²) where every second name is another name of the one before.
  func linkBodyAliases(_ candidates: [NameCandidate], _ result: inout [Int?]) {
    let bodies: Set<NameCandidate.Kind> = [.organization, .armedGroup]
    for number in candidates.indices.dropFirst() where bodies.contains(candidates[number].kind) {
      let (first, second) = (candidates[number - 1], candidates[number])
      guard bodies.contains(first.kind), second.source != .lexicon,
        let body = result[number - 1], let other = result[number], body != other,
        first.tokens.upperBound < second.tokens.lowerBound,
        view.tokens[first.tokens.upperBound].text == ",",
        isAlias(first.tokens.upperBound..<second.tokens.lowerBound)
      else { continue }
      for i in result.indices where result[i] == other { result[i] = body }
    }
  }

  /// Whether the words between two names say that the second is another name of the first.
  private func isAlias(_ between: Range<Int>) -> Bool {
    let words = between.map { view.words[$0] }.filter { !$0.isEmpty && $0 != "the" }
    guard (1...5).contains(words.count), let last = words.last else { return false }
    // "Bobi Wine, whose real name is Robert Kyagulanyi".
    let isNamed =
      words.first == "whose" && words.contains("name") && ["is", "was"].contains(last)
      && words.contains { ["real", "full", "birth", "given", "legal"].contains($0) }
    return ["alias", "aka", "nicknamed"].contains(last) || isNamed
      || words.suffix(2) == ["known", "as"] && !words.contains("and")
  }

  /// Whether a name that is known as nothing else is the subject of a clause or stands beside one.
  func actsUnderSurname(_ candidate: NameCandidate) -> Bool {
    let head = view.firstConjunct(candidate.tokens.upperBound - 1)
    return candidate.kind == .place && view.tokens[head].dep.hasPrefix("nsubj")
      && view.tokens[view.tokens[head].head].pos == "VERB"
      && lexicon.names.folded(view.words[candidate.tokens.lowerBound]).isEmpty
  }
}
