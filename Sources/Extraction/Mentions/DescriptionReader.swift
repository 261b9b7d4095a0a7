import Language
import TextModel

/// Resolves noun phrases that describe and do not name: "his Iraqi counterpart", "the two ministers",
/// "the Arab country", "Iranian forces".
struct DescriptionReader {
  let view: TokenView
  let lexicon: MentionLexicon
  let titles: [TitlePhrase]
  let context: CountryContext
  let named: NamedTokens

  /// What an earlier mention points to, for looking back.
  struct Trace {
    var token: Int
    var entity: Int
    var type: String
  }

  /// Adds description mentions, and posts that counterparts hold.
  func read(_ offices: inout [OfficeReader.Office], into ledger: inout EntityLedger) {
    var taken = [Bool](repeating: false, count: view.tokens.count)
    for mention in ledger.mentions
    where mention.form == .name && ledger.drafts[mention.entities[0]].type != "country" {
      taken[mention.head] = true
    }
    let titleAt = Dictionary(
      titles.filter { !$0.isAddress }.map { ($0.head, $0) }, uniquingKeysWith: { a, _ in a })
    for i in view.tokens.indices where view.isRead[i] && !taken[i] {
      let token = view.tokens[i]
      guard token.tag.hasPrefix("NN") || titleAt[i] != nil else { continue }
      if lexicon.counterpartNouns.contains(view.words[i])
        || lexicon.counterpartNouns.contains(phraseEnding(i))
      {
        counterpart(i, &offices, into: &ledger)
      } else if let title = titleAt[i] {
        if title.isPlural {
          pluralOffice(title, offices, into: &ledger)
        } else {
          office(title, &offices, into: &ledger)
        }
      } else if named.candidateAt[i] >= 0 {
        continue
      } else if isPlural(token), pairOfPeople(i, offices, into: &ledger) {
      } else if isPlural(token), pairOfCountries(i, into: &ledger) {
      } else if countryBody(i, into: &ledger) {
      } else {
        commonNoun(i, into: &ledger)
      }
    }
  }

  private func phraseEnding(_ i: Int) -> String {
    i > 0 ? view.words[i - 1] + " " + view.words[i] : view.words[i]
  }

  private func isPlural(_ token: Token) -> Bool { token.tag == "NNS" || token.tag == "NNPS" }

  // MARK: Looking back

  /// Named mentions before a token, nearest first.
  func before(_ i: Int, in ledger: EntityLedger, where wanted: (EntityDraft, EntityMention) -> Bool)
    -> [Int]
  {
    var result: [Int] = []
    let earlier = ledger.mentions.filter { $0.tokens.lowerBound < i && $0.entities.count == 1 }
      .sorted { $0.head > $1.head }
    for mention in earlier where wanted(ledger.drafts[mention.entities[0]], mention) {
      if !result.contains(mention.entities[0]) { result.append(mention.entities[0]) }
    }
    return result
  }

  // MARK: Counterparts

  private func counterpart(
    _ i: Int, _ offices: inout [OfficeReader.Office], into ledger: inout EntityLedger
  ) {
    let phrase = view.premodified(i)
    let country = context.carried(by: i, from: i).first
    guard
      let model = offices.last(where: {
        $0.head < i && $0.holder != nil && !["member", "spokesperson"].contains($0.title.kind)
      })
    else { return }
    let isPlural = isPlural(view.tokens[i])
    if let person = personBeside(i) {
      var title = model.title
      title.tokens = i..<(i + 1)
      title.head = i
      title.isFormer = false
      var office = OfficeReader.Office(
        title: title, holder: person, head: i, countries: country.map { [$0] } ?? [], bodies: [],
        isCountryStated: country != nil)
      let reader = OfficeReader(
        view: view, lexicon: lexicon, titles: titles, context: context, named: named)
      if let country {
        ledger.drafts[person].country = ledger.drafts[person].country ?? country
        if let ministry = reader.ministry(office, into: &ledger) { office.bodies = [ministry] }
      }
      let place = offices.firstIndex { $0.head > i } ?? offices.endIndex
      offices.insert(office, at: place)
      ledger.mention(phrase, head: i, entities: [person], form: .description, confidence: 0.9)
      return
    }
    guard !isPlural, let country else { return }
    let holder = offices.first {
      $0.holder != nil && $0.holder != model.holder && $0.countries.contains(country)
        && $0.title.kind == model.title.kind && $0.title.portfolios == model.title.portfolios
        && !$0.title.isFormer
    }?.holder
    if let holder {
      ledger.mention(phrase, head: i, entities: [holder], form: .description, confidence: 0.85)
      return
    }
    var title = model.title
    title.tokens = i..<(i + 1)
    title.head = i
    let office = OfficeReader.Office(
      title: title, holder: nil, head: i, countries: [country], bodies: [], isCountryStated: true)
    describeBody(office, phrase, into: &ledger)
  }

