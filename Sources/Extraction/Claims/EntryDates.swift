import Language
import TextModel

/// The dates that head the entries of a chronology: "May 2019: Chad expels …", "2016. A coup fails.".
struct EntryDates {
  private var days: [DateValue?]

  /// Finds the labels; one alone makes no chronology.
  ///
  /// - Complexity: O(times + sentences).
  init(parse: Parse, times: [TimeMention]) {
    days = .init(repeating: nil, count: parse.sentences.count)
    var labels: [Int: (day: DateValue, isAlone: Bool)] = [:]
    for time in times where time.expression.type == "DATE" {
      guard let value = time.expression.value, time.tokens.upperBound <= parse.tokens.count,
        let isAlone = Self.isLabel(time.tokens, parse)
      else { continue }
      labels[parse.sentenceNumber[time.tokens.lowerBound]] = (value, isAlone)
    }
    guard labels.count > 1 else { return }
    var current: (day: DateValue, paragraph: Int)?
    for (number, sentence) in parse.sentences.enumerated() {
      let paragraph = parse.tokens[sentence.lowerBound].paragraph
      if let label = labels[number] {
        let next =
          parse.sentences.indices.contains(number + 1)
          ? parse.tokens[parse.sentences[number + 1].lowerBound].paragraph : paragraph
        // A label that is a paragraph of its own heads the next one.
        current = (label.day, label.isAlone ? next : paragraph)
      }
      if let current, current.paragraph == paragraph { days[number] = current.day }
    }
  }

  /// The date of the entry that a sentence belongs to.
  func day(at sentence: Int) -> DateValue? { days[sentence] }

  /// Whether a time at the head of a sentence labels what follows, and, if so, whether it is all of
  /// its sentence.
  private static func isLabel(_ time: Range<Int>, _ parse: Parse) -> Bool? {
    let sentence = parse.sentences[parse.sentenceNumber[time.lowerBound]]
    guard sentence.first(where: { !parse.tokens[$0].isSpace }) == time.lowerBound else {
      return nil
    }
    let rest = (time.upperBound..<max(time.upperBound, sentence.upperBound)).filter {
      !parse.tokens[$0].isSpace
    }
    guard let first = rest.first else { return true }
    if rest.allSatisfy({ parse.tokens[$0].pos == "PUNCT" }) { return true }
    return [":", "–", "—", "-", "--"].contains(parse.tokens[first].text) ? false : nil
  }
}

extension ClaimDating {
  /// Gives what an entry of a chronology tells the date of the entry, in whatever tense.
  ///
  /// - Complexity: O(claims + sentences).
  func dateByEntry(
    _ analysis: inout DocumentAnalysis, _ triggers: [Int?], _ parse: Parse
  ) {
    let entries = EntryDates(parse: parse, times: analysis.times)
    for i in analysis.claims.indices {
      let claim = analysis.claims[i]
      guard claim.date == nil, claim.modality == .asserted,
        byEntry.contains(claim.type),
        let trigger = triggers[i],
        let day = entries.day(at: parse.sentenceNumber[trigger]),
        !isApart(trigger, claim, parse), !isSetBack(trigger, below: nil, parse),
        !isEarlier(trigger, parse)
      else { continue }
      analysis.claims[i].date = day
    }
  }

  /// "Arrests X, who had led the council": what lies before what the sentence tells.
  private func isEarlier(_ trigger: Int, _ parse: Parse) -> Bool {
    let own = ClauseTense.of(trigger, parse).tense
    if own == .pastPerfect || own == .perfect { return true }
    guard own == .past, let root = parse.ancestors(trigger).last else { return false }
    return ClauseTense.of(root, parse).tense == .other
  }
}
