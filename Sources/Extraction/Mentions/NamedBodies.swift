import Language

/// Names of bodies that the words beside them say: "the opposition party Girchi", "Tunisair, the
/// national carrier", "the defence committee of the State Duma".
final class NamedBodies {
  let view: TokenView
  let lexicon: MentionLexicon
  let titles: TitleIndex

  init(view: TokenView, lexicon: MentionLexicon, titles: TitleIndex) {
    self.view = view
    self.lexicon = lexicon
    self.titles = titles
  }

  // MARK: Names beside a noun for a body

  /// Names that the model overlooks, beside a noun for a body.
  func overlooked() -> [NameCandidate] {
    var result: [NameCandidate] = []
    for i in view.tokens.indices where view.isRead[i] && (isBodyNoun(i) || isCause(i)) {
      if let range = nameBehind(i) ?? nameBefore(i) ?? nameBehindComma(i) {
        result.append(NameCandidate(tokens: range, kind: .organization, source: .model))
      }
    }
    return result
  }

  /// Long names in front of a noun for a body, some words of which name something else: "Together
  /// for Catalonia party", "New Zealand First party".
  func calledBeforeNoun(besides found: [NameCandidate]) -> [NameCandidate] {
    var isTaken = [Bool](repeating: false, count: view.tokens.count)
    for candidate in found { for i in candidate.tokens { isTaken[i] = true } }
    return view.tokens.indices.compactMap { noun in
      guard view.isRead[noun], !isTaken[noun], isBodyNoun(noun), view.tokens[noun].tag == "NN",
        let range = run(endingAt: noun), isNew(range), !isTown(range, before: noun)
      else { return nil }
      return NameCandidate(tokens: range, kind: .organization, source: .model)
    }
  }

  /// "The Workers' Union of Kenya": words in capitals that end in a word for bodies, of which the
  /// model says nothing.
  func inCapitals() -> [NameCandidate] {
    var result: [NameCandidate] = []
    for last in view.tokens.indices
    where view.isRead[last] && view.isCapitalized[last] && view.tokens[last].tag == "NNP"
      && view.label[last].isEmpty && lexicon.organizationNouns.contains(view.words[last])
      && titles.covering(last) == nil
    {
      let first = view.sentence(last).lowerBound
      var start = last
      var count = 1
      while start > first, last - start < 6 {
        let before = start - 1
        let isPart =
          view.isCapitalized[before] && view.tokens[before].tag.hasPrefix("NNP")
          && view.label[before].isEmpty && titles.covering(before) == nil
        if isPart {
          start = before
          count += 1
        } else if view.isPossessive(before), before > first, view.isCapitalized[before - 1],
          view.tokens[before - 1].tag == "NNPS"
        {
          start = before
        } else {
          break
        }
      }
      guard count > 1, start > first, isDetermined(start, first),
        !view.sentence(last).allSatisfy({ view.isCapitalized[$0] || view.words[$0].isEmpty })
      else { continue }
      result.append(NameCandidate(tokens: start..<last + 1, kind: .organization, source: .model))
    }
    return result
  }

  /// "ACT leader David Seymour": what stands before the title of somebody named is led by him.
  func led() -> [NameCandidate] {
    view.tokens.indices.compactMap { i in
      guard view.isRead[i], !view.isCapitalized[i], let title = titles.starting(at: i),
        !title.isPlural, lexicon.ledTitles.contains(FoldedWord.fold(view.text(title.tokens))),
        title.tokens.upperBound < view.sentence(i).upperBound,
        view.tokens[title.tokens.upperBound].tag == "NNP",
        view.label[title.tokens.upperBound] == "PERSON",
        let range = run(endingAt: i), isNew(range),
        range.count == 1 || view.label[i - 1] != "PERSON",
        // "Board chairman X".
        range.count > 1 || !lexicon.organizationNouns.contains(view.words[range.lowerBound]),
        range.allSatisfy({ lexicon.names.folded(view.words[$0]).isEmpty })
      else { return nil }
      return NameCandidate(tokens: range, kind: .organization, source: .model)
    }
  }

