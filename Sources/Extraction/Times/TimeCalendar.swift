internal import TextModel

/// Reads a phrase against the day of publication, the tense of its clause and the last date of the
/// text.
struct TimeCalendar {
  /// Whether the clause speaks of something done or something to come.
  enum Tense {
    case past
    case future
    case unknown
  }

  /// Day of publication, as precise as it is known.
  let publication: DateValue?

  /// Number of the day of publication; nil when only its month or year is known.
  private var today: Int? {
    guard let point = publication?.start, point.day != nil else { return nil }
    return point.firstDay
  }

  /// Month of publication, counted from the year 0.
  private var thisMonth: Int? {
    guard let point = publication?.start, let month = point.month else { return nil }
    return point.year * 12 + month - 1
  }

  private var thisYear: Int? { publication?.start.year }

  /// What a value was read against.
  enum Basis {
    case explicit
    case publication
    case text
  }

  /// The calendar value of a phrase, if it has one.
  func value(
    _ phrase: TimePhrase, tense: Tense, lastDay: DateValue?, last: DateValue?
  ) -> (value: DateValue, basis: Basis)? {
    switch phrase {
    case .point(let year, let month, let day):
      return point(year, month, day, tense: tense, last: last)
    case .range(.point(.open, let month?, let day), .point(.open, let month2?, let day2)):
      // One year for both ends, or two that follow each other.
      let open = TimePhrase.point(year: .open, month: month, day: day)
      guard let start = value(open, tense: tense, lastDay: lastDay, last: last) else { return nil }
      let year = start.value.start.year + (month2 < month ? 1 : 0)
      guard let end = DateValue.Point(year: year, month: month2, day: day2),
        let range = DateValue(from: start.value.start, to: end)
      else { return nil }
      return (range, start.basis)
    case .range(let a, let b):
      guard let start = value(a, tense: tense, lastDay: lastDay, last: last),
        let end = value(b, tense: tense, lastDay: lastDay, last: last),
        let range = DateValue(from: start.value.start, to: end.value.end ?? end.value.start)
      else { return nil }
      return (range, start.basis == .explicit ? end.basis : start.basis)
    case .neighbour(let unit, let direction):
      let anchor = unit == .day || unit == .week ? lastDay : last
      // Before any date of the text, "the previous day" is seen from publication.
      if anchor == nil, unit == .day, direction < 0 {
        return today.flatMap { dayValue($0 + direction) }.map { ($0, .publication) }
      }
      guard let anchor, let value = neighbour(unit, direction, of: anchor) else { return nil }
      return (value, .text)
    case .monthBeside(let month, let direction):
      // "That April": of the year told of.
      if direction == 0 {
        return last.flatMap { DateValue.Point(year: $0.start.year, month: month) }
          .map { (DateValue($0), .text) }
      }
      guard let last, let told = last.start.month else { return nil }
      let isAhead = direction > 0
      let year = last.start.year + (isAhead ? (month > told ? 0 : 1) : (month < told ? 0 : -1))
      return DateValue.Point(year: year, month: month).map { (DateValue($0), .text) }
    case .shifted(let count, let unit):
      let anchor = [.day, .week, .fortnight, .hour].contains(unit) ? lastDay : last
      guard let anchor, let value = shifted(anchor, count, unit) else { return nil }
      return (value, .text)
    case .dayOfMonth(let day):
      let anchor = last?.start.month == nil ? publication?.start : last?.start
      guard let anchor, let month = anchor.month,
        let point = DateValue.Point(year: anchor.year, month: month, day: day)
      else { return nil }
      return (DateValue(point), last == nil ? .publication : .text)
    case .season(let month, .number(let year), _):
      return season(month, year).map { ($0, .explicit) }
    case .season(let month, .open, nil):
      // A year alone, long ago, is no story that goes on.
      if let last, last.start.year != thisYear,
        last.start.month != nil || last.start.year == thisYear.map({ $0 - 1 })
      {
        return season(month, last.start.year).map { ($0, .text) }
      }
      return nearestSeason(month, tense: tense).map { ($0, .publication) }
    case .part(let number, let months, .number(let year)):
      return part(number, months, year).map { ($0, .explicit) }
    case .decade(let year): return span(year, year + 9).map { ($0, .explicit) }
    case .century(let year): return span(max(year, 1), year + 99).map { ($0, .explicit) }
    case .duration, .set: return nil
    default: return againstPublication(phrase, tense: tense).map { ($0, .publication) }
    }
  }

