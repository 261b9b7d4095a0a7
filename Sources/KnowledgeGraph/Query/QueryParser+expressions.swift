/// Expressions, loosest operator first.
extension QueryParser {
  mutating func expression() throws(QueryError) -> QueryExpression {
    try descend()
    defer { depth -= 1 }
    var left = try exclusiveOr()
    while token.isKeyword("OR") {
      let place = token.place
      advance()
      left = .binary(.or, left, try exclusiveOr(), place)
    }
    return left
  }

  private mutating func exclusiveOr() throws(QueryError) -> QueryExpression {
    var left = try conjunction()
    while token.isKeyword("XOR") {
      let place = token.place
      advance()
      left = .binary(.xor, left, try conjunction(), place)
    }
    return left
  }

  private mutating func conjunction() throws(QueryError) -> QueryExpression {
    var left = try negation()
    while token.isKeyword("AND") {
      let place = token.place
      advance()
      left = .binary(.and, left, try negation(), place)
    }
    return left
  }

  private mutating func negation() throws(QueryError) -> QueryExpression {
    guard take(keyword: "NOT") else { return try comparison() }
    try descend()
    defer { depth -= 1 }
    return .not(try negation())
  }

  private static let comparisons: [String: QueryExpression.Binary] = [
    "=": .equal, "<>": .notEqual, "<": .less, "<=": .lessOrEqual, ">": .greater,
    ">=": .greaterOrEqual,
  ]

  /// `a < b <= c` means `a < b AND b <= c`.
  private mutating func comparison() throws(QueryError) -> QueryExpression {
    var left = try predicate()
    var result: QueryExpression?
    while token.kind == .sign, let kind = QueryParser.comparisons[token.text] {
      let place = token.place
      advance()
      let right = try predicate()
      let part = QueryExpression.binary(kind, left, right, place)
      result = result.map { .binary(.and, $0, part, place) } ?? part
      left = right
    }
    if token.isSign("=~") {
      throw QueryError(
        .syntax, "regular expressions are not supported", at: token.place,
        hint: "Take CONTAINS, STARTS WITH or ENDS WITH, with lower(…) where case does not matter.")
    }
    return result ?? left
  }

  /// IN, STARTS WITH, ENDS WITH, CONTAINS, IS [NOT] NULL, and `a:person`.
  private mutating func predicate() throws(QueryError) -> QueryExpression {
    var left = try sum()
    while true {
      let place = token.place
      if take(keyword: "IN") {
        left = .binary(.isIn, left, try sum(), place)
      } else if token.isKeyword("NOT"), next.isKeyword("IN") {
        advance()
        advance()
        left = .not(.binary(.isIn, left, try sum(), place))
      } else if token.isKeyword("STARTS") || token.isKeyword("ENDS") {
        let isStart = token.isKeyword("STARTS")
        advance()
        try expect(keyword: "WITH", "behind \(isStart ? "STARTS" : "ENDS")")
        left = .binary(isStart ? .startsWith : .endsWith, left, try sum(), place)
      } else if take(keyword: "CONTAINS") {
        left = .binary(.contains, left, try sum(), place)
      } else if take(keyword: "IS") {
        let isNegated = take(keyword: "NOT")
        try expect(keyword: "NULL", "behind IS")
        left = isNegated ? .not(.isNull(left)) : .isNull(left)
      } else {
        return left
      }
    }
  }

  private mutating func sum() throws(QueryError) -> QueryExpression {
    var left = try product()
    while token.isSign("+") || token.isSign("-") {
      let kind: QueryExpression.Binary = token.isSign("+") ? .add : .subtract
      let place = token.place
      advance()
      if kind == .subtract, token.isSign("[") || token.isSign("-") && next.isSign("(") {
        throw QueryError(
          .syntax, "a pattern cannot stand in an expression", at: place,
          hint: "Put it behind OPTIONAL MATCH and ask whether its variable IS NULL.")
      }
      left = .binary(kind, left, try product(), place)
    }
    return left
  }

  private mutating func product() throws(QueryError) -> QueryExpression {
    var left = try power()
    while true {
      let kind: QueryExpression.Binary
      switch token.text {
      case "*" where token.kind == .sign: kind = .multiply
      case "/" where token.kind == .sign: kind = .divide
      case "%" where token.kind == .sign: kind = .remainder
      default: return left
      }
      let place = token.place
      advance()
      left = .binary(kind, left, try power(), place)
    }
  }

