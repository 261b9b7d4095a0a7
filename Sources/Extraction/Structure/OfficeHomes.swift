internal import Language
internal import Ontology
internal import TextModel

/// Decides whose a post is when its phrase names no country: "President Baek named an envoy".
///
/// Countries are weighed by the part they play in the sentence and the article. A country with
/// another holder of the same post is out, and one that the holder only acts upon counts against
/// itself. A decision needs a clear winner; a post without one belongs to nobody, for a wrong
/// country costs more than none.
struct OfficeHomes {
  /// Confidence of a post whose country was decided.
  static let decided = 0.8
  /// Confidence of a post whose country stays open.
  static let open = 0.5

  let context: StructureContext
  private let home: [Int: Double]
  /// Countries that the article names only as whose company, ship or citizen something is.
  private let foreign: Set<Int>

  /// Settles the countries of all guessed posts of an analysis, and with them the ministries that
  /// these posts imply.
  static func settle(_ analysis: inout DocumentAnalysis, words: StructureWords) {
    guard analysis.offices.contains(where: { $0.confidence < 0.9 && !$0.countries.isEmpty }) else {
      return
    }
    let homes = OfficeHomes(StructureContext(analysis, words: words))
    for i in analysis.offices.indices {
      let office = analysis.offices[i]
      guard office.confidence < 0.9, let guess = office.countries.first else { continue }
      guard let country = homes.country(of: office) else {
        analysis.offices[i].confidence = open
        continue
      }
      analysis.offices[i].confidence = decided
      guard country != guess else { continue }
      analysis.offices[i].countries = [country]
      homes.move(i, to: country, in: &analysis)
    }
  }

  private init(_ context: StructureContext) {
    self.context = context
    home = OfficeHomes.home(context)
    foreign = OfficeHomes.foreign(context)
  }

  // MARK: Weighing

  private func country(of office: OfficeMention) -> Int? {
    if let holder = office.holder, let known = stated(for: holder, besides: office) { return known }
    if let owner = possessor(of: office) { return owner.country }
    if isRegional(office) { return nil }
    let taken = taken(by: office).union(others(than: office)).union(addressed(by: office))
      .union(postings(of: office))
    let isPossible: (Int) -> Bool = { !taken.contains($0) && hasPost(office, at: $0) }
    var scores: [Int: Double] = home
    for country in mainCountries(isPossible) { scores[country, default: 0] += 1 }
    if let guess = office.countries.first { scores[guess, default: 0] += 0.75 }
    // A text that names no country but in the name of a body.
    if context.countryCounts.isEmpty, let guess = office.countries.first {
      scores[guess, default: 0] += 1
    }
    for country in foreign { scores[country, default: 0] -= 1 }
    for country in bidden(office) { scores[country, default: 0] += 2 }
    let sentence = context.sentence(office.head)
    for country in cities(around: sentence) { scores[country, default: 0] += 1 }
    let verb = ownVerb(of: office)
    var inside: Set<Int> = []
    var near: Set<Int> = []
    for mention in context.analysis.mentions
    where sentence.contains(mention.head) && mention.entities.count == 1
      && mention.form != .pronoun && mention.form != .relative
    {
      let entity = mention.entities[0]
      // "The minister of mines and the head of Codelco": the body's country is at hand.
      if context.type(entity) == "organization", let land = context.country(of: entity) {
        near.insert(land)
      }
      guard context.type(entity) == "country", !isBound(mention, by: office),
        !isWayside(mention, verb)
      else { continue }
      inside.insert(entity)
      switch part(of: mention, beside: verb) {
      // "President X visited the site, and Chile offered help": another actor.
      case .subject where isInOtherClause(mention, than: verb): scores[entity, default: 0] -= 1
      case .subject: scores[entity, default: 0] += 2.5
      case .actedOn where isHouse(behind: mention, of: office): scores[entity, default: 0] += 2
      case .actedOn: scores[entity, default: 0] -= 2
      case .object: scores[entity, default: 0] -= 0.5
      case .other: scores[entity, default: 0] += 0.5
      }
    }
    if inside.isEmpty, near.count == 1, let land = near.first { scores[land, default: 0] += 1 }
    for country in goals(of: verb, office) { scores[country, default: 0] -= 3 }
    for country in standpoints(of: office, verb) { scores[country, default: 0] += 2 }
    if inside.count == 1, let only = inside.first { scores[only, default: 0] += 0.5 }
    if let scene = scene(of: sentence) { scores[scene, default: 0] += 1.5 }
    let previous = before(sentence)
    for entity in previous.acting { scores[entity, default: 0] += inside.isEmpty ? 1.5 : 0.5 }
    for entity in previous.named { scores[entity, default: 0] += 0.25 }
    for entity in previous.setting { scores[entity, default: 0] += inside.isEmpty ? 1 : 0.75 }
    // "King Felipe and Prime Minister Sánchez" are one country's.
    for other in context.analysis.offices
    where other.confidence >= OfficeHomes.decided && other.holder != nil
      && other.holder != office.holder && isCoordinated(other, office)
    {
      if let country = other.countries.first { scores[country, default: 0] += 1.5 }
    }
    for (country, fit) in originScores(of: office, isPossible) {
      scores[country, default: 0] += fit
    }
    let ranked = scores.filter { isPossible($0.key) }
      .sorted { a, b in a.value != b.value ? a.value > b.value : a.key < b.key }
    // Ministers are named beside the country that acts; heads of state and government are named
    // in articles about others too.
    let isMinister = context.words.postTargets[office.kind] == "both"
    guard let best = ranked.first, best.value >= (isMinister ? 1.25 : 1.5) else { return nil }
    if ranked.count > 1, best.value - ranked[1].value < 0.5 { return nil }
    return best.key
  }

