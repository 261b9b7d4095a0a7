import KnowledgeGraph
import TextModel
import Testing

/// Searches in compact graphs compared with plain references on small random graphs.
struct GraphSearcherTests {
  typealias Random = PathPropertyTests.Random

  /// All simple paths by nodes with the least weight of their edges.
  private static func weights(
    _ graph: KnowledgeGraph, _ conditions: PathConditions, _ paths: [[Int]]
  ) -> [Double] {
    paths.map { nodes in
      zip(nodes, nodes.dropFirst()).reduce(0) { sum, step in
        sum + (usable(graph, conditions, step.0, step.1).map { 1.0001 - $0.confidence }.min() ?? 0)
      }
    }
  }

  private static func usable(
    _ graph: KnowledgeGraph, _ conditions: PathConditions, _ a: Int, _ b: Int
  ) -> [GraphEdge] {
    let (from, to) = (graph.nodes[a].id, graph.nodes[b].id)
    return graph.edges.filter { edge in
      let along = edge.from == from && edge.to == to
      let against = edge.from == to && edge.to == from
      return (along || (against && (!conditions.isDirected || edge.isSymmetric)))
        && !conditions.avoid.contains(edge.type)
        && (conditions.via.isEmpty || conditions.via.contains(edge.type))
        && conditions.polarities.contains(edge.polarity)
        && edge.sources >= conditions.minimumSources
        && (conditions.since == nil
          || (edge.date?.lastDay ?? .min) >= (conditions.since?.firstDay ?? .min))
    }
  }

  private static func graph(_ random: inout Random) -> KnowledgeGraph {
    let plain = PathPropertyTests.graph(&random)
    let edges = plain.edges.map { edge in
      var edge = edge
      edge.confidence = Double(Int.random(in: 1...1000, using: &random)) / 1000
      return edge
    }
    return KnowledgeGraph(nodes: plain.nodes, edges: edges)
  }

