public import TextModel

/// A part of a graph, chosen by what its edges and nodes say.
///
/// All conditions must hold. Nodes without any remaining edge are left out, except the one that
/// `around` names; a filter without conditions leaves the graph as it is.
public struct GraphFilter: Sendable, Equatable {
  /// Edge types that are kept; empty for all.
  public var edgeTypes: Set<String> = []
  /// Node types that are kept, and edges between them; empty for all.
  public var nodeTypes: Set<String> = []
  /// Only edges of which some dated evidence reaches this day or a later one.
  public var since: DateValue?
  /// Only edges of which some dated evidence reaches this day or an earlier one.
  public var until: DateValue?
  /// Whether edges without a date pass `since` and `until`.
  public var includesUndated = false
  /// Least number of independent sources.
  public var minimumSources = 0
  /// Least confidence, 0...1.
  public var minimumConfidence = 0.0
  /// Id of the node in the middle; nil for the whole graph.
  public var around: String?
  /// How many edges, walked in either direction, a node may be away from the middle.
  public var hops = 1

  /// Makes a filter without conditions.
  public init() {}

  /// Whether the filter leaves every graph as it is.
  public var isEmpty: Bool {
    var plain = GraphFilter()
    plain.includesUndated = includesUndated
    plain.hops = hops
    return self == plain
  }

  /// Sorts names of types into edge types and node types of a graph.
  ///
  /// - Returns: the names that are neither, sorted.
  public mutating func restrict(to types: [String], in graph: KnowledgeGraph) -> [String] {
    let ofNodes = Set(graph.nodes.map(\.type))
    let ofEdges = Set(graph.edges.map(\.type))
    nodeTypes.formUnion(ofNodes.intersection(types))
    edgeTypes.formUnion(ofEdges.intersection(types))
    return Set(types).subtracting(ofNodes).subtracting(ofEdges).sorted()
  }

  /// The part of the graph that meets all conditions.
  ///
  /// - Complexity: O(n + m), and O(hops · m) with `around`.
  public func apply(to graph: KnowledgeGraph) -> KnowledgeGraph {
    guard !isEmpty else { return graph }
    let window = window
    let typeOf = Dictionary(graph.nodes.map { ($0.id, $0.type) }) { first, _ in first }
    var edges = graph.edges.filter { edge in
      allows(edge, window) && allows(nodeType: typeOf[edge.from])
        && allows(nodeType: typeOf[edge.to])
    }
    var kept = Set(edges.flatMap { [$0.from, $0.to] })
    if let around {
      kept = neighbourhood(of: around, edges)
      edges = edges.filter { kept.contains($0.from) && kept.contains($0.to) }
    }
    return KnowledgeGraph(nodes: graph.nodes.filter { kept.contains($0.id) }, edges: edges)
  }

  /// First and last day of the time window; nil when time does not matter.
  private var window: (first: Int, last: Int)? {
    guard since != nil || until != nil else { return nil }
    return (since?.firstDay ?? .min, until?.lastDay ?? .max)
  }

  private func allows(nodeType type: String?) -> Bool {
    nodeTypes.isEmpty || type.map(nodeTypes.contains) == true
  }

  private func allows(_ edge: GraphEdge, _ window: (first: Int, last: Int)?) -> Bool {
    guard edgeTypes.isEmpty || edgeTypes.contains(edge.type), edge.sources >= minimumSources,
      edge.confidence >= minimumConfidence
    else { return false }
    guard let window else { return true }
    let dates = ([edge.date] + edge.evidence.map(\.date)).compactMap(\.self)
    guard !dates.isEmpty else { return includesUndated }
    return dates.contains { $0.firstDay <= window.last && $0.lastDay >= window.first }
  }

  /// Ids of the nodes that are at most `hops` edges away, with the middle itself.
  private func neighbourhood(of middle: String, _ edges: [GraphEdge]) -> Set<String> {
    var found: Set<String> = [middle]
    for _ in 0..<max(hops, 0) {
      var next = found
      for edge in edges {
        if found.contains(edge.from) { next.insert(edge.to) }
        if found.contains(edge.to) { next.insert(edge.from) }
      }
      if next.count == found.count { break }
      found = next
    }
    return found
  }
}
