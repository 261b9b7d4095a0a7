extension GraphSearcher {
  /// Calls `body` with the nodes of every path of the fewest edges, one after the other, until it
  /// gives false; gives the number of calls. The order is fixed by the graph.
  ///
  /// Bidirectional breadth-first search up to the layer in which the sides meet, then a walk over
  /// the nodes' predecessors, none of which is a dead end (all shortest paths as a directed acyclic
  /// graph: U. Brandes, "A faster algorithm for betweenness centrality", 2001, section 3).
  /// - Complexity: that of one search, then O(number of edges) for each path.
  @discardableResult
  public mutating func forEachShortestPath(
    from start: Int, to end: Int, _ conditions: CompiledConditions, _ body: ([Int]) -> Bool
  ) -> Int {
    if start == end {
      _ = body([start])
      return 1
    }
    let memory = ownMemory()
    let search = AllShortestSearch(
      graph: graph, memory: memory, start: UInt32(start), end: UInt32(end))
    return conditions.allowsAllEdges && conditions.allowsAllNodes
      ? search.run(OpenFilter(), limit: conditions.maximumHops, body)
      : search.run(
        ConditionFilter(graph: graph, conditions: conditions), limit: conditions.maximumHops, body)
  }
}

/// One search for all shortest paths.
private final class AllShortestSearch {
  private let graph: CompactGraph
  private let memory: SearchMemory
  private let start: UInt32
  private let end: UInt32
  private let forward: UInt32
  /// Where the predecessors of a node lie in `predecessors`, as far as they were looked up.
  private var known: [UInt32: Range<Int>] = [:]
  private var predecessors: [UInt32] = []

  init(graph: CompactGraph, memory: SearchMemory, start: UInt32, end: UInt32) {
    self.graph = graph
    self.memory = memory
    self.start = start
    self.end = end
    forward = memory.begin()
  }

  func run<Filter: StepFilter>(_ filter: Filter, limit: Int, _ body: ([Int]) -> Bool) -> Int {
    var meetings = meet(filter, limit: limit)
    meetings.sort { ($0.before, $0.after) < ($1.before, $1.after) }
    var count = 0
    var last: Crossing?
    for meeting in meetings {
      // Parallel edges meet at the same nodes.
      if let last, last.before == meeting.before, last.after == meeting.after { continue }
      last = meeting
      let heads = chains(from: meeting.before, isForward: true, filter)
      let isWanted = heads.forEach { head in
        chains(from: meeting.after, isForward: false, filter).forEach { tail in
          count += 1
          return body(head.reversed().map { Int($0) } + tail.map { Int($0) })
        }
      }
      if !isWanted { break }
    }
    return count
  }

  /// A step at which the two sides meet.
  private struct Crossing {
    /// The node that the forward side visited.
    var before: UInt32
    /// The node that the backward side visited.
    var after: UInt32
  }

  /// All steps between the two sides at the first layer in which there are any.
  private func meet<Filter: StepFilter>(_ filter: Filter, limit: Int) -> [Crossing] {
    memory.marks[start] = forward
    memory.marks[end] = forward + SearchMemory.Mark.backward
    memory.depths[start] = 0
    memory.depths[end] = 0
    memory.forwardQueue[0] = start
    memory.backwardQueue[0] = end
    var (ahead, behind) = (0..<1, 0..<1)
    var costs = (graph.degree(Int(start)), graph.degree(Int(end)))
    var meetings: [Crossing] = []
    var hops = 0
    while !ahead.isEmpty, !behind.isEmpty, hops < limit, meetings.isEmpty {
      hops += 1
      if costs.0 <= costs.1 {
        (ahead, costs.0) = expand(ahead, memory.forwardQueue, true, filter, &meetings)
      } else {
        (behind, costs.1) = expand(behind, memory.backwardQueue, false, filter, &meetings)
      }
    }
    return meetings
  }

  private func expand<Filter: StepFilter>(
    _ layer: Range<Int>, _ queue: Block<UInt32>, _ isForward: Bool, _ filter: Filter,
    _ meetings: inout [Crossing]
  ) -> (Range<Int>, Int) {
    let own = forward + (isForward ? SearchMemory.Mark.forward : SearchMemory.Mark.backward)
    let other = forward + (isForward ? SearchMemory.Mark.backward : SearchMemory.Mark.forward)
    let (marks, depths) = (memory.marks, memory.depths)
    var (tail, cost) = (layer.upperBound, 0)
    for i in layer {
      let place = queue[i]
      let depth = depths[place] + 1
      _ = graph.forEachStep(
        from: place, forward: isForward, filter, where: { marks[$0] != own }
      ) { step in
        let node = step.node
        if marks[node] == other {
          meetings.append(
            isForward
              ? Crossing(before: place, after: node) : Crossing(before: node, after: place))
          return false
        }
        if filter.isSelective, !filter.passes(node) { return false }
        marks[node] = own
        depths[node] = depth
        queue[tail] = node
        tail += 1
        cost += graph.degree(Int(node))
        return false
      }
    }
    return (layer.upperBound..<tail, cost)
  }

  /// The ways from a node back to the root of its side.
  private struct Chains {
    let first: UInt32
    let length: Int
    /// Where the nodes before a node lie, and the node at a place.
    let before: (UInt32) -> Range<Int>
    let node: (Int) -> UInt32

    /// Calls `body` with every chain, the node first and the root last, until it gives false.
    func forEach(_ body: ([UInt32]) -> Bool) -> Bool {
      var chain = [first]
      func extend() -> Bool {
        if chain.count == length { return body(chain) }
        for place in before(chain[chain.count - 1]) {
          chain.append(node(place))
          defer { chain.removeLast() }
          if !extend() { return false }
        }
        return true
      }
      return extend()
    }
  }

  private func chains<Filter: StepFilter>(
    from node: UInt32, isForward: Bool, _ filter: Filter
  ) -> Chains {
    Chains(first: node, length: Int(memory.depths[node]) + 1) {
      self.lookUp($0, isForward, filter)
    } node: {
      self.predecessors[$0]
    }
  }

  /// Where the nodes of the layer before lie, in order; looked up once for each node.
  private func lookUp<Filter: StepFilter>(
    _ node: UInt32, _ isForward: Bool, _ filter: Filter
  ) -> Range<Int> {
    if let range = known[node] { return range }
    let own = forward + (isForward ? SearchMemory.Mark.forward : SearchMemory.Mark.backward)
    let (marks, depths) = (memory.marks, memory.depths)
    let depth = depths[node] - 1
    var found: [UInt32] = []
    _ = graph.forEachStep(
      from: node, forward: !isForward, filter,
      where: { marks[$0] == own && depths[$0] == depth }
    ) { step in
      found.append(step.node)
      return false
    }
    found.sort()
    let begin = predecessors.count
    for (i, node) in found.enumerated() where i == 0 || found[i - 1] != node {
      predecessors.append(node)
    }
    known[node] = begin..<predecessors.count
    return begin..<predecessors.count
  }
}
