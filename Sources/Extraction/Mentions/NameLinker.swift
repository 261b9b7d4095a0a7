import Language
import TextModel

/// Turns candidates into entities: names that name one thing become one entity.
struct NameLinker {
  let view: TokenView
  let lexicon: MentionLexicon
  let context: CountryContext
  /// Kinds of posts that full names hold, from an earlier reading; by folded name.
  var posts: [String: Set<String>] = [:]
  /// Canonical names of the lexicon that the text has.
  private(set) var known: Set<String> = []

  /// Links all candidates.
  ///
  /// - Returns: for each candidate the index of its entity, or nil when it is none.
  func link(_ found: [NameCandidate], into ledger: inout EntityLedger) -> [Int?] {
    let candidates = shortened(calledByFirstWords(unnamedPersons(familyFirms(found))))
    var result = [Int?](repeating: nil, count: candidates.count)
    var linker = self
    linker.known = Set(candidates.lazy.filter { $0.source == .lexicon }.compactMap(\.name))
    linkPersons(candidates, into: &ledger, &result)
    linkAliases(candidates, &result)
    linker.linkKnown(candidates, into: &ledger, &result)
    linker.linkOthers(candidates, into: &ledger, &result)
    linkBodyAliases(candidates, &result)
    relinkAbbreviations(candidates, ledger, &result)
    for (number, candidate) in candidates.enumerated() {
      guard let entity = result[number] else { continue }
      record(candidate, entity, into: &ledger)
    }
    return result
  }

  private func record(_ candidate: NameCandidate, _ entity: Int, into ledger: inout EntityLedger) {
    let range = candidate.start..<candidate.tokens.upperBound
    let head = view.head(of: candidate.tokens)
    let isModifier =
      candidate.kind == .demonym
      || [.country, .capital].contains(candidate.kind)
        && ["amod", "compound", "nmod", "npadvmod"].contains(view.tokens[head].dep)
    let isAdjective = candidate.kind == .demonym && !isNounForPeople(head)
    ledger.mention(
      candidate.kind == .person ? range : candidate.tokens, head: head, entities: [entity],
      form: isModifier && (candidate.kind != .demonym || isAdjective) ? .modifier : .name,
      surface: view.text(candidate.tokens), confidence: confidence(candidate))
    if candidate.kind == .place { recordWithNoun(candidate, entity, into: &ledger) }
    if candidate.kind == .organization || candidate.generic != nil {
      addOwner(candidate, entity, into: &ledger)
    }
    if [.organization, .armedGroup].contains(candidate.kind), candidate.source == .model {
      addOtherLengths(candidate, entity, into: &ledger)
    }
    if candidate.kind == .person {
      if range.lowerBound < candidate.tokens.lowerBound {
        // With and without the nationality in front.
        if let first = candidate.titles.first, first.tokens.lowerBound > range.lowerBound {
          ledger.addSurface(view.text(first.tokens.lowerBound..<range.upperBound), to: entity)
        }
        ledger.addSurface(view.text(range), to: entity)
      }
      if let gender = candidate.titles.lazy.compactMap(\.gender).first {
        ledger.drafts[entity].gender = gender
      }
    }
  }

  /// "Goma airport", "Diyala province": the noun behind the name heads the phrase.
  private func recordWithNoun(
    _ candidate: NameCandidate, _ entity: Int, into ledger: inout EntityLedger
  ) {
    var next = candidate.tokens.upperBound
    let sentence = view.sentence(candidate.tokens.lowerBound)
    while next < sentence.upperBound, next - candidate.tokens.upperBound < 2,
      !lexicon.placeNouns.contains(view.words[next]), view.tokens[next].dep == "compound"
    {
      next += 1
    }
    guard next < sentence.upperBound, lexicon.placeNouns.contains(view.words[next]),
      view.tokens[view.head(of: candidate.tokens)].head == next
    else { return }
    let range = candidate.tokens.lowerBound..<(next + 1)
    ledger.mention(
      range, head: next, entities: [entity], form: .name, surface: view.text(range),
      confidence: 0.85)
  }

  /// "the Iranians", "Germans": a noun and not an adjective.
  private func isNounForPeople(_ head: Int) -> Bool {
    let token = view.tokens[head]
    return ["nsubj", "nsubjpass", "dobj", "pobj", "conj", "agent", "attr"].contains(token.dep)
  }

