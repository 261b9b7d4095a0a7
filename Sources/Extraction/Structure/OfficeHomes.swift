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

  /// Posts that one person holds of a state at a time, each with its portfolio.
  static let stateKinds: WordSet = ["head-of-state", "head-of-government", "minister", "royal"]

  let context: StructureContext
  /// The state of the dateline and the first sentences behind it.
  let lead: (home: Int, tokens: Range<Int>)?
  private let home: [Int: Double]
  /// Countries that the article names only as whose company, ship or citizen something is.
  private let foreign: Set<Int>

  /// Settles the countries of all guessed posts of an analysis, and with them the ministries that
  /// these posts imply.
  static func settle(
    _ analysis: inout DocumentAnalysis, words: StructureWords, judge: HomeJudge?
  ) {
    guard analysis.offices.contains(where: { $0.confidence < 0.9 && !$0.countries.isEmpty }) else {
      return
    }
    let homes = OfficeHomes(StructureContext(analysis, words: words))
    var holders = SettledHolders(analysis.offices)
    for i in analysis.offices.indices {
      let office = analysis.offices[i]
      guard office.confidence < 0.9, let guess = office.countries.first else { continue }
      guard let country = homes.country(of: office, judge), holders.admits(office, country, homes)
      else {
        analysis.offices[i].confidence = open
        continue
      }
      analysis.offices[i].confidence = decided
      guard country != guess else { continue }
      analysis.offices[i].countries = [country]
      homes.move(i, to: country, in: &analysis)
    }
  }

  init(_ context: StructureContext) {
    self.context = context
    home = OfficeHomes.home(context)
    lead = OfficeHomes.lead(context)
    foreign = OfficeHomes.foreign(context)
  }

  // MARK: Weighing

  /// The countries that each guessed post may be of, but those that the text tells outright, with
  /// what speaks for each; to train their judge.
  func candidates() -> [HomeCandidate] {
    context.analysis.offices.flatMap { office in
      guard office.confidence < 0.9, !office.countries.isEmpty, let holder = office.holder,
        stated(for: holder, besides: office) == nil, possessor(of: office) == nil,
        !isRegional(office), fronted(office) == nil
      else { return [HomeCandidate]() }
      return candidates(for: office, ballot(on: office))
    }
  }

  private func country(of office: OfficeMention, _ judge: HomeJudge?) -> Int? {
    if let holder = office.holder, let known = stated(for: holder, besides: office) { return known }
    if let owner = possessor(of: office) { return owner.country }
    if let land = chamber(of: office) { return land }
    if let nation = nation(ofListWith: office) { return nation }
    if let known = countryOfKin(office) { return known }
    if isRegional(office) { return nil }
    if let fronted = fronted(office) { return fronted.country }
    if let theirs = turnedTo(office) { return theirs }
    if let theirs = heir(of: office) { return theirs }
    if let host = host(office) ?? seat(of: office) ?? visited(office) { return host.country }
    if let theirs = ofOusters(office) ?? byCapital(office) ?? accused(beside: office)
      ?? leading(office)
    {
      return theirs
    }
    if hasUnknownPeer(office) { return nil }
    let ballot = ballot(on: office)
    if let judge, item(of: office) == nil {
      return judge.choice(among: candidates(for: office, ballot))
    }
    return ballot.winner(isMinister: context.words.postTargets[office.kind] == "both")
  }

  /// What speaks for and against each country.
  private func ballot(on office: OfficeMention) -> HomeBallot {
    let taken = taken(by: office).union(others(than: office)).union(addressed(by: office))
      .union(postings(of: office)).union(dealers(with: office))
      .union(neighbours(of: office))
    let isPossible: (Int) -> Bool = { !taken.contains($0) && hasPost(office, at: $0) }
    var ballot = HomeBallot()
    for country in context.countryCounts.keys { ballot.add(country, 0, "named") }
    // In a round-up the head of the item goes before all that other items name.
    if let item = item(of: office) {
      ballot.add(item, 2, "item")
    } else {
      for (country, weight) in home { ballot.add(country, weight, "home") }
      for country in mainCountries(isPossible) { ballot.add(country, 1, "main") }
    }
    if let guess = office.countries.first { ballot.add(guess, 0.75, "guess") }
    // A text that names no country but in the name of a body.
    if context.countryCounts.isEmpty, let guess = office.countries.first {
      ballot.add(guess, 1, "only body")
    }
    for country in foreign { ballot.add(country, -1, "foreign") }
    for country in bidden(office) { ballot.add(country, 2, "bidden") }
    let sentence = context.sentence(office.head)
    for country in cities(around: sentence).union(sites(in: sentence, of: office)) {
      ballot.add(country, 1, "city")
    }
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
      case .subject where isInOtherClause(mention, than: verb):
        ballot.add(entity, -1, "other clause")
      case .subject where isSpokenOf(mention, by: verb): ballot.add(entity, 0.5, "beside")
      case .subject: ballot.add(entity, 2.5, "subject")
      case .actedOn where isHouse(behind: mention, of: office): ballot.add(entity, 2, "house")
      case .actedOn: ballot.add(entity, -2, "acted on")
      case .object: ballot.add(entity, -0.5, "object")
      case .other: ballot.add(entity, 0.5, "beside")
      }
    }
    if inside.isEmpty, near.count == 1, let land = near.first { ballot.add(land, 1, "body") }
    for country in goals(of: verb, office) { ballot.add(country, -3, "goal") }
    for country in standpoints(of: office, verb) { ballot.add(country, 2, "standpoint") }
    if inside.count == 1, let only = inside.first { ballot.add(only, 0.5, "only") }
    if let scene = scene(of: sentence) { ballot.add(scene, 1.5, "scene") }
    let previous = before(sentence)
    for entity in previous.acting {
      ballot.add(entity, inside.isEmpty ? 1.5 : 0.5, "acting before")
    }
    for entity in previous.named { ballot.add(entity, 0.25, "named before") }
    for entity in previous.setting {
      ballot.add(entity, inside.isEmpty ? 1 : 0.75, "setting before")
    }
    // "King Felipe and Prime Minister Sánchez" are one country's.
    for other in context.analysis.offices
    where other.confidence >= OfficeHomes.decided && other.holder != nil
      && other.holder != office.holder && isCoordinated(other, office)
    {
      if let country = other.countries.first { ballot.add(country, 1.5, "joined") }
    }
    for (country, fit) in originScores(of: office, isPossible) {
      ballot.add(country, fit, "origin")
    }
    ballot.keep(isPossible)
    return ballot
  }

  /// The country that heads the item of a round-up in which a post stands.
  private func item(of office: OfficeMention) -> Int? {
    context.analysis.items[context.sentenceOf[office.head]]
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
      // "A vote of confidence in Nigeria": what goes on there is the holder's affair as well.
      if context.texts[above] == "in", context.tokens[context.tokens[above].head].pos == "NOUN" {
        return .other
      }
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
  func hasPost(_ office: OfficeMention, at country: Int) -> Bool {
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

  /// How well the holder's name fits the states of the article, where it fits some better than
  /// others.
  func originScores(
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
