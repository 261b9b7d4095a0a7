/// Finds shortest paths. Keeps its scratch memory between searches, so that a search touches only
/// what it visits.
///
/// Which of several equally short paths is found depends on the graph alone, not on the process.
public struct PathFinder: Sendable {
  /// The graph that is searched.
  public let index: GraphIndex
  private var forward: Side
  private var backward: Side
  private var banned: [UInt32]
  private var banEpoch: UInt32 = 0

  /// One direction of a search. A node is visited when its mark is the current epoch.
  fileprivate struct Side: Sendable {
    var marks: [UInt32]
    var parents: [Adjacency.Arc]
    var frontier: [UInt32] = []
    var next: [UInt32] = []
    /// Number of arcs at the nodes of the frontier: what expanding it costs.
    var cost = 0
    var epoch: UInt32 = 0

    init(_ count: Int) {
      marks = [UInt32](repeating: 0, count: count)
      parents = [Adjacency.Arc](repeating: Adjacency.Arc(node: 0, edge: 0), count: count)
    }

    mutating func begin(_ root: UInt32, cost: Int) {
      self.cost = cost
      if epoch == .max {
        marks = [UInt32](repeating: 0, count: marks.count)
        epoch = 0
      }
      epoch += 1
      frontier.removeAll(keepingCapacity: true)
      frontier.append(root)
      marks[Int(root)] = epoch
    }
  }

  /// Prepares searches in a graph.
  ///
  /// - Complexity: O(number of nodes).
  public init(_ index: GraphIndex) {
    self.index = index
    let count = index.adjacency.nodeCount
    forward = Side(count)
    backward = Side(count)
    banned = [UInt32](repeating: 0, count: count)
  }

  /// A path with the fewest edges between two nodes; nil when the conditions allow none.
  ///
  /// Breadth-first search from both ends, the side with fewer arcs first (I. Pohl, "Bi-directional
  /// search", 1971), so that a hub is only entered when nothing cheaper is left.
  /// - Complexity: O(n + m) at worst; about O(2 · b^(d/2)) for branching b and distance d.
  public mutating func shortestPath(
    from start: Int, to end: Int, conditions: PathConditions = PathConditions()
  ) -> GraphPath? {
    let compiled = CompiledConditions(conditions, index)
    guard let nodes = shortest(start, end, compiled, limit: compiled.maximumHops) else {
      return nil
    }
    return path(nodes, compiled)
  }

  /// Forbids the nodes to the next searches, instead of those forbidden before.
  mutating func ban(_ nodes: some Sequence<Int>) {
    if banEpoch == .max {
      banned = [UInt32](repeating: 0, count: banned.count)
      banEpoch = 0
    }
    banEpoch += 1
    for node in nodes { banned[node] = banEpoch }
  }

  /// The nodes of a shortest path of at most `limit` edges that does not go first to any of
  /// `notFirst` and passes no banned node.
  mutating func shortest(
    _ start: Int, _ end: Int, _ conditions: CompiledConditions, limit: Int,
    notFirst: [Int] = []
  ) -> [Int]? {
    if start == end { return [start] }
    forward.begin(UInt32(start), cost: index.adjacency.degree(start))
    backward.begin(UInt32(end), cost: index.adjacency.degree(end))
    var hops = 0
    while !forward.frontier.isEmpty, !backward.frontier.isEmpty, hops < limit {
      let goesForward = forward.cost <= backward.cost
      hops += 1
      let round = Round(
        index: index, conditions: conditions, start: start, notFirst: notFirst,
        banEpoch: banEpoch)
      let meeting =
        goesForward
        ? round.expand(&forward, other: backward, forward: true, banned)
        : round.expand(&backward, other: forward, forward: false, banned)
      if let meeting { return trace(meeting, start, end) }
    }
    return nil
  }

  private func trace(_ meeting: UInt32, _ start: Int, _ end: Int) -> [Int] {
    var nodes: [Int] = []
    var node = Int(meeting)
    while node != start {
      nodes.append(node)
      node = Int(forward.parents[node].node)
    }
    nodes.append(start)
    nodes.reverse()
    node = Int(meeting)
    while node != end {
      node = Int(backward.parents[node].node)
      nodes.append(node)
    }
    return nodes
  }

