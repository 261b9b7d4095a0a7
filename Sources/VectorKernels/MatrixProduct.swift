internal import COpenBLAS

/// Products of 32-bit float matrices, stored row by row.
public enum MatrixProduct {
  /// Parallelism is over documents: the library must not start threads of its own.
  private static let oneThread: Void = openblas_set_num_threads(1)

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
    _ = oneThread
    // SAFETY: the caller vouches for the three blocks; all sizes fit 32 bits because the blocks of
    // one batch do.
    unsafe cblas_sgemm(
      CblasRowMajor, CblasNoTrans, CblasNoTrans, Int32(rows), Int32(columns), Int32(inner), 1,
      left, Int32(leftStride), right, Int32(columns), adding ? 1 : 0, result, Int32(resultStride))
  }

  /// Computes `result = matrix · vector + bias` for a matrix of `rows` × `inner` floats.
  public static func multiply(
    _ matrix: UnsafePointer<Float>, byVector vector: UnsafePointer<Float>,
    adding bias: UnsafePointer<Float>, into result: UnsafeMutablePointer<Float>,
    rows: Int, inner: Int
  ) {
    _ = oneThread
    // SAFETY: as above; the bias is copied first because the library adds in place.
    unsafe result.update(from: bias, count: rows)
    unsafe cblas_sgemv(
      CblasRowMajor, CblasNoTrans, Int32(rows), Int32(inner), 1, matrix, Int32(inner), vector, 1,
      1, result, 1)
  }
}
