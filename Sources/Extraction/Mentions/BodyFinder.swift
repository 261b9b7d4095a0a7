import Language

/// Finds ministries and the bodies that every state has: "the Iraqi parliament", "foreign
/// ministry".
final class BodyFinder {
  let view: TokenView
  let lexicon: MentionLexicon
  let titles: TitleIndex

  init(view: TokenView, lexicon: MentionLexicon, titles: TitleIndex) {
    self.view = view
    self.lexicon = lexicon
    self.titles = titles
  }

  /// Candidates in text order, never overlapping.
  func candidates() -> [NameCandidate] {
    var result: [NameCandidate] = []
    var i = 0
    while i < view.tokens.count {
      let limit = view.sentence(i).upperBound
      if view.isRead[i],
        let found = ministry(at: i, limit: limit) ?? body(at: i, limit: limit)
          ?? unit(at: i, limit: limit)
      {
        result.append(found)
        i = found.tokens.upperBound
      } else {
        i += 1
      }
    }
    return result
  }

  // MARK: Ministries

  private func ministry(at start: Int, limit: Int) -> NameCandidate? {
    if let (ids, end) = lexicon.portfolioPhrase(in: view, at: start, limit: limit), end < limit,
      isMinistryNoun(end),
      isSingular(end)
    {
      // "The Minneapolis Police Department" is a city's.
      if view.isCapitalized[end], start > 0, view.isCapitalized[start - 1],
        view.tokens[start - 1].tag == "NNP", countryInFront(start) == nil,
        !view.isPossessive(start - 1), view.label[end] == "ORG",
        view.label[start - 1] == "ORG" || view.label[start - 1] == "GPE"
      {
        return nil
      }
      // "foreign ministry", "trade and industry ministry"
      return made(start..<(end + 1), ids)
    }
    guard isMinistryNoun(start), isSingular(start) else { return nil }
    var i = start + 1
    guard i + 1 < limit, ["of", "for"].contains(view.words[i]) else { return nil }
    i += 1
    if view.words[i] == "the", i + 1 < limit { i += 1 }
    if let (ids, end) = lexicon.portfolioPhrase(in: view, at: i, limit: limit, commas: true) {
      return made(start..<wholeName(start..<end, limit: limit), ids)
    }
    // A ministry of something the lexicon does not know, written as a name.
    var end = i
    while end < limit, view.isCapitalized[end], view.isCapitalized[start], !view.words[end].isEmpty,
      lexicon.names.folded(view.words[end]).isEmpty
    {
      end += 1
    }
    guard end > i else { return nil }
    var candidate = made(start..<end, [])
    let text = view.text(start..<end)
    candidate.generic = FoldedWord.isAllCapitals(text) ? FoldedWord.titleCased(text) : text
    return candidate
  }

