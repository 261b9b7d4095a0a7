/// The answer to "how are these two connected?": paths with the sentences behind every step.
public struct PathAnswer: Sendable {
  /// A path for JSON output.
  public struct Record: Sendable, Encodable {
    /// A path: its nodes, and for each step the edges between two of them.
    public struct Path: Sendable, Encodable {
      /// The nodes from start to end.
      public var nodes: [NodeRecord]
      /// For each step its edges, the best supported first.
      public var steps: [[EdgeRecord]]
    }
    /// The start.
    public var from: NodeRecord
    /// The end.
    public var to: NodeRecord
    /// The paths, the shortest first.
    public var paths: [Path]
    /// When there is no path: what was not followed.
    public var excluded: [String]?
  }

  /// Which paths are sought.
  public enum Search: Sendable, Equatable {
    /// Those with the fewest edges, told apart by nodes or edges.
    case shortest(PathFinder.Distinction)
    /// Those with the least sum of 1.0001 − confidence, told apart by nodes or edges.
    case lightest(PathFinder.Distinction)
    /// All that have the fewest edges, told apart by nodes.
    case allShortest
  }

  /// At most this many edges of a step are printed as text.
  static let printedEdges = 3

  private let index: GraphIndex
  private let from: Int
  private let to: Int
  private let documents: [String: DocumentHeader]
  private let exclusions: [String]
  /// The paths, the shortest first.
  public let paths: [GraphPath]

  /// Searches.
  ///
  /// - Parameter count: how many paths at most, 1 or more.
  public init(
    _ index: GraphIndex, from: Int, to: Int, conditions: PathConditions, count: Int = 1,
    distinctBy distinction: PathFinder.Distinction = .nodes
  ) {
    self.init(
      index, from: from, to: to, conditions: conditions, count: count,
      search: .shortest(distinction))
  }

  /// Searches.
  ///
  /// - Parameter count: how many paths at most, 1 or more.
  public init(
    _ index: GraphIndex, from: Int, to: Int, conditions: PathConditions, count: Int,
    search: Search
  ) {
    self.index = index
    self.from = from
    self.to = to
    documents = [:]
    var finder = PathFinder(index)
    switch search {
    case .shortest(let distinction):
      paths = finder.shortestPaths(
        from: from, to: to, count: max(1, count), conditions: conditions, distinctBy: distinction)
    case .lightest(let distinction):
      paths = finder.lightestPaths(
        from: from, to: to, count: max(1, count), conditions: conditions, distinctBy: distinction)
    case .allShortest:
      var found: [GraphPath] = []
      finder.forEachShortestPath(from: from, to: to, conditions: conditions) { path in
        found.append(path)
        return found.count < count
      }
      paths = found
    }
    exclusions =
      paths.isEmpty ? PathExclusions(index, conditions).text(from: from, to: to) : []
  }

  private init(_ other: PathAnswer, documents: [String: DocumentHeader]) {
    index = other.index
    from = other.from
    to = other.to
    paths = other.paths
    exclusions = other.exclusions
    self.documents = documents
  }

  /// Ids of the documents whose headers the answer shows, sorted.
  public var neededDocuments: [String] {
    let edges = Set(paths.flatMap { $0.steps.joined() })
    return Set(edges.flatMap { index.graph.edges[$0].evidence.map(\.document) }).sorted()
  }

  /// The answer with the headers of documents.
  public func naming(_ documents: [String: DocumentHeader]) -> PathAnswer {
    PathAnswer(self, documents: documents)
  }

  /// The part of the graph that the paths use, the two ends included.
  public var graph: KnowledgeGraph {
    index.graph.part(
      nodes: paths.flatMap(\.nodes) + [from, to], edges: paths.flatMap { $0.steps.joined() })
  }

  /// For JSON output.
  public var record: Record {
    let graph = index.graph
    return Record(
      from: NodeRecord(graph.nodes[from]), to: NodeRecord(graph.nodes[to]),
      paths: paths.map { path in
        Record.Path(
          nodes: path.nodes.map { NodeRecord(graph.nodes[$0]) },
          steps: path.steps.map { step in
            step.map { EdgeRecord(graph.edges[$0], documents: documents) }
          })
      }, excluded: paths.isEmpty ? exclusions : nil)
  }

  /// For people, without a line break at the end.
  public var text: String {
    let (start, end) = (index.graph.nodes[from].label, index.graph.nodes[to].label)
    guard !paths.isEmpty else {
      return (["No path from \(start) to \(end)."] + exclusions).joined(separator: "\n")
    }
    return paths.enumerated().map { number, path in
      block(path, number: number + 1)
    }.joined(separator: "\n\n")
  }

  private func block(_ path: GraphPath, number: Int) -> String {
    let labels = path.nodes.map { PlainText.line(index.graph.nodes[$0].label) }
    var lines: [String] = []
    let length = PlainText.count(path.hops, "step")
    lines.append(
      (paths.count > 1 ? "Path \(number), " : "") + length + ": "
        + labels.joined(separator: " — "))
    for (step, edges) in path.steps.enumerated() {
      let start = index.graph.nodes[path.nodes[step]].id
      for (i, number) in edges.prefix(PathAnswer.printedEdges).enumerated() {
        let edge = index.graph.edges[number]
        let arrow = EdgeText.arrow(edge, from: start)
        let head = "\(i == 0 ? "\(step + 1)." : "  ") \(labels[step]) \(arrow) \(labels[step + 1])"
        let facts = EdgeText.facts(edge)
        lines.append(facts.isEmpty ? head : head + "  [\(facts)]")
        lines += EdgeText(documents: documents).evidence(edge, indent: "     ")
      }
      if edges.count > PathAnswer.printedEdges {
        let more = PlainText.count(edges.count - PathAnswer.printedEdges, "more edge")
        lines.append("     and \(more) between the two")
      }
    }
    return lines.joined(separator: "\n")
  }
}
