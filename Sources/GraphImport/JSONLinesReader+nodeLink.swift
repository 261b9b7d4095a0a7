import GraphStore

/// Node-link JSON, whose nodes and links have the members of lines.
extension JSONLinesReader {
  /// Reads a document of the form in which exports have it, without a string for each of its
  /// values.
  ///
  /// Ids may be texts or numbers.
  /// - Returns: nil where the document has another form or faults: `NodeLinkReader` knows all forms
  ///   and says what is wrong.
  /// - Complexity: O(size + (n + m) log (n + m)).
  static func nodeLink(file: String) -> (graph: PackedGraph, ignoredMembers: Int)? {
    do {
      var reader = try JSONLinesReader(of: [file])
      reader.scanner.end = reader.ranges[0].upperBound
      try reader.readDocument()
      return try reader.finish()
    } catch {
      return nil
    }
  }

  private mutating func readDocument() throws(JSONScanner.Fault) {
    var (hasNodes, hasLinks) = (false, false)
    try scanner.pass(0x7B)
    repeat {
      let member = name(try scanner.string())
      try scanner.pass(0x3A)
      switch member {
      case "nodes" where !hasNodes:
        hasNodes = true
        try readItems(isLink: false)
      case "links" where !hasLinks, "edges" where !hasLinks:
        hasLinks = true
        try readItems(isLink: true)
      case "nodes", "links", "edges": throw JSONScanner.Fault(detail: "a list twice")
      default: try scanner.skip()
      }
    } while scanner.passes(0x2C)
    try scanner.pass(0x7D)
    guard scanner.peek() == 0, scanner.position == scanner.end, hasNodes, hasLinks else {
      throw JSONScanner.Fault(detail: "no document of nodes and links")
    }
  }

  private mutating func readItems(isLink: Bool) throws(JSONScanner.Fault) {
    members = MemberOrder()
    try scanner.pass(0x5B)
    if scanner.passes(0x5D) { return }
    repeat { try readItem(isLink) } while scanner.passes(0x2C)
    try scanner.pass(0x5D)
  }

  private mutating func readItem(_ isLink: Bool) throws(JSONScanner.Fault) {
    var line = Line()
    var place = 0
    var hasLabel = false
    try scanner.pass(0x7B)
    repeat {
      let name = try scanner.string()
      try scanner.pass(0x3A)
      let member = members.member(name, at: place, in: scanner.bytes)
      place += 1
      let isKnown = isLink ? member.isOfLink : member.isOfNode
      guard isKnown || member == .other else {
        throw JSONScanner.Fault(detail: "a member that means something in lines only")
      }
      if member == .label || member == .name {
        guard !hasLabel else { throw JSONScanner.Fault(detail: "a label twice") }
        hasLabel = true
      }
      if member == .evidence, scanner.peek() == 0x22 {
        throw JSONScanner.Fault(detail: "evidence that is no list")
      }
      try read(member, &line)
    } while scanner.passes(0x2C)
    try scanner.pass(0x7D)
    if !line.id.isNone, GraphMLContent.canonical(scanner.bytes[line.id.range]) != nil {
      throw JSONScanner.Fault(detail: "an id that Unicode takes for another one")
    }
    if isLink { try addEdge(line, 0) } else { try addNode(line) }
  }
}

extension JSONLinesReader.Member {
  /// Whether a node of a node-link document has it.
  fileprivate var isOfNode: Bool {
    switch self {
    case .id, .type, .label, .name, .aliases, .documents, .properties: true
    default: false
    }
  }

  /// Whether a link of a node-link document has it.
  fileprivate var isOfLink: Bool {
    switch self {
    case .id, .type, .source, .target, .symmetric, .polarity, .modality, .date, .by, .confidence,
      .sources, .evidence, .properties:
      true
    default: false
    }
  }
}
