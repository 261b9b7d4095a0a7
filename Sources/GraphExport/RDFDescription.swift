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
  typealias Statement = (predicate: RDFName, object: RDFObject)

  private var statements: [Statement] = []

  /// Takes the subject, its statements, and the graph; nil for the default graph.
  typealias Emit = (RDFName, [Statement], RDFName?) -> Void

  private mutating func add(_ predicate: RDFName, _ object: RDFObject) {
    statements.append((predicate, object))
  }

  private mutating func add(properties: [String: String]) {
    if properties.isEmpty { return }
    for (name, value) in properties.sorted(by: { $0.key < $1.key }) {
      add(.own(.property, name), .text(value))
    }
  }

  /// Adds a date as `date`, or `since` and `until`, with the datatype of its precision.
  private mutating func add(date: DateValue?) {
    guard let date else { return }
    guard let end = date.end else { return add(.term(.date), .point(date.start)) }
    add(.term(.since), .point(date.start))
    add(.term(.until), .point(end))
  }

  /// Emits what was gathered about a subject.
  private mutating func emit(_ subject: RDFName, _ emit: Emit) {
    emit(subject, statements, nil)
    statements.removeAll(keepingCapacity: true)
  }

  mutating func describe(_ node: GraphNode, _ emit: Emit) {
    add(.type, .name(.own(.type, node.type)))
    add(.label, .text(node.label))
    for alias in node.aliases { add(.known(.skos, "altLabel"), .text(alias)) }
    for id in node.documents { add(.term(.mentionedIn), .name(.own(.document, id))) }
    add(properties: node.properties)
    self.emit(.own(.node, node.id), emit)
  }

  /// - Parameter isNew: for each evidence whether its document has not been described yet.
  mutating func describe(_ edge: GraphEdge, _ isNew: ArraySlice<Bool>, _ emit: Emit) {
    let from = RDFName.own(.node, edge.from)
    let relation = RDFName.own(.relation, edge.type)
    let to = RDFObject.name(.own(.node, edge.to))
    add(.type, .name(.known(.rdf, "Statement")))
    add(.known(.rdf, "subject"), .name(from))
    add(.known(.rdf, "predicate"), .name(relation))
    add(.known(.rdf, "object"), to)
    add(.term(.polarity), .text(edge.polarity.rawValue))
    add(.term(.modality), .text(edge.modality.rawValue))
    add(.term(.symmetric), .boolean(edge.isSymmetric))
    add(.term(.sources), .integer(edge.sources))
    add(.term(.confidence), .double(edge.confidence))
    add(date: edge.date)
    if let by = edge.by { add(.term(.by), .text(by)) }
    add(properties: edge.properties)
    for i in edge.evidence.indices { add(.term(.evidence), .name(.evidence(edge.id, i))) }
    self.emit(.own(.edge, edge.id), emit)
    for (i, evidence) in edge.evidence.enumerated() {
      describe(evidence, .evidence(edge.id, i), isNew[isNew.startIndex + i], emit)
    }
    guard edge.polarity == .positive, edge.modality == .asserted else { return }
    if edge.evidence.isEmpty { emit(from, [(relation, to)], nil) }
    var said: Set<String> = []
    for (i, evidence) in edge.evidence.enumerated()
    where i == 0 && edge.evidence.count == 1 || said.insert(evidence.document).inserted {
      emit(from, [(relation, to)], .own(.document, evidence.document))
    }
  }

  private mutating func describe(
    _ evidence: EdgeEvidence, _ subject: RDFName, _ isNew: Bool, _ emit: Emit
  ) {
    let document = RDFName.own(.document, evidence.document)
    if isNew {
      add(.type, .name(.known(.prov, "Entity")))
      add(.label, .text(evidence.document))
      self.emit(document, emit)
    }
    add(.type, .name(.known(.prov, "Entity")))
    add(.known(.prov, "wasDerivedFrom"), .name(document))
    add(.known(.prov, "value"), .text(evidence.sentence))
    add(.term(.claim), .text(evidence.claim))
    add(.term(.start), .integer(evidence.start))
    add(.term(.end), .integer(evidence.end))
    add(.term(.voice), .text(evidence.voice.rawValue))
    add(.term(.confidence), .double(evidence.confidence))
    add(.term(.rule), .text(evidence.rule))
    add(date: evidence.date)
    if let by = evidence.by { add(.term(.by), .text(by)) }
    add(properties: evidence.properties)
    self.emit(subject, emit)
  }
}
