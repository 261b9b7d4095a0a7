import Language

extension NameLinker {
  /// Tokens between the owner of a post and its holder: "'s chief executive officer ,".
  private static let postReach = 7

  /// "Adani's chairman, Gautam Adani": a name that is both a person's and a firm's means the firm
  /// where it owns a post that a person of that surname holds.
  ///
  /// - Complexity: O(candidates).
  func familyFirms(_ candidates: [NameCandidate]) -> [NameCandidate] {
    var firms: Set<String> = []
    for body in candidates where body.kind == .organization && body.tokens.count > 1 {
      firms.insert(view.words[body.tokens.lowerBound])
    }
    guard !firms.isEmpty else { return candidates }
    var result = candidates
    for number in candidates.indices.dropLast() {
      let owner = candidates[number]
      let holder = candidates[number + 1]
      guard owner.tokens.count == 1, owner.source == .model, holder.kind == .person,
        holder.tokens.count > 1,
        case let name = view.words[owner.tokens.lowerBound], firms.contains(name),
        view.words[holder.tokens.upperBound - 1] == name,
        view.isPossessive(owner.tokens.upperBound),
        holder.start - owner.tokens.upperBound <= Self.postReach
      else { continue }
      result[number].kind = .organization
      // Told by the title behind it, which no person of that name takes back.
      result[number].source = .title
    }
    return result
  }

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
      let isOwner = view.isPossessive(next) || candidate.kind == .demonym
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
