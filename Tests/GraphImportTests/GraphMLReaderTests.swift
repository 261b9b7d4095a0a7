import Foundation
import GraphExport
import GraphStore
import KnowledgeGraph
import TextModel
import Testing

@testable import GraphImport

/// The reader of bytes against the plain one.
final class GraphMLReaderTests {
  private let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("entente-graphml-\(UUID().uuidString).graphml").path

  deinit { try? FileManager.default.removeItem(atPath: path) }

  private func write(_ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  private func read(_ text: String) throws -> KnowledgeGraph {
    try write(Array(text.utf8))
    return try GraphMLReader.graph(file: path).graph.knowledgeGraph()
  }

  private func fault(_ text: String) throws -> ImportError? {
    try write(Array(text.utf8))
    do throws(ImportError) {
      _ = try GraphMLReader.graph(file: path)
      return nil
    } catch {
      return error
    }
  }

  private static let declarations = """
    <?xml version="1.0" encoding="UTF-8"?>
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="urn:y">
    <key id="t" for="edge" attr.name="type"/>
    <key id="colour" for="node" attr.name="colour"><default>r&amp;d<![CDATA[ <]]></default></key>
    <key id="e" for="edge" attr.name="evidence"/><key id="n" attr.name="note \u{22}"/>
    <key id="all" for="edge" attr.name="evidence_all"/><key id="a" for="node" attr.name="aliases"/>
    <key id="b" attr.name="by"/><key id="c" attr.name="confidence"/><key id="d" attr.name="date"/>
    <key id="p" attr.name="polarity"/><key id="s" attr.name="sources"/><key id="i" attr.name="id"/>

    """.replacing("\"note \"\"", with: "\"note &quot;\"")

  private static func document(_ body: String) -> String {
    declarations + "<graph edgedefault='directed'>\n\(body)\n</graph></graphml>"
  }

  static let bodies = [
    "<node id='a'><data key='n'>&lt;&#x1F600;&#10;x&amp;amp;<![CDATA[<&amp;>]]>]]&gt;</data></node>",
    "<node id='&#38;&lt;&quot;'><data key='colour'/></node><node id='b'/>",
    "<node id='é'/><node id='a'/><edge source='e&#x301;' target='a'><data key='t'>t</data></edge>",
    "<node id='a'><!-- > --><?x > ?><desc>d</desc><data key='n'>a<!-- c -->b<y:z>c</y:z>d</data></node>",
    "<node id='a'><data key='a'>[&quot;x\\u00e9&quot;, \"y\"]</data></node>",
    "<node id='a'><data key='a'>not a list</data><data key='a'>[1]</data></node>",
    "<node id='a'><data key='i'>real</data></node><edge source='a' target='a' id='e1'><data key='t'>t</data></edge>",
    "<edge source='a' target='a'><data key='t'>t</data><data key='c'>0x1p-1</data></edge><node id='a'/>",
    "<node id='a'/><edge source='a' target='a'><data key='t'>t</data><data key='d'>2014/2014</data></edge>",
    "<node id='a'/><edge source='a' target='a'><data key='t'>t</data><data key='b'></data></edge>",
    "<node id='a'/><edge source='a' target='a'><data key='t'>t</data><data key='s'>2.9</data></edge>",
    "<node id='a'/><edge source='a' target='a' directed='false'><data key='t'>t</data><data key='e'>é</data><data key='d'>2014</data></edge>",
    "<node id='a'/><edge source='a' target='a'><data key='t'>t</data><data key='all'>[{\"sentence\":\"a\\n\\\"\",\"start\":3,\"end\":9,\"confidence\":0.25,\"voice\":\"editorial\",\"document\":\"d\",\"claim\":null,\"date\":\"x\",\"properties\":{\"k\":\"v\"}}, {\"sentence\":\"b\",\"more\":1,\"rule\":\"r\",\"confidence\":1e-1}]</data></edge>",
    "<node id='a'/><edge source='a' target='a'><data key='t'>t</data><data key='all'>[{\"sentence\":\"a\",\"sentence\":\"b\"}]</data></edge>",
    "<node id='a'><node id='b'/><data key='n'>lost</data></node>",
    "<node id='a'><data key='n'>x<data key='n'>y</data>z</data></node>",
    "<node id='a'/></graph><key id='late' attr.name='late'><default>v</default></key><graph>",
    "<node id='a'/><edge source='a' target='a'/>",
    "<node id='a'/>\n<edge source='a' target='b'><data key='t'>t</data></edge>",
    "<node id='a'/>\n<node id='a'/>", "<node id='é'/>\n\n<node id='e&#x301;'/>",
    "<node id='a'/>\n<edge source='a' target='a'><data key='t'>t</data><data key='p'>x</data></edge>",
    "<node id='a'/>\n<edge source='a' target='a'><data key='t'>t</data><data key='c'> 1</data></edge>",
    "<node id='a'/>\n<edge source='a' target='a'><data key='t'>t</data><data key='c'>1e10</data></edge>",
    "<node id='a'/>\n<edge source='a' target='a'><data key='t'>t</data><data key='d'>2020-13</data></edge>",
    "<node id='a'/>\n<edge source='a' target='a'><data key='t'>t</data><data key='all'>[{}]</data></edge>",
    "<node id='a'/>\n<edge id='e0' source='a' target='a'><data key='t'>t</data></edge>\n<edge id='e0' source='a' target='a'><data key='t'>t</data></edge>",
    "<node>\n</node>", "<edge source='a'/>", "\n<node id='a'><data key='none'>1</data></node>",
  ]

  @Test(arguments: GraphMLReaderTests.bodies)
  func `a document gives what the plain reader makes of it`(body: String) throws {
    let text = GraphMLReaderTests.document(body)
    let expected: KnowledgeGraph
    do {
      expected = try ReferenceGraphMLReader.graph(Array(text.utf8))
    } catch let error as ReferenceGraphMLReader.Fault {
      let found = try fault(text)
      #expect(found?.code == .malformed)
      #expect(found?.faults.first?.detail == error.detail)
      #expect(found?.faults.first?.line == error.line)
      return
    }
    let graph = try read(text)
    #expect(graph.nodes == expected.nodes)
    #expect(graph.edges == expected.edges)
  }

  @Test func `what is not well-formed is named with its line`() throws {
    let start = GraphMLReaderTests.declarations + "<graph>\n<node id='a'/>\n"
    let line = start.count { $0 == "\n" } + 1
    for body in ["<node id='b'", "<node id='b'></edge>", "<node id='b'/>&x;", "<node id=b/>"] {
      let found = try fault(start + body)
      #expect(found?.faults.map(\.line) == [line], "\(body): \(String(describing: found))")
    }
    let entity = "<!DOCTYPE graphml [<!ENTITY x 'y'>]>\n<graphml>&x;</graphml>"
    #expect(try fault(entity)?.faults.first?.detail.contains("entities") == true)
    #expect(try fault("")?.code == .malformed)
    let missing = #expect(throws: ImportError.self) {
      try GraphMLReader.graph(file: "/nonexistent/g")
    }
    #expect(missing?.code == .unreadable)
  }

