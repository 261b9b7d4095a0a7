import Testing

@testable import KnowledgeGraph

struct CompactGraphBuildTests {
  /// Rows with hubs, loops, parallel edges and nodes without any.
  private static func rows(_ count: Int, nodes: Int, types: Int, _ seed: UInt64) -> [EdgeRow] {
    var state = seed
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    return (0..<count).map { _ in
      let isHub = random(3) == 0
      return EdgeRow(
        from: UInt32(isHub ? random(2) : random(nodes)), to: UInt32(random(nodes) / 2),
        type: random(types), confidence: Float(random(100)) / 100, sources: random(5),
        isNegative: random(9) == 0)
    }
  }

  private static func values<T: BitwiseCopyable>(_ column: Column<T>) -> [T] {
    (0..<column.count).map { column[$0] }
  }

  @Test(arguments: [(0, 1, 1), (1, 1, 1), (5, 3, 2), (4000, 50, 7), (4000, 2000, 23)])
  func `a graph is the same however many threads build it`(edges: Int, nodes: Int, types: Int) {
    let rows = CompactGraphBuildTests.rows(edges, nodes: nodes, types: types, 7)
    var names = CompactGraph.Names()
    names.types = (0..<types).map { "t\($0)" }
    names.nodeTypes = ["n"]
    let nodeTypes = [UInt16](repeating: 0, count: nodes)
    func graph(_ threads: Int) -> CompactGraph {
      CompactGraph(nodeTypes: nodeTypes, rows: rows, numbers: nil, names: names, threads: threads)
    }
    func values<T: BitwiseCopyable>(_ column: Column<T>) -> [T] {
      CompactGraphBuildTests.values(column)
    }
    let one = graph(1)
    // Rows by start, type, end and number, as the type of the graph says.
    let order = rows.indices.sorted {
      let (a, b) = (rows[$0], rows[$1])
      return (a.from, a.facts.type, a.to, $0) < (b.from, b.facts.type, b.to, $1)
    }
    #expect(values(one.edges) == order.map { UInt32($0) })
    #expect(values(one.ends) == order.map { rows[$0].to })
    #expect(values(one.facts) == order.map { rows[$0].facts })
    let entering = order.indices.sorted {
      let (a, b) = (rows[order[$0]], rows[order[$1]])
      return (a.to, a.facts.type, a.from, $0) < (b.to, b.facts.type, b.from, $1)
    }
    #expect(values(one.inPositions) == entering.map { UInt32($0) })
    for threads in [2, 3, 8] {
      let many = graph(threads)
      #expect(values(many.outOffsets) == values(one.outOffsets))
      #expect(values(many.edges) == values(one.edges))
      #expect(values(many.ends) == values(one.ends))
      #expect(values(many.confidences) == values(one.confidences))
      #expect(values(many.facts) == values(one.facts))
      #expect(values(many.inOffsets) == values(one.inOffsets))
      #expect(values(many.inStarts) == values(one.inStarts))
      #expect(values(many.inPositions) == values(one.inPositions))
      #expect(values(many.degrees) == values(one.degrees))
      #expect(many.codes == one.codes)
    }
  }
}
