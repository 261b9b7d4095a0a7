public import Foundation
import Language
public import Ontology
import TextModel

/// Gives claims without a time of their own the date that their sentence, their agreement or event,
/// or the story so far has, and dates agreements by the acts that make them.
///
/// Nothing is invented: a date passes on only where the text names one, and only one. Which edge
/// types take part says the lexicon `claim-dates`.
public struct ClaimDating: Sendable {
  let bySentence: Set<String>
  private let byAgreement: Set<String>
  private let agreementDays: Set<String>
  let byStory: Set<String>
  let byEntry: Set<String>
  let speech: Set<String>
  let reports: Set<String>
  private let making: Set<String>
  let judging: Set<String>
  let lapsing: Set<String>
  let naming: Set<String>
  let declaring: Set<String>
  let words: DatingWords
  private let judge: DateJudge?

  /// Reads the lexicons `claim-dates` and `reporting-verbs`.
  ///
  /// - Parameter weights: file of the learned judge; nil for rules alone.
  /// - Throws: `ClaimWeights.Fault` or a file error.
  public init(ontology: Ontology, weights: URL? = nil) throws {
    judge = try weights.map { try DateJudge(contentsOf: $0) }
    let lexicon = ontology.lexicon("claim-dates")
    func types(_ id: String) -> Set<String> { Set(lexicon[id]?["types"] ?? []) }
    bySentence = types("sentence")
    byAgreement = types("agreement")
    agreementDays = types("agreement-day")
    byStory = types("story")
    byEntry = bySentence.union(byStory).union(types("entry"))
    speech = types("speech")
    func words(_ id: String) -> Set<String> { Set(lexicon[id]?["words"] ?? []) }
    making = words("making")
    judging = words("judging")
    lapsing = words("lapsing")
    naming = words("naming")
    declaring = words("declaring")
    self.words = DatingWords(ontology)
    reports = self.words.reporting
  }

  /// Completes the dates of the analysis' claims.
  ///
  /// - Complexity: O(tokens + claims × times of their sentence).
  public func complete(_ analysis: inout DocumentAnalysis) {
    guard !analysis.claims.isEmpty else { return }
    let parse = Parse(analysis.annotated, lists: WordLists())
    let triggers = dateByRules(&analysis, parse)
    guard let judge else { return }
    dateByJudge(judge, &analysis, triggers, parse)
    openFuture(&analysis, triggers, parse)
  }

  /// What the rules say; the word of each claim that says it.
  func dateByRules(_ analysis: inout DocumentAnalysis, _ parse: Parse) -> [Int?] {
    var tokenAt: [Int: Int] = [:]
    for (i, token) in parse.tokens.enumerated() where !token.isSpace {
      tokenAt[token.span.start] = i
    }
    let triggers = analysis.claims.map { claim in
      claim.cues.first { $0.kind == "trigger" }.flatMap { tokenAt[$0.span.start] }
    }
    dropOtherDays(&analysis, triggers, parse)
    dateDeclarations(&analysis, triggers, parse)
    dateBySentence(&analysis, triggers, parse)
    dateByEntry(&analysis, triggers, parse)
    dateAgreements(&analysis, triggers, parse)
    // Events to come pass their day on as such; what gets a day below may lie ahead, too.
    openFuture(&analysis, triggers, parse)
    dateByHappening(&analysis, triggers, parse)
    dateSuccessions(&analysis, tokenAt, parse)
    dateByStory(&analysis, triggers, parse)
    openFuture(&analysis, triggers, parse)
    return analysis.claims.indices.map { $0 < triggers.count ? triggers[$0] : nil }
  }

  /// What is told of a day to come has not happened; a participle's deed has no such day.
  private func openFuture(
    _ analysis: inout DocumentAnalysis, _ triggers: [Int?], _ parse: Parse
  ) {
    guard let published = analysis.document.published else { return }
    var ahead: Set<String> = []
    for i in analysis.claims.indices {
      let claim = analysis.claims[i]
      guard let date = claim.date, date.firstDay > published.lastDay else { continue }
      if claim.modality == .asserted, claim.type != "on-date", i < triggers.count,
        let verb = triggers[i], ClaimDateReader.isDone(verb, parse)
      {
        analysis.claims[i].date = nil
        continue
      }
      if claim.polarity == .positive { analysis.claims[i].modality = .possible }
      if claim.type == "on-date" { ahead.insert(claim.from) }
    }
    // A summit to come takes place nowhere yet.
    for i in analysis.claims.indices
    where analysis.claims[i].type == "located-in" && ahead.contains(analysis.claims[i].from) {
      analysis.claims[i].modality = .possible
    }
  }

