/// Groups of nodes with more edges among each other than between them.
public struct Communities: Sendable, Equatable {
  /// The number of each node's community; communities are numbered in the order of their first
  /// nodes.
  public var numbers: [Int]
  /// Modularity of the division, −0.5...1 (M. E. J. Newman, M. Girvan, 2004).
  public var modularity: Double
}

extension CompactGraph {
  /// Divides the nodes into communities by modularity; edges count without direction.
  ///
  /// The Louvain method (V. D. Blondel, J.-L. Guillaume, R. Lambiotte, E. Lefebvre, "Fast unfolding
  /// of communities in large networks", 2008), visiting nodes in the order of their indices and
  /// preferring the smaller number among equal gains, so that the same graph gives the same
  /// communities; a node is looked at again only when something around it has moved. It may leave a
  /// community in parts that nothing connects (V. A. Traag, L. Waltman, N. J. van Eck, "From
  /// Louvain to Leiden", 2019); such parts become communities of their own, which never lowers
  /// modularity.
  /// - Parameter resolution: larger values give smaller communities.
  /// - Parameter conditions: which edges count; nil for all.
  /// - Complexity: O((n + m) · rounds), in practice close to linear.
  public func communities(
    resolution: Double = 1, _ conditions: CompiledConditions? = nil
  ) -> Communities {
    let simple = SimpleNeighbours(self, conditions)
    var level = LouvainLevel(simple)
    let members = Block<UInt32>(unwritten: nodeCount)
    for node in 0..<nodeCount { members[node] = UInt32(node) }
    while true {
      let moved = level.moveNodes(resolution: resolution)
      let count = level.renumber()
      for node in 0..<nodeCount { members[node] = level.community[members[node]] }
      if !moved || count == level.nodeCount { break }
      level = level.folded(count)
    }
    let parts = CompactGraph.connectedParts(members, simple)
    return Communities(
      numbers: (0..<nodeCount).map { Int(parts[$0]) },
      modularity: CompactGraph.modularity(parts, simple, resolution: resolution))
  }

  /// Numbers the parts of each group that hang together, in the order of their first nodes.
  private static func connectedParts(
    _ groups: Block<UInt32>, _ graph: SimpleNeighbours
  ) -> Block<UInt32> {
    let numbers = Block(repeating: UInt32.max, count: groups.count)
    let stack = Block<UInt32>(unwritten: groups.count)
    var (count, height): (UInt32, Int) = (0, 0)
    for first in 0..<groups.count where numbers[first] == .max {
      numbers[first] = count
      stack[0] = UInt32(first)
      height = 1
      while height > 0 {
        height -= 1
        let node = Int(stack[height])
        for i in graph.row(node) {
          let other = graph.neighbours[i]
          if numbers[other] == .max, groups[other] == groups[node] {
            numbers[other] = count
            stack[height] = other
            height += 1
          }
        }
      }
      count += 1
    }
    return numbers
  }

  private static func modularity(
    _ groups: Block<UInt32>, _ graph: SimpleNeighbours, resolution: Double
  ) -> Double {
    var count = 0
    for node in 0..<groups.count { count = max(count, Int(groups[node]) + 1) }
    let inside = Block(repeating: 0, count: count)
    let total = Block(repeating: 0, count: count)
    var all = 0
    for node in 0..<groups.count {
      let own = groups[node]
      for i in graph.row(node) {
        let weight = Int(graph.counts[i])
        all += weight
        total[own] += weight
        if groups[graph.neighbours[i]] == own { inside[own] += weight }
      }
    }
    guard all > 0 else { return 0 }
    let edges = Double(all)
    return (0..<count).reduce(0) {
      let share = Double(total[$1]) / edges
      return $0 + Double(inside[$1]) / edges - resolution * share * share
    }
  }
}
