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
  private var classes: ClassTable
  private(set) var batch = Batch()
  private var encoder: EncoderRun
  private var entityEncoder: EncoderRun
  private var parser: ParserRun
  private var entities: EntityRun
  private let scores = FloatMemory(count: 0)
  private var tokenClasses: [ClassTable.Classes] = []
  private var classNumbers: [Int32] = []
  private var labels: [Int32] = []
  /// Whether an edit tree fits a type, by type and label.
  private var fits: [UInt64: Bool] = [:]

  init(_ parts: ModelParts) {
    self.parts = parts
    table = TypeTable(vocabulary: parts.vocabulary, rules: parts.rules)
    analyses = AnalysisTable(parts)
    classes = ClassTable(
      tags: parts.tags.count,
      isTagAlone: parts.morphologizer == nil && parts.treeLemmatizer == nil
        && parts.lemmatizer?.looksAtSentenceStart != true)
    encoder = EncoderRun(parts.encoder)
    entityEncoder = EncoderRun(parts.entityEncoder)
    parser = ParserRun(parts.parser, parts.labels)
    entities = EntityRun(parts.entities)
  }

  /// Starts an empty batch; empties what is remembered when it has grown too much.
  mutating func begin() {
    batch.tokens.removeAll()
    batch.documents.removeAll(keepingCapacity: true)
    if table.isFull || analyses.analyses.count > 100_000 || fits.count > 200_000 {
      table = TypeTable(vocabulary: parts.vocabulary, rules: parts.rules)
      analyses.forget()
      classes.forget()
      fits.removeAll(keepingCapacity: true)
      encoder.forget()
      entityEncoder.forget()
    }
  }

  /// Tokenizes `text[range]` into the batch as a document of its own, or as several when it has
  /// more than `tokenLimit` tokens.
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

  /// Where an over-long document is best cut: behind the last full stop, question or exclamation
  /// mark.
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
    classNumbers.removeAll(keepingCapacity: true)
    guard !batch.documents.isEmpty else { return }
    encoder.run(batch.tokens, documents: batch.documents, table)
    classify()
    unsafe parser.prepare(encoder.result, rows: batch.tokens.types.count)
    for number in batch.documents.indices { parse(number) }
    for document in batch.documents { analyse(document) }
    entityEncoder.run(batch.tokens, documents: batch.documents, table)
    unsafe entities.prepare(entityEncoder.result, rows: batch.tokens.types.count)
    for number in batch.documents.indices { findEntities(number) }
  }

  /// Runs the classifiers over the token vectors.
  private mutating func classify() {
    tokenClasses.removeAll(keepingCapacity: true)
    tokenClasses.append(
      contentsOf: repeatElement(ClassTable.Classes(), count: batch.tokens.types.count))
    if let tagger = parts.tagger {
      unsafe choose(tagger) { classes, _, row in
        classes.tag = Int32(unsafe Rows.firstMaximum(row, count: tagger.count))
      }
    }
    if let morphologizer = parts.morphologizer {
      unsafe choose(morphologizer) { classes, _, row in
        classes.morphology = Int32(unsafe Rows.firstMaximum(row, count: morphologizer.count))
      }
    }
    if let trees = parts.treeLemmatizer {
      let (table, types) = (table, batch.tokens.types)
      var known = fits
      unsafe choose(trees.classifier) { classes, token, row in
        let type = types[token]
        classes.tree = unsafe trees.label(row) { label in
          let key = UInt64(UInt32(type)) << 32 | UInt64(label)
          if let fits = known[key] { return fits }
          let fits = trees.trees.lemma(of: table.types[Int(type)].text, label: label) != nil
          known[key] = fits
          return fits
        }
      }
      fits = known
    }
  }

  /// Scores all tokens with one classifier; `take` gets each token with its scores.
  private mutating func choose(
    _ classifier: TokenClassifier,
    _ take: (inout ClassTable.Classes, Int, UnsafeMutablePointer<Float>) -> Void
  ) {
    unsafe classifier.score(encoder.result, rows: tokenClasses.count, into: scores)
    for token in tokenClasses.indices {
      // SAFETY: there are scores for each token.
      unsafe take(&tokenClasses[token], token, scores.base + token * classifier.stride)
    }
  }

  private mutating func parse(_ number: Int) {
    let document = batch.documents[number]
    let first = document.lowerBound
    let (types, tokens) = (table.types, batch.tokens.types)
    parser.parse(
      tokens: document.count, firstRow: first,
      isSpace: { types[Int(tokens[first + $0])].isSpace })
    for head in parser.tree.heads { batch.heads.append(head + Int32(first)) }
    labels += parser.tree.labels
    batch.isSentenceStart += parser.tree.isSentenceStart
  }

  private mutating func analyse(_ document: Range<Int>) {
    let looksAtStart = parts.lemmatizer?.looksAtSentenceStart ?? false
    for i in document {
      if looksAtStart { tokenClasses[i].isSentenceStart = batch.isSentenceStart[i] }
      classNumbers.append(classes.number(tokenClasses[i]))
      batch.analyses.append(analyses.number(key(i), table, classes))
    }
    var extra: [(rule: Int, target: Int)] = []
    for i in document where !analyses.analyses[Int(batch.analyses[i])].sequences.isEmpty {
      extra += analyses.matches(at: i, document, batch.analyses) { j in
        analyses.token(key(j), table, classes)
      }
    }
    for i in Set(extra.map(\.target)).sorted() {
      batch.analyses[i] = analyses.special(
        key(i), rules: extra.filter { $0.target == i }.map(\.rule), table, classes)
    }
  }

  private func key(_ token: Int) -> AnalysisTable.Key {
    AnalysisTable.Key(
      type: batch.tokens.types[token], classes: classNumbers[token], label: labels[token])
  }

  private mutating func findEntities(_ number: Int) {
    let document = batch.documents[number]
    let first = document.lowerBound
    let found = entities.find(
      tokens: document.count, firstRow: first,
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
