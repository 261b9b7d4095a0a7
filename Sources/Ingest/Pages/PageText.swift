/// Small operations on the texts of pages.
enum PageText {
  /// Blanks folded to one, ends trimmed, soft hyphens gone.
  ///
  /// - Complexity: O(n), on bytes: this is asked of every piece of text in a page.
  static func cleaned(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var isBlank = false
    var skipped = 0
    var text = text
    text.withUTF8 { bytes in
      for i in bytes.indices {
        if skipped > 0 {
          skipped -= 1
          continue
        }
        let byte = unsafe bytes[i]
        if byte == 0x20 || byte &- 0x09 < 5 {
          isBlank = true
          continue
        }
        if byte >= 0xC2 {
          // A lead byte: the text is valid UTF-8, so that the rest of the sequence is there.
          let second = unsafe bytes[i + 1]
          let third = byte >= 0xE0 ? unsafe bytes[i + 2] : 0
          if isUnicodeBlank(byte, second, third) {
            isBlank = true
            skipped = byte < 0xE0 ? 1 : 2
            continue
          }
          if isInvisible(byte, second, third) {
            skipped = byte < 0xE0 ? 1 : 2
            continue
          }
        }
        if isBlank, !result.isEmpty { result.append(0x20) }
        isBlank = false
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The characters beyond ASCII with the property White_Space, as UTF-8 (Unicode, PropList.txt).
  private static func isUnicodeBlank(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
    switch (a, b) {
    case (0xC2, 0x85), (0xC2, 0xA0): true
    case (0xE1, 0x9A): c == 0x80
    case (0xE2, 0x80): c <= 0x8A || c == 0xA8 || c == 0xA9 || c == 0xAF
    case (0xE2, 0x81): c == 0x9F
    case (0xE3, 0x80): c == 0x80
    default: false
    }
  }

  /// Soft hyphen, zero-width space and byte order mark, as UTF-8.
  private static func isInvisible(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
    switch (a, b, c) {
    case (0xC2, 0xAD, _), (0xE2, 0x80, 0x8B), (0xEF, 0xBB, 0xBF): true
    default: false
    }
  }

  /// Letters and digits in lower case: what stays the same when only typography differs.
  static func folded(_ text: String) -> String {
    var ascii: [UInt8] = []
    ascii.reserveCapacity(text.utf8.count)
    var isPlain = true
    let bytes = text.utf8.span
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      i += 1
      if byte >= 0x80 {
        // U+2000 to U+203F: dashes, quotation marks and other punctuation.
        guard byte == 0xE2, i < bytes.count, bytes[i] == 0x80 else {
          isPlain = false
          break
        }
        i += 2
        continue
      }
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if lower &- 0x61 < 26 || lower &- 0x30 < 10 { ascii.append(lower) }
    }
    if isPlain { return String(decoding: ascii, as: UTF8.self) }
    var result = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      let value = scalar.value
      let isKept =
        value < 0x80
        ? value &- 0x61 < 26 || value &- 0x30 < 10 || value &- 0x41 < 26
        : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      if isKept { result.append(scalar) }
    }
    return String(result)
  }

  private static let leads = [
    "by ", "by: ", "par ", "von ", "por ", "di ", "written by ", "author: ",
  ]

  /// Whether bytes may begin with one of the words that a writer's name follows.
  static func mayBeByline(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first(where: { $0 > 0x20 }) else { return false }
    return first >= 0x80 || initials.contains(first | 0x20)
  }

  private static let initials = leads.compactMap(\.utf8.first)

  /// Whether a line gives the writer and nothing else.
  static func isByline(_ line: String) -> Bool {
    guard let first = line.utf8.first, first >= 0x80 || initials.contains(first | 0x20) else {
      return false
    }
    let lower = line.prefix(12).lowercased()
    guard leads.contains(where: { lower.hasPrefix($0) }), let last = line.last else { return false }
    return !".!?”\"".contains(last) && line.split(separator: " ").count <= 12
  }

  /// A writer's name without "By" and what follows the name; nil when nothing is left.
  static func writer(_ text: String) -> String? {
    var text = cleaned(text)
    let lower = text.lowercased()
    for lead in leads where lower.hasPrefix(lead) {
      text = String(text.dropFirst(lead.count))
      break
    }
    if text.utf8.contains(where: { $0 == 0x7C || $0 >= 0x80 }),
      let cut = text.firstIndex(where: { "|•·—".contains($0) })
    {
      text = String(text[..<cut])
    }
    // A date or a count of comments may be glued to a name; names of two words have no digits.
    if text.utf8.contains(where: { $0 &- 0x30 < 10 }),
      let digit = text.firstIndex(where: { $0.isASCII && $0.isNumber }),
      text[..<digit].split(whereSeparator: \.isWhitespace).count >= 2
    {
      text = String(text[..<digit])
    }
    text = cleaned(text)
    while let last = text.last, ",;:-–".contains(last) || last.isWhitespace { text.removeLast() }
    guard text.count >= 2, text.count <= 150, text.contains(where: \.isLetter),
      !text.holds("://"), !text.holds("@"), !text.lowercased().hasPrefix("follow ")
    else { return nil }
    return text
  }
}
