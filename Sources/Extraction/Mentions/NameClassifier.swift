import Language

/// Corrects what the model took names for, by the words inside and beside them.
final class NameClassifier {
  let view: TokenView
  let lexicon: MentionLexicon
  let titles: TitleIndex

  init(view: TokenView, lexicon: MentionLexicon, titles: TitleIndex) {
    self.view = view
    self.lexicon = lexicon
    self.titles = titles
  }

  /// Corrects the kinds and bounds of candidates in place.
  func classify(_ candidates: inout [NameCandidate]) {
    for i in candidates.indices { classify(&candidates[i]) }
    dropVessels(&candidates)
    joinPlaces(&candidates)
    for i in candidates.indices { matchKnownName(&candidates[i]) }
    voteOnSingleWords(&candidates)
    takePartsOfPersons(&candidates)
    takeUnknownFirms(&candidates)
    takeShortBodies(&candidates)
    takeActingBodies(&candidates)
    let bodies = NamedBodies(view: view, lexicon: lexicon, titles: titles)
    var called: Set<String> = []
    for candidate in candidates {
      if bodies.isBody(candidate) { called.insert(key(candidate)) }
      if [.organization, .armedGroup, .ministry].contains(candidate.kind),
        let short = bodies.shortForm(behind: candidate)
      {
        called.insert(FoldedWord.fold(view.text(short)))
      }
    }
    for i in candidates.indices
    where candidates[i].source == .model && candidates[i].titles.isEmpty
      && [.person, .place, .people, .event, .agreement].contains(candidates[i].kind)
      && called.contains(key(candidates[i]))
    {
      candidates[i].kind = .organization
    }
    // "Kat Wout" is an armed group everywhere once one mention says so.
    var armed: Set<String> = []
    for candidate in candidates where candidate.source == .model && isArmed(candidate) {
      armed.insert(key(candidate))
    }
    for i in candidates.indices where armed.contains(key(candidates[i])) {
      switch candidates[i].kind {
      case .organization, .person, .place, .people, .event, .armedGroup, .agreement:
        if candidates[i].titles.isEmpty { candidates[i].kind = .armedGroup }
      default: break
      }
    }
    takePeoples(&candidates)
    takeRulers(&candidates)
    var outlets: Set<String> = []
    for candidate in candidates where isOutlet(candidate) { outlets.insert(key(candidate)) }
    for i in candidates.indices where outlets.contains(key(candidates[i])) {
      candidates[i].kind = .outlet
    }
  }

  /// "Abiy" after "Abiy Ahmed": a single word that is a part of somebody's name is that person
  /// where it acts, whatever the model takes it for.
  private func takePartsOfPersons(_ candidates: inout [NameCandidate]) {
    var parts: Set<String> = []
    for candidate in candidates where candidate.kind == .person && candidate.tokens.count > 1 {
      let words = candidate.tokens.map { view.words[$0] }.filter { !$0.isEmpty }
      guard words.count > 1, let first = words.first, let last = words.last else { continue }
      parts.formUnion([first, last].filter { $0.count > 1 })
    }
    for i in candidates.indices
    where candidates[i].source == .model && candidates[i].tokens.count == 1
      && [.place, .organization, .people, .event].contains(candidates[i].kind)
    {
      let token = candidates[i].tokens.lowerBound
      guard parts.contains(view.words[token]), lexicon.names.folded(view.words[token]).isEmpty,
        !FoldedWord.isAllCapitals(view.tokens[token].text),
        ["nsubj", "nsubjpass", "poss", "dobj", "dative"].contains(view.tokens[token].dep)
          || isWhoObject(token)
      else { continue }
      candidates[i].kind = .person
    }
  }

  /// "Talks with Xi", "an ally of Abiy": whether what stands behind a preposition is somebody.
  private func isWhoObject(_ token: Int) -> Bool {
    let preposition = view.tokens[token].head
    guard view.tokens[token].dep == "pobj" else { return false }
    if view.words[preposition] == "of" {
      return lexicon.personNouns.contains(view.words[view.tokens[preposition].head])
    }
    return ["on", "by", "with", "to", "for", "about", "against"].contains(view.words[preposition])
  }

