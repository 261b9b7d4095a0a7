import Language
import TextModel

/// Finds the times that may be those of an article's claims, with what speaks for them: the times of
/// a claim's sentence and of the sentences before, of the lead, of the event or agreement at an end
/// of it, of other claims of the same two, and what the rules say.
struct DateCandidateReader {
  /// The number of feature slots is 2 to this power.
  static let bits = 15
  /// How many sentences back a time is looked for.
  static let reach = 4
  /// Times of one claim beyond which no more are looked at.
  static let limit = 16
  /// Times and claims with a time that are looked at in one sentence.
  private static let most = 64

  let analysis: DocumentAnalysis
  let parse: Parse
  /// The word of each claim that says it.
  let triggers: [Int?]
  let published: DateValue?
  let reporting: Set<String>
  /// Whether the reader does not look at the time that the rules give the claim itself.
  let isBlind: Bool
  /// Times with a value by sentence, the first ones of a sentence that has very many.
  let times: [Int: [Int]]
  /// Entities by sentence.
  private let present: [Int: Set<Int>]
  private let places: [String: Int]
  /// Claims with a time, by sentence.
  private let dated: [Int: [Int]]
  /// Sentences of headlines.
  private let headlines: Set<Int>
  /// The first sentences behind the headline.
  private let lead: Range<Int>
  /// The days of events and agreements, by id.
  private let days: [String: [DateValue]]

