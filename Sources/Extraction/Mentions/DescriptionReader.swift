import Language
import TextModel

/// Resolves noun phrases that describe and do not name: "his Iraqi counterpart", "the two
/// ministers", "the Arab country", "Iranian forces".
final class DescriptionReader {
  let view: TokenView
  let lexicon: MentionLexicon
  let titles: [TitlePhrase]
  let context: CountryContext
  let named: NamedTokens

  init(
    view: TokenView, lexicon: MentionLexicon, titles: [TitlePhrase], context: CountryContext,
    named: NamedTokens
  ) {
    self.view = view
    self.lexicon = lexicon
    self.titles = titles
    self.context = context
    self.named = named
  }

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
      if barePair(i, into: &ledger) || aged(i, &offices, into: &ledger) { continue }
      if winner(i, into: &ledger) || rival(i, into: &ledger) || neighbour(i, into: &ledger) {
        continue
      }
      guard token.tag.hasPrefix("NN") || titleAt[i] != nil else { continue }
      if compatriot(i, into: &ledger) || formerPossession(i, into: &ledger) { continue }
      if titleAt[i] == nil || lexicon.postCues.personNouns.contains(view.words[i]),
        !offices.contains(where: { $0.head == i && $0.holder != nil }), ranked(i, into: &ledger)
      {
        continue
      }
      if lexicon.counterpartNouns.contains(view.words[i])
        || lexicon.counterpartNouns.contains(phraseEnding(i))
      {
        counterpart(i, &offices, into: &ledger)
      } else if view.words[i] == "counterparts",
        paired(i, &offices, into: &ledger) || counterparts(i, offices, into: &ledger)
      {
        continue
      } else if let title = titleAt[i] {
        if title.isPlural {
          if !pluralOffice(title, offices, into: &ledger),
            !pairOfPeople(i, offices, into: &ledger)
          {
            _ = group(i, into: &ledger)
          }
        } else {
          office(title, &offices, into: &ledger)
        }
      } else if named.candidateAt[i] >= 0 {
        continue
      } else if ownParty(i, offices, into: &ledger) {
      } else if isPlural(token), pairOfPeople(i, offices, into: &ledger) {
      } else if isPlural(token) || isEach(i), pairOfCountries(i, into: &ledger) {
      } else if isPlural(token), group(i, into: &ledger) {
      } else if capitalCity(i, into: &ledger) || land(i, into: &ledger) {
      } else if countryBody(i, into: &ledger) {
      } else if !isTakenUp(i, ledger), rebels(i, into: &ledger) {
      } else {
        commonNoun(i, into: &ledger)
      }
    }
  }

  func phraseEnding(_ i: Int) -> String {
    i > 0 ? view.words[i - 1] + " " + view.words[i] : view.words[i]
  }

  func isPlural(_ token: Token) -> Bool { token.tag == "NNS" || token.tag == "NNPS" }

  // MARK: Looking back

  /// Named mentions before a token, nearest first.
  func before(_ i: Int, in ledger: EntityLedger, where wanted: (EntityDraft, EntityMention) -> Bool)
    -> [Int]
  {
    var result: [Int] = []
    let earlier = ledger.mentions.filter {
      // Far enough for any description; a bound keeps long texts cheap.
      $0.tokens.lowerBound < i && $0.tokens.lowerBound > i - 1_500 && $0.entities.count == 1
    }
    .sorted { $0.head > $1.head }
    for mention in earlier where wanted(ledger.drafts[mention.entities[0]], mention) {
      if !result.contains(mention.entities[0]) { result.append(mention.entities[0]) }
    }
    return result
  }

  // MARK: Counterparts

  func counterpart(
    _ i: Int, _ offices: inout [OfficeReader.Office], into ledger: inout EntityLedger
  ) {
    let phrase = view.premodified(i)
    let country = context.carried(by: i, from: i).first
    if let country, bodyCounterpart(i, phrase, country, into: &ledger) { return }
    let partner = partner(of: i)
    let own = post(ofPartner: partner, before: i, offices)
    guard
      let last = own
        ?? offices.last(where: {
          $0.head < i && !["member", "spokesperson"].contains($0.title.kind)
            && ($0.holder != nil || $0.isCountryStated)
        })
    else { return }
    let model = fullest(last, offices)
    let isPlural = isPlural(view.tokens[i])
    if let person = personBeside(i) {
      let other = country ?? otherState(i, than: model)
      var title = ownTitle(model.title, of: model.countries, in: other)
      title.tokens = i..<(i + 1)
      title.head = i
      title.isFormer = false
      var office = OfficeReader.Office(
        title: title, holder: person, head: i, countries: other.map { [$0] } ?? [], bodies: [],
        isCountryStated: other != nil)
      let reader = OfficeReader(
        view: view, lexicon: lexicon, titles: titles, context: context, named: named)
      let isTold = isToldOtherwise(office, offices)
      if let other {
        ledger.drafts[person].country = ledger.drafts[person].country ?? other
        if !isTold, let ministry = reader.ministry(office, into: &ledger) {
          office.bodies = [ministry]
        }
      }
      if !isTold {
        let place = offices.firstIndex { $0.head > i } ?? offices.endIndex
        offices.insert(office, at: place)
      }
      ledger.mention(phrase, head: i, entities: [person], form: .description, confidence: 0.9)
      return
    }
    guard !isPlural else { return }
    let peers = offices.filter {
      $0.holder != nil && $0.holder != model.holder
        && $0.title.kind == model.title.kind && $0.title.portfolios == model.title.portfolios
        && !$0.title.isFormer && !$0.title.isDeputy
    }
    guard let country else {
      // "Telephoned his new counterpart": the only other holder of such a post before.
      let before = Set(peers.filter { $0.head < i }.compactMap(\.holder))
      if before.count == 1, partner != nil, model.holder == partner, let other = before.first {
        ledger.mention(phrase, head: i, entities: [other], form: .description, confidence: 0.7)
      }
      return
    }
    let holder = peers.first { $0.countries.contains(country) }?.holder
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

  /// "The foreign minister, X, spoke. Minister X's counterpart": of two posts of one holder the one
  /// that says the field.
  func fullest(
    _ office: OfficeReader.Office, _ offices: [OfficeReader.Office]
  ) -> OfficeReader.Office {
    guard office.title.kind == "minister", office.title.portfolios.isEmpty,
      office.title.field == nil
    else { return office }
    return offices.last {
      $0.holder == office.holder && $0.title.kind == office.title.kind && !$0.title.isFormer
        && $0.head < office.head && !$0.title.portfolios.isEmpty
    } ?? office
  }

  /// Whose counterpart it is, where a name says so: "X and his Tajik counterpart", "X met his
  /// counterpart".
  func partner(of i: Int) -> Int? {
    let first = view.firstConjunct(i)
    if first != i, let person = named.person(at: first) { return person }
    var node = i
    for _ in 0..<4 {
      node = view.tokens[node].head
      guard view.tokens[node].pos == "VERB" else { continue }
      let subjects = view.children[node].filter { view.tokens[$0].dep == "nsubj" }
      // "Kenya's minister, X, rang his counterpart".
      return subjects.lazy.compactMap { subject in
        self.named.person(at: subject)
          ?? self.view.children[subject].lazy.filter { self.view.tokens[$0].dep == "appos" }
          .compactMap { self.named.person(at: $0) }.first
      }.first
    }
    return nil
  }

  /// The ministry or the country, where the article never names the holder.
  func describeBody(
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
  func personBeside(_ i: Int) -> Int? {
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
}
