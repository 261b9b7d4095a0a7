/// A way from one node to another that visits no node twice.
public struct GraphPath: Sendable, Hashable {
  /// Indices of the nodes in `KnowledgeGraph.nodes`, from the start to the end.
  public var nodes: [Int]
  /// For each step, the indices of the edges in `KnowledgeGraph.edges` that make it, the one with
  /// most sources first, then the surest. One edge a step when paths are told apart by edges.
  public var steps: [[Int]]

  /// Makes a path; there is a step less than nodes.
  public init(nodes: [Int], steps: [[Int]]) {
    self.nodes = nodes
    self.steps = steps
  }

  /// Number of edges.
  public var hops: Int { steps.count }
}
