internal import Language
internal import TextModel

/// A token or, where a token joins several with hyphens or slashes ("1988–98", "11-year"), a part
/// of one.
struct TimePiece {
  /// Text in lower case.
  let text: String
  /// Place of its token.
  let token: Int
  /// Bytes in the text.
  let span: TextSpan
  /// Whether it starts with a capital letter.
  let isCapitalized: Bool

  /// The pieces of a range of tokens, white space left out.
  static func pieces(of tokens: ArraySlice<Token>) -> [TimePiece] {
    var pieces: [TimePiece] = []
    pieces.reserveCapacity(tokens.count)
    for i in tokens.indices where !tokens[i].isSpace {
      let token = tokens[i]
      guard token.text.utf8.count > 1, token.text.unicodeScalars.contains(where: isJoint) else {
        pieces.append(TimePiece(token.text, i, token.span))
        continue
      }
      var start = token.span.start
      var current = ""
      var offset = token.span.start
      for scalar in token.text.unicodeScalars {
        let length = UTF8.width(scalar)
        if isJoint(scalar) {
          if !current.isEmpty { pieces.append(TimePiece(current, i, TextSpan(start, offset))) }
          pieces.append(TimePiece(String(scalar), i, TextSpan(offset, offset + length)))
          current = ""
          start = offset + length
        } else {
          current.unicodeScalars.append(scalar)
        }
        offset += length
      }
      if !current.isEmpty { pieces.append(TimePiece(current, i, TextSpan(start, offset))) }
    }
    return pieces
  }

  private init(_ text: String, _ token: Int, _ span: TextSpan) {
    // The first byte of all of them.
    if text.utf8.first == 0xE2, ["–", "—", "‐", "‑"].contains(text) {
      self.text = "-"
    } else {
      let low = text.lowercased()
      self.text = low.utf8.contains(0xE2) ? low.replacing("’", with: "'") : low
    }
    self.token = token
    self.span = span
    let first = text.unicodeScalars.first
    isCapitalized =
      first.map { $0.isASCII ? ("A"..."Z").contains($0) : $0.properties.isUppercase } ?? false
  }

  private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "–", "—", "‐", "‑", "/": return true
    default: return false
    }
  }

  var startsWithDigit: Bool { text.utf8.first.map { 0x30...0x39 ~= $0 } ?? false }

  /// The piece as a plain number of at most four digits.
  var digits: Int? {
    (1...4).contains(text.utf8.count) && text.utf8.allSatisfy { 0x30...0x39 ~= $0 }
      ? Int(text) : nil
  }
}
