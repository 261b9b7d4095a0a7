import Dispatch
import GRDB
public import KnowledgeGraph
import Synchronization
import TextModel

extension GraphStore {
  /// Replaces the stored graph, in one transaction.
  ///
  /// - Returns: what went wrong without harm to the graph: a file for quick paths that cannot be
  ///   written. Nil when all is well.
  /// - Complexity: O(size of the graph).
  @discardableResult
  public func saveProjection(_ projection: GraphProjection) throws(GraphStoreError) -> String? {
    // Made on another thread while the tables are written.
    let making = Mutex<Result<Sidecar, any Error>?>(nil)
    let made = DispatchGroup()
    DispatchQueue.global(qos: .userInitiated).async(group: made) {
      let result = Result {
        Sidecar(try PackedGraph(projection.graph, optionalNameWords: projection.optionalNameWords))
      }
      making.withLock { $0 = result }
    }
    let sidecar = try write { db in
      for table in [
        "merges", "reprints", "graph_diagnostics", "edge_evidence", "edges", "node_documents",
        "node_aliases", "nodes", "graph_documents",
      ] {
        try db.execute(sql: "DELETE FROM \(table)")
      }
      try ProjectionWriter(db).write(projection)
      try GraphStore.remember(projection, db)
      try db.execute(
        sql: """
          UPDATE meta SET value = (SELECT value FROM meta WHERE name = 'revision')
          WHERE name = 'projected_revision'
          """)
      try db.execute(
        sql: "UPDATE meta SET value = ? WHERE name = 'optional_name_words'",
        arguments: [projection.optionalNameWords.joined(separator: " ")])
      made.wait()
      guard let sidecar = try making.withLock({ try $0?.get() }) else {
        throw GraphStoreError(.other, path: path, detail: "the file for quick paths was not made")
      }
      try db.execute(
        sql: "UPDATE meta SET value = ? WHERE name = 'sidecar'", arguments: [sidecar.checksum])
      return sidecar
    }
    // Written behind the graph: one that is missing or older is not used.
    do {
      try sidecar.write(besides: path)
      return nil
    } catch {
      return
        "\(Sidecar.path(of: path)): the file for quick paths cannot be written; paths are found "
        + "without it, but the whole graph is read for each"
    }
  }

  /// Whether the stored graph was computed from all stored documents and decisions.
  public func isProjectionCurrent() throws(GraphStoreError) -> Bool {
    try read { db in
      try Bool.fetchOne(
        db,
        sql: """
          SELECT (SELECT value FROM meta WHERE name = 'revision')
            = (SELECT value FROM meta WHERE name = 'projected_revision')
          """) ?? false
    }
  }

  /// How many nodes and how many edges of each type the stored graph has.
  ///
  /// - Complexity: O(nodes and edges), without reading the graph.
  public func typeCounts() throws(GraphStoreError) -> (
    nodes: [String: Int], edges: [String: Int]
  ) {
    try read { db in
      func counts(_ table: String) throws -> [String: Int] {
        let rows = try Row.fetchAll(db, sql: "SELECT type, count(*) FROM \(table) GROUP BY type")
        return Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as String, $0[1] as Int) })
      }
      return (try counts("nodes"), try counts("edges"))
    }
  }

  /// The stored graph.
  ///
  /// - Complexity: O(size of the graph).
  public func graph() throws(GraphStoreError) -> KnowledgeGraph {
    try read { db in try ProjectionReader(db).graph() }
  }

  /// The stored graph with the reasons for it.
  public func projection() throws(GraphStoreError) -> GraphProjection {
    try read { db in
      let reader = ProjectionReader(db)
      return GraphProjection(
        graph: try reader.graph(), merges: try reader.merges(), reprints: try reader.reprints(),
        diagnostics: try String.fetchAll(
          db, sql: "SELECT message FROM graph_diagnostics ORDER BY ordinal"),
        optionalNameWords: try reader.optionalNameWords())
    }
  }

  /// Words that names have or lack without change of meaning, sorted: for `NameIndex`.
  public func optionalNameWords() throws(GraphStoreError) -> [String] {
    try read { db in try ProjectionReader(db).optionalNameWords() }
  }

  /// What is known of some documents besides their texts; those that are not stored are missing.
  public func headers(
    of ids: some Sequence<String>
  ) throws(GraphStoreError) -> [String: DocumentHeader] {
    let ids = Array(ids)
    return try read { db in try GraphStore.headers(ids, db) }
  }

  static func headers(_ ids: [String], _ db: Database) throws -> [String: DocumentHeader] {
    let statement = try db.cachedStatement(
      sql: "SELECT id, title, source, url, published FROM documents WHERE id = ?")
    var headers: [String: DocumentHeader] = [:]
    for id in ids {
      guard let row = try Row.fetchOne(statement, arguments: [id]) else { continue }
      let published: String? = row[4]
      headers[id] = DocumentHeader(
        id: row[0], title: row[1], source: row[2], url: row[3],
        published: published.flatMap { DateValue($0) })
    }
    return headers
  }

  /// The documents that tell another one's story in the same words.
  public func reprints() throws(GraphStoreError) -> [GraphProjection.Reprint] {
    try read { db in try ProjectionReader(db).reprints() }
  }

  /// What is known of all stored documents besides their texts, by id.
  public func allHeaders() throws(GraphStoreError) -> [DocumentHeader] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT id, title, source, url, published FROM documents ORDER BY id"
      ).map { row in
        let published: String? = row[4]
        return DocumentHeader(
          id: row[0], title: row[1], source: row[2], url: row[3],
          published: published.flatMap { DateValue($0) })
      }
    }
  }

  /// Checks that the graph comes from articles, which decisions and builds rest on.
  ///
  /// - Throws: `noArticles` when the graph was imported.
  public func requireArticles() throws(GraphStoreError) {
    guard try !hasArticles() else { return }
    throw GraphStoreError(
      .noArticles, path: path,
      detail: "the graph was imported and has no articles to compute it from")
  }

  /// Whether the graph comes from articles, and not from an import.
  public func hasArticles() throws(GraphStoreError) -> Bool {
    try read { db in
      try String.fetchOne(db, sql: "SELECT value FROM meta WHERE name = 'origin'") == "articles"
    }
  }

  /// Why each entity of each document is a node; only the records of one node when it is given.
  public func merges(node: String? = nil) throws(GraphStoreError) -> [GraphProjection.Merge] {
    try read { db in try ProjectionReader(db).merges(node: node) }
  }
}
