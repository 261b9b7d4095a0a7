/// A query as it was written, with every variable turned into the slot of a row.
struct QuerySyntax: Sendable {
  /// One of the parts that UNION joins.
  struct Branch: Sendable {
    var clauses: [Clause]
    /// Length of its rows.
    var slotCount: Int
  }

  enum Clause: Sendable {
    case match(Match)
    case unwind(QueryExpression, slot: Int)
    case project(Projection)
  }

  struct Match: Sendable {
    var isOptional: Bool
    var patterns: [Pattern]
    var condition: QueryExpression?
    /// Slots that this clause fills.
    var slots: Range<Int>
  }

  /// Which of the paths between two nodes a pattern means.
  enum Selector: Sendable, Equatable {
    /// Every match.
    case all
    case anyShortest
    case allShortest
    case shortest(Int)
  }

  struct Pattern: Sendable {
    var pathSlot: Int?
    var selector: Selector
    var nodes: [NodePattern]
    var steps: [StepPattern]
    var place: QueryError.Place
  }

  struct NodePattern: Sendable {
    var slot: Int
    /// Any of these; empty for all.
    var labels: [String]
    var properties: [Property]
    /// Conditions, with the node in `slot`.
    var conditions: [QueryExpression] = []
    var place: QueryError.Place
  }

  struct Property: Sendable {
    var name: String
    var value: QueryExpression
    var place: QueryError.Place
  }

  enum Direction: Sendable {
    case right
    case left
    case either

    var reversed: Direction {
      switch self {
      case .right: return .left
      case .left: return .right
      case .either: return .either
      }
    }
  }

  struct StepPattern: Sendable {
    /// Holds the edge, or the list of edges when the length varies.
    var slot: Int?
    /// Holds one edge while conditions are tried.
    var elementSlot: Int
    /// Any of these; empty for all.
    var types: [String]
    var direction: Direction
    var properties: [Property]
    var conditions: [QueryExpression] = []
    /// Conditions on nodes inside a step of several edges, with the slot that they read.
    var innerConditions: [(slot: Int, condition: QueryExpression)] = []
    var minimum: Int
    /// nil for no limit.
    var maximum: Int?
    var isVariable: Bool
    var place: QueryError.Place
  }

  /// What RETURN and WITH do.
  struct Projection: Sendable {
    struct Item: Sendable {
      var name: String
      var expression: QueryExpression
      var slot: Int
      var isAggregating: Bool
      var place: QueryError.Place
    }

    struct Aggregate: Sendable {
      enum Function: String, Sendable, CaseIterable {
        case count, collect, min, max, sum, avg
      }
      var function: Function
      /// nil for `count(*)`.
      var argument: QueryExpression?
      var isDistinct: Bool
      var slot: Int
      var place: QueryError.Place
    }

    struct Order: Sendable {
      var expression: QueryExpression
      var isDescending: Bool
    }

    var items: [Item] = []
    var aggregates: [Aggregate] = []
    var isDistinct = false
    var order: [Order] = []
    var skip: QueryExpression?
    var limit: QueryExpression?
    /// WHERE behind WITH.
    var condition: QueryExpression?
    var isReturn: Bool

    /// Whether rows are gathered into groups.
    var isGrouping: Bool { !aggregates.isEmpty || items.contains(where: \.isAggregating) }
  }

  var branches: [Branch]
  /// Whether equal rows of the branches are kept.
  var keepsDuplicates: Bool
  /// Names of the columns.
  var columns: [String]
}

/// An expression; variables are slots of the row.
indirect enum QueryExpression: Sendable {
  enum Binary: Sendable {
    case and, or, xor, equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
    case isIn, startsWith, endsWith, contains
    case add, subtract, multiply, divide, remainder, power
  }

  enum Quantifier: String, Sendable, CaseIterable { case all, any, none, single }

  case literal(QueryValue)
  case slot(Int)
  case property(QueryExpression, String)
  case list([QueryExpression])
  case map([(name: String, value: QueryExpression)])
  case element(QueryExpression, QueryExpression)
  case slice(QueryExpression, QueryExpression?, QueryExpression?)
  case not(QueryExpression)
  case negative(QueryExpression, QueryError.Place)
  case binary(Binary, QueryExpression, QueryExpression, QueryError.Place)
  case isNull(QueryExpression)
  case hasLabel(QueryExpression, [String])
  case function(QueryFunction, [QueryExpression], QueryError.Place)
  case quantified(Quantifier, slot: Int, QueryExpression, QueryExpression)
  case comprehension(slot: Int, QueryExpression, QueryExpression?, QueryExpression?)
  case choice([(condition: QueryExpression, value: QueryExpression)], QueryExpression)

  /// Calls `body` with each slot that the expression reads.
  func forEachSlot(_ body: (Int) -> Void) {
    switch self {
    case .literal: break
    case .slot(let slot): body(slot)
    case .property(let of, _), .not(let of), .negative(let of, _), .isNull(let of),
      .hasLabel(let of, _):
      of.forEachSlot(body)
    case .list(let items): for item in items { item.forEachSlot(body) }
    case .map(let items): for item in items { item.value.forEachSlot(body) }
    case .element(let a, let b), .binary(_, let a, let b, _):
      a.forEachSlot(body)
      b.forEachSlot(body)
    case .slice(let a, let b, let c):
      for item in [a, b, c] { item?.forEachSlot(body) }
    case .function(_, let items, _): for item in items { item.forEachSlot(body) }
    case .quantified(_, let slot, let list, let condition):
      list.forEachSlot(body)
      condition.forEachSlot { if $0 != slot { body($0) } }
    case .comprehension(let slot, let list, let condition, let value):
      list.forEachSlot(body)
      for item in [condition, value] { item?.forEachSlot { if $0 != slot { body($0) } } }
    case .choice(let cases, let otherwise):
      for item in cases {
        item.condition.forEachSlot(body)
        item.value.forEachSlot(body)
      }
      otherwise.forEachSlot(body)
    }
  }

  /// The slots that the expression reads.
  var slots: Set<Int> {
    var result: Set<Int> = []
    forEachSlot { result.insert($0) }
    return result
  }

  /// The parts that AND joins.
  var conjuncts: [QueryExpression] {
    if case .binary(.and, let a, let b, _) = self { return a.conjuncts + b.conjuncts }
    return [self]
  }
}
