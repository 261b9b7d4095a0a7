import Extraction
import Foundation
import GraphStore
import Ingest
import KnowledgeGraph
import Language
import LocalServer
import Ontology
import Pipeline
import Resolution
import SecondReader
import Testing
import TextModel

/// A second reader in the whole way from text to graph. Needs the language model.
@Suite(.enabled(if: TestModel.path != nil, "no language model: run `make model`"))
struct SecondReaderPipelineTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "second-pipeline-\(UUID().uuidString)")

  private static let rows = [
    ChatServer.Row("supports", "Chile", "Portugal", quote: "for its support"),
    // Our own reader knows these two.
    ChatServer.Row(
      "met-with", "Ximena Araya", "Duarte Falcão", quote: "met his Chilean counterpart"),
    ChatServer.Row("visited", "Duarte Falcão", "Estonia", quote: "visited Estonia"),
    ChatServer.Row(
      "cooperates-with", "Estonia", "Portugal", quote: "Foreign Minister Duarte Falcão visited",
      modality: "possible"),
  ]

  private func pipeline(
    _ server: ChatServer?, minimum: Double = 0
  ) throws -> (ArticlePipeline, SecondReader, Ontology) {
    let ontology = try Ontology()
    let settings = SecondReaderSettings(
      endpoint: server?.endpoint, model: "small:1b", cache: folder.appending(path: "answers.jsonl"))
    let reader = try SecondReader(settings, ontology: ontology)
    let pipeline = try ArticlePipeline(
      model: LanguageModel(path: try #require(TestModel.path)), ontology: ontology,
      minimumConfidence: minimum, secondReader: reader)
    return (pipeline, reader, ontology)
  }

  private func read(_ pipeline: ArticlePipeline, width: Int) async throws -> [ExtractedDocument] {
    var articles = (0..<4).flatMap { round in
      ArticlePipelineTests.articles.map { article in
        var article = article
        article.id += "\(round)"
        return article
      }
    }.makeIterator()
    var result: [ExtractedDocument] = []
    try await pipeline.read(width: width, next: { articles.next() }) { result.append($0) }
    return result
  }

  private func withoutSecond(_ document: ExtractedDocument) -> ExtractedDocument {
    var document = document
    document.claims.removeAll { $0.rule == SecondReader.rule }
    for i in document.claims.indices { document.claims[i].id = "" }
    document.diagnostics = []
    return document
  }

  @Test func `adds claims and changes nothing else, with the same bytes on any number of threads`()
    async throws
  {
    defer { try? FileManager.default.removeItem(at: folder) }
    let server = try ChatServer(Self.rows)
    let (asking, reader, ontology) = try pipeline(server)
    let first = try await read(asking, width: 4)
    #expect(reader.fault == nil && reader.count.asked > 0)
    server.stop()
    let (replaying, _, _) = try pipeline(nil)
    let bytes = try first.map(ClaimRecord.json)
    for width in [1, 3] {
      #expect(try await read(replaying, width: width).map(ClaimRecord.json) == bytes)
    }
    let own = try ArticlePipeline(
      model: LanguageModel(path: try #require(TestModel.path)), ontology: ontology)
    #expect(try await read(own, width: 2).map(withoutSecond) == first.map(withoutSecond))
    let second = first.prefix(2).flatMap { document in
      document.claims.filter { $0.rule == SecondReader.rule }.map { claim in
        let names = [claim.from, claim.to].compactMap { id in
          document.entities.first { $0.id == id }?.name
        }
        return "\(claim.type) \(names) \(claim.date?.description ?? "-")"
      }
    }
    #expect(
      second == [
        #"supports ["Chile", "Portugal"] 2022-03-08"#,
        #"cooperates-with ["Estonia", "Portugal"] 2022-03-10"#,
      ])
  }

  /// Two who signed one treaty agreed on its day: our own claim must not learn that from the
  /// model's.
  @Test func `our own claims take no date from those of the second reader`() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let server = try ChatServer(
      ["Portugal", "Chile"].map {
        ChatServer.Row("signed", $0, "Lisbon Treaty", quote: "was signed on Monday")
      })
    let (pipeline, _, _) = try pipeline(server)
    let document = Document(
      id: "t", published: DateValue("2022-03-09"),
      text:
        "Portugal has agreed with Chile to act together. The Lisbon Treaty was signed on Monday.")
    let own = pipeline.read(document)
    let analysis = await pipeline.analyseTwice(document)
    let added = analysis.claims.filter { $0.rule == SecondReader.rule }
    #expect(added.map(\.date) == [DateValue("2022-03-07"), DateValue("2022-03-07")])
    let others = analysis.claims.filter { $0.rule != SecondReader.rule }
    let agreed = others.filter { $0.type == "agreed-with" }
    #expect(agreed.count == 1 && agreed.allSatisfy { $0.date == nil })
    #expect(
      others.map { "\($0.type) \($0.date?.description ?? "-")" }
        == own.claims.map { "\($0.type) \($0.date?.description ?? "-")" })
    #expect(analysis.entities == own.entities)
  }

  @Test func `is not asked when its claims would be left out`() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let server = try ChatServer(Self.rows)
    let (pipeline, reader, _) = try pipeline(server, minimum: 0.5)
    let documents = try await read(pipeline, width: 2)
    #expect(documents.allSatisfy { $0.claims.allSatisfy { $0.rule != SecondReader.rule } })
    #expect(reader.count.passages == 0)
    #expect(try server.requests.count == 0)
  }

  @Test func `an article is read, stored and told of when the endpoint is down`() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let server = try ChatServer(Self.rows)
    server.stop()
    let (pipeline, reader, ontology) = try pipeline(server)
    let input = folder.appending(path: "a.txt")
    try Data("Talks\n2022-03-09\n\n\(ArticlePipelineTests.articles[0].text)".utf8).write(to: input)
    let store = try GraphStore(path: folder.appending(path: "graph.sqlite").path, mode: .write)
    let build = GraphBuild(
      pipeline: pipeline, resolver: Resolver(settings: ResolutionSettings(ontology: ontology)),
      store: store)
    let report = try await build.run(
      ArticleFeed([input.path], reader: ArticleReader()), width: 1, progress: { _, _ in })
    #expect(report.articlesRead == 1 && report.claims["met-with"] == 1)
    #expect(report.diagnostics.contains { $0.contains("second reader") && $0.contains("not read") })
    #expect(reader.fault?.code == .unreachable)
  }

  @Test func `an edge says that it rests on the second reader alone, where it does`() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let server = try ChatServer(Self.rows)
    let (pipeline, _, ontology) = try pipeline(server)
    let documents = try await read(pipeline, width: 2)
    var mixed = documents[0]
    // The same from our own reader, in another article.
    mixed.document.id = "own"
    mixed.claims = mixed.claims.filter { $0.type == "supports" && $0.rule == SecondReader.rule }
    try #require(mixed.claims.count == 1)
    mixed.claims[0].rule = "r"
    mixed.claims[0].properties = [:]
    let resolver = Resolver(settings: ResolutionSettings(ontology: ontology))
    func edge(_ documents: [ExtractedDocument]) throws -> [String: String] {
      let graph = resolver.project(documents).graph
      let edges = graph.edges.filter { edge in
        edge.evidence.contains { $0.rule == SecondReader.rule } && edge.type == "supports"
      }
      return try #require(edges.first).properties
    }
    #expect(try edge([documents[0]])["reader"] == "small:1b")
    #expect(try edge([documents[0], mixed])["reader"] == nil)
  }
}