  /// Countries that have two fifths of the mentions of those whose post it can be, or are the only
  /// one.
  private func mainCountries(_ isPossible: (Int) -> Bool) -> [Int] {
    let possible = context.countryCounts.filter { isPossible($0.key) }
    let total = possible.values.reduce(0, +)
    if possible.count == 1 { return Array(possible.keys) }
    guard total >= 4 else { return [] }
    return possible.filter { $0.value * 5 >= total * 2 }.keys.sorted()
  }

  /// Whether the holders of two posts are joined by "and", neither with a country beside it.
  private func isCoordinated(_ a: OfficeMention, _ b: OfficeMention) -> Bool {
    let (first, second) = a.head < b.head ? (a, b) : (b, a)
    guard context.sentenceOf[first.head] == context.sentenceOf[second.head],
      second.tokens.lowerBound - first.tokens.upperBound <= 8,
      first.tokens.upperBound < second.tokens.lowerBound
    else { return false }
    let between = first.tokens.upperBound..<second.tokens.lowerBound
    return between.contains { context.texts[$0] == "and" }
      && !between.contains { context.covering($0, ["country"]) != nil }
  }

  /// What a country is in its clause: who acts, what the holder of the post acts upon, what others
  /// act upon, or something else.
  enum Part { case subject, actedOn, object, other }

  func part(of mention: EntityMention, beside verb: Int?) -> Part {
    var node = mention.head
    // "Voiced Iran's readiness" acts upon the readiness.
    var isOwner = false
    for _ in 0..<4 {
      let token = context.tokens[node]
      isOwner = isOwner || token.dep == "poss"
      guard ["poss", "amod", "compound", "nmod", "conj", "appos"].contains(token.dep),
        token.head != node
      else { break }
      node = token.head
    }
    switch context.tokens[node].dep {
    case "nsubj", "nsubjpass":
      // "President X recommended that French troops withdraw": he asks another country.
      let clause = context.tokens[node].head
      let isAsked =
        context.tokens[clause].dep == "ccomp" && context.tokens[clause].head == verb
        && verb.map { context.words.has("addressing-verb", context.tokens[$0].lemma.lowercased()) }
          ?? false
      return isAsked || isAccused(clause) ? .actedOn : .subject
    case "dobj", "pobj", "dative":
      if isOwner { return .other }
      var above = context.tokens[node].head
      for _ in 0..<6 {
        if above == verb || isJoined(above, to: verb) { return .actedOn }
        guard context.tokens[above].pos != "VERB", context.tokens[above].head != above else {
          return context.tokens[node].dep == "dobj" ? .object : .other
        }
        above = context.tokens[above].head
      }
      return .other
    default: return .other
    }
  }

  /// The verb whose subject the holder of a post is.
  func ownVerb(of office: OfficeMention) -> Int? {
    var node = office.head
    for _ in 0..<4 {
      let token = context.tokens[node]
      if token.dep == "nsubj" || token.dep == "nsubjpass" { return token.head }
      guard ["compound", "appos", "conj", "nmod"].contains(token.dep), token.head != node else {
        return nil
      }
      node = token.head
    }
    return nil
  }

