import KnowledgeGraph

/// A syntax of RDF: how the statements of `RDFDescription` are written.
protocol RDFSyntax: SendableMetatype {
  /// Whether it tells apart which document says a plain triple. Where it does not, a triple that
  /// several documents say is written once.
  static var holdsGraphs: Bool { get }
  init()
  /// Adds what stands in front of everything.
  func begin(_ output: inout TextOutput)
  /// Goes on with other subjects.
  ///
  /// - Parameter isFirst: whether none stand in front of them.
  mutating func start(isFirst: Bool)
  /// Adds the statements about a subject.
  ///
  /// - Parameter graph: the document in whose graph they stand; nil for the default graph.
  mutating func add(
    _ subject: RDFName, _ statements: [RDFDescription.Statement], in graph: RDFName?,
    to output: inout TextOutput)
  /// Adds what stands behind everything.
  func end(_ output: inout TextOutput)
}

extension RDFSyntax {
  mutating func start(isFirst: Bool) {}

  /// Writes a graph.
  static func write(_ graph: KnowledgeGraph, to sink: inout some ByteSink) throws(ExportError)
    -> LossReport
  {
    var output = TextOutput()
    var report = LossReport()
    Self().begin(&output)
    try output.flush(to: &sink)
    let nodes = try OrderedChunks(graph.nodes.count) { RDFRows<Self>() }
    try nodes.run { rows, range in
      rows.syntax.start(isFirst: range.lowerBound == 0)
      for i in range { rows.add(graph.nodes[i]) }
    } _: { (rows) throws(ExportError) in
      try rows.output.flush(to: &sink)
    }
    let mentions = DocumentMentions(graph)
    var plain = 0
    let edges = try OrderedChunks(graph.edges.count) { RDFRows<Self>() }
    try edges.run { rows, range in
      rows.syntax.start(isFirst: range.lowerBound == 0 && graph.nodes.isEmpty)
      for i in range { rows.add(graph.edges[i], mentions[i]) }
    } _: { (rows) throws(ExportError) in
      try rows.output.flush(to: &sink)
      report.merge(rows.losses)
      plain += rows.plain
      (rows.losses, rows.plain) = (LossReport(), 0)
    }
    Self().end(&output)
    try output.flush(to: &sink)
    report.note(LossReport.graphsOfDocuments, plain)
    return report
  }
}

/// Statements in a syntax.
private final class RDFRows<Syntax: RDFSyntax> {
  var syntax = Syntax()
  var output = TextOutput()
  var losses = LossReport()
  /// Number of plain triples of documents, where the syntax does not hold graphs.
  var plain = 0
  private var description = RDFDescription()

  func add(_ node: GraphNode) {
    description.describe(node) { syntax.add($0, $1, in: $2, to: &output) }
  }

  func add(_ edge: GraphEdge, _ isNew: ArraySlice<Bool>) {
    var isSaid = false
    description.describe(edge, isNew) { subject, statements, document in
      if !Syntax.holdsGraphs, document != nil {
        plain += 1
        if isSaid { return }
        isSaid = true
      }
      syntax.add(subject, statements, in: document, to: &output)
    }
    if !edge.confidence.isFinite { losses.note(LossReport.infiniteNumbers) }
  }
}

/// Which evidence names its document first, and so describes it.
private struct DocumentMentions: Sendable {
  private var isNew: [Bool] = []
  private var starts: [Int] = [0]

  /// - Complexity: O(number of sentences) expected.
  init(_ graph: KnowledgeGraph) {
    var documents: Set<String> = []
    starts.reserveCapacity(graph.edges.count + 1)
    for i in graph.edges.indices {
      for evidence in graph.edges[i].evidence {
        isNew.append(documents.insert(evidence.document).inserted)
      }
      starts.append(isNew.count)
    }
  }

  /// For each evidence of an edge whether it does.
  subscript(edge: Int) -> ArraySlice<Bool> { isNew[starts[edge]..<starts[edge + 1]] }
}
