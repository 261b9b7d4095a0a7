/// Takes out of a page what nobody looks at before it is parsed: contents of scripts, styles and
/// drawings, comments, attributes other than those that say what an element is, surplus blanks.
/// They are seven eighths of a page's bytes, and the parser is slow on them. JSON-LD stays.
///
/// Only what is certain goes: markup that is not as it should be is left to the parser.
struct PageMarkup {
  private var result: [UInt8] = []
  /// Where the bytes begin that are kept and not yet in `result`.
  private var kept = 0
  /// What has no end from some place on has none further on: it is not looked for again.
  private var endless: [Bool]
  /// Where the contents of the block begin whose tag was met last.
  private var blockStart = -1
  private let known = PageUses.attributes
  private let blocks = PageUses.blocks
  private let words = PageWords.builtIn
  private var memory: PageWords.Memory

  private static let dropped: [[UInt8]] = ["script", "style", "svg", "noscript"].map {
    Array($0.utf8)
  }

  /// The page without them.
  ///
  /// - Complexity: O(n).
  static func reduced(_ bytes: [UInt8]) -> [UInt8] {
    var memory = PageWords.Memory()
    return reduced(bytes, &memory)
  }

  /// The page without them; what was found out about values of attributes is remembered.
  static func reduced(_ bytes: [UInt8], _ memory: inout PageWords.Memory) -> [UInt8] {
    var markup = PageMarkup(size: bytes.count, memory: memory)
    markup.reduce(bytes.span)
    memory = markup.memory
    return markup.result
  }

  private init(size: Int, memory: PageWords.Memory) {
    endless = Array(repeating: false, count: Self.dropped.count + 1)
    self.memory = memory
    result.reserveCapacity(size / 2)
  }

  /// Puts what is kept up to a place into the result and goes on at another.
  private mutating func drop(from start: Int, to end: Int, _ bytes: Span<UInt8>) {
    if start > kept {
      // SAFETY: the buffer is that of the page, which nothing changes, and is copied here.
      unsafe bytes.extracting(kept..<start).withUnsafeBufferPointer {
        unsafe result.append(contentsOf: $0)
      }
    }
    kept = end
  }

  private mutating func reduce(_ bytes: Span<UInt8>) {
    var i = 0
    let count = bytes.count
    while i < count {
      let byte = bytes[i]
      if byte > 0x3C {
        i += 1
      } else if byte == 0x3C {
        i = markup(at: i, bytes)
      } else if Self.isBlank(byte) {
        var end = i + 1
        // A single blank within a text, as most are.
        if end < count, bytes[end] > 0x20, bytes[end] != 0x3C, i != blockStart {
          i += 2
          continue
        }
        while end < count, Self.isBlank(bytes[end]) {
          end += 1
          while end + 8 <= count, Self.isIndentation(bytes, end) { end += 8 }
        }
        let start = i == blockStart || isBlock(at: end, bytes) ? i : i + 1
        if end > start { drop(from: start, to: end, bytes) }
        i = end
      } else {
        i += 1
      }
    }
    drop(from: count, to: count, bytes)
  }

  /// Passes over what begins with "<" at a place; the place behind it.
  private mutating func markup(at open: Int, _ bytes: Span<UInt8>) -> Int {
    guard open + 1 < bytes.count else { return bytes.count }
    let next = bytes[open + 1]
    if next == 0x21 { return comment(at: open, bytes) }
    guard next | 0x20 &- 0x61 < 26 else { return open + 1 }
    // "s" or "n", in either case.
    if next | 0x20 == 0x73 || next | 0x20 == 0x6E,
      let index = droppedElement(at: open + 1, bytes), !endless[index],
      let end = element(index, at: open, bytes)
    {
      return end
    }
    let (hash, behind) = name(at: open + 1, bytes)
    // The address of a link element may be the canonical one.
    let isLink = behind - open == 5 && matches(Self.link, at: open + 1, bytes)
    let end = attributes(at: behind, isLink: isLink, bytes)
    if bytes[end - 1] == 0x3E, blocks.use(of: hash) == .kept { blockStart = end }
    return end
  }

