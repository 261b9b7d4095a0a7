extension CompactGraph {
  /// For each node the share of shortest paths between two others that pass through it, 0...1:
  /// betweenness by number of edges, walked in either direction, parallel edges counting once.
  ///
  /// U. Brandes, "A faster algorithm for betweenness centrality", 2001; from a sample of sources
  /// as in U. Brandes, C. Pich, "Centrality estimation in large networks", 2007. The sample is
  /// drawn from a fixed seed, so that the same graph gives the same numbers.
  /// - Parameter samples: number of sources; exact when there are no more nodes than that.
  /// - Parameter conditions: which edges count; nil for all.
  /// - Complexity: O(samples · (n + m)).
  public func betweenness(samples: Int = 256, _ conditions: CompiledConditions? = nil) -> [Double] {
    guard nodeCount > 2, samples > 0 else { return [Double](repeating: 0, count: nodeCount) }
    let search = BrandesSearch(SimpleNeighbours(self, conditions))
    let sources = CompactGraph.sample(min(samples, nodeCount), of: nodeCount)
    for source in sources { search.accumulate(from: source) }
    let scale =
      Double(nodeCount) / Double(sources.count) / Double(nodeCount - 1) / Double(nodeCount - 2)
    return (0..<nodeCount).map { search.shares[$0] * scale }
  }

  /// Distinct nodes, ascending, drawn from a fixed seed (selection sampling; D. E. Knuth, "The Art
  /// of Computer Programming", volume 2, section 3.4.2, algorithm S; numbers by SplitMix64,
  /// G. L. Steele, D. Lea, C. H. Flood, 2014).
  static func sample(_ count: Int, of total: Int) -> [Int] {
    var state: UInt64 = 0x243F_6A88_85A3_08D3
    var result: [Int] = []
    for i in 0..<total where result.count < count {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      z ^= z >> 31
      if z % UInt64(total - i) < UInt64(count - result.count) { result.append(i) }
    }
    return result
  }
}

/// Scratch memory of Brandes' algorithm.
private final class BrandesSearch {
  private let graph: SimpleNeighbours
  /// By node: sum of dependencies over the sources so far.
  let shares: Block<Double>
  private let paths: Block<Double>
  private let dependencies: Block<Double>
  private let depths: Block<Int32>
  private let queue: Block<UInt32>

  init(_ graph: SimpleNeighbours) {
    self.graph = graph
    shares = Block(repeating: 0, count: graph.nodeCount)
    paths = Block(repeating: 0, count: graph.nodeCount)
    dependencies = Block(repeating: 0, count: graph.nodeCount)
    depths = Block(repeating: -1, count: graph.nodeCount)
    queue = Block(repeating: 0, count: graph.nodeCount)
  }

  func accumulate(from source: Int) {
    queue[0] = UInt32(source)
    paths[source] = 1
    depths[source] = 0
    var (head, tail) = (0, 1)
    while head < tail {
      let node = queue[head]
      head += 1
      let depth = depths[node] + 1
      for i in graph.row(Int(node)) {
        let next = graph.neighbours[i]
        if depths[next] < 0 {
          depths[next] = depth
          queue[tail] = next
          tail += 1
        }
        if depths[next] == depth { paths[next] += paths[node] }
      }
    }
    for i in stride(from: tail - 1, through: 0, by: -1) {
      let node = queue[i]
      let (share, depth) = ((1 + dependencies[node]) / paths[node], depths[node] - 1)
      for i in graph.row(Int(node)) {
        let before = graph.neighbours[i]
        if depths[before] == depth { dependencies[before] += paths[before] * share }
      }
      if Int(node) != source { shares[node] += dependencies[node] }
    }
    for i in 0..<tail {
      let node = queue[i]
      depths[node] = -1
      paths[node] = 0
      dependencies[node] = 0
    }
  }
}
