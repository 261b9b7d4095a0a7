extension KnowledgeGraph {
  /// The graph of some nodes and some edges, by index; the ends of the edges belong to it.
  ///
  /// - Complexity: O(size of the part · log).
  public func part(nodes chosen: some Sequence<Int>, edges: some Sequence<Int>) -> KnowledgeGraph {
    let edges = Set(edges).map { self.edges[$0] }
    let ends = Set(edges.flatMap { [$0.from, $0.to] })
    var nodes = Dictionary(
      chosen.map { (self.nodes[$0].id, self.nodes[$0]) }, uniquingKeysWith: { a, _ in a })
    if !ends.isSubset(of: nodes.keys) {
      for node in self.nodes where ends.contains(node.id) { nodes[node.id] = node }
    }
    return KnowledgeGraph(nodes: Array(nodes.values), edges: edges)
  }

  /// The graph of the nodes and edges that some paths use.
  public func part(along paths: [GraphPath]) -> KnowledgeGraph {
    part(nodes: paths.flatMap(\.nodes), edges: paths.flatMap { $0.steps.joined() })
  }
}
