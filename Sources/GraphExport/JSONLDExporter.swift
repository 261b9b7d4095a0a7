public import KnowledgeGraph

/// JSON-LD 1.1, flattened: one object a line for each node, edge, evidence and document.
///
/// The same statements as Turtle, and like it without graphs.
public struct JSONLDExporter: GraphExporter {
  /// `jsonld`.
  public let format = "jsonld"
  /// `jsonld`.
  public let fileExtension = "jsonld"

  /// Makes an exporter.
  public init() {}

  /// Writes the graph.
  public func write(_ graph: KnowledgeGraph, to sink: inout some ByteSink) throws(ExportError)
    -> LossReport
  {
    var output = TextOutput()
    var report = LossReport()
    var description = RDFDescription()
    output.add("{\"@context\":{")
    for (name, iri) in [
      ("rdf", RDFTerms.rdf), ("rdfs", RDFTerms.rdfs), ("skos", RDFTerms.skos),
      ("prov", RDFTerms.prov),
    ] {
      output.add("\"\(name)\":\"\(iri)\",")
    }
    output.add("\"xsd\":\"\(RDFTerms.xsd)\"},\n\"@graph\":[")
    var count = 0
    func add(
      _ subject: String, _ statements: [RDFDescription.Statement], _ output: inout TextOutput
    ) {
      output.add(count == 0 ? "\n" : ",\n")
      count += 1
      JSONLDExporter.add(subject, statements, to: &output)
    }
    for node in graph.nodes {
      description.describe(node) { subject, statements, _ in add(subject, statements, &output) }
      try output.flushIfLarge(to: &sink)
    }
    var plain = 0
    for edge in graph.edges {
      var isSaid = false
      description.describe(edge) { subject, statements, document in
        if document != nil {
          plain += 1
          if isSaid { return }
          isSaid = true
        }
        add(subject, statements, &output)
      }
      if !edge.confidence.isFinite { report.note(LossReport.infiniteNumbers) }
      try output.flushIfLarge(to: &sink)
    }
    output.add("\n]}\n")
    try output.flush(to: &sink)
    report.note(LossReport.graphsOfDocuments, plain)
    return report
  }

  /// An object; statements with one predicate are together, as `describe` gives them.
  private static func add(
    _ subject: String, _ statements: [RDFDescription.Statement], to output: inout TextOutput
  ) {
    output.add("{\"@id\":")
    output.addJSON(subject)
    var last: String?
    for (predicate, object) in statements {
      if predicate == last {
        output.add(",")
      } else {
        if last != nil { output.add("]") }
        output.add(",")
        output.addJSON(predicate == RDFTerms.rdf + "type" ? "@type" : predicate)
        output.add(":[")
        last = predicate
      }
      switch object {
      case .iri(let iri):
        if predicate == RDFTerms.rdf + "type" {
          output.addJSON(iri)
        } else {
          output.add("{\"@id\":")
          output.addJSON(iri)
          output.add("}")
        }
      case .text(let text):
        output.add("{\"@value\":")
        output.addJSON(text)
        output.add("}")
      case .typed(let value, let type):
        output.add("{\"@value\":\"\(value)\",\"@type\":\"xsd:\(type)\"}")
      }
    }
    output.add(last == nil ? "}" : "]}")
  }
}
