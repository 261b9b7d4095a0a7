/// Phrases with values, found in a row of folded words by longest match.
struct PhraseTable<Value: Sendable>: Sendable {
  /// A phrase found in a text.
  struct Match {
    /// Token indices.
    var tokens: Range<Int>
    /// What the table holds for the phrase, in the order it was added.
    var values: [Value]
  }

  private var values = WordMap<[Value]>()
  /// Words of the longest phrase that begins with a word.
  private var lengths = WordMap<Int>()
  private var longest = 0

  /// Adds a phrase as people write it; phrases without a letter are left out.
  mutating func add(_ phrase: String, _ value: Value) {
    let key = FoldedWord.fold(phrase)
    guard !key.isEmpty else { return }
    let length = key.utf8.count { $0 == UInt8(ascii: " ") } + 1
    values[key, default: []].append(value)
    let first = Self.firstWord(of: key)
    lengths[first, default: 0] = max(lengths[first] ?? 0, length)
    longest = max(longest, length)
  }

  /// The values of exactly this phrase.
  func callAsFunction(_ phrase: some StringProtocol) -> [Value] {
    values[FoldedWord.fold(phrase)] ?? []
  }

  /// The values of a phrase that is folded already.
  func folded(_ key: String) -> [Value] { values[key] ?? [] }

  /// The longest phrase that starts at token `start` and ends before `limit`.
  ///
  /// - Parameter words: folded tokens; empty strings (punctuation) are skipped inside a phrase.
  /// - Complexity: O(longest phrase that begins with the first word).
  func match(in words: [String], from start: Int, limit: Int) -> Match? {
    var best: Match?
    guard start < limit, !words[start].isEmpty else { return nil }
    guard let length = lengths[Self.firstWord(of: words[start])] else { return nil }
    if length == 1 {
      return values[words[start]].map { Match(tokens: start..<(start + 1), values: $0) }
    }
    var key = ""
    var count = 0
    var end = start
    while end < limit {
      let word = words[end]
      end += 1
      if word.isEmpty { continue }
      if key.isEmpty {
        key = word
      } else {
        key += " "
        key += word
      }
      count += 1
      if let found = values[key] { best = Match(tokens: start..<end, values: found) }
      if count >= length { break }
    }
    return best
  }

  private static func firstWord(of key: String) -> String {
    guard let blank = key.utf8.firstIndex(of: UInt8(ascii: " ")) else { return key }
    return String(key[..<blank])
  }

  /// The longest phrase that ends with the token before `end` and starts at or after `limit`.
  func match(in words: [String], endingAt end: Int, limit: Int) -> Match? {
    var start = max(limit, end - longest * 2)
    while start < end {
      if let found = match(in: words, from: start, limit: end), found.tokens.upperBound == end {
        return found
      }
      start += 1
    }
    return nil
  }
}
