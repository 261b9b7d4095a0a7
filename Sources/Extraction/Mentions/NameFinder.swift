import Language

/// Finds proper names: the model's, the lexicon's, and those that a title announces.
final class NameFinder {
  let view: TokenView
  let lexicon: MentionLexicon
  let titles: TitleIndex
  /// Ministries and national bodies that are already found.
  let bodies: [NameCandidate]

  init(view: TokenView, lexicon: MentionLexicon, titles: TitleIndex, bodies: [NameCandidate]) {
    self.view = view
    self.lexicon = lexicon
    self.titles = titles
    self.bodies = bodies
  }

  /// Candidates in text order, never overlapping.
  func candidates() -> [NameCandidate] {
    let run = NameRun(view: view, lexicon: lexicon)
    let known = lexiconNames().filter { !isOwnedBody($0) }
    // "European Parliament" is no country's parliament.
    var spans: [Int: NamedSpan] = [:]
    for entity in view.annotated.entities where entity.label == "ORG" {
      for i in entity.tokens { spans[i] = entity }
    }
    let own = bodies.filter { body in
      !isPartOfBody(body, spans[body.tokens.lowerBound])
        && !known.contains {
          $0.kind != .capital && $0.tokens.overlaps(body.tokens)
            && ($0.tokens.count > body.tokens.count
              || $0.tokens == body.tokens && $0.kind == .organization)
        }
    }
    var found = adding(titledPersons(run), to: own)
    found = adding(personsBehindCountries(run) + counterparts(run) + appointees(run), to: found)
    found = adding(modelNames(run), to: found)
    found = adding(missedPersons(run), to: found)
    found = adding(coordinatedPersons(found), to: found, preferLonger: true)
    found = adding(secondsOfTitle(found), to: found, preferLonger: true)
    found = adding(missedBodies(), to: found)
    found = adding(known, to: found, preferLonger: true)
    let world = worldNames(besides: found)
    var isWorld = [Bool](repeating: false, count: view.tokens.count)
    for candidate in world { for i in candidate.tokens { isWorld[i] = true } }
    // "Department of State Services": a known body goes before a ministry of an unknown field, too.
    found.removeAll { old in
      old.source == .model && old.tokens.contains { isWorld[$0] }
        || old.kind == .country
          && world.contains {
            $0.kind == .organization && $0.tokens.lowerBound == old.tokens.lowerBound
              && $0.tokens.count > old.tokens.count
          }
        || old.kind == .capital
          && world.contains {
            $0.kind == .organization && $0.tokens.upperBound == old.tokens.upperBound
              && $0.tokens.count > old.tokens.count
          }
        || old.source == .pattern && old.kind == .ministry && old.portfolios.isEmpty
          && old.tokens.allSatisfy { isWorld[$0] }
        // "All Progressives Congress" is no congress.
        || old.source == .pattern && old.kind == .organization && isWorld[old.tokens.lowerBound]
          && world.contains {
            $0.tokens.count > 2 && $0.tokens.lowerBound < old.tokens.lowerBound
              && $0.tokens.upperBound == old.tokens.upperBound
          }
    }
    found = adding(world, to: found)
    let spelled = spelledOut().filter { long in
      !found.contains {
        $0.tokens.lowerBound <= long.tokens.lowerBound
          && $0.tokens.upperBound >= long.tokens.upperBound
      }
    }
    found = adding(spelled, to: found, preferLonger: true)
    found = adding(partyAdjectives(), to: found, preferLonger: true)
    let datelines = datelines()
    let opening = Set(datelines.flatMap(\.tokens))
    found.removeAll { old in old.source == .model && old.tokens.contains(where: opening.contains) }
    let places = overlookedPlaces() + framedPlaces() + datelines
    found = adding(places, to: withoutPeoples(found, at: places))
    let bodies = NamedBodies(view: view, lexicon: lexicon, titles: titles)
    found = adding(bodies.introduced() + bodies.accords(), to: found, preferLonger: true)
    let called = bodies.calledByPurpose().filter { body in
      !found.contains {
        $0.tokens.contains(body.tokens.lowerBound) && $0.tokens.upperBound >= body.tokens.upperBound
      }
    }
    found = adding(called, to: found, preferLonger: true)
    let firms = bodies.ofNations()
    found.removeAll { old in firms.contains { $0.tokens == old.tokens } }
    found = adding(firms, to: found, preferLonger: true)
    let apposed = bodies.apposed()
    found.removeAll { old in apposed.contains { $0.tokens == old.tokens } }
    found = adding(apposed, to: found, preferLonger: true)
    found = adding(bodies.calledBehindNoun(), to: found, preferLonger: true)
    found = adding(bodies.overlooked() + bodies.abbreviated(), to: found)
    found = adding(bodies.ofMembers(found), to: found)
    found = adding(bodies.calledBeforeNoun(besides: found), to: found, preferLonger: true)
    found = adding(bodies.national() + bodies.possessed(), to: found, preferLonger: true)
    found = adding(bodies.led(), to: found)
    found = adding(bodies.governed() + bodies.partiesInPlural(), to: found, preferLonger: true)
    found = adding(bodies.headed(), to: found)
    let local = bodies.local(besides: found)
    found.removeAll { old in old.source == .model && local.contains { $0.tokens == old.tokens } }
    found = adding(local, to: found, preferLonger: true)
    found = adding(bodies.inCapitals(), to: found)
    found = adding(bodies.owned(besides: found), to: found)
    found = adding(bodies.widenedToMembers(found), to: found, preferLonger: true)
    let brackets = bodies.bracketed(found)
    let bracketed = Set(brackets.flatMap(\.tokens))
    found.removeAll { $0.tokens.allSatisfy(bracketed.contains) }
    found = adding(brackets, to: found)
    found = adding(particledPlaces(found), to: found, preferLonger: true)
    let short = shortForms(of: found)
    found = adding(short, to: withoutPlaces(found, called: short))
    found = adding(monthNames(of: found), to: found)
    found = adding(repeatedNames(of: found), to: found)
    found.removeAll(where: isPartOfWorld)
    found = adding(wholeBodies(found), to: found, preferLonger: true)
    found.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    for i in found.indices { attachTitles(&found[i]) }
    return found
  }

