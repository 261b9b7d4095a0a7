import Language

/// Names of bodies that the words beside them say: "the opposition party Girchi", "Tunisair, the national
/// carrier", "the defence committee of the State Duma".
struct NamedBodies {
  let view: TokenView
  let lexicon: MentionLexicon
  let titles: TitleIndex

  // MARK: Names beside a noun for a body

  /// Names that the model overlooks, beside a noun for a body.
  func overlooked() -> [NameCandidate] {
    var result: [NameCandidate] = []
    for i in view.tokens.indices where view.isRead[i] && isBodyNoun(i) {
      if let range = nameBehind(i) ?? nameBefore(i) {
        result.append(NameCandidate(tokens: range, kind: .organization, source: .model))
      }
    }
    return result
  }

  /// Whether a noun for a body beside a name says that it is one.
  func isBody(_ candidate: NameCandidate) -> Bool {
    guard candidate.source == .model, candidate.titles.isEmpty,
      [.person, .place, .people, .event].contains(candidate.kind)
    else { return false }
    let first = candidate.tokens.lowerBound
    let sentence = view.sentence(first)
    if first > sentence.lowerBound, isBodyNoun(first - 1), isPhraseEnd(first - 1, of: candidate) {
      return true
    }
    if let noun = nounBehind(candidate.tokens.upperBound, limit: sentence.upperBound) {
      return isBodyNoun(noun)
    }
    return false
  }

  private func isBodyNoun(_ i: Int) -> Bool {
    !view.isCapitalized[i] && ["NN", "NNS"].contains(view.tokens[i].tag)
      && lexicon.bodyNouns.contains(view.words[i]) && titles.covering(i) == nil
  }

  /// "The firm Noble Energy", but not "told the party Monday" and not "the party Nur Haddad founded".
  private func isPhraseEnd(_ noun: Int, of candidate: NameCandidate) -> Bool {
    let name = view.head(of: candidate.tokens)
    if view.tokens[name].dep == "nsubj", view.tokens[view.tokens[name].head].dep == "relcl" {
      return false
    }
    return view.children[noun].contains { $0 < noun } && view.tokens[noun].tag == "NN"
  }

  /// The capitalised words right behind a noun in one phrase with it.
  private func nameBehind(_ noun: Int) -> Range<Int>? {
    guard view.tokens[noun].tag == "NN", view.children[noun].contains(where: { $0 < noun }) else {
      return nil
    }
    let limit = min(view.sentence(noun).upperBound, noun + 5)
    var end = noun + 1
    while end < limit, isNameWord(end) { end += 1 }
    guard end > noun + 1, titles.starting(at: noun + 1) == nil else { return nil }
    return noun + 1..<end
  }

  /// "Tunisair, the national carrier": the words in front of the comma.
  private func nameBefore(_ noun: Int) -> Range<Int>? {
    let first = view.sentence(noun).lowerBound
    var i = noun - 1
    while i > first, noun - i < 6, view.tokens[i].text != "," {
      let tag = view.tokens[i].tag
      guard
        tag.hasPrefix("JJ") || ["DT", "NN", "POS", "NNP", "CD", "VBG", "VBN", "HYPH"].contains(tag)
      else { return nil }
      i -= 1
    }
    guard i > first, view.tokens[i].text == ",", ["the", "a", "an"].contains(view.words[i + 1])
    else { return nil }
    var start = i
    while start > first, isNameWord(start - 1) { start -= 1 }
    guard start < i, i - start <= 4, start == first || !view.isPossessive(start - 1) else {
      return nil
    }
    // Only what begins the sentence or stands behind a verb or preposition is the whole name.
    guard start == first || !view.isCapitalized[start - 1] else { return nil }
    return start..<i
  }

  private func isNameWord(_ i: Int) -> Bool {
    view.isCapitalized[i] && view.tokens[i].tag.hasPrefix("NNP") && titles.covering(i) == nil
      && lexicon.names.folded(view.words[i]).isEmpty && view.label[i] != "DATE"
      && lexicon.givenNames[view.words[i]] == nil
  }

