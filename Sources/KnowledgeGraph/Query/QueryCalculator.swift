import TextModel

/// Works out expressions.
struct QueryCalculator {
  typealias Row = [QueryValue?]

  let graph: QueryGraph

  /// Whether a condition holds for a row; unknown is no.
  func holds(_ condition: QueryExpression, _ row: inout Row) throws(QueryError) -> Bool {
    if case .boolean(true) = try value(condition, &row) { return true }
    return false
  }

  func value(_ expression: QueryExpression, _ row: inout Row) throws(QueryError) -> QueryValue {
    switch expression {
    case .literal(let value): return value
    case .slot(let slot): return row[slot] ?? .null
    case .property(let of, let name): return try property(name, of: try value(of, &row))
    case .list(let items): return .list(try values(items, &row))
    case .map(let items):
      var result: [String: QueryValue] = [:]
      for item in items { result[item.name] = try value(item.value, &row) }
      return .map(result)
    case .element(let list, let place):
      return try element(try value(list, &row), try value(place, &row))
    case .slice(let list, let start, let end):
      var bounds: [QueryValue?] = []
      for bound in [start, end] {
        if let bound { bounds.append(try value(bound, &row)) } else { bounds.append(nil) }
      }
      return slice(try value(list, &row), bounds[0], bounds[1])
    case .not(let of): return QueryValue(try truth(try value(of, &row)).map { !$0 })
    case .negative(let of, let place):
      switch try value(of, &row) {
      case .null: return .null
      case .integer(let number): return .integer(0 &- number)
      case .real(let number): return .real(-number)
      case let other: throw QueryError(.type, "\(other.kind) has no negative", at: place)
      }
    case .binary(let kind, let a, let b, let place):
      return try binary(kind, a, b, place, &row)
    case .isNull(let of):
      if case .null = try value(of, &row) { return .boolean(true) }
      return .boolean(false)
    case .hasLabel(let of, let types):
      switch try value(of, &row) {
      case .node(let node): return .boolean(types.contains(graph.graph.nodes[node].type))
      case .edge(let edge): return .boolean(types.contains(graph.graph.edges[edge].type))
      default: return .null
      }
    case .function(let function, let arguments, let place):
      return try call(function, arguments, place, &row)
    case .quantified(let kind, let slot, let list, let condition):
      return try quantified(kind, slot, list, condition, &row)
    case .comprehension(let slot, let list, let condition, let item):
      guard case .list(let items) = try value(list, &row) else { return .null }
      let before = row[slot]
      defer { row[slot] = before }
      var result: [QueryValue] = []
      for element in items {
        row[slot] = element
        if let condition, try !holds(condition, &row) { continue }
        result.append(try item.map { (e) throws(QueryError) in try value(e, &row) } ?? element)
      }
      return .list(result)
    case .choice(let cases, let otherwise):
      for item in cases where try holds(item.condition, &row) { return try value(item.value, &row) }
      return try value(otherwise, &row)
    }
  }

  func values(_ items: [QueryExpression], _ row: inout Row) throws(QueryError) -> [QueryValue] {
    var result: [QueryValue] = []
    for item in items { result.append(try value(item, &row)) }
    return result
  }

  private func truth(_ value: QueryValue) throws(QueryError) -> Bool? {
    switch value {
    case .boolean(let value): return value
    case .null: return nil
    default: throw QueryError(.type, "\(value.kind) is neither true nor false")
    }
  }

  private func quantified(
    _ kind: QueryExpression.Quantifier, _ slot: Int, _ list: QueryExpression,
    _ condition: QueryExpression, _ row: inout Row
  ) throws(QueryError) -> QueryValue {
    guard case .list(let items) = try value(list, &row) else { return .null }
    let before = row[slot]
    defer { row[slot] = before }
    var (yes, no, unknown) = (0, 0, 0)
    for item in items {
      row[slot] = item
      switch try truth(try value(condition, &row)) {
      case true: yes += 1
      case false: no += 1
      case nil: unknown += 1
      }
    }
    switch kind {
    case .all: return QueryValue(no > 0 ? false : unknown > 0 ? nil : true)
    case .any: return QueryValue(yes > 0 ? true : unknown > 0 ? nil : false)
    case .none: return QueryValue(yes > 0 ? false : unknown > 0 ? nil : true)
    case .single: return QueryValue(yes > 1 ? false : unknown > 0 ? nil : yes == 1)
    }
  }

  // MARK: Operators

  private func binary(
    _ kind: QueryExpression.Binary, _ first: QueryExpression, _ second: QueryExpression,
    _ place: QueryError.Place, _ row: inout Row
  ) throws(QueryError) -> QueryValue {
    let a = try value(first, &row)
    switch kind {
    case .and:
      let x = try truth(a)
      if x == false { return .boolean(false) }
      let y = try truth(try value(second, &row))
      return y == false ? .boolean(false) : QueryValue(x == nil || y == nil ? nil : true)
    case .or:
      let x = try truth(a)
      if x == true { return .boolean(true) }
      let y = try truth(try value(second, &row))
      return y == true ? .boolean(true) : QueryValue(x == nil || y == nil ? nil : false)
    case .xor:
      guard let x = try truth(a), let y = try truth(try value(second, &row)) else { return .null }
      return .boolean(x != y)
    default: break
    }
    let b = try value(second, &row)
    switch kind {
    case .equal: return QueryValue(QueryValue.equals(a, b))
    case .notEqual: return QueryValue(QueryValue.equals(a, b).map { !$0 })
    case .less: return QueryValue(QueryValue.compare(a, .less, b))
    case .lessOrEqual: return QueryValue(QueryValue.compare(a, .lessOrEqual, b))
    case .greater: return QueryValue(QueryValue.compare(a, .greater, b))
    case .greaterOrEqual: return QueryValue(QueryValue.compare(a, .greaterOrEqual, b))
    case .isIn: return try contains(b, a, place)
    case .startsWith: return text(a, b) { $0.starts(with: $1) }
    case .endsWith: return text(a, b) { $0.reversed().starts(with: $1.reversed()) }
    case .contains:
      // In a list, as people write it for aliases.
      if case .list = a { return try contains(a, b, place) }
      return text(a, b) { QueryText.contains(Array($0), Array($1)) }
    default: return try QueryCalculator.arithmetic(kind, a, b, place)
    }
  }

