import TextModel

/// The properties of edges that conditions ask for, one column each, by edge index.
///
/// Ids are 32-bit indices, so that ten million edges fit into memory.
public struct EdgeColumns: Sendable, Equatable {
  /// What a single byte per edge says.
  struct Flags {
    static let negative: UInt8 = 1
    static let possible: UInt8 = 2
    static let dated: UInt8 = 4
    static let moreDates: UInt8 = 8
  }

  /// Number of nodes; ends are smaller.
  public let nodeCount: Int
  /// Edge type names, sorted; `type` indexes into it.
  public private(set) var typeNames: [String] = []
  /// Index of the node each edge starts from.
  public private(set) var from: [UInt32] = []
  /// Index of the node each edge leads to.
  public private(set) var to: [UInt32] = []
  /// Index of each edge's type in `typeNames`.
  public private(set) var type: [UInt16] = []
  var flags: [UInt8] = []
  var firstDay: [Int32] = []
  var lastDay: [Int32] = []
  var sources: [UInt32] = []
  var confidence: [Float] = []
  /// Further time spans of edges whose evidence has several.
  var moreDays: [UInt32: [ClosedRange<Int32>]] = [:]

  /// Number of edges.
  public var count: Int { from.count }

  /// Fills the columns from a graph; indices are those of `KnowledgeGraph.nodes` and `edges`.
  ///
  /// - Complexity: O(n + m + total number of evidence).
  public init(_ graph: KnowledgeGraph) {
    nodeCount = graph.nodes.count
    var indices: [String: UInt32] = [:]
    indices.reserveCapacity(nodeCount)
    for (i, node) in graph.nodes.enumerated() { indices[node.id] = UInt32(i) }
    typeNames = Set(graph.edges.map(\.type)).sorted()
    var codes: [String: UInt16] = [:]
    for (i, name) in typeNames.enumerated() { codes[name] = UInt16(clamping: i) }
    reserve(graph.edges.count)
    for edge in graph.edges {
      from.append(indices[edge.from] ?? 0)
      to.append(indices[edge.to] ?? 0)
      type.append(codes[edge.type] ?? 0)
      append(edge)
    }
  }

  private mutating func reserve(_ count: Int) {
    from.reserveCapacity(count)
    to.reserveCapacity(count)
    type.reserveCapacity(count)
    flags.reserveCapacity(count)
    firstDay.reserveCapacity(count)
    lastDay.reserveCapacity(count)
    sources.reserveCapacity(count)
    confidence.reserveCapacity(count)
  }

  private mutating func append(_ edge: GraphEdge) {
    var flag: UInt8 = 0
    if edge.polarity == .negative { flag |= Flags.negative }
    if edge.modality == .possible { flag |= Flags.possible }
    var spans: [ClosedRange<Int32>] = []
    for date in [edge.date] + edge.evidence.map(\.date) {
      guard let date, date.firstDay <= date.lastDay else { continue }
      let span = Int32(clamping: date.firstDay)...Int32(clamping: date.lastDay)
      if !spans.contains(span) { spans.append(span) }
    }
    if let first = spans.first {
      flag |= Flags.dated
      if spans.count > 1 {
        flag |= Flags.moreDates
        moreDays[UInt32(flags.count)] = Array(spans.dropFirst())
      }
      firstDay.append(first.lowerBound)
      lastDay.append(first.upperBound)
    } else {
      firstDay.append(0)
      lastDay.append(0)
    }
    flags.append(flag)
    sources.append(UInt32(clamping: edge.sources))
    confidence.append(Float(edge.confidence))
  }
}
