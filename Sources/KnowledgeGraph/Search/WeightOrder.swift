/// The edges at every node without regard to direction, the surest first: what weighted searches
/// read, so that they can leave a row where its edges become too heavy to matter.
///
/// Takes 24 bytes an edge besides the graph; made when a searcher is first asked by weight.
final class WeightOrder: Sendable {
  /// An edge seen from one of its ends.
  struct Arc: BitwiseCopyable {
    /// The other end.
    var node: UInt32
    var confidence: Float
    /// Position of the edge, with `entering` when it is seen from the end it leads to.
    var place: UInt32

    static let entering: UInt32 = 1 << 31

    @inline(__always)
    var position: Int { Int(place & ~Arc.entering) }
    @inline(__always)
    var isEntering: Bool { place & Arc.entering != 0 }
  }

  private let offsets: Column<UInt32>
  private let arcs: Column<Arc>

  /// - Precondition: the graph has fewer than 2^31 edges.
  /// - Complexity: O(n + m log d), d being the largest degree.
  init(_ graph: CompactGraph) {
    precondition(graph.edgeCount < Int(Arc.entering), "more than 2^31 - 1 edges")
    let offsets = Block<UInt32>(repeating: 0, count: graph.nodeCount + 1)
    let arcs = Block<Arc>(unwritten: 2 * graph.edgeCount)
    var row: [Arc] = []
    var next = 0
    for node in 0..<UInt32(clamping: graph.nodeCount) {
      row.removeAll(keepingCapacity: true)
      for i in graph.outRow(node) {
        row.append(
          Arc(node: graph.ends[i], confidence: graph.confidences[i], place: UInt32(i)))
      }
      for i in graph.inRow(node) {
        let position = graph.inPositions[i]
        row.append(
          Arc(
            node: graph.inStarts[i], confidence: graph.confidences[position],
            place: position | Arc.entering))
      }
      row.sort {
        $0.confidence != $1.confidence ? $0.confidence > $1.confidence : $0.place < $1.place
      }
      for arc in row {
        arcs[next] = arc
        next += 1
      }
      offsets[Int(node) + 1] = UInt32(clamping: next)
    }
    self.offsets = Column(offsets)
    self.arcs = Column(arcs)
  }

  @inline(__always)
  func row(_ node: UInt32) -> Range<Int> { Int(offsets[node])..<Int(offsets[Int(node) + 1]) }

  @inline(__always)
  subscript(_ i: Int) -> Arc { arcs[i] }
}