  private func contains(_ list: QueryValue, _ item: QueryValue, _ place: QueryError.Place)
    throws(QueryError) -> QueryValue
  {
    switch list {
    case .null: return .null
    case .list(let items):
      var isUnknown = false
      for other in items {
        switch QueryValue.equals(item, other) {
        case true: return .boolean(true)
        case nil: isUnknown = true
        default: break
        }
      }
      return QueryValue(isUnknown ? nil : false)
    default: throw QueryError(.type, "IN needs a list, not \(list.kind)", at: place)
    }
  }

  private func text(
    _ a: QueryValue, _ b: QueryValue, _ test: (String.UTF8View, String.UTF8View) -> Bool
  ) -> QueryValue {
    guard case .string(let x) = a, case .string(let y) = b else { return .null }
    return .boolean(test(x.utf8, y.utf8))
  }

  private static func arithmetic(
    _ kind: QueryExpression.Binary, _ a: QueryValue, _ b: QueryValue, _ place: QueryError.Place
  ) throws(QueryError) -> QueryValue {
    switch (a, b) {
    case (.null, _), (_, .null): return .null
    case (.integer(let x), .integer(let y)):
      let result: (partialValue: Int, overflow: Bool)
      switch kind {
      case .add: result = x.addingReportingOverflow(y)
      case .subtract: result = x.subtractingReportingOverflow(y)
      case .multiply: result = x.multipliedReportingOverflow(by: y)
      case .divide, .remainder:
        guard y != 0 else { throw QueryError(.type, "a division by zero", at: place) }
        result =
          kind == .divide
          ? x.dividedReportingOverflow(by: y) : x.remainderReportingOverflow(dividingBy: y)
      default: return .real(QueryText.power(Double(x), Double(y)))
      }
      guard !result.overflow else {
        throw QueryError(.type, "the result is too large for a whole number", at: place)
      }
      return .integer(result.partialValue)
    case (.string(let x), .string(let y)) where kind == .add: return .string(x + y)
    case (.list(let x), .list(let y)) where kind == .add: return .list(x + y)
    case (.list(let x), _) where kind == .add: return .list(x + [b])
    case (_, .list(let y)) where kind == .add: return .list([a] + y)
    default: break
    }
    if kind == .add, case .string(let x) = a { return .string(x + QueryText.plain(b)) }
    if kind == .add, case .string(let y) = b { return .string(QueryText.plain(a) + y) }
    guard let x = a.number, let y = b.number else {
      throw QueryError(.type, "\(a.kind) and \(b.kind) cannot be combined", at: place)
    }
    switch kind {
    case .add: return .real(x + y)
    case .subtract: return .real(x - y)
    case .multiply: return .real(x * y)
    case .divide: return .real(x / y)
    case .remainder: return .real(x.truncatingRemainder(dividingBy: y))
    default: return .real(QueryText.power(x, y))
    }
  }

  // MARK: Parts

  private func element(_ list: QueryValue, _ place: QueryValue) throws(QueryError) -> QueryValue {
    switch (list, place) {
    case (.null, _), (_, .null): return .null
    case (.list(let items), .integer(let i)):
      let i = i < 0 ? i &+ items.count : i
      return items.indices.contains(i) ? items[i] : .null
    case (.map(let items), .string(let name)): return items[name] ?? .null
    case (_, .string(let name)): return try property(name, of: list)
    default: throw QueryError(.type, "\(list.kind) has no element at \(place.kind)")
    }
  }

  private func slice(_ list: QueryValue, _ start: QueryValue?, _ end: QueryValue?) -> QueryValue {
    guard case .list(let items) = list else { return .null }
    func bound(_ value: QueryValue?, _ otherwise: Int) -> Int? {
      guard let value else { return otherwise }
      guard case .integer(let i) = value else { return nil }
      return min(max(i < 0 ? i &+ items.count : i, 0), items.count)
    }
    guard let first = bound(start, 0), let last = bound(end, items.count) else { return .null }
    return .list(first < last ? Array(items[first..<last]) : [])
  }

  /// A property; null where it is missing.
  func property(_ name: String, of value: QueryValue) throws(QueryError) -> QueryValue {
    switch value {
    case .null: return .null
    case .node(let node): return QueryProperties.value(name, of: graph.graph.nodes[node])
    case .edge(let edge): return QueryProperties.value(name, of: graph.graph.edges[edge])
    case .map(let items): return items[name] ?? .null
    case .date(let date):
      switch name {
      case "year": return .integer(date.start.year)
      case "month": return date.start.month.map(QueryValue.integer) ?? .null
      case "day": return date.start.day.map(QueryValue.integer) ?? .null
      default: return .null
      }
    default: throw QueryError(.type, "\(value.kind) has no property “\(name)”")
    }
  }

  static func date(_ text: String, at place: QueryError.Place) throws(QueryError) -> QueryValue {
    guard let date = DateValue(text) else {
      throw QueryError(
        .type, "“\(text)” is no date", at: place,
        hint: "Dates are 2020, 2020-05, 2020-05-17, or an interval of two: 2014/2017-05.")
    }
    return .date(date)
  }
}
