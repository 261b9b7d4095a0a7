/// Small operations on the texts of pages.
enum PageText {
  /// Blanks folded to one, ends trimmed, soft hyphens gone.
  static func cleaned(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isBlank = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        isBlank = true
      } else if scalar == "\u{AD}" || scalar == "\u{200B}" || scalar == "\u{FEFF}" {
        continue
      } else {
        if isBlank, !result.isEmpty { result.append(" ") }
        isBlank = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Letters and digits in lower case: what stays the same when only typography differs.
  static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      result.append(scalar)
    }
    return String(result)
  }

  private static let leads = [
    "by ", "by: ", "par ", "von ", "por ", "di ", "written by ", "author: ",
  ]

  /// Whether a line gives the writer and nothing else.
  static func isByline(_ line: String) -> Bool {
    let lower = line.lowercased()
    guard leads.contains(where: { lower.hasPrefix($0) }), let last = line.last else { return false }
    return !".!?”\"".contains(last) && line.split(separator: " ").count <= 12
  }

  /// A writer's name without "By" and what follows the name; nil when nothing is left.
  static func writer(_ text: String) -> String? {
    var text = cleaned(text)
    for lead in leads where text.lowercased().hasPrefix(lead) {
      text = String(text.dropFirst(lead.count))
      break
    }
    if let cut = text.firstIndex(where: { "|•·—".contains($0) }) { text = String(text[..<cut]) }
    text = cleaned(text)
    while let last = text.last, ",;:-–".contains(last) || last.isWhitespace { text.removeLast() }
    guard text.count >= 2, text.count <= 150, text.contains(where: \.isLetter),
      !text.contains("://"), !text.contains("@"), !text.lowercased().hasPrefix("follow ")
    else { return nil }
    return text
  }
}
