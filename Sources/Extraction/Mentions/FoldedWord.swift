import Foundation

/// Folding that makes spellings of one word equal: case, diacritics, apostrophes, full stops and
/// hyphens do not count.
enum FoldedWord {
  /// The folded form; words within it are separated by single blanks, and it is empty when the
  /// text is all punctuation.
  ///
  /// - Complexity: O(length).
  static func fold(_ text: some StringProtocol) -> String {
    if let ascii = foldedASCII(text) { return ascii }
    var source = String(text)
    // Quotation marks and dashes have no diacritics.
    if source.unicodeScalars.contains(where: { !$0.isASCII && !isMark($0) }) {
      source = source.folding(options: [.diacriticInsensitive], locale: nil)
    }
    var result = ""
    result.reserveCapacity(source.utf8.count)
    var blank = false
    let scalars = Array(source.unicodeScalars)
    for (i, scalar) in scalars.enumerated() {
      // A possessive ending does not count: "People's" and the two tokens "People" and "'s" are
      // one.
      if scalar == "s" || scalar == "S", i > 1, isApostrophe(scalars[i - 1]),
        i + 1 == scalars.count || !scalars[i + 1].properties.isAlphabetic
      {
        continue
      }
      switch scalar {
      case ".", "'", "’", "‘", "ʼ", "`", "\"", "“", "”": continue
      case "-", "–", "—", "‑", "/", "_", " ", "\u{A0}", "\t", "\n", "\r": blank = !result.isEmpty
      default:
        guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
          continue
        }
        if blank { result += " " }
        blank = false
        result += scalar.properties.lowercaseMapping
      }
    }
    return result
  }

  /// The folded form of a text that is all ASCII; nil for any other. Most words are, and looking up
  /// properties of characters takes long.
  private static func foldedASCII(_ text: some StringProtocol) -> String? {
    let quick = text.utf8.withContiguousStorageIfAvailable { bytes in
      unsafe foldedASCII(bytes)
    }
    if let quick { return quick }
    return unsafe Array(text.utf8).withUnsafeBufferPointer { bytes in unsafe foldedASCII(bytes) }
  }

  private static func foldedASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    for i in 0..<bytes.count where unsafe bytes[i] >= 0x80 { return nil }
    return unsafe String(unsafeUninitializedCapacity: bytes.count) { result in
      var length = 0
      var blank = false
      for i in 0..<bytes.count {
        let byte = unsafe bytes[i]
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          if byte | 0x20 == UInt8(ascii: "s"), i > 1, unsafe bytes[i - 1] == UInt8(ascii: "'"),
            i + 1 == bytes.count || !isLetter(unsafe bytes[i + 1])
          {
            continue
          }
          // A blank that is written stands for a byte that was read, so the capacity is never
          // exceeded.
          if blank {
            unsafe result[length] = UInt8(ascii: " ")
            length += 1
          }
          blank = false
          unsafe result[length] = byte < UInt8(ascii: "A") ? byte : byte | 0x20
          length += 1
        case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: " "), 0x09, 0x0A,
          0x0D:
          blank = length > 0
        default: continue
        }
      }
      return length
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// "–", "—", "‘", "’", "“", "”".
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D: true
    default: false
    }
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "’" || scalar == "‘" || scalar == "ʼ"
  }

  /// Whether the first letter is upper case, behind the article of "d'Estaing".
  static func isCapitalized(_ text: String) -> Bool {
    if let letter = text.utf8.first, letter == 0x64 || letter == 0x6C {
      let scalars = text.unicodeScalars.dropFirst()
      if let mark = scalars.first, isApostrophe(mark) {
        return scalars.dropFirst().first?.properties.isUppercase ?? false
      }
    }
    if let first = text.utf8.first, first < 0x80, isLetter(first) { return first < 0x60 }
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
      return scalar.properties.isUppercase || scalar.properties.generalCategory == .titlecaseLetter
        || scalar.properties.generalCategory == .otherLetter
    }
    return false
  }

  /// Whether there are at least two letters and all are upper case.
  static func isAllCapitals(_ text: String) -> Bool {
    var letters = 0
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        if ("a"..."z").contains(scalar) { return false }
        if ("A"..."Z").contains(scalar) { letters += 1 }
      } else if scalar.properties.isAlphabetic {
        guard !scalar.properties.isLowercase else { return false }
        letters += 1
      }
    }
    return letters >= 2
  }

  /// Words written with a capital first letter and small letters after it, also after hyphens and
  /// apostrophes that join name parts.
  static func titleCased(_ text: String) -> String {
    var result = ""
    var atStart = true
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic {
        result +=
          atStart ? scalar.properties.titlecaseMapping : scalar.properties.lowercaseMapping
        atStart = false
      } else {
        result.unicodeScalars.append(scalar)
        atStart = scalar != "'" && scalar != "’"
      }
    }
    return result
  }

  /// Number of single-character edits, swaps of neighbours included, that turn one word into the
  /// other; `limit + 1` when there are more.
  ///
  /// - Complexity: O(n·m).
  static func distance(_ a: String, _ b: String, limit: Int) -> Int {
    if limit == 1, let quick = quickDistance(a, b) { return quick }
    let first = Array(a.unicodeScalars)
    let second = Array(b.unicodeScalars)
    guard abs(first.count - second.count) <= limit else { return limit + 1 }
    guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
    var beforePrevious: [Int] = []
    var previous = Array(0...second.count)
    for i in 1...first.count {
      var row = [i]
      for j in 1...second.count {
        let same = first[i - 1] == second[j - 1]
        var cost = min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (same ? 0 : 1))
        if i > 1, j > 1, first[i - 1] == second[j - 2], first[i - 2] == second[j - 1] {
          cost = min(cost, beforePrevious[j - 2] + 1)
        }
        row.append(cost)
      }
      beforePrevious = previous
      previous = row
    }
    return min(previous[second.count], limit + 1)
  }

  /// The same for two ASCII words and a limit of one: what is left between the letters that both
  /// begin and end with tells. Nil for other words.
  private static func quickDistance(_ a: String, _ b: String) -> Int? {
    let found = unsafe a.utf8.withContiguousStorageIfAvailable { a in
      unsafe b.utf8.withContiguousStorageIfAvailable { b in unsafe quickDistance(a, b) }
    }
    return found.flatMap { $0 }.flatMap { $0 }
  }

  private static func quickDistance(
    _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    for i in 0..<a.count where unsafe a[i] >= 0x80 { return nil }
    for i in 0..<b.count where unsafe b[i] >= 0x80 { return nil }
    var (start, end, other) = (0, a.count, b.count)
    while start < min(end, other), unsafe a[start] == b[start] { start += 1 }
    while end > start, other > start, unsafe a[end - 1] == b[other - 1] {
      end -= 1
      other -= 1
    }
    switch (end - start, other - start) {
    case (0, 0): return 0
    case (0...1, 0...1): return 1
    case (2, 2) where unsafe a[start] == b[start + 1] && a[start + 1] == b[start]: return 1
    default: return 2
    }
  }
}
