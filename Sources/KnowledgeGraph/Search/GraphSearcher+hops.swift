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
      notFirst: bans.first)
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
  /// Mark of the forward side.
  let forward: UInt32
  let notFirst: [UInt32]

  /// The step at which the two sides met.
  struct Meeting {
    /// The node that the forward side visited.
    var before: UInt32
    /// The node that the backward side visited.
    var after: UInt32
  }

  /// One side: its part of the queue that is the frontier.
  private struct Side {
    var layer: Range<Int>
    /// Number of edges at the nodes of the frontier: what expanding it costs.
    var cost: Int
  }

  func meet<Filter: StepFilter>(_ filter: Filter, limit: Int) -> Meeting? {
    memory.marks[start] = forward
    memory.marks[end] = forward + SearchMemory.Mark.backward
    memory.forwardQueue[0] = start
    memory.backwardQueue[0] = end
    var ahead = Side(layer: 0..<1, cost: graph.degree(Int(start)))
    var behind = Side(layer: 0..<1, cost: graph.degree(Int(end)))
    var hops = 0
    while !ahead.layer.isEmpty, !behind.layer.isEmpty, hops < limit {
      hops += 1
      let meeting =
        ahead.cost <= behind.cost
        ? expand(&ahead, memory.forwardQueue, isForward: true, filter)
        : expand(&behind, memory.backwardQueue, isForward: false, filter)
      if let meeting { return meeting }
    }
    return nil
  }

  /// Visits the next layer of a side, up to the first node that the other side knows.
  @inline(__always)
  private func expand<Filter: StepFilter>(
    _ side: inout Side, _ queue: Block<UInt32>, isForward: Bool, _ filter: Filter
  ) -> Meeting? {
    let (marks, parents) = (memory.marks, memory.parents)
    let own = forward + (isForward ? SearchMemory.Mark.forward : SearchMemory.Mark.backward)
    let other = forward + (isForward ? SearchMemory.Mark.backward : SearchMemory.Mark.forward)
    let banned = forward + SearchMemory.Mark.banned
    var (tail, cost) = (side.layer.upperBound, 0)
    var meeting: Meeting?
    for i in side.layer {
      let place = queue[i]
      let ended = graph.forEachStep(
        from: place, forward: isForward, filter,
        where: { node in
          let mark = marks[node]
          return mark != own && mark != banned
        }
      ) { step in
        let node = step.node
        if !notFirst.isEmpty, isFirst(place, node, isForward), isForbidden(place, node, isForward) {
          return false
        }
        if marks[node] == other {
          meeting =
            isForward ? Meeting(before: place, after: node) : Meeting(before: node, after: place)
          return true
        }
        if filter.isSelective, !filter.passes(node) { return false }
        marks[node] = own
        parents[node] = place
        queue[tail] = node
        tail += 1
        cost += graph.degree(Int(node))
        return false
      }
      if ended { return meeting }
    }
    side = Side(layer: side.layer.upperBound..<tail, cost: cost)
    return nil
  }

  @inline(__always)
  private func isFirst(_ place: UInt32, _ node: UInt32, _ isForward: Bool) -> Bool {
    isForward ? place == start : node == start
  }

  private func isForbidden(_ place: UInt32, _ node: UInt32, _ isForward: Bool) -> Bool {
    notFirst.contains(isForward ? node : place)
  }

  func path(over meeting: Meeting) -> [Int] {
    var nodes = [Int(meeting.before)]
    while nodes[nodes.count - 1] != Int(start) {
      nodes.append(Int(memory.parents[nodes[nodes.count - 1]]))
    }
    nodes.reverse()
    nodes.append(Int(meeting.after))
    while nodes[nodes.count - 1] != Int(end) {
      nodes.append(Int(memory.parents[nodes[nodes.count - 1]]))
    }
    return nodes
  }
}
