extension CompactGraph {
  /// The edges that the conditions allow from a node to a neighbour, by position.
  ///
  /// Looks from the end with fewer edges: reads through its rows, and in very long ones finds the
  /// neighbour by bisection within each type.
  /// - Complexity: O(degree), but no more than O(types · log(degree) + number of edges between the
  ///   two) beyond a constant.
  func positions(from a: Int, to b: Int, _ conditions: CompiledConditions) -> [UInt32] {
    var found: [UInt32] = []
    addPositions(from: a, to: b, ConditionFilter(graph: self, conditions: conditions), to: &found)
    return found
  }

  /// Adds the edges from a node to a neighbour to a list that is used again.
  @inline(__always)
  private func addPositions<Filter: StepFilter>(
    from a: Int, to b: Int, _ filter: Filter, to found: inout [UInt32]
  ) {
    let looksFromStart = degree(a) <= degree(b)
    let (place, other) = looksFromStart ? (a, b) : (b, a)
    // Walked from `a`, an edge that starts at `a` goes along, another one against.
    func add(_ position: Int, _ isAlong: Bool) {
      if !filter.isSelective
        || filter.allows(position) && (isAlong || filter.allowsAgainst(position))
      {
        found.append(UInt32(truncatingIfNeeded: position))
      }
    }
    forEachPlace(outRow(UInt32(place)), of: UInt32(other), ends) {
      facts[$0].type
    } body: {
      add($0, looksFromStart)
    }
    // A loop stands in both rows.
    if a == b { return }
    forEachPlace(inRow(UInt32(place)), of: UInt32(other), inStarts) {
      facts[Int(inPositions[$0])].type
    } body: {
      add(Int(inPositions[$0]), !looksFromStart)
    }
  }

  /// A longer row is searched by bisection within each type: reading through it would take longer.
  private static let longestScan = 4096

  /// Calls `body` with the places of a row at which a neighbour stands.
  @inline(__always)
  private func forEachPlace(
    _ row: Range<Int>, of other: UInt32, _ nodes: Column<UInt32>, type: (Int) -> Int,
    body: (Int) -> Void
  ) {
    if row.count <= CompactGraph.longestScan {
      nodes.forEachPlace(of: other, in: row, body)
    } else {
      for i in row.matches(other, type: type, node: { nodes[$0] }) { body(i) }
    }
  }

  /// The weight of the surest allowed edge from a node to a neighbour; infinite without one.
  func weight(from a: Int, to b: Int, _ conditions: CompiledConditions) -> Double {
    positions(from: a, to: b, conditions)
      .map { CompactGraph.weight(confidence: confidences[$0]) }.min() ?? .infinity
  }

  /// The path along the nodes with all edges that the conditions allow, by number, those with most
  /// sources first, then the surest.
  ///
  /// On paths that keep to an order of time or types, a step lists only edges that can stand there.
  public func path(_ nodes: [Int], _ conditions: CompiledConditions) -> GraphPath {
    if conditions.dependsOnPlace {
      var steps: [[UInt32]] = zip(nodes, nodes.dropFirst()).map {
        positions(from: $0, to: $1, conditions)
      }
      conditions.keepInOrder(&steps, self)
      return GraphPath(nodes: nodes, steps: steps.map { numbers($0) })
    }
    let steps =
      conditions.allowsAllEdges && !conditions.isDirected
      ? steps(along: nodes, OpenFilter())
      : steps(along: nodes, ConditionFilter(graph: self, conditions: conditions))
    return GraphPath(nodes: nodes, steps: steps)
  }

  private func steps<Filter: StepFilter>(along nodes: [Int], _ filter: Filter) -> [[Int]] {
    var steps: [[Int]] = []
    steps.reserveCapacity(nodes.count)
    var found: [UInt32] = []
    for i in 0..<max(0, nodes.count - 1) {
      found.removeAll(keepingCapacity: true)
      addPositions(from: nodes[i], to: nodes[i + 1], filter, to: &found)
      steps.append(numbers(found))
    }
    return steps
  }

  /// An edge of a step and its rank: what comes first is smaller.
  private struct Ranked: Comparable {
    /// Sources and confidence from the greatest down: the bits of a positive number grow with it.
    var rank: UInt64
    var edge: UInt32

    @inline(__always)
    static func < (a: Ranked, b: Ranked) -> Bool {
      a.rank != b.rank ? a.rank < b.rank : a.edge < b.edge
    }
  }

  /// The numbers of the edges of one step, those with most sources first, then the surest.
  private func numbers(_ step: [UInt32]) -> [Int] {
    if step.count == 1 { return [Int(edges[step[0]])] }
    var ranked = step.map { position in
      let (sources, confidence) = (facts[position].sources, confidences[position].bitPattern)
      return Ranked(
        rank: UInt64(UInt16.max - sources) << 32 | UInt64(UInt32.max - confidence),
        edge: edges[position])
    }
    ranked.sort()
    return ranked.map { Int($0.edge) }
  }
}

extension Range<Int> {
  /// The places of a row, ordered by type and then by neighbour, at which a neighbour stands.
  @inline(__always)
  fileprivate func matches(
    _ wanted: UInt32, type: (Int) -> Int, node: (Int) -> UInt32
  ) -> [Int] {
    func first(_ low: Int, _ high: Int, where isBehind: (Int) -> Bool) -> Int {
      var (low, high) = (low, high)
      while low < high {
        let middle = (low + high) / 2
        if isBehind(middle) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    var result: [Int] = []
    var start = lowerBound
    while start < upperBound {
      let kind = type(start)
      let end = first(start, upperBound) { type($0) > kind }
      var i = first(start, end) { node($0) >= wanted }
      while i < end, node(i) == wanted {
        result.append(i)
        i += 1
      }
      start = end
    }
    return result
  }
}