  /// "Second Thomas Shoal", which the model cuts in two: a place name that ends in a place noun
  /// takes in the capitalised words before it.
  private func joinPlaces(_ candidates: inout [NameCandidate]) {
    var dropped: Set<Int> = []
    for i in candidates.indices where candidates[i].kind == .place && candidates[i].source == .model
    {
      let range = candidates[i].tokens
      guard lexicon.placeNouns.contains(view.words[range.upperBound - 1]) else { continue }
      let head = view.head(of: range)
      var lower = range.lowerBound
      let start = view.sentence(lower).lowerBound
      while lower > start, view.isCapitalized[lower - 1], view.tokens[lower - 1].head == head,
        ["compound", "amod", "nummod", "nmod"].contains(view.tokens[lower - 1].dep),
        lexicon.names.folded(view.words[lower - 1]).isEmpty, view.isGlued(lower - 1, lower) == false
      {
        lower -= 1
      }
      guard lower < range.lowerBound else { continue }
      candidates[i].tokens = lower..<range.upperBound
      candidates[i].start = lower
      for j in candidates.indices
      where j != i && candidates[j].tokens.overlaps(lower..<range.lowerBound) {
        dropped.insert(j)
      }
    }
    candidates = candidates.indices.filter { !dropped.contains($0) }.map { candidates[$0] }
  }

  /// "Hashd al-Shabi" for "Hashd al-Shaabi": a long known name with one slip of spelling.
  private func matchKnownName(_ candidate: inout NameCandidate) {
    guard candidate.source == .model, candidate.titles.isEmpty else { return }
    let name = key(candidate)
    guard name.count >= 10, name.contains(" ") else { return }
    for place in lexicon.longNames(like: name) {
      let known = lexicon.longNames[place]
      guard FoldedWord.distance(known.folded, name, limit: 1) <= 1,
        let kind = NameCandidate.Kind(nodeType: known.value.type)
      else { continue }
      candidate.kind = kind
      candidate.name = known.value.name
      candidate.country = known.value.country
      candidate.source = .lexicon
      return
    }
  }

  /// One-word names that only the model knows: the roles of all their mentions in the clause decide
  /// together what they are.
  private func voteOnSingleWords(_ candidates: inout [NameCandidate]) {
    var groups: [String: [Int]] = [:]
    var order: [String] = []
    for (i, candidate) in candidates.enumerated()
    where candidate.source == .model && [.person, .place, .organization].contains(candidate.kind)
      && !isSettled(candidate) && !lexicon.placeNames.contains(key(candidate))
    {
      let name = key(candidate)
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append(i)
    }
    let vote = NameVote(view: view, lexicon: lexicon, titles: titles)
    for name in order {
      let members = groups[name] ?? []
      let kinds = members.map { candidates[$0].kind }
      guard let kind = vote.kind(members.map { candidates[$0] }),
        kinds.contains(where: { $0 != kind })
      else { continue }
      for i in members { candidates[i].kind = kind }
    }
  }

  /// Whether a word of the name itself says what it names: "Dawn Movement", "Lake Kivu".
  private func isSettled(_ candidate: NameCandidate) -> Bool {
    guard candidate.tokens.filter({ !view.words[$0].isEmpty }).count > 1 else { return false }
    if candidate.kind == .organization,
      isAbbreviated(candidate.tokens) || isFirm(candidate.tokens)
    {
      return true
    }
    let last = view.words[candidate.tokens.upperBound - 1]
    return candidate.kind == .organization && lexicon.organizationNouns.contains(last)
      || candidate.kind == .place && lexicon.placeNouns.contains(last)
      || candidate.kind == .organization
        && lexicon.organizationNouns.contains(view.words[candidate.tokens.lowerBound])
  }

  func key(_ candidate: NameCandidate) -> String {
    FoldedWord.fold(view.text(candidate.tokens))
  }

