import Language

/// Firms that nothing but their nation and a noun in front of the name tells.
extension NamedBodies {
  /// "The Swiss trader Vitrine", "French oil major Totalis", "Japan's Itoh" as who acts.
  ///
  /// - Complexity: O(tokens).
  func ofNations() -> [NameCandidate] {
    view.tokens.indices.compactMap { i in
      guard view.isRead[i], view.isCapitalized[i], i > 0 else { return nil }
      let end = nameEnd(from: i)
      guard end > i, titles.covering(i) == nil, lexicon.givenNames[view.words[i]] == nil,
        lexicon.names.match(in: view.words, from: i, limit: view.sentence(i).upperBound) == nil,
        isNational(i, end), !isShort(i)
      else { return nil }
      return NameCandidate(
        tokens: i..<end, kind: .organization, name: view.text(i..<end), source: .lexicon)
    }
  }

  /// Whether the text has a longer name with this word, for which it is short.
  private func isShort(_ i: Int) -> Bool {
    view.tokens.indices.contains { other in
      other != i && view.words[other] == view.words[i] && view.isCapitalized[other]
        && (other > 0 && isNameWord(other - 1)
          || other + 1 < view.tokens.count && isNameWord(other + 1))
    }
  }

  private func nameEnd(from start: Int) -> Int {
    let limit = view.sentence(start).upperBound
    var end = start
    while end < limit, isNameWord(end), titles.covering(end) == nil { end += 1 }
    return end
  }

  private func isNational(_ start: Int, _ end: Int) -> Bool {
    let first = view.sentence(start).lowerBound
    guard start > first else { return false }
    if view.isPossessive(start - 1) {
      guard start - 1 > first, end == start + 1, ["", "GPE"].contains(view.label[start]),
        end >= view.tokens.count || !view.tokens[end].tag.hasPrefix("NN"), acts(start)
      else { return false }
      return isNation(endingAt: start - 1, use: .name)
    }
    if view.tokens[start - 1].text == "," { return isLargest(start - 2, first, start) }
    let noun = start - 1
    // A person has two names where he is introduced.
    guard ["NN", "JJ"].contains(view.tokens[noun].tag), !view.isCapitalized[noun],
      lexicon.postCues.tradingNouns.contains(view.words[noun]), end == start + 1
    else { return false }
    var i = noun
    while i > first, noun - i < 3, ["NN", "JJ"].contains(view.tokens[i - 1].tag),
      !view.isCapitalized[i - 1]
    {
      i -= 1
    }
    return i > first && isNation(endingAt: i, use: .demonym)
  }

  /// "Peru's biggest fish packer, Mar Azul": the largest of a nation's in some trade.
  private func isLargest(_ noun: Int, _ first: Int, _ start: Int) -> Bool {
    guard noun > first, view.tokens[noun].tag == "NN",
      lexicon.postCues.tradingNouns.contains(view.words[noun]),
      !lexicon.originNames.contains(view.words[start])
    else { return false }
    var i = noun - 1
    let tags = ["NN", "JJ", "JJS", "HYPH"]
    while i > first, noun - i < 6, tags.contains(view.tokens[i].tag) { i -= 1 }
    return view.isPossessive(i) && isNation(endingAt: i, use: .name)
      && (i..<noun).contains { ["biggest", "largest"].contains(view.words[$0]) }
  }

  private func isNation(endingAt end: Int, use: MentionLexicon.KnownName.Use) -> Bool {
    lexicon.names.match(in: view.words, endingAt: end, limit: max(0, end - 4))?.values
      .contains { $0.type == "country" && $0.use == use } ?? false
  }

  /// Whether a name stands for somebody who does something, and for no place.
  private func acts(_ i: Int) -> Bool {
    var token = view.tokens[i]
    while token.dep == "conj", token.head < i { token = view.tokens[token.head] }
    let verb = view.tokens[token.head].lemma.lowercased()
    if token.dep == "nsubj" {
      // A town wants and says as well.
      return view.label[i].isEmpty
        ? lexicon.postCues.tradingVerbs.contains(verb)
        : lexicon.postCues.firmVerbs.contains(verb)
    }
    return token.dep == "pobj" && view.tokens[token.head].dep == "agent"
  }
}
