internal import CVectorKernels

// Unchecked: nothing is written after the initialiser.
/// A maxout layer of three pieces with its layer norm over windows of three rows, plus the middle
/// row: a residual convolution, laid out for the processor's kernels.
///
/// Two neighbouring windows are computed together, with two thirds of the multiplications that they
/// need alone. A row of the result depends on its own window and on whether it is the first or the
/// second of its pair, bit for bit, and on nothing else.
///
/// Source: S. Winograd, Arithmetic Complexity of Computations, 1980, F(2, 3); for networks
/// A. Lavin and S. Gray, Fast Algorithms for Convolutional Neural Networks, CVPR 2016.
public final class WindowMaxout: @unchecked Sendable {
  /// Numbers of a row, of the source and of the result.
  public let width: Int
  /// Floats of the scratch memory that `apply` needs.
  public var scratchCount: Int { 6 * Int(ENTENTE_BLOCK_PAIRS) * width }

  private let level = RowKernels.level
  private let weights: FloatMemory
  private let bias: FloatMemory
  private let gain: FloatMemory
  private let shift: FloatMemory

  /// Lays a layer out; nil where the kernels do not compute it: with other than three pieces, or
  /// with a width above 512 or that is no multiple of 16. `Maxout` computes those.
  ///
  /// - Parameters:
  ///   - matrix: (3 · `width`) × (`[piece][output]`).
  ///   - bias: `pieces` · `width` summands.
  ///   - gain: `width` factors of the layer norm.
  ///   - shift: its `width` summands.
  public init?(
    _ matrix: [Float], width: Int, pieces: Int, bias: FloatMemory, gain: FloatMemory,
    shift: FloatMemory
  ) {
    guard pieces == 3, width % 16 == 0, width <= 512 else { return nil }
    precondition(matrix.count == 3 * width * width * pieces)
    self.width = width
    self.bias = bias
    self.gain = gain
    self.shift = shift
    weights = FloatMemory(WindowMaxout.pack(matrix, width: width))
  }

  /// For each 16 outputs the four factors `[factor][input][piece][16]`.
  static func pack(_ matrix: [Float], width: Int) -> [Float] {
    let columns = 3 * width
    var packed: [Float] = []
    packed.reserveCapacity(4 * width * columns)
    for first in stride(from: 0, to: width, by: 16) {
      for factor in 0..<4 {
        for input in 0..<width {
          for piece in 0..<3 {
            for output in first..<(first + 16) {
              let at = input * columns + piece * width + output
              let (left, right) = (matrix[at], matrix[2 * width * columns + at])
              let middle = matrix[width * columns + at]
              switch factor {
              case 0: packed.append(left)
              case 1: packed.append(half(left, middle, right))
              case 2: packed.append(half(left, -middle, right))
              default: packed.append(right)
              }
            }
          }
        }
      }
    }
    return packed
  }

  /// Half of the sum, rounded once.
  private static func half(_ a: Float, _ b: Float, _ c: Float) -> Float {
    Float((Double(a) + Double(b) + Double(c)) / 2)
  }

  /// Computes pairs of rows of the layer.
  ///
  /// - Parameters:
  ///   - source: rows of `width` floats. The windows of a pair begin at its row and the one behind;
  ///     four rows are read.
  ///   - index: the first row of each pair; nil for 0, 2, 4 and so on.
  ///   - places: the row of `target` for the first row of each pair, the second goes behind it; nil
  ///     for 0, 2, 4 and so on. What a later pair writes stays.
  ///   - scratch: room for `scratchCount` floats.
  public func apply(
    _ source: UnsafePointer<Float>, index: UnsafePointer<Int32>? = nil,
    places: UnsafePointer<Int32>? = nil, into target: UnsafeMutablePointer<Float>,
    scratch: FloatMemory, pairs: Int
  ) {
    precondition(scratch.count >= scratchCount)
    // SAFETY: the caller vouches for the rows; the layer's own blocks have the sizes asked for.
    unsafe entente_maxout_pairs(
      level, source, index, places, weights.base, bias.base, gain.base, shift.base, target,
      scratch.base, pairs, width)
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
