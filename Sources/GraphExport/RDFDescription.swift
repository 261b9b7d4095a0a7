import KnowledgeGraph
import TextModel

/// A graph as RDF, subject by subject, for the exporters of its syntaxes.
///
/// - A node has its type, `rdfs:label`, `skos:altLabel` and its properties.
/// - An edge is an `rdf:Statement` (RDF 1.1 Semantics, appendix D.1) with polarity, modality, date,
///   confidence, sources and its evidence; plain reification is what every RDF 1.1 reader knows.
/// - An evidence is a `prov:Entity` that `prov:wasDerivedFrom` its document (PROV-O).
/// - What is affirmed as a fact is also said plainly, `from relation to`, once for each document
///   that says so, in that document's graph. Denied and possible edges are only described.
struct RDFDescription {
  typealias Statement = (predicate: String, object: RDFObject)

  private var documents: Set<String> = []

  private static func term(_ name: String) -> String { RDFTerms.iri("term", name) }
  private static let type = RDFTerms.rdf + "type"

  /// Calls `emit` with the subject, its statements, and the graph; nil for the default graph.
  typealias Emit<Failure: Error> = (String, [Statement], String?) throws(Failure) -> Void

  func describe<F: Error>(_ node: GraphNode, _ emit: Emit<F>) throws(F) {
    var statements: [Statement] = [
      (RDFDescription.type, .iri(RDFTerms.iri("type", node.type))),
      (RDFTerms.rdfs + "label", .text(node.label)),
    ]
    statements += node.aliases.map { (RDFTerms.skos + "altLabel", .text($0)) }
    statements += node.documents.map {
      (RDFDescription.term("mentionedIn"), .iri(RDFTerms.iri("document", $0)))
    }
    statements += node.properties.sorted { $0.key < $1.key }.map {
      (RDFTerms.iri("property", $0.key), .text($0.value))
    }
    try emit(RDFTerms.iri("node", node.id), statements, nil)
  }

  mutating func describe<F: Error>(_ edge: GraphEdge, _ emit: Emit<F>) throws(F) {
    let subject = RDFTerms.iri("edge", edge.id)
    let from = RDFTerms.iri("node", edge.from)
    let relation = RDFTerms.iri("relation", edge.type)
    let to = RDFObject.iri(RDFTerms.iri("node", edge.to))
    var statements: [Statement] = [
      (RDFDescription.type, .iri(RDFTerms.rdf + "Statement")),
      (RDFTerms.rdf + "subject", .iri(from)), (RDFTerms.rdf + "predicate", .iri(relation)),
      (RDFTerms.rdf + "object", to),
      (RDFDescription.term("polarity"), .text(edge.polarity.rawValue)),
      (RDFDescription.term("modality"), .text(edge.modality.rawValue)),
      (RDFDescription.term("symmetric"), .typed(edge.isSymmetric ? "true" : "false", "boolean")),
      (RDFDescription.term("sources"), .typed(String(edge.sources), "integer")),
      (RDFDescription.term("confidence"), RDFDescription.number(edge.confidence)),
    ]
    if let date = edge.date { statements += RDFDescription.statements(of: date) }
    if let by = edge.by { statements.append((RDFDescription.term("by"), .text(by))) }
    statements += edge.properties.sorted { $0.key < $1.key }.map {
      (RDFTerms.iri("property", $0.key), .text($0.value))
    }
    let ids = edge.evidence.indices.map { RDFTerms.iri("evidence", "\(edge.id)/\($0)") }
    statements += ids.map { (RDFDescription.term("evidence"), .iri($0)) }
    try emit(subject, statements, nil)
    for (id, evidence) in zip(ids, edge.evidence) { try describe(evidence, id, emit) }
    guard edge.polarity == .positive, edge.modality == .asserted else { return }
    var said: Set<String> = []
    for evidence in edge.evidence where said.insert(evidence.document).inserted {
      try emit(from, [(relation, to)], RDFTerms.iri("document", evidence.document))
    }
    if edge.evidence.isEmpty { try emit(from, [(relation, to)], nil) }
  }

  private mutating func describe<F: Error>(
    _ evidence: EdgeEvidence, _ subject: String, _ emit: Emit<F>
  ) throws(F) {
    let document = RDFTerms.iri("document", evidence.document)
    if documents.insert(evidence.document).inserted {
      try emit(
        document,
        [
          (RDFDescription.type, .iri(RDFTerms.prov + "Entity")),
          (RDFTerms.rdfs + "label", .text(evidence.document)),
        ], nil)
    }
    var statements: [Statement] = [
      (RDFDescription.type, .iri(RDFTerms.prov + "Entity")),
      (RDFTerms.prov + "wasDerivedFrom", .iri(document)),
      (RDFTerms.prov + "value", .text(evidence.sentence)),
      (RDFDescription.term("claim"), .text(evidence.claim)),
      (RDFDescription.term("start"), .typed(String(evidence.start), "integer")),
      (RDFDescription.term("end"), .typed(String(evidence.end), "integer")),
      (RDFDescription.term("voice"), .text(evidence.voice.rawValue)),
      (RDFDescription.term("confidence"), RDFDescription.number(evidence.confidence)),
      (RDFDescription.term("rule"), .text(evidence.rule)),
    ]
    if let date = evidence.date { statements += RDFDescription.statements(of: date) }
    if let by = evidence.by { statements.append((RDFDescription.term("by"), .text(by))) }
    statements += evidence.properties.sorted { $0.key < $1.key }.map {
      (RDFTerms.iri("property", $0.key), .text($0.value))
    }
    try emit(subject, statements, nil)
  }

  private static func number(_ number: Double) -> RDFObject {
    .typed("\(number.isFinite ? number : 0)", "double")
  }

  /// A date as `date`, or `since` and `until`, with the datatype of its precision.
  private static func statements(of date: DateValue) -> [Statement] {
    func value(_ point: DateValue.Point) -> RDFObject {
      let kind = point.day != nil ? "date" : point.month != nil ? "gYearMonth" : "gYear"
      return .typed(point.description, kind)
    }
    guard let end = date.end else { return [(term("date"), value(date.start))] }
    return [(term("since"), value(date.start)), (term("until"), value(end))]
  }
}
