/// Named lists of lower-case words from `schema/rules`, such as `light-verbs` or `negations`.
struct WordLists: Sendable {
  private var lists = WordMap<WordSet>()

  /// The list with a name; empty when there is none.
  subscript(name: String) -> WordSet { lists[name] ?? [] }

  func has(_ name: String) -> Bool { lists[name] != nil }

  mutating func add(_ words: [String], to name: String) {
    for word in words {
      lists[name, default: []].insert(word)
      if let other = WordLists.otherSpelling(word) { lists[name, default: []].insert(other) }
    }
  }

  /// British for American spelling and the other way round, for the regular endings.
  static func otherSpelling(_ word: String) -> String? {
    for (a, b) in [("ise", "ize"), ("isation", "ization"), ("our", "or"), ("ence", "ense")] {
      if word.hasSuffix(a), word.count > a.count + 2 { return word.dropLast(a.count) + b }
      if word.hasSuffix(b), word.count > b.count + 3 { return word.dropLast(b.count) + a }
    }
    return nil
  }
}
