internal import CVectorKernels

// Unchecked: nothing is written after the initialiser.
/// A maxout layer of three pieces with its layer norm, laid out for the processor's kernels.
///
/// A row of the result depends on its own row of the source alone, bit for bit, whatever other rows
/// are computed in the same call.
public final class PackedMaxout: @unchecked Sendable {
  /// Numbers of a result row.
  public let width: Int
  /// Numbers of a source row.
  public let inputs: Int

  private let level = RowKernels.level
  private let weights: FloatMemory
  private let bias: FloatMemory
  private let gain: FloatMemory
  private let shift: FloatMemory

  /// Lays a layer out; nil where the kernels do not compute it: without AVX2, with other than three
  /// pieces, or with a width above 512 or that is no multiple of 16. `Maxout` computes those.
  ///
  /// - Parameters:
  ///   - matrix: `inputs` × (`[piece][output]`).
  ///   - bias: `pieces` · `width` summands.
  ///   - gain: `width` factors of the layer norm.
  ///   - shift: its `width` summands.
  public init?(
    _ matrix: [Float], inputs: Int, width: Int, pieces: Int, bias: FloatMemory, gain: FloatMemory,
    shift: FloatMemory
  ) {
    guard RowKernels.level > 0, pieces == 3, width % 16 == 0, width <= 512 else { return nil }
    precondition(matrix.count == inputs * width * pieces)
    self.width = width
    self.inputs = inputs
    self.bias = bias
    self.gain = gain
    self.shift = shift
    var packed: [Float] = []
    packed.reserveCapacity(matrix.count)
    for first in stride(from: 0, to: width, by: 16) {
      for input in 0..<inputs {
        for piece in 0..<pieces {
          let start = (input * pieces + piece) * width + first
          packed += matrix[start..<(start + 16)]
        }
      }
    }
    weights = FloatMemory(packed)
  }

  /// Computes rows of the layer.
  ///
  /// - Parameters:
  ///   - source: `rows` rows of `inputs` floats that start `stride` floats apart and may overlap.
  ///   - index: the rows that are computed, `rows` numbers; nil for the first ones.
  ///   - residual: for each row of the source `width` floats to add, or nil.
  ///   - target: `rows` × `width` floats, without gaps.
  public func apply(
    _ source: UnsafePointer<Float>, stride: Int, index: UnsafePointer<Int32>? = nil,
    residual: UnsafePointer<Float>?, into target: UnsafeMutablePointer<Float>, rows: Int
  ) {
    // SAFETY: the caller vouches for the three blocks; the layer's own have the sizes asked for.
    unsafe entente_maxout_layer(
      level, source, stride, index, weights.base, bias.base, gain.base, shift.base, residual,
      target, rows, width, inputs)
  }

  /// Computes rows of the layer over windows of three tokens whose products with the layer's three
  /// thirds were computed before.
  ///
  /// - Parameters:
  ///   - parts: for each token `[third][piece][output]`, without the bias.
  ///   - slots: `rows` + 2 numbers of tokens in `parts`; one below 0 adds nothing.
  ///   - residual: `rows` × `width` floats to add, or nil.
  ///   - target: `rows` × `width` floats.
  public func apply(
    parts: UnsafePointer<Float>, slots: UnsafePointer<Int32>, residual: UnsafePointer<Float>?,
    into target: UnsafeMutablePointer<Float>, rows: Int
  ) {
    // SAFETY: as above.
    unsafe entente_maxout_gathered(
      level, parts, slots, bias.base, gain.base, shift.base, residual, target, rows, width)
  }
}
