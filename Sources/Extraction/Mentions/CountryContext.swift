import Language
import TextModel

/// Tells which country a phrase speaks of when it does not carry one itself.
final class CountryContext {
  let view: TokenView
  /// Country name at each token that stands in a country's name, demonym or capital; else nil.
  let countryAt: [String?]
  /// Tokens where a country is named, in text order.
  private let places: [Int]
  /// Whether a capital names only the city: "signed in Washington".
  private let isCity: [Bool]
  /// The country of the dateline or, without one, the country named oftenest; nil when none is.
  let home: String?
  /// The country of the dateline, or one named twice as often as any other.
  let soleHome: String?
  /// The country that is named oftenest and first in the text below the headline.
  let leading: String?
  /// The country of the dateline, unless that is only where others met.
  let dateline: String?
  /// The country of the dateline where that is only where others met.
  let venue: String?
  var isAway: Bool { venue != nil }
  /// Countries by how often they are named, a mention in the title counting three times.
  let ranked: [String]
  /// Countries that the headline names, cities apart.
  let headline: [String]
  /// Tokens whose country is said of a company, a ship or a traveller only: "the Spanish builder".
  let isForeign: [Bool]
  /// The country in the name of a body, where the text names no country: "the Bank of Ghana".
  private let bodily: String?
  /// Tokens between quotation marks.
  private let isQuoted: [Bool]
  /// Tokens whose country is a counterpart's.
  private let isCounterpart: [Bool]
  /// Tokens whose country belongs to somebody else's title or to a counterpart.
  private let isBound: [Bool]
  /// Whose people are by the posts that introduce them, by the last word of their names.
  let peopleHomes: PeopleHomes
  /// The items of a round-up.
  let items: ItemHeads
  let lexicon: MentionLexicon

  /// Prepares from candidates.
  init(
    view: TokenView, candidates: [NameCandidate], titles: [TitlePhrase], lexicon: MentionLexicon,
    document: Document
  ) {
    self.view = view
    self.lexicon = lexicon
    items = ItemHeads(view: view, lexicon: lexicon)
    var countryAt = [String?](repeating: nil, count: view.tokens.count)
    var places: [Int] = []
    var isCity = [Bool](repeating: false, count: view.tokens.count)
    let roles = CapitalRole(view: view, lexicon: lexicon)
    for candidate in candidates {
      guard [.country, .demonym, .capital].contains(candidate.kind),
        let name = candidate.kind == .capital ? candidate.country ?? candidate.name : candidate.name
      else { continue }
      for i in candidate.tokens { countryAt[i] = name }
      places.append(candidate.tokens.lowerBound)
      if candidate.kind == .capital,
        roles.isPlace(candidate.tokens, isBuilding: candidate.isBuilding)
      {
        isCity[candidate.tokens.lowerBound] = true
      }
    }
    self.countryAt = countryAt
    self.isCity = isCity
    self.places = places.sorted()
    bodily =
      places.isEmpty
      ? candidates.lazy.filter { $0.kind == .organization }.compactMap { candidate in
        candidate.tokens.lazy.compactMap { i in
          lexicon.names.folded(view.words[i]).first {
            $0.type == "country" && $0.use != .capital && view.isCapitalized[i]
          }?.name
        }.first
      }.first : nil
    var isForeign = [Bool](repeating: false, count: view.tokens.count)
    for candidate in candidates where candidate.kind == .demonym || candidate.kind == .country {
      guard CountryContext.isForeign(candidate.tokens, view, lexicon) else { continue }
      for i in candidate.tokens { isForeign[i] = true }
    }
    // "The ambassador to France" says nothing of where an article is at home.
    for title in titles where ["diplomat", "envoy"].contains(title.kind) {
      let to = title.tokens.upperBound
      let end = view.sentence(title.head).upperBound
      guard to + 1 < end, ["to", "in", "for"].contains(view.words[to]) else { continue }
      for i in to + 1..<min(end, to + 8) where countryAt[i] != nil {
        isForeign[i] = true
      }
    }
    self.isForeign = isForeign
    headline = CountryContext.headline(candidates, isCity, view, document, lexicon)
    isQuoted = CountryContext.quoted(view)
    isBound = CountryContext.bound(view, countryAt, titles, lexicon)
    peopleHomes = PeopleHomes(view: view, candidates: candidates, titles: titles, countryAt)
    isCounterpart = CountryContext.bound(view, countryAt, [], lexicon)
    let named = CountryContext.ranked(candidates, view, document, lexicon)
    let told =
      CountryContext.dateline(view, document, lexicon)
      ?? CountryContext.label(ofTitle: document.title, lexicon)
    dateline = told.flatMap { place in
      CountryContext.isVenue(place, candidates, isCity, view, document, lexicon) ? nil : place
    }
    // Where others only met is nobody's home, however often it is named.
    let venue = dateline == nil ? told : nil
    self.venue = venue
    let ranked = named.filter { $0.name != venue } + named.filter { $0.name == venue }
    self.ranked = ranked.map(\.name)
    let isAlone = ranked.count < 2 || ranked[1].count * 2 <= ranked[0].count
    soleHome = dateline ?? (isAlone ? ranked.first?.name : nil)
    leading = CountryContext.leading(ranked, candidates, isForeign, view, document)
    home =
      dateline ?? CountryContext.opened(ranked, candidates, isForeign, view, document, lexicon)
      ?? ranked.first { $0.count >= 3 && $0.name != venue }?.name
  }

