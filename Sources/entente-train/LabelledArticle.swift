import Foundation
import TextModel

/// An article with its events and agreements, or a labelled row read as one.
struct LabelledArticle: Decodable {
  struct Node: Decodable {
    let type: String
    /// What its edges call it; nil for a labelled row.
    let name: String?
    /// Texts that name it, as they stand in the article.
    let mentions: [String]
  }

  /// What an event or agreement is tied to.
  struct Edge: Decodable {
    let type: String
    /// Name of the event or agreement.
    let node: String
    /// The place, actor or day.
    let value: String
  }

  let id: String
  let title: String
  let published: String?
  let text: String
  let nodes: [Node]
  /// Nodes that are neither required nor wrong.
  let optional: [Node]
  /// Ties of the required nodes; none where the row is labelled in another way.
  let edges: [Edge]

  private enum Key: CodingKey {
    case id, title, published, before, text, nodes, mentions, optional, edges
  }

  init(from decoder: any Decoder) throws {
    let row = try decoder.container(keyedBy: Key.self)
    id = try row.decode(String.self, forKey: .id)
    title = try row.decodeIfPresent(String.self, forKey: .title) ?? ""
    published = try row.decodeIfPresent(String.self, forKey: .published)
    let before = try row.decodeIfPresent(String.self, forKey: .before).map { $0 + " " } ?? ""
    text = before + (try row.decode(String.self, forKey: .text))
    if let nodes = try row.decodeIfPresent([Node].self, forKey: .nodes) {
      self.nodes = nodes
      optional = try row.decodeIfPresent([Node].self, forKey: .optional) ?? []
      edges = try row.decodeIfPresent([Edge].self, forKey: .edges) ?? []
    } else {
      // Sentences are labelled by their mentions.
      let mentions = try row.decode([LabelledRow.Mention].self, forKey: .mentions)
      nodes = mentions.map { Node(type: $0.type, name: $0.name, mentions: [$0.text]) }
      optional = []
      edges = try row.decode([LabelledRow.Edge].self, forKey: .edges).flatMap { edge in
        let (node, other) = Self.isTie(edge.type) ? (edge.from, edge.to) : (edge.to, edge.from)
        let names = [other] + mentions.filter { $0.name == other }.map(\.text)
        return names.map { Edge(type: edge.type, node: node, value: $0) }
      }
    }
  }

  /// Whether an edge starts at the event that it ties to something.
  private static func isTie(_ type: String) -> Bool { type == "located-in" || type == "on-date" }

  /// The article as the extractor reads it.
  var document: Document {
    let whole = title.isEmpty || text.hasPrefix(title) ? text : title + "\n\n" + text
    return Document(
      id: id, title: title, published: published.flatMap { DateValue($0) }, text: whole)
  }
}
