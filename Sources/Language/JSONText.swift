/// A JSON value (RFC 8259) whose objects keep their order: that of labels is part of a model.
enum JSONText: Equatable {
  case object([Member])
  case array([JSONText])
  case string(String)
  case number(Double)
  case bool(Bool)
  case null

  struct Member: Equatable {
    var key: String
    var value: JSONText
  }

  /// Reads JSON; nil when it is none.
  static func parse(_ text: String) -> JSONText? { parse(Array(text.utf8)) }

  /// Reads JSON; nil when it is none.
  static func parse(_ bytes: [UInt8]) -> JSONText? {
    var reader = JSONReader(bytes)
    return reader.document()
  }

  subscript(key: String) -> JSONText? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  var string: String? { if case .string(let value) = self { value } else { nil } }
  var list: [JSONText]? { if case .array(let value) = self { value } else { nil } }
  var members: [Member]? { if case .object(let value) = self { value } else { nil } }
  var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  /// The number as a whole one, if it is one.
  var int: Int? { if case .number(let value) = self { Int(exactly: value) } else { nil } }
}

/// Reads JSON from bytes that nobody vouches for.
private struct JSONReader {
  /// Deepest nesting accepted; models use 5.
  private static let depthLimit = 64

  private let bytes: [UInt8]
  private var i = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() -> JSONText? {
    guard let value = value(0) else { return nil }
    skipBlanks()
    return i == bytes.count ? value : nil
  }

  private var current: UInt8? { i < bytes.count ? bytes[i] : nil }

  private mutating func skipBlanks() {
    while let c = current, c == 0x20 || c == 0x0A || c == 0x0D || c == 0x09 { i += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard current == byte else { return false }
    i += 1
    return true
  }

  private mutating func value(_ depth: Int) -> JSONText? {
    skipBlanks()
    guard depth < JSONReader.depthLimit, let c = current else { return nil }
    switch c {
    case UInt8(ascii: "{"): return object(depth)
    case UInt8(ascii: "["): return array(depth)
    case UInt8(ascii: "\""): return string().map { .string($0) }
    case UInt8(ascii: "t"): return word("true", .bool(true))
    case UInt8(ascii: "f"): return word("false", .bool(false))
    case UInt8(ascii: "n"): return word("null", .null)
    default: return number()
    }
  }

  private mutating func word(_ text: String, _ value: JSONText) -> JSONText? {
    guard bytes[i...].starts(with: text.utf8) else { return nil }
    i += text.utf8.count
    return value
  }

  private mutating func object(_ depth: Int) -> JSONText? {
    i += 1
    var members: [JSONText.Member] = []
    if take(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      skipBlanks()
      guard current == UInt8(ascii: "\""), let key = string(), take(UInt8(ascii: ":")),
        let value = value(depth + 1)
      else { return nil }
      members.append(JSONText.Member(key: key, value: value))
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "}")) ? .object(members) : nil
  }

  private mutating func array(_ depth: Int) -> JSONText? {
    i += 1
    var items: [JSONText] = []
    if take(UInt8(ascii: "]")) { return .array(items) }
    repeat {
      guard let item = value(depth + 1) else { return nil }
      items.append(item)
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "]")) ? .array(items) : nil
  }

  private mutating func number() -> JSONText? {
    let start = i
    while let c = current, (0x30...0x39).contains(c) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(c) {
      i += 1
    }
    return Double(String(decoding: bytes[start..<i], as: UTF8.self)).map { .number($0) }
  }

  private mutating func string() -> String? {
    i += 1
    var text: [UInt8] = []
    var start = i
    while let c = current {
      if c == UInt8(ascii: "\"") {
        text += bytes[start..<i]
        i += 1
        return String(validating: text, as: UTF8.self)
      }
      guard c >= 0x20 else { return nil }
      i += 1
      guard c == UInt8(ascii: "\\") else { continue }
      text += bytes[start..<(i - 1)]
      guard let scalar = escaped() else { return nil }
      text += Array(String(scalar).utf8)
      start = i
    }
    return nil
  }

  private mutating func escaped() -> Unicode.Scalar? {
    guard let c = current else { return nil }
    i += 1
    switch c {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(c)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      guard let first = fourDigits() else { return nil }
      guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
      guard bytes[i...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else { return nil }
      i += 2
      guard let second = fourDigits(), (0xDC00..<0xE000).contains(second) else { return nil }
      return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    default: return nil
    }
  }

  private mutating func fourDigits() -> UInt32? {
    guard i + 4 <= bytes.count else { return nil }
    let digits = bytes[i..<(i + 4)]
    i += 4
    guard digits.allSatisfy({ $0 < 0x80 && Character(Unicode.Scalar($0)).isHexDigit }) else {
      return nil
    }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
