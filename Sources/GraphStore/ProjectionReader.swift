import GRDB
import KnowledgeGraph
import TextModel

/// Reads the stored graph, each table once from end to end.
struct ProjectionReader {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func graph() throws -> KnowledgeGraph {
    let documents = try String.fetchAll(db, sql: "SELECT id FROM graph_documents ORDER BY key")
    let nodes = try nodes(documents)
    return KnowledgeGraph(nodes: nodes, edges: try edges(documents, nodes.map(\.id)))
  }

  private func nodes(_ documents: [String]) throws -> [GraphNode] {
    var nodes: [GraphNode] = []
    var rows = try Row.fetchCursor(
      db, sql: "SELECT id, type, label, properties FROM nodes ORDER BY key")
    while let row = try rows.next() {
      nodes.append(
        GraphNode(
          id: row[0], type: row[1], label: row[2], properties: try PropertyText.decode(row[3])))
    }
    rows = try Row.fetchCursor(
      db, sql: "SELECT node, alias FROM node_aliases ORDER BY node, ordinal")
    while let row = try rows.next() {
      nodes[try checked(row[0], nodes.count)].aliases.append(row[1])
    }
    rows = try Row.fetchCursor(
      db, sql: "SELECT node, document FROM node_documents ORDER BY node, ordinal")
    while let row = try rows.next() {
      nodes[try checked(row[0], nodes.count)].documents.append(
        documents[try checked(row[1], documents.count)])
    }
    return nodes
  }

  private func edges(_ documents: [String], _ nodes: [String]) throws -> [GraphEdge] {
    var edges: [GraphEdge] = []
    // The same few thousand days come up again and again.
    var known: [String: DateValue] = [:]
    func date(_ text: String?) -> DateValue? {
      guard let text else { return nil }
      if let date = known[text] { return date }
      let date = DateValue(text)
      known[text] = date
      return date
    }
    var rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, type, from_node, to_node, symmetric, polarity, modality, date, "by", confidence,
          sources, properties FROM edges ORDER BY key
        """)
    while let row = try rows.next() {
      edges.append(
        GraphEdge(
          id: row[0], type: row[1], from: nodes[try checked(row[2], nodes.count)],
          to: nodes[try checked(row[3], nodes.count)], isSymmetric: row[4],
          polarity: try DocumentReader.value(row[5]), modality: try DocumentReader.value(row[6]),
          date: date(row[7]), by: row[8], confidence: row[9], sources: row[10],
          properties: try PropertyText.decode(row[11])))
    }
    rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT edge, document, claim, sentence, start, end, date, "by", voice, confidence, rule,
          properties FROM edge_evidence ORDER BY edge, ordinal
        """)
    while let row = try rows.next() {
      edges[try checked(row[0], edges.count)].evidence.append(
        EdgeEvidence(
          document: documents[try checked(row[1], documents.count)], claim: row[2],
          sentence: row[3], start: row[4], end: row[5], date: date(row[6]), by: row[7],
          voice: try DocumentReader.value(row[8]), confidence: row[9], rule: row[10],
          properties: try PropertyText.decode(row[11])))
    }
    return edges
  }

  func merges(node: String? = nil) throws -> [GraphProjection.Merge] {
    let sql = """
      SELECT d.id, m.entity, n.id, m.reason, m.score FROM merges m
        JOIN graph_documents d ON d.key = m.document JOIN nodes n ON n.key = m.node
      \(node == nil ? "" : "WHERE n.id = ?") ORDER BY m.key
      """
    return try Row.fetchAll(db, sql: sql, arguments: node.map { [$0] } ?? []).map {
      GraphProjection.Merge(
        document: $0[0], entity: $0[1], node: $0[2], reason: $0[3], score: $0[4])
    }
  }

  func optionalNameWords() throws -> [String] {
    let words = try String.fetchOne(
      db, sql: "SELECT value FROM meta WHERE name = 'optional_name_words'")
    return (words ?? "").split(separator: " ").map(String.init)
  }

  func reprints() throws -> [GraphProjection.Reprint] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT d.id, s.id, r.reason FROM reprints r JOIN graph_documents d ON d.key = r.document
          JOIN graph_documents s ON s.key = r.source ORDER BY r.key
        """
    ).map { GraphProjection.Reprint(document: $0[0], source: $0[1], reason: $0[2]) }
  }

  private func checked(_ key: Int, _ count: Int) throws -> Int {
    guard (0..<count).contains(key) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a row without its parent")
    }
    return key
  }
}