  private func againstPublication(_ phrase: TimePhrase, tense: Tense) -> DateValue? {
    switch phrase {
    case .weekday(let day, let direction, let weeks):
      return today.flatMap { weekday(day, direction, weeks, tense, $0) }
    case .weekdayOf(let day, let week):
      return today.flatMap { dayValue(monday(of: $0) + 7 * week + day - 1) }
    case .day(let offset): return today.flatMap { dayValue($0 + offset) }
    case .unit(let unit, let direction): return self.unit(unit, direction, tense)
    case .weekend:
      guard let today else { return nil }
      let saturday = monday(of: today) + 5
      // Before Saturday, what happened at the weekend happened at the last one.
      let start = tense != .future && today < saturday ? saturday - 7 : saturday
      return days(start, start + 1)
    case .month(let month, let direction):
      guard let now = thisMonth else { return nil }
      let here = now / 12 * 12 + month - 1
      let place =
        direction == 0
        ? here
        : direction < 0
          ? (here < now ? here : here - 12) : (here > now ? here : here + 12)
      return monthValue(place)
    case .season(let month, .direction(let year), _):
      return thisYear.flatMap { season(month, $0 + year) }
    case .season(let month, _, let direction):
      guard let now = thisMonth else { return nil }
      let here = now / 12 * 12 + month - 1
      switch direction ?? 0 {
      case ..<0: return seasonValue(here + 2 < now ? here : here - 12)
      case 0: return seasonValue(month == 12 && now % 12 < 2 ? here - 12 : here)
      default: return seasonValue(here > now ? here : here + 12)
      }
    case .part(let number, let months, let year):
      guard let thisYear else { return nil }
      if case .direction(let offset) = year { return part(number, months, thisYear + offset) }
      guard let now = thisMonth else { return nil }
      let start = thisYear * 12 + (number - 1) * months
      if tense == .future {
        return part(number, months, start + months > now ? thisYear : thisYear + 1)
      }
      return part(number, months, start <= now ? thisYear : thisYear - 1)
    case .ago(let count, let unit): return ago(count, unit)
    case .stretch(let count, let unit, let direction): return stretch(count, unit, direction)
    case .anniversary(let years, let unit):
      guard let point = publication?.start, let month = point.month else { return nil }
      // "Fifty years ago this week" need not be the same days.
      let day = unit == .day ? point.day : nil
      guard unit != .day || day != nil else { return nil }
      return DateValue.Point(year: point.year - years, month: month, day: day).map { DateValue($0) }
    case .clock(let isStamp): return isStamp ? today.flatMap(dayValue) : nil
    default: return nil
    }
  }

  // MARK: Points

  private func point(
    _ year: TimePhrase.Year, _ month: Int?, _ day: Int?, tense: Tense, last: DateValue?
  ) -> (value: DateValue, basis: Basis)? {
    switch year {
    case .number(let year):
      return DateValue.Point(year: year, month: month, day: day).map { (DateValue($0), .explicit) }
    case .direction(let direction):
      return thisYear.flatMap { DateValue.Point(year: $0 + direction, month: month, day: day) }
        .map { (DateValue($0), .publication) }
    case .beside(let direction):
      // "In May the following year": of the year that the text told of.
      guard let anchor = last?.start.year else { return nil }
      return DateValue.Point(year: anchor + direction, month: month, day: day)
        .map { (DateValue($0), .text) }
    case .open: break
    }
    guard let month else { return nil }
    // A story told in the past goes on in its own year.
    if tense != .future, let last, let anchor = last.start.month, let thisYear,
      last.start.year < thisYear - 1, !isRecent(month, day),
      day != nil || month >= anchor || !isOfLateMonths(month)
    {
      let year = month < anchor - 3 ? last.start.year + 1 : last.start.year
      return DateValue.Point(year: year, month: month, day: day).map { (DateValue($0), .text) }
    }
    guard let now = publication?.start else { return nil }
    let candidates = [now.year - 1, now.year, now.year + 1].compactMap {
      DateValue.Point(year: $0, month: month, day: day)
    }
    let chosen: DateValue.Point?
    switch tense {
    case .past: chosen = candidates.last { $0.firstDay <= now.lastDay }
    case .future: chosen = candidates.first { $0.lastDay >= now.firstDay }
    case .unknown:
      // The near future is likelier than the far past: "January 1" in an article of December.
      chosen =
        candidates.first {
          $0.firstDay > now.lastDay && $0.firstDay - now.lastDay <= 31 && day != nil
        }
        ?? candidates.last { $0.firstDay <= now.lastDay }
    }
    return chosen.map { (DateValue($0), .publication) }
  }

