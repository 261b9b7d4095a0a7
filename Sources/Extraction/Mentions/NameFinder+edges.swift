import Language

/// Where the names of bodies begin and end: what the model cuts off in front of a hyphen, behind
/// "of" and before a number.
extension NameFinder {
  /// The bodies that the model cuts, with what belongs to their names on both sides.
  ///
  /// - Complexity: O(candidates).
  func wholeBodies(_ found: [NameCandidate]) -> [NameCandidate] {
    found.compactMap { candidate in
      let range = wholeName(candidate)
      guard range != candidate.tokens else { return nil }
      let kind = candidate.kind == .armedGroup ? candidate.kind : .organization
      return NameCandidate(tokens: range, kind: kind, source: .model)
    }
  }

  /// The whole name of a body that is found in part.
  private func wholeName(_ body: NameCandidate) -> Range<Int> {
    let range = body.tokens
    switch (body.kind, body.source) {
    case (.armedGroup, .model): return widenedOverArticle(range)
    case (.person, .model) where body.titles.isEmpty: return widenedToNumber(range)
    case (.organization, .pattern) where view.isCapitalized[range.upperBound - 1]:
      return widenedToOwnerPair(widenedOverSpan(widenedToRegion(body)))
    case (.organization, .model):
      let known = widenedToNumber(
        widenedToNamesakes(widenedToMenOf(widenedOverHyphen(range))))
      return widenedToCountry(
        widenedOverParticles(widenedOverArticle(widenedToOwnerPair(widenedOverSpan(known)))))
    default: return range
    }
  }

  /// "The Small-Scale Miners' League", of which the model leaves out what stands in front of the
  /// hyphen.
  private func widenedOverHyphen(_ range: Range<Int>) -> Range<Int> {
    let hyphen = range.lowerBound - 1
    guard range.count > 1, hyphen > view.sentence(range.lowerBound).lowerBound,
      view.tokens[hyphen].text == "-", view.isGlued(hyphen - 1, hyphen),
      view.isGlued(hyphen, range.lowerBound), view.isCapitalized[hyphen - 1],
      ["", "ORG"].contains(view.label[hyphen - 1]), titles.covering(hyphen - 1) == nil,
      lexicon.names.folded(view.words[hyphen - 1]).isEmpty
    else { return range }
    return hyphen - 1..<range.upperBound
  }

  /// "The Unity Government of Prime" in front of "Minister X": who heads it is no part of its name.
  func withoutHolder(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 2,
      let of = range.dropFirst().last(where: { view.words[$0] == "of" }), of + 1 < range.upperBound,
      let title = titles.covering(of + 1), title.tokens.lowerBound == of + 1,
      title.tokens.upperBound > range.upperBound
    else { return range }
    return range.lowerBound..<of
  }

  /// "Jr." of "Joseph R. Diaz, Jr.", taken for a name of its own.
  func isSuffix(_ range: Range<Int>) -> Bool {
    range.count == 1
      && ["jr", "jr.", "sr", "sr."].contains(view.tokens[range.lowerBound].text.lowercased())
  }

  /// "The Boeing 737 MAX", "the 800 XL": capitals behind the number of what is made.
  func isModel(_ range: Range<Int>) -> Bool {
    let number = range.lowerBound - 1
    return range.count == 1 && number > view.sentence(range.lowerBound).lowerBound
      && FoldedWord.isAllCapitals(view.tokens[range.lowerBound].text)
      && view.tokens[number].tag == "CD" && view.tokens[number].head == range.lowerBound
      && ["compound", "nummod"].contains(view.tokens[number].dep)
      && view.tokens[number].text.utf8.count > 2
      && view.tokens[number].text.contains(where: \.isNumber)
  }

  /// "Kosovo Protection Corps", taken for a person: its last word says that it is a body.
  func isUnit(_ range: Range<Int>) -> Bool {
    let (first, last) = (view.words[range.lowerBound], view.words[range.upperBound - 1])
    return range.count > 1 && lexicon.givenNames[first] == nil && !lexicon.surnames.contains(last)
      && (lexicon.organizationNouns.contains(last) || lexicon.armedTails.contains(last))
  }

  /// "The pro-Russian Party of Socialists": what it leans to is no part of its name.
  func withoutLeaning(_ range: Range<Int>) -> Range<Int> {
    let first = range.lowerBound
    guard range.count > 3, !view.isCapitalized[first], ["pro", "anti"].contains(view.words[first]),
      view.tokens[first + 1].text == "-", view.isCapitalized[first + 3]
    else { return range }
    return first + 3..<range.upperBound
  }

