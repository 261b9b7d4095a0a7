/// Reads a query by recursive descent; the grammar is in docs/query.md.
///
/// Variables become slots while reading, so that unknown and repeated names are found with their
/// place.
struct QueryParser {
  /// Deepest nesting of brackets and operators.
  static let maximumDepth = 200

  let parameters: [String: QueryValue]
  var tokens: [QueryToken] = []
  var position = 0
  var scope: [String: Int] = [:]
  var slotCount = 0
  var depth = 0
  /// Aggregates of the projection being read; nil where none may stand.
  var aggregates: [QuerySyntax.Projection.Aggregate]?
  /// What a variable is, where that is known.
  var kinds: [Int: VariableKind] = [:]

  enum VariableKind { case node, edge, edges, path, value }

  init(parameters: [String: QueryValue]) { self.parameters = parameters }

  /// Reads a whole query.
  ///
  /// - Complexity: O(length of the text).
  static func query(_ text: String, parameters: [String: QueryValue] = [:]) throws(QueryError)
    -> QuerySyntax
  {
    var parser = QueryParser(parameters: parameters)
    do throws(QueryError) {
      var lexer = QueryLexer(text)
      parser.tokens = try lexer.tokens()
      return try parser.query()
    } catch {
      throw error.quoting(text)
    }
  }

  // MARK: Tokens

  var token: QueryToken { tokens[position] }
  var next: QueryToken { tokens[min(position + 1, tokens.count - 1)] }

  mutating func advance() { position = min(position + 1, tokens.count - 1) }

  mutating func take(keyword: String) -> Bool {
    guard token.isKeyword(keyword) else { return false }
    advance()
    return true
  }

  mutating func take(sign: String) -> Bool {
    guard token.isSign(sign) else { return false }
    advance()
    return true
  }

  mutating func expect(sign: String, _ why: String) throws(QueryError) {
    guard take(sign: sign) else { throw unexpected("“\(sign)” \(why)") }
  }

  mutating func expect(keyword: String, _ why: String) throws(QueryError) {
    guard take(keyword: keyword) else { throw unexpected("\(keyword) \(why)") }
  }

  /// An error that says what should stand here.
  func unexpected(_ wanted: String, hint: String? = nil) -> QueryError {
    let found = token.kind == .end ? "the query ends" : "“\(token.text)” stands"
    return QueryError(
      .syntax, "\(found) where \(wanted) should be", at: token.place, hint: hint)
  }

  /// A name that is being given.
  mutating func name(_ what: String) throws(QueryError) -> (text: String, place: QueryError.Place) {
    guard token.kind == .word || token.kind == .quotedName else {
      throw unexpected("the name of \(what)")
    }
    defer { advance() }
    return (token.text, token.place)
  }

  mutating func descend() throws(QueryError) {
    depth += 1
    guard depth <= QueryParser.maximumDepth else {
      throw QueryError(
        .syntax, "the query is nested more than \(QueryParser.maximumDepth) deep", at: token.place)
    }
  }

  mutating func newSlot() -> Int {
    slotCount += 1
    return slotCount - 1
  }

  // MARK: Clauses

  private static let writing: Set<String> = [
    "CREATE", "MERGE", "DELETE", "DETACH", "SET", "REMOVE", "DROP", "INSERT", "LOAD", "FOREACH",
    "CALL",
  ]

  private mutating func query() throws(QueryError) -> QuerySyntax {
    let first = try branch()
    var branches = [first.branch]
    var keepsDuplicates: Bool?
    while token.isKeyword("UNION") {
      let place = token.place
      advance()
      let all = take(keyword: "ALL")
      if !all { _ = take(keyword: "DISTINCT") }
      if let keepsDuplicates, keepsDuplicates != all {
        throw QueryError(.syntax, "UNION and UNION ALL cannot be mixed", at: place)
      }
      keepsDuplicates = all
      (scope, slotCount, kinds) = ([:], 0, [:])
      let more = try branch()
      guard more.columns == first.columns else {
        throw QueryError(
          .syntax,
          "the parts of a UNION need the same columns: \(first.columns.joined(separator: ", ")) "
            + "and \(more.columns.joined(separator: ", "))", at: place,
          hint: "Give columns names with AS.")
      }
      branches.append(more.branch)
    }
    _ = take(sign: ";")
    guard token.kind == .end else {
      throw unexpected("the end of the query")
    }
    return QuerySyntax(
      branches: branches, keepsDuplicates: keepsDuplicates ?? true, columns: first.columns)
  }

