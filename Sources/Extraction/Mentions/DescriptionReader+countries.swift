import Language
import TextModel

extension DescriptionReader {
  // MARK: Pairs
  func pairOfPeople(
    _ i: Int, _ offices: [OfficeReader.Office], into ledger: inout EntityLedger
  ) -> Bool {
    guard lexicon.leaderPairs.contains(view.words[i]) else { return false }
    let phrase = view.premodified(i)
    let isLeaders =
      view.words[i].hasPrefix("leader") || !lexicon.pluralTitles.folded(view.words[i]).isEmpty
    guard let count = numeral(phrase) ?? (isTheOnly(i) && isLeaders ? 2 : nil),
      isBoundNumber(phrase, i)
    else { return false }
    let isSubject = view.tokens[view.firstConjunct(i)].dep.hasPrefix("nsubj")
    let people = before(i, in: ledger) { draft, mention in
      guard draft.type == "person", mention.form == .name else { return false }
      // "its president rang both leaders": who does it is none of the two.
      let token = view.tokens[mention.head]
      let noun = token.dep == "appos" ? token.head : mention.head
      return isSubject || view.sentenceOf[mention.head] != view.sentenceOf[i]
        || !view.tokens[noun].dep.hasPrefix("nsubj")
    }
    let leaders = people.filter { person in
      offices.contains { $0.holder == person && Self.leadingKinds.contains($0.title.kind) }
    }
    let chosen = isLeaders && leaders.count >= count ? leaders : people
    guard chosen.count >= count else { return false }
    let pair = count == 2 && isSubject ? pairTogether(chosen, before: i, ledger) : nil
    ledger.mention(
      phrase, head: i, entities: (pair ?? Array(chosen.prefix(count))).sorted(),
      form: .description, confidence: 0.7)
    return true
  }

  /// "The two ministers", "both leaders": "two former ministers, A and B" are named behind.
  func isBoundNumber(_ phrase: Range<Int>, _ i: Int) -> Bool {
    let isBound = phrase.contains {
      ["the", "both", "these", "those", "his", "her", "their", "our", "all"].contains(
        view.words[$0])
    }
    let next = i + 1
    let isNamed =
      next + 1 < view.tokens.count && view.tokens[next].text == ","
      && named.person(startingAt: next + 1) != nil
    return isBound && !isNamed
  }

  static let leadingKinds: Set<String> = [
    "head-of-state", "head-of-government", "royal", "party", "minister",
  ]

  /// "the leaders" with nothing else in the phrase.
  func isTheOnly(_ i: Int) -> Bool {
    let phrase = view.premodified(i)
    return phrase.count == 2 && view.words[phrase.lowerBound] == "the"
      && !view.children[i].contains {
        view.tokens[$0].dep == "prep" || view.tokens[$0].dep == "relcl"
      }
  }

  func pairOfCountries(_ i: Int, into ledger: inout EntityLedger) -> Bool {
    guard lexicon.pairDescriptions.contains(plural(i)) else { return false }
    let phrase = view.premodified(i)
    let isBoth =
      isEach(i)
      || numeral(phrase) != nil
        && phrase.contains {
          ["the", "both", "these", "those", "our", "their"].contains(view.words[$0])
        }
    let isSides =
      isTheOnly(i) && !["states", "parties", "camps", "armies"].contains(view.words[i])
    // "The rivals" may be two men.
    if isSides, numeral(phrase) == nil, view.words[i] == "rivals", isAmongPeople(i) {
      return false
    }
    guard isBoth || isSides else { return false }
    let count = numeral(phrase) ?? 2
    guard count == 2 || count == 3 else { return false }
    if ["sides", "parties", "camps"].contains(plural(i)), count == 2 {
      guard let pair = sides(before: i, ledger) else { return false }
      ledger.mention(
        phrase, head: i, entities: pair.entities.sorted(), form: .description,
        confidence: pair.confidence)
      return true
    }
    guard let chosen = mainCountries(count, before: i, without: actor(on: i, ledger), ledger) else {
      return false
    }
    ledger.mention(
      phrase, head: i, entities: chosen.entities.sorted(), form: .description,
      confidence: chosen.confidence)
    return true
  }

  /// "Each side", "neither country": a singular that stands for both of two.
  func isEach(_ i: Int) -> Bool {
    view.tokens[i].tag == "NN" && i > 0 && view.tokens[i - 1].head == i
      && ["each", "neither"].contains(view.words[i - 1])
  }

  private func plural(_ i: Int) -> String {
    let word = view.words[i]
    guard isEach(i) else { return word }
    return word.hasSuffix("ry") || word.hasSuffix("ty") ? word.dropLast() + "ies" : word + "s"
  }