  /// Whether capitals in brackets stand behind the name: "Geological Survey (USGS)".
  private func isAbbreviated(_ range: Range<Int>) -> Bool {
    let open = range.upperBound
    return open + 2 < view.tokens.count && view.tokens[open].text == "("
      && view.tokens[open + 2].text == ")" && view.tokens[open + 1].text.count > 2
      && FoldedWord.isAllCapitals(view.tokens[open + 1].text)
  }

  /// "NEPCO", "CDS-PP": capitals in a sentence that has small letters are a body's short form.
  private func isShortForm(_ range: Range<Int>) -> Bool {
    let text = view.text(range)
    return !text.contains(" ") && text.filter(\.isLetter).count > 2
      && FoldedWord.isAllCapitals(text.filter(\.isLetter))
      && view.sentence(range.lowerBound).contains {
        view.tokens[$0].pos == "VERB" && !view.isCapitalized[$0]
      }
  }

  /// Whether a preposition of place stands in front of a name.
  private func isInside(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound - 1
    return before >= 0 && lexicon.placePrepositions.contains(view.words[before])
  }

  private func classify(_ candidate: inout NameCandidate) {
    guard candidate.source == .model else { return }
    let range = candidate.tokens
    let last = view.words[range.upperBound - 1]
    let first = view.words[range.lowerBound]
    let tail = range.upperBound - 1
    let isMany = range.filter { !view.words[$0].isEmpty }.count > 1
    if candidate.kind == .person, candidate.titles.isEmpty, isShortForm(range) {
      candidate.kind = .organization
    } else if candidate.kind == .place, last.count > 3, isShortForm(range), !isInside(range) {
      // "The peacekeeping force on the island, UNFICYP,".
      candidate.kind = .organization
    } else if isMany, candidate.kind == .person, candidate.titles.isEmpty, isAbbreviated(range) {
      candidate.kind = .organization
    } else if isMany, candidate.kind == .person, candidate.titles.isEmpty, isNational(range) {
      candidate.kind = .organization
    } else if isMany, [.person, .place].contains(candidate.kind), candidate.titles.isEmpty,
      isFirm(range)
    {
      candidate.kind = .organization
    } else if isMany, candidate.kind == .person, candidate.titles.isEmpty,
      lexicon.eventHeads.contains(first), view.isCapitalized[range.lowerBound]
    {
      // "Cyclone Ivo".
      candidate.kind = .event
    } else if lexicon.placeNames.contains(key(candidate)) {
      candidate.kind = .place
    } else if lexicon.eventNames.contains(key(candidate)) {
      candidate.kind = .event
    } else if isMany,
      hasArmedHead(range)
        || (candidate.kind != .person || candidate.titles.isEmpty && isUnit(last))
          && isArmedName(range)
    {
      candidate.kind = .armedGroup
    } else if isMany, !lexicon.agreementNouns.folded(last).isEmpty, view.isCapitalized[tail],
      !lexicon.organizationNouns.contains(last), firstNoun(range) != .organization,
      !lexicon.partyWords.contains(first),
      // "The United Nations World Food Programme".
      candidate.kind != .organization || !["programme", "program", "partnership"].contains(last)
    {
      candidate.kind = .agreement
    } else if isMany, candidate.kind == .agreement, lexicon.partyQualities.contains(first),
      range.contains(where: { view.words[$0] == "convention" })
    {
      // "The Democratic Convention of Malawi".
      candidate.kind = .organization
    } else if isMany, candidate.kind != .person, isPactName(range) {
      candidate.kind = .agreement
    } else if isMany, lexicon.agreementTails.contains(last), view.isCapitalized[tail] {
      candidate.kind = .agreement
    } else if isMany, candidate.kind != .person, isEventName(range, candidate) {
      candidate.kind = .event
    } else if isMany, lexicon.organizationNouns.contains(last), view.isCapitalized[tail],
      !(candidate.kind == .place && lexicon.placeNouns.contains(last)
        && !lexicon.organizationDescriptions.contains(last))
    {
      candidate.kind = .organization
    } else if isMany, [.place, .organization].contains(candidate.kind), view.isCapitalized[tail],
      lexicon.companyTails.contains(last)
        || candidate.kind == .organization && lexicon.companyTails.contains(first)
    {
      // "Danske Capital" is no capital.
      candidate.kind = .organization
    } else if isMany, candidate.kind != .person, firstNoun(range) == .organization {
      candidate.kind = .organization
    } else if isMany, lexicon.placeNouns.contains(last) || lexicon.placeNouns.contains(first),
      candidate.kind != .person || lexicon.placeNouns.contains(last)
    {
      candidate.kind = .place
    } else if isMany, candidate.kind == .person, candidate.titles.isEmpty,
      lexicon.organizationNouns.contains(first)
        || range.contains(where: { ["of", "for", "on"].contains(view.words[$0]) })
    {
      candidate.kind = .organization
    } else if let noun = firstNoun(range) {
      candidate.kind = noun
    }
    if candidate.kind == .place, isActingHouse(range) { candidate.kind = .organization }
    if candidate.kind == .person, candidate.titles.isEmpty,
      !isMany && hasInnerCapital(range)
        // "The nationalist People's Voice".
        || ["people", "women", "children"].contains(first)
          && range.contains(where: view.isPossessive)
    {
      candidate.kind = .organization
    }
    takeEvents(&candidate)
    if candidate.kind == .agreement || candidate.kind == .event { extendByYear(&candidate) }
    if candidate.kind == .event { takeYearInFront(&candidate) }
    if candidate.kind == .organization, isMany { extendByWing(&candidate) }
  }

