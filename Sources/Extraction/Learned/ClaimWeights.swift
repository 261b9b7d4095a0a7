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
    var reader = Reader(bytes: [UInt8](data))
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
    for scorer in [trigger, claim] {
      data.append(Data("\(scorer.bits) \(scorer.outputs) \(scorer.inputs)\n".utf8))
      let rows = (0..<(1 << scorer.bits)).filter { row in
        (0..<scorer.outputs).contains { scorer.sparse[row * scorer.outputs + $0] != 0 }
      }
      data.append(UInt32(rows.count))
      for row in rows {
        data.append(UInt32(row))
        for output in 0..<scorer.outputs {
          data.append(UInt8(bitPattern: scorer.sparse[row * scorer.outputs + output]))
        }
      }
      for number in scorer.scales + scorer.dense + scorer.bias { data.append(number.bitPattern) }
    }
    return data
  }

  private struct Reader {
    let bytes: [UInt8]
    var place = 0
    var isAtEnd: Bool { place == bytes.count }

    mutating func line() throws(Fault) -> String {
      guard let end = bytes[place...].prefix(4096).firstIndex(of: 10) else {
        throw Fault(detail: "a line does not end")
      }
      defer { place = end + 1 }
      return String(decoding: bytes[place..<end], as: UTF8.self)
    }

    mutating func number() throws(Fault) -> UInt32 {
      guard place + 4 <= bytes.count else { throw Fault(detail: "the file ends early") }
      defer { place += 4 }
      return (0..<4).reduce(0) { $0 | UInt32(bytes[place + $1]) << UInt32(8 * $1) }
    }

    mutating func floats(_ count: Int) throws(Fault) -> [Float] {
      var result: [Float] = []
      for _ in 0..<count {
        let value = Float(bitPattern: try number())
        guard value.isFinite else { throw Fault(detail: "a weight is not a number") }
        result.append(value)
      }
      return result
    }

    mutating func scorer() throws(Fault) -> LinearScorer {
      let head = try line().split(separator: " ").compactMap { Int($0) }
      guard head.count == 3, (1...22).contains(head[0]), (1...64).contains(head[1]),
        (0...4096).contains(head[2])
      else { throw Fault(detail: "the head of a model is damaged") }
      let (bits, outputs, inputs) = (head[0], head[1], head[2])
      var sparse = [Int8](repeating: 0, count: outputs << bits)
      for _ in 0..<(try number()) {
        let slot = Int(try number())
        guard slot < 1 << bits, place + outputs <= bytes.count else {
          throw Fault(detail: "a slot lies outside the model")
        }
        for output in 0..<outputs {
          sparse[slot * outputs + output] = Int8(bitPattern: bytes[place + output])
        }
        place += outputs
      }
      return LinearScorer(
        bits: bits, outputs: outputs, inputs: inputs, sparse: sparse, scales: try floats(outputs),
        dense: try floats(inputs * outputs), bias: try floats(outputs))
    }
  }
}

extension Data {
  fileprivate mutating func append(_ number: UInt32) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}