  private func confidence(_ candidate: NameCandidate) -> Double {
    switch candidate.source {
    case .lexicon: return 0.97
    case .title: return 0.95
    case .pattern: return 0.9
    case .model: return candidate.titles.isEmpty ? 0.88 : 0.95
    }
  }

  // MARK: Persons

  private func linkPersons(
    _ candidates: [NameCandidate], into ledger: inout EntityLedger, _ result: inout [Int?]
  ) {
    let linker = PersonLinker(lexicon: lexicon)
    var people = PersonTable()
    let order = candidates.indices.filter { candidates[$0].kind == .person }
    let parts = candidates.map { $0.kind == .person ? linker.parts(view.text($0.tokens)) : nil }
    // Full names first, so that short forms find them; then in text order.
    let sorted = order.sorted { a, b in
      let x = parts[a]?.words.count ?? 0
      let y = parts[b]?.words.count ?? 0
      return x != y ? x > y : a < b
    }
    for number in sorted {
      guard let own = parts[number], !own.words.isEmpty else { continue }
      let at = candidates[number].tokens.lowerBound
      var best: (score: Int, near: Int, person: Int)?
      for k in people.rivals(of: own) {
        let person = people.all[k]
        var score = linker.fit(own, to: person.parts)
        guard score > 0 else { continue }
        // "President Condorcanqui" is the Condorcanqui who is president.
        if own.words.count == 1 {
          let kinds = Set(candidates[number].titles.filter { !$0.isAddress }.map(\.kind))
          let held = posts[person.parts.words.joined(separator: " ")] ?? []
          if !kinds.isEmpty, !held.isEmpty { score += kinds.isDisjoint(with: held) ? -12 : 20 }
          let gender = candidates[number].titles.lazy.compactMap(\.gender).first
          if let gender, let known = person.gender, gender != known { continue }
        }
        // A short form stands behind the full name much oftener than in front of it.
        if own.words.count == 1, person.first > at { score -= 15 }
        // Of two who share a surname the bare name means the one whom the article is about, who
        // came first; a relative keeps the given name.
        let near = own.words.count == 1 ? -person.first : -abs(at - person.last)
        if best.map({ (score, near) > ($0.score, $0.near) }) ?? true { best = (score, near, k) }
      }
      if let best {
        result[number] = people.all[best.person].entity
        people.note(best.person, at: at)
        continue
      }
      let entity = ledger.newEntity(type: "person", name: canonicalPerson(candidates[number]))
      result[number] = entity
      people.add(
        PersonTable.Person(
          entity: entity, parts: own, first: at, last: at,
          gender: candidates[number].titles.lazy.compactMap(\.gender).first))
    }
    // "Soleimani" as a place, "Hiyali" as an organization: the model's label gives way to a person
    // of that name.
    for (number, candidate) in candidates.enumerated()
    where candidate.source == .model && result[number] == nil
      && [.place, .organization, .event, .people, .outlet].contains(candidate.kind)
    {
      let own = linker.parts(view.text(candidate.tokens))
      guard own.words.count <= 2, !isInsideLargerName(candidate) else { continue }
      let fits = people.near(own).map { people.all[$0] }.compactMap { person in
        let score = linker.fit(own, to: person.parts)
        // "Kim" of "Kim Jong-un": what comes first may be the surname.
        let isFit =
          own.words.count == 1
          ? score >= 70 || score == 50 || score == 55 && actsUnderSurname(candidate) : score >= 80
        return isFit ? (score: score, person: person) : nil
      }
      // The whole name goes before one with a slip, then the nearest.
      if let person = fits.min(by: {
        ($1.score, abs($0.person.last - candidate.tokens.lowerBound))
          < ($0.score, abs($1.person.last - candidate.tokens.lowerBound))
      })?.person {
        result[number] = person.entity
      }
    }
  }

  private func isInsideLargerName(_ candidate: NameCandidate) -> Bool {
    let last = view.words[candidate.tokens.upperBound - 1]
    return lexicon.organizationNouns.contains(last) || lexicon.placeNouns.contains(last)
  }

  private func canonicalPerson(_ candidate: NameCandidate) -> String {
    var text = view.text(candidate.tokens)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if FoldedWord.isAllCapitals(text), text.count > 4 { text = FoldedWord.titleCased(text) }
    return text
  }

