/// A table of a schema file whose keys have been checked.
struct SchemaTable {
  let position: SchemaFile.Position
  private let pairs: [(key: String, position: SchemaFile.Position, value: SchemaFile.Value)]

  init(
    _ value: SchemaFile.Value, required: [String], optional: [String]
  ) throws(OntologyError) {
    guard case .table(let pairs, let position) = value else {
      throw value.position.error(.malformed, "must be a table of keys and values")
    }
    self.pairs = pairs
    self.position = position
    for pair in pairs where !required.contains(pair.key) && !optional.contains(pair.key) {
      let known = (required + optional).joined(separator: ", ")
      throw pair.position.error(.unknownKey, "unknown key `\(pair.key)`; known are \(known)")
    }
    for key in required where !pairs.contains(where: { $0.key == key }) {
      throw position.error(.missingKey, "`\(key)` is missing")
    }
  }

  subscript(key: String) -> SchemaFile.Value? { pairs.first { $0.key == key }?.value }

  func place(_ key: String) -> SchemaFile.Position { self[key]?.position ?? position }

  func text(_ key: String) throws(OntologyError) -> String {
    guard case .scalar(let text, _) = self[key], !text.isEmpty else {
      throw place(key).error(.wrongValue, "`\(key)` must be a text")
    }
    return text
  }

  func texts(_ key: String) throws(OntologyError) -> [String] {
    guard let texts = self[key]?.texts, !texts.isEmpty else {
      throw place(key).error(.wrongValue, "`\(key)` must be a list of texts")
    }
    return texts
  }

  func codes(_ key: String) throws(OntologyError) -> [String: [String]] {
    guard let value = self[key] else { return [:] }
    guard case .table(let pairs, _) = value else {
      throw value.position.error(.malformed, "`\(key)` must be a table")
    }
    var codes: [String: [String]] = [:]
    for pair in pairs {
      guard let texts = pair.value.texts else {
        throw pair.value.position.error(.wrongValue, "codes must be texts")
      }
      codes[pair.key] = texts
    }
    return codes
  }
}
