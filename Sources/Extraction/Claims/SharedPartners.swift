import TextModel

/// "Kenya and Uganda signed an agreement with China": two that share a partner did not agree with
/// each other.
enum SharedPartners {
  private static let types: WordSet = ["agreed-with", "negotiates-with", "cooperates-with"]

  private struct Saying: Hashable {
    let type: String
    let trigger: TextSpan
  }

  /// Takes back what a rule without a partner claims of two subjects, where another finds the
  /// partner of both at the same word.
  ///
  /// - Complexity: O(claims).
  static func withdrawPairs(_ claims: inout [Claim]) {
    var partners: [Saying: [String: Set<String>]] = [:]
    for claim in claims where types.contains(claim.type) && hasPartner(claim.rule) {
      guard let saying = saying(claim) else { continue }
      partners[saying, default: [:]][claim.from, default: []].insert(claim.to)
      partners[saying, default: [:]][claim.to, default: []].insert(claim.from)
    }
    guard !partners.isEmpty else { return }
    claims.removeAll { claim in
      guard types.contains(claim.type), !hasPartner(claim.rule), let saying = saying(claim),
        let sides = partners[saying], let own = sides[claim.from], let others = sides[claim.to]
      else { return false }
      return !own.isDisjoint(with: others)
    }
  }

  /// Whether a rule names the other side, as templates with "B" do.
  private static func hasPartner(_ rule: String) -> Bool {
    rule.split(separator: " ").contains { $0 == "B" || $0 == "B*" }
  }

  private static func saying(_ claim: Claim) -> Saying? {
    claim.cues.first { $0.kind == "trigger" }.map { Saying(type: claim.type, trigger: $0.span) }
  }
}
