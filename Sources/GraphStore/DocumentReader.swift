import GRDB
import TextModel

/// Reads documents back as they were appended.
struct DocumentReader {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// Documents by id, with their keys; only the one with `id` when it is given.
  func documents(id: String? = nil) throws -> [(key: Int64, document: Document)] {
    let found = try Row.fetchAll(
      db,
      sql: """
        SELECT key, id, title, source, url, published, language, text FROM documents
        \(id == nil ? "" : "WHERE id = ?") ORDER BY id
        """, arguments: id.map { [$0] } ?? [])
    return try found.map { row in
      let key: Int64 = row[0]
      var document = Document(
        id: row[1], title: row[2], source: row[3], url: row[4], published: date(row[5]),
        language: row[6], text: row[7])
      let offsets = CodePointOffsets(document.text)
      document.zones = try rows("zones", "kind, start, end, writer", key).map {
        Zone(
          try DocumentReader.value($0[0]), span($0, 1, offsets), writer: $0[3])
      }
      return (key, document)
    }
  }

  /// All that was read from a document.
  func extracted(_ key: Int64, _ document: Document) throws -> ExtractedDocument {
    let offsets = CodePointOffsets(document.text)
    var result = ExtractedDocument(document: document)
    result.entities = try entities(key, offsets)
    result.times = try rows("times", "start, end, text, type, value, basis", key).map {
      TimeExpression(
        span: span($0, 0, offsets), text: $0[2], type: $0[3], value: date($0[4]), basis: $0[5])
    }
    result.claims = try claims(key, offsets)
    result.diagnostics = try rows("diagnostics", "message", key).map { $0[0] }
    return result
  }

  private func entities(_ key: Int64, _ offsets: CodePointOffsets) throws -> [DocumentEntity] {
    var entities = try rows("entities", "id, type, name, implied, properties", key).map {
      DocumentEntity(
        id: $0[0], type: $0[1], name: $0[2], isImplied: $0[3],
        properties: try PropertyText.decode($0[4]))
    }
    for row in try rows("entity_aliases", "entity, alias", key, order: "entity, ordinal") {
      entities[try checked(row[0], entities.count)].aliases.append(row[1])
    }
    let mentions = try rows(
      "mentions", "entity, start, end, text, is_name", key, order: "entity, ordinal")
    for row in mentions {
      entities[try checked(row[0], entities.count)].mentions.append(
        DocumentEntity.Mention(span: span(row, 1, offsets), text: row[3], isName: row[4]))
    }
    return entities
  }

  private func claims(_ key: Int64, _ offsets: CodePointOffsets) throws -> [Claim] {
    let columns = """
      id, type, from_entity, to_entity, date, place, polarity, modality, by_author, by_entity,
      voice, confidence, rule, start, end, properties
      """
    var claims = try rows("claims", columns, key).map { row in
      let byAuthor: Bool? = row[8]
      let byEntity: String? = row[9]
      return Claim(
        id: row[0], type: row[1], from: row[2], to: row[3], date: date(row[4]), place: row[5],
        polarity: try DocumentReader.value(row[6]), modality: try DocumentReader.value(row[7]),
        by: byAuthor == true ? .author : byEntity.map { .entity($0) },
        voice: try DocumentReader.value(row[10]), confidence: row[11], rule: row[12],
        evidence: span(row, 13, offsets), properties: try PropertyText.decode(row[15]))
    }
    for row in try rows("cues", "claim, kind, start, end", key, order: "claim, ordinal") {
      claims[try checked(row[0], claims.count)].cues.append(
        Claim.Cue(kind: row[1], span: span(row, 2, offsets)))
    }
    return claims
  }

  private func rows(
    _ table: String, _ columns: String, _ key: Int64, order: String = "ordinal"
  ) throws -> [Row] {
    let sql = "SELECT \(columns) FROM \(table) WHERE document = ? ORDER BY \(order)"
    return try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: [key])
  }

  private func date(_ text: String?) -> DateValue? { text.flatMap { DateValue($0) } }

  private func span(_ row: Row, _ column: Int, _ offsets: CodePointOffsets) -> TextSpan {
    let start = offsets.byte(ofCodePoint: max(0, row[column] as Int))
    let end = offsets.byte(ofCodePoint: max(0, row[column + 1] as Int))
    return TextSpan(start, max(start, end))
  }

  private func checked(_ ordinal: Int, _ count: Int) throws -> Int {
    guard (0..<count).contains(ordinal) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a row without its parent")
    }
    return ordinal
  }

  /// A value of an enumeration by its name in the file.
  static func value<T: RawRepresentable>(_ text: String) throws -> T where T.RawValue == String {
    guard let value = T(rawValue: text) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "unknown value \(text)")
    }
    return value
  }
}
