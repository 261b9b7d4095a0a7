public import KnowledgeGraph

/// N-Quads (RDF 1.1): a graph for each document with what it says plainly, and in the default graph
/// the nodes, the reified edges and their evidence with PROV-O.
public struct NQuadsExporter: GraphExporter {
  /// `nquads`.
  public let format = "nquads"
  /// `nq`.
  public let fileExtension = "nq"

  /// Makes an exporter.
  public init() {}

  /// Writes the graph.
  public func write(_ graph: KnowledgeGraph, to sink: inout some ByteSink) throws(ExportError)
    -> LossReport
  {
    var output = TextOutput()
    var report = LossReport()
    var description = RDFDescription()
    for node in graph.nodes {
      description.describe(node) { NQuadsExporter.add($0, $1, $2, to: &output) }
      try output.flushIfLarge(to: &sink)
    }
    for edge in graph.edges {
      description.describe(edge) { NQuadsExporter.add($0, $1, $2, to: &output) }
      if !edge.confidence.isFinite { report.note(LossReport.infiniteNumbers) }
      try output.flushIfLarge(to: &sink)
    }
    try output.flush(to: &sink)
    return report
  }

  private static func add(
    _ subject: String, _ statements: [RDFDescription.Statement], _ graph: String?,
    to output: inout TextOutput
  ) {
    for (predicate, object) in statements {
      output.add("<")
      output.add(subject)
      output.add("> <")
      output.add(predicate)
      output.add("> ")
      switch object {
      case .iri(let iri): output.add("<\(iri)>")
      case .text(let text): RDFTerms.addQuoted(text, to: &output)
      case .typed(let value, let type): output.add("\"\(value)\"^^<\(RDFTerms.xsd)\(type)>")
      }
      if let graph { output.add(" <\(graph)>") }
      output.add(" .\n")
    }
  }
}
