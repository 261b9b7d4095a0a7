import Language

extension NameFinder {
  /// The longest known name that starts at a token and is written as a name.
  ///
  /// - Parameter isAnywhere: whether it may stand where nothing is read, as in a dateline.
  func lexiconMatch(
    at i: Int, isAnywhere: Bool = false
  ) -> PhraseTable<MentionLexicon.KnownName>.Match? {
    guard view.isRead[i] || isAnywhere, !isCreed(i),
      let match = lexicon.names.match(in: view.words, from: i, limit: view.sentence(i).upperBound)
    else { return nil }
    let text = view.text(match.tokens)
    if match.tokens.count == 1, isAsking(i) { return nil }
    // "The economist took over" is no newspaper.
    if view.words[i] == "the", match.tokens.count > 1,
      !match.tokens.dropFirst().contains(where: { view.isCapitalized[$0] })
    {
      return nil
    }
    let values = match.values.filter { value in
      if value.isExact {
        return FoldedWord.isAllCapitals(text) || text.dropFirst().contains(where: \.isUppercase)
      }
      if value.isAcronym { return FoldedWord.isAllCapitals(text) && !text.contains("$") }
      return view.isCapitalized[i] || match.tokens.contains { view.isCapitalized[$0] && $0 > i }
        || lexicon.nameParticles.contains(view.words[i])
    }
    return values.isEmpty ? nil : .init(tokens: match.tokens, values: values)
  }

  /// "WHO ELSE IS INVOLVED?": a question in capitals, in which such words are no names.
  private func isAsking(_ i: Int) -> Bool {
    guard ["who", "is", "it"].contains(view.words[i]) else { return false }
    let sentence = view.sentence(i)
    return sentence.count < 24 && view.tokens[sentence.upperBound - 1].text == "?"
      && sentence.allSatisfy { view.tokens[$0].text.allSatisfy { !$0.isLowercase } }
  }

  /// "Greek Orthodox", "Roman Catholic": a creed and no nation.
  private func isCreed(_ i: Int) -> Bool {
    // "A neo-Nazi".
    view.words[i].hasPrefix("nazi") && i > 0 && view.tokens[i - 1].text == "-"
      || i + 1 < view.tokens.count
        && ["orthodox", "catholic", "catholics", "apostolic"].contains(view.words[i + 1])
  }

  /// Nouns that follow the name of an armed group and belong to it.
  private static let groupNouns: WordSet = [
    "group", "movement", "militia", "organization", "organisation", "network",
  ]

  func lexiconNames() -> [NameCandidate] {
    var result: [NameCandidate] = []
    var shared: [(number: Int, values: [MentionLexicon.KnownName])] = []
    var i = 0
    while i < view.tokens.count {
      guard let match = lexiconMatch(at: i), let value = preferred(match.values) else {
        i += 1
        continue
      }
      var range = match.tokens
      while range.count > 1, view.words[range.upperBound - 1].isEmpty {
        range = range.lowerBound..<(range.upperBound - 1)
      }
      // "The Abu Sayyaf Group".
      if value.type == "armed-group", range.upperBound < view.sentence(i).upperBound,
        view.isCapitalized[range.upperBound],
        Self.groupNouns.contains(view.words[range.upperBound])
      {
        range = range.lowerBound..<range.upperBound + 1
      }
      if !isLongerParty(range, value), range.count > 1 || !isAddressed(range.lowerBound),
        let candidate = candidate(range, value)
      {
        let local = match.values.filter { $0.country != nil && $0.type != "country" }
        if match.values.count > 1, !local.isEmpty { shared.append((result.count, local)) }
        result.append(candidate)
      }
      i = max(match.tokens.upperBound, range.upperBound)
    }
    // "The EPP group" of the European Parliament is no army of Paraguay, of which the text never
    // speaks.
    let spoken = Set(result.filter { $0.kind != .armedGroup }.compactMap { $0.country ?? $0.name })
    // "The RSF" where the text speaks of Sudan.
    for (number, values) in shared {
      let near = values.filter { $0.country.map(spoken.contains) ?? false }
      if near.count == 1, let chosen = candidate(result[number].tokens, near[0]) {
        result[number] = chosen
      }
    }
    result.removeAll { candidate in
      candidate.kind == .armedGroup && candidate.tokens.count == 1
        && FoldedWord.isAllCapitals(view.text(candidate.tokens))
        && candidate.country.map { !spoken.contains($0) } ?? false
    }
    return withoutNamesakeParties(result)
  }

  /// Of several things of one name, the one that acts under it: "Brussels" is the European Union
  /// before it is Belgium, a name goes before a seat.
  func preferred(_ values: [MentionLexicon.KnownName]) -> MentionLexicon.KnownName? {
    values.first { $0.use != .capital } ?? values.first { $0.type != "country" } ?? values.first
  }

