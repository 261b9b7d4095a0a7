import Language
import TextModel

/// When an act happened: the time expression of its clause, else of the clause it hangs on.
struct ClaimDateReader {
  let parse: Parse
  let times: [TimeMention]
  /// When the document was published; its year is the end of what goes on "since" a year.
  let published: DateValue?
  private let words: DatingWords
  /// The tokens that each time can belong to, the nearest first; empty for times without a value.
  let holders: [[Int]]
  /// Whether each time is that of something else than the clause around it.
  private let isOther: [Bool]

  init(
    parse: Parse, times: [TimeMention], published: DateValue? = nil, words: DatingWords = .init()
  ) {
    self.parse = parse
    self.words = words
    self.times = times
    self.published = published
    let isOther = times.indices.map { i in
      times[i].tokens.upperBound <= parse.tokens.count
        && (i > 0 && ClaimDateReader.isCountedBack(times[i], from: times[i - 1], parse)
          || ClaimDateReader.isEndToCome(times[i], published, parse)
          || parse.isTerm(times[i]))
    }
    holders = times.indices.map { i in
      let time = times[i]
      guard time.expression.value != nil, time.tokens.upperBound <= parse.tokens.count,
        time.expression.type == "DATE" || time.expression.type == "TIME", !isOther[i]
      else { return [] }
      let found = ClaimDateReader.holders(of: time, parse)
      return ClaimDateReader.deed(before: time, found, published, words, parse).map { [$0] }
        ?? found
    }
    self.isOther = isOther
  }

  /// "Extended the embargo until May next year", "pledged to send doctors by 2023": when it will
  /// end is not when it was done.
  static func isEndToCome(
    _ time: TimeMention, _ published: DateValue?, _ parse: Parse
  ) -> Bool {
    let before = time.tokens.lowerBound - 1
    guard before >= 0, ["until", "till", "by"].contains(parse.words[before]), let published,
      let value = time.expression.value
    else { return false }
    return value.firstDay > published.lastDay
  }

  /// "Condemned Russia for its attack on Georgia in 2008": a year gone by is that of the deed and
  /// not of the words.
  private static func deed(
    before time: TimeMention, _ holders: [Int], _ published: DateValue?, _ words: DatingWords,
    _ parse: Parse
  ) -> Int? {
    guard let verb = holders.first, parse.isVerb(verb), words.blaming.contains(parse.lemmas[verb]),
      let value = time.expression.value, value.start.month == nil, value.end == nil,
      let published, value.start.year < published.start.year,
      time.tokens.lowerBound > verb
    else { return nil }
    for preposition in parse.children(verb, "prep")
    where ["for", "of", "over"].contains(parse.words[preposition])
      && preposition < time.tokens.lowerBound
    {
      if let deed = parse.child(preposition, "pobj", "pcomp"), deed < time.tokens.lowerBound {
        return deed
      }
    }
    return nil
  }

  /// "Signed on Monday, a day after the vote": the day before is that of the vote.
  private static func isCountedBack(
    _ time: TimeMention, from day: TimeMention, _ parse: Parse
  ) -> Bool {
    let last = time.tokens.upperBound - 1
    return day.tokens.upperBound <= parse.tokens.count
      && ["after", "before"].contains(parse.words[last]) && parse.dep(last) == "prep"
      && parse.hasChild(last, "pobj") && day.expression.value != nil
      && parse.sentenceNumber[day.tokens.lowerBound] == parse.sentenceNumber[last]
  }

  /// The date of the act at an anchor.
  ///
  /// - Parameter isSpeech: whether the act lies in words, so that the statement's date is its own.
  /// - Parameter cue: the reporting verb, if there is one.
  func date(trigger: Int, anchor: Int, isSpeech: Bool, cue: Int?) -> DateValue? {
    guard let date = told(trigger: trigger, isSpeech: isSpeech, cue: cue) ?? deadline(of: trigger)
    else { return nil }
    // "The truce, signed in Addis Ababa, takes effect on July 1".
    if let published, date.firstDay > published.lastDay, Self.isDone(trigger, parse) { return nil }
    return date
  }

