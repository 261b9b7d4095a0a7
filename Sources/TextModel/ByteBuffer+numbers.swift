extension ByteBuffer {
  /// Adds a whole number in decimal.
  public mutating func append(decimal number: Int) {
    if number < 0 { append(0x2D) }
    append(digits: UInt64(number.magnitude), atLeast: 1)
  }

  /// Adds digits, with zeros in front where there are fewer than `atLeast`.
  mutating func append(digits number: UInt64, atLeast width: Int) {
    var length = width
    var limit: UInt64 = 1
    for _ in 0..<width { limit &*= 10 }
    while limit <= number, length < 20 {
      length += 1
      let (next, isTooLarge) = limit.multipliedReportingOverflow(by: 10)
      if isTooLarge { break }
      limit = next
    }
    reserve(length)
    var rest = number
    var place = used + length
    while place > used {
      place -= 1
      // SAFETY: there is room for `length` digits.
      unsafe base[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    used += length
  }

  /// Adds a number as Swift prints it, the shortest form that reads back as the same number:
  /// `0.25`, `1.0`, `5e-05`, `inf`.
  public mutating func append(number: Double) {
    if number >= 0, number < 1_000_000, number == number.rounded(), number.sign == .plus {
      append(digits: UInt64(number), atLeast: 1)
      append(".0")
      return
    }
    // A number below a thousand with up to six decimals, as most are. The quotient of two whole
    // numbers that doubles hold is the double nearest to that decimal, and a shorter decimal that
    // reads as the same double would have to be another number of six decimals, all of which are
    // further apart than neighbouring doubles.
    let scaled = (number * 1_000_000).rounded()
    guard number >= 0.0001, number < 1000, scaled / 1_000_000 == number else {
      append(number.description)
      return
    }
    let (whole, decimals) = UInt64(scaled).quotientAndRemainder(dividingBy: 1_000_000)
    append(digits: whole, atLeast: 1)
    append(0x2E)
    append(digits: decimals, atLeast: 6)
    // SAFETY: seven bytes were just added, and the loop ends behind the first of the decimals.
    let first = used - 6
    while used > first + 1, unsafe base[used - 1] == 0x30 { used -= 1 }
  }

  /// Adds a date in its ISO 8601 form.
  public mutating func append(_ date: DateValue) {
    append(date.start)
    if let end = date.end {
      append(0x2F)
      append(end)
    }
  }

  /// Adds a point of the calendar in its ISO 8601 form.
  public mutating func append(_ point: DateValue.Point) {
    append(twoDigits: point.year / 100)
    append(twoDigits: point.year % 100)
    guard let month = point.month else { return }
    append(0x2D)
    append(twoDigits: month)
    guard let day = point.day else { return }
    append(0x2D)
    append(twoDigits: day)
  }

  /// Adds a number below a hundred.
  private mutating func append(twoDigits number: Int) {
    append(0x30 + UInt8(truncatingIfNeeded: number / 10))
    append(0x30 + UInt8(truncatingIfNeeded: number % 10))
  }
}
