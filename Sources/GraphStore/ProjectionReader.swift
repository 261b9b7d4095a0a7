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
    let (edges, ends) = try edges(documents, nodes.map(\.id))
    return KnowledgeGraph(inOrder: nodes, edges, ends: ends)
  }

  private func nodes(_ documents: [String]) throws -> [GraphNode] {
    var nodes: [GraphNode] = []
    nodes.reserveCapacity(try count("nodes"))
    let types = KnownTexts { $0 }
    let properties = KnownTexts { try PropertyText.decode($0) }
    var rows = try StatementRows(
      db, "SELECT id, type, label, properties FROM nodes ORDER BY key")
    while try rows.next() {
      nodes.append(
        GraphNode(
          id: rows.text(0), type: try rows.value(1, types) ?? "", label: rows.text(2),
          properties: try rows.value(3, properties) ?? [:]))
    }
    rows = try StatementRows(
      db, "SELECT node, alias FROM node_aliases ORDER BY node, ordinal")
    while try rows.next() {
      nodes[try checked(rows.integer(0), nodes.count)].aliases.append(rows.text(1))
    }
    rows = try StatementRows(
      db, "SELECT node, document FROM node_documents ORDER BY node, ordinal")
    while try rows.next() {
      nodes[try checked(rows.integer(0), nodes.count)].documents.append(
        documents[try checked(rows.integer(1), documents.count)])
    }
    return nodes
  }

  /// Edges and evidence lie in the order of the edges' keys, so that both tables are read side by
  /// side and every edge is made once.
  private func edges(_ documents: [String], _ nodes: [String]) throws -> (
    [GraphEdge], [KnowledgeGraph.EdgeEnds]
  ) {
    let count = try count("edges")
    var edges: [GraphEdge] = []
    var ends: [KnowledgeGraph.EdgeEnds] = []
    edges.reserveCapacity(count)
    ends.reserveCapacity(count)
    let texts = KnownTexts { $0 }
    let dates = KnownTexts { DateValue($0) }
    let polarities = KnownTexts { try DocumentReader.value($0) as Claim.Polarity }
    let modalities = KnownTexts { try DocumentReader.value($0) as Claim.Modality }
    let properties = KnownTexts { try PropertyText.decode($0) }
    var rows = try StatementRows(
      db,
      """
      SELECT id, type, from_node, to_node, symmetric, polarity, modality, date, "by", confidence,
        sources, properties FROM edges ORDER BY key
      """)
    var evidence = try EvidenceRows(db, texts, dates, properties)
    while try rows.next() {
      let from = try checked(rows.integer(2), nodes.count)
      let to = try checked(rows.integer(3), nodes.count)
      ends.append(
        KnowledgeGraph.EdgeEnds(
          from: UInt32(truncatingIfNeeded: from), to: UInt32(truncatingIfNeeded: to)))
      edges.append(
        GraphEdge(
          id: rows.text(0), type: try rows.value(1, texts) ?? "", from: nodes[from],
          to: nodes[to], isSymmetric: rows.integer(4) != 0,
          polarity: try rows.value(5, polarities) ?? .positive,
          modality: try rows.value(6, modalities) ?? .asserted,
          date: try rows.value(7, dates) ?? nil, by: try rows.value(8, texts),
          confidence: rows.real(9), sources: rows.integer(10),
          evidence: try evidence.next(of: edges.count, documents),
          properties: try rows.value(11, properties) ?? [:]))
    }
    try evidence.requireEnd()
    return (edges, ends)
  }

  /// The evidence of all edges, in their order.
  private struct EvidenceRows: ~Copyable {
    private var rows: StatementRows
    private var hasRow: Bool
    private let texts: KnownTexts<String>
    private let dates: KnownTexts<DateValue?>
    private let properties: KnownTexts<[String: String]>
    private let voices = KnownTexts { try DocumentReader.value($0) as Claim.Voice }

    init(
      _ db: Database, _ texts: KnownTexts<String>, _ dates: KnownTexts<DateValue?>,
      _ properties: KnownTexts<[String: String]>
    ) throws {
      var opened = try StatementRows(
        db,
        """
        SELECT edge, document, claim, sentence, start, end, date, "by", voice, confidence, rule,
          properties FROM edge_evidence ORDER BY edge, ordinal
        """)
      let isThere = try opened.next()
      rows = opened
      hasRow = isThere
      self.texts = texts
      self.dates = dates
      self.properties = properties
    }

    /// The evidence of an edge, asked for in ascending order.
    mutating func next(of edge: Int, _ documents: [String]) throws -> [EdgeEvidence] {
      guard try isNext(edge) else { return [] }
      let first = try row(documents)
      // Nearly all edges have one sentence.
      guard try isNext(edge) else { return [first] }
      var all = [first]
      repeat { all.append(try row(documents)) } while try isNext(edge)
      return all
    }

    private func isNext(_ edge: Int) throws -> Bool {
      guard hasRow, rows.integer(0) <= edge else { return false }
      guard rows.integer(0) == edge else { throw ProjectionReader.withoutParent }
      return true
    }

    private mutating func row(_ documents: [String]) throws -> EdgeEvidence {
      let evidence = EdgeEvidence(
        document: documents[try ProjectionReader.checked(rows.integer(1), documents.count)],
        claim: rows.text(2), sentence: rows.text(3), start: rows.integer(4), end: rows.integer(5),
        date: try rows.value(6, dates) ?? nil, by: try rows.value(7, texts),
        voice: try rows.value(8, voices) ?? .reported, confidence: rows.real(9),
        rule: try rows.value(10, texts) ?? "", properties: try rows.value(11, properties) ?? [:])
      hasRow = try rows.next()
      return evidence
    }

    func requireEnd() throws {
      if hasRow { throw ProjectionReader.withoutParent }
    }
  }

  private func count(_ table: String) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
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
    try ProjectionReader.checked(key, count)
  }

  private static func checked(_ key: Int, _ count: Int) throws -> Int {
    guard (0..<count).contains(key) else { throw withoutParent }
    return key
  }

  private static var withoutParent: DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a row without its parent")
  }
}