  /// Whether a nation in front of a noun is a company's, a ship's or a traveller's.
  private static func isForeign(
    _ range: Range<Int>, _ view: TokenView, _ lexicon: MentionLexicon
  ) -> Bool {
    let i = range.upperBound
    if isOfPerson(range, view) { return true }
    // "The Russian-born founder".
    if i + 1 < view.tokens.count, view.tokens[i].text == "-",
      ["born", "based", "educated", "trained"].contains(view.words[i + 1])
    {
      return true
    }
    // "Dutchman Pieter Vos", "Portugal's EuroBanco".
    if i < view.tokens.count, view.label[i] == "PERSON",
      ["NN", "NNP"].contains(view.tokens[range.upperBound - 1].tag), range.count == 1,
      view.words[range.lowerBound].hasSuffix("man")
    {
      return true
    }
    if view.isPossessive(i), i + 1 < view.tokens.count, view.label[i + 1] == "ORG",
      view.isCapitalized[i + 1], !lexicon.organizationNouns.contains(view.words[i + 1])
    {
      return true
    }
    return NounPhraseWalk.reaches(
      from: i, before: view.sentence(range.lowerBound).upperBound, view.tokens
    ) { lexicon.foreignBearers.contains(view.words[$0]) }
  }

  /// Countries in front of a title or a counterpart, and behind "of" after a title.
  private static func bound(
    _ view: TokenView, _ countryAt: [String?], _ titles: [TitlePhrase], _ lexicon: MentionLexicon
  ) -> [Bool] {
    var result = [Bool](repeating: false, count: countryAt.count)
    func mark(before start: Int) {
      var i = start - 1
      while i >= 0, start - i <= 4 {
        if countryAt[i] != nil {
          result[i] = true
        } else if !view.isPossessive(i), view.tokens[i].tag != "JJ" {
          break
        }
        i -= 1
      }
    }
    for title in titles {
      mark(before: title.tokens.lowerBound)
      var i = title.tokens.upperBound
      guard i < countryAt.count, ["of", "for", "to"].contains(view.words[i]) else { continue }
      let limit = min(i + 5, countryAt.count)
      while i < limit {
        if countryAt[i] != nil { result[i] = true }
        i += 1
      }
    }
    for i in countryAt.indices {
      if lexicon.counterpartNouns.contains(view.words[i]) {
        mark(before: i)
      } else if i > 0, lexicon.counterpartNouns.contains(view.words[i - 1] + " " + view.words[i]) {
        mark(before: i - 1)
      }
    }
    return result
  }

  /// Countries by number of mentions, those named first before equals.
  private static func ranked(
    _ candidates: [NameCandidate], _ view: TokenView, _ document: Document,
    _ lexicon: MentionLexicon
  ) -> [(name: String, count: Int)] {
    let titles = document.zones.filter { $0.kind == .headline }.map(\.span)
    var counts: [String: Int] = [:]
    var order: [String] = []
    for candidate in candidates where [.country, .demonym, .capital].contains(candidate.kind) {
      guard let name = candidate.country ?? candidate.name else { continue }
      if counts[name] == nil { order.append(name) }
      let span = view.tokens[candidate.tokens.lowerBound].span
      counts[name, default: 0] += titles.contains { $0.contains(span) } ? 3 : 1
    }
    if titles.isEmpty {
      for name in CountryContext.named(inTitle: document.title, lexicon) {
        if counts[name] != nil { counts[name, default: 0] += 3 }
      }
    }
    return order.enumerated()
      .sorted { x, y in
        let (a, b) = (counts[x.element, default: 0], counts[y.element, default: 0])
        return a != b ? a > b : x.offset < y.offset
      }
      .map { ($0.element, counts[$0.element, default: 0]) }
  }

