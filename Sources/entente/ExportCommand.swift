public import ArgumentParser
import Foundation
public import GraphExport
import KnowledgeGraph

/// `entente export`: writes a graph for other tools.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a graph in a format that other tools read.",
    discussion: """
      The graph is a file made by “entente build”, or node-link JSON (*.json). A file is written \
      whole or not at all. What the format cannot hold is listed on standard error.

      Examples:
        entente export --graph news.sqlite --format graphml --output news.graphml
        entente export --graph news.sqlite --format svg --around Iran --hops 1 -o iran.svg
        entente export --graph news.sqlite --format dot --type met-with,signed --since 2017

      Exit codes: 0 written, 1 no such entity, 64 wrong usage or graph too large, 65 no graph file, \
      66 no such file, 69 Graphviz is not installed, 73 the output cannot be written.
      """)

  @OptionGroup var source: GraphOptions

  @Option(
    help: ArgumentHelp("One of: \(ExportFormat.names).", valueName: "name"),
    transform: ExportFormat.named)
  var format: ExportFormat

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Where to write; standard output if not given.", valueName: "path"))
  var output: String?

  @OptionGroup(title: "Filters") var filters: FilterOptions

  @Option(
    help: ArgumentHelp(
      "For GraphML: 'core' for all readers, or 'yed' with yEd's labels.", valueName: "name"))
  var profile: GraphMLExporter.Profile?

  @Flag(help: "List what the format cannot hold as JSON, on standard error.")
  var json = false

  @Option(help: ArgumentHelp("Title of a picture.", valueName: "text"))
  var title: String?

  @Option(
    help: ArgumentHelp("How types look in pictures, instead of the usual.", valueName: "json file"))
  var style: String?

  func validate() throws {
    if profile != nil, format != .graphml {
      throw ValidationError("--profile is for --format graphml")
    }
  }

  func run() throws {
    let opened = try source.open()
    let around = try filters.around.map { try opened.node($0, opened.names()) }
    let whole = opened.graph
    do throws(ExportError) {
      let filter = try filters.filter(whole, around: around.map { whole.nodes[$0].id })
      let part = filter.apply(to: whole)
      if part.edges.isEmpty, !whole.edges.isEmpty {
        Terminal.complain("entente: no edge meets the filters")
      }
      var options = ExportFormat.Options(title: title)
      if title == nil, let summary = filters.summary {
        options.title = "\(summary): \(DOTExporter.summary(of: part))"
      }
      options.profile = profile ?? .core
      if let style { options.style = try GraphStyle(file: style) }
      let report = try write(part, format.exporter(options))
      try tell(report)
    } catch {
      Terminal.complain("entente: \(error)")
      throw error.exitCode
    }
  }

  /// Says what the format could not hold.
  private func tell(_ report: LossReport) throws(ExportError) {
    guard json else {
      for entry in report.entries {
        Terminal.complain("\(format.rawValue): \(entry.count) \(entry.what)")
      }
      return
    }
    struct Record: Encodable {
      var format: String
      var losses: [LossReport.Entry]
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      let record = Record(format: format.rawValue, losses: report.entries)
      Terminal.complain(String(decoding: try encoder.encode(record), as: UTF8.self))
    } catch {
      throw ExportError(.internalFault, detail: "\(error)")
    }
  }

  private func write(_ graph: KnowledgeGraph, _ exporter: ExportFormat.Exporter)
    throws(ExportError) -> LossReport
  {
    switch exporter {
    case .file(let exporter): return try write(graph, exporter)
    case .folder(let exporter):
      guard let output else {
        throw ExportError(
          .unknownFormat, detail: "\(format.rawValue) is a folder of files; give --output FOLDER")
      }
      return try exporter.write(graph, toFolder: output)
    }
  }

  private func write(_ graph: KnowledgeGraph, _ exporter: some GraphExporter) throws(ExportError)
    -> LossReport
  {
    if let output { return try exporter.write(graph, toFile: output) }
    if !format.isText, isatty(STDOUT_FILENO) == 1 {
      throw ExportError(
        .unknownFormat,
        detail: "\(format.rawValue) is no text for a terminal; give --output FILE")
    }
    var sink = DescriptorSink.standardOutput
    return try exporter.write(graph, to: &sink)
  }
}

extension ExportFormat {
  /// The names of all formats, for messages.
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// The format with this name, as the command line gives it.
  static func named(_ name: String) throws -> ExportFormat {
    guard let format = ExportFormat(rawValue: name) else {
      throw ValidationError("there is no format “\(name)”; take one of: \(names)")
    }
    return format
  }
}

extension GraphMLExporter.Profile: ExpressibleByArgument {}

extension ExportError {
  /// The process's exit code.
  var exitCode: ExitCode {
    switch code {
    case .output: return ExitCodes.cannotWrite
    case .unreadable: return ExitCodes.noInput
    case .malformed: return ExitCodes.badData
    case .tooLarge, .notFound, .unknownFormat: return ExitCodes.usage
    case .missingTool: return ExitCodes.unavailable
    case .toolFailed, .timeout, .internalFault: return ExitCodes.failure
    }
  }
}
