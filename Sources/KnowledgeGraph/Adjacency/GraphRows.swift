import TextModel

/// The rows of a graph with strings, as a compact graph takes them.
struct GraphRows {
  var nodeTypes: [UInt16] = []
  var edges: [EdgeRow] = []
  var names = CompactGraph.Names()
  private var holders: [String: Int] = [:]

  /// - Complexity: O(n + m + total number of evidence).
  init(_ graph: KnowledgeGraph) {
    names.nodeTypes = Set(graph.nodes.map(\.type)).sorted()
    names.types = Set(graph.edges.map(\.type)).sorted()
    let nodeCodes = GraphRows.codes(names.nodeTypes)
    let codes = GraphRows.codes(names.types)
    nodeTypes = graph.nodes.map { UInt16(clamping: nodeCodes[$0.type] ?? 0) }
    var indices: [String: UInt32] = [:]
    indices.reserveCapacity(graph.nodes.count)
    for (i, node) in graph.nodes.enumerated() { indices[node.id] = UInt32(i) }
    edges.reserveCapacity(graph.edges.count)
    for edge in graph.edges {
      append(
        edge, from: indices[edge.from] ?? 0, to: indices[edge.to] ?? 0,
        type: min(codes[edge.type] ?? 0, EdgeFacts.typeLimit - 1))
    }
  }

  private static func codes(_ names: [String]) -> [String: Int] {
    Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func append(_ edge: GraphEdge, from: UInt32, to: UInt32, type: Int) {
    let number = UInt32(edges.count)
    var spans: [ClosedRange<Int32>] = []
    func add(_ date: DateValue) {
      guard date.firstDay <= date.lastDay else { return }
      let span = Int32(clamping: date.firstDay)...Int32(clamping: date.lastDay)
      if !spans.contains(span) { spans.append(span) }
    }
    if let date = edge.date { add(date) }
    for evidence in edge.evidence {
      if let date = evidence.date, date != edge.date { add(date) }
    }
    var row = EdgeRow(
      from: from, to: to, type: type, confidence: Float(edge.confidence), days: spans.first,
      sources: edge.sources, isSymmetric: edge.isSymmetric, isNegative: edge.polarity == .negative,
      isPossible: edge.modality == .possible)
    // A span that the row cannot hold stands among the further ones, whole.
    let fits = spans.first.map { Int($0.upperBound) - Int($0.lowerBound) <= Int(UInt16.max) }
    let more = Array(spans.dropFirst(fits == true ? 1 : 0))
    if !more.isEmpty {
      row.facts.code |= EdgeFacts.moreDates
      names.moreDays[number] = more
    }
    row.facts.holder = holder(edge, number)
    edges.append(row)
  }

  private mutating func holder(_ edge: GraphEdge, _ number: UInt32) -> UInt16 {
    var found: [Int] = []
    for name in [edge.by] + edge.evidence.map(\.by) {
      guard let name else { continue }
      let index = holders[name] ?? names.holders.count
      if index == names.holders.count {
        names.holders.append(name)
        holders[name] = index
      }
      if !found.contains(index) { found.append(index) }
    }
    guard let first = found.first else { return 0 }
    if found.count == 1, first + 1 < Int(EdgeFacts.manyHolders) { return UInt16(first + 1) }
    names.moreHolders[number] = found
    return EdgeFacts.manyHolders
  }
}