  /// Whether a day without a year lies in the last weeks before publication, where news mostly is.
  private func isRecent(_ month: Int, _ day: Int?) -> Bool {
    guard let now = publication?.start, now.day != nil, let day else { return false }
    return [now.year, now.year - 1].contains { year in
      guard let point = DateValue.Point(year: year, month: month, day: day) else { return false }
      return (0...30).contains(now.firstDay - point.firstDay)
    }
  }

  /// "The war began in April 2019. In January he was sanctioned", read in February: this month or
  /// the one before publication.
  private func isOfLateMonths(_ month: Int) -> Bool {
    publication?.start.month.map { ($0 - month + 12) % 12 < 2 } ?? false
  }

  private func weekday(
    _ day: Int, _ direction: Int?, _ weeks: Int, _ tense: Tense, _ today: Int
  ) -> DateValue? {
    let now = weekdayNumber(today)
    let back = (now - day + 7) % 7
    let ahead = (day - now + 7) % 7
    switch direction {
    case .some(..<0):
      // Nobody calls yesterday "last Thursday": that is the one before.
      return dayValue(today - (back < 2 ? back + 7 : back))
    case .some(0): return dayValue(monday(of: today) + day - 1)
    case .some: return dayValue(monday(of: today) + 7 + day - 1)
    case nil:
      if weeks > 0 { return dayValue(today + (ahead == 0 ? 7 : ahead) + 7 * weeks) }
      return dayValue(tense == .future ? today + ahead : today - back)
    }
  }

  // MARK: Units

  private func unit(_ unit: TimeWords.Unit, _ direction: Int, _ tense: Tense) -> DateValue? {
    switch unit {
    case .day: return today.flatMap { dayValue($0 + direction) }
    case .week:
      return today.flatMap {
        days(monday(of: $0) + 7 * direction, monday(of: $0) + 7 * direction + 6)
      }
    case .weekend:
      guard let today else { return nil }
      let saturday = monday(of: today) + 5
      if direction == 0 {
        let start = tense != .future && today < saturday - 1 ? saturday - 7 : saturday
        return days(start, start + 1)
      }
      return days(saturday + 7 * direction, saturday + 7 * direction + 1)
    case .month: return thisMonth.flatMap { monthValue($0 + direction) }
    case .quarter:
      guard let now = thisMonth else { return nil }
      let start = (now / 3 + direction) * 3
      return months(start, start + 2)
    case .year: return thisYear.flatMap { span($0 + direction, $0 + direction) }
    case .decade:
      return thisYear.flatMap {
        span($0 / 10 * 10 + 10 * direction, $0 / 10 * 10 + 10 * direction + 9)
      }
    case .century:
      return thisYear.flatMap {
        span($0 / 100 * 100 + 100 * direction, $0 / 100 * 100 + 100 * direction + 99)
      }
    default: return nil
    }
  }

  private func ago(_ count: Int, _ unit: TimeWords.Unit) -> DateValue? {
    switch unit {
    case .second, .minute: return count > 0 ? today.flatMap(dayValue) : nil
    case .hour: return today.flatMap { dayValue($0 - count / 24) }
    case .day: return today.flatMap { dayValue($0 - count) }
    case .week, .fortnight:
      let weeks = unit == .week ? count : 2 * count
      guard let today else { return nil }
      if weeks == 1 { return dayValue(today - 7) }
      let start = monday(of: today) - 7 * weeks
      return days(start, start + 6)
    case .month: return thisMonth.flatMap { monthValue($0 - count) }
    case .quarter:
      return thisMonth.flatMap { months(($0 / 3 - count) * 3, ($0 / 3 - count) * 3 + 2) }
    case .year: return thisYear.flatMap { span($0 - count, $0 - count) }
    case .decade: return thisYear.flatMap { span($0 - 10 * count, $0 - 10 * count) }
    case .century: return thisYear.flatMap { span($0 - 100 * count, $0 - 100 * count) }
    case .weekend: return nil
    }
  }

