import TextModel

/// How the running text of an article writes the words of its headlines: a name is written with a
/// capital inside sentences, too, and a common word is not.
struct RunningText {
  /// What is known of one word.
  struct Use {
    /// Times that it stands in small letters.
    var small = 0
    /// Times that it stands with a capital inside a sentence.
    var large = 0
    /// Whether it did so with no other such word beside it.
    var standsAlone = false
    /// Whether it stands in capitals throughout: "NATO".
    var isShouted = false
    /// The words with a capital right before and behind it.
    var before: Set<String> = []
    var behind: Set<String> = []
  }

  private(set) var uses: [String: Use] = [:]

  /// Looks through the paragraphs that are sentences.
  ///
  /// - Parameter wanted: the words to look for, in small letters.
  /// - Complexity: O(n) in the length of the text.
  init(of text: String, _ paragraphs: [TextSpan], wanted: Set<String>) {
    for span in paragraphs where RunningText.isSentence(text[span]) {
      let words = WrittenWord.words(of: text, in: span)
      for (i, word) in words.enumerated() where wanted.contains(word.key) {
        guard word.form != .small else {
          uses[word.key, default: Use()].small += 1
          continue
        }
        let before = i > 0 && word.followsOn && isLarge(words[i - 1]) ? words[i - 1].key : nil
        let next = i + 1 < words.count && words[i + 1].followsOn ? words[i + 1] : nil
        let behind = next.flatMap { isLarge($0) && !$0.isFirst ? $0.key : nil }
        // At the start of a sentence a capital says something only as part of a name.
        if word.isFirst, behind == nil { continue }
        var use = uses[word.key] ?? Use()
        use.large += 1
        use.isShouted = use.isShouted || word.form == .shouted
        use.standsAlone = use.standsAlone || !word.isFirst && before == nil && behind == nil
        if let before { use.before.insert(before) }
        if let behind { use.behind.insert(behind) }
        uses[word.key] = use
      }
    }
  }

  private func isLarge(_ word: WrittenWord) -> Bool { word.form != .small }

  private static func isSentence(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last else { return false }
    return [".", "!", "?", "\"", "”", "’", ")", ":", "…"].contains(last)
  }
}
