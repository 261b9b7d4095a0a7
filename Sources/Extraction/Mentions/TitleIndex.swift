/// The titles of a text, found by token.
struct TitleIndex {
  /// Titles in text order, never overlapping.
  let titles: [TitlePhrase]
  private let at: [Int32]

  /// Indexes titles that do not overlap.
  init(_ titles: [TitlePhrase], tokenCount: Int) {
    self.titles = titles
    var at = [Int32](repeating: -1, count: tokenCount)
    for (number, title) in titles.enumerated() {
      for i in title.tokens where at.indices.contains(i) { at[i] = Int32(number) }
    }
    self.at = at
  }

  /// The title that holds the token.
  func covering(_ i: Int) -> TitlePhrase? {
    at.indices.contains(i) && at[i] >= 0 ? titles[Int(at[i])] : nil
  }

  /// The title whose last token comes right before the token.
  func ending(at i: Int) -> TitlePhrase? {
    covering(i - 1).flatMap { $0.tokens.upperBound == i ? $0 : nil }
  }

  /// The title whose first token this is.
  func starting(at i: Int) -> TitlePhrase? {
    covering(i).flatMap { $0.tokens.lowerBound == i ? $0 : nil }
  }

  /// Whether a title shares a token with the range.
  func overlaps(_ range: Range<Int>) -> Bool { range.contains { covering($0) != nil } }
}
