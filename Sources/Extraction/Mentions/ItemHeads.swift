import Language

/// The items of a round-up, each headed by a country or a town: "MANILA: A court …", "Oman. The
/// sultan …", "CHILE: …".
///
/// What an item does not say it does not borrow from the one before.
struct ItemHeads {
  /// The country of each sentence's item.
  private let countries: [String?]
  /// The number of each sentence's item, counted from 1; 0 in front of the first.
  let numbers: [Int]

  /// Finds the heads; one alone makes no round-up.
  ///
  /// - Complexity: O(sentences).
  init(view: TokenView, lexicon: MentionLexicon) {
    let sentences = view.annotated.sentences
    var heads: [Int: String?] = [:]
    for (n, sentence) in sentences.enumerated() {
      guard let start = sentence.first(where: { !view.tokens[$0].isSpace }) else { continue }
      if let head = Self.head(start..<sentence.upperBound, view, lexicon) { heads[n] = head }
    }
    var countries = [String?](repeating: nil, count: sentences.count)
    var numbers = [Int](repeating: 0, count: sentences.count)
    let known = Set(heads.values.compactMap { $0 })
    if heads.count > 1, known.count > 1 {
      var current: String?
      var number = 0
      for n in sentences.indices {
        if let head = heads[n] {
          current = head
          number += 1
        }
        countries[n] = current
        numbers[n] = number
      }
    }
    self.countries = countries
    self.numbers = numbers
  }

  /// The country of the item that a sentence belongs to.
  func country(at sentence: Int) -> String? { countries[sentence] }

  /// The country in front of an item, or an empty head for a town that nobody knows; nil where no
  /// item begins.
  private static func head(
    _ sentence: Range<Int>, _ view: TokenView, _ lexicon: MentionLexicon
  ) -> String?? {
    var end = sentence.lowerBound
    while end < sentence.upperBound, end - sentence.lowerBound < 5, !view.words[end].isEmpty,
      view.isCapitalized[end]
    {
      end += 1
    }
    guard end > sentence.lowerBound else { return nil }
    let rest = (end..<sentence.upperBound).filter { !view.tokens[$0].isSpace }
    let isAlone = rest.allSatisfy { view.words[$0].isEmpty }
    let mark = rest.first.map { view.tokens[$0].text } ?? ""
    let isCapitals = (sentence.lowerBound..<end).allSatisfy {
      FoldedWord.isAllCapitals(view.tokens[$0].text)
    }
    guard isAlone && ["", ".", ":"].contains(mark) || [":", "-", "–", "—"].contains(mark),
      isAlone || isCapitals
    else { return nil }
    let found = lexicon.names.match(in: view.words, from: sentence.lowerBound, limit: end)
    guard let found, found.tokens.upperBound == end else {
      return isCapitals && mark != "." && mark != "" ? .some(nil) : nil
    }
    let country = found.values.first { $0.type == "country" }
    return country.map { $0.use == .capital ? $0.country : $0.name }
  }
}
