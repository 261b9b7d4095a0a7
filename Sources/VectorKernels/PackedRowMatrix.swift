internal import CVectorKernels

// Unchecked: nothing is written after the initialiser.
/// A matrix that is multiplied with one vector at a time: `result = vector · matrix + bias`.
public final class PackedRowMatrix: @unchecked Sendable {
  /// Numbers of the vector.
  public let inner: Int
  /// Numbers of the result.
  public let columns: Int
  /// Numbers that the result must have room for: the next multiple of 128.
  public let paddedColumns: Int

  private let level = RowKernels.level
  private let weights: FloatMemory
  private let bias: FloatMemory

  /// Lays a matrix out.
  ///
  /// - Parameters:
  ///   - matrix: `inner` × `columns` floats, row by row.
  ///   - bias: `columns` summands.
  public init(_ matrix: [Float], inner: Int, columns: Int, bias: [Float]) {
    precondition(matrix.count == inner * columns && bias.count == columns)
    self.inner = inner
    self.columns = columns
    let panels = (columns + 127) / 128
    paddedColumns = panels * 128
    self.bias = FloatMemory(bias + Array(repeating: 0, count: panels * 128 - columns))
    weights = FloatMemory(
      PackedMatrix.pack(
        matrix, inner: inner, columns: columns, panels: Array(repeating: 8, count: panels)))
  }

  /// Multiplies one vector; `result` has room for `paddedColumns` floats.
  public func multiply(_ vector: UnsafePointer<Float>, into result: UnsafeMutablePointer<Float>) {
    // SAFETY: the caller vouches for vector and result; weights and bias have the sizes asked for.
    unsafe entente_product_row(
      level, vector, weights.base, bias.base, result, paddedColumns / 128, inner)
  }
}
