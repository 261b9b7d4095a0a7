import TextModel

/// The rows of a graph with strings, as a compact graph takes them.
struct GraphRows {
  var nodeTypes: [UInt16] = []
  var edges: [EdgeRow] = []
  var names = CompactGraph.Names()
  private var holders: [String: Int] = [:]

  /// - Complexity: O(n + m + total number of evidence).
  init(_ graph: KnowledgeGraph) {
    names.nodeTypes = Set(graph.nodes.indices.lazy.map { graph.nodes[$0].type }).sorted()
    names.types = Set(graph.edges.indices.lazy.map { graph.edges[$0].type }).sorted()
    let nodeCodes = GraphRows.codes(names.nodeTypes)
    let codes = GraphRows.codes(names.types)
    nodeTypes = graph.nodes.map { UInt16(clamping: nodeCodes[$0.type] ?? 0) }
    edges.reserveCapacity(graph.edges.count)
    for i in graph.edges.indices {
      append(
        graph.edges, i, graph.ends[i],
        type: min(codes[graph.edges[i].type] ?? 0, EdgeFacts.typeLimit - 1))
    }
  }

  private static func codes(_ names: [String]) -> [String: Int] {
    Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Adds the row of an edge, which is read where it stands: a copy of one costs more than its row.
  private mutating func append(
    _ list: [GraphEdge], _ i: Int, _ ends: KnowledgeGraph.EdgeEnds, type: Int
  ) {
    var first: ClosedRange<Int32>?
    var more: [ClosedRange<Int32>] = []
    func add(_ date: DateValue) {
      let (begin, end) = (date.firstDay, date.lastDay)
      guard begin <= end else { return }
      let span = Int32(clamping: begin)...Int32(clamping: end)
      if first == nil {
        first = span
      } else if span != first, !more.contains(span) {
        more.append(span)
      }
    }
    if let date = list[i].date { add(date) }
    for k in list[i].evidence.indices {
      if let date = list[i].evidence[k].date, date != list[i].date { add(date) }
    }
    var row = EdgeRow(
      from: ends.from, to: ends.to, type: type, confidence: Float(list[i].confidence), days: first,
      sources: list[i].sources, isSymmetric: list[i].isSymmetric,
      isNegative: list[i].polarity == .negative, isPossible: list[i].modality == .possible)
    // A span that the row cannot hold stands among the further ones, whole.
    if let first, Int(first.upperBound) - Int(first.lowerBound) > Int(UInt16.max) {
      more.insert(first, at: 0)
    }
    let number = UInt32(truncatingIfNeeded: i)
    if !more.isEmpty {
      row.facts.code |= EdgeFacts.moreDates
      names.moreDays[number] = more
    }
    row.facts.holder = holder(list, i, number)
    edges.append(row)
  }

  private mutating func holder(_ list: [GraphEdge], _ i: Int, _ number: UInt32) -> UInt16 {
    var first: Int?
    var all: [Int] = []
    func add(_ name: String) {
      let index = holders[name] ?? names.holders.count
      if index == names.holders.count {
        names.holders.append(name)
        holders[name] = index
      }
      if first == nil { first = index }
      if first == index { return }
      if all.isEmpty, let first { all.append(first) }
      if !all.contains(index) { all.append(index) }
    }
    if let by = list[i].by { add(by) }
    for k in list[i].evidence.indices {
      if let by = list[i].evidence[k].by { add(by) }
    }
    guard let first else { return 0 }
    if all.isEmpty, first + 1 < Int(EdgeFacts.manyHolders) { return UInt16(first + 1) }
    names.moreHolders[number] = all.isEmpty ? [first] : all
    return EdgeFacts.manyHolders
  }
}
