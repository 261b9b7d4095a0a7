import Foundation
import GraphStore

/// Reads JSON (RFC 8259) out of an array of bytes, values where they lie: a string without escapes
/// is not copied.
struct JSONScanner {
  /// What does not belong there.
  struct Fault: Error {
    var detail: String
  }

  /// A deeper value is refused.
  static let deepest = 64

  /// The bytes; decoded strings are appended.
  var bytes: [UInt8]
  /// Index of the next byte.
  var position = 0
  /// Index after the last byte to be read.
  var end: Int

  init(_ bytes: consuming [UInt8]) {
    end = bytes.count
    self.bytes = bytes
  }

  @inline(__always)
  private func byte() -> UInt8 { position < end ? bytes[position] : 0 }

  @inline(__always)
  mutating func skipSpace() {
    while position < end {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A else { return }
      position += 1
    }
  }

  /// Passes a byte, with white space before it.
  @inline(__always)
  mutating func pass(_ wanted: UInt8) throws(Fault) {
    skipSpace()
    guard position < end, bytes[position] == wanted else { throw unexpected(wanted) }
    position += 1
  }

  /// Passes a byte if it is next, with white space before it.
  @inline(__always)
  mutating func passes(_ wanted: UInt8) -> Bool {
    skipSpace()
    guard position < end, bytes[position] == wanted else { return false }
    position += 1
    return true
  }

  private func unexpected(_ wanted: UInt8) -> Fault {
    let name = "“\(Character(Unicode.Scalar(wanted)))”"
    guard position < end else { return Fault(detail: "the line ends where \(name) belongs") }
    return Fault(detail: "\(name) belongs at byte \(position)")
  }

  /// The next byte behind white space; 0 at the end.
  @inline(__always)
  mutating func peek() -> UInt8 {
    skipSpace()
    return byte()
  }

  /// A string.
  @inline(__always)
  mutating func string() throws(Fault) -> PackedGraph.Text {
    try pass(0x22)
    let start = position
    position = endOfPlainText(from: start)
    guard position < end else { throw Fault(detail: "a string without an end") }
    switch bytes[position] {
    case 0x22:
      let text = try text(start, position - start)
      position += 1
      return text
    case 0x5C: return try escaped(from: start)
    default: throw Fault(detail: "a control character in a string")
    }
  }

