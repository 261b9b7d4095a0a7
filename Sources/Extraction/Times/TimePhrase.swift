/// What a time expression says, before it is read against the calendar.
indirect enum TimePhrase: Equatable {
  /// A year that an expression names or leaves open.
  enum Year: Equatable {
    /// "2019".
    case number(Int)
    /// "last year" (-1), "this year" (0), "next year" (1).
    case direction(Int)
    /// "The following year" (1), "the same year" (0), seen from the date before.
    case beside(Int)
    /// Not said.
    case open
  }

  /// A year, or parts of one.
  case point(year: Year, month: Int?, day: Int?)
  /// From the first to the second.
  case range(TimePhrase, TimePhrase)
  /// "Monday", "last Friday" (-1), "this Friday" (0), "next Friday" (1); `weeks` on top ("Friday
  /// week").
  case weekday(Int, direction: Int?, weeks: Int)
  /// "Monday of last week" (-1), "Friday this week" (0).
  case weekdayOf(Int, week: Int)
  /// "today" (0), "yesterday" (-1).
  case day(offset: Int)
  /// "last week", "this year", "next month".
  case unit(TimeWords.Unit, direction: Int)
  /// "the weekend" without a direction.
  case weekend
  /// "last July".
  case month(Int, direction: Int)
  /// A season by its first month.
  case season(Int, year: Year, direction: Int?)
  /// A quarter (length 3) or half (length 6) of a year, counted from 1.
  case part(Int, months: Int, year: Year)
  /// "three years ago": counted back from publication.
  case ago(Int, TimeWords.Unit)
  /// "three years later": counted from a date that the text gave before.
  case shifted(Int, TimeWords.Unit)
  /// "the following week" (1), "the same day" (0).
  case neighbour(TimeWords.Unit, direction: Int)
  /// "The following May" (1), "the previous May" (-1), seen from the date before.
  case monthBeside(Int, direction: Int)
  /// "the last four years" (-1), "the next two weeks" (1).
  case stretch(Int, TimeWords.Unit, direction: Int)
  /// Ten years from the given one.
  case decade(Int)
  /// A hundred years from the given one.
  case century(Int)
  /// "on the 9th": the month is the text's.
  case dayOfMonth(Int)
  /// "twenty years ago today", "fifty years ago this week": to the day, or only to the month.
  case anniversary(years: Int, TimeWords.Unit)
  /// "22:30": a time of the day; `isStamp` when it stands alone at the head of a paragraph.
  case clock(isStamp: Bool)
  /// A length of time.
  case duration
  /// Something that comes again.
  case set

  /// Whether it names a month and leaves the year open: "in May", "3 May".
  var isOpenMonth: Bool {
    switch self {
    case .point(.open, .some, _): return true
    case .range(let start, _): return start.isOpenMonth
    default: return false
    }
  }

  /// TIMEX3 type.
  var type: String {
    switch self {
    case .duration: return "DURATION"
    case .set: return "SET"
    case .clock: return "TIME"
    default: return "DATE"
    }
  }
}
