/// Text as Graphviz's language writes it (https://graphviz.org/doc/info/lang.html).
enum DOTText {
  /// An id in double quotes; only `"` needs an escape, and a `\` at the end would take one away, so
  /// ids come from `Identifiers`, which lets neither through.
  static func id(_ name: String) -> String { "\"" + name.replacing("\"", with: "\\\"") + "\"" }

  /// A label or tooltip in double quotes: `\`, `"` and what would pass for an entity are escaped,
  /// line breaks become `\n`, and control characters, which pictures cannot hold, become U+FFFD.
  ///
  /// - Parameter replaced: grows by the number of characters replaced.
  static func label(_ text: String, replaced: inout Int) -> String {
    var result = "\""
    let scalars = text.unicodeScalars
    var i = scalars.startIndex
    while i < scalars.endIndex {
      let scalar = scalars[i]
      let next = scalars.index(after: i)
      switch scalar.value {
      case 0x22: result += "\\\""
      case 0x5C: result += "\\\\"
      case 0x0A: result += "\\n"
      case 0x0D: if next == scalars.endIndex || scalars[next].value != 0x0A { result += "\\n" }
      case 0x09: result += " "
      case 0..<0x20, 0x7F, 0xFFFE, 0xFFFF:
        result += "\u{FFFD}"
        replaced += 1
      case 0x26: result += startsEntity(scalars[next...]) ? "&amp;" : "&"
      default: result.unicodeScalars.append(scalar)
      }
      i = next
    }
    return result + "\""
  }

  /// Whether Graphviz would read `&` and what follows as an entity.
  private static func startsEntity(_ rest: Substring.UnicodeScalarView) -> Bool {
    var length = 0
    for scalar in rest.prefix(32) {
      if scalar == ";" { return length > 0 }
      guard scalar.isASCII,
        scalar == "#" || scalar.properties.isAlphabetic
          || scalar.properties.numericType != nil
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
