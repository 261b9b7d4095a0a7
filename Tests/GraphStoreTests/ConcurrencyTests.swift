import Foundation
import KnowledgeGraph
import Testing

@testable import GraphStore

struct ConcurrencyTests {
  /// A graph is replaced again and again while others read it: each reader sees one of the graphs,
  /// whole, and never waits for the writer.
  @Test func `readers see a whole graph while a build replaces it`() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("entente-readers-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appendingPathComponent("g.sqlite").path
    let graphs = (1...3).map { PathShortcutTests.graph(nodes: 100, edges: 300, seed: UInt64($0)) }
    let writer = try GraphStore(path: path, mode: .write)
    try writer.saveProjection(GraphProjection(graph: graphs[0]))
    await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for i in 0..<30 { try writer.saveProjection(GraphProjection(graph: graphs[i % 3])) }
      }
      for _ in 0..<2 {
        group.addTask {
          for _ in 0..<30 {
            let reader = try GraphStore(path: path, mode: .read)
            let graph = try reader.graph()
            #expect(graphs.contains(graph))
          }
        }
      }
      do {
        try await group.waitForAll()
      } catch {
        Issue.record(error)
      }
    }
    #expect(try writer.problems() == [])
  }
}
