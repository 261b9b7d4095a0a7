/// Finds shortest matches of a pattern between each pair of its ends.
///
/// The pattern is an automaton: a state says which step is being walked and how many of its edges
/// are done. Breadth-first search over states and nodes from the end with fewer candidates gives
/// every distance (E. W. Moore, 1959, on the product graph of A. O. Mendelzon and P. T. Wood,
/// "Finding regular simple paths in graph databases", 1995). Paths are then walked back from the
/// other end, never further than the distance allows, so that all shortest ones come without dead
/// ends; more are found by allowing one edge more at a time.
/// - Complexity: O(states · (n + m)) a start, and O(length) for each path; with `SHORTEST k`, or
///   where edges would have to repeat, the walks of the lengths tried.
final class ShortestSearch {
  private let run: QueryRun
  private let pattern: MatchPlan.Pattern
  private var isReversed = false
  private var nodes: [MatchPlan.Node] = []
  private var steps: [MatchPlan.Step] = []
  /// First state of each step; the last entry is the accepting state.
  private var offsets: [Int] = []
  private var distances: [Int32] = []
  private var touched: [Int] = []
  private var count = 0

  init(_ run: QueryRun, _ pattern: MatchPlan.Pattern) {
    self.run = run
    self.pattern = pattern
    count = run.graph.nodeCount
  }

  func run(_ row: inout QueryRun.Row, _ sink: QueryRun.Sink) throws(QueryError) -> Bool {
    guard let first = pattern.nodes.first, let last = pattern.nodes.last else { return true }
    let starts = try fitting(first, &row)
    let ends = try fitting(last, &row)
    isReversed = ends.count < starts.count
    nodes = isReversed ? pattern.nodes.reversed() : pattern.nodes
    steps = isReversed ? pattern.steps.reversed().map(ShortestSearch.turned) : pattern.steps
    offsets = [0]
    for step in steps { offsets.append((offsets.last ?? 0) + cap(step) + 1) }
    distances = Array(repeating: -1, count: ((offsets.last ?? 0) + 1) * count)
    let (roots, targets) = isReversed ? (ends, starts) : (starts, ends)
    for root in roots {
      try flood(root, targets, &row)
      for target in targets where distance(accepting, target) >= 0 {
        guard try emit(root, target, &row, sink) else { return false }
      }
      for place in touched { distances[place] = -1 }
      touched.removeAll(keepingCapacity: true)
    }
    return true
  }

  private func fitting(_ node: MatchPlan.Node, _ row: inout QueryRun.Row) throws(QueryError)
    -> [Int]
  {
    var result: [Int] = []
    for index in try run.candidates(node, &row) where try run.fits(index, node, &row) {
      try run.tick()
      result.append(index)
    }
    return result
  }

  private static func turned(_ step: MatchPlan.Step) -> MatchPlan.Step {
    var step = step
    step.pattern.direction = step.pattern.direction.reversed
    return step
  }

  /// The greatest count of edges that a step's states tell apart.
  private func cap(_ step: MatchPlan.Step) -> Int {
    step.pattern.maximum ?? max(step.pattern.minimum, 1)
  }

  private var accepting: Int { offsets[steps.count] }

  private func distance(_ state: Int, _ node: Int) -> Int32 { distances[state * count + node] }

  // MARK: Distances

  private func flood(_ root: Int, _ targets: [Int], _ row: inout QueryRun.Row) throws(QueryError) {
    var layer: [(state: Int, step: Int, node: Int)] = []
    var next = layer
    var depth: Int32 = 0
    // With few targets the search ends when all are reached; more paths need all distances.
    var open = Set(targets)
    let endsEarly: Bool
    if case .shortest(let number) = pattern.selector, number > 1 {
      endsEarly = false
    } else {
      endsEarly = steps.allSatisfy { $0.pattern.minimum <= 1 } && steps.count == 1
    }
    try visit(0, 0, root, depth, &layer, &row, &open)
    while !layer.isEmpty, !(endsEarly && open.isEmpty) {
      depth += 1
      for (state, s, node) in layer {
        let step = steps[s]
        let done = state - offsets[s]
        if let maximum = step.pattern.maximum, done >= maximum { continue }
        if done > 0, try !run.allows(inner: node, step, &row) { continue }
        let reached = offsets[s] + min(done + 1, cap(step))
        _ = try run.graph.forEachEdge(at: node, step.pattern.direction, types: step.types) {
          (edge, other) throws(QueryError) in
          try run.tick()
          if distance(reached, other) < 0, try run.fits(edge: edge, step, &row) {
            try visit(reached, s, other, depth, &next, &row, &open)
          }
          return true
        }
      }
      swap(&layer, &next)
      next.removeAll(keepingCapacity: true)
    }
  }

  /// Marks a state at a node, and the states that it leads to without an edge.
  private func visit(
    _ state: Int, _ s: Int, _ node: Int, _ depth: Int32,
    _ layer: inout [(state: Int, step: Int, node: Int)], _ row: inout QueryRun.Row,
    _ open: inout Set<Int>
  ) throws(QueryError) {
    guard distance(state, node) < 0 else { return }
    distances[state * count + node] = depth
    touched.append(state * count + node)
    if s == steps.count {
      open.remove(node)
      return
    }
    layer.append((state, s, node))
    if state - offsets[s] >= steps[s].pattern.minimum, try run.fits(node, nodes[s + 1], &row) {
      try visit(offsets[s + 1], s + 1, node, depth, &layer, &row, &open)
    }
  }

