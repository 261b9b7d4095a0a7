import TextModel

/// A headline whose common words are written with capitals.
struct HeadlineLine {
  let span: TextSpan
  let words: [WrittenWord]
  /// Whether all of it stands in capitals: "IRAQ SIGNS AGREEMENT".
  let isShouted: Bool

  /// Fails for lines in the case of a sentence, in which some word other than a function word is
  /// small, and for short ones.
  init?(_ text: String, _ span: TextSpan) {
    words = WrittenWord.words(of: text, in: span).filter { !HeadlineLine.isNumber($0.key) }
    self.span = span
    // "'s" and other endings behind an apostrophe are no words.
    let whole = words.filter { $0.key.count > 1 }
    guard whole.count >= 4 else { return nil }
    isShouted = whole.allSatisfy { $0.form == .shouted }
    if isShouted { return }
    let rest = whole.dropFirst()
    guard
      rest.allSatisfy({ $0.form != .small || HeadlineLine.functionWords.contains($0.key) }),
      rest.count(where: { $0.form == .capitalized }) >= 3
    else { return nil }
  }

  private static func isNumber(_ word: String) -> Bool {
    word.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// Words that headline writers leave small, or that are no names whatever their case.
  static let functionWords: WordSet = [
    "a", "an", "the", "of", "on", "in", "to", "at", "by", "for", "from", "with", "without",
    "within",
    "and", "or", "but", "nor", "so", "yet", "as", "if", "than", "that", "this", "these", "those",
    "into",
    "onto", "over", "under", "after", "before", "amid", "among", "between", "against", "behind",
    "beyond",
    "during", "despite", "toward", "towards", "through", "until", "till", "upon", "via", "per",
    "vs",
    "near", "off", "out", "up", "down", "about", "above", "across", "along", "around", "back",
    "while",
    "when", "where", "why", "how", "who", "whom", "whose", "which", "what", "is", "are", "was",
    "were",
    "be", "been", "being", "has", "have", "had", "do", "does", "did", "will", "would", "can",
    "could",
    "should", "shall", "must", "might", "may", "not", "no", "his", "her", "hers", "its", "their",
    "our",
    "my", "your", "he", "she", "it", "they", "we", "you", "him", "them", "i", "more", "most",
    "all", "both", "some", "any", "every", "each", "other", "another", "due", "because", "since",
    "unless", "whether", "though", "although", "like", "unlike", "worth", "there", "here", "then",
    "now",
    "s", "t", "re", "ll", "ve", "d", "m", "n", "v",
  ]
}
