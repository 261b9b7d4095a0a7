import Testing

@testable import KnowledgeGraph

/// The edges between two nodes, in short rows and in rows that are searched by bisection.
struct EdgesBetweenTests {
  @Test(arguments: [3, 40, 5000])
  func `are all found from either end, whatever the length of the rows`(degree: Int) {
    // Two hubs with as many neighbours of their own, three edges between them, and a loop.
    var rows: [EdgeRow] = []
    func add(_ from: Int, _ to: Int, type: Int) {
      rows.append(EdgeRow(from: UInt32(from), to: UInt32(to), type: type, confidence: 0.5))
    }
    for i in 0..<degree {
      add(0, 2 + i, type: i % 3)
      add(2 + i, 1, type: i % 3)
    }
    add(0, 1, type: 2)
    add(1, 0, type: 0)
    add(0, 1, type: 0)
    add(1, 1, type: 1)
    let graph = CompactGraph(
      nodeTypes: [UInt16](repeating: 0, count: degree + 2), nodeTypeNames: ["x"],
      typeNames: ["a", "b", "c"], edges: rows)
    let open = CompiledConditions(PathConditions(), graph)
    for (a, b) in [(0, 1), (1, 0), (1, 1), (0, 2), (2, 0), (degree, 1), (0, 0), (2, degree + 1)] {
      let expected = rows.indices.filter { i in
        let ends = (Int(rows[i].from), Int(rows[i].to))
        return ends == (a, b) || ends == (b, a)
      }
      let found = graph.positions(from: a, to: b, open).map { Int(graph.edges[$0]) }
      #expect(found.sorted() == expected, "\(a) to \(b)")
    }
    let directed = CompiledConditions(
      {
        var c = PathConditions(); c.isDirected = true; return c
      }(), graph)
    #expect(graph.positions(from: 0, to: 1, directed).count == 2)
    #expect(graph.positions(from: 1, to: 0, directed).count == 1)
  }
}