  @Test(arguments: 0..<400)
  func `finds the lightest paths in order, as an enumeration does`(seed: Int) throws {
    var random = Random(state: UInt64(seed) + 7_000)
    let graph = GraphSearcherTests.graph(&random)
    var conditions = PathPropertyTests.conditions(&random)
    conditions.maximumHops = nil
    var finder = PathFinder(GraphIndex(graph))
    let (from, to) = (0, graph.nodes.count - 1)
    let all = PathPropertyTests.allPaths(graph, from, to, conditions)
    let expected = GraphSearcherTests.weights(graph, conditions, all).sorted()
    let found = finder.lightestPaths(from: from, to: to, count: 200, conditions: conditions)
    #expect(Set(found.map(\.nodes)) == Set(all))
    let weights = GraphSearcherTests.weights(graph, conditions, found.map(\.nodes))
    #expect(weights.count == expected.count)
    for (a, b) in zip(weights, expected) { #expect(abs(a - b) < 1e-5) }
    let best = finder.lightestPath(from: from, to: to, conditions: conditions)
    #expect((best == nil) == all.isEmpty)
    if let best {
      let weight = GraphSearcherTests.weights(graph, conditions, [best.nodes])[0]
      #expect(abs(weight - expected[0]) < 1e-5)
    }
  }

  @Test(arguments: 0..<200)
  func `tells paths apart by edges in the order of their weight`(seed: Int) {
    var random = Random(state: UInt64(seed) + 9_000)
    let graph = GraphSearcherTests.graph(&random)
    let conditions = PathConditions()
    var finder = PathFinder(GraphIndex(graph))
    let (from, to) = (0, graph.nodes.count - 1)
    var expected: [Double] = []
    for nodes in PathPropertyTests.allPaths(graph, from, to, conditions) {
      var sums = [0.0]
      for step in zip(nodes, nodes.dropFirst()) {
        let edges = GraphSearcherTests.usable(graph, conditions, step.0, step.1)
        sums = sums.flatMap { sum in edges.map { sum + 1.0001 - $0.confidence } }
      }
      expected += sums
    }
    let found = finder.lightestPaths(
      from: from, to: to, count: 5, conditions: conditions, distinctBy: .edges)
    let weights = found.map { path in
      path.steps.reduce(0) { $0 + 1.0001 - graph.edges[$1[0]].confidence }
    }
    #expect(Set(found).count == min(5, expected.count))
    for (a, b) in zip(weights, expected.sorted().prefix(5)) { #expect(abs(a - b) < 1e-5) }
  }

  @Test(arguments: 0..<300)
  func `gives every shortest path once and stops when asked`(seed: Int) {
    var random = Random(state: UInt64(seed) + 11_000)
    let graph = PathPropertyTests.graph(&random)
    let conditions = PathPropertyTests.conditions(&random)
    var finder = PathFinder(GraphIndex(graph))
    let (from, to) = (0, graph.nodes.count - 1)
    let all = PathPropertyTests.allPaths(graph, from, to, conditions)
    let shortest = all.map(\.count).min()
    var found: [[Int]] = []
    let count = finder.forEachShortestPath(from: from, to: to, conditions: conditions) {
      found.append($0.nodes)
      return true
    }
    #expect(count == found.count && Set(found).count == found.count)
    #expect(Set(found) == Set(all.filter { $0.count == shortest }))
    if found.count > 1 {
      #expect(
        finder.forEachShortestPath(from: from, to: to, conditions: conditions) { _ in false } == 1)
    }
  }

  @Test(arguments: 0..<300)
  func `keeps to the order of time and to the types of each step`(seed: Int) {
    var random = Random(state: UInt64(seed) + 13_000)
    let graph = PathPropertyTests.graph(&random)
    var conditions = PathConditions()
    conditions.isTimeRespecting = seed % 3 != 0
    conditions.isDirected = seed % 2 == 0
    if seed % 3 != 1 { conditions.stepTypes = [["a", "b"], [], ["b", "c"]] }
    var plain = conditions
    plain.isTimeRespecting = false
    plain.stepTypes = []
    plain.maximumHops = conditions.stepTypes.isEmpty ? nil : 3
    let (from, to) = (0, graph.nodes.count - 1)
    let all = PathPropertyTests.allPaths(graph, from, to, plain).filter { nodes in
      if !conditions.stepTypes.isEmpty, nodes.count != 4 { return false }
      var day = Int.min
      for (i, step) in zip(nodes, nodes.dropFirst()).enumerated() {
        let arrivals = GraphSearcherTests.usable(graph, plain, step.0, step.1).compactMap {
          edge -> Int? in
          if !conditions.stepTypes.isEmpty, !conditions.stepTypes[i].isEmpty,
            !conditions.stepTypes[i].contains(edge.type)
          {
            return nil
          }
          guard conditions.isTimeRespecting else { return day }
          guard let date = edge.date, date.lastDay >= day else { return nil }
          return max(day, date.firstDay)
        }
        guard let first = arrivals.min() else { return false }
        day = first
      }
      return true
    }
    if from == to { return }
    var finder = PathFinder(GraphIndex(graph))
    let found = finder.shortestPaths(from: from, to: to, count: 500, conditions: conditions)
    #expect(Set(found.map(\.nodes)) == Set(all))
    #expect(found.map(\.hops) == all.map { $0.count - 1 }.sorted())
    for path in found { #expect(path.steps.allSatisfy { !$0.isEmpty }) }
  }

  @Test func `avoids hubs, keeps to holders and passes only chosen node types`() throws {
    func edge(_ from: String, _ to: String, by: String? = nil) -> GraphEdge {
      var edge = SampleGraph.edge("met-with", from, to)
      edge.by = by
      return edge
    }
    let graph = KnowledgeGraph(
      nodes: ["a", "b", "hub", "x", "y"].map {
        GraphNode(id: $0, type: $0 == "x" ? "country" : "person", label: $0)
      },
      edges: [
        edge("a", "hub"), edge("hub", "b"), edge("hub", "y"), edge("a", "x", by: "Reuters"),
        edge("x", "y", by: "Reuters"), edge("y", "b", by: "author"),
      ])
    var finder = PathFinder(GraphIndex(graph))
    func nodes(_ change: (inout PathConditions) -> Void) -> [String]? {
      var conditions = PathConditions()
      change(&conditions)
      return finder.shortestPath(from: 0, to: 1, conditions: conditions)?.nodes.map {
        graph.nodes[$0].id
      }
    }
    #expect(nodes { _ in } == ["a", "hub", "b"])
    #expect(nodes { $0.maximumDegree = 3 } == ["a", "hub", "b"])
    #expect(nodes { $0.holders = ["Reuters", "author"] } == ["a", "x", "y", "b"])
    #expect(nodes { $0.holders = ["Reuters"] } == nil)
    #expect(nodes { $0.nodeTypes = ["country"] } == nil)
    #expect(nodes { $0.maximumDegree = 2 } == nil)
  }
}
