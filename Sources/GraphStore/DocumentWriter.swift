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

  func write() throws {
    let document = extracted.document
    var row = try RowWriter(db, "documents", 8)
    row.addNothing()
    row.add(document.id)
    row.add(document.title)
    row.add(document.source)
    row.add(document.url)
    row.add(document.published?.description)
    row.add(document.language)
    row.add(document.text)
    try row.store()
    let key = db.lastInsertedRowID
    try writeZones(key)
    try writeEntities(key)
    try writeTimes(key)
    try writeClaims(key)
    guard !extracted.diagnostics.isEmpty else { return }
    var diagnostic = try RowWriter(db, "diagnostics", 3)
    for (ordinal, message) in extracted.diagnostics.enumerated() {
      diagnostic.add(key)
      diagnostic.add(ordinal)
      diagnostic.add(message)
      try diagnostic.store()
    }
  }

  private func writeZones(_ key: Int64) throws {
    var row = try RowWriter(db, "zones", 6)
    for (ordinal, zone) in extracted.document.zones.enumerated() {
      row.add(key)
      row.add(ordinal)
      row.add(zone.kind.rawValue)
      row.add(start(zone.span))
      row.add(end(zone.span))
      row.add(zone.writer)
      try row.store()
    }
  }

  private func writeEntities(_ key: Int64) throws {
    var row = try RowWriter(db, "entities", 7)
    var alias = try RowWriter(db, "entity_aliases", 4)
    var place = try RowWriter(db, "mentions", 7)
    for (ordinal, entity) in extracted.entities.enumerated() {
      row.add(key)
      row.add(ordinal)
      row.add(entity.id)
      row.add(entity.type)
      row.add(entity.name)
      row.add(entity.isImplied)
      row.add(try PropertyText.encode(entity.properties))
      try row.store()
      for (number, name) in entity.aliases.enumerated() {
        alias.add(key)
        alias.add(ordinal)
        alias.add(number)
        alias.add(name)
        try alias.store()
      }
      for (number, mention) in entity.mentions.enumerated() {
        place.add(key)
        place.add(ordinal)
        place.add(number)
        place.add(start(mention.span))
        place.add(end(mention.span))
        place.add(mention.text)
        place.add(mention.isName)
        try place.store()
      }
    }
  }

  private func writeTimes(_ key: Int64) throws {
    var row = try RowWriter(db, "times", 8)
    for (ordinal, time) in extracted.times.enumerated() {
      row.add(key)
      row.add(ordinal)
      row.add(start(time.span))
      row.add(end(time.span))
      row.add(time.text)
      row.add(time.type)
      row.add(time.value?.description)
      row.add(time.basis)
      try row.store()
    }
  }

  private func writeClaims(_ key: Int64) throws {
    var row = try RowWriter(db, "claims", 18)
    var word = try RowWriter(db, "cues", 6)
    for (ordinal, claim) in extracted.claims.enumerated() {
      row.add(key)
      row.add(ordinal)
      row.add(claim.id)
      row.add(claim.type)
      row.add(claim.from)
      row.add(claim.to)
      row.add(claim.date?.description)
      row.add(claim.place)
      row.add(claim.polarity.rawValue)
      row.add(claim.modality.rawValue)
      if claim.by == .author { row.add(true) } else { row.addNothing() }
      if case .entity(let id) = claim.by { row.add(id) } else { row.addNothing() }
      row.add(claim.voice.rawValue)
      row.add(claim.confidence)
      row.add(claim.rule)
      row.add(start(claim.evidence))
      row.add(end(claim.evidence))
      row.add(try PropertyText.encode(claim.properties))
      try row.store()
      for (number, cue) in claim.cues.enumerated() {
        word.add(key)
        word.add(ordinal)
        word.add(number)
        word.add(cue.kind)
        word.add(start(cue.span))
        word.add(end(cue.span))
        try word.store()
      }
    }
  }
}
