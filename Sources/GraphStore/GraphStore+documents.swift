import GRDB
import KnowledgeGraph
public import TextModel

extension GraphStore {
  /// Whether a document is stored.
  public func contains(documentID: String) throws(GraphStoreError) -> Bool {
    try read { db in
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM documents WHERE id = ?)", arguments: [documentID])
        ?? false
    }
  }

  /// Ids of the stored documents, sorted.
  public func documentIDs() throws(GraphStoreError) -> [String] {
    try read { db in try String.fetchAll(db, sql: "SELECT id FROM documents ORDER BY id") }
  }

  /// Stores what was read from an article, in one transaction: all of it or nothing.
  ///
  /// - Throws: `duplicateDocument` when the document is stored already.
  public func append(_ extracted: ExtractedDocument) throws(GraphStoreError) {
    let path = path
    try write { db in
      let id = extracted.document.id
      if try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM documents WHERE id = ?)", arguments: [id]) == true
      {
        throw GraphStoreError(
          .duplicateDocument, path: path, detail: "document \(id) is stored already")
      }
      try DocumentWriter(db, extracted).write()
      try db.execute(sql: "UPDATE meta SET value = value + 1 WHERE name = 'revision'")
    }
  }

  /// Removes a document and all that was read from it.
  ///
  /// - Returns: whether it was stored.
  @discardableResult
  public func remove(documentID: String) throws(GraphStoreError) -> Bool {
    try write { db in
      try db.execute(sql: "DELETE FROM documents WHERE id = ?", arguments: [documentID])
      guard db.changesCount > 0 else { return false }
      try db.execute(sql: "UPDATE meta SET value = value + 1 WHERE name = 'revision'")
      return true
    }
  }

  /// The stored documents without what was read from them, by id.
  public func documents() throws(GraphStoreError) -> [Document] {
    try read { db in try DocumentReader(db).documents().map(\.document) }
  }

  /// The stored document with an id, if there is one.
  public func document(id: String) throws(GraphStoreError) -> Document? {
    try read { db in try DocumentReader(db).documents(id: id).first?.document }
  }

  /// Ids of the documents that an analyst took out, stored or not: they are not read again.
  public func forgottenDocumentIDs() throws(GraphStoreError) -> Set<String> {
    var ids: Set<String> = []
    for record in try decisions() {
      if case .forget(let id) = record.decision.action { ids.insert(id) }
    }
    return ids
  }

  /// All that is stored of all documents, by id: equal to what was appended.
  public func extracted() throws(GraphStoreError) -> [ExtractedDocument] {
    try read { db in
      let reader = DocumentReader(db)
      return try reader.documents().map { try reader.extracted($0.key, $0.document) }
    }
  }
}
