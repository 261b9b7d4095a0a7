package import Foundation

/// A country whose a post may be that the text does not name beside it.
package struct HomeCandidate: Sendable {
  /// The token of the post.
  package let head: Int
  /// Index in `DocumentAnalysis.entities` of who holds the post.
  package let holder: Int?
  /// Index of the country.
  package let country: Int
  /// Whether the rules decide for it.
  package let isChosen: Bool
  /// Feature slots, each once, in ascending order.
  package let slots: [UInt32]
}

/// Says whose a post is where its phrase names no country: "President Baek named an envoy".
///
/// A linear model over what `OfficeHomes` gathers for each country of the article, trained by
/// `entente-train homes` on labelled articles (`Training/references`). File: a
/// ``CalibratedScorer`` with the first line `entente-homes 1`.
package struct HomeJudge: Sendable, Equatable {
  /// The number of feature slots is 2 to this power.
  package static let bits = 12
  /// From which probability on a post is given to a country.
  static let deciding = 0.5
  /// From which on it is taken from the country that the rules decide for.
  static let overruling = 0.6
  /// From which on it stays with the country that the rules decide for.
  static let keeping = 0.25
  static let magic = "entente-homes 1"

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

  /// The likeliest country where it is at least as likely as not, and likelier still where the rules
  /// decide for another; else what the rules say, unless much speaks against it.
  func choice(among candidates: [HomeCandidate]) -> Int? {
    var best: (country: Int, chance: Double)?
    var rules: (country: Int, chance: Double)?
    for candidate in candidates {
      let chance = model.probabilities(candidate.slots)[0]
      if chance > best?.chance ?? 0 { best = (candidate.country, chance) }
      if candidate.isChosen { rules = (candidate.country, chance) }
    }
    let isOther = rules != nil && rules?.country != best?.country
    if let best, best.chance >= (isOther ? Self.overruling : Self.deciding) { return best.country }
    guard let rules, rules.chance >= Self.keeping else { return nil }
    return rules.country
  }
}
