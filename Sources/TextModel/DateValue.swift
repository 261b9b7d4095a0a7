/// A time with its precision, as ISO 8601 writes it: a year `2003`, a month `2020-05`, a day
/// `2020-05-17`, or an interval of two of these, `2014/2017`.
///
/// The precision is part of the value: "in May" stays a month and is never rounded to a day.
public struct DateValue: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// A point of the calendar with year, month or day precision.
  public struct Point: Hashable, Sendable, Comparable, CustomStringConvertible {
    // Four bytes, since graphs hold millions of dates; 0 stands for what is not known.
    @usableFromInline let yearNumber: UInt16
    @usableFromInline let monthNumber: UInt8
    @usableFromInline let dayNumber: UInt8

    /// Year of the proleptic Gregorian calendar, 1...9999.
    @inlinable public var year: Int { Int(yearNumber) }
    /// Month 1...12, or nil when only the year is known.
    @inlinable public var month: Int? { monthNumber == 0 ? nil : Int(monthNumber) }
    /// Day of the month, or nil when only the month or the year is known.
    @inlinable public var day: Int? { dayNumber == 0 ? nil : Int(dayNumber) }

    /// Makes a point; nil when the parts are no date of the calendar.
    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
      guard (1...9999).contains(year) else { return nil }
      if let month {
        guard (1...12).contains(month) else { return nil }
        if let day {
          guard (1...Point.days(inMonth: month, of: year)).contains(day) else { return nil }
        }
      } else if day != nil {
        return nil
      }
      yearNumber = UInt16(year)
      monthNumber = UInt8(month ?? 0)
      dayNumber = UInt8(day ?? 0)
    }

    /// Number of days of a month.
    public static func days(inMonth month: Int, of year: Int) -> Int {
      switch month {
      case 2: return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
      case 4, 6, 9, 11: return 30
      default: return 31
      }
    }

    /// The ISO 8601 form.
    public var description: String {
      var text = DateValue.padded(year, 4)
      if let month { text += "-" + DateValue.padded(month, 2) }
      if let day { text += "-" + DateValue.padded(day, 2) }
      return text
    }

    /// By the earliest day that the point can mean; the coarser of two that begin on the same day
    /// comes first.
    public static func < (a: Point, b: Point) -> Bool {
      (a.year, a.month ?? 0, a.day ?? 0) < (b.year, b.month ?? 0, b.day ?? 0)
    }

    /// Day number of the first day that the point covers, 1970-01-01 being 0.
    public var firstDay: Int { DateValue.dayNumber(year, month ?? 1, day ?? 1) }

    /// Day number of the last day that the point covers.
    public var lastDay: Int {
      let lastMonth = month ?? 12
      return DateValue.dayNumber(
        year, lastMonth, day ?? Point.days(inMonth: lastMonth, of: year))
    }
  }

  /// The point, or the interval's first point.
  public let start: Point
  /// The interval's last point; nil when the value is a single point.
  public let end: Point?

  /// A single point.
  public init(_ point: Point) {
    start = point
    end = nil
  }

  /// An interval; nil when it would end before it starts.
  public init?(from start: Point, to end: Point) {
    guard start.firstDay <= end.lastDay else { return nil }
    self.start = start
    self.end = start == end ? nil : end
  }

  /// Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `A/B`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    // Bytes, as millions of dates are read when a graph is imported.
    let bytes = Array(text.utf8)
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else {
      guard let point = DateValue.point(bytes[...]) else { return nil }
      self.init(point)
      return
    }
    guard let start = DateValue.point(bytes[..<slash]),
      let end = DateValue.point(bytes[(slash + 1)...])
    else { return nil }
    self.init(from: start, to: end)
  }

  /// A point written as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  private static func point(_ text: ArraySlice<UInt8>) -> Point? {
    guard [4, 7, 10].contains(text.count) else { return nil }
    var numbers = (0, 0, 0)
    for (i, byte) in text.enumerated() {
      if i == 4 || i == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard 48...57 ~= byte else { return nil }
      let digit = Int(byte - 48)
      switch i {
      case ..<4: numbers.0 = numbers.0 * 10 + digit
      case ..<7: numbers.1 = numbers.1 * 10 + digit
      default: numbers.2 = numbers.2 * 10 + digit
      }
    }
    return Point(
      year: numbers.0, month: text.count > 4 ? numbers.1 : nil,
      day: text.count > 7 ? numbers.2 : nil)
  }

  /// The ISO 8601 form, `A/B` for an interval.
  public var description: String { end.map { "\(start)/\($0)" } ?? start.description }

  /// Day number of the first day covered, 1970-01-01 being 0.
  public var firstDay: Int { start.firstDay }

  /// Day number of the last day covered.
  public var lastDay: Int { (end ?? start).lastDay }

  /// Whether the two values share at least one day.
  public func overlaps(_ other: DateValue) -> Bool {
    firstDay <= other.lastDay && other.firstDay <= lastDay
  }

  /// By first point, then by last.
  public static func < (a: DateValue, b: DateValue) -> Bool {
    a.start != b.start ? a.start < b.start : (a.end ?? a.start) < (b.end ?? b.start)
  }

  /// Day number of a date of the proleptic Gregorian calendar, 1970-01-01 being 0
  /// (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil).
  public static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day with a given number, 1970-01-01 being 0; nil outside the years 1 to 9999.
  public static func day(number: Int) -> Point? {
    let z = number + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let mp = (5 * dayOfYear + 2) / 153
    let month = mp < 10 ? mp + 3 : mp - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return Point(year: year, month: month, day: dayOfYear - (153 * mp + 2) / 5 + 1)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
