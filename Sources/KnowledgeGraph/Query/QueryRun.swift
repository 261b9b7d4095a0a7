/// The state of a query while it is answered.
final class QueryRun {
  typealias Row = QueryCalculator.Row
  /// Takes a row; false when no more rows are wanted.
  typealias Sink = (inout Row) throws(QueryError) -> Bool

  let graph: QueryGraph
  let calculator: QueryCalculator
  let limits: QueryLimits
  private let deadline: ContinuousClock.Instant?
  private var ticks = 0
  /// What the user may want to know.
  private(set) var notices: [String] = []

  init(_ graph: QueryGraph, _ limits: QueryLimits) {
    self.graph = graph
    self.limits = limits
    calculator = QueryCalculator(graph: graph)
    deadline = limits.seconds.map { ContinuousClock.now + .seconds($0) }
  }

  /// Counts a piece of work and looks at the clock now and then.
  @inline(__always)
  func tick() throws(QueryError) {
    ticks &+= 1
    if ticks & 1023 == 0 { try checkTime() }
  }

  private func checkTime() throws(QueryError) {
    guard let deadline, ContinuousClock.now > deadline else { return }
    throw QueryError(
      .timeout, "the query was given up after \(QueryValueText.seconds(limits.seconds ?? 0))",
      hint: "Name one end, narrow the types, bound the length (*..4), or allow more with --timeout."
    )
  }

  /// Longest walk that is followed, in edges: each takes room on the stack.
  static let longestWalk = 300

  func checkLength(_ edges: Int) throws(QueryError) {
    guard edges > QueryRun.longestWalk else { return }
    throw QueryError(
      .tooLong, "a walk became longer than \(QueryRun.longestWalk) edges",
      hint: "Bound the length, such as *..6, or ask for shortest paths.")
  }

  func note(_ notice: String) {
    if !notices.contains(notice) { notices.append(notice) }
  }

  /// The rows of one branch, as values of its columns, given to `take` one by one.
  func run(
    _ branch: QuerySyntax.Branch, _ take: ([QueryValue]) throws(QueryError) -> Bool
  ) throws(QueryError) {
    var planner = QueryPlanner(graph)
    var stages: [Stage] = []
    var rows: [Row] = [Row(repeating: nil, count: branch.slotCount)]
    for clause in branch.clauses {
      switch clause {
      case .match(let match): stages.append(.match(planner.plan(match)))
      case .unwind(let list, let slot): stages.append(.unwind(list, slot))
      case .project(let projection):
        for notice in planner.notices { note(notice) }
        let projector = QueryProjector(self, projection, slotCount: branch.slotCount)
        if projection.isReturn, projector.isStreaming {
          let slots = projection.items.map(\.slot)
          try feed(rows, stages) { (row) throws(QueryError) in
            try projector.pass(&row) { (row) throws(QueryError) in
              try take(slots.map { row[$0] ?? .null })
            }
          }
          return
        }
        try feed(rows, stages) { (row) throws(QueryError) in try projector.add(&row) }
        rows = try projector.finish()
        stages = []
        guard projection.isReturn else { continue }
        for row in rows {
          guard try take(projection.items.map { row[$0.slot] ?? .null }) else { return }
        }
      }
    }
  }

  private enum Stage {
    case match(MatchPlan)
    case unwind(QueryExpression, Int)
  }

  private func feed(_ rows: [Row], _ stages: [Stage], _ sink: Sink) throws(QueryError) {
    for row in rows {
      var row = row
      guard try feed(&row, stages[...], sink) else { return }
    }
  }

  private func feed(_ row: inout Row, _ stages: ArraySlice<Stage>, _ sink: Sink)
    throws(QueryError) -> Bool
  {
    try tick()
    guard let stage = stages.first else { return try sink(&row) }
    let rest = stages.dropFirst()
    switch stage {
    case .unwind(let list, let slot):
      let items: [QueryValue]
      switch try calculator.value(list, &row) {
      case .null: items = []
      case .list(let list): items = list
      case let value: items = [value]
      }
      for item in items {
        row[slot] = item
        guard try feed(&row, rest, sink) else { return false }
      }
      return true
    case .match(let plan):
      var found = false
      let goesOn = try match(plan, 0, &row, []) { (row) throws(QueryError) in
        found = true
        return try feed(&row, rest, sink)
      }
      if found || !plan.isOptional { return goesOn }
      for slot in plan.slots where row[slot] == nil { row[slot] = .null }
      defer { for slot in plan.slots { row[slot] = nil } }
      return try feed(&row, rest, sink)
    }
  }

