import Language

/// Whom "both sides" cannot mean, and whom a text sets against each other.
extension DescriptionReader {
  /// "Railways in Laos and Thailand": where something is, and no side of anything.
  func isWhere(_ member: Int) -> Bool {
    let token = view.tokens[view.firstConjunct(member)]
    return token.dep == "pobj"
      && ["in", "across", "through", "from", "into", "near", "via"].contains(view.words[token.head])
  }

  /// "The war between the army and the Front … invited both sides": those of whose war, talks or
  /// deal the text spoke last. `earlier` are mentions before the token, the nearest first.
  func rivals(among earlier: [EntityMention], before i: Int) -> [Int]? {
    for mention in earlier
    where view.tokens[mention.head].dep == "conj"
      && (2...8).contains(view.sentenceOf[i] - view.sentenceOf[mention.head])
    {
      let first = view.tokens[view.firstConjunct(mention.head)]
      guard first.dep == "pobj", view.words[first.head] == "between",
        lexicon.postCues.dealings.contains(
          view.tokens[view.tokens[first.head].head].lemma.lowercased())
      else { continue }
      let all = view.withConjuncts(view.firstConjunct(mention.head))
      let entities = all.compactMap { head in earlier.first { $0.head == head }?.entities[0] }
      if all.count == 2, Set(entities).count == 2 { return entities }
    }
    return nil
  }

  /// The two bodies that a text has spoken of most, where it speaks of each more than once, and of
  /// no other and no country as often: "The union … the firm … She asked both sides".
  func mainBodies(
    before i: Int, without acting: Set<Int> = [], _ ledger: EntityLedger,
    where isMeant: (String) -> Bool
  ) -> [Int]? {
    var counts: [Int: Int] = [:]
    var near: Set<Int> = []
    for mention in ledger.mentions
    where mention.head < i && mention.entities.count == 1
      && (mention.form == .name || mention.form == .description)
    {
      let entity = mention.entities[0]
      guard !acting.contains(entity) else { continue }
      counts[entity, default: 0] += 1
      if view.sentenceOf[mention.head] == view.sentenceOf[i] { near.insert(entity) }
    }
    func ranked(_ types: Set<String>) -> [(key: Int, value: Int)] {
      counts.filter { types.contains(ledger.drafts[$0.key].type) }
        .sorted { ($0.value, -$0.key) > ($1.value, -$1.key) }
    }
    // Who is named beside "both sides" speaks of them, and is none.
    let bodies = ranked(["organization", "armed-group"]).filter {
      !near.contains($0.key) && isMeant(ledger.drafts[$0.key].name)
    }
    guard bodies.count > 1, bodies[1].value > 1,
      bodies.count == 2 || bodies[1].value > bodies[2].value,
      ranked(["country"]).first.map({ $0.value < bodies[1].value }) ?? true
    else { return nil }
    return [bodies[0].key, bodies[1].key]
  }

  /// Whether somebody is named shortly before a token.
  func isAmongPeople(_ i: Int) -> Bool {
    (max(0, i - 60)..<i).contains {
      view.sentenceOf[i] - view.sentenceOf[$0] <= 2 && named.person(at: $0) != nil
    }
  }

