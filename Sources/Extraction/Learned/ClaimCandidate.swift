/// An act that may hold between two entities of one sentence, as the models see it.
package struct ClaimCandidate: Sendable {
  /// Place in the act inventory.
  package let act: Int
  /// Index of the entity the edge would start from.
  package let from: Int
  /// Index of the entity the edge would lead to.
  package let to: Int
  /// The token that would say so.
  package let trigger: Int
  /// Hashed features.
  package let features: [UInt32]
  /// Score of the trigger for the act, its lead over other acts, its score for any act, and the
  /// confidence of a rule that says the same.
  package let numbers: [Float]
  /// The rule that says the same, if one does.
  package let rule: String?
}

/// What the rules claimed in a document, for looking up by act and ends.
package struct RuleEvidence: Sendable {
  package struct Key: Hashable, Sendable {
    package var act: String
    package var from: Int
    package var to: Int
    package init(act: String, from: Int, to: Int) {
      self.act = act
      self.from = from
      self.to = to
    }
  }

  /// A claim of the rules.
  package struct Entry: Sendable {
    package let key: Key
    package let confidence: Double
    package let rule: String
    /// The sentence's first byte.
    package let sentence: Int
  }

  package let entries: [Entry]

  package init(_ entries: [Entry]) { self.entries = entries }

  /// The entries of one sentence.
  func inSentence(_ start: Int) -> [Entry] { entries.filter { $0.sentence == start } }
}
