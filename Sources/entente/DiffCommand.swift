import ArgumentParser
import GraphStore
import KnowledgeGraph
import Pipeline
import Resolution
import TextModel

/// `entente diff`: what is different between two graphs or two days.
struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what is different between two graphs, or in one between two dates.",
    discussion: """
      Entities, edges and sentences that were added (+), are gone (−) or have changed (±), by id. \
      With --between, the graph of the articles published up to the first date is compared with \
      that of those up to the second; articles without a date count for both.

      Examples:
        entente diff monday.sqlite friday.sqlite
        entente diff news.sqlite --between 2017-07-01 2017-07-31 --json

      Exit codes: 0 nothing differs, 1 something does, 64 wrong usage, 65 no graph file, 66 no \
      such file.
      """)

  @Argument(help: ArgumentHelp("The graphs: files, or node-link JSON (*.json).", valueName: "file"))
  var graphs: [String]

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Compare the graph at two dates.", valueName: "date"))
  var between: [String] = []

  @Option(
    help: ArgumentHelp(
      "Folder laid over the built-in schema, as for the build.", valueName: "folder"))
  var schema: [String] = []

  @Flag(help: "Print as JSON.")
  var json = false

  func validate() throws {
    if graphs.count != (between.isEmpty ? 2 : 1) {
      throw ValidationError("give two graphs, or one with --between DATE DATE")
    }
    if !between.isEmpty, between.count != 2 { throw ValidationError("--between takes two dates") }
    for date in between where DateValue(date) == nil {
      throw ValidationError("--between: '\(date)' is no ISO date (2017, 2017-05 or 2017-05-23)")
    }
  }

  func run() async throws {
    let (old, new) = try between.isEmpty ? (graph(graphs[0]), graph(graphs[1])) : days()
    let difference = GraphDifference(from: old, to: new)
    if json {
      try Terminal.print(json: difference)
    } else {
      try Terminal.print(difference.text)
    }
    if !difference.isEmpty { throw ExitCodes.failure }
  }

  private func graph(_ path: String) throws -> KnowledgeGraph {
    try GraphOptions.parse(["--graph", path]).open().graph
  }

  private func days() throws -> (KnowledgeGraph, KnowledgeGraph) {
    let options = try DecisionOptions.parse(
      ["--graph", graphs[0]] + schema.flatMap { ["--schema", $0] })
    let resolver = Resolver(settings: ResolutionSettings(ontology: try options.ontology()))
    let dates = between.compactMap { DateValue($0) }
    return try GraphOptions.guarding { () throws(GraphStoreError) in
      let store = try GraphStore(path: graphs[0], mode: .read)
      guard try store.hasArticles() else {
        let whole = try store.graph()
        let parts = dates.map { date in
          var filter = GraphFilter()
          filter.until = date
          filter.includesUndated = true
          return filter.apply(to: whole)
        }
        return (parts[0], parts[1])
      }
      let (documents, decisions) = (try store.extracted(), try store.decisions().map(\.decision))
      let identities = try store.identities()
      let parts = dates.map { date in
        resolver.project(
          documents.filter { ($0.document.published?.firstDay ?? .min) <= date.lastDay },
          decisions: decisions, identities: identities
        ).graph
      }
      return (parts[0], parts[1])
    }
  }
}
