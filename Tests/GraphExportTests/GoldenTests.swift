import Foundation
import GraphExport
import KnowledgeGraph
import LibXML
import Testing

/// Exports compared with files that somebody has looked at. `UPDATE_GOLDEN=1` rewrites them and
/// still fails.
struct GoldenTests {
  private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures")
  private static let exports = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("exports")
  private static var hasSample: Bool {
    FileManager.default.fileExists(atPath: exports.appendingPathComponent("sample.json").path)
  }

  private func compare(_ bytes: [UInt8], _ file: URL) throws {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(bytes).write(to: file)
      Issue.record("\(file.lastPathComponent) was rewritten: look at the difference, then rerun")
      return
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let lines = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let found = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let first = zip(lines, found).enumerated().first { $1.0 != $1.1 }
    #expect(
      lines == found,
      """
      \(file.lastPathComponent) differs from line \((first?.offset ?? min(lines.count, found.count)) + 1):
      expected \(first?.element.0 ?? "another number of lines: \(lines.count)")
      found    \(first?.element.1 ?? "\(found.count) lines")
      """)
  }

  @Test(arguments: ExporterLawTests.written) func `writes the small graph as before`(
    _ format: ExportFormat
  ) throws {
    let file = Self.fixtures.appendingPathComponent("small-\(format.rawValue).golden")
    try compare(format.bytes(SampleGraphs.small()), file)
  }

  @Test(
    .enabled(if: hasSample, "exports/sample.json is not here; `make exports` makes it"),
    arguments: [ExportFormat.graphml, .dot])
  func `the committed exports are those of the committed graph`(_ format: ExportFormat) throws {
    let graph = try NodeLinkReader.graph(
      file: Self.exports.appendingPathComponent("sample.json").path)
    let file = Self.exports.appendingPathComponent("sample.\(format.rawValue)")
    try compare(format.bytes(graph), file)
  }

  @Test(.enabled(if: hasSample, "exports/sample.json is not here; `make exports` makes it"))
  func `the committed picture shows every node and edge`() throws {
    let graph = try NodeLinkReader.graph(
      file: Self.exports.appendingPathComponent("sample.json").path)
    let data = try Data(contentsOf: Self.exports.appendingPathComponent("sample.svg"))
    let drawn = try PictureReading(Array(data))
    #expect(drawn.nodes == graph.nodes.count)
    #expect(drawn.edges == graph.edges.count)
  }
}

/// What an SVG made by Graphviz shows.
struct PictureReading {
  var nodes = 0
  var edges = 0
  var ids: [String] = []
  var text = ""

  init(_ bytes: [UInt8]) throws {
    var reader = try XMLReader(bytes: bytes)
    while let event = try reader.next() {
      switch event {
      case .start(let element) where element["class"] == "node":
        nodes += 1
        ids.append(element["id"] ?? "")
      case .start(let element) where element["class"] == "edge":
        edges += 1
        ids.append(element["id"] ?? "")
      case .text(let text): self.text += text
      default: break
      }
    }
  }
}
