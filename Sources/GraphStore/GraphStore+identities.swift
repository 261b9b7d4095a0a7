import GRDB
public import KnowledgeGraph

extension GraphStore {
  /// An entity of an article that is part of a node.
  public struct Member: Sendable, Equatable {
    /// Id of the document.
    public var document: String
    /// Node type that the article gives it.
    public var type: String
    /// Its name in the article.
    public var name: String
    /// Other names of it in the article, sorted.
    public var aliases: [String]
  }

  /// The ids that nodes had in earlier projections.
  public func identities() throws(GraphStoreError) -> NodeIdentities {
    try read { db in
      var first: [NodeIdentities.Entity: String] = [:]
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT d.id, i.entity, i.node FROM entity_ids i JOIN documents d ON d.key = i.document
          """)
      while let row = try rows.next() {
        first[NodeIdentities.Entity(document: row[0], entity: row[1])] = row[2]
      }
      var present: [NodeIdentities.Entity: String] = [:]
      let merges = try Row.fetchCursor(
        db,
        sql: """
          SELECT d.id, m.entity, n.id FROM merges m JOIN graph_documents d ON d.key = m.document
            JOIN nodes n ON n.key = m.node ORDER BY m.key DESC
          """)
      while let row = try merges.next() {
        present[NodeIdentities.Entity(document: row[0], entity: row[1])] = row[2]
      }
      let spent = try Set(Int64.fetchCursor(db, sql: "SELECT hash FROM given_ids"))
      return NodeIdentities(first: first, present: present, spent: spent)
    }
  }

  /// The entities of articles that a node is made of, by document.
  public func members(ofNode id: String) throws(GraphStoreError) -> [Member] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT d.id, e.type, e.name, e.document, e.ordinal FROM nodes n JOIN merges m ON m.node = n.key
            JOIN graph_documents g ON g.key = m.document JOIN documents d ON d.id = g.id
            JOIN entities e ON e.document = d.key AND e.id = m.entity
          WHERE n.id = ? ORDER BY d.id, e.ordinal
          """, arguments: [id]
      ).map { row in
        let aliases = try String.fetchAll(
          db,
          sql: """
            SELECT alias FROM entity_aliases WHERE document = ? AND entity = ? ORDER BY ordinal
            """, arguments: [row[3] as Int64, row[4] as Int64])
        return Member(document: row[0], type: row[1], name: row[2], aliases: aliases)
      }
    }
  }

  /// Remembers the ids of a projection. The first id of an entity stays, so that a merge that is
  /// taken back gives it back.
  static func remember(_ projection: GraphProjection, _ db: Database) throws {
    var given = try RowWriter(db, sql: "INSERT OR IGNORE INTO given_ids VALUES (?)", 1)
    for node in projection.graph.nodes {
      given.add(NodeIdentities.hash(node.id))
      try given.store()
    }
    var entity = try RowWriter(
      db, sql: "INSERT OR IGNORE INTO entity_ids SELECT key, ?, ? FROM documents WHERE id = ?", 3)
    for merge in projection.merges {
      entity.add(merge.entity)
      entity.add(merge.node)
      entity.add(merge.document)
      try entity.store()
    }
  }
}