  init(
    _ analysis: DocumentAnalysis, _ triggers: [Int?], _ parse: Parse, reporting: Set<String>,
    isBlind: Bool = false
  ) {
    self.isBlind = isBlind
    self.analysis = analysis
    self.parse = parse
    self.triggers = triggers
    self.reporting = reporting
    published = analysis.document.published
    var times: [Int: [Int]] = [:]
    for (i, time) in analysis.times.enumerated()
    where time.expression.value != nil && time.tokens.upperBound <= parse.tokens.count
      && ["DATE", "TIME"].contains(time.expression.type)
    {
      times[parse.sentenceNumber[time.tokens.lowerBound], default: []].append(i)
    }
    self.times = times.mapValues { Array($0.prefix(Self.most)) }
    var present: [Int: Set<Int>] = [:]
    for mention in analysis.mentions where mention.head < parse.tokens.count {
      present[parse.sentenceNumber[mention.head], default: []].formUnion(mention.entities)
    }
    self.present = present
    places = Dictionary(
      analysis.entities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
    var dated: [Int: [Int]] = [:]
    var days: [String: [DateValue]] = [:]
    for (i, claim) in analysis.claims.enumerated() {
      guard let date = claim.date else { continue }
      if claim.type == "on-date" {
        if days[claim.from]?.contains(date) != true { days[claim.from, default: []].append(date) }
      } else if i < triggers.count, let trigger = triggers[i] {
        dated[parse.sentenceNumber[trigger], default: []].append(i)
      }
    }
    self.dated = dated.mapValues { Array($0.prefix(Self.most)) }
    self.days = days
    let zones = analysis.document.zones.filter { $0.kind == .headline }.map(\.span)
    headlines = Set(
      parse.sentences.indices.filter { i in
        zones.contains { $0.contains(parse.tokens[parse.sentences[i].lowerBound].span) }
      })
    let first = (headlines.max() ?? -1) + 1
    lead = first..<max(first, min(first + 2, parse.sentences.count))
  }

  /// A place in the text that names a time.
  private struct Naming {
    let time: Int
    let value: DateValue
    let source: String
    /// How many sentences back; 0 in the claim's own.
    let back: Int
    /// Whether it is what lasts from a time on until publication.
    var isOpen = false
  }

  /// All candidates, claim by claim.
  ///
  /// - Complexity: O(tokens + claims × times near them), the latter bounded.
  func candidates() -> [DateCandidate] {
    analysis.claims.indices.flatMap { candidates(of: $0) }
  }

  /// The candidates of a claim, each value once.
  func candidates(of claim: Int) -> [DateCandidate] {
    let edge = analysis.claims[claim]
    guard edge.type != "on-date", claim < triggers.count,
      let sentence = triggers[claim].map({ parse.sentenceNumber[$0] })
        ?? self.sentence(of: edge.evidence)
    else { return [] }
    var order: [DateValue] = []
    var namings: [DateValue: [Naming]] = [:]
    var others: [DateValue: Set<String>] = [:]
    func note(_ value: DateValue) -> Bool {
      if namings[value] == nil, others[value] == nil {
        guard order.count < Self.limit else { return false }
        order.append(value)
      }
      return true
    }
    for naming in self.namings(near: sentence) where note(naming.value) {
      namings[naming.value, default: []].append(naming)
    }
    func add(_ value: DateValue, _ source: String) {
      if note(value) { others[value, default: []].insert(source) }
    }
    for day in days[edge.to] ?? [] { add(day, "of target") }
    for day in days[edge.from] ?? [] { add(day, "of source") }
    for near in max(0, sentence - Self.reach)...sentence {
      for other in dated[near] ?? [] where other != claim {
        let twin = analysis.claims[other]
        guard let date = twin.date else { continue }
        let ends = Set([twin.from, twin.to])
        let shared = [edge.from, edge.to].count { ends.contains($0) }
        let isSame = twin.type == edge.type
        let place = near == sentence ? "here" : near == sentence - 1 ? "before" : "earlier"
        if near == sentence || shared > 0 {
          add(date, (isSame ? "same act " : "act ") + "\(shared) " + place)
        }
      }
    }
    if !isBlind, let date = edge.date { add(date, "rules") }
    return order.map { value in
      var bag = FeatureBag(bits: Self.bits)
      describe(
        value, claim, sentence, namings[value] ?? [], others[value] ?? [], order, &bag)
      return DateCandidate(
        claim: claim, value: value, isChosen: !isBlind && edge.date == value, slots: bag.distinct)
    }
  }

  private func sentence(of evidence: TextSpan) -> Int? {
    // Sentences are in text order.
    var (low, high) = (0, parse.sentences.count)
    while low < high {
      let middle = (low + high) / 2
      let last = parse.sentences[middle].upperBound - 1
      if parse.tokens[last].span.end <= evidence.start { low = middle + 1 } else { high = middle }
    }
    return low < parse.sentences.count ? low : nil
  }

  /// The times named in a sentence, in those before and in the lead.
  private func namings(near sentence: Int) -> [Naming] {
    var result: [Naming] = []
    func add(_ near: Int, _ source: String, _ back: Int) {
      for time in times[near] ?? [] {
        guard let value = analysis.times[time].expression.value else { continue }
        result.append(Naming(time: time, value: value, source: source, back: back))
        if value.end == nil, value.start.day == nil, preposition(of: time) == "since",
          let year = published?.start.year, let end = DateValue.Point(year: year),
          let lasting = DateValue(from: value.start, to: end), lasting != value
        {
          result.append(
            Naming(time: time, value: lasting, source: source, back: back, isOpen: true))
        }
      }
    }
    add(sentence, "here", 0)
    for back in 1...Self.reach where sentence - back >= 0 {
      add(sentence - back, back == 1 ? "before" : "earlier", back)
    }
    for near in lead where near < sentence - Self.reach || near > sentence {
      add(near, "lead", near > sentence ? 0 : min(9, sentence - near))
    }
    return result
  }

  /// The word in front of a time that says how it bounds what happened, or nothing.
  func preposition(of time: Int) -> String {
    let tokens = analysis.times[time].tokens
    let inside = parse.words[tokens.lowerBound]
    if Self.bounds.contains(inside) { return inside }
    for before in 1...2 where tokens.lowerBound - before >= 0 {
      let word = parse.words[tokens.lowerBound - before]
      if Self.bounds.contains(word) { return word }
    }
    return ""
  }

  private static let bounds: WordSet = [
    "on", "in", "since", "until", "till", "before", "after", "by", "from", "during", "between",
    "to", "of", "for", "at", "over", "through", "around", "about", "last", "next", "this",
    "earlier", "late", "early",
  ]

  /// The token of a time whose head lies outside it.
  func anchor(_ time: Int) -> Int {
    let range = analysis.times[time].tokens
    return range.last { !range.contains(parse.head($0)) || parse.isRoot($0) } ?? range.lowerBound
  }
}

extension DateCandidateReader {
  // MARK: Features

