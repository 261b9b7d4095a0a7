#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A linear model over hashed features and a few numbers, with several outputs.
///
/// Weights of hashed features are 8-bit integers with one scale for each output.
package struct LinearScorer: Sendable, Equatable {
  /// The number of feature slots is 2 to this power.
  package let bits: Int
  /// Number of outputs.
  package let outputs: Int
  /// Number of real-valued inputs.
  package let inputs: Int
  /// Weights of the slots, one row of `outputs` for each slot.
  package let sparse: [Int8]
  /// What one unit of `sparse` is worth, for each output.
  package let scales: [Float]
  /// Weights of the real-valued inputs, one row of `outputs` for each input.
  package let dense: [Float]
  /// What every score starts from.
  package let bias: [Float]

  /// Makes a scorer.
  package init(
    bits: Int, outputs: Int, inputs: Int, sparse: [Int8], scales: [Float], dense: [Float],
    bias: [Float]
  ) {
    precondition(sparse.count == outputs << bits && dense.count == inputs * outputs)
    precondition(scales.count == outputs && bias.count == outputs)
    self.bits = bits
    self.outputs = outputs
    self.inputs = inputs
    self.sparse = sparse
    self.scales = scales
    self.dense = dense
    self.bias = bias
  }

  /// The scores (log odds) of an example.
  ///
  /// - Parameter numbers: as many as `inputs`.
  package func scores(_ features: [UInt32], _ numbers: [Float]) -> [Float] {
    precondition(numbers.count == inputs)
    var sums = [Int32](repeating: 0, count: outputs)
    let weights = sparse.span
    var counts = sums.mutableSpan
    for slot in features {
      let row = weights.extracting(Int(slot) * outputs..<(Int(slot) + 1) * outputs)
      for o in row.indices { counts[o] &+= Int32(row[o]) }
    }
    let value = features.isEmpty ? 0 : 1 / Float(features.count).squareRoot()
    var result = bias
    for o in 0..<outputs { result[o] += Float(sums[o]) * scales[o] * value }
    let inputWeights = dense.span
    var scores = result.mutableSpan
    for (i, x) in numbers.enumerated() where x != 0 {
      let row = inputWeights.extracting(i * outputs..<(i + 1) * outputs)
      for o in row.indices { scores[o] += x * row[o] }
    }
    return result
  }
}

/// The probability that belongs to log odds.
package func probability(logOdds: Float) -> Float { 1 / (1 + expf(-min(30, max(-30, logOdds)))) }
