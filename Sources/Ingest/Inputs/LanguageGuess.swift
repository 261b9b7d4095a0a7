/// Tells the language of a text by its commonest small words, or its script.
public enum LanguageGuess {
  private static let words: [String: [String]] = {
    var result: [String: [String]] = [:]
    let lines = String(decoding: PackageResources.language_words_txt, as: UTF8.self).split(
      separator: "\n")
    for line in lines where !line.hasPrefix("#") {
      let pieces = line.split(separator: " ").map(String.init)
      for word in pieces.dropFirst() { result[word, default: []].append(pieces[0]) }
    }
    return result
  }()

  /// BCP 47 tag of the language; nil when the text is too short or too mixed to tell.
  ///
  /// - Complexity: O(n), at most 4,000 words are looked at.
  public static func language(of text: String) -> String? {
    var counts: [String: Int] = [:]
    var total = 0
    var latin = 0
    var scripts: [String: Int] = [:]
    for word in pieces(of: text) {
      guard let first = word.unicodeScalars.first?.value else { continue }
      total += 1
      switch first {
      case 0...0x24F: latin += 1
      case 0x370...0x3FF: scripts["el", default: 0] += 1
      case 0x590...0x5FF: scripts["he", default: 0] += 1
      case 0x600...0x6FF: scripts["ar", default: 0] += 1
      case 0x900...0x97F: scripts["hi", default: 0] += 1
      case 0x3040...0x30FF: scripts["ja", default: 0] += 1
      case 0x4E00...0x9FFF: scripts["zh", default: 0] += 1
      case 0xAC00...0xD7AF: scripts["ko", default: 0] += 1
      default: break
      }
      for language in words[word.lowercased()] ?? [] { counts[language, default: 0] += 1 }
    }
    guard total >= 20 else { return nil }
    let script = scripts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.first
    if latin * 3 < total, let script, script.value * 3 > total { return script.key }
    let ranked = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let best = ranked.first, best.value * 12 >= total else { return nil }
    if ranked.count > 1, ranked[1].value * 10 > best.value * 9 { return nil }
    return best.key
  }

  /// The first 4,000 runs of letters and apostrophes; a mark belongs to what it stands on.
  private static func pieces(of text: String) -> [Substring] {
    var result: [Substring] = []
    var start: String.Index?
    let scalars = text.unicodeScalars
    for i in scalars.indices {
      if isInside(scalars[i], start != nil) {
        if start == nil { start = i }
      } else if let first = start {
        result.append(text[first..<i])
        start = nil
        if result.count == 4000 { return result }
      }
    }
    if let start { result.append(text[start...]) }
    return result
  }

  private static func isInside(_ scalar: Unicode.Scalar, _ isAfterLetter: Bool) -> Bool {
    if scalar.isASCII {
      return scalar == "'" || (UInt32(0x61)...0x7A).contains(scalar.value | 0x20)
    }
    return scalar.properties.isAlphabetic || isAfterLetter && scalar.properties.isGraphemeExtend
  }
}
