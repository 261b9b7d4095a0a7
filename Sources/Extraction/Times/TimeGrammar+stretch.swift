/// Seasons, quarters, decades and centuries.
extension TimeGrammar {
  /// "the summer of 1944", "spring 2019", "the first quarter of next year", "Q3 2020".
  func partOfYear(at i: Int) -> Found? {
    let start = word(i) == "the" ? i + 1 : i
    if let season = words.seasons[word(start)] {
      if let (year, end) = ofYear(start + 1) {
        return Found(phrase: .season(season, year: year, direction: nil), range: i..<end)
      }
      // "fall" and "spring" are verbs and nouns too: a season only after "in the" and the like.
      if start > i, ["in", "during", "since", "by", "until"].contains(word(i - 1)),
        word(start) != "fall" || word(start + 1) != "of", word(start + 1) != "of"
      {
        return Found(phrase: .season(season, year: .open, direction: nil), range: i..<(start + 1))
      }
      return nil
    }
    if let number = ordinal(at: start), (1...4).contains(number) {
      let months = word(start + 1) == "quarter" ? 3 : word(start + 1) == "half" ? 6 : 0
      guard months > 0, number <= 12 / months else { return nil }
      if let (year, end) = ofYear(start + 2) {
        return Found(phrase: .part(number, months: months, year: year), range: i..<end)
      }
      guard months == 3, word(start + 2) != "of", word(start + 2) != "-" else { return nil }
      return Found(phrase: .part(number, months: 3, year: .open), range: i..<(start + 2))
    }
    let text = word(i)
    if text.utf8.count == 2, text.hasPrefix("q"), let number = Int(text.dropFirst()),
      (1...4).contains(number), let (year, end) = ofYear(i + 1)
    {
      return Found(phrase: .part(number, months: 3, year: year), range: i..<end)
    }
    return nil
  }

  private func ofYear(_ i: Int) -> (TimePhrase.Year, Int)? {
    var next = word(i) == "of" || word(i) == "in" || word(i) == "," ? i + 1 : i
    if let year = year(at: next) { return (.number(year), next + 1) }
    if word(next) == "the", word(next + 1) == "year" { return (.direction(0), next + 2) }
    if word(next) == "the" { next += 1 }
    if let direction = words.value("direction", word(next)), word(next + 1) == "year" {
      return (.direction(direction), next + 2)
    }
    return nil
  }

  /// "the 1990s", "the sixties", "'90s", "the 19th century".
  func long(at i: Int) -> Found? {
    guard pieces.indices.contains(i) else { return nil }
    let start = word(i) == "the" ? i + 1 : i
    var text = word(start)
    if text.hasSuffix("s"), text.utf8.count == 5, let year = Int(text.dropLast()), year % 10 == 0 {
      // "the 1800s" is the century.
      let phrase: TimePhrase = year % 100 == 0 && year < 2000 ? .century(year) : .decade(year)
      return Found(phrase: phrase, range: i..<(start + 1))
    }
    if text == "'", word(start + 1).utf8.count == 3 { text += word(start + 1) }
    if text.hasPrefix("'"), text.hasSuffix("s"), text.utf8.count == 4,
      let short = Int(text.dropFirst().dropLast()), short % 10 == 0
    {
      let end = word(start) == "'" ? start + 2 : start + 1
      return Found(phrase: .decade(short >= 30 ? 1900 + short : 2000 + short), range: i..<end)
    }
    if start > i, let short = words.value("decade", text) {
      return Found(phrase: .decade(1900 + short), range: i..<(start + 1))
    }
    if let number = ordinal(at: start), (1...21).contains(number) {
      let next = word(start + 1) == "-" ? start + 2 : start + 1
      if word(next) == "century" || word(next) == "centuries" {
        return Found(phrase: .century((number - 1) * 100), range: i..<(next + 1))
      }
    }
    // "on the 9th".
    if start > i, let day = ordinal(at: start), (1...31).contains(day),
      ["on", "by", "since", "until", "and", "before"].contains(word(i - 1)),
      [".", ",", ";", "", "and", "to"].contains(word(start + 1))
    {
      return Found(phrase: .dayOfMonth(day), range: i..<(start + 1))
    }
    return nil
  }
}
