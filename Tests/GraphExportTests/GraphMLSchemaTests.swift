import Foundation
import GraphExport
import KnowledgeGraph
import LibXML
import Testing

/// GraphML against the schema that its authors publish.
struct GraphMLSchemaTests {
  static let schema = "../shared/data/formats/graphml.xsd"
  static var hasSchema: Bool { FileManager.default.fileExists(atPath: schema) }

  @Test(.enabled(if: hasSchema, "../shared is not here"))
  func `is valid for hostile, empty and ordinary graphs`() throws {
    let schema = try XMLSchema(path: Self.schema)
    for graph in [SampleGraphs.hostile(), KnowledgeGraph(), SampleGraphs.small()] {
      let bytes = try GraphMLExporter().bytes(graph)
      #expect(try schema.faults(in: bytes) == [])
    }
  }

  @Test(.enabled(if: hasSchema, "../shared is not here"))
  func `is told apart from GraphML that breaks the schema`() throws {
    let schema = try XMLSchema(path: Self.schema)
    let text = """
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="a b" for="everything" attr.name="x" attr.type="date"/></graphml>
      """
    #expect(try schema.faults(in: Array(text.utf8)).count >= 2)
  }
}
