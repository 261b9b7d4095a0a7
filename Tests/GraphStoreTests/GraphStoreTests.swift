import Foundation
import KnowledgeGraph
import TextModel
import Testing

@testable import GraphStore
import GRDB

final class GraphStoreTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("entente-store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String = "graph.sqlite") -> String {
    folder.appendingPathComponent(name).path
  }

  private func code(_ body: () throws(GraphStoreError) -> Void) -> GraphStoreError.Code? {
    do {
      try body()
      return nil
    } catch {
      return error.code
    }
  }

  private func open(_ path: String, _ mode: GraphStore.Mode) -> GraphStoreError.Code? {
    code { () throws(GraphStoreError) in _ = try GraphStore(path: path, mode: mode) }
  }

  static func document(_ id: String, _ text: String = "Öl — “Ja”, said 😀 Ana. No.")
    -> ExtractedDocument
  {
    let end = text.utf8.count
    let mention = DocumentEntity.Mention(span: TextSpan(3, end), text: "x", isName: false)
    return ExtractedDocument(
      document: Document(
        id: id, title: "T", source: "S", url: "https://x.example/1",
        published: DateValue("2020-05"),
        language: "en", text: text, zones: [Zone(.editorsNote, TextSpan(0, 3), writer: "W")]),
      entities: [
        DocumentEntity(
          id: "e1", type: "person", name: "Ana", aliases: ["A", "B"], mentions: [mention, mention],
          properties: ["country": "PE", "a": "\"'\\"]),
        DocumentEntity(id: "e2", type: "country", name: "Peru", isImplied: true),
      ],
      times: [
        TimeExpression(
          span: TextSpan(0, 3), text: "Öl", type: "DATE", value: DateValue("2014/2017"),
          basis: "explicit")
      ],
      claims: [
        Claim(
          id: "c1", type: "visited", from: "e1", to: "e2", date: DateValue("2020-05-17"),
          place: "e2", polarity: .negative, modality: .possible, by: .entity("e1"), voice: .quoted,
          confidence: 0.123456789, rule: "r", evidence: TextSpan(3, end),
          cues: [Claim.Cue(kind: "negation", span: TextSpan(0, 3))], properties: ["mode": "call"]),
        Claim(
          id: "c2", type: "visited", from: "e1", to: "e2", by: .author, confidence: 1, rule: "r",
          evidence: TextSpan(0, end)),
      ],
      diagnostics: ["one", "two"])
  }

  static let projection = GraphProjection(
    graph: KnowledgeGraph(
      nodes: [
        GraphNode(
          id: "person.ana", type: "person", label: "Ana", aliases: ["A", "B"],
          documents: ["a", "b"],
          properties: ["country": "PE"]),
        GraphNode(id: "country.peru", type: "country", label: "Peru"),
      ],
      edges: [
        GraphEdge(
          id: "e1", type: "visited", from: "person.ana", to: "country.peru", polarity: .negative,
          modality: .possible, date: DateValue("2014/2017"), by: "author", confidence: 0.1,
          sources: 2,
          evidence: [
            EdgeEvidence(
              document: "b", claim: "c1", sentence: "“Ja” 😀", start: 3, end: 9,
              date: DateValue("2014"), by: "Ana", voice: .editorial, confidence: 0.1, rule: "r",
              properties: ["title": "x"]),
            EdgeEvidence(
              document: "a", claim: "c1", sentence: "", start: 0, end: 0, confidence: 0, rule: ""),
          ], properties: ["title": "x"]),
        GraphEdge(
          id: "e0", type: "aids", from: "country.peru", to: "person.ana", isSymmetric: true),
      ]),
    merges: [
      .init(document: "a", entity: "e1", node: "person.ana", reason: "first of its name", score: 1)
    ],
    reprints: [.init(document: "b", source: "a", reason: "equal")], diagnostics: ["left out"],
    optionalNameWords: ["al", "the"])

  @Test func `gives documents back as they were stored`() throws {
    let store = try GraphStore(path: path(), mode: .write)
    let documents = ["b", "a"].map { GraphStoreTests.document($0) }
    for document in documents { try store.append(document) }
    #expect(try store.extracted() == documents.reversed())
    #expect(try store.documents() == documents.reversed().map(\.document))
    #expect(try store.documentIDs() == ["a", "b"])
    #expect(try store.contains(documentID: "a"))
    #expect(try !store.contains(documentID: "c"))
    try store.close()
    let again = try GraphStore(path: path(), mode: .read)
    #expect(try again.extracted() == documents.reversed())
    #expect(try again.problems() == [])
  }

  @Test func `gives the graph back as it was stored, and replaces it`() throws {
    let store = try GraphStore(path: path(), mode: .write)
    try store.saveProjection(
      GraphProjection(
        graph: KnowledgeGraph(nodes: [
          GraphNode(id: "x", type: "place", label: "X")
        ])))
    try store.saveProjection(GraphStoreTests.projection)
    #expect(try store.projection() == GraphStoreTests.projection)
    #expect(try store.graph() == GraphStoreTests.projection.graph)
    #expect(try store.merges(node: "person.ana").count == 1)
    #expect(try store.merges(node: "country.peru").isEmpty)
  }

  @Test func `knows whether the graph is older than the documents`() throws {
    let store = try GraphStore(path: path(), mode: .write)
    #expect(try store.isProjectionCurrent())
    try store.append(GraphStoreTests.document("a"))
    #expect(try !store.isProjectionCurrent())
    try store.saveProjection(GraphStoreTests.projection)
    #expect(try store.isProjectionCurrent())
    try store.remove(documentID: "a")
    #expect(try !store.isProjectionCurrent())
    #expect(try store.extracted().isEmpty)
    let problems = try store.problems()
    #expect(problems == [], "\(problems)")
  }

  @Test func `refuses a document that is stored already and keeps the first`() throws {
    let store = try GraphStore(path: path(), mode: .write)
    try store.append(GraphStoreTests.document("a", "One sentence here."))
    #expect(
      code { () throws(GraphStoreError) in try store.append(GraphStoreTests.document("a")) }
        == .duplicateDocument)
    #expect(try store.documents().map(\.text) == ["One sentence here."])
  }

  @Test func `keeps decisions in their order and takes them back one by one`() throws {
    let store = try GraphStore(path: path(), mode: .write)
    let ana = Decision.Subject(type: "person", name: "Ana “X”", documents: ["b", "a"])
    let peru = Decision.Subject(type: "country", name: "Peru")
    let actions: [Decision.Action] = [
      .merge(ana, peru), .keepApart(ana, peru), .split(ana), .retype(ana, to: "place"),
      .reject(edge: "visited", from: ana, to: peru), .forget(document: "a"),
    ]
    let decisions = actions.map {
      Decision($0, who: "me", when: "2024-01-01T00:00:00Z", why: "seen")
    }
    for decision in decisions { try store.append(decision) }
    #expect(try store.decisions().map(\.decision) == decisions)
    #expect(try store.undoDecision(number: 2, who: "you", when: "2024-01-02", why: "not so"))
    #expect(try !store.undoDecision(number: 2, who: "you", when: "2024-01-03", why: ""))
    #expect(try !store.undoDecision(number: 9, who: "you", when: "2024-01-03", why: ""))
    #expect(try store.decisions().map(\.number) == [1, 3, 4, 5, 6])
    #expect(try store.append(decisions[0]) == 7)
    let log = try store.decisionLog()
    #expect(log.map(\.number) == Array(1...7))
    #expect(log[1].undone == .init(who: "you", when: "2024-01-02", why: "not so"))
    #expect(log[2].undone == nil)
    #expect(try store.forgottenDocumentIDs() == ["a"])
  }

  @Test func `says what is wrong with a file that is no graph`() throws {
    #expect(open(path("none"), .read) == .notFound)
    #expect(open(path("no/folder/graph"), .write) == .notFound)
    #expect(open(folder.path, .read) == .notAGraph)
    try Data().write(to: URL(fileURLWithPath: path("empty")))
    #expect(open(path("empty"), .read) == .notAGraph)
    #expect(open(path("empty"), .write) == nil)
    try Data("Talks were held today, the ministry said.\n".utf8)
      .write(to: URL(fileURLWithPath: path("text")))
    #expect(open(path("text"), .read) == .notAGraph)
    #expect(open(path("text"), .write) == .notAGraph)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path("text"))).count == 42)
  }

  @Test func `refuses another program's database and a newer schema`() throws {
    let store = try GraphStore(path: path(), mode: .write)
    try store.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
    try store.close()
    #expect(open(path(), .read) == .newerSchema)
    #expect(open(path(), .write) == .newerSchema)
    let other = try GraphStore(path: path("other"), mode: .write)
    try other.database.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA application_id = 7")
    }
    try other.close()
    #expect(open(path("other"), .read) == .notAGraph)
    #expect(open(path("other"), .write) == .notAGraph)
  }

  @Test func `names a file that is cut off or overwritten`() throws {
    let store = try GraphStore(path: path(), mode: .write)
    for i in 0..<20 { try store.append(GraphStoreTests.document("d\(i)")) }
    try store.close()
    let whole = try Data(contentsOf: URL(fileURLWithPath: path()))
    for length in [50, 100, 4096, whole.count / 2, whole.count - 1] {
      try whole.prefix(length).write(to: URL(fileURLWithPath: path("torn")))
      #expect(open(path("torn"), .read) == .damaged, "\(length) bytes")
      #expect(open(path("torn"), .write) == .damaged, "\(length) bytes")
    }
    var scrambled = whole
    for i in 8192..<whole.count { scrambled[i] = UInt8(truncatingIfNeeded: i &* 31) }
    try scrambled.write(to: URL(fileURLWithPath: path("scrambled")))
    let found = code { () throws(GraphStoreError) in
      let store = try GraphStore(path: path("scrambled"), mode: .read)
      _ = try store.extracted()
    }
    #expect(found == .damaged)
  }

  @Test func `keeps what was stored when the disk is full`() throws {
    let store = try GraphStore(path: path(), mode: .write)
    try store.append(GraphStoreTests.document("a"))
    let pages = try store.database.read { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
    try store.database.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
    }
    let long = GraphStoreTests.document("b", String(repeating: "Long text. ", count: 10_000))
    #expect(code { () throws(GraphStoreError) in try store.append(long) } == .diskFull)
    #expect(try store.documentIDs() == ["a"])
    let problems = try store.problems()
    #expect(problems == [], "\(problems)")
  }

  @Test func `lets others read while one writes`() throws {
    let store = try GraphStore(path: path(), mode: .write)
    try store.append(GraphStoreTests.document("a"))
    let reader = try GraphStore(path: path(), mode: .read)
    try store.append(GraphStoreTests.document("b"))
    #expect(try reader.documentIDs() == ["a", "b"])
  }

  @Test(arguments: [
    "UPDATE edge_evidence SET edge = 7 WHERE edge = 1", "UPDATE edges SET to_node = 9",
    "UPDATE edge_evidence SET document = 99", "UPDATE edges SET polarity = 'perhaps'",
    "DELETE FROM edges WHERE key = 0", "UPDATE edge_evidence SET edge = -1 WHERE edge = 1",
  ])
  func `calls a graph damaged whose rows do not belong together`(damage: String) throws {
    let store = try GraphStore(path: path(), mode: .write)
    try store.saveProjection(GraphStoreTests.projection)
    #expect(try store.graph() == GraphStoreTests.projection.graph)
    try store.database.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA foreign_keys = OFF; " + damage)
    }
    #expect(code { () throws(GraphStoreError) in _ = try store.graph() } == .damaged)
  }
}
