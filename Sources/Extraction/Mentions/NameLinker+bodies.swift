import Language

/// Ministries and bodies that every state has: whose they are.
extension NameLinker {
  func bodyEntity(
    _ candidate: NameCandidate, type: String, into ledger: inout EntityLedger
  ) -> Int? {
    let head = view.head(of: candidate.tokens)
    if candidate.isAbroad { return embassy(candidate, head, type, into: &ledger) }
    var country =
      candidate.country
      ?? context.carried(by: head, from: candidate.tokens.lowerBound).first
      ?? ownerCountry(candidate, head) ?? context.scene(at: head)
    let isKnownOwner = country != nil
    if country == nil, let same = existingBody(candidate, type, ledger) { return same }
    if country == nil, candidate.generic == "Central Bank", let bank = nationalBank(ledger) {
      return bank
    }
    country = country ?? likelyOwner(candidate)
    let name: String
    if candidate.portfolios.isEmpty {
      guard let generic = candidate.generic else { return nil }
      // Only some states have a congress; that of a party is an event.
      if generic == "Congress", !view.isCapitalized[head],
        let code = country.flatMap({ lexicon.countryCodes[$0] }),
        !lexicon.congressStates.contains(code)
      {
        return nil
      }
      // "Greenland's parliament" is the Inatsisartut, where the text has that name too.
      let proper = country.flatMap { lexicon.worldNames?.parliament(of: $0) }
      if generic == "Parliament", let proper, known.contains(proper) {
        name = proper
      } else {
        name = country.map { "\(generic) (\($0))" } ?? generic
      }
    } else {
      guard let full = lexicon.ministryName(portfolios: candidate.portfolios, country: country)
      else {
        return nil
      }
      name = full
    }
    let entity = ledger.entity(type: type, name: name)
    ledger.drafts[entity].country = country
    if !candidate.portfolios.isEmpty { ledger.drafts[entity].portfolios = candidate.portfolios }
    if isKnownOwner { ledger.drafts[entity].isDescribed = false }
    return entity
  }

  /// "The United States embassy in Harare": by whose it is and where it stands; without an owner
  /// the one named before.
  private func embassy(
    _ candidate: NameCandidate, _ head: Int, _ type: String, into ledger: inout EntityLedger
  ) -> Int? {
    let generic = candidate.generic ?? ""
    let owner =
      ownerCountry(candidate, head)
      ?? view.objects(of: head, prepositions: ["of"]).lazy.compactMap { context.countryAt[$0] }
      .first
    guard let owner else { return existingBody(candidate, type, ledger) }
    let host = view.objects(of: head, prepositions: ["in"]).first {
      view.isCapitalized[$0] && ["GPE", "LOC"].contains(view.label[$0])
    }
    let article = lexicon.articleStates.contains(lexicon.countryCodes[owner] ?? "") ? "the " : ""
    let whose = "\(generic) of \(article)\(owner)"
    let city = host.map { view.text(view.premodified($0)) }
    let same = ledger.drafts.lastIndex {
      $0.type == type && ($0.name == whose || city == nil && $0.name.hasPrefix(whose + " in "))
    }
    let entity = same ?? ledger.entity(type: type, name: city.map { "\(whose) in \($0)" } ?? whose)
    ledger.drafts[entity].country = owner
    ledger.drafts[entity].isDescribed = false
    ledger.addSurface("\(owner) \(generic.lowercased())", to: entity)
    if let city { ledger.addSurface("\(owner) \(generic.lowercased()) in \(city)", to: entity) }
    return entity
  }

  /// The state that a body without an owner is most likely of: "the Treasury Department", "a Senate
  /// committee" are those of a state that has the like.
  private func likelyOwner(_ candidate: NameCandidate) -> String? {
    let near = context.nearest(candidate.tokens.lowerBound)
    let last = candidate.tokens.upperBound - 1
    let having: WordSet
    if candidate.kind == .ministry, view.words[last] == "department", view.isCapitalized[last] {
      having = lexicon.departmentStates
    } else if candidate.generic == "Senate", view.words[last] == "senate" {
      having = lexicon.senateStates
    } else {
      return near
    }
    if near.flatMap({ lexicon.countryCodes[$0] }).map(having.contains) ?? true { return near }
    return context.ranked.first { lexicon.countryCodes[$0].map(having.contains) ?? false }
      ?? (candidate.kind == .ministry ? near : nil)
  }

  /// The same body named before with its country.
  private func existingBody(_ candidate: NameCandidate, _ type: String, _ ledger: EntityLedger)
    -> Int?
  {
    let wanted =
      candidate.generic
      ?? lexicon.ministryName(portfolios: candidate.portfolios, country: nil)
    let wantedKey = wanted.map { FoldedWord.fold($0) }
    let isSame = { (draft: EntityDraft) -> Bool in
      guard draft.type == type else { return false }
      if !candidate.portfolios.isEmpty, draft.portfolios == candidate.portfolios { return true }
      guard let wanted, let wantedKey else { return false }
      // "the coast guard" after "the Philippine Coast Guard"
      return draft.name == wanted || draft.name.hasPrefix(wanted + " (")
        || candidate.isAbroad && draft.name.hasPrefix(wanted + " of ")
        || FoldedWord.fold(draft.name).hasSuffix(" " + wantedKey)
    }
    // One named further on is only meant when none was named before.
    return ledger.drafts.lastIndex {
      isSame($0) && $0.firstToken < candidate.tokens.lowerBound
    } ?? ledger.drafts.lastIndex(where: isSame)
  }

