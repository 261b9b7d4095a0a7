extension [UInt8] {
  /// Appends ASCII or other text as UTF-8.
  @inline(__always)
  mutating func append(_ text: StaticString) {
    // SAFETY: a static string's bytes live for ever.
    unsafe append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends text as UTF-8.
  mutating func append(text: String) { append(contentsOf: text.utf8) }

  /// Appends a number in decimal digits.
  mutating func append(number: Int) {
    if number < 0 {
      append(0x2D)
      append(number: -number)
      return
    }
    if number >= 10 { append(number: number / 10) }
    append(UInt8(0x30 + number % 10))
  }

  /// Appends text as a JSON string with its quotation marks.
  mutating func append(json text: String) {
    append(0x22)
    var text = text
    text.withUTF8 { unsafe append(jsonBytes: $0) }
    append(0x22)
  }

  /// Appends UTF-8 with the escapes that JSON asks for.
  mutating func append(jsonBytes bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for i in 0..<bytes.count {
      // SAFETY: i < bytes.count, start ≤ i.
      let byte = unsafe bytes[i]
      guard byte < 0x20 || byte == 0x22 || byte == 0x5C else { continue }
      unsafe append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<i]))
      appendEscaped(byte)
      start = i + 1
    }
    unsafe append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    append(0x5C)
    switch byte {
    case 0x22, 0x5C: append(byte)
    case 0x0A: append(0x6E)
    case 0x0D: append(0x72)
    case 0x09: append(0x74)
    default:
      append("u00")
      append(byte >> 4 + 0x30)
      append("0123456789abcdef".utf8.map { $0 }[Int(byte & 15)])
    }
  }
}

/// Counts code points while a text is walked through from front to back.
struct CodePointCursor {
  private let text: String
  private var byte = 0
  private var count = 0

  init(_ text: String) { self.text = text }

  /// Number of code points before the byte at `offset`, which must not lie before the last one
  /// asked.
  mutating func codePoints(before offset: Int) -> Int {
    let (from, before) = (byte, count)
    let found = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
      var count = before
      for i in from..<max(from, offset) {
        // SAFETY: offsets lie inside the text.
        if unsafe bytes[i] & 0xC0 != 0x80 { count += 1 }
      }
      return count
    }
    byte = max(from, offset)
    count = found ?? before
    return count
  }
}
