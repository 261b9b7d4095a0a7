import Foundation
import GRDB
import KnowledgeGraph
import TextModel
import Testing

@testable import GraphImport
@testable import GraphStore

final class BulkLoadTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("entente-import-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  private func write(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
    return path(name)
  }

  /// Lines of a graph of some size: enough for trees of three levels, texts that need escapes, long
  /// ones that need overflow pages, loops and parallel edges.
  static func lines(nodes: Int, edges: Int, longest: Int = 9000) -> String {
    var state: UInt64 = 7
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    var lines: [String] = []
    for i in 0..<nodes {
      let label = ["Ann \\\"X\\\" \(i)", "Zoë Müller \(i)", "Łódź \\u00e9 \(i)", "Союз \(i)"][i % 4]
      lines.append(
        """
        {"id":\(i),"type":"\(["person", "place"][i % 2])","label":"\(label)","aliases":["A \(i)"]}
        """)
    }
    for i in 0..<edges {
      let length = i % 97 == 0 ? random(longest) : random(200)
      let text = String(repeating: "é", count: length / 2) + " \\n\\t\(i)"
      lines.append(
        """
        {"id":\(i),"src":\(random(nodes)),"dst":\(random(nodes)),"type":"t\(random(20))",\
        "date":"20\(10 + random(10))-0\(1 + random(9))-1\(random(10))",\
        "confidence":\(["0.5", "1", "0.123", "0"][i % 4]),"doc":"d\(random(edges / 5 + 1))",\
        "evidence":"\(text)"}
        """)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// All rows of all tables.
  private func dump(_ path: String) throws -> [String] {
    let store = try GraphStore(path: path, mode: .read)
    let problems = try store.problems()
    #expect(problems == [], "\(problems)")
    return try store.database.read { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      return try tables.flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }
          .filter { !$0.contains("origin") && !$0.contains("revision") }
      }
    }
  }

  @Test(arguments: [(0, 0), (1, 0), (2, 3), (40, 300), (3000, 20_000)])
  func `loading in bulk gives the rows that storing one by one gives`(nodes: Int, edges: Int)
    throws
  {
    let file = try write("g.jsonl", BulkLoadTests.lines(nodes: nodes, edges: edges))
    let graph = try JSONLinesReader.graph(files: [file]).graph
    try GraphStore.create(path: path("bulk"), graph: graph, origin: "jsonl")
    let store = try GraphStore(path: path("single"), mode: .write)
    try store.saveProjection(GraphProjection(graph: try graph.knowledgeGraph()))
    try store.close()
    #expect(try dump(path("bulk")) == dump(path("single")))
    let read = try GraphStore(path: path("bulk"), mode: .read).graph()
    #expect(read.nodes.count == nodes)
    #expect(read.edges.count == edges)
    let paths = [path("bulk"), path("single")].map { URL(fileURLWithPath: Sidecar.path(of: $0)) }
    #expect(try Data(contentsOf: paths[0]) == Data(contentsOf: paths[1]))
  }

  @Test(arguments: 900..<1100)
  func `texts around the size that needs another page come back whole`(size: Int) throws {
    let sizes = [size, size + 3000, size + 3060]
    let lines = sizes.enumerated().map { i, size in
      #"{"id":"e\#(i)","src":"a","dst":"a","type":"t","evidence":"\#(String(repeating: "x", count: size))"}"#
    }
    let file = try write(
      "g.jsonl", (lines + [#"{"id":"a","label":"A"}"#]).joined(separator: "\n"))
    let graph = try JSONLinesReader.graph(files: [file]).graph
    try GraphStore.create(path: path("bulk"), graph: graph, origin: "jsonl")
    let store = try GraphStore(path: path("bulk"), mode: .read)
    #expect(try store.problems() == [])
    #expect(try store.graph().edges.map { $0.evidence[0].sentence.count } == sizes)
  }

  @Test func `faults are named by file and line, and nothing is written`() throws {
    let file = try write(
      "bad.jsonl",
      """
      {"id":1,"label":"A"}

      {"id":1,"label":"B"}
      {"id":2,"label":"B"
      {"id":3,"src":1,"dst":9,"type":"t"}
      {"id":4,"src":1,"dst":1,"type":"t","date":"2020-13-01"}
      {"id":5,"src":1,"dst":1,"type":"t","confidence":7}
      {"id":6,"src":1,"type":"t"}
      {"id":7,"label":"\\ud800"} x
      """)
    do throws(ImportError) {
      _ = try JSONLinesReader.graph(files: [file])
      Issue.record("read")
    } catch {
      #expect(error.faults.map(\.line) == [3, 4, 6, 7, 8, 9])
    }
    let other = try write(
      "end.jsonl", #"{"id":1,"label":"A"}"# + "\n" + #"{"src":1,"dst":9,"type":"t"}"#)
    do throws(ImportError) {
      _ = try JSONLinesReader.graph(files: [other])
      Issue.record("read")
    } catch {
      #expect(error.faults.map(\.text) == ["\(other):2: there is no node with the id “9”"])
    }
  }

  @Test func `an existing file stays until the new one is whole`() throws {
    let file = try write("g.jsonl", BulkLoadTests.lines(nodes: 10, edges: 20))
    let graph = try JSONLinesReader.graph(files: [file]).graph
    try GraphStore.create(path: path("g"), graph: graph, origin: "jsonl")
    let reader = try GraphStore(path: path("g"), mode: .read)
    let before = try reader.graph()
    try GraphStore.create(path: path("g"), graph: PackedGraph(), origin: "jsonl")
    // The reader goes on with the file it opened.
    #expect(try reader.graph() == before)
    #expect(try GraphStore(path: path("g"), mode: .read).graph() == KnowledgeGraph())
  }

  @Test func `strings with escapes anywhere are what Foundation's reader makes of them`() throws {
    let marks = [#"\""#, #"\\"#, #"\n"#, #"\u00e9"#, #"\ud83d\ude00"#, "é", ""]
    var literals: [String] = []
    for length in 0..<40 {
      for (i, mark) in marks.enumerated() {
        let place = (length * 7 + i * 11) % (length + 1)
        literals.append(
          String(repeating: "x", count: place) + mark
            + String(repeating: "y", count: length - place) + marks[(i + length) % marks.count])
      }
    }
    let lines = literals.enumerated().map { #"{"id":"n\#($0)","label":"\#($1)"}"# }
    let file = try write("g.jsonl", lines.joined(separator: "\n"))
    let graph = try JSONLinesReader.graph(files: [file]).graph
    var found: [String: String] = [:]
    for node in graph.nodes { found[graph.string(node.id)] = graph.string(node.label) }
    for (i, literal) in literals.enumerated() {
      let expected = try JSONDecoder().decode([String].self, from: Data("[\"\(literal)\"]".utf8))
      #expect(found["n\(i)"] == (expected[0].isEmpty ? "" : expected[0]), "\(literal)")
    }
  }
}
