import KnowledgeGraph

/// A syntax of RDF: how the statements of `RDFDescription` are written.
protocol RDFSyntax: ~Copyable {
  /// Whether it tells apart which document says a plain triple. Where it does not, a triple that
  /// several documents say is written once.
  static var holdsGraphs: Bool { get }
  /// Adds what stands in front of everything.
  mutating func begin(_ output: inout TextOutput)
  /// Adds the statements about a subject.
  ///
  /// - Parameter graph: the document in whose graph they stand; nil for the default graph.
  mutating func add(
    _ subject: RDFName, _ statements: [RDFDescription.Statement], in graph: RDFName?,
    to output: inout TextOutput)
  /// Adds what stands behind everything.
  mutating func end(_ output: inout TextOutput)
}

extension RDFSyntax where Self: ~Copyable {
  /// Writes a graph.
  mutating func write(_ graph: KnowledgeGraph, to sink: inout some ByteSink) throws(ExportError)
    -> LossReport
  {
    var output = TextOutput()
    var report = LossReport()
    var description = RDFDescription()
    begin(&output)
    for node in graph.nodes {
      description.describe(node) { add($0, $1, in: $2, to: &output) }
      try output.flushIfLarge(to: &sink)
    }
    var plain = 0
    for edge in graph.edges {
      var isSaid = false
      description.describe(edge) { subject, statements, document in
        if !Self.holdsGraphs, document != nil {
          plain += 1
          if isSaid { return }
          isSaid = true
        }
        add(subject, statements, in: document, to: &output)
      }
      if !edge.confidence.isFinite { report.note(LossReport.infiniteNumbers) }
      try output.flushIfLarge(to: &sink)
    }
    end(&output)
    try output.flush(to: &sink)
    report.note(LossReport.graphsOfDocuments, plain)
    return report
  }
}
