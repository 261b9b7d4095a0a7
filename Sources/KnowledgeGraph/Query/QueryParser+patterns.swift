/// Patterns: `p = ANY SHORTEST (a:person)-[r:met-with*..4]-(b)`.
extension QueryParser {
  mutating func pattern() throws(QueryError) -> QuerySyntax.Pattern {
    let place = token.place
    var pathName: (text: String, place: QueryError.Place)?
    if token.kind == .word || token.kind == .quotedName, next.isSign("=") {
      pathName = try name("the path")
      advance()
    }
    var selector = try self.selector()
    var isCall = false
    if token.isKeyword("SHORTESTPATH") || token.isKeyword("ALLSHORTESTPATHS") {
      selector = token.isKeyword("SHORTESTPATH") ? .anyShortest : .allShortest
      advance()
      try expect(sign: "(", "in front of the pattern")
      isCall = true
    }
    var result = QuerySyntax.Pattern(
      pathSlot: nil, selector: selector, nodes: [try node()], steps: [], place: place)
    while token.isSign("-") || token.isSign("<") {
      result.steps.append(try step())
      result.nodes.append(try node())
    }
    if isCall { try expect(sign: ")", "behind the pattern") }
    if selector != .all, result.steps.isEmpty {
      throw QueryError(.syntax, "a shortest path needs a relationship", at: place)
    }
    // The name is known only behind the pattern, so that it cannot be used inside.
    if let pathName { result.pathSlot = try declare(pathName, .path) }
    return result
  }

  private mutating func selector() throws(QueryError) -> QuerySyntax.Selector {
    if take(keyword: "ANY") {
      try expect(keyword: "SHORTEST", "behind ANY")
      skipPathWords()
      return .anyShortest
    }
    if token.isKeyword("ALL") {
      advance()
      try expect(keyword: "SHORTEST", "behind ALL")
      skipPathWords()
      return .allShortest
    }
    if take(keyword: "SHORTEST") {
      let place = token.place
      let number: Int
      switch token.kind {
      case .integer(let value):
        number = value
        advance()
      case .parameter:
        guard case .literal(.integer(let value)) = try parameter() else {
          throw QueryError(.type, "SHORTEST takes a whole number", at: place)
        }
        number = value
      default:
        throw unexpected("the number of paths", hint: "Such as SHORTEST 3, or ANY SHORTEST.")
      }
      guard (1...10_000).contains(number) else {
        throw QueryError(.type, "SHORTEST takes a number from 1 to 10000", at: place)
      }
      skipPathWords()
      return .shortest(number)
    }
    return .all
  }

  /// GQL lets PATH or PATHS stand here.
  private mutating func skipPathWords() {
    if token.isKeyword("PATH") || token.isKeyword("PATHS"), next.isSign("(") { advance() }
  }

  // MARK: Nodes

  private mutating func node() throws(QueryError) -> QuerySyntax.NodePattern {
    let place = token.place
    guard take(sign: "(") else {
      throw unexpected("“(” of a node", hint: "A node is written (name:type {label: \"…\"}).")
    }
    let slot = try variable(.node, "a node")
    var result = QuerySyntax.NodePattern(
      slot: slot ?? newSlot(), labels: try types("a node type"), properties: try properties(),
      place: place)
    if take(keyword: "WHERE") { result.conditions = [try expression()] }
    guard take(sign: ")") else {
      throw unexpected(
        "“)” of the node", hint: token.isSign("-") ? nil : "A node is written (name:type {…}).")
    }
    return result
  }

  /// The variable of an element, if it has one.
  private mutating func variable(_ kind: VariableKind, _ what: String) throws(QueryError) -> Int? {
    guard token.kind == .word || token.kind == .quotedName,
      !(token.isKeyword("WHERE") && !next.isSign(":") && !next.isSign(")") && !next.isSign("]"))
    else { return nil }
    let name = try name(what)
    if let slot = scope[name.text] {
      // A node may be named again; an edge that is bound already would be the same edge.
      guard kind == .node, kinds[slot] == .node || kinds[slot] == .value else {
        throw QueryError(
          .name, "“\(name.text)” cannot be used for \(what) here", at: name.place,
          hint: "A relationship is named once; take another name.")
      }
      return slot
    }
    return try declare(name, kind)
  }

  /// Types behind a colon: `:person`, `:signed|met-with`, `` :`met-with`|:signed ``.
  ///
  /// Names that a hyphen joins without blanks are one type.
  private mutating func types(_ what: String) throws(QueryError) -> [String] {
    guard take(sign: ":") || take(keyword: "IS") else { return [] }
    var result = [try type(what)]
    while take(sign: "|") {
      _ = take(sign: ":")
      result.append(try type(what))
    }
    if token.isSign(":") || token.isSign("&") {
      throw QueryError(
        .syntax, "a node has one type only", at: token.place,
        hint: "Several types of which any may fit are written :one|other.")
    }
    return result
  }