  // MARK: Sentence

  private func dateBySentence(
    _ analysis: inout DocumentAnalysis, _ triggers: [Int?], _ parse: Parse
  ) {
    let dates = ClaimDateReader(
      parse: parse, times: analysis.times, published: analysis.document.published, words: words)
    for i in analysis.claims.indices {
      let claim = analysis.claims[i]
      guard claim.date == nil, claim.modality == .asserted, bySentence.contains(claim.type),
        !(triggers[i].map { isApart($0, claim, parse) } ?? false),
        // Who takes part by the event's name does so on its day: "condemned on Monday X's invasion
        // of Y".
        triggers[i] != nil || claim.type != "participated-in"
      else { continue }
      var times = analysis.times.filter {
        claim.evidence.contains($0.expression.span) && $0.expression.value != nil
          && ($0.expression.type == "DATE" || $0.expression.type == "TIME")
      }
      if let trigger = triggers[i] {
        times = times.filter { isAbout(trigger, $0, claim, parse) }
      } else {
        times = times.filter { !isAside($0, parse) }
      }
      let values = times.compactMap { dates.date(of: $0) }
      guard let value = values.first, values.allSatisfy({ $0 == value }) else { continue }
      // "Has appointed X ahead of next month's summit": what is done is not of a day to come.
      if let trigger = triggers[i], let published = analysis.document.published,
        value.firstDay > published.lastDay, ClauseTense.of(trigger, parse).tense != .other
      {
        continue
      }
      analysis.claims[i].date = value
    }
  }

  /// "X, whose party has governed since 2013": the time of a clause beside the main one.
  private func isAside(_ time: TimeMention, _ parse: Parse) -> Bool {
    guard time.tokens.upperBound <= parse.tokens.count else { return false }
    var node = time.tokens.lowerBound
    for _ in 0..<12 {
      if parse.dep(node) == "relcl" { return true }
      guard parse.head(node) != node else { return false }
      node = parse.head(node)
    }
    return false
  }

