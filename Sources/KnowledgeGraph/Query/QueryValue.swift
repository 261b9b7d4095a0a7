public import TextModel

/// A value of a query: openCypher's, with dates that keep their precision.
public enum QueryValue: Sendable {
  /// Nothing known.
  case null
  /// True or false.
  case boolean(Bool)
  /// A whole number.
  case integer(Int)
  /// A number.
  case real(Double)
  /// A text.
  case string(String)
  /// A date with its precision, or an interval.
  case date(DateValue)
  /// Values in order.
  case list([QueryValue])
  /// Values by name.
  case map([String: QueryValue])
  /// A node, by index into `KnowledgeGraph.nodes`.
  case node(Int)
  /// An edge, by index into `KnowledgeGraph.edges`.
  case edge(Int)
  /// A path.
  case path(QueryPath)
}

/// A way through the graph that a query found.
public struct QueryPath: Sendable, Hashable {
  /// Indices of the nodes into `KnowledgeGraph.nodes`, from start to end.
  public var nodes: [Int]
  /// Indices of the edges into `KnowledgeGraph.edges`; one less than nodes.
  public var edges: [Int]
}

/// Values that are the same for DISTINCT and for groups: null is null, and 1 is 1.0.
extension QueryValue: Hashable {
  /// Whether two values are the same.
  public static func == (a: QueryValue, b: QueryValue) -> Bool {
    switch (a, b) {
    case (.null, .null): return true
    case (.boolean(let x), .boolean(let y)): return x == y
    case (.integer(let x), .integer(let y)): return x == y
    case (.string(let x), .string(let y)): return x == y
    case (.date(let x), .date(let y)): return x == y
    case (.list(let x), .list(let y)): return x == y
    case (.map(let x), .map(let y)): return x == y
    case (.node(let x), .node(let y)), (.edge(let x), .edge(let y)): return x == y
    case (.path(let x), .path(let y)): return x == y
    default:
      guard let x = a.number, let y = b.number else { return false }
      return x == y
    }
  }

  /// Hashes the value.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .boolean(let value): hasher.combine(value)
    case .integer(let value): hasher.combine(Double(value))
    case .real(let value): hasher.combine(value)
    case .string(let value): hasher.combine(value)
    case .date(let value): hasher.combine(value)
    case .list(let value): hasher.combine(value)
    case .map(let value): hasher.combine(value)
    case .node(let value): hasher.combine(value)
    case .edge(let value): hasher.combine(value)
    case .path(let value): hasher.combine(value)
    }
  }
}

extension QueryValue {
  /// The number, if it is one.
  var number: Double? {
    switch self {
    case .integer(let value): return Double(value)
    case .real(let value): return value
    default: return nil
    }
  }

  /// The kind in words, for messages.
  var kind: String {
    switch self {
    case .null: return "null"
    case .boolean: return "a truth value"
    case .integer, .real: return "a number"
    case .string: return "a text"
    case .date: return "a date"
    case .list: return "a list"
    case .map: return "a map"
    case .node: return "a node"
    case .edge: return "a relationship"
    case .path: return "a path"
    }
  }

  init(_ value: Bool?) { self = value.map(QueryValue.boolean) ?? .null }

  /// Whether two values are equal as `=` sees it; nil for unknown.
  ///
  /// A text beside a date is read as a date.
  static func equals(_ a: QueryValue, _ b: QueryValue) -> Bool? {
    switch (a, b) {
    case (.null, _), (_, .null): return nil
    case (.list(let x), .list(let y)):
      guard x.count == y.count else { return false }
      var result: Bool? = true
      for (first, second) in zip(x, y) {
        switch equals(first, second) {
        case false: return false
        case nil: result = nil
        default: break
        }
      }
      return result
    case (.date(let x), .string(let y)): return DateValue(y).map { $0 == x } ?? false
    case (.string(let x), .date(let y)): return DateValue(x).map { $0 == y } ?? false
    case (.real(let x), .real(let y)): return x == y
    default: return a == b
    }
  }

  /// How two values compare by `<`, `<=`, `>` and `>=`.
  enum Comparison { case less, lessOrEqual, greater, greaterOrEqual }

  /// Whether a comparison holds; nil for unknown, also between kinds that have no order.
  ///
  /// Dates: `a < b` when all of `a` lies before `b`; `a <= b` when `a` ends no later than `b`.
  static func compare(_ a: QueryValue, _ comparison: Comparison, _ b: QueryValue) -> Bool? {
    func holds<T: Comparable>(_ x: T, _ y: T) -> Bool {
      switch comparison {
      case .less: return x < y
      case .lessOrEqual: return x <= y
      case .greater: return x > y
      case .greaterOrEqual: return x >= y
      }
    }
    func dates(_ x: DateValue, _ y: DateValue) -> Bool {
      switch comparison {
      case .less: return x.lastDay < y.firstDay
      case .lessOrEqual: return x.lastDay <= y.lastDay
      case .greater: return x.firstDay > y.lastDay
      case .greaterOrEqual: return x.firstDay >= y.firstDay
      }
    }
    switch (a, b) {
    case (.integer(let x), .integer(let y)): return holds(x, y)
    case (.string(let x), .string(let y)):
      return holds(ScalarOrder(x), ScalarOrder(y))
    case (.boolean(let x), .boolean(let y)): return holds(x ? 1 : 0, y ? 1 : 0)
    case (.date(let x), .date(let y)): return dates(x, y)
    case (.date(let x), .string(let y)): return DateValue(y).map { dates(x, $0) }
    case (.string(let x), .date(let y)): return DateValue(x).map { dates($0, y) }
    default:
      guard let x = a.number, let y = b.number else { return nil }
      return holds(x, y)
    }
  }

  /// Text by its Unicode scalars, which is the order of every process and platform.
  private struct ScalarOrder: Comparable {
    var text: String
    init(_ text: String) { self.text = text }
    static func < (a: ScalarOrder, b: ScalarOrder) -> Bool {
      a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
    }
    static func == (a: ScalarOrder, b: ScalarOrder) -> Bool {
      a.text.utf8.elementsEqual(b.text.utf8)
    }
  }

  /// Place of the kind in the order of ORDER BY; null comes last (openCypher 9, "Ordering").
  private var rank: Int {
    switch self {
    case .map: return 0
    case .node: return 1
    case .edge: return 2
    case .list: return 3
    case .path: return 4
    case .date: return 5
    case .string: return 6
    case .boolean: return 7
    case .integer, .real: return 8
    case .null: return 9
    }
  }

  /// The order of ORDER BY, min and max, in which all values have a place.
  static func precedes(_ a: QueryValue, _ b: QueryValue) -> Bool {
    if a.rank != b.rank { return a.rank < b.rank }
    switch (a, b) {
    case (.node(let x), .node(let y)), (.edge(let x), .edge(let y)): return x < y
    case (.list(let x), .list(let y)): return x.lexicographicallyPrecedes(y, by: precedes)
    case (.path(let x), .path(let y)):
      return (x.edges.count, x.nodes.description) < (y.edges.count, y.nodes.description)
    case (.date(let x), .date(let y)): return x < y
    case (.map(let x), .map(let y)):
      let (left, right) = (x.sorted { $0.key < $1.key }, y.sorted { $0.key < $1.key })
      return left.lexicographicallyPrecedes(right) { first, second in
        first.key != second.key ? first.key < second.key : precedes(first.value, second.value)
      }
    default: return compare(a, .less, b) ?? false
    }
  }
}
