/// Expressions that need another date to be read.
extension TimeGrammar {
  /// "today", "last week", "the following day", "this morning", "on the 9th".
  func relative(at i: Int) -> Found? {
    if let found = feast(at: i) { return found }
    if word(i) == "last", word(i + 1) == "night" {
      return Found(phrase: .day(offset: -1), range: i..<(i + 2))
    }
    if let offset = words.value("deictic", word(i)) {
      let end = has("daypart", i + 1) ? i + 2 : i + 1
      return Found(phrase: .day(offset: offset), range: i..<end)
    }
    if word(i) == "this", has("daypart", i + 1) {
      return Found(phrase: .day(offset: 0), range: i..<(i + 2))
    }
    if ["the", "that"].contains(word(i)), let found = definite(at: i + 1) {
      return Found(phrase: found.phrase, range: i..<found.range.upperBound)
    }
    // "Kenya left the bloc that year": the one just told of.
    if word(i) == "that", let unit = words.unit(word(i + 1)), !word(i + 1).hasSuffix("s"),
      [.day, .week, .month, .year].contains(unit),
      // "On that day X signed", "later that year X signed".
      [".", "later", "earlier", "early", "late", "on", "in", "until"].contains(word(i - 1))
        || i == 0
        || ["", ".", ",", ";", ")", "in", "at", "to", "with", "by", "after", "and", "when", "for"]
          .contains(word(i + 2)),
      word(i + 2) != "after" || word(i + 3) != word(i + 1)
    {
      return Found(phrase: .neighbour(unit, direction: 0), range: i..<(i + 2))
    }
    // "Signed that April".
    if word(i) == "that", let month = month(at: i + 1), number(at: i + 2) == nil {
      return Found(phrase: .monthBeside(month, direction: 0), range: i..<(i + 2))
    }
    if let found = directed(at: i) { return found }
    if ["end", "beginning", "start", "close"].contains(word(i)), word(i + 1) == "of",
      word(i + 2) == "the", let unit = words.unit(word(i + 3)),
      [.week, .month, .year, .decade].contains(unit), !word(i + 3).hasSuffix("s")
    {
      return Found(phrase: .unit(unit, direction: 0), range: i..<(i + 4))
    }
    if word(i) == "year", word(i + 1) == "end" || (word(i + 1) == "-" && word(i + 2) == "end") {
      return Found(
        phrase: .unit(.year, direction: 0), range: i..<(i + (word(i + 1) == "-" ? 3 : 2)))
    }
    // "earlier in the month".
    if ["earlier", "later", "early", "late"].contains(word(i)), word(i + 1) == "in",
      word(i + 2) == "the", let unit = words.unit(word(i + 3)),
      [.week, .month, .year].contains(unit),
      !word(i + 3).hasSuffix("s")
    {
      return Found(phrase: .unit(unit, direction: 0), range: i..<(i + 4))
    }
    if ["at", "before"].contains(word(i)), ["dawn", "daybreak", "sunrise"].contains(word(i + 1)),
      weekdayNumber(at: i + 2) == nil, word(i + 2) != "on"
    {
      return Found(phrase: .clock(isStamp: true), range: i..<(i + 2))
    }
    return nil
  }

