import Language
import TextModel

/// The day that a story is told of, sentence by sentence: "X flew to Y on Monday. He told Z that …"
/// leaves no doubt when he did.
///
/// A day is carried only from a clause that tells something done on it; a sentence about an earlier
/// time stops it.
struct StoryTime {
  /// What the times of a sentence say about its main clause.
  private enum Setting {
    /// No time, or only times of asides.
    case open
    /// It tells of a day or a few days.
    case told(DateValue)
    /// What somebody tells or calls for in it is about another time; his words are not.
    case reported
    /// It is about another time.
    case elsewhere
  }

  private var settings: [Setting]
  /// The day of the lead, which a headline tells in the present; nil where it is not told or long
  /// ago.
  private(set) var lead: DateValue?
  private var stamps: [DateValue?]
  private let parse: Parse
  /// The sentences behind which nothing of a story goes on.
  private let items: Set<Int>

  /// Reads the sentences of a document.
  ///
  /// - Complexity: O(n) in the number of tokens and times.
  init(parse: Parse, times: [TimeMention], published: DateValue?) {
    self.parse = parse
    items = StoryTime.items(parse, times)
    settings = [Setting](repeating: .open, count: parse.sentences.count)
    stamps = [DateValue?](repeating: nil, count: parse.sentences.count)
    for time in times {
      guard let value = time.expression.value, time.tokens.upperBound <= parse.tokens.count else {
        continue
      }
      let sentence = parse.sentenceNumber[time.tokens.lowerBound]
      if time.expression.type == "TIME" {
        // A clock time has a day only as the stamp of a paragraph.
        if parse.sentences[sentence].lowerBound == time.tokens.lowerBound {
          stamps[sentence] = value
        }
        continue
      }
      var found = StoryTime.setting(of: time, value, published, parse)
      // "Warned that queues would be back by autumn": the warning has the story's day.
      if case .open = found {
      } else if StoryTime.isReported(time, parse) {
        let isNear = published.map { $0.firstDay - value.firstDay <= 14 } ?? false
        if case .told = found, isNear {} else { found = .reported }
      }
      switch (found, settings[sentence]) {
      case (.open, _), (.elsewhere, .told), (.reported, .told), (.reported, .elsewhere): break
      case (let found, .open), (let found, .elsewhere), (let found, .reported):
        settings[sentence] = found
      case (.told(let day), .told(let known)): if day != known { settings[sentence] = .elsewhere }
      }
    }
  }

  /// Finds the day of the lead: what the first sentences behind the headline tell of.
  mutating func findLead(behind headline: Int, published: DateValue?) {
    guard let published else { return }
    for setting in settings[min(headline + 1, settings.count)...].prefix(3) {
      if case .told(let day) = setting, (0..<8).contains(published.lastDay - day.firstDay) {
        lead = day
        return
      }
    }
  }

  /// The day of the stamped entry that a sentence belongs to: "15:40 General X appears at …".
  func stamp(at sentence: Int) -> DateValue? {
    let paragraph = self.paragraph(sentence)
    var i = sentence
    while i >= 0, self.paragraph(i) == paragraph {
      if let day = stamps[i] { return day }
      i -= 1
    }
    return nil
  }

  /// The day of the story at a sentence that names none itself: that of the sentences before it in
  /// its paragraph, else the latest day told of so far.
  ///
  /// - Parameter window: number of days before publication that a day of an earlier paragraph may
  ///   lie back; older days are background and end with their paragraph.
  /// - Parameter isSpeech: whether it is asked of words, which what they report does not date.
  func day(
    at sentence: Int, published: DateValue?, window: Int, isSpeech: Bool
  ) -> DateValue? {
    switch settings[sentence] {
    case .open: break
    case .reported where isSpeech: break
    default: return nil
    }
    let paragraph = self.paragraph(sentence)
    var earlier = sentence - 1
    while earlier >= 0, self.paragraph(earlier) == paragraph {
      if items.contains(earlier + 1) { return nil }
      switch settings[earlier] {
      case .told(let day): return day
      case .elsewhere: return nil
      case .reported where !isSpeech: return nil
      case .open, .reported: break
      }
      earlier -= 1
    }
    guard let published else { return nil }
    var latest: DateValue?
    while earlier >= 0, !items.contains(earlier + 1) {
      if case .told(let day) = settings[earlier], published.firstDay - day.firstDay <= window,
        latest.map({ $0.firstDay < day.firstDay }) ?? true
      {
        latest = day
      }
      earlier -= 1
    }
    return latest
  }

