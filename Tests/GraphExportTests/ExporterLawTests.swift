import Foundation
import GraphExport
import KnowledgeGraph
import LibXML
import Testing

/// The laws of `GraphExporter`, for every format.
struct ExporterLawTests {
  /// Formats whose bytes do not come from another program.
  static let written = ExportFormat.allCases.filter { $0 != .svg && $0 != .png }
  /// Formats that a test can read back here.
  static let readable = written.filter { $0 != .dot || Graphviz.isInstalled }

  @Test(arguments: written) func `gives the same bytes for the same graph`(_ format: ExportFormat)
    throws
  {
    let graph = SampleGraphs.hostile()
    let shuffled = KnowledgeGraph(
      nodes: graph.nodes.reversed(), edges: graph.edges.shuffled())
    let first = try format.exporter().bytes(graph)
    #expect(try format.exporter().bytes(shuffled) == first)
    #expect(first.count > 1000)
  }

  @Test(arguments: readable) func `keeps every node and every parallel edge once`(
    _ format: ExportFormat
  ) throws {
    let graph = SampleGraphs.hostile()
    let seen = try ExportReading(format.exporter().bytes(graph), format)
    #expect(seen.nodeCount == graph.nodes.count)
    #expect(seen.nodes.count == graph.nodes.count, "node ids are not unique")
    #expect(seen.edgeIDs.count == graph.edges.count)
    #expect(Set(seen.edgeIDs).count == graph.edges.count, "edge ids are not unique")
    #expect(seen.ends.allSatisfy { $0.allSatisfy { seen.nodes[$0] != nil } })
    // How many edges join each pair is what the graph says.
    func pairs(_ ends: [[String]]) -> [Int] {
      Dictionary(grouping: ends) { $0 }.values.map(\.count).sorted()
    }
    #expect(pairs(seen.ends) == pairs(graph.edges.map { [$0.from, $0.to] }))
  }

  @Test(arguments: readable.filter { $0 != .dot })
  func `gives hostile labels back but for characters it counts`(_ format: ExportFormat) throws {
    let graph = SampleGraphs.hostile()
    let seen = try ExportReading(format.exporter().bytes(graph), format)
    let expected = graph.nodes.map { node in
      // Readers of XML see line breaks as XML defines them; the writer keeps carriage returns.
      format == .json ? node.label : XMLText.cleaned(node.label).text
    }
    #expect(Set(seen.nodes.values) == Set(expected))
  }

  @Test(arguments: written) func `writes an empty graph`(_ format: ExportFormat) throws {
    let bytes = try format.exporter().bytes(KnowledgeGraph())
    #expect(!bytes.isEmpty)
    guard Self.readable.contains(format) else { return }
    let seen = try ExportReading(bytes, format)
    #expect(seen.nodeCount == 0)
    #expect(seen.edgeIDs.isEmpty)
  }

  @Test(arguments: written) func `hands large graphs over in pieces`(_ format: ExportFormat) throws
  {
    var sink = PieceSink()
    let report = try format.exporter().write(SampleGraphs.ring(5000), to: &sink)
    #expect(sink.total > 1_000_000)
    #expect(sink.largest < 1 << 18)
    #expect(!report.entries.contains { $0.what.contains("U+FFFD") })
  }

  @Test(arguments: written) func `reports a full disk and leaves no file`(_ format: ExportFormat)
    throws
  {
    var sink = FailingSink()
    var code: ExportError.Code?
    do throws(ExportError) {
      _ = try format.exporter().write(SampleGraphs.small(), to: &sink)
    } catch {
      code = error.code
    }
    #expect(code == .output)
  }

  @Test(arguments: ExportFormat.allCases) func `has a name and an extension`(
    _ format: ExportFormat
  ) {
    let exporter = format.exporter()
    #expect(exporter.format == format.rawValue)
    #expect(!exporter.fileExtension.isEmpty)
    #expect(!exporter.fileExtension.contains("."))
  }

  @Test func `counts the characters that XML cannot hold`() throws {
    let node = GraphNode(id: "a", type: "person", label: "x\u{0}y\u{1}")
    var sink = MemorySink()
    let report = try GraphMLExporter().write(KnowledgeGraph(nodes: [node]), to: &sink)
    #expect(report.entries.map(\.count) == [2])
  }
}

/// Counts what it is given.
struct PieceSink: ByteSink {
  var total = 0
  var largest = 0

  mutating func write(_ bytes: [UInt8]) throws(ExportError) {
    total += bytes.count
    largest = max(largest, bytes.count)
  }
}

/// A disk that is full from the start.
struct FailingSink: ByteSink {
  mutating func write(_ bytes: [UInt8]) throws(ExportError) {
    throw ExportError(.output, source: "test", detail: "No space left on device")
  }
}
