extension PathFinder {
  /// What makes two paths different.
  public enum Distinction: String, Sendable, CaseIterable {
    /// Their nodes. Each step lists all edges between its two nodes.
    case nodes
    /// Their edges: two parallel edges make two paths.
    case edges
  }

  /// The `count` shortest paths without repeated nodes, fewest edges first.
  ///
  /// J. Y. Yen, "Finding the K shortest loopless paths in a network", 1971, with the improvement of
  /// E. L. Lawler, "A procedure for computing the K best solutions", 1972: deviations begin no
  /// earlier than where a path left the one it came from.
  /// - Complexity: O(k · l) searches for k paths of at most l edges.
  public mutating func shortestPaths(
    from start: Int, to end: Int, count: Int, conditions: PathConditions = PathConditions(),
    distinctBy distinction: Distinction = .nodes
  ) -> [GraphPath] {
    let compiled = CompiledConditions(conditions, index)
    var result: [GraphPath] = []
    var search = Alternatives()
    while result.count < count, let nodes = next(&search, start, end, compiled) {
      let path = path(nodes, compiled)
      switch distinction {
      case .nodes: result.append(path)
      case .edges: result += PathFinder.combinations(path, limit: count - result.count)
      }
    }
    ban(EmptyCollection<Int>())
    return result
  }

  /// The state of an enumeration.
  private struct Alternatives {
    struct Candidate {
      var nodes: [Int]
      /// Where the path leaves the one that it was derived from.
      var deviation: Int
    }
    var accepted: [Candidate] = []
    var candidates: [Candidate] = []
    var known: Set<[Int]> = []
  }

  private mutating func next(
    _ search: inout Alternatives, _ start: Int, _ end: Int, _ conditions: CompiledConditions
  ) -> [Int]? {
    guard let last = search.accepted.last else {
      ban(EmptyCollection<Int>())
      guard let nodes = shortest(start, end, conditions, limit: conditions.maximumHops) else {
        return nil
      }
      search.accepted.append(.init(nodes: nodes, deviation: 0))
      search.known.insert(nodes)
      return nodes
    }
    for spur in last.deviation..<max(last.deviation, last.nodes.count - 1) {
      let root = last.nodes[0...spur]
      let notFirst = search.accepted.filter { $0.nodes.starts(with: root) }
        .compactMap { $0.nodes.count > spur + 1 ? $0.nodes[spur + 1] : nil }
      ban(root.dropLast())
      let limit = conditions.maximumHops - spur
      guard
        let tail = shortest(
          last.nodes[spur], end, conditions, limit: limit, notFirst: notFirst)
      else { continue }
      let nodes = root.dropLast() + tail
      if search.known.insert(Array(nodes)).inserted {
        search.candidates.append(.init(nodes: Array(nodes), deviation: spur))
      }
    }
    let best = search.candidates.indices.min {
      let (a, b) = (search.candidates[$0].nodes, search.candidates[$1].nodes)
      return a.count != b.count ? a.count < b.count : a.lexicographicallyPrecedes(b)
    }
    guard let best else { return nil }
    let chosen = search.candidates.remove(at: best)
    search.accepted.append(chosen)
    return chosen.nodes
  }

  /// Every choice of one edge a step, best edges first, at most `limit`.
  private static func combinations(_ path: GraphPath, limit: Int) -> [GraphPath] {
    var choices: [[[Int]]] = [[]]
    for step in path.steps {
      var longer: [[[Int]]] = []
      for choice in choices {
        for edge in step where longer.count < limit { longer.append(choice + [[edge]]) }
      }
      choices = longer
    }
    return choices.map { GraphPath(nodes: path.nodes, steps: $0) }
  }
}