  func candidate(_ range: Range<Int>, _ value: MentionLexicon.KnownName) -> NameCandidate? {
    var kind: NameCandidate.Kind
    switch value.use {
    case .name:
      guard let named = NameCandidate.Kind(nodeType: value.type) else { return nil }
      kind = named
    case .demonym: kind = value.type == "country" ? .demonym : .people
    case .capital, .seat: kind = .capital
    }
    // "Miraflores prison", "Miraflores district": a place of the same name.
    let next = range.upperBound
    if value.use == .seat, range.count == 1, next < view.tokens.count,
      view.words[next] != "palace", lexicon.placeNouns.contains(view.words[next])
    {
      return nil
    }
    if kind == .organization, lexicon.outlets.contains(FoldedWord.fold(value.name)) {
      kind = .outlet
    }
    if lexicon.placeNames.contains(FoldedWord.fold(view.text(range))) {
      return NameCandidate(
        tokens: range, kind: .place, name: view.text(range), country: value.country,
        source: .lexicon)
    }
    var candidate = NameCandidate(
      tokens: range, kind: kind, name: value.name, country: value.country, source: .lexicon)
    if kind == .capital, value.type != "country" { candidate.seatType = value.type }
    candidate.isBuilding = value.use == .seat
    return candidate
  }

  /// Adds candidates that overlap nothing yet. With `preferLonger`, a known name replaces shorter
  /// overlapping ones of the model, and gives way to longer ones.
  func adding(
    _ more: [NameCandidate], to found: [NameCandidate], preferLonger: Bool = false
  ) -> [NameCandidate] {
    var result = found
    var owner = [Int](repeating: -1, count: view.tokens.count)
    for (number, candidate) in result.enumerated() {
      for i in candidate.tokens { owner[i] = number }
    }
    var dropped: Set<Int> = []
    for candidate in more {
      let rivals = Set(candidate.tokens.map { owner[$0] }).filter {
        $0 >= 0 && !dropped.contains($0)
      }
      if !rivals.isEmpty {
        guard preferLonger, rivals.allSatisfy({ yields(result[$0], to: candidate) }) else {
          continue
        }
        dropped.formUnion(rivals)
      }
      for i in candidate.tokens { owner[i] = result.count }
      result.append(candidate)
    }
    return result.indices.filter { !dropped.contains($0) }.map { result[$0] }
  }

  /// Whether a model's or title's candidate gives way to a name that the lexicon knows.
  func yields(_ old: NameCandidate, to known: NameCandidate) -> Bool {
    if old.source == .pattern {
      return known.tokens.count > old.tokens.count && known.kind != .capital
    }
    if old.source == .title { return known.tokens.count > old.tokens.count }
    let oldWords = old.tokens.filter { !view.words[$0].isEmpty }.count
    let newWords = known.tokens.filter { !view.words[$0].isEmpty }.count
    if newWords >= oldWords { return true }
    // "Iraqi Deputy": the rest of the span is a title, not a name.
    let rest = old.tokens.filter { !known.tokens.contains($0) && !view.words[$0].isEmpty }
    return rest.allSatisfy { i in
      titles.covering(i) != nil || !view.isCapitalized[i]
    }
  }

  /// "Spain's Republican Left": a party's adjective in front of another name.
  func isLongerParty(
    _ range: Range<Int>, _ value: MentionLexicon.KnownName
  ) -> Bool {
    let next = range.upperBound
    return range.count == 1 && value.type == "organization" && next < view.tokens.count
      && lexicon.partyAdjectives[view.words[range.lowerBound]] != nil && view.isCapitalized[next]
      && view.tokens[next].tag.hasPrefix("NNP") && view.label[next] != "PERSON"
      && titles.covering(next) == nil && !lexicon.partyWords.contains(view.words[next])
  }
}

extension NameFinder {
  /// "Russia's Security Council", "the Belarusian Security Council": a body that states have, and
  /// not the well-known one of that name. In "Russia's Security Council seat" it is that one.
  func isOwnedBody(_ candidate: NameCandidate) -> Bool {
    let range = candidate.tokens
    guard candidate.kind == .organization, range.count > 1, range.lowerBound > 0,
      bodies.contains(where: { $0.tokens == range && $0.generic != nil })
    else { return false }
    let last = range.upperBound - 1
    let before = range.lowerBound - 1
    let isPart =
      view.tokens[last].dep == "compound" && view.tokens[last].head > last
      && titles.starting(at: range.upperBound) == nil
    return !isPart
      && isCountryAdjective(endingAt: view.isPossessive(before) ? before : range.lowerBound)
  }
}
