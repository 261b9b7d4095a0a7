import Extraction
import Foundation
import TextModel

/// An article with what its pronouns mean.
struct LabelledReferences: Decodable {
  struct Entity: Decodable {
    let name: String
    let type: String
    /// What the text calls it.
    let names: [String]
  }

  let id: String
  let title: String
  let published: String?
  /// The text, in which references stand as `{words|entity}`.
  let marked: String
  let entities: [Entity]
  /// Posts that the text gives to people, and those on which two readers could differ.
  let posts: [Post]
  let optional: [Post]?

  /// A post that somebody holds.
  struct Post: Decodable {
    let holder: String
    /// The states and bodies that it belongs to.
    let of: [String]
  }

  /// A pronoun or description.
  struct Reference {
    /// Bytes of its first word's beginning in the text of ``document``.
    let start: Int
    /// Names of the entities that it means; empty where it means something else.
    let entities: [String]
  }

  /// The text without marks.
  var text: String { unmarked.text }

  /// What the pronouns and descriptions mean.
  var references: [Reference] {
    let (text, references) = unmarked
    let shift = document.text.utf8.count - text.utf8.count
    return references.map { Reference(start: $0.start + shift, entities: $0.entities) }
  }

  private var unmarked: (text: String, references: [Reference]) {
    var result = ""
    var references: [Reference] = []
    var start = 0
    var names: String?
    for character in marked {
      switch character {
      case "{": start = result.utf8.count
      case "|": names = ""
      case "}":
        let entities = (names ?? "").split(separator: ";").map {
          $0.trimmingCharacters(in: .whitespaces)
        }
        references.append(Reference(start: start, entities: entities.filter { $0 != "-" }))
        names = nil
      default:
        if names == nil { result.append(character) } else { names?.append(character) }
      }
    }
    return (result, references)
  }

  /// The labelled name of each entity of an analysis that has one of its names.
  func names(in analysis: DocumentAnalysis) -> [Int: String] {
    var known: [String: String] = [:]
    for entity in entities {
      for name in [entity.name] + entity.names where known[FoldedName.key(name)] == nil {
        known[FoldedName.key(name)] = entity.name
      }
    }
    var result: [Int: String] = [:]
    for (i, entity) in analysis.entities.enumerated() {
      result[i] =
        ([entity.name] + entity.aliases).lazy.compactMap { known[FoldedName.key($0)] }
        .first
    }
    return result
  }

  /// The article as the extractor reads it.
  var document: Document {
    let text = text
    let whole = title.isEmpty || text.hasPrefix(title) ? text : title + "\n\n" + text
    return Document(
      id: id, title: title, published: published.flatMap { DateValue($0) }, text: whole)
  }
}
