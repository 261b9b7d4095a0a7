/// What is different between two graphs: nodes, edges and sentences that were added, are gone or
/// have changed, by id.
public struct GraphDifference: Sendable, Equatable, Encodable {
  /// A node or edge that both graphs have, with other values.
  public struct Change: Sendable, Equatable, Encodable {
    /// Its id.
    public var id: String
    /// What it is, in words.
    public var text: String
    /// Names of the values that differ, sorted.
    public var fields: [String]
  }

  /// A node or edge that only one graph has.
  public struct Item: Sendable, Equatable, Encodable {
    /// Its id.
    public var id: String
    /// What it is, in words.
    public var text: String
  }

  /// A sentence behind an edge that only one graph has.
  public struct Sentence: Sendable, Equatable, Encodable {
    /// Id of the edge.
    public var edge: String
    /// Id of the document.
    public var document: String
    /// The sentence.
    public var sentence: String
  }

  /// Nodes of the second graph only.
  public var nodesAdded: [Item] = []
  /// Nodes of the first graph only.
  public var nodesGone: [Item] = []
  /// Nodes with other values.
  public var nodesChanged: [Change] = []
  /// Edges of the second graph only.
  public var edgesAdded: [Item] = []
  /// Edges of the first graph only.
  public var edgesGone: [Item] = []
  /// Edges with other values, their sentences apart.
  public var edgesChanged: [Change] = []
  /// Sentences of the second graph only.
  public var evidenceAdded: [Sentence] = []
  /// Sentences of the first graph only.
  public var evidenceGone: [Sentence] = []

  /// Compares two graphs.
  ///
  /// - Complexity: O(size of both), as nodes and edges are in order.
  public init(from old: KnowledgeGraph, to new: KnowledgeGraph) {
    let labels = Dictionary(
      (old.nodes + new.nodes).map { ($0.id, $0.label) }, uniquingKeysWith: { _, new in new })
    func text(_ node: GraphNode) -> String { "\(PlainText.line(node.label)) [\(node.type)]" }
    func text(_ edge: GraphEdge) -> String {
      let ends = [edge.from, edge.to].map { PlainText.line(labels[$0] ?? $0) }
      return "\(ends[0]) \(EdgeText.arrow(edge, from: edge.from)) \(ends[1])"
    }
    for (a, b) in GraphDifference.pairs(old.nodes, new.nodes, \.id) {
      switch (a, b) {
      case (nil, let b?): nodesAdded.append(Item(id: b.id, text: text(b)))
      case (let a?, nil): nodesGone.append(Item(id: a.id, text: text(a)))
      case (let a?, let b?) where a != b:
        nodesChanged.append(
          Change(id: a.id, text: text(b), fields: GraphDifference.fields(a, b)))
      default: break
      }
    }
    for (a, b) in GraphDifference.pairs(old.edges, new.edges, \.id) {
      switch (a, b) {
      case (nil, let b?): edgesAdded.append(Item(id: b.id, text: text(b)))
      case (let a?, nil): edgesGone.append(Item(id: a.id, text: text(a)))
      case (let a?, let b?) where a != b:
        let fields = GraphDifference.fields(a, b)
        if !fields.isEmpty { edgesChanged.append(Change(id: a.id, text: text(b), fields: fields)) }
      default: break
      }
      evidenceAdded += GraphDifference.sentences(of: b, without: a)
      evidenceGone += GraphDifference.sentences(of: a, without: b)
    }
  }

  /// Whether the graphs are equal.
  public var isEmpty: Bool {
    nodesAdded.isEmpty && nodesGone.isEmpty && nodesChanged.isEmpty && edgesAdded.isEmpty
      && edgesGone.isEmpty && edgesChanged.isEmpty && evidenceAdded.isEmpty && evidenceGone.isEmpty
  }

  /// The numbers in a line.
  public var summary: String {
    "entities +\(nodesAdded.count) −\(nodesGone.count) ±\(nodesChanged.count), "
      + "edges +\(edgesAdded.count) −\(edgesGone.count) ±\(edgesChanged.count), "
      + "sentences +\(evidenceAdded.count) −\(evidenceGone.count)"
  }

  /// The numbers and then a line for everything.
  public var text: String {
    var lines = [summary]
    lines += nodesAdded.map { "+ \($0.text)  \($0.id)" }
    lines += nodesGone.map { "− \($0.text)  \($0.id)" }
    lines += nodesChanged.map { "± \($0.text)  \($0.id): \($0.fields.joined(separator: ", "))" }
    lines += edgesAdded.map { "+ \($0.text)  \($0.id)" }
    lines += edgesGone.map { "− \($0.text)  \($0.id)" }
    lines += edgesChanged.map { "± \($0.text)  \($0.id): \($0.fields.joined(separator: ", "))" }
    for (sign, sentences) in [("+", evidenceAdded), ("−", evidenceGone)] {
      lines += sentences.map {
        "\(sign) \($0.edge), \($0.document): “\(PlainText.line($0.sentence))”"
      }
    }
    return lines.joined(separator: "\n")
  }

  /// Elements of two ordered lists side by side, by id.
  private static func pairs<T>(
    _ old: [T], _ new: [T], _ id: (T) -> String
  ) -> [(T?, T?)] {
    var result: [(T?, T?)] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if j == new.count || (i < old.count && id(old[i]) < id(new[j])) {
        result.append((old[i], nil))
        i += 1
      } else if i == old.count || id(new[j]) < id(old[i]) {
        result.append((nil, new[j]))
        j += 1
      } else {
        result.append((old[i], new[j]))
        i += 1
        j += 1
      }
    }
    return result
  }

  private static func fields(_ a: GraphNode, _ b: GraphNode) -> [String] {
    var fields: [String] = []
    if a.aliases != b.aliases { fields.append("aliases") }
    if a.documents != b.documents { fields.append("documents") }
    if a.label != b.label { fields.append("label (was \(PlainText.line(a.label)))") }
    if a.properties != b.properties { fields.append("properties") }
    if a.type != b.type { fields.append("type (was \(a.type))") }
    return fields
  }

  private static func fields(_ a: GraphEdge, _ b: GraphEdge) -> [String] {
    var fields: [String] = []
    if a.by != b.by { fields.append("by") }
    if a.confidence != b.confidence { fields.append("confidence") }
    if a.date != b.date { fields.append("date") }
    if (a.from, a.to) != (b.from, b.to) { fields.append("ends") }
    if a.modality != b.modality { fields.append("modality") }
    if a.polarity != b.polarity { fields.append("polarity") }
    if a.properties != b.properties { fields.append("properties") }
    if a.sources != b.sources { fields.append("sources (were \(a.sources))") }
    if a.isSymmetric != b.isSymmetric { fields.append("symmetric") }
    if a.type != b.type { fields.append("type (was \(a.type))") }
    return fields
  }

  private static func sentences(of edge: GraphEdge?, without other: GraphEdge?) -> [Sentence] {
    guard let edge else { return [] }
    let known = Set((other?.evidence ?? []).map { [$0.document, $0.sentence] })
    return edge.evidence.filter { !known.contains([$0.document, $0.sentence]) }.map {
      Sentence(edge: edge.id, document: $0.document, sentence: $0.sentence)
    }
  }
}
