public import Foundation
import TextModel

extension ArticleOutput {
  /// One line of JSON with its end; keys are sorted, offsets are code points of `text`.
  ///
  /// The same bytes as `JSONEncoder` with sorted keys and plain slashes gives, in a fraction of the
  /// time.
  /// - Complexity: O(n).
  public static func json(_ article: Article, withComments: Bool = false) -> Data {
    var line = ArticleLine(size: article.text.utf8.count + 1024)
    if !article.basis.isEmpty {
      line.open("basis", 0x7B)
      for (name, value) in article.basis.sorted(by: { $0.key < $1.key }) { line.add(name, value) }
      line.close(0x7D)
    }
    line.add("byline", article.byline)
    line.add("caption", article.caption)
    if withComments { line.add("comments", article.comments) }
    line.add("id", article.documentID)
    line.add("language", article.language)
    line.add("modified", article.modified?.description)
    line.add("published", article.published?.description)
    if !article.remarks.isEmpty { line.add("remarks", article.remarks) }
    line.add("source", article.source)
    line.add("text", article.text)
    line.add("title", article.title)
    line.add("url", article.url)
    line.add(article.zones, of: article.text)
    return line.finished()
  }
}

/// A JSON object in the making, on one line.
private struct ArticleLine {
  private var bytes: [UInt8] = [0x7B]
  /// Whether a comma stands before what comes next.
  private var hasMembers = false

  init(size: Int) { bytes.reserveCapacity(size) }

  consuming func finished() -> Data {
    bytes += [0x7D, 0x0A]
    return Data(bytes)
  }

  /// Begins an object or array under a name.
  mutating func open(_ name: String, _ bracket: UInt8) {
    self.name(name)
    bytes.append(bracket)
    hasMembers = false
  }

  mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    hasMembers = true
  }

  /// A member with a text; nothing for nil.
  mutating func add(_ name: String, _ text: String?) {
    guard let text else { return }
    self.name(name)
    quote(text)
  }

  /// A member with a list of texts.
  mutating func add(_ name: String, _ texts: [String]) {
    open(name, 0x5B)
    for text in texts {
      separate()
      quote(text)
    }
    close(0x5D)
  }

  /// The parts of a text that are no plain body: one pass turns bytes into code points, as they are
  /// in text order.
  mutating func add(_ zones: [Zone], of text: String) {
    if zones.isEmpty { return }
    let text = text.utf8.span
    var offset = 0
    var points = 0
    func point(_ target: Int) -> Int {
      while offset < target, offset < text.count {
        if text[offset] & 0xC0 != 0x80 { points += 1 }
        offset += 1
      }
      return points
    }
    open("zones", 0x5B)
    for zone in zones {
      separate()
      bytes.append(0x7B)
      hasMembers = false
      let start = point(zone.span.start)
      number("end", point(zone.span.end))
      add("kind", zone.kind.rawValue)
      number("start", start)
      add("writer", zone.writer)
      close(0x7D)
    }
    close(0x5D)
  }

  private mutating func number(_ name: String, _ value: Int) {
    self.name(name)
    bytes += String(value).utf8
  }

  private mutating func name(_ name: String) {
    separate()
    quote(name)
    bytes.append(0x3A)
  }

  private mutating func separate() {
    if hasMembers { bytes.append(0x2C) }
    hasMembers = true
  }

  /// A string (RFC 8259, section 7): what need not be escaped is copied in one piece.
  private mutating func quote(_ text: String) {
    bytes.append(0x22)
    let text = text.utf8.span
    var run = 0
    for i in text.indices {
      let byte = text[i]
      if byte >= 0x20, byte != 0x22, byte != 0x5C { continue }
      copy(text.extracting(run..<i))
      escape(byte)
      run = i + 1
    }
    copy(text.extracting(run..<text.count))
    bytes.append(0x22)
  }

  private mutating func copy(_ part: Span<UInt8>) {
    // SAFETY: the buffer is a part of a string that stays in place for the call, and is copied
    // here.
    unsafe part.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(0x5C)
    switch byte {
    case 0x08: bytes.append(0x62)
    case 0x09: bytes.append(0x74)
    case 0x0A: bytes.append(0x6E)
    case 0x0C: bytes.append(0x66)
    case 0x0D: bytes.append(0x72)
    case 0..<0x20:
      let low = byte & 15
      bytes += [0x75, 0x30, 0x30, 0x30 + byte >> 4, low < 10 ? 0x30 + low : 0x57 + low]
    default: bytes.append(byte)
    }
  }
}
