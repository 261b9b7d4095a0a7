import Foundation
import Language
import Testing
import TextModel

@Suite(
  .enabled(if: TestModel.loadedSmall != nil, "no model: run `make model`"))
struct LanguageModelTests {
  private let model: LanguageModel

  init() throws { model = try #require(TestModel.loadedSmall) }

  private func check(_ annotated: AnnotatedText, _ text: String) {
    var last = 0
    for (i, token) in annotated.tokens.enumerated() {
      #expect(token.span.start >= last && token.span.end <= text.utf8.count)
      #expect(Array(text[token.span].utf8) == Array(token.text.utf8))
      #expect(annotated.tokens.indices.contains(token.head))
      #expect(annotated.tokens[token.head].paragraph == token.paragraph)
      #expect(i == token.head || token.dep != "ROOT")
      last = token.span.end
    }
    #expect(annotated.sentences.map(\.count).reduce(0, +) == annotated.tokens.count)
  }

  @Test func `annotates a sentence`() {
    let text = "Ministers of Iran and Iraq met in Tehran on Sunday."
    let annotated = model.annotate(text)
    check(annotated, text)
    #expect(annotated.tokens.map(\.tag).prefix(4) == ["NNS", "IN", "NNP", "CC"])
    #expect(annotated.tokens[5].lemma == "meet")
    #expect(annotated.tokens[0].head == 5)
    #expect(annotated.tokens[0].dep == "nsubj")
    #expect(annotated.entities.map(\.label) == ["GPE", "GPE", "GPE", "DATE"])
    #expect(annotated.sentences == [0..<11])
  }

  @Test(arguments: [
    "", " ", "\n\n\n", "\u{A0}\u{A0}", "😀😀 😀 👨‍👩‍👧‍👦", "\u{0}", "\u{FEFF}", "a", ".",
    "\u{301}\u{301}", String(repeating: " ", count: 10_000), String(repeating: "\n", count: 10_000),
    String(repeating: "(", count: 5_000), String(repeating: "a.", count: 400),
    String(repeating: "x", count: 100_000), String(repeating: "a b ", count: 2_000),
  ])
  func `holds with any text`(text: String) {
    check(model.annotate(text), text)
    check(model.annotate(text, paragraphs: [TextSpan(0, text.utf8.count)]), text)
  }

  @Test func `cuts a paragraph that is too long at the end of a sentence`() {
    let text = String(repeating: "He met her in Oslo. ", count: 4_000)
    let annotated = model.annotate(text, paragraphs: [TextSpan(0, text.utf8.count)])
    check(annotated, text)
    #expect(annotated.tokens.count == 24_000)
    #expect(annotated.tokens.allSatisfy { $0.paragraph == 0 })
  }

  @Test func `annotates only the paragraphs it is given`() {
    let text = "One here. Two there. Three."
    let annotated = model.annotate(text, paragraphs: [TextSpan(10, 20)])
    check(annotated, text)
    #expect(annotated.tokens.map(\.text) == ["Two", "there", "."])
    #expect(annotated.tokens[0].span == TextSpan(10, 13))
  }

  @Test func `gives the same whatever was annotated before and beside`() throws {
    let text = try String(decoding: TestModel.fixture("golden.txt"), as: UTF8.self)
    let paragraphs = Paragraphs.spans(of: text)
    let whole = model.annotate(text)
    // One paragraph at a time, last first, by a model that has seen nothing else.
    let fresh = try LanguageModel(path: try #require(TestModel.small))
    for (number, paragraph) in paragraphs.enumerated().reversed() {
      let alone = fresh.annotate(text, paragraphs: [paragraph])
      let first = whole.tokens.firstIndex { $0.paragraph == number } ?? 0
      let expected = whole.tokens.filter { $0.paragraph == number }.map { token in
        var token = token
        token.head -= first
        token.paragraph = 0
        return token
      }
      #expect(alone.tokens == expected)
    }
  }

  @Test func `serves several threads at once`() async throws {
    let text = try String(decoding: TestModel.fixture("golden.txt"), as: UTF8.self)
    let expected = model.annotate(text).tokens
    let model = model
    await withTaskGroup { group in
      for _ in 0..<4 { group.addTask { model.annotate(text).tokens } }
      for await tokens in group { #expect(tokens == expected) }
    }
  }

  @Test func `writes the same as it returns`() throws {
    let text = "A “quoted”\\ line:\tIran's minister.\u{1}\n\nSecond paragraph in Oslo."
    var portions: [UInt8] = []
    let rest = try model.write(text, id: "x\"y", as: .json) { bytes in
      portions += bytes
      bytes.removeAll()
    }
    let json = try JSONSerialization.jsonObject(with: Data(portions + rest)) as? [String: Any]
    let record = try #require(json)
    #expect(record["id"] as? String == "x\"y")
    #expect(record["text"] as? String == text)
    let tokens = try #require(record["tokens"] as? [[String: Any]])
    let annotated = model.annotate(text)
    let scalars = Array(text.unicodeScalars)
    #expect(tokens.count == annotated.tokens.count)
    for (token, expected) in zip(tokens, annotated.tokens) {
      let start = try #require(token["start"] as? Int)
      let end = try #require(token["end"] as? Int)
      #expect(
        String(String.UnicodeScalarView(scalars[start..<end])) == token["text"] as? String)
      #expect(token["text"] as? String == expected.text)
      #expect(token["head"] as? Int == expected.head)
      #expect(token["lemma"] as? String == expected.lemma)
      #expect(token["paragraph"] as? Int == expected.paragraph)
    }
    let entities = try #require(record["entities"] as? [[String: Any]])
    #expect(entities.count == annotated.entities.count)
  }

  @Test func `has vectors for words it knows`() throws {
    let model = try #require(TestModel.loadedMedium)
    #expect(model.vector(of: "Tehran")?.count == 300)
    #expect(model.vector(of: "qwrtzpsdfgh") == nil)
    #expect(self.model.vector(of: "Tehran") == nil)
    #expect(model.name == "en_core_web_md" && model.version == "3.7.1" && model.language == "en")
  }
}
