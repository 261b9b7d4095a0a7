public import Language
public import Ontology
public import TextModel

/// Finds time expressions and reads them against the day of publication and the dates before them.
///
/// The value keeps the precision of the words ("in May" is a month), and nothing is invented:
/// an expression without a definite value ("recently", "for three years") has none. Weeks run from
/// Monday to Sunday. Seasons are those of the northern half of the globe.
public struct TimeReader: Sendable {
  private let words: TimeWords

  /// Makes a reader with the words of the lexicon `time-words`.
  public init(ontology: Ontology) {
    words = TimeWords(ontology)
  }

  /// The time expressions of a text, in text order, not overlapping.
  ///
  /// - Complexity: O(n) in the number of tokens.
  public func read(_ document: Document, _ annotated: AnnotatedText) -> [TimeMention] {
    let calendar = TimeCalendar(publication: document.published)
    let tenses = TenseReader(annotated, words: words)
    let published = document.published.map { "publication \($0)" } ?? "publication"
    var mentions: [TimeMention] = []
    var last: DateValue?
    var lastDay: DateValue?
    // The last day that is not to come: "was received on the same day" is none of those.
    var pastDay: DateValue?
    // The last date that a main clause told: "which froze aid in 2014" opens no story of that year.
    var told: DateValue?
    var daySentence = -1
    var paragraph = -1
    // The date in front of an entry of a chronology: "May 2019: …".
    var entry: DateValue?
    var entryParagraph = -1
    for (number, sentence) in annotated.sentences.enumerated() {
      let pieces = TimePiece.pieces(of: annotated.tokens[sentence])
      guard let head = pieces.first, document.zone(at: head.span.start) != .boilerplate else {
        continue
      }
      let grammar = TimeGrammar(
        words: words, pieces: pieces,
        isModal: {
          annotated.tokens[pieces[$0].token].tag == "MD"
            && !(pieces.indices.contains($0 + 1) && pieces[$0 + 1].startsWithDigit)
        })
      let opensParagraph = annotated.tokens[head.token].paragraph != paragraph
      paragraph = annotated.tokens[head.token].paragraph
      var isDated = false
      var hasDay = false
      let phrases = grammar.all()
      for (place, found) in phrases.enumerated() {
        let first = pieces[found.range.lowerBound]
        let final = pieces[found.range.upperBound - 1]
        let range = first.token..<(final.token + 1)
        var phrase = found.phrase
        // A clock time at the head of a sentence is a stamp only where a paragraph starts.
        if case .clock(true) = phrase, found.range.lowerBound == 0, !opensParagraph {
          phrase = .clock(isStamp: false)
        }
        // "On Saturday, a day after the quake": what stands behind happened before Saturday.
        var closing = grammar.word(found.range.upperBound - 1)
        if closing == "of", case .shifted = phrase { closing = "before" }
        let counted = recent(lastDay, dayIn: daySentence, number, document)
        var ahead: DateValue?
        // "On Saturday, the day after the quake".
        if case .neighbour(.day, let direction) = phrase, hasDay,
          ["after", "before"].contains(closing), opensComplement(final.token, annotated)
        {
          phrase = .neighbour(.day, direction: -direction)
        }
        if case .shifted(let count, let unit) = phrase,
          ["after", "before"].contains(closing) && opensComplement(final.token, annotated)
            || ["after", "before"].contains(grammar.word(found.range.upperBound))
        {
          // Without a day in front of it there is nothing to count from.
          let isShort = [.day, .week, .fortnight, .hour].contains(unit)
          let isFromDay = isShort ? hasDay : isDated
          if !isFromDay, isShort, found.range.lowerBound < 2 {
            // "Six days after the quake, tents had not come, X said on Thursday".
            ahead =
              phrases[(place + 1)...].lazy.compactMap {
                calendar.value(
                  $0.phrase, tense: tenses.tense(of: range, sentence: sentence), lastDay: lastDay,
                  last: last)?.value
              }.first { $0.start.day != nil && $0.end == nil }
              ?? (isOfNow(sentence, annotated) ? document.published : nil)
          }
          if isFromDay || ahead != nil {
            phrase = .shifted(-count, unit)
          } else if ["after", "before"].contains(closing),
            // "The vote was on 3 May. Two days after the vote": only of a day that was just told.
            opensClause(final.token, annotated)
              || !isPast(phrase, from: counted, calendar, document)
          {
            phrase = .duration
          }
        }
        // "Has held it since January": up to now, whatever year was told of before.
        let isUpToNow =
          isUpToNow(range, sentence, annotated) || !isDated && isInPerfect(sentence, annotated)
        let isLabel = found.range.lowerBound == 0 && grammar.isLabel(found.range)
        let tense = isLabel ? .past : tenses.tense(of: range, sentence: sentence)
        var seen = lastDay
        if case .neighbour(.day, 0) = phrase, tense == .past, let day = lastDay,
          let published = document.published, day.firstDay > published.lastDay
        {
          seen = pastDay ?? lastDay
        }
        let known = isLabel || entryParagraph == paragraph ? entry : nil
        let reading =
          known.flatMap { calendar.value(phrase, after: $0, isLabel: isLabel) }
          ?? calendar.value(
            phrase, tense: tense, lastDay: ahead ?? seen,
            last: ahead ?? (isUpToNow ? nil : phrase.isOpenMonth && !isDated ? told : last))
        let span = first.span.union(final.span)
        let basis: String
        switch reading?.basis {
        case .explicit: basis = "explicit"
        case .publication: basis = published
        case .text: basis = "text \((last ?? lastDay).map(\.description) ?? "")"
        case nil: basis = "none"
        }
        mentions.append(
          TimeMention(
            tokens: range,
            expression: TimeExpression(
              span: span, text: document.text[span], type: phrase.type, value: reading?.value,
              basis: basis)))
        if let value = reading?.value, phrase.type == "DATE" {
          last = value
          if isLabel {
            entry = value
            entryParagraph = paragraph
          }
          // "Eighteen months ago he could have left" opens no story either.
          if case .ago = phrase {
          } else if !isAside(range, annotated), !isSince(range, annotated) {
            told = value
          }
          isDated = true
          if value.start.day != nil {
            lastDay = value
            if let published = document.published, value.firstDay <= published.lastDay {
              pastDay = value
            }
            daySentence = number
            hasDay = true
          }
        }
      }
    }
    return mentions
  }