  /// "Ministry of Communication and Information Technology": the end of the name, where the model's
  /// name goes on behind the portfolios that the lexicon knows.
  private func wholeName(_ known: Range<Int>, limit: Int) -> Int {
    let end = known.upperBound
    guard end + 1 < limit, view.isCapitalized[known.lowerBound], view.isCapitalized[end - 1],
      view.words[end] == "and" || view.tokens[end].text == ",", view.isCapitalized[end + 1],
      view.label[known.lowerBound] == "ORG", view.label[end + 1] == "ORG"
    else { return end }
    // The names stand in text order.
    let names = view.annotated.entities
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if names[middle].tokens.upperBound <= end { low = middle + 1 } else { high = middle }
    }
    guard low < names.count, names[low].tokens.contains(known.lowerBound),
      names[low].tokens.count < 14, names[low].tokens.upperBound <= limit,
      view.isCapitalized[names[low].tokens.upperBound - 1]
    else { return end }
    return names[low].tokens.upperBound
  }

  private func isMinistryNoun(_ i: Int) -> Bool {
    lexicon.ministryNouns.contains(view.words[i])
      && (view.tokens[i].tag.hasPrefix("NN") || view.isCapitalized[i])
  }

  private func isSingular(_ i: Int) -> Bool { !["NNS", "NNPS"].contains(view.tokens[i].tag) }

  private func made(_ range: Range<Int>, _ portfolios: [String]) -> NameCandidate {
    var candidate = NameCandidate(tokens: range, kind: .ministry, source: .pattern)
    candidate.portfolios = portfolios
    return candidate
  }

  private func countryInFront(_ start: Int) -> Range<Int>? {
    guard
      let match = lexicon.names.match(in: view.words, endingAt: start, limit: max(0, start - 4)),
      match.values.contains(where: { $0.type == "country" && $0.use != .capital }),
      view.isCapitalized[match.tokens.lowerBound]
    else { return nil }
    return match.tokens
  }

  // MARK: Bodies

  private func body(at start: Int, limit: Int) -> NameCandidate? {
    guard let match = lexicon.bodies.match(in: view.words, from: start, limit: limit),
      let name = match.values.first
    else { return nil }
    var range = match.tokens
    let last = range.upperBound - 1
    guard view.tokens[last].tag.hasPrefix("NN") || view.isCapitalized[last],
      match.tokens.count > 1 || isSingular(last)
    else { return nil }
    if let whole = purpose(behind: match.tokens, limit: limit) {
      return NameCandidate(tokens: whole, kind: .organization, source: .model)
    }
    if let whole = longer(from: match.tokens, limit: limit) {
      return NameCandidate(tokens: whole, kind: .organization, source: .model)
    }
    // "The Libyan coastguard" is the state's force; only a name is a body.
    if name.isMilitary, !view.isCapitalized[last] { return nil }
    // "Health Cabinet Secretary X": a part of the title.
    if let title = titles.covering(last), ["minister", "deputy-minister"].contains(title.kind) {
      return nil
    }
    // "The Bundestag, the lower house of parliament,": what a name is.
    if !view.isCapitalized[last], start > 2, view.words[start - 1] == "the",
      view.tokens[start - 2].text == ",", view.label[start - 3] == "ORG"
    {
      return nil
    }
    // "Russia's military intelligence agency, the GRU": the name follows.
    if !view.isCapitalized[last],
      view.children[last].contains(where: {
        view.tokens[$0].dep == "appos" && $0 > last && view.label[$0] == "ORG"
      })
    {
      return nil
    }
    // "The Nepali Congress" is a party: only some states have a congress.
    if name.name == "Congress", let front = countryInFront(start),
      let country = lexicon.names.match(
        in: view.words, from: front.lowerBound, limit: front.upperBound)?.values.first(where: {
          $0.type == "country"
        }),
      let code = lexicon.countryCodes[country.country ?? country.name],
      !lexicon.congressStates.contains(code)
    {
      return nil
    }
    // "Held its party congress", "opened its congress in Matola".
    if name.name == "Congress", !view.isCapitalized[last],
      ["dobj", "pobj", "nsubjpass"].contains(view.tokens[last].dep),
      view.children[last].contains(where: {
        view.tokens[$0].tag == "PRP$" || ["party", "union", "annual"].contains(view.words[$0])
      })
    {
      return nil
    }
    // As a modifier the body is not spoken of: "parliament building", "cabinet reshuffle".
    let governor = view.tokens[last].head
    if view.tokens[last].dep == "compound", governor == range.upperBound, !view.isCapitalized[last],
      titles.covering(governor) == nil
    {
      return nil
    }
    let determiner = view.children[last].first { view.tokens[$0].dep == "det" }
    if let determiner,
      ["a", "an", "any", "every", "each", "some", "no"].contains(view.words[determiner])
    {
      return nil
    }
    if lexicon.officeBodies.contains(FoldedWord.fold(name.name)), !view.isCapitalized[last] {
      let verb = view.tokens[governor].lemma.lowercased()
      guard
        view.tokens[last].dep == "nsubj"
          && (lexicon.reportingVerbs.contains(verb) || lexicon.judgingWords.contains(verb))
          || !name.isAbroad && isHeaded(last)
      else { return nil }
    }
    var generic = name.name
    // Capitalised words in front that are no country belong to the body's name.
    var lower = range.lowerBound
    while lower > view.sentence(start).lowerBound, view.isCapitalized[lower - 1],
      countryInFront(lower) == nil,
      view.isCapitalized[last], ["NNP", "JJ"].contains(view.tokens[lower - 1].tag),
      lexicon.names.folded(view.words[lower - 1]).isEmpty,
      lexicon.titles.folded(view.words[lower - 1]).allSatisfy({ $0.kind == "member" }),
      (lower...last).contains(view.tokens[lower - 1].head), !view.words[lower - 1].isEmpty,
      lower - 1 > view.sentence(start).lowerBound || view.label[lower - 1] == "ORG"
    {
      lower -= 1
    }
    // "People's Progress Congress"
    if lower - 2 >= view.sentence(start).lowerBound, lower < range.lowerBound,
      view.isPossessive(lower - 1), view.label[lower - 2] == "ORG", view.label[lower - 1] == "ORG",
      view.isCapitalized[lower - 2], lexicon.names.folded(view.words[lower - 2]).isEmpty,
      countryInFront(lower - 1) == nil
    {
      lower -= 2
    }
    if lower < range.lowerBound {
      range = lower..<range.upperBound
      generic =
        FoldedWord.isAllCapitals(view.text(range))
        ? FoldedWord.titleCased(view.text(range)) : view.text(range)
    }
    var candidate = NameCandidate(
      tokens: range, kind: name.isMinistry ? .ministry : .organization, source: .pattern)
    candidate.generic = generic
    candidate.country = name.country
    candidate.isAbroad = name.isAbroad
    if let portfolio = name.portfolio { candidate.portfolios = [portfolio] }
    // "Norwegian Coast Guard" is a name; "the Norwegian parliament" is not.
    if name.isMilitary, view.isCapitalized[last], let country = countryInFront(range.lowerBound) {
      candidate.tokens = country.lowerBound..<range.upperBound
      candidate.generic = nil
      candidate.source = .model
    }
    return candidate
  }

  /// "The National Council for the Safeguard of the Homeland": a body is only how a longer name
  /// begins, which says what it is for.
  private func purpose(behind body: Range<Int>, limit: Int) -> Range<Int>? {
    let last = body.upperBound - 1
    guard last + 2 < limit, view.isCapitalized[last],
      view.words[last + 1] == "for" || view.words[last + 1] == "against"
    else { return nil }
    var end = last + 2
    var i = end
    while i < limit, i - last < 12 {
      if view.isCapitalized[i], view.tokens[i].tag.hasPrefix("NN") || view.tokens[i].tag == "JJ" {
        end = i + 1
      } else if !["the", "of", "and"].contains(view.words[i]) {
        break
      }
      i += 1
    }
    let first = view.words[last + 2] == "the" ? last + 3 : last + 2
    // "Elected to the Senate for the Liberal Party" names two.
    guard end > first, view.isCapitalized[first], lexicon.names.folded(view.words[first]).isEmpty,
      !lexicon.partyWords.contains(view.words[end - 1]),
      view.label[last] == "ORG" && view.label[first] == "ORG" || view.isCapitalized[last + 1]
        || (first..<end).contains(where: { view.words[$0] == "of" })
    else { return nil }
    var start = body.lowerBound
    while start - 1 > view.sentence(start).lowerBound, view.isCapitalized[start - 1],
      ["NNP", "JJ"].contains(view.tokens[start - 1].tag), body.lowerBound - start < 3,
      lexicon.names.folded(view.words[start - 1]).isEmpty,
      view.tokens[start - 1].head < body.upperBound, view.tokens[start - 1].head >= start
    {
      start -= 1
    }
    return start..<end
  }

  /// "The deputy chairman of the Turkmen cabinet", "a spokesman for Ukraine's presidential office".
  private func isHeaded(_ noun: Int) -> Bool {
    let of = view.tokens[noun].head
    return view.tokens[noun].dep == "pobj" && ["of", "for"].contains(view.words[of])
      && titles.covering(view.tokens[of].head).map {
        ["chief", "spokesperson", "adviser", "negotiator"].contains($0.kind)
      } ?? false
  }

  /// "Kenya's football federation", "the Spanish medicines agency": the only body of its kind that
  /// a state has.
  func unit(at start: Int, limit: Int) -> NameCandidate? {
    guard start > view.sentence(start).lowerBound, isUnitField(start) else { return nil }
    var end = start + 1
    while end < limit, end - start < 3, isUnitField(end),
      !lexicon.unitNouns.contains(view.words[end])
    {
      end += 1
    }
    guard end < limit, lexicon.unitNouns.contains(view.words[end]), view.tokens[end].tag == "NN",
      !view.isCapitalized[end],
      end + 1 >= view.tokens.count || !view.isCapitalized[end + 1],
      ["nsubj", "nsubjpass", "poss", "dobj", "pobj"].contains(view.tokens[end].dep)
        // "Kenya's tax authority chief".
        || view.tokens[end].dep == "compound" && view.tokens[end].head == end + 1
          && titles.starting(at: end + 1) != nil
    else { return nil }
    // "China's aviation regulator, the CAAC,": the name follows.
    let isCalled = view.children[end].contains {
      view.tokens[$0].dep == "appos" && $0 > end + 1 && view.tokens[end + 1].text == ","
        && FoldedWord.isAllCapitals(view.tokens[$0].text) && view.tokens[$0].text.count > 2
    }
    let isOwned = view.isPossessive(start - 1)
    guard !isCalled, !isNamed(behind: end, limit: limit),
      let country = countryInFront(isOwned ? start - 1 : start)
    else { return nil }
    // "A Swiss research institute" is one of many.
    let before = country.lowerBound - 1
    guard isOwned || before >= 0 && view.words[before] == "the" else { return nil }
    var candidate = NameCandidate(
      tokens: start..<(end + 1), kind: .organization, source: .pattern)
    candidate.generic = view.text(start..<(end + 1))
    return candidate
  }

  /// "The British competition watchdog, the Competition and Markets Authority (CMA),": what the
  /// unit is called stands between commas behind it, and is no member of a list.
  private func isNamed(behind unit: Int, limit: Int) -> Bool {
    guard unit + 2 < limit, view.tokens[unit + 1].text == "," else { return false }
    let first = view.words[unit + 2] == "the" ? unit + 3 : unit + 2
    var end = first
    while end < limit, end - first < 9,
      view.isCapitalized[end]
        || end > first && end + 1 < limit && view.isCapitalized[end + 1]
          && ["and", "of", "for", "on"].contains(view.words[end])
    {
      end += 1
    }
    guard end > first, end < limit, [",", "("].contains(view.tokens[end].text),
      let name = view.children[unit].first(where: {
        (first..<end).contains($0) && ["appos", "conj"].contains(view.tokens[$0].dep)
      }), ["ORG", "", "PRODUCT"].contains(view.label[name])
    else { return false }
    return ([unit] + view.children[unit]).allSatisfy { noun in
      !(noun == unit || noun >= end || noun == name)
        || !view.children[noun].contains { view.tokens[$0].dep == "cc" && $0 >= end }
    }
  }

  func isUnitField(_ i: Int) -> Bool {
    let tag = view.tokens[i].tag
    return !view.isCapitalized[i] && !view.words[i].isEmpty
      && ["NN", "NNS", "JJ", "HYPH"].contains(tag)
      && !lexicon.idleFields.contains(view.words[i]) && !lexicon.openFields.contains(view.words[i])
      && titles.covering(i) == nil
  }
}
