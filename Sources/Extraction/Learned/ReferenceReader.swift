import Language
import TextModel

/// A pronoun of the third person and what it may mean.
package struct ReferenceCandidate: Sendable {
  /// The pronoun's token.
  package let token: Int
  /// Indices in `DocumentAnalysis.entities`: one, or the several that the rules take a plural for.
  package let entities: [Int]
  /// Whether the rules take it for these.
  package let isKnown: Bool
  /// Feature slots, each once, in ascending order.
  package let slots: [UInt32]
}

/// Gathers what speaks for and against each entity that a pronoun may mean, for the learned ``ReferenceJudge``: where it
/// was last spoken of and as what, gender, what the clauses say of both, and what the rules make of it.
struct ReferenceReader {
  /// The number of feature slots is 2 to this power.
  static let bits = 16
  /// Entities that are considered for one pronoun, the nearest first.
  private static let limit = 12
  /// Mentions that are looked back at from a pronoun, and read of one sentence.
  private static let reach = 256
  private static let things: Set<String> = [
    "organization", "country", "ministry", "armed-group", "agreement", "event",
  ]

  private let view: TokenView
  private let lexicon: MentionLexicon
  private let analysis: DocumentAnalysis
  private let rules: PronounReader
  private let quotes: QuoteSpeakers
  /// Mentions of single entities in text order of their heads.
  private let places: [Place]
  /// The first of `places` in each sentence, and their number behind the last.
  private let starts: [Int]
  /// Tokens of the mentions of each entity, in text order.
  private let tokensOf: [Int: [Int]]
  /// Tokens of resolved pronouns by family, in text order, and what they mean.
  private let pronouns: [String: [(token: Int, entity: Int)]]
  /// What the rules resolve each token to.
  private let known: [Int: EntityMention]
  /// How often each entity is mentioned, pronouns apart.
  private let counts: [Int: Int]

  /// A mention of an entity.
  private struct Place {
    let token: Int
    let entity: Int
    let form: EntityMention.Form
    /// What the phrase is in its clause: nsubj, dobj, pobj, poss …
    let role: String
    /// The verb of the clause.
    let verb: Int
    let sentence: Int
    var isSubject: Bool { role == "nsubj" || role == "nsubjpass" }
  }

  /// A pronoun and what it asks of an antecedent.
  private struct Reference {
    let token: Int
    /// "he", "she", "it" or "they".
    let family: String
    /// What it is in its clause: subj, obj, of, poss.
    let part: String
    /// The verb of its clause.
    let verb: Int
    var isPerson: Bool { family == "he" || family == "she" }
    var kind: String { family + part }
  }

  /// - Complexity: O(tokens + mentions).
  init(view: TokenView, lexicon: MentionLexicon, analysis: DocumentAnalysis) {
    self.view = view
    self.lexicon = lexicon
    self.analysis = analysis
    rules = PronounReader(view: view, lexicon: lexicon, offices: [])
    quotes = QuoteSpeakers(view: view, lexicon: lexicon)
    var places: [Place] = []
    var known: [Int: EntityMention] = [:]
    var counts: [Int: Int] = [:]
    for mention in analysis.mentions where mention.form != .relative {
      if mention.form == .pronoun { known[mention.head] = mention }
      guard mention.entities.count == 1 else { continue }
      if mention.form != .pronoun { counts[mention.entities[0], default: 0] += 1 }
      let node = Self.carrier(mention.head, view)
      places.append(
        Place(
          token: mention.head, entity: mention.entities[0], form: mention.form,
          role: Self.role(node, view), verb: Self.clause(node, view),
          sentence: view.sentenceOf[mention.head]))
    }
    places.sort { ($0.token, $0.entity) < ($1.token, $1.entity) }
    var starts = [Int](repeating: places.count, count: view.annotated.sentences.count + 1)
    var tokensOf: [Int: [Int]] = [:]
    var pronouns: [String: [(token: Int, entity: Int)]] = [:]
    for (i, place) in places.enumerated().reversed() { starts[place.sentence] = i }
    for i in starts.indices.dropLast().reversed() { starts[i] = min(starts[i], starts[i + 1]) }
    for place in places {
      tokensOf[place.entity, default: []].append(place.token)
      if place.form == .pronoun, let family = Self.family(view.words[place.token]) {
        pronouns[family, default: []].append((place.token, place.entity))
      }
    }
    self.places = places
    self.starts = starts
    self.tokensOf = tokensOf
    self.pronouns = pronouns
    self.known = known
    self.counts = counts
  }

