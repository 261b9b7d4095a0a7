import KnowledgeGraph
import TextModel
import Testing

struct GraphFilterTests {
  private static let graph = KnowledgeGraph(
    nodes: [("a", "person"), ("b", "person"), ("c", "country"), ("d", "place"), ("e", "person")]
      .map { GraphNode(id: $0.0, type: $0.1, label: $0.0) },
    edges: [
      edge("ab", "met-with", "2017-07-23", sources: 2, confidence: 0.9),
      edge("bc", "visited", "2018/2020", confidence: 0.5),
      edge("cd", "controls", nil, confidence: 0.7),
      edge("ac", "position", "2016", confidence: 0.8, evidence: "2019-05"),
    ])

  private static func edge(
    _ ends: String, _ type: String, _ date: String?, sources: Int = 1, confidence: Double,
    evidence: String? = nil
  ) -> GraphEdge {
    GraphEdge(
      id: ends, type: type, from: String(ends.prefix(1)), to: String(ends.suffix(1)),
      date: date.flatMap { DateValue($0) }, confidence: confidence, sources: sources,
      evidence: [
        EdgeEvidence(
          document: "x", claim: "c", sentence: "s", start: 0, end: 1,
          date: evidence.flatMap { DateValue($0) }, confidence: confidence, rule: "r")
      ])
  }

  private func kept(_ change: (inout GraphFilter) -> Void) -> (nodes: String, edges: [String]) {
    var filter = GraphFilter()
    change(&filter)
    let part = filter.apply(to: Self.graph)
    return (part.nodes.map(\.id).joined(), part.edges.map(\.id))
  }

  @Test func `without conditions leaves all as it is`() {
    #expect(GraphFilter().apply(to: Self.graph) == Self.graph)
    #expect(kept { $0.hops = 3 }.nodes == "abcde")
  }

  @Test func `keeps edges of the types and drops isolated nodes`() {
    let kept = kept { $0.edgeTypes = ["met-with", "controls"] }
    #expect(kept.edges == ["ab", "cd"])
    #expect(kept.nodes == "abcd")
  }

  @Test func `keeps edges between nodes of the types`() {
    #expect(kept { $0.nodeTypes = ["person"] }.edges == ["ab"])
    #expect(kept { $0.nodeTypes = ["person", "country"] }.edges == ["ab", "ac", "bc"])
  }

  @Test func `tells node types from edge types and names the rest`() {
    var filter = GraphFilter()
    let unknown = filter.restrict(to: ["person", "visited", "zebra", "ant"], in: Self.graph)
    #expect(filter.nodeTypes == ["person"])
    #expect(filter.edgeTypes == ["visited"])
    #expect(unknown == ["ant", "zebra"])
  }

  @Test func `reads edge dates and evidence dates with their precision`() {
    #expect(kept { $0.since = DateValue("2019-05-31") }.edges == ["ac", "bc"])
    #expect(kept { $0.until = DateValue("2017") }.edges == ["ab", "ac"])
    #expect(kept { $0.until = DateValue("2017-07-22") }.edges == ["ac"])
    #expect(
      kept {
        $0.since = DateValue("2017")
        $0.until = DateValue("2017")
      }.edges == ["ab"])
  }

  @Test func `keeps undated edges in a time window only when asked`() {
    let kept = kept {
      $0.since = DateValue("2021")
      $0.includesUndated = true
    }
    #expect(kept.edges == ["cd"])
  }

  @Test func `keeps edges with enough sources and confidence`() {
    #expect(kept { $0.minimumSources = 2 }.edges == ["ab"])
    #expect(kept { $0.minimumConfidence = 0.7 }.edges == ["ab", "ac", "cd"])
  }

  @Test func `keeps what lies around a node, walking either way`() {
    let near = kept { $0.around = "d" }
    #expect(near.nodes == "cd")
    #expect(near.edges == ["cd"])
    let farther = kept {
      $0.around = "d"
      $0.hops = 2
    }
    #expect(farther.nodes == "abcd")
    #expect(farther.edges == ["ab", "ac", "bc", "cd"])
    #expect(kept { $0.around = "e" }.nodes == "e")
  }
}
