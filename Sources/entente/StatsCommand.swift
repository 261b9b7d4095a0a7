import ArgumentParser
import KnowledgeGraph

/// `entente stats`: counts of a graph.
struct StatsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Count articles, entities and edges of a graph by type.",
    discussion: """
      Examples:
        entente stats --graph news.sqlite
        entente stats --graph news.sqlite --json

      Exit codes: 0 counted, 64 wrong usage, 65 no graph file, 66 no such file.
      """)

  @OptionGroup var input: GraphOptions

  @Flag(help: "Print as JSON.")
  var json = false

  func run() async throws {
    let statistics = GraphStatistics(GraphIndex(try input.open().graph))
    if json { try Terminal.print(json: statistics) } else { try Terminal.print(statistics.text) }
  }
}
