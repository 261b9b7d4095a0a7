/// Finds time expressions in a run of pieces.
struct TimeGrammar {
  /// A phrase and the pieces that it covers.
  struct Found {
    var phrase: TimePhrase
    var range: Range<Int>
  }

  let words: TimeWords
  let pieces: [TimePiece]
  /// Whether the piece was tagged as a modal verb ("May" at the head of a sentence).
  let isModal: (Int) -> Bool

  /// All expressions, in order, not overlapping; at each place the longest.
  func all() -> [Found] {
    var found: [Found] = []
    var i = 0
    while i < pieces.count {
      if let best = expression(at: i), best.range.upperBound > i {
        found.append(best)
        i = best.range.upperBound
      } else {
        i += 1
      }
    }
    return found
  }

  /// Whether an expression is followed by a colon, or by nothing but the end of its sentence.
  func isLabel(_ range: Range<Int>) -> Bool {
    let next = word(range.upperBound)
    return next == ":" || next.isEmpty || next == "." && word(range.upperBound + 1).isEmpty
  }

  func word(_ i: Int) -> String { pieces.indices.contains(i) ? pieces[i].text : "" }

  func has(_ name: String, _ i: Int) -> Bool {
    pieces.indices.contains(i) && words.has(name, pieces[i].text)
  }

  private func expression(at i: Int) -> Found? {
    var best: Found?
    func offer(_ found: Found?) {
      guard let found else { return }
      if best.map({ found.range.count > $0.range.count }) ?? true { best = found }
    }
    offer(explicit(at: i))
    offer(weekday(at: i))
    offer(relative(at: i))
    offer(counted(at: i))
    offer(partOfYear(at: i))
    offer(long(at: i))
    offer(clock(at: i))
    guard let first = best else { return nil }
    return joined(first) ?? first
  }

  /// "X to Y", "from X to Y", "between X and Y" and "X–Y" as one stretch of time.
  private func joined(_ first: Found) -> Found? {
    if let found = neighbours(first) { return found }
    let next = first.range.upperBound
    guard case .point(let year, let month, let day) = first.phrase else { return nil }
    let before = word(first.range.lowerBound - 1)
    let middle = word(next)
    let opens = before == "from" || before == "between"
    guard
      ["to", "-", "until", "till", "through"].contains(middle)
        || (middle == "and" && before == "between")
    else { return nil }
    // "1980-88".
    if case .number(let start) = year, month == nil, middle == "-",
      pieces.indices.contains(next + 1),
      pieces[next + 1].text.utf8.count == 2, let short = pieces[next + 1].digits,
      word(next + 2) != "-", start % 100 < short
    {
      return Found(
        phrase: .range(
          first.phrase, .point(year: .number(start / 100 * 100 + short), month: nil, day: nil)),
        range: first.range.lowerBound..<(next + 2))
    }
    guard let second = explicit(at: next + 1) ?? bareYear(at: next + 1, needsContext: false),
      case .point(let year2, let month2, let day2) = second.phrase
    else {
      // "May 24-26", "from March 15 to 17", "between May 3 and 5".
      if let month, let day, day < 31, case .open = year, middle == "-" || opens && ends(next + 2),
        pieces.indices.contains(next + 1), let last = pieces[next + 1].digits,
        (day + 1...31).contains(last)
      {
        let (year, end) = yearAfter(next + 2)
        return Found(
          phrase: .range(
            .point(year: year, month: month, day: day), .point(year: year, month: month, day: last)),
          range: first.range.lowerBound..<end)
      }
      return nil
    }
    // "From 2009 until April last year".
    if opens, before == "from", ["to", "until", "till"].contains(middle), month == nil,
      month2 != nil, case .number = year, year2 != .open
    {
      return Found(
        phrase: .range(first.phrase, second.phrase),
        range: first.range.lowerBound..<second.range.upperBound)
    }
    // The same precision on both sides, or it is no stretch ("in 2019 to 20 May").
    guard (month == nil) == (month2 == nil), (day == nil) == (day2 == nil) else { return nil }
    if month == nil, middle != "-", !opens, middle != "to" { return nil }
    var start = first.phrase
    if case .open = year, month != nil { start = .point(year: year2, month: month, day: day) }
    return Found(
      phrase: .range(start, second.phrase),
      range: first.range.lowerBound..<second.range.upperBound)
  }

