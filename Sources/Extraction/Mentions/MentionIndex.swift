import Language

/// Look-ups over the mentions of a document: what a token or a noun phrase denotes.
public struct MentionIndex: Sendable {
  /// Mentions in text order, as in `DocumentAnalysis.mentions`.
  public let mentions: [EntityMention]
  private let atHead: [Int]
  private let around: [Int]

  /// Indexes the mentions of an analysis.
  ///
  /// - Complexity: O(tokens + covered tokens).
  public init(_ analysis: DocumentAnalysis) {
    mentions = analysis.mentions
    let count = analysis.annotated.tokens.count
    var atHead = [Int](repeating: -1, count: count)
    var around = [Int](repeating: -1, count: count)
    for (number, mention) in analysis.mentions.enumerated() {
      if atHead.indices.contains(mention.head) {
        let old = atHead[mention.head]
        // A name tells more than the description around it.
        if old < 0 || rank(analysis.mentions[old]) < rank(mention) { atHead[mention.head] = number }
      }
      for i in mention.tokens where around.indices.contains(i) {
        let old = around[i]
        if old < 0 || analysis.mentions[old].tokens.count > mention.tokens.count {
          around[i] = number
        }
      }
    }
    self.atHead = atHead
    self.around = around
    func rank(_ mention: EntityMention) -> Int {
      switch mention.form {
      case .name: return 3
      case .description: return 2
      case .modifier, .relative: return 1
      case .pronoun: return 0
      }
    }
  }

  /// The mention whose head is the token.
  public func mention(headedBy token: Int) -> EntityMention? {
    atHead.indices.contains(token) && atHead[token] >= 0 ? mentions[atHead[token]] : nil
  }

  /// Indices of the entities that the noun phrase headed by the token denotes; empty when none is
  /// known. Conjuncts are not followed.
  public func entities(headedBy token: Int) -> [Int] { mention(headedBy: token)?.entities ?? [] }

  /// The smallest mention that covers the token.
  public func mention(covering token: Int) -> EntityMention? {
    around.indices.contains(token) && around[token] >= 0 ? mentions[around[token]] : nil
  }

  /// Mentions that lie within a range of tokens, in text order.
  public func mentions(in range: Range<Int>) -> [EntityMention] {
    mentions.filter {
      range.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= range.upperBound
    }
  }
}
