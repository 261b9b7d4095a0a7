/// Compressed sparse rows of a graph in both directions (Y. Saad, "Iterative Methods for Sparse
/// Linear Systems", 2003, section 3.4): who is next to whom, by which edge.
///
/// The arcs of a node are ordered by edge type, then by neighbour, then by edge, so that searches
/// visit them in the same order whatever the order in which the graph was put together.
public struct Adjacency: Sendable {
  /// A step from a node along an edge.
  public struct Arc: Sendable, Hashable {
    /// Index of the node at the other end.
    public let node: UInt32
    /// Index of the edge.
    public let edge: UInt32
  }

  /// The edges' properties.
  public let columns: EdgeColumns
  /// Index of each node's type in `nodeTypeNames`.
  public let nodeTypes: [UInt16]
  /// Node type names, sorted.
  public let nodeTypeNames: [String]
  let outOffsets: [UInt32]
  let outArcs: [Arc]
  let inOffsets: [UInt32]
  let inArcs: [Arc]

  /// Number of nodes.
  public var nodeCount: Int { columns.nodeCount }
  /// Number of edges.
  public var edgeCount: Int { columns.count }

  /// Builds the rows of a graph; indices are those of `KnowledgeGraph.nodes` and `edges`.
  ///
  /// - Complexity: O(n + m log d), d being the largest degree.
  public init(_ graph: KnowledgeGraph) {
    columns = EdgeColumns(graph)
    nodeTypeNames = Set(graph.nodes.map(\.type)).sorted()
    var codes: [String: UInt16] = [:]
    for (i, name) in nodeTypeNames.enumerated() { codes[name] = UInt16(clamping: i) }
    nodeTypes = graph.nodes.map { codes[$0.type] ?? 0 }
    (outOffsets, outArcs) = Adjacency.rows(columns, keys: columns.from, ends: columns.to)
    (inOffsets, inArcs) = Adjacency.rows(columns, keys: columns.to, ends: columns.from)
  }

  private static func rows(
    _ columns: EdgeColumns, keys: [UInt32], ends: [UInt32]
  ) -> ([UInt32], [Arc]) {
    var offsets = [UInt32](repeating: 0, count: columns.nodeCount + 1)
    for key in keys { offsets[Int(key) + 1] += 1 }
    for i in 0..<columns.nodeCount { offsets[i + 1] += offsets[i] }
    var next = offsets
    var arcs = [Arc](repeating: Arc(node: 0, edge: 0), count: keys.count)
    for edge in keys.indices {
      let key = Int(keys[edge])
      arcs[Int(next[key])] = Arc(node: ends[edge], edge: UInt32(edge))
      next[key] += 1
    }
    let facts = columns.facts
    for node in 0..<columns.nodeCount {
      let row = Int(offsets[node])..<Int(offsets[node + 1])
      if row.count > 1 {
        arcs[row].sort {
          (facts[Int($0.edge)].type, $0.node, $0.edge)
            < (facts[Int($1.edge)].type, $1.node, $1.edge)
        }
      }
    }
    return (offsets, arcs)
  }

  @inline(__always)
  func outRow(_ node: UInt32) -> Range<Int> {
    Int(outOffsets[Int(node)])..<Int(outOffsets[Int(node) + 1])
  }

  @inline(__always)
  func inRow(_ node: UInt32) -> Range<Int> {
    Int(inOffsets[Int(node)])..<Int(inOffsets[Int(node) + 1])
  }

  /// Calls `body` with each edge between two nodes, in the row of the first.
  ///
  /// Rows are ordered by type and then by neighbour: within each type the neighbour is found by
  /// bisection.
  /// - Complexity: O(number of types at the node · log(degree) + number of edges found).
  func forEachEdge(from place: UInt32, to other: UInt32, isOut: Bool, _ body: (UInt32) -> Void) {
    let arcs = isOut ? outArcs : inArcs
    let row = isOut ? outRow(place) : inRow(place)
    func first(_ range: Range<Int>, where isBehind: (Arc) -> Bool) -> Int {
      var (low, high) = (range.lowerBound, range.upperBound)
      while low < high {
        let middle = (low + high) / 2
        if isBehind(arcs[middle]) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    var start = row.lowerBound
    while start < row.upperBound {
      let type = columns.type(Int(arcs[start].edge))
      let end = first(start..<row.upperBound) { columns.type(Int($0.edge)) > type }
      var i = first(start..<end) { $0.node >= other }
      while i < end, arcs[i].node == other {
        body(arcs[i].edge)
        i += 1
      }
      start = end
    }
  }

  /// The arcs that leave a node.
  public func outgoing(_ node: Int) -> ArraySlice<Arc> {
    outArcs[Int(outOffsets[node])..<Int(outOffsets[node + 1])]
  }

  /// The arcs that enter a node, seen from it.
  public func incoming(_ node: Int) -> ArraySlice<Arc> {
    inArcs[Int(inOffsets[node])..<Int(inOffsets[node + 1])]
  }

  /// Number of edges that start or end at a node; a loop counts twice.
  ///
  /// - Complexity: O(1).
  public func degree(_ node: Int) -> Int {
    Int(outOffsets[node + 1] - outOffsets[node]) + Int(inOffsets[node + 1] - inOffsets[node])
  }

  /// The number of the weakly connected component of each node; components are numbered in the
  /// order of their first nodes.
  ///
  /// Union–find with path halving and union by index (R. E. Tarjan, J. van Leeuwen, "Worst-case
  /// analysis of set union algorithms", 1984).
  /// - Complexity: O((n + m) log n) at worst, in practice linear.
  public func components(where isCounted: (Int) -> Bool = { _ in true }) -> [Int] {
    var parent = (0..<UInt32(nodeCount)).map { $0 }
    func root(_ node: UInt32) -> UInt32 {
      var node = node
      while parent[Int(node)] != node {
        parent[Int(node)] = parent[Int(parent[Int(node)])]
        node = parent[Int(node)]
      }
      return node
    }
    for edge in 0..<edgeCount where isCounted(edge) {
      let (a, b) = (root(columns.from[edge]), root(columns.to[edge]))
      if a < b { parent[Int(b)] = a } else if b < a { parent[Int(a)] = b }
    }
    var numbers: [Int] = []
    numbers.reserveCapacity(nodeCount)
    var count = 0
    for node in 0..<UInt32(nodeCount) {
      let top = root(node)
      // The root is the component's smallest node, so its number is known already.
      if top == node {
        numbers.append(count)
        count += 1
      } else {
        numbers.append(numbers[Int(top)])
      }
    }
    return numbers
  }
}
