import Foundation

/// A name reduced to what people keep when they write it differently: lower-case Latin words
/// without diacritics, apostrophes or punctuation.
///
/// Other scripts are transliterated by ICU's `Any-Latin; Latin-ASCII` (Unicode CLDR transforms).
/// "Al-Qa’ida" and "al qaida" fold to the same words; "U.S." folds to the word "us".
public struct FoldedName: Sendable, Hashable {
  /// The words, in the order written.
  public let words: [String]

  /// Folds a name.
  ///
  /// - Complexity: O(length of the name).
  public init(_ name: some StringProtocol) {
    let latin = FoldedName.latin(String(name))
    words =
      latin.utf8.allSatisfy { $0 < 0x80 }
      ? FoldedName.asciiWords(in: latin) : FoldedName.words(in: latin)
  }

  /// Takes words that are folded already.
  public init(words: [String]) { self.words = words }

  /// The words joined by blanks: equal for names that differ in case, marks and punctuation.
  public var text: String { words.joined(separator: " ") }

  /// The words without blanks: equal also where a name is written in one word or in two.
  public var joined: String { words.joined() }

  /// The words in alphabetical order: equal also where surname and given name are exchanged.
  public var sorted: String { words.sorted().joined(separator: " ") }

  /// Whether nothing is left of the name.
  public var isEmpty: Bool { words.isEmpty }

  /// The name without the given words, unless nothing would be left.
  public func without(_ particles: Set<String>) -> FoldedName {
    guard words.contains(where: particles.contains) else { return self }
    let rest = words.filter { !particles.contains($0) }
    return rest.isEmpty ? self : FoldedName(words: rest)
  }

  private static func latin(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return name.lowercased() }
    if let plain = lettersWithMarks(name) { return plain }
    return transformed(name)
  }

  /// What ICU makes of a name.
  static func transformed(_ name: String) -> String {
    // English texts write Cyrillic names after BGN/PCGN ("Shoigu"), where ISO 9 has "Sojgu".
    let isCyrillic = name.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }
    let transform = StringTransform(
      rawValue: (isCyrillic ? "Russian-Latin/BGN; " : "") + "Any-Latin; Latin-ASCII; Lower()")
    let latin = name.applyingTransform(transform, reverse: false) ?? name
    return latin.decomposedStringWithCompatibilityMapping.lowercased()
  }

  /// What the transform gives for names of Latin letters with common marks; nil where another
  /// character stands. Loading ICU's rules takes longer than finding a path.
  static func lettersWithMarks(_ name: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: bytes.append(UInt8(scalar.value) | 0x20)
      case 0..<0x80: bytes.append(UInt8(scalar.value))
      case 0xC0..<0x180:
        let letter = markedLetters[Int(scalar.value) - 0xC0]
        if letter == 0x3F { return nil }
        bytes.append(letter)
      case 0x2018, 0x2019: bytes.append(0x27)
      default: return nil
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The letters U+00C0 to U+017F without their marks, in lower case; `?` for those that become
  /// several letters or none.
  private static let markedLetters = Array(
    """
    aaaaaa?ceeeeiiii?nooooo?ouuuuy??aaaaaa?ceeeeiiii?nooooo?ouuuuy?y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkk?llllll??llnnnnnn???oooooo??\
    rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz?
    """.utf8)

  /// What `words(in:)` gives for a text of ASCII letters in lower case, without looking up the
  /// properties of every scalar.
  static func asciiWords(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    var words: [String] = []
    var word: [UInt8] = []
    var isPossessive = false
    func isLetter(_ i: Int) -> Bool {
      bytes.indices.contains(i) && (0x61...0x7A ~= bytes[i] || 0x41...0x5A ~= bytes[i])
    }
    func close() {
      if !word.isEmpty, !isPossessive { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
      isPossessive = false
    }
    for (i, byte) in bytes.enumerated() {
      switch byte {
      case 0x27, 0x60:
        if i + 1 < bytes.count, bytes[i + 1] == 0x73, !isLetter(i + 2),
          !word.isEmpty || isPossessive
        {
          close()
          isPossessive = true
        }
      case 0x2E:
        let single = isLetter(i - 1) && !isLetter(i - 2)
        let goesOn = isLetter(i + 1) && !isLetter(i + 2)
        if !(single && goesOn) { close() }
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: word.append(byte)
      default: close()
      }
    }
    close()
    return words
  }

  static func words(in text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func isLetter(_ i: Int) -> Bool {
      scalars.indices.contains(i) && scalars[i].properties.isAlphabetic
    }
    func close() {
      if !word.isEmpty { words.append(String(word)) }
      word = String.UnicodeScalarView()
    }
    for (i, scalar) in scalars.enumerated() {
      switch scalar {
      case "'", "\u{2018}", "\u{2019}", "\u{02BC}", "\u{02BB}", "`", "\u{00B4}", "\u{02BF}",
        "\u{02BE}":
        // A possessive is no part of the name; any other apostrophe is a mark of transliteration.
        if i + 1 < scalars.count, scalars[i + 1] == "s", !isLetter(i + 2), !word.isEmpty {
          close()
          // The lone "s" that follows is dropped below.
          word.append("\u{0}")
        }
      case ".":
        // Dots between single letters hold an acronym together: "U.S.", "J.-C." stay initials.
        let single = isLetter(i - 1) && !isLetter(i - 2)
        let goesOn = isLetter(i + 1) && !isLetter(i + 2)
        if !(single && goesOn) { close() }
      default:
        // Modifier letters are marks of transliteration like the apostrophes above.
        if (0x2B0...0x2FF).contains(scalar.value) { continue }
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
          word.append(scalar)
        } else if scalar.properties.generalCategory != .nonspacingMark,
          scalar.properties.generalCategory != .format
        {
          close()
        }
      }
    }
    close()
    return words.filter { $0.unicodeScalars.first != "\u{0}" }
  }
}
