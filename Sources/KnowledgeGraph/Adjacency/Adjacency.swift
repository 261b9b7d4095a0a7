/// Who is next to whom in a `KnowledgeGraph`, by which edge: a compact graph whose indices are
/// those of `KnowledgeGraph.nodes` and whose edge numbers are the indices of
/// `KnowledgeGraph.edges`.
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

  /// The rows that searches read.
  public let compact: CompactGraph
  /// The edges' ends and types.
  public let columns: EdgeColumns
  /// Index of each node's type in `nodeTypeNames`.
  public let nodeTypes: [UInt16]

  /// Node type names, sorted.
  public var nodeTypeNames: [String] { compact.nodeTypeNames }
  /// Number of nodes.
  public var nodeCount: Int { compact.nodeCount }
  /// Number of edges.
  public var edgeCount: Int { compact.edgeCount }

  /// Builds the rows of a graph.
  ///
  /// - Complexity: O(n + m log d), d being the largest degree.
  public init(_ graph: KnowledgeGraph) {
    let rows = GraphRows(graph)
    nodeTypes = rows.nodeTypes
    columns = EdgeColumns(
      nodeCount: graph.nodes.count, typeNames: rows.names.types, from: rows.edges.map(\.from),
      to: rows.edges.map(\.to), types: rows.edges.map { UInt16($0.facts.type) })
    compact = CompactGraph(
      nodeTypes: rows.nodeTypes, rows: rows.edges, numbers: nil, names: rows.names)
  }

  /// The arcs that leave a node.
  public func outgoing(_ node: Int) -> [Arc] {
    compact.outRow(UInt32(node)).map { Arc(node: compact.ends[$0], edge: compact.edges[$0]) }
  }

  /// The arcs that enter a node, seen from it.
  public func incoming(_ node: Int) -> [Arc] {
    compact.inRow(UInt32(node)).map {
      Arc(node: compact.inStarts[$0], edge: compact.edges[compact.inPositions[$0]])
    }
  }

  /// Number of edges that start or end at a node; a loop counts twice.
  ///
  /// - Complexity: O(1).
  public func degree(_ node: Int) -> Int { compact.degree(node) }

  /// The number of the weakly connected component of each node; components are numbered in the
  /// order of their first nodes.
  ///
  /// - Complexity: O((n + m) log n) at worst, in practice less than linear.
  public func components() -> [Int] { compact.components() }
}
