import TextModel

/// Adds the post of whom somebody replaces: "Anna Berg replaced John Smith as defence minister" says that he held it.
public struct Predecessors: Sendable {
  /// Makes the step.
  public init() {}

  /// Adds the claims to an analysis.
  ///
  /// Only posts that the very sentence gives the successor are carried over, and only to people whose post is
  /// stated nowhere.
  ///
  /// - Complexity: O(claims).
  public func complete(_ analysis: inout DocumentAnalysis) {
    let replacing = analysis.claims.filter { $0.type == "replaces" && $0.polarity == .positive }
    guard !replacing.isEmpty else { return }
    let types = Dictionary(
      analysis.entities.map { ($0.id, $0.type) }, uniquingKeysWith: { first, _ in first })
    var posts: [String: [Claim]] = [:]
    for claim in analysis.claims where claim.type == "position" && claim.polarity == .positive {
      posts[claim.from, default: []].append(claim)
    }
    var settled = Set(posts.keys)
    for claim in replacing where types[claim.from] == "person" && types[claim.to] == "person" {
      guard settled.insert(claim.to).inserted else { continue }
      for post in posts[claim.from, default: []] where post.evidence == claim.evidence {
        var former = post
        former.from = claim.to
        former.date = nil
        former.modality = .asserted
        former.confidence = min(post.confidence, claim.confidence) * 0.85
        former.rule = "position.predecessor"
        analysis.claims.append(former)
      }
    }
  }
}
