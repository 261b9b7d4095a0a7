import Foundation
import GraphExport
import KnowledgeGraph
import LibXML
import Testing
import TextModel

/// The laws of `GraphExporter`, for every format.
struct ExporterLawTests {
  /// Formats whose bytes do not come from another program.
  static let written = ExportFormat.allCases.filter { $0 != .svg && $0 != .png }
  /// Formats that a test can read back here.
  static let readable = written.filter {
    $0 != .turtle && ($0 != .dot || Graphviz.isInstalled)
  }

  @Test(arguments: written) func `gives the same bytes for the same graph`(_ format: ExportFormat)
    throws
  {
    let graph = SampleGraphs.hostile()
    let shuffled = KnowledgeGraph(
      nodes: graph.nodes.reversed(), edges: graph.edges.shuffled())
    let first = try format.bytes(graph)
    #expect(try format.bytes(shuffled) == first)
    #expect(first.count > 1000)
  }

  @Test(arguments: readable) func `keeps every node and every parallel edge once`(
    _ format: ExportFormat
  ) throws {
    let graph = SampleGraphs.hostile()
    let seen = try ExportReading(format.bytes(graph), format)
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

  @Test(arguments: readable.filter { $0 != .dot && $0 != .followTheMoney })
  func `gives hostile labels back but for characters it counts`(_ format: ExportFormat) throws {
    let graph = SampleGraphs.hostile()
    let seen = try ExportReading(format.bytes(graph), format)
    let expected = graph.nodes.map { node in
      // Readers of XML see line breaks as XML defines them; the writer keeps carriage returns.
      switch format {
      case .json, .jsonl, .cytoscape, .nquads, .jsonld: node.label
      case .cypher, .neo4jCSV: node.label.replacing("\u{0}", with: "\u{FFFD}")
      default: XMLText.cleaned(node.label).text
      }
    }
    #expect(Set(seen.nodes.values) == Set(expected))
  }

  @Test(arguments: written) func `says of an edge which second reader read it`(
    _ format: ExportFormat
  ) throws {
    func graph(_ properties: [String: String], rule: String) -> KnowledgeGraph {
      KnowledgeGraph(
        nodes: ["a", "b"].map { GraphNode(id: $0, type: "person", label: $0) },
        edges: [
          GraphEdge(
            id: "e", type: "supports", from: "a", to: "b",
            evidence: [
              EdgeEvidence(
                document: "d", claim: "c1", sentence: "a backs b.", start: 0, end: 10,
                voice: .reported, confidence: 0.45, rule: rule, properties: properties)
            ], properties: properties)
        ])
    }
    let second = try format.bytes(graph(["reader": "qwen3"], rule: "second-reader"))
    #expect(String(decoding: second, as: UTF8.self).contains("qwen3"))
    let own = try format.bytes(graph([:], rule: "r"))
    #expect(!String(decoding: own, as: UTF8.self).contains("read by"))
  }

  @Test(arguments: written) func `writes an empty graph`(_ format: ExportFormat) throws {
    let bytes = try format.bytes(KnowledgeGraph())
    // No line at all is right for a format of one item a line.
    #expect(bytes.isEmpty == [.jsonl, .nquads, .followTheMoney].contains(format))
    guard Self.readable.contains(format) else { return }
    let seen = try ExportReading(bytes, format)
    #expect(seen.nodeCount == 0)
    #expect(seen.edgeIDs.isEmpty)
  }

  @Test(arguments: written) func `hands large graphs over in pieces`(_ format: ExportFormat) throws
  {
    for exporter in format.exporter().files {
      var sink = PieceSink()
      let report = try exporter.write(SampleGraphs.ring(5000), to: &sink)
      #expect(sink.total > 200_000)
      #expect(sink.largest < 1 << 18)
      #expect(!report.entries.contains { $0.what.contains("U+FFFD") })
    }
  }

  @Test(arguments: written) func `reports a full disk`(_ format: ExportFormat)
    throws
  {
    for exporter in format.exporter().files {
      var sink = FailingSink()
      var code: ExportError.Code?
      do throws(ExportError) {
        _ = try exporter.write(SampleGraphs.small(), to: &sink)
      } catch {
        code = error.code
      }
      #expect(code == .output)
    }
  }

  @Test(arguments: ExportFormat.allCases) func `has a name and an extension`(
    _ format: ExportFormat
  ) {
    for exporter in format.exporter().files {
      #expect(exporter.format == format.rawValue)
      #expect(!exporter.fileExtension.isEmpty)
      #expect(!exporter.fileExtension.contains("."))
    }
  }

  @Test func `counts the characters that XML cannot hold`() throws {
    let node = GraphNode(id: "a", type: "person", label: "x\u{0}y\u{1}")
    var sink = MemorySink()
    let report = try GraphMLExporter().write(KnowledgeGraph(nodes: [node]), to: &sink)
    #expect(report.entries.map(\.count) == [2])
  }
}

extension ExportFormat {
  /// The bytes of all files of the format, one after the other.
  func bytes(_ graph: KnowledgeGraph) throws -> [UInt8] {
    try exporter().files.flatMap { try $0.bytes(graph) }
  }
}

/// Counts what it is given.
struct PieceSink: ByteSink {
  var total = 0
  var largest = 0

  mutating func write(_ bytes: Span<UInt8>) throws(ExportError) {
    total += bytes.count
    largest = max(largest, bytes.count)
  }
}

/// A disk that is full from the start.
struct FailingSink: ByteSink {
  mutating func write(_ bytes: Span<UInt8>) throws(ExportError) {
    throw ExportError(.output, source: "test", detail: "No space left on device")
  }
}
