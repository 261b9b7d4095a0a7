import Language
import TextModel

/// A sentence as the learned models see it.
package struct LearnedSentence: Sendable {
  package let range: Range<Int>
  package let triggers: [Trigger]
  package let attempts: RuleAttempts
}

/// The readers of one document.
package struct LearnedReading {
  package let candidates: CandidateReader
  private let reading: SentenceReading
  private let inventory: ActInventory
  private let triggerReader: TriggerReader

  /// Prepares the readers.
  ///
  /// - Parameter analysis: with mentions and the rules' claims.
  package init(
    analysis: DocumentAnalysis, rules: ClaimReader, inventory: ActInventory, words: ActWords,
    vectors: @escaping @Sendable (String) -> [Float]?
  ) {
    self.init(
      reading: SentenceReading(reader: rules, analysis: analysis), inventory: inventory,
      words: words, vectors: vectors)
  }

  init(
    reading: SentenceReading, inventory: ActInventory, words: ActWords,
    vectors: @escaping @Sendable (String) -> [Float]?
  ) {
    self.reading = reading
    self.inventory = inventory
    let analysis = reading.analysis
    let roles = RoleReader(analysis.annotated)
    var named = [String?](repeating: nil, count: roles.tokens.count)
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
    triggerReader = TriggerReader(
      roles: roles, words: words, named: named, vectors: WordVectors(vectors))
  }

  /// A sentence with its triggers; nil where fewer than two mentions stand in it, or nothing is
  /// read there.
  package func sentence(_ range: Range<Int>) -> LearnedSentence? {
    guard candidates.mentionCount(in: range) > 1, reading.isRead(range) else { return nil }
    let attempts = RuleAttempts(
      candidates.analysis.tries[range.lowerBound] ?? [], inventory)
    return LearnedSentence(
      range: range, triggers: triggerReader.triggers(in: range, attempts), attempts: attempts)
  }

  /// Whether the text denies what a token says, so that no claim may come of it.
  package func isDenied(_ token: Int) -> Bool { reading.isDenied(token) }
}
