import Foundation
import KnowledgeGraph
import TextModel
import Testing

@testable import GraphStore

final class PathShortcutTests {
  private let folder: URL
  private let path: String

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("entente-paths-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appendingPathComponent("g.sqlite").path
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A seeded graph with hubs, parallel edges, loops, dates and every kind of edge.
  static func graph(nodes: Int, edges: Int, seed: UInt64 = 5) -> KnowledgeGraph {
    var state = seed
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    func node() -> Int { min(random(nodes), random(nodes)) }
    let types = ["person", "place", "date"]
    return KnowledgeGraph(
      nodes: (0..<nodes).map { i in
        GraphNode(
          id: "n\(i)", type: types[i % 7 == 6 ? 2 : i % 2], label: "Zoë al-Name\(i) Of\(i % 9)",
          aliases: i % 3 == 0 ? ["Alias\(i)"] : [], documents: ["d\(i % 4)"])
      },
      edges: (0..<edges).map { i in
        let date =
          random(3) == 0 ? nil : DateValue("20\(10 + random(10))-0\(1 + random(9))-1\(random(10))")
        return GraphEdge(
          id: "e\(i)", type: "t\(random(5))", from: "n\(node())", to: "n\(node())",
          isSymmetric: random(4) == 0, polarity: random(6) == 0 ? .negative : .positive,
          modality: random(6) == 0 ? .possible : .asserted, date: date,
          confidence: Double(random(100)) / 100, sources: 1 + random(4),
          evidence: [
            EdgeEvidence(
              document: "d\(random(4))", claim: "c", sentence: "S \(i)", start: 0, end: 3,
              date: random(5) == 0 ? DateValue("2001-05-05") : date, confidence: 0.5, rule: "r")
          ])
      })
  }

  private static let conditions: [PathConditions] = {
    var all = [PathConditions()]
    func add(_ change: (inout PathConditions) -> Void) {
      var conditions = PathConditions()
      change(&conditions)
      all.append(conditions)
    }
    add { $0.isDirected = true }
    add { $0.via = ["t1", "t3"] }
    add { $0.avoid = ["t0"] }
    add {
      $0.since = DateValue("2012")
      $0.until = DateValue("2015")
    }
    add {
      $0.until = DateValue("2002")
      $0.includesUndated = true
    }
    add {
      $0.minimumSources = 3
      $0.minimumConfidence = 0.3
    }
    add { $0.polarities = [.positive, .negative] }
    add { $0.modalities = [.asserted, .possible] }
    add { $0.avoidNodeTypes = [] }
    add { $0.avoidNodes = ["n0", "n1", "n2"] }
    add { $0.maximumHops = 2 }
    return all
  }()

  @Test(arguments: PathShortcutTests.conditions.indices)
  func `finds the very path that a search in memory finds`(number: Int) throws {
    let conditions = PathShortcutTests.conditions[number]
    let graph = PathShortcutTests.graph(nodes: 300, edges: 700)
    let store = try GraphStore(path: path, mode: .write)
    try store.saveProjection(
      GraphProjection(graph: graph, optionalNameWords: ["al", "the"]))
    var finder = PathFinder(GraphIndex(graph))
    for pair in 0..<150 {
      let (a, b) = (pair, (pair * 37 + 11) % 300)
      guard a != b else { continue }
      let expected = finder.shortestPath(from: a, to: b, conditions: conditions)
      let ids = [a, b].map { graph.nodes[$0].id }
      let part = try store.withPathShortcut { shortcut -> KnowledgeGraph? in
        let names = ids + conditions.avoidNodes.sorted()
        guard let candidates = try shortcut.candidates(names) else { return nil }
        return try shortcut.path(from: ids[0], to: ids[1], conditions, candidates)
      }
      guard let expected else {
        #expect(part == nil)
        continue
      }
      let found = GraphIndex(try #require(part))
      let ends = try ids.map { try #require(found.index(ofNode: $0)) }
      var inPart = PathFinder(found)
      let again = inPart.shortestPath(from: ends[0], to: ends[1], conditions: conditions)
      let path = try #require(again)
      #expect(
        path.nodes.map { found.graph.nodes[$0].id } == expected.nodes.map { graph.nodes[$0].id })
      #expect(
        path.steps.map { $0.map { found.graph.edges[$0] } }
          == expected.steps.map { $0.map { graph.edges[$0] } })
    }
  }

  @Test func `finds for a name what the index of all names finds`() throws {
    let graph = PathShortcutTests.graph(nodes: 300, edges: 10)
    let store = try GraphStore(path: path, mode: .write)
    try store.saveProjection(
      GraphProjection(graph: graph, optionalNameWords: ["al", "the"]))
    let whole = NameIndex(graph, particles: ["al", "the"])
    for query in [
      "n17", "Zoë al-Name17 Of8", "zoe al name17 of8", "Of8 Name17 Zoe", "name17", "alname17 zoe",
      "alias3", "person: name18", "name18 (person)", "place: name18", "z name19 of1",
      "zoealname20of2", "of3", "nobody", "the name21", "", "x", "date: of3",
    ] {
      let expected = whole.find(query)
      let found = try store.withPathShortcut { shortcut -> String? in
        try shortcut.candidates([query]).map { candidates -> String in
          let result = NameIndex(
            candidates.graph, particles: Set(shortcut.optionalNameWords)
          ).find(query)
          switch result {
          case .found(let node, let match):
            return "\(candidates.graph.nodes[node].id) \(match)"
          case .ambiguous(let nodes):
            return nodes.map { candidates.graph.nodes[$0].id }.joined(separator: " ")
          case .unknown: return "unknown"
          }
        }
      }
      switch expected {
      case .found(let node, let match): #expect(found == "\(graph.nodes[node].id) \(match)")
      case .ambiguous(let nodes):
        #expect(found == nodes.map { graph.nodes[$0].id }.joined(separator: " "), "\(query)")
      case .unknown: #expect(found == "unknown", "\(query)")
      }
    }
  }

  @Test func `a sidecar that is damaged, cut off or of another graph is never used`() throws {
    let store = try GraphStore(path: path, mode: .write)
    let graph = PathShortcutTests.graph(nodes: 3000, edges: 9000)
    try store.saveProjection(GraphProjection(graph: graph))
    func answers() throws -> Bool {
      try store.withPathShortcut { shortcut -> KnowledgeGraph? in
        guard let candidates = try shortcut.candidates(["n0", "n1"]) else { return nil }
        return try shortcut.path(from: "n0", to: "n1", PathConditions(), candidates)
      } != nil
    }
    #expect(try answers())
    #expect(try store.sidecarProblems() == [])
    let file = URL(fileURLWithPath: Sidecar.path(of: path))
    let whole = try Data(contentsOf: file)
    for place in stride(from: 0, to: whole.count, by: 4099) {
      var damaged = whole
      damaged[place] ^= 0x10
      try damaged.write(to: file)
      #expect(try store.sidecarProblems().count == 1, "byte \(place)")
      // Whoever still answers did not look at the damaged block.
      _ = try answers()
    }
    for length in [0, 10, 512, 600, whole.count / 2, whole.count - 1] {
      try whole.prefix(length).write(to: file)
      #expect(try !answers(), "\(length) bytes")
    }
    try whole.write(to: file)
    #expect(try answers())
    try store.saveProjection(
      GraphProjection(graph: PathShortcutTests.graph(nodes: 300, edges: 900)))
    try whole.write(to: file)
    #expect(try !answers())
    #expect(try store.sidecarProblems().count == 1)
    // Made anew from the tables, and then whole.
    #expect(store.repairSidecar(try store.graph(), optionalNameWords: []))
    #expect(try answers())
    try FileManager.default.removeItem(at: file)
    #expect(try !answers())
    #expect(try store.sidecarProblems() == [])
  }

  @Test func `says so when the file for quick paths cannot be written, and keeps the graph`() throws
  {
    let store = try GraphStore(path: path, mode: .write)
    let graph = PathShortcutTests.graph(nodes: 30, edges: 90)
    #expect(try store.saveProjection(GraphProjection(graph: graph)) == nil)
    let other = PathShortcutTests.graph(nodes: 40, edges: 90)
    try FileManager.default.removeItem(atPath: Sidecar.path(of: path))
    try FileManager.default.createDirectory(
      atPath: Sidecar.path(of: path) + "/in the way", withIntermediateDirectories: true)
    let notice = try #require(try store.saveProjection(GraphProjection(graph: other)))
    #expect(notice.contains(Sidecar.path(of: path)))
    #expect(try store.graph().nodes.count == 40)
  }
}
