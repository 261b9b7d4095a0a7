extension GraphSearcher {
  /// The nodes of a path with the fewest edges; nil when the conditions allow none.
  ///
  /// Breadth-first search from both ends, layer by layer, the side with fewer edges at its frontier
  /// first (I. Pohl, "Bi-directional search", 1971), so that a hub is only entered when nothing
  /// cheaper is left. Conditions that depend on the place in the path (`stepTypes`,
  /// `isTimeRespecting`) are the affair of `PathFinder`.
  /// - Complexity: O(n + m) at worst; about O(2 · b^(d/2)) for branching b and distance d.
  public mutating func shortestPath(
    from start: Int, to end: Int, _ conditions: CompiledConditions
  ) -> [Int]? {
    shortestPath(from: start, to: end, conditions, limit: conditions.maximumHops, Bans())
  }

  mutating func shortestPath(
    from start: Int, to end: Int, _ conditions: CompiledConditions, limit: Int, _ bans: Bans
  ) -> [Int]? {
    if start == end { return [start] }
    let memory = ownMemory()
    let forward = memory.begin()
    for node in bans.nodes { memory.marks[node] = forward + SearchMemory.Mark.banned }
    let search = HopSearch(
      graph: graph, memory: memory, start: UInt32(start), end: UInt32(end), forward: forward,
      notFirst: bans.first, hasBans: !bans.nodes.isEmpty)
    let meeting =
      conditions.allowsAllEdges && conditions.allowsAllNodes
      ? search.meet(OpenFilter(), limit: limit)
      : search.meet(ConditionFilter(graph: graph, conditions: conditions), limit: limit)
    return meeting.map { search.path(over: $0) }
  }
}

/// One bidirectional search by hops.
struct HopSearch {
  let graph: CompactGraph
  let memory: SearchMemory
  let start: UInt32
  let end: UInt32
  /// The search's mark, from which that of banned nodes follows.
  let forward: UInt32
  let notFirst: [UInt32]
  /// Whether nodes are marked as banned.
  let hasBans: Bool

  /// The step at which the two sides met.
  struct Meeting {
    /// Whether the forward side found it.
    var isForward: Bool
    /// Place in the queue of the side that found it: the node on this side of the step.
    var place: Int
    /// The node beyond, which the other side visited.
    var node: UInt32
    /// Number of nodes in the other side's queue.
    var others: Int
  }

  /// One side: its part of the queue that is the frontier.
  private struct Side {
    var layer: Range<Int>
    /// Number of edges at the nodes of the frontier: what expanding it costs.
    var cost: Int
  }

  /// How many nodes ahead rows are asked for.
  private static let lookAhead = 8
  /// How many rows of a new layer are asked for while it is made.
  private static let earlyRows = 32

  func meet<Filter: StepFilter>(_ filter: Filter, limit: Int) -> Meeting? {
    let (own, other) = (memory.forwardSeen, memory.backwardSeen)
    graph.prefetchRows(start)
    graph.prefetchRows(end)
    own.insert(start)
    other.insert(end)
    memory.forwardQueue[0] = start
    memory.backwardQueue[0] = end
    var ahead = Side(layer: 0..<1, cost: graph.degree(Int(start)))
    var behind = Side(layer: 0..<1, cost: graph.degree(Int(end)))
    // The sets are empty between searches.
    defer {
      for i in 0..<ahead.layer.upperBound { own.remove(memory.forwardQueue[i]) }
      for i in 0..<behind.layer.upperBound { other.remove(memory.backwardQueue[i]) }
    }
    var hops = 0
    while !ahead.layer.isEmpty, !behind.layer.isEmpty, hops < limit {
      hops += 1
      let isForward = ahead.cost <= behind.cost
      let meeting =
        isForward
        ? meet(ahead, behind, memory.forwardQueue, isForward: true, filter)
        : meet(behind, ahead, memory.backwardQueue, isForward: false, filter)
      if let meeting { return meeting }
      if isForward {
        expand(&ahead, memory.forwardQueue, own, isForward: true, filter)
      } else {
        expand(&behind, memory.backwardQueue, other, isForward: false, filter)
      }
    }
    return nil
  }

