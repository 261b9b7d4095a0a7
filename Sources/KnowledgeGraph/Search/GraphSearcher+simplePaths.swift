extension GraphSearcher {
  /// What makes a path short.
  public enum Measure: Sendable, Equatable {
    /// Its number of edges.
    case hops
    /// The sum of 1.0001 − confidence over the surest edge of each step.
    case weight
  }

  /// The `count` shortest paths without repeated nodes, told apart by their nodes, the shortest
  /// first; equally short ones in the order of their nodes' indices as far as they compete.
  ///
  /// J. Y. Yen, "Finding the K shortest loopless paths in a network", 1971, with the improvement of
  /// E. L. Lawler, "A procedure for computing the K best solutions", 1972: deviations begin no
  /// earlier than where a path left the one it came from. A spur is only sought below the length
  /// of the candidates that would be taken before it.
  /// - Complexity: O(k · l) searches for k paths of at most l edges.
  public mutating func shortestSimplePaths(
    from start: Int, to end: Int, count: Int, by measure: Measure = .hops,
    _ conditions: CompiledConditions
  ) -> [WeightedPath] {
    var enumeration = SimplePaths(start: start, end: end, measure: measure)
    var result: [WeightedPath] = []
    while result.count < count,
      let path = enumeration.next(&self, conditions, wanted: count - result.count)
    {
      result.append(path)
    }
    return result
  }
}

/// The state of an enumeration of simple paths; gives one after the other.
struct SimplePaths {
  let start: Int
  let end: Int
  let measure: GraphSearcher.Measure

  private struct Candidate {
    var path: GraphSearcher.WeightedPath
    /// Where the path leaves the one that it was derived from.
    var deviation: Int
  }
  private var accepted: [Candidate] = []
  private var candidates: [Candidate] = []
  private var known: Set<[Int]> = []
  private var isBegun = false

  init(start: Int, end: Int, measure: GraphSearcher.Measure) {
    self.start = start
    self.end = end
    self.measure = measure
  }

  /// The next path; nil when there is none.
  ///
  /// - Parameter wanted: how many more paths will be asked for at most, this one included.
  mutating func next(
    _ searcher: inout GraphSearcher, _ conditions: CompiledConditions, wanted: Int = .max
  ) -> GraphSearcher.WeightedPath? {
    if !isBegun {
      isBegun = true
      let bans = GraphSearcher.Bans()
      let found = spur(&searcher, from: start, root: 0, hops: 0, .infinity, conditions, bans)
      guard let found else { return nil }
      accepted.append(Candidate(path: found, deviation: 0))
      known.insert(found.nodes)
      return found
    }
    guard let last = accepted.last else { return nil }
    deviate(last, &searcher, conditions, wanted)
    guard let best = candidates.indices.min(by: { precedes(candidates[$0], candidates[$1]) }) else {
      return nil
    }
    let chosen = candidates.remove(at: best)
    accepted.append(chosen)
    return chosen.path
  }

  private func precedes(_ a: Candidate, _ b: Candidate) -> Bool {
    a.path.weight != b.path.weight
      ? a.path.weight < b.path.weight : a.path.nodes.lexicographicallyPrecedes(b.path.nodes)
  }

  /// Adds the paths that leave the last one at each of its nodes.
  private mutating func deviate(
    _ last: Candidate, _ searcher: inout GraphSearcher, _ conditions: CompiledConditions,
    _ wanted: Int
  ) {
    let nodes = last.path.nodes
    var root = 0.0
    for place in 0..<max(0, nodes.count - 1) {
      if place > 0 {
        root +=
          measure == .hops
          ? 1 : searcher.graph.weight(from: nodes[place - 1], to: nodes[place], conditions)
      }
      if place < last.deviation { continue }
      let prefix = nodes[0...place]
      var first: [UInt32] = []
      for other in accepted where other.path.nodes.count > place + 1 {
        if other.path.nodes.starts(with: prefix) {
          first.append(UInt32(other.path.nodes[place + 1]))
        }
      }
      let bans = GraphSearcher.Bans(nodes: prefix.dropLast(), first: first)
      guard
        let tail = spur(
          &searcher, from: nodes[place], root: root, hops: place, bound(wanted), conditions, bans)
      else { continue }
      let path = GraphSearcher.WeightedPath(
        nodes: prefix.dropLast() + tail.nodes, weight: root + tail.weight)
      if known.insert(path.nodes).inserted {
        candidates.append(Candidate(path: path, deviation: place))
      }
    }
  }

  /// The length at which a further candidate is of no use: that of the last that will be taken.
  private func bound(_ wanted: Int) -> Double {
    guard candidates.count >= wanted else { return .infinity }
    return candidates.map(\.path.weight).sorted()[max(0, wanted - 1)]
  }

  private func spur(
    _ searcher: inout GraphSearcher, from node: Int, root: Double, hops: Int, _ bound: Double,
    _ conditions: CompiledConditions, _ bans: GraphSearcher.Bans
  ) -> GraphSearcher.WeightedPath? {
    switch measure {
    case .weight:
      return searcher.lightestPath(from: node, to: end, conditions, below: bound - root, bans)
    case .hops:
      var limit = conditions.maximumHops - hops
      if bound < .infinity { limit = min(limit, Int(bound - root)) }
      let nodes = searcher.shortestPath(from: node, to: end, conditions, limit: limit, bans)
      return nodes.map { .init(nodes: $0, weight: Double($0.count - 1)) }
    }
  }
}
