import TextModel

/// A run of letters and digits in a text, with how it is written.
struct WrittenWord {
  /// How a word uses capitals.
  enum Form: Equatable {
    /// "signs".
    case small
    /// "Signs".
    case capitalized
    /// "UN", "SIGNS"; one letter counts as ``capitalized``.
    case shouted
    /// "McDonald", "iPhone", "G20".
    case mixed
  }

  /// Where it lies, in bytes of the whole text.
  let span: TextSpan
  /// In small letters.
  let key: String
  let form: Form
  /// Whether nothing but one blank stands between it and the word before.
  let followsOn: Bool
  /// Whether a sentence or quotation begins with it.
  let isFirst: Bool

  /// The words of a stretch of text, in text order.
  ///
  /// - Complexity: O(n) in its length.
  static func words(of text: String, in span: TextSpan) -> [WrittenWord] {
    let scalars = Array(text[span].unicodeScalars)
    var result: [WrittenWord] = []
    var offset = span.start
    var i = 0
    /// What stands between this word and the one before: nothing, one blank, more, or a mark that a
    /// sentence ends with.
    var gap: [Unicode.Scalar] = []
    while i < scalars.count {
      guard isLetter(scalars[i]) else {
        gap.append(scalars[i])
        offset += UTF8.width(scalars[i])
        i += 1
        continue
      }
      var word = String.UnicodeScalarView()
      let start = offset
      while i < scalars.count, isLetter(scalars[i]) {
        word.append(scalars[i])
        offset += UTF8.width(scalars[i])
        i += 1
      }
      let written = String(word)
      result.append(
        WrittenWord(
          span: TextSpan(start, offset), key: written.lowercased(), form: form(of: word),
          followsOn: gap == [" "], isFirst: result.isEmpty || gap.contains(where: opens)))
      gap = []
    }
    return result
  }

  private static func form(of word: String.UnicodeScalarView) -> Form {
    var large = 0
    var small = 0
    for scalar in word {
      if scalar.properties.isUppercase { large += 1 } else { small += 1 }
    }
    if large == 0 { return .small }
    let isLed = word.first?.properties.isUppercase ?? false
    if small == 0 { return large == 1 ? .capitalized : .shouted }
    return isLed && large == 1 && word.allSatisfy(\.properties.isAlphabetic)
      ? .capitalized : .mixed
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        || ("0"..."9").contains(scalar)
    }
    return scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass.rawValue > 0
  }

  /// Marks behind which a word has a capital whatever it is.
  private static func opens(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", ":", ";", "\"", "“", "”", "«", "‘", "„", "(", "[", "•", "–", "—", "\n":
      true
    default: false
    }
  }
}