  /// The country behind a possessive or a demonym one word further away.
  private func ownerCountry(_ candidate: NameCandidate, _ head: Int) -> String? {
    // "Iran's Parliament Speaker", "the Iraqi Parliament": right in front.
    var i = candidate.tokens.lowerBound - 1
    while i >= view.sentence(head).lowerBound, candidate.tokens.lowerBound - i <= 3 {
      if let name = context.countryAt[i] { return name }
      guard view.isPossessive(i) || view.tokens[i].tag == "JJ" else { break }
      i -= 1
    }
    for child in view.children[head]
    where ["poss", "nmod", "compound", "amod"].contains(view.tokens[child].dep) {
      if let name = context.countryAt[child] { return name }
    }
    return nil
  }

  /// "The Red Crescent Society of Kyrgyzstan", "the Nepali Congress": with its country a body has
  /// another name.
  func addOwner(
    _ candidate: NameCandidate, _ entity: Int, into ledger: inout EntityLedger
  ) {
    let range = candidate.tokens
    let sentence = view.sentence(range.lowerBound)
    if view.isCapitalized[range.upperBound - 1], range.upperBound + 1 < sentence.upperBound,
      view.words[range.upperBound] == "of"
    {
      let start = range.upperBound + (view.words[range.upperBound + 1] == "the" ? 2 : 1)
      if start < sentence.upperBound, context.countryAt[start] != nil, view.isCapitalized[start] {
        var end = start + 1
        while end < sentence.upperBound, context.countryAt[end] == context.countryAt[start] {
          end += 1
        }
        ledger.addSurface(view.text(range.lowerBound..<end), to: entity)
      }
    }
    let before = range.lowerBound - 1
    guard before >= sentence.lowerBound else { return }
    let isName = view.isCapitalized[range.lowerBound]
    guard isName || candidate.generic != nil else { return }
    // "The Haitian National Police", "the Nepal United Congress".
    let isPart =
      isName && ["amod", "compound", "nmod"].contains(view.tokens[before].dep)
      && range.contains(view.tokens[before].head)
    if context.countryAt[before] != nil, view.tokens[before].pos == "ADJ" || isPart {
      ledger.addSurface(view.text(before..<range.upperBound), to: entity)
    } else if view.isPossessive(before), before > sentence.lowerBound,
      context.countryAt[before - 1] != nil
    {
      var start = before - 1
      while start > sentence.lowerBound,
        context.countryAt[start - 1] == context.countryAt[before - 1]
      {
        start -= 1
      }
      ledger.addSurface(view.text(start..<range.upperBound), to: entity)
    }
  }

  /// "The Justice and Equality Movement (JEM)": where a text explains an abbreviation, it means
  /// what the text says, and not what the lexicon knows by it.
  func relinkAbbreviations(
    _ candidates: [NameCandidate], _ ledger: EntityLedger, _ result: inout [Int?]
  ) {
    let bodies = ["organization", "armed-group", "ministry"]
    var explained: [String: Int] = [:]
    for (number, candidate) in candidates.enumerated()
    where candidate.tokens.count == 1 && candidate.tokens.lowerBound > 0 {
      let i = candidate.tokens.lowerBound
      let text = view.tokens[i].text
      guard text.count > 1, FoldedWord.isAllCapitals(text), view.tokens[i - 1].text == "(",
        i + 1 < view.tokens.count, view.tokens[i + 1].text == ")", explained[text] == nil,
        let entity = result[number], bodies.contains(ledger.drafts[entity].type)
      else { continue }
      explained[text] = entity
    }
    // "The Kenya Wildlife Service … KWS": capitals without a bracket that begin the words of one
    // name before.
    // "KLA" is the Kavango Liberation Army where the text spells no other out.
    var spelled: Set<Int> = []
    for (number, candidate) in candidates.enumerated() where candidate.tokens.count > 1 {
      if let own = result[number] { spelled.insert(own) }
    }
    var initials: [String: Set<Int>] = [:]
    for (number, candidate) in candidates.enumerated() {
      guard let own = result[number],
        ["organization", "armed-group"].contains(ledger.drafts[own].type)
      else { continue }
      let name = ledger.drafts[own].name
      let letters = name.split(separator: " ").filter { $0.first?.isUppercase ?? false }
        .compactMap(\.first)
      if letters.count > 2 { initials[String(letters), default: []].insert(own) }
      let text = view.tokens[candidate.tokens.lowerBound].text
      guard candidate.tokens.count == 1, explained[text] == nil,
        name == text || candidate.source == .lexicon && !spelled.contains(own),
        FoldedWord.isAllCapitals(text), let full = initials[text]?.subtracting([own]),
        full.count == 1
      else { continue }
      explained[text] = full.first
    }
    guard !explained.isEmpty else { return }
    for (number, candidate) in candidates.enumerated() where candidate.tokens.count == 1 {
      guard let entity = explained[view.tokens[candidate.tokens.lowerBound].text],
        let own = result[number], bodies.contains(ledger.drafts[own].type)
      else { continue }
      result[number] = entity
    }
  }

  /// "The Bank of Ghana … the central bank": the bank of a state that the text names.
  func nationalBank(_ ledger: EntityLedger) -> Int? {
    ledger.drafts.lastIndex { draft in
      draft.type == "organization"
        && [
          "Bank of ", "National Bank of ", "Reserve Bank of ", "State Bank of ", "Central Bank of ",
        ]
        .contains { start in
          draft.name.hasPrefix(start)
            && lexicon.countryCodes[String(draft.name.dropFirst(start.count))] != nil
        }
    }
  }
}