  /// Whether the main verb of a sentence is in the present: "Six days before the vote, a party has
  /// struck a candidate off its list".
  private func isOfNow(_ sentence: Range<Int>, _ annotated: AnnotatedText) -> Bool {
    guard let root = sentence.first(where: { annotated.tokens[$0].head == $0 }) else {
      return false
    }
    return sentence.contains {
      ($0 == root || annotated.tokens[$0].head == root && annotated.tokens[$0].dep == "aux")
        && ["VBZ", "VBP"].contains(annotated.tokens[$0].tag)
    }
  }

  /// Whether the main verb of a sentence is in the present perfect: "a truce that took effect on
  /// 27 November has held" is none of the year that the text told of before.
  private func isInPerfect(_ sentence: Range<Int>, _ annotated: AnnotatedText) -> Bool {
    guard let root = sentence.first(where: { annotated.tokens[$0].head == $0 }),
      annotated.tokens[root].tag == "VBN"
    else { return false }
    return sentence.contains {
      annotated.tokens[$0].head == root && annotated.tokens[$0].lemma == "have"
        && ["VBZ", "VBP"].contains(annotated.tokens[$0].tag)
    }
  }

  /// Whether "since" stands before a time and the clause is in the present perfect.
  private func isUpToNow(
    _ range: Range<Int>, _ sentence: Range<Int>, _ annotated: AnnotatedText
  ) -> Bool {
    let since = range.lowerBound - 1
    guard since >= sentence.lowerBound, annotated.tokens[since].norm == "since" else {
      return false
    }
    let verb = annotated.tokens[since].head
    return sentence.contains {
      annotated.tokens[$0].head == verb && ["VBZ", "VBP"].contains(annotated.tokens[$0].tag)
        && annotated.tokens[$0].lemma == "have"
    }
  }

  /// "In office since January 2015": when a state began that lasts opens no story of that year.
  private func isSince(_ range: Range<Int>, _ annotated: AnnotatedText) -> Bool {
    range.lowerBound > 0 && annotated.tokens[range.lowerBound - 1].norm == "since"
  }

  /// Whether a date stands in a clause about a noun or in what is added to it: "the talks, which
  /// began in 2015".
  private func isAside(_ range: Range<Int>, _ annotated: AnnotatedText) -> Bool {
    var node = range.first { !range.contains(annotated.tokens[$0].head) } ?? range.lowerBound
    for _ in 0..<12 {
      let token = annotated.tokens[node]
      if ["relcl", "acl", "appos"].contains(token.dep) { return true }
      guard token.head != node else { return false }
      node = token.head
    }
    return false
  }

  /// The day that one of the last two sentences told; no dateline.
  private func recent(
    _ day: DateValue?, dayIn sentence: Int, _ number: Int, _ document: Document
  ) -> DateValue? {
    guard let day, number - sentence <= 2, day != document.published else { return nil }
    return day
  }

  /// Whether a count from a day ends before publication; what an article says of the time after
  /// something is seldom of a day to come.
  private func isPast(
    _ phrase: TimePhrase, from day: DateValue?, _ calendar: TimeCalendar, _ document: Document
  ) -> Bool {
    guard let day, let published = document.published,
      let found = calendar.value(phrase, tense: .past, lastDay: day, last: day)
    else { return false }
    return found.value.firstDay <= published.lastDay
  }

  /// Whether "after" or "before" governs what stands behind it: "a month after the elections".
  private func opensComplement(_ i: Int, _ annotated: AnnotatedText) -> Bool {
    if opensClause(i, annotated) { return true }
    let end = min(i + 12, annotated.tokens.count)
    return annotated.tokens[i].dep == "prep"
      && (i + 1..<max(i + 1, end)).contains {
        annotated.tokens[$0].head == i && ["pobj", "pcomp"].contains(annotated.tokens[$0].dep)
      }
  }

  /// Whether a verb follows "after" or "before": "a week after fighters killed nine".
  private func opensClause(_ i: Int, _ annotated: AnnotatedText) -> Bool {
    annotated.tokens[i].dep == "mark"
  }
}
