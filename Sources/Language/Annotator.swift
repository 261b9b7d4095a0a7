internal import TextModel
internal import VectorKernels

/// One worker: all scratch memory and everything it remembers about words. Used by one thread at a
/// time.
struct Annotator {
  /// A document after annotation; indices count from the batch's first token.
  struct Batch {
    var tokens = TokenSequence()
    var documents: [Range<Int>] = []
    var heads: [Int32] = []
    var analyses: [Int32] = []
    var isSentenceStart: [Bool] = []
    var entities: [EntityRun.Entity] = []
  }

  let parts: ModelParts
  private(set) var table: TypeTable
  private(set) var analyses: AnalysisTable
  private(set) var batch = Batch()
  private var encoder: EncoderRun
  private var entityEncoder: EncoderRun
  private var parser: ParserRun
  private var entities: EntityRun
  private let tagScores = FloatMemory(count: 0)
  private var tags: [Int32] = []
  private var labels: [Int32] = []

  init(_ parts: ModelParts) {
    self.parts = parts
    table = TypeTable(vocabulary: parts.vocabulary, rules: parts.rules)
    analyses = AnalysisTable(
      ruler: parts.ruler, lemmatizer: parts.lemmatizer, tags: parts.tags,
      labels: parts.labels.names)
    encoder = EncoderRun(parts.encoder)
    entityEncoder = EncoderRun(parts.entityEncoder)
    parser = ParserRun(parts.parser, parts.labels)
    entities = EntityRun(parts.entities)
  }

  /// Starts an empty batch; empties what is remembered when it has grown too much.
  mutating func begin() {
    batch.tokens.removeAll()
    batch.documents.removeAll(keepingCapacity: true)
    if table.isFull || analyses.analyses.count > 100_000 {
      table = TypeTable(vocabulary: parts.vocabulary, rules: parts.rules)
      analyses.forget()
      encoder.forget()
      entityEncoder.forget()
    }
  }

  /// Tokenizes `text[range]` into the batch as a document of its own, or as several when it has more
  /// than `tokenLimit` tokens.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, tokenLimit: Int) {
    let first = batch.tokens.types.count
    unsafe batch.tokens.append(text, range, &table)
    var start = first
    let end = batch.tokens.types.count
    while end - start > tokenLimit {
      let cut = boundary(from: start + tokenLimit / 2, to: start + tokenLimit)
      batch.documents.append(start..<cut)
      start = cut
    }
    if start < end { batch.documents.append(start..<end) }
  }

  /// Where an over-long document is best cut: behind the last full stop, question or exclamation mark.
  private func boundary(from low: Int, to high: Int) -> Int {
    for i in stride(from: high - 1, to: low, by: -1) {
      switch table.types[Int(batch.tokens.types[i])].text {
      case ".", "!", "?", "…", "。", "۔", "।": return i + 1
      default: continue
      }
    }
    return high
  }

  /// Annotates the batch.
  mutating func run() {
    batch.heads.removeAll(keepingCapacity: true)
    batch.analyses.removeAll(keepingCapacity: true)
    batch.isSentenceStart.removeAll(keepingCapacity: true)
    batch.entities.removeAll(keepingCapacity: true)
    labels.removeAll(keepingCapacity: true)
    guard !batch.documents.isEmpty else { return }
    encoder.run(batch.tokens, documents: batch.documents, table)
    tag()
    unsafe parser.prepare(encoder.result, rows: encoder.rows)
    for number in batch.documents.indices { parse(number) }
    for document in batch.documents { analyse(document) }
    entityEncoder.run(batch.tokens, documents: batch.documents, table)
    unsafe entities.prepare(entityEncoder.result, rows: entityEncoder.rows)
    for number in batch.documents.indices { findEntities(number) }
  }

  private mutating func tag() {
    let count = parts.tags.count
    tagScores.reserve(encoder.rows * count)
    // SAFETY: the scores hold `rows` rows of `count` floats.
    unsafe MatrixProduct.multiply(
      encoder.result, leftStride: parts.encoder.width, by: parts.tagWeights.base,
      into: tagScores.base, resultStride: count, rows: encoder.rows, columns: count,
      inner: parts.encoder.width)
    tags.removeAll(keepingCapacity: true)
    for (number, document) in batch.documents.enumerated() {
      for token in document {
        let scores = unsafe tagScores.base + encoder.row(ofToken: token, document: number) * count
        for i in 0..<count { unsafe scores[i] += parts.tagBias.base[i] }
        tags.append(Int32(unsafe Rows.firstMaximum(scores, count: count)))
      }
    }
  }

  private mutating func parse(_ number: Int) {
    let document = batch.documents[number]
    let first = document.lowerBound
    let (types, tokens) = (table.types, batch.tokens.types)
    parser.parse(
      tokens: document.count, firstRow: encoder.row(ofToken: first, document: number),
      isSpace: { types[Int(tokens[first + $0])].isSpace })
    for head in parser.tree.heads { batch.heads.append(head + Int32(first)) }
    labels += parser.tree.labels
    batch.isSentenceStart += parser.tree.isSentenceStart
  }

  private mutating func analyse(_ document: Range<Int>) {
    for i in document {
      batch.analyses.append(
        analyses.number(type: batch.tokens.types[i], tag: tags[i], label: labels[i], table))
    }
    var extra: [(rule: Int, target: Int)] = []
    for i in document where !analyses.analyses[Int(batch.analyses[i])].sequences.isEmpty {
      extra += analyses.matches(at: i, document, batch.analyses) { j in
        analyses.token(batch.tokens.types[j], tags[j], labels[j], table)
      }
    }
    for i in Set(extra.map(\.target)).sorted() {
      batch.analyses[i] = analyses.special(
        type: batch.tokens.types[i], tag: tags[i], label: labels[i],
        rules: extra.filter { $0.target == i }.map(\.rule), table)
    }
  }

  private mutating func findEntities(_ number: Int) {
    let document = batch.documents[number]
    let first = document.lowerBound
    let found = entities.find(
      tokens: document.count, firstRow: entityEncoder.row(ofToken: first, document: number),
      isSpace: { table.types[Int(batch.tokens.types[first + $0])].isSpace },
      isSentenceStart: { batch.isSentenceStart[first + $0] })
    for entity in found {
      let range = entity.tokens
      batch.entities.append(
        EntityRun.Entity(
          tokens: (range.lowerBound + first)..<(range.upperBound + first), label: entity.label))
    }
  }
}
