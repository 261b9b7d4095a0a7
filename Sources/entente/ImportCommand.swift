import ArgumentParser
import Foundation
import GraphImport
import GraphStore

/// `entente import`: a graph of another program in, a graph file out.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a graph file of a graph from elsewhere.",
    discussion: """
      Reads GraphML, node-link JSON (networkx, d3) and JSON Lines of nodes and edges, which may be \
      several files. Everything is checked before anything is written; faults are named by line. \
      The graph can be asked and exported like any other; builds and decisions need articles.

      Examples:
        entente import nodes.jsonl edges.jsonl --graph g.sqlite
        entente import network.graphml --graph g.sqlite --replace

      Exit codes: 0 imported, 64 wrong usage, 65 the input is not what it should be, 66 no such \
      file, 73 the graph cannot be written, or exists and --replace was not given.
      """)

  /// What an import did, for JSON output.
  struct Record: Encodable {
    var nodes: Int
    var edges: Int
    var sentences: Int
    var documents: Int
    var losses: [String]
    var seconds: Double
  }

  @Argument(help: "The file, or the files of JSON Lines.")
  var files: [String]

  @Option(help: ArgumentHelp("The graph file to make.", valueName: "file"))
  var graph: String

  @Option(help: ArgumentHelp("jsonl, json or graphml. (default: by name)", valueName: "format"))
  var format: String?

  @Flag(help: "Replace a graph file that exists.")
  var replace = false

  @Flag(help: "Print the summary as JSON.")
  var json = false

  func validate() throws {
    if let format, GraphImporter.Format(rawValue: format) == nil {
      throw ValidationError("--format takes jsonl, json or graphml, not '\(format)'")
    }
  }

  func run() async throws {
    if !replace, FileManager.default.fileExists(atPath: graph) {
      Terminal.complain("entente: \(graph) exists; --replace puts the new graph in its place")
      throw ExitCodes.cannotWrite
    }
    let start = Date()
    Terminal.progress("reading \(files.joined(separator: ", "))")
    let answer: GraphImporter.Answer
    do throws(ImportError) {
      answer = try GraphImporter.read(
        files: files, format: format.flatMap(GraphImporter.Format.init(rawValue:)))
    } catch {
      Terminal.progress("")
      Terminal.complain("entente: \(error)")
      throw error.code == .unreadable
        ? ExitCodes.noInput : error.code == .unknownFormat ? ExitCodes.usage : ExitCodes.badData
    }
    Terminal.progress("writing \(graph)")
    try GraphOptions.guarding { () throws(GraphStoreError) in
      try GraphStore.create(
        path: graph, graph: answer.graph, origin: answer.format.rawValue)
    }
    Terminal.progress("")
    let record = Record(
      nodes: answer.graph.nodes.count, edges: answer.graph.edges.count,
      sentences: answer.graph.evidence.count, documents: answer.graph.documents.count,
      losses: answer.losses, seconds: Date().timeIntervalSince(start))
    if json {
      try Terminal.print(json: record)
    } else {
      try Terminal.print(
        "\(record.nodes) entities, \(record.edges) edges, \(record.sentences) sentences of "
          + "\(record.documents) documents")
      for loss in answer.losses { Terminal.complain("not kept: \(loss)") }
    }
  }
}
