import Language

/// Bodies that the model cuts at a small word.
extension NameSurroundings {
  /// "The Veterans' Union of the Chaco", "the charity Salt and Lanterns", "the Wharf and Warehouse
  /// Union": bodies go on behind "of" and begin in front of "and".
  ///
  /// - Complexity: O(candidates).
  func joinBodies(_ candidates: inout [NameCandidate]) {
    /// The candidate that a token belongs to, plus one.
    var owner = [Int](repeating: 0, count: view.tokens.count)
    for (number, candidate) in candidates.enumerated() {
      for i in candidate.start..<candidate.tokens.upperBound { owner[i] = number + 1 }
    }
    var dropped: Set<Int> = []
    for i in candidates.indices
    where candidates[i].kind == .organization && candidates[i].source == .model
      && candidates[i].name == nil && !dropped.contains(i)
    {
      var range = candidates[i].tokens
      if let end = homeEnd(of: range, owner, candidates) { range = range.lowerBound..<end }
      if let end = secondEnd(of: range, owner, candidates) { range = range.lowerBound..<end }
      if let start = firstStart(of: range, owner, candidates) { range = start..<range.upperBound }
      guard range != candidates[i].tokens else { continue }
      for token in range where owner[token] > 0 && owner[token] != i + 1 {
        dropped.insert(owner[token] - 1)
      }
      for token in range { owner[token] = i + 1 }
      candidates[i].tokens = range
      candidates[i].start = range.lowerBound
    }
    guard !dropped.isEmpty else { return }
    candidates = candidates.indices.filter { !dropped.contains($0) }.map { candidates[$0] }
  }

  /// Where a body's name ends that goes on to where it is: "the Saami Union of the Tundra", "the
  /// Council of Bishops"; nil where it does not.
  private func homeEnd(
    of range: Range<Int>, _ owner: [Int], _ candidates: [NameCandidate]
  ) -> Int? {
    let of = range.upperBound
    let limit = min(view.sentence(range.lowerBound).upperBound, of + 6)
    guard of + 1 < limit, view.words[of] == "of", owner[of] == 0,
      isAssembled(range), !range.contains(where: { view.words[$0] == "of" })
    else { return nil }
    let start = view.words[of + 1] == "the" ? of + 2 : of + 1
    var end = start
    while end < limit, view.isCapitalized[end], titles.covering(end) == nil,
      ["NNP", "NNPS", "NNS", "NN"].contains(view.tokens[end].tag),
      ["", "GPE", "LOC", "FAC", "ORG", "NORP"].contains(view.label[end])
    {
      end += 1
      // "The Planters' Union of the North-East".
      if end + 1 < limit, view.tokens[end].text == "-", view.isGlued(end - 1, end),
        view.isGlued(end, end + 1), view.isCapitalized[end + 1]
      {
        end += 1
      }
    }
    guard end > start, end >= view.tokens.count || !view.isPossessive(end),
      end >= limit || !view.isCapitalized[end], !isFollowedByRegion(end),
      lexicon.givenNames[view.words[start]] == nil,
      !(lexicon.names.match(in: view.words, from: start, limit: end)?.values
        .contains { ["country", "organization", "person"].contains($0.type) } ?? false)
    else { return nil }
    let isFree = (start..<end).allSatisfy { token in
      owner[token] == 0
        || [.place, .organization, .people].contains(candidates[owner[token] - 1].kind)
          && candidates[owner[token] - 1].tokens.upperBound <= end
    }
    return isFree ? end : nil
  }

  /// "Of Cold Bay, Alaska,": a place that is told apart from the body.
  private func isFollowedByRegion(_ end: Int) -> Bool {
    end + 1 < view.tokens.count && view.tokens[end].text == "," && view.isCapitalized[end + 1]
      && ["GPE", "LOC"].contains(view.label[end + 1])
  }

  /// "The charity Salt and Lanterns": where a name of two words ends that one noun is in front of.
  private func secondEnd(
    of range: Range<Int>, _ owner: [Int], _ candidates: [NameCandidate]
  ) -> Int? {
    let noun = range.lowerBound - 1
    let second = range.upperBound + 1
    guard range.count == 1, noun > 0, second < view.sentence(noun).upperBound,
      view.words[range.upperBound] == "and", view.isCapitalized[second],
      isFirmNoun(noun), view.tokens[noun].tag == "NN", isNew(second),
      second + 1 >= view.tokens.count || !view.isCapitalized[second + 1]
    else { return nil }
    let other = owner[second]
    return other == 0
      || candidates[other - 1].source == .model && candidates[other - 1].tokens.count == 1
      ? second + 1 : nil
  }

  /// "The Quay and Crane Union", "the Quarry and Mining Union of Chile": where a name
  /// begins whose model lacks the first of two fields.
  private func firstStart(
    of range: Range<Int>, _ owner: [Int], _ candidates: [NameCandidate]
  ) -> Int? {
    let first = range.lowerBound - 2
    guard first > view.sentence(range.lowerBound).lowerBound, view.words[first + 1] == "and",
      owner[first + 1] == 0, view.isCapitalized[first], isNew(first),
      range.count > 1, isAssembled(range.lowerBound..<headEnd(range)),
      !view.isCapitalized[first - 1] || isNationality(first - 1),
      ["the", "a", "its", "their", "his", "her", "'s", "’s"].contains(view.tokens[first - 1].text)
        || isNationality(first - 1)
    else { return nil }
    let other = owner[first]
    return other == 0
      || candidates[other - 1].source == .model && candidates[other - 1].tokens.count == 1
        && candidates[other - 1].kind != .person
      ? first : nil
  }

  /// Where the part of a name in front of "of" and "for" ends.
  private func headEnd(_ range: Range<Int>) -> Int {
    range.first { ["of", "for", "in"].contains(view.words[$0]) } ?? range.upperBound
  }

  /// Whether a word is a body's own and no name that is known, nor a word for bodies.
  private func isNew(_ i: Int) -> Bool {
    let word = view.words[i]
    return view.tokens[i].tag.hasPrefix("N") && titles.covering(i) == nil
      && lexicon.names.folded(word).isEmpty && lexicon.givenNames[word] == nil
      && !lexicon.organizationNouns.contains(word) && !lexicon.partyWords.contains(word)
      && lexicon.partyAdjectives[word] == nil && !FoldedWord.isAllCapitals(view.tokens[i].text)
      && !["PERSON", "NORP", "DATE"].contains(view.label[i])
  }

  /// Whether a name ends in a word for bodies that people make up, and not for firms.
  func isAssembled(_ range: Range<Int>) -> Bool {
    guard let last = range.last, view.isCapitalized[last] else { return false }
    let word = view.words[last]
    return lexicon.postCues.assembledBodies.contains(word)
      || lexicon.partyWords.contains(word) || lexicon.postCues.houses.contains(word)
      || lexicon.postCues.joinedHeads.contains(word)
  }
}