  /// The ministry or the country, where the article never names the holder.
  private func describeBody(
    _ office: OfficeReader.Office, _ phrase: Range<Int>, into ledger: inout EntityLedger
  ) {
    let reader = OfficeReader(
      view: view, lexicon: lexicon, titles: titles, context: context, named: named)
    if let ministry = reader.ministry(office, into: &ledger) {
      ledger.mention(
        phrase, head: office.head, entities: [ministry], form: .description, confidence: 0.75)
    } else if ["head-of-state", "head-of-government", "royal"].contains(office.title.kind),
      let country = office.countries.first
    {
      let entity = ledger.entity(type: "country", name: country)
      ledger.mention(
        phrase, head: office.head, entities: [entity], form: .description, confidence: 0.6)
    }
  }

  /// The person in apposition to a description, or named right after it.
  private func personBeside(_ i: Int) -> Int? {
    let token = view.tokens[i]
    for child in view.children[i] where view.tokens[child].dep == "appos" {
      if let person = named.person(at: child) { return person }
    }
    if ["appos", "compound", "nmod"].contains(token.dep), let person = named.person(at: token.head)
    {
      return person
    }
    var next = i + 1
    let limit = view.sentence(i).upperBound
    guard next < limit else { return nil }
    if let person = named.person(startingAt: next) { return person.entity }
    // "his Iranian counterpart in Tehran, Brigadier General Hossein Dehqan"
    var steps = 0
    while next < limit, view.tokens[next].text != ",", steps < 5 {
      guard ["IN", "NNP", "DT", "_SP", "PRP$"].contains(view.tokens[next].tag) else { return nil }
      next += 1
      steps += 1
    }
    next += 1
    while next < limit, view.tokens[next].isSpace { next += 1 }
    guard next < limit, let person = named.person(startingAt: next) else { return nil }
    let after = person.candidate.tokens.upperBound
    guard after < view.tokens.count else { return person.entity }
    return ["VBD", "VBZ"].contains(view.tokens[after].tag) && next > i + 1 ? nil : person.entity
  }

  // MARK: Offices

  private func isDefinite(_ head: Int) -> Bool {
    var isBare = true
    for child in view.children[head] {
      let token = view.tokens[child]
      if token.dep == "det" {
        isBare = false
        if ["a", "an", "any", "another", "some", "every", "each", "no"].contains(view.words[child])
        {
          return false
        }
        return true
      }
      if token.dep == "poss" { return true }
    }
    return isBare
  }

  private func office(
    _ title: TitlePhrase, _ offices: inout [OfficeReader.Office], into ledger: inout EntityLedger
  ) {
    let head = title.head
    guard let own = offices.firstIndex(where: { $0.title.tokens == title.tokens }) else { return }
    let phrase = view.premodified(head)
    if let holder = offices[own].holder {
      if named.candidateAt[head] < 0 || named.candidates[named.candidateAt[head]].kind != .person {
        ledger.mention(phrase, head: head, entities: [holder], form: .description, confidence: 0.9)
      }
      return
    }
    guard isDefinite(head), !title.isFormer || !offices[own].countries.isEmpty else { return }
    let known = offices[own].countries
    let matches = offices.filter { other in
      guard let holder = other.holder, ledger.drafts[holder].type == "person" else { return false }
      guard isSamePost(title, other.title) else { return false }
      if !known.isEmpty, !other.countries.isEmpty, other.isCountryStated {
        return other.countries.contains(where: known.contains)
      }
      return true
    }
    let holders = unique(matches.compactMap(\.holder))
    if let holder = mostLikely(holders, matches, known, head, ledger),
      holders.count <= 3 || !known.isEmpty
    {
      offices[own].holder = holder
      let isSure = !known.isEmpty || Set(matches.compactMap(\.holder)).count == 1
      ledger.mention(
        phrase, head: head, entities: [holder], form: .description, confidence: isSure ? 0.85 : 0.6)
      return
    }
    var office = offices[own]
    if office.countries.isEmpty,
      OfficeReader(view: view, lexicon: lexicon, titles: titles, context: context, named: named)
        .needsCountry(title), office.bodies.isEmpty
    {
      office.countries = context.nearest(head).map { [$0] } ?? []
    }
    guard
      ["minister", "deputy-minister", "head-of-state", "head-of-government", "royal"].contains(
        title.kind)
    else { return }
    describeBody(office, phrase, into: &ledger)
  }

