import Foundation

/// Reads lines and linear models out of a file of weights.
struct WeightReader {
  let bytes: [UInt8]
  var place = 0
  var isAtEnd: Bool { place == bytes.count }

  mutating func line() throws(ClaimWeights.Fault) -> String {
    guard let end = bytes[place...].prefix(4096).firstIndex(of: 10) else {
      throw ClaimWeights.Fault(detail: "a line does not end")
    }
    defer { place = end + 1 }
    return String(decoding: bytes[place..<end], as: UTF8.self)
  }

  mutating func number() throws(ClaimWeights.Fault) -> UInt32 {
    guard place + 4 <= bytes.count else { throw ClaimWeights.Fault(detail: "the file ends early") }
    defer { place += 4 }
    return (0..<4).reduce(0) { $0 | UInt32(bytes[place + $1]) << UInt32(8 * $1) }
  }

  mutating func floats(_ count: Int) throws(ClaimWeights.Fault) -> [Float] {
    var result: [Float] = []
    for _ in 0..<count {
      let value = Float(bitPattern: try number())
      guard value.isFinite else { throw ClaimWeights.Fault(detail: "a weight is not a number") }
      result.append(value)
    }
    return result
  }

  mutating func scorer() throws(ClaimWeights.Fault) -> LinearScorer {
    let head = try line().split(separator: " ").compactMap { Int($0) }
    guard head.count == 3, (1...22).contains(head[0]), (1...64).contains(head[1]),
      (0...4096).contains(head[2])
    else { throw ClaimWeights.Fault(detail: "the head of a model is damaged") }
    let (bits, outputs, inputs) = (head[0], head[1], head[2])
    var sparse = [Int8](repeating: 0, count: outputs << bits)
    for _ in 0..<(try number()) {
      let slot = Int(try number())
      guard slot < 1 << bits, place + outputs <= bytes.count else {
        throw ClaimWeights.Fault(detail: "a slot lies outside the model")
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

extension Data {
  /// Adds a model: a line `bits outputs inputs`, the slots' rows that are not all zero, each after
  /// its slot number and preceded by their number, then scales, weights of the real-valued inputs
  /// and biases as little-endian IEEE 754 single floats.
  mutating func append(_ scorer: LinearScorer) {
    append(Data("\(scorer.bits) \(scorer.outputs) \(scorer.inputs)\n".utf8))
    let rows = (0..<(1 << scorer.bits)).filter { row in
      (0..<scorer.outputs).contains { scorer.sparse[row * scorer.outputs + $0] != 0 }
    }
    append(UInt32(rows.count))
    for row in rows {
      append(UInt32(row))
      for output in 0..<scorer.outputs {
        append(UInt8(bitPattern: scorer.sparse[row * scorer.outputs + output]))
      }
    }
    for number in scorer.scales + scorer.dense + scorer.bias { append(number.bitPattern) }
  }

  private mutating func append(_ number: UInt32) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}
