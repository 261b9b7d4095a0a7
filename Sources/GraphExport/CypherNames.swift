/// Names of types as property-graph databases usually write them.
enum CypherNames {
  /// A node label: `armed-group` is `ArmedGroup`.
  static func label(_ type: String) -> String {
    name(words(type).map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(), else: "Thing")
  }

  /// A relationship type: `met-with` is `MET_WITH`.
  static func relationship(_ type: String) -> String {
    name(words(type).map { $0.uppercased() }.joined(separator: "_"), else: "RELATED_TO")
  }

  /// The runs of ASCII letters and digits; anything else parts them.
  private static func words(_ type: String) -> [Substring] {
    type.prefix(100).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
  }

  private static func name(_ name: String, else fallback: String) -> String {
    guard let first = name.first else { return fallback }
    return first.isNumber ? "T" + name : name
  }
}
