/// Tells windows-1252 from other encodings of one byte a letter, and notices texts that were
/// decoded wrongly before they got here.
enum LegacyText {
  /// Whether bytes that are not UTF-8 are, in all likelihood, windows-1252 (or ISO 8859-1).
  ///
  /// Against it speak: control characters and the five bytes that mean nothing; more well-formed
  /// UTF-8 sequences than other bytes, as in a damaged UTF-8 file; a third or more of the letters
  /// beyond ASCII, as in Cyrillic, Greek or Chinese; and symbols inside words, where the encodings
  /// of Central Europe have letters.
  /// - Complexity: O(n).
  static func isWesternEuropean(_ bytes: ArraySlice<UInt8>) -> Bool {
    var ascii = 0
    var beyond = 0
    var sequences = 0
    var inside = 0
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x41...0x5A, 0x61...0x7A: ascii += 1
      case 0x81, 0x8D, 0x8F, 0x90, 0x9D, 0...0x08, 0x0E...0x1F, 0x7F: return false
      case 0xC0...0xFF:
        let tail = bytes[index...].prefix { $0 & 0xC0 == 0x80 }.prefix(3)
        if tail.count == (byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1) {
          sequences += 1
          index += tail.count
        } else {
          beyond += 1
        }
      case 0x80...0xBF:
        let isWithin =
          index - 2 >= bytes.startIndex && index < bytes.endIndex
          && isLetter(bytes[index - 2]) && isLetter(bytes[index])
        if isWithin, !isPunctuation(byte) { inside += 1 }
        beyond += 1
      default: break
      }
    }
    return sequences < beyond && beyond * 2 <= ascii && inside * 20 <= beyond
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 &- 0x61 < 26 || byte >= 0xC0 }

  /// What stands between letters in windows-1252: apostrophe, dashes, quotation marks, ellipsis,
  /// bullet, blank, soft hyphen, middle dot; and its letters Š, Œ, Ž, Ÿ, ƒ.
  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x83, 0x85, 0x8A, 0x8C, 0x8E, 0x91...0x97, 0x9A, 0x9C, 0x9E, 0x9F, 0xA0, 0xAB, 0xAD,
      0xB7, 0xBB:
      true
    default: false
    }
  }

  /// A remark on a text whose letters were lost or mistaken for others; nil when all is well.
  ///
  /// UTF-8 that was read as windows-1252 or ISO 8859-1 has "Ã", "Â", "â", "Ð" or "Ñ" followed by
  /// what the bytes of a sequence's rest mean there. Two such places are no chance.
  /// - Complexity: O(n).
  static func remark(on text: String) -> String? {
    guard isSuspicious(text) else { return nil }
    var mistaken = 0
    var lost = 0
    var lead: Unicode.Scalar?
    var rest = 0
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        rest = 0
        lead = nil
        continue
      }
      if lead != nil, isContinuation(scalar) {
        rest -= 1
        if rest == 0 {
          mistaken += 1
          lead = nil
        }
        continue
      }
      lead = nil
      switch scalar {
      case "Ã", "Â", "Ð", "Ñ": (lead, rest) = (scalar, 1)
      case "â": (lead, rest) = (scalar, 2)
      case "\u{FFFD}": lost += 1
      default: break
      }
    }
    if mistaken >= 2 {
      return
        "\(mistaken) places look like UTF-8 that was read as another encoding (as 'Ã©' for 'é')"
        + " before it came here; names may be spoilt"
    }
    return lost >= 1 ? "\(lost) letters could not be decoded; names may be spoilt" : nil
  }

  /// Whether the text has one of the letters that are looked for: most texts have none.
  private static func isSuspicious(_ text: String) -> Bool {
    let bytes = text.utf8.span
    for lead: UInt8 in [0xC3, 0xEF] {
      var from = 0
      while let place = bytes.firstPlace(of: lead, from: from), place + 1 < bytes.count {
        switch (lead, bytes[place + 1]) {
        case (0xC3, 0x82), (0xC3, 0x83), (0xC3, 0x90), (0xC3, 0x91), (0xC3, 0xA2), (0xEF, 0xBF):
          return true
        default: from = place + 1
        }
      }
    }
    return false
  }

  /// What the bytes 0x80 to 0xBF mean in windows-1252 or ISO 8859-1.
  private static func isContinuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80...0xBF, 0x0152, 0x0153, 0x0160, 0x0161, 0x0178, 0x017D, 0x017E, 0x0192, 0x02C6,
      0x02DC, 0x2013, 0x2014, 0x2018...0x201A, 0x201C...0x201E, 0x2020...0x2022, 0x2026, 0x2030,
      0x2039, 0x203A, 0x20AC, 0x2122:
      true
    default: false
    }
  }
}
