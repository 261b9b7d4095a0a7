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
    }.filter { isOfGender(view.words[i], ledger.drafts[$0]) }
    let leaders = people.filter { person in
      offices.contains { $0.holder == person && Self.leadingKinds.contains($0.title.kind) }
    }
    let isOfLeaders = view.words[i].hasPrefix("leader")
    let called = isOfLeaders ? calledLeaders(before: i, ledger) : []
    var chosen =
      called.count == count ? called : isLeaders && leaders.count >= count ? leaders : people
    var isApart = false
    if isOfLeaders, called.isEmpty, !isSubject {
      // "The foreign ministers, A and B, will see to it. The host thanked both leaders".
      func isMinister(_ person: Int) -> Bool {
        offices.contains { $0.holder == person && $0.title.kind == "minister" }
      }
      let others = chosen.filter { !isMinister($0) }
      isApart = chosen.prefix(count).contains(where: isMinister) && others.count >= count
      if isApart { chosen = others }
    }
    guard chosen.count >= count else { return false }
    let pair =
      count == 2 && (isSubject || isApart)
      ? pairTogether(chosen, before: i, reach: isSubject ? 3 : 8, ledger) : nil
    ledger.mention(
      phrase, head: i, entities: (pair ?? Array(chosen.prefix(count))).sorted(),
      form: .description, confidence: 0.7)
    return true
  }

  /// "The leaders of the two communities, A and B": whom the text has called so by name.
  private func calledLeaders(before i: Int, _ ledger: EntityLedger) -> [Int] {
    var result: [Int] = []
    for mention in ledger.mentions
    where mention.form == .name && mention.head < i && mention.entities.count == 1 {
      let first = view.tokens[view.firstConjunct(mention.head)]
      guard first.dep == "appos", ledger.drafts[mention.entities[0]].type == "person",
        !result.contains(mention.entities[0])
      else { continue }
      var noun = first.head
      if view.tokens[noun].dep == "pobj" { noun = view.tokens[view.tokens[noun].head].head }
      if view.words[noun] == "leaders" { result.append(mention.entities[0]) }
    }
    return result
  }

  /// Whether somebody can be one of "both men" or "the two women".
  private func isOfGender(_ noun: String, _ draft: EntityDraft) -> Bool {
    guard ["men", "women"].contains(noun),
      let gender = draft.gender ?? lexicon.likelyGender(draft)
    else { return true }
    return gender == (noun == "men" ? "male" : "female")
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
    var acting = actors(on: i, ledger)
    if let country = actor(on: i, ledger) { acting.insert(country) }
    guard let chosen = mainCountries(count, before: i, without: acting, ledger) else {
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

  func plural(_ i: Int) -> String {
    let word = view.words[i]
    guard isEach(i) else { return word }
    return word.hasSuffix("ry") || word.hasSuffix("ty") ? word.dropLast() + "ies" : word + "s"
  }

  /// The countries that "the two countries" are: those coordinated shortly before, else the ones
  /// the article speaks of most, else the ones named last.
  func mainCountries(
    _ count: Int, before i: Int, without others: Set<Int> = [], _ ledger: EntityLedger
  ) -> (entities: [Int], confidence: Double)? {
    let hosts = goBetweens(over: i)
    let all = ledger.mentions.filter {
      $0.head < i && $0.entities.count == 1 && ledger.drafts[$0.entities[0]].type == "country"
        && !others.contains($0.entities[0]) && !hosts.contains($0.head)
    }
    // "Signed in Jeddah, Saudi Arabia. The two countries": where they did so.
    let elsewhere = all.filter { !isBehindCity($0.head) }
    let earlier = Set(elsewhere.map { $0.entities[0] }).count >= count ? elsewhere : all
    var recent: [Int] = []
    for mention in earlier.sorted(by: { $0.head > $1.head })
    where view.sentenceOf[i] - view.sentenceOf[mention.head] <= 3
      && !recent.contains(mention.entities[0])
    {
      recent.append(mention.entities[0])
    }
    // "Jordan, Israel resume talks … said the Dutch ambassador. The two countries": not those named
    // last but those whom the article is about.
    let told = headlined(count, without: others, ledger).flatMap { told in
      recent.contains(where: told.contains) ? told : nil
    }
    if recent.count == count, told.map({ Set($0) == Set(recent) }) ?? true {
      return (recent, 0.85)
    }
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
    if let told { return (told, 0.75) }
    if let together = onlyTogether(count, earlier) { return (together, 0.7) }
    var counts: [Int: Int] = [:]
    for mention in earlier { counts[mention.entities[0], default: 0] += 1 }
    let ranked = counts.sorted { ($0.value, -$0.key) > ($1.value, -$1.key) }
    guard ranked.count >= count else { return nil }
    if ranked.count == count || ranked[count - 1].value > ranked[count].value {
      return (ranked.prefix(count).map(\.key), 0.7)
    }
    return recent.count >= count ? (Array(recent.prefix(count)), 0.55) : nil
  }

  /// "Jeddah, Saudi Arabia": the country in which a city lies.
  private func isBehindCity(_ i: Int) -> Bool {
    let city = view.tokens[i].head
    return view.tokens[i].dep == "appos" && city < i && view.tokens[city].dep == "pobj"
      && (named.candidate(at: city).map { [.place, .capital].contains($0.kind) } ?? false)
  }

  /// The countries of the headline, where it names as many as a phrase counts.
  private func headlined(
    _ count: Int, without others: Set<Int>, _ ledger: EntityLedger
  ) -> [Int]? {
    guard context.headline.count == count else { return nil }
    let states = context.headline.compactMap { ledger.existing(type: "country", name: $0) }
    return states.count == count && others.isDisjoint(with: states) ? states : nil
  }

  /// "Bolivia and Paraguay signed": the countries that act together, where the text has no others
  /// that do.
  private func onlyTogether(_ count: Int, _ earlier: [EntityMention]) -> [Int]? {
    let stated = Dictionary(
      earlier.map { ($0.head, $0.entities[0]) }, uniquingKeysWith: { a, _ in a })
    var groups: Set<[Int]> = []
    for mention in earlier where view.tokens[mention.head].dep == "conj" {
      let first = view.firstConjunct(mention.head)
      guard isTogether(first) else { continue }
      let entities = Set(view.withConjuncts(first).compactMap { stated[$0] })
      if entities.count == count { groups.insert(entities.sorted()) }
    }
    return groups.count == 1 ? groups.first : nil
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
    if countries.isEmpty, !isOfBody(i, phrase, ledger) {
      for object in view.objects(of: i, prepositions: ["of", "in"]) {
        if let name = context.countryAt[object], !countries.contains(name) {
          countries.append(name)
        }
      }
      // "Fought the government in Addis Ababa": wherever the parse hangs the capital.
      if countries.isEmpty, let name = seat(behind: i) { countries.append(name) }
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
      (lexicon.governmentNouns.contains(lemma) && !lexicon.postCues.postedNouns.contains(lemma)
        || ["authorities", "rulers"].contains(view.words[i]))
      && (isSoleState(i) || phrase.count == 1 && view.isCapitalized[i])
    let isForce = lexicon.stateForces.contains(lemma) && isSoleState(i)
    guard isGovernment || isForce || isGovernments(i) else { return false }
    let told = told(i, lemma, isForce: isForce, ledger)
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

  /// The state whose capital stands right behind "the government in", "the authorities in".
  private func seat(behind i: Int) -> String? {
    guard i + 2 < view.sentence(i).upperBound, view.words[i + 1] == "in",
      view.words[i] == "authorities" || lexicon.governmentNouns.contains(view.words[i])
    else { return nil }
    return context.countryAt[i + 2]
  }

  /// "Government troops": the forces of the country the passage is about.
  func isGovernments(_ i: Int) -> Bool {
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
      // "The Red Cross hospital" is not the Red Cross.
      if lexicon.postCues.sitedBodies.contains(word),
        named.candidate(at: j)?.source != .model || view.label[j] != "ORG"
      {
        continue
      }
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
