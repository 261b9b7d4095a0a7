import ArgumentParser
import GraphStore
import KnowledgeGraph
import Ontology

/// What all decisions share, for the help of their commands.
enum DecisionHelp {
  static let rest = """

    The decision is a record beside the articles: it holds after a rebuild and for articles that \
    come later, 'entente log' lists it and 'entente undo' takes it back.

    Exit codes: 0 decided, 1 no such entity or an unclear name, 64 wrong usage, 65 no graph file, \
    66 no such file, 73 the graph cannot be written.
    """
}

/// `entente merge`: two are one.
struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Decide that two entities are one.",
    discussion: """
      Example:
        entente merge --graph g.sqlite "Daesh" "Islamic State" --reason "two names of one group"
      """ + DecisionHelp.rest)

  @OptionGroup var options: DecisionOptions
  @Argument(help: "Name or id of an entity.") var first: String
  @Argument(help: "Name or id of the other one.") var second: String

  func run() async throws {
    let desk = try options.desk()
    let (a, b) = (try desk.node(first), try desk.node(second))
    if a.id == b.id {
      Terminal.complain("entente: “\(first)” and “\(second)” are one entity already (\(a.id))")
      throw ExitCodes.failure
    }
    try desk.decide(
      .merge(try desk.subject(a, written: first), try desk.subject(b, written: second)))
  }
}

/// `entente never-merge`: two are never one.
struct NeverMergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "never-merge", abstract: "Decide that two names never mean one entity.",
    discussion: """
      Both names may mean one entity of the present graph, which is parted then.

      Example:
        entente never-merge --graph g.sqlite "Ali Reza" "Alireza Karimi"
      """ + DecisionHelp.rest)

  @OptionGroup var options: DecisionOptions
  @Argument(help: "Name or id of an entity.") var first: String
  @Argument(help: "Name or id of the other one.") var second: String

  func run() async throws {
    let desk = try options.desk()
    let (a, b) = (try desk.node(first), try desk.node(second))
    let subjects = (
      try desk.subject(a, written: first), try desk.subject(b, written: second)
    )
    if a.id == b.id, FoldedName(subjects.0.name) == FoldedName(subjects.1.name) {
      Terminal.complain(
        "entente: both names mean \(a.label) (\(a.id)); write two different names of it, "
          + "or use 'entente split' with --document")
      throw ExitCodes.failure
    }
    try desk.decide(.keepApart(subjects.0, subjects.1))
  }
}

/// `entente split`: a name is nobody else.
struct SplitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Part an entity that is two.",
    discussion: """
      The name that is given is parted from all others: write the name that is wrong in the \
      entity, or say with --document in which articles the name means somebody else.

      Examples:
        entente split --graph g.sqlite "Hatamai"
        entente split --graph g.sqlite "Ali Reza" --document 004 --reason "a namesake"
      """ + DecisionHelp.rest)

  @OptionGroup var options: DecisionOptions
  @Argument(help: "The name, or the id of the entity.") var name: String

  @Option(help: ArgumentHelp("Only in this article; may be given several times.", valueName: "id"))
  var document: [String] = []

  func run() async throws {
    let desk = try options.desk()
    let node = try desk.node(name)
    var subject = try desk.subject(node, written: name)
    for id in document where !node.documents.contains(id) {
      Terminal.complain(
        "entente: \(node.label) is not mentioned in “\(id)”; it is in: "
          + node.documents.prefix(20).joined(separator: ", "))
      throw ExitCodes.failure
    }
    if !document.isEmpty { subject.documents = document.sorted() }
    let members = try GraphOptions.guarding { () throws(GraphStoreError) in
      try desk.store.members(ofNode: node.id)
    }
    let folded = FoldedName(subject.name)
    let isWhole = members.allSatisfy { member in
      ([member.name] + member.aliases).contains { FoldedName($0) == folded }
        && (subject.documents.isEmpty || subject.documents.contains(member.document))
    }
    if isWhole {
      Terminal.complain(
        "entente: all mentions of \(node.label) bear that name, so there is nothing to part; "
          + "give another of its names or --document")
      throw ExitCodes.failure
    }
    try desk.decide(.split(subject))
  }
}

/// `entente retype`: an entity is of another type.
struct RetypeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retype", abstract: "Decide that an entity is of another type.",
    discussion: """
      Example:
        entente retype --graph g.sqlite "Popular Mobilization Forces" armed-group
      """ + DecisionHelp.rest)

  @OptionGroup var options: DecisionOptions
  @Argument(help: "Name or id of the entity.") var name: String
  @Argument(help: "The node type of the schema.") var type: String

  func run() async throws {
    let desk = try options.desk()
    let types = desk.ontology.nodeTypes.map(\.id)
    guard types.contains(type) else {
      Terminal.complain(
        "entente: the schema has no node type '\(type)'; it has: "
          + types.sorted().joined(separator: ", "))
      throw ExitCodes.usage
    }
    let node = try desk.node(name)
    try desk.decide(.retype(try desk.subject(node, written: name), to: type))
  }
}
