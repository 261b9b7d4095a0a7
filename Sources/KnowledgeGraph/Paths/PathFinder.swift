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
    var epoch: UInt32 = 0

    init(_ count: Int) {
      marks = [UInt32](repeating: 0, count: count)
      parents = [Adjacency.Arc](repeating: Adjacency.Arc(node: 0, edge: 0), count: count)
    }

    mutating func begin(_ root: UInt32) {
      if epoch == .max {
        marks = [UInt32](repeating: 0, count: marks.count)
        epoch = 0
      }
      epoch += 1
      frontier.removeAll(keepingCapacity: true)
      frontier.append(root)
      marks[Int(root)] = epoch
    }

    func isVisited(_ node: UInt32) -> Bool { marks[Int(node)] == epoch }
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
  /// Breadth-first search from both ends, the smaller frontier first (I. Pohl, "Bi-directional
  /// search", 1971).
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
    forward.begin(UInt32(start))
    backward.begin(UInt32(end))
    var hops = 0
    while !forward.frontier.isEmpty, !backward.frontier.isEmpty, hops < limit {
      let goesForward = forward.frontier.count <= backward.frontier.count
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
    let (place, other) = looksFromStart ? (a, b) : (b, a)
    var found: Set<Int> = []
    index.forEachStep(from: UInt32(place), forward: looksFromStart, conditions) { arc in
      if Int(arc.node) == other { found.insert(Int(arc.edge)) }
    }
    let columns = adjacency.columns
    return found.sorted {
      (columns.sources[$1], columns.confidence[$1], $0)
        < (columns.sources[$0], columns.confidence[$0], $1)
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
    for place in side.frontier {
      for pass in 0..<2 {
        let along = (pass == 0) == forward
        let row = along ? adjacency.outgoing(Int(place)) : adjacency.incoming(Int(place))
        for arc in row where !side.isVisited(arc.node) {
          if pass == 1, conditions.isDirected, !conditions.symmetricEdges[Int(arc.edge)] {
            continue
          }
          guard conditions.allows(edge: Int(arc.edge), adjacency.columns) else { continue }
          if !notFirst.isEmpty {
            if forward, Int(place) == start, notFirst.contains(Int(arc.node)) { continue }
            if !forward, Int(arc.node) == start, notFirst.contains(Int(place)) { continue }
          }
          let meets = other.isVisited(arc.node)
          if !meets {
            if banEpoch > 0, banned[Int(arc.node)] == banEpoch { continue }
            guard conditions.allowsPassage(arc.node, adjacency) else { continue }
          }
          side.marks[Int(arc.node)] = side.epoch
          side.parents[Int(arc.node)] = Adjacency.Arc(node: place, edge: arc.edge)
          if meets { return arc.node }
          side.next.append(arc.node)
        }
      }
    }
    swap(&side.frontier, &side.next)
    return nil
  }
}
