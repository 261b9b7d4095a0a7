import Foundation
import KnowledgeGraph
import TextModel
import Testing

struct AnswerTests {
  private let index: GraphIndex
  private let headers = [
    "d1": DocumentHeader(
      id: "d1", title: "Talks\u{1B}[31m held", source: "Daily Post",
      published: DateValue("2018-03-05"))
  ]

  init() {
    func said(_ document: String, _ sentence: String) -> EdgeEvidence {
      EdgeEvidence(
        document: document, claim: "c", sentence: sentence, start: 0, end: 9, confidence: 0.9,
        rule: "r")
    }
    index = GraphIndex(
      KnowledgeGraph(
        nodes: [
          GraphNode(
            id: "p.a", type: "person", label: "Ana", aliases: ["A"], documents: ["d1", "d2"]),
          GraphNode(id: "p.b", type: "person", label: "Bo"),
          GraphNode(id: "c.x", type: "country", label: "Xania"),
          GraphNode(id: "c.y", type: "country", label: "Yland"),
        ],
        edges: [
          GraphEdge(
            id: "1", type: "met-with", from: "p.a", to: "p.b", isSymmetric: true,
            date: DateValue("2018-03-04"), by: "Radio One", sources: 2,
            evidence: [said("d1", "Ana met\n  Bo."), said("d2", "They met.")]),
          GraphEdge(
            id: "2", type: "position", from: "p.b", to: "c.x",
            evidence: [said("d2", "Bo of Xania.")], properties: ["title": "Envoy"]),
          GraphEdge(
            id: "3", type: "opposes", from: "c.x", to: "c.y", polarity: .negative,
            modality: .possible),
        ]))
  }

  private func answer(
    _ from: Int, _ to: Int, _ change: (inout PathConditions) -> Void = { _ in }
  ) -> PathAnswer {
    var conditions = PathConditions()
    change(&conditions)
    return PathAnswer(index, from: from, to: to, conditions: conditions).naming(headers)
  }

  private func node(_ id: String) throws -> Int { try #require(index.index(ofNode: id)) }

  @Test func `prints each step with its direction, facts, sentence and article`() throws {
    let text = answer(try node("p.a"), try node("c.x")).text
    #expect(
      text == """
        2 steps: Ana — Bo — Xania
        1. Ana ◀──met-with──▶ Bo  [2018-03-04, says Radio One, 2 sources]
             “Ana met Bo.”
             — “Talks[31m held”, Daily Post, 2018-03-05, and 1 more sentence
        2. Bo ──position (Envoy)──▶ Xania
             “Bo of Xania.”
             — d2
        """)
  }

  @Test func `turns the arrow of an edge that is walked backwards`() throws {
    #expect(
      answer(try node("c.x"), try node("p.b")).text.contains("Xania ◀──position (Envoy)── Bo"))
  }

  @Test func `marks what is denied and only possible`() throws {
    let text = answer(try node("c.x"), try node("c.y")) {
      $0.polarities = [.negative]
      $0.modalities = [.possible]
    }.text
    #expect(text.contains("Xania ──perhaps not opposes──▶ Yland"))
  }

  @Test func `says what was not followed when there is no path`() throws {
    let text = answer(try node("p.a"), try node("c.x")) {
      $0.avoid = ["position"]
      $0.minimumSources = 2
    }.text
    #expect(text.hasPrefix("No path from Ana to Xania."))
    #expect(text.contains("1 edge of types in --avoid"))
    #expect(text.contains("2 edges with fewer than 2 sources"))
    #expect(text.contains("Only without all of these conditions is there a path, of 2 edges."))
    let single = answer(try node("p.a"), try node("c.x")) { $0.maximumHops = 1 }.text
    #expect(single.contains("ways longer than 1 edge; with them there is a path of 2 edges"))
  }

  @Test func `says that two entities are in unconnected parts`() {
    let graph = KnowledgeGraph(nodes: [
      GraphNode(id: "a", type: "t", label: "A"), GraphNode(id: "b", type: "t", label: "B"),
    ])
    let text = PathAnswer(GraphIndex(graph), from: 0, to: 1, conditions: .init()).text
    #expect(text.contains("parts of the graph that nothing connects"))
  }

  @Test func `gives the same in JSON, with offsets and articles`() throws {
    let data = try JSONEncoder().encode(answer(try node("p.a"), try node("p.b")).record)
    let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let paths = try #require(json["paths"] as? [[String: Any]])
    let steps = try #require(paths.first?["steps"] as? [[[String: Any]]])
    let evidence = try #require(steps.first?.first?["evidence"] as? [[String: Any]])
    #expect(evidence.map { $0["sentence"] as? String } == ["Ana met\n  Bo.", "They met."])
    #expect(evidence.first?["source"] as? String == "Daily Post")
    #expect(json["excluded"] == nil)
  }

  @Test func `gives the part of the graph that a path uses`() throws {
    let part = answer(try node("p.a"), try node("c.x")).graph
    #expect(part.nodes.map(\.id) == ["c.x", "p.a", "p.b"])
    #expect(part.edges.map(\.id) == ["1", "2"])
  }

  @Test func `shows an entity with its edges by type, articles and merges`() throws {
    let merges = ["d1", "d2"].map {
      GraphProjection.Merge(
        document: $0, entity: "e1", node: "p.a", reason: "same full name", score: 1)
    }
    let text = EntityCard(
      index, node: try node("p.a"), documents: headers, merges: merges
    ).text()
    #expect(text.hasPrefix("Ana  [person, p.a]\nalso called: A\n"))
    #expect(text.contains("met-with\n  ◀──met-with──▶ Bo"))
    #expect(text.contains("articles (2)"))
    #expect(text.contains("same full name: d2"))
    let bo = EntityCard(index, node: try node("p.b")).record
    #expect(bo.edges.map(\.other.label) == ["Ana", "Xania"])
  }

  @Test func `counts`() {
    let statistics = GraphStatistics(index)
    #expect(statistics.nodes == 4)
    #expect(statistics.edges == 3)
    #expect(statistics.documents == 2)
    #expect(statistics.evidence == 3)
    #expect(statistics.denied == 1)
    #expect(statistics.possible == 1)
    #expect(statistics.dated == 1)
    #expect(statistics.corroborated == 1)
    #expect(statistics.period == "2018-03-04")
    #expect(statistics.components == 1)
    #expect(statistics.largestComponent == 4)
    #expect(statistics.nodeTypes.map(\.name) == ["country", "person"])
    #expect(statistics.mostConnected.map(\.count) == [2, 2, 1, 1])
  }

  @Test func `lists the candidates of an unclear name with a hint`() throws {
    let graph = SampleGraph.people
    let names = NameIndex(graph)
    let text = NameAnswer.text(names.find("Möller"), for: "Möller", in: graph)
    #expect(text?.contains("Carl Möller  [person, person.carl]") == true)
    #expect(text?.contains("Write the full name, the id (person.anna)") == true)
    #expect(NameAnswer.text(names.find("Carl Möller"), for: "Carl Möller", in: graph) == nil)
  }
}
