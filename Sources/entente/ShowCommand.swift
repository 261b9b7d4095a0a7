import ArgumentParser
import GraphStore
import KnowledgeGraph
import TextModel

/// `entente show`: the card of an entity.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show all that the graph says about an entity.",
    discussion: """
      Names, properties, edges by type with their surest sentence, articles, and why the mentions \
      of different articles are one entity.

      Examples:
        entente show --graph news.sqlite hatami
        entente show --graph news.sqlite "country: Iran" --limit 3
        entente show --graph news.sqlite person.amir-hatami --json

      Exit codes: 0 shown, 1 no such entity or an unclear name, 64 wrong usage, 65 no graph file, \
      66 no such file.
      """)

  @OptionGroup var input: GraphOptions

  @Argument(help: "Name or id of the entity.")
  var name: String

  @Option(help: ArgumentHelp("Greatest number of edges of a type.", valueName: "n"))
  var limit = 10

  @Flag(help: "Print everything as JSON.")
  var json = false

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be 1 or more") }
  }

  func run() async throws {
    let open = try input.open()
    let node = try open.node(name, open.names())
    let index = GraphIndex(open.graph)
    let id = open.graph.nodes[node].id
    let edges = open.graph.edges.filter { $0.from == id || $0.to == id }
    let (merges, reprints) = try GraphOptions.guarding { () throws(GraphStoreError) in
      (try open.store?.merges(node: id) ?? [], try open.store?.reprints() ?? [])
    }
    let behind = open.graph.nodes[node].documents + edges.flatMap { $0.evidence.map(\.document) }
    let documents = behind + reprints.filter { behind.contains($0.document) }.map(\.source)
    let card = EntityCard(
      index, node: node, documents: try open.headers(Set(documents).sorted()), merges: merges,
      reprints: reprints)
    if json {
      try Terminal.print(json: card.record)
    } else {
      try Terminal.print(card.text(limit: limit))
    }
  }
}