  private mutating func power() throws(QueryError) -> QueryExpression {
    var left = try unary()
    while token.isSign("^") {
      let place = token.place
      advance()
      left = .binary(.power, left, try unary(), place)
    }
    return left
  }

  private mutating func unary() throws(QueryError) -> QueryExpression {
    let place = token.place
    if take(sign: "-") {
      try descend()
      defer { depth -= 1 }
      let value = try unary()
      if case .literal(.integer(let number)) = value { return .literal(.integer(-number)) }
      if case .literal(.real(let number)) = value { return .literal(.real(-number)) }
      return .negative(value, place)
    }
    if take(sign: "+") { return try unary() }
    return try postfix()
  }

  private mutating func postfix() throws(QueryError) -> QueryExpression {
    var value = try atom()
    while true {
      if take(sign: ".") {
        value = .property(value, try name("a property").text)
      } else if token.isSign("["), !isPatternBracket {
        advance()
        value = try subscripted(value)
      } else if token.isSign(":"), case .slot = value {
        advance()
        var types = [try type("a type")]
        while take(sign: "|") { types.append(try type("a type")) }
        value = .hasLabel(value, types)
      } else {
        return value
      }
    }
  }

  private var isPatternBracket: Bool { next.isSign(":") }

  private mutating func subscripted(_ value: QueryExpression) throws(QueryError)
    -> QueryExpression
  {
    if take(sign: "..") {
      let end = token.isSign("]") ? nil : try expression()
      try expect(sign: "]", "behind the range")
      return .slice(value, nil, end)
    }
    let first = try expression()
    if take(sign: "..") {
      let end = token.isSign("]") ? nil : try expression()
      try expect(sign: "]", "behind the range")
      return .slice(value, first, end)
    }
    try expect(sign: "]", "behind the place in the list")
    return .element(value, first)
  }

  // MARK: Atoms

  private mutating func atom() throws(QueryError) -> QueryExpression {
    let start = token
    switch start.kind {
    case .integer(let value):
      advance()
      return .literal(.integer(value))
    case .real(let value):
      advance()
      return .literal(.real(value))
    case .string:
      advance()
      return .literal(.string(start.text))
    case .parameter: return try parameter()
    case .quotedName: return try variableAtom()
    case .word:
      if next.isSign("("), !start.isKeyword("CASE") { return try call() }
      switch start.text.uppercased() {
      case "TRUE", "FALSE":
        advance()
        return .literal(.boolean(start.isKeyword("TRUE")))
      case "NULL" where scope[start.text] == nil:
        advance()
        return .literal(.null)
      case "CASE": return try choice()
      default: return try variableAtom()
      }
    case .sign where start.text == "(":
      advance()
      let value = try expression()
      try expect(sign: ")", "behind the expression")
      return value
    case .sign where start.text == "[":
      advance()
      return try list()
    case .sign where start.text == "{":
      advance()
      return try map()
    default: throw unexpected("a value")
    }
  }

  mutating func parameter() throws(QueryError) -> QueryExpression {
    guard let value = parameters[token.text] else {
      throw QueryError(
        .name, "the parameter $\(token.text) has no value", at: token.place,
        hint: "Give it with --parameter \(token.text)=VALUE.")
    }
    advance()
    return .literal(value)
  }

  private mutating func variableAtom() throws(QueryError) -> QueryExpression {
    guard let slot = scope[token.text] else {
      let near = QuerySpelling.nearest(to: token.text, among: scope.keys.sorted())
      throw QueryError(
        .name, "there is no variable “\(token.text)”", at: token.place,
        hint: near.map { "Did you mean “\($0)”?" }
          ?? "Text stands between quotes: \"\(token.text)\".")
    }
    advance()
    return .slot(slot)
  }

  private mutating func list() throws(QueryError) -> QueryExpression {
    if token.kind == .word, next.isKeyword("IN") { return try comprehension() }
    var items: [QueryExpression] = []
    while !token.isSign("]") {
      items.append(try expression())
      guard take(sign: ",") else { break }
    }
    try expect(sign: "]", "behind the list")
    return .list(items)
  }

  /// `x IN list WHERE … | …]`.
  private mutating func comprehension() throws(QueryError) -> QueryExpression {
    let outer = scope
    let name = try name("the element").text
    advance()
    let list = try expression()
    let slot = newSlot()
    scope[name] = slot
    let condition = take(keyword: "WHERE") ? try expression() : nil
    let value = take(sign: "|") ? try expression() : nil
    scope = outer
    try expect(sign: "]", "behind the list")
    return .comprehension(slot: slot, list, condition, value)
  }

