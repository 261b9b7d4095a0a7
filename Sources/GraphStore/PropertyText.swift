import Foundation

/// Properties as a JSON object with sorted names; nil for none, so that most rows hold nothing.
enum PropertyText {
  static func encode(_ properties: [String: String]) throws -> String? {
    if properties.isEmpty { return nil }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(properties), as: UTF8.self)
  }

  static func decode(_ text: String?) throws -> [String: String] {
    guard let text else { return [:] }
    return try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
  }
}