  // MARK: Paths

  /// The walk back from a target.
  private struct Trail {
    var edges: [Int] = []
    var nodes: [Int]
    /// For each edge its step.
    var steps: [Int] = []
    var found: Set<[Int]> = []
    var wanted: Int
    var count = 0
    /// Whether some walk was cut because it would be too long.
    var wasCut = false
  }

  private func emit(
    _ root: Int, _ target: Int, _ row: inout QueryRun.Row, _ sink: QueryRun.Sink
  ) throws(QueryError) -> Bool {
    var trail = Trail(nodes: [target], wanted: 1)
    var onlyShortest = true
    switch pattern.selector {
    case .allShortest: trail.wanted = .max
    case .shortest(let number):
      trail.wanted = number
      onlyShortest = false
    default: break
    }
    var length = Int(distance(accepting, target))
    while true {
      trail.wasCut = false
      let goesOn = try back(accepting, steps.count, target, length, root, &trail, &row, sink)
      if !goesOn { return false }
      if trail.count >= trail.wanted || !trail.wasCut { return true }
      if onlyShortest, trail.count > 0 { return true }
      length += 1
    }
  }

  /// Walks back from a state at a node with exactly `left` edges to go.
  private func back(
    _ state: Int, _ s: Int, _ node: Int, _ left: Int, _ root: Int, _ trail: inout Trail,
    _ row: inout QueryRun.Row, _ sink: QueryRun.Sink
  ) throws(QueryError) -> Bool {
    try run.tick()
    if state == 0 {
      // The first state is left only forwards.
      if node == root, left == 0 { return try found(&trail, &row, sink) }
      return true
    }
    if s == steps.count || state == offsets[s] {
      return try leaveStep(s, node, left, root, &trail, &row, sink)
    }
    guard left > 0 else {
      trail.wasCut = true
      return true
    }
    let step = steps[s]
    let done = state - offsets[s]
    var befores = [done - 1]
    if step.pattern.maximum == nil, done == cap(step) { befores.append(done) }
    for before in befores {
      let previous = offsets[s] + before
      let goesOn = try run.graph.forEachEdge(
        at: node, step.pattern.direction.reversed, types: step.types
      ) { (edge, other) throws(QueryError) in
        try run.tick()
        let rest = distance(previous, other)
        guard rest >= 0, !trail.edges.contains(edge) else { return true }
        guard rest <= left - 1 else {
          trail.wasCut = true
          return true
        }
        if before > 0, try !run.allows(inner: other, step, &row) { return true }
        guard try run.fits(edge: edge, step, &row) else { return true }
        try run.checkLength(trail.edges.count)
        trail.edges.append(edge)
        trail.nodes.append(other)
        trail.steps.append(s)
        defer {
          trail.edges.removeLast()
          trail.nodes.removeLast()
          trail.steps.removeLast()
        }
        return try back(previous, s, other, left - 1, root, &trail, &row, sink)
      }
      if !goesOn || trail.count >= trail.wanted { return goesOn }
    }
    return true
  }

  /// From the beginning of a step to the states in which the one before it may end.
  private func leaveStep(
    _ s: Int, _ node: Int, _ left: Int, _ root: Int, _ trail: inout Trail,
    _ row: inout QueryRun.Row, _ sink: QueryRun.Sink
  ) throws(QueryError) -> Bool {
    let step = steps[s - 1]
    guard try run.fits(node, nodes[s], &row) else { return true }
    for done in step.pattern.minimum...max(cap(step), step.pattern.minimum) {
      let state = offsets[s - 1] + done
      let rest = distance(state, node)
      guard rest >= 0 else { continue }
      guard rest <= left else {
        trail.wasCut = true
        continue
      }
      let goesOn = try back(state, s - 1, node, left, root, &trail, &row, sink)
      if !goesOn || trail.count >= trail.wanted { return goesOn }
    }
    return true
  }

  /// A whole path: binds the variables and hands the row on.
  private func found(
    _ trail: inout Trail, _ row: inout QueryRun.Row, _ sink: QueryRun.Sink
  ) throws(QueryError) -> Bool {
    guard trail.count < trail.wanted else { return true }
    // The trail was walked from the target to the root.
    let forward = !isReversed
    var parts = Array(repeating: [Int](), count: steps.count)
    let order = forward ? Array(trail.edges.indices.reversed()) : Array(trail.edges.indices)
    for i in order {
      parts[forward ? trail.steps[i] : steps.count - 1 - trail.steps[i]].append(trail.edges[i])
    }
    let path = QueryPath(
      nodes: forward ? trail.nodes.reversed() : trail.nodes, edges: order.map { trail.edges[$0] })
    guard trail.found.insert(path.edges + [-1] + parts.map(\.count)).inserted else { return true }
    var bound: [Int] = []
    defer { for slot in bound { row[slot] = nil } }
    var place = 0
    for (n, node) in pattern.nodes.enumerated() {
      if n > 0 { place += parts[n - 1].count }
      let slot = node.pattern.slot
      if let before = row[slot] {
        guard case .node(path.nodes[place]) = before else { return true }
        continue
      }
      row[slot] = .node(path.nodes[place])
      bound.append(slot)
    }
    trail.count += 1
    return try pattern.bind(path, edges: parts, &row, sink)
  }
}
