import Language
import TextModel

/// The day that a story is told of, sentence by sentence: "X flew to Y on Monday. He told Z that …"
/// leaves no doubt when he did.
///
/// A day is carried only from a clause that tells something done on it, and only to clauses of the
/// same tense; a sentence with a time of its own, or one about an earlier time, stops it.
struct StoryTime {
  /// The day that each sentence tells of, if it names one in its main clause.
  private let told: [DateValue?]
  /// Whether a sentence names any other time.
  private let isElsewhere: [Bool]
  private let parse: Parse

  /// Reads the sentences of a document.
  ///
  /// - Complexity: O(n) in the number of tokens and times.
  init(parse: Parse, times: [TimeMention], published: DateValue?) {
    self.parse = parse
    var told = [DateValue?](repeating: nil, count: parse.sentences.count)
    var isElsewhere = [Bool](repeating: false, count: parse.sentences.count)
    for time in times {
      guard let value = time.expression.value, time.tokens.lowerBound < parse.tokens.count else {
        continue
      }
      let sentence = parse.sentenceNumber[time.tokens.lowerBound]
      guard StoryTime.isMain(time, value, published, parse) else {
        isElsewhere[sentence] = isElsewhere[sentence] || time.expression.type == "DATE"
        continue
      }
      if let known = told[sentence], known != value { isElsewhere[sentence] = true }
      told[sentence] = told[sentence] ?? value
    }
    self.told = told
    self.isElsewhere = isElsewhere
  }

  /// The day of the story at a sentence that names none itself.
  ///
  /// - Parameter window: number of days before publication that a day of an earlier paragraph may
  ///   lie back; older days are background and end with their paragraph.
  func day(at sentence: Int, published: DateValue?, window: Int) -> DateValue? {
    guard told[sentence] == nil, !isElsewhere[sentence] else { return nil }
    let paragraph = self.paragraph(sentence)
    var earlier = sentence - 1
    while earlier >= 0, self.paragraph(earlier) == paragraph {
      if isElsewhere[earlier], told[earlier] == nil { return nil }
      if let day = told[earlier] { return day }
      earlier -= 1
    }
    guard let published else { return nil }
    while earlier >= 0 {
      if let day = told[earlier], published.firstDay - day.firstDay <= window,
        day.lastDay <= published.lastDay
      {
        return day
      }
      earlier -= 1
    }
    return nil
  }

  private func paragraph(_ sentence: Int) -> Int {
    parse.tokens[parse.sentences[sentence].lowerBound].paragraph
  }

  /// Whether a time is when the main clause of its sentence happened, to the day or a few days.
  private static func isMain(
    _ time: TimeMention, _ value: DateValue, _ published: DateValue?, _ parse: Parse
  ) -> Bool {
    guard value.lastDay - value.firstDay < 8 else { return false }
    if let published, value.firstDay > published.lastDay { return false }
    // A clock time has a day only as the stamp of a paragraph.
    if time.expression.type == "TIME" { return true }
    var node = time.tokens.first { !time.tokens.contains(parse.head($0)) } ?? time.tokens.lowerBound
    for _ in 0..<8 {
      let head = parse.head(node)
      guard head != node else { return false }
      if parse.tokens[head].pos == "ADP",
        ["since", "until", "till", "before", "after", "by", "from"].contains(parse.words[head])
      {
        return false
      }
      if parse.isVerb(head) {
        guard ClauseTense.of(head, parse).tense == .past else { return false }
        return isMainClause(head, parse)
      }
      node = head
    }
    return false
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
