extension CompactGraph {
  /// The number of the weakly connected component of each node; components are numbered in the
  /// order of their first nodes.
  ///
  /// Afforest (M. Sutton, T. Ben-Nun, A. Barak, "Optimizing parallel graph connectivity computation
  /// via subgraph sampling", 2018): union–find over a few edges of every node joins nearly all of
  /// the largest component, whose remaining edges need not be looked at. Paths are halved and the
  /// smaller index is the root (R. E. Tarjan, J. van Leeuwen, "Worst-case analysis of set union
  /// algorithms", 1984).
  /// - Complexity: O((n + m) log n) at worst, in practice far less than m.
  public func components() -> [Int] {
    let parents = Block<UInt32>(repeating: 0, count: nodeCount)
    for node in 0..<nodeCount { parents[node] = UInt32(node) }
    let union = UnionFind(parents: parents)
    let sampled = 2
    for node in 0..<UInt32(clamping: nodeCount) {
      let (out, enter) = (outRow(node), inRow(node))
      for i in out.prefix(sampled) { union.join(node, ends[i]) }
      for i in enter.prefix(max(0, sampled - out.count)) { union.join(node, inStarts[i]) }
    }
    let largest = union.mostFrequentRoot()
    for node in 0..<UInt32(clamping: nodeCount) where union.root(node) != largest {
      // An edge between such a node and the largest part is seen from this side.
      for i in outRow(node) { union.join(node, ends[i]) }
      for i in inRow(node) { union.join(node, inStarts[i]) }
    }
    return union.numbers()
  }

  /// The number of the component of each node, joined only by edges that the conditions allow.
  ///
  /// - Complexity: O((n + m) log n) at worst, in practice linear.
  public func components(_ conditions: CompiledConditions) -> [Int] {
    let parents = Block<UInt32>(repeating: 0, count: nodeCount)
    for node in 0..<nodeCount { parents[node] = UInt32(node) }
    let union = UnionFind(parents: parents)
    for node in 0..<UInt32(clamping: nodeCount) {
      for position in outRow(node) where conditions.allows(position, self) {
        union.join(node, ends[position])
      }
    }
    return union.numbers()
  }
}

/// Disjoint sets of nodes; the root of a set is its smallest node.
private struct UnionFind {
  let parents: Block<UInt32>

  @inline(__always)
  func root(_ node: UInt32) -> UInt32 {
    var node = node
    while true {
      let parent = parents[node]
      if parent == node { return node }
      let next = parents[parent]
      parents[node] = next
      node = next
    }
  }

  @inline(__always)
  func join(_ a: UInt32, _ b: UInt32) {
    let (a, b) = (root(a), root(b))
    if a < b { parents[b] = a } else if b < a { parents[a] = b }
  }

  /// The root of most of a thousand nodes spread over the graph; any root would be right.
  func mostFrequentRoot() -> UInt32? {
    guard parents.count > 0 else { return nil }
    let roots = stride(from: 0, to: parents.count, by: max(1, parents.count / 1024))
      .map { root(UInt32($0)) }.sorted()
    var (best, length, run) = (roots[0], 0, 0)
    for (i, root) in roots.enumerated() {
      run = i > 0 && roots[i - 1] == root ? run + 1 : 1
      if run > length { (best, length) = (root, run) }
    }
    return best
  }

  func numbers() -> [Int] {
    var numbers = [Int](repeating: 0, count: parents.count)
    var count = 0
    for node in 0..<parents.count {
      let top = Int(root(UInt32(node)))
      // The root is the set's smallest node, so its number is known already.
      if top == node {
        numbers[node] = count
        count += 1
      } else {
        numbers[node] = numbers[top]
      }
    }
    return numbers
  }
}