  /// "The United States embassy" says nothing of where it stands.
  private func isOfEmbassy(_ i: Int) -> Bool {
    var end = i
    while end < countryAt.count, countryAt[end] != nil { end += 1 }
    return end < countryAt.count && ["embassy", "consulate"].contains(view.words[end])
  }

  /// The country of "In Belgrade, …" at the start of the sentence before, in the same paragraph.
  private func scene(before sentence: Range<Int>) -> String? {
    guard sentence.lowerBound > 0,
      view.tokens[sentence.lowerBound - 1].paragraph == view.tokens[sentence.lowerBound].paragraph
    else { return nil }
    let previous = view.sentence(sentence.lowerBound - 1)
    guard view.words[previous.lowerBound] == "in", previous.count > 3 else { return nil }
    return (previous.lowerBound + 1..<previous.lowerBound + 3).lazy.compactMap {
      self.countryAt[$0]
    }
    .first
  }

  /// The country of "In Belgrade, …" at the start of a token's own sentence.
  func scene(at i: Int) -> String? {
    let sentence = view.sentence(i)
    guard sentence.count > 4, view.words[sentence.lowerBound] == "in" else { return nil }
    return (sentence.lowerBound + 1..<sentence.lowerBound + 3).lazy.compactMap {
      self.countryAt[$0]
    }
    .first
  }

  /// Countries inside the noun phrase of `head`: adjectives, possessors, "of X", "in X".
  func carried(by head: Int, from start: Int) -> [String] {
    var result: [String] = []
    func add(_ i: Int) {
      if let name = countryAt[i], !result.contains(name) { result.append(name) }
    }
    let phrase = view.premodified(head)
    for i in min(phrase.lowerBound, start)..<start { add(i) }
    if result.isEmpty {
      for object in view.objects(of: head, prepositions: ["of", "in", "for"]) { add(object) }
    }
    return result
  }

  private func isInSubject(_ i: Int) -> Bool {
    var j = i
    for _ in 0..<3 {
      let token = view.tokens[j]
      if token.dep == "nsubj" { return true }
      guard ["poss", "amod", "compound", "nmod"].contains(token.dep), token.head != j else {
        return false
      }
      j = token.head
    }
    return false
  }

  /// Whether the text names a country, or no other.
  func isAlone(_ country: String) -> Bool { ranked.isEmpty || ranked.contains(country) }

  /// Whether a country stands behind the verb whose subject a phrase is, and is no subject itself:
  /// "the government criticised Kenya" is no government of Kenya.
  private func isActedOn(_ country: Int, by i: Int) -> Bool {
    var subject = view.firstConjunct(i)
    for _ in 0..<3 where ["compound", "poss", "nmod"].contains(view.tokens[subject].dep) {
      subject = view.tokens[subject].head
    }
    guard ["nsubj", "nsubjpass"].contains(view.tokens[subject].dep) else { return false }
    let verb = view.tokens[subject].head
    // "The minister voiced Iran's willingness" speaks for Iran.
    guard country > verb, !isInSubject(country), view.tokens[country].dep != "poss" else {
      return false
    }
    var node = country
    for _ in 0..<12 where view.tokens[node].head != node {
      node = view.tokens[node].head
      if node == verb { return !isToldHouse(behind: country, by: verb) }
      // What stands in a clause of its own is not what the verb acts upon.
      if ["ccomp", "relcl", "advcl", "conj"].contains(view.tokens[node].dep),
        ["VERB", "AUX"].contains(view.tokens[node].pos)
      {
        return false
      }
    }
    return false
  }

  /// "Accused the government of theft and asked Switzerland to act": somebody does one thing to the
  /// government and another to the country.
  private func isObjectToo(_ country: Int, beside i: Int) -> Bool {
    let objects = ["dobj", "dative"]
    guard objects.contains(view.tokens[i].dep) else { return false }
    let verb = view.tokens[i].head
    var other = view.tokens[country].head
    if view.tokens[country].dep == "pobj" {
      other = view.tokens[other].head
    } else if !objects.contains(view.tokens[country].dep), view.tokens[country].dep != "nsubj" {
      return false
    }
    for _ in 0..<3 where view.tokens[other].head != other {
      if view.tokens[other].dep == "conj", view.tokens[other].head == verb { return true }
      other = view.tokens[other].head
    }
    return false
  }

