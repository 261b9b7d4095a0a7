import Foundation
import TextModel

/// Walks over the paragraphs of one text and says what each is.
struct ZoneWalk {
  let cues: ZoneCues
  let paragraphs: [ZoneParagraph]
  /// The folded title; empty when none is known.
  let title: String

  /// All zones, possibly out of order.
  func zones() -> [Zone] {
    var result: [Zone] = []
    let headline = headlinePosition()
    var openNote: Int?
    var isOver = false
    var isComments = false
    var bodySeen = 0
    let furniture = Set(paragraphs.prefix(headline ?? 0).map(\.folded.text))
    for (i, paragraph) in paragraphs.enumerated() {
      if let headline, i < headline {
        // What stands above the title is navigation, unless it is an article's paragraph.
        if paragraph.count <= 25 { result.append(Zone(.boilerplate, paragraph.span)) }
        continue
      }
      if i == headline
        || !title.isEmpty && paragraph.folded.text == title && !isFurniture(paragraph)
      {
        result.append(Zone(.headline, paragraph.span))
        continue
      }
      if openNote == nil, isNoteStart(paragraph) {
        let close = noteEnd(i)
        openNote = close
        result += note(from: i, to: close)
      }
      if let close = openNote {
        if i >= close { openNote = nil }
        continue
      }
      if cues.isExactly("comments", paragraph.folded) && paragraph.count <= 4 {
        isComments = true
        result.append(Zone(.boilerplate, paragraph.span))
        continue
      }
      if isPolicy(paragraph) {
        isOver = bodySeen > 0
        isComments = false
        result.append(Zone(.boilerplate, paragraph.span))
        if i > 0, !paragraphs[i - 1].isSentence, paragraphs[i - 1].count <= 16 {
          result.append(Zone(.boilerplate, paragraphs[i - 1].span))
        }
        continue
      }
      if isOver {
        result.append(Zone(isListItem(paragraph) ? .comment : .boilerplate, paragraph.span))
        continue
      }
      if isComments {
        result.append(Zone(.comment, paragraph.span, writer: commentWriter(paragraph)))
        continue
      }
      if isFurniture(paragraph) || furniture.contains(paragraph.folded.text) && paragraph.count <= 8
      {
        result.append(Zone(.boilerplate, paragraph.span))
        continue
      }
      if paragraph.count <= 10, cues.holds("first-published", paragraph.folded), isDates(paragraph)
      {
        result.append(Zone(.dateline, paragraph.span))
        continue
      }
      if bodySeen < 2, let zone = top(paragraph) {
        result.append(zone)
        continue
      }
      if bodySeen < 2, let line = dateline(in: paragraph.text) {
        let start = paragraph.span.start
        result.append(
          Zone(.dateline, TextSpan(start + line.lowerBound, start + line.upperBound)))
      }
      if let credit = creditStart(paragraph.text) {
        let middle = paragraph.span.start + credit
        result.append(Zone(.boilerplate, TextSpan(middle, paragraph.span.end)))
        result.append(Zone(.caption, TextSpan(paragraph.span.start, middle)))
        continue
      }
      if paragraph.count >= 12 { bodySeen += 1 }
    }
    return result
  }

  private func headlinePosition() -> Int? {
    guard !title.isEmpty else { return nil }
    // A first line taken for the title can be navigation itself.
    return paragraphs.firstIndex { $0.folded.text == title && !isFurniture($0) }
      ?? paragraphs.prefix(8).firstIndex { $0.count <= 30 && $0.folded.text.hasSuffix(" " + title) }
  }

  // MARK: Furniture

  private func isFurniture(_ paragraph: ZoneParagraph) -> Bool {
    if cues.isExactly("end", paragraph.folded) { return true }
    if paragraph.folded.isEmpty { return true }
    if paragraph.count <= 40, cues.holds("boilerplate", paragraph.folded) {
      if cues.starts("boilerplate", paragraph.folded) { return true }
      if paragraph.text.hasSuffix(">>") || paragraph.text.hasSuffix("»") { return true }
      // "Norway will join the mission, the minister said" is the article's own.
      return paragraph.count <= 14
        && (!paragraph.isSentence || cues.holds("address", paragraph.folded))
    }
    return isBreadcrumbs(paragraph.text) || isLegend(paragraph.text)
  }

  /// Notices of rights and rules; "extend copyright by twenty years" is none.
  private func isPolicy(_ paragraph: ZoneParagraph) -> Bool {
    if paragraph.text.hasPrefix("©") || cues.holds("policy", paragraph.folded) { return true }
    let hints = cues.count("policy-hint", paragraph.folded)
    guard hints > 0 else { return false }
    return hints > 1 || cues.starts("policy-hint", paragraph.folded)
      || paragraph.text.contains("©") || paragraph.count <= 14 && !paragraph.isSentence
  }

  /// "Home / World / Europe", "News > Politics", "Share | Tweet | Print".
  private func isBreadcrumbs(_ text: String) -> Bool {
    guard text.utf8.count <= 160 else { return false }
    let words = text.split(separator: " ")
    for mark in [" / ", " > ", " » ", " | ", " › "] {
      guard words.contains(where: { $0.utf8.elementsEqual(mark.utf8.dropFirst().dropLast()) })
      else {
        continue
      }
      let parts = text.components(separatedBy: mark)
      if parts.count >= 3, parts.allSatisfy({ $0.split(separator: " ").count <= 8 }) { return true }
    }
    return false
  }

  /// A line of a map's legend starts with a block of colour.
  private func isLegend(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return (0x2580...0x25FF).contains(first.value)
  }

