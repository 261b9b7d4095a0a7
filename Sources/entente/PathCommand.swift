import ArgumentParser
import GraphExport
import GraphStore
import KnowledgeGraph
import TextModel

/// `entente path`: how two entities are connected.
struct PathCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "Show how two entities are connected, with the sentences that say so.",
    discussion: """
      Finds the paths with the fewest steps. Names may be written in any case and word order, \
      without diacritics, with initials or in part; a name that fits several entities is answered \
      with the list of them. Conditions hold while searching: where they close the shortest way, \
      the next one is found.

      By default only affirmed facts are followed, in either direction, and not through dates. \
      With --k, paths differ in their nodes, and each step lists all edges between its two nodes; \
      with --by edges two parallel edges make two paths. --weighted seeks the surest way instead \
      of the shortest: a step weighs 1.0001 minus the confidence of its surest edge. \
      --all-shortest gives every path of the fewest steps, at most --limit.

      Examples:
        entente path --graph g.sqlite "Amir Hatami" Iraq
        entente path --graph g.sqlite hatami "u.s." --k 3 --avoid position
        entente path --graph g.sqlite Iran "place: Mosul" --since 2014-06
        entente path --graph g.sqlite Iran Israel --via opposes --directed
        entente path --graph g.sqlite hatami Iraq --weighted --avoid-hubs 100
        entente path --graph g.sqlite hatami Qatar --steps 'position;met-with,signed'
        entente path --graph g.sqlite Iran Qatar --all-shortest --time-respecting
        entente path --graph g.sqlite Iran Qatar --format dot | dot -Tsvg

      Exit codes: 0 a path was found, 1 none or an unclear name, 64 wrong usage, 65 no graph file, \
      66 no such file.
      """)

  @OptionGroup var input: GraphOptions

  @Argument(help: "Name or id of the entity to start from.")
  var from: String

  @Argument(help: "Name or id of the entity to reach.")
  var to: String

  @Option(help: "How many paths to show, the shortest first.")
  var k = 1

  @Option(
    help: ArgumentHelp("What makes two paths different: nodes or edges.", valueName: "what"),
    transform: { text in
      guard let value = PathFinder.Distinction(rawValue: text) else {
        throw ValidationError("--by takes 'nodes' or 'edges', not '\(text)'")
      }
      return value
    })
  var by = PathFinder.Distinction.nodes

  @Flag(help: "Seek the surest paths rather than the shortest.")
  var weighted = false

  @Flag(help: "Give all paths with the fewest steps.")
  var allShortest = false

  @Option(help: ArgumentHelp("With --all-shortest: how many at most.", valueName: "n"))
  var limit = 100

  @OptionGroup(title: "Conditions") var conditions: ConditionOptions

  @Option(help: ArgumentHelp("text, json or dot.", valueName: "format"))
  var format: OutputFormat = .text

  @Flag(help: "The same as --format json.")
  var json = false

  /// How the answer is written.
  enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case dot
  }

  func validate() throws {
    if !(1...10_000).contains(k) { throw ValidationError("--k must lie between 1 and 10000") }
    if !(1...1_000_000).contains(limit) {
      throw ValidationError("--limit must lie between 1 and 1000000")
    }
    if allShortest, weighted || k != 1 || by == .edges {
      throw ValidationError("--all-shortest goes with neither --k, --by edges nor --weighted")
    }
    if weighted,
      conditions.maxHops != nil || conditions.steps != nil || conditions.timeRespecting
    {
      throw ValidationError(
        "--weighted goes with neither --max-hops, --steps nor --time-respecting")
    }
    try conditions.validate()
  }

  func run() async throws {
    let answer = try quickAnswer() ?? wholeAnswer()
    switch json ? .json : format {
    case .json: try Terminal.print(json: answer.record)
    case .dot: try printDOT(answer.graph)
    case .text: try Terminal.print(answer.text)
    }
    if answer.paths.isEmpty { throw ExitCodes.failure }
  }

  /// The answer out of the whole graph.
  private func wholeAnswer() throws -> PathAnswer {
    let open = try input.open()
    open.store?.repairSidecar(open.graph, optionalNameWords: open.nameWords)
    let names = open.names()
    let start = try open.node(from, names)
    let end = try open.node(to, names)
    let search = try conditions.conditions(open, names)
    let answer = PathAnswer(
      GraphIndex(open.graph), from: start, to: end, conditions: search,
      count: allShortest ? limit : k,
      search: allShortest ? .allShortest : weighted ? .lightest(by) : .shortest(by))
    return answer.naming(try open.headers(answer.neededDocuments))
  }

  /// The same answer without reading the whole graph; nil where that cannot be: several paths, no
  /// path, an unclear name.
  private func quickAnswer() throws -> PathAnswer? {
    guard k == 1, by == .nodes, !weighted, !allShortest,
      !input.graph.lowercased().hasSuffix(".json")
    else { return nil }
    // What is wrong with the command line is known inside the transaction, and thrown outside.
    let result = try GraphOptions.guarding {
      () throws(GraphStoreError) -> Result<PathAnswer, ExitCode>? in
      let store = try GraphStore(path: input.graph, mode: .read)
      return try store.withPathShortcut { shortcut in
        do {
          return try quickAnswer(shortcut).map { .success($0) }
        } catch let code as ExitCode {
          return .failure(code)
        }
      }
    }
    return try result?.get()
  }

  private func quickAnswer(_ shortcut: PathShortcut) throws -> PathAnswer? {
    guard let candidates = try shortcut.candidates([from, to] + conditions.avoidNode) else {
      return nil
    }
    let part = OpenGraph(
      graph: candidates.graph, store: nil, nameWords: shortcut.optionalNameWords)
    let names = part.names()
    for name in [from, to] + conditions.avoidNode {
      guard case .found = names.find(name) else { return nil }
    }
    let ends = try [from, to].map { part.graph.nodes[try part.node($0, names)].id }
    let search = try conditions.conditions(part, names)
    guard let graph = try shortcut.path(from: ends[0], to: ends[1], search, candidates) else {
      return nil
    }
    let index = GraphIndex(graph)
    guard let start = index.index(ofNode: ends[0]), let end = index.index(ofNode: ends[1])
    else { return nil }
    let answer = PathAnswer(index, from: start, to: end, conditions: search)
    return answer.naming(try shortcut.headers(answer.neededDocuments))
  }

  private func printDOT(_ graph: KnowledgeGraph) throws {
    do throws(ExportError) {
      var sink = DescriptorSink.standardOutput
      _ = try DOTExporter().write(graph, to: &sink)
    } catch {
      Terminal.complain("entente: \(error)")
      throw error.exitCode
    }
  }
}