  /// "President of the Eurogroup", "spokesman for CONAE": what somebody heads or speaks for, where
  /// nothing else says what it is.
  func governed() -> [NameCandidate] {
    view.tokens.indices.compactMap { i in
      guard view.isRead[i], ["of", "for"].contains(view.words[i]), i > 0,
        let title = titles.covering(i - 1), title.tokens.upperBound == i,
        ["chief", "party", "spokesperson", "member", "leader"].contains(title.kind)
          || view.words[i - 1] == "president"
      else { return nil }
      let limit = min(view.sentence(i).upperBound, i + 8)
      var start = i + 1
      if start < limit, view.words[start] == "the" { start += 1 }
      var end = start
      while end < limit, isNameWord(end) || end > start && view.tokens[end].text == "-" { end += 1 }
      guard end > start, view.tokens[end - 1].text != "-",
        end >= view.tokens.count || !view.isPossessive(end),
        (start..<end).allSatisfy({
          ["", "ORG", "PRODUCT", "NORP"].contains(view.label[$0])
        })
      else { return nil }
      return NameCandidate(tokens: start..<end, kind: .organization, source: .model)
    }
  }

  /// The capitalised words that end in front of a token, with "of" and "for" between them, without
  /// a nation's adjective in front; nil where there are none.
  private func run(endingAt end: Int) -> Range<Int>? {
    let first = view.sentence(end).lowerBound
    var start = end
    var i = end - 1
    while i >= first, end - i < 8 {
      if view.isCapitalized[i], view.tokens[i].tag != "DT", !view.tokens[i].tag.hasPrefix("PRP"),
        titles.covering(i) == nil, view.label[i] != "DATE"
      {
        start = i
        i -= 1
        continue
      }
      let isBridge =
        start < end && start == i + 1
        && (["of", "for"].contains(view.words[i]) || isJoint(i, in: end)
          || ["-", "–", "&"].contains(view.tokens[i].text))
      // "Akhbar al-Araq newspaper".
      if isBridge, i - 2 >= first, lexicon.nameParticles.contains(view.words[i - 1]),
        view.isCapitalized[i - 2]
      {
        i -= 2
        continue
      }
      guard isBridge, i > first, view.isCapitalized[i - 1] else { break }
      i -= 1
    }
    guard start < end, start > first || view.tokens[start].tag.hasPrefix("NNP") else { return nil }
    return start..<end
  }

  /// Whether capitalised words are more than a country, a nation or a known name.
  private func isNew(_ range: Range<Int>) -> Bool {
    if range.count == 1 {
      let i = range.lowerBound
      return lexicon.names.folded(view.words[i]).isEmpty && lexicon.givenNames[view.words[i]] == nil
        && lexicon.partyAdjectives[view.words[i]] == nil
        && (view.label[i].isEmpty || view.label[i] == "ORG")
    }
    guard
      range.contains(where: {
        lexicon.names.folded(view.words[$0]).isEmpty
          && view.tokens[$0].tag != "JJ" && !view.words[$0].isEmpty && view.isCapitalized[$0]
      })
    else { return false }
    return lexicon.names.match(
      in: view.words, from: range.lowerBound, limit: range.upperBound
    ).map { $0.tokens.count < range.count } ?? true
  }

  /// "The employers' federation, VBO-FEB,": a definite noun, a name, and commas around it.
  private func nameBehindComma(_ noun: Int) -> Range<Int>? {
    let limit = min(view.sentence(noun).upperBound, noun + 7)
    guard view.tokens[noun].tag == "NN", noun + 2 < limit, view.tokens[noun + 1].text == ",",
      view.children[noun].contains(where: {
        ["the", "its", "their"].contains(view.words[$0]) || view.tokens[$0].dep == "poss"
      })
    else { return nil }
    // "The anti-corruption directorate, the DNA,".
    let isShort =
      view.words[noun + 2] == "the" && noun + 3 < limit
      && FoldedWord.isAllCapitals(view.tokens[noun + 3].text) && view.words[noun + 3].count > 1
    let start = isShort ? noun + 3 : noun + 2
    var end = start
    while end < limit, isNameWord(end) || view.tokens[end].text == "-" { end += 1 }
    guard end > start, end < view.tokens.count, [",", "."].contains(view.tokens[end].text),
      view.tokens[end - 1].text != "-", titles.starting(at: start) == nil,
      view.label[start] != "PERSON" || end == start + 1
    else { return nil }
    return start..<end
  }

