import TextModel

/// A sentence as a model gets to see it, and where its bytes stand in the article.
///
/// Runs of white space become one blank; for comparing, typographic quotation marks and apostrophes
/// are equal to plain ones, as models mix them up.
struct FoldedSentence {
  /// What is sent.
  let text: String
  /// The text for comparing.
  private let bytes: [UInt8]
  /// For each byte of `bytes`, the offset in the article of the character it belongs to.
  private let starts: [Int]
  /// The same, of that character's end.
  private let ends: [Int]

  /// Folds the part of a text that a span covers.
  ///
  /// - Complexity: O(length of the span).
  init(_ whole: String, _ span: TextSpan) {
    var text = ""
    var bytes: [UInt8] = []
    var (starts, ends): ([Int], [Int]) = ([], [])
    var offset = span.start
    for scalar in whole[span].unicodeScalars {
      let end = offset + UTF8.width(scalar)
      defer { offset = end }
      let isBlank = scalar.properties.isWhitespace
      if isBlank, text.isEmpty || bytes.last == 0x20 { continue }
      text.unicodeScalars.append(isBlank ? " " : scalar)
      for byte in String(Self.compared(isBlank ? " " : scalar)).utf8 {
        bytes.append(byte)
        starts.append(offset)
        ends.append(end)
      }
    }
    if bytes.last == 0x20 {
      text.removeLast()
      bytes.removeLast()
    }
    self.text = text
    self.bytes = bytes
    self.starts = starts
    self.ends = ends
  }

  /// Folds a text that stands nowhere.
  init(_ text: String) { self.init(text, TextSpan(0, text.utf8.count)) }

  /// Where a quotation stands in the article, as often as it does, in text order.
  ///
  /// - Complexity: O(sentence × quotation).
  func places(of quotation: FoldedSentence) -> [TextSpan] {
    let wanted = quotation.bytes
    guard !wanted.isEmpty, wanted.count <= bytes.count else { return [] }
    return (0...(bytes.count - wanted.count)).compactMap { start in
      guard bytes[start..<(start + wanted.count)].elementsEqual(wanted) else { return nil }
      return TextSpan(starts[start], ends[start + wanted.count - 1])
    }
  }

  private static func compared(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}": "'"
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}": "\""
    default: scalar
    }
  }
}