  /// Who "both sides" are: two actors joined by "and" shortly before, else the country that is
  /// spoken of most and the armed group it has to do with, else the two countries of the article.
  func sides(
    before i: Int, _ ledger: EntityLedger
  ) -> (entities: [Int], confidence: Double)? {
    let kinds = ["country", "armed-group", "organization"]
    let acting = actors(on: i, ledger)
    let earlier = ledger.mentions.filter {
      $0.head < i && $0.entities.count == 1 && kinds.contains(ledger.drafts[$0.entities[0]].type)
        && $0.form != .modifier && !acting.contains($0.entities[0])
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
    for mention in earlier
    where (2...4).contains(view.sentenceOf[i] - view.sentenceOf[mention.head])
      && view.tokens[mention.head].dep == "conj"
      && isDealing(view.firstConjunct(mention.head))
    {
      // "The army and the Front clashed … appealed to both parties".
      let all = view.withConjuncts(view.firstConjunct(mention.head))
      let entities = all.compactMap { head in earlier.first { $0.head == head }?.entities[0] }
      if all.count == 2, Set(entities).count == 2 { return (entities, 0.7) }
    }
    if let only = onlyTwo(before: i, without: acting, ledger) { return (only, 0.6) }
    if let bodies = mainBodies(before: i, without: acting, ledger, where: { _ in true }) {
      return (bodies, 0.6)
    }
    var counts: [Int: Int] = [:]
    for mention in ledger.mentions
    where mention.head < i && mention.entities.count == 1 && mention.form != .pronoun
      && !acting.contains(mention.entities[0])
    {
      counts[mention.entities[0], default: 0] += 1
    }
    func ranked(_ type: String) -> [(key: Int, value: Int)] {
      counts.filter { ledger.drafts[$0.key].type == type }
        .sorted { ($0.value, -$0.key) > ($1.value, -$1.key) }
    }
    let countries = ranked("country")
    if let pair = stateAndBody(countries, ranked("organization"), ranked("armed-group")) {
      return (pair, 0.6)
    }
    // "Both camps" of one state's quarrel are no two states.
    if plural(i) == "camps", ranked("armed-group").first.map({ $0.value < 2 }) ?? true {
      return nil
    }
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
  private func onlyTwo(
    before i: Int, without acting: Set<Int>, _ ledger: EntityLedger
  ) -> [Int]? {
    let kinds = ["country", "armed-group", "organization", "ministry"]
    var found: [Int] = []
    var isBuilder = false
    for mention in ledger.mentions
    where mention.head < i && view.sentenceOf[i] - view.sentenceOf[mention.head] <= 2
      && mention.entities.count == 1 && mention.form != .modifier
    {
      let entity = mention.entities[0]
      guard kinds.contains(ledger.drafts[entity].type), !acting.contains(entity) else { continue }
      // "The project, which the company X is building": said of the project only.
      if ledger.drafts[entity].type == "organization",
        view.tokens[view.tokens[mention.head].head].dep == "relcl"
      {
        isBuilder = true
      }
      if !found.contains(entity) { found.append(entity) }
      if found.count > 2 { return nil }
    }
    // "North Korea objected, the ministry in Seoul said. The two sides": the ministry's state.
    if found.count == 2,
      let ministry = found.firstIndex(where: { ledger.drafts[$0].type == "ministry" }),
      ledger.drafts[found[1 - ministry]].type == "country",
      let home = ledger.drafts[found[ministry]].country,
      let state = ledger.existing(type: "country", name: home), state != found[1 - ministry]
    {
      return [state, found[1 - ministry]]
    }
    guard found.count == 2, !isBuilder,
      // "In Accra, the capital of Ghana, … UN troops. The African Union called on both camps".
      acting.isEmpty || !found.contains(where: { lexicon.blocs.contains(ledger.drafts[$0].name) }),
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
  func actor(on i: Int, _ ledger: EntityLedger) -> Int? {
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

  /// "India asked the two to think again", "X of the Himal Forum appealed to both parties": who
  /// asks, and the bodies and states by which he is called, are none of those whom he asks.
  func actors(on i: Int, _ ledger: EntityLedger) -> Set<Int> {
    guard let verb = verb(over: i) else { return [] }
    var clause = verb
    for _ in 0..<4 {
      let subjects = view.children[clause].filter { view.tokens[$0].dep == "nsubj" && $0 < i }
      if let subject = subjects.first {
        let named = Set(withDescriptions(subject))
        return Set(
          ledger.mentions.filter { named.contains($0.head) }.flatMap(\.entities))
      }
      guard ["conj", "xcomp", "advcl"].contains(view.tokens[clause].dep) else { return [] }
      clause = view.tokens[clause].head
    }
    return []
  }

  /// "Nepal's rebels … the government … appealed to both parties": the state and the body that an
  /// article speaks of most, each more often than others of its kind.
  private func stateAndBody(
    _ countries: [(key: Int, value: Int)], _ bodies: [(key: Int, value: Int)],
    _ groups: [(key: Int, value: Int)]
  ) -> [Int]? {
    guard groups.isEmpty, let country = countries.first, let body = bodies.first,
      country.value > 2, body.value > 2,
      countries.count == 1 || country.value > 2 * countries[1].value,
      bodies.count == 1 || body.value > bodies[1].value
    else { return nil }
    return [country.key, body.key]
  }

  /// Whether a noun is the subject of what two sides do to or with each other.
  private func isDealing(_ noun: Int) -> Bool {
    guard view.tokens[noun].dep == "nsubj" else { return false }
    let verb = view.tokens[noun].head
    return ([verb] + view.children[verb].filter { view.tokens[$0].dep == "xcomp" }).contains {
      lexicon.postCues.dealingVerbs.contains(view.tokens[$0].lemma.lowercased())
    }
  }

  /// The verb that is done to a noun: as its object, behind its preposition, or with an infinitive.
  private func verb(over i: Int) -> Int? {
    let token = view.tokens[view.firstConjunct(i)]
    var verb = token.head
    switch token.dep {
    case "dobj", "dative", "iobj": break
    case "pobj": verb = view.tokens[verb].head
    case "nsubj":
      guard ["xcomp", "ccomp"].contains(view.tokens[verb].dep),
        view.children[verb].contains(where: { view.tokens[$0].tag == "TO" })
      else { return nil }
      verb = view.tokens[verb].head
    default: return nil
    }
    return view.tokens[verb].pos == "VERB" ? verb : nil
  }

  /// A noun with what stands for it in apposition and whose it is; not "the talks between X and Y",
  /// nor what a clause tells of it.
  private func withDescriptions(_ noun: Int) -> [Int] {
    var result: [Int] = []
    var stack = [noun]
    while let next = stack.popLast(), result.count < 24 {
      result.append(next)
      for child in view.children[next] {
        switch view.tokens[child].dep {
        case "compound", "nmod", "amod", "poss", "appos", "conj": stack.append(child)
        case "prep"
        where ["of", "at", "for", "from", "in"].contains(view.words[child])
          && !lexicon.postCues.dealings.contains(view.tokens[next].lemma.lowercased()):
          stack += view.children[child].filter { view.tokens[$0].dep == "pobj" }
        default: break
        }
      }
    }
    return result
  }
}
