/// A word or sign of a query.
struct QueryToken: Equatable {
  enum Kind: Equatable {
    /// A name or keyword.
    case word
    /// A name in backticks.
    case quotedName
    case string
    case integer(Int)
    case real(Double)
    /// `$name`.
    case parameter
    /// An operator or bracket.
    case sign
    case end
  }

  var kind: Kind
  /// The text; without quotes and escapes for strings and names.
  var text: String
  var place: QueryError.Place
  /// Offset of its first scalar, and of the one behind it.
  var range: Range<Int>

  /// Whether it is this keyword; keywords are no reserved words.
  func isKeyword(_ word: String) -> Bool { kind == .word && text.uppercased() == word }

  func isSign(_ sign: String) -> Bool { kind == .sign && text == sign }
}

/// Splits a query into tokens.
struct QueryLexer {
  /// Longest query, in Unicode scalars.
  static let maximumLength = 100_000

  private let scalars: [Unicode.Scalar]
  private var i = 0
  private var line = 1
  private var lineStart = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  private var place: QueryError.Place { .init(line: line, column: i - lineStart + 1) }

  private func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
    i + ahead < scalars.count ? scalars[i + ahead] : nil
  }

  private mutating func advance() {
    if scalars[i] == "\n" {
      line += 1
      lineStart = i + 1
    }
    i += 1
  }

  /// All tokens, with `end` last.
  mutating func tokens() throws(QueryError) -> [QueryToken] {
    guard scalars.count <= QueryLexer.maximumLength else {
      throw QueryError(
        .syntax, "the query is longer than \(QueryLexer.maximumLength) characters")
    }
    var tokens: [QueryToken] = []
    while true {
      try skipBlanks()
      guard let first = peek() else { break }
      tokens.append(try token(first))
    }
    tokens.append(QueryToken(kind: .end, text: "", place: place, range: i..<i))
    return tokens
  }

  private mutating func skipBlanks() throws(QueryError) {
    while let scalar = peek() {
      if scalar.properties.isWhitespace || scalar.value == 0xFEFF {
        advance()
      } else if scalar == "/", peek(1) == "/" {
        while let next = peek(), next != "\n" {
          _ = next
          advance()
        }
      } else if scalar == "/", peek(1) == "*" {
        let start = place
        i += 2
        while !(peek() == "*" && peek(1) == "/") {
          guard peek() != nil else {
            throw QueryError(.syntax, "this comment has no end", at: start)
          }
          advance()
        }
        i += 2
      } else {
        return
      }
    }
  }

  private mutating func token(_ first: Unicode.Scalar) throws(QueryError) -> QueryToken {
    let (start, place) = (i, place)
    func made(_ kind: QueryToken.Kind, _ text: String, end: Int) -> QueryToken {
      QueryToken(kind: kind, text: text, place: place, range: start..<end)
    }
    switch first {
    case "\"", "'":
      let text = try quoted(first, place)
      return made(.string, text, end: i)
    case "`":
      let text = try quotedName(place)
      return made(.quotedName, text, end: i)
    case "$":
      i += 1
      let name = word()
      guard !name.isEmpty else {
        throw QueryError(.syntax, "a parameter needs a name behind “$”", at: place)
      }
      return made(.parameter, name, end: i)
    case "0"..."9":
      let kind = try number(place)
      return made(kind, text(start..<i), end: i)
    default: break
    }
    if QueryLexer.startsWord(first) {
      let name = word()
      return made(.word, name, end: i)
    }
    for sign in ["<>", "<=", ">=", "=~", "..", "!="] where matches(sign) {
      i += 2
      return made(.sign, sign == "!=" ? "<>" : sign, end: i)
    }
    if "()[]{}<>-=,.:|*+/%;^!&".unicodeScalars.contains(first) {
      i += 1
      return made(.sign, String(first), end: i)
    }
    let shown = first.value < 0x20 ? "U+" + String(first.value, radix: 16) : String(first)
    throw QueryError(
      .syntax, "“\(shown)” has no meaning here", at: place,
      hint: "“”‘’–".unicodeScalars.contains(first)
        ? "Text stands between straight quotes, and lines of a pattern are hyphens." : nil)
  }

  private func matches(_ sign: String) -> Bool {
    for (offset, scalar) in sign.unicodeScalars.enumerated() where peek(offset) != scalar {
      return false
    }
    return true
  }

  private func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  private static func startsWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isXIDStart
  }

  private mutating func word() -> String {
    let start = i
    while let scalar = peek(), scalar == "_" || scalar.properties.isXIDContinue { i += 1 }
    return text(start..<i)
  }

  private mutating func number(_ place: QueryError.Place) throws(QueryError) -> QueryToken.Kind {
    let start = i
    func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
      scalar.map { ("0"..."9").contains($0) } ?? false
    }
    while isDigit(peek()) { i += 1 }
    var isReal = false
    // Two dots are a range: 1..3.
    if peek() == ".", isDigit(peek(1)) {
      isReal = true
      i += 1
      while isDigit(peek()) { i += 1 }
    }
    if peek() == "e" || peek() == "E" {
      let sign = peek(1) == "-" || peek(1) == "+" ? 1 : 0
      if isDigit(peek(1 + sign)) {
        isReal = true
        i += 1 + sign
        while isDigit(peek()) { i += 1 }
      }
    }
    let digits = text(start..<i)
    if let next = peek(), QueryLexer.startsWord(next) {
      throw QueryError(
        .syntax, "a number cannot go on with “\(next)”", at: place,
        hint: "Dates are written date(\"2020-05-17\"); names that begin with a digit, in backticks."
      )
    }
    if !isReal, let value = Int(digits) { return .integer(value) }
    guard let value = Double(digits), value.isFinite else {
      throw QueryError(.syntax, "\(digits) is too large", at: place)
    }
    return .real(value)
  }

  private mutating func quotedName(_ place: QueryError.Place) throws(QueryError) -> String {
    i += 1
    var name = String.UnicodeScalarView()
    while let scalar = peek() {
      if scalar == "`" {
        guard peek(1) == "`" else {
          i += 1
          return String(name)
        }
        i += 1
      }
      name.append(scalar)
      advance()
    }
    throw QueryError(.syntax, "this name has no closing backtick", at: place)
  }

  private mutating func quoted(_ quote: Unicode.Scalar, _ place: QueryError.Place)
    throws(QueryError) -> String
  {
    i += 1
    var text = String.UnicodeScalarView()
    while let scalar = peek() {
      if scalar == quote {
        i += 1
        return String(text)
      }
      if scalar == "\\" {
        text.append(try escape())
      } else {
        text.append(scalar)
        advance()
      }
    }
    throw QueryError(.syntax, "this text has no closing \(quote)", at: place)
  }

  private mutating func escape() throws(QueryError) -> Unicode.Scalar {
    let start = place
    i += 1
    guard let scalar = peek() else { throw QueryError(.syntax, "nothing follows “\\”", at: start) }
    advance()
    switch scalar {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "\\", "'", "\"", "`", "/": return scalar
    case "u", "U":
      let length = scalar == "u" ? 4 : 8
      var value: UInt32 = 0
      for _ in 0..<length {
        guard let next = peek(), let digit = Character(next).hexDigitValue else { break }
        value = value &* 16 &+ UInt32(digit)
        i += 1
      }
      if let result = Unicode.Scalar(value), i - lineStart + 1 - start.column == length + 2 {
        return result
      }
      throw QueryError(
        .syntax, "“\\\(scalar)” needs \(length) hexadecimal digits of a character", at: start)
    default:
      throw QueryError(
        .syntax, "“\\\(scalar)” is no escape", at: start,
        hint: "A backslash itself is written \\\\.")
    }
  }
}
