/// All that depends on a token's text alone, and on the norm that an exception gave it.
struct TokenType {
  var text: String
  var norm: String
  var lower: String
  var orth: UInt64
  var normID: UInt64
  var prefixID: UInt64
  var suffixID: UInt64
  var shapeID: UInt64
  var lowerID: UInt64
  var utf8Count: Int
  var isSpace: Bool
  /// Row of the static vector, or -1.
  var vectorRow: Int
  /// Whether a sequence of tokens that is an exception can begin with it.
  var startsSequence: Bool

  init(_ text: String, norm override: String?, _ vocabulary: Vocabulary, _ rules: TokenizerRules) {
    self.text = text
    lower = CodePoint.lowercased(text)
    orth = StringID.of(text)
    let norm = override ?? vocabulary.norm(orth, lower: lower)
    self.norm = norm
    normID = StringID.of(norm)
    let scalars = text.unicodeScalars
    prefixID = scalars.first.map { StringID.of(String($0)) } ?? 0
    suffixID = StringID.of(String(String.UnicodeScalarView(scalars.suffix(3))))
    shapeID = StringID.of(TokenType.shape(text))
    lowerID = StringID.of(lower)
    utf8Count = text.utf8.count
    isSpace = scalars.allSatisfy { CodePoint.isSpace($0.value) }
    vectorRow = vocabulary.vectorRow(orth) ?? -1
    startsSequence = rules.sequences.next(0, orth) != nil
  }

  /// spaCy's word shape: `X` `x` `d` for letters and digits, at most four of a kind in a row.
  static func shape(_ text: String) -> String {
    let scalars = text.unicodeScalars
    if scalars.dropFirst(99).first != nil { return "LONG" }
    var shape = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    var run = 0
    for scalar in scalars {
      let c = scalar.value
      let sign: Unicode.Scalar =
        CodePoint.isAlphabetic(c)
        ? (CodePoint.isUppercase(c) ? "X" : "x") : CodePoint.isDigit(c) ? "d" : scalar
      if sign == last {
        run += 1
      } else {
        run = 0
        last = sign
      }
      if run < 4 { shape.append(sign) }
    }
    return String(shape)
  }

  func id(_ feature: TokenEncoder.Feature, hasTrailingBlank: Bool) -> UInt64 {
    switch feature {
    case .norm: normID
    case .prefix: prefixID
    case .suffix: suffixID
    case .shape: shapeID
    case .trailingBlank: hasTrailingBlank ? 1 : 0
    case .isSpace: isSpace ? 1 : 0
    case .orth: orth
    case .lower: lowerID
    }
  }
}
