import KnowledgeGraph
import Testing

struct GraphAnalysisTests {
  private func graph(_ count: Int, _ edges: [(Int, Int)]) -> CompactGraph {
    CompactGraph(
      nodeTypes: [UInt16](repeating: 0, count: count), nodeTypeNames: ["person"],
      typeNames: ["met-with"],
      edges: edges.map { EdgeRow(from: UInt32($0.0), to: UInt32($0.1), type: 0) })
  }

  @Test func `ranks by PageRank as worked out by hand`() {
    // Nodes 0 and 1 point at 2, which points at nobody and so gives its rank to all.
    let ranks = graph(3, [(0, 2), (1, 2)]).pageRank(tolerance: 1e-12)
    let low = 1 / (3 + 2 * 0.85)
    #expect(abs(ranks[0] - low) < 1e-9 && abs(ranks[1] - low) < 1e-9)
    #expect(abs(ranks[2] - low * (1 + 2 * 0.85)) < 1e-9)
    #expect(abs(ranks.reduce(0, +) - 1) < 1e-9)
  }

  @Test func `counts betweenness on a star, a line and parallel edges`() {
    #expect(graph(4, [(0, 1), (2, 0), (0, 3), (0, 3)]).betweenness() == [1, 0, 0, 0])
    let line = graph(4, [(0, 1), (1, 2), (2, 3)]).betweenness()
    for (value, expected) in zip(line, [0, 2.0 / 3, 2.0 / 3, 0]) {
      #expect(abs(value - expected) < 1e-12)
    }
  }

  @Test func `estimates betweenness from a sample close to the exact value`() {
    var random = PathPropertyTests.Random(state: 3)
    let edges = (0..<900).map { _ in
      (Int.random(in: 0..<20, using: &random), Int.random(in: 0..<300, using: &random))
    }
    let graph = graph(300, edges)
    let (exact, sampled) = (graph.betweenness(samples: 300), graph.betweenness(samples: 100))
    #expect(sampled == graph.betweenness(samples: 100))
    for node in 0..<20 { #expect(abs(exact[node] - sampled[node]) < 0.03) }
  }

  @Test func `finds cliques that one edge joins as communities`() {
    var edges: [(Int, Int)] = []
    for clique in 0..<5 {
      for a in 0..<6 { for b in 0..<a { edges.append((clique * 6 + a, clique * 6 + b)) } }
      edges.append((clique * 6, (clique * 6 + 6) % 30))
    }
    let found = graph(31, edges).communities()
    #expect(found.numbers == (0..<30).map { $0 / 6 } + [5])
    // 75 of 80 edges lie inside; each clique has 32 of 160 edge ends.
    #expect(abs(found.modularity - (75.0 / 80 - 5 * 0.04)) < 1e-9)
  }

  @Test(arguments: 0..<20)
  func `counts modularity as Newman defines it and finds planted groups`(seed: Int) {
    var random = PathPropertyTests.Random(state: UInt64(seed) + 100)
    // Eight groups of twenty nodes; four of five edges stay inside, some are parallel or loops.
    let edges = (0..<1600).map { i in
      let a = Int.random(in: 0..<160, using: &random)
      let inside = a / 20 * 20 + Int.random(in: 0..<20, using: &random)
      return (a, i % 5 == 0 ? Int.random(in: 0..<160, using: &random) : inside)
    }
    let graph = graph(160, edges)
    let found = graph.communities()
    #expect(found == graph.communities())
    let real = edges.filter { $0 != $1 }
    var (inside, ends) = ([Int: Double](), [Int: Double]())
    for (a, b) in real {
      ends[found.numbers[a], default: 0] += 1
      ends[found.numbers[b], default: 0] += 1
      if found.numbers[a] == found.numbers[b] { inside[found.numbers[a], default: 0] += 1 }
    }
    let count = Double(real.count)
    let modularity = ends.reduce(0.0) {
      $0 + (inside[$1.key] ?? 0) / count - $1.value * $1.value / (4 * count * count)
    }
    #expect(abs(found.modularity - modularity) < 1e-9)
    #expect(Set(found.numbers).count == 8)
    #expect((0..<160).allSatisfy { found.numbers[$0] == found.numbers[$0 / 20 * 20] })
  }

  @Test func `numbers components in the order of their first nodes`() {
    #expect(graph(6, [(4, 1), (2, 5), (5, 5)]).components() == [0, 1, 2, 3, 1, 2])
    #expect(graph(0, []).components() == [])
  }

  @Test(arguments: 0..<50)
  func `never gives a number twice while it grows and shrinks`(seed: Int) {
    var random = PathPropertyTests.Random(state: UInt64(seed))
    var growing = GrowingGraph()
    var (nodeOf, edges): ([Int: String], [Int: (Int, Int)]) = ([:], [:])
    var early: (graph: CompactGraph, edges: Int)?
    for step in 0..<200 {
      let (a, b) = ("n\(Int.random(in: 0..<12, using: &random))", "m\(step % 9)")
      if step % 17 == 16, let number = growing.node(a) {
        growing.removeNode(a)
        nodeOf[number] = "gone"
        edges = edges.filter { $0.value.0 != number && $0.value.1 != number }
      } else if step % 11 == 10, let number = edges.keys.min() {
        growing.removeEdge(number)
        edges[number] = nil
      } else {
        let (from, to) = (growing.addNode(a, type: "person"), growing.addNode(b, type: "place"))
        for (number, key) in [(from, a), (to, b)] {
          #expect(nodeOf[number] == nil || nodeOf[number] == key)
          nodeOf[number] = key
        }
        let number = growing.addEdge(type: "t\(step % 5)", from: from, to: to)
        #expect(number == growing.edgeCount - 1)
        edges[number] = (from, to)
      }
      if step == 50 { early = (growing.snapshot(), edges.count) }
    }
    let graph = growing.snapshot()
    #expect(graph.edgeCount == edges.count && graph.nodeCount == growing.nodeCount)
    // A snapshot does not change any more.
    #expect(early?.graph.edgeCount == early?.edges)
    var searcher = GraphSearcher(graph)
    let open = CompiledConditions(PathConditions(), graph)
    for (number, ends) in edges {
      let path = searcher.shortestPath(from: ends.0, to: ends.1, open)
      #expect(path.map { graph.path($0, open).steps[0].contains(number) } == true)
    }
    for (number, key) in nodeOf where key == "gone" { #expect(graph.degree(number) == 0) }
  }
}
