internal import Foundation
internal import Synchronization
public import TextModel

/// A spaCy v3 pipeline of the CNN family, read from its published folder and run without Python.
///
/// One model serves all threads: what is read from the folder never changes, and each call of
/// `annotate` works with scratch memory of its own. The same text gives the same annotations
/// whatever was annotated before.
public final class LanguageModel: Sendable {
  private let parts: ModelParts
  private let idle = Mutex<[AnnotatorBox]>([])

  /// Tokens that are annotated together, unless one paragraph has more.
  static let batchTokens = 384
  /// A document with more tokens is cut, at the end of a sentence where there is one.
  static let documentTokens = 10_000
  /// A paragraph with more bytes is cut, at the end of a sentence or word where there is one.
  static let paragraphBytes = 65_536

  /// Language and name, such as `en_core_web_md`.
  public var name: String { parts.name }
  /// The model's version, such as `3.7.1`.
  public var version: String { parts.version }
  /// ISO 639-1 code of the language.
  public var language: String { parts.language }

  /// Reads a model.
  ///
  /// - Parameter path: the folder of a spaCy v3 model, the one with `meta.json`.
  /// - Throws: when a file is missing, damaged, or asks for something this runtime does not
  ///   compute.
  public init(path: String) throws(LanguageError) {
    parts = try ModelParts(folder: path)
  }

  /// Annotates a text.
  ///
  /// - Parameters:
  ///   - text: any text, also an empty one.
  ///   - paragraphs: spans in text order that do not overlap, each analysed as a document of its
  ///     own; nil for `Paragraphs.spans(of: text)`. Text outside has no tokens.
  /// - Complexity: O(length of the text), apart from single words of up to 1000 characters, which
  ///   take
  ///   quadratic time.
  public func annotate(_ text: String, paragraphs: [TextSpan]? = nil) -> AnnotatedText {
    var text = text
    text.makeContiguousUTF8()
    let spans = paragraphs ?? Paragraphs.spans(of: text)
    var tokens: [Token] = []
    var entities: [NamedSpan] = []
    annotate(text, spans) { piece in
      let first = tokens.count
      for i in piece.tokens { tokens.append(piece.token(i, headOffset: first)) }
      for entity in piece.entities {
        entities.append(
          NamedSpan(
            tokens: (entity.tokens.lowerBound + first)..<(entity.tokens.upperBound + first),
            label: entity.label))
      }
    }
    return AnnotatedText(text: text, tokens: tokens, entities: entities)
  }

  /// The classes of words that have a word as one of their forms, by the tables of the lemmatizer:
  /// "noun", "verb", "adj", "adv". Empty for names and other words that the tables do not know, and
  /// for models without tables.
  ///
  /// - Parameter word: in small letters.
  /// - Complexity: O(endings that the tables know).
  public func wordClasses(of word: String) -> Set<String> {
    guard let tables = parts.lemmatizer?.tables else { return [] }
    let bytes = Array(word.utf8)
    return Set(["noun", "verb", "adj", "adv"].filter { tables[$0]?.hasForm(bytes) ?? false })
  }

  /// The static vector of a word; nil when the model has none for it.
  public func vector(of word: String) -> [Float]? {
    guard let vectors = parts.vocabulary.vectors,
      let row = parts.vocabulary.vectorRow(StringID.of(word))
    else { return nil }
    return unsafe [Float](unsafeUninitializedCapacity: vectors.width) { buffer, count in
      // SAFETY: the buffer has room for `width` floats.
      if let base = buffer.baseAddress { unsafe vectors.copy(row: row, to: base) }
      count = vectors.width
    }
  }

  /// Annotates batch by batch and hands each over, in text order.
  func annotate(_ text: String, _ paragraphs: [TextSpan], _ take: (AnnotatedPiece) -> Void) {
    let box = idle.withLock { $0.popLast() } ?? AnnotatorBox(Annotator(parts))
    defer { idle.withLock { $0.append(box) } }
    let utf8 = text.utf8
    _ = unsafe utf8.withContiguousStorageIfAvailable { bytes in
      unsafe annotate(bytes, paragraphs, box, take)
    }
  }

