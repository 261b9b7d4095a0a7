/// Makes the names of one person one entity, and never two full names that differ.
final class PersonLinker {
  let lexicon: MentionLexicon

  init(lexicon: MentionLexicon) {
    self.lexicon = lexicon
  }

  /// A personal name split into the parts that are compared.
  struct Parts: Equatable {
    /// Folded words without particles such as "al" or "bin"; hyphenated parts apart.
    var words: [String]
    /// Folded words as written, hyphenated parts together.
    var units: [String]
  }

  /// Splits a name.
  func parts(_ text: String) -> Parts {
    var units: [String] = []
    for piece in text.split(whereSeparator: { $0.isWhitespace }) {
      let folded = FoldedWord.fold(piece)
      if !folded.isEmpty { units.append(folded) }
    }
    let words = units.flatMap { $0.split(separator: " ").map(String.init) }
    // "Wang Bin": nothing comes behind it.
    let bare = words.dropLast().filter { !isArticle($0) } + words.suffix(1)
    return Parts(words: bare.isEmpty ? words : bare, units: units)
  }

  private func isArticle(_ word: String) -> Bool {
    lexicon.nameParticles.contains(word)
  }

  /// How well a name fits a fuller one: 0 when it is somebody else, more when surer.
  func fit(_ short: Parts, to full: Parts) -> Int {
    let a = short.words
    let b = full.words
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    if a == b { return 100 }
    if a.joined() == b.joined() { return 98 }
    if a.count == b.count {
      // One slip of spelling in one part; all other parts equal or an initial.
      var slips = 0
      var initials = 0
      for (x, y) in zip(a, b) where x != y {
        if x.count == 1 && y.hasPrefix(x) || y.count == 1 && x.hasPrefix(y) {
          initials += 1
        } else if isSlip(x, y) {
          slips += 1
        } else {
          return 0
        }
      }
      if a.count == 1 { return slips == 1 ? 60 : 0 }
      return slips + initials < a.count ? 80 - 10 * slips - 5 * initials : 0
    }
    guard a.count < b.count else { return fit(full, to: short) }
    if a.count == 1 { return fitOne(a[0], to: full) }
    // Every part of the shorter name occurs in the longer one, in order.
    var position = 0
    var slips = 0
    var positions: [Int] = []
    for word in a {
      var found: Int?
      for j in position..<b.count {
        if b[j] == word || word.count == 1 && b[j].hasPrefix(word)
          || b[j].count == 1 && word.hasPrefix(b[j])
        {
          found = j
          break
        }
        if found == nil, isSlip(word, b[j]), slips == 0 { found = j }
      }
      guard let j = found else { return 0 }
      if b[j] != word, word.count > 1, b[j].count > 1 { slips += 1 }
      positions.append(j)
      position = j + 1
    }
    return 90 - 10 * slips - (positions.last == b.count - 1 ? 0 : 5)
  }

  private func fitOne(_ word: String, to full: Parts) -> Int {
    let b = full.words
    guard word.count > 1 else { return 0 }
    if b.last == word { return 75 }
    // Family name first, two family names, or a first name alone.
    if b.dropFirst().contains(word) { return 70 }
    if b.first == word { return 55 }
    if let last = b.last, isSlip(word, last) { return 50 }
    if b.dropFirst().contains(where: { isSlip(word, $0) }) { return 45 }
    return 0
  }

  /// Whether two words can be one word with a slip of spelling.
  func isSlip(_ a: String, _ b: String) -> Bool {
    let shorter = min(a.count, b.count)
    guard shorter >= 4, a.first == b.first else { return false }
    // "Maria" and "Mario" are two people.
    if a.count == b.count, a.dropLast() == b.dropLast(), let x = a.last, let y = b.last,
      "aeiou".contains(x), "aeiou".contains(y)
    {
      return false
    }
    let limit = shorter >= 8 ? 2 : 1
    guard FoldedWord.distance(a, b, limit: limit) <= limit else { return false }
    // Endings by which names of different people differ are no slips: "-ov" and "-ova".
    return shorter >= 5 || a.count != b.count
  }
}
