import Foundation
public import KnowledgeGraph
import TextModel

/// Reads node-link JSON, as `NodeLinkExporter` writes it and as networkx and d3 users write it by
/// hand.
///
/// `id` and `label` or `name` of a node and `source`, `target` and `type` of a link are required;
/// links may stand under `links` or `edges`; anything else has the default of its field.
public enum NodeLinkReader {
  /// Reads a graph.
  ///
  /// - Parameter source: name of the input, for messages.
  /// - Throws: `ExportError` with code `malformed` that names the place in the document.
  public static func graph(_ bytes: [UInt8], source: String? = nil) throws(ExportError)
    -> KnowledgeGraph
  {
    let document: NodeLinkDocument
    do {
      document = try JSONDecoder().decode(NodeLinkDocument.self, from: Data(bytes))
    } catch let error as DecodingError {
      throw ExportError(.malformed, source: source, detail: describe(error))
    } catch {
      throw ExportError(.malformed, source: source, detail: "\(error)")
    }
    let nodes = document.nodes.map(\.node)
    let edges = document.links.enumerated().map { $1.edge(number: $0) }
    try checkUnique(nodes.map(\.id), "node", source)
    try checkUnique(edges.map(\.id), "link", source)
    let known = Set(nodes.map(\.id))
    for (i, edge) in edges.enumerated() {
      for end in [edge.from, edge.to] where !known.contains(end) {
        throw ExportError(
          .malformed, source: source, detail: "links[\(i)]: there is no node with id “\(end)”")
      }
    }
    return KnowledgeGraph(nodes: nodes, edges: edges)
  }

  /// Reads a graph from a file.
  ///
  /// - Throws: `ExportError` with code `unreadable` or `malformed`.
  public static func graph(file path: String) throws(ExportError) -> KnowledgeGraph {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw ExportError(.unreadable, source: path, detail: "cannot be read")
    }
    return try graph(Array(data), source: path)
  }

  private static func checkUnique(_ ids: [String], _ what: String, _ source: String?)
    throws(ExportError)
  {
    var seen: Set<String> = []
    for id in ids where !seen.insert(id).inserted {
      throw ExportError(.malformed, source: source, detail: "two \(what)s have the id “\(id)”")
    }
  }

  private static func describe(_ error: DecodingError) -> String {
    func place(_ path: [any CodingKey]) -> String {
      let text = path.reduce(into: "") { text, key in
        text += key.intValue.map { "[\($0)]" } ?? (text.isEmpty ? "" : ".") + key.stringValue
      }
      return text.isEmpty ? "" : text + ": "
    }
    switch error {
    case .keyNotFound(let key, let context):
      return place(context.codingPath) + "“\(key.stringValue)” is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return place(context.codingPath) + context.debugDescription
    case .dataCorrupted(let context):
      let cause =
        (context.underlyingError as NSError?)?
        .userInfo[NSDebugDescriptionErrorKey] as? String
      return place(context.codingPath) + (cause ?? context.debugDescription)
    @unknown default: return "\(error)"
    }
  }
}
