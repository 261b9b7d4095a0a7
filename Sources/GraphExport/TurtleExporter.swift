public import KnowledgeGraph

/// Turtle (RDF 1.1), with edges as plain reification, which all readers know; RDF 1.2's
/// `rdf:reifies` is left to readers that can be counted on for it.
///
/// Turtle has no graphs: which document says an edge stands with its evidence.
public struct TurtleExporter: GraphExporter {
  /// `turtle`.
  public let format = "turtle"
  /// `ttl`.
  public let fileExtension = "ttl"

  /// Makes an exporter.
  public init() {}

  private static let prefixes = [
    ("rdf:", RDFTerms.rdf), ("rdfs:", RDFTerms.rdfs), ("skos:", RDFTerms.skos),
    ("prov:", RDFTerms.prov),
  ]

  /// Writes the graph.
  public func write(_ graph: KnowledgeGraph, to sink: inout some ByteSink) throws(ExportError)
    -> LossReport
  {
    var output = TextOutput()
    var report = LossReport()
    var description = RDFDescription()
    for (name, iri) in TurtleExporter.prefixes { output.add("@prefix \(name) <\(iri)> .\n") }
    output.add("@prefix xsd: <\(RDFTerms.xsd)> .\n\n")
    for node in graph.nodes {
      description.describe(node) { subject, statements, _ in
        TurtleExporter.add(subject, statements, to: &output)
      }
      try output.flushIfLarge(to: &sink)
    }
    var plain = 0
    for edge in graph.edges {
      var isSaid = false
      description.describe(edge) { subject, statements, document in
        // Several documents that say one thing would repeat the triple.
        if document != nil {
          plain += 1
          if isSaid { return }
          isSaid = true
        }
        TurtleExporter.add(subject, statements, to: &output)
      }
      if !edge.confidence.isFinite { report.note(LossReport.infiniteNumbers) }
      try output.flushIfLarge(to: &sink)
    }
    try output.flush(to: &sink)
    report.note(LossReport.graphsOfDocuments, plain)
    return report
  }

  private static func add(
    _ subject: String, _ statements: [RDFDescription.Statement], to output: inout TextOutput
  ) {
    output.add("<\(subject)>")
    for (i, (predicate, object)) in statements.enumerated() {
      output.add(i == 0 ? " " : " ;\n  ")
      output.add(short(predicate))
      output.add(" ")
      switch object {
      case .iri(let iri): output.add(short(iri))
      case .text(let text): RDFTerms.addQuoted(text, to: &output)
      case .typed(let value, let type): output.add("\"\(value)\"^^xsd:\(type)")
      }
    }
    output.add(" .\n")
  }

  private static func short(_ iri: String) -> String {
    for (name, space) in prefixes where iri.hasPrefix(space) {
      return name + iri.dropFirst(space.count)
    }
    return "<\(iri)>"
  }
}
