import Language

/// Finds proper names: the model's, the lexicon's, and those that a title announces.
struct NameFinder {
  let view: TokenView
  let lexicon: MentionLexicon
  let titles: [TitlePhrase]
  /// Ministries and national bodies that are already found.
  let bodies: [NameCandidate]

  /// Candidates in text order, never overlapping.
  func candidates() -> [NameCandidate] {
    let run = NameRun(view: view, lexicon: lexicon)
    let known = lexiconNames()
    // "European Parliament" is no country's parliament.
    let own = bodies.filter { body in
      !known.contains {
        $0.kind != .capital && $0.tokens.overlaps(body.tokens)
          && $0.tokens.count > body.tokens.count
      }
    }
    var found = adding(titledPersons(run), to: own)
    found = adding(modelNames(run), to: found)
    found = adding(missedPersons(run), to: found)
    found = adding(known, to: found, preferLonger: true)
    found = adding(shortForms(of: found), to: found)
    found.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    for i in found.indices { attachTitles(&found[i]) }
    return found
  }

  // MARK: Titles

  /// Names that follow a title: "President Loxley", "defence minister Kyaw Zin Latt".
  private func titledPersons(_ run: NameRun) -> [NameCandidate] {
    var result: [NameCandidate] = []
    for title in titles where !title.isPlural {
      let next = title.tokens.upperBound
      guard next < view.tokens.count,
        view.sentence(next) == view.sentence(title.tokens.lowerBound)
          || title.isAddress && view.tokens[next - 1].text.hasSuffix("."),
        !coversMore(title.tokens, next)
      else { continue }
      if lexicon.titles.match(in: view.words, from: next, limit: view.sentence(next).upperBound)
        != nil,
        view.label[next] != "PERSON"
      {
        continue
      }
      let strong = title.isAddress
      let known = lexiconMatch(at: next)
      if let known, !known.values.isEmpty {
        let isPersonal =
          view.label[next] == "PERSON" && known.tokens.count == 1 && title.kind != "member"
        if !(strong || isPersonal) || known.values.first?.use == .demonym { continue }
      }
      let range = run.run(from: next, firmly: view.isCapitalized[title.tokens.lowerBound] || strong)
      guard !range.isEmpty else { continue }
      if !strong, view.label[next] == "GPE" || view.label[next] == "NORP", range.count == 1,
        view.isPossessive(range.upperBound)
      {
        continue
      }
      if range.contains(where: isBodyWord) { continue }
      if title.kind == "member", view.label[next] != "PERSON",
        view.isCapitalized[title.tokens.lowerBound] || !view.label[next].isEmpty
      {
        continue
      }
      result.append(NameCandidate(tokens: range, kind: .person, source: .title))
    }
    return result
  }

  /// Whether the model sees title and following word as one name of something else:
  /// "General Assembly", "Prime Minister's Office", "Secretary General".
  private func coversMore(_ title: Range<Int>, _ next: Int) -> Bool {
    for entity in view.annotated.entities where entity.tokens.contains(title.lowerBound) {
      guard ["ORG", "FAC", "EVENT", "LAW"].contains(entity.label), entity.tokens.contains(next)
      else {
        continue
      }
      let last = entity.tokens.upperBound - 1
      return isBodyWord(last) || lexicon.placeNouns.contains(view.words[last])
        || lexicon.agreementNouns.folded(view.words[last]).isEmpty == false
    }
    let known = lexicon.names.match(
      in: view.words, from: title.lowerBound, limit: view.sentence(next).upperBound)
    return known.map { $0.tokens.upperBound > title.upperBound } ?? false
  }

  private func isBodyWord(_ i: Int) -> Bool {
    let lemma = view.words[i]
    return lexicon.organizationNouns.contains(lemma) || !lexicon.bodies.folded(lemma).isEmpty
      || lexicon.countryNouns.contains(lemma)
  }

