extension GraphSearcher {
  /// A path by weight: its nodes and the sum of the weights of its lightest edges.
  public struct WeightedPath: Sendable, Equatable {
    /// Indices of the nodes, from the start to the end.
    public var nodes: [Int]
    /// Sum of 1.0001 − confidence over the surest edge of each step.
    public var weight: Double
  }

  /// A path with the least sum of weights, an edge weighing 1.0001 − confidence; nil when the
  /// conditions allow none.
  ///
  /// Dijkstra's search from both ends, the side with the nearer node first, ended when the two
  /// nearest nodes together are no nearer than the best path known (T. A. J. Nicholson, "Finding
  /// the shortest route between two points in a network", 1966). `maximumHops` is not part of it.
  /// - Complexity: O((n + m) log n) at worst.
  public mutating func lightestPath(
    from start: Int, to end: Int, _ conditions: CompiledConditions
  ) -> WeightedPath? {
    lightestPath(from: start, to: end, conditions, below: .infinity, Bans())
  }

  mutating func lightestPath(
    from start: Int, to end: Int, _ conditions: CompiledConditions, below limit: Double,
    _ bans: Bans
  ) -> WeightedPath? {
    if start == end { return WeightedPath(nodes: [start], weight: 0) }
    let memory = ownMemory()
    let mark = memory.begin()
    for node in bans.nodes { memory.marks[node] = mark + SearchMemory.Mark.banned }
    let search = WeightedSearch(
      graph: graph, memory: memory, start: UInt32(start), end: UInt32(end),
      epoch: memory.beginLabels(), banned: mark + SearchMemory.Mark.banned,
      hasBans: !bans.nodes.isEmpty, notFirst: bans.first)
    return conditions.allowsAllEdges && conditions.allowsAllNodes
      ? search.run(OpenFilter(), below: limit)
      : search.run(ConditionFilter(graph: graph, conditions: conditions), below: limit)
  }
}

/// One bidirectional search by weight.
private struct WeightedSearch {
  let graph: CompactGraph
  let memory: SearchMemory
  let start: UInt32
  let end: UInt32
  /// Mark of the labels.
  let epoch: UInt32
  /// Mark of banned nodes.
  let banned: UInt32
  let hasBans: Bool
  let notFirst: [UInt32]

  private struct Best {
    var weight: Double
    var before: UInt32 = 0
    var after: UInt32 = 0
    var isFound = false
  }

  func run<Filter: StepFilter>(
    _ filter: Filter, below limit: Double
  ) -> GraphSearcher.WeightedPath? {
    let (ahead, behind) = (memory.forwardLabels, memory.backwardLabels)
    memory.forwardHeap.removeAll()
    memory.backwardHeap.removeAll()
    ahead[start] = .init(mark: epoch, parent: start, distance: 0)
    behind[end] = .init(mark: epoch, parent: end, distance: 0)
    memory.forwardHeap.insert(.init(distance: 0, node: start))
    memory.backwardHeap.insert(.init(distance: 0, node: end))
    var best = Best(weight: limit)
    while let near = memory.forwardHeap.first, let far = memory.backwardHeap.first,
      near.distance + far.distance < best.weight
    {
      if near.distance <= far.distance {
        memory.forwardHeap.removeFirst()
        settle(
          near, opposite: far.distance, true, filter, ahead, behind, &memory.forwardHeap, &best)
      } else {
        memory.backwardHeap.removeFirst()
        settle(
          far, opposite: near.distance, false, filter, behind, ahead, &memory.backwardHeap, &best)
      }
    }
    return best.isFound ? path(best) : nil
  }

  /// Looks at the edges of a node whose distance is final.
  ///
  /// - Parameter opposite: distance of the nearest open node of the other side: a node that the
  ///   other side does not know yet is at least that far away from its root.
  @inline(__always)
  private func settle<Filter: StepFilter>(
    _ item: MinimumHeap.Item, opposite: Double, _ isForward: Bool, _ filter: Filter,
    _ own: Block<SearchMemory.Label>, _ other: Block<SearchMemory.Label>,
    _ heap: inout MinimumHeap, _ best: inout Best
  ) {
    let place = item.node
    if item.distance > own[place].distance { return }
    _ = graph.forEachStep(
      from: place, forward: isForward, filter,
      where: { node in !hasBans || memory.marks[node] != banned }
    ) { step in
      let node = step.node
      let distance = item.distance + CompactGraph.weight(confidence: step.confidence)
      if distance >= best.weight { return false }
      let label = own[node]
      if label.mark == epoch, label.distance <= distance { return false }
      if !notFirst.isEmpty {
        let (first, second) = isForward ? (place, node) : (node, place)
        if first == start, notFirst.contains(second) { return false }
      }
      let there = other[node]
      if there.mark == epoch {
        let weight = distance + there.distance
        if weight < best.weight {
          best = Best(
            weight: weight, before: isForward ? place : node, after: isForward ? node : place,
            isFound: true)
        }
      }
      // Neither the end itself nor a node that is too far to matter is passed.
      if distance + opposite >= best.weight { return false }
      if filter.isSelective, !filter.passes(node), node != (isForward ? end : start) {
        return false
      }
      own[node] = .init(mark: epoch, parent: place, distance: distance)
      heap.insert(.init(distance: distance, node: node))
      return false
    }
  }

  private func path(_ best: Best) -> GraphSearcher.WeightedPath {
    var nodes = [Int(best.before)]
    while nodes[nodes.count - 1] != Int(start) {
      nodes.append(Int(memory.forwardLabels[nodes[nodes.count - 1]].parent))
    }
    nodes.reverse()
    nodes.append(Int(best.after))
    while nodes[nodes.count - 1] != Int(end) {
      nodes.append(Int(memory.backwardLabels[nodes[nodes.count - 1]].parent))
    }
    return .init(nodes: nodes, weight: best.weight)
  }
}
