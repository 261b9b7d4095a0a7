/// Searches paths under conditions that depend on the place in the path: given edge types for each
/// step, and times that never run backwards.
///
/// Works by number of steps: for each remaining number it knows the last day on which one can be at
/// a node and still reach the end (latest departures, B. Bui-Xuan, A. Ferreira, A. Jarry,
/// "Computing shortest, fastest, and foremost journeys in dynamic networks", 2003, read backwards).
/// A depth-first walk then only enters steps that can be completed; it turns back only where a path
/// would visit a node twice.
/// - Complexity: O(h · m) for the layers of paths of up to h steps, then O(h · degree) for each
///   path in general; finding simple paths of a given sequence is NP-hard, so that a graph can be
///   made in which turning back takes exponentially long.
struct OrderedPathSearch {
  /// Where the conditions set no limit, paths of more steps are not sought.
  static let defaultLimit = 12
  private static let unreachable = Int32.min

  private let graph: CompactGraph
  private let conditions: CompiledConditions
  private let filter: ConditionFilter

  init(_ graph: CompactGraph, _ conditions: CompiledConditions) {
    self.graph = graph
    self.conditions = conditions
    filter = ConditionFilter(graph: graph, conditions: conditions)
  }

  /// At most `count` paths, those with the fewest edges first.
  mutating func paths(from start: Int, to end: Int, count: Int) -> [[Int]] {
    var result: [[Int]] = []
    if count < 1 { return [] }
    forEachPath(from: start, to: end) { nodes in
      result.append(nodes)
      return result.count < count
    }
    return result
  }

  /// Calls `body` with the nodes of each path, those with the fewest edges first and equally short
  /// ones in the order of their nodes, until it gives false.
  func forEachPath(from start: Int, to end: Int, _ body: ([Int]) -> Bool) {
    if start == end {
      if conditions.stepTypes.isEmpty { _ = body([start]) }
      return
    }
    let isFixed = !conditions.stepTypes.isEmpty
    if isFixed, conditions.maximumHops < conditions.stepTypes.count { return }
    let limit =
      isFixed
      ? conditions.stepTypes.count
      : min(conditions.maximumHops, OrderedPathSearch.defaultLimit, max(graph.nodeCount - 1, 0))
    let root = Layer(repeating: OrderedPathSearch.unreachable, count: graph.nodeCount)
    root[end] = .max
    var layers = [Reach(days: Column(root), nodes: [UInt32(end)])]
    for hops in stride(from: 1, through: limit, by: 1) {
      let next = layer(before: layers[hops - 1], step: limit - hops, start: UInt32(start))
      if next.nodes.isEmpty { return }
      layers.append(next)
      if isFixed, hops < limit { continue }
      guard next.days[start] != OrderedPathSearch.unreachable else { continue }
      var walk = Walk(nodes: [start], end: UInt32(end))
      if !extend(&walk, day: .min + 1, remaining: hops, layers, body) { return }
    }
  }

  private typealias Layer = Block<Int32>

  /// The nodes from which the end can be reached in a given number of steps.
  private struct Reach {
    /// The last day on which that is possible.
    var days: Column<Int32>
    var nodes: [UInt32]
  }

  private struct Walk {
    var nodes: [Int]
    let end: UInt32
  }

  private func layer(before reach: Reach, step: Int, start: UInt32) -> Reach {
    let days = Layer(repeating: OrderedPathSearch.unreachable, count: graph.nodeCount)
    var nodes: [UInt32] = []
    for node in reach.nodes where node != start {
      let limit = reach.days[node]
      _ = graph.forEachStep(from: node, forward: false, filter) { arc in
        guard allows(arc.position, step: step),
          let day = conditions.latestUse(Int(arc.position), notAfter: limit, graph),
          day > days[arc.node], arc.node == start || filter.passes(arc.node)
        else { return false }
        if days[arc.node] == OrderedPathSearch.unreachable { nodes.append(arc.node) }
        days[arc.node] = day
        return false
      }
    }
    return Reach(days: Column(days), nodes: nodes)
  }

  private func allows(_ position: UInt32, step: Int) -> Bool {
    conditions.stepTypes.isEmpty || conditions.stepTypes[step][graph.facts[position].type]
  }

  private func extend(
    _ walk: inout Walk, day: Int32, remaining: Int, _ layers: [Reach], _ body: ([Int]) -> Bool
  ) -> Bool {
    if remaining == 0 { return body(walk.nodes) }
    let place = walk.nodes[walk.nodes.count - 1]
    let next = layers[remaining - 1].days
    var arrivals: [(node: UInt32, day: Int32)] = []
    _ = graph.forEachStep(
      from: UInt32(place), forward: true, filter,
      where: { next[$0] != OrderedPathSearch.unreachable }
    ) { arc in
      guard allows(arc.position, step: walk.nodes.count - 1),
        let arrival = conditions.earliestUse(Int(arc.position), notBefore: day, graph),
        arrival <= next[arc.node]
      else { return false }
      arrivals.append((arc.node, arrival))
      return false
    }
    arrivals.sort { ($0.node, $0.day) < ($1.node, $1.day) }
    for (i, arrival) in arrivals.enumerated() {
      // Of parallel edges, the first to arrive leaves most ways open.
      if i > 0, arrivals[i - 1].node == arrival.node { continue }
      if walk.nodes.contains(Int(arrival.node)) { continue }
      if arrival.node == walk.end, remaining > 1 { continue }
      walk.nodes.append(Int(arrival.node))
      defer { walk.nodes.removeLast() }
      if !extend(&walk, day: arrival.day, remaining: remaining - 1, layers, body) { return false }
    }
    return true
  }
}