  /// Widens a person's candidate by the titles right before the name.
  private func attachTitles(_ candidate: inout NameCandidate) {
    guard candidate.kind == .person else { return }
    var before = candidate.tokens.lowerBound
    var attached: [TitlePhrase] = []
    var steps = 0
    while steps < 6 {
      steps += 1
      var end = before
      // "the Hon. Barnabas Teliri", "President, Wilmer Apaza": commas are for appositions.
      if end > 0, [".", ")", "-"].contains(view.tokens[end - 1].text) { end -= 1 }
      guard
        let title = titles.last(where: {
          $0.tokens.upperBound == end || $0.tokens.upperBound == before
        }),
        view.sentence(title.tokens.lowerBound) == view.sentence(candidate.tokens.lowerBound)
          || title.isAddress && view.tokens[candidate.tokens.lowerBound - 1].text.hasSuffix(".")
      else { break }
      attached.insert(title, at: 0)
      before = title.tokens.lowerBound
      while before > view.sentence(before).lowerBound {
        let word = view.words[before - 1]
        let isHyphen =
          view.tokens[before - 1].text == "-" && before > 1
          && lexicon.formerWords.contains(view.words[before - 2])
        guard
          isHyphen || lexicon.formerWords.contains(word)
            || lexicon.names.folded(word).contains(where: { $0.use == .demonym })
            || isCountryAdjective(endingAt: before)
        else { break }
        before -= 1
      }
    }
    candidate.titles = attached
    candidate.start = before
  }

  private func isCountryAdjective(endingAt end: Int) -> Bool {
    guard let match = lexicon.names.match(in: view.words, endingAt: end, limit: max(0, end - 4))
    else {
      return false
    }
    return match.values.contains { $0.type == "country" && $0.use != .capital }
  }

  /// Two to four capitalised words that the model gives no label, where only a person can stand:
  /// behind a post and a comma, or as subject of a verb.
  private func missedPersons(_ run: NameRun) -> [NameCandidate] {
    var result: [NameCandidate] = []
    var i = 0
    while i < view.tokens.count {
      defer { i += 1 }
      guard view.isRead[i], view.label[i].isEmpty, view.isCapitalized[i],
        view.tokens[i].tag == "NNP", !isTitleCase(view.sentence(i))
      else { continue }
      let range = run.run(from: i, firmly: false)
      let words = range.filter { !view.words[$0].isEmpty }
      guard (2...4).contains(words.count),
        words.allSatisfy({ view.label[$0].isEmpty && view.tokens[$0].tag == "NNP" }),
        !words.contains(where: isCommonName), lexiconMatch(at: i) == nil,
        !titles.contains(where: { $0.tokens.overlaps(range) })
      else {
        i = max(i, range.upperBound - 1)
        continue
      }
      let dep = view.tokens[view.head(of: range)].dep
      let afterTitle =
        i > 1 && view.tokens[i - 1].text == "," && titles.contains { $0.tokens.upperBound == i - 1 }
      if afterTitle || ["nsubj", "nsubjpass", "appos"].contains(dep) {
        result.append(NameCandidate(tokens: range, kind: .person, source: .model))
      }
      i = range.upperBound - 1
    }
    return result
  }

  private func isCommonName(_ i: Int) -> Bool {
    let word = view.words[i]
    return lexicon.organizationNouns.contains(word) || lexicon.placeNouns.contains(word)
      || !lexicon.agreementNouns.folded(word).isEmpty || !lexicon.eventNouns.folded(word).isEmpty
      || !lexicon.bodies.folded(word).isEmpty || lexicon.eventTails.contains(word)
      || FoldedWord.isAllCapitals(view.tokens[i].text)
  }

  /// Whether most words of a sentence are capitalised, as in headlines.
  private func isTitleCase(_ sentence: Range<Int>) -> Bool {
    let words = sentence.filter { view.words[$0].count > 3 }
    return words.count > 3 && words.filter { view.isCapitalized[$0] }.count * 10 > words.count * 6
  }

