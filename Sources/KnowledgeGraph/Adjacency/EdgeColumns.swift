import TextModel

/// What conditions ask of an edge, packed into 16 bytes, so that a search reads one cache line for
/// it.
struct EdgeFacts: Sendable, Equatable {
  /// First day of the edge's date; meaningless without the flag `dated`.
  var firstDay: Int32 = 0
  /// Last day of the edge's date.
  var lastDay: Int32 = 0
  /// Type and flags: see `EdgeFacts.code`.
  var code: UInt16
  /// Number of independent sources, at most 65,535.
  var sources: UInt16
  /// 0...1.
  var confidence: Float

  static let negative: UInt16 = 1
  static let possible: UInt16 = 2
  static let dated: UInt16 = 4
  static let moreDates: UInt16 = 8
  static let flagBits: UInt16 = 4

  /// Index of the edge's type.
  var type: Int { Int(code >> EdgeFacts.flagBits) }
}

/// The ends of edges and what conditions ask for, by edge index.
///
/// Ids are 32-bit indices, so that ten million edges fit into memory.
public struct EdgeColumns: Sendable, Equatable {
  /// Number of nodes; ends are smaller.
  public let nodeCount: Int
  /// Edge type names, sorted; at most 4,096 are told apart.
  public private(set) var typeNames: [String] = []
  /// Index of the node each edge starts from.
  public private(set) var from: [UInt32] = []
  /// Index of the node each edge leads to.
  public private(set) var to: [UInt32] = []
  var facts: [EdgeFacts] = []
  /// Further time spans of edges whose evidence has several.
  var moreDays: [UInt32: [ClosedRange<Int32>]] = [:]

  /// Number of edges.
  public var count: Int { from.count }

  /// Index in `typeNames` of the type of an edge.
  public func type(_ edge: Int) -> Int { facts[edge].type }

  /// Fills the columns from a graph; indices are those of `KnowledgeGraph.nodes` and `edges`.
  ///
  /// - Complexity: O(n + m + total number of evidence).
  public init(_ graph: KnowledgeGraph) {
    nodeCount = graph.nodes.count
    var indices: [String: UInt32] = [:]
    indices.reserveCapacity(nodeCount)
    for (i, node) in graph.nodes.enumerated() { indices[node.id] = UInt32(i) }
    var codes: [String: UInt16] = [:]
    for edge in graph.edges where codes[edge.type] == nil { codes[edge.type] = 0 }
    typeNames = codes.keys.sorted()
    for (i, name) in typeNames.enumerated() { codes[name] = UInt16(min(i, 4095)) }
    from.reserveCapacity(graph.edges.count)
    to.reserveCapacity(graph.edges.count)
    facts.reserveCapacity(graph.edges.count)
    for edge in graph.edges {
      from.append(indices[edge.from] ?? 0)
      to.append(indices[edge.to] ?? 0)
      append(edge, type: codes[edge.type] ?? 0)
    }
  }

  private mutating func append(_ edge: GraphEdge, type: UInt16) {
    var item = EdgeFacts(
      code: type << EdgeFacts.flagBits, sources: UInt16(clamping: edge.sources),
      confidence: Float(edge.confidence))
    if edge.polarity == .negative { item.code |= EdgeFacts.negative }
    if edge.modality == .possible { item.code |= EdgeFacts.possible }
    var more: [ClosedRange<Int32>] = []
    func add(_ date: DateValue) {
      guard date.firstDay <= date.lastDay else { return }
      let span = Int32(clamping: date.firstDay)...Int32(clamping: date.lastDay)
      if item.code & EdgeFacts.dated == 0 {
        item.code |= EdgeFacts.dated
        (item.firstDay, item.lastDay) = (span.lowerBound, span.upperBound)
      } else if span != item.firstDay...item.lastDay, !more.contains(span) {
        more.append(span)
      }
    }
    if let date = edge.date { add(date) }
    for evidence in edge.evidence {
      if let date = evidence.date, date != edge.date { add(date) }
    }
    if !more.isEmpty {
      item.code |= EdgeFacts.moreDates
      moreDays[UInt32(facts.count)] = more
    }
    facts.append(item)
  }
}
