import Language

/// Unions and federations that are called only by those whose they are.
extension NamedBodies {
  /// "The planters' union", "the Catholic bishops' conference": what a text names by its members
  /// alone, where no other body of that kind is named.
  ///
  /// - Parameter found: names found so far, in any order.
  /// - Complexity: O(tokens + candidates).
  func owned(besides found: [NameCandidate]) -> [NameCandidate] {
    var named: Set<String> = []
    var isTaken = [Bool](repeating: false, count: view.tokens.count)
    for candidate in found {
      for i in candidate.tokens {
        isTaken[i] = true
        if candidate.kind == .organization { named.insert(view.words[i]) }
      }
    }
    return view.tokens.indices.compactMap { noun in
      guard view.isRead[noun], view.tokens[noun].tag == "NN", !view.isCapitalized[noun],
        lexicon.postCues.memberBodies.contains(view.words[noun]), !named.contains(view.words[noun]),
        let start = ownersStart(before: noun), !isCalled(noun),
        !(start..<noun + 1).contains(where: { isTaken[$0] })
      else { return nil }
      let range = start..<noun + 1
      return NameCandidate(
        tokens: range, kind: .organization, name: view.text(range), source: .lexicon)
    }
  }

  /// Where the owners of a body begin behind their article: plurals in small letters, and what
  /// qualifies them.
  private func ownersStart(before noun: Int) -> Int? {
    let first = view.sentence(noun).lowerBound
    let mark = noun - 1
    guard mark - 1 > first, view.isPossessive(mark), view.tokens[mark - 1].tag == "NNS",
      !view.isCapitalized[mark - 1], mark - 1 > first,
      !lexicon.postCues.partisanNouns.contains(view.words[mark - 1])
    else { return nil }
    var start = mark - 1
    while start - 1 > first, mark - start < 4, !view.isCapitalized[start - 1],
      ["NN", "JJ"].contains(view.tokens[start - 1].tag)
    {
      start -= 1
    }
    // "The Catholic bishops' conference".
    if start - 1 > first, view.isCapitalized[start - 1], view.tokens[start - 1].tag == "JJ",
      lexicon.names.folded(view.words[start - 1]).isEmpty
    {
      start -= 1
    }
    guard start - 1 >= first else { return nil }
    let isNation = lexicon.names.folded(view.words[start - 1]).contains { $0.use == .demonym }
    let front = isNation ? start - 2 : start - 1
    guard front >= first else { return nil }
    return ["the", "its", "their"].contains(view.words[front]) || view.isPossessive(front)
      ? start : nil
  }

  /// "The metalworkers' union Celik-Emek", "the journalists' union, Press Workers,", "the
  /// conference, known as": whether the name follows, or stands in front of the comma.
  private func isCalled(_ noun: Int) -> Bool {
    let next = noun + 1
    guard next + 1 < view.tokens.count else { return false }
    if view.isCapitalized[next] || view.tokens[next].text == "(" { return true }
    let isComma = view.tokens[next].text == ","
    if isComma, view.isCapitalized[next + 1] || ["known", "called"].contains(view.words[next + 1]) {
      return true
    }
    // "The seamen's union, the Syndicat des Gens de Mer".
    if isComma, next + 2 < view.tokens.count, view.words[next + 1] == "the",
      view.isCapitalized[next + 2]
    {
      return true
    }
    return view.tokens[noun].dep == "appos" || view.tokens[next].tag.hasPrefix("NN")
  }
}