  /// What speaks for a time as that of a claim.
  private func describe(
    _ value: DateValue, _ claim: Int, _ sentence: Int, _ namings: [Naming],
    _ others: Set<String>, _ rivals: [DateValue], _ bag: inout FeatureBag
  ) {
    let edge = analysis.claims[claim]
    let act = edge.type
    let rule = isBlind || edge.date == nil ? "none" : edge.date == value ? "this" : "other"
    let trigger = triggers[claim]
    let clause = trigger.map { ClauseTense.of($0, parse) }
    let tense = clause.map { "\($0.tense)" } ?? "no verb"
    let nearest = namings.min {
      ($0.back, distance($0, trigger)) < ($1.back, distance($1, trigger))
    }
    let source = nearest?.source ?? "elsewhere"
    let age = self.age(value)
    let precision =
      value.end != nil
      ? "span" : value.start.day != nil ? "day" : value.start.month != nil ? "month" : "year"
    let here = times[sentence]?.count ?? 0
    bag.add("rule", rule, act)
    bag.add("rule source", rule, source)
    bag.add("rule tense", rule, source, tense)
    bag.add("source", source, act)
    bag.add("source tense", source, tense)
    bag.add("source here", source, String(min(3, here)), tense)
    bag.add("age", age, precision)
    bag.add("age of act", age, act)
    bag.add("age tense", age, tense, source)
    bag.add("precision", precision, act)
    bag.add("modality", edge.modality.rawValue, source, tense)
    bag.add("modality age", edge.modality.rawValue, age)
    bag.add("polarity", edge.polarity.rawValue, source)
    bag.add("voice", edge.voice.rawValue, source)
    bag.add("said", edge.by == nil ? "no" : "yes", source, act)
    bag.add("rivals", String(min(5, rivals.count)), source)
    if headlines.contains(sentence) { bag.add("headline", source, rule) }
    for other in others {
      bag.add("other", other)
      bag.add("other act", other, act)
      bag.add("other source", other, source)
    }
    bag.add("named", String(min(3, namings.count)), source)
    if let trigger {
      let lemma = parse.lemmas[trigger]
      bag.add("trigger", lemma, source)
      bag.add("part", parse.dep(trigger), source)
      bag.add("tag", parse.tokens[trigger].tag, source)
      if let verb = clause?.verb, verb != trigger { bag.add("clause", parse.lemmas[verb], source) }
    }
    guard let nearest else { return }
    if nearest.isOpen { bag.add("open", act) }
    let word = preposition(of: nearest.time)
    bag.add("word", word, source)
    bag.add("word of act", word, act)
    bag.add("kind", analysis.times[nearest.time].expression.type, source)
    if nearest.source == "here" {
      describeHere(nearest, act, trigger, clause?.verb, sentence, &bag)
    } else {
      describeBefore(nearest, edge, sentence, tense, &bag)
    }
  }

  private func distance(_ naming: Naming, _ trigger: Int?) -> Int {
    trigger.map { abs(analysis.times[naming.time].tokens.lowerBound - $0) } ?? 0
  }

  /// How long before publication a time lies.
  private func age(_ value: DateValue) -> String {
    guard let published else { return "no day of publication" }
    if value.firstDay > published.lastDay { return "to come" }
    let days = published.lastDay - value.lastDay
    if days < 0 { return "now" }
    return ["0", "2", "7", "14", "35", "120", "400", "1500", "6000"].first { days <= Int($0) ?? 0 }
      ?? "old"
  }