  /// The noun of an apposition that stands behind a name: ", the national carrier,".
  private func nounBehind(_ end: Int, limit: Int) -> Int? {
    guard end + 2 < limit, view.tokens[end].text == ",",
      ["the", "a", "an"].contains(view.words[end + 1])
    else { return nil }
    var i = end + 2
    while i < min(limit, end + 8) {
      let tag = view.tokens[i].tag
      if tag == "NN" {
        let next = i + 1
        if next >= limit || !view.tokens[next].tag.hasPrefix("NN") { return i }
      } else if !(tag.hasPrefix("JJ") || ["POS", "NNP", "CD", "VBG", "VBN", "HYPH"].contains(tag)) {
        return nil
      }
      i += 1
    }
    return nil
  }

  // MARK: Short forms in brackets

  /// "National Space Activities Commission (CONAE)": capitals in brackets behind a body's name, whatever
  /// language they are short for.
  func bracketed(_ found: [NameCandidate]) -> [NameCandidate] {
    found.compactMap { candidate in
      guard [.organization, .armedGroup, .ministry].contains(candidate.kind),
        let short = shortForm(behind: candidate)
      else { return nil }
      return NameCandidate(
        tokens: short..<(short + 1),
        kind: candidate.kind == .armedGroup ? .armedGroup : .organization,
        source: .model)
    }
  }

  /// The token of the short form in brackets right behind a name.
  func shortForm(behind candidate: NameCandidate) -> Int? {
    let open = candidate.tokens.upperBound
    guard candidate.tokens.count > 1, open + 2 < view.tokens.count,
      view.tokens[open].text == "(", view.tokens[open + 2].text == ")",
      view.isRead[open + 1], FoldedWord.isAllCapitals(view.tokens[open + 1].text),
      (2...8).contains(view.tokens[open + 1].text.count)
    else { return nil }
    return open + 1
  }

  // MARK: Committees and services without a name

  /// "Chairman of the foreign affairs committee of the State Duma", "chairs the budget committee", "head of
  /// the mine rescue service": bodies that only a description names, where somebody heads them.
  func headed() -> [NameCandidate] {
    var result: [NameCandidate] = []
    for i in view.tokens.indices
    where view.isRead[i] && view.tokens[i].tag == "NN" && !view.isCapitalized[i]
      && lexicon.headedNouns.contains(view.words[i])
    {
      let sentence = view.sentence(i)
      var first = i
      while first > sentence.lowerBound, i - first < 4, isField(first - 1) { first -= 1 }
      guard first < i, first > sentence.lowerBound,
        ["DT", "PRP$", "POS", "IN"].contains(view.tokens[first - 1].tag), isHeaded(i, before: first)
      else { continue }
      let range = first..<(i + 1)
      result.append(
        NameCandidate(
          tokens: range, kind: .organization, name: view.text(range), source: .lexicon))
    }
    return result
  }

  private func isField(_ i: Int) -> Bool {
    let tag = view.tokens[i].tag
    return !view.isCapitalized[i] && !view.words[i].isEmpty
      && (tag == "NN" || tag == "NNS" || tag == "JJ")
      && !lexicon.idleFields.contains(view.words[i])
      && lexicon.names.folded(view.words[i]).isEmpty
  }

  /// Whether a post or a verb of heading governs the noun.
  private func isHeaded(_ noun: Int, before first: Int) -> Bool {
    let token = view.tokens[noun]
    if token.dep == "dobj" {
      return lexicon.headingVerbs.contains(view.tokens[token.head].lemma.lowercased())
    }
    guard token.dep == "pobj", view.words[token.head] == "of" else { return false }
    let post = view.tokens[token.head].head
    return titles.covering(post).map { ["chief", "member", "leader"].contains($0.kind) } ?? false
  }
}
