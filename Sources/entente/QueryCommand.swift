import ArgumentParser
import Foundation
import GraphExport
import KnowledgeGraph

/// `entente query`: asks a graph in a subset of openCypher and GQL.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Ask a graph in a read-only subset of Cypher and GQL.",
    discussion: """
      MATCH patterns, ANY SHORTEST, ALL SHORTEST and SHORTEST k paths, WHERE, OPTIONAL MATCH, WITH, \
      RETURN with aggregates, ORDER BY, SKIP, LIMIT, UNION. In a pattern, {name: …} finds nodes as \
      'entente path' does. docs/query.md has the grammar, the properties and the functions.

      Examples:
        entente query --graph g.sqlite 'MATCH (a {name: "Iran"})-[r:signed]->(b) RETURN b.label, r.date'
        entente query --graph g.sqlite 'MATCH p = ANY SHORTEST (a {name: "Iran"})-[*..4]-(b:person)
          RETURN b.label, p ORDER BY length(p) LIMIT 20'
        entente query --graph g.sqlite --parameter who=Iran --format json \\
          'MATCH (a {name: $who})-[r]-(b) WHERE r.date >= date("2017") RETURN r'

      Exit codes: 0 answered, 1 time or row limit reached while searching, 64 a wrong query or \
      option, 65 no graph file, 66 no such file.
      """)

  /// How the answer is written.
  enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case table
    case json
    case csv
    case graphml
    case dot
  }

  @OptionGroup var input: GraphOptions

  @Argument(help: "The query; '-' reads it from standard input.")
  var query: String

  @Option(
    name: .customLong("parameter"),
    help: ArgumentHelp(
      "Value of $name in the query; may be given several times.", valueName: "name=value"))
  var parameters: [String] = []

  @Option(help: ArgumentHelp("table, json, csv, graphml or dot.", valueName: "format"))
  var format: OutputFormat = .table

  @Flag(help: "The same as --format json.")
  var json = false

  @Option(help: ArgumentHelp("Longest time, in seconds; 0 for no limit.", valueName: "s"))
  var timeout = 30.0

  @Option(help: ArgumentHelp("Greatest number of rows printed.", valueName: "n"))
  var maxRows = 10_000

  func validate() throws {
    if !(0...1e6).contains(timeout) { throw ValidationError("--timeout must not be negative") }
    if !(1...10_000_000).contains(maxRows) {
      throw ValidationError("--max-rows must lie between 1 and 10000000")
    }
    for parameter in parameters where !parameter.dropFirst().contains("=") {
      throw ValidationError("--parameter takes name=value, not '\(parameter)'")
    }
  }

  func run() throws {
    let open = try input.open()
    let engine = QueryEngine(GraphIndex(open.graph)) {
      [graph = open.graph, words = open.nameWords] in
      NameIndex(graph, particles: Set(words))
    }
    let answer: QueryAnswer
    do throws(QueryError) {
      answer = try engine.answer(
        text, parameters: values,
        limits: QueryLimits(seconds: timeout > 0 ? timeout : nil, rows: maxRows))
    } catch {
      Terminal.complain("entente: query:\(error)")
      throw [.timeout, .tooManyRows, .tooLong].contains(error.code)
        ? ExitCodes.failure : ExitCodes.usage
    }
    for notice in answer.notices { Terminal.complain("entente: \(notice)") }
    if answer.isCut { Terminal.complain("entente: more than \(maxRows) rows; see --max-rows") }
    try print(answer, engine, open)
  }

  private var text: String {
    guard query == "-" else { return query }
    return String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
  }

  private func print(_ answer: QueryAnswer, _ engine: QueryEngine, _ open: OpenGraph) throws {
    switch json ? .json : format {
    case .table: try Terminal.print(QueryTable(answer, of: open.graph).text)
    case .csv: try Terminal.print(QueryTable(answer, of: open.graph).csv() + "\r")
    case .json:
      let documents = Set(engine.part(of: answer).edges.flatMap { $0.evidence.map(\.document) })
      let headers = try open.headers(documents.sorted())
      try Terminal.print(json: QueryRecord(answer, of: open.graph, documents: headers))
    case .graphml: try print(engine.part(of: answer), GraphMLExporter())
    case .dot: try print(engine.part(of: answer), DOTExporter())
    }
  }

  private func print(_ graph: KnowledgeGraph, _ exporter: some GraphExporter) throws {
    do throws(ExportError) {
      var sink = DescriptorSink.standardOutput
      _ = try exporter.write(graph, to: &sink)
    } catch {
      Terminal.complain("entente: \(error)")
      throw error.exitCode
    }
  }

  private var values: [String: QueryValue] {
    var result: [String: QueryValue] = [:]
    for parameter in parameters {
      guard let equals = parameter.firstIndex(of: "=") else { continue }
      let value = String(parameter[parameter.index(after: equals)...])
      result[String(parameter[..<equals])] = QueryCommand.value(value)
    }
    return result
  }

  /// A whole number, a number, true, false, null, a JSON list of texts, or else a text.
  private static func value(_ text: String) -> QueryValue {
    if let number = Int(text) { return .integer(number) }
    if text.first?.isLetter == false, let number = Double(text), number.isFinite {
      return .real(number)
    }
    switch text {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "null": return .null
    default: break
    }
    if text.hasPrefix("["),
      let list = try? JSONDecoder().decode([String].self, from: Data(text.utf8))
    {
      return .list(list.map(QueryValue.string))
    }
    return .string(text)
  }
}