  @Test func `values of megabytes come back whole`() throws {
    let long = String(repeating: "é&amp;x", count: 1 << 20)
    let graph = try read(
      GraphMLReaderTests.document(
        "<node id='\(long)'><data key='n'>\(long)\n<![CDATA[\(long)]]></data></node>"))
    let text = String(repeating: "é&x", count: 1 << 20)
    #expect(graph.nodes[0].id == text)
    #expect(graph.nodes[0].properties["note \""] == text + "\n" + long)
  }

  /// A document long enough to be parted, with text that looks like places to part it at.
  private static func long(_ seed: UInt64) -> String {
    var state = seed
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let traps = [
      "<!-- </edge></node> -->", "<![CDATA[</edge> & </node>]]>", "plain", "&lt;/edge>",
      "é&#233;\n",
      "<?x </node>?>", "",
    ]
    func trap() -> String { random(12) == 0 ? traps[random(traps.count)] : "plain" }
    var body = ""
    for i in 0..<200 {
      body += "<node id='n\(i)'><data key='n'>\(trap())</data></node>\n"
    }
    for i in 0..<1500 {
      let id = random(3) == 0 ? " id='x\(i)'" : ""
      body += """
        <edge\(id) source='n\(random(200))' target='n\(random(200))'>
        <data key='t'>t\(random(9))</data><data key='e'>\(trap())</data>
        \(i % 40 == 0 ? traps[0] : "")<data key='n'>\(trap())</data></edge>
        """
    }
    return document(body)
  }

  @Test(arguments: 1...6)
  func `parts on several threads give the graph of the whole`(seed: Int) throws {
    let text = GraphMLReaderTests.long(UInt64(seed))
    let whole = try read(text)
    #expect(try whole == ReferenceGraphMLReader.graph(Array(text.utf8)))
    let file = try InputFile(path)
    var partings = 0
    for threads in 2...8 {
      guard var content = GraphMLParts.read(file, threads: threads, shortest: 1000) else {
        continue
      }
      partings += 1
      try content.finish()
      #expect(try content.graph.knowledgeGraph() == whole)
    }
    #expect(partings > 0)
  }

  @Test func `a document is not parted where its parts would read otherwise`() throws {
    let text = GraphMLReaderTests.long(1)
    let comment = GraphMLReaderTests.document(
      "<!-- " + String(repeating: "</node> ", count: 9000) + "-->")
    let cut = text.replacing("</graph></graphml>", with: "</graph>")
    let latin = text.replacing("UTF-8", with: "ISO-8859-1")
    let elsewhere = text.replacing(
      "</graph></graphml>",
      with: "</graph><other>" + String(repeating: "<node id='z'></node>", count: 40_000)
        + "</other></graphml>")
    for document in [comment, cut, latin, elsewhere] {
      try write(Array(document.utf8))
      let isParted = try GraphMLParts.read(InputFile(path), threads: 2, shortest: 1000) != nil
      #expect(!isParted)
    }
  }

  @Test func `yEd's profile is read like the core profile`() throws {
    for profile in GraphMLExporter.Profile.allCases {
      try write(try GraphMLExporter(profile: profile).bytes(GraphImporterTests.graph))
      let graph = try GraphMLReader.graph(file: path).graph.knowledgeGraph()
      #expect(graph.nodes.map(\.label) == GraphImporterTests.graph.nodes.map(\.label))
      #expect(graph.edges.map(\.evidence) == GraphImporterTests.graph.edges.map(\.evidence))
      #expect(
        try graph
          == ReferenceGraphMLReader.graph(
            GraphMLExporter(profile: profile).bytes(GraphImporterTests.graph)))
    }
  }
}
