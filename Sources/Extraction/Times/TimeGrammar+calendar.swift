internal import TextModel

/// Dates of the calendar.
extension TimeGrammar {
  /// A date with a month or a year: in any order, with or without a weekday in front.
  func explicit(at i: Int) -> Found? {
    if weekdayNumber(at: i) != nil {
      var next = word(i + 1) == "," ? i + 2 : i + 1
      if word(next) == "the" || word(next) == "," { next += 1 }
      if let date = dayAndMonth(at: next) {
        return Found(phrase: date.phrase, range: i..<date.range.upperBound)
      }
      return nil
    }
    return iso(at: i) ?? slashed(at: i) ?? dayAndMonth(at: i) ?? monthAlone(at: i)
      ?? bareYear(at: i, needsContext: true)
  }

  /// "2020-05-17".
  private func iso(at i: Int) -> Found? {
    guard let year = year(at: i), word(i + 1) == "-", word(i + 3) == "-",
      pieces.indices.contains(i + 4), let month = pieces[i + 2].digits,
      pieces[i + 2].text.utf8.count == 2, let day = pieces[i + 4].digits,
      pieces[i + 4].text.utf8.count == 2, (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return Found(phrase: .point(year: .number(year), month: month, day: day), range: i..<(i + 5))
  }

  /// "17/05/2020", where the order is beyond doubt.
  private func slashed(at i: Int) -> Found? {
    guard word(i + 1) == "/", word(i + 3) == "/", let year = year(at: i + 4),
      let first = pieces[i].digits, let second = pieces[i + 2].digits
    else { return nil }
    let range = i..<(i + 5)
    if first > 12 || first == second, (1...31).contains(first), (1...12).contains(second) {
      return Found(phrase: .point(year: .number(year), month: second, day: first), range: range)
    }
    if second > 12, (1...31).contains(second), (1...12).contains(first) {
      return Found(phrase: .point(year: .number(year), month: first, day: second), range: range)
    }
    return nil
  }

  /// "17 May 2020", "the 17th of May", "May 17, 2020", "17-20 May".
  private func dayAndMonth(at i: Int) -> Found? {
    guard pieces.indices.contains(i) else { return nil }
    let start = word(i) == "the" && ordinal(at: i + 1) != nil ? i + 1 : i
    if let day = pieces.indices.contains(start) ? pieces[start].digits ?? ordinal(at: start) : nil,
      (1...31).contains(day)
    {
      var next = start + 1
      if word(next) == "of" { next += 1 }
      if let month = month(at: next) {
        let (year, end) = yearAfter(next + 1)
        return Found(phrase: .point(year: year, month: month, day: day), range: start..<end)
      }
      // "5 to 9 September", "24-26 May".
      if ["to", "-", "and"].contains(word(start + 1)), pieces.indices.contains(start + 2),
        let last = pieces[start + 2].digits ?? ordinal(at: start + 2), last > day, last <= 31,
        let month = month(at: start + 3)
      {
        let (year, end) = yearAfter(start + 4)
        return Found(
          phrase: .range(
            .point(year: year, month: month, day: day), .point(year: year, month: month, day: last)),
          range: start..<end)
      }
      return nil
    }
    guard let month = month(at: i) else { return nil }
    var next = i + 1
    if word(next) == "the" { next += 1 }
    guard pieces.indices.contains(next), pieces[next].text.utf8.count <= 4,
      let day = pieces[next].digits ?? ordinal(at: next), (1...31).contains(day),
      // "May 20 people" or "March 10,000" are no dates.
      !has("count-noun", next + 1), word(next + 1) != "%"
    else { return nil }
    let (year, end) = yearAfter(next + 1)
    return Found(phrase: .point(year: year, month: month, day: day), range: i..<end)
  }

  /// A year that follows a date, with the piece after it.
  func yearAfter(_ i: Int) -> (TimePhrase.Year, Int) {
    let next = word(i) == "," || word(i) == "of" ? i + 1 : i
    if let year = year(at: next), !has("count-noun", next + 1) { return (.number(year), next + 1) }
    if let direction = words.value("direction", word(i)), word(i + 1) == "year", word(i) != "past" {
      return (.direction(direction), i + 2)
    }
    // "In February the following year", "in May of the same year", "in June of that year".
    var place = next
    if word(place) == "the" || word(place) == "that" { place += 1 }
    let isThat = place > next && word(place - 1) == "that" && word(place) == "year"
    if isThat { return (.beside(0), place + 1) }
    if place > next, let direction = words.value("anchored-direction", word(place)),
      word(place + 1) == "year"
    {
      return (.beside(direction), place + 2)
    }
    return (.open, i)
  }

  /// "May 2019", "in May", "early May".
  private func monthAlone(at i: Int) -> Found? {
    guard let month = month(at: i) else { return nil }
    let (year, end) = yearAfter(i + 1)
    if case .open = year {
      let isName =
        (pieces.indices.contains(i + 1) && pieces[i + 1].isCapitalized
          && weekdayNumber(at: i + 1) == nil && words.value("month", word(i + 1)) == nil)
      let before = pieces.indices.contains(i - 1) ? pieces[i - 1] : nil
      let follows = before.map { words.has("month-context", $0.text) } ?? false
      if !follows {
        // Bare month names are also names of people and, in the case of two, common words.
        guard !["may", "march"].contains(word(i)), !isName, before?.isCapitalized != true else {
          return nil
        }
      } else if isName, word(i - 1) != "in", word(i - 1) != "since", word(i - 1) != "until" {
        return nil
      }
    }
    return Found(phrase: .point(year: year, month: month, day: nil), range: i..<end)
  }

  /// "2019", "mid-2019".
  func bareYear(at i: Int, needsContext: Bool) -> Found? {
    guard let year = year(at: i) else { return nil }
    if has("count-noun", i + 1) || ["$", "€", "£", "#", "no."].contains(word(i - 1)) { return nil }
    if word(i + 1) == "." || word(i + 1) == ":", pieces.indices.contains(i + 2),
      pieces[i + 2].digits != nil, pieces[i + 2].span.start == pieces[i + 1].span.end
    {
      return nil
    }
    let hasContext = has("year-context", i - 1) || has("dated-noun", i + 1)
    if needsContext, !(1900...2060).contains(year), !hasContext { return nil }
    // "2000-strong" counts heads.
    if word(i + 1) == "-", word(i + 2) == "strong" { return nil }
    return Found(phrase: .point(year: .number(year), month: nil, day: nil), range: i..<(i + 1))
  }

  /// Weekdays with what stands around them.
  func weekday(at i: Int) -> Found? {
    let direction = words.value("direction", word(i))
    let start = direction == nil || weekdayNumber(at: i + 1) == nil ? i : i + 1
    guard let day = weekdayNumber(at: start) else { return nil }
    var end = start + 1
    var towards = start == i ? nil : direction
    var weeks = 0
    if has("daypart", end) { end += 1 }
    if towards == nil {
      // "Monday of last week", "Friday next week".
      let place = word(end) == "of" ? end + 1 : end
      if let week = words.value("direction", word(place)), word(place + 1) == "week",
        word(place) != "past"
      {
        return Found(phrase: .weekdayOf(day, week: week), range: i..<(place + 2))
      }
      if word(end) == "last" {
        towards = -1
        end += 1
      } else if word(end) == "week", word(end - 1) != "this" {
        weeks = 1
        end += 1
      } else if word(end) == "next" {
        towards = 1
        end += 1
      }
    }
    return Found(phrase: .weekday(day, direction: towards, weeks: weeks), range: i..<end)
  }

  /// "Christmas Day 1991".
  func feast(at i: Int) -> Found? {
    guard pieces.indices.contains(i), pieces[i].isCapitalized else { return nil }
    for feast in words.feasts where word(i) == feast.words[0] {
      guard feast.words.indices.allSatisfy({ word(i + $0) == feast.words[$0] }) else { continue }
      let end = i + feast.words.count
      let (year, after) = yearAfter(end)
      return Found(
        phrase: .point(year: year, month: feast.month, day: feast.day), range: i..<after)
    }
    return nil
  }
}
