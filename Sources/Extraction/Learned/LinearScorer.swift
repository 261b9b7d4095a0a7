#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif
internal import VectorKernels

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
  /// `dense` by sixteen outputs, then input, so that sums stay in registers.
  private let denseBlocks: [SIMD16<Float>]

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
    denseBlocks = stride(from: 0, to: outputs, by: 16).flatMap { first in
      (0..<inputs).map { input in
        var block = SIMD16<Float>()
        for o in first..<min(first + 16, outputs) { block[o - first] = dense[input * outputs + o] }
        return block
      }
    }
  }

  /// The scores (log odds) of an example.
  ///
  /// - Parameter numbers: as many as `inputs`.
  package func scores(_ features: [UInt32], _ numbers: [Float]) -> [Float] {
    precondition(numbers.count == inputs)
    var sums = [Int32](repeating: 0, count: outputs)
    LinearRows.add(sparse, slots: features, to: &sums)
    let value = features.isEmpty ? 0 : 1 / Float(features.count).squareRoot()
    var result = bias
    for o in 0..<outputs { result[o] += Float(sums[o]) * scales[o] * value }
    guard !numbers.isEmpty else { return result }
    result += repeatElement(0, count: (outputs + 15) / 16 * 16 - outputs)
    LinearRows.add(denseBlocks, numbers: numbers, to: &result)
    result.removeLast(result.count - outputs)
    return result
  }
}

/// The probability that belongs to log odds.
package func probability(logOdds: Float) -> Float { 1 / (1 + expf(-min(30, max(-30, logOdds)))) }
