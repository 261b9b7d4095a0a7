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
  /// Dijkstra's search from both ends, the side with the smaller heap first, ended when the two
  /// nearest nodes together are no nearer than the best path known (T. A. J. Nicholson, "Finding
  /// the shortest route between two points in a network", 1966). A path of fewest edges gives the
  /// first bound, nodes that cannot be on a lighter one are not put on the heap, and rows, surest
  /// edges first, are left where they become too heavy.
  /// `maximumHops` is not part of it.
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
    // A path of few edges is found at once and bounds the search from above.
    guard let short = shortestPath(from: start, to: end, conditions, limit: .max, bans) else {
      return nil
    }
    let first = WeightedPath(
      nodes: short,
      weight: zip(short, short.dropFirst()).reduce(0) {
        $0 + graph.weight(from: $1.0, to: $1.1, conditions)
      })
    let bound = first.weight < limit ? first : nil
    let order = ownWeightOrder()
    let memory = ownMemory()
    let mark = memory.begin()
    for node in bans.nodes { memory.marks[node] = mark + SearchMemory.Mark.banned }
    let search = WeightedSearch(
      order: order, memory: memory, start: UInt32(start), end: UInt32(end),
      epoch: memory.beginLabels(), banned: mark + SearchMemory.Mark.banned,
      hasBans: !bans.nodes.isEmpty, notFirst: bans.first)
    let found =
      conditions.allowsAllEdges && conditions.allowsAllNodes
      ? search.run(OpenFilter(), below: bound?.weight ?? limit)
      : search.run(
        ConditionFilter(graph: graph, conditions: conditions), below: bound?.weight ?? limit)
    return found ?? bound
  }
}

/// One bidirectional search by weight.
private struct WeightedSearch {
  let order: WeightOrder
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
    let ahead = Side(
      labels: memory.forwardLabels, heap: memory.forwardHeap,
      isForward: true)
    let behind = Side(
      labels: memory.backwardLabels, heap: memory.backwardHeap,
      isForward: false)
    ahead.label(start, .init(mark: epoch, parent: start, distance: 0))
    behind.label(end, .init(mark: epoch, parent: end, distance: 0))
    var best = Best(weight: limit)
    while let near = ahead.heap.first, let far = behind.heap.first,
      near.distance + far.distance < best.weight
    {
      if ahead.heap.count <= behind.heap.count {
        settle(near, far.distance, ahead, behind, filter, &best)
      } else {
        settle(far, near.distance, behind, ahead, filter, &best)
      }
    }
    return best.isFound ? path(best) : nil
  }

  /// One side of the search.
  private struct Side {
    let labels: Block<SearchMemory.Label>
    let heap: MinimumHeap
    let isForward: Bool

    @inline(__always)
    func label(_ node: UInt32, _ label: SearchMemory.Label) {
      labels[node] = label
      heap.insert(.init(distance: label.distance, node: node))
    }
  }

  /// Looks at the edges of the nearest node, whose distance is final.
  ///
  /// - Parameter opposite: distance of the nearest open node of the other side: a node that the
  ///   other side has not settled is at least that far away from its root.
  @inline(__always)
  private func settle<Filter: StepFilter>(
    _ item: MinimumHeap.Item, _ opposite: Double, _ own: Side, _ other: Side, _ filter: Filter,
    _ best: inout Best
  ) {
    own.heap.removeFirst()
    let place = item.node
    if item.distance > own.labels[place].distance { return }
    for i in order.row(place) {
      let arc = order[i]
      let distance = item.distance + CompactGraph.weight(confidence: arc.confidence)
      // The rest of the row is heavier still.
      if distance >= best.weight { break }
      let node = arc.node
      if hasBans, memory.marks[node] == banned { continue }
      let there = other.labels[node]
      let isKnown = there.mark == epoch
      if distance + opposite >= best.weight, !isKnown { continue }
      if filter.isSelective {
        if !filter.allows(arc.position) { continue }
        if arc.isEntering == own.isForward, !filter.allowsAgainst(arc.position) { continue }
      }
      if !notFirst.isEmpty {
        let (first, second) = own.isForward ? (place, node) : (node, place)
        if first == start, notFirst.contains(second) { continue }
      }
      if isKnown {
        let weight = distance + there.distance
        if weight < best.weight {
          best = Best(
            weight: weight, before: own.isForward ? place : node,
            after: own.isForward ? node : place, isFound: true)
        }
        if distance + opposite >= best.weight { continue }
      }
      let label = own.labels[node]
      if label.mark == epoch, label.distance <= distance { continue }
      // Neither the end itself nor a node that may not be passed is passed.
      if filter.isSelective, !filter.passes(node), node != (own.isForward ? end : start) {
        continue
      }
      own.label(node, .init(mark: epoch, parent: place, distance: distance))
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
