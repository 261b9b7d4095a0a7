import Foundation
import GraphExport
import GraphStore
import KnowledgeGraph
import TextModel
import Testing

@testable import GraphImport

final class GraphImporterTests {
  private let root = FileManager.default.temporaryDirectory
    .appendingPathComponent("entente-import-\(UUID().uuidString)")

  deinit { try? FileManager.default.removeItem(at: root) }

  private func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let folder = root.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let url = folder.appendingPathComponent(name)
    try Data(bytes).write(to: url)
    return url.path
  }

  static let graph = KnowledgeGraph(
    nodes: [
      GraphNode(
        id: "person.ana", type: "person", label: "Ana “<&>” Ö", aliases: ["A", "B"],
        documents: ["d1", "d2"], properties: ["country": "PE"]),
      GraphNode(id: "country.peru", type: "country", label: "Peru"),
    ],
    edges: [
      GraphEdge(
        id: "e1", type: "visited", from: "person.ana", to: "country.peru", polarity: .negative,
        modality: .possible, date: DateValue("2014/2017"), by: "author", confidence: 0.125,
        sources: 2,
        evidence: [
          EdgeEvidence(
            document: "d2", claim: "c1", sentence: "“Ja” 😀", start: 3, end: 9,
            date: DateValue("2014"), by: "Ana", voice: .editorial, confidence: 0.125, rule: "r",
            properties: ["title": "x"]),
          EdgeEvidence(
            document: "d1", claim: "c1", sentence: "Two.", start: 0, end: 4, confidence: 0,
            rule: "q"),
        ], properties: ["title": "x"]),
      GraphEdge(
        id: "e0", type: "aids", from: "country.peru", to: "person.ana", isSymmetric: true),
    ])

  private func exported(_ exporter: some GraphExporter) throws -> [UInt8] {
    var sink = MemorySink()
    _ = try exporter.write(GraphImporterTests.graph, to: &sink)
    return sink.bytes
  }

  @Test func `what was exported comes back as it was`() throws {
    for (name, bytes) in [
      ("g.jsonl", try exported(JSONLinesExporter())), ("g.json", try exported(NodeLinkExporter())),
      ("g.graphml", try exported(GraphMLExporter())),
    ] {
      let path = try file(name, bytes)
      let graph = try GraphImporter.read(files: [path], format: nil).graph.knowledgeGraph()
      #expect(graph.nodes == GraphImporterTests.graph.nodes, "\(name)")
      #expect(graph.edges == GraphImporterTests.graph.edges, "\(name)")
    }
  }

  @Test func `GraphML of other programs is read with its defaults and undirected edges`() throws {
    let text = """
      <?xml version="1.0"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="d0" for="node" attr.name="colour" attr.type="string"><default>red</default></key>
        <key id="d1" for="edge" attr.name="label" attr.type="string"/>
        <key id="d2" for="edge" attr.name="weight" attr.type="double"/>
        <graph edgedefault="undirected">
          <node id="a"><data key="d0">blue</data></node><node id="b"/>
          <edge source="a" target="b"><data key="d1">knows</data><data key="d2">2.0</data></edge>
          <edge source="a" target="b" directed="true"><data key="d1">sees</data></edge>
        </graph>
      </graphml>
      """
    let path = try file("g.graphml", Array(text.utf8))
    let graph = try GraphImporter.read(files: [path], format: nil).graph.knowledgeGraph()
    #expect(graph.nodes.map(\.properties) == [["colour": "blue"], ["colour": "red"]])
    #expect(graph.edges.map(\.type) == ["knows", "sees"])
    #expect(graph.edges.map(\.isSymmetric) == [true, false])
  }

  @Test func `faults of GraphML have their lines`() throws {
    func faults(_ body: String) throws -> [Int?] {
      let text = "<graphml>\n<graph edgedefault=\"directed\">\n\(body)\n</graph>\n</graphml>"
      let path = try file("g.graphml", Array(text.utf8))
      do throws(ImportError) {
        _ = try GraphImporter.read(files: [path], format: nil)
        return []
      } catch {
        return error.faults.map(\.line)
      }
    }
    #expect(try faults("<node id='a'/>\n<node id='a'/>") == [4])
    #expect(try faults("<node id='a'/>\n<edge source='a' target='b'/>") == [4])
    #expect(try faults("<node id='a'>\n<data key='none'>1</data></node>") == [4])
    #expect(try faults("<node id='a'>\n<broken") != [])
  }
}
