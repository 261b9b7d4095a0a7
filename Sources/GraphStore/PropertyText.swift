import Foundation

/// Properties as a JSON object with sorted names; nil for none, so that most rows hold nothing.
enum PropertyText {
  static func encode(_ properties: [String: String]) throws -> String? {
    if properties.isEmpty { return nil }
    if let plain = plain(properties) { return plain }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(properties), as: UTF8.self)
  }

  /// The object where nothing in it has to be escaped, which is nearly always: an encoder takes far
  /// longer.
  private static func plain(_ properties: [String: String]) -> String? {
    var result = ""
    for (name, text) in properties.sorted(by: { $0.key < $1.key }) {
      guard name.utf8.allSatisfy({ (0x61...0x7A).contains($0) }),
        text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C })
      else { return nil }
      result += (result.isEmpty ? "{\"" : ",\"") + name + "\":\"" + text + "\""
    }
    return result + "}"
  }

  static func decode(_ text: String?) throws -> [String: String] {
    guard let text else { return [:] }
    return try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
  }
}
