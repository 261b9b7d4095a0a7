/// Writes one text's annotations as a JSON object.
struct JSONAnnotationWriter {
  private var cursor: CodePointCursor
  private var tokenCount = 0
  private var entities: [UInt8] = []
  private let text: String

  init(_ text: String) {
    self.text = text
    cursor = CodePointCursor(text)
  }

  func begin(id: String, _ bytes: inout [UInt8]) {
    bytes.append("{\"id\":")
    bytes.append(json: id)
  }

  /// Writes the text, portion by portion.
  func append(text: String, _ bytes: inout [UInt8], _ deliver: (inout [UInt8]) -> Void) {
    bytes.append(",\"text\":\"")
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      while start < utf8.count {
        let end = min(start + 1 << 20, utf8.count)
        // Only ASCII is escaped, so a portion may end inside a character.
        unsafe bytes.append(jsonBytes: UnsafeBufferPointer(rebasing: utf8[start..<end]))
        deliver(&bytes)
        start = end
      }
    }
    bytes.append("\",\"tokens\":[")
  }

  mutating func append(_ piece: AnnotatedPiece, _ bytes: inout [UInt8]) {
    let batch = piece.annotator.batch
    var next = 0
    var entityStart = 0
    for (number, document) in batch.documents.enumerated() {
      for i in document {
        if tokenCount + i > 0 { bytes.append(0x2C) }
        let type = piece.annotator.table.types[Int(batch.tokens.types[i])]
        let analysis = piece.annotator.analyses.analyses[Int(batch.analyses[i])]
        let start = cursor.codePoints(before: batch.tokens.starts[i])
        let end = cursor.codePoints(before: batch.tokens.starts[i] + type.utf8Count)
        bytes.append("{\"text\":")
        bytes.append(json: type.text)
        bytes.append(",\"start\":")
        bytes.append(number: start)
        bytes.append(",\"end\":")
        bytes.append(number: end)
        bytes.append(",\"norm\":")
        bytes.append(json: type.norm)
        bytes.append(",\"tag\":")
        bytes.append(json: analysis.tag)
        bytes.append(",\"pos\":")
        bytes.append(json: analysis.pos)
        bytes.append(",\"morph\":")
        bytes.append(json: analysis.morph)
        bytes.append(",\"lemma\":")
        bytes.append(json: analysis.lemma)
        bytes.append(",\"head\":")
        bytes.append(number: Int(batch.heads[i]) + tokenCount)
        bytes.append(",\"dep\":")
        bytes.append(json: analysis.dep)
        bytes.append(",\"sentStart\":")
        bytes.append(batch.isSentenceStart[i] ? "true" : "false")
        bytes.append(",\"paragraph\":")
        bytes.append(number: piece.paragraphs[number])
        bytes.append(0x7D)
        guard next < batch.entities.count else { continue }
        let entity = batch.entities[next]
        if entity.tokens.lowerBound == i { entityStart = start }
        if entity.tokens.upperBound == i + 1 {
          append(entity, entityStart, end, batch, type.utf8Count)
          next += 1
        }
      }
    }
    tokenCount += batch.tokens.types.count
  }

  private mutating func append(
    _ entity: EntityRun.Entity, _ start: Int, _ end: Int, _ batch: Annotator.Batch, _ lastCount: Int
  ) {
    if !entities.isEmpty { entities.append(0x2C) }
    let from = batch.tokens.starts[entity.tokens.lowerBound]
    let to = batch.tokens.starts[entity.tokens.upperBound - 1] + lastCount
    let utf8 = text.utf8
    let low = utf8.index(utf8.startIndex, offsetBy: from)
    let part = String(text[low..<utf8.index(low, offsetBy: to - from)])
    entities.append("{\"start\":")
    entities.append(number: start)
    entities.append(",\"end\":")
    entities.append(number: end)
    entities.append(",\"label\":")
    entities.append(json: entity.label)
    entities.append(",\"text\":")
    entities.append(json: part)
    entities.append(0x7D)
  }

  mutating func finish(_ bytes: inout [UInt8]) {
    bytes.append("],\"entities\":[")
    bytes.append(contentsOf: entities)
    bytes.append("]}\n")
    entities = []
  }
}
