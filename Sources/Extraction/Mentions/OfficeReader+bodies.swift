import Language
import TextModel

/// What bodies a post belongs to.
extension OfficeReader {
  /// The bodies that a post is of: in front of it, inside it and behind "of" or "for".
  func bodies(_ title: TitlePhrase, _ ledger: EntityLedger) -> [Int] {
    var result: [Int] = []
    func add(_ i: Int) {
      guard let entity = named.entity(at: i) else { return }
      let type = ledger.drafts[entity].type
      if ["organization", "ministry", "armed-group"].contains(type), !result.contains(entity) {
        result.append(entity)
      }
    }
    // "Petrobangla chairman", "Parliament Speaker": right in front, or a possessor.
    var i = beat(of: title).map { $0 - 1 } ?? title.tokens.lowerBound - 1
    let start = view.sentence(title.tokens.lowerBound).lowerBound
    while i >= start, title.tokens.lowerBound - i < 5 {
      if named.entity(at: i) != nil {
        add(i)
        break
      }
      guard
        view.isPossessive(i) || lexicon.formerWords.contains(view.words[i])
          || view.tokens[i].tag == "JJ" && !view.isCapitalized[i]
          || isStanding(i)
          || ["(", ")"].contains(view.tokens[i].text) || isField(i, of: title)
          || isPairedField(i, of: title)
      else { break }
      i -= 1
    }
    if result.isEmpty, let owner = whose(title) ?? ofWhich(title) ?? whereHeld(title),
      named.entity(at: owner) != nil
    {
      add(owner)
    }
    // "Council President Andrew Leung" after "the Legislative Council".
    let isInside =
      title.tokens.count > 1 && title.portfolios.isEmpty && title.field == nil
      && lexicon.organizationNouns.contains(view.words[title.tokens.lowerBound])
    let before = isInside ? title.tokens.lowerBound : title.tokens.lowerBound - 1
    if result.isEmpty, before >= start, view.isCapitalized[before],
      named.candidateAt.indices.contains(before), isInside || named.candidateAt[before] < 0,
      lexicon.organizationNouns.contains(view.words[before]),
      let body = ledger.drafts.lastIndex(where: {
        $0.type == "organization" && $0.firstToken < before
          && FoldedWord.fold($0.name).hasSuffix(" " + view.words[before])
      })
    {
      result.append(body)
    }
    // "Trade Commissioner X" where one commission is spoken of.
    if result.isEmpty, title.tokens.count > 1,
      view.words[title.tokens.upperBound - 1] == "commissioner",
      let commission = onlyCommission(ledger)
    {
      result.append(commission)
    }
    if result.isEmpty, title.kind == "party",
      lexicon.partyWords.contains(view.words[title.tokens.lowerBound]),
      let party = partySpokenOf(before: title.tokens.lowerBound, ledger)
    {
      result.append(party)
    }
    if result.isEmpty, let between = rankBehind(title)?.between {
      // "Of the Navy's Third Fleet": the fleet.
      for i in between where result.isEmpty {
        let end = named.candidate(at: i)?.tokens.upperBound
        if end.map({ !view.isPossessive($0) }) ?? false { add(i) }
      }
    }
    if result.isEmpty, let ministry = ministryBefore(title, ledger) { result.append(ministry) }
    if result.isEmpty, let court = courtBefore(title, ledger) { result.append(court) }
    // "Coach X of Real Betis": what is said of the name goes before what was spoken of.
    if result.isEmpty, let body = bodyBehindName(title) { add(body) }
    if result.isEmpty, let home = homeBefore(title, ledger) { result.append(home) }
    let isElsewhere = ofName(behind: title).map { view.isCapitalized[$0] } ?? false
    if result.isEmpty, !isElsewhere {
      if let body = spokenOf(before: title, ledger) ?? introduced(beside: title, ledger)
        ?? actingBefore(title, ledger)
      {
        result.append(body)
      }
    }
    // The title itself can hold a body: "parliament speaker".
    for j in title.tokens { add(j) }
    // "A director in the farm ministry".
    for object in afterObjects(title, prepositions: ["in"]) {
      guard let entity = named.entity(at: object), ledger.drafts[entity].type == "ministry" else {
        continue
      }
      add(object)
    }
    for object in afterObjects(
      title,
      prepositions: title.kind == "legislator"
        ? ["of", "for", "at", "to", "with", "from"] : ["of", "for", "at", "to"])
    where title.kind != "diplomat" {
      // "Of the United Nations mission, UNMEE,": the name of the part goes before that of the
      // whole.
      if let part = partBehindComma(object, ledger) {
        add(part)
        continue
      }
      add(object)
      // "of the telecommunications company Huawei": the name stands behind the noun or beside it.
      guard named.entity(at: object) == nil else { continue }
      for child in view.children[object] where view.tokens[child].dep == "appos" { add(child) }
      // "A member of the M-19 rebel movement", "head of the EU delegation", "of the WHO's office".
      let isPart = lexicon.postedBodies.contains(view.words[object])
      if isPart || lexicon.bodyNouns.contains(view.words[object])
        || lexicon.organizationDescriptions.contains(view.words[object])
      {
        for child in view.children[object]
        where child < object
          && (["compound", "nmod"].contains(view.tokens[child].dep)
            || isPart && view.tokens[child].dep == "poss")
        { add(child) }
      }
      let next = object + 1
      if result.isEmpty, next < view.tokens.count, named.candidateAt[next] >= 0,
        named.candidates[named.candidateAt[next]].tokens.lowerBound == next,
        lexicon.organizationDescriptions.contains(view.words[object])
          || view.tokens[object].tag == "NN" && !view.isCapitalized[object]
      {
        add(next)
      }
    }
    return result
  }

