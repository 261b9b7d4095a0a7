import Foundation
import Testing

@testable import Language

/// Model folders that were cut, damaged or made by somebody who means harm.
@Suite(.enabled(if: TestModel.small != nil, "no model: run `make model`"))
final class DamagedModelTests {
  private let folder: URL
  private let source: URL

  init() throws {
    source = URL(fileURLWithPath: try #require(TestModel.small))
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("entente-damaged-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: source, to: folder)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private static let files = [
    "meta.json", "tokenizer", "parser/cfg", "ner/cfg", "vocab/lookups.bin", "vocab/vectors",
    "vocab/vectors.cfg",
    "tok2vec/model",
    "tagger/model", "tagger/cfg", "parser/model", "parser/moves", "ner/model", "ner/moves",
    "attribute_ruler/patterns", "lemmatizer/lookups/lookups.bin",
  ]

  private func loadingError() -> LanguageError? {
    do {
      _ = try LanguageModel(path: folder.path)
      return nil
    } catch { return error }
  }

  @Test(arguments: DamagedModelTests.files)
  func `names the file that is cut off or missing`(file: String) throws {
    let path = folder.appendingPathComponent(file)
    let whole = try Data(contentsOf: path)
    try whole.prefix(whole.count / 2).write(to: path)
    let error = try #require(loadingError())
    #expect(error.file.hasSuffix(file))
    #expect(error.code == .corrupt)
    if file == "vocab/vectors.cfg" || file == "vocab/vectors" { return }
    try FileManager.default.removeItem(at: path)
    let missing = try #require(loadingError())
    #expect(missing.description.contains(folder.lastPathComponent))
    #expect(missing.code == (file == "meta.json" ? .modelMissing : .unreadable))
  }

  @Test func `names what it does not support`() throws {
    let meta = folder.appendingPathComponent("meta.json")
    let text = try String(contentsOf: meta, encoding: .utf8)
    try text.replacing("\"ner\"", with: "\"transformer\"").write(
      to: meta, atomically: true, encoding: .utf8)
    let error = try #require(loadingError())
    #expect(error.code == .unsupported)
    #expect(error.detail.contains("transformer"))
    try text.write(to: meta, atomically: true, encoding: .utf8)
    try #"{"mode":"floret"}"#.write(
      to: folder.appendingPathComponent("vocab/vectors.cfg"), atomically: true, encoding: .utf8)
    #expect(loadingError()?.detail.contains("floret") == true)
  }

  @Test(arguments: [
    "tokenizer", "tagger/model", "parser/moves", "ner/moves", "attribute_ruler/patterns",
    "vocab/lookups.bin",
  ])
  func `never crashes on changed bytes`(file: String) throws {
    var numbers = SeededNumbers(seed: 8)
    let whole = try Array(Data(contentsOf: source.appendingPathComponent(file)))
    for _ in 0..<25 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...20, using: &numbers) {
        bytes[Int.random(in: 0..<bytes.count, using: &numbers)] = UInt8.random(
          in: 0...255, using: &numbers)
      }
      let changed = ModelFile(path: file, bytes: bytes)
      switch file {
      case "tokenizer":
        if let rules = try? TokenizerRules(changed) {
          let text = "He said:U.S.-led (e.g.) 10km.".unicodeScalars.map(\.value)
          let pieces = ChunkSplitter(rules: rules, usesExceptions: true).split(text, 0..<text.count)
          #expect(pieces.map(\.range.count).reduce(0, +) == text.count)
        }
      case "attribute_ruler/patterns": _ = try? AttributeRuler(changed)
      case "vocab/lookups.bin": _ = try? MessagePackReader.read(changed)
      case "tagger/model": _ = try? ThincModel(changed)
      default:
        try Data(bytes).write(to: folder.appendingPathComponent(file))
        let component = file.hasPrefix("ner") ? "ner" : "parser"
        let model = try ThincModel(ModelFile(path: source.path + "/\(component)/model"))
        _ = try? TransitionModel(
          model, moves: changed, features: component == "ner" ? 3 : 8,
          moveCount: component == "ner" ? 6 : 5)
      }
    }
  }

  @Test func `says how to get a model when there is none`() throws {
    let error = #expect(throws: LanguageError.self) {
      try LanguageModel.locate(explicit: "/nowhere")
    }
    #expect(error?.code == .modelMissing)
    #expect(error?.description.contains("make model") == true)
    #expect(try LanguageModel.locate(explicit: source.path) == source.path)
  }
}