  private func annotate(
    _ bytes: UnsafeBufferPointer<UInt8>, _ paragraphs: [TextSpan], _ box: AnnotatorBox,
    _ take: (AnnotatedPiece) -> Void
  ) {
    box.annotator.begin()
    var owners: [Int] = []
    func flush() {
      box.annotator.run()
      take(AnnotatedPiece(annotator: box.annotator, paragraphs: owners))
      box.annotator.begin()
      owners.removeAll(keepingCapacity: true)
    }
    for (number, paragraph) in paragraphs.enumerated() {
      precondition(paragraph.start >= 0 && paragraph.end <= bytes.count)
      for piece in unsafe LanguageModel.pieces(of: paragraph, bytes) {
        unsafe box.annotator.add(bytes, piece, tokenLimit: LanguageModel.documentTokens)
        while owners.count < box.annotator.batch.documents.count { owners.append(number) }
        if box.annotator.batch.tokens.types.count >= LanguageModel.batchTokens { flush() }
      }
    }
    if !box.annotator.batch.documents.isEmpty { flush() }
  }

  /// Cuts an over-long paragraph behind the last sentence mark or white space of each stretch; a
  /// word is never cut.
  private static func pieces(
    of paragraph: TextSpan, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    guard paragraph.count > paragraphBytes else { return [paragraph.start..<paragraph.end] }
    var pieces: [Range<Int>] = []
    var start = paragraph.start
    while paragraph.end - start > paragraphBytes {
      var cut: Int?
      var blank: Int?
      var i = start + paragraphBytes
      while i > start + paragraphBytes / 2, cut == nil {
        // SAFETY: i and i - 1 lie inside the paragraph.
        if unsafe bytes[i] == 0x20 || bytes[i] == 0x0A {
          blank = blank ?? i
          let mark = unsafe bytes[i - 1]
          if mark == 0x2E || mark == 0x21 || mark == 0x3F { cut = i + 1 }
        }
        i -= 1
      }
      var end = cut ?? blank.map { $0 + 1 }
      if end == nil {
        var j = start + paragraphBytes
        while j < paragraph.end, unsafe bytes[j] != 0x20, unsafe bytes[j] != 0x0A { j += 1 }
        end = min(j + 1, paragraph.end)
      }
      pieces.append(start..<(end ?? paragraph.end))
      start = end ?? paragraph.end
    }
    if start < paragraph.end { pieces.append(start..<paragraph.end) }
    return pieces
  }
}

/// Holds a worker while no call uses it.
// Unchecked: the model hands a box to one call at a time.
final class AnnotatorBox: @unchecked Sendable {
  var annotator: Annotator
  init(_ annotator: Annotator) { self.annotator = annotator }
}

/// A batch of annotated paragraphs, valid until the sink returns.
struct AnnotatedPiece {
  let annotator: Annotator
  /// For each document of the batch the paragraph it belongs to.
  let paragraphs: [Int]

  var tokens: Range<Int> { 0..<annotator.batch.tokens.types.count }
  var entities: [EntityRun.Entity] { annotator.batch.entities }
}

extension AnnotatedPiece {
  func token(_ i: Int, headOffset: Int) -> Token {
    let batch = annotator.batch
    let type = annotator.table.types[Int(batch.tokens.types[i])]
    let analysis = annotator.analyses.analyses[Int(batch.analyses[i])]
    let start = batch.tokens.starts[i]
    return Token(
      text: type.text, span: TextSpan(start, start + type.utf8Count), norm: type.norm,
      tag: analysis.tag, pos: analysis.pos, morph: analysis.morph, lemma: analysis.lemma,
      head: Int(batch.heads[i]) + headOffset, dep: analysis.dep,
      isSentenceStart: batch.isSentenceStart[i], paragraph: paragraph(of: i),
      hasTrailingBlank: batch.tokens.blanks[i], isSpace: type.isSpace)
  }

  private func paragraph(of token: Int) -> Int {
    var low = 0
    var high = annotator.batch.documents.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if annotator.batch.documents[middle].lowerBound <= token {
        low = middle
      } else {
        high = middle - 1
      }
    }
    return paragraphs[low]
  }
}
