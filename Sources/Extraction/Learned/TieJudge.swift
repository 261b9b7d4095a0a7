public import Foundation
import Language
public import Ontology
import TextModel

/// Ties events to their places, to those who took part and to their days where no rule does.
///
/// A linear model over what ``TieReader`` gathers, trained by `entente-train` on labelled articles
/// (`Training/nodes`). File: a ``CalibratedScorer`` with the first line `entente-ties 1`.
public struct TieJudge: Sendable, Equatable {
  /// Edge types, in the order of the model's outputs.
  package static let types = ["located-in", "participated-in", "on-date"]
  /// The number of feature slots is 2 to this power.
  package static let bits = TieReader.bits
  /// From which probability on a tie of each type is claimed.
  private static let thresholds = [0.75, 0.7, 0.7]
  static let magic = "entente-ties 1"

  /// Lemmas of nouns for what somebody suffers; see ``TieReader``.
  package var suffered: Set<String> = []
  package let model: CalibratedScorer

  package init(model: CalibratedScorer) {
    self.model = model
  }

  /// Reads a file.
  ///
  /// - Throws: `ClaimWeights.Fault` or a file error.
  public init(contentsOf url: URL, ontology: Ontology) throws {
    try self.init(Data(contentsOf: url))
    suffered = Self.suffered(ontology)
  }

  /// The nouns that ``TieReader`` asks for.
  package static func suffered(_ ontology: Ontology) -> Set<String> {
    Set(ontology.lexicon("mention-cues").words(where: "effect", is: "suffered-noun"))
  }

  /// Reads the content of a file.
  package init(_ data: Data) throws(ClaimWeights.Fault) {
    model = try CalibratedScorer(
      data, magic: Self.magic, outputs: Self.types.count, bits: Self.bits)
  }

  /// The content of a file.
  package var data: Data { model.data(magic: Self.magic) }

  /// Adds what belongs to the events of an analysis.
  ///
  /// - Complexity: O(tokens + claims), and O(events · others) for each sentence, both bounded.
  public func complete(_ analysis: inout DocumentAnalysis) {
    let known = Set(analysis.claims.map(Self.key))
    let dated = Set(analysis.claims.filter { $0.type == "on-date" }.map(\.from))
    var ids = Set(analysis.entities.map(\.id))
    var places: [String: Int] = [:]
    for candidate in TieReader(analysis, suffered: suffered).candidates() {
      let chance = model.probabilities(candidate.slots)[candidate.type]
      guard chance >= Self.thresholds[candidate.type],
        let claim = claim(candidate, chance, analysis), !known.contains(Self.key(claim)),
        // A day that the rules found stands.
        claim.type != "on-date" || !dated.contains(claim.from)
      else { continue }
      if let place = places[Self.key(claim)] {
        if analysis.claims[place].confidence < chance { analysis.claims[place] = claim }
        continue
      }
      if let date = claim.date, ids.insert(claim.to).inserted {
        analysis.entities.append(
          DocumentEntity(id: claim.to, type: "date", name: date.description))
      }
      places[Self.key(claim)] = analysis.claims.count
      analysis.claims.append(claim)
    }
  }

  private static func key(_ claim: Claim) -> String { "\(claim.type)|\(claim.from)|\(claim.to)" }

  /// What a candidate says.
  private func claim(
    _ candidate: TieCandidate, _ chance: Double, _ analysis: DocumentAnalysis
  ) -> Claim? {
    let event = analysis.entities[candidate.event].id
    var (from, to) = (event, event)
    var date: DateValue?
    switch candidate.type {
    case 0: to = analysis.entities[candidate.other].id
    case 1: from = analysis.entities[candidate.other].id
    default:
      guard let value = analysis.times[candidate.other].expression.value else { return nil }
      date = value
      to = "d\(value)"
    }
    return Claim(
      type: Self.types[candidate.type], from: from, to: to, date: date, confidence: chance,
      rule: "learned tie", evidence: Self.evidence(candidate.sentence, analysis))
  }

  /// A sentence without white space at its ends.
  private static func evidence(_ range: Range<Int>, _ analysis: DocumentAnalysis) -> TextSpan {
    let tokens = analysis.annotated.tokens
    let first = range.first { !tokens[$0].isSpace } ?? range.lowerBound
    let last = range.last { !tokens[$0].isSpace } ?? range.upperBound - 1
    return TextSpan(tokens[first].span.start, tokens[max(first, last)].span.end)
  }
}