  private func stretch(_ count: Int, _ unit: TimeWords.Unit, _ direction: Int) -> DateValue? {
    let sign = direction < 0 ? -1 : 1
    switch unit {
    case .day, .week, .fortnight:
      guard let today else { return nil }
      let length = count * (unit == .day ? 1 : unit == .week ? 7 : 14)
      return days(min(today, today + sign * length), max(today, today + sign * length))
    case .month:
      return thisMonth.flatMap { months(min($0, $0 + sign * count), max($0, $0 + sign * count)) }
    case .year, .decade:
      let length = unit == .year ? count : 10 * count
      return thisYear.flatMap { span(min($0, $0 + sign * length), max($0, $0 + sign * length)) }
    default: return nil
    }
  }

  /// The unit before, at or after a date that the text gave.
  private func neighbour(_ unit: TimeWords.Unit, _ direction: Int, of anchor: DateValue)
    -> DateValue?
  {
    let point = anchor.start
    switch unit {
    case .day:
      guard point.day != nil else { return nil }
      return dayValue((direction > 0 ? anchor.lastDay : anchor.firstDay) + direction)
    case .week:
      guard point.day != nil else { return nil }
      let start = monday(of: anchor.firstDay) + 7 * direction
      return days(start, start + 6)
    case .month:
      guard let month = point.month else { return nil }
      return monthValue(point.year * 12 + month - 1 + direction)
    case .year: return span(point.year + direction, point.year + direction)
    default: return nil
    }
  }

  private func shifted(_ anchor: DateValue, _ count: Int, _ unit: TimeWords.Unit) -> DateValue? {
    let point = anchor.start
    switch unit {
    case .day: return point.day == nil ? nil : dayValue(point.firstDay + count)
    case .week: return point.day == nil ? nil : dayValue(point.firstDay + 7 * count)
    case .fortnight: return point.day == nil ? nil : dayValue(point.firstDay + 14 * count)
    case .month: return point.month.flatMap { monthValue(point.year * 12 + $0 - 1 + count) }
    case .year: return span(point.year + count, point.year + count)
    case .decade: return span(point.year + 10 * count, point.year + 10 * count)
    case .century: return span(point.year + 100 * count, point.year + 100 * count)
    default: return nil
    }
  }

  // MARK: Making values

  /// Monday is 1. 1970-01-01 was a Thursday.
  private func weekdayNumber(_ day: Int) -> Int { ((day + 3) % 7 + 7) % 7 + 1 }

  private func monday(of day: Int) -> Int { day - weekdayNumber(day) + 1 }

  private func dayValue(_ day: Int) -> DateValue? {
    DateValue.day(number: day).map { DateValue($0) }
  }

  private func days(_ first: Int, _ last: Int) -> DateValue? {
    guard let a = DateValue.day(number: first), let b = DateValue.day(number: last) else {
      return nil
    }
    return DateValue(from: a, to: b)
  }

  private func monthPoint(_ number: Int) -> DateValue.Point? {
    number < 12 ? nil : DateValue.Point(year: number / 12, month: number % 12 + 1)
  }

  private func monthValue(_ number: Int) -> DateValue? { monthPoint(number).map { DateValue($0) } }

  private func months(_ first: Int, _ last: Int) -> DateValue? {
    guard let a = monthPoint(first), let b = monthPoint(last) else { return nil }
    return DateValue(from: a, to: b)
  }

  private func span(_ first: Int, _ last: Int) -> DateValue? {
    guard let a = DateValue.Point(year: first), let b = DateValue.Point(year: last) else {
      return nil
    }
    return DateValue(from: a, to: b)
  }

  private func season(_ month: Int, _ year: Int) -> DateValue? {
    seasonValue(year * 12 + month - 1)
  }

  private func seasonValue(_ first: Int) -> DateValue? { months(first, first + 2) }

  private func nearestSeason(_ month: Int, tense: Tense) -> DateValue? {
    guard let now = thisMonth else { return nil }
    let here = now / 12 * 12 + month - 1
    if tense == .future { return seasonValue(here + 2 >= now ? here : here + 12) }
    return seasonValue(here <= now ? here : here - 12)
  }

  private func part(_ number: Int, _ length: Int, _ year: Int) -> DateValue? {
    let start = year * 12 + (number - 1) * length
    return months(start, start + length - 1)
  }
}