  /// The path along the nodes with all edges that the conditions allow.
  func path(_ nodes: [Int], _ conditions: CompiledConditions) -> GraphPath {
    let steps = zip(nodes, nodes.dropFirst()).map { edges(from: $0, to: $1, conditions) }
    return GraphPath(nodes: nodes, steps: steps)
  }

  /// All allowed edges from one node to a neighbour, best first. Looks at the end with fewer arcs.
  private func edges(from a: Int, to b: Int, _ conditions: CompiledConditions) -> [Int] {
    let adjacency = index.adjacency
    let looksFromStart = adjacency.degree(a) <= adjacency.degree(b)
    let (place, other) = looksFromStart ? (UInt32(a), UInt32(b)) : (UInt32(b), UInt32(a))
    var found: [Int] = []
    for isOut in [true, false] {
      adjacency.forEachEdge(from: place, to: other, isOut: isOut) { edge in
        guard conditions.allows(edge: edge, adjacency.columns) else { return }
        // Walked from `a`, an edge that starts at `a` goes along, another one against.
        if conditions.isDirected, isOut != looksFromStart, !index.symmetricEdges[Int(edge)] {
          return
        }
        // A loop stands in both rows.
        if !found.contains(Int(edge)) { found.append(Int(edge)) }
      }
    }
    let facts = adjacency.columns.facts
    return found.sorted {
      (facts[$1].sources, facts[$1].confidence, $0) < (facts[$0].sources, facts[$0].confidence, $1)
    }
  }
}

/// What all layers of one search share.
private struct Round {
  let index: GraphIndex
  let conditions: CompiledConditions
  let start: Int
  let notFirst: [Int]
  let banEpoch: UInt32

  /// Visits the next layer of one side; gives the first node that the other side knows already.
  fileprivate func expand(
    _ side: inout PathFinder.Side, other: borrowing PathFinder.Side, forward: Bool,
    _ banned: borrowing [UInt32]
  ) -> UInt32? {
    let adjacency = index.adjacency
    side.next.removeAll(keepingCapacity: true)
    side.cost = 0
    for i in side.frontier.indices {
      let place = side.frontier[i]
      let out = adjacency.outRow(place)
      let enter = adjacency.inRow(place)
      let first =
        forward
        ? step(adjacency.outArcs, out, place, true, &side, other, forward, banned)
        : step(adjacency.inArcs, enter, place, true, &side, other, forward, banned)
      if let first { return first }
      let second =
        forward
        ? step(adjacency.inArcs, enter, place, false, &side, other, forward, banned)
        : step(adjacency.outArcs, out, place, false, &side, other, forward, banned)
      if let second { return second }
    }
    swap(&side.frontier, &side.next)
    return nil
  }

  /// Visits the neighbours of one node over the arcs of one row.
  ///
  /// - Parameter along: whether the arcs are walked in the direction of their edges.
  @inline(__always)
  private func step(
    _ arcs: [Adjacency.Arc], _ row: Range<Int>, _ place: UInt32, _ along: Bool,
    _ side: inout PathFinder.Side, _ other: borrowing PathFinder.Side, _ forward: Bool,
    _ banned: borrowing [UInt32]
  ) -> UInt32? {
    let adjacency = index.adjacency
    for i in row {
      let arc = arcs[i]
      let node = Int(arc.node)
      if side.marks[node] == side.epoch { continue }
      if !along, conditions.isDirected, !index.symmetricEdges[Int(arc.edge)] { continue }
      guard conditions.allows(edge: arc.edge, adjacency.columns) else { continue }
      if !notFirst.isEmpty {
        if forward, Int(place) == start, notFirst.contains(node) { continue }
        if !forward, node == start, notFirst.contains(Int(place)) { continue }
      }
      let meets = other.marks[node] == other.epoch
      if !meets {
        if banEpoch > 0, banned[node] == banEpoch { continue }
        guard conditions.allowsPassage(arc.node, adjacency) else { continue }
      }
      side.marks[node] = side.epoch
      side.parents[node] = Adjacency.Arc(node: place, edge: arc.edge)
      if meets { return arc.node }
      side.next.append(arc.node)
      side.cost += adjacency.degree(node)
    }
    return nil
  }
}