  /// How a time of the claim's own sentence stands to the word that says the claim.
  private func describeHere(
    _ naming: Naming, _ act: String, _ trigger: Int?, _ verb: Int?, _ sentence: Int,
    _ bag: inout FeatureBag
  ) {
    let anchor = anchor(naming.time)
    let rivals = times[sentence] ?? []
    guard let trigger else {
      bag.add("alone", String(min(3, rivals.count)), act)
      return
    }
    let distance = anchor - trigger
    let size = [1, 2, 4, 8, 16, 32].firstIndex { abs(distance) <= $0 } ?? 6
    bag.add("distance", (distance < 0 ? "-" : "+") + String(size))
    bag.add("distance of act", (distance < 0 ? "-" : "+") + String(size), act)
    let nearer = rivals.count { abs(self.anchor($0) - trigger) < abs(distance) }
    bag.add("nearer", String(min(3, nearer)), String(min(4, rivals.count)))
    if anchor - parse.sentences[sentence].lowerBound < 3 { bag.add("at the head") }
    if let governor = ClauseTense.of(anchor, parse).verb {
      bag.add("verb", parse.lemmas[governor])
      let isReport = reporting.contains(parse.lemmas[governor])
      bag.add(
        "verbs", governor == verb ? "same" : isReport ? "report" : "other",
        "\(ClauseTense.of(governor, parse).tense)", act)
      if governor != verb, let verb {
        bag.add("verb tenses", "\(ClauseTense.of(verb, parse).tense)", isReport ? "1" : "")
      }
    }
    guard let way = TreePath(from: anchor, to: trigger, parse.tokens) else {
      bag.add("apart")
      return
    }
    let meeting =
      way.top == trigger ? "it" : way.top == anchor ? "time" : parse.tokens[way.top].pos
    let (rise, fall) = (way.rise, way.fall)
    if way.left.count + way.right.count <= 8 {
      bag.add("path", rise, meeting, fall)
      bag.add("path of act", rise + meeting, fall, act)
    } else {
      bag.add("far", meeting)
    }
    bag.add("rise", rise, meeting)
    bag.add("fall", fall, meeting)
    bag.add("fall of act", fall, meeting, act)
    bag.add("top", way.lemma, meeting)
    bag.add("sides", way.sides, meeting)
    bag.add("sides under", way.sides, way.lemma)
    bag.add("steps", String(min(6, way.left.count)), String(min(6, way.right.count)))
    bag.add("clauses", String(min(3, way.clauses)), meeting)
  }

  /// What a time of an earlier sentence is said of, and what that sentence shares with the claim's.
  private func describeBefore(
    _ naming: Naming, _ edge: Claim, _ sentence: Int, _ tense: String, _ bag: inout FeatureBag
  ) {
    let anchor = anchor(naming.time)
    let there = parse.sentenceNumber[anchor]
    let act = edge.type
    let clause = ClauseTense.of(anchor, parse)
    let shared = [edge.from, edge.to].map { id in
      places[id].map { present[there]?.contains($0) ?? false } ?? false
    }
    let ends = (shared[0] ? "from" : "") + (shared[1] ? "to" : "")
    bag.add("back", naming.back, naming.source)
    bag.add("back with", naming.back, ends, act)
    bag.add("ends", ends, tense)
    let isNear =
      parse.tokens[parse.sentences[there].lowerBound].paragraph
      == parse.tokens[parse.sentences[sentence].lowerBound].paragraph
    bag.add("paragraph", isNear ? "same" : "other", ends, tense)
    bag.add("tenses", "\(clause.tense)", tense, naming.source)
    if let verb = clause.verb {
      bag.add("verb there", parse.lemmas[verb])
      bag.add("part there", parse.dep(verb), tense)
      bag.add("verb part", parse.isRoot(verb) ? "main" : parse.dep(verb), act, ends)
    }
    // Times between the two end a story.
    let between = there < sentence ? ((there + 1)..<sentence).count { times[$0] != nil } : 0
    bag.add("between", String(min(2, between)), ends, tense)
    bag.add("times there", String(min(3, times[there]?.count ?? 0)), ends)
    let first = parse.sentences[sentence].first { !parse.tokens[$0].isSpace }
    if let first { bag.add("opens", parse.words[first], naming.source) }
    let depth = naming.time
    bag.add("rise there", rise(of: depth), tense)
  }

  /// The parts from a time up to its verb.
  private func rise(of time: Int) -> String {
    var node = anchor(time)
    var parts: [String] = []
    while parts.count < 5, !parse.isVerb(node) {
      parts.append(parse.dep(node))
      guard !parse.isRoot(node) else { break }
      node = parse.head(node)
    }
    return parts.joined(separator: ">")
  }
}
