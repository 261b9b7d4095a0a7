import Foundation
import Testing
import TextModel

@testable import KnowledgeGraph

/// The text cases in `QueryCases`, in the manner of the openCypher conformance kit.
struct QueryCaseTests {
  static let cases = QueryCase.all()

  @Test func `finds the case files`() { #expect(Self.cases.count > 50) }

  @Test(arguments: cases) func `answers as the case says`(_ item: QueryCase) throws {
    let engine = QueryEngine(GraphIndex(item.graph)) { NameIndex(item.graph) }
    let answer: QueryAnswer
    do throws(QueryError) {
      answer = try engine.answer(item.query, parameters: item.parameters)
    } catch {
      guard case .error(let code, let place, let text) = item.outcome else {
        Issue.record("\(error)")
        return
      }
      #expect(error.code.rawValue == code)
      #expect(error.place.map { "\($0.line):\($0.column)" } == place)
      #expect(error.description.contains(text), "\(error)")
      return
    }
    guard case .rows(let columns, let rows, let isOrdered) = item.outcome else {
      Issue.record("no error was raised")
      return
    }
    #expect(answer.columns == columns)
    let found = answer.rows.map { $0.map { item.text($0) } }
    func sorted(_ rows: [[String]]) -> [[String]] {
      isOrdered ? rows : rows.sorted { $0.lexicographicallyPrecedes($1) }
    }
    #expect(sorted(found) == sorted(rows))
  }

  @Test func `shows the fault under a caret`() {
    #expect(throws: QueryError.self) { try QueryParser.query("MATCH (a)\nRETURN b") }
    do {
      _ = try QueryParser.query("MATCH (a)\nRETURN b")
    } catch {
      #expect(
        "\(error)".hasPrefix("2:8: there is no variable “b”\n  RETURN b\n         ^\n"), "\(error)")
    }
  }

  /// A complete graph has more walks than anybody can wait for.
  @Test func `gives up in time`() {
    let nodes = (0..<20).map { GraphNode(id: "n\($0)", type: "person", label: "P") }
    var edges: [GraphEdge] = []
    for a in 0..<20 {
      for b in 0..<a {
        edges.append(GraphEdge(id: "\(a)-\(b)", type: "t", from: "n\(a)", to: "n\(b)"))
      }
    }
    let graph = KnowledgeGraph(nodes: nodes, edges: edges)
    let engine = QueryEngine(GraphIndex(graph)) { NameIndex(graph) }
    let start = ContinuousClock.now
    var code: QueryError.Code?
    do {
      _ = try engine.answer(
        "MATCH (a)-[*]-(b) RETURN count(*)", limits: QueryLimits(seconds: 0.2))
    } catch {
      code = error.code
    }
    #expect(code == .timeout)
    #expect(ContinuousClock.now - start < .seconds(5))
  }

  @Test func `cuts rows and says so`() throws {
    let graph = SampleGraph.people
    let engine = QueryEngine(GraphIndex(graph)) { NameIndex(graph) }
    let answer = try engine.answer("MATCH (a) RETURN a", limits: QueryLimits(rows: 3))
    #expect(answer.rows.count == 3)
    #expect(answer.isCut)
    #expect(engine.part(of: answer).nodes.count == 3)
  }

  @Test func `says which type the graph does not have`() throws {
    let graph = SampleGraph.people
    let engine = QueryEngine(GraphIndex(graph)) { NameIndex(graph) }
    let answer = try engine.answer("MATCH (a)-[:MET_WITH]-(b) RETURN a")
    #expect(answer.notices.first?.contains("did you mean “met-with”?") == true)
  }

  /// Shortest paths of the query engine against those of the path finder, on random graphs.
  @Test(arguments: 1...5) func `finds paths as short as the path finder's`(_ seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let nodes = (0..<30).map { GraphNode(id: "n\($0)", type: "person", label: "P\($0)") }
    let edges = (0..<45).map {
      GraphEdge(id: "e\($0)", type: "t\(random(2))", from: "n\(random(30))", to: "n\(random(30))")
    }
    let graph = KnowledgeGraph(nodes: nodes, edges: edges)
    let index = GraphIndex(graph)
    let engine = QueryEngine(index) { NameIndex(graph) }
    let answer = try engine.answer(
      "MATCH p = ANY SHORTEST (a)-[:t0*]->(b) WHERE a <> b RETURN a, b, length(p)")
    var found: [[Int]: Int] = [:]
    for row in answer.rows {
      if case .node(let a) = row[0], case .node(let b) = row[1], case .integer(let n) = row[2] {
        found[[a, b]] = n
      }
    }
    #expect(found.count == answer.rows.count)
    var conditions = PathConditions()
    conditions.via = ["t0"]
    conditions.isDirected = true
    var finder = PathFinder(index)
    for a in 0..<30 {
      for b in 0..<30 where a != b {
        #expect(
          found[[a, b]] == finder.shortestPath(from: a, to: b, conditions: conditions)?.hops)
      }
    }
  }
}
