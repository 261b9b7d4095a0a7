import Foundation
import GraphExport
import KnowledgeGraph
import Testing

struct FileSinkTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private func code(_ path: String) -> ExportError.Code? {
    do {
      _ = try NodeLinkExporter().write(SampleGraphs.small(), toFile: path)
      return nil
    } catch {
      return error.code
    }
  }

  @Test func `leaves only the finished file`() throws {
    let path = folder.appendingPathComponent("graph.json").path
    #expect(code(path) == nil)
    #expect(try names() == ["graph.json"])
    #expect(try NodeLinkReader.graph(file: path) == SampleGraphs.small())
    try FileManager.default.removeItem(at: folder)
  }

  @Test func `writes a long file whole, past the cache and behind the last full block`() throws {
    // Pieces of no even size, long enough for direct writing, with an end inside a block.
    let piece = (0..<1_000_003).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let path = folder.appendingPathComponent("long").path
    let sink = try FileSink(path: path)
    for _ in 0..<41 { try sink.write(piece.span) }
    try sink.commit()
    let written = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(written.count == 41 * piece.count)
    let block = Data(piece)
    #expect(
      (0..<41).allSatisfy { written[$0 * block.count..<($0 + 1) * block.count] == block })
    try FileManager.default.removeItem(at: folder)
  }

  @Test func `keeps the old file when writing fails`() throws {
    let path = folder.appendingPathComponent("graph.dot").path
    try Data("old".utf8).write(to: URL(fileURLWithPath: path))
    var error: ExportError?
    do {
      _ = try DOTExporter(maximumEdges: 1).write(SampleGraphs.small(), toFile: path)
    } catch let thrown {
      error = thrown
    }
    #expect(error?.code == .tooLarge)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("old".utf8))
    #expect(try names() == ["graph.dot"])
    try FileManager.default.removeItem(at: folder)
  }

  @Test func `keeps permissions and links of the file it replaces`() throws {
    let file = folder.appendingPathComponent("graph.json")
    let link = folder.appendingPathComponent("link.json")
    try Data("old".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
    #expect(code(link.path) == nil)
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == file.path)
    #expect(try NodeLinkReader.graph(file: file.path).nodes.count == 5)
    try FileManager.default.removeItem(at: folder)
  }

  @Test func `names what cannot be written`() throws {
    #expect(code(folder.path) == .output)
    #expect(code(folder.path + "/missing/graph.json") == .output)
    #expect(code("/dev/full") == .output)
    #expect(code("/dev/null") == nil)
    try FileManager.default.removeItem(at: folder)
  }
}
