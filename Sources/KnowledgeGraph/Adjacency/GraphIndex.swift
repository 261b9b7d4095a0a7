/// A graph with what searching needs: its adjacency and the indices of its ids.
public struct GraphIndex: Sendable {
  /// The graph.
  public let graph: KnowledgeGraph
  /// Who is next to whom.
  public let adjacency: Adjacency
  private let nodeIndices: [String: Int]
  let symmetricEdges: [Bool]

  /// Indexes a graph.
  ///
  /// - Complexity: O(n + m log d), d being the largest degree.
  public init(_ graph: KnowledgeGraph) {
    self.graph = graph
    adjacency = Adjacency(graph)
    nodeIndices = Dictionary(
      graph.nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    symmetricEdges = graph.edges.map(\.isSymmetric)
  }

  /// Index of the node with an id in `KnowledgeGraph.nodes`; nil when there is none.
  ///
  /// - Complexity: O(1).
  public func index(ofNode id: String) -> Int? { nodeIndices[id] }

  /// Indices of the nodes at most `hops` edges away from a node, the node itself first, then by
  /// distance and id.
  ///
  /// Breadth-first search; conditions hold as for paths, and nodes that may not lie on a path are
  /// reached but not passed.
  /// - Complexity: O(nodes and edges within reach).
  public func neighbourhood(
    of node: Int, hops: Int, conditions: PathConditions = PathConditions()
  ) -> [(node: Int, distance: Int)] {
    let compiled = CompiledConditions(conditions, self)
    var distances: [UInt32: Int] = [UInt32(node): 0]
    var result = [(node: node, distance: 0)]
    var layer = [UInt32(node)]
    for distance in stride(from: 1, through: min(hops, compiled.maximumHops), by: 1) {
      var next: [UInt32] = []
      for place in layer where distance == 1 || compiled.allowsPassage(place, adjacency) {
        forEachStep(from: place, forward: true, compiled) { arc in
          if distances[arc.node] == nil {
            distances[arc.node] = distance
            next.append(arc.node)
          }
        }
      }
      next.sort()
      result += next.map { (node: Int($0), distance: distance) }
      if next.isEmpty { break }
      layer = next
    }
    return result
  }

  /// Calls `body` with each step that the conditions allow, in the order of the arcs; backwards,
  /// the steps that lead to the node.
  @inline(__always)
  func forEachStep(
    from node: UInt32, forward: Bool, _ conditions: CompiledConditions,
    _ body: (Adjacency.Arc) -> Void
  ) {
    let columns = adjacency.columns
    let (out, enter) = (adjacency.outgoing(Int(node)), adjacency.incoming(Int(node)))
    for arc in forward ? out : enter where conditions.allows(edge: arc.edge, columns) {
      body(arc)
    }
    for arc in forward ? enter : out {
      if conditions.isDirected, !symmetricEdges[Int(arc.edge)] { continue }
      if conditions.allows(edge: arc.edge, columns) { body(arc) }
    }
  }
}