  private mutating func branch() throws(QueryError) -> (
    branch: QuerySyntax.Branch, columns: [String]
  ) {
    var clauses: [QuerySyntax.Clause] = []
    while true {
      if token.isKeyword("MATCH") || token.isKeyword("OPTIONAL") {
        clauses.append(.match(try match()))
      } else if take(keyword: "UNWIND") {
        let list = try expression()
        try expect(keyword: "AS", "behind the list of UNWIND")
        let slot = try declare(try name("the element"), .value)
        clauses.append(.unwind(list, slot: slot))
      } else if take(keyword: "WITH") {
        clauses.append(.project(try projection(isReturn: false)))
      } else if take(keyword: "RETURN") {
        let result = try projection(isReturn: true)
        clauses.append(.project(result))
        return (
          QuerySyntax.Branch(clauses: clauses, slotCount: slotCount), result.items.map(\.name)
        )
      } else {
        if QueryParser.writing.contains(token.text.uppercased()), token.kind == .word {
          throw QueryError(
            .syntax, "\(token.text.uppercased()) changes a graph; queries only read",
            at: token.place)
        }
        throw unexpected(
          clauses.isEmpty ? "MATCH or RETURN" : "a clause such as MATCH, WHERE, WITH or RETURN",
          hint: token.kind == .end && !clauses.isEmpty ? "A query ends with RETURN." : nil)
      }
    }
  }

  /// Gives a new variable its slot.
  mutating func declare(
    _ name: (text: String, place: QueryError.Place), _ kind: VariableKind
  ) throws(QueryError) -> Int {
    guard scope[name.text] == nil else {
      throw QueryError(.name, "there is a variable “\(name.text)” already", at: name.place)
    }
    let slot = newSlot()
    scope[name.text] = slot
    kinds[slot] = kind
    return slot
  }

  private mutating func match() throws(QueryError) -> QuerySyntax.Match {
    let isOptional = take(keyword: "OPTIONAL")
    try expect(keyword: "MATCH", "behind OPTIONAL")
    let first = slotCount
    var patterns = [try pattern()]
    while take(sign: ",") { patterns.append(try pattern()) }
    let last = slotCount
    let condition = take(keyword: "WHERE") ? try expression() : nil
    return QuerySyntax.Match(
      isOptional: isOptional, patterns: patterns, condition: condition, slots: first..<last)
  }

  // MARK: Projections

  private mutating func projection(isReturn: Bool) throws(QueryError)
    -> QuerySyntax.Projection
  {
    var result = QuerySyntax.Projection(isReturn: isReturn)
    result.isDistinct = take(keyword: "DISTINCT")
    aggregates = []
    defer { aggregates = nil }
    var names: [(name: String, slot: Int, kind: VariableKind)] = []
    if token.isSign("*") {
      let place = token.place
      advance()
      guard !scope.isEmpty else {
        throw QueryError(.name, "there are no variables that * could mean", at: place)
      }
      for (name, slot) in scope.sorted(by: { $0.key < $1.key }) {
        names.append((name, newSlot(), kinds[slot] ?? .value))
        result.items.append(
          .init(
            name: name, expression: .slot(slot), slot: slotCount - 1, isAggregating: false,
            place: place))
      }
      if take(sign: ",") { try items(&result, &names, isReturn) }
    } else {
      try items(&result, &names, isReturn)
    }
    result.aggregates = aggregates ?? []
    try checkGroups(result)
    let old = scope
    let isGrouping = result.isGrouping || result.isDistinct
    scope = isGrouping ? [:] : old
    for (name, slot, kind) in names {
      scope[name] = slot
      kinds[slot] = kind
    }
    aggregates = nil
    try order(&result, hidden: isGrouping ? old : [:])
    if take(keyword: "SKIP") || take(keyword: "OFFSET") { result.skip = try count("SKIP") }
    if take(keyword: "LIMIT") { result.limit = try count("LIMIT") }
    scope = [:]
    for (name, slot, _) in names { scope[name] = slot }
    if !isReturn, take(keyword: "WHERE") { result.condition = try expression() }
    return result
  }

