import GRDB
import KnowledgeGraph
import TextModel

/// Reads some nodes and edges of the stored graph by their keys.
struct PartReader {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// The key of the node with an id.
  func key(ofNode id: String) throws -> UInt32? {
    try UInt32.fetchOne(
      db.cachedStatement(sql: "SELECT key FROM nodes WHERE id = ?"), arguments: [id])
  }

  func nodes(_ keys: [UInt32]) throws -> [GraphNode] {
    let node = try db.cachedStatement(
      sql: "SELECT id, type, label, properties FROM nodes WHERE key = ?")
    let aliases = try db.cachedStatement(
      sql: "SELECT alias FROM node_aliases WHERE node = ? ORDER BY ordinal")
    let documents = try db.cachedStatement(
      sql: """
        SELECT d.id FROM node_documents n JOIN graph_documents d ON d.key = n.document
        WHERE n.node = ? ORDER BY n.ordinal
        """)
    return try keys.map { key in
      guard let row = try Row.fetchOne(node, arguments: [key]) else { throw PartReader.missing }
      return GraphNode(
        id: row[0], type: row[1], label: row[2],
        aliases: try String.fetchAll(aliases, arguments: [key]),
        documents: try String.fetchAll(documents, arguments: [key]),
        properties: try PropertyText.decode(row[3]))
    }
  }

  func edges(_ keys: [UInt32]) throws -> [GraphEdge] {
    let edge = try db.cachedStatement(
      sql: """
        SELECT e.id, e.type, f.id, t.id, e.symmetric, e.polarity, e.modality, e.date, e."by",
          e.confidence, e.sources, e.properties
        FROM edges e JOIN nodes f ON f.key = e.from_node JOIN nodes t ON t.key = e.to_node
        WHERE e.key = ?
        """)
    let evidence = try db.cachedStatement(
      sql: """
        SELECT d.id, v.claim, v.sentence, v.start, v.end, v.date, v."by", v.voice, v.confidence,
          v.rule, v.properties
        FROM edge_evidence v JOIN graph_documents d ON d.key = v.document
        WHERE v.edge = ? ORDER BY v.ordinal
        """)
    return try keys.map { key in
      guard let row = try Row.fetchOne(edge, arguments: [key]) else { throw PartReader.missing }
      return GraphEdge(
        id: row[0], type: row[1], from: row[2], to: row[3], isSymmetric: row[4],
        polarity: try DocumentReader.value(row[5]), modality: try DocumentReader.value(row[6]),
        date: date(row[7]), by: row[8], confidence: row[9], sources: row[10],
        evidence: try Row.fetchAll(evidence, arguments: [key]).map { said in
          EdgeEvidence(
            document: said[0], claim: said[1], sentence: said[2], start: said[3], end: said[4],
            date: date(said[5]), by: said[6], voice: try DocumentReader.value(said[7]),
            confidence: said[8], rule: said[9], properties: try PropertyText.decode(said[10]))
        }, properties: try PropertyText.decode(row[11]))
    }
  }

  private func date(_ text: String?) -> DateValue? { text.flatMap { DateValue($0) } }

  private static var missing: DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a node or edge is missing")
  }
}