  /// The hash of a name and the place behind it.
  private func name(at start: Int, _ bytes: Span<UInt8>) -> (hash: UInt64, end: Int) {
    var hash = PageUses.seed
    var i = start
    while i < bytes.count, Self.isNamePart(bytes[i]) {
      hash = PageUses.step(hash, bytes[i])
      i += 1
    }
    return (hash, i)
  }

  /// Whether a block begins at a place: blanks before it are no part of any text. (Those before its
  /// end stay, as the end may have no beginning, and then it parts nothing.)
  private func isBlock(at place: Int, _ bytes: Span<UInt8>) -> Bool {
    guard place + 1 < bytes.count, bytes[place] == 0x3C else { return false }
    return blocks.use(of: name(at: place + 1, bytes).hash) == .kept
  }

  private static let link = Array("link".utf8)

  private mutating func comment(at open: Int, _ bytes: Span<UInt8>) -> Int {
    guard open + 3 < bytes.count, bytes[open + 2] == 0x2D, bytes[open + 3] == 0x2D, !endless[4]
    else { return open + 2 }
    var i = open + 4
    while let end = bytes.firstPlace(of: 0x3E, from: i) {
      if end >= open + 6, bytes[end - 1] == 0x2D, bytes[end - 2] == 0x2D {
        drop(from: open, to: end + 1, bytes)
        return end + 1
      }
      i = end + 1
    }
    endless[4] = true
    return open + 2
  }

  /// Takes an element out with its contents, unless it holds JSON-LD; the place behind it, or nil
  /// without an end tag: then the rest is left to the parser.
  private mutating func element(
    _ index: Int, at open: Int, _ bytes: Span<UInt8>
  ) -> Int? {
    let name = Self.dropped[index]
    let head = open + 1 + name.count
    guard head < bytes.count, bytes[head] <= 0x20 || bytes[head] == 0x3E else { return nil }
    guard let headEnd = bytes.firstPlace(of: 0x3E, from: head),
      let end = endTag(of: name, from: headEnd + 1, bytes)
    else {
      endless[index] = true
      return nil
    }
    if holds("ld+json", head..<headEnd, bytes) { return end }
    let behind = bytes.firstPlace(of: 0x3E, from: end).map { $0 + 1 } ?? bytes.count
    drop(from: open, to: behind, bytes)
    return behind
  }

  private func endTag(of name: [UInt8], from: Int, _ bytes: Span<UInt8>) -> Int? {
    var i = from
    while i < bytes.count, let next = bytes.firstPlace(of: 0x3C, from: i) {
      if next + 1 < bytes.count, bytes[next + 1] == 0x2F, matches(name, at: next + 2, bytes) {
        return next
      }
      i = next + 1
    }
    return nil
  }

