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
  /// - Complexity: O(n + m).
  init(_ graph: CompactGraph) {
    precondition(graph.edgeCount < Int(Arc.entering), "more than 2^31 - 1 edges")
    let offsets = Block<UInt32>(repeating: 0, count: graph.nodeCount + 1)
    let arcs = Block<Arc>(unwritten: 2 * graph.edgeCount)
    let sorter = PackedSorter()
    var next = 0
    for node in 0..<UInt32(clamping: graph.nodeCount) {
      let (out, enter) = (graph.outRow(node), graph.inRow(node))
      let count = out.count + enter.count
      sorter.reserve(count)
      let keys = sorter.keys
      // Bits of positive floats are in the order of their values; turned over, the surest is first.
      func key(_ confidence: Float, _ i: Int) -> UInt64 {
        UInt64(~max(confidence, 0).bitPattern) << 32 | UInt64(i)
      }
      for i in 0..<out.count { keys[i] = key(graph.confidences[out.lowerBound + i], i) }
      for i in 0..<enter.count {
        let position = graph.inPositions[enter.lowerBound + i]
        keys[out.count + i] = key(graph.confidences[position], out.count + i)
      }
      sorter.sort(count)
      let sorted = sorter.keys
      for i in 0..<count {
        let place = Int(sorted[i] & UInt64(UInt32.max))
        if place < out.count {
          let position = out.lowerBound + place
          arcs[next] = Arc(
            node: graph.ends[position], confidence: graph.confidences[position],
            place: UInt32(position))
        } else {
          let place = enter.lowerBound + place - out.count
          let position = graph.inPositions[place]
          arcs[next] = Arc(
            node: graph.inStarts[place], confidence: graph.confidences[position],
            place: position | Arc.entering)
        }
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
