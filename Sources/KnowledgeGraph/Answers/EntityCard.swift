import TextModel

/// All that the graph says about one entity.
public struct EntityCard: Sendable {
  /// A card for JSON output.
  public struct Record: Sendable, Encodable {
    /// Why an entity of a document is this node.
    public struct Merge: Sendable, Encodable {
      /// Id of the document.
      public var document: String
      /// Id of the entity in the document.
      public var entity: String
      /// Why.
      public var reason: String
      /// 0...1.
      public var score: Double
    }
    /// That a document tells the story of another one.
    public struct Reprint: Sendable, Encodable {
      /// Id of the document.
      public var document: String
      /// Id of the document that stands for the story.
      public var source: String
      /// Why.
      public var reason: String
    }
    /// An edge with the node at its other end.
    public struct Edge: Sendable, Encodable {
      /// The edge.
      public var edge: EdgeRecord
      /// The node at the other end.
      public var other: NodeRecord
    }
    /// The node.
    public var node: NodeRecord
    /// Its properties.
    public var properties: [String: String]
    /// Ids of the documents that mention it.
    public var documents: [String]
    /// Its edges by type and date.
    public var edges: [Edge]
    /// Why it is one entity.
    public var merges: [Merge]
    /// Which of the articles behind it tell another one's story and count as one source with it.
    public var reprints: [Reprint]
  }

  /// The node's index.
  private let node: GraphNode
  private let edges: [(edge: GraphEdge, other: GraphNode)]
  private let documents: [String: DocumentHeader]
  private let merges: [GraphProjection.Merge]
  private let reprints: [GraphProjection.Reprint]

  /// Gathers a card.
  ///
  /// - Parameters:
  ///   - documents: headers by id, as far as known.
  ///   - merges: the records of this node.
  ///   - reprints: those of all documents; the card shows the ones behind this node.
  public init(
    _ index: GraphIndex, node: Int, documents: [String: DocumentHeader] = [:],
    merges: [GraphProjection.Merge] = [], reprints: [GraphProjection.Reprint] = []
  ) {
    self.node = index.graph.nodes[node]
    self.documents = documents
    self.merges = merges
    let arcs = Array(index.adjacency.outgoing(node)) + Array(index.adjacency.incoming(node))
    let unsorted = arcs.map { arc in
      (edge: index.graph.edges[Int(arc.edge)], other: index.graph.nodes[Int(arc.node)])
    }
    edges = unsorted.sorted { a, b in
      if a.edge.type != b.edge.type { return a.edge.type < b.edge.type }
      let (x, y) = (a.edge.date?.firstDay ?? .max, b.edge.date?.firstDay ?? .max)
      return x != y ? x < y : a.edge.id < b.edge.id
    }
    let behind = Set(edges.flatMap { $0.edge.evidence.map(\.document) })
      .union(index.graph.nodes[node].documents)
    self.reprints = reprints.filter { behind.contains($0.document) }
  }

  /// For JSON output.
  public var record: Record {
    Record(
      node: NodeRecord(node), properties: node.properties, documents: node.documents,
      edges: edges.map {
        Record.Edge(
          edge: EdgeRecord($0.edge, documents: documents), other: NodeRecord($0.other))
      },
      merges: merges.map {
        Record.Merge(
          document: $0.document, entity: $0.entity, reason: $0.reason, score: $0.score)
      },
      reprints: reprints.map {
        Record.Reprint(document: $0.document, source: $0.source, reason: $0.reason)
      })
  }

  /// For people; at most `limit` edges of each type.
  public func text(limit: Int = 10) -> String {
    var lines = ["\(PlainText.line(node.label))  [\(node.type), \(node.id)]"]
    if !node.aliases.isEmpty {
      lines.append("also called: " + node.aliases.map(PlainText.line).joined(separator: "; "))
    }
    for (name, value) in node.properties.sorted(by: { $0.key < $1.key }) {
      lines.append("\(name): \(PlainText.line(value))")
    }
    for type in Set(edges.map(\.edge.type)).sorted() {
      lines += ["", type]
      let ofType = edges.filter { $0.edge.type == type }
      for (edge, other) in ofType.prefix(limit) {
        let facts = EdgeText.facts(edge)
        lines.append(
          "  \(EdgeText.arrow(edge, from: node.id)) \(PlainText.line(other.label))"
            + (facts.isEmpty ? "" : "  [\(facts)]"))
        lines += EdgeText(documents: documents).evidence(edge, indent: "     ")
      }
      if ofType.count > limit {
        lines.append("  and \(ofType.count - limit) more (--limit shows more of each type)")
      }
    }
    if !node.documents.isEmpty { lines += ["", "articles (\(node.documents.count))"] }
    for id in node.documents.prefix(limit) {
      lines.append("  " + (documents[id] ?? DocumentHeader(id: id)).text)
    }
    if node.documents.count > limit {
      lines.append("  and \(node.documents.count - limit) more")
    }
    lines += reprintLines(limit) + mergeLines(limit)
    return lines.joined(separator: "\n")
  }

  private func reprintLines(_ limit: Int) -> [String] {
    guard !reprints.isEmpty else { return [] }
    var lines = ["", "counted as one source"]
    for reprint in reprints.prefix(limit) {
      let (copy, source) = (reprint.document, reprint.source)
      lines.append(
        "  \((documents[copy] ?? DocumentHeader(id: copy)).text) with "
          + "\((documents[source] ?? DocumentHeader(id: source)).text): "
          + PlainText.line(reprint.reason))
    }
    if reprints.count > limit { lines.append("  and \(reprints.count - limit) more") }
    return lines
  }

  private func mergeLines(_ limit: Int) -> [String] {
    guard merges.count > 1 else { return [] }
    var lines = ["", "one entity because"]
    for merge in merges.prefix(limit) {
      let header = documents[merge.document] ?? DocumentHeader(id: merge.document)
      lines.append("  \(PlainText.line(merge.reason)): \(header.text)")
    }
    if merges.count > limit { lines.append("  and \(merges.count - limit) more") }
    return lines
  }
}