  mutating func type(_ what: String) throws(QueryError) -> String {
    let first = token
    var (text, _) = try name(what)
    guard first.kind == .word else { return text }
    // `a-b` without blanks; `]-(` and `)-[` end the name.
    while token.isSign("-"), next.kind == .word,
      token.range.lowerBound == tokens[position - 1].range.upperBound,
      next.range.lowerBound == token.range.upperBound
    {
      advance()
      text += "-" + token.text
      advance()
    }
    return text
  }

  private mutating func properties() throws(QueryError) -> [QuerySyntax.Property] {
    guard take(sign: "{") else { return [] }
    var result: [QuerySyntax.Property] = []
    while !token.isSign("}") {
      let key = try name("a property")
      try expect(sign: ":", "behind the name of the property")
      result.append(.init(name: key.text, value: try expression(), place: key.place))
      guard take(sign: ",") else { break }
    }
    try expect(sign: "}", "behind the properties")
    return result
  }

  // MARK: Relationships

  private mutating func step() throws(QueryError) -> QuerySyntax.StepPattern {
    let place = token.place
    let pointsLeft = take(sign: "<")
    try expect(sign: "-", "of a relationship")
    var result = QuerySyntax.StepPattern(
      slot: nil, elementSlot: 0, types: [], direction: .either, properties: [], minimum: 1,
      maximum: 1, isVariable: false, place: place)
    if take(sign: "[") { try inside(&result) } else { result.elementSlot = newSlot() }
    try expect(sign: "-", "of the relationship")
    let pointsRight = take(sign: ">")
    result.direction = pointsLeft == pointsRight ? .either : pointsLeft ? .left : .right
    try quantifier(&result)
    return result
  }

  private mutating func inside(_ step: inout QuerySyntax.StepPattern) throws(QueryError) {
    let start = position
    var name: String?
    if token.kind == .word || token.kind == .quotedName, !token.isKeyword("WHERE") {
      name = token.text
      step.slot = try variable(.edge, "a relationship")
    }
    step.types = try types("a relationship type")
    if take(sign: "*") {
      step.isVariable = true
      try range(&step)
    }
    step.properties = try properties()
    // One edge is tried at a time, in a slot of its own where the variable is a list.
    step.elementSlot = newSlot()
    kinds[step.elementSlot] = .edge
    if take(keyword: "WHERE") {
      let outer = scope
      if let name { scope[name] = step.elementSlot }
      step.conditions = [try expression()]
      scope = outer
    }
    if token.isSign("]"), step.isVariable, let slot = step.slot { kinds[slot] = .edges }
    guard take(sign: "]") else {
      throw unexpected(
        "“]” of the relationship",
        hint: position == start
          ? nil : "A relationship is written -[name:type|type*..4 {property: value}]-.")
    }
  }

  /// What follows `*`: nothing, `3`, `1..3`, `..3`, `1..`.
  private mutating func range(_ step: inout QuerySyntax.StepPattern) throws(QueryError) {
    let place = token.place
    (step.minimum, step.maximum) = (1, nil)
    if case .integer(let number) = token.kind {
      advance()
      (step.minimum, step.maximum) = (number, number)
    }
    if take(sign: "..") {
      step.maximum = nil
      if case .integer(let number) = token.kind {
        advance()
        step.maximum = number
      }
    }
    try check(step, place)
  }

  /// GQL's form behind the relationship: `{1,3}`, `{2}`, `+`, `*`.
  private mutating func quantifier(_ step: inout QuerySyntax.StepPattern) throws(QueryError) {
    let place = token.place
    if token.isSign("*") || token.isSign("+") {
      step.minimum = token.isSign("+") ? 1 : 0
      step.maximum = nil
      advance()
    } else if take(sign: "{") {
      (step.minimum, step.maximum) = (0, nil)
      if case .integer(let number) = token.kind {
        advance()
        (step.minimum, step.maximum) = (number, number)
      }
      if take(sign: ",") {
        step.maximum = nil
        if case .integer(let number) = token.kind {
          advance()
          step.maximum = number
        }
      }
      try expect(sign: "}", "behind how often")
    } else {
      return
    }
    guard !step.isVariable else {
      throw QueryError(.syntax, "how often is said twice", at: place)
    }
    step.isVariable = true
    if let slot = step.slot { kinds[slot] = .edges }
    try check(step, place)
  }

  private func check(_ step: QuerySyntax.StepPattern, _ place: QueryError.Place)
    throws(QueryError)
  {
    if let maximum = step.maximum, maximum < step.minimum {
      throw QueryError(.syntax, "the range ends before it begins", at: place)
    }
    guard step.minimum <= 1000, step.maximum ?? 0 <= 1000 else {
      throw QueryError(.syntax, "a range goes to 1000 at most", at: place)
    }
  }
}
