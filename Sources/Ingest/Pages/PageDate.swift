import TextModel

/// Reads days out of what pages give for dates.
enum PageDate {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// The number of a month's English name, whole or cut to three or, as "sept", four letters.
  private static func month(_ word: Substring) -> Int? {
    guard word.count >= 3 else { return nil }
    return months.firstIndex { $0 == word || ((3...4).contains(word.count) && $0.hasPrefix(word)) }
      .map { $0 + 1 }
  }

  /// The day in an ISO date, an RFC 822 date, a date in English words, or seconds since 1970.
  ///
  /// Days are taken as written: the outlet's own time zone says on which day it published.
  static func day(_ text: String) -> DateValue? {
    // A day has digits: most texts that are asked about have none.
    guard text.utf8.contains(where: { $0 &- 0x30 < 10 }) else { return nil }
    let text = PageText.cleaned(text)
    if let date = iso(text) { return date }
    if let date = words(text) { return date }
    if text.allSatisfy(\.isNumber), let number = Int(text) {
      if text.count == 8 { return make(number / 10_000, number / 100 % 100, number % 100) }
      if text.count == 10 { return epoch(number) }
      if text.count == 13 { return epoch(number / 1000) }
    }
    return nil
  }

  /// The day in an address such as `/2024/05/17/` or `/2024-05-17-`.
  static func day(inAddress address: String) -> DateValue? {
    let pieces = address.split { !$0.isNumber }
    for i in pieces.indices where pieces[i].count == 4 && i + 2 < pieces.endIndex {
      let year = pieces[i]
      let month = pieces[i + 1]
      let day = pieces[i + 2]
      if month.count == 2, day.count <= 2, day.count >= 1,
        address.distance(from: year.endIndex, to: day.endIndex) <= 6,
        let date = make(Int(year), Int(month), Int(day))
      {
        return date
      }
    }
    for piece in pieces where piece.count == 8 {
      if let number = Int(piece), let date = make(number / 10_000, number / 100 % 100, number % 100)
      {
        return date
      }
    }
    return nil
  }

  private static func make(_ year: Int?, _ month: Int?, _ day: Int?) -> DateValue? {
    guard let year, let month, let day, (1990...2100).contains(year) else { return nil }
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return DateValue("\(year)-\(two(month))-\(two(day))")
  }

  private static func iso(_ text: String) -> DateValue? {
    let digits = text.prefix(10)
    guard digits.count == 10 else { return nil }
    let parts = digits.split(whereSeparator: { "-/.".contains($0) })
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { return nil }
    if parts[0].count == 4 { return make(Int(parts[0]), Int(parts[1]), Int(parts[2])) }
    // Day before month where dots are the custom or where nothing else is possible.
    guard parts[2].count == 4, let first = Int(parts[0]), let second = Int(parts[1]) else {
      return nil
    }
    if digits.contains(".") || first > 12 { return make(Int(parts[2]), second, first) }
    return second > 12 ? make(Int(parts[2]), first, second) : nil
  }

  private static func words(_ text: String) -> DateValue? {
    guard text.utf8.count <= 200 else { return nil }
    let pieces = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    for i in pieces.indices {
      guard let month = month(pieces[i]) else { continue }
      func number(_ at: Int) -> Int? {
        guard pieces.indices.contains(at) else { return nil }
        return Int(pieces[at].prefix { $0.isNumber })
      }
      if let day = number(i + 1), day <= 31, let year = number(i + 2), year > 1900 {
        return make(year, month, day)
      }
      if let day = number(i - 1), day <= 31, let year = number(i + 1), year > 1900 {
        return make(year, month, day)
      }
    }
    return nil
  }

  private static func epoch(_ seconds: Int) -> DateValue? {
    // Days since 1970 to the civil calendar (Howard Hinnant, "chrono-compatible date algorithms").
    let z = seconds / 86_400 + 719_468
    let era = z / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return make(
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}