  private mutating func map() throws(QueryError) -> QueryExpression {
    var items: [(name: String, value: QueryExpression)] = []
    while !token.isSign("}") {
      let key = try name("an entry")
      try expect(sign: ":", "behind the name of the entry")
      items.append((key.text, try expression()))
      guard take(sign: ",") else { break }
    }
    try expect(sign: "}", "behind the map")
    return .map(items)
  }

  private mutating func choice() throws(QueryError) -> QueryExpression {
    let place = token.place
    advance()
    let subject = token.isKeyword("WHEN") ? nil : try expression()
    var cases: [(condition: QueryExpression, value: QueryExpression)] = []
    while take(keyword: "WHEN") {
      let test = try expression()
      try expect(keyword: "THEN", "behind WHEN")
      let condition = subject.map { QueryExpression.binary(.equal, $0, test, place) } ?? test
      cases.append((condition, try expression()))
    }
    guard !cases.isEmpty else { throw unexpected("WHEN") }
    let otherwise = take(keyword: "ELSE") ? try expression() : .literal(.null)
    try expect(keyword: "END", "behind CASE")
    return .choice(cases, otherwise)
  }

  // MARK: Calls

  private mutating func call() throws(QueryError) -> QueryExpression {
    let name = token
    if let quantifier = QueryExpression.Quantifier(rawValue: name.text.lowercased()) {
      return try quantified(quantifier)
    }
    if let aggregate = QuerySyntax.Projection.Aggregate.Function(
      rawValue: name.text.lowercased())
    {
      return try aggregated(aggregate)
    }
    guard let function = QueryFunction(named: name.text) else {
      let near = QueryFunction.suggestion(for: name.text)
      throw QueryError(
        .name, "there is no function “\(name.text)”", at: name.place,
        hint: name.isKeyword("EXISTS")
          ? "Ask whether a property IS NOT NULL."
          : near.map { "Did you mean “\($0)”?" } ?? "docs/query.md lists the functions.")
    }
    advance()
    advance()
    var arguments: [QueryExpression] = []
    while !token.isSign(")") {
      arguments.append(try expression())
      guard take(sign: ",") else { break }
    }
    try expect(sign: ")", "behind the arguments")
    guard function.arity.contains(arguments.count) else {
      let arity = function.arity
      let wanted =
        arity.count == 1
        ? PlainText.count(arity.lowerBound, "argument")
        : "\(arity.lowerBound) to \(arity.upperBound) arguments"
      throw QueryError(.type, "\(name.text) takes \(wanted)", at: name.place)
    }
    if function == .date, case .literal(.string(let text)) = arguments[0] {
      return .literal(try QueryCalculator.date(text, at: name.place))
    }
    return .function(function, arguments, name.place)
  }

  /// `all(x IN list WHERE …)`.
  private mutating func quantified(_ kind: QueryExpression.Quantifier) throws(QueryError)
    -> QueryExpression
  {
    advance()
    advance()
    let outer = scope
    let name = try name("the element")
    try expect(keyword: "IN", "behind the element")
    let list = try expression()
    try expect(keyword: "WHERE", "behind the list")
    let slot = newSlot()
    scope[name.text] = slot
    let condition = try expression()
    scope = outer
    try expect(sign: ")", "behind the condition")
    return .quantified(kind, slot: slot, list, condition)
  }

  private mutating func aggregated(
    _ function: QuerySyntax.Projection.Aggregate.Function
  ) throws(QueryError) -> QueryExpression {
    let place = token.place
    guard let known = aggregates else {
      throw QueryError(
        .syntax, "\(token.text)(…) cannot stand here", at: place,
        hint: "Aggregates stand in RETURN and WITH, and not inside each other.")
    }
    advance()
    advance()
    aggregates = nil
    var argument: QueryExpression?
    var isDistinct = false
    if function == .count, token.isSign("*"), next.isSign(")") {
      advance()
    } else {
      isDistinct = take(keyword: "DISTINCT")
      argument = try expression()
    }
    try expect(sign: ")", "behind the argument")
    let slot = newSlot()
    aggregates =
      known + [
        .init(
          function: function, argument: argument, isDistinct: isDistinct, slot: slot, place: place)
      ]
    return .slot(slot)
  }
}