  /// "Senate Foreign Relations Committee": a body whose name begins another's.
  private func isPartOfBody(_ body: NameCandidate, _ entity: NamedSpan?) -> Bool {
    guard let entity, let range = trimmed(entity.tokens),
      range.contains(body.tokens.lowerBound), range.count > body.tokens.count
    else { return false }
    let last = range.upperBound - 1
    return last >= body.tokens.upperBound && view.isCapitalized[last]
      && lexicon.organizationNouns.contains(view.words[last])
      && range.allSatisfy { view.isCapitalized[$0] || view.words[$0].isEmpty }
      && !range.contains { view.isPossessive($0) }
  }

  // MARK: Model

  func modelNames(_ run: NameRun) -> [NameCandidate] {
    var result: [NameCandidate] = []
    let surnames = Set(
      view.annotated.entities.filter { $0.label == "PERSON" && $0.tokens.count > 1 }
        .map { view.words[$0.tokens.upperBound - 1] })
    for entity in view.annotated.entities.flatMap(parts).flatMap(owned).flatMap(coordinated)
      .map(withoutNationality)
    {
      guard view.isRead[entity.tokens.lowerBound], let range = trimmed(entity.tokens) else {
        continue
      }
      guard var kind = kind(entity, range), !isTitle(range), !isHeadline(range),
        !isSector(range), !lexicon.diseases.contains(view.words[range.lowerBound]),
        !isDescription(range), !isForeignScript(range), !isGovernment(range), !isSuffix(range),
        !isModel(range), !isCutFromPost(range), view.tokens[range.upperBound - 1].text != "?"
      else { continue }
      if kind == .place, isHolder(range) || isFirstPart(range) { kind = .person }
      if kind == .person, view.isLandscape(range) { kind = .place }
      if kind == .person, isUnit(range) { kind = .organization }
      var candidate = NameCandidate(tokens: range, kind: kind, source: .model)
      if kind == .person {
        candidate.tokens = withoutOccupation(withoutMonth(of: widenedPerson(range, run)))
        if isTrade(candidate.tokens) { candidate.kind = .organization }
      }
      if kind == .organization {
        let range = withoutTarget(
          withoutNoun(
            withoutHolder(
              withoutCountry(
                withoutOwner(withoutPeople(withoutTrade(withoutLeaning(range))), surnames)))))
        candidate.tokens = widenedToPair(
          widenedToHome(
            widenedToField(
              widenedToCountry(widenedToBracket(widenedToOwners(withoutFounder(range)))))))
      }
      if let last = result.last,
        (last.kind == .person || kind == .person) && last.tokens.overlaps(candidate.tokens)
          || isOneName(last, candidate)
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

  /// "Lagos, Nigeria" taken for one place is two; "Laurentide, Luc Marchand" is a body and a
  /// person.
  private func parts(_ entity: NamedSpan) -> [NamedSpan] {
    if entity.label == "ORG",
      let comma = entity.tokens.first(where: { view.tokens[$0].text == "," }),
      comma > entity.tokens.lowerBound, comma + 2 < entity.tokens.upperBound,
      lexicon.givenNames[view.words[comma + 1]] != nil
        || lexicon.originNames.contains(view.words[comma + 1])
    {
      var front = entity
      front.tokens = entity.tokens.lowerBound..<comma
      var back = entity
      back.label = "PERSON"
      back.tokens = comma + 1..<entity.tokens.upperBound
      return [front, back]
    }
    // "In Soro and Nondin, Human Rights Watch said": a known body follows the comma.
    if entity.label == "ORG",
      let comma = entity.tokens.first(where: { view.tokens[$0].text == "," }),
      comma > entity.tokens.lowerBound, let known = lexiconMatch(at: comma + 1),
      known.tokens.upperBound == entity.tokens.upperBound, known.tokens.count > 1
    {
      var front = entity
      front.tokens = entity.tokens.lowerBound..<comma
      if front.tokens.count == 1 { front.label = "GPE" }
      var back = entity
      back.tokens = known.tokens
      return [front, back]
    }
    // "Mwananchi, Information Minister X": a post follows the comma.
    if let comma = entity.tokens.first(where: { view.tokens[$0].text == "," }),
      comma > entity.tokens.lowerBound, comma + 1 < entity.tokens.upperBound,
      titles.starting(at: comma + 1) != nil
    {
      var front = entity
      front.tokens = entity.tokens.lowerBound..<comma
      return [front]
    }
    guard ["GPE", "LOC", "FAC"].contains(entity.label),
      let comma = entity.tokens.first(where: { view.tokens[$0].text == "," }),
      comma > entity.tokens.lowerBound, comma + 1 < entity.tokens.upperBound
    else { return [entity] }
    var front = entity
    front.tokens = entity.tokens.lowerBound..<comma
    var back = entity
    back.tokens = comma + 1..<entity.tokens.upperBound
    return [front, back]
  }

  /// Without articles, quotation marks and a possessive ending at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var lower = range.lowerBound
    var upper = range.upperBound
    // "Football Association (FA": half a bracket.
    if let open = range.first(where: { view.tokens[$0].text == "(" }), open > lower,
      !range.contains(where: { view.tokens[$0].text == ")" })
    {
      upper = open
    }
    // "Ivory Coast - More than 80,000 tonnes": what a dash sets apart.
    if let dash = range.first(where: { ["-", "–", "—"].contains(view.tokens[$0].text) }),
      dash > lower, dash < upper, !view.isGlued(dash - 1, dash), !view.isGlued(dash, dash + 1)
    {
      upper = dash
    }
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
    upper = withoutSum(lower..<upper)
    lower = withoutModal(lower..<upper)
    // "The Commission of giving Orbán a way out": what somebody is accused of.
    if let of = range.last(where: { ["of", "for", "to"].contains(view.words[$0]) }), of > lower,
      of + 1 < upper, !view.isCapitalized[of + 1], ["VBG", "VB"].contains(view.tokens[of + 1].tag)
    {
      upper = of
    }
    upper = withoutDay(lower..<upper)
    lower = withoutMonth(lower..<upper)
    // "The Democratic Party of Serbian President X": the adjective is the title's.
    if upper - lower > 2, view.words[upper - 2] == "of", titles.starting(at: upper) != nil,
      let match = lexicon.names.match(in: view.words, from: upper - 1, limit: upper),
      match.values.contains(where: { $0.use == .demonym })
    {
      upper -= 2
    }
    upper = withoutHolder(lower..<upper)
    upper = withoutBeneficiaries(lower..<upper)
    return lower < upper ? lower..<upper : nil
  }

  /// Whether letters of another script than Latin stand in the span: a quotation in another
  /// language.
  func isForeignScript(_ range: Range<Int>) -> Bool {
    view.text(range).unicodeScalars.contains {
      (0x370..<0x1E00).contains($0.value) || (0x2C60..<0xA720).contains($0.value)
        || (0xFB1D..<0xFE00).contains($0.value) || (0xFE70..<0xFF00).contains($0.value)
    }
  }

  /// Whether the span is a clause in title case: "Iraq Signs Military Cooperation Agreement".
  func isHeadline(_ range: Range<Int>) -> Bool {
    range.count > 3 && range.contains { ["VBZ", "VBD", "VBP"].contains(view.tokens[$0].tag) }
  }

  /// "the Islamic Republic": a common noun that the lexicon gives to countries.
  func isDescription(_ range: Range<Int>) -> Bool {
    guard lexicon.countryDescriptions.contains(view.words[range.upperBound - 1]),
      lexiconMatch(at: range.lowerBound) == nil
    else { return false }
    return range.lowerBound > 0 && view.words[range.lowerBound - 1] == "the"
  }

  func kind(_ entity: NamedSpan, _ range: Range<Int>) -> NameCandidate.Kind? {
    // "Middle Eastern", "Balkan": an adjective names no place.
    let last = range.upperBound - 1
    if ["GPE", "LOC"].contains(entity.label), view.tokens[last].tag == "JJ",
      view.tokens[last].dep == "amod"
    {
      return .people
    }
    // "EXPLAINER:", "QUESTION:" are labels.
    if range.count == 1, FoldedWord.isAllCapitals(view.text(range)),
      view.text(range).utf8.count > 5,
      last + 1 < view.tokens.count, view.tokens[last + 1].text == ":"
    {
      return nil
    }
    let capitals = range.filter { view.isCapitalized[$0] }.count
    guard capitals > 0 else { return nil }
    // "Hasty, inappropriate and unthinkable", "the Olympic wrestler": an adjective names nobody.
    if range.count == 1, ["ORG", "PERSON"].contains(entity.label), isAdjective(last) { return nil }
    switch entity.label {
    case "PERSON": return view.words[range.upperBound - 1].isEmpty ? nil : .person
    case "GPE", "LOC", "FAC": return .place
    // "Ministry spokesman X": the noun names nothing by itself.
    case "ORG" where range.count == 1 && lexicon.ministryNouns.contains(view.words[last]):
      return nil
    // "The NGO".
    case "ORG"
    where range.count == 1 && lexicon.bodyNouns.contains(view.words[last])
      && FoldedWord.isAllCapitals(view.tokens[last].text):
      return nil
    case "ORG": return isPersonal(range) ? .person : .organization
    case "NORP": return .people
    case "EVENT": return .event
    case "LAW": return .agreement
    default: return nil
    }
  }

  /// "Morgan Tsvangirai": two or three words, the first a given name, none a word for bodies.
  private func isPersonal(_ range: Range<Int>) -> Bool {
    (2...3).contains(range.count)
      && (lexicon.givenNames[view.words[range.lowerBound]] != nil
        || range.count == 2 && lexicon.originNames.contains(view.words[range.lowerBound]))
      && range.allSatisfy {
        view.tokens[$0].tag == "NNP" && view.isCapitalized[$0] && !isCommonName($0)
          && lexicon.names.folded(view.words[$0]).isEmpty
      }
  }

  /// The model cuts long names: a person's span grows over the capitalised words beside it.
  func widenedPerson(_ range: Range<Int>, _ run: NameRun) -> Range<Int> {
    var lower = range.lowerBound
    // Titles inside the span are not the name.
    while let title = titles.starting(at: lower), title.tokens.upperBound < range.upperBound {
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
      guard view.isCapitalized[before],
        view.isRead[before], view.label[before].isEmpty || view.label[before] == "PERSON",
        titles.covering(before) == nil, lexicon.names.folded(view.words[before]).isEmpty,
        view.tokens[before].tag == "NNP" && view.tokens[before].head >= before
          && view.tokens[before].dep == "compound" || isFirstName(before)
      else { break }
      lower = before
    }
    return lower..<max(upper, lower + 1)
  }
}
