import Foundation
import GraphExport
import GraphStore
import KnowledgeGraph
import Testing

@testable import GraphImport

/// The reader of node-link JSON in place against the one of Foundation's decoder.
final class NodeLinkImportTests {
  private let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("entente-nodelink-\(UUID().uuidString).json").path

  deinit { try? FileManager.default.removeItem(atPath: path) }

  private func write(_ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  @Test func `exports are read in place, and come back as they were`() throws {
    try write(try NodeLinkExporter().bytes(GraphImporterTests.graph))
    let read = try #require(JSONLinesReader.nodeLink(file: path))
    #expect(read.ignoredMembers == 0)
    #expect(try read.graph.knowledgeGraph() == GraphImporterTests.graph)
  }

  static let documents = [
    #"{"nodes":[],"links":[]}"#,
    #"{"graph":{"x":[1,{"y":null}]},"edges":[{"source":"a","target":"a","type":"t"}],"nodes":[{"id":"a"}]}"#,
    #"{"nodes":[{"id":"a","name":"N","group":3}],"links":[{"type":"t","source":"a","target":"a","from":"x"}]}"#,
    #"{"nodes":[{"id":"a","label":"L","name":"N"}],"links":[]}"#,
    #"{"nodes":[{"id":"a","name":"N","label":"L"}],"links":[]}"#,
    #"{"nodes":[{"id":"é","label":"\u00e9\ud83d\ude00\n"},{"id":"e"}],"links":[]}"#,
    #"{"nodes":[{"id":"a"}],"links":[{"source":"a","target":"a","type":"t","confidence":7,"sources":3}]}"#,
    #"{"nodes":[{"id":"a"}],"links":[{"source":"a","target":"a","type":"t","date":"","by":null}]}"#,
    #"{"nodes":[{"id":"a"}],"links":[{"id":"x","source":"a","target":"a","type":"t","evidence":[{"sentence":"S","more":1,"end":4,"start":2,"rule":"r"},{"sentence":"T","document":"d","properties":{"k":"v"}}]}]}"#,
    #"{"nodes":[{"id":"a"},{"id":"a"}],"links":[]}"#,
    #"{"nodes":[{"id":"é"},{"id":"e\#u{301}"}],"links":[]}"#,
    #"{"nodes":[{"id":"a"}],"links":[{"source":"a","target":"b","type":"t"}]}"#,
    #"{"nodes":[{"id":"a"}],"links":[{"source":"a","target":"a"}]}"#,
    #"{"nodes":[{"id":"a"}],"links":[{"source":"a","target":"a","type":"t","evidence":"S"}]}"#,
    #"{"nodes":[{"id":"a"}]}"#, #"{"nodes":[{"id":"a"}],"links":[]} x"#, "[]", "",
    #"{"nodes":[{"id":"a"}],"links":[{"source":"a","target":"a","type":"t","date":"2020-13"}]}"#,
  ]

  @Test(arguments: documents)
  func `any document gives what the decoder makes of it`(text: String) throws {
    try write(Array(text.utf8))
    let expected: KnowledgeGraph
    do throws(ExportError) {
      expected = try NodeLinkReader.graph(Array(text.utf8))
    } catch {
      let thrown = #expect(throws: ImportError.self) {
        try GraphImporter.read(files: [path], format: .json)
      }
      #expect(thrown?.faults.first?.detail == error.detail)
      return
    }
    let graph = try GraphImporter.read(files: [path], format: .json).graph.knowledgeGraph()
    #expect(graph == expected)
  }

  @Test func `ids may be numbers, as networkx writes them`() throws {
    let text =
      #"{"nodes":[{"id":1},{"id":2}],"links":[{"source":1,"target":2,"type":"t","key":0}]}"#
    try write(Array(text.utf8))
    let answer = try GraphImporter.read(files: [path], format: .json)
    let graph = try answer.graph.knowledgeGraph()
    #expect(graph.nodes.map(\.id) == ["1", "2"])
    #expect(graph.edges.map { [$0.from, $0.to] } == [["1", "2"]])
    #expect(answer.losses == ["1 members of items that have no place"])
  }
}
