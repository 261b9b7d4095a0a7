/// Predicates of Unicode code points as Python's `str` methods define them.
enum CodePoint {
  /// `str.isspace`: bidirectional type WS, B or S, or category Zs.
  @inline(__always)
  static func isSpace(_ c: UInt32) -> Bool {
    if c < 0x80 { return c == 0x20 || (0x09...0x0D).contains(c) || (0x1C...0x1F).contains(c) }
    switch c {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return true
    default: return false
    }
  }

  /// `str.isalpha`: categories Lu, Ll, Lt, Lm, Lo.
  static func isAlphabetic(_ c: UInt32) -> Bool {
    if c < 0x80 { return (0x41...0x5A).contains(c) || (0x61...0x7A).contains(c) }
    switch properties(c)?.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    default: return false
    }
  }

  /// `str.isupper` of one character.
  static func isUppercase(_ c: UInt32) -> Bool {
    if c < 0x80 { return (0x41...0x5A).contains(c) }
    return properties(c)?.isUppercase ?? false
  }

  /// `str.isdigit`: numeric type digit or decimal.
  static func isDigit(_ c: UInt32) -> Bool {
    if c < 0x80 { return (0x30...0x39).contains(c) }
    switch properties(c)?.numericType {
    case .decimal, .digit: return true
    default: return false
    }
  }

  /// `\d` of Python's `re`: category Nd.
  static func isDecimal(_ c: UInt32) -> Bool {
    if c < 0x80 { return (0x30...0x39).contains(c) }
    return properties(c)?.numericType == .decimal
  }

  /// `\w` of Python's `re`: letter, number or underscore.
  static func isWord(_ c: UInt32) -> Bool {
    if c < 0x80 { return c == 0x5F || isAlphabetic(c) || isDigit(c) }
    return isAlphabetic(c) || properties(c)?.numericType != nil
  }

  /// `str.lower`: the full mapping of each character; a capital sigma at the end of a word becomes
  /// a final sigma.
  static func lowercased(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      guard text.utf8.contains(where: { (0x41...0x5A).contains($0) }) else { return text }
      return String(
        decoding: text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (i, scalar) in scalars.enumerated() {
      if scalar.value == 0x3A3 {
        result.append(isFinal(i, scalars) ? "\u{3C2}" : "\u{3C3}")
      } else {
        result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(result)
  }

  /// The Final_Sigma condition of the Unicode standard, section 3.13.
  private static func isFinal(_ i: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    let before = scalars[..<i].last { !$0.properties.isCaseIgnorable }
    let after = scalars[(i + 1)...].first { !$0.properties.isCaseIgnorable }
    return before?.properties.isCased ?? false && !(after?.properties.isCased ?? false)
  }

  private static func properties(_ c: UInt32) -> Unicode.Scalar.Properties? {
    Unicode.Scalar(c)?.properties
  }

  /// Decodes the code point that starts at `i` and returns its length in bytes; a broken sequence
  /// counts as U+FFFD of one byte.
  @inline(__always)
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ i: Int
  ) -> (value: UInt32, length: Int) {
    // SAFETY: i < bytes.count, and every further index is checked.
    let first = unsafe UInt32(bytes[i])
    if first < 0x80 { return (first, 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard length > 1, i + length <= bytes.count else { return (0xFFFD, 1) }
    var value = first & (0xFF >> UInt32(length + 1))
    for k in 1..<length {
      let next = unsafe UInt32(bytes[i + k])
      guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | (next & 0x3F)
    }
    return (value, length)
  }
}

extension CodePoint {
  /// The text of some code points.
  static func string(_ codePoints: ArraySlice<UInt32>) -> String {
    var scalars = String.UnicodeScalarView()
    for c in codePoints { scalars.append(Unicode.Scalar(c) ?? "\u{FFFD}") }
    return String(scalars)
  }
}