  /// The first step from the frontier of a side to a node that the other side knows.
  ///
  /// Looked for before anything is visited: the layer in which the sides meet is the largest, and
  /// reading through its rows with one bit for each node is all that has to be done with it.
  @inline(__always)
  private func meet<Filter: StepFilter>(
    _ side: Side, _ other: Side, _ queue: Block<UInt32>, isForward: Bool, _ filter: Filter
  ) -> Meeting? {
    let known = isForward ? memory.backwardSeen : memory.forwardSeen
    var meeting: Meeting?
    for i in side.layer {
      let place = queue[i]
      // The rows lie anywhere in memory: those of a node further on are asked for in good time.
      let ahead = i + HopSearch.lookAhead
      if ahead < side.layer.upperBound { graph.prefetchRows(queue[ahead]) }
      let ended = graph.forEachStep(
        from: place, forward: isForward, filter, where: { known.contains($0) }
      ) { step in
        let node = step.node
        if !notFirst.isEmpty, isFirst(place, node, isForward), isForbidden(place, node, isForward) {
          return false
        }
        meeting = Meeting(
          isForward: isForward, place: i, node: node, others: other.layer.upperBound)
        return true
      }
      if ended { return meeting }
    }
    return nil
  }

  /// Visits the next layer of a side, which holds no node that the other side knows.
  @inline(__always)
  private func expand<Filter: StepFilter>(
    _ side: inout Side, _ queue: Block<UInt32>, _ seen: NodeSet, isForward: Bool, _ filter: Filter
  ) {
    let (marks, origins) = (
      memory.marks, isForward ? memory.forwardOrigins : memory.backwardOrigins
    )
    let banned = forward + SearchMemory.Mark.banned
    var (tail, cost) = (side.layer.upperBound, 0)
    let early = tail + HopSearch.earlyRows
    for i in side.layer {
      let place = queue[i]
      _ = graph.forEachStep(
        from: place, forward: isForward, filter, where: { !seen.contains($0) }
      ) { step in
        let node = step.node
        if hasBans, marks[node] == banned { return false }
        if !notFirst.isEmpty, isFirst(place, node, isForward), isForbidden(place, node, isForward) {
          return false
        }
        if filter.isSelective, !filter.passes(node) { return false }
        seen.insert(node)
        queue[tail] = node
        origins[tail] = UInt32(truncatingIfNeeded: i)
        // A layer that is read next begins with rows that are there already.
        if tail < early { graph.prefetchRows(node) }
        tail += 1
        cost += graph.degree(Int(node))
        return false
      }
    }
    side = Side(layer: side.layer.upperBound..<tail, cost: cost)
  }

  @inline(__always)
  private func isFirst(_ place: UInt32, _ node: UInt32, _ isForward: Bool) -> Bool {
    isForward ? place == start : node == start
  }

  private func isForbidden(_ place: UInt32, _ node: UInt32, _ isForward: Bool) -> Bool {
    notFirst.contains(isForward ? node : place)
  }

  func path(over meeting: Meeting) -> [Int] {
    let other = meeting.isForward ? memory.backwardQueue : memory.forwardQueue
    var place = meeting.others - 1
    while other[place] != meeting.node { place -= 1 }
    let (before, after) = meeting.isForward ? (meeting.place, place) : (place, meeting.place)
    var nodes: [Int] = []
    nodes.reserveCapacity(8)
    append(before, memory.forwardQueue, memory.forwardOrigins, to: &nodes)
    nodes.reverse()
    append(after, memory.backwardQueue, memory.backwardOrigins, to: &nodes)
    return nodes
  }

  /// Appends the nodes from a place of a queue back to the side's root, which stands at place 0.
  private func append(
    _ place: Int, _ queue: Block<UInt32>, _ origins: Block<UInt32>, to nodes: inout [Int]
  ) {
    var place = place
    nodes.append(Int(queue[place]))
    while place != 0 {
      place = Int(origins[place])
      nodes.append(Int(queue[place]))
    }
  }
}