  /// Of several holders of a post the one of the article's own country, when the phrase names none,
  /// then the one spoken of last.
  private func mostLikely(
    _ holders: [Int], _ matches: [OfficeReader.Office], _ known: [String], _ head: Int,
    _ ledger: EntityLedger
  ) -> Int? {
    var best: (stated: Bool, home: Bool, last: Int, holder: Int)?
    for holder in holders {
      let own = matches.filter { $0.holder == holder }
      let isStated = !known.isEmpty && own.contains { $0.countries.contains(where: known.contains) }
      let isHome =
        known.isEmpty && own.contains { context.home.map($0.countries.contains) ?? false }
      let last =
        ledger.mentions.filter { $0.entities == [holder] && $0.head < head }.map(\.head).max() ?? -1
      let isNearer =
        best.map { b in
          if isStated != b.stated { return isStated }
          // Only the same sentence or the one before outweighs the article's own country.
          if isHome != b.home { return isHome }
          return last > b.last
        } ?? true
      if isNearer { best = (isStated, isHome, last, holder) }
    }
    return best?.holder
  }

  private func isSamePost(_ a: TitlePhrase, _ b: TitlePhrase) -> Bool {
    if a.isDeputy != b.isDeputy, !a.portfolios.isEmpty { return false }
    if a.kind != b.kind {
      // "the leader" can be a president; "the premier" a prime minister.
      let leaders: Set<String> = ["head-of-state", "head-of-government", "royal"]
      guard FoldedWord.fold(a.post).hasSuffix("leader"), leaders.contains(b.kind) else {
        return false
      }
    }
    if !a.portfolios.isEmpty { return a.portfolios == b.portfolios }
    if lexicon.ministerKinds.contains(a.kind) { return true }
    let x = FoldedWord.fold(a.post)
    let y = FoldedWord.fold(b.post)
    return x == y || x.hasSuffix(" " + y) || y.hasSuffix(" " + x)
      || ["head-of-state", "head-of-government"].contains(a.kind)
  }

  private func pluralOffice(
    _ title: TitlePhrase, _ offices: [OfficeReader.Office], into ledger: inout EntityLedger
  ) {
    let head = title.head
    let phrase = view.premodified(head)
    var countries: [String] = []
    for i in phrase {
      if let name = context.countryAt[i], !countries.contains(name) { countries.append(name) }
    }
    for object in view.objects(of: head, prepositions: ["of", "from"]) {
      if let name = context.countryAt[object], !countries.contains(name) { countries.append(name) }
    }
    if !countries.isEmpty {
      var entities: [Int] = []
      for country in countries {
        if let holder = offices.last(where: {
          $0.holder != nil && $0.countries.contains(country) && isSamePost(title, $0.title)
        })?.holder {
          entities.append(holder)
        } else if let name = lexicon.ministryName(portfolios: title.portfolios, country: country) {
          let isNew = ledger.existing(type: "ministry", name: name) == nil
          let ministry = ledger.entity(type: "ministry", name: name)
          if isNew { ledger.drafts[ministry].isImplied = true }
          ledger.drafts[ministry].country = country
          entities.append(ministry)
        } else {
          entities.append(ledger.entity(type: "country", name: country))
        }
      }
      ledger.mention(
        phrase, head: head, entities: unique(entities), form: .description, confidence: 0.75)
      return
    }
    guard isDefinite(head), named.candidateAt[head] < 0 else { return }
    let holders = unique(
      offices.filter { $0.head < head && $0.holder != nil && isSamePost(title, $0.title) }
        .sorted { $0.head > $1.head }.compactMap(\.holder))
    let count = numeral(phrase) ?? (holders.count == 2 ? 2 : 0)
    guard count >= 2, holders.count >= count else { return }
    ledger.mention(
      phrase, head: head, entities: holders.prefix(count).sorted(), form: .description,
      confidence: 0.75)
  }

