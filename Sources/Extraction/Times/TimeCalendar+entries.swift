internal import TextModel

extension TimeCalendar {
  /// The value of a day or month without a year in a chronology whose last label was `entry`: labels
  /// go on in time, and what an entry tells has its year. Nil for all else.
  func value(
    _ phrase: TimePhrase, after entry: DateValue, isLabel: Bool
  ) -> (value: DateValue, basis: Basis)? {
    guard case .point(.open, let month?, let day) = phrase, let publication else { return nil }
    // "In January", told of December: the next.
    let told = entry.start.month ?? 1
    let isNext =
      isLabel
      ? month < told || month == told && (day ?? 31) < (entry.start.day ?? 1)
      : month < told - 6
    let year = entry.start.year + (isNext ? 1 : 0)
    guard let point = DateValue.Point(year: year, month: month, day: day),
      point.firstDay <= publication.lastDay
    else { return nil }
    return (DateValue(point), .text)
  }
}
