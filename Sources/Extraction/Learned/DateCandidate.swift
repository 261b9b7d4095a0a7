package import TextModel

/// A time that may be when a claim happened.
package struct DateCandidate: Sendable {
  /// Index in `DocumentAnalysis.claims`.
  package let claim: Int
  package let value: DateValue
  /// Whether the rules take it.
  package let isChosen: Bool
  /// Feature slots, each once, in ascending order.
  package let slots: [UInt32]
}
