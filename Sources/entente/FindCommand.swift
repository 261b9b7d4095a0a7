import ArgumentParser
import KnowledgeGraph

/// `entente find`: entities by name.
struct FindCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "List the entities that a name or a part of it fits.",
    discussion: """
      The surest matches come first: the name as written, other names, other word order, parts. \
      Similar names are listed when nothing fits.

      Examples:
        entente find --graph news.sqlite al-hiyali
        entente find --graph news.sqlite ministry --type ministry --limit 100
        entente find --graph news.sqlite iran --json

      Exit codes: 0 found, 1 nothing found, 64 wrong usage, 65 no graph file, 66 no such file.
      """)

  @OptionGroup var input: GraphOptions

  @Argument(help: "A name or a part of it.")
  var text: String

  @Option(help: ArgumentHelp("Only entities of this type.", valueName: "type"))
  var type: String?

  @Option(help: ArgumentHelp("Greatest number of entities.", valueName: "n"))
  var limit = 50

  @Flag(help: "Print as JSON.")
  var json = false

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be 1 or more") }
  }

  func run() async throws {
    let open = try input.open()
    let names = open.names()
    let nodes = names.search(text, limit: .max).map { open.graph.nodes[$0.node] }
      .filter { type == nil || $0.type == type }.prefix(limit)
    if json {
      try Terminal.print(json: nodes.map(NodeRecord.init))
    } else if !nodes.isEmpty {
      try Terminal.print(nodes.map(NameAnswer.line).joined(separator: "\n"))
    }
    if nodes.isEmpty {
      let result = names.find(text)
      if !json, case .unknown = result,
        let hint = NameAnswer.text(result, for: text, in: open.graph)
      {
        Terminal.complain("entente: \(hint)")
      } else if !json, let type {
        Terminal.complain("entente: no entity of type '\(type)' has a name with “\(text)”")
      }
      throw ExitCodes.failure
    }
  }
}
