import ArgumentParser
import GraphStore
import KnowledgeGraph
import Ontology
import Pipeline
import Resolution

/// `entente check`: whether a graph file is whole.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check that a graph file is whole and its graph is what follows from the articles.",
    discussion: """
      Reads every page of the file, every reference between tables and the file for quick paths, \
      and computes the graph anew from articles and decisions to compare. Nothing is changed.

      Exit codes: 0 all is well, 1 something is not (each fault is named), 64 wrong usage, 65 no \
      graph file or a damaged one, 66 no such file.
      """)

  @Option(help: ArgumentHelp("The graph: a file made by 'entente build'.", valueName: "file"))
  var graph: String

  @Option(
    help: ArgumentHelp(
      "Folder laid over the built-in schema, as for the build.", valueName: "folder"))
  var schema: [String] = []

  @Flag(help: "Print the faults as JSON.")
  var json = false

  func run() async throws {
    let options = try DecisionOptions.parse(
      ["--graph", graph] + schema.flatMap { ["--schema", $0] })
    let ontology = try options.ontology()
    let resolver = Resolver(settings: ResolutionSettings(ontology: ontology))
    let problems = try GraphOptions.guarding { () throws(GraphStoreError) in
      let store = try GraphStore(path: graph, mode: .read)
      var problems = try store.problems()
      if problems.isEmpty {
        problems += try store.sidecarProblems()
        problems += try resolver.differences(from: store)
      }
      return problems
    }
    if json {
      try Terminal.print(json: problems)
    } else {
      try Terminal.print(
        problems.isEmpty ? "\(graph) is whole" : problems.joined(separator: "\n"))
    }
    if !problems.isEmpty { throw ExitCodes.failure }
  }
}

/// `entente compact`: writes a graph file anew.
struct CompactCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compact",
    abstract: "Write a graph file anew, as small as it can be.",
    discussion: """
      What was erased is overwritten, the file for quick paths is made anew. A process that is \
      killed meanwhile leaves the file as it was.

      Exit codes: 0 done, 64 wrong usage, 65 no graph file or a damaged one, 66 no such file, 73 \
      the file cannot be written.
      """)

  @Option(help: ArgumentHelp("The graph: a file made by 'entente build'.", valueName: "file"))
  var graph: String

  func run() async throws {
    let (before, after) = try GraphOptions.guarding { () throws(GraphStoreError) in
      let store = try GraphStore(path: graph, mode: .update)
      let sizes = try store.compact()
      try store.close()
      return sizes
    }
    try Terminal.print("\(graph): \(before) → \(after) bytes")
  }
}
