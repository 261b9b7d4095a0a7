import Foundation
import GraphExport
import KnowledgeGraph
import LibXML
import Testing

struct GEXFExporterTests {
  static let schema = "../shared/data/formats/gexf.xsd"
  static var hasSchema: Bool { FileManager.default.fileExists(atPath: schema) }

  private func text(_ graph: KnowledgeGraph) throws -> String {
    String(decoding: try GEXFExporter().bytes(graph), as: UTF8.self)
  }

  @Test func `gives each edge the days its date covers`() throws {
    let text = try text(SampleGraphs.small())
    #expect(text.contains("mode=\"dynamic\" timeformat=\"date\" timerepresentation=\"interval\""))
    #expect(
      text.contains(
        "kind=\"signed (possible)\" weight=\"1.0\" start=\"2021-01-01\" end=\"2021-12-31\""))
    #expect(text.contains("weight=\"2.0\" start=\"2021-03-04\" end=\"2021-03-05\""))
    #expect(text.contains("kind=\"position\" weight=\"1.0\">"), "an edge without date has no time")
  }

  @Test func `is static without dates`() throws {
    let graph = KnowledgeGraph(nodes: [GraphNode(id: "a", type: "person", label: "A")])
    #expect(try text(graph).contains("mode=\"static\">"))
  }

  @Test func `gives edges of one pair different kinds`() throws {
    let text = try text(SampleGraphs.hostile())
    var kinds: Set<Substring> = []
    var count = 0
    for match in text.matches(of: /source="([^"]*)" target="([^"]*)" [^>]*kind="([^"]*)"/) {
      count += 1
      kinds.insert("\(match.1) \(match.2) \(match.3)")
    }
    #expect(count == SampleGraphs.hostile().edges.count)
    #expect(kinds.count == count)
  }

  /// The schema at hand is that of 1.2: what 1.3 added (`kind`, `timerepresentation`, the name of
  /// the namespace) and colours, whose namespace the schema has wrong, are taken out first.
  @Test(.enabled(if: hasSchema, "../shared is not here"))
  func `is valid where GEXF 1,2 and 1,3 agree`() throws {
    let schema = try XMLSchema(path: Self.schema)
    for graph in [SampleGraphs.hostile(), SampleGraphs.small(), KnowledgeGraph()] {
      var lines = try text(graph).split(separator: "\n").filter { !$0.contains("<viz:color") }
        .joined(separator: "\n")
      lines = lines.replacing("http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd", with: "x y")
        .replacing("http://gexf.net/1.3", with: "http://www.gexf.net/1.2draft")
        .replacing("version=\"1.3\"", with: "version=\"1.2\"")
        .replacing(" timerepresentation=\"interval\"", with: "")
        .replacing(/\ kind="[^"]*"/, with: "")
      #expect(try schema.faults(in: Array(lines.utf8)) == [])
    }
  }
}
