import Foundation
public import Ontology
public import TextModel

/// Tells headline, dateline, byline, notes, comments and site furniture from body text in a plain
/// text, as news sites lay them out.
public struct ZoneReader: Sendable {
  let cues: ZoneCues

  /// Prepares the cues from the lexicon `zone-cues`.
  public init(ontology: Ontology) {
    cues = ZoneCues(ontology.lexicon("zone-cues"))
  }

  /// Zones of a text, in text order, not overlapping; plain body text is left out.
  ///
  /// - Parameters:
  ///   - text: the article's text, with or without its title as first line.
  ///   - title: the title, if known; what stands before a paragraph that repeats it is navigation.
  ///   - given: zones that are known already, as from the page that the text was taken from. They
  ///     stand, and what is found beside them is added; see ``ZoneMerge``.
  /// - Complexity: O(n log n) in the length of the text and the number of zones.
  public func zones(of text: String, title: String, given: [Zone] = []) -> [Zone] {
    let merge = ZoneMerge(given: given, length: text.utf8.count)
    let spans = Paragraphs.spans(of: text)
    let paragraphs = (merge.isEmpty ? spans : merge.unsettled(spans)).map { span in
      let own = text[span]
      return ZoneParagraph(span: span, text: own, folded: ZoneText(FoldedWord.fold(own)))
    }
    var zones = ZoneWalk(cues: cues, paragraphs: paragraphs, title: FoldedWord.fold(title)).zones()
    zones.sort { $0.span < $1.span }
    var result: [Zone] = []
    for zone in zones where zone.span.count > 0 {
      if let last = result.last, last.span.overlaps(zone.span) { continue }
      result.append(zone)
    }
    return merge.isEmpty ? result : merge.merged(with: result, in: text)
  }
}

/// A folded text, taken apart into its words once.
struct ZoneText {
  let text: String
  let words: [WordKey]
  /// The words without numbers, joined again.
  let plain: String

  init(_ text: String) {
    self.text = text
    // Reading a text by its characters takes many times as long.
    words =
      text.utf8.allSatisfy { $0 < 0x80 }
      ? text.utf8.split(separator: UInt8(ascii: " ")).map { WordKey(String(Substring($0))) }
      : text.split(separator: " ").map { WordKey(String($0)) }
    let wordy = words.filter { Int($0.word) == nil }
    plain = wordy.count == words.count ? text : wordy.map(\.word).joined(separator: " ")
  }

  var isEmpty: Bool { text.isEmpty }
}

/// A paragraph with its folded text.
struct ZoneParagraph {
  let span: TextSpan
  let text: String
  let folded: ZoneText

  /// Number of words.
  var count: Int { folded.words.count }

  /// Whether the paragraph ends as a sentence does.
  var isSentence: Bool {
    guard let last = text.unicodeScalars.last else { return false }
    return ".!?\"”’')…:".unicodeScalars.contains(last)
  }
}

/// The phrases of the lexicon `zone-cues`, by effect.
struct ZoneCues: Sendable {
  private let phrases: [String: WordSet]
  /// The phrases by effect and first word, so that a text is looked through once.
  private let byFirstWord: [String: WordMap<[[String]]>]
  /// Names of months and days of the week and their short forms, folded.
  let calendarWords: Set<String>
  /// Words in front of a colon that head an article and name no place.
  var headings: WordSet { phrases["heading", default: []] }

  init(_ lexicon: Lexicon) {
    var phrases: [String: WordSet] = [:]
    for entry in lexicon.entries {
      phrases[entry.first("effect") ?? entry.id, default: []].formUnion(
        entry["words"].map { FoldedWord.fold($0) })
    }
    self.phrases = phrases
    byFirstWord = phrases.mapValues { list in
      var result = WordMap<[[String]]>()
      for phrase in list {
        let words = phrase.split(separator: " ").map(String.init)
        if let first = words.first { result[first, default: []].append(words) }
      }
      return result
    }
    var calendar = Calendar(identifier: .gregorian)
    calendar.locale = Locale(identifier: "en_US_POSIX")
    calendarWords = Set(
      (calendar.monthSymbols + calendar.shortMonthSymbols + calendar.weekdaySymbols
        + calendar.shortWeekdaySymbols).map { FoldedWord.fold($0) } + ["sept", "tues", "thurs"])
  }

  /// Whether the folded text holds a phrase of this effect as whole words.
  func holds(_ effect: String, _ folded: ZoneText) -> Bool {
    guard let phrases = byFirstWord[effect] else { return false }
    return folded.words.indices.contains { isPhrase(phrases, folded, $0) }
  }

  /// How many phrases of this effect the folded text holds as whole words.
  func count(_ effect: String, _ folded: ZoneText) -> Int {
    guard let phrases = byFirstWord[effect] else { return 0 }
    return folded.words.indices.count { isPhrase(phrases, folded, $0) }
  }

  /// Whether the folded text starts with a phrase of this effect.
  func starts(_ effect: String, _ folded: ZoneText) -> Bool {
    guard let phrases = byFirstWord[effect], !folded.isEmpty else { return false }
    return isPhrase(phrases, folded, 0)
  }

  private func isPhrase(_ phrases: WordMap<[[String]]>, _ folded: ZoneText, _ start: Int) -> Bool {
    guard let known = phrases[folded.words[start]] else { return false }
    return known.contains { phrase in
      start + phrase.count <= folded.words.count
        && phrase.indices.allSatisfy { folded.words[start + $0].word == phrase[$0] }
    }
  }

  /// Whether the folded text, without a count, is a phrase of this effect.
  func isExactly(_ effect: String, _ folded: ZoneText) -> Bool {
    guard let phrases = phrases[effect] else { return false }
    return phrases.contains(folded.plain) || phrases.contains(folded.text)
  }
}