  /// "last week", "this past week", "next July", "later this month".
  private func directed(at i: Int) -> Found? {
    // "Last week on Tuesday".
    if let direction = words.value("direction", word(i)), word(i + 1) == "week", word(i) != "past" {
      let place = word(i + 2) == "on" ? i + 3 : i + 2
      if let day = weekdayNumber(at: place), words.value("month", word(place + 1)) == nil {
        return Found(phrase: .weekdayOf(day, week: direction), range: i..<(place + 1))
      }
    }
    guard var direction = words.value("direction", word(i)) else { return nil }
    var next = i + 1
    if word(i) == "this", let nested = words.value("direction", word(next)), nested != 0 {
      direction = nested
      next += 1
    }
    if word(i) == "present" || word(i) == "current" || word(i) == "upcoming" { return nil }
    if let month = month(at: next) {
      return Found(phrase: .month(month, direction: direction), range: i..<(next + 1))
    }
    if let season = words.seasons[word(next)], word(next) != "fall" || word(i) != "past" {
      return Found(
        phrase: .season(season, year: .open, direction: direction), range: i..<(next + 1))
    }
    if let unit = words.unit(word(next)), word(next) != "second", word(next) != "minute" {
      // "The last weekend of March", "the last day of the talks": none counted from today.
      if word(i) == "last", word(i - 1) == "the", word(next + 1) == "of" { return nil }
      // "past year" and "last days" without a number are stretches without bounds.
      guard !word(next).hasSuffix("s") else { return nil }
      if word(i) == "preceding" || word(i) == "previous" {
        return Found(phrase: .neighbour(unit, direction: -1), range: i..<(next + 1))
      }
      // "The past week" is the seven days before, "last week" the week of the calendar.
      if word(next - 1) == "past", [.week, .fortnight].contains(unit) {
        return Found(phrase: .stretch(1, unit, direction: -1), range: i..<(next + 1))
      }
      return Found(phrase: .unit(unit, direction: direction), range: i..<(next + 1))
    }
    if ["few", "several", "couple"].contains(word(next)), words.unit(word(next + 1)) != nil {
      return Found(phrase: .duration, range: i..<(next + 2))
    }
    // "the last four years".
    if let (count, end) = number(at: next), let unit = words.unit(word(end)), word(next) != "a",
      ["last", "past", "next", "previous", "preceding", "coming"].contains(word(i))
    {
      return Found(
        phrase: .stretch(count, unit, direction: direction), range: i..<(end + 1))
    }
    return nil
  }

  /// After "the": "following day", "day before", "next morning", "same evening", "weekend".
  private func definite(at i: Int) -> Found? {
    // "The week before last".
    if let unit = words.unit(word(i)), !word(i).hasSuffix("s"),
      [.week, .month, .year].contains(unit),
      word(i + 1) == "before", word(i + 2) == "last"
    {
      return Found(phrase: .unit(unit, direction: -2), range: i..<(i + 3))
    }
    if word(i) == "weekend" { return Found(phrase: .weekend, range: i..<(i + 1)) }
    let isDay = word(i) == "day" || has("daypart", i)
    if isDay || ["week", "month", "year"].contains(word(i)),
      let unit = isDay ? .day : words.unit(word(i))
    {
      if ["before", "earlier", "previous"].contains(word(i + 1)) {
        return Found(phrase: .neighbour(unit, direction: -1), range: i..<(i + 2))
      }
      // "Year after year" is none.
      if word(i + 1) == "after", word(i + 2) != word(i) {
        return Found(phrase: .neighbour(unit, direction: 1), range: i..<(i + 2))
      }
      return nil
    }
    guard let direction = words.value("anchored-direction", word(i)) else { return nil }
    // "The following May".
    if direction != 0, let month = month(at: i + 1) {
      return Found(phrase: .monthBeside(month, direction: direction), range: i..<(i + 2))
    }
    if has("daypart", i + 1) || word(i + 1) == "day" {
      return Found(phrase: .neighbour(.day, direction: direction), range: i..<(i + 2))
    }
    if let unit = words.unit(word(i + 1)), !word(i + 1).hasSuffix("s") {
      return Found(phrase: .neighbour(unit, direction: direction), range: i..<(i + 2))
    }
    return nil
  }