  /// The name right behind a common noun, which itself says whose part it is, and a comma.
  private func partBehindComma(_ noun: Int, _ ledger: EntityLedger) -> Int? {
    var comma = noun + 1
    let end = view.sentence(noun).upperBound
    guard comma + 1 < end, lexicon.postedBodies.contains(view.words[noun]) else { return nil }
    // "The UN mission in Congo, MONUSCO,".
    if view.words[comma] == "in" {
      comma = (comma..<min(comma + 5, end - 1)).first { view.tokens[$0].text == "," } ?? comma
    }
    let next = comma + 1
    guard named.entity(at: noun) == nil, view.tokens[comma].text == ",",
      named.candidate(at: next)?.kind == .organization,
      named.candidate(at: next)?.tokens.lowerBound == next
    else { return nil }
    return next
  }

  /// "Spotify cut 1,500 jobs. Chief executive X said": the only body that the sentences before have
  /// for a subject.
  private func actingBefore(_ title: TitlePhrase, _ ledger: EntityLedger) -> Int? {
    let first = title.tokens.lowerBound
    // "Government spokesman X" says whose he is.
    let isSpeaker = title.kind == "spokesperson" && title.tokens.count == 1
    guard title.kind == "chief" || isSpeaker || title.kind == "owner", first > 0,
      isBare(title)
        && (named.person(startingAt: title.tokens.upperBound) != nil
          || named.candidateAt[first] >= 0)
        || isBeside(title)
    else { return nil }
    let own = view.sentenceOf[first]
    let start = view.annotated.sentences[max(0, own - 3)].lowerBound
    var subjects: Set<Int> = []
    var objects: Set<Int> = []
    var all: Set<Int> = []
    let types: Set<String> =
      isSpeaker ? ["organization", "ministry", "armed-group"] : ["organization"]
    for i in start..<first {
      guard let entity = named.entity(at: i) else { continue }
      // "France said …, spokesman X told reporters": the state's, or of one of its ministries.
      if isSpeaker, ledger.drafts[entity].type == "country", isSubject(i) { return nil }
      guard types.contains(ledger.drafts[entity].type),
        isSpeaker || isPrivate(ledger.drafts[entity], title)
      else { continue }
      if isPastEmployer(i) { continue }
      all.insert(entity)
      if isSubject(i) || isPartOfSubject(i) {
        subjects.insert(entity)
      } else if view.tokens[i].dep == "dobj",
        lexicon.punishingVerbs.contains(view.tokens[view.tokens[i].head].lemma.lowercased())
      {
        objects.insert(entity)
      }
    }
    let bodies = !subjects.isEmpty ? subjects : !objects.isEmpty ? objects : all
    return bodies.count == 1 ? bodies.first : nil
  }

  /// "Shares in X fell", "X's profits rose": whose the subject is.
  private func isPartOfSubject(_ name: Int) -> Bool {
    let token = view.tokens[name]
    if token.dep == "poss" { return view.tokens[token.head].dep == "nsubj" }
    return token.dep == "pobj" && view.tokens[view.tokens[token.head].head].dep == "nsubj"
      && lexicon.postCues.firmParts.contains(view.words[view.tokens[token.head].head])
  }

  /// "Malaysia's health ministry said … Minister X": the only ministry of this sentence and the two
  /// before, where a minister is named without a field.
  private func ministryBefore(_ title: TitlePhrase, _ ledger: EntityLedger) -> Int? {
    guard title.kind == "minister" || title.kind == "deputy-minister", title.portfolios.isEmpty,
      title.field == nil, title.tokens.count < 3,
      view.words[title.tokens.upperBound - 1] == "minister"
    else { return nil }
    return only(before: title) { ledger.drafts[$0].type == "ministry" }
  }