  // MARK: Model

  private func modelNames(_ run: NameRun) -> [NameCandidate] {
    var result: [NameCandidate] = []
    for entity in view.annotated.entities {
      guard view.isRead[entity.tokens.lowerBound], let range = trimmed(entity.tokens) else {
        continue
      }
      guard let kind = kind(entity, range), !isTitle(range), !isHeadline(range),
        !isDescription(range)
      else { continue }
      var candidate = NameCandidate(tokens: range, kind: kind, source: .model)
      if kind == .person { candidate.tokens = widenedPerson(range, run) }
      if let last = result.last, last.kind == .person || kind == .person,
        last.tokens.overlaps(candidate.tokens)
      {
        let union =
          min(
            last.tokens.lowerBound, candidate.tokens.lowerBound)..<max(
            last.tokens.upperBound, candidate.tokens.upperBound)
        result[result.count - 1].tokens = union
        result[result.count - 1].start = union.lowerBound
        result[result.count - 1].kind = .person
        continue
      }
      candidate.start = candidate.tokens.lowerBound
      result.append(candidate)
    }
    return result
  }

  /// Without articles, quotation marks and a possessive ending at its ends.
  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper,
      view.words[lower].isEmpty || view.tokens[lower].tag == "DT"
        || ["PRP$", "PDT", "JJS", "CD"].contains(view.tokens[lower].tag)
          && !view.isCapitalized[lower]
        || (lexicon.formerWords.contains(view.words[lower]) && upper - lower > 1)
    {
      lower += 1
    }
    while lower < upper,
      view.words[upper - 1].isEmpty || ["of", "and", "the"].contains(view.words[upper - 1])
    {
      upper -= 1
    }
    return lower < upper ? lower..<upper : nil
  }

  /// Whether the span is nothing but a title, or cuts into one: "State" of "Secretary of State".
  private func isTitle(_ range: Range<Int>) -> Bool {
    titles.contains { title in
      title.tokens.overlaps(range)
        && range.allSatisfy { title.tokens.contains($0) || view.words[$0].isEmpty }
    }
  }

  /// Whether the span is a clause in title case: "Iraq Signs Military Cooperation Agreement".
  private func isHeadline(_ range: Range<Int>) -> Bool {
    range.count > 3 && range.contains { ["VBZ", "VBD", "VBP"].contains(view.tokens[$0].tag) }
  }

  /// "the Islamic Republic": a common noun that the lexicon gives to countries.
  private func isDescription(_ range: Range<Int>) -> Bool {
    guard lexicon.countryDescriptions.contains(view.words[range.upperBound - 1]),
      lexiconMatch(at: range.lowerBound) == nil
    else { return false }
    return range.lowerBound > 0 && view.words[range.lowerBound - 1] == "the"
  }

  private func kind(_ entity: NamedSpan, _ range: Range<Int>) -> NameCandidate.Kind? {
    let capitals = range.filter { view.isCapitalized[$0] }.count
    guard capitals > 0 else { return nil }
    switch entity.label {
    case "PERSON": return view.words[range.upperBound - 1].isEmpty ? nil : .person
    case "GPE", "LOC", "FAC": return .place
    case "ORG": return .organization
    case "NORP": return .people
    case "EVENT": return .event
    case "LAW": return .agreement
    default: return nil
    }
  }

  /// The model cuts long names: a person's span grows over the capitalised words beside it.
  private func widenedPerson(_ range: Range<Int>, _ run: NameRun) -> Range<Int> {
    var lower = range.lowerBound
    // Titles inside the span are not the name.
    while let title = titles.first(where: {
      $0.tokens.lowerBound == lower && $0.tokens.upperBound < range.upperBound
    }) {
      lower = title.tokens.upperBound
      while lower < range.upperBound, view.words[lower].isEmpty { lower += 1 }
    }
    let grown = run.run(from: lower, firmly: false)
    let upper = max(range.upperBound, grown.upperBound)
    let sentence = view.sentence(lower)
    while lower > sentence.lowerBound, lower == range.lowerBound || lower < range.lowerBound {
      let before = lower - 1
      let text = view.tokens[before].text
      if text == "-", view.isGlued(before, lower), before > sentence.lowerBound,
        view.isCapitalized[before - 1] || lexicon.nameParticles.contains(view.words[before - 1]),
        view.label[before - 1] != "GPE", view.label[before - 1] != "NORP"
      {
        lower = before - 1
        continue
      }
      guard view.tokens[before].tag == "NNP", view.isCapitalized[before],
        view.isRead[before], view.label[before].isEmpty || view.label[before] == "PERSON",
        !titles.contains(where: { $0.tokens.contains(before) }),
        lexicon.names.folded(view.words[before]).isEmpty, view.tokens[before].head >= before,
        view.tokens[before].dep == "compound"
      else { break }
      lower = before
    }
    return lower..<max(upper, lower + 1)
  }

  /// Later short forms that the model missed: capitalised words that are the last part of a person's
  /// name in this article, one slip of spelling allowed.
  private func shortForms(of found: [NameCandidate]) -> [NameCandidate] {
    let linker = PersonLinker(lexicon: lexicon)
    var lastParts: Set<String> = []
    for candidate in found where candidate.kind == .person {
      let parts = linker.parts(view.text(candidate.tokens)).words
      if parts.count > 1, let last = parts.last, last.count >= 4 { lastParts.insert(last) }
    }
    guard !lastParts.isEmpty else { return [] }
    let sorted = lastParts.sorted()
    var result: [NameCandidate] = []
    for i in view.tokens.indices
    where view.isRead[i] && view.isCapitalized[i] && view.tokens[i].tag.hasPrefix("NNP")
      && view.words[i].count >= 4
    {
      let word = view.words[i]
      guard
        lastParts.contains(word)
          || word.count >= 6 && sorted.contains(where: { linker.isSlip(word, $0) })
      else {
        continue
      }
      result.append(NameCandidate(tokens: i..<(i + 1), kind: .person, source: .model))
    }
    return result
  }

  // MARK: Lexicon

  /// The longest known name that starts at a token and is written as a name.
  func lexiconMatch(at i: Int) -> PhraseTable<MentionLexicon.KnownName>.Match? {
    guard view.isRead[i],
      let match = lexicon.names.match(in: view.words, from: i, limit: view.sentence(i).upperBound)
    else { return nil }
    let text = view.text(match.tokens)
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

  private func lexiconNames() -> [NameCandidate] {
    var result: [NameCandidate] = []
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
      if let candidate = candidate(range, value) { result.append(candidate) }
      i = match.tokens.upperBound
    }
    return result
  }

  /// Of several things of one name, the one that acts under it: "Brussels" is the European Union
  /// before it is Belgium, a name goes before a seat.
  private func preferred(_ values: [MentionLexicon.KnownName]) -> MentionLexicon.KnownName? {
    values.first { $0.use != .capital } ?? values.first { $0.type != "country" } ?? values.first
  }

  private func candidate(_ range: Range<Int>, _ value: MentionLexicon.KnownName) -> NameCandidate? {
    var kind: NameCandidate.Kind
    switch value.use {
    case .name:
      guard let named = NameCandidate.Kind(nodeType: value.type) else { return nil }
      kind = named
    case .demonym: kind = value.type == "country" ? .demonym : .people
    case .capital, .seat: kind = .capital
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
  private func adding(
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
  private func yields(_ old: NameCandidate, to known: NameCandidate) -> Bool {
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
      titles.contains { $0.tokens.contains(i) } || !view.isCapitalized[i]
    }
  }
}