  /// "The Greens", "the Socialists": parties by what their members are called.
  func partiesInPlural() -> [NameCandidate] {
    view.tokens.indices.compactMap { i in
      let end = i + 1 < view.tokens.count && view.isCapitalized[i + 1] ? i + 2 : i + 1
      // "The governing Liberals".
      let isQualified =
        i > 1 && view.words[i - 2] == "the"
        && lexicon.postCues.partyQualifiers.contains(view.words[i - 1])
      guard view.isRead[i], i > 0, view.words[i - 1] == "the" || isQualified,
        view.isCapitalized[i],
        lexicon.partyPlurals.contains((i..<end).map { view.words[$0] }.joined(separator: " "))
      else { return nil }
      return NameCandidate(tokens: i..<end, kind: .organization, source: .model)
    }
  }

  /// Whether a noun for a body beside a name says that it is one.
  func isBody(_ candidate: NameCandidate) -> Bool {
    guard candidate.source == .model, candidate.titles.isEmpty,
      [.person, .place, .people, .event, .agreement].contains(candidate.kind)
    else { return false }
    if isCalledByNeighbour(candidate) { return true }
    let first = candidate.tokens.lowerBound
    let sentence = view.sentence(first)
    if first > sentence.lowerBound, isBodyNoun(first - 1), isPhraseEnd(first - 1, of: candidate) {
      return true
    }
    if let noun = nounBehind(candidate.tokens.upperBound, limit: sentence.upperBound) {
      return isBodyNoun(noun) || view.tokens[noun].tag == "NNS"
    }
    return false
  }

  func isBodyNoun(_ i: Int) -> Bool {
    !view.isCapitalized[i] && ["NN", "NNS"].contains(view.tokens[i].tag)
      && lexicon.bodyNouns.contains(view.words[i]) && titles.covering(i) == nil
  }

  /// "The firm Noble Energy", but not "told the party Monday" and not "the party Nur Haddad
  /// founded".
  private func isPhraseEnd(_ noun: Int, of candidate: NameCandidate) -> Bool {
    let name = view.head(of: candidate.tokens)
    if view.tokens[name].dep == "nsubj", view.tokens[view.tokens[name].head].dep == "relcl" {
      return false
    }
    return view.children[noun].contains { $0 < noun } && view.tokens[noun].tag == "NN"
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
    guard i > first, view.tokens[i].text == ",", opensApposition(i + 1, noun) else { return nil }
    var start = i
    // "Portos do Norte".
    while start > first,
      isNameWord(start - 1)
        || start < i && start - 1 > first && isNameWord(start - 2)
          && ["do", "da", "dos", "das", "del", "du", "des"].contains(view.words[start - 1])
    {
      start -= 1
    }
    guard start < i, i - start <= 4, start == first || !view.isPossessive(start - 1) else {
      return nil
    }
    // Only what begins the sentence or stands behind a verb or preposition is the whole name.
    guard start == first || !view.isCapitalized[start - 1] else { return nil }
    return start..<i
  }

  /// Whether an article, or a possessor before `limit`, begins at a token.
  private func opensApposition(_ i: Int, _ limit: Int) -> Bool {
    if ["the", "a", "an", "its", "their"].contains(view.words[i]) { return true }
    return view.isCapitalized[i]
      && (i + 1..<min(limit, i + 4)).contains { view.isPossessive($0) }
  }

  private func isPluralBody(_ i: Int) -> Bool {
    let lemma = view.tokens[i].lemma.lowercased()
    return lexicon.bodyNouns.contains(lemma)
      || lexicon.groupNouns[lemma]?.contains("organization") ?? false
  }

