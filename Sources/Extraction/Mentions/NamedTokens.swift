/// Which entity each token names, after names have been linked.
struct NamedTokens {
  /// Candidates in text order.
  let candidates: [NameCandidate]
  /// Entity of each candidate, nil where it is none.
  let entities: [Int?]
  /// Index of the candidate at each token, titles included; -1 where there is none.
  let candidateAt: [Int]

  /// Prepares the look-up.
  init(tokenCount: Int, candidates: [NameCandidate], entities: [Int?]) {
    self.candidates = candidates
    self.entities = entities
    var at = [Int](repeating: -1, count: tokenCount)
    for (number, candidate) in candidates.enumerated() {
      for i in candidate.start..<candidate.tokens.upperBound where at[i] < 0 { at[i] = number }
      for i in candidate.tokens { at[i] = number }
    }
    candidateAt = at
  }

  /// The candidate whose name (not only title) holds the token.
  func candidate(at i: Int) -> NameCandidate? {
    guard candidateAt.indices.contains(i), candidateAt[i] >= 0 else { return nil }
    let candidate = candidates[candidateAt[i]]
    return candidate.tokens.contains(i) ? candidate : nil
  }

  /// The entity that the name at this token stands for.
  func entity(at i: Int) -> Int? {
    guard candidateAt.indices.contains(i), candidateAt[i] >= 0 else { return nil }
    let number = candidateAt[i]
    return candidates[number].tokens.contains(i) ? entities[number] : nil
  }

  /// The person named at this token.
  func person(at i: Int) -> Int? {
    guard let candidate = candidate(at: i) else { return nil }
    let isPerson = candidate.kind == .person
    return isPerson ? entity(at: i) : nil
  }

  /// The person whose name or title starts at this token.
  func person(startingAt i: Int) -> (entity: Int, candidate: NameCandidate)? {
    guard candidateAt.indices.contains(i), candidateAt[i] >= 0 else { return nil }
    let number = candidateAt[i]
    let candidate = candidates[number]
    guard candidate.kind == .person, candidate.start == i || candidate.tokens.lowerBound == i,
      let entity = entities[number]
    else { return nil }
    return (entity, candidate)
  }
}
