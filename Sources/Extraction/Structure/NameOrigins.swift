internal import Ontology

/// Where a person's name is at home: languages by given names, endings of surnames and parts of
/// names.
///
/// A hint for choosing between the states of one article, and never by itself a reason to make
/// somebody a national of any.
struct NameOrigins: Sendable {
  private struct Origin {
    let countries: Set<String>
    let given: Set<String>
    let endings: [String]
    let words: Set<String>
  }

  private let origins: [Origin]

  init(_ lexicon: Lexicon) {
    origins = lexicon.entries.map { entry in
      Origin(
        countries: Set(entry["countries"]), given: Set(entry["given"]),
        endings: entry["endings"], words: Set(entry["words"]))
    }
  }

  /// How well a name fits each state, by country id; empty where it fits none well.
  ///
  /// - Parameter name: as the text has it, given name first or surname first.
  /// - Complexity: O(origins · words of the name).
  func fit(of name: String) -> [String: Double] {
    // An ending alone is no evidence: too many languages share it.
    likeness(of: name).filter { $0.value >= 1.5 }
  }

  /// The same, where an ending alone counts for 1 and a middle name for 0.5.
  func likeness(of name: String) -> [String: Double] {
    // The Turkish dotless i is a letter of its own and no accent.
    let plain = String(name.map { $0 == "ı" ? "i" : $0 })
    let words = FoldedWord.fold(plain).split(separator: " ").map(String.init)
    guard words.count > 1, let first = words.first, let last = words.last else { return [:] }
    var fits: [String: Double] = [:]
    for origin in origins {
      var score = 0.0
      if origin.given.contains(first) { score += 1.5 }
      if origin.words.contains(last) {
        score += 1.5
      } else if origin.endings.contains(where: { last.count > $0.count + 2 && last.hasSuffix($0) })
      {
        score += 1
      }
      if words.dropFirst().dropLast().contains(where: origin.words.contains) { score += 0.5 }
      guard score > 0 else { continue }
      for country in origin.countries { fits[country] = max(fits[country] ?? 0, score) }
    }
    return fits
  }
}
