import GraphExport
import KnowledgeGraph
import Testing

struct GraphMLExporterTests {
  @Test func `writes an empty graph`() throws {
    let text = try String(decoding: GraphMLExporter().bytes(KnowledgeGraph()), as: UTF8.self)
    #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml"))
    #expect(text.hasSuffix("</graphml>\n"))
  }
}
