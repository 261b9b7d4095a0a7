/// Finds paths in a graph under conditions. Keeps its scratch memory between searches, so that a
/// search touches only what it visits.
///
/// Which of several equally short paths is found depends on the graph alone, not on the process.
public struct PathFinder: Sendable {
  /// What makes two paths different.
  public enum Distinction: String, Sendable, CaseIterable {
    /// Their nodes. Each step lists all edges between its two nodes.
    case nodes
    /// Their edges: two parallel edges make two paths.
    case edges
  }

  /// The graph that is searched.
  public let index: GraphIndex
  var searcher: GraphSearcher
  private var compiled: (conditions: PathConditions, CompiledConditions)?

  /// Prepares searches in a graph.
  ///
  /// - Complexity: O(number of nodes).
  public init(_ index: GraphIndex) {
    self.index = index
    searcher = GraphSearcher(index.adjacency.compact)
  }

  /// The conditions translated for this graph; those of the last search are remembered.
  mutating func compile(_ conditions: PathConditions) -> CompiledConditions {
    if let compiled, compiled.conditions == conditions { return compiled.1 }
    let fresh = index.compile(conditions)
    compiled = (conditions, fresh)
    return fresh
  }

  /// A path with the fewest edges between two nodes; nil when the conditions allow none.
  ///
  /// - Complexity: see `GraphSearcher.shortestPath` and, for conditions that depend on the place in
  ///   the path, `OrderedPathSearch`.
  public mutating func shortestPath(
    from start: Int, to end: Int, conditions: PathConditions = PathConditions()
  ) -> GraphPath? {
    let compiled = compile(conditions)
    let graph = searcher.graph
    if compiled.dependsOnPlace {
      return shortestPaths(from: start, to: end, count: 1, conditions: conditions).first
    }
    return searcher.shortestPath(from: start, to: end, compiled).map { graph.path($0, compiled) }
  }

  /// The `count` shortest paths without repeated nodes, fewest edges first.
  ///
  /// - Complexity: see `GraphSearcher.shortestSimplePaths` and `OrderedPathSearch`.
  public mutating func shortestPaths(
    from start: Int, to end: Int, count: Int, conditions: PathConditions = PathConditions(),
    distinctBy distinction: Distinction = .nodes
  ) -> [GraphPath] {
    let compiled = compile(conditions)
    let graph = searcher.graph
    if compiled.dependsOnPlace {
      var search = OrderedPathSearch(graph, compiled)
      let found = search.paths(from: start, to: end, count: count).map { graph.path($0, compiled) }
      return distinction == .nodes ? found : split(found, limit: count)
    }
    var enumeration = SimplePaths(start: start, end: end, measure: .hops)
    var result: [GraphPath] = []
    while result.count < count,
      let next = enumeration.next(&searcher, compiled, wanted: count - result.count)
    {
      let path = graph.path(next.nodes, compiled)
      result += distinction == .nodes ? [path] : split([path], limit: count - result.count)
    }
    return result
  }

  /// The path with the least sum of weights, an edge weighing 1.0001 − confidence: the surest way
  /// rather than the shortest. Nil when the conditions allow none.
  ///
  /// - Precondition: the conditions have no `maximumHops`, `stepTypes` or `isTimeRespecting`, which
  ///   weighted searches do not know; they are ignored.
  /// - Complexity: see `GraphSearcher.lightestPath`.
  public mutating func lightestPath(
    from start: Int, to end: Int, conditions: PathConditions = PathConditions()
  ) -> GraphPath? {
    let compiled = compile(conditions)
    let graph = searcher.graph
    return searcher.lightestPath(from: start, to: end, compiled).map {
      graph.path($0.nodes, compiled)
    }
  }

  /// The `count` paths without repeated nodes with the least sums of weights, the lightest first.
  ///
  /// Told apart by nodes, a step counts with its surest edge. Told apart by edges, the choices of
  /// one edge a step are merged with the further paths in the order of their weight.
  /// - Complexity: see `GraphSearcher.shortestSimplePaths`.
  public mutating func lightestPaths(
    from start: Int, to end: Int, count: Int, conditions: PathConditions = PathConditions(),
    distinctBy distinction: Distinction = .nodes
  ) -> [GraphPath] {
    let compiled = compile(conditions)
    let graph = searcher.graph
    var enumeration = SimplePaths(start: start, end: end, measure: .weight)
    var result: [GraphPath] = []
    var waiting: [WeightedChoice] = []
    while result.count < count {
      let next = enumeration.next(&searcher, compiled, wanted: count - result.count)
      let bound = next?.weight ?? .infinity
      while result.count < count, let first = waiting.first, first.weight <= bound || next == nil {
        result.append(first.path)
        waiting.removeFirst()
      }
      guard let next else { break }
      let path = graph.path(next.nodes, compiled)
      if distinction == .nodes {
        result.append(path)
      } else {
        waiting += lightestChoices(path, limit: count - result.count)
        waiting.sort { $0.weight < $1.weight }
      }
    }
    return Array(result.prefix(count))
  }

  /// Calls `body` with every path of the fewest edges until it gives false; gives the number of
  /// calls. Paths are told apart by their nodes.
  ///
  /// - Complexity: see `GraphSearcher.forEachShortestPath`.
  @discardableResult
  public mutating func forEachShortestPath(
    from start: Int, to end: Int, conditions: PathConditions = PathConditions(),
    _ body: (GraphPath) -> Bool
  ) -> Int {
    let compiled = compile(conditions)
    let graph = searcher.graph
    if compiled.dependsOnPlace {
      var count = 0
      let search = OrderedPathSearch(graph, compiled)
      var hops: Int?
      search.forEachPath(from: start, to: end) { nodes in
        if let hops, nodes.count > hops { return false }
        hops = nodes.count
        count += 1
        return body(graph.path(nodes, compiled))
      }
      return count
    }
    return searcher.forEachShortestPath(from: start, to: end, compiled) { nodes in
      body(graph.path(nodes, compiled))
    }
  }
}