  /// "Matteo Salvini's League": a person by his full name, and a body that is his; not "Peter Pan's
  /// Hospital".
  func owned(_ entity: NamedSpan) -> [NamedSpan] {
    let start = entity.tokens.lowerBound
    guard ["ORG", "PERSON"].contains(entity.label), entity.tokens.count > 3,
      view.isPossessive(start + 2),
      view.isCapitalized[start], view.isCapitalized[start + 1], view.isCapitalized[start + 3],
      lexicon.givenNames[view.words[start]] != nil,
      lexicon.givenNames[view.words[start + 1]] == nil,
      lexicon.organizationNouns.contains(view.words[entity.tokens.upperBound - 1])
        || lexicon.partyWords.contains(view.words[entity.tokens.upperBound - 1]),
      !lexicon.postCues.namedAfter.contains(view.words[entity.tokens.upperBound - 1])
    else { return [entity] }
    return [
      NamedSpan(tokens: start..<start + 2, label: "PERSON"),
      NamedSpan(tokens: start + 3..<entity.tokens.upperBound, label: "ORG"),
    ]
  }

  /// "The Railwaymen's Front": a noun for a body alone, with those whose body it is in front.
  private func widenedToMenOf(_ range: Range<Int>) -> Range<Int> {
    let owner = range.lowerBound - 2
    guard range.count == 1, owner >= view.sentence(range.lowerBound).lowerBound,
      view.isPossessive(owner + 1), view.isCapitalized[owner], view.isCapitalized[owner + 2],
      ["men", "women", "people", "folk"].contains(where: view.words[owner].hasSuffix),
      lexicon.organizationNouns.contains(view.words[owner + 2])
        || lexicon.partyWords.contains(view.words[owner + 2])
    else { return range }
    return owner..<range.upperBound
  }

  /// "The Council of Elders": a noun for a body alone goes on to those of whom it is.
  private func widenedToNamesakes(_ range: Range<Int>) -> Range<Int> {
    let of = range.upperBound
    let limit = min(view.sentence(range.lowerBound).upperBound, of + 5)
    guard range.count == 1, of + 1 < limit, view.words[of] == "of", view.isCapitalized[of - 1],
      lexicon.organizationNouns.contains(view.words[of - 1])
    else { return range }
    let start = view.words[of + 1] == "the" ? of + 2 : of + 1
    var end = start
    while end < limit, view.isCapitalized[end], view.tokens[end].tag.hasPrefix("NN"),
      titles.covering(end) == nil, ["", "ORG"].contains(view.label[end])
    {
      end += 1
    }
    guard end > start, end >= view.tokens.count || !view.isPossessive(end),
      view.words[end - 1].hasSuffix("s"), lexiconMatch(at: start) == nil
    else { return range }
    return range.lowerBound..<end
  }

  /// "Unifor Local 3117": a part of a body goes by its number.
  private func widenedToNumber(_ range: Range<Int>) -> Range<Int> {
    let number = range.upperBound
    guard range.count > 1, number < view.sentence(range.lowerBound).upperBound,
      view.tokens[number].tag == "CD", view.tokens[number].text.allSatisfy(\.isNumber),
      view.isCapitalized[number - 1], lexicon.numberedBodies.contains(view.words[number - 1])
    else { return range }
    return range.lowerBound..<number + 1
  }

  /// "The Kartli Democrats": no party of another country that is called by the last word, here and
  /// further on.
  ///
  /// - Complexity: O(candidates).
  func withoutNamesakeParties(_ known: [NameCandidate]) -> [NameCandidate] {
    let parties = Set(lexicon.partyAdjectives.values)
    let short = known.filter { candidate in
      candidate.tokens.count == 1 && candidate.name.map(parties.contains) ?? false
        && view.words[candidate.tokens.lowerBound].hasSuffix("s")
    }
    // "House Democrats", "Senate Republicans" where the text speaks of that country.
    let homes = short.compactMap(\.country)
    guard !short.isEmpty,
      !known.contains(where: {
        [.country, .demonym, .capital].contains($0.kind)
          && ($0.country.map(homes.contains) ?? false || $0.name.map(homes.contains) ?? false)
      })
    else { return known }
    let own = Set(
      short.filter { isOwnParty($0.tokens.lowerBound) }.map { view.words[$0.tokens.lowerBound] })
    guard !own.isEmpty else { return known }
    let others = Set(
      short.map(\.tokens.lowerBound).filter { own.contains(self.view.words[$0]) })
    return known.compactMap { candidate in
      let i = candidate.tokens.lowerBound
      guard candidate.tokens.count == 1, others.contains(i) else { return candidate }
      // "The Democrats" alone are the party of that name which the text has.
      return isOwnParty(i)
        ? nil : NameCandidate(tokens: candidate.tokens, kind: .organization, source: .model)
    }
  }

  /// Whether a capitalised word that is no state or nationality of the party's stands in front.
  private func isOwnParty(_ i: Int) -> Bool {
    guard i > view.sentence(i).lowerBound + 1 else { return false }
    let before = view.isPossessive(i - 1) ? i - 2 : i - 1
    return view.isCapitalized[before] && view.tokens[before].tag.hasPrefix("NNP")
      && before > view.sentence(i).lowerBound && titles.covering(before) == nil
      && !["GPE", "DATE", "TIME"].contains(view.label[before])
      && lexicon.names.folded(view.words[before]).isEmpty
      && view.tokens[before].head != before
  }
}
