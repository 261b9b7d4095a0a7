import Foundation

/// What the words of an element's class, id and role say about it.
struct PageSigns: OptionSet, Sendable {
  let rawValue: UInt32
  static let negative = PageSigns(rawValue: 1)
  static let hidden = PageSigns(rawValue: 2)
  static let comment = PageSigns(rawValue: 4)
  static let article = PageSigns(rawValue: 8)
  static let body = PageSigns(rawValue: 16)
  static let strong = PageSigns(rawValue: 32)
  static let byline = PageSigns(rawValue: 64)
  static let date = PageSigns(rawValue: 128)
  static let caption = PageSigns(rawValue: 256)
  static let standfirst = PageSigns(rawValue: 512)
  static let pullquote = PageSigns(rawValue: 1024)
  static let note = PageSigns(rawValue: 2048)
  /// Microdata names the element as the article's body.
  static let item = PageSigns(rawValue: 4096)
  static let names: [(String, PageSigns)] = [
    ("negative", .negative), ("hidden", .hidden), ("comment", .comment), ("article", .article),
    ("body", .body), ("strong", .strong), ("byline", .byline), ("date", .date),
    ("caption", .caption), ("standfirst", .standfirst), ("pullquote", .pullquote), ("note", .note),
  ]
}

/// The word lists for pages, read once from `Words/`.
struct PageWords: Sendable {
  /// The built-in lists.
  static let builtIn = PageWords()

  private var prefixes: [UInt64: PageSigns] = [:]
  private var wholes: [UInt64: PageSigns] = [:]
  /// One bit for each low half of a known hash: most words are passed over without a look-up.
  private var filter = [UInt64](repeating: 0, count: 1024)
  /// Lines that are notices, and beginnings of such lines, by their first byte.
  private var lines: [[(text: [UInt8], isStart: Bool)]] = Array(repeating: [], count: 256)

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  private init() {
    var signs = PageSigns()
    for line in Self.text(PackageResources.page_words_txt) where !line.hasPrefix("#") {
      if line.hasPrefix("[") {
        let name = line.dropFirst().dropLast()
        signs = PageSigns.names.first { $0.0 == name }?.1 ?? []
        continue
      }
      for word in line.split(separator: " ") {
        let isWhole = word.hasSuffix(".")
        let hash = (isWhole ? word.dropLast() : word).utf8.reduce(Self.seed, Self.step)
        if isWhole {
          wholes[hash, default: []].insert(signs)
        } else {
          prefixes[hash, default: []].insert(signs)
        }
        filter[Int(hash >> 6) & 1023] |= 1 << (hash & 63)
      }
    }
    for line in Self.text(PackageResources.page_lines_txt) where !line.hasPrefix("#") {
      let isStart = line.hasSuffix("*")
      let text = Array(line.utf8.dropLast(isStart ? 1 : 0))
      if let first = text.first { lines[Int(first)].append((text, isStart)) }
    }
  }

  private static func text(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// The signs in an attribute's value.
  ///
  /// Two neighbouring words also count as one ("article-body" as "articlebody").
  /// - Complexity: O(n).
  func signs(_ value: Span<UInt8>) -> PageSigns {
    var signs = PageSigns()
    var word = Self.seed
    var pair = Self.seed
    var pairHasTwo = false
    var length = 0
    var previousIsLower = false
    func isKnown(_ hash: UInt64) -> Bool { filter[Int(hash >> 6) & 1023] & (1 << (hash & 63)) != 0 }
    func endWord() {
      guard length > 0 else { return }
      if isKnown(word), let found = wholes[word] { signs.insert(found) }
      if pairHasTwo, isKnown(pair), let found = wholes[pair] { signs.insert(found) }
      pair = word
      pairHasTwo = true
      word = Self.seed
      length = 0
    }
    for i in value.indices {
      let byte = value[i]
      let isUpper = byte &- 0x41 < 26
      let isLetter = isUpper || byte &- 0x61 < 26
      if !isLetter || (isUpper && previousIsLower) { endWord() }
      previousIsLower = isLetter && !isUpper
      if !isLetter {
        if byte == 0x20 {
          pairHasTwo = false
          pair = Self.seed
        }
        continue
      }
      let lower = byte | 0x20
      word = Self.step(word, lower)
      pair = Self.step(pair, lower)
      length += 1
      if length >= 4 || pairHasTwo {
        if isKnown(word), let found = prefixes[word] { signs.insert(found) }
        if pairHasTwo, isKnown(pair), let found = prefixes[pair] { signs.insert(found) }
      }
    }
    endWord()
    return signs
  }

  /// What ``signs(_:)`` said about the values met last: the same few stand on most elements of a
  /// page.
  struct Memory {
    private var recent: [(hash: UInt64, signs: PageSigns)] = Array(repeating: (0, []), count: 1024)

    /// The signs in an attribute's value.
    mutating func signs(_ value: Span<UInt8>, _ words: PageWords) -> PageSigns {
      var hash = UInt64(value.count) &+ 1
      for i in value.indices { hash = PageWords.step(hash, value[i]) }
      let slot = Int(hash >> 54)
      if recent[slot].hash != hash { recent[slot] = (hash, words.signs(value)) }
      return recent[slot].signs
    }
  }

  /// Whether a short line is a notice of the page rather than part of an article.
  func isNotice(_ line: String) -> Bool {
    guard line.utf8.count <= 120 else { return false }
    var folded = Substring(line.lowercased())
    guard let first = folded.utf8.first, !lines[Int(first)].isEmpty else { return false }
    while let last = folded.last, last.isWhitespace || last.isPunctuation { folded.removeLast() }
    let isShort = line.utf8.count <= 90
    return lines[Int(first)].contains { text, isStart in
      folded.utf8.starts(with: text)
        && (isStart ? isShort : folded.utf8.count == text.count)
    }
  }
}
