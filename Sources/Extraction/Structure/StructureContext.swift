internal import Language
internal import Ontology
internal import TextModel

/// An analysed document with the look-ups that background relations need, and the claims found.
struct StructureContext {
  let analysis: DocumentAnalysis
  let words: StructureWords
  let index: MentionIndex
  /// Direct dependents of each token, in text order.
  let children: [[Int]]
  /// Number of the sentence of each token.
  let sentenceOf: [Int]
  /// Lower-case texts.
  let texts: [String]
  /// The text for looking phrases up.
  let phrases: PhraseText
  /// How often each country is named or described.
  let countryCounts: [Int: Int]
  private(set) var claims: [Claim] = []
  private var known: [String: Int] = [:]
  private let placeOfID: [String: Int]

  init(_ analysis: DocumentAnalysis, words: StructureWords) {
    self.analysis = analysis
    self.words = words
    index = MentionIndex(analysis)
    let tokens = analysis.annotated.tokens
    var children = [[Int]](repeating: [], count: tokens.count)
    for i in tokens.indices where tokens[i].head != i && tokens.indices.contains(tokens[i].head) {
      children[tokens[i].head].append(i)
    }
    self.children = children
    var sentenceOf = [Int](repeating: 0, count: tokens.count)
    for (number, range) in analysis.annotated.sentences.enumerated() {
      for i in range { sentenceOf[i] = number }
    }
    self.sentenceOf = sentenceOf
    texts = tokens.map { $0.text.lowercased() }
    phrases = PhraseText(tokens.map(\.text))
    var counts: [Int: Int] = [:]
    for mention in analysis.mentions
    where mention.entities.count == 1 && mention.form != .pronoun && mention.form != .relative {
      let entity = mention.entities[0]
      if analysis.entities[entity].type == "country" { counts[entity, default: 0] += 1 }
    }
    countryCounts = counts
    placeOfID = Dictionary(
      analysis.entities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
  }

  var tokens: [Token] { analysis.annotated.tokens }
  var entities: [DocumentEntity] { analysis.entities }

  func type(_ entity: Int) -> String { analysis.entities[entity].type }

  /// Place of the entity with an id.
  func entity(id: String) -> Int? { placeOfID[id] }

  func sentence(_ token: Int) -> Range<Int> { analysis.annotated.sentences[sentenceOf[token]] }

  /// Whether the token lies in text that claims are read from.
  func isRead(_ token: Int) -> Bool { analysis.document.isRead(at: tokens[token].span.start) }

  /// Whether two tokens stand in the same item of a round-up, or in none.
  func isInOneItem(_ i: Int, _ j: Int) -> Bool {
    let numbers = analysis.itemNumbers
    guard !numbers.isEmpty else { return true }
    return numbers[sentenceOf[i]] == numbers[sentenceOf[j]]
  }

  /// Whether the token stands in a dateline, which only says where its town lies.
  func isDateline(_ token: Int) -> Bool {
    analysis.document.zone(at: tokens[token].span.start) == .dateline
  }

  /// Whether the token stands in the headline.
  func isHeadline(_ token: Int) -> Bool {
    analysis.document.zone(at: tokens[token].span.start) == .headline
  }

  /// The country that an entity is known to belong to.
  func country(of entity: Int) -> Int? {
    analysis.entities[entity].properties["country"].flatMap { placeOfID[$0] }
  }

  /// The country that an article is about: the only one, or the one that most of the mentions of
  /// countries name; nil for articles about several.
  var onlyHome: Int? {
    let total = countryCounts.values.reduce(0, +)
    return countryCounts.first { $0.value * 5 > total * 3 || countryCounts.count == 1 }?.key
  }

  /// The country of the article whose capital a place is.
  func land(ofCapital place: Int) -> Int? {
    guard let code = words.nation(ofCapital: entities[place].name) else { return nil }
    return entities.firstIndex { $0.type == "country" && $0.properties["country"] == code }
  }

  /// The country that an entity's canonical name gives in brackets: "Ministry of Justice (Haiti)".
  func countryInName(of entity: Int) -> Int? {
    let name = entities[entity].name
    guard name.hasSuffix(")"), let open = name.lastIndex(of: "(") else { return nil }
    let country = name[name.index(after: open)...].dropLast()
    return entities.firstIndex { $0.type == "country" && $0.name == country }
  }

  /// The only entity of a type that the noun phrase headed by a token denotes.
  func single(_ token: Int, _ types: Set<String>) -> Int? {
    if let body = named(before: token), types.contains(type(body)) { return body }
    guard let mention = index.mention(headedBy: token), mention.entities.count == 1,
      let entity = mention.entities.first, types.contains(type(entity)), mention.form != .pronoun
    else { return nil }
    return entity
  }

  /// "The TV3 network", "the M-19 rebel movement": the body whose name stands in front of a noun
  /// for bodies that is no part of it.
  private func named(before noun: Int) -> Int? {
    guard index.mention(headedBy: noun) == nil, words.has("body-noun", texts[noun]) else {
      return nil
    }
    // "The newspaper Die Woche", "the French rail union SUD".
    if noun + 1 < tokens.count, tokens[noun].tag == "NN",
      let mention = index.mention(covering: noun + 1), mention.tokens.lowerBound == noun + 1,
      mention.form == .name, mention.entities.count == 1,
      ["organization", "armed-group"].contains(type(mention.entities[0])),
      children[noun].contains(where: { tokens[$0].dep == "det" })
    {
      return mention.entities[0]
    }
    // "The Red Cross hospital" is not the Red Cross.
    guard !words.has("sited-body", texts[noun]) else { return nil }
    for child in children[noun]
    where child < noun && noun - child <= 2 && ["compound", "nmod"].contains(tokens[child].dep) {
      guard let mention = index.mention(headedBy: child), mention.form == .name,
        mention.entities.count == 1,
        ["organization", "armed-group"].contains(type(mention.entities[0]))
      else { continue }
      return mention.entities[0]
    }
    return nil
  }

  /// The entity whose mention covers a token.
  func covering(_ token: Int, _ types: Set<String>) -> Int? {
    guard let mention = index.mention(covering: token), mention.entities.count == 1,
      let entity = mention.entities.first, types.contains(type(entity))
    else { return nil }
    return entity
  }

  /// Whether a word is half of a compound that says the opposite of belonging: "Iran-backed",
  /// "pro-Emirati".
  func isCompounded(_ token: Int) -> Bool {
    // A dash with spaces around it, as behind a dateline, joins no words.
    func isHyphen(_ i: Int) -> Bool {
      tokens.indices.contains(i) && ["-", "–", "‑"].contains(tokens[i].text)
        && tokens[max(i, token)].span.start == tokens[min(i, token)].span.end
    }
    // "The ethnic Albanian party": of no state of theirs.
    return isHyphen(token + 1) || isHyphen(token - 1) || tokens[token].text.contains("-")
      || token > 0 && tokens[token - 1].text.lowercased() == "ethnic"
  }

  /// Objects of the given prepositions below a token, with conjuncts.
  func objects(of head: Int, _ prepositions: (String) -> Bool) -> [Int] {
    var result: [Int] = []
    for child in children[head] where tokens[child].dep == "prep" && prepositions(texts[child]) {
      // "in and around Palu": the object hangs on the second.
      let both =
        [child] + children[child].filter { tokens[$0].dep == "conj" && tokens[$0].tag == "IN" }
      for object in both.flatMap({ children[$0] }) where tokens[object].dep == "pobj" {
        result.append(object)
        result += conjuncts(object)
      }
    }
    return result
  }

  /// Tokens coordinated with a token, itself left out.
  func conjuncts(_ i: Int) -> [Int] {
    var result: [Int] = []
    var stack = [i]
    while let next = stack.popLast(), result.count < 40 {
      for child in children[next] where tokens[child].dep == "conj" {
        result.append(child)
        stack.append(child)
      }
    }
    return result.sorted()
  }

  /// The subjects of a verb: its own, those of the verb that it is joined to, or what a relative
  /// clause is about.
  func subjects(of verb: Int) -> [Int] {
    var node = verb
    for _ in 0..<4 {
      let own = children[node].filter { tokens[$0].dep == "nsubj" }
      if own.contains(where: { tokens[$0].tag == "WP" }), tokens[node].dep == "relcl" {
        return [tokens[node].head]
      }
      guard own.isEmpty, tokens[node].dep == "conj" else { return own }
      node = tokens[node].head
    }
    return []
  }

  /// Whether a clause is denied.
  func isNegated(_ verb: Int) -> Bool {
    children[verb].contains { tokens[$0].dep == "neg" }
  }

  /// Whether a clause speaks of something to come or only possible.
  func isPossible(_ verb: Int) -> Bool {
    // "Met in Oslo to sign": what they met for took place.
    let governor = tokens[verb].head
    if tokens[verb].dep == "advcl", tokens[governor].tag == "VBD",
      words.has("gathering-verb", tokens[governor].lemma.lowercased())
    {
      return false
    }
    return children[verb].contains {
      tokens[$0].dep == "aux" && (tokens[$0].tag == "MD" || tokens[$0].tag == "TO")
        // "If a treaty is signed by the end of the year".
        || tokens[$0].dep == "mark" && ["if", "unless", "whether"].contains(texts[$0])
    }
  }

  /// Records a claim that a token's sentence makes, once a document for each pair.
  mutating func claim(
    _ type: String, from: Int, to: Int, at token: Int, rule: String, confidence: Double,
    date: DateValue? = nil, polarity: Claim.Polarity = .positive,
    modality: Claim.Modality = .asserted, properties: [String: String] = [:]
  ) {
    guard from != to, isRead(token) || type == "located-in" && isDateline(token) else { return }
    let key = "\(type)|\(from)|\(to)|\(polarity.rawValue)|\(modality.rawValue)"
    if let place = known[key] {
      if type == "position", isLater(properties, than: claims[place].properties) {
        // Sworn in as president, a former minister is no former president.
        claims[place].properties = properties
        claims[place].evidence = evidence(token)
        claims[place].rule = rule
        claims[place].date = date
        claims[place].confidence = max(claims[place].confidence, confidence)
        return
      }
      // "President X … he was foreign minister until 2003": the day is the other post's.
      let isOther = type == "position" && properties["title"] != claims[place].properties["title"]
      if claims[place].date == nil, let date, !isOther {
        // The sentence with the day is the better evidence.
        claims[place].date = date
        claims[place].evidence = evidence(token)
      }
      // The surer reading stays; of two equal ones the first.
      guard claims[place].confidence < confidence else { return }
      claims[place].confidence = confidence
      claims[place].rule = rule
      claims[place].evidence = evidence(token)
      claims[place].properties.merge(properties) { old, _ in old }
      return
    }
    known[key] = claims.count
    claims.append(
      Claim(
        type: type, from: analysis.entities[from].id, to: analysis.entities[to].id, date: date,
        polarity: polarity, modality: modality, confidence: confidence, rule: rule,
        evidence: evidence(token), properties: properties))
  }

  /// Gives a claim the day that a sentence names, which is its evidence from then on.
  mutating func date(_ claim: Int, _ value: DateValue, at token: Int) {
    guard isRead(token) else { return }
    claims[claim].date = value
    claims[claim].evidence = evidence(token)
  }

  /// Completes the time of a claim whose evidence stays.
  mutating func date(_ claim: Int, _ value: DateValue) { claims[claim].date = value }

  /// Whether a post that is held comes after another one that is over.
  private func isLater(_ post: [String: String], than other: [String: String]) -> Bool {
    other["former"] == "true" && post["former"] != "true" && post["title"] != other["title"]
  }

  /// The sentence around a token, without white space at its ends.
  private func evidence(_ token: Int) -> TextSpan {
    let range = sentence(token)
    let first = range.first { !tokens[$0].isSpace } ?? range.lowerBound
    let last = range.last { !tokens[$0].isSpace } ?? range.upperBound - 1
    return TextSpan(tokens[first].span.start, tokens[max(first, last)].span.end)
  }
}