  /// Whether the only time of a sentence can be that of the act at a trigger: the act is told as
  /// done, and the time is neither that of the report of it nor that of a clause beside it.
  private func isAbout(_ trigger: Int, _ time: TimeMention, _ claim: Claim, _ parse: Parse) -> Bool
  {
    let clause = ClauseTense.of(trigger, parse)
    guard let verb = clause.verb else { return true }
    if parse.isBlamedDeed(trigger, words) || isStanding(trigger, beside: time, parse)
      || isCountedFrom(trigger, parse) || parse.isMadeBefore(trigger, words)
    {
      return false
    }
    // "Speaking on Monday, X said that Y had bombed Z": the day is that of the words.
    if let speaking = governingVerb(of: time, parse), parse.tokens[speaking].tag == "VBG",
      words.speaking.contains(parse.lemmas[speaking]), speaking != verb,
      !speech.contains(claim.type)
    {
      return false
    }
    var node = time.tokens.first { !time.tokens.contains(parse.head($0)) } ?? time.tokens.lowerBound
    while !parse.isVerb(node), parse.head(node) != node {
      // "Will cut next year's quota under a deal".
      if parse.dep(node) == "poss", !parse.dominates(trigger, node),
        !parse.dominates(parse.head(node), trigger)
      {
        return false
      }
      // "The text that they initialled refers to a map of 1976".
      if parse.words[parse.head(node)] == "of", parse.isNominal(parse.head(parse.head(node))),
        !parse.dominates(parse.head(parse.head(node)), trigger),
        !parse.dominates(trigger, node)
      {
        return false
      }
      // "Poland, a member of the Union since 2004, attacked X".
      if parse.dep(node) == "appos", !parse.dominates(node, trigger) { return false }
      node = parse.head(node)
      // "Missed the summit because of elections due in April".
      if parse.words[node] == "due", parse.tokens[node].pos == "ADJ", node != trigger,
        parse.isNominal(parse.head(node)), parse.head(node) != trigger
      {
        return false
      }
    }
    guard parse.isVerb(node), node != verb else { return true }
    // "Has armed and housed it since 1975" shares its time, "has cut ties, the minister said on
    // Monday" does not.
    if clause.tense == .perfect {
      return parse.dep(node) == "conj" && parse.head(node) == verb
        && !parse.hasChild(node, "nsubj", "nsubjpass")
    }
    // "It will open this year, he announced during a visit": the report hangs on a noun of what it
    // reports.
    if parse.dep(verb) == "acl", parse.tokens[verb].tag == "VBD" { return false }
    if parse.dominates(node, verb) {
      if isSetBack(verb, below: node, parse) || parse.isSetBackPerfect(verb, below: node)
        || parse.isBackground(verb, below: node)
        || parse.isOfBeginning(time, of: node, not: verb, words)
      {
        return false
      }
      return speech.contains(claim.type) || !reports.contains(parse.lemmas[node])
    }
    // Below or beside the act's clause: only what goes on from it, no aside.
    for _ in 0..<12 {
      if node == verb { return true }
      if parse.dominates(node, verb) {
        // "X says Y is paid by Z, and closes the embassy in May".
        return speech.contains(claim.type) || !reports.contains(parse.lemmas[node])
          || !parse.isTold(verb, by: node)
      }
      if parse.isContrast(node) || parse.head(node) == verb && parse.isOfOtherTime(node) {
        return false
      }
      if ["relcl", "acl", "csubj"].contains(parse.dep(node)) { return false }
      // "Talks will resume in May, X said after meeting Y": what is said has its own day.
      if parse.dep(node) == "ccomp", reports.contains(parse.lemmas[parse.head(node)]) {
        return false
      }
      if parse.dep(node) == "advcl", ClauseTense.of(node, parse).verb == node,
        !parse.children(node, "mark", "advmod").contains(where: {
          ["when", "as", "while"].contains(parse.words[$0])
        })
      {
        return false
      }
      guard parse.head(node) != node else { return true }
      node = parse.head(node)
    }
    return true
  }

  /// The verb that a time hangs on.
  private func governingVerb(of time: TimeMention, _ parse: Parse) -> Int? {
    var node = time.tokens.first { !time.tokens.contains(parse.head($0)) } ?? time.tokens.lowerBound
    for _ in 0..<6 {
      if parse.isVerb(node) { return node }
      guard parse.head(node) != node else { return nil }
      node = parse.head(node)
    }
    return nil
  }

  /// "Met X on Monday, his first trip since he took over": what a clause with "since" tells has
  /// another time.
  func isSetBack(_ verb: Int, below node: Int?, _ parse: Parse) -> Bool {
    var current = verb
    for _ in 0..<8 where current != node {
      if parse.dep(current) == "advcl",
        parse.children(current, "mark").contains(where: {
          ["since", "until", "till", "before", "because", "although", "though", "whereas"]
            .contains(parse.words[$0])
        })
      {
        return true
      }
      guard parse.head(current) != current else { break }
      current = parse.head(current)
    }
    return false
  }

  // MARK: Agreements and events

  /// An agreement that was signed on a day is dated by it.
  private func dateAgreements(
    _ analysis: inout DocumentAnalysis, _ triggers: [Int?], _ parse: Parse
  ) {
    let dated = Set(analysis.claims.filter { $0.type == "on-date" }.map(\.from))
    var types: [String: String] = [:]
    for entity in analysis.entities { types[entity.id] = entity.type }
    var added: [String: Claim] = [:]
    var order: [String] = []
    for (i, claim) in analysis.claims.enumerated() {
      guard claim.polarity == .positive, claim.modality == .asserted, let date = claim.date,
        !dated.contains(claim.to), agreementDays.contains(claim.type),
        types[claim.to] == "agreement",
        triggers[i].map({ makes($0, parse) }) ?? true
      else { continue }
      if let known = added[claim.to], (known.date?.precision ?? 0) >= date.precision { continue }
      if added[claim.to] == nil { order.append(claim.to) }
      added[claim.to] = Claim(
        type: "on-date", from: claim.to, to: "d\(date)", date: date, modality: claim.modality,
        by: claim.by, voice: claim.voice, confidence: claim.confidence * 0.9,
        rule: "dated by \(claim.type)", evidence: claim.evidence, cues: claim.cues)
    }
    for agreement in order {
      guard let claim = added[agreement], let date = claim.date else { continue }
      analysis.claims.append(claim)
      guard types[claim.to] == nil else { continue }
      types[claim.to] = "date"
      let times = analysis.times.filter { $0.expression.value == date }.map(\.expression)
      analysis.entities.append(
        DocumentEntity(
          id: claim.to, type: "date", name: date.description,
          aliases: Set(times.map(\.text)).subtracting([date.description]).sorted(),
          mentions: times.map { DocumentEntity.Mention(span: $0.span, text: $0.text) }))
    }
  }

