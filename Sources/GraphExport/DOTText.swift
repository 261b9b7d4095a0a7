import TextModel

/// Text as Graphviz's language writes it (https://graphviz.org/doc/info/lang.html).
enum DOTText {
  /// An id in double quotes; only `"` needs an escape, and a `\` at the end would take one away, so
  /// ids come from `Identifiers`, which lets neither through.
  static func id(_ name: String) -> String {
    name.utf8.contains(0x22)
      ? "\"" + name.replacing("\"", with: "\\\"") + "\"" : "\"" + name + "\""
  }

  /// Adds a label or tooltip in double quotes: `\`, `"` and what would pass for an entity are
  /// escaped, line breaks become `\n`, and control characters, which pictures cannot hold, become
  /// U+FFFD.
  ///
  /// - Parameter replaced: grows by the number of characters replaced.
  static func addLabel(_ text: String, to output: inout TextOutput, replaced: inout Int) {
    output.add(text, between: 0x22, escaping: special, replaced: &replaced, escape)
  }

  /// Adds what another output has gathered as a label.
  static func addLabel(
    _ text: borrowing TextOutput, to output: inout TextOutput, replaced: inout Int
  ) {
    output.add(text, between: 0x22, escaping: special, replaced: &replaced, escape)
  }

  /// `"`, `&`, `\`, U+007F, and `EF`, which begins U+FFFE and U+FFFF.
  private static let special = ByteSet(controlsAnd: [0x22, 0x26, 0x5C, 0x7F, 0xEF])

  private static func escape(
    _ rest: Span<UInt8>, _ buffer: inout ByteBuffer, _ replaced: inout Int
  ) -> Int {
    let byte = rest[0]
    switch byte {
    case 0x22, 0x5C:
      buffer.append(0x5C)
      buffer.append(byte)
    case 0x0A: buffer.append("\\n")
    case 0x0D: if rest.count == 1 || rest[1] != 0x0A { buffer.append("\\n") }
    case 0x09: buffer.append(0x20)
    case 0xEF where rest.count > 2 && rest[1] == 0xBF && rest[2] >= 0xBE:
      buffer.append("\u{FFFD}")
      replaced += 1
      return 3
    case 0xEF: buffer.append(byte)
    case 0x26: buffer.append(startsEntity(rest) ? "&amp;" : "&")
    default:
      buffer.append("\u{FFFD}")
      replaced += 1
    }
    return 1
  }

  /// Whether Graphviz would read `&`, which comes first, and what follows as an entity.
  private static func startsEntity(_ rest: Span<UInt8>) -> Bool {
    for i in 1..<max(1, min(rest.count, 33)) {
      let byte = rest[i]
      if byte == 0x3B { return i > 1 }
      guard byte == 0x23 || 0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
      else { return false }
    }
    return false
  }

  /// Text inside an HTML-like label.
  static func html(_ text: String, replaced: inout Int) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: result += "&amp;"
      case 0x3C: result += "&lt;"
      case 0x3E: result += "&gt;"
      case 0x22: result += "&quot;"
      case 0x09, 0x0A, 0x0D: result += " "
      case 0..<0x20, 0x7F, 0xFFFE, 0xFFFF:
        result += "\u{FFFD}"
        replaced += 1
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text in lines of at most `width` characters, broken at blanks where there are any, and
  /// shortened to `lines` lines.
  static func wrapped(_ text: String, width: Int, lines limit: Int) -> String {
    if isPlainLine(text, atMost: width) { return text }
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      var word = word
      if !line.isEmpty, line.count + 1 + word.count <= width {
        line += " " + word
        continue
      }
      if !line.isEmpty { lines.append(line) }
      // A word gets some room beyond the width before it is cut.
      while word.count > width + width / 2, lines.count <= limit {
        lines.append(String(word.prefix(width)))
        word = word.dropFirst(width)
      }
      line = String(word)
      if lines.count > limit { break }
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > limit else { return lines.joined(separator: "\n") }
    return lines.prefix(limit).joined(separator: "\n") + "…"
  }

  /// Whether a text is one line as it stands: printable ASCII with single blanks between words.
  private static func isPlainLine(_ text: String, atMost width: Int) -> Bool {
    guard text.utf8.count <= width else { return false }
    var previous: UInt8 = 0x20
    for byte in text.utf8 {
      guard 0x20..<0x7F ~= byte, byte != 0x20 || previous != 0x20 else { return false }
      previous = byte
    }
    return previous != 0x20
  }
}
