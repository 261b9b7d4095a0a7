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
/// neighbours in the tree, its word vector and the act words of the schema. A claim model then weighs,
/// for each pair of mentions and act, the parts that both play for the likeliest trigger, their
/// types and forms, and what the rules say.
public struct LearnedClaimReader: Sendable {
  package let inventory: ActInventory
  package let words: ActWords
  let weights: ClaimWeights
  /// Triggers weaker than this (log odds, less what is taken off for odd parts) are read only where a
  /// rule claims the act.
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
  ///   - analysis: with mentions and the rules' claims.
  ///   - vectors: the static vector of a word; nil for none. With a model without vectors the
  ///     proposals are weaker.
  /// - Complexity: O(t·m² ) for t triggers and m mentions of a sentence, which are bounded.
  public func proposals(
    in analysis: DocumentAnalysis, vectors: @escaping @Sendable (String) -> [Float]?
  ) -> [ClaimProposal] {
    let reading = LearnedReading(
      analysis: analysis, inventory: inventory, words: words, vectors: vectors)
    var result: [ClaimProposal] = []
    for sentence in analysis.annotated.sentences {
      let triggers = reading.triggers(in: sentence)
      let scores = triggers.map { weights.trigger.scores($0.features, $0.numbers) }
      let candidates = reading.candidates.candidates(
        in: sentence, triggers: triggers, scores: scores, unclaimed: Self.unclaimedFloor)
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

/// The readers of one document.
package struct LearnedReading {
  package let candidates: CandidateReader
  private let triggerReader: TriggerReader

  package init(
    analysis: DocumentAnalysis, inventory: ActInventory, words: ActWords,
    vectors: @escaping @Sendable (String) -> [Float]?
  ) {
    let roles = RoleReader(analysis.annotated)
    var named: [Int: String] = [:]
    for mention in analysis.mentions where mention.form == .name || mention.form == .modifier {
      guard let entity = mention.entities.first else { continue }
      for token in mention.tokens where named[token] == nil {
        named[token] = analysis.entities[entity].type
      }
    }
    var places: [String: Int] = [:]
    for (i, entity) in analysis.entities.enumerated() { places[entity.id] = i }
    let acts = Set(inventory.acts)
    let entries = analysis.claims.compactMap { claim -> RuleEvidence.Entry? in
      guard acts.contains(claim.type), let from = places[claim.from], let to = places[claim.to]
      else { return nil }
      return RuleEvidence.Entry(
        key: .init(act: claim.type, from: from, to: to), confidence: claim.confidence,
        rule: claim.rule, sentence: claim.evidence.start)
    }
    candidates = CandidateReader(
      analysis: analysis, roles: roles, inventory: inventory, rules: RuleEvidence(entries))
    triggerReader = TriggerReader(roles: roles, words: words, named: named, vectors: vectors)
  }

  /// The triggers of a sentence; none when fewer than two mentions stand in it.
  package func triggers(in sentence: Range<Int>) -> [Trigger] {
    let mentions = candidates.analysis.mentions.filter { sentence.contains($0.head) }
    return mentions.count < 2 ? [] : triggerReader.triggers(in: sentence)
  }
}
