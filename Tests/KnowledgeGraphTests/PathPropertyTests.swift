import KnowledgeGraph
import TextModel
import Testing

/// Searches compared with a plain enumeration of all simple paths on small random graphs.
struct PathPropertyTests {
  /// SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, 2014), so that a seed always gives one graph.
  struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  static func graph(_ random: inout Random) -> KnowledgeGraph {
    let count = Int.random(in: 2...9, using: &random)
    let types = ["a", "b", "c"]
    let nodes = (0..<count).map { i in
      GraphNode(id: "n\(i)", type: i % 5 == 4 ? "date" : "person", label: "n\(i)")
    }
    let edges = (0..<Int.random(in: 1...(count * 2), using: &random)).map { i in
      GraphEdge(
        id: "e\(i)", type: types[Int.random(in: 0..<3, using: &random)],
        from: "n\(Int.random(in: 0..<count, using: &random))",
        to: "n\(Int.random(in: 0..<count, using: &random))",
        isSymmetric: Bool.random(using: &random),
        polarity: Int.random(in: 0..<6, using: &random) == 0 ? .negative : .positive,
        date: DateValue("\(Int.random(in: 2000...2009, using: &random))"),
        sources: Int.random(in: 1...3, using: &random))
    }
    return KnowledgeGraph(nodes: nodes, edges: edges)
  }

  static func conditions(_ random: inout Random) -> PathConditions {
    var conditions = PathConditions()
    if Bool.random(using: &random) { conditions.isDirected = true }
    if Int.random(in: 0..<3, using: &random) == 0 { conditions.avoid = ["a"] }
    if Int.random(in: 0..<3, using: &random) == 0 { conditions.via = ["b", "c"] }
    if Int.random(in: 0..<3, using: &random) == 0 { conditions.minimumSources = 2 }
    if Int.random(in: 0..<3, using: &random) == 0 { conditions.since = DateValue("2004") }
    if Int.random(in: 0..<3, using: &random) == 0 { conditions.maximumHops = 3 }
    if Int.random(in: 0..<3, using: &random) == 0 { conditions.avoidNodes = ["n1"] }
    if Int.random(in: 0..<2, using: &random) == 0 { conditions.avoidNodeTypes = [] }
    return conditions
  }

  /// All simple paths, told apart by nodes, by depth-first search over the list of edges.
  static func allPaths(
    _ graph: KnowledgeGraph, _ from: Int, _ to: Int, _ conditions: PathConditions
  ) -> [[Int]] {
    let usable = graph.edges.filter { edge in
      !conditions.avoid.contains(edge.type)
        && (conditions.via.isEmpty || conditions.via.contains(edge.type))
        && conditions.polarities.contains(edge.polarity)
        && edge.sources >= conditions.minimumSources
        && (conditions.since == nil
          || (edge.date?.lastDay ?? .min) >= (conditions.since?.firstDay ?? .min))
    }
    let indices = Dictionary(uniqueKeysWithValues: graph.nodes.enumerated().map { ($1.id, $0) })
    var steps: [Int: Set<Int>] = [:]
    for edge in usable {
      guard let a = indices[edge.from], let b = indices[edge.to] else { continue }
      steps[a, default: []].insert(b)
      if !conditions.isDirected || edge.isSymmetric { steps[b, default: []].insert(a) }
    }
    var result: [[Int]] = []
    func walk(_ path: [Int]) {
      guard let last = path.last else { return }
      if last == to { return result.append(path) }
      if path.count > conditions.maximumHops ?? .max { return }
      if path.count > 1 {
        let node = graph.nodes[last]
        if conditions.avoidNodes.contains(node.id) || conditions.avoidNodeTypes.contains(node.type)
        {
          return
        }
      }
      for next in (steps[last] ?? []).sorted() where !path.contains(next) { walk(path + [next]) }
    }
    walk([from])
    return result
  }

  @Test(arguments: 0..<400)
  func `finds as many paths of each length as an enumeration`(seed: Int) throws {
    var random = Random(state: UInt64(seed))
    let graph = PathPropertyTests.graph(&random)
    let conditions = PathPropertyTests.conditions(&random)
    let index = GraphIndex(graph)
    var finder = PathFinder(index)
    for _ in 0..<4 {
      let from = Int.random(in: 0..<graph.nodes.count, using: &random)
      let to = Int.random(in: 0..<graph.nodes.count, using: &random)
      let expected = PathPropertyTests.allPaths(graph, from, to, conditions)
      let shortest = finder.shortestPath(from: from, to: to, conditions: conditions)
      #expect(shortest?.hops == expected.map { $0.count - 1 }.min())
      let found = finder.shortestPaths(from: from, to: to, count: 200, conditions: conditions)
      #expect(found.map(\.hops) == expected.map { $0.count - 1 }.sorted())
      #expect(Set(found.map(\.nodes)) == Set(expected))
      for path in found { #expect(path.steps.allSatisfy { !$0.isEmpty }) }
    }
  }

  @Test(arguments: 0..<100)
  func `counts components as a flood fill does`(seed: Int) {
    var random = Random(state: UInt64(seed) + 1_000_000)
    let graph = PathPropertyTests.graph(&random)
    let index = GraphIndex(graph)
    var conditions = PathConditions()
    conditions.polarities = [.positive, .negative]
    conditions.avoidNodeTypes = []
    let numbers = index.adjacency.components()
    for node in graph.nodes.indices {
      let reached = index.neighbourhood(of: node, hops: .max, conditions: conditions)
      let same = graph.nodes.indices.filter { numbers[$0] == numbers[node] }
      #expect(reached.map(\.node).sorted() == same)
    }
  }
}
