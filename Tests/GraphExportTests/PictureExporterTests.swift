import GraphExport
import KnowledgeGraph
import Testing

@Suite(.enabled(if: Graphviz.isInstalled, "Graphviz is not installed"))
struct PictureExporterTests {
  @Test func `draws every node and edge of a hostile graph once`() throws {
    let graph = SampleGraphs.hostile()
    let drawn = try PictureReading(PictureExporter(.svg).bytes(graph))
    #expect(drawn.nodes == graph.nodes.count)
    #expect(drawn.edges == graph.edges.count)
    #expect(Set(drawn.ids).count == graph.nodes.count + graph.edges.count)
    #expect(drawn.text.contains("\"quoted\" and 'single'"))
    #expect(drawn.text.contains("&#65;"))
  }

  @Test func `labels every edge, with nodes without edges beside them`() throws {
    let loose = (0..<20).map { GraphNode(id: "x\($0)", type: "place", label: "Loose \($0)") }
    let small = SampleGraphs.small()
    let graph = KnowledgeGraph(nodes: small.nodes + loose, edges: small.edges)
    let drawn = try PictureReading(PictureExporter(.svg).bytes(graph))
    #expect(drawn.nodes == graph.nodes.count)
    #expect(drawn.edges == graph.edges.count)
    for text in ["Prime Minister", "met with", "not: opposes", "signed?", "on date", "Loose 19"] {
      #expect(drawn.text.contains(text), "\(text) is missing")
    }
  }

  @Test func `explains types and lines in a legend`() throws {
    let drawn = try PictureReading(
      PictureExporter(.svg, drawing: DOTExporter(title: "Fish & <ships>"))
        .bytes(SampleGraphs.small()))
    for text in ["Fish & <ships>", "agreement", "cooperation", "possible", "denied"] {
      #expect(drawn.text.contains(text), "\(text) is missing")
    }
  }

  @Test func `gives the same bytes twice`() throws {
    let graph = SampleGraphs.small()
    #expect(try PictureExporter(.svg).bytes(graph) == PictureExporter(.svg).bytes(graph))
    let png = try PictureExporter(.png).bytes(graph)
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
  }

  @Test func `draws large graphs with springs`() throws {
    let drawn = try PictureReading(PictureExporter(.svg).bytes(SampleGraphs.ring(300)))
    #expect(drawn.nodes == 300)
    #expect(drawn.edges == 600)
  }

  @Test func `gives up in time and says what helps`() {
    var error: ExportError?
    do throws(ExportError) {
      _ = try PictureExporter(.svg, timeout: 0.01).bytes(SampleGraphs.ring(1500))
    } catch let thrown {
      error = thrown
    }
    #expect(error?.code == .timeout)
    #expect(error?.detail.contains("--around") == true)
  }

  @Test func `refuses graphs that nobody could read`() {
    var code: ExportError.Code?
    do throws(ExportError) {
      _ = try PictureExporter(.svg).bytes(SampleGraphs.ring(3000))
    } catch {
      code = error.code
    }
    #expect(code == .tooLarge)
  }
}
