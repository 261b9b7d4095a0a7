/// The characters that XML 1.0 can hold.
public enum XMLText {
  /// The text with each character that XML 1.0 forbids replaced by U+FFFD, and how many there were.
  ///
  /// Forbidden are the control characters below U+0020 except tab, line feed and carriage return,
  /// and U+FFFE and U+FFFF (XML 1.0, fifth edition, production 2; surrogates cannot occur in a
  /// Swift string).
  /// - Complexity: O(n) in the number of bytes; nothing is copied when nothing is replaced.
  public static func cleaned(_ text: String) -> (text: String, replaced: Int) {
    guard hasIllegal(text) else { return (text, 0) }
    var replaced = 0
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isLegal(scalar) {
        scalars.append(scalar)
      } else {
        scalars.append("\u{FFFD}")
        replaced += 1
      }
    }
    return (String(scalars), replaced)
  }

  /// Whether XML 1.0 can hold the character.
  public static func isLegal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: return true
    case 0..<0x20, 0xFFFE, 0xFFFF: return false
    default: return true
    }
  }

  private static func hasIllegal(_ text: String) -> Bool {
    var previous: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return true }
      // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
      if byte >= 0xBE, previous == (0xEF, 0xBF) { return true }
      previous = (previous.1, byte)
    }
    return false
  }
}