  private func told(trigger: Int, isSpeech: Bool, cue: Int?) -> DateValue? {
    let sentence = parse.sentences[parse.sentenceNumber[trigger]]
    let dated = times.indices.filter {
      sentence.contains(times[$0].tokens.lowerBound) && !holders[$0].isEmpty
    }
    guard !dated.isEmpty else { return nil }
    if isSpeech, let value = speaking(trigger, dated) { return value }
    if let value = then(trigger, dated) ?? making(trigger, dated) { return value }
    // "Convicted in November of arming X": the arming has its own time.
    let isBlamed = parse.isBlamedDeed(trigger, words)
    // The noun's own time, then the verb's, then that of the verbs it shares its subject with.
    var node = trigger
    var below = trigger
    var isBeginning = false
    var isLasting = false
    for _ in 0..<12 {
      if let found = own(node, dated, lasts: !isBeginning, ofMonths: !isSpeech),
        !isOfBeginning(node, below, found, dated)
      {
        return isLasting && found.start.month != nil ? nil : found
      }
      if node == trigger, let found = done(node, dated) ?? shared(node, dated) { return found }
      // "Is due to fly to X on Friday for talks with Y".
      if node == trigger, !isSpeech,
        ["due", "expect", "schedule", "set"].contains(parse.lemmas[node]),
        let found = parse.children(node, "xcomp").compactMap({ own($0, dated) }).first
      {
        return found
      }
      let governor = parse.head(node)
      guard governor != node else { return nil }
      if isBlamed, parse.dep(node) == "pcomp" { return nil }
      // "Signed it on Monday, six years after an accord with X": the accord has the day counted
      // back to.
      if parse.dep(node) == "prep", let time = times.first(where: { $0.tokens.contains(node) }) {
        return time.expression.value
      }
      // "It will open in May, he announced during a visit": the parser hangs what is said on a
      // noun.
      if node != trigger, parse.dep(node) == "acl", parse.tokens[node].tag == "VBD" {
        return isSpeech ? cue.flatMap { own($0, dated) } : nil
      }
      // "X, which is backed by Y, ended its truce in May".
      if parse.isStanding(node) || parse.isOfOtherTime(node)
        || node == trigger && parse.isMadeBefore(node, words)
      {
        return nil
      }
      isLasting = isLasting || parse.isLastingParticiple(node, words)
      // "X and Y condemn the raid; Z follows two days later".
      let isApart =
        parse.dep(node) == "ccomp" && node < governor
        && parse.words[node..<governor].contains(";")
      guard passesUp(node, governor) || isSpeech && parse.isVerb(node) && !isApart else {
        // "In 2019, when X accused Y": the clause is about that time.
        if ["relcl", "acl", "advcl"].contains(parse.dep(node)),
          let time = dated.first(where: { times[$0].tokens.contains(governor) })
        {
          return times[time].expression.value
        }
        // "Announced on Wednesday that X has been barred": announcing it makes it so.
        if parse.dep(node) == "ccomp", isCurrent(node),
          parse.lists["reporting-verbs"].contains(parse.lemmas[governor])
        {
          return own(governor, dated)
        }
        return isSpeech ? cue.flatMap { own($0, dated) } : nil
      }
      // "Has led it since 2012, when he beat X": he beat him in 2012.
      if parse.dep(node) == "advcl",
        parse.children(node, "advmod").contains(where: { parse.words[$0] == "when" })
      {
        isBeginning = true
      }
      below = node
      node = governor
    }
    return nil
  }

  /// "The party was founded in 1964 and fought the state for 52 years": the year behind the first
  /// verb is not that of the second.
  private func isOfBeginning(
    _ node: Int, _ below: Int, _ value: DateValue, _ dated: [Int]
  ) -> Bool {
    dated.contains {
      times[$0].expression.value == value
        && parse.isOfBeginning(times[$0], of: node, not: below, words)
    }
  }

  /// "A loan from X to Y, approved on Monday": when what a noun tells was done.
  func done(_ noun: Int, _ dated: [Int]) -> DateValue? {
    guard parse.isNominal(noun), !words.ending.contains(parse.lemmas[parse.head(noun)]) else {
      return nil
    }
    // "A loan from the bank, approved on Monday".
    let givers = parse.children(noun, "prep").filter {
      ["from", "by", "of"].contains(parse.words[$0])
    }
    .flatMap { parse.children($0, "pobj") }
    for verb in ([noun] + givers).flatMap({ parse.children($0, "acl") })
    where parse.tokens[verb].tag == "VBN" && words.doing.contains(parse.lemmas[verb]) {
      if let value = own(verb, dated) { return value }
    }
    // "Arrived on Wednesday under an accord that the two made in 2010": it is of 2010.
    for verb in parse.children(noun, "relcl")
    where words.doing.contains(parse.lemmas[verb])
      && [.past, .pastPerfect].contains(ClauseTense.of(verb, parse).tense)
    {
      if let value = own(verb, dated) { return value }
    }
    return nil
  }

