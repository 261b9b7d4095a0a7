/// A typed multigraph without strings, in compressed sparse rows of both directions (Y. Saad,
/// "Iterative Methods for Sparse Linear Systems", 2003, section 3.4) with 32-bit indices.
///
/// Edges lie by *position*: ordered by the node they start from, then type, then the node they lead
/// to, then edge number, so that whatever a search asks of the edges of a node and type lies side
/// by side. The rows of entering edges are ordered by type, then by the node they come from, and
/// name positions. An edge takes 32 bytes, a node 14.
///
/// It never changes, so that threads can share it; `GrowingGraph` makes new ones while others read.
public final class CompactGraph: Sendable {
  /// Number of nodes.
  public let nodeCount: Int
  /// Number of edges.
  public let edgeCount: Int
  /// Edge type names.
  public let typeNames: [String]
  /// Node type names.
  public let nodeTypeNames: [String]
  /// Labels of those who say what edges say, `author` included.
  public let holderNames: [String]

  let nodeTypes: Column<UInt16>
  /// By node: number of edges that start or end there, so that searches look in one place.
  let degrees: Column<UInt32>
  let outOffsets: Column<UInt32>
  /// By position: where the edge leads.
  let ends: Column<UInt32>
  /// By position: the number of the edge, as the maker of the graph counts.
  let edges: Column<UInt32>
  /// By position.
  let confidences: Column<Float>
  /// By position.
  let facts: Column<EdgeFacts>
  let inOffsets: Column<UInt32>
  /// By place in the rows of entering edges: where the edge comes from.
  let inStarts: Column<UInt32>
  /// By place in the rows of entering edges: the edge's position.
  let inPositions: Column<UInt32>
  /// Further time spans of edges whose evidence has several, by edge number.
  let moreDays: [UInt32: [ClosedRange<Int32>]]
  /// Holders of edges that several say, by edge number, as indices in `holderNames`.
  let moreHolders: [UInt32: [Int]]
  /// The codes (type and flags) that some edge has, sorted.
  let codes: [UInt16]

  /// What a graph is made of.
  struct Parts {
    var names: Names
    var nodeTypes: Column<UInt16>
    var outOffsets: Column<UInt32>
    var ends: Column<UInt32>
    var edges: Column<UInt32>
    var confidences: Column<Float>
    var facts: Column<EdgeFacts>
    var entering: EnteringRows
  }

  /// The rows of entering edges.
  struct EnteringRows {
    var offsets: Column<UInt32>
    var starts: Column<UInt32>
    var positions: Column<UInt32>
    var codes: [UInt16]
  }

  init(_ parts: Parts) {
    nodeCount = parts.nodeTypes.count
    edgeCount = parts.ends.count
    typeNames = parts.names.types
    nodeTypeNames = parts.names.nodeTypes
    holderNames = parts.names.holders
    moreDays = parts.names.moreDays
    moreHolders = parts.names.moreHolders
    nodeTypes = parts.nodeTypes
    outOffsets = parts.outOffsets
    ends = parts.ends
    edges = parts.edges
    confidences = parts.confidences
    facts = parts.facts
    inOffsets = parts.entering.offsets
    inStarts = parts.entering.starts
    inPositions = parts.entering.positions
    codes = parts.entering.codes
    let (out, enter) = (parts.outOffsets, parts.entering.offsets)
    degrees = Column(
      (0..<parts.nodeTypes.count).lazy.map { out[$0 + 1] - out[$0] + enter[$0 + 1] - enter[$0] })
  }

  /// Bytes of the columns: what the graph takes in memory beside the names.
  public var byteCount: Int { edgeCount * 32 + (nodeCount + 1) * 8 + nodeCount * 6 }

  /// Positions of the edges that leave a node.
  @inline(__always)
  func outRow(_ node: UInt32) -> Range<Int> {
    Int(outOffsets[node])..<Int(outOffsets[Int(node) + 1])
  }

  /// Places of the edges that enter a node.
  @inline(__always)
  func inRow(_ node: UInt32) -> Range<Int> {
    Int(inOffsets[node])..<Int(inOffsets[Int(node) + 1])
  }

  /// Asks for the memory of a node's rows, which will be read soon.
  @inline(__always)
  func prefetchRows(_ node: UInt32) {
    ends.prefetch(Int(outOffsets[node]))
    inStarts.prefetch(Int(inOffsets[node]))
  }

  /// Number of edges that start or end at a node; a loop counts twice.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  public func degree(_ node: Int) -> Int {
    Int(degrees[node])
  }

  /// The node that the edge at a position starts from.
  ///
  /// - Complexity: O(log n).
  func start(ofPosition position: Int) -> UInt32 {
    var (low, high) = (0, nodeCount)
    while low < high {
      let middle = (low + high) / 2
      if Int(outOffsets[middle + 1]) > position { high = middle } else { low = middle + 1 }
    }
    return UInt32(low)
  }

  /// What a step costs in weighted searches: 1.0001 minus the edge's confidence, so that sure edges
  /// are short and even certain ones cost something.
  @inline(__always)
  static func weight(confidence: Float) -> Double { 1.0001 - Double(confidence) }
}
