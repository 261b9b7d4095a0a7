import TextModel

/// Values as people read them.
public struct QueryValueText {
  private let graph: KnowledgeGraph

  /// Makes a writer of values of one graph.
  public init(_ graph: KnowledgeGraph) { self.graph = graph }

  /// The value on one line.
  ///
  /// - Parameter isInside: whether it stands in a list, where text needs quotes.
  public func line(_ value: QueryValue, isInside: Bool = false) -> String {
    switch value {
    case .string(let text):
      let line = PlainText.line(text)
      return isInside ? "\"\(line)\"" : line
    case .list(let items):
      return "[" + items.map { line($0, isInside: true) }.joined(separator: ", ") + "]"
    case .map(let items):
      let parts = items.sorted { $0.key < $1.key }
        .map { "\($0.key): \(line($0.value, isInside: true))" }
      return "{" + parts.joined(separator: ", ") + "}"
    case .node(let node):
      let node = graph.nodes[node]
      return "(\(PlainText.line(node.label)):\(node.type))"
    case .edge(let edge): return "[" + facts(edge) + "]"
    case .path(let path): return text(of: path)
    default: return QueryText.plain(value)
    }
  }

  private func facts(_ edge: Int) -> String {
    let edge = graph.edges[edge]
    let facts = EdgeText.facts(edge)
    return facts.isEmpty ? edge.type : "\(edge.type), \(facts)"
  }

  private func text(of path: QueryPath) -> String {
    guard let first = path.nodes.first else { return "" }
    var text = line(.node(first))
    for (i, edge) in path.edges.enumerated() {
      let (known, start) = (graph.edges[edge], graph.nodes[path.nodes[i]].id)
      let isForward = known.isSymmetric || known.from == start
      let isBackward = known.isSymmetric || known.from != start
      text += isBackward && !known.isSymmetric ? "<-" : "-"
      text += "[\(known.type)]"
      text += isForward && !known.isSymmetric ? "->" : "-"
      text += line(.node(path.nodes[i + 1]))
    }
    return text
  }

  static func seconds(_ seconds: Double) -> String {
    seconds == seconds.rounded() ? "\(Int(seconds)) s" : "\(seconds) s"
  }
}