  private func unique(_ values: [Int]) -> [Int] {
    var result: [Int] = []
    for value in values where !result.contains(value) { result.append(value) }
    return result
  }

  /// 2 for "two" and "both", 3 for "three".
  private func numeral(_ phrase: Range<Int>) -> Int? {
    for i in phrase {
      switch view.words[i] {
      case "two", "both": return 2
      case "three": return 3
      case "four": return 4
      default: continue
      }
    }
    return nil
  }

  // MARK: Pairs

  private func pairOfPeople(
    _ i: Int, _ offices: [OfficeReader.Office], into ledger: inout EntityLedger
  ) -> Bool {
    guard lexicon.leaderPairs.contains(view.words[i]) else { return false }
    let phrase = view.premodified(i)
    guard let count = numeral(phrase) ?? (isTheOnly(i) ? 2 : nil) else { return false }
    let people = before(i, in: ledger) { draft, mention in
      draft.type == "person" && mention.form == .name
    }
    guard people.count >= count else { return false }
    ledger.mention(
      phrase, head: i, entities: people.prefix(count).sorted(), form: .description, confidence: 0.7)
    return true
  }

  /// "the leaders" with nothing else in the phrase.
  private func isTheOnly(_ i: Int) -> Bool {
    let phrase = view.premodified(i)
    return phrase.count == 2 && view.words[phrase.lowerBound] == "the"
      && !view.children[i].contains {
        view.tokens[$0].dep == "prep" || view.tokens[$0].dep == "relcl"
      }
  }

  private func pairOfCountries(_ i: Int, into ledger: inout EntityLedger) -> Bool {
    guard lexicon.pairDescriptions.contains(view.words[i]) else { return false }
    let phrase = view.premodified(i)
    let isBoth =
      numeral(phrase) != nil
      && phrase.contains {
        ["the", "both", "these", "those", "our", "their"].contains(view.words[$0])
      }
    let isSides = isTheOnly(i) && view.words[i] != "states" && view.words[i] != "parties"
    guard isBoth || isSides else { return false }
    let count = numeral(phrase) ?? 2
    guard count == 2 || count == 3 else { return false }
    let countries = before(i, in: ledger) { draft, mention in
      draft.type == "country" && (view.sentenceOf[i] - view.sentenceOf[mention.head] <= 4)
    }
    guard countries.count >= count else { return false }
    let chosen = countries.prefix(count).sorted()
    ledger.mention(
      phrase, head: i, entities: chosen, form: .description,
      confidence: countries.count == count ? 0.85 : 0.65)
    return true
  }

  /// "U.S.-backed", "pro-Iranian": the country is not whose organ it is.
  private func isInsideHyphen(_ j: Int) -> Bool {
    func isHyphen(_ k: Int) -> Bool {
      view.tokens.indices.contains(k) && ["-", "‑", "–"].contains(view.tokens[k].text)
    }
    if isHyphen(j - 1), view.isGlued(j - 1, j), context.countryAt[max(0, j - 2)] == nil {
      return true
    }
    guard isHyphen(j + 1), view.isGlued(j, j + 1), view.tokens.indices.contains(j + 2) else {
      return false
    }
    return context.countryAt[j + 2] == nil
  }

  // MARK: Countries by their organs

