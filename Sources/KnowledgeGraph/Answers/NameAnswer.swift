/// What to tell a user whose name for an entity does not mean exactly one.
public enum NameAnswer {
  /// At most this many candidates are listed.
  static let listed = 12

  /// A text that lists the candidates with a hint how to choose; nil when the name was found.
  public static func text(
    _ result: NameIndex.Result, for name: String, in graph: KnowledgeGraph
  ) -> String? {
    switch result {
    case .found: return nil
    case .ambiguous(let nodes):
      var lines = ["“\(PlainText.line(name))” may mean:"]
      lines += nodes.prefix(listed).map { "  " + line(graph.nodes[$0]) }
      if nodes.count > listed { lines.append("  and \(nodes.count - listed) more") }
      if let first = nodes.first {
        let node = graph.nodes[first]
        lines.append(
          "Write the full name, the id (\(node.id)), or the type in front "
            + "(\"\(node.type): \(PlainText.line(node.label))\").")
      }
      return lines.joined(separator: "\n")
    case .unknown(let suggestions):
      var lines = ["There is no “\(PlainText.line(name))” in the graph."]
      if suggestions.isEmpty {
        lines.append("“entente find --graph FILE TEXT” searches names.")
      } else {
        lines.append("Did you mean:")
        lines += suggestions.map { "  " + line(graph.nodes[$0]) }
      }
      return lines.joined(separator: "\n")
    }
  }

  /// A node on a line: label, type, id, other names, number of documents.
  public static func line(_ node: GraphNode) -> String {
    var line = "\(PlainText.line(node.label))  [\(node.type), \(node.id)]"
    if !node.aliases.isEmpty {
      line += "  also " + node.aliases.prefix(3).map(PlainText.line).joined(separator: "; ")
      if node.aliases.count > 3 { line += "; …" }
    }
    if !node.documents.isEmpty {
      line += "  (\(PlainText.count(node.documents.count, "article")))"
    }
    return line
  }
}
