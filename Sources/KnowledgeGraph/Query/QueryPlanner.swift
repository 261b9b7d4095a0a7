/// How a MATCH is carried out: conditions stand where they are tried first.
struct MatchPlan {
  /// Where a node may be looked up instead of trying all.
  enum Seed {
    /// By id.
    case id(QueryExpression)
    /// By exact label.
    case label(QueryExpression)
    /// As `entente path` looks names up.
    case name(QueryExpression)
  }

  struct Node {
    var pattern: QuerySyntax.NodePattern
    var seeds: [Seed] = []
    /// For each node type whether it fits; nil for all.
    var types: [Bool]?
  }

  struct Step {
    var pattern: QuerySyntax.StepPattern
    /// For each edge type whether it fits; nil for all.
    var types: [Bool]?
  }

  struct Pattern {
    var pathSlot: Int?
    var selector: QuerySyntax.Selector
    var nodes: [Node]
    var steps: [Step]
    /// Conditions that can be tried when the pattern is matched.
    var conditions: [QueryExpression] = []
  }

  var isOptional: Bool
  var slots: Range<Int>
  var patterns: [Pattern]
}

/// Moves the conditions of a MATCH to where they are tried first.
///
/// - What WHERE says of one node or edge alone is tried when that is reached; so is what `all` or
///   `none` says of each node or relationship of a path. Shortest paths are searched among those
///   that meet these conditions.
/// - Equal ids, labels and names become look-ups.
/// - Anything else is tried as soon as the patterns that it needs are matched.
struct QueryPlanner {
  private let graph: QueryGraph
  /// What the user may want to know, such as a type that the graph does not have.
  private(set) var notices: [String] = []

  init(_ graph: QueryGraph) { self.graph = graph }

  mutating func plan(_ match: QuerySyntax.Match) -> MatchPlan {
    var plan = MatchPlan(isOptional: match.isOptional, slots: match.slots, patterns: [])
    for pattern in match.patterns { plan.patterns.append(prepare(pattern)) }
    for condition in match.condition?.conjuncts ?? [] {
      if !push(condition, into: &plan) { attach(condition, to: &plan) }
    }
    return plan
  }

  private mutating func prepare(_ pattern: QuerySyntax.Pattern) -> MatchPlan.Pattern {
    var nodes: [MatchPlan.Node] = []
    for syntax in pattern.nodes {
      var node = MatchPlan.Node(pattern: syntax)
      node.types = mask(syntax.labels, graph.nodeTypes, "node")
      for property in syntax.properties {
        switch property.name {
        case "name": node.seeds.append(.name(property.value))
        default:
          if property.name == "id" { node.seeds.append(.id(property.value)) }
          if property.name == "label" { node.seeds.append(.label(property.value)) }
          node.pattern.conditions.append(equality(syntax.slot, property))
        }
      }
      nodes.append(node)
    }
    var steps: [MatchPlan.Step] = []
    for syntax in pattern.steps {
      var step = MatchPlan.Step(pattern: syntax)
      step.types = mask(syntax.types, graph.edgeTypes, "relationship")
      step.pattern.conditions += syntax.properties.map { equality(syntax.elementSlot, $0) }
      steps.append(step)
    }
    return MatchPlan.Pattern(
      pathSlot: pattern.pathSlot, selector: pattern.selector, nodes: nodes, steps: steps)
  }

  private func equality(_ slot: Int, _ property: QuerySyntax.Property) -> QueryExpression {
    .binary(.equal, .property(.slot(slot), property.name), property.value, property.place)
  }

  private mutating func mask(_ wanted: [String], _ known: [String], _ what: String) -> [Bool]? {
    guard !wanted.isEmpty else { return nil }
    for name in wanted where !known.contains(name) {
      let near = QuerySpelling.nearest(
        to: name.replacing("_", with: "-"), among: known)
      let notice =
        "no \(what) of the graph has the type “\(name)”; "
        + (near.map { "did you mean “\($0)”?" }
          ?? "it has \(known.isEmpty ? "none" : known.joined(separator: ", "))")
      if !notices.contains(notice) { notices.append(notice) }
    }
    return known.map(wanted.contains)
  }

  // MARK: Conditions

