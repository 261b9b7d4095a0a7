/// What RETURN and WITH do to rows: columns, groups, order and cuts.
final class QueryProjector {
  typealias Row = QueryRun.Row

  private let run: QueryRun
  private let projection: QuerySyntax.Projection
  private var rows: [Row] = []
  private var groups: [[QueryValue]: Int] = [:]
  private var totals: [[QueryTotal]] = []
  private var seen: Set<[QueryValue]> = []
  private var skipped = 0
  private var passed = 0
  private let skip: Int
  private let limit: Int

  private let slotCount: Int

  init(_ run: QueryRun, _ projection: QuerySyntax.Projection, slotCount: Int) {
    self.run = run
    self.slotCount = slotCount
    self.projection = projection
    func number(_ expression: QueryExpression?, _ otherwise: Int) -> Int {
      if case .literal(.integer(let value))? = expression { return value }
      return otherwise
    }
    skip = number(projection.skip, 0)
    limit = number(projection.limit, .max)
  }

  /// Whether rows can go on at once.
  var isStreaming: Bool { !projection.isGrouping && projection.order.isEmpty }

  // MARK: Streaming

  /// Hands a row on when it counts; false when no more can count.
  func pass(_ row: inout Row, _ sink: QueryRun.Sink) throws(QueryError) -> Bool {
    guard passed < limit else { return false }
    defer { for item in projection.items { row[item.slot] = nil } }
    for item in projection.items {
      row[item.slot] = try run.calculator.value(item.expression, &row)
    }
    if projection.isDistinct {
      guard seen.insert(projection.items.map { row[$0.slot] ?? .null }).inserted else {
        return true
      }
      try checkSize(seen.count)
    }
    if skipped < skip {
      skipped += 1
      return true
    }
    passed += 1
    return try sink(&row) && passed < limit
  }

  // MARK: Gathering

  /// Keeps a row; false when no more are needed.
  func add(_ row: inout Row) throws(QueryError) -> Bool {
    if isStreaming {
      return try pass(&row) { (row) throws(QueryError) in
        rows.append(row)
        try checkSize(rows.count)
        return true
      }
    }
    if projection.isGrouping {
      try gather(&row)
      return true
    }
    defer { for item in projection.items { row[item.slot] = nil } }
    for item in projection.items {
      row[item.slot] = try run.calculator.value(item.expression, &row)
    }
    rows.append(row)
    try checkSize(rows.count)
    return true
  }

  private func checkSize(_ count: Int) throws(QueryError) {
    guard count <= run.limits.heldRows else {
      throw QueryError(
        .tooManyRows, "more than \(run.limits.heldRows) rows had to be held at once",
        hint: "Narrow the patterns, or leave ORDER BY, DISTINCT and WITH to a smaller part.")
    }
  }

  private func gather(_ row: inout Row) throws(QueryError) {
    var key: [QueryValue] = []
    for item in projection.items where !item.isAggregating {
      key.append(try run.calculator.value(item.expression, &row))
    }
    let group: Int
    if let known = groups[key] {
      group = known
    } else {
      group = rows.count
      groups[key] = group
      var first = row
      for (item, value) in zip(projection.items.filter { !$0.isAggregating }, key) {
        first[item.slot] = value
      }
      rows.append(first)
      totals.append(projection.aggregates.map(QueryTotal.init))
      try checkSize(rows.count)
    }
    for (i, aggregate) in projection.aggregates.enumerated() {
      if let argument = aggregate.argument {
        try totals[group][i].add(try run.calculator.value(argument, &row))
        try checkSize(totals[group][i].held)
      } else {
        totals[group][i].addRow()
      }
    }
  }

  /// The rows, in order.
  func finish() throws(QueryError) -> [Row] {
    if projection.isGrouping { try finishGroups() }
    if projection.isDistinct, !isStreaming {
      rows = rows.filter { row in
        seen.insert(projection.items.map { row[$0.slot] ?? .null }).inserted
      }
    }
    if !projection.order.isEmpty { try sort() }
    if !isStreaming {
      rows = Array(rows.dropFirst(skip).prefix(limit))
    }
    guard let condition = projection.condition else { return rows }
    var result: [Row] = []
    for row in rows {
      var row = row
      if try run.calculator.holds(condition, &row) { result.append(row) }
    }
    return result
  }

  private func finishGroups() throws(QueryError) {
    // Without keys there is one group, even of nothing.
    if rows.isEmpty, !projection.items.contains(where: { !$0.isAggregating }) {
      rows = [Row(repeating: nil, count: slotCount)]
      totals = [projection.aggregates.map(QueryTotal.init)]
    }
    for i in rows.indices {
      for (total, aggregate) in zip(totals[i], projection.aggregates) {
        rows[i][aggregate.slot] = total.result
      }
      for item in projection.items where item.isAggregating {
        rows[i][item.slot] = try run.calculator.value(item.expression, &rows[i])
      }
    }
  }

  private func sort() throws(QueryError) {
    var keyed: [(keys: [QueryValue], row: Row)] = []
    keyed.reserveCapacity(rows.count)
    for row in rows {
      var row = row
      var keys: [QueryValue] = []
      for order in projection.order {
        keys.append(try run.calculator.value(order.expression, &row))
      }
      keyed.append((keys, row))
    }
    let isDescending = projection.order.map(\.isDescending)
    // Swift's sort is stable, so that equal rows stay in the order in which they were found.
    keyed.sort { a, b in
      for (i, isDescending) in isDescending.enumerated() {
        if QueryValue.precedes(a.keys[i], b.keys[i]) { return !isDescending }
        if QueryValue.precedes(b.keys[i], a.keys[i]) { return isDescending }
      }
      return false
    }
    rows = keyed.map(\.row)
  }
}

/// The state of one aggregate of one group.
struct QueryTotal {
  private let aggregate: QuerySyntax.Projection.Aggregate
  private var count = 0
  private var whole = 0
  private var sum = 0.0
  private var isReal = false
  private var best: QueryValue?
  private var items: [QueryValue] = []
  private var seen: Set<QueryValue> = []

  init(_ aggregate: QuerySyntax.Projection.Aggregate) { self.aggregate = aggregate }

  /// Number of values that are kept.
  var held: Int { max(items.count, seen.count) }

  mutating func addRow() { count += 1 }

  /// Adds a value; null does not count.
  mutating func add(_ value: QueryValue) throws(QueryError) {
    if case .null = value { return }
    if aggregate.isDistinct, !seen.insert(value).inserted { return }
    count += 1
    switch aggregate.function {
    case .count: break
    case .collect: items.append(value)
    case .min: if best.map({ QueryValue.precedes(value, $0) }) ?? true { best = value }
    case .max: if best.map({ QueryValue.precedes($0, value) }) ?? true { best = value }
    case .sum, .avg:
      guard let number = value.number else {
        throw QueryError(
          .type, "\(aggregate.function.rawValue) needs numbers, not \(value.kind)",
          at: aggregate.place)
      }
      sum += number
      if case .integer(let integer) = value, !isReal {
        let (total, overflow) = whole.addingReportingOverflow(integer)
        whole = total
        isReal = overflow
      } else {
        isReal = true
      }
    }
  }

  var result: QueryValue {
    switch aggregate.function {
    case .count: return .integer(count)
    case .collect: return .list(items)
    case .min, .max: return best ?? .null
    case .sum: return isReal ? .real(sum) : .integer(whole)
    case .avg: return count == 0 ? .null : .real(sum / Double(count))
    }
  }
}