  /// The only body of a kind that this sentence and the two before name, in front of a bare title
  /// of somebody named who still holds the post.
  func only(before title: TitlePhrase, _ wanted: (Int) -> Bool) -> Int? {
    let next = title.tokens.upperBound
    guard !title.isFormer, statedCountries(title).isEmpty,
      named.person(startingAt: next) != nil || named.candidateAt[title.head] >= 0
        || next < view.tokens.count && view.tokens[next].text == ","
          && named.person(startingAt: next + 1) != nil
    else { return nil }
    let own = view.sentenceOf[title.head]
    let start = view.annotated.sentences[max(0, own - 2)].lowerBound
    var found: Set<Int> = []
    for i in start..<title.tokens.lowerBound {
      if let entity = named.entity(at: i), wanted(entity) { found.insert(entity) }
    }
    return found.count == 1 ? found.first : nil
  }

  private func isSubject(_ name: Int) -> Bool {
    // "The airline X cut jobs".
    let head = view.tokens[name].dep == "appos" ? view.tokens[name].head : name
    return ["nsubj", "nsubjpass"].contains(view.tokens[head].dep)
      || view.tokens[head].dep == "pobj" && view.tokens[view.tokens[head].head].dep == "agent"
  }

  /// The only commission with fields that the text names.
  private func onlyCommission(_ ledger: EntityLedger) -> Int? {
    let commissions = ledger.drafts.indices.filter {
      ledger.drafts[$0].type == "organization"
        && lexicon.commissions.contains(ledger.drafts[$0].name)
    }
    return commissions.count == 1 ? commissions[0] : nil
  }

  /// "Saudi Arabia, whose foreign minister, X,": the name that the relative pronoun in front of a
  /// post takes up.
  func whose(_ title: TitlePhrase) -> Int? {
    let first = view.sentence(title.head).lowerBound
    var i = title.tokens.lowerBound - 1
    while i > first, view.words[i] != "whose", title.tokens.lowerBound - i < 4 {
      guard
        lexicon.formerWords.contains(view.words[i]) || lexicon.standingWords.contains(view.words[i])
          || lexicon.deputyWords.contains(view.words[i]) || view.tokens[i].tag.hasPrefix("JJ")
          || view.words[i] == "own"
      else { return nil }
      i -= 1
    }
    guard i > first, view.words[i] == "whose" else { return nil }
    // The name right before it, a short form in brackets or nothing in between.
    var before = i - 1
    while before > first, view.words[before].isEmpty { before -= 1 }
    let isTown = isSeat(before, of: title)
    if named.entity(at: before) != nil, !isTown || title.kind == "regional" { return before }
    // "Delta, a firm based in Sfax, whose founder, X,": what the place is said of.
    if isTown, let body = described(by: before) { return body }
    if named.entity(at: before) != nil { return before }
    // Else the noun that the clause hangs on, or the name that it stands beside.
    var node = title.head
    for _ in 0..<5 where view.tokens[node].dep != "relcl" && view.tokens[node].head != node {
      node = view.tokens[node].head
    }
    if view.tokens[node].dep == "relcl" {
      let noun = view.tokens[node].head
      if noun < i, named.entity(at: noun) != nil { return noun }
      let above = view.tokens[noun].head
      if view.tokens[noun].dep == "appos", noun < i, named.entity(at: above) != nil { return above }
    }
    return nil
  }

