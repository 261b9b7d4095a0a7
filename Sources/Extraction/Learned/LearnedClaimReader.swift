public import Foundation
public import Ontology
import Language
import TextModel

/// An act that the learned model believes a sentence to say.
public struct ClaimProposal: Sendable, Equatable {
  /// Edge type.
  public let type: String
  /// Index in `DocumentAnalysis.entities` of the entity the edge starts from.
  public let from: Int
  /// Index of the entity the edge leads to.
  public let to: Int
  /// The token that says so.
  public let trigger: Int
  /// How likely the edge is right, 0...1, calibrated on sentences not trained on.
  public let probability: Double
  /// The rule that says the same, if one does.
  public let rule: String?
}

/// Proposes acts between the entities of a sentence with a model trained on labelled sentences.
///
/// A trigger model says of each content word how likely it says each act, from its lemma, its
/// neighbours in the tree, its word vector and the act words of the schema. A claim model then
/// weighs, for each pair of mentions and act, the parts that both play for the likeliest trigger,
/// their types and forms, and what the rules say.
public struct LearnedClaimReader: Sendable {
  package let inventory: ActInventory
  package let words: ActWords
  let weights: ClaimWeights
  /// Triggers weaker than this (log odds, less what is taken off for odd parts) are read only where
  /// a rule claims the act.
  static let unclaimedFloor: Float = -2

  /// Loads the weights that `make train` wrote.
  ///
  /// - Throws: `ClaimWeights.Fault` or a file error.
  public init(weights: URL, ontology: Ontology) throws {
    self.init(weights: try ClaimWeights(contentsOf: weights), ontology: ontology)
    guard self.weights.acts == inventory.acts else {
      throw ClaimWeights.Fault(detail: "trained for other acts than the schema has")
    }
  }

  package init(weights: ClaimWeights, ontology: Ontology) {
    self.weights = weights
    inventory = ActInventory(ontology)
    words = ActWords(ontology.lexicon("act-words"), acts: inventory.acts)
  }

  /// The proposals of a document, one for each sentence, type and pair, in text order.
  ///
  /// - Parameters:
  ///   - reading: of an analysis with mentions and the rules' claims.
  ///   - vectors: the static vector of a word; nil for none. With a model without vectors the
  ///     proposals are weaker.
  /// - Complexity: O(t·m² ) for t triggers and m mentions of a sentence, which are bounded.
  func proposals(
    in reading: SentenceReading, vectors: @escaping @Sendable (String) -> [Float]?
  ) -> [ClaimProposal] {
    let learned = LearnedReading(
      reading: reading, inventory: inventory, words: words, vectors: vectors)
    var result: [ClaimProposal] = []
    for sentence in reading.analysis.annotated.sentences {
      guard learned.candidates.hasPairs(in: sentence), let seen = learned.sentence(sentence) else {
        continue
      }
      let scores = seen.triggers.map { weights.trigger.scores($0.features, $0.numbers) }
      let candidates = learned.candidates.candidates(
        in: seen, scores: scores, unclaimed: Self.unclaimedFloor)
      result += distinct(candidates)
    }
    return result
  }

  /// The best candidate of each type and pair, in order of trigger.
  private func distinct(_ candidates: [ClaimCandidate]) -> [ClaimProposal] {
    var places: [RuleEvidence.Key: Int] = [:]
    var result: [ClaimProposal] = []
    for candidate in candidates {
      let score = weights.claim.scores(candidate.features, candidate.numbers)[0]
      let proposal = ClaimProposal(
        type: inventory.acts[candidate.act], from: candidate.from, to: candidate.to,
        trigger: candidate.trigger,
        probability: Double(probability(logOdds: weights.slope * score + weights.offset)),
        rule: candidate.rule)
      var key = RuleEvidence.Key(act: proposal.type, from: proposal.from, to: proposal.to)
      if inventory.isSymmetric(candidate.act), key.from > key.to {
        (key.from, key.to) = (key.to, key.from)
      }
      if let place = places[key] {
        if result[place].probability < proposal.probability { result[place] = proposal }
      } else {
        places[key] = result.count
        result.append(proposal)
      }
    }
    return result
  }
}