  func isNameWord(_ i: Int) -> Bool {
    view.isCapitalized[i] && view.tokens[i].tag.hasPrefix("NNP") && titles.covering(i) == nil
      && lexicon.names.folded(view.words[i]).isEmpty && view.label[i] != "DATE"
      && lexicon.givenNames[view.words[i]] == nil
  }

  /// The noun of an apposition that stands behind a name: ", the national carrier,".
  private func nounBehind(_ end: Int, limit: Int) -> Int? {
    guard end + 2 < limit, view.tokens[end].text == ",", opensApposition(end + 1, limit)
    else { return nil }
    // ", the larger of the two confederations".
    if end + 5 < limit, ["JJR", "JJS"].contains(view.tokens[end + 2].tag),
      view.words[end + 3] == "of"
    {
      let noun = (end + 4..<min(limit, end + 8)).first { view.tokens[$0].tag == "NNS" }
      return noun.flatMap { isPluralBody($0) ? $0 : nil }
    }
    var i = end + 2
    while i < min(limit, end + 8) {
      let tag = view.tokens[i].tag
      if tag == "NN" {
        let next = i + 1
        if next < limit, view.isPossessive(next) {
          i += 1
          continue
        }
        // "She replaces Erik Dahl, the institute said": no apposition.
        if next < limit, ["VBD", "VBZ"].contains(view.tokens[next].tag),
          lexicon.reportingVerbs.contains(view.tokens[next].lemma.lowercased())
        {
          return nil
        }
        if next >= limit || !view.tokens[next].tag.hasPrefix("NN") { return i }
      } else if !(tag.hasPrefix("JJ") || ["POS", "NNP", "CD", "VBG", "VBN", "HYPH"].contains(tag)) {
        return nil
      }
      i += 1
    }
    return nil
  }

  // MARK: Short forms in brackets

  /// "National Space Activities Commission (CONAE)": capitals in brackets behind a body's name,
  /// whatever language they are short for.
  func bracketed(_ found: [NameCandidate]) -> [NameCandidate] {
    found.compactMap { candidate in
      guard [.organization, .armedGroup, .ministry].contains(candidate.kind),
        let short = shortForm(behind: candidate)
      else { return nil }
      return NameCandidate(
        tokens: short,
        kind: candidate.kind == .armedGroup ? .armedGroup : .organization,
        source: .model)
    }
  }

  /// The short form in brackets right behind a name: "(FDR)", "(CSP-DPA)".
  func shortForm(behind candidate: NameCandidate) -> Range<Int>? {
    let open = candidate.tokens.upperBound
    guard candidate.tokens.count > 1, open + 2 < view.tokens.count,
      view.tokens[open].text == "(", view.isRead[open + 1]
    else { return nil }
    var end = open + 1
    while end < view.tokens.count, end - open < 6, isShortPart(end) { end += 1 }
    guard end > open + 1, end < view.tokens.count, view.tokens[end].text == ")",
      view.tokens[end - 1].text != "-"
    else { return nil }
    return open + 1..<end
  }

  /// A word in capitals, or a hyphen between two.
  private func isShortPart(_ i: Int) -> Bool {
    let text = view.tokens[i].text
    return text == "-" && view.isGlued(i - 1, i)
      || FoldedWord.isAllCapitals(text) && (2...8).contains(text.count)
        && (view.tokens[i - 1].text == "(" || view.tokens[i - 1].text == "-")
  }

  // MARK: Committees and services without a name

  /// "Chairman of the foreign affairs committee of the State Duma", "chairs the budget committee",
  /// "head of the mine rescue service": bodies that only a description names, where somebody heads
  /// them.
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

  /// Whether a post or a verb of heading governs the noun.
  private func isHeaded(_ noun: Int, before first: Int) -> Bool {
    let token = view.tokens[noun]
    if token.dep == "dobj" {
      return lexicon.headingVerbs.contains(view.tokens[token.head].lemma.lowercased())
    }
    guard token.dep == "pobj", view.words[token.head] == "of" else { return false }
    let post = view.tokens[token.head].head
    return titles.covering(post).map {
      ["chief", "member", "leader", "minister", "party", "corporate"].contains($0.kind)
    } ?? false
  }
}
