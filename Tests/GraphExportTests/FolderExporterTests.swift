import Foundation
import GraphExport
import KnowledgeGraph
import Testing

struct FolderExporterTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent(UUID().uuidString).path

  private func names() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  @Test func `makes the folder with all files`() throws {
    _ = try Neo4jCSVExporter.folder.write(SampleGraphs.small(), toFolder: folder)
    #expect(names() == ["nodes.csv", "relationships.csv"])
    // A second time replaces them.
    _ = try Neo4jCSVExporter.folder.write(KnowledgeGraph(), toFolder: folder)
    #expect(names() == ["nodes.csv", "relationships.csv"])
    let nodes = try String(contentsOfFile: folder + "/nodes.csv", encoding: .utf8)
    #expect(nodes.split(separator: "\r\n").count == 1)
    try FileManager.default.removeItem(atPath: folder)
  }

  @Test func `leaves no folder behind when a file fails`() {
    let failing = FolderExporter(
      format: "test",
      files: [("a.csv", Neo4jCSVExporter(.nodes)), ("b.dot", DOTExporter(maximumEdges: 0))])
    var code: ExportError.Code?
    do throws(ExportError) {
      _ = try failing.write(SampleGraphs.small(), toFolder: folder)
    } catch {
      code = error.code
    }
    #expect(code == .tooLarge)
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func `types the columns for the importer`() throws {
    let bytes = try Neo4jCSVExporter(.relationships).bytes(SampleGraphs.small())
    let header = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").first ?? ""
    for column in [
      "\":START_ID\"", "\"sources:int\"", "\"confidence:double\"", "\"first_day:date\"",
    ] {
      #expect(header.contains(column), "\(column) is missing in \(header)")
    }
    #expect(header.hasSuffix("\":TYPE\""))
  }
}
