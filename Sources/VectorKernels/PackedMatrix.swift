internal import CVectorKernels

// Unchecked: nothing is written after the initialiser.
/// A matrix of weights with its bias, laid out once for the processor's kernels: `result = left ·
/// matrix + bias`.
public final class PackedMatrix: @unchecked Sendable {
  /// Rows of the matrix: numbers in a row of the left side.
  public let inner: Int
  /// Columns of the matrix.
  public let columns: Int
  /// Columns that a row of the result must have room for: the next multiple of 16.
  public let paddedColumns: Int

  private let level = RowKernels.level
  private let weights: FloatMemory
  private let bias: FloatMemory

  /// Lays a matrix out.
  ///
  /// - Parameters:
  ///   - matrix: `inner` × `columns` floats, row by row.
  ///   - bias: `columns` summands, or nil for none.
  public init(_ matrix: [Float], inner: Int, columns: Int, bias: [Float]? = nil) {
    precondition(matrix.count == inner * columns && bias?.count ?? columns == columns)
    self.inner = inner
    self.columns = columns
    let blocks = (columns + 15) / 16
    paddedColumns = blocks * 16
    self.bias = FloatMemory(
      (bias ?? []) + Array(repeating: 0, count: 16 * blocks - (bias?.count ?? 0)))
    var panels = Array(repeating: 3, count: blocks / 3)
    panels += Array(repeating: 1, count: blocks % 3)
    weights = FloatMemory(
      PackedMatrix.pack(matrix, inner: inner, columns: columns, panels: panels))
  }

  /// Reorders `[input][column]` to `[panel][input][column of the panel]`, with zeros for missing
  /// columns.
  static func pack(_ matrix: [Float], inner: Int, columns: Int, panels: [Int]) -> [Float] {
    var packed: [Float] = []
    packed.reserveCapacity(inner * panels.reduce(0, +) * 16)
    var first = 0
    for blocks in panels {
      let width = blocks * 16
      let filled = max(min(columns - first, width), 0)
      for input in 0..<inner {
        let start = input * columns + first
        packed += matrix[start..<(start + filled)]
        for _ in filled..<width { packed.append(0) }
      }
      first += width
    }
    return packed
  }

  /// Multiplies rows.
  ///
  /// - Parameters:
  ///   - left: `rows` rows of `inner` floats that start `leftStride` apart and may overlap.
  ///   - result: `rows` rows, `resultStride` floats apart, at least `paddedColumns`; columns beyond
  ///     `columns` are overwritten.
  public func multiply(
    _ left: UnsafePointer<Float>, leftStride: Int, into result: UnsafeMutablePointer<Float>,
    resultStride: Int, rows: Int
  ) {
    precondition(resultStride >= paddedColumns)
    // SAFETY: the caller vouches for the rows; weights and bias have the sizes that the kernel asks
    // for.
    unsafe entente_product(
      level, left, leftStride, weights.base, bias.base, result, resultStride, rows,
      paddedColumns / 16, inner)
  }
}
