internal import COpenBLAS

/// Products of 32-bit float matrices, stored row by row.
public enum MatrixProduct {
  /// Parallelism is over documents: the library must not start threads of its own.
  private static let prepared: Void = {
    openblas_set_num_threads(1)
    KernelChoice.correct()
  }()

  /// Computes `result = left · right`, or adds to `result`.
  ///
  /// - Parameters:
  ///   - left: `rows` × `inner`, its rows `leftStride` floats apart (at least `inner`).
  ///   - right: `inner` × `columns`, without gaps. The library packs it for each call, which is several
  ///     times faster in this order than transposed.
  ///   - result: `rows` × `columns`, its rows `resultStride` floats apart.
  ///   - adding: whether the product is added to what `result` holds.
  /// - Complexity: O(rows · columns · inner).
  public static func multiply(
    _ left: UnsafePointer<Float>, leftStride: Int, by right: UnsafePointer<Float>,
    into result: UnsafeMutablePointer<Float>, resultStride: Int,
    rows: Int, columns: Int, inner: Int, adding: Bool = false
  ) {
    guard rows > 0, columns > 0 else { return }
    _ = prepared
    // SAFETY: the caller vouches for the three blocks; all sizes fit 32 bits because the blocks of
    // one batch do.
    unsafe cblas_sgemm(
      CblasRowMajor, CblasNoTrans, CblasNoTrans, Int32(rows), Int32(columns), Int32(inner), 1,
      left, Int32(leftStride), right, Int32(columns), adding ? 1 : 0, result, Int32(resultStride))
  }

  /// Row numbers below `rows` at which a row of the left matrix gives the same bits as at row 0.
  ///
  /// Some kernels of the library add up in another order at other rows of a block (those for Haswell
  /// do, those for AVX-512 do not). Whoever keeps results for later must use these rows only, or they
  /// would depend on what was computed together.
  ///
  /// - Parameter right: `inner` × `columns`, the matrix that will be multiplied with.
  public static func interchangeableRows(
    _ right: UnsafePointer<Float>, rows: Int, columns: Int, inner: Int
  ) -> [Int] {
    let left = FloatMemory(count: rows * inner)
    let result = FloatMemory(count: rows * columns)
    // Any numbers do that are no round ones: each row holds the same.
    for i in 0..<(rows * inner) {
      unsafe left.base[i] = Float((i % inner) &* 7919 % 1009) / 1009 - 0.4993
    }
    unsafe multiply(
      left.base, leftStride: inner, by: right, into: result.base, resultStride: columns, rows: rows,
      columns: columns, inner: inner)
    return (0..<rows).filter { row in
      (0..<columns).allSatisfy { column in
        // SAFETY: row < rows and column < columns.
        unsafe result.base[row * columns + column].bitPattern == result.base[column].bitPattern
      }
    }
  }

  /// Computes `result = matrix · vector + bias` for a matrix of `rows` × `inner` floats.
  public static func multiply(
    _ matrix: UnsafePointer<Float>, byVector vector: UnsafePointer<Float>,
    adding bias: UnsafePointer<Float>, into result: UnsafeMutablePointer<Float>,
    rows: Int, inner: Int
  ) {
    _ = prepared
    // SAFETY: as above; the bias is copied first because the library adds in place.
    unsafe result.update(from: bias, count: rows)
    unsafe cblas_sgemv(
      CblasRowMajor, CblasNoTrans, Int32(rows), Int32(inner), 1, matrix, Int32(inner), vector, 1,
      1, result, 1)
  }
}
