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
  /// communities. It may leave a community in parts that nothing connects (V. A. Traag, L. Waltman,
  /// N. J. van Eck, "From Louvain to Leiden", 2019); such parts become communities of their own,
  /// which never lowers modularity.
  /// - Parameter resolution: larger values give smaller communities.
  /// - Parameter conditions: which edges count; nil for all.
  /// - Complexity: O((n + m) · rounds), in practice close to linear.
  public func communities(
    resolution: Double = 1, _ conditions: CompiledConditions? = nil
  ) -> Communities {
    let simple = SimpleNeighbours(self, conditions)
    var level = LouvainLevel(simple)
    var members = Array(0..<nodeCount)
    while true {
      let moved = level.moveNodes(resolution: resolution)
      let count = level.renumber()
      members = members.map { level.community[$0] }
      if !moved || count == level.nodeCount { break }
      level = level.folded(count)
    }
    members = CompactGraph.connectedParts(members, simple)
    return Communities(
      numbers: members,
      modularity: CompactGraph.modularity(members, simple, resolution: resolution))
  }

  /// Numbers the parts of each group that hang together, in the order of their first nodes.
  private static func connectedParts(_ groups: [Int], _ graph: SimpleNeighbours) -> [Int] {
    var numbers = [Int](repeating: -1, count: groups.count)
    var (count, stack): (Int, [Int]) = (0, [])
    for first in groups.indices where numbers[first] < 0 {
      numbers[first] = count
      stack.append(first)
      while let node = stack.popLast() {
        for i in graph.row(node) {
          let other = Int(graph.neighbours[i])
          if numbers[other] < 0, groups[other] == groups[node] {
            numbers[other] = count
            stack.append(other)
          }
        }
      }
      count += 1
    }
    return numbers
  }

  private static func modularity(
    _ groups: [Int], _ graph: SimpleNeighbours, resolution: Double
  ) -> Double {
    let count = (groups.max() ?? -1) + 1
    var inside = [Double](repeating: 0, count: count)
    var total = [Double](repeating: 0, count: count)
    var all = 0.0
    for node in groups.indices {
      for i in graph.row(node) {
        let weight = Double(graph.counts[i])
        all += weight
        total[groups[node]] += weight
        if groups[Int(graph.neighbours[i])] == groups[node] { inside[groups[node]] += weight }
      }
    }
    guard all > 0 else { return 0 }
    return (0..<count).reduce(0) {
      $0 + inside[$1] / all - resolution * (total[$1] / all) * (total[$1] / all)
    }
  }
}

/// One level of the Louvain method: nodes are the communities of the level before.
private struct LouvainLevel {
  private var offsets: [Int]
  private var neighbours: [Int]
  private var weights: [Double]
  /// Twice the weight of the edges within each node.
  private var loops: [Double]
  private var degrees: [Double]
  private(set) var community: [Int]

  var nodeCount: Int { community.count }

  init(_ graph: SimpleNeighbours) {
    offsets = (0...graph.nodeCount).map { Int(graph.offsets[$0]) }
    neighbours = (0..<graph.neighbours.count).map { Int(graph.neighbours[$0]) }
    weights = (0..<graph.neighbours.count).map { Double(graph.counts[$0]) }
    loops = [Double](repeating: 0, count: graph.nodeCount)
    degrees = []
    community = Array(0..<graph.nodeCount)
    countDegrees()
  }

  private init(offsets: [Int], neighbours: [Int], weights: [Double], loops: [Double]) {
    self.offsets = offsets
    self.neighbours = neighbours
    self.weights = weights
    self.loops = loops
    degrees = []
    community = Array(loops.indices)
    countDegrees()
  }

  private mutating func countDegrees() {
    degrees = loops.indices.map { node in
      weights[offsets[node]..<offsets[node + 1]].reduce(loops[node], +)
    }
  }

  /// Moves nodes to the neighbouring community with the greatest gain until a round moves none.
  mutating func moveNodes(resolution: Double) -> Bool {
    let all = degrees.reduce(0, +)
    guard all > 0 else { return false }
    var totals = degrees
    var links = [Double](repeating: 0, count: nodeCount)
    var touched: [Int] = []
    var hasMoved = false
    for _ in 0..<32 {
      var moves = 0
      for node in 0..<nodeCount {
        let own = community[node]
        for i in offsets[node]..<offsets[node + 1] {
          let other = community[neighbours[i]]
          if links[other] == 0 { touched.append(other) }
          links[other] += weights[i]
        }
        totals[own] -= degrees[node]
        func gain(_ group: Int) -> Double {
          links[group] - resolution * totals[group] * degrees[node] / all
        }
        var (best, bestGain) = (own, gain(own))
        for group in touched {
          let value = gain(group)
          // Rounding must not move a node back and forth.
          if value > bestGain + 1e-9 || (value > bestGain - 1e-9 && best != own && group < best) {
            (best, bestGain) = (group, value)
          }
        }
        totals[best] += degrees[node]
        if best != own {
          community[node] = best
          moves += 1
        }
        for group in touched { links[group] = 0 }
        touched.removeAll(keepingCapacity: true)
      }
      if moves == 0 { break }
      hasMoved = true
    }
    return hasMoved
  }

  /// Numbers the communities in the order of their first nodes; gives how many there are.
  mutating func renumber() -> Int {
    var names = [Int](repeating: -1, count: nodeCount)
    var count = 0
    for node in 0..<nodeCount {
      if names[community[node]] < 0 {
        names[community[node]] = count
        count += 1
      }
      community[node] = names[community[node]]
    }
    return count
  }

  /// The graph whose nodes are the communities.
  func folded(_ count: Int) -> LouvainLevel {
    var members = [[Int]](repeating: [], count: count)
    for node in 0..<nodeCount { members[community[node]].append(node) }
    var sums = [Double](repeating: 0, count: count)
    var (newOffsets, newNeighbours, newWeights) = ([0], [Int](), [Double]())
    var newLoops = [Double](repeating: 0, count: count)
    for group in 0..<count {
      var touched: [Int] = []
      for node in members[group] {
        newLoops[group] += loops[node]
        for i in offsets[node]..<offsets[node + 1] {
          let other = community[neighbours[i]]
          if other == group {
            newLoops[group] += weights[i]
          } else {
            if sums[other] == 0 { touched.append(other) }
            sums[other] += weights[i]
          }
        }
      }
      for other in touched.sorted() {
        newNeighbours.append(other)
        newWeights.append(sums[other])
        sums[other] = 0
      }
      newOffsets.append(newNeighbours.count)
    }
    return LouvainLevel(
      offsets: newOffsets, neighbours: newNeighbours, weights: newWeights, loops: newLoops)
  }
}
