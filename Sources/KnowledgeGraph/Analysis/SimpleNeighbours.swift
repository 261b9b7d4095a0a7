/// The neighbours of each node without direction, types and loops: each once, ascending, with the
/// number of edges between the two. What centralities and communities count on.
struct SimpleNeighbours: Sendable {
  let nodeCount: Int
  let offsets: Column<UInt32>
  let neighbours: Column<UInt32>
  /// Number of edges between a node and a neighbour.
  let counts: Column<UInt32>

  /// - Parameter conditions: which edges count; nil for all.
  /// - Complexity: O(n + m).
  init(_ graph: CompactGraph, _ conditions: CompiledConditions? = nil) {
    self.init(nodes: graph.nodeCount) { node, add in
      for position in graph.outRow(node) where graph.ends[position] != node {
        if conditions?.allows(position, graph) ?? true { add(graph.ends[position], 1) }
      }
      for place in graph.inRow(node) where graph.inStarts[place] != node {
        if conditions?.allows(Int(graph.inPositions[place]), graph) ?? true {
          add(graph.inStarts[place], 1)
        }
      }
    }
  }

  /// Makes the lists from a relation that holds in both directions.
  ///
  /// Nodes are entered in ascending order into the lists of those they are next to; so each list
  /// comes out ascending without being sorted, and what is between the same two nodes is added up.
  /// - Parameter forEachNeighbour: calls its last argument with each neighbour of a node, not the
  ///   node itself, and the number of edges; one neighbour may come several times. Called twice for
  ///   each node.
  /// - Complexity: O(number of calls).
  @inline(__always)
  init(nodes: Int, _ forEachNeighbour: (UInt32, (_ other: UInt32, _ count: UInt32) -> Void) -> Void)
  {
    nodeCount = nodes
    let room = RowCounter(nodes: nodes)
    for node in 0..<UInt32(clamping: nodes) {
      forEachNeighbour(node) { other, _ in room.count(other) }
    }
    room.begin()
    let begins = room.offsets
    let lists = Block<UInt32>(unwritten: Int(begins[nodes]))
    let counts = Block<UInt32>(unwritten: lists.count)
    // Where the next neighbour of each node comes to stand.
    let ends = Block(repeating: UInt32(0), count: nodes)
    for node in 0..<nodes { ends[node] = begins[node] }
    for node in 0..<UInt32(clamping: nodes) {
      forEachNeighbour(node) { other, count in
        let end = ends[other]
        if end > begins[other], lists[end - 1] == node {
          counts[end - 1] += count
        } else {
          lists[end] = node
          counts[end] = count
          ends[other] = end + 1
        }
      }
    }
    // What was added up left gaps.
    let offsets = Block<UInt32>(repeating: 0, count: nodes + 1)
    var used: UInt32 = 0
    for node in 0..<nodes {
      for place in begins[node]..<ends[node] {
        lists[used] = lists[place]
        counts[used] = counts[place]
        used += 1
      }
      offsets[node + 1] = used
    }
    self.offsets = Column(offsets)
    neighbours = Column(lists)
    self.counts = Column(counts)
  }

  @inline(__always)
  func row(_ node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }
}