  /// "three years ago", "a day later", "two weeks", "half a century ago", "11-year", "every week".
  func counted(at i: Int) -> Found? {
    if ["every", "each"].contains(word(i)) {
      let next = number(at: i + 1)?.end ?? i + 1
      if month(at: next) != nil || words.seasons[word(next)] != nil {
        return Found(phrase: .set, range: i..<(next + 1))
      }
      if words.unit(word(next)) != nil || weekdayNumber(at: next) != nil || has("daypart", next) {
        return Found(phrase: .set, range: i..<(next + 1))
      }
    }
    if word(i) == "half", word(i + 1) == "a", words.unit(word(i + 2)) == .century {
      return placed(50, .year, i, i + 3)
    }
    guard var (count, next) = number(at: i) else { return nil }
    if ["a", "an", "one"].contains(word(i)), word(next) == "hundred" {
      count = 100
      next += 1
    }
    if word(next) == "of" || word(next) == "or" { return nil }
    if word(next) == "-" { next += 1 }
    if word(i) == "a", word(next) == "couple", word(next + 1) == "of" {
      count = 2
      next += 2
    }
    // "two and a half years" is no whole number of units.
    if word(next) == "and" { return nil }
    guard let unit = words.unit(word(next)) else { return nil }
    // "World Cup 2018 day five".
    if year(at: i) != nil, !word(next).hasSuffix("s") { return nil }
    // "12-year-old" is an age.
    if word(next + 1) == "-", word(next + 2) == "old" { return nil }
    if word(next + 1) == "old" || word(next + 1) == "year", word(next + 2) == "old" { return nil }
    return placed(count, unit, i, next + 1)
  }

  private func placed(_ count: Int, _ unit: TimeWords.Unit, _ start: Int, _ end: Int) -> Found {
    switch word(end) {
    case "ago":
      if word(end + 1) == "today" || (word(end + 1) == "to" && word(end + 2) == "the"),
        unit == .year
      {
        return Found(phrase: .anniversary(years: count, .day), range: start..<(end + 2))
      }
      if word(end + 1) == "this", ["week", "month"].contains(word(end + 2)), unit == .year {
        return Found(phrase: .anniversary(years: count, .month), range: start..<(end + 3))
      }
      return Found(phrase: .ago(count, unit), range: start..<(end + 1))
    case "back" where unit != .day:
      return Found(phrase: .ago(count, unit), range: start..<(end + 1))
    case "later", "afterwards", "afterward", "thereafter":
      return Found(phrase: .shifted(count, unit), range: start..<(end + 1))
    // Not "will pay over four years after".
    case "after" where word(start - 1) != "over":
      return Found(phrase: .shifted(count, unit), range: start..<(end + 1))
    case "earlier", "previously", "beforehand":
      return Found(phrase: .shifted(-count, unit), range: start..<(end + 1))
    // Not "its largest operation in two decades before dawn".
    case "before" where word(start - 1) != "in":
      return Found(phrase: .shifted(-count, unit), range: start..<(end + 1))
    // "Six days ahead of the general election".
    case "ahead" where word(end + 1) == "of":
      return Found(phrase: .shifted(-count, unit), range: start..<(end + 2))
    case "from":
      if word(end + 1) == "now" {
        return Found(phrase: .ago(-count, unit), range: start..<(end + 2))
      }
    default: break
    }
    return Found(phrase: .duration, range: start..<end)
  }

  /// "22:30", "5 pm".
  func clock(at i: Int) -> Found? {
    guard pieces.indices.contains(i), pieces[i].startsWithDigit else { return nil }
    let text = pieces[i].text
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    var end = i + 1
    if (2...3).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.utf8.count) }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 25, minute < 60
    {
      while has("clock", end) { end += 1 }
      if let found = explicitAfterClock(end, from: i) { return found }
      return Found(phrase: .clock(isStamp: i == 0), range: i..<end)
    }
    if let hour = pieces[i].digits, (0...24).contains(hour), has("clock", end),
      ["am", "a.m.", "a.m", "pm", "p.m.", "p.m", "o'clock"].contains(word(end))
    {
      while has("clock", end) { end += 1 }
      return Found(phrase: .clock(isStamp: i == 0), range: i..<end)
    }
    for ending in ["am", "pm", "a.m.", "p.m."] where text.hasSuffix(ending) {
      if let hour = Int(text.dropLast(ending.count)), (1...12).contains(hour) {
        return Found(phrase: .clock(isStamp: i == 0), range: i..<end)
      }
    }
    return nil
  }

  /// "2:30 the next day" is a day.
  private func explicitAfterClock(_ end: Int, from start: Int) -> Found? {
    guard word(end) == "the", let found = relative(at: end) else { return nil }
    return Found(phrase: found.phrase, range: start..<found.range.upperBound)
  }
}
