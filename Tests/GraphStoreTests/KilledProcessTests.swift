import Foundation
import GRDB
import KnowledgeGraph
import TextModel
import Testing

@testable import GraphStore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Processes that are killed while they write.
final class KilledProcessTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("entente-killed-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path() -> String { folder.appendingPathComponent("graph.sqlite").path }

  @Test func `leaves no half article behind when it is killed inside a transaction`() async throws {
    let path = self.path()
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let store = try GraphStore(path: path, mode: .write)
      for i in 0..<3 { try store.append(GraphStoreTests.document("d\(i)")) }
      try store.database.write { db in
        try DocumentWriter(db, GraphStoreTests.document("half")).write()
        kill(getpid(), SIGKILL)
      }
    }
    try check(path, 3...3)
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5, 6, 7, 9, 12, 15, 20, 26, 33, 47])
  func `keeps every finished article whenever it is killed`(milliseconds: Int) async throws {
    let path = self.path()
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, milliseconds] in
      Thread.detachNewThread {
        usleep(UInt32(milliseconds) * 1000)
        kill(getpid(), SIGKILL)
      }
      let store = try GraphStore(path: path, mode: .write)
      for i in 0..<1_000_000 { try store.append(GraphStoreTests.document("d\(i)")) }
    }
    try check(path, 0...1_000_000)
  }

  @Test(arguments: [3, 8, 14, 21, 30])
  func `has a whole graph and no wrong sidecar whenever it is killed`(milliseconds: Int)
    async throws
  {
    let path = self.path()
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, milliseconds] in
      Thread.detachNewThread {
        usleep(UInt32(milliseconds) * 1000)
        kill(getpid(), SIGKILL)
      }
      let store = try GraphStore(path: path, mode: .write)
      for i in 0..<1_000_000 {
        try store.saveProjection(
          GraphProjection(graph: PathShortcutTests.graph(nodes: 20 + i % 2, edges: 40)))
      }
    }
    let store = try GraphStore(path: path, mode: .write)
    #expect(try store.problems() == [])
    let graph = try store.graph()
    let graphs = [0, 20, 21].map { PathShortcutTests.graph(nodes: $0, edges: $0 == 0 ? 0 : 40) }
    #expect(graphs.contains(graph))
    // A sidecar of the other graph is not used; one of this graph is whole.
    let answer = try store.withPathShortcut { try $0.candidates(["n0"])?.graph.nodes.count }
    #expect(answer == nil || graph.nodes.count > 0)
    if graph.nodes.count > 0 {
      #expect(store.repairSidecar(graph, optionalNameWords: []))
      #expect(try store.sidecarProblems() == [])
    }
  }

  /// Opens the file, compares what is in it with what was appended, and goes on with it.
  private func check(_ path: String, _ count: ClosedRange<Int>) throws {
    let store = try GraphStore(path: path, mode: .write)
    let problems = try store.problems()
    #expect(problems == [], "\(problems)")
    let stored = try store.extracted()
    #expect(count.contains(stored.count))
    let expected = (0..<stored.count).map { GraphStoreTests.document("d\($0)") }
    #expect(stored == expected.sorted { $0.document.id < $1.document.id })
    try store.append(GraphStoreTests.document("next"))
    #expect(try store.documentIDs().count == stored.count + 1)
  }
}