  /// When words were said that have no day of their own: "X, speaking in Y on Monday, accused Z",
  /// "Speaking on Monday, X accused Z", "In a statement released on Friday, X accused Z".
  private func speaking(_ trigger: Int, _ dated: [Int]) -> DateValue? {
    guard parse.isVerb(trigger), own(trigger, dated) == nil else { return nil }
    for preposition in parse.children(trigger, "prep")
    where ["in", "through", "via", "during"].contains(parse.words[preposition]) {
      for words in parse.children(preposition, "pobj") {
        for verb in parse.children(words, "acl")
        where parse.tokens[verb].tag == "VBN" && self.words.voicing.contains(parse.lemmas[verb]) {
          if let value = own(verb, dated) { return value }
        }
      }
    }
    let beside =
      parse.children(trigger, "advcl")
      + parse.children(trigger, "nsubj").flatMap { parse.children($0, "acl") }
    for verb in beside
    where parse.tokens[verb].tag == "VBG" && words.speaking.contains(parse.lemmas[verb]) {
      if let value = own(verb, dated) { return value }
    }
    return nil
  }

  /// Whether what is said of the governor's time holds for the node below it.
  private func passesUp(_ node: Int, _ governor: Int) -> Bool {
    switch parse.dep(node) {
    case "xcomp", "acomp", "attr", "dobj", "nsubj", "nsubjpass", "pobj", "prep", "oprd",
      "acl", "compound", "amod", "agent", "appos", "pcomp", "poss", "nmod":
      return true
    case "conj":
      guard parse.isVerb(node), parse.hasChild(node, "nsubj", "nsubjpass") else { return true }
      // "On Sunday soldiers seized X, and Congress named Y": one story, told in one tense.
      return parse.isVerb(governor) && isPast(node) && isPast(governor)
    case "advcl":
      if parse.isNonFinite(node) || ["VBG", "VBN"].contains(parse.tokens[node].tag) { return true }
      let words = parse.children(node, "mark", "advmod").map { parse.words[$0] }
      return words.contains { ["as", "while", "when", "whereupon"].contains($0) }
    default: return false
    }
  }

  /// Whether a clause tells what is just done or being done: "has been barred", "is expelling".
  private func isCurrent(_ verb: Int) -> Bool {
    parse.children(verb, "aux", "auxpass").contains { helper in
      let tag = parse.tokens[helper].tag
      switch parse.tokens[verb].tag {
      case "VBN": return parse.lemmas[helper] == "have" && ["VBZ", "VBP"].contains(tag)
      case "VBG": return parse.lemmas[helper] == "be" && ["VBZ", "VBP", "VBD"].contains(tag)
      default: return false
      }
    }
  }

  private func isPast(_ verb: Int) -> Bool {
    if parse.tokens[verb].tag == "VBD" { return true }
    return parse.children(verb, "aux", "auxpass").contains { parse.tokens[$0].tag == "VBD" }
  }

  /// The time that belongs to a node by the shortest way; a day rather than a time of the day.
  ///
  /// - Parameter lasts: whether what goes on "since 2003" is meant, and not what happened then.
  /// - Parameter ofMonths: whether it lasts "since May", too; what is said since then is not said
  ///   all the time.
  func own(
    _ node: Int, _ dated: [Int], lasts: Bool = true, ofMonths: Bool = true
  ) -> DateValue? {
    var best: (time: Int, cost: Int)?
    for time in dated {
      guard let steps = holders[time].firstIndex(of: node) else { continue }
      let distance = abs(times[time].tokens.lowerBound - node)
      let isClock = times[time].expression.type == "TIME"
      let cost = steps * 1000 + distance + (isClock ? 100_000 : 0)
      if best.map({ cost < $0.cost }) ?? true { best = (time, cost) }
    }
    return best.flatMap {
      lasts
        ? value(of: $0.time, as: node, ofMonths: ofMonths) : times[$0.time].expression.value
    }
  }

  /// The value of a time as the date of what it belongs to: what goes on "since 2003" lasts until
  /// publication.
  ///
  /// - Parameter act: what has the time; what stands behind "since" itself does not last from then
  ///   on.
  /// - Parameter ofMonths: whether it lasts "since May", too.
  func value(of time: Int, as act: Int? = nil, ofMonths: Bool = true) -> DateValue? {
    guard let value = times[time].expression.value else { return nil }
    guard value.start.day == nil, ofMonths || value.start.month == nil, !holders[time].isEmpty,
      isOpening(time, act), !isModifier(time), let publicationYear = published?.start.year,
      let end = DateValue.Point(year: publicationYear)
    else { return value }
    return DateValue(from: value.start, to: end) ?? value
  }

