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
}
