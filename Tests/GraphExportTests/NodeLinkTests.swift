import GraphExport
import KnowledgeGraph
import TextModel
import Testing

struct NodeLinkTests {
  @Test(arguments: [KnowledgeGraph(), SampleGraphs.small(), SampleGraphs.hostile()])
  func `gives the same graph back`(_ graph: KnowledgeGraph) throws {
    let bytes = try NodeLinkExporter().bytes(graph)
    let read = try NodeLinkReader.graph(bytes)
    #expect(read == graph)
    #expect(try NodeLinkExporter().bytes(read) == bytes)
  }

  @Test func `reads what people write by hand`() throws {
    let text = """
      {"nodes":[{"id":"a"},{"id":"b","name":"Bo"}],
       "edges":[{"source":"a","target":"b","type":"met-with","date":""}]}
      """
    let graph = try NodeLinkReader.graph(Array(text.utf8))
    #expect(graph.nodes.map(\.label) == ["a", "Bo"])
    #expect(graph.edges.map(\.id) == ["e0"])
    #expect(graph.edges.first?.date == nil)
  }

  @Test(arguments: [
    ("", "JSON"),
    ("[]", ""),
    ("{\"nodes\":[]}", "links"),
    ("{\"nodes\":[{\"label\":\"x\"}],\"links\":[]}", "nodes[0]: “id”"),
    ("{\"nodes\":[{\"id\":\"a\"},{\"id\":\"a\"}],\"links\":[]}", "two nodes have the id “a”"),
    (
      "{\"nodes\":[{\"id\":\"a\"}],\"links\":[{\"source\":\"a\",\"target\":\"z\",\"type\":\"t\"}]}",
      "links[0]: there is no node with id “z”"
    ),
    (
      "{\"nodes\":[{\"id\":\"a\"}],\"links\":[{\"source\":\"a\",\"target\":\"a\",\"type\":\"t\","
        + "\"date\":\"last week\"}]}", "links[0].date: “last week” is no date"
    ),
    ("{\"nodes\":[{\"id\":\"a\"}],\"links\":[{\"source\":1}]}", "links[0]"),
  ])
  func `says what is wrong and where`(_ text: String, _ message: String) {
    var error: ExportError?
    do { _ = try NodeLinkReader.graph(Array(text.utf8), source: "g.json") } catch let thrown {
      error = thrown
    }
    #expect(error?.code == .malformed)
    #expect(error?.source == "g.json")
    #expect(error?.detail.contains(message) == true, "\(error?.detail ?? "no error")")
  }
}
