internal import CVectorKernels

/// The kernels that are compiled for this processor's instruction set.
public enum RowKernels {
  /// 0 what every processor has, 1 AVX2 with FMA, 2 AVX-512.
  static let level = entente_kernel_level()

  /// Computes the hidden layer of a parser's state: bias and features are added up, the greater
  /// piece counts.
  ///
  /// - Parameters:
  ///   - parts: for each token `[feature][piece][hidden]`, two pieces.
  ///   - rows: the token of each feature; below 0 `missing` counts, which is laid out the same.
  ///   - features: at most 8.
  ///   - hidden: `width` floats, a multiple of 4.
  public static func hidden(
    parts: UnsafePointer<Float>, rows: SIMD8<Int32>, features: Int, missing: UnsafePointer<Float>,
    bias: UnsafePointer<Float>, into hidden: UnsafeMutablePointer<Float>, width: Int
  ) {
    precondition(features <= 8)
    if width % 16 == 0 {
      unsafe withUnsafePointer(to: rows) { pointer in
        // SAFETY: the vector holds eight numbers one after the other.
        unsafe pointer.withMemoryRebound(to: Int32.self, capacity: 8) { rows in
          unsafe entente_state_hidden(level, parts, rows, features, missing, bias, hidden, width)
        }
      }
      return
    }
    for block in stride(from: 0, to: width, by: 4) {
      // SAFETY: each feature holds two pieces of `width` floats.
      var first = Maxout.Lanes.zero
      var second = Maxout.Lanes.zero
      for feature in 0..<features {
        let row = Int(rows[feature])
        let part =
          unsafe (row >= 0 ? parts + row * features * 2 * width : missing) + feature * 2 * width
        unsafe first += Maxout.lanes(part, block)
        unsafe second += Maxout.lanes(part, width + block)
      }
      unsafe first += Maxout.lanes(bias, block)
      unsafe second += Maxout.lanes(bias, width + block)
      unsafe Maxout.store(first.replacing(with: second, where: second .> first), hidden, block)
    }
  }
}