  /// Whether a country is named in a clause about a noun that a token stands outside: "Diop, who
  /// has lived in Togo, urged the junta".
  private func isAside(_ country: Int, from i: Int) -> Bool {
    guard let clause = clause(around: country) else { return false }
    var node = i
    for _ in 0..<16 where node != clause {
      guard view.tokens[node].head != node else { return true }
      node = view.tokens[node].head
    }
    return node != clause
  }

  /// The country most likely meant at a token by a phrase that names none: one that the sentence
  /// speaks of and that belongs to nobody else's title, else the article's home, else the one named
  /// most recently.
  func nearest(_ i: Int) -> String? {
    let sentence = view.sentence(i)
    // Whose counterpart is meant is somebody else's.
    let others = sentence.compactMap { isCounterpart[$0] ? countryAt[$0] : nil }
    let inside = places.filter {
      sentence.contains($0) && !isBound[$0] && !isCity[$0] && !isForeign[$0]
        && !others.contains(countryAt[$0] ?? "")
    }
    // "“We condemn what China did,” the council's spokesman said" speaks of another's.
    let told = isQuoted[i] ? inside : inside.filter { $0 >= i || !isQuoted[$0] }
    // Who acts in the sentence goes before whom it is done with.
    if let subject = told.first(where: { $0 < i && isInSubject($0) && !isPunishing($0, i) })
      ?? told.first(where: {
        $0 < i && !isAside($0, from: i) && !isPunishing($0, i) && !isDestination($0)
      })
    {
      return countryAt[subject]
    }
    if let state = departmentState(sentence) { return state }
    if let scene = scene(at: i) ?? scene(before: sentence) { return scene }
    if let item = items.country(at: view.sentenceOf[i]) { return item }
    if let acting = actor(inSentenceBefore: sentence) { return acting }
    if let dateline { return dateline }
    if let after = inside.first(where: {
      $0 >= i && !isActedOn($0, by: i) && !isObjectToo($0, beside: i)
    }) {
      return countryAt[after]
    }
    // "Said in Moscow": a city speaks for its country where the text speaks of the country too.
    if let city = places.first(where: { city in
      sentence.contains(city) && isCity[city] && countryAt[city] != venue
        && places.contains { !isCity[$0] && countryAt[$0] == countryAt[city] }
    }) {
      return countryAt[city]
    }
    if let home, !others.contains(home) { return home }
    // "Why Sudan's generals cannot be trusted" over an article that names others oftener.
    if headline.count == 1, !others.contains(headline[0]), ranked.contains(headline[0]) {
      return headline[0]
    }
    if let next = ranked.first(where: { !others.contains($0) }), !others.isEmpty { return next }
    // "Nurses marched in Nairobi over a contract with the Chinese firm": where it happens goes
    // before whose firm it is.
    let abroad = places.filter { !isCity[$0] && !isOfEmbassy($0) && !isForeign[$0] }
    if abroad.first ?? i >= i, let city = places.last(where: { isCity[$0] && $0 < i }) {
      return countryAt[city]
    }
    let states = abroad.isEmpty ? places.filter { !isCity[$0] } : abroad
    if let theirs = peopleHomes.state(near: i) { return theirs }
    if let actor = actor(before: i, states) { return countryAt[actor] }
    if let before = states.last(where: { $0 < i }) { return countryAt[before] }
    // "Former minister X was barred from entering Canada" was none of Canada's.
    return states.first { !isActedOn($0, by: i) }.flatMap { countryAt[$0] } ?? bodily
  }

  /// The country of who acts in this sentence or the four before, the nearest first: in "Australian
  /// minister X, born in Poland, resigned" Australia's.
  func actor(before i: Int, _ states: [Int]) -> Int? {
    let own = view.sentenceOf[i]
    let near = states.filter { $0 < i && own - view.sentenceOf[$0] <= 4 && isInSubjectPhrase($0) }
    guard let last = near.last else { return nil }
    return near.first { view.sentenceOf[$0] == view.sentenceOf[last] }
  }

  func isInSubjectPhrase(_ i: Int) -> Bool { CountryContext.isInSubjectPhrase(i, view) }
}
