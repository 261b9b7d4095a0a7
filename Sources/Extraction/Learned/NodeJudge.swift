package import Foundation

/// Says how likely a noun phrase names an event or an agreement that belongs into the graph.
///
/// A linear model over what ``NodeEvidence`` gathers, trained by `entente-train` on labelled
/// articles (`Training/nodes`). File: a ``CalibratedScorer`` with the first line `entente-nodes 1`.
package struct NodeJudge: Sendable, Equatable {
  /// Types of nodes, in the order of the model's outputs.
  package static let types = ["event", "agreement"]
  /// The number of feature slots is 2 to this power.
  package static let bits = NodeEvidence.bits
  /// From this probability on a phrase may mean a node that the text has told of.
  static let taking = 0.45

  /// Below this probability a phrase that rules take for a node is none.
  static let keeping = 0.2

  /// From this probability on a phrase makes an event of its own.
  static let making = 0.72
  /// The same for a bare "the attack", which seldom means anything but what the text has told of.
  static let makingOfAnaphor = 0.68

  static let magic = "entente-nodes 1"

  package let model: CalibratedScorer

  package init(model: CalibratedScorer) {
    self.model = model
  }

  /// Reads a file.
  ///
  /// - Throws: `ClaimWeights.Fault` or a file error.
  package init(contentsOf url: URL) throws {
    try self.init(Data(contentsOf: url))
  }

  /// Reads the content of a file.
  package init(_ data: Data) throws(ClaimWeights.Fault) {
    model = try CalibratedScorer(
      data, magic: Self.magic, outputs: Self.types.count, bits: Self.bits)
  }

  /// The content of a file.
  package var data: Data { model.data(magic: Self.magic) }

  /// How likely a phrase names a node of the type at a place of ``types``.
  func chance(of type: Int, _ slots: [UInt32]) -> Double { model.probabilities(slots)[type] }

  /// The type of node that a phrase most likely names, and how likely it does.
  func verdict(_ slots: [UInt32]) -> (type: String, chance: Double)? {
    let chances = model.probabilities(slots)
    guard let best = chances.indices.max(by: { chances[$0] < chances[$1] }) else { return nil }
    return (Self.types[best], chances[best])
  }
}