  /// Matches the patterns from number `p` on.
  private func match(
    _ plan: MatchPlan, _ p: Int, _ row: inout Row, _ used: [Int], _ sink: Sink
  ) throws(QueryError) -> Bool {
    guard p < plan.patterns.count else { return try sink(&row) }
    let pattern = plan.patterns[p]
    func next(_ row: inout Row, _ used: [Int]) throws(QueryError) -> Bool {
      for condition in pattern.conditions where try !calculator.holds(condition, &row) {
        return true
      }
      return try match(plan, p + 1, &row, used, sink)
    }
    if pattern.selector == .all {
      let walk = PatternWalk(self, pattern, used)
      return try walk.run(&row, next)
    }
    let search = ShortestSearch(self, pattern)
    return try search.run(&row) { (row) throws(QueryError) in try next(&row, used) }
  }

  // MARK: Elements

  /// The nodes that a pattern may begin with, in ascending order; nil when a variable is bound to
  /// something else.
  func candidates(_ node: MatchPlan.Node, _ row: inout Row) throws(QueryError) -> [Int] {
    if let bound = row[node.pattern.slot] {
      if case .node(let index) = bound { return [index] }
      return []
    }
    var best: [Int]?
    for seed in node.seeds {
      let found = try lookUp(seed, node, &row)
      if found.count < best?.count ?? .max { best = found }
    }
    if let best { return best }
    guard !node.pattern.labels.isEmpty else { return Array(0..<graph.nodeCount) }
    let labels = Set(node.pattern.labels)
    return labels.count == 1
      ? graph.nodes(ofType: node.pattern.labels[0])
      : labels.flatMap { graph.nodes(ofType: $0) }.sorted()
  }

  private func lookUp(_ seed: MatchPlan.Seed, _ node: MatchPlan.Node, _ row: inout Row)
    throws(QueryError) -> [Int]
  {
    switch seed {
    case .id(let value):
      return texts(try calculator.value(value, &row)).compactMap(graph.node(withID:)).sorted()
    case .label(let value):
      return texts(try calculator.value(value, &row)).flatMap(graph.nodes(labelled:)).sorted()
    case .name(let value): return try nodes(named: value, node, &row)
    }
  }

  /// The texts of a value, each once.
  private func texts(_ value: QueryValue) -> [String] {
    switch value {
    case .string(let text): return [text]
    case .list(let items): return Array(Set(items.flatMap(texts))).sorted()
    default: return []
    }
  }

  private func nodes(named value: QueryExpression, _ node: MatchPlan.Node, _ row: inout Row)
    throws(QueryError) -> [Int]
  {
    guard case .string(let name) = try calculator.value(value, &row) else { return [] }
    // A type narrows the search, so that "Tehran" as a place is no city of another kind.
    if node.pattern.labels.count == 1 {
      let found = graph.nodes(named: "\(node.pattern.labels[0]): \(name)")
      if !found.isEmpty { return found }
    }
    let found = graph.nodes(named: name)
    if found.isEmpty {
      let similar = graph.suggestions(for: name)
      note(
        "no node is named “\(name)”"
          + (similar.isEmpty ? "" : "; similar: " + similar.joined(separator: ", ")))
    }
    return found
  }

  /// Whether a node fits a pattern; it is bound to the pattern's slot while that is tried.
  func fits(_ index: Int, _ node: MatchPlan.Node, _ row: inout Row) throws(QueryError) -> Bool {
    if let types = node.types, !types[graph.nodeType(index)] { return false }
    let before = row[node.pattern.slot]
    if let before {
      guard case .node(index) = before else { return false }
    }
    for case .name(let value) in node.seeds {
      if try !nodes(named: value, node, &row).contains(index) { return false }
    }
    if node.pattern.conditions.isEmpty { return true }
    row[node.pattern.slot] = .node(index)
    defer { row[node.pattern.slot] = before }
    for condition in node.pattern.conditions where try !calculator.holds(condition, &row) {
      return false
    }
    return true
  }

  /// Whether an edge meets the conditions of a step; types are tried before.
  func fits(edge: Int, _ step: MatchPlan.Step, _ row: inout Row) throws(QueryError) -> Bool {
    if step.pattern.conditions.isEmpty { return true }
    row[step.pattern.elementSlot] = .edge(edge)
    defer { row[step.pattern.elementSlot] = nil }
    for condition in step.pattern.conditions where try !calculator.holds(condition, &row) {
      return false
    }
    return true
  }

  /// Whether a node may lie inside a step of several edges.
  func allows(inner node: Int, _ step: MatchPlan.Step, _ row: inout Row) throws(QueryError) -> Bool
  {
    for (slot, condition) in step.pattern.innerConditions {
      let before = row[slot]
      row[slot] = .node(node)
      defer { row[slot] = before }
      if try !calculator.holds(condition, &row) { return false }
    }
    return true
  }
}
