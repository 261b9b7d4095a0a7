import Language

/// Surnames that are names of countries and cities, too.
extension NameSurroundings {
  /// "Patricia Scotland … thanked Scotland": a country's or capital's name that the text has only as
  /// the surname of a person means that person.
  ///
  /// - Complexity: O(candidates).
  func surnames(_ candidates: [NameCandidate]) -> [NameCandidate] {
    let states: Set<NameCandidate.Kind> = [.country, .capital, .place]
    var bearers: [String: Int] = [:]
    for person in candidates where person.kind == .person && person.tokens.count > 1 {
      let name = view.words[person.tokens.upperBound - 1]
      bearers[name] = min(bearers[name] ?? Int.max, person.tokens.lowerBound)
    }
    guard !bearers.isEmpty else { return candidates }
    /// Where the text names what a bearer's surname names in another way or before the bearer.
    var spoken: Set<String> = []
    func bearer(of candidate: NameCandidate) -> Int? {
      candidate.tokens.count == 1 ? bearers[view.words[candidate.tokens.lowerBound]] : nil
    }
    for candidate in candidates where candidate.source == .lexicon {
      guard let name = candidate.name else { continue }
      let isAfter = bearer(of: candidate).map { candidate.tokens.lowerBound > $0 } ?? false
      let next = candidate.tokens.upperBound
      // "Joseph Muscat … Muscat's chief of staff".
      let isOwner =
        view.isPossessive(next) && candidate.kind != .capital || candidate.kind == .demonym
      let before = candidate.tokens.lowerBound - 1
      let isPlaced = before >= 0 && lexicon.placePrepositions.contains(view.words[before])
      if !isAfter || isOwner || isPlaced { spoken.insert(name) }
    }
    return candidates.map { candidate in
      guard states.contains(candidate.kind), candidate.source == .lexicon,
        let name = candidate.name, !spoken.contains(name), bearer(of: candidate) != nil
      else { return candidate }
      var person = candidate
      person.kind = .person
      person.name = nil
      person.source = .title
      return person
    }
  }
}
