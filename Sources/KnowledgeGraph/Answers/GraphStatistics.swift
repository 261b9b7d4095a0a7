import TextModel

/// Counts of a graph.
public struct GraphStatistics: Sendable, Encodable, Equatable {
  /// A name with a number.
  public struct Count: Sendable, Encodable, Equatable {
    /// Type, or id of a node.
    public var name: String
    /// How many.
    public var count: Int
  }

  /// Number of documents that the graph rests on.
  public var documents: Int
  /// Number of nodes.
  public var nodes: Int
  /// Number of edges.
  public var edges: Int
  /// Number of sentences behind the edges.
  public var evidence: Int
  /// Edges that are denied.
  public var denied: Int
  /// Edges that are only possible.
  public var possible: Int
  /// Edges with a date.
  public var dated: Int
  /// Edges with more than one independent source.
  public var corroborated: Int
  /// First and last day of the edges' dates.
  public var period: String?
  /// Number of connected components, and the size of the largest.
  public var components: Int
  /// Number of nodes in the largest component.
  public var largestComponent: Int
  /// Nodes by type, most first.
  public var nodeTypes: [Count]
  /// Edges by type, most first.
  public var edgeTypes: [Count]
  /// The ten nodes with most edges.
  public var mostConnected: [Count]

  /// Counts.
  ///
  /// - Complexity: O(n log n + m).
  public init(_ index: GraphIndex) {
    let graph = index.graph
    var ids: Set<String> = []
    for node in graph.nodes { ids.formUnion(node.documents) }
    documents = ids.count
    nodes = graph.nodes.count
    edges = graph.edges.count
    (evidence, denied, possible, corroborated) = (0, 0, 0, 0)
    var dates: [DateValue] = []
    // Edges are read where they stand: a copy of one costs more than all that is asked of it.
    for i in graph.edges.indices {
      evidence += graph.edges[i].evidence.count
      if graph.edges[i].polarity == .negative { denied += 1 }
      if graph.edges[i].modality == .possible { possible += 1 }
      if graph.edges[i].sources > 1 { corroborated += 1 }
      if let date = graph.edges[i].date { dates.append(date) }
    }
    dated = dates.count
    let first = dates.min { $0.firstDay < $1.firstDay }?.start
    let last = dates.max { $0.lastDay < $1.lastDay }.map { $0.end ?? $0.start }
    if let first, let last { period = first == last ? "\(first)" : "\(first)/\(last)" }
    var sizes: [Int: Int] = [:]
    for number in index.adjacency.components() { sizes[number, default: 0] += 1 }
    components = sizes.count
    largestComponent = sizes.values.max() ?? 0
    nodeTypes = GraphStatistics.counts(graph.nodes.indices.lazy.map { graph.nodes[$0].type })
    edgeTypes = GraphStatistics.counts(graph.edges.indices.lazy.map { graph.edges[$0].type })
    let ranked = graph.nodes.indices.sorted {
      (index.adjacency.degree($1), $0) < (index.adjacency.degree($0), $1)
    }
    mostConnected = ranked.prefix(10).filter { index.adjacency.degree($0) > 0 }.map {
      Count(name: graph.nodes[$0].id, count: index.adjacency.degree($0))
    }
  }

  private static func counts(_ names: some Sequence<String>) -> [Count] {
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    return counts.map { Count(name: $0.key, count: $0.value) }.sorted {
      ($1.count, $0.name) < ($0.count, $1.name)
    }
  }

  /// For people, without a line break at the end.
  public var text: String {
    var lines = [
      "\(PlainText.count(documents, "article")), \(PlainText.count(nodes, "node")), "
        + "\(PlainText.count(edges, "edge")) with \(PlainText.count(evidence, "sentence"))",
      "edges: \(possible) possible, \(denied) denied, \(dated) dated, "
        + "\(corroborated) with more than one source",
    ]
    if let period { lines.append("period: \(period)") }
    lines.append(
      "connected parts: \(components), the largest with "
        + PlainText.count(largestComponent, "node"))
    for (title, counts) in [
      ("nodes by type", nodeTypes), ("edges by type", edgeTypes),
      ("most connected", mostConnected),
    ] where !counts.isEmpty {
      lines += ["", title]
      let width = counts.map { String($0.count).count }.max() ?? 0
      for count in counts {
        let number = String(count.count)
        lines.append(
          "  " + String(repeating: " ", count: width - number.count) + number + "  " + count.name)
      }
    }
    return lines.joined(separator: "\n")
  }
}
