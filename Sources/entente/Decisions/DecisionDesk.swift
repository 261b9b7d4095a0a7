import ArgumentParser
import GraphStore
import KnowledgeGraph
import Ontology
import Pipeline
import Resolution

/// Records decisions and computes the graph that follows from them.
struct DecisionDesk {
  /// What a decision did, for JSON output.
  struct Record: Encodable {
    var decision: LogRecord
    var nodesBefore: Int
    var nodesAfter: Int
    var edgesBefore: Int
    var edgesAfter: Int
  }

  let options: DecisionOptions
  let store: GraphStore
  let resolver: Resolver
  let ontology: Ontology
  let open: OpenGraph
  let names: NameIndex

  /// Looks at the graph as it is now, brought up to date where it is not.
  init(
    _ options: DecisionOptions, store: GraphStore, resolver: Resolver, ontology: Ontology
  ) throws(GraphStoreError) {
    self.options = options
    self.store = store
    self.resolver = resolver
    self.ontology = ontology
    try store.requireArticles()
    if try !store.isProjectionCurrent() { try DecisionDesk.project(store, resolver) }
    open = OpenGraph(
      graph: try store.graph(), store: store, nameWords: try store.optionalNameWords())
    names = open.names()
  }

  /// The one node that a name means, or a message with the candidates.
  func node(_ name: String) throws -> GraphNode { open.graph.nodes[try open.node(name, names)] }

  /// The subject that stands for a node: its best name, or the other name that was written.
  ///
  /// A name that other nodes bear too is tied to the node's articles.
  func subject(_ node: GraphNode, written: String) throws -> Decision.Subject {
    let members = try GraphOptions.guarding { () throws(GraphStoreError) in
      try store.members(ofNode: node.id)
    }
    let asked = FoldedName(written)
    let name = ([node.label] + node.aliases).first { FoldedName($0) == asked } ?? node.label
    let folded = FoldedName(name)
    let bearers = members.filter { member in
      ([member.name] + member.aliases).contains { FoldedName($0) == folded }
    }
    var counts: [String: Int] = [:]
    for member in bearers { counts[member.type, default: 0] += 1 }
    let type = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first?.key ?? node.type
    let isShared = open.graph.nodes.contains { other in
      other.id != node.id && resolver.settings.isOneFamily(other.type, type)
        && ([other.label] + other.aliases).contains { FoldedName($0) == folded }
    }
    let documents = isShared ? Array(Set(bearers.map(\.document))) : []
    return Decision.Subject(type: type, name: name, documents: documents)
  }

  /// Records a decision, computes the graph and says what changed.
  ///
  /// - Throws: exit code 1 when the graph stays as it was; the decision is kept all the same, as it
  ///   holds for articles to come.
  func decide(_ action: Decision.Action) throws {
    let decision = Decision(
      action, who: options.who, when: options.when, why: options.reason)
    let number = try GraphOptions.guarding { () throws(GraphStoreError) in
      try store.append(decision)
    }
    let record = DecisionRecord(number: number, decision: decision)
    try finish(record, verb: "decision \(number)")
  }

  /// Computes the graph again, and says so when the file for quick paths cannot be written.
  func project() throws(GraphStoreError) { try DecisionDesk.project(store, resolver) }

  private static func project(
    _ store: GraphStore, _ resolver: Resolver
  ) throws(GraphStoreError) {
    if let notice = try resolver.project(store) { Terminal.complain("entente: \(notice)") }
  }

  /// Computes the graph again and reports.
  func finish(_ record: DecisionRecord, verb: String) throws {
    let after = try GraphOptions.guarding { () throws(GraphStoreError) in
      try project()
      return try store.graph()
    }
    let before = open.graph
    if options.json {
      try Terminal.print(
        json: Record(
          decision: LogRecord(record), nodesBefore: before.nodes.count,
          nodesAfter: after.nodes.count, edgesBefore: before.edges.count,
          edgesAfter: after.edges.count))
    } else {
      try Terminal.print("\(verb): \(LogRecord(record).what)")
      try Terminal.print(
        "entities \(before.nodes.count) → \(after.nodes.count), "
          + "edges \(before.edges.count) → \(after.edges.count)")
    }
    if before == after {
      Terminal.complain(
        "entente: the graph stays as it was; the decision is kept for articles to come "
          + "('entente undo \(record.number)' takes it back)")
    }
  }
}