  private func push(_ condition: QueryExpression, into plan: inout MatchPlan) -> Bool {
    if let (list, slot, inner) = QueryPlanner.forEach(condition) {
      return push(inner, of: list, slot, into: &plan)
    }
    // The slots of this clause that the condition needs; others are bound before.
    let needed = condition.slots.filter { plan.slots.contains($0) || isMatched($0, plan) }
    guard needed.count == 1, let slot = needed.first else { return false }
    for p in plan.patterns.indices {
      for n in plan.patterns[p].nodes.indices where plan.patterns[p].nodes[n].pattern.slot == slot {
        plan.patterns[p].nodes[n].pattern.conditions.append(condition)
        plan.patterns[p].nodes[n].seeds += QueryPlanner.seeds(condition, slot)
        return true
      }
      for s in plan.patterns[p].steps.indices {
        let step = plan.patterns[p].steps[s].pattern
        guard step.slot == slot, !step.isVariable else { continue }
        plan.patterns[p].steps[s].pattern.conditions.append(
          QueryPlanner.moved(condition, from: slot, to: step.elementSlot))
        return true
      }
    }
    return false
  }

  private func isMatched(_ slot: Int, _ plan: MatchPlan) -> Bool {
    plan.patterns.contains { $0.nodes.contains { $0.pattern.slot == slot } }
  }

  /// `all(x IN list WHERE c)`, or `none`, as list, slot and what holds for each element.
  private static func forEach(_ condition: QueryExpression) -> (
    QueryExpression, Int, QueryExpression
  )? {
    switch condition {
    case .quantified(.all, let slot, let list, let inner): return (list, slot, inner)
    case .quantified(.none, let slot, let list, let inner): return (list, slot, .not(inner))
    default: return nil
    }
  }

  private func push(
    _ inner: QueryExpression, of list: QueryExpression, _ slot: Int, into plan: inout MatchPlan
  ) -> Bool {
    let others = inner.slots.subtracting([slot])
    guard !others.contains(where: { plan.slots.contains($0) || isMatched($0, plan) }) else {
      return false
    }
    for p in plan.patterns.indices {
      let steps = plan.patterns[p].steps.indices
      switch list {
      case .slot(let variable):
        for s in steps where plan.patterns[p].steps[s].pattern.slot == variable {
          guard plan.patterns[p].steps[s].pattern.isVariable else { return false }
          add(inner, slot, toStep: s, &plan.patterns[p])
          return true
        }
      case .function(.relationships, let arguments, _):
        guard case .slot(let path)? = arguments.first, path == plan.patterns[p].pathSlot else {
          continue
        }
        for s in steps { add(inner, slot, toStep: s, &plan.patterns[p]) }
        return true
      case .function(.nodes, let arguments, _):
        guard case .slot(let path)? = arguments.first, path == plan.patterns[p].pathSlot else {
          continue
        }
        for n in plan.patterns[p].nodes.indices {
          let node = plan.patterns[p].nodes[n].pattern.slot
          plan.patterns[p].nodes[n].pattern.conditions.append(
            QueryPlanner.moved(inner, from: slot, to: node))
        }
        for s in steps { plan.patterns[p].steps[s].pattern.innerConditions.append((slot, inner)) }
        return true
      default: return false
      }
    }
    return false
  }

  private func add(
    _ inner: QueryExpression, _ slot: Int, toStep s: Int, _ pattern: inout MatchPlan.Pattern
  ) {
    let element = pattern.steps[s].pattern.elementSlot
    pattern.steps[s].pattern.conditions.append(
      QueryPlanner.moved(inner, from: slot, to: element))
  }

  /// The condition with another slot, by a list of one element, which `none` goes through.
  private static func moved(_ condition: QueryExpression, from slot: Int, to other: Int)
    -> QueryExpression
  {
    .quantified(.all, slot: slot, .list([.slot(other)]), condition)
  }

  /// Look-ups that an equality allows.
  private static func seeds(_ condition: QueryExpression, _ slot: Int) -> [MatchPlan.Seed] {
    func seed(_ a: QueryExpression, _ b: QueryExpression) -> MatchPlan.Seed? {
      guard case .property(.slot(slot), let name) = a, !b.slots.contains(slot) else { return nil }
      switch name {
      case "id": return .id(b)
      case "label", "name": return .label(b)
      default: return nil
      }
    }
    switch condition {
    case .binary(.equal, let a, let b, _): return [seed(a, b) ?? seed(b, a)].compactMap(\.self)
    case .binary(.isIn, let a, let b, _): return [seed(a, b)].compactMap(\.self)
    default: return []
    }
  }

  /// Puts a condition behind the first pattern with which all its variables are known.
  private func attach(_ condition: QueryExpression, to plan: inout MatchPlan) {
    var missing = condition.slots.filter(plan.slots.contains)
    for p in plan.patterns.indices {
      let pattern = plan.patterns[p]
      missing.subtract(pattern.nodes.map(\.pattern.slot))
      missing.subtract(pattern.steps.compactMap(\.pattern.slot))
      if let path = pattern.pathSlot { missing.remove(path) }
      if missing.isEmpty || p == plan.patterns.count - 1 {
        plan.patterns[p].conditions.append(condition)
        return
      }
    }
  }
}
