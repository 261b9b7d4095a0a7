/// Finds every match of a pattern by depth-first search from its most selective node.
///
/// No edge is used twice in one MATCH, so that walks end (openCypher 9, "Uniqueness").
/// - Complexity: O(number of walks that fit); types and conditions cut a walk where they fail.
final class PatternWalk {
  typealias Next = (inout QueryRun.Row, [Int]) throws(QueryError) -> Bool

  private let run: QueryRun
  private let pattern: MatchPlan.Pattern
  private var used: [Int]
  /// The node at each place of the pattern.
  private var places: [Int]
  /// The edges of each step, and the nodes between them, from left to right.
  private var edges: [[Int]]
  private var between: [[Int]]
  /// Steps in the order in which they are walked, and whether to the right.
  private var moves: [(step: Int, isForward: Bool)] = []

  init(_ run: QueryRun, _ pattern: MatchPlan.Pattern, _ used: [Int]) {
    self.run = run
    self.pattern = pattern
    self.used = used
    places = Array(repeating: 0, count: pattern.nodes.count)
    edges = Array(repeating: [], count: pattern.steps.count)
    between = edges
  }

  func run(_ row: inout QueryRun.Row, _ next: Next) throws(QueryError) -> Bool {
    var anchor = 0
    var candidates = try run.candidates(pattern.nodes[0], &row)
    for n in pattern.nodes.indices.dropFirst() where candidates.count > 1 {
      let others = try run.candidates(pattern.nodes[n], &row)
      if others.count < candidates.count { (anchor, candidates) = (n, others) }
    }
    moves = (anchor..<pattern.steps.count).map { ($0, true) }
    moves += (0..<anchor).reversed().map { ($0, false) }
    for node in candidates {
      try run.tick()
      let goesOn = try reach(node, place: anchor, move: 0, &row, next)
      if !goesOn { return false }
    }
    return true
  }

  /// Puts a node at a place of the pattern and goes on.
  private func reach(
    _ node: Int, place: Int, move: Int, _ row: inout QueryRun.Row, _ next: Next
  ) throws(QueryError) -> Bool {
    guard try run.fits(node, pattern.nodes[place], &row) else { return true }
    let slot = pattern.nodes[place].pattern.slot
    let before = row[slot]
    row[slot] = .node(node)
    defer { row[slot] = before }
    places[place] = node
    guard move < moves.count else { return try finish(&row, next) }
    return try walk(from: node, depth: 0, move: move, &row, next)
  }

  /// Walks one step from a node, `depth` edges of it being done.
  private func walk(
    from node: Int, depth: Int, move: Int, _ row: inout QueryRun.Row, _ next: Next
  ) throws(QueryError) -> Bool {
    let (s, isForward) = moves[move]
    let step = pattern.steps[s]
    if depth >= step.pattern.minimum {
      if depth > 0 { drop(node, s, isForward) }
      // Also when a limit ends the query.
      defer { if depth > 0 { keep(node, s, isForward) } }
      let goesOn = try reach(
        node, place: isForward ? s + 1 : s, move: move + 1, &row, next)
      if !goesOn { return false }
    }
    if let maximum = step.pattern.maximum, depth >= maximum { return true }
    if depth > 0, try !run.allows(inner: node, step, &row) { return true }
    let direction = isForward ? step.pattern.direction : step.pattern.direction.reversed
    return try run.graph.forEachEdge(at: node, direction, types: step.types) {
      (edge, other) throws(QueryError) in
      try run.tick()
      if used.contains(edge) { return true }
      guard try run.fits(edge: edge, step, &row) else { return true }
      try run.checkLength(depth)
      used.append(edge)
      if isForward { edges[s].append(edge) } else { edges[s].insert(edge, at: 0) }
      keep(other, s, isForward)
      defer {
        used.removeLast()
        if isForward { edges[s].removeLast() } else { edges[s].removeFirst() }
        drop(other, s, isForward)
      }
      return try walk(from: other, depth: depth + 1, move: move, &row, next)
    }
  }

  /// The node reached belongs to the nodes between until the step ends there.
  private func keep(_ node: Int, _ s: Int, _ isForward: Bool) {
    if isForward { between[s].append(node) } else { between[s].insert(node, at: 0) }
  }

  private func drop(_ node: Int, _ s: Int, _ isForward: Bool) {
    if isForward { between[s].removeLast() } else { between[s].removeFirst() }
  }

  private func finish(_ row: inout QueryRun.Row, _ next: Next) throws(QueryError) -> Bool {
    var path = QueryPath(nodes: [places[0]], edges: [])
    for s in pattern.steps.indices {
      path.edges += edges[s]
      path.nodes += between[s]
      // A step of no edges stays where it is.
      if !edges[s].isEmpty { path.nodes.append(places[s + 1]) }
    }
    return try pattern.bind(path, edges: edges, &row) { (row) throws(QueryError) in
      try next(&row, used)
    }
  }
}

extension MatchPlan.Pattern {
  /// Binds relationship and path variables while `body` runs.
  func bind(
    _ path: QueryPath, edges: [[Int]], _ row: inout QueryRun.Row, _ body: QueryRun.Sink
  ) throws(QueryError) -> Bool {
    for (s, step) in steps.enumerated() {
      guard let slot = step.pattern.slot else { continue }
      row[slot] =
        step.pattern.isVariable
        ? .list(edges[s].map(QueryValue.edge)) : edges[s].first.map(QueryValue.edge) ?? .null
    }
    if let pathSlot { row[pathSlot] = .path(path) }
    defer {
      for step in steps { if let slot = step.pattern.slot { row[slot] = nil } }
      if let pathSlot { row[pathSlot] = nil }
    }
    return try body(&row)
  }
}
