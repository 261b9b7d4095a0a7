import Foundation
import Testing

@testable import Language

/// Readers of what the English models lack.
struct OtherLanguageTests {
  private func json(_ text: String) -> ModelFile {
    ModelFile(path: "file", bytes: Array(text.utf8))
  }

  @Test func `keeps the order of a JSON object and decodes its escapes`() {
    let value = JSONText.parse(#" {"b":[1,-2.5e1,true,null],"a":"x\u00e9\ud83d\ude00\n","b2":{}} "#)
    #expect(value?.members?.map(\.key) == ["b", "a", "b2"])
    #expect(value?["a"]?.string == "xé😀\n")
    #expect(value?["b"] == .array([.number(1), .number(-25), .bool(true), .null]))
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\" 1}", "[1] 2", "\"\\ud800\"", "\"\\u12\"", "nul", "-", "\"a",
    "\"\n\"", String(repeating: "[", count: 100_000),
  ])
  func `refuses what is no JSON`(text: String) {
    #expect(JSONText.parse(text) == nil)
  }

  @Test func `reads the labels of a morphologizer in the order of the file`() throws {
    let labels = try MorphologyLabels(
      json(
        #"{"labels_morph":{"POS=X":"","A=b|POS=NOUN":"A=b"},"labels_pos":{"POS=X":101,"A=b|POS=NOUN":92}}"#
      )
    ).labels
    #expect(
      labels == [
        MorphologyLabels.Label(pos: "X", morph: ""),
        MorphologyLabels.Label(pos: "NOUN", morph: "A=b"),
      ])
    #expect(throws: LanguageError.self) {
      try MorphologyLabels(json(#"{"labels_morph":{"a":""}}"#))
    }
  }