  /// "1998 and 1999", "January and February", "Monday and Tuesday", "March 3 and 4": what follows
  /// each other is one stretch.
  private func neighbours(_ first: Found) -> Found? {
    let next = first.range.upperBound
    guard word(next) == "and" else { return nil }
    let second: Found
    switch first.phrase {
    case .weekday(let day, nil, 0):
      guard let other = weekdayNumber(at: next + 1), other == day % 7 + 1,
        let found = weekday(at: next + 1), case .weekday(_, nil, 0) = found.phrase,
        word(first.range.lowerBound) != "between"
      else { return nil }
      second = found
    case .point(.number(let year), nil, nil):
      guard let found = bareYear(at: next + 1, needsContext: false),
        case .point(.number(year + 1), nil, nil) = found.phrase
      else { return nil }
      second = found
    case .point(.open, let month?, nil):
      guard let other = self.month(at: next + 1), other == month + 1,
        let found = explicit(at: next + 1), case .point(let year, month + 1, nil) = found.phrase
      else { return nil }
      return Found(
        phrase: .range(.point(year: year, month: month, day: nil), found.phrase),
        range: first.range.lowerBound..<found.range.upperBound)
    case .point(.open, let month?, let day?):
      guard pieces.indices.contains(next + 1), pieces[next + 1].digits == day + 1, day < 31,
        ends(next + 2) || year(at: next + 2) != nil
      else { return nil }
      let (year, end) = yearAfter(next + 2)
      return Found(
        phrase: .range(
          .point(year: year, month: month, day: day), .point(year: year, month: month, day: day + 1)
        ),
        range: first.range.lowerBound..<end)
    default: return nil
    }
    return Found(
      phrase: .range(first.phrase, second.phrase),
      range: first.range.lowerBound..<second.range.upperBound)
  }

  /// Whether a number before a piece counts nothing: "from March 15 to 17 in Hanoi", not "17
  /// cities".
  private func ends(_ i: Int) -> Bool {
    [
      "", ".", ",", ";", ":", ")", "in", "at", "for", "on", "with", "as", "by", "and", "but", "to",
      "after", "before", "during", "when", "while", "this", "next", "last",
    ].contains(word(i))
  }

  /// Number that a piece writes, as digits or as a word; "twenty-five" over three pieces.
  func number(at i: Int) -> (value: Int, end: Int)? {
    guard pieces.indices.contains(i) else { return nil }
    if let digits = pieces[i].digits { return (digits, i + 1) }
    guard let value = words.value("number", pieces[i].text) else { return nil }
    if value >= 20, value < 100, value % 10 == 0 {
      let next = word(i + 1) == "-" ? i + 2 : i + 1
      if let one = words.value("number", word(next)), (1...9).contains(one), word(next) != "a" {
        return (value + one, next + 1)
      }
    }
    return (value, i + 1)
  }

  /// Number that a piece writes as an ordinal: "third", "14th".
  func ordinal(at i: Int) -> Int? {
    guard pieces.indices.contains(i) else { return nil }
    let text = pieces[i].text
    if let value = words.value("ordinal", text) { return value }
    guard text.utf8.count > 2, pieces[i].startsWithDigit,
      ["st", "nd", "rd", "th"].contains(text.suffix(2))
    else { return nil }
    return Int(text.dropLast(2))
  }

  func month(at i: Int) -> Int? {
    guard pieces.indices.contains(i), pieces[i].isCapitalized, !isModal(i) else { return nil }
    return words.value("month", pieces[i].text)
  }

  func weekdayNumber(at i: Int) -> Int? {
    guard pieces.indices.contains(i), pieces[i].isCapitalized else { return nil }
    return words.value("weekday", pieces[i].text)
  }

  /// A year of four digits in the usual range.
  func year(at i: Int) -> Int? {
    guard pieces.indices.contains(i), pieces[i].text.utf8.count == 4, let year = pieces[i].digits,
      (1000...2100).contains(year)
    else { return nil }
    return year
  }
}
