import Foundation
import Testing
import TextModel

@testable import KnowledgeGraph

/// A case of a text file: a graph, a query, and the rows or the error that it must give.
///
///     node ID TYPE "LABEL" [also "ALIAS"] [property=value …]
///     edge ID TYPE FROM TO [symmetric] [negative] [possible] [date=] [sources=] [property=value …]
///
///     Case: name
///       [With parameter = value]
///       query
///     Rows [in order]              or      Error code at line:column: text
///       | column | … |
///       | value | … |
struct QueryCase: Sendable, CustomTestStringConvertible {
  enum Outcome: Sendable {
    case rows([String], [[String]], isOrdered: Bool)
    case error(String, String, String)
  }

  var file: String
  var name: String
  var graph: KnowledgeGraph
  var query = ""
  var parameters: [String: QueryValue] = [:]
  var outcome = Outcome.rows([], [], isOrdered: false)

  var testDescription: String { "\(file): \(name)" }

  static func all() -> [QueryCase] {
    let folder = Bundle.module.bundleURL.appendingPathComponent("QueryCases")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.sorted().flatMap { file in
      let text = try? String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      return cases(text ?? "", file)
    }
  }

  private static func cases(_ text: String, _ file: String) -> [QueryCase] {
    var nodes: [GraphNode] = []
    var edges: [GraphEdge] = []
    var result: [QueryCase] = []
    for line in text.split(separator: "\n").map(String.init) where !line.hasPrefix("#") {
      if line.hasPrefix("node ") {
        nodes.append(node(words(line)))
      } else if line.hasPrefix("edge ") {
        edges.append(edge(words(line)))
      } else if line.hasPrefix("Case: ") {
        let graph = KnowledgeGraph(nodes: nodes, edges: edges)
        result.append(QueryCase(file: file, name: String(line.dropFirst(6)), graph: graph))
      } else if !result.isEmpty {
        result[result.count - 1].add(line)
      }
    }
    return result
  }

  private mutating func add(_ line: String) {
    let inner = String(line.dropFirst(2))
    if line.hasPrefix("Rows") {
      outcome = .rows([], [], isOrdered: line.hasSuffix("in order"))
    } else if line.hasPrefix("Error ") {
      let parts = line.split(separator: " ", maxSplits: 4).map(String.init)
      outcome = .error(parts[1], String(parts[3].dropLast()), parts[4])
    } else if inner.hasPrefix("|") {
      let cells = inner.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { !$0.isEmpty }
      guard case .rows(let columns, let rows, let isOrdered) = outcome else { return }
      outcome =
        columns.isEmpty
        ? .rows(cells, rows, isOrdered: isOrdered)
        : .rows(columns, rows + [cells], isOrdered: isOrdered)
    } else if inner.hasPrefix("With "), inner.contains(" = ") {
      let parts = inner.dropFirst(5).components(separatedBy: " = ")
      parameters[parts[0]] = .string(parts[1].trimmingCharacters(in: ["'"]))
    } else {
      query += (query.isEmpty ? "" : "\n") + inner
    }
  }

  /// Words, those in quotes whole.
  private static func words(_ line: String) -> [String] {
    line.components(separatedBy: "\"").enumerated().flatMap { i, part in
      i % 2 == 1 ? [part] : part.split(separator: " ").map(String.init)
    }
  }

  private static func properties(_ words: some Sequence<String>) -> [String: String] {
    Dictionary(
      words.filter { $0.contains("=") }.map {
        let parts = $0.components(separatedBy: "=")
        return (parts[0], parts[1])
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func node(_ words: [String]) -> GraphNode {
    let also = words.firstIndex(of: "also").map { [words[$0 + 1]] } ?? []
    return GraphNode(
      id: words[1], type: words[2], label: words[3], aliases: also, properties: properties(words))
  }

  private static func edge(_ words: [String]) -> GraphEdge {
    var properties = properties(words)
    return GraphEdge(
      id: words[1], type: words[2], from: words[3], to: words[4],
      isSymmetric: words.contains("symmetric"),
      polarity: words.contains("negative") ? .negative : .positive,
      modality: words.contains("possible") ? .possible : .asserted,
      date: properties.removeValue(forKey: "date").flatMap { DateValue($0) },
      confidence: properties.removeValue(forKey: "confidence").flatMap(Double.init) ?? 1,
      sources: properties.removeValue(forKey: "sources").flatMap(Int.init) ?? 1,
      properties: properties)
  }

  /// A value as the case files write it: (node), [edge], <node edge node>.
  func text(_ value: QueryValue) -> String {
    switch value {
    case .string(let text): return "'\(text)'"
    case .node(let node): return "(\(graph.nodes[node].id))"
    case .edge(let edge): return "[\(graph.edges[edge].id)]"
    case .list(let items): return "[" + items.map(text).joined(separator: ", ") + "]"
    case .path(let path):
      var parts = [graph.nodes[path.nodes[0]].id]
      for (edge, node) in zip(path.edges, path.nodes.dropFirst()) {
        parts += [graph.edges[edge].id, graph.nodes[node].id]
      }
      return "<" + parts.joined(separator: " ") + ">"
    default: return QueryText.plain(value)
    }
  }
}