  /// Whether a country stands beside another post and speaks of that one only.
  private func isBound(_ mention: EntityMention, by office: OfficeMention) -> Bool {
    context.analysis.offices.contains { other in
      guard other.confidence >= 0.9, other.holder != office.holder || other.holder == nil,
        other.countries.contains(mention.entities[0])
      else { return false }
      let distance =
        mention.tokens.upperBound <= other.tokens.lowerBound
        ? other.tokens.lowerBound - mention.tokens.upperBound
        : mention.tokens.lowerBound - other.tokens.upperBound
      return (0...4).contains(distance)
    }
  }

  /// Whether a country has such a post at all: kingdoms have no president, many republics no prime
  /// minister.
  private func hasPost(_ office: OfficeMention, at country: Int) -> Bool {
    guard let code = context.entities[country].properties["country"] else { return true }
    let words = context.words
    // "Defense Secretary X" is a minister only where ministers are called so.
    if office.kind == "minister", office.title.hasSuffix("Secretary"), !office.portfolios.isEmpty,
      !office.portfolios.contains("foreign")
    {
      return words.has("secretary-state", code)
    }
    switch office.kind {
    case "head-of-state":
      return office.title != "President" || !words.has("kingdom", code)
    case "royal":
      return words.has("kingdom", code) || words.has("emirate", code)
    case "head-of-government":
      return office.title != "Prime Minister" || !words.has("without-prime-minister", code)
    default: return true
    }
  }

  /// Countries whose post of the same kind somebody else is said to hold.
  private func taken(by office: OfficeMention) -> Set<Int> {
    var result: Set<Int> = []
    let single: Set<String> = ["head-of-state", "head-of-government", "minister", "royal"]
    guard single.contains(office.kind), !office.isFormer, !office.isDeputy else { return [] }
    for other in context.analysis.offices
    where other.confidence >= 0.9 && other.kind == office.kind && other.holder != nil
      && other.holder != office.holder && !other.isFormer && !other.isDeputy
      && other.portfolios == office.portfolios && other.title == office.title
    {
      result.formUnion(other.countries)
    }
    return result
  }

  /// The country that another mention of a post of the holder states.
  private func stated(for holder: Int, besides office: OfficeMention) -> Int? {
    context.analysis.offices.first {
      $0.holder == holder && $0.confidence >= 0.9 && $0.tokens != office.tokens
        && $0.countries.first.map { context.type($0) == "country" } ?? false
    }?.countries.first
  }

  /// Whose post it is where a possessor says so: "the kingdom's minister", "his prime minister".
  /// The inner value is nil when the possessor has no known country.
  private func possessor(of office: OfficeMention) -> (country: Int?, Void)? {
    let heads = [office.head, context.tokens[office.head].head]
    for head in heads {
      for child in context.children[head]
      where context.tokens[child].dep == "poss" && child < office.tokens.upperBound {
        guard let mention = context.index.mention(headedBy: child), mention.entities.count == 1,
          let entity = mention.entities.first
        else { return (nil, ()) }
        if context.type(entity) == "country" { return (entity, ()) }
        if let country = context.country(of: entity) { return (country, ()) }
        if let nation = nation(of: entity) { return (nation, ()) }
        if let stated = stated(for: entity, besides: office) { return (stated, ()) }
        // "The winner named X as his finance minister": the article says whose, and no post of his.
        guard context.type(entity) == "person", isGiven(office) else { return (nil, ()) }
      }
    }
    return nil
  }

  /// "Named X as his finance minister": a post that somebody gives.
  private func isGiven(_ office: OfficeMention) -> Bool {
    let token = context.tokens[office.head]
    let above = context.tokens[token.head]
    return token.dep == "pobj" && above.text.lowercased() == "as"
      && context.words.has("placing-verb", context.tokens[above.head].lemma.lowercased())
  }

