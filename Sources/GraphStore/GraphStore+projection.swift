import GRDB
public import KnowledgeGraph
import TextModel

extension GraphStore {
  /// Replaces the stored graph, in one transaction.
  ///
  /// - Complexity: O(size of the graph).
  public func saveProjection(_ projection: GraphProjection) throws(GraphStoreError) {
    try write { db in
      for table in [
        "merges", "reprints", "graph_diagnostics", "edge_evidence", "edges", "node_documents",
        "node_aliases", "nodes", "graph_documents",
      ] {
        try db.execute(sql: "DELETE FROM \(table)")
      }
      try ProjectionWriter(db).write(projection)
      try db.execute(
        sql: """
          UPDATE meta SET value = (SELECT value FROM meta WHERE name = 'revision')
          WHERE name = 'projected_revision'
          """)
      try db.execute(
        sql: "UPDATE meta SET value = ? WHERE name = 'optional_name_words'",
        arguments: [projection.optionalNameWords.joined(separator: " ")])
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
    return try read { db in
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
  }

  /// Why each entity of each document is a node; only the records of one node when it is given.
  public func merges(node: String? = nil) throws(GraphStoreError) -> [GraphProjection.Merge] {
    try read { db in try ProjectionReader(db).merges(node: node) }
  }
}
