import Foundation
import TextModel

/// A text with the types of its names: an article of `Training/names`, an article of
/// `Training/references` with the names of its entities, or a sentence of `Training/sentences` with
/// its mentions.
struct LabelledNames: Decodable {
  struct Name: Decodable {
    let text: String
    let type: String
  }

  let document: Document
  let id: String
  /// In the order of the file; the first label of a name holds.
  let names: [Name]
  /// Whether all names of the text are labelled.
  let isComplete: Bool

  private enum Key: CodingKey {
    case names, marked
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    isComplete = container.contains(.names)
    if container.contains(.names) {
      let article = try Article(from: decoder)
      (id, names, document) = (article.id, article.names, article.document)
    } else if container.contains(.marked) {
      let article = try LabelledReferences(from: decoder)
      (id, document) = (article.id, article.document)
      names = article.entities.flatMap { entity in
        ([entity.name] + entity.names).map { Name(text: $0, type: entity.type) }
      }
    } else {
      let row = try LabelledRow(from: decoder)
      id = row.id
      document = Document(
        id: row.id, title: row.title ?? "", published: row.published.flatMap { DateValue($0) },
        text: row.article)
      names = row.mentions.map { Name(text: $0.text, type: $0.type) }
    }
  }

  private struct Article: Decodable {
    let id: String
    let title: String
    let published: String?
    let text: String
    let names: [Name]

    var document: Document {
      Document(
        id: id, title: title, published: published.flatMap { DateValue($0) },
        text: title.isEmpty ? text : title + "\n\n" + text)
    }
  }
}
