import ArgumentParser
import GraphStore
import KnowledgeGraph

/// `entente log`: the decisions about a graph.
struct LogCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "List the decisions about a graph: who, when, what and why.",
    discussion: """
      Exit codes: 0 listed, 64 wrong usage, 65 no graph file, 66 no such file.
      """)

  @Option(help: ArgumentHelp("The graph: a file made by 'entente build'.", valueName: "file"))
  var graph: String

  @Flag(help: "Print as JSON.") var json = false

  func run() async throws {
    let log = try GraphOptions.guarding { () throws(GraphStoreError) in
      try GraphStore(path: graph, mode: .read).decisionLog()
    }
    let records = log.map(LogRecord.init)
    if json {
      try Terminal.print(json: records)
    } else if !records.isEmpty {
      try Terminal.print(records.map(\.text).joined(separator: "\n"))
    }
  }
}

/// `entente undo`: takes a decision back.
struct UndoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take a decision back; the others stay.",
    discussion: """
      'entente log' gives the numbers. The log keeps the decision and who took it back.

      Exit codes: 0 taken back, 1 no such decision, 64 wrong usage, 65 no graph file, 66 no such \
      file, 73 the graph cannot be written.
      """)

  @OptionGroup var options: DecisionOptions
  @Argument(help: "Number of the decision.") var number: Int

  func run() async throws {
    let desk = try options.desk()
    let log = try GraphOptions.guarding { () throws(GraphStoreError) in
      try desk.store.decisionLog()
    }
    guard let record = log.first(where: { $0.number == number }) else {
      Terminal.complain(
        "entente: there is no decision \(number); "
          + (log.isEmpty ? "none was made" : "'entente log' lists \(log.count)"))
      throw ExitCodes.failure
    }
    if let undone = record.undone {
      Terminal.complain(
        "entente: decision \(number) was taken back by \(undone.who), \(undone.when)")
      throw ExitCodes.failure
    }
    if case .forget(let document) = record.decision.action {
      let isStored = try GraphOptions.guarding { () throws(GraphStoreError) in
        try desk.store.contains(documentID: document)
      }
      if !isStored {
        Terminal.complain(
          "entente: the text of \(document) was erased; 'entente build' may read it again now")
      }
    }
    try GraphOptions.guarding { () throws(GraphStoreError) in
      _ = try desk.store.undoDecision(
        number: number, who: options.who, when: options.when, why: options.reason)
    }
    try desk.finish(record, verb: "undone \(number)")
  }
}
