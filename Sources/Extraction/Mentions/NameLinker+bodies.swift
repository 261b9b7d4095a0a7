import Language

/// Ministries and bodies that every state has: whose they are.
extension NameLinker {
  func bodyEntity(
    _ candidate: NameCandidate, type: String, into ledger: inout EntityLedger
  ) -> Int? {
    let head = view.head(of: candidate.tokens)
    var country =
      candidate.country
      ?? context.carried(by: head, from: candidate.tokens.lowerBound).first
      ?? ownerCountry(candidate, head) ?? context.scene(at: head)
    let isKnownOwner = country != nil
    if country == nil, let same = existingBody(candidate, type, ledger) { return same }
    country = country ?? context.nearest(candidate.tokens.lowerBound)
    let name: String
    if candidate.portfolios.isEmpty {
      guard let generic = candidate.generic else { return nil }
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

  /// "The Red Crescent Society of Kyrgyzstan", "the Nepali Congress": with its country a body has another
  /// name.
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
    if context.countryAt[before] != nil, view.tokens[before].pos == "ADJ" {
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
}