  /// How many elements of a list in text order stand before a token.
  private static func count<Element>(
    _ list: [Element], before token: Int, _ place: (Element) -> Int
  ) -> Int {
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if place(list[middle]) < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The noun that carries the part in the clause: of "the chairman, X" the chairman.
  private static func carrier(_ token: Int, _ view: TokenView) -> Int {
    var node = token
    for _ in 0..<3 {
      let above = view.tokens[node].head
      guard ["appos", "compound", "nmod"].contains(view.tokens[node].dep), above != node,
        view.tokens[above].pos != "VERB"
      else { break }
      node = above
    }
    return view.firstConjunct(node)
  }

  private static func role(_ node: Int, _ view: TokenView) -> String {
    let token = view.tokens[node]
    return token.dep == "pobj" ? "pobj-" + view.words[token.head] : token.dep
  }

  private static func clause(_ node: Int, _ view: TokenView) -> Int {
    var node = node
    for _ in 0..<8 {
      let above = view.tokens[node].head
      guard above != node else { break }
      node = above
      if view.tokens[node].pos == "VERB" || view.tokens[node].pos == "AUX" { break }
    }
    return node
  }

  /// The pronouns of the third person, in text order, but those that a turn of phrase gives somebody.
  private func references() -> [Reference] {
    view.tokens.indices.compactMap { i in
      let token = view.tokens[i]
      guard view.isRead[i], token.tag == "PRP" || token.tag == "PRP$",
        let family = Self.family(view.words[i]),
        known[i]?.confidence ?? 0 < PronounReader.told
      else { return nil }
      let part =
        token.tag == "PRP$"
        ? "poss" : token.dep.hasPrefix("nsubj") ? "subj" : token.dep == "pobj" ? "of" : "obj"
      return Reference(token: i, family: family, part: part, verb: Self.clause(i, view))
    }
  }

  private static func family(_ word: String) -> String? {
    switch word {
    case "he", "him", "his": "he"
    case "she", "her", "hers": "she"
    case "it", "its": "it"
    case "they", "them", "their": "they"
    default: nil
    }
  }

  /// All candidates, in text order of the pronouns.
  ///
  /// - Complexity: O(pronouns · mentions of some sentences).
  func candidates() -> [ReferenceCandidate] {
    references().flatMap { reference in
      let near = antecedents(of: reference)
      let rules = known[reference.token]
      var result = near.indices.map { i in
        ReferenceCandidate(
          token: reference.token, entities: [near[i].entity],
          isKnown: rules?.entities == [near[i].entity],
          slots: slots(reference, near, i))
      }
      if let rules, !result.contains(where: { $0.isKnown }) {
        result.append(
          ReferenceCandidate(
            token: reference.token, entities: rules.entities, isKnown: true,
            slots: slots(reference, known: rules)))
      }
      return result
    }
  }

  /// The last mentions of the entities that a pronoun may mean, nearest first.
  private func antecedents(of reference: Reference) -> [Place] {
    let own = view.sentenceOf[reference.token]
    let reach = reference.isPerson ? 5 : 3
    var result: [Place] = []
    var seen: Set<Int> = []
    let end = Self.count(places, before: reference.token) { $0.token }
    for place in places[max(0, end - Self.reach)..<end].reversed() {
      guard result.count < Self.limit, own - place.sentence <= reach else { break }
      guard isPossible(place.entity, for: reference), seen.insert(place.entity).inserted,
        !rules.isRuledOut(place.token, for: reference.token, isPerson: reference.isPerson)
      else { continue }
      result.append(place)
    }
    return result
  }

  private func isPossible(_ entity: Int, for reference: Reference) -> Bool {
    let type = analysis.entities[entity].type
    return reference.isPerson ? type == "person" : Self.things.contains(type)
  }

  // MARK: Features

  private func slots(_ reference: Reference, _ near: [Place], _ number: Int) -> [UInt32] {
    var bag = FeatureBag(bits: Self.bits)
    let place = near[number]
    let type = analysis.entities[place.entity].type
    /// Adds a feature with the type, and with the kind of pronoun besides.
    func add(_ name: StaticString, _ value: String) {
      bag.add(name, value, type)
      bag.add(name, value, type, reference.kind)
    }
    add("type", "")
    addPlace(reference, near, number, add)
    addClause(reference, place, add)
    addRules(reference, place, add)
    if reference.isPerson { addGender(reference, place.entity, near, add) }
    return bag.distinct
  }

  /// What speaks for what the rules take a pronoun for where it is none of the near entities: several, or one far away.
  private func slots(_ reference: Reference, known mention: EntityMention) -> [UInt32] {
    var bag = FeatureBag(bits: Self.bits)
    let level = Self.level(mention)
    let types = Set(mention.entities.map { analysis.entities[$0].type }).sorted()
    let size = mention.entities.count > 1 ? "several" : "far"
    bag.add("known", size, reference.kind)
    bag.add("known", size, level, reference.kind)
    bag.add("known", size, types.joined(separator: "+"), reference.family)
    bag.add("known word", size, view.words[reference.token])
    return bag.distinct
  }

  private func addPlace(
    _ reference: Reference, _ near: [Place], _ number: Int,
    _ add: (StaticString, String) -> Void
  ) {
    let place = near[number]
    let apart = view.sentenceOf[reference.token] - place.sentence
    add("apart", "\(apart)")
    add("nearer", String(min(5, number)))
    add("role", place.role)
    add("role apart", "\(min(2, apart))" + place.role)
    add("form", "\(min(2, apart))" + place.form.rawValue)
    // "Former FARC fighters": a name that only qualifies a noun.
    let above = view.tokens[view.tokens[place.token].head]
    if ["compound", "nmod", "amod"].contains(view.tokens[place.token].dep),
      above.tag == "NN" || above.tag == "NNS"
    {
      add("qualifies", above.tag)
    }
    add("of", String(min(6, near.count)))
    if apart == 0 {
      add(
        "tokens", String([2, 4, 8, 16, 32].firstIndex { reference.token - place.token <= $0 } ?? 5))
    }
    let isSame =
      view.tokens[place.token].paragraph == view.tokens[reference.token].paragraph
    add("paragraph", isSame ? "\(min(2, apart))same" : "other")
    // Subjects of this sentence and the one before, the first of each.
    let inside = places[starts[place.sentence]..<starts[place.sentence + 1]]
    let earlier = inside.prefix(Self.reach).filter {
      $0.token < reference.token
        && analysis.entities[$0.entity].type == analysis.entities[place.entity].type
    }
    if let first = earlier.first(where: \.isSubject) {
      add("first subject", "\(min(2, apart))" + (first.entity == place.entity ? "it" : "other"))
    }
    if earlier.first?.entity == place.entity { add("first", "\(min(2, apart))") }
    let subjects = near.filter(\.isSubject)
    if let last = subjects.first {
      add("last subject", last.entity == place.entity ? "it" : "other")
      add("last subject apart", "\(min(2, apart))" + (last.entity == place.entity ? "it" : "other"))
    }
    let all = tokensOf[place.entity] ?? []
    let count = Self.count(all, before: reference.token) { $0 }
    let recent = all[max(0, count - 3)..<count].count {
      view.sentenceOf[$0] >= place.sentence - 1
    }
    add("mentions", String(min(5, count)))
    add("recent", String(recent))
    let most = near.map { counts[$0.entity] ?? 0 }.max() ?? 0
    add("most", (counts[place.entity] ?? 0) == most ? "yes" : "no")
    // The same pronoun before.
    let same = pronouns[reference.family] ?? []
    let last = Self.count(same, before: reference.token) { $0.token }
    if last > 0 {
      let same = same[last - 1]
      let gap = min(3, view.sentenceOf[reference.token] - view.sentenceOf[same.token])
      add("same pronoun", "\(gap)" + (same.entity == place.entity ? "it" : "other"))
    }
  }

  /// What the clauses say of both.
  private func addClause(
    _ reference: Reference, _ place: Place, _ add: (StaticString, String) -> Void
  ) {
    let verb = view.tokens[reference.verb].lemma.lowercased()
    add("verb", reference.part + verb)
    let other = view.tokens[place.verb].lemma.lowercased()
    if place.isSubject { add("their verb", other) }
    let apart = min(2, view.sentenceOf[reference.token] - place.sentence)
    add("as", "\(apart)" + place.role + " " + other)
    if reference.part == "poss" {
      let noun = view.tokens[view.tokens[reference.token].head]
      add("owned", noun.lemma.lowercased())
      add("owned as", noun.dep)
      add("owned from", noun.lemma.lowercased() + " " + place.role)
      let isInside = place.sentence == view.sentenceOf[reference.token]
      if isInside {
        add("owned by", noun.dep + place.role + (place.verb == reference.verb ? "=" : ""))
      }
    }
    if place.sentence == view.sentenceOf[reference.token] {
      if place.verb == reference.verb {
        add("same clause", place.role)
      } else if view.tokens[reference.verb].head == place.verb {
        add("clause below", view.tokens[reference.verb].dep + place.role)
      } else if view.tokens[place.verb].head == reference.verb {
        add("clause above", view.tokens[place.verb].dep + place.role)
      } else {
        add("other clause", view.tokens[reference.verb].dep + place.role)
      }
      let first = view.firstConjunct(reference.verb)
      if first != reference.verb, place.verb == first { add("conjoined", place.role) }
    } else {
      add("own clause", view.tokens[reference.verb].dep)
    }
    if Self.role(reference.token, view) == place.role { add("parallel", place.role) }
    add(
      "quoted",
      (quotes.isQuoted(reference.token) ? "1" : "0") + (quotes.isQuoted(place.token) ? "1" : "0"))
    if quotes.isQuoted(reference.token), let speaker = quotes.speaker(of: reference.token) {
      let all = tokensOf[place.entity] ?? []
      let number = Self.count(all, before: speaker) { $0 }
      let isSpeaker = number < all.count && all[number] == speaker
      add("speaker", isSpeaker ? "it" : "other")
    }
    let isSaying = lexicon.reportingVerbs.contains(verb) && reference.part == "subj"
    if isSaying { add("says", place.role) }
    if place.isSubject, lexicon.reportingVerbs.contains(view.tokens[place.verb].lemma.lowercased())
    {
      add("said", reference.part)
    }
  }

  private func addRules(
    _ reference: Reference, _ place: Place, _ add: (StaticString, String) -> Void
  ) {
    guard let mention = known[reference.token] else { return add("rules", "silent") }
    let level = Self.level(mention)
    if mention.entities == [place.entity] {
      add("rules", "it")
      add("rules", "it" + level)
    } else {
      add("rules", mention.entities.count > 1 ? "several" : "other" + level)
    }
  }

  /// How sure the rules are.
  private static func level(_ mention: EntityMention) -> String {
    mention.confidence >= 0.8 ? "3" : mention.confidence >= 0.65 ? "2" : "1"
  }

  private func addGender(
    _ reference: Reference, _ entity: Int, _ near: [Place],
    _ add: (StaticString, String) -> Void
  ) {
    let wanted = reference.family == "he" ? "male" : "female"
    add("gender", fit(entity, wanted))
    let words = analysis.entities[entity].name.split(separator: " ").map {
      FoldedWord.fold(String($0))
    }
    if words.count > 1, let first = words.first {
      add("given", first)
      add("given ends", String(first.suffix(1)))
      add("given ends", String(first.suffix(2)))
      add("family ends", String(words[words.count - 1].suffix(3)))
    }
    let fits = near.filter { fit($0.entity, wanted).hasSuffix("yes") }
    add("fitting", String(min(3, fits.count)) + (fits.first?.entity == entity ? "first" : ""))
    let possible = near.filter { !fit($0.entity, wanted).hasSuffix("no") }
    if let place = possible.firstIndex(where: { $0.entity == entity }) {
      add("possible", "\(min(4, place))")
      add("possible of", "\(min(4, place))/\(min(4, possible.count))")
    }
    let subjects = possible.filter(\.isSubject)
    if let last = subjects.first { add("possible subject", last.entity == entity ? "it" : "other") }
  }

  /// Whether a person's gender, by what the text says or the given name, is the wanted one.
  private func fit(_ entity: Int, _ wanted: String) -> String {
    if let stated = analysis.entities[entity].properties["gender"] {
      return stated == wanted ? "stated yes" : "stated no"
    }
    let words = analysis.entities[entity].name.split(separator: " ")
    if words.count > 1, let likely = lexicon.givenNames[FoldedWord.fold(String(words[0]))] {
      return likely == wanted ? "likely yes" : "likely no"
    }
    return "open"
  }
}
