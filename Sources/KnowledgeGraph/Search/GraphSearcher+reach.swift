extension GraphSearcher {
  /// A node within reach.
  public struct Reached: Sendable, Equatable {
    /// Index of the node.
    public var node: Int
    /// The least number of steps to it.
    public var distance: Int
  }

  /// The nodes at most `hops` steps away from a node, the node itself first, in the order in which
  /// they are reached: by distance, and the same in every process.
  ///
  /// Breadth-first search (E. F. Moore, "The shortest path through a maze", 1959). Nodes that may
  /// not lie on a path are reached but not passed.
  /// - Complexity: O(nodes and edges within reach).
  public mutating func reach(
    from node: Int, hops: Int, _ conditions: CompiledConditions
  ) -> [Reached] {
    let memory = ownMemory()
    var result: [Reached] = []
    visit(from: node, hops: hops, conditions, memory) { layer, distance in
      for i in layer {
        result.append(Reached(node: Int(memory.forwardQueue[i]), distance: distance))
      }
    }
    return result
  }

  /// The number of nodes at most `hops` steps away from a node, itself included.
  ///
  /// - Complexity: O(nodes and edges within reach).
  public mutating func reachCount(
    from node: Int, hops: Int, _ conditions: CompiledConditions
  ) -> Int {
    let memory = ownMemory()
    var count = 0
    visit(from: node, hops: hops, conditions, memory) { layer, _ in count += layer.count }
    return count
  }

  private func visit(
    from node: Int, hops: Int, _ conditions: CompiledConditions, _ memory: SearchMemory,
    _ body: (Range<Int>, Int) -> Void
  ) {
    let limit = min(hops, conditions.maximumHops)
    if conditions.allowsAllEdges && conditions.allowsAllNodes {
      visit(UInt32(node), limit, OpenFilter(), memory, body)
    } else {
      visit(
        UInt32(node), limit, ConditionFilter(graph: graph, conditions: conditions), memory, body)
    }
  }

  private func visit<Filter: StepFilter>(
    _ root: UInt32, _ limit: Int, _ filter: Filter, _ memory: SearchMemory,
    _ body: (Range<Int>, Int) -> Void
  ) {
    let mark = memory.begin()
    let (marks, queue) = (memory.marks, memory.forwardQueue)
    marks[root] = mark
    queue[0] = root
    var layer = 0..<1
    body(layer, 0)
    for distance in stride(from: 1, through: limit, by: 1) {
      var tail = layer.upperBound
      for i in layer {
        let place = queue[i]
        if distance > 1, filter.isSelective, !filter.passes(place) { continue }
        _ = graph.forEachStep(
          from: place, forward: true, filter, where: { marks[$0] != mark }
        ) { step in
          marks[step.node] = mark
          queue[tail] = step.node
          tail += 1
          return false
        }
      }
      layer = layer.upperBound..<tail
      if layer.isEmpty { break }
      body(layer, distance)
    }
  }
}
