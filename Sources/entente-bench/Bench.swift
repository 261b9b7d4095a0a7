import Foundation
import KnowledgeGraph
import TextModel

/// Times the graph engine on a generated graph; ``BenchArguments/usage`` says how.
@main
struct Bench {
  /// What was found, pair by pair.
  struct Answers: Encodable {
    var bfs_pair: [Int] = []
    var dijkstra_pair: [Double] = []
    var yen_k5: [[Double]] = []
    var yen_k5_w: [[Double]] = []
    var all_shortest: [Int] = []
    var filtered_3hop: [Int] = []
    var components = 0
    var pagerank: [Double] = []
    var modularity = 0.0
  }

  static func main() throws {
    let arguments: BenchArguments
    do throws(BenchArguments.Fault) {
      arguments = try BenchArguments(Array(CommandLine.arguments.dropFirst()))
    } catch {
      complain(error.detail)
      exit(64)
    }
    guard let folder = arguments.folder else { return print(BenchArguments.usage) }
    unsafe Figure.passes = arguments.passes
    let generated: GeneratedGraph
    do {
      generated = try GeneratedGraph(folder: URL(filePath: folder))
    } catch {
      complain("\(folder) holds no generated graph: \(BenchArguments.words(for: error))")
      exit(66)
    }
    guard !generated.pairs.isEmpty else {
      complain("\(folder)/pairs.json has no pair")
      exit(66)
    }
    try run(generated, arguments.answers)
  }

  private static func complain(_ text: String) {
    FileHandle.standardError.write(Data("entente-bench: \(text)\n".utf8))
  }

  private static func run(
    _ generated: consuming GeneratedGraph, _ answersFile: String?
  ) throws {
    let before = Stopwatch.residentBytes
    let beginning = ContinuousClock.now
    let (seconds, graph) = Stopwatch.time {
      CompactGraph(
        nodeTypes: generated.nodeTypes, nodeTypeNames: generated.nodeTypeNames,
        typeNames: generated.typeNames, edges: generated.rows)
    }
    let elapsed = (ContinuousClock.now - beginning) / .seconds(1)
    try Figure(fig: "build", val: seconds, unit: "s").print()
    try Figure(fig: "build_by_the_clock", val: elapsed, unit: "s").print()
    let grown = Double(Stopwatch.residentBytes - before) / 1e6
    try Figure(fig: "memory_grown", val: grown, unit: "MB").print()
    try Figure(fig: "memory_columns", val: Double(graph.byteCount) / 1e6, unit: "MB").print()
    generated.rows = []
    var answers = Answers()
    try paths(graph, generated.pairs, &answers)
    try analysis(graph, &answers)
    if let answersFile {
      try JSONEncoder().encode(answers).write(to: URL(filePath: answersFile))
    }
  }

  private static func paths(
    _ graph: CompactGraph, _ pairs: [(Int, Int)], _ answers: inout Answers
  ) throws {
    var searcher = GraphSearcher(graph)
    let open = CompiledConditions(PathConditions(), graph)
    // The first search touches fresh memory, and the first one by weight orders the edges.
    let before = Stopwatch.residentBytes
    let (seconds, _) = Stopwatch.time {
      searcher.lightestPath(from: pairs[0].0, to: pairs[0].1, open)
    }
    try Figure(fig: "weight_order", val: seconds, unit: "s").print()
    let grown = Double(Stopwatch.residentBytes - before) / 1e6
    try Figure(fig: "memory_weight_order", val: grown, unit: "MB").print()
    for (a, b) in pairs.prefix(5) {
      _ = searcher.shortestPath(from: a, to: b, open)
      _ = searcher.lightestPath(from: a, to: b, open)
    }
    answers.bfs_pair = try Figure.perPair("bfs_pair", pairs) { a, b in
      searcher.shortestPath(from: a, to: b, open).map { graph.path($0, open).hops } ?? -1
    }
    answers.dijkstra_pair = try Figure.perPair("dijkstra_pair", pairs) { a, b in
      searcher.lightestPath(from: a, to: b, open)?.weight ?? -1
    }
    answers.yen_k5 = try Figure.perPair("yen_k5", pairs.prefix(20)) { a, b in
      searcher.shortestSimplePaths(from: a, to: b, count: 5, open).map(\.weight)
    }
    answers.yen_k5_w = try Figure.perPair("yen_k5_w", pairs.prefix(10)) { a, b in
      searcher.shortestSimplePaths(from: a, to: b, count: 5, by: .weight, open).map(\.weight)
    }
    answers.all_shortest = try Figure.perPair("all_shortest", pairs.prefix(50)) { a, b in
      searcher.forEachShortestPath(from: a, to: b, open) { _ in true }
    }
    _ = try Figure.perPair("all_shortest_capped_1000", pairs.prefix(50)) { a, b in
      var left = 1000
      return searcher.forEachShortestPath(from: a, to: b, open) { _ in
        left -= 1
        return left > 0
      }
    }
    var conditions = PathConditions()
    conditions.via = [
      "position", "affiliated-with", "appointed", "controls", "accuses", "sanctions",
    ]
    conditions.since = DateValue("2020-01-01")
    conditions.until = DateValue("2024-12-31")
    conditions.minimumConfidence = 0.5
    conditions.isDirected = true
    let filtered = CompiledConditions(conditions, graph)
    answers.filtered_3hop = try Figure.perPair("filtered_3hop", pairs) { a, _ in
      searcher.reachCount(from: a, hops: 3, filtered)
    }

  }

  private static func analysis(_ graph: CompactGraph, _ answers: inout Answers) throws {
    var components: [Int] = []
    try Figure.median("components", runs: 5) { components = graph.components() }
    answers.components = (components.max() ?? -1) + 1
    var ranks: [Double] = []
    try Figure.median("pagerank", runs: 3) { ranks = graph.pageRank() }
    answers.pagerank = ranks
    try Figure.median("betweenness_32", runs: 1) { _ = graph.betweenness(samples: 32) }
    var modularity = 0.0
    try Figure.median("communities", runs: 1) { modularity = graph.communities().modularity }
    answers.modularity = modularity
  }
}
