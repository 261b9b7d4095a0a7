/// Text as Graphviz's language writes it (https://graphviz.org/doc/info/lang.html).
enum DOTText {
  /// An id in double quotes; only `"` needs an escape, and a `\` at the end would take one away, so
  /// ids come from `Identifiers`, which lets neither through.
  static func id(_ name: String) -> String {
    name.utf8.contains(0x22)
      ? "\"" + name.replacing("\"", with: "\\\"") + "\"" : "\"" + name + "\""
  }

  /// A label or tooltip in double quotes: `\`, `"` and what would pass for an entity are escaped,
  /// line breaks become `\n`, and control characters, which pictures cannot hold, become U+FFFD.
  ///
  /// - Parameter replaced: grows by the number of characters replaced.
  static func label(_ text: String, replaced: inout Int) -> String {
    // Most texts hold nothing that is written otherwise.
    if text.utf8.allSatisfy({ plain[Int($0)] }) { return "\"" + text + "\"" }
    let bytes = Array(text.utf8)
    var result: [UInt8] = [0x22]
    result.reserveCapacity(bytes.count + 16)
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      switch byte {
      case 0x22, 0x5C: result += [0x5C, byte]
      case 0x0A: result += [0x5C, 0x6E]
      case 0x0D: if i + 1 == bytes.count || bytes[i + 1] != 0x0A { result += [0x5C, 0x6E] }
      case 0x09: result.append(0x20)
      case 0..<0x20, 0x7F:
        result += replacement
        replaced += 1
      case 0xEF where bytes[i...].starts(with: [0xEF, 0xBF]) && bytes[i + 2] >= 0xBE:
        // U+FFFE and U+FFFF.
        result += replacement
        replaced += 1
        i += 2
      case 0x26:
        result.append(byte)
        if startsEntity(bytes[(i + 1)...]) { result += "amp;".utf8 }
      default: result.append(byte)
      }
      i += 1
    }
    result.append(0x22)
    return String(decoding: result, as: UTF8.self)
  }

  /// Bytes that stand in a label as they are; 0xEF begins U+FFFE and U+FFFF.
  private static let plain = (0...255).map {
    $0 >= 0x20 && ![0x22, 0x26, 0x5C, 0x7F, 0xEF].contains($0)
  }

  /// U+FFFD.
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Whether Graphviz would read `&` and what follows as an entity.
  private static func startsEntity(_ rest: ArraySlice<UInt8>) -> Bool {
    var length = 0
    for byte in rest.prefix(32) {
      if byte == 0x3B { return length > 0 }
      guard byte == 0x23 || 0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
      else { return false }
      length += 1
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
}
