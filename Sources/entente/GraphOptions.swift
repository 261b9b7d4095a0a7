import ArgumentParser
import Foundation
import GraphExport
import GraphStore
import KnowledgeGraph

/// Which graph to ask: shared by the commands that read one.
struct GraphOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The graph: a file made by 'entente build', or node-link JSON (*.json).", valueName: "file"))
  var graph: String

  /// Opens the graph, or says what is wrong with it.
  func open() throws -> OpenGraph {
    if graph.lowercased().hasSuffix(".json") {
      do throws(ExportError) {
        return OpenGraph(graph: try NodeLinkReader.graph(file: graph), store: nil)
      } catch {
        Terminal.complain("entente: \(error)")
        throw error.exitCode
      }
    }
    return try GraphOptions.guarding {
      () throws(GraphStoreError) in
      let store = try GraphStore(path: graph, mode: .read)
      if try !store.isProjectionCurrent() {
        Terminal.complain(
          "entente: \(graph) holds articles or decisions that its graph does not show yet; "
            + "'entente build --graph \(graph)' with any article brings it up to date")
      }
      return OpenGraph(
        graph: try store.graph(), store: store, nameWords: try store.optionalNameWords())
    }
  }

  /// Runs a block and turns failures of the store into messages and exit codes.
  static func guarding<T>(_ body: () throws(GraphStoreError) -> T) throws -> T {
    do throws(GraphStoreError) {
      return try body()
    } catch {
      Terminal.complain("entente: \(error)")
      throw error.exitCode
    }
  }
}

/// A graph that was opened, with the file it came from.
struct OpenGraph {
  let graph: KnowledgeGraph
  let store: GraphStore?
  var nameWords: [String] = []

  /// The index of the one node that a name means, or a message that lists what it may mean.
  func node(_ name: String, _ names: NameIndex) throws -> Int {
    let result = names.find(name)
    if case .found(let node, _) = result { return node }
    if let text = NameAnswer.text(result, for: name, in: graph) {
      Terminal.complain("entente: \(text)")
    }
    throw ExitCodes.failure
  }

  /// Finds nodes by name.
  func names() -> NameIndex { NameIndex(graph, particles: Set(nameWords)) }

  /// Headers of documents, as far as the file holds them.
  func headers(_ ids: [String]) throws -> [String: DocumentHeader] {
    guard let store else { return [:] }
    return try GraphOptions.guarding { () throws(GraphStoreError) in
      try store.headers(of: ids)
    }
  }
}

extension Terminal {
  /// Prints a value as JSON with sorted keys.
  static func print(json value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    try print(String(decoding: try encoder.encode(value), as: UTF8.self))
  }
}
