import ArgumentParser
import GraphExport
import KnowledgeGraph

/// `entente export`: writes a graph for other tools.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes a graph in a format that other tools read.",
    discussion: """
      The graph is a file made by `entente build`, or node-link JSON (*.json). What the format
      cannot hold is listed on standard error.
      """)

  @Option(help: ArgumentHelp("The graph.", valueName: "file"))
  var graph: String

  @Option(
    help: ArgumentHelp("One of: \(ExportFormat.names).", valueName: "name"),
    transform: ExportFormat.named)
  var format: ExportFormat

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Where to write; standard output if not given.", valueName: "file"))
  var output: String?

  func run() throws {
    do throws(ExportError) {
      let graph = try readGraph()
      let exporter = format.exporter(ExportFormat.Options())
      let report: LossReport
      if let output {
        report = try exporter.write(graph, toFile: output)
      } else {
        var sink = DescriptorSink.standardOutput
        report = try exporter.write(graph, to: &sink)
      }
      for entry in report.entries {
        Terminal.complain("\(format.rawValue): \(entry.count) \(entry.what)")
      }
    } catch {
      Terminal.complain("entente: \(error)")
      throw error.exitCode
    }
  }

  private func readGraph() throws(ExportError) -> KnowledgeGraph {
    try NodeLinkReader.graph(file: graph)
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
