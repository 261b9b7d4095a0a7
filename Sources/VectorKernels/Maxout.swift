/// The row kernels between two matrix products. Widths must be multiples of 4.
///
/// Rows hold the pieces one after the other: `[piece][output]`.
public enum Maxout {
  typealias Lanes = SIMD4<Float>

  /// For each row: the greatest of the pieces (after adding the bias), normalised to mean 0 and
  /// variance 1, scaled, shifted, and added to the `residual` row if there is one.
  ///
  /// - Parameters:
  ///   - products: `rows` × (`pieces` · `width`), rows `stride` floats apart.
  ///   - bias: `pieces` · `width` floats.
  ///   - gain: `width` factors of the layer norm; `shift`: its `width` summands.
  ///   - residual: `rows` × `width` to add, or nil.
  ///   - result: `rows` × `width`; must not overlap `products`.
  public static func normalised(
    _ products: UnsafePointer<Float>, stride: Int, bias: UnsafePointer<Float>,
    gain: UnsafePointer<Float>,
    shift: UnsafePointer<Float>, residual: UnsafePointer<Float>?,
    into result: UnsafeMutablePointer<Float>, rows: Int, width: Int, pieces: Int
  ) {
    let blocks = width / 4
    let scale = 1 / Float(width)
    for row in 0..<rows {
      // SAFETY: the caller vouches for the blocks; all indices stay below rows · pieces · width.
      let source = unsafe products + row * stride
      let target = unsafe result + row * width
      var sum = Lanes.zero
      for block in 0..<blocks {
        let at = block * 4
        var best = unsafe lanes(source, at) + lanes(bias, at)
        for piece in 1..<pieces {
          let other = unsafe lanes(source, at + piece * width) + lanes(bias, at + piece * width)
          best = best.replacing(with: other, where: other .> best)
        }
        unsafe store(best, target, at)
        sum += best
      }
      let mean = Lanes(repeating: sum.sum() * scale)
      var squares = Lanes.zero
      for block in 0..<blocks {
        let difference = unsafe lanes(target, block * 4) - mean
        squares += difference * difference
      }
      let variance = squares.sum() * scale + 1e-8
      let factor = Lanes(repeating: 1 / variance.squareRoot())
      for block in 0..<blocks {
        let at = block * 4
        var value =
          unsafe (lanes(target, at) - mean) * factor * lanes(gain, at)
          + lanes(shift, at)
        if let residual = unsafe residual { value += unsafe lanes(residual + row * width, at) }
        unsafe store(value, target, at)
      }
    }
  }

  @inline(__always)
  static func lanes(_ base: UnsafePointer<Float>, _ index: Int) -> Lanes {
    // SAFETY: unaligned loads are allowed; the caller's index is in range.
    unsafe UnsafeRawPointer(base + index).loadUnaligned(as: Lanes.self)
  }

  @inline(__always)
  static func lanes(_ base: UnsafeMutablePointer<Float>, _ index: Int) -> Lanes {
    unsafe lanes(UnsafePointer(base), index)
  }

  @inline(__always)
  static func store(_ value: Lanes, _ base: UnsafeMutablePointer<Float>, _ index: Int) {
    // SAFETY: unaligned stores are allowed; the caller's index is in range.
    unsafe UnsafeMutableRawPointer(base + index).storeBytes(of: value, as: Lanes.self)
  }
}
