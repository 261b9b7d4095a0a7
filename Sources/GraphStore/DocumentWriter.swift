import GRDB
import TextModel

/// Writes one document. Offsets are code points in the file, as SQLite's own `substr` counts.
struct DocumentWriter {
  private let db: Database
  private let extracted: ExtractedDocument
  private let offsets: CodePointOffsets

  init(_ db: Database, _ extracted: ExtractedDocument) {
    self.db = db
    self.extracted = extracted
    offsets = CodePointOffsets(extracted.document.text)
  }

  private func start(_ span: TextSpan) -> Int { offsets.codePoint(ofByte: span.start) }
  private func end(_ span: TextSpan) -> Int { offsets.codePoint(ofByte: span.end) }

  private func insert(_ table: String, _ rows: [StatementArguments], columns: Int) throws {
    guard !rows.isEmpty else { return }
    let marks = String(repeating: "?, ", count: columns - 1) + "?"
    let statement = try db.cachedStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
    for row in rows { try statement.execute(arguments: row) }
  }

  func write() throws {
    let document = extracted.document
    try insert(
      "documents",
      [
        [
          nil, document.id, document.title, document.source, document.url,
          document.published?.description, document.language, document.text,
        ]
      ], columns: 8)
    let key = db.lastInsertedRowID
    try insert(
      "zones",
      document.zones.enumerated().map { ordinal, zone in
        [key, ordinal, zone.kind.rawValue, start(zone.span), end(zone.span), zone.writer]
      }, columns: 6)
    for (ordinal, entity) in extracted.entities.enumerated() {
      try write(entity, ordinal, key)
    }
    try insert(
      "times",
      extracted.times.enumerated().map { ordinal, time in
        [
          key, ordinal, start(time.span), end(time.span), time.text, time.type,
          time.value?.description, time.basis,
        ]
      }, columns: 8)
    for (ordinal, claim) in extracted.claims.enumerated() { try write(claim, ordinal, key) }
    try insert(
      "diagnostics", extracted.diagnostics.enumerated().map { [key, $0, $1] }, columns: 3)
  }

  private func write(_ entity: DocumentEntity, _ ordinal: Int, _ key: Int64) throws {
    try insert(
      "entities",
      [
        [
          key, ordinal, entity.id, entity.type, entity.name, entity.isImplied,
          try PropertyText.encode(entity.properties),
        ]
      ], columns: 7)
    try insert(
      "entity_aliases", entity.aliases.enumerated().map { [key, ordinal, $0, $1] }, columns: 4)
    try insert(
      "mentions",
      entity.mentions.enumerated().map { number, mention in
        [
          key, ordinal, number, start(mention.span), end(mention.span), mention.text,
          mention.isName,
        ]
      }, columns: 7)
  }

  private func write(_ claim: Claim, _ ordinal: Int, _ key: Int64) throws {
    var byEntity: String?
    if case .entity(let id) = claim.by { byEntity = id }
    try insert(
      "claims",
      [
        [
          key, ordinal, claim.id, claim.type, claim.from, claim.to, claim.date?.description,
          claim.place, claim.polarity.rawValue, claim.modality.rawValue,
          claim.by == .author ? true : nil, byEntity, claim.voice.rawValue, claim.confidence,
          claim.rule, start(claim.evidence), end(claim.evidence),
          try PropertyText.encode(claim.properties),
        ]
      ], columns: 18)
    try insert(
      "cues",
      claim.cues.enumerated().map { number, cue in
        [key, ordinal, number, cue.kind, start(cue.span), end(cue.span)]
      }, columns: 6)
  }
}
