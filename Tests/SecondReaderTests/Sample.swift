import Extraction
import Foundation
import Language
import LocalServer
import Ontology
import TextModel

@testable import SecondReader

/// A document annotated by hand: words, a verb to each sentence, names and pronouns as given.
struct Sample {
  static let ontology = Result { try Ontology() }
  static let claimReader = Result { try ClaimReader(ontology: ontology.get()) }

  let analysis: DocumentAnalysis
  /// Claims of our own reader.
  var own: [Claim] = []

  /// Two ministers and their countries.
  static let ministers = Sample(
    "Hatami met Khattab in Tehran. He thanked Iraq for its help and said Iraq signed nothing.",
    [
      ("person", "Amir Hatami", ["Hatami", "He"]), ("person", "Juma Khattab", ["Khattab"]),
      ("place", "Tehran", ["Tehran"]), ("country", "Iraq", ["Iraq", "its"]),
    ])

  /// Annotates a text; paragraphs are parted by line ends.
  ///
  /// - Parameter entities: type, name, and the words that stand for it wherever they stand.
  init(_ text: String, _ entities: [(String, String, [String])], zones: [Zone] = []) {
    let verbs: Set<String> = ["met", "thanked", "said", "signed", "visited", "obey"]
    let small: Set<String> = ["in", "for", "and", "the", "its", "of", "He"]
    var tokens: [Token] = []
    var start: Int?
    let bytes = Array(text.utf8)
    var (paragraph, opens) = (0, true)
    func add(_ from: Int, _ to: Int) {
      let word = text[TextSpan(from, to)]
      let isPoint = word == "."
      let pos =
        verbs.contains(word)
        ? "VERB" : small.contains(word) ? "ADP" : word.count > 1 ? "NOUN" : "PUNCT"
      tokens.append(
        Token(
          text: word, span: TextSpan(from, to), norm: word.lowercased(),
          tag: pos == "VERB" ? "VBD" : "", pos: pos, lemma: word.lowercased(), head: tokens.count,
          dep: "dep", isSentenceStart: opens, paragraph: paragraph))
      opens = isPoint
    }
    for i in bytes.indices + [bytes.count] {
      let isWord = i < bytes.count && (bytes[i] >= 0x30 || bytes[i] == 0x27) && bytes[i] != 0x3A
      if isWord {
        start = start ?? i
        continue
      }
      if let from = start { add(from, i) }
      start = nil
      guard i < bytes.count else { continue }
      if bytes[i] == 0x0A {
        paragraph += 1
        opens = true
      } else if bytes[i] != 0x20 {
        add(i, i + 1)
      }
    }
    var sentence: [Int] = []
    for i in tokens.indices.reversed() {
      sentence.append(i)
      guard tokens[i].isSentenceStart else { continue }
      if let verb = sentence.last(where: { tokens[$0].pos == "VERB" }) {
        for j in sentence { tokens[j].head = verb }
      }
      sentence = []
    }
    let document = Document(id: "d", published: DateValue("2020-05-17"), text: text, zones: zones)
    var analysis = DocumentAnalysis(
      document: document, annotated: AnnotatedText(text: text, tokens: tokens, entities: []))
    for (i, (type, name, words)) in entities.enumerated() {
      analysis.entities.append(DocumentEntity(id: "e\(i + 1)", type: type, name: name))
      for word in words {
        for (at, token) in tokens.enumerated() where token.text == word {
          analysis.mentions.append(
            EntityMention(
              tokens: at..<(at + 1), head: at, entities: [i],
              form: small.contains(word) ? .pronoun : .name))
        }
      }
    }
    analysis.mentions.sort { $0.head < $1.head }
    self.analysis = analysis
  }

  /// Takes an analysis.
  init(_ analysis: DocumentAnalysis) { self.analysis = analysis }

  /// The span of some words.
  func span(_ words: String) -> TextSpan {
    FoldedSentence(analysis.document.text, TextSpan(0, analysis.document.text.utf8.count))
      .places(of: FoldedSentence(words))[0]
  }

  /// Reads it a second time.
  func read(_ reader: SecondReader) async throws -> SecondReader.Reading {
    await reader.read(analysis, beside: own, claimReader: try Self.claimReader.get())
  }

  /// "type from > to", with "not" and "perhaps" as it is.
  func lines(_ reading: SecondReader.Reading) -> [String] {
    var names: [String: String] = [:]
    for entity in analysis.entities { names[entity.id] = entity.name }
    return reading.claims.map { claim in
      (claim.polarity == .negative ? "not " : "") + (claim.modality == .possible ? "perhaps " : "")
        + "\(claim.type) \(names[claim.from] ?? "?") > \(names[claim.to] ?? "?")"
    }
  }
}

/// A file of answers in a folder of its own, removed at the end.
final class TemporaryCache: Sendable {
  let url: URL
  private let folder: URL

  init() {
    folder = FileManager.default.temporaryDirectory.appending(path: "second-\(UUID().uuidString)")
    url = folder.appending(path: "deep/answers.jsonl")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var text: String { (try? String(contentsOf: url, encoding: .utf8)) ?? "" }

  /// A second reader with quick limits.
  func reader(
    _ server: ChatServer?, endpoint: String? = nil,
    _ change: (inout SecondReaderSettings) -> Void = { _ in }
  ) throws -> SecondReader {
    var settings = SecondReaderSettings(
      endpoint: endpoint ?? server?.endpoint, model: "small:1b", cache: url)
    settings.answerLimit = 10_000
    settings.firstPause = 10
    change(&settings)
    return try SecondReader(settings, ontology: try Sample.ontology.get())
  }
}
