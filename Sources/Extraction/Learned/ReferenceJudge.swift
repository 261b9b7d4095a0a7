package import Foundation
import Language
import TextModel

/// Says what the singular pronouns of the third person mean: "they" means several, or people in
/// general, too often.
///
/// A linear model over what ``ReferenceReader`` gathers for each entity near by, trained by
/// `entente-train references` on labelled articles (`Training/references`). File: a
/// ``CalibratedScorer`` with the first line `entente-references 1`.
package struct ReferenceJudge: Sendable, Equatable {
  /// The number of feature slots is 2 to this power.
  package static let bits = ReferenceReader.bits
  /// From which probability on a pronoun is taken for something else than the rules take it for.
  static let changing = 0.6
  static let magic = "entente-references 1"

  package let model: CalibratedScorer

  package init(model: CalibratedScorer) {
    self.model = model
  }

  /// Reads the content of a file.
  package init(_ data: Data) throws(ClaimWeights.Fault) {
    model = try CalibratedScorer(data, magic: Self.magic, outputs: 1, bits: Self.bits)
  }

  /// Reads a file.
  ///
  /// - Throws: `ClaimWeights.Fault` or a file error.
  init(contentsOf url: URL) throws {
    try self.init(Data(contentsOf: url))
  }

  /// The content of a file.
  package var data: Data { model.data(magic: Self.magic) }

  /// Points pronouns to what they most likely mean. What the rules take one for stands unless
  /// another is likelier and at least as likely as not.
  ///
  /// - Parameter candidates: in text order.
  /// - Complexity: O(candidates + mentions).
  func settle(_ candidates: [ReferenceCandidate], in analysis: inout DocumentAnalysis) {
    var chosen: [Int: EntityMention] = [:]
    var start = 0
    while start < candidates.count {
      let token = candidates[start].token
      let end = candidates[start...].firstIndex { $0.token != token } ?? candidates.count
      let group = candidates[start..<end]
      start = end
      var best: (candidate: ReferenceCandidate, chance: Double)?
      for candidate in group {
        let chance = model.probabilities(candidate.slots)[0]
        if chance > best?.chance ?? 0 { best = (candidate, chance) }
      }
      guard let best, !best.candidate.isKnown,
        best.chance >= Self.changing
      else { continue }
      chosen[token] = EntityMention(
        tokens: token..<(token + 1), head: token, entities: best.candidate.entities,
        form: .pronoun, confidence: best.chance)
    }
    guard !chosen.isEmpty else { return }
    analysis.mentions.removeAll { $0.form == .pronoun && chosen[$0.head] != nil }
    analysis.mentions += chosen.values
    analysis.mentions.sort {
      ($0.tokens.lowerBound, $0.tokens.upperBound, $0.head)
        < ($1.tokens.lowerBound, $1.tokens.upperBound, $1.head)
    }
  }
}