  /// Whether the words around a trigger tell of an agreement's making: joining it, ending it or
  /// acting under it has another day.
  private func makes(_ trigger: Int, _ parse: Parse) -> Bool {
    if making.contains(parse.lemmas[trigger]) { return true }
    var node = trigger
    for _ in 0..<5 {
      if parse.isVerb(node) { return making.contains(parse.lemmas[node]) }
      guard parse.head(node) != node else { return false }
      if parse.dep(node) == "pobj", parse.words[parse.head(node)] == "under" { return false }
      node = parse.head(node)
    }
    return false
  }

  /// Acts that make or fill a happening have its day: signatures that of the agreement, taking part
  /// that of the event, agreeing that of the one agreement that both signed.
  private func dateByHappening(
    _ analysis: inout DocumentAnalysis, _ triggers: [Int?], _ parse: Parse
  ) {
    var days: [String: DateValue] = [:]
    var ahead: [String: DateValue] = [:]
    var named: [String: DateValue] = [:]
    for claim in analysis.claims where claim.type == "on-date" {
      if claim.modality == .asserted {
        days[claim.from] = days[claim.from] ?? claim.date
        // What the words of its own phrase say holds for all of it; a day may be that of its
        // beginning.
        if claim.rule == "dated.phrase", claim.date?.start.day == nil {
          named[claim.from] = claim.date
        }
      } else {
        ahead[claim.from] = ahead[claim.from] ?? claim.date
      }
    }
    // "A funeral will be held in Suva on Friday": where it will be has the same day.
    for i in analysis.claims.indices {
      let claim = analysis.claims[i]
      guard claim.date == nil, claim.modality == .possible, claim.polarity == .positive,
        byAgreement.contains(claim.type), days[claim.to] == nil, days[claim.from] == nil
      else { continue }
      analysis.claims[i].date = ahead[claim.to] ?? ahead[claim.from]
    }
    guard !days.isEmpty else { return }
    var signed: [String: Set<String>] = [:]
    for claim in analysis.claims where agreementDays.contains(claim.type) {
      guard claim.polarity == .positive, claim.modality == .asserted else { continue }
      signed[claim.from, default: []].insert(claim.to)
    }
    for i in analysis.claims.indices {
      let claim = analysis.claims[i]
      // "The treaty of 1959 … Ethiopia did not sign": when others did.
      if claim.type == "signed", claim.polarity == .negative, claim.date == nil,
        i < triggers.count, let trigger = triggers[i],
        ClauseTense.of(trigger, parse).tense == .past
      {
        analysis.claims[i].date = named[claim.to]
      }
      guard claim.modality == .asserted, claim.polarity == .positive else { continue }
      // "His rival in the election of 2009 said on Monday": nobody takes part in it later.
      if claim.type == "participated-in", let date = claim.date, let day = named[claim.to],
        date.firstDay > day.lastDay || date.lastDay < day.firstDay
      {
        analysis.claims[i].date = day
      }
      guard claim.date == nil else { continue }
      if byAgreement.contains(claim.type) {
        analysis.claims[i].date = days[claim.to] ?? days[claim.from]
      }
      guard claim.type == "agreed-with", let a = signed[claim.from], let b = signed[claim.to]
      else { continue }
      let common = a.intersection(b)
      if common.count == 1, let one = common.first { analysis.claims[i].date = days[one] }
    }
  }
}

extension DateValue {
  /// 3 for a day, 2 for a month, 1 for a year, 0 for an interval.
  fileprivate var precision: Int {
    guard end == nil else { return 0 }
    return start.day != nil ? 3 : start.month != nil ? 2 : 1
  }
}
