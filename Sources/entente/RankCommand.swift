import ArgumentParser
import KnowledgeGraph
import TextModel

/// `entente rank`: the most central nodes, or the groups they fall into.
struct RankCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: "Rank nodes by their place in the graph, or find the groups they form.",
    discussion: """
      pagerank follows edges from start to end; betweenness is the share of shortest paths that \
      pass through a node, estimated from --samples sources in large graphs; degree counts edges; \
      communities are groups with more edges inside than outside (Louvain); components are parts \
      that nothing connects. The others take edges in either direction. Conditions say which \
      edges count in betweenness, communities and components; by default affirmed facts.

      Examples:
        entente rank --graph news.sqlite
        entente rank --graph news.sqlite --by betweenness --top 50
        entente rank --graph news.sqlite --by communities --json

      Exit codes: 0 ranked, 64 wrong usage, 65 no graph file, 66 no such file.
      """)

  @OptionGroup var input: GraphOptions

  @Option(
    help: ArgumentHelp(
      "pagerank, betweenness, degree, communities or components.", valueName: "measure"),
    transform: { text in
      guard let value = GraphRanking.Measure(rawValue: text) else {
        let known = GraphRanking.Measure.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--by takes \(known), not '\(text)'")
      }
      return value
    })
  var by = GraphRanking.Measure.pagerank

  @Option(help: ArgumentHelp("How many nodes or groups to show.", valueName: "n"))
  var top = 20

  @Option(help: ArgumentHelp("Sources that betweenness is counted from.", valueName: "n"))
  var samples = 1024

  @OptionGroup(title: "Conditions") var filter: EdgeConditionOptions

  @Flag(help: "Print as JSON.")
  var json = false

  func validate() throws {
    if top < 1 { throw ValidationError("--top must be 1 or more") }
    if samples < 1 { throw ValidationError("--samples must be 1 or more") }
    try filter.validate()
  }

  func run() async throws {
    let ranking = GraphRanking(
      GraphIndex(try input.open().graph), by: by, conditions: filter.conditions, top: top,
      samples: samples)
    if json { try Terminal.print(json: ranking) } else { try Terminal.print(ranking.text) }
  }
}

/// Which edges count.
struct EdgeConditionOptions: ParsableArguments {
  @Flag(help: "Count what is only planned, wished or feared, too.")
  var possible = false

  @Flag(help: "Count what is denied, too.")
  var denied = false

  @Option(help: ArgumentHelp("Least number of independent sources.", valueName: "n"))
  var minSources = 0

  @Option(help: ArgumentHelp("Least confidence, 0 to 1.", valueName: "x"))
  var minConfidence = 0.0

  func validate() throws {
    if !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence must lie between 0 and 1")
    }
  }

  var conditions: PathConditions {
    var result = PathConditions()
    result.avoidNodeTypes = []
    if possible { result.modalities.insert(.possible) }
    if denied { result.polarities.insert(.negative) }
    result.minimumSources = minSources
    result.minimumConfidence = minConfidence
    return result
  }
}
