/// A graph with what searching needs: its adjacency and the indices of its ids.
public struct GraphIndex: Sendable {
  /// The graph.
  public let graph: KnowledgeGraph
  /// Who is next to whom.
  public let adjacency: Adjacency
  private let nodeIndices: [String: Int]
  /// By edge: whether its direction carries no meaning.
  let symmetricEdges: [Bool]

  /// Indexes a graph.
  ///
  /// - Complexity: O(n + m log d), d being the largest degree.
  public init(_ graph: KnowledgeGraph) {
    self.graph = graph
    adjacency = Adjacency(graph)
    symmetricEdges = graph.edges.indices.map { graph.edges[$0].isSymmetric }
    nodeIndices = Dictionary(
      graph.nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Index of the node with an id in `KnowledgeGraph.nodes`; nil when there is none.
  ///
  /// - Complexity: O(1).
  public func index(ofNode id: String) -> Int? { nodeIndices[id] }

  /// Conditions translated for searches in this graph.
  public func compile(_ conditions: PathConditions) -> CompiledConditions {
    CompiledConditions(conditions, adjacency.compact) { index(ofNode: $0) }
  }

  /// Indices of the nodes at most `hops` edges away from a node, the node itself first, then by
  /// distance and id.
  ///
  /// Breadth-first search; conditions hold as for paths, and nodes that may not lie on a path are
  /// reached but not passed.
  /// - Complexity: O(nodes and edges within reach), and as much again for the order.
  public func neighbourhood(
    of node: Int, hops: Int, conditions: PathConditions = PathConditions()
  ) -> [(node: Int, distance: Int)] {
    var searcher = GraphSearcher(adjacency.compact)
    let reached = searcher.reach(from: node, hops: hops, compile(conditions))
    return reached.sorted { ($0.distance, $0.node) < ($1.distance, $1.node) }
      .map { ($0.node, $0.distance) }
  }
}