  /// Goes through the attributes of a tag and takes out those that say nothing; the place behind
  /// the tag.
  ///
  /// Names, values and what is neither are told apart as the parser does (htmlParseStartTag).
  private mutating func attributes(
    at start: Int, isLink: Bool, _ bytes: Span<UInt8>
  ) -> Int {
    var i = start
    let count = bytes.count
    while true {
      let gap = i
      while i < count, Self.isBlank(bytes[i]) { i += 1 }
      guard i < count else { return i }
      if bytes[i] == 0x3E { return i + 1 }
      let name = i
      var hash = PageUses.seed
      if Self.isNameStart(bytes[i]) { (hash, i) = self.name(at: i, bytes) }
      guard i > name, i - name <= Self.longestName else {
        // The parser passes over what is no name, up to a blank or the tag's end.
        while i < count, !Self.isBlank(bytes[i]), bytes[i] != 0x3E { i += 1 }
        continue
      }
      let nameEnd = i
      while i < count, Self.isBlank(bytes[i]) { i += 1 }
      var value = i..<i
      if i < count, bytes[i] == 0x3D {
        i += 1
        while i < count, Self.isBlank(bytes[i]) { i += 1 }
        guard i < count else { return i }
        if bytes[i] == 0x22 || bytes[i] == 0x27 {
          // Without a closing mark the value goes on to the end of the page.
          guard let end = bytes.firstPlace(of: bytes[i], from: i + 1) else { return count }
          value = i + 1..<end
          i = end + 1
        } else {
          let from = i
          while i < count, !Self.isBlank(bytes[i]), bytes[i] != 0x3E { i += 1 }
          value = from..<i
        }
      } else {
        i = nameEnd
      }
      switch known.use(of: hash) {
      case .kept: continue
      case .sign where bytes.extracting(value).firstPlace(of: 0x26) != nil: continue
      case .sign where !memory.signs(bytes.extracting(value), words).isEmpty: continue
      case .address where isLink: continue
      case .style where holds("none", value, bytes) || holds("hidden", value, bytes): continue
      default: break
      }
      // A blank stays where the next attribute follows without one.
      let isGlued = i < count && gap < name && Self.isNamePart(bytes[i])
      drop(from: isGlued ? gap + 1 : gap, to: i, bytes)
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  /// Whether eight blanks or eight tabulators follow: a quarter of a page's bytes indent its
  /// markup.
  private static func isIndentation(_ bytes: Span<UInt8>, _ place: Int) -> Bool {
    // SAFETY: the caller has made sure that eight bytes are left.
    let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
    return word == 0x2020_2020_2020_2020 || word == 0x0909_0909_0909_0909
  }

  /// The parser cuts longer names into several.
  private static let longestName = 90

  private static func isNameStart(_ byte: UInt8) -> Bool {
    byte | 0x20 &- 0x61 < 26 || byte == 0x3A || byte == 0x5F || byte == 0x2E
  }

  /// What the parser takes for a part of a name: letters, digits, ":", "-", "_", ".".
  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 11 || byte == 0x2D || byte == 0x2E || byte == 0x5F
  }

  /// Which of the elements that are taken out with their contents has its name at a place.
  private func droppedElement(at place: Int, _ bytes: Span<UInt8>) -> Int? {
    for index in Self.dropped.indices where matches(Self.dropped[index], at: place, bytes) {
      return index
    }
    return nil
  }

  /// Whether a part of the page holds a text, in any case of letters.
  private func holds(_ text: StaticString, _ part: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    unsafe bytes.extracting(part).withUnsafeBufferPointer { unsafe Array($0)[...].holds(text) }
  }

  private func matches(_ name: [UInt8], at: Int, _ bytes: Span<UInt8>) -> Bool {
    guard at + name.count <= bytes.count else { return false }
    for j in name.indices where bytes[at + j] | 0x20 != name[j] { return false }
    return true
  }
}

/// What attributes and elements are good for, by hashes of their names.
struct PageUses: Sendable {
  /// The use of an attribute.
  enum Use: UInt8, Sendable {
    case none, kept, address, style
    /// Its words are signs, or it is good for nothing.
    case sign
  }

  /// The attributes that are looked at.
  static let attributes = PageUses([
    (.kept, "role hidden aria-hidden itemprop rel name property content http-equiv value"),
    (.kept, "datetime pubdate lang"), (.sign, "class id data-component data-testid"),
    (.address, "href"), (.style, "style"),
  ])
  /// Elements that part texts, as ``PageElement`` has them.
  static let blocks = PageUses([
    (
      .kept,
      "p div section header article main nav footer aside h1 h2 h3 h4 h5 h6 ul ol dl li dd dt"
    ),
    (
      .kept,
      "blockquote pre table tbody thead tfoot tr td th figure figcaption form fieldset address"
    ),
  ])
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// An open table of 128 places.
  private var places: [(hash: UInt64, use: Use)] = Array(repeating: (0, .none), count: 128)

  private init(_ uses: [(use: Use, names: String)]) {
    for (use, names) in uses {
      for name in names.split(separator: " ") { add(name, use) }
    }
  }

  private mutating func add(_ name: Substring, _ use: Use) {
    let hash = name.utf8.reduce(Self.seed, Self.step)
    var i = Int(hash >> 57)
    while places[i].use != .none { i = (i + 1) & 127 }
    places[i] = (hash, use)
  }

  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
    return (hash ^ UInt64(lower)) &* 0x100_0000_01B3
  }

  /// The use of the attribute whose name has a hash.
  func use(of hash: UInt64) -> Use {
    var i = Int(hash >> 57)
    while places[i].use != .none {
      if places[i].hash == hash { return places[i].use }
      i = (i + 1) & 127
    }
    return .none
  }
}
