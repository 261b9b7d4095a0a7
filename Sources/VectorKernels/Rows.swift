/// Sums and maxima of single rows.
public enum Rows {
  /// Adds `count` floats (a multiple of 4) to `target`.
  @inline(__always)
  public static func add(
    _ source: UnsafePointer<Float>, to target: UnsafeMutablePointer<Float>, count: Int
  ) {
    var i = 0
    while i < count {
      // SAFETY: both rows hold `count` floats, a multiple of 4.
      unsafe Maxout.store(Maxout.lanes(target, i) + Maxout.lanes(source, i), target, i)
      i += 4
    }
  }

  /// Index of the first greatest of `count` floats; 0 when there are none.
  public static func firstMaximum(_ row: UnsafePointer<Float>, count: Int) -> Int {
    var best = 0
    var i = 1
    while i < count {
      // SAFETY: i < count.
      if unsafe row[i] > row[best] { best = i }
      i += 1
    }
    return best
  }
}
