import ArgumentParser
import Foundation
import GraphStore
import KnowledgeGraph
import Ontology
import Pipeline
import Resolution

/// Who decides, when and why, about which graph: shared by the commands of analysts.
struct DecisionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The graph: a file made by 'entente build'.", valueName: "file"))
  var graph: String

  @Option(
    help: ArgumentHelp(
      "Who decides. (default: the name that git knows, or the user's)", valueName: "name"))
  var by: String?

  @Option(
    help: ArgumentHelp(
      "When, as ISO 8601: 2024-05-17T10:00:00Z. (default: now)", valueName: "instant"))
  var at: String?

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var reason = ""

  @Option(
    help: ArgumentHelp(
      "Folder laid over the built-in schema, as for the build; may be given several times.",
      valueName: "folder"))
  var schema: [String] = []

  @Flag(help: "Print what was decided and what it changed as JSON.")
  var json = false

  func validate() throws {
    if let at, DecisionOptions.instant(at) == nil {
      throw ValidationError("--at: '\(at)' is no instant of the form 2024-05-17T10:00:00Z")
    }
    if by?.allSatisfy(\.isWhitespace) == true { throw ValidationError("--by must not be empty") }
  }

  private static func instant(_ text: String) -> Date? {
    let style = Date.ISO8601FormatStyle()
    return (try? style.parse(text)) ?? (try? style.year().month().day().parse(text))
  }

  /// The instant of the decision.
  var when: String { at ?? Date().formatted(Date.ISO8601FormatStyle()) }

  /// Who decides.
  var who: String {
    let environment = ProcessInfo.processInfo.environment
    let known =
      [by, environment["GIT_AUTHOR_NAME"], DecisionOptions.gitName()]
      + ["USER", "LOGNAME", "USERNAME"].map { environment[$0] }
    return known.compactMap { $0 }.first { !$0.isEmpty } ?? "unknown"
  }

  private static func gitName() -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "config", "user.name"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return String(decoding: output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Loads the schema, or says what is wrong with it.
  func ontology() throws -> Ontology {
    do {
      return try Ontology(overlays: schema.map { URL(fileURLWithPath: $0) })
    } catch {
      Terminal.complain("entente: \(error)")
      throw ExitCodes.badData
    }
  }

  /// Opens the graph for a decision.
  func desk() throws -> DecisionDesk {
    let ontology = try ontology()
    let resolver = Resolver(settings: ResolutionSettings(ontology: ontology))
    return try GraphOptions.guarding { () throws(GraphStoreError) in
      let store = try GraphStore(path: graph, mode: .update)
      return try DecisionDesk(self, store: store, resolver: resolver, ontology: ontology)
    }
  }
}