  /// Trees in MessagePack: a fixed map `trees`, then one fixed map for each tree.
  private func treeFile(_ nodes: [[TreeEntry]]) -> ModelFile {
    var bytes: [UInt8] = [0x81, 0xA5] + Array("trees".utf8) + [0x90 | UInt8(nodes.count)]
    for node in nodes {
      bytes.append(0x80 | UInt8(node.count))
      for (key, value) in node {
        bytes += [0xA0 | UInt8(key.utf8.count)] + Array(key.utf8) + [0xCE]
        bytes += [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> UInt32($0)) }
      }
    }
    return ModelFile(path: "trees", bytes: bytes)
  }

  private typealias TreeEntry = (key: String, value: UInt32)

  private func match(_ prefix: UInt32, _ suffix: UInt32, _ a: UInt32?, _ b: UInt32?) -> [TreeEntry]
  {
    [
      ("prefix_len", prefix), ("suffix_len", suffix), ("prefix_tree", a ?? .max),
      ("suffix_tree", b ?? .max),
    ]
  }

  private func substitute(_ original: UInt32, _ replacement: UInt32) -> [TreeEntry] {
    [("orig", original), ("subst", replacement)]
  }

  @Test func `applies edit trees as spaCy does, and only where they fit`() throws {
    // The numbers of X and NUM are reserved, so they need not stand in the list.
    let file = treeFile([
      substitute(101, 93), match(1, 1, nil, 0), match(0, 2, nil, nil),
    ])
    let trees = try EditTrees(trees: file, labels: json(#"{"labels":[1,2]}"#), strings: json("[]"))
    #expect(trees.lemma(of: "abcX", label: 0) == "bcNUM")
    #expect(trees.lemma(of: "abcY", label: 0) == nil)
    #expect(trees.lemma(of: "X", label: 0) == nil)
    #expect(trees.lemma(of: "häuser", label: 1) == "häus")
  }

  @Test func `refuses trees without end and bounds those that double`() throws {
    let strings = json("[]")
    #expect(throws: LanguageError.self) {
      try EditTrees(
        trees: treeFile([match(0, 0, 0, nil)]), labels: json(#"{"labels":[0]}"#), strings: strings)
    }
    #expect(throws: LanguageError.self) {
      try EditTrees(
        trees: treeFile([substitute(70_000, 0)]), labels: json(#"{"labels":[0]}"#),
        strings: strings)
    }
    var doubling = [match(0, 0, nil, nil)]
    for number in UInt32(0)..<14 { doubling.append(match(0, 0, number, number)) }
    let doubled = try EditTrees(
      trees: treeFile(doubling), labels: json(#"{"labels":[14]}"#), strings: strings)
    #expect(doubled.lemma(of: "abc", label: 0) == nil)
  }

  /// Expected results come from Python's `re.match`.
  @Test(arguments: [
    ("(?iu)^porte[-–]parole$", "PORTE-Parole", true), ("(?i)^[a-z]+$", "ſK\u{212A}", true),
    ("(?iu)^[à-ö]+$", "ÀÖé", true), ("(?iu)^[^a]$", "A", false), ("(?iu)^σ$", "ς", true),
    ("(?u)^a$", "A", false), ("(?iu)^ı$", "I", true), ("(?iu)^i$", "İ", true),
  ])
  func `ignores case as Python does`(pattern: String, text: String, matches: Bool) throws {
    let codePoints = text.unicodeScalars.map(\.value)
    #expect((try Pattern(pattern).match(codePoints, 0..<codePoints.count) != nil) == matches)
  }
}

/// The tiny model, damaged or asking for what is not computed.
final class DamagedTinyModelTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("entente-tiny-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: URL(fileURLWithPath: TestModel.tiny), to: folder)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func loadingError() -> LanguageError? {
    do {
      _ = try LanguageModel(path: folder.path)
      return nil
    } catch { return error }
  }

  private func replace(_ file: String, _ old: String, _ new: String) throws {
    let url = folder.appendingPathComponent(file)
    let text = try String(contentsOf: url, encoding: .utf8)
    #expect(text.contains(old))
    try text.replacing(old, with: new).write(to: url, atomically: true, encoding: .utf8)
  }

  @Test(arguments: [
    "morphologizer/cfg", "morphologizer/model", "lemmatizer/cfg", "lemmatizer/model",
    "lemmatizer/trees", "vocab/strings.json",
  ])
  func `names the file that is cut off or missing`(file: String) throws {
    let url = folder.appendingPathComponent(file)
    let whole = try Data(contentsOf: url)
    try whole.prefix(whole.count / 2).write(to: url)
    let error = try #require(loadingError())
    #expect(error.code == .corrupt && error.file.hasSuffix(file))
    try FileManager.default.removeItem(at: url)
    #expect(loadingError()?.code == .unreadable)
  }

  @Test(arguments: [
    ("config.cfg", "backoff = \"lower\"", "backoff = \"shape\"", "falls back to shape"),
    ("config.cfg", "factory = \"morphologizer\"", "factory = \"spancat\"", "spancat"),
    ("config.cfg", "spacy.Tokenizer.v1", "spacy.ja.JapaneseTokenizer", "JapaneseTokenizer"),
    (
      "config.cfg", "factory = \"trainable_lemmatizer\"",
      "factory = \"lemmatizer\"",
      "lemmatizer before attribute_ruler"
    ),
    ("meta.json", "\"lang\":\"xx\"", "\"lang\":\"hi\"", "language hi"),
    ("meta.json", "\"attribute_ruler\"", "\"senter\"", "senter"),
  ])
  func `names what is not computed`(file: String, old: String, new: String, said: String) throws {
    try replace(file, old, new)
    let error = try #require(loadingError())
    #expect(error.code == .unsupported)
    #expect(error.detail.contains(said))
  }

  @Test(arguments: ["lemmatizer/trees", "morphologizer/cfg", "lemmatizer/cfg", "config.cfg"])
  func `never crashes on changed bytes`(file: String) throws {
    var numbers = SeededNumbers(seed: 21)
    let url = folder.appendingPathComponent(file)
    let whole = try Array(Data(contentsOf: url))
    for _ in 0..<20 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...8, using: &numbers) {
        bytes[Int.random(in: 0..<bytes.count, using: &numbers)] = UInt8.random(
          in: 0...255, using: &numbers)
      }
      try Data(bytes).write(to: url)
      if let model = try? LanguageModel(path: folder.path) {
        let text = "Die Städte liebten z.B. Kairo."
        #expect(model.annotate(text).tokens.map(\.text).joined() == "DieStädteliebtenz.B.Kairo.")
      }
    }
  }
}