  private func isEventName(_ range: Range<Int>, _ candidate: NameCandidate) -> Bool {
    let last = view.words[range.upperBound - 1]
    guard view.isCapitalized[range.upperBound - 1] else { return false }
    if lexicon.eventTails.contains(last) { return true }
    // "Democratic Rally", "Energy Forum", "Working Group on Detention": what can be a body is one.
    let isBody = lexicon.organizationNouns.contains(last) || firstNoun(range) == .organization
    if isBody { return false }
    if !lexicon.eventNouns.folded(last).isEmpty { return true }
    // "Cyclone Lola-Mae", "Operation Ceasefire"
    return lexicon.eventHeads.contains(view.words[range.lowerBound])
  }

  /// "Battle of X", "Treaty of X", "University of X": the noun in front decides.
  private func firstNoun(_ range: Range<Int>) -> NameCandidate.Kind? {
    guard range.count > 2,
      let of = range.first(where: {
        view.words[$0] == "of" || view.words[$0] == "on" || view.words[$0] == "for"
      }),
      of > range.lowerBound
    else { return nil }
    let noun = view.words[of - 1]
    if lexicon.organizationNouns.contains(noun) { return .organization }
    if !lexicon.agreementNouns.folded(noun).isEmpty { return .agreement }
    if !lexicon.eventNouns.folded(noun).isEmpty || lexicon.eventTails.contains(noun) {
      return .event
    }
    if lexicon.placeNouns.contains(noun) { return .place }
    return nil
  }

  /// Whether the name is a news outlet's that only carries the story.
  private func isOutlet(_ candidate: NameCandidate) -> Bool {
    guard [.organization, .person, .place].contains(candidate.kind), candidate.source == .model
    else {
      return false
    }
    let range = candidate.tokens
    if lexicon.outlets.contains(key(candidate)) { return true }
    if range.contains(where: { lexicon.outletNouns.contains(view.words[$0]) }) { return true }
    let head = view.head(of: range)
    let token = view.tokens[head]
    if token.dep == "compound" || token.dep == "nmod", !range.contains(token.head),
      lexicon.outletNouns.contains(view.words[token.head])
    {
      return true
    }
    if token.dep == "appos", lexicon.outletNouns.contains(view.words[token.head]) { return true }
    return view.children[head].contains {
      !range.contains($0) && ["appos", "compound", "amod"].contains(view.tokens[$0].dep)
        && lexicon.outletNouns.contains(view.words[$0])
    }
  }
}