  // MARK: Known names

  private func linkKnown(
    _ candidates: [NameCandidate], into ledger: inout EntityLedger, _ result: inout [Int?]
  ) {
    let roles = CapitalRole(view: view, lexicon: lexicon)
    for (number, candidate) in candidates.enumerated() where result[number] == nil {
      guard candidate.source == .lexicon, let name = candidate.name else { continue }
      switch candidate.kind {
      case .country, .demonym:
        result[number] = ledger.entity(type: "country", name: name)
      case .capital:
        if roles.isPlace(candidate.tokens, isBuilding: candidate.isBuilding) {
          let place = ledger.entity(type: "place", name: placeName(candidate))
          ledger.drafts[place].country = candidate.country
          result[number] = place
        } else {
          result[number] = ledger.entity(type: candidate.seatType ?? "country", name: name)
        }
      default:
        guard let type = candidate.kind.nodeType else { continue }
        let entity = ledger.entity(type: type, name: name)
        ledger.drafts[entity].country = ledger.drafts[entity].country ?? candidate.country
        result[number] = entity
      }
    }
  }

  private func placeName(_ candidate: NameCandidate) -> String {
    let text = view.text(candidate.tokens)
    return FoldedWord.isAllCapitals(text) ? FoldedWord.titleCased(text) : text
  }

  // MARK: Other names

  private func linkOthers(
    _ candidates: [NameCandidate], into ledger: inout EntityLedger, _ result: inout [Int?]
  ) {
    let sorted = candidates.indices.filter { result[$0] == nil }.sorted { a, b in
      let x = candidates[a].tokens.count
      let y = candidates[b].tokens.count
      return x != y ? x > y : a < b
    }
    var made: [Made] = []
    // By the whole name, by its first word and by its initials.
    var byKey: [String: [Int]] = [:]
    var counts: [String: Int] = [:]
    // "Mahan" for "Mahan Air": known bodies have short forms too.
    for (number, candidate) in candidates.enumerated()
    where candidate.source == .lexicon && [.organization, .outlet].contains(candidate.kind) {
      let words = FoldedWord.fold(view.text(candidate.tokens)).split(separator: " ").map(
        String.init)
      guard let entity = result[number], words.count > 1 else { continue }
      byKey["^" + words[0], default: []].append(made.count)
      made.append(Made(entity: entity, words: words, type: ledger.drafts[entity].type))
    }
    var parts = BodyParts()
    for (entity, draft) in ledger.drafts.enumerated() { parts.note(draft, entity) }
    for candidate in candidates {
      counts[FoldedWord.fold(view.text(candidate.tokens)), default: 0] += 1
    }
    for number in sorted {
      let candidate = candidates[number]
      guard let type = candidate.kind.nodeType else { continue }
      if candidate.source == .pattern {
        result[number] = bodyEntity(candidate, type: type, into: &ledger)
        continue
      }
      if isInsideEvent(candidate), counts[FoldedWord.fold(view.text(candidate.tokens))] == 1 {
        continue
      }
      let text = cleaned(candidate)
      let words = FoldedWord.fold(text).split(separator: " ").map(String.init)
      guard let first = words.first, words.joined().count > 1 else { continue }
      if let full = bracketed(number, candidates, result) {
        result[number] = full
        byKey["=" + words.joined(separator: " "), default: []].append(made.count)
        made.append(Made(entity: full, words: words, type: type))
        continue
      }
      let key = words.joined(separator: " ")
      if let same = byKey["=" + key]?.last(where: { isCompatible(made[$0].type, type) }).map({
        made[$0].entity
      })
        ?? ledger.existing(type: type, name: text)
      {
        result[number] = same
        continue
      }
      if let whole = parts.whole(words, isCalledSo(candidate, words), ledger) {
        result[number] = whole
        byKey["=" + key, default: []].append(made.count)
        made.append(Made(entity: whole, words: words, type: type))
        continue
      }
      let rivals = (byKey["^" + first] ?? []) + (byKey["." + key] ?? [])
      if let full = rivals.suffix(200).map({ made[$0] }).filter({
        isShortForm(words, text, of: $0.words) && isCompatible($0.type, type)
      }).min(by: {
        abs(ledger.drafts[$0.entity].firstToken - candidate.start)
          < abs(ledger.drafts[$1.entity].firstToken - candidate.start)
      }) {
        result[number] = full.entity
        continue
      }
      let entity = ledger.entity(type: type, name: text)
      ledger.drafts[entity].isArmed = type == "armed-group"
      parts.note(ledger.drafts[entity], entity)
      byKey["=" + key, default: []].append(made.count)
      byKey["^" + first, default: []].append(made.count)
      for short in initials(words) { byKey["." + short, default: []].append(made.count) }
      made.append(Made(entity: entity, words: words, type: type))
      result[number] = entity
    }
  }

