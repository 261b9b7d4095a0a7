/// The functions that expressions may call.
enum QueryFunction: String, Sendable, CaseIterable {
  case type, labels, nodes, relationships, length, size, id, keys, properties
  case startNode, endNode, head, last, tail, reverse, range, degree
  case lower, upper, trim, replace, split, substring, left, right
  case toString, toInteger, toFloat, toBoolean
  case date, year, month, day, overlaps
  case coalesce, abs, round, floor, ceil, sqrt

  /// Other names, in lower case, as openCypher and GQL have them.
  private static let aliases: [String: QueryFunction] = [
    "tolower": .lower, "toupper": .upper, "edges": .relationships, "rels": .relationships,
    "char_length": .size, "path_length": .length, "elementid": .id, "element_id": .id,
    "ceiling": .ceil, "label": .labels,
  ]

  /// The function with a name; case does not matter.
  init?(named name: String) {
    let name = name.lowercased()
    let found =
      QueryFunction.aliases[name]
      ?? QueryFunction.allCases.first { $0.rawValue.lowercased() == name }
    guard let found else { return nil }
    self = found
  }

  /// How many arguments it takes.
  var arity: ClosedRange<Int> {
    switch self {
    case .coalesce: return 1...100
    case .range, .substring: return 2...3
    case .replace: return 3...3
    case .split, .left, .right, .overlaps: return 2...2
    default: return 1...1
    }
  }

  /// The known name most like a wrong one.
  static func suggestion(for name: String) -> String? {
    let names = allCases.map(\.rawValue) + ["count", "collect", "min", "max", "sum", "avg"]
    return QuerySpelling.nearest(to: name, among: names)
  }
}

/// Names that people may have meant.
enum QuerySpelling {
  /// The known name within two letters of a wrong one, if there is one.
  static func nearest(to name: String, among known: [String]) -> String? {
    let wrong = name.lowercased()
    var best: (name: String, distance: Int)?
    for candidate in known {
      guard
        let distance = EditDistance.between(
          wrong, candidate.lowercased(), limit: wrong.count < 5 ? 1 : 2)
      else { continue }
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }
}