  /// Beside an aggregate an item may only use what is a column of its own.
  private func checkGroups(_ projection: QuerySyntax.Projection) throws(QueryError) {
    var keys = Set(projection.aggregates.map(\.slot))
    for item in projection.items where !item.isAggregating { keys.formUnion(item.expression.slots) }
    for item in projection.items where item.isAggregating {
      guard item.expression.slots.isSubset(of: keys) else {
        throw QueryError(
          .syntax, "beside an aggregate stands a variable that is no column of its own",
          at: item.place, hint: "Return the variable as a column too, or put it into the aggregate."
        )
      }
    }
  }

  private mutating func items(
    _ result: inout QuerySyntax.Projection,
    _ names: inout [(name: String, slot: Int, kind: VariableKind)], _ isReturn: Bool
  ) throws(QueryError) {
    repeat {
      let start = token
      let before = aggregates?.count ?? 0
      let value = try expression()
      let end = tokens[position - 1].range.upperBound
      var title = written(start.range.lowerBound..<end)
      var kind = VariableKind.value
      if case .slot(let slot) = value, let known = kinds[slot] { kind = known }
      if take(keyword: "AS") {
        title = try name("the column").text
      } else if !isReturn, case .slot = value {
        // `WITH a` keeps the name.
      } else if !isReturn {
        throw QueryError(
          .syntax, "an expression of WITH needs a name", at: start.place,
          hint: "Write … AS name behind it.")
      }
      guard !names.contains(where: { $0.name == title }) else {
        throw QueryError(.name, "two columns are named “\(title)”", at: start.place)
      }
      let slot = newSlot()
      names.append((title, slot, kind))
      result.items.append(
        .init(
          name: title, expression: value, slot: slot,
          isAggregating: (aggregates?.count ?? 0) > before, place: start.place))
    } while take(sign: ",")
  }

  /// The text of some tokens, blanks as they were.
  private func written(_ range: Range<Int>) -> String {
    var text = ""
    var last: Int?
    for token in tokens where range.contains(token.range.lowerBound) && token.kind != .end {
      if let last, token.range.lowerBound > last { text += " " }
      switch token.kind {
      case .string: text += "\"\(token.text)\""
      case .parameter: text += "$" + token.text
      default: text += token.text
      }
      last = token.range.upperBound
    }
    return text
  }

  private mutating func order(
    _ result: inout QuerySyntax.Projection, hidden: [String: Int]
  ) throws(QueryError) {
    guard take(keyword: "ORDER") else { return }
    try expect(keyword: "BY", "behind ORDER")
    repeat {
      // ORDER BY may repeat what a column says.
      let start = position
      let text = orderText()
      var value: QueryExpression?
      if let item = result.items.first(where: { $0.name == text }) {
        value = .slot(item.slot)
      } else {
        position = start
        do throws(QueryError) {
          value = try expression()
        } catch {
          if error.code == .name, !hidden.isEmpty {
            throw QueryError(
              .name, error.detail, at: error.place,
              hint: "Behind DISTINCT and aggregates, ORDER BY sees only the columns.")
          }
          throw error
        }
      }
      let isDescending = take(keyword: "DESC") || take(keyword: "DESCENDING")
      if !isDescending { _ = take(keyword: "ASC") || take(keyword: "ASCENDING") }
      if let value { result.order.append(.init(expression: value, isDescending: isDescending)) }
    } while take(sign: ",")
  }

  /// The text up to the end of a sort item; moves behind it.
  private mutating func orderText() -> String {
    let start = token.range.lowerBound
    var brackets = 0
    var end = start
    while token.kind != .end {
      if token.isSign("(") || token.isSign("[") { brackets += 1 }
      if token.isSign(")") || token.isSign("]") { brackets -= 1 }
      let stops = ["DESC", "DESCENDING", "ASC", "ASCENDING", "SKIP", "OFFSET", "LIMIT", "UNION"]
      if brackets == 0,
        token.isSign(",") || token.isSign(";") || stops.contains(where: token.isKeyword)
      {
        break
      }
      end = token.range.upperBound
      advance()
    }
    return written(start..<end)
  }

  private mutating func count(_ clause: String) throws(QueryError) -> QueryExpression {
    let place = token.place
    let value = try expression()
    guard case .literal(.integer(let number)) = value, number >= 0 else {
      throw QueryError(
        .type, "\(clause) takes a whole number that is not negative, or a parameter", at: place)
    }
    return value
  }
}
