/// The ends and types of the edges of a graph, by index in `KnowledgeGraph.edges`.
public struct EdgeColumns: Sendable {
  /// Number of nodes; ends are smaller.
  public let nodeCount: Int
  /// Edge type names, sorted.
  public let typeNames: [String]
  /// Index of the node each edge starts from.
  public let from: [UInt32]
  /// Index of the node each edge leads to.
  public let to: [UInt32]
  let types: [UInt16]

  /// Number of edges.
  public var count: Int { from.count }

  /// Index in `typeNames` of the type of an edge.
  public func type(_ edge: Int) -> Int { Int(types[edge]) }
}
