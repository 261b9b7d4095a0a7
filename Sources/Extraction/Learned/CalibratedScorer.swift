package import Foundation

/// A linear model over hashed features whose scores have been made probabilities (Platt 1999).
///
/// File: a line that says what it is for, a line with the slopes and then the offsets of its
/// outputs, the model in the form of ``ClaimWeights``, and nothing else.
package struct CalibratedScorer: Sendable, Equatable {
  package let scorer: LinearScorer
  /// Log odds = slope × score + offset, for each output.
  package let slopes: [Float]
  package let offsets: [Float]

  package init(scorer: LinearScorer, slopes: [Float], offsets: [Float]) {
    self.scorer = scorer
    self.slopes = slopes
    self.offsets = offsets
  }

  /// Reads the content of a file.
  ///
  /// - Parameters:
  ///   - magic: the first line.
  ///   - outputs: how many outputs the model must have.
  ///   - bits: the number of feature slots that it must have is 2 to this power.
  package init(
    _ data: Data, magic: String, outputs: Int, bits: Int
  ) throws(ClaimWeights.Fault) {
    var reader = WeightReader(bytes: [UInt8](data))
    guard try reader.line() == magic else {
      throw ClaimWeights.Fault(detail: "not a file of weights of this kind")
    }
    let numbers = try reader.line().split(separator: " ").compactMap { Float($0) }
    guard numbers.count == 2 * outputs, numbers.allSatisfy(\.isFinite) else {
      throw ClaimWeights.Fault(detail: "the calibration is damaged")
    }
    scorer = try reader.scorer()
    guard scorer.outputs == outputs, scorer.bits == bits, scorer.inputs == 0 else {
      throw ClaimWeights.Fault(detail: "the model does not fit its features")
    }
    guard reader.isAtEnd else { throw ClaimWeights.Fault(detail: "bytes are left over") }
    slopes = Array(numbers[..<outputs])
    offsets = Array(numbers[outputs...])
  }

  /// The content of a file.
  package func data(magic: String) -> Data {
    let numbers = (slopes + offsets).map { "\($0)" }.joined(separator: " ")
    var data = Data("\(magic)\n\(numbers)\n".utf8)
    data.append(scorer)
    return data
  }

  /// How likely each output is right, 0...1.
  package func probabilities(_ slots: [UInt32]) -> [Double] {
    zip(scorer.scores(slots, []), zip(slopes, offsets)).map { score, line in
      Double(probability(logOdds: line.0 * score + line.1))
    }
  }
}
