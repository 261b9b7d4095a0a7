import ArgumentParser
import Extraction
import Foundation
import Ontology

/// `entente schema`: looks at the types and words that the product works with.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Checks and lists the schema: node types, edge types, lexicons.",
    subcommands: [Check.self, List.self])

  /// The folders laid over the built-in schema.
  struct Overlays: ParsableArguments {
    @Option(
      name: .customLong("schema"),
      help: ArgumentHelp(
        "A folder with nodes, edges, lexicons or rules, laid over the built-in schema.",
        valueName: "dir"))
    var folders: [String] = []

    var urls: [URL] { folders.map { URL(fileURLWithPath: $0, isDirectory: true) } }
  }

  /// `entente schema check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Validates the schema; prints file, line and column of every fault.")

    @OptionGroup var overlays: Overlays

    func run() throws {
      let problems = Ontology.problems(overlays: overlays.urls)
      guard problems.isEmpty else {
        for problem in problems {
          FileHandle.standardError.write(Data("\(problem)\n".utf8))
        }
        throw ExitCode(65)
      }
      let ontology = try Ontology(overlays: overlays.urls)
      let claimReader: ClaimReader
      do throws(OntologyError) {
        claimReader = try ClaimReader(ontology: ontology)
      } catch {
        FileHandle.standardError.write(Data("\(error)\n".utf8))
        throw ExitCode(65)
      }
      print(
        "schema is valid: \(ontology.nodeTypes.count) node types, "
          + "\(ontology.edgeTypes.count) edge types, \(ontology.lexiconNames.count) lexicons, "
          + "\(claimReader.templateCount) claim templates")
    }
  }

  /// `entente schema list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists node types, edge types and lexicons.")

    @OptionGroup var overlays: Overlays

    func run() throws {
      let ontology = try Ontology(overlays: overlays.urls)
      print("node types")
      for type in ontology.nodeTypes { print("  \(padded(type.id)) \(type.definition)") }
      print("edge types")
      for type in ontology.edgeTypes {
        let mark = type.isSymmetric ? " (symmetric)" : ""
        print("  \(padded(type.id)) \(type.definition)\(mark)")
      }
      print("lexicons")
      for name in ontology.lexiconNames {
        let lexicon = ontology.lexicon(name)
        print("  \(padded(name)) \(lexicon.entries.count) entries: \(lexicon.about)")
      }
    }

    private func padded(_ text: String) -> String {
      text + String(repeating: " ", count: max(0, 18 - text.count))
    }
  }
}