  /// Who "both sides" are: two actors joined by "and" shortly before, else the country that is
  /// spoken of most and the armed group it has to do with, else the two countries of the article.
  private func sides(
    before i: Int, _ ledger: EntityLedger
  ) -> (entities: [Int], confidence: Double)? {
    let kinds: Set<String> = ["country", "armed-group", "organization"]
    let earlier = ledger.mentions.filter {
      $0.head < i && $0.entities.count == 1 && kinds.contains(ledger.drafts[$0.entities[0]].type)
        && $0.form != .modifier
    }
    .sorted { $0.head > $1.head }
    for mention in earlier
    where view.sentenceOf[i] - view.sentenceOf[mention.head] <= 1
      && view.tokens[mention.head].dep == "conj" && !isActing(mention.head, on: i)
      && !isWhere(mention.head)
    {
      let all = view.withConjuncts(view.firstConjunct(mention.head))
      let entities = all.compactMap { head in earlier.first { $0.head == head }?.entities[0] }
      if all.count == 2, Set(entities).count == 2 { return (entities, 0.8) }
    }
    if let rivals = rivals(among: earlier, before: i) { return (rivals, 0.75) }
    if let only = onlyTwo(before: i, ledger) { return (only, 0.6) }
    if let bodies = mainBodies(before: i, ledger, where: { _ in true }) { return (bodies, 0.6) }
    var counts: [Int: Int] = [:]
    for mention in ledger.mentions
    where mention.head < i && mention.entities.count == 1 && mention.form != .pronoun {
      counts[mention.entities[0], default: 0] += 1
    }
    func ranked(_ type: String) -> [(key: Int, value: Int)] {
      counts.filter { ledger.drafts[$0.key].type == type }
        .sorted { ($0.value, -$0.key) > ($1.value, -$1.key) }
    }
    // "Both camps" of one state's quarrel are no two states.
    if plural(i) == "camps", ranked("armed-group").first.map({ $0.value < 2 }) ?? true {
      return nil
    }
    let countries = ranked("country")
    // "X drove away Y's ships … Washington called on both sides": the two that are left beside who
    // calls.
    if ranked("armed-group").isEmpty, let caller = actor(on: i, ledger) {
      let near = unique(
        ledger.mentions.filter {
          $0.head < i && $0.entities.count == 1
            && view.sentenceOf[i] - view.sentenceOf[$0.head] <= 4
            && ledger.drafts[$0.entities[0]].type == "country" && $0.entities[0] != caller
        }.map { $0.entities[0] })
      if near.count == 2 { return (near, 0.7) }
    }
    if let group = ranked("armed-group").first, group.value > 1 {
      // The country that the group fights is not always named oftenest, but nobody is named
      // oftener.
      guard let country = countries.first,
        countries.count == 1 || country.value > countries[1].value
      else { return nil }
      return ([country.key, group.key], 0.6)
    }
    guard countries.count > 1, countries[1].value > 1,
      countries.count == 2 || countries[1].value > countries[2].value
    else { return nil }
    return ([countries[0].key, countries[1].key], 0.7)
  }

  /// "The union says the ministry owes its members pay. Talks between the two sides …": the only
  /// two that act in the sentences before, one of which is no state.
  private func onlyTwo(before i: Int, _ ledger: EntityLedger) -> [Int]? {
    let kinds: Set<String> = ["country", "armed-group", "organization", "ministry"]
    var found: [Int] = []
    for mention in ledger.mentions
    where mention.head < i && view.sentenceOf[i] - view.sentenceOf[mention.head] <= 2
      && mention.entities.count == 1 && mention.form != .modifier
    {
      let entity = mention.entities[0]
      guard kinds.contains(ledger.drafts[entity].type) else { continue }
      if !found.contains(entity) { found.append(entity) }
      if found.count > 2 { return nil }
    }
    guard found.count == 2,
      found.contains(where: { ledger.drafts[$0].type != "country" }),
      !found.contains(where: { one in
        found.contains { ledger.drafts[one].country == ledger.drafts[$0].name }
      })
    else { return nil }
    return found
  }

  /// "Norway and Britain urged both sides": who urges is none of them.
  private func isActing(_ member: Int, on i: Int) -> Bool {
    let first = view.firstConjunct(member)
    guard view.sentenceOf[first] == view.sentenceOf[i], ["nsubj"].contains(view.tokens[first].dep)
    else { return false }
    var node = i
    guard !view.tokens[node].dep.hasPrefix("nsubj") else { return false }
    for _ in 0..<4 where view.tokens[node].head != node {
      node = view.tokens[node].head
      if node == view.tokens[first].head { return true }
    }
    return false
  }

