import ArgumentParser
import Foundation
import GraphStore
import KnowledgeGraph
import Pipeline
import Resolution

/// `entente reject`: an edge is wrong.
struct RejectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: "Decide that an edge is wrong and must not be shown.",
    discussion: """
      An edge is given by its id, as --json output shows it, or by its ends and its type. Affirmed, \
      denied, certain and possible edges of the type between the two go together.

      Examples:
        entente reject --graph g.sqlite e5f1c0de12345678
        entente reject --graph g.sqlite Iran controls Mosul --reason "irony"
      """ + DecisionHelp.rest)

  @OptionGroup var options: DecisionOptions
  @Argument(help: "Id of the edge, or: FROM TYPE TO.") var edge: [String]

  func validate() throws {
    if edge.count != 1, edge.count != 3 {
      throw ValidationError("give the id of an edge, or FROM TYPE TO")
    }
  }

  func run() async throws {
    let desk = try options.desk()
    let found = try edge.count == 1 ? byID(desk) : byEnds(desk)
    var nodes: [String: GraphNode] = [:]
    for node in desk.open.graph.nodes { nodes[node.id] = node }
    guard let from = nodes[found.from], let to = nodes[found.to] else { throw ExitCodes.failure }
    let start = edge.count == 3 && found.from == from.id ? edge[0] : from.label
    let end = edge.count == 3 && found.to == to.id ? edge[2] : to.label
    try desk.decide(
      .reject(
        edge: found.type, from: try desk.subject(from, written: start),
        to: try desk.subject(to, written: end)))
  }

  private func byID(_ desk: DecisionDesk) throws -> GraphEdge {
    if let found = desk.open.graph.edges.first(where: { $0.id == edge[0] }) { return found }
    Terminal.complain(
      "entente: there is no edge with the id “\(edge[0])”; "
        + "'entente show --json' and 'entente path --json' give ids")
    throw ExitCodes.failure
  }

  private func byEnds(_ desk: DecisionDesk) throws -> GraphEdge {
    let (a, b) = (try desk.node(edge[0]), try desk.node(edge[2]))
    let between = desk.open.graph.edges.filter {
      ($0.from == a.id && $0.to == b.id) || ($0.from == b.id && $0.to == a.id)
    }
    let fitting = between.filter {
      $0.type == edge[1] && ($0.from == a.id || $0.isSymmetric)
    }
    if let first = fitting.first { return first }
    let list = between.map { "  \($0.from) \($0.type) \($0.to)  [\($0.id)]" }
    Terminal.complain(
      "entente: there is no edge '\(edge[1])' from \(a.label) to \(b.label)"
        + (list.isEmpty ? "" : "; between the two there are:\n" + list.joined(separator: "\n")))
    throw ExitCodes.failure
  }
}

/// `entente forget`: a document counts no more.
struct ForgetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Take an article out, with all that rests on it alone.",
    discussion: """
      What other articles say too stays. The article is not read again by later builds. Its text \
      stays in the file, so that 'entente undo' can bring it back, unless --erase is given; \
      'entente compact' then overwrites what the file still held of it.

      Example:
        entente forget --graph g.sqlite 004 --reason "retracted"
      """ + DecisionHelp.rest)

  @OptionGroup var options: DecisionOptions
  @Argument(help: "Id of the article, its address, or its title.") var document: String
  @Flag(help: "Remove the text too; this cannot be undone.") var erase = false

  func run() async throws {
    let desk = try options.desk()
    let id = try documentID(desk)
    try desk.decide(.forget(document: id))
    if erase {
      try GraphOptions.guarding { () throws(GraphStoreError) in
        try desk.store.remove(documentID: id)
        try desk.project()
      }
    }
  }

  private func documentID(_ desk: DecisionDesk) throws -> String {
    let (headers, forgotten) = try GraphOptions.guarding { () throws(GraphStoreError) in
      (try desk.store.allHeaders(), try desk.store.forgottenDocumentIDs())
    }
    let found =
      headers.filter { $0.id == document }.first.map { [$0] }
      ?? headers.filter { $0.url == document || $0.title == document }
    if found.count == 1 {
      if !forgotten.contains(found[0].id) { return found[0].id }
      Terminal.complain("entente: “\(document)” is forgotten already")
    } else if found.isEmpty {
      let near = headers.filter {
        $0.id.hasPrefix(document) || $0.title.localizedCaseInsensitiveContains(document)
      }
      Terminal.complain(
        "entente: there is no article “\(document)” in the graph"
          + near.prefix(12).map { "\n  \($0.id)  \($0.text)" }.joined())
    } else {
      Terminal.complain(
        "entente: “\(document)” may mean:"
          + found.prefix(12).map { "\n  \($0.id)  \($0.text)" }.joined())
    }
    throw ExitCodes.failure
  }
}
