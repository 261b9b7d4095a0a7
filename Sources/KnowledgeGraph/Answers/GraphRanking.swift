import TextModel

/// Nodes in the order of a centrality, or the groups they fall into.
public struct GraphRanking: Sendable, Encodable {
  /// What nodes are ranked or grouped by.
  public enum Measure: String, Sendable, CaseIterable {
    /// Rank along the direction of edges.
    case pagerank
    /// Share of shortest paths that pass through a node.
    case betweenness
    /// Number of edges.
    case degree
    /// Communities by modularity.
    case communities
    /// Parts that nothing connects.
    case components
  }

  /// A node with its value.
  public struct Row: Sendable, Encodable, Equatable {
    /// The node.
    public var node: NodeRecord
    /// Its value.
    public var value: Double
  }

  /// Nodes that belong together.
  public struct Group: Sendable, Encodable, Equatable {
    /// Number of nodes.
    public var size: Int
    /// The nodes with the highest PageRank, highest first.
    public var nodes: [Row]
  }

  /// What it is ranked by.
  public var measure: String
  /// Nodes with the highest values, highest first; equal ones by id.
  public var nodes: [Row]?
  /// Groups of two or more nodes, the largest first.
  public var groups: [Group]?
  /// How clear-cut communities are, −0.5...1.
  public var modularity: Double?
  /// Number of sources from which betweenness was counted, where these are not all nodes.
  public var samples: Int?

  /// Ranks or groups.
  ///
  /// - Parameter conditions: which edges count in betweenness, communities and components;
  ///   PageRank and degree count all.
  /// - Parameter top: how many nodes, or groups, are given.
  /// - Parameter samples: from how many sources betweenness is counted.
  public init(
    _ index: GraphIndex, by measure: Measure, conditions: PathConditions, top: Int,
    samples: Int = 1024
  ) {
    let graph = index.adjacency.compact
    self.measure = measure.rawValue
    let compiled = index.compile(conditions)
    func best(_ values: [Double], among nodes: [Int]? = nil, count: Int) -> [Row] {
      let order = (nodes ?? Array(values.indices)).sorted {
        values[$0] != values[$1] ? values[$0] > values[$1] : $0 < $1
      }
      return order.prefix(max(0, count)).map {
        Row(node: NodeRecord(index.graph.nodes[$0]), value: values[$0])
      }
    }
    func grouped(_ numbers: [Int]) -> [Group] {
      var members: [Int: [Int]] = [:]
      for (node, number) in numbers.enumerated() { members[number, default: []].append(node) }
      let ranks = graph.pageRank()
      let sorted = members.values.filter { $0.count > 1 }.sorted {
        $0.count != $1.count ? $0.count > $1.count : $0[0] < $1[0]
      }
      return sorted.prefix(max(0, top)).map {
        Group(size: $0.count, nodes: best(ranks, among: $0, count: GraphRanking.shownMembers))
      }
    }
    switch measure {
    case .pagerank:
      nodes = best(graph.pageRank(), count: top)
    case .betweenness:
      nodes = best(graph.betweenness(samples: samples, compiled), count: top)
      if samples < graph.nodeCount { self.samples = samples }
    case .degree:
      nodes = best((0..<graph.nodeCount).map { Double(graph.degree($0)) }, count: top)
    case .communities:
      let found = graph.communities(compiled)
      groups = grouped(found.numbers)
      modularity = found.modularity
    case .components:
      groups = grouped(graph.components(compiled))
    }
  }

  /// How many nodes of a group are shown.
  static let shownMembers = 8

  /// For people, without a line break at the end.
  public var text: String {
    var lines: [String] = []
    for row in nodes ?? [] {
      lines.append("\(GraphRanking.number(row.value))  \(row.node.type)  \(row.node.label)")
    }
    if let samples { lines.append("estimated from \(samples) sources") }
    for (i, group) in (groups ?? []).enumerated() {
      let names = group.nodes.map { PlainText.line($0.node.label) }.joined(separator: ", ")
      let more = group.size > group.nodes.count ? ", …" : ""
      lines.append("\(i + 1). \(PlainText.count(group.size, "node")): \(names)\(more)")
    }
    if let modularity { lines.append("modularity \(GraphRanking.number(modularity))") }
    return lines.joined(separator: "\n")
  }

  /// Up to four digits that matter.
  private static func number(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
    var scale = 1e4
    while abs(value) * scale < 1000, scale < 1e12 { scale *= 10 }
    return String((value * scale).rounded() / scale)
  }
}