  /// The country that does something to "the two neighbours", and is none of them.
  private func actor(on i: Int, _ ledger: EntityLedger) -> Int? {
    var verb = view.tokens[i].head
    if view.tokens[i].dep == "pobj" { verb = view.tokens[verb].head }
    guard ["dobj", "dative", "pobj"].contains(view.tokens[i].dep), view.tokens[verb].pos == "VERB"
    else { return nil }
    var clause = verb
    for _ in 0..<3 where view.tokens[clause].dep == "conj" { clause = view.tokens[clause].head }
    for subject in (view.children[verb] + view.children[clause])
    where view.tokens[subject].dep == "nsubj" {
      guard let entity = named.entity(at: subject) else { continue }
      if ledger.drafts[entity].type == "country" { return entity }
      if let country = ledger.drafts[entity].country {
        return ledger.existing(type: "country", name: country)
      }
    }
    return nil
  }

  /// The countries that "the two countries" are: those coordinated shortly before, else the ones
  /// the article speaks of most, else the ones named last.
  func mainCountries(
    _ count: Int, before i: Int, without other: Int? = nil, _ ledger: EntityLedger
  ) -> (entities: [Int], confidence: Double)? {
    let hosts = goBetweens(over: i)
    let earlier = ledger.mentions.filter {
      $0.head < i && $0.entities.count == 1 && ledger.drafts[$0.entities[0]].type == "country"
        && $0.entities[0] != other && !hosts.contains($0.head)
    }
    var recent: [Int] = []
    for mention in earlier.sorted(by: { $0.head > $1.head })
    where view.sentenceOf[i] - view.sentenceOf[mention.head] <= 3
      && !recent.contains(mention.entities[0])
    {
      recent.append(mention.entities[0])
    }
    if recent.count == count { return (recent, 0.85) }
    // "Iran and Iraq", "between Tehran and Baghdad" in this sentence or the one before; who did
    // something together some sentences before.
    for mention in earlier.sorted(by: { $0.head > $1.head })
    where view.sentenceOf[i] - view.sentenceOf[mention.head] <= 4
      && view.tokens[mention.head].dep == "conj"
    {
      let first = view.firstConjunct(mention.head)
      guard view.sentenceOf[i] - view.sentenceOf[mention.head] <= 1 || isTogether(first) else {
        continue
      }
      let all = view.withConjuncts(first)
      let entities = all.compactMap { head in earlier.first { $0.head == head }?.entities[0] }
      if all.count == count, Set(entities).count == count { return (entities, 0.8) }
    }
    var counts: [Int: Int] = [:]
    for mention in earlier { counts[mention.entities[0], default: 0] += 1 }
    let ranked = counts.sorted { ($0.value, -$0.key) > ($1.value, -$1.key) }
    guard ranked.count >= count else { return nil }
    if ranked.count == count || ranked[count - 1].value > ranked[count].value {
      return (ranked.prefix(count).map(\.key), 0.7)
    }
    return recent.count >= count ? (Array(recent.prefix(count)), 0.55) : nil
  }

  /// Whether a list is of those who act, or what something is between.
  private func isTogether(_ first: Int) -> Bool {
    let token = view.tokens[first]
    return token.dep == "nsubj" || token.dep == "pobj" && view.words[token.head] == "between"
  }

