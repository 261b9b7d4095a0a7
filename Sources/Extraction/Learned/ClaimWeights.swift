package import Foundation

/// The committed result of training: two linear models and a calibration.
///
/// File: the line `entente-claims 1`, a line of the acts separated by blanks, a line with the two
/// numbers of the calibration, then for each model a line `bits outputs inputs` and its numbers:
/// slot weights as signed bytes, then scales, weights of the real-valued inputs and biases as
/// little-endian IEEE 754 single floats. Only slots' rows that are not all zero are written, each
/// after its slot number (32 bits), preceded by their number (32 bits).
package struct ClaimWeights: Sendable, Equatable {
  package var acts: [String]
  /// Scores of a trigger for each act, then for any act.
  package var trigger: LinearScorer
  /// Score of a candidate.
  package var claim: LinearScorer
  /// Log odds of being right = slope × score + offset.
  package var slope: Float
  package var offset: Float

  package init(
    acts: [String], trigger: LinearScorer, claim: LinearScorer, slope: Float, offset: Float
  ) {
    self.acts = acts
    self.trigger = trigger
    self.claim = claim
    self.slope = slope
    self.offset = offset
  }

  /// What is wrong with a file of weights.
  public struct Fault: Error, Equatable, CustomStringConvertible {
    /// What is wrong.
    public let detail: String
    /// The same with where it stands.
    public var description: String { "weights: \(detail)" }
  }

  static let magic = "entente-claims 1"

  /// Reads a file.
  package init(contentsOf url: URL) throws {
    try self.init(Data(contentsOf: url))
  }

  /// Reads the content of a file.
  package init(_ data: Data) throws(Fault) {
    var reader = WeightReader(bytes: [UInt8](data))
    guard try reader.line() == Self.magic else { throw Fault(detail: "not a file of weights") }
    acts = try reader.line().split(separator: " ").map(String.init)
    let calibration = try reader.line().split(separator: " ").compactMap { Float($0) }
    guard calibration.count == 2 else { throw Fault(detail: "the calibration is damaged") }
    (slope, offset) = (calibration[0], calibration[1])
    trigger = try reader.scorer()
    claim = try reader.scorer()
    guard trigger.outputs == acts.count + 1, claim.outputs == 1 else {
      throw Fault(detail: "the models do not fit the acts")
    }
    guard reader.isAtEnd else { throw Fault(detail: "bytes are left over") }
  }

  /// The content of a file.
  package var data: Data {
    var data = Data()
    data.append(Data("\(Self.magic)\n\(acts.joined(separator: " "))\n\(slope) \(offset)\n".utf8))
    for scorer in [trigger, claim] { data.append(scorer) }
    return data
  }
}
