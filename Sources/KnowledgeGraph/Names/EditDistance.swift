/// Edit distance between short words.
public enum EditDistance {
  /// Number of insertions, deletions, replacements and exchanges of neighbours that turn one word
  /// into the other; nil when more than `limit` are needed.
  ///
  /// The "optimal string alignment" distance (L. Boytsov, "Indexing methods for approximate
  /// dictionary searching", 2011, section 2.2), over UTF-8 bytes.
  /// - Complexity: O(product of the lengths).
  public static func between(_ a: String, _ b: String, limit: Int = .max) -> Int? {
    let (x, y) = (Array(a.utf8), Array(b.utf8))
    guard abs(x.count - y.count) <= limit else { return nil }
    if x == y { return 0 }
    if x.isEmpty || y.isEmpty { return max(x.count, y.count) }
    var before: [Int] = []
    var previous = Array(0...y.count)
    var current = previous
    for i in 1...x.count {
      current[0] = i
      var least = i
      for j in 1...y.count {
        var cost = min(
          previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (x[i - 1] == y[j - 1] ? 0 : 1))
        if i > 1, j > 1, x[i - 1] == y[j - 2], x[i - 2] == y[j - 1] {
          cost = min(cost, before[j - 2] + 1)
        }
        current[j] = cost
        least = min(least, cost)
      }
      if least > limit { return nil }
      before = previous
      swap(&previous, &current)
    }
    return previous[y.count] <= limit ? previous[y.count] : nil
  }
}