  /// "National Transportation Safety Committee (KNKT)": capitals in brackets behind a name are its
  /// short form, whatever language they are short for.
  private func bracketed(
    _ number: Int, _ candidates: [NameCandidate], _ result: [Int?]
  ) -> Int? {
    let candidate = candidates[number]
    guard let end = nameEnd(beforeShort: candidate.tokens) else { return nil }
    // Candidates stand in text order: the name is the one before.
    guard number > 0 else { return nil }
    // "The Operation in Somalia (OSOM)": the country between them is one, too.
    for place in [number - 1, number - 2] where place >= 0 {
      let other = candidates[place]
      guard [.organization, .armedGroup, .ministry].contains(other.kind) else { continue }
      let last = withHome(other.tokens)?.upperBound ?? other.tokens.upperBound
      if other.tokens.upperBound == end || last == end { return result[place] }
    }
    return nil
  }

  private struct Made {
    var entity: Int
    var words: [String]
    var type: String
  }

  /// "the Negev summit", "the Bright Star exercise": the name is a part of the event's.
  private func isInsideEvent(_ candidate: NameCandidate) -> Bool {
    guard candidate.source == .model,
      [.place, .organization, .person, .people].contains(candidate.kind)
    else { return false }
    let head = view.head(of: candidate.tokens)
    let governor = view.tokens[head].head
    guard ["compound", "nmod", "amod"].contains(view.tokens[head].dep),
      governor >= candidate.tokens.upperBound,
      governor - candidate.tokens.upperBound <= 2
    else { return false }
    let word = view.words[governor]
    // "The Mumbai attacks", "the Bougainville war" say where they were.
    if candidate.kind == .place, ["GPE", "LOC"].contains(view.label[head]),
      ["attack", "disaster", "war"].contains(lexicon.eventKinds[word])
    {
      return false
    }
    return !lexicon.eventNouns.folded(word).isEmpty || !lexicon.agreementNouns.folded(word).isEmpty
  }

  private func isCompatible(_ a: String, _ b: String) -> Bool {
    a == b
      || ["organization", "armed-group", "ministry"].contains(a)
        && ["organization", "armed-group", "ministry"].contains(b)
  }

  /// "Mahan" for "Mahan Air", "SDF" for "Syrian Democratic Forces".
  private func isShortForm(_ words: [String], _ text: String, of full: [String]) -> Bool {
    guard full.count > words.count else { return false }
    if words.count == 1, FoldedWord.isAllCapitals(text), text.count >= 2 {
      if initials(full).contains(words[0]) { return true }
    }
    // "LOT" for "LOT Airlines": capitals may be shorter.
    let isTold =
      words.joined().count >= 4
      || text.count == 3 && full.last.map { lexicon.companyTails.contains($0) } ?? false
    return Array(full.prefix(words.count)) == words && isTold
      && (!lexicon.placeNouns.contains(words[0])
        || full.last.map { lexicon.companyTails.contains($0) || lexicon.legalForms.contains($0) }
          ?? false)
  }

  private func cleaned(_ candidate: NameCandidate) -> String {
    let text = view.text(candidate.tokens)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard FoldedWord.isAllCapitals(text), text.utf8.count > 5, !isShort(candidate) else {
      return text
    }
    return FoldedWord.titleCased(text)
  }

  /// "The aid group SOLIDEV said": one word in capitals, which stands for a body where the rest of
  /// the sentence has small letters.
  private func isShort(_ candidate: NameCandidate) -> Bool {
    candidate.tokens.count == 1 && [.organization, .armedGroup].contains(candidate.kind)
      && view.sentence(candidate.tokens.lowerBound).prefix(60).contains {
        view.words[$0].count > 2 && !FoldedWord.isAllCapitals(view.tokens[$0].text)
          && !view.isCapitalized[$0]
      }
  }
}
