import Language
import TextModel

/// What may belong to an event that its sentence speaks of: a place, somebody who took part, a day.
package struct TieCandidate: Sendable {
  /// Index in ``TieJudge/types``.
  package let type: Int
  /// Index of the event in `DocumentAnalysis.entities`.
  package let event: Int
  /// Index of the place or actor, or of the time in `DocumentAnalysis.times`.
  package let other: Int
  /// The tokens of the sentence.
  let sentence: Range<Int>
  /// Feature slots, each once, in ascending order.
  package let slots: [UInt32]
}

/// Finds what may belong to the events of an article, sentence by sentence, with what speaks for
/// it.
package struct TieReader {
  /// The number of feature slots is 2 to this power.
  static let bits = 15
  /// No sentence is read that speaks of more events or of more that may belong to them.
  private static let limit = 24
  private static let actors: WordSet = [
    "person", "country", "ministry", "organization", "armed-group",
  ]

  private let analysis: DocumentAnalysis
  private let suffered: Set<String>
  private let tokens: [Token]
  private let children: [[Int]]
  private let claimed: Set<String>
  private let tied: Set<String>

  /// - Parameter suffered: lemmas of nouns for what somebody suffers, "death", whose "of" leads to
  ///   nobody's place.
  /// - Complexity: O(tokens + claims).
  package init(_ analysis: DocumentAnalysis, suffered: Set<String>) {
    self.analysis = analysis
    self.suffered = suffered
    tokens = analysis.annotated.tokens
    var children = [[Int]](repeating: [], count: tokens.count)
    for (i, token) in tokens.enumerated() where token.head != i { children[token.head].append(i) }
    self.children = children
    var claimed: Set<String> = []
    var tied: Set<String> = []
    for claim in analysis.claims {
      claimed.insert("\(claim.type)|\(claim.from)|\(claim.to)")
      if claim.type == "participated-in" { tied.insert("\(claim.type)|\(claim.to)") }
      if claim.type == "located-in" || claim.type == "on-date" {
        tied.insert("\(claim.type)|\(claim.from)")
      }
    }
    self.claimed = claimed
    self.tied = tied
  }

  /// A mention or time of a sentence.
  private struct End {
    let entity: Int
    let token: Int
    let form: String
  }

  /// All candidates, in text order.
  ///
  /// - Complexity: O(tokens + events · others) for each sentence, both bounded.
  package func candidates() -> [TieCandidate] {
    guard analysis.entities.contains(where: { $0.type == "event" }) else { return [] }
    var mentions: [Int: [EntityMention]] = [:]
    var number = [Int](repeating: 0, count: tokens.count)
    for (i, sentence) in analysis.annotated.sentences.enumerated() {
      for token in sentence { number[token] = i }
    }
    for mention in analysis.mentions { mentions[number[mention.head], default: []].append(mention) }
    var verbs: [Int: [(event: Int, verb: Int)]] = [:]
    for (event, verb) in analysis.happenings.sorted(by: { $0.key < $1.key }) {
      verbs[number[verb], default: []].append((event, verb))
    }
    var times: [Int: [Int]] = [:]
    for (i, time) in analysis.times.enumerated()
    where time.expression.type == "DATE" && time.expression.value != nil {
      times[number[time.tokens.lowerBound], default: []].append(i)
    }
    var result: [TieCandidate] = []
    for (i, sentence) in analysis.annotated.sentences.enumerated() {
      let here = mentions[i] ?? []
      var events = here.filter { $0.form != .relative && $0.entities.count == 1 }
        .filter { analysis.entities[$0.entities[0]].type == "event" }
        .map { End(entity: $0.entities[0], token: $0.head, form: $0.form.rawValue) }
      events += (verbs[i] ?? []).filter { told in !events.contains { $0.token == told.verb } }
        .map { End(entity: $0.event, token: $0.verb, form: "verb") }
      guard !events.isEmpty, events.count <= Self.limit else { continue }
      var others: [(type: Int, end: End)] = []
      let names = here.filter { $0.form == .name }.map(\.tokens)
      for mention in here where mention.form != .relative {
        // "The Iran–Iraq War", "Hamza" of "Hamza bin Laden": part of another name.
        let isPart = names.contains {
          $0.count > mention.tokens.count && $0.contains(mention.head)
        }
        if isPart { continue }
        for entity in mention.entities {
          let type = analysis.entities[entity].type
          let end = End(entity: entity, token: mention.head, form: mention.form.rawValue)
          if type == "place" || type == "country" { others.append((0, end)) }
          if Self.actors.contains(type) { others.append((1, end)) }
        }
      }
      for time in times[i] ?? [] {
        others.append((2, End(entity: time, token: anchor(analysis.times[time].tokens), form: "")))
      }
      guard others.count <= 2 * Self.limit else { continue }
      for event in events {
        for other in others
        where other.type != 0
          || isPlace(other.end.token, of: event.token, among: events.map(\.token))
        {
          result.append(
            candidate(event, other.type, other.end, events, others.map(\.end), i, sentence))
        }
      }
    }
    return result
  }

  /// "The Black Sea city", "EastMed countries": a name in front of another noun is not where
  /// something happened.
  private func isPlace(_ token: Int, of event: Int, among events: [Int]) -> Bool {
    let above = tokens[token].head
    if above == event { return true }
    // "Triggered a war in Gaza", "40 km north of Palu", "fled to Butembo", "among the longest in
    // Africa".
    if tokens[above].dep == "prep", tokens[above].head != event {
      let governor = tokens[above].head
      let word = tokens[governor].lemma.lowercased()
      if events.contains(governor) || tokens[governor].tag == "JJS"
        || tokens[above].lemma.lowercased() == "to"
        || ["north", "south", "east", "west"].contains(word)
      {
        return false
      }
    }
    // "The death of Hamza": a name that the model takes for a place.
    if tokens[above].head == event, tokens[above].lemma.lowercased() == "of",
      suffered.contains(tokens[event].lemma.lowercased())
    {
      return false
    }
    return !["compound", "nmod", "amod", "poss"].contains(tokens[token].dep)
  }

  /// The token of a stretch whose head lies outside it.
  private func anchor(_ range: Range<Int>) -> Int {
    range.last { !range.contains(tokens[$0].head) || tokens[$0].head == $0 } ?? range.lowerBound
  }

  // MARK: Features

  private func candidate(
    _ event: End, _ type: Int, _ other: End, _ events: [End], _ others: [End], _ number: Int,
    _ sentence: Range<Int>
  ) -> TieCandidate {
    var bag = FeatureBag(bits: Self.bits)
    let entity = analysis.entities[event.entity]
    let kind = type == 2 ? "time" : analysis.entities[other.entity].type
    let noun = tokens[event.token].lemma.lowercased()
    let relation = TieJudge.types[type]
    let known = "\(relation)|\(entity.id)"
    bag.add("kind", relation, kind, other.form)
    bag.add("form", relation, event.form)
    bag.add("noun", relation, noun)
    bag.add("part", relation, tokens[event.token].dep)
    bag.add("other part", relation, tokens[other.token].dep, kind)
    if type == 2 {
      let value = analysis.times[other.entity].expression.value?.description ?? ""
      bag.add("precision", relation, String(value.utf8.count))
      bag.add(
        "same day", relation, claimed.contains("\(relation)|\(entity.id)|d\(value)") ? "1" : "")
      if entity.name.holds(value.prefix(4)) { bag.add("year in name", relation) }
    } else {
      let id = analysis.entities[other.entity].id
      let pair = type == 1 ? "\(relation)|\(id)|\(entity.id)" : "\(relation)|\(entity.id)|\(id)"
      if claimed.contains(pair) { bag.add("claimed", relation) }
      if entity.name.holds(analysis.entities[other.entity].name) {
        bag.add("in name", relation, kind)
      }
    }
    if tied.contains(known) { bag.add("tied", relation, kind) }
    bag.add("sentence", relation, String(min(3, number)))
    bag.add("events", relation, String(min(4, Set(events.map(\.entity)).count)))
    let nearest = events.min { abs($0.token - other.token) < abs($1.token - other.token) }
    bag.add("nearest", relation, nearest?.entity == event.entity ? "1" : "0")
    let rivals = Set(others.filter { $0.token != other.token }.map(\.token)).filter {
      abs($0 - event.token) < abs(other.token - event.token)
    }
    bag.add("rivals", relation, String(min(4, rivals.count)))
    let distance = other.token - event.token
    let size = [1, 2, 4, 8, 16, 32].firstIndex { abs(distance) <= $0 } ?? 6
    bag.add("distance", relation, (distance < 0 ? "-" : "+") + String(size), kind)
    if other.token - sentence.lowerBound < 3 { bag.add("at the head", relation, kind) }
    addPath(event, other, relation, kind, noun, &bag)
    return TieCandidate(
      type: type, event: event.entity, other: other.entity, sentence: sentence,
      slots: bag.distinct)
  }

  /// How the tree leads from one to the other.
  private func addPath(
    _ event: End, _ other: End, _ relation: String, _ kind: String, _ noun: String,
    _ bag: inout FeatureBag
  ) {
    guard let way = TreePath(from: other.token, to: event.token, tokens) else {
      bag.add("apart", relation)
      return
    }
    let (left, right, top) = (way.left, way.right, way.top)
    let (rise, fall, lemma, sides) = (way.rise, way.fall, way.lemma, way.sides)
    let meeting = top == event.token ? "it" : top == other.token ? "other" : tokens[top].pos
    if left.count + right.count <= 8 {
      bag.add("path", relation, rise + "/" + meeting + "/" + fall, kind)
      bag.add("path", relation, rise + "/" + meeting + "/" + fall)
    } else {
      bag.add("far", relation, meeting)
    }
    bag.add("rise", relation, rise, meeting)
    bag.add("fall", relation, fall, meeting)
    bag.add("rise of noun", relation, rise, noun)
    bag.add("top", relation, lemma, meeting)
    bag.add("sides", relation, sides, meeting)
    bag.add("sides under", relation, sides, lemma)
    bag.add("steps", relation, String(min(6, left.count)) + "/" + String(min(6, right.count)))
    if let preposition = left.first(where: { tokens[$0].dep == "prep" }) {
      bag.add("behind", relation, tokens[preposition].lemma.lowercased(), kind)
    }
    for i in left.dropLast().reversed().prefix(2) where tokens[i].pos == "VERB" {
      bag.add("verb above", relation, tokens[i].lemma.lowercased())
    }
    bag.add("clauses", relation, String(min(3, way.clauses)))
    if children[top].contains(where: { tokens[$0].dep == "neg" }) { bag.add("denied", relation) }
    if children[top].contains(where: { tokens[$0].tag == "MD" }) { bag.add("modal", relation) }
  }
}
