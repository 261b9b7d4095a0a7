import TextModel

extension ZoneWalk {
  /// Marks between a dateline and its report.
  private static let marks = [" -- ", " --- ", " - ", " – ", " — ", "– ", "— ", " | ", ": "]

  /// Bytes of the dateline that opens a paragraph ("NAIROBI, March 17 (Agency) - "), or that stands
  /// behind a headline which lost its line break ("Peru protests grow. LIMA (Agency) - ").
  func dateline(in text: String) -> Range<Int>? {
    if let length = datelineLength(text[...]) { return 0..<length }
    var start = text.startIndex
    let limit = text.index(start, offsetBy: 220, limitedBy: text.endIndex) ?? text.endIndex
    while let space = text[start..<limit].firstIndex(of: " ") {
      start = text.index(after: space)
      let word = text[start...].prefix { $0.isLetter }
      guard word.count > 2, FoldedWord.isAllCapitals(String(word)),
        let length = datelineLength(
          text[start...], behind: text[..<space].last.map { ".!?”\"".contains($0) } ?? false)
      else { continue }
      let begin = text.utf8.distance(from: text.startIndex, to: start)
      return begin..<(begin + length)
    }
    return nil
  }

  /// Bytes of a dateline at the beginning of a text.
  ///
  /// - Parameter sentence: nil at the beginning of a paragraph, otherwise whether a sentence has
  ///   ended in front of it; inside of one only a dateline with a day or an agency is believed.
  private func datelineLength(_ text: Substring, behind sentence: Bool? = nil) -> Int? {
    let head = text.prefix(110)
    var best: Range<Substring.Index>?
    for mark in Self.marks {
      guard head.utf8.contains(mark.utf8.first { $0 != UInt8(ascii: " ") } ?? 0),
        let range = head.firstRange(of: mark),
        best.map({ range.lowerBound < $0.lowerBound }) ?? true
      else { continue }
      best = range
    }
    // "NATO — which was founded in 1949 — …" goes on in small letters.
    guard let best, !(text[best.upperBound...].first?.isLowercase ?? false) else { return nil }
    let place = String(head[..<best.lowerBound])
    let words = place.split(separator: " ")
    guard !words.isEmpty, words.count <= 10 else { return nil }
    let outside = place.prefix { $0 != "(" }
    let letters = outside.split(whereSeparator: { " ,/.-".contains($0) })
      .filter {
        // "GOMA, Democratic Republic of Congo (Agency) -".
        !cues.calendarWords.contains(FoldedWord.fold($0)) && $0.first?.isLetter == true
          && !["of", "the", "and"].contains($0)
      }
    let isShort = words.count <= 8 && letters.allSatisfy { $0.first?.isUppercase == true }
    let isCapitals =
      !letters.isEmpty
      && letters.allSatisfy { FoldedWord.isAllCapitals(String($0)) || $0.count == 1 }
    // "ST. JOHN'S, Newfoundland —", "HANOI, Name of the Agency —".
    let town = outside.split(separator: ",", maxSplits: 1)
    let isTown =
      isShort && town.count == 2 && (town.first?.count ?? 0) > 3
      && FoldedWord.isAllCapitals(String(town[0]))
    let hasDate =
      isShort && place.contains(where: \.isNumber)
      && FoldedWord.fold(place).split(separator: " ").contains {
        cues.calendarWords.contains(String($0))
      }
    let isAgency = isShort && place.hasSuffix(")")
    let isFirm = hasDate || isAgency
    let found: Bool
    if head[best.lowerBound...].hasPrefix(":") {
      // "EXPLAINER:" heads an article, and "WHO:" says whose words follow.
      found =
        hasDate
        || sentence == nil && isCapitals && place.count > 4
          && !cues.headings.contains(FoldedWord.fold(place))
    } else if let sentence {
      found = (isCapitals || isTown) && (isFirm || sentence && place.count > 3)
    } else {
      found = isCapitals || isTown || isFirm
    }
    return found ? text[..<best.upperBound].utf8.count : nil
  }
}