  private func isListItem(_ paragraph: ZoneParagraph) -> Bool {
    guard let first = paragraph.text.unicodeScalars.first else { return false }
    if first == "•" || first == "-" || first == "*" { return true }
    let number = paragraph.text.prefix { $0.isNumber }
    return !number.isEmpty && number.count <= 3
      && paragraph.text.dropFirst(number.count).hasPrefix(".")
      || paragraph.count > 12
  }

  private func commentWriter(_ paragraph: ZoneParagraph) -> String? {
    guard let colon = paragraph.text.firstIndex(of: ":") else { return nil }
    let name = paragraph.text[..<colon]
    return name.split(separator: " ").count <= 4 ? String(name) : nil
  }

  // MARK: Notes

  private func isNoteStart(_ paragraph: ZoneParagraph) -> Bool {
    guard cues.starts("note", paragraph.folded) else { return false }
    // "Correction officers struck" starts with the same word.
    return paragraph.text.prefix(60).contains { ":[(—–".contains($0) } || paragraph.count <= 4
  }

  /// A note in brackets goes on to the closing bracket; another is one paragraph.
  private func noteEnd(_ start: Int) -> Int {
    let opening = paragraphs[start].text.first
    guard opening == "[" || opening == "(" else { return start }
    let closing: Character = opening == "[" ? "]" : ")"
    for i in start..<min(start + 30, paragraphs.count)
    where paragraphs[i].text.hasSuffix(String(closing)) {
      return i
    }
    return start
  }

  private func note(from start: Int, to end: Int) -> [Zone] {
    let span = paragraphs[start].span.union(paragraphs[end].span)
    return [Zone(.editorsNote, span, writer: noteWriter(paragraphs[end].text))]
  }

  /// "… anyway Jim W. Dean ]": the capitalised words before the bracket that no full stop follows.
  private func noteWriter(_ text: String) -> String? {
    guard text.hasSuffix("]") || text.hasSuffix(")") else { return nil }
    let words = text.dropLast().split(separator: " ")
    var name: [Substring] = []
    for word in words.reversed() {
      guard let first = word.first, first.isUppercase, !word.hasSuffix(".") || word.count == 2,
        !word.hasSuffix(",")
      else { break }
      name.insert(word, at: 0)
    }
    return (2...4).contains(name.count) ? name.joined(separator: " ") : nil
  }

  // MARK: Above the text

  /// Date lines, bylines and sources between the title and the text.
  private func top(_ paragraph: ZoneParagraph) -> Zone? {
    if isDates(paragraph) { return Zone(.dateline, paragraph.span) }
    let words = paragraph.text.split(separator: " ")
    if paragraph.count <= 12, !paragraph.isSentence, cues.starts("byline", paragraph.folded),
      words.count > 1,
      words[1].first?.isUppercase == true
    {
      return Zone(.byline, paragraph.span, writer: bylineName(paragraph.text))
    }
    if paragraph.count <= 8, paragraph.text.hasPrefix("…") || paragraph.text.hasPrefix("...") {
      return Zone(.byline, paragraph.span)
    }
    // A name in capitals on a line of its own.
    if (2...5).contains(words.count), FoldedWord.isAllCapitals(paragraph.text),
      !paragraph.text.contains(where: { $0.isNumber || $0 == ":" || $0 == "." })
    {
      return Zone(.byline, paragraph.span, writer: FoldedWord.titleCased(paragraph.text))
    }
    return nil
  }

  /// The writer's name after "By", up to a separator.
  private func bylineName(_ text: String) -> String? {
    var name: [Substring] = []
    for word in text.split(separator: " ").dropFirst() {
      guard let first = word.first, first.isUppercase, first.isLetter else { break }
      let isLast = word.hasSuffix(",") || word.hasSuffix("/") || word.hasSuffix("|")
      name.append(isLast ? word.dropLast() : word)
      if isLast { break }
    }
    return (2...5).contains(name.count) ? name.joined(separator: " ") : nil
  }

  /// Whether a line holds nothing but a date, with at most a place, a time or "Updated" beside it.
  private func isDates(_ paragraph: ZoneParagraph) -> Bool {
    guard !paragraph.folded.isEmpty, paragraph.count <= 14 else { return false }
    let words = paragraph.folded.words.map(\.word)
    let numbers = words.filter { $0.first?.isNumber == true }.count
    let calendar = words.filter { cues.calendarWords.contains($0) }.count
    if numbers == words.count { return words.count <= 4 && paragraph.text.count <= 20 }
    guard numbers > 0, calendar > 0 || cues.holds("first-published", paragraph.folded) else {
      return false
    }
    if cues.holds("first-published", paragraph.folded) { return true }
    return numbers + calendar >= words.count - 3 && !paragraph.text.hasSuffix("?")
      || words.count <= 10 && numbers + calendar >= 4
  }

  /// Offset of a photographer's credit in capitals at the end: "… June 23. JANE ROE/AGENCY".
  private func creditStart(_ text: String) -> Int? {
    guard text.contains("/"), text.utf8.count < 1_500 else { return nil }
    let words = text.split(whereSeparator: \.isWhitespace)
    var start = words.count
    while start > 0, FoldedWord.isAllCapitals(String(words[start - 1])) { start -= 1 }
    guard words.count - start >= 2, start > 5 else { return nil }
    let credit = text[words[start].startIndex...]
    guard credit.contains("/"), credit.utf8.count < 120 else { return nil }
    return text.utf8.distance(from: text.startIndex, to: words[start].startIndex)
  }
}