  /// "Iraqi forces", "the government of Kenya", "Saddam Hussein's Iraq" stays a name.
  private func countryBody(_ i: Int, into ledger: inout EntityLedger) -> Bool {
    let lemma = view.tokens[i].lemma.lowercased()
    guard lexicon.countryNouns.contains(view.words[i]) || lexicon.countryNouns.contains(lemma)
    else { return false }
    let phrase = view.premodified(i)
    var countries: [String] = []
    for j in phrase where j != i && !isInsideHyphen(j) {
      if let name = context.countryAt[j], !countries.contains(name) { countries.append(name) }
    }
    if countries.isEmpty {
      for object in view.objects(of: i, prepositions: ["of", "in"]) {
        if let name = context.countryAt[object], !countries.contains(name) {
          countries.append(name)
        }
      }
    }
    if !countries.isEmpty {
      let entities = countries.map { ledger.entity(type: "country", name: $0) }
      let plain = phrase.first { view.tokens[$0].dep != "det" } ?? phrase.lowerBound
      ledger.mention(
        phrase, head: i, entities: entities, form: .description,
        surface: entities.count == 1 ? view.text(plain..<phrase.upperBound) : nil, confidence: 0.9)
      return true
    }
    // "the government": the country the passage is about.
    guard lexicon.governmentNouns.contains(lemma),
      isTheOnly(i) || phrase.count == 1 && view.isCapitalized[i],
      let name = context.nearest(i)
    else { return false }
    ledger.mention(
      phrase, head: i, entities: [ledger.entity(type: "country", name: name)], form: .description,
      confidence: 0.5)
    return true
  }

  /// The organization whose name is part of the phrase of a noun for organizations.
  private func nameInside(_ i: Int, _ phrase: Range<Int>, _ ledger: EntityLedger) -> Int? {
    let word = view.words[i]
    guard
      lexicon.organizationDescriptions.contains(word) || lexicon.armedDescriptions.contains(word)
        || lexicon.outletNouns.contains(word) || lexicon.armedNouns.contains(word)
    else { return nil }
    for j in phrase.reversed()
    where j != i && ["compound", "nmod", "appos"].contains(view.tokens[j].dep) {
      guard let entity = named.entity(at: j), view.tokens[j].head == i else { continue }
      if ["organization", "armed-group"].contains(ledger.drafts[entity].type) { return entity }
    }
    return nil
  }

  // MARK: Common nouns

  private func commonNoun(_ i: Int, into ledger: inout EntityLedger) {
    let word = view.words[i]
    let lemma = view.tokens[i].lemma.lowercased()
    guard let determiner = view.children[i].first(where: { view.tokens[$0].dep == "det" }),
      ["the", "this", "that"].contains(view.words[determiner])
    else { return }
    let phrase = view.premodified(i)
    let limit = view.sentenceOf[i] - 6
    func last(_ wanted: (EntityDraft) -> Bool) -> Int? {
      before(i, in: ledger) { draft, mention in
        wanted(draft) && view.sentenceOf[mention.head] >= limit
          && (mention.form == .name || mention.form == .description)
      }.first
    }
    var entity: Int?
    var confidence = 0.65
    if let inside = nameInside(i, phrase, ledger) {
      // "the IRNA news agency", "the Kat Wout gang"
      entity = inside
      confidence = 0.9
    } else if lexicon.countryDescriptions.contains(word) {
      let traits = phrase.compactMap { lexicon.countryTraits[view.words[$0]] }.first
      if let traits {
        entity = last { $0.type == "country" && traits.contains($0.name) }
        confidence = 0.8
      } else if phrase.count <= 3,
        !view.children[i].contains(where: {
          ["prep", "relcl", "acl"].contains(view.tokens[$0].dep)
        })
      {
        entity =
          before(i, in: ledger) { draft, mention in
            draft.type == "country" && view.sentenceOf[mention.head] >= limit
          }.first
      }
    } else if lexicon.armedDescriptions.contains(word) || lexicon.armedDescriptions.contains(lemma)
    {
      entity =
        last { $0.type == "armed-group" }
        ?? (lexicon.organizationDescriptions.contains(word)
          ? last { $0.type == "organization" } : nil)
    } else if lexicon.blocNouns.contains(word) {
      entity = last { $0.type == "organization" && lexicon.blocs.contains($0.name) }
    } else if lexicon.organizationDescriptions.contains(word) {
      entity = last { draft in
        draft.type == "organization"
          && (FoldedWord.fold(draft.name).contains(word) || !draft.name.hasSuffix(")"))
      }
    }
    if entity == nil, view.isCapitalized[i], i > view.sentence(i).lowerBound + 1 {
      // "the Committee", "the Forum": the last part of a name used before.
      entity = last { draft in
        ["organization", "armed-group", "agreement", "event"].contains(draft.type)
          && FoldedWord.fold(draft.name).split(separator: " ").contains(Substring(word))
      }
      confidence = 0.8
    }
    guard let entity else { return }
    ledger.mention(phrase, head: i, entities: [entity], form: .description, confidence: confidence)
  }
}
