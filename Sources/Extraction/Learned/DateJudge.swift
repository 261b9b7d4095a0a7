package import Foundation
import TextModel

/// Says when a claim happened, among the times that the article names near it.
///
/// A linear model over what ``DateCandidateReader`` gathers, trained by `entente-train dates` on
/// labelled sentences and articles. File: a ``CalibratedScorer`` with the first line
/// `entente-dates 1`.
package struct DateJudge: Sendable, Equatable {
  /// The number of feature slots is 2 to this power.
  package static let bits = DateCandidateReader.bits
  /// From which probability on a claim without a time gets one.
  static let adding = 0.42
  static let magic = "entente-dates 1"

  package let model: CalibratedScorer

  package init(model: CalibratedScorer) {
    self.model = model
  }

  /// Reads a file.
  ///
  /// - Throws: `ClaimWeights.Fault` or a file error.
  package init(contentsOf url: URL) throws {
    model = try CalibratedScorer(
      Data(contentsOf: url), magic: Self.magic, outputs: 1, bits: Self.bits)
  }

  /// The content of a file.
  package var data: Data { model.data(magic: Self.magic) }

  /// The likeliest time of a claim to which the rules give none, where it is likely enough.
  func choice(among candidates: [DateCandidate]) -> DateValue? {
    var best: (value: DateValue, chance: Double)?
    for candidate in candidates {
      let chance = model.probabilities(candidate.slots)[0]
      if chance >= Self.adding, chance > best?.chance ?? 0 { best = (candidate.value, chance) }
    }
    return best?.value
  }
}
