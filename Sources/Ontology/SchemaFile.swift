internal import Foundation
internal import Yams

/// A YAML file of a schema folder as a tree with positions.
struct SchemaFile: Sendable {
  /// Place of a value in its file.
  struct Position: Sendable {
    var file: String
    var line: Int
    var column: Int

    func error(_ code: OntologyError.Code, _ detail: String) -> OntologyError {
      OntologyError(code, file: file, line: line, column: column, detail: detail)
    }
  }

  /// One value: everything is text, lists and tables, as the schema needs no other types.
  indirect enum Value: Sendable {
    case scalar(String, Position)
    case list([Value], Position)
    case table([(key: String, position: Position, value: Value)], Position)

    var position: Position {
      switch self {
      case .scalar(_, let p), .list(_, let p), .table(_, let p): return p
      }
    }

    /// The value as a list of texts: a scalar is a list of one; nil when something else is inside.
    var texts: [String]? {
      switch self {
      case .scalar(let text, _): return [text]
      case .list(let values, _):
        var texts: [String] = []
        texts.reserveCapacity(values.count)
        for value in values {
          guard case .scalar(let text, _) = value else { return nil }
          texts.append(text)
        }
        return texts
      case .table: return nil
      }
    }
  }

  let path: String
  let root: Value

  /// Largest file that is read; a schema file beyond that is a mistake.
  static let sizeLimit = 16 << 20

  init(_ url: URL) throws(OntologyError) {
    let path = url.path
    let data: Data
    do {
      data = try Data(contentsOf: url)
    } catch {
      throw OntologyError(.unreadable, file: path, detail: "cannot be read")
    }
    guard data.count <= SchemaFile.sizeLimit, let text = String(data: data, encoding: .utf8) else {
      throw OntologyError(.malformed, file: path, detail: "is too large or not UTF-8")
    }
    try self.init(text: text, path: path)
  }

  init(text: String, path: String) throws(OntologyError) {
    self.path = path
    let node: Node?
    do {
      // The basic resolver leaves scalars alone: "no" stays a word, and no pattern is tried.
      node = try Yams.compose(yaml: text, .basic, .default, .utf8)
    } catch {
      throw SchemaFile.error(error, path)
    }
    guard let node else {
      throw OntologyError(.malformed, file: path, line: 1, column: 1, detail: "is empty")
    }
    root = try SchemaFile.value(node, path, depth: 0)
  }

  private static func value(
    _ node: Node, _ path: String, depth: Int
  ) throws(OntologyError) -> Value {
    let mark = node.mark
    let position = Position(file: path, line: mark?.line ?? 0, column: mark?.column ?? 0)
    guard depth < 16 else { throw position.error(.malformed, "is nested too deeply") }
    // Anchors would let a small file unfold into a huge one.
    guard node.anchor == nil else {
      throw position.error(.malformed, "has a YAML anchor, which schema files may not")
    }
    switch node {
    case .scalar(let scalar): return .scalar(scalar.string, position)
    case .sequence(let sequence):
      var values: [Value] = []
      values.reserveCapacity(sequence.count)
      for child in sequence { values.append(try value(child, path, depth: depth + 1)) }
      return .list(values, position)
    case .mapping(let mapping):
      var pairs: [(key: String, position: Position, value: Value)] = []
      pairs.reserveCapacity(mapping.count)
      for (key, child) in mapping {
        guard case .scalar(let scalar) = key else {
          throw position.error(.malformed, "has a key that is not a word")
        }
        let place = Position(
          file: path, line: key.mark?.line ?? 0, column: key.mark?.column ?? 0)
        pairs.append((scalar.string, place, try value(child, path, depth: depth + 1)))
      }
      return .table(pairs, position)
    case .alias:
      throw position.error(.malformed, "uses a YAML alias, which schema files may not")
    }
  }

  private static func error(_ error: any Error, _ path: String) -> OntologyError {
    guard let yaml = error as? YamlError else {
      return OntologyError(.malformed, file: path, detail: "is no YAML: \(error)")
    }
    switch yaml {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return OntologyError(
        .malformed, file: path, line: mark.line, column: mark.column,
        detail: "is no YAML: \(problem)")
    case .duplicatedKeysInMapping(let duplicates, let context):
      return OntologyError(
        .duplicate, file: path, line: context.mark.line, column: context.mark.column,
        detail: "has a key twice: " + duplicates.map { "\($0)" }.joined(separator: ", "))
    default:
      return OntologyError(.malformed, file: path, detail: "is no YAML: \(yaml)")
    }
  }
}