  /// Index of the next quotation mark, backslash or control character; `end` when there is none.
  ///
  /// Eight bytes are looked at at a time: a byte of a word that is zero, or below 0x20, borrows its
  /// highest bit (H. S. Warren, "Hacker's Delight", 2013, section 6-1); the lowest such bit is
  /// exact.
  @inline(__always)
  private func endOfPlainText(from start: Int) -> Int {
    unsafe bytes.withUnsafeBytes { all in
      precondition(start >= 0 && end <= all.count)
      let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
      var i = start
      while i + 8 <= end {
        // SAFETY: eight bytes from `i` on lie before `end`, which lies within the bytes.
        let word = unsafe UInt64(
          littleEndian: all.loadUnaligned(fromByteOffset: i, as: UInt64.self))
        let (quotes, slashes) = (word ^ ones &* 0x22, word ^ ones &* 0x5C)
        let marks =
          ((quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes
            | (word &- ones &* 0x20) & ~word) & tops
        if marks != 0 { return i + marks.trailingZeroBitCount / 8 }
        i += 8
      }
      while i < end {
        let byte = unsafe all[i]
        if byte == 0x22 || byte == 0x5C || byte < 0x20 { break }
        i += 1
      }
      return i
    }
  }

  /// Index of the first line break in a range; nil when there is none.
  func firstLineBreak(in range: Range<Int>) -> Int? {
    unsafe bytes.withUnsafeBytes { all in
      // The subscript checks that the range lies within the bytes.
      let part = unsafe UnsafeRawBufferPointer(rebasing: all[range])
      guard let start = part.baseAddress else { return nil }
      // SAFETY: `part` has as many bytes as it says.
      guard let found = unsafe memchr(start, 0x0A, part.count) else { return nil }
      return unsafe range.lowerBound + UnsafeRawPointer(start).distance(to: found)
    }
  }

  /// Appends bytes that stand in the array already.
  private mutating func appendCopy(of range: Range<Int>) {
    let start = bytes.count
    // Not as a slice, which would hold the whole array while it grows, and so copy it.
    bytes.append(contentsOf: repeatElement(0, count: range.count))
    unsafe bytes.withUnsafeMutableBytes { all in
      // The subscripts check that both parts lie within the bytes.
      unsafe all[start..<start + range.count].copyBytes(from: all[range])
    }
  }

  private func text(_ start: Int, _ count: Int) throws(Fault) -> PackedGraph.Text {
    guard count <= PackedGraph.Text.largest else {
      throw Fault(detail: "a string of more than 64 MB")
    }
    return PackedGraph.Text(offset: start, count: count)
  }

  /// A string with escapes, from its start: decoded behind all bytes.
  private mutating func escaped(from start: Int) throws(Fault) -> PackedGraph.Text {
    let goal = bytes.count
    appendCopy(of: start..<position)
    while position < end {
      let byte = bytes[position]
      position += 1
      switch byte {
      case 0x22: return try text(goal, bytes.count - goal)
      case 0x5C: try escape()
      case 0..<0x20: throw Fault(detail: "a control character in a string")
      default:
        let stop = endOfPlainText(from: position - 1)
        appendCopy(of: position - 1..<stop)
        position = stop
      }
    }
    throw Fault(detail: "a string without an end")
  }

  private mutating func escape() throws(Fault) {
    let byte = byte()
    position += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: bytes.append(byte)
    case 0x62: bytes.append(0x08)
    case 0x66: bytes.append(0x0C)
    case 0x6E: bytes.append(0x0A)
    case 0x72: bytes.append(0x0D)
    case 0x74: bytes.append(0x09)
    case 0x75:
      var value = try hex()
      if 0xD800..<0xDC00 ~= value, position + 1 < end, bytes[position] == 0x5C,
        bytes[position + 1] == 0x75
      {
        position += 2
        let low = try hex()
        guard 0xDC00..<0xE000 ~= low else { throw Fault(detail: "half of a surrogate pair") }
        value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(value) else {
        throw Fault(detail: "half of a surrogate pair")
      }
      bytes.append(contentsOf: String(Character(scalar)).utf8)
    default: throw Fault(detail: "an unknown escape in a string")
    }
  }

  private mutating func hex() throws(Fault) -> UInt32 {
    guard position + 4 <= end else { throw Fault(detail: "a short \\u escape") }
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue else {
        throw Fault(detail: "a \\u escape without four hexadecimal digits")
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }

  /// A number, as it is written.
  mutating func number() throws(Fault) -> PackedGraph.Text {
    skipSpace()
    let start = position
    while position < end {
      let byte = bytes[position]
      let isPart =
        0x30...0x39 ~= byte || byte == 0x2D || byte == 0x2B || byte == 0x2E || byte == 0x45
        || byte == 0x65
      guard isPart else { break }
      position += 1
    }
    guard position > start else { throw Fault(detail: "a value is missing or unknown") }
    return try text(start, position - start)
  }

  /// The value of a number.
  mutating func double() throws(Fault) -> Double {
    let text = try number()
    // Most are short decimals: an integer divided by a power of ten is exact there.
    var value = 0
    var scale = 1.0
    var isPlain = text.count <= 15
    var isBehindPoint = false
    for i in text.range where isPlain {
      let byte = bytes[i]
      if 0x30...0x39 ~= byte {
        value = value * 10 + Int(byte - 0x30)
        if isBehindPoint { scale *= 10 }
      } else if byte == 0x2E, !isBehindPoint {
        isBehindPoint = true
      } else {
        isPlain = false
      }
    }
    if isPlain { return Double(value) / scale }
    guard let double = Double(String(decoding: bytes[text.range], as: UTF8.self)),
      double.isFinite
    else { throw Fault(detail: "not a number that can be held") }
    return double
  }

  /// A string, or a number as it is written.
  mutating func stringOrNumber() throws(Fault) -> PackedGraph.Text {
    peek() == 0x22 ? try string() : try number()
  }

  /// `null`, if it is next.
  @inline(__always)
  mutating func passesNull() -> Bool { peek() == 0x6E && passes(word: "null") }

  private mutating func passes(word: StaticString) -> Bool {
    skipSpace()
    let count = word.utf8CodeUnitCount
    guard position + count <= end else { return false }
    let matches = word.withUTF8Buffer {
      unsafe $0.elementsEqual(bytes[position..<position + count])
    }
    if matches { position += count }
    return matches
  }

  /// A truth value.
  mutating func bool() throws(Fault) -> Bool {
    if passes(word: "true") { return true }
    if passes(word: "false") { return false }
    throw Fault(detail: "true or false belongs at byte \(position)")
  }

  /// Passes over a value.
  mutating func skip(depth: Int = 0) throws(Fault) {
    guard depth < JSONScanner.deepest else { throw Fault(detail: "values within values too deep") }
    switch peek() {
    case 0x22: _ = try string()
    case 0x7B:
      try object { scanner, _ throws(Fault) in try scanner.skip(depth: depth + 1) }
    case 0x5B: try array { scanner throws(Fault) in try scanner.skip(depth: depth + 1) }
    case 0x74, 0x66: _ = try bool()
    case 0x6E:
      guard passesNull() else { throw Fault(detail: "a value is missing or unknown") }
    default: _ = try number()
    }
  }

  /// Reads an object, member by member; the block reads the value.
  mutating func object(
    _ member: (inout JSONScanner, PackedGraph.Text) throws(Fault) -> Void
  ) throws(Fault) {
    try pass(0x7B)
    if passes(0x7D) { return }
    repeat {
      let name = try string()
      try pass(0x3A)
      try member(&self, name)
    } while passes(0x2C)
    try pass(0x7D)
  }

  /// Reads an array; the block reads each element.
  mutating func array(_ element: (inout JSONScanner) throws(Fault) -> Void) throws(Fault) {
    try pass(0x5B)
    if passes(0x5D) { return }
    repeat { try element(&self) } while passes(0x2C)
    try pass(0x5D)
  }
}
