import Language
import TextModel

/// A singular pronoun of the third person and what it may mean.
package struct ReferenceCandidate: Sendable {
  /// The pronoun's token.
  package let token: Int
  /// Indices in `DocumentAnalysis.entities`: one, or the several that the rules take it for.
  package let entities: [Int]
  /// Whether the rules take it for these.
  package let isKnown: Bool
  /// Feature slots, each once, in ascending order.
  package let slots: [UInt32]
}

/// Gathers what speaks for and against each entity that a pronoun may mean, for the learned
/// ``ReferenceJudge``: where it was last spoken of and as what, gender, what the clauses say of
/// both, and what the rules make of it.
struct ReferenceReader {
  /// The number of feature slots is 2 to this power.
  static let bits = 16
  /// Entities that are considered for one pronoun, the nearest first.
  private static let limit = 12
  private static let things: WordSet = [
    "organization", "country", "ministry", "armed-group", "agreement", "event",
  ]

  let view: TokenView
  let lexicon: MentionLexicon
  let analysis: DocumentAnalysis
  let rules: PronounReader
  let quotes: QuoteSpeakers
  /// Mentions of single entities in text order of their heads.
  let places: [Place]
  /// The first of `places` in each sentence, and their number behind the last.
  let starts: [Int]
  /// Tokens of the mentions of each entity, in text order.
  let tokensOf: [Int: [Int]]
  /// Tokens of resolved pronouns by family, in text order, and what they mean.
  let pronouns: [String: [(token: Int, entity: Int)]]
  /// What the rules resolve each pronoun's token to.
  let known: [Int: EntityMention]
  /// How often each entity is mentioned, pronouns apart.
  let counts: [Int: Int]

  /// A mention of an entity.
  struct Place {
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
  struct Reference {
    let token: Int
    /// "he", "she" or "it".
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
      // Who says "I" or is asked in an interview is nobody's "she".
      if view.isOfTalk(mention.head), quotes.speaker(of: mention.head) == nil { continue }
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

  static func role(_ node: Int, _ view: TokenView) -> String {
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

  /// The singular pronouns of the third person, in text order, but those that a turn of phrase
  /// gives somebody.
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
    default: nil
    }
  }

  /// All candidates, in text order of the pronouns.
  ///
  /// - Complexity: O(pronouns · mentions of some sentences).
  func candidates() -> [ReferenceCandidate] {
    references().flatMap { reference in
      let near = antecedents(of: reference)
      let fits = reference.isPerson ? near.map { fit($0.entity, reference) } : []
      let rules = known[reference.token]
      var result = near.indices.map { i in
        ReferenceCandidate(
          token: reference.token, entities: [near[i].entity],
          isKnown: rules?.entities == [near[i].entity],
          slots: slots(reference, near, i, fits))
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
    let end = places.count(before: reference.token) { $0.token }
    for place in places[max(0, end - PronounReader.reach)..<end].reversed() {
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
    // "A rally against it": a plan or a deed.
    let token = view.tokens[reference.token]
    if token.dep == "pobj", view.words[token.head] == "against", !reference.isPerson {
      return ["agreement", "event"].contains(type)
    }
    return reference.isPerson ? type == "person" : Self.things.contains(type)
  }
}
