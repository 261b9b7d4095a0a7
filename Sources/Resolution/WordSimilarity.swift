import KnowledgeGraph

/// How alike two words of names are.
enum WordSimilarity {
  /// 0 when the words are different names, up to 1 when they are the same.
  static func between(
    _ a: PreparedName.Word, _ b: PreparedName.Word, _ vocabulary: NameVocabulary
  ) -> Double {
    if a.text == b.text { return 1 }
    if a.weight <= 0.2 && b.weight <= 0.2 { return 0.9 }
    if a.text.count == 1 || b.text.count == 1 {
      return a.text.first == b.text.first ? 0.9 : 0
    }
    if vocabulary.areNicknames(a.text, b.text) { return 0.95 }
    let length = max(a.text.utf8.count, b.text.utf8.count)
    let limit = length < 4 ? 1 : length < 6 ? 1 : length < 9 ? 2 : 3
    let distance = distance(a.text, b.text, limit: limit)
    var result = distance.map { 1 - Double($0) / Double(length) } ?? 0
    // A word of two or three letters is another word when one is exchanged, as often as not.
    if length < 4 { result = min(result, 0.65) }
    if a.skeleton == b.skeleton, a.skeleton.count >= 2, distance != nil || a.skeleton.count >= 3 {
      result = max(result, 0.9)
    }
    return result
  }

  /// Edit distance in which digits that look like letters count as those letters.
  static func distance(_ a: String, _ b: String, limit: Int) -> Int? {
    EditDistance.between(letters(a), letters(b), limit: limit)
  }

  private static func letters(_ word: String) -> String {
    guard word.utf8.contains(where: { 48...57 ~= $0 }),
      word.utf8.contains(where: { 97...122 ~= $0 })
    else { return word }
    let likeness: [Character: Character] = ["0": "o", "1": "i", "3": "e", "5": "s", "9": "g"]
    return String(word.map { likeness[$0] ?? $0 })
  }
}