  /// Whether "since" governs a time, directly or through the happening that it dates.
  private func isOpening(_ time: Int, _ act: Int?) -> Bool {
    var node = times[time].tokens.lowerBound
    if node > 0, parse.words[node - 1] == "since" { return true }
    for _ in 0..<6 {
      let head = parse.head(node)
      guard head != node, !parse.isVerb(head), head != act else { return false }
      if parse.words[head] == "since" { return true }
      node = head
    }
    return false
  }

  /// Whether the time belongs to a participle without a tense: "occupied since 1993".
  private func isModifier(_ time: Int) -> Bool {
    guard let verb = holders[time].first(where: { parse.isVerb($0) }) else { return false }
    return parse.tokens[verb].tag == "VBN" && !parse.hasChild(verb, "aux", "auxpass")
      && parse.dep(verb) != "conj"
  }

  /// The date of an act that a time mention gives it.
  func date(of mention: TimeMention) -> DateValue? {
    times.firstIndex(of: mention).flatMap { isOther[$0] ? nil : value(of: $0) }
  }

  /// The verb or noun that a time expression belongs to, and what it can belong to above that.
  static func holders(of time: TimeMention, _ parse: Parse) -> [Int] {
    var node = time.tokens.first { !time.tokens.contains(parse.head($0)) } ?? time.tokens.lowerBound
    var result: [Int] = []
    for _ in 0..<10 {
      let head = parse.head(node)
      guard head != node else { break }
      if result.isEmpty, let clause = parse.reported(before: time.tokens, head) { return [clause] }
      if parse.tokens[head].pos != "ADP" && parse.tokens[head].pos != "ADV"
        && parse.tokens[head].pos != "SCONJ" && !time.tokens.contains(head)
      {
        result.append(head)
        // "Signed an agreement setting up a bank at a summit on Monday".
        if parse.tokens[head].tag == "VBG", parse.dep(head) == "acl",
          parse.dep(parse.head(head)) == "dobj",
          parse.tokens[parse.head(parse.head(head))].tag == "VBD"
        {
          result.append(parse.head(parse.head(head)))
        }
        guard reachesUp(head, parse) else { break }
      } else if parse.tokens[head].pos == "ADP", !result.isEmpty,
        !carriers.contains(parse.words[head]), !isOfChannel(head, parse)
      {
        break
      }
      node = head
    }
    return result.isEmpty ? [node] : result
  }

  /// Prepositions over whose object a time belongs to the verb too: "in Kingston on Monday", "by
  /// Egypt and Cyprus on 8 October", "at a meeting on Monday".
  private static let carriers: WordSet = [
    "in", "at", "during", "by", "outside", "near", "beside", "on", "to", "from", "with", "between",
    "since",
  ]

  /// "On the sidelines of the summit on Wednesday".
  private static func isOfChannel(_ preposition: Int, _ parse: Parse) -> Bool {
    parse.words[preposition] == "of" && channels.contains(parse.lemmas[parse.head(preposition)])
  }

  /// Where or how people meet, which has no day of its own.
  private static let channels: WordSet = [
    "sideline", "margin", "fringe", "phone", "telephone", "video", "link", "videoconference",
    "conference", "board", "stage", "television", "radio", "twitter", "facebook",
  ]

  /// Whether a time that hangs on a noun can be the verb's: on a name, which has no time, or on
  /// what a carrying preposition governs.
  private static func reachesUp(_ noun: Int, _ parse: Parse) -> Bool {
    guard parse.isNominal(noun) else { return false }
    if parse.tokens[noun].pos == "PROPN" {
      return ["pobj", "dobj", "conj", "appos", "compound", "attr", "dative"]
        .contains(parse.dep(noun))
    }
    guard parse.dep(noun) == "pobj" else { return false }
    let preposition = parse.words[parse.head(noun)]
    return ["in", "at", "during", "since"].contains(preposition)
      // "On the sidelines on Wednesday", "by phone on Monday".
      || isOfChannel(parse.head(noun), parse)
      || ["on", "by", "over", "via"].contains(preposition)
        && channels.contains(parse.lemmas[noun])
  }
}