  /// "Company spokesman X", "Ministry secretary Y", "Committee chair Z": the body spoken of last
  /// that such a noun can mean.
  private func spokenOf(before title: TitlePhrase, _ ledger: EntityLedger) -> Int? {
    let noun = title.tokens.lowerBound - 1
    guard noun >= 0, view.sentenceOf[noun] == view.sentenceOf[title.head],
      ["chief", "spokesperson", "negotiator", "adviser"].contains(title.kind),
      view.tokens[noun].tag.hasPrefix("NN"), view.tokens[noun].dep == "compound",
      named.person(at: view.tokens[noun].head) != nil || view.tokens[noun].head == title.head
    else { return nil }
    // Only a noun without an owner or adjective of its own speaks of what was named.
    let isBare =
      noun == view.sentence(noun).lowerBound
      || ["DT", "IN", "CC", ",", "``", "''"].contains(view.tokens[noun - 1].tag)
      || view.tokens[noun - 1].pos == "VERB"
    guard isBare else { return nil }
    let word = view.words[noun]
    let isMinistry = lexicon.ministryNouns.contains(word)
    guard
      isMinistry || lexicon.organizationDescriptions.contains(word)
        || lexicon.organizationNouns.contains(word) || lexicon.forceNouns.contains(word)
    else { return nil }
    let spoken = ledger.mentions.filter { mention in
      guard mention.head < noun, view.sentenceOf[noun] - view.sentenceOf[mention.head] <= 6,
        mention.entities.count == 1, mention.form != .modifier
      else { return false }
      let draft = ledger.drafts[mention.entities[0]]
      if isMinistry { return draft.type == "ministry" }
      let words = FoldedWord.fold(draft.name).split(separator: " ").map(String.init)
      let isPublic = lexicon.publicBodyNouns.contains(words.last ?? "")
      return draft.type == "organization" && !lexicon.blocs.contains(draft.name)
        && (words.contains(word)
          || !lexicon.publicBodyNouns.contains(word) && !isPublic && !draft.name.hasSuffix(")"))
    }
    let called = spoken.filter {
      FoldedWord.fold(ledger.drafts[$0.entities[0]].name).contains(word)
    }
    // "Ministry secretary" is nobody of a department.
    let other = spoken.filter { mention in
      !lexicon.ministryNouns.contains {
        FoldedWord.fold(ledger.drafts[mention.entities[0]].name).contains($0)
      }
    }
    // "Navy spokesman" after "the Sri Lanka Navy".
    let isFree = isMinistry || lexicon.organizationDescriptions.contains(word)
    let best = called.isEmpty && isFree ? (isMinistry ? other : spoken) : called
    return best.max { $0.head < $1.head }?.entities.first
  }

  /// "Vice-Chancellor Priya Raman of the University of Kerala": what stands behind the name is what
  /// the title is of.
  func bodyBehindName(_ title: TitlePhrase) -> Int? {
    let kinds = [
      "chief", "court", "spokesperson", "negotiator", "head-of-state", "adviser", "religious",
    ]
    return kinds.contains(title.kind) ? ofName(behind: title) : nil
  }

  /// "The Supreme Court upheld the vote. Chief Justice X said": the only court of this sentence and
  /// the two before, where a judge is named without one.
  func courtBefore(_ title: TitlePhrase, _ ledger: EntityLedger) -> Int? {
    guard title.kind == "court",
      ["judge", "justice"].contains(view.words[title.tokens.upperBound - 1])
    else { return nil }
    let isCourt: (Int) -> Bool = { entity in
      ledger.drafts[entity].type == "organization"
        && FoldedWord.fold(ledger.drafts[entity].name).split(separator: " ").contains {
          $0 == "court" || $0 == "tribunal"
        }
    }
    return only(before: title, isCourt) ?? onlyCourt(around: title, isCourt)
  }

  /// The one court that a text names, no more than three sentences away, where a judge stands in
  /// front of a name: "Justice X told him so. The Supreme Court heard that".
  private func onlyCourt(around title: TitlePhrase, _ isCourt: (Int) -> Bool) -> Int? {
    guard !title.isFormer, statedCountries(title).isEmpty, named.person(at: title.head) == nil,
      named.person(startingAt: title.tokens.upperBound) != nil
    else { return nil }
    var courts: Set<Int> = []
    var isNear = false
    for i in view.tokens.indices {
      guard let court = named.entity(at: i), isCourt(court) else { continue }
      // "Judge X granted the request, but the Constitutional Court blocked it": another's.
      // "Jailed by Judge X, they were freed by the Court of Appeal".
      if i > title.head, view.sentenceOf[i] == view.sentenceOf[title.head],
        ["nsubj", "nsubjpass"].contains(view.tokens[i].dep)
          || view.words[view.tokens[i].head] == "by"
      {
        return nil
      }
      courts.insert(court)
      isNear = isNear || abs(view.sentenceOf[i] - view.sentenceOf[title.head]) <= 3
    }
    return courts.count == 1 && isNear ? courts.first : nil
  }

  /// The token behind "of" that stands right behind the name a title is in front of.
  func ofName(behind title: TitlePhrase) -> Int? {
    let next = title.tokens.upperBound
    guard named.candidateAt.indices.contains(next), named.candidateAt[next] >= 0 else { return nil }
    let candidate = named.candidates[named.candidateAt[next]]
    let of = candidate.tokens.upperBound
    guard candidate.kind == .person, of + 1 < view.sentence(title.head).upperBound,
      view.words[of] == "of"
    else { return nil }
    let token = view.words[of + 1] == "the" ? of + 2 : of + 1
    // "Justice X of Kenya's High Court": what the state owns.
    if token + 2 < view.tokens.count, title.kind == "court", view.isPossessive(token + 1),
      named.candidate(at: token + 2)?.kind == .organization
    {
      return token + 2
    }
    return token < view.tokens.count ? token : nil
  }
}
