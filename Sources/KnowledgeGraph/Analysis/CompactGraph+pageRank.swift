extension CompactGraph {
  /// PageRank along the edges' direction: a number for each node, together 1. Parallel edges count
  /// each; nodes without leaving edges give their rank to all.
  ///
  /// S. Brin, L. Page, "The anatomy of a large-scale hypertextual Web search engine", 1998, by
  /// power iteration that gathers over entering edges.
  /// - Parameter damping: share of rank that follows edges, 0..<1.
  /// - Parameter tolerance: the iteration ends when the ranks change by less than this together.
  /// - Parameter limit: greatest number of iterations.
  /// - Complexity: O((n + m) · log(tolerance) / log(damping)).
  public func pageRank(
    damping: Double = 0.85, tolerance: Double = 1e-6, limit: Int = 200
  ) -> [Double] {
    let n = nodeCount
    guard n > 0 else { return [] }
    var ranks = [Double](repeating: 1 / Double(n), count: n)
    let shares = Block<Double>(repeating: 0, count: n)
    let inverse = Block<Double>(repeating: 0, count: n)
    for node in 0..<n {
      let degree = outRow(UInt32(node)).count
      inverse[node] = degree > 0 ? 1 / Double(degree) : 0
    }
    for _ in 0..<max(limit, 0) {
      var lost = 0.0
      for node in 0..<n {
        shares[node] = ranks[node] * inverse[node]
        if inverse[node] == 0 { lost += ranks[node] }
      }
      let base = (1 - damping + damping * lost) / Double(n)
      var change = 0.0
      for node in 0..<n {
        let row = inRow(UInt32(node))
        // Two sums, so that additions need not wait for each other.
        var (even, odd) = (0.0, 0.0)
        var i = row.lowerBound
        while i + 1 < row.upperBound {
          even += shares[inStarts[i]]
          odd += shares[inStarts[i + 1]]
          i += 2
        }
        if i < row.upperBound { even += shares[inStarts[i]] }
        let rank = base + damping * (even + odd)
        change += abs(rank - ranks[node])
        ranks[node] = rank
      }
      if change < tolerance { break }
    }
    return ranks
  }
}
