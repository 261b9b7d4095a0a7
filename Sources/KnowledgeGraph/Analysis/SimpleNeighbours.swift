/// The neighbours of each node without direction, types and loops: each once, ascending, with the
/// number of edges between the two. What centralities and communities count on.
struct SimpleNeighbours: Sendable {
  let nodeCount: Int
  let offsets: Column<UInt32>
  let neighbours: Column<UInt32>
  /// Number of edges between a node and a neighbour.
  let counts: Column<Float>

  /// - Parameter conditions: which edges count; nil for all.
  /// - Complexity: O(n + m log d), d being the largest degree.
  init(_ graph: CompactGraph, _ conditions: CompiledConditions? = nil) {
    nodeCount = graph.nodeCount
    let offsets = Block<UInt32>(repeating: 0, count: graph.nodeCount + 1)
    var neighbours: [UInt32] = []
    var counts: [Float] = []
    var found: [UInt32] = []
    for node in 0..<UInt32(clamping: graph.nodeCount) {
      found.removeAll(keepingCapacity: true)
      for position in graph.outRow(node) where conditions?.allows(position, graph) ?? true {
        found.append(graph.ends[position])
      }
      for place in graph.inRow(node) {
        if let conditions, !conditions.allows(Int(graph.inPositions[place]), graph) { continue }
        found.append(graph.inStarts[place])
      }
      found.sort()
      let begin = neighbours.count
      for other in found where other != node {
        if neighbours.count > begin, neighbours[neighbours.count - 1] == other {
          counts[counts.count - 1] += 1
        } else {
          neighbours.append(other)
          counts.append(1)
        }
      }
      offsets[Int(node) + 1] = UInt32(clamping: neighbours.count)
    }
    self.offsets = Column(offsets)
    self.neighbours = Column(neighbours)
    self.counts = Column(counts)
  }

  @inline(__always)
  func row(_ node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }
}
