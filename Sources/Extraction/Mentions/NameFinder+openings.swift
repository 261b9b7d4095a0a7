import Language

/// Common nouns that open a sentence in front of a name and look like a part of it.
extension NameFinder {
  /// "Campaigner Ana Silva", "Geophysicist Jon Lund": what somebody is, in front of two names.
  func withoutOccupation(_ range: Range<Int>) -> Range<Int> {
    let first = range.lowerBound
    guard range.count > 2, isOpening(first), view.label[first + 1] == "PERSON",
      titles.covering(first) == nil, isOccupation(first)
    else { return range }
    return first + 1..<range.upperBound
  }

  private func isOccupation(_ i: Int) -> Bool {
    let word = view.words[i]
    guard lexicon.givenNames[word] == nil, !lexicon.originNames.contains(word),
      !lexicon.surnames.contains(word)
    else { return false }
    return lexicon.personNouns.contains(word) || ["NN", "NNS"].contains(view.tokens[i].tag)
      || ["ologist", "icist", "keeper", "worker", "maker", "grapher", "woman", "fighter"]
        .contains { word.count > $0.count + 1 && word.hasSuffix($0) }
  }

  /// "Insurer Viriyah", "Opposition People's Front": what trade or side a body is of.
  func withoutTrade(_ range: Range<Int>) -> Range<Int> {
    let first = range.lowerBound
    guard range.count > 1, isOpening(first), isTrade(range) || isOpposition(range) else {
      return range
    }
    return first + 1..<range.upperBound
  }

  /// Whether the first word is what those do whom the second names: "Brewer Tuborg".
  func isTrade(_ range: Range<Int>) -> Bool {
    let word = view.words[range.lowerBound]
    return range.count == 2 && isOpening(range.lowerBound)
      && lexicon.postCues.tradingNouns.contains(word)
      && ["er", "or"].contains(where: word.hasSuffix) && lexicon.givenNames[word] == nil
      && !lexicon.surnames.contains(word)
      && lexicon.givenNames[view.words[range.lowerBound + 1]] == nil
      && view.words[range.lowerBound + 1].count > 2
  }

  private func isOpposition(_ range: Range<Int>) -> Bool {
    view.words[range.lowerBound] == "opposition" && range.count > 2
      && view.isCapitalized[range.lowerBound + 1]
  }

  /// The first word of a sentence or of what a dateline or a quotation mark opens.
  func isOpening(_ i: Int) -> Bool {
    let first = view.sentence(i).lowerBound
    return i == first || i == first + 1 && view.words[first].isEmpty
      || i > first && [":", "-", "–", "—", "\"", "“"].contains(view.tokens[i - 1].text)
        && !view.isGlued(i - 1, i)
  }

  /// "Presidents Paul Kagame and Yoweri Museveni": two names behind a plural title, the second of
  /// which the model takes for a place and a people.
  func secondsOfTitle(_ found: [NameCandidate]) -> [NameCandidate] {
    found.filter { $0.kind == .person && $0.tokens.count > 1 }.compactMap { person in
      let start = person.tokens.upperBound + 1
      let limit = view.sentence(person.tokens.lowerBound).upperBound
      guard let title = titles.ending(at: person.tokens.lowerBound), title.isPlural,
        start + 1 < limit, view.words[start - 1] == "and", view.isCapitalized[start],
        view.isCapitalized[start + 1], view.tokens[start].head == start + 1,
        start + 2 >= limit || !view.isCapitalized[start + 2],
        view.tokens[start + 1].tag == "NNP", lexiconMatch(at: start) == nil,
        !titles.overlaps(start..<start + 2)
      else { return nil }
      return NameCandidate(tokens: start..<start + 2, kind: .person, source: .title)
    }
  }

  /// "Mr. Türk said": nobody's name is a nation's behind a form of address.
  func isAddressed(_ i: Int) -> Bool {
    guard let title = titles.ending(at: i) ?? (i > 1 ? titles.ending(at: i - 1) : nil),
      title.isAddress
    else { return false }
    return ["mr", "mrs", "ms", "miss"].contains(view.words[title.tokens.lowerBound])
  }
}