  /// How well the holder's name fits the states of the article, where it fits some better than
  /// others.
  private func originScores(
    of office: OfficeMention, _ isPossible: (Int) -> Bool
  ) -> [Int: Double] {
    guard let holder = office.holder else { return [:] }
    let fits = context.words.nameOrigins.fit(of: context.entities[holder].name)
    guard !fits.isEmpty else { return [:] }
    var result: [Int: Double] = [:]
    for country in context.countryCounts.keys where isPossible(country) {
      guard let code = context.entities[country].properties["country"] else { continue }
      result[country] = fits[code] ?? 0
    }
    guard result.values.contains(where: { $0 > 0 }) else { return [:] }
    return result.mapValues { $0 > 0 ? $0 : -1 }
  }

  /// The country right behind a person's name: "Jair Bolsonaro of Brazil".
  private func nation(of person: Int) -> Int? {
    for mention in context.analysis.mentions
    where mention.form == .name && mention.entities.count == 1 && mention.entities[0] == person {
      let of = mention.tokens.upperBound
      guard of + 1 < context.tokens.count, context.texts[of] == "of",
        let country = context.covering(of + 1, ["country"])
      else { continue }
      return country
    }
    return nil
  }

  /// Where the holder of a post travels in its clause: nobody arrives in the capital that is his
  /// own.
  private func goals(of verb: Int?, _ office: OfficeMention) -> [Int] {
    // "X, who arrives in Managua, said".
    let subjects = verb.map { verb in
      context.children[verb].filter { context.tokens[$0].dep == "nsubj" }
    }
    // "The note was brought by Minister X, who travelled to Managua".
    let holders = [office.head, context.tokens[office.head].head]
    let relatives = (subjects.map { $0 + holders } ?? holders)
      .flatMap { context.children[$0] }.filter {
        // "X, visiting Malta, said".
        context.tokens[$0].dep == "relcl"
          || context.tokens[$0].dep == "acl" && context.tokens[$0].tag == "VBG"
      }
    // "Speaking during a visit to Ghana, X said".
    let beside = (verb.map { context.children[$0] } ?? []).filter {
      context.tokens[$0].dep == "advcl" && context.tokens[$0].tag == "VBG"
    }
    let steps = (verb.map { [$0] } ?? []) + relatives + beside
    let reached = steps.filter {
      context.words.has("travelling-verb", context.tokens[$0].lemma.lowercased())
    }
    .flatMap { step in
      context.objects(of: step) { ["in", "to", "at", "for"].contains($0) }
        + context.children[step].filter { context.tokens[$0].dep == "dobj" }
    }
    // Nobody pays a visit to his own country, whatever else speaks for it.
    let ends = steps.flatMap(ends(ofTripsIn:))
    return (reached + ends + ends).compactMap { object in
      guard let mention = context.index.mention(covering: object), mention.entities.count == 1
      else { return nil }
      let entity = mention.entities[0]
      return context.type(entity) == "country"
        ? entity : country(ofCapital: context.entities[entity].name.lowercased())
    }
  }

  /// "Paid a visit to Ghana", "arrived for a tour of Togo": where a trip that a clause speaks of
  /// leads.
  private func ends(ofTripsIn verb: Int) -> [Int] {
    let nouns =
      context.children[verb].filter { context.tokens[$0].dep == "dobj" }
      + context.objects(of: verb) { ["on", "for", "during", "from", "after"].contains($0) }
    return nouns.filter {
      context.words.has("trip-noun", context.tokens[$0].lemma.lowercased())
    }
    .flatMap { noun in context.objects(of: noun) { ["to", "in", "of"].contains($0) } }
  }

  /// The country in which a sentence, or the one before it in its paragraph, sets its scene: "In
  /// Belgrade, …".
  private func scene(of sentence: Range<Int>) -> Int? {
    var ranges = [sentence]
    if sentence.lowerBound > 0,
      context.tokens[sentence.lowerBound - 1].paragraph
        == context.tokens[sentence.lowerBound].paragraph
    {
      ranges.append(context.sentence(sentence.lowerBound - 1))
    }
    for range in ranges where range.count > 3 && context.texts[range.lowerBound] == "in" {
      for i in range.lowerBound + 1..<range.lowerBound + 3 {
        guard let mention = context.index.mention(covering: i), mention.entities.count == 1,
          let entity = mention.entities.first
        else { continue }
        if context.type(entity) == "country" { return entity }
        let name = context.entities[entity].name.lowercased()
        if let country = country(ofCapital: name) { return country }
      }
    }
    return nil
  }

  /// The country among the entities whose capital a lower-case word names.
  private func country(ofCapital word: String) -> Int? {
    OfficeHomes.country(ofCapital: word, context)
  }

}