  // MARK: Countries by their organs
  /// "Iraqi forces", "the government of Kenya", "Saddam Hussein's Iraq" stays a name.
  func countryBody(_ i: Int, into ledger: inout EntityLedger) -> Bool {
    let lemma = view.tokens[i].lemma.lowercased()
    guard lexicon.countryNouns.contains(view.words[i]) || lexicon.countryNouns.contains(lemma)
    else { return false }
    // "Brazil's state of Bahia", "the Indian state of Kerala": a part of the country.
    if view.words[i] == "state",
      view.objects(of: i, prepositions: ["of"])
        .contains(where: { named.candidate(at: $0)?.kind == .place })
    {
      return false
    }
    let phrase = view.premodified(i)
    var countries: [String] = []
    for j in phrase where j != i && !isInsideHyphen(j) {
      if let name = context.countryAt[j], !countries.contains(name) { countries.append(name) }
    }
    if countries.count == 2, isPeople(phrase) { return false }
    if countries.isEmpty {
      for object in view.objects(of: i, prepositions: ["of", "in"]) {
        if let name = context.countryAt[object], !countries.contains(name) {
          countries.append(name)
        }
      }
    }
    // "Colombia's last guerrilla force, the Front,": the one that is named behind.
    if !countries.isEmpty, lexicon.forceNouns.contains(lemma), let body = apposedBody(i, ledger) {
      ledger.mention(phrase, head: i, entities: [body], form: .description, confidence: 0.85)
      return true
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
    let isGovernment =
      (lexicon.governmentNouns.contains(lemma)
        || ["authorities", "rulers"].contains(view.words[i]))
      && (isSoleState(i) || phrase.count == 1 && view.isCapitalized[i])
    let isForce = lexicon.stateForces.contains(lemma) && isSoleState(i)
    guard isGovernment || isForce || isGovernments(i) else { return false }
    // "Bolivian police … the police": whose they were.
    let told = isForce || lemma == "junta" ? bearer(ofForce: lemma, before: i, ledger) : nil
    guard let name = told ?? context.nearest(i),
      // Armies of other countries are named with their country.
      isGovernment && lemma != "junta" || told != nil
        || lemma != "police" && (name == context.soleHome || name == context.leading)
    else { return false }
    ledger.mention(
      phrase, head: i, entities: [ledger.entity(type: "country", name: name)], form: .description,
      confidence: 0.5)
    return true
  }

  /// "Government troops": the forces of the country the passage is about.
  private func isGovernments(_ i: Int) -> Bool {
    i > 0 && lexicon.governmentNouns.contains(view.words[i - 1]) && view.tokens[i - 1].head == i
      && view.tokens[i - 1].dep == "compound" && view.tokens[i].tag == "NNS"
  }

  /// The organization whose name is part of the phrase of a noun for organizations.
  func nameInside(_ i: Int, _ phrase: Range<Int>, _ ledger: inout EntityLedger) -> Int? {
    let word = view.words[i]
    guard
      lexicon.organizationDescriptions.contains(word) || lexicon.armedDescriptions.contains(word)
        || lexicon.outletNouns.contains(word) || lexicon.armedNouns.contains(word)
    else { return nil }
    for j in phrase.reversed()
    where j != i && ["compound", "nmod", "appos"].contains(view.tokens[j].dep) {
      guard let entity = named.entity(at: j), view.tokens[j].head == i else { continue }
      if ["organization", "armed-group"].contains(ledger.drafts[entity].type) {
        if let candidate = named.candidate(at: j), candidate.tokens.upperBound == i {
          ledger.addSurface(view.text(candidate.tokens.lowerBound..<(i + 1)), to: entity)
        }
        return entity
      }
    }
    return nil
  }

  /// Of entities in the nearest sentence that has one, the one that is the subject.
  func lastSubject(
    before i: Int, _ ledger: EntityLedger, _ wanted: (EntityDraft) -> Bool
  ) -> Int? {
    let mentions = ledger.mentions.filter {
      $0.head < i && $0.entities.count == 1 && wanted(ledger.drafts[$0.entities[0]])
        && view.sentenceOf[i] - view.sentenceOf[$0.head] <= 3
    }
    guard let nearest = mentions.map({ view.sentenceOf[$0.head] }).max() else { return nil }
    return mentions.last {
      view.sentenceOf[$0.head] == nearest
        && ["nsubj", "nsubjpass"].contains(view.tokens[view.firstConjunct($0.head)].dep)
        && view.tokens[view.tokens[$0.head].head].dep != "relcl"
    }?.entities.first
  }

  /// The organization that the text called by the noun before: "the Indonesian airline Sriwijaya
  /// Air … the airline".
  func described(as word: String, before i: Int, _ ledger: EntityLedger) -> Int? {
    before(i, in: ledger) { draft, mention in
      guard draft.type == "organization", mention.form == .name else { return false }
      let start = mention.tokens.lowerBound
      let token = view.tokens[mention.head]
      // "The shipyard Nordvik … the yard".
      return start > 0
        && (view.words[start - 1] == word
          || word.count > 3 && view.words[start - 1].hasSuffix(word))
        || view.children[mention.head].contains {
          view.tokens[$0].dep == "appos" && view.words[$0] == word
        }
        || token.dep == "appos" && view.words[token.head] == word
        // "A team from the WHO": what acts for it.
        || token.dep == "pobj" && ["of", "from"].contains(view.words[token.head])
          && view.words[view.tokens[token.head].head] == word
        || token.dep == "nsubj" && view.tokens[token.head].lemma == "be"
          && view.children[token.head].contains {
            view.tokens[$0].dep == "attr" && view.words[$0] == word
          }
    }.first
  }
}