  private func paragraph(_ sentence: Int) -> Int {
    parse.tokens[parse.sentences[sentence].lowerBound].paragraph
  }

  /// Whether a time is when the main clause of its sentence happened, to the day or a few days.
  private static func setting(
    of time: TimeMention, _ value: DateValue, _ published: DateValue?, _ parse: Parse
  ) -> Setting {
    // Deep inside a noun phrase ("his election on 11 May") a time says what is talked about; a
    // distant one makes that background.
    let holders = ClaimDateReader.holders(of: time, parse)
    let direct = holders.last.flatMap { holder in
      // "Made the remarks on Sunday" is parsed as remarks of Sunday.
      parse.dep(holder) == "dobj" && parse.isVerb(parse.head(holder)) ? parse.head(holder) : nil
    }
    let verbs = holders.filter { parse.isVerb($0) && !isInNoun($0, parse) }
    guard let verb = verbs.first(where: { parse.dep($0) != "acl" }) ?? verbs.first ?? direct
    else {
      let isNear = published.map { abs($0.firstDay - value.firstDay) < 60 } ?? false
      return isNear ? .open : .elsewhere
    }
    // Asides say nothing about the main clause.
    guard isMainClause(verb, parse) || tellsOfSubject(verb, parse) else { return .open }
    // "Failed to settle it on Wednesday".
    var finite = verb
    for _ in 0..<4 where parse.dep(finite) == "xcomp" && parse.isVerb(parse.head(finite)) {
      finite = parse.head(finite)
    }
    let isPast = ClauseTense.of(finite, parse).tense == .past
    let isFuture = published.map { value.firstDay > $0.lastDay } ?? false
    let isShort = value.lastDay - value.firstDay < 8
    return isPast && !isFuture && isShort && !isBound(time, parse) ? .told(value) : .elsewhere
  }

  /// Whether a time stands in what somebody reports or calls for.
  private static func isReported(_ time: TimeMention, _ parse: Parse) -> Bool {
    var node = time.tokens.lowerBound
    for _ in 0..<12 {
      if ["ccomp", "parataxis"].contains(parse.dep(node)), parse.isVerb(parse.head(node)) {
        return true
      }
      guard parse.head(node) != node else { return false }
      node = parse.head(node)
    }
    return false
  }

  /// "A row over exports of chipmaking chemicals on Wednesday": a participle inside a noun phrase
  /// has no day of its own.
  private static func isInNoun(_ verb: Int, _ parse: Parse) -> Bool {
    guard parse.dep(verb) == "pcomp" else { return false }
    let above = parse.head(parse.head(verb))
    return parse.isNominal(above)
      && ["of", "in", "on", "over"].contains(parse.words[parse.head(verb)])
  }

  private static func isBound(_ time: TimeMention, _ parse: Parse) -> Bool {
    var node = time.tokens.lowerBound
    for _ in 0..<6 {
      let head = parse.head(node)
      guard head != node, !parse.isVerb(head) else { return false }
      if limits.contains(parse.words[head]) { return true }
      node = head
    }
    return false
  }

  /// Prepositions that set a bound and not the time itself.
  private static let limits: WordSet = [
    "since", "until", "till", "before", "after", "by", "from",
  ]

  /// "The plan, agreed on Tuesday, was brokered by X": what is told of the thing that the sentence
  /// is about.
  private static func tellsOfSubject(_ verb: Int, _ parse: Parse) -> Bool {
    let noun = parse.head(verb)
    let main = parse.head(noun)
    return parse.dep(verb) == "acl" && parse.tokens[verb].tag == "VBN"
      && parse.tokens[noun].pos == "NOUN" && ["nsubj", "nsubjpass"].contains(parse.dep(noun))
      && parse.isVerb(main) && isMainClause(main, parse)
  }

  private static func isMainClause(_ verb: Int, _ parse: Parse) -> Bool {
    var node = verb
    for _ in 0..<8 {
      if parse.isRoot(node) { return true }
      guard ["conj", "ccomp", "xcomp", "parataxis"].contains(parse.dep(node)) else { return false }
      node = parse.head(node)
      guard parse.isVerb(node) else { return false }
    }
    return false
  }
}
