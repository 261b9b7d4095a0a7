import Foundation
import GraphStore
import Ingest
import KnowledgeGraph
import Language
import Ontology
import Pipeline
import Resolution
import Testing
import TextModel

/// Where the language model lies, if it is there.
enum TestModel {
  static let path: String? = try? LanguageModel.locate(explicit: nil)
}

/// The whole way from text to graph, on articles written for this test. Needs the language model.
@Suite(.enabled(if: TestModel.path != nil, "no language model: run `make model`"))
struct ArticlePipelineTests {
  static let articles = [
    Document(
      id: "a", title: "Ministers meet in Lisbon", published: DateValue("2022-03-09"),
      text: """
        Ministers meet in Lisbon

        Portuguese Foreign Minister Duarte Falcão met his Chilean counterpart, Ximena Araya, in \
        Lisbon on Tuesday. Araya thanked Portugal for its support. Chile did not sign the accord.

        "Chile condemns the attack on Estonia," Araya said.
        """),
    Document(
      id: "b", title: "Falcão in Tallinn", published: DateValue("2022-03-11"),
      text: """
        Falcão in Tallinn

        Portuguese Foreign Minister Duarte Falcão visited Estonia on Thursday.
        """),
  ]

  private func pipeline() throws -> (ArticlePipeline, Ontology) {
    let ontology = try Ontology()
    let path = try #require(TestModel.path)
    let model = try LanguageModel(path: path)
    return (try ArticlePipeline(model: model, ontology: ontology), ontology)
  }

  private func names(_ extracted: ExtractedDocument) -> [String] {
    var names: [String: String] = [:]
    for entity in extracted.entities { names[entity.id] = entity.name }
    return extracted.claims.map { claim in
      "\(claim.type) \(names[claim.from] ?? "?") > \(names[claim.to] ?? "?")"
    }
  }

  @Test func `reads who met whom, when, and which posts they hold`() throws {
    let extracted = try pipeline().0.read(Self.articles[0])
    let claims = names(extracted)
    #expect(claims.contains("position Duarte Falcão > Portugal"))
    #expect(claims.contains("position Ximena Araya > Chile"))
    #expect(claims.contains("affiliated-with Ministry of Foreign Affairs (Chile) > Chile"))
    let meeting = extracted.claims.first { $0.type == "met-with" }
    #expect(meeting?.date == DateValue("2022-03-08"))
    #expect(meeting?.modality == .asserted)
    let place = extracted.entities.first { $0.id == meeting?.place }
    #expect(place?.name == "Lisbon")
  }

  @Test func `points every claim to a sentence of the text`() throws {
    for article in Self.articles {
      let extracted = try pipeline().0.read(article)
      #expect(!extracted.claims.isEmpty)
      for claim in extracted.claims {
        let sentence = article.text[claim.evidence]
        #expect(!sentence.isEmpty && article.text.contains(sentence))
        #expect((0...1).contains(claim.confidence))
      }
    }
  }

  @Test func `leaves out what is less sure than asked for and nothing else`() throws {
    let ontology = try Ontology()
    let model = try LanguageModel(path: try #require(TestModel.path))
    let strict = try ArticlePipeline(model: model, ontology: ontology, minimumConfidence: 0.85)
    let all = try pipeline().0.read(Self.articles[0])
    let sure = strict.read(Self.articles[0])
    let expected = all.claims.filter { $0.confidence >= 0.85 }
    #expect(!expected.isEmpty && expected.count < all.claims.count)
    #expect(
      names(sure)
        == names(all).enumerated().filter {
          all.claims[$0.offset].confidence >= 0.85
        }.map(\.element))
  }

  @Test func `gives the same bytes on one and on several tasks`() async throws {
    let pipeline = try pipeline().0
    var outputs: [[Data]] = []
    for width in [1, 4] {
      var articles = Array(repeating: Self.articles, count: 4).joined().makeIterator()
      var lines: [Data] = []
      try await pipeline.read(width: width, next: { articles.next() }) {
        lines.append(try ClaimRecord.json($0))
      }
      outputs.append(lines)
    }
    #expect(outputs[0] == outputs[1])
    #expect(outputs[0].count == 8)
  }

  @Test func `counts offsets of the JSON form in code points`() throws {
    let extracted = try pipeline().0.read(Self.articles[0])
    let object = try JSONSerialization.jsonObject(with: try ClaimRecord.json(extracted))
    let record = try #require(object as? [String: Any])
    let scalars = Array(Self.articles[0].text.unicodeScalars)
    let entities = try #require(record["entities"] as? [[String: Any]])
    var checked = 0
    for entity in entities {
      for mention in try #require(entity["mentions"] as? [[String: Any]]) {
        let start = try #require(mention["start"] as? Int)
        let end = try #require(mention["end"] as? Int)
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[start..<end])
        #expect(String(view) == mention["text"] as? String)
        checked += 1
      }
    }
    #expect(checked > 3)
  }

  @Test func `builds a graph, passes over known articles and goes on`() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("entente-build-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appendingPathComponent("articles.jsonl").path
    func write(_ articles: [Document]) throws {
      let lines = try articles.map { article in
        let record = [
          "id": article.id, "title": article.title, "text": article.text,
          "published": article.published?.description ?? "",
        ]
        return String(decoding: try JSONSerialization.data(withJSONObject: record), as: UTF8.self)
      }
      try lines.joined(separator: "\n").write(toFile: input, atomically: true, encoding: .utf8)
    }
    let (pipeline, ontology) = try pipeline()
    func build(_ path: String) async throws -> (BuildReport, KnowledgeGraph) {
      let store = try GraphStore(path: path, mode: .write)
      let build = GraphBuild(
        pipeline: pipeline, resolver: Resolver(settings: ResolutionSettings(ontology: ontology)),
        store: store)
      let report = try await build.run(
        ArticleFeed([input], reader: ArticleReader()), width: 2, progress: { _, _ in })
      return (report, try store.graph())
    }
    let path = folder.appendingPathComponent("graph.sqlite").path
    try write([Self.articles[0]])
    let (first, _) = try await build(path)
    #expect(first.articlesRead == 1)
    try write(Self.articles)
    let (second, graph) = try await build(path)
    #expect(second.articlesRead == 1)
    #expect(second.articlesKnown == 1)
    #expect(second.articles == 2)
    let (_, whole) = try await build(folder.appendingPathComponent("whole.sqlite").path)
    #expect(graph == whole)
    let minister = graph.nodes.filter { $0.label == "Duarte Falcão" }
    #expect(minister.map(\.documents) == [["a", "b"]])
  }

  @Test func `explains a sentence with its parse, its rules and its claims`() async throws {
    let explanation = await SentenceExplanation(
      pipeline: try pipeline().0, document: Self.articles[0])
    #expect(explanation.overview().split(separator: "\n").count == explanation.sentenceCount)
    let text = try #require(explanation.text(ofSentence: 2))
    #expect(text.contains("nsubj"))
    #expect(text.contains("met-with"))
    #expect(text.contains("2022-03-08"))
    #expect(explanation.text(ofSentence: explanation.sentenceCount + 1) == nil)
  }
}
