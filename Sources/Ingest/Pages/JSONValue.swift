/// A forgiving reader of the JSON in pages: control characters in strings and commas too many are
/// let pass, as browsers' users of JSON-LD do.
indirect enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// Reads one value; nil when there is none or it is nested more than 64 deep.
  ///
  /// - Complexity: O(n).
  init?(_ bytes: ArraySlice<UInt8>) {
    // Some pages wrap the object in a CDATA section or a comment.
    var start = bytes.startIndex
    if let first = bytes.firstIndex(where: { $0 > 0x20 }),
      bytes[first] == 0x3C || bytes[first] == 0x2F
    {
      start = bytes.firstIndex(of: 0x7B) ?? start
      let list = bytes[..<start].lastIndex(of: 0x5B)
      if let list, list > bytes.startIndex, bytes[bytes.index(before: list)] <= 0x20 {
        start = list
      }
    }
    var parser = JSONScanner(bytes: bytes, position: start)
    guard let value = parser.value(depth: 0) else { return nil }
    self = value
  }

  /// The member of an object; nil for other values.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The string, when it is one and not empty.
  var string: String? {
    if case .string(let text) = self, !text.isEmpty { return text }
    return nil
  }

  /// The elements of an array; any other value alone.
  var elements: [JSONValue] {
    switch self {
    case .array(let values): return values
    case .null: return []
    default: return [self]
    }
  }
}

private struct JSONScanner {
  let bytes: ArraySlice<UInt8>
  var position: Int

  private var current: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = current, byte <= 0x20 || byte == 0x2C || byte == 0x3B { position += 1 }
  }

  mutating func value(depth: Int) -> JSONValue? {
    guard depth < 64 else { return nil }
    skipBlanks()
    guard let byte = current else { return nil }
    switch byte {
    case 0x7B:
      position += 1
      return object(depth: depth)
    case 0x5B:
      position += 1
      var values: [JSONValue] = []
      while true {
        skipBlanks()
        guard let byte = current else { return .array(values) }
        if byte == 0x5D {
          position += 1
          return .array(values)
        }
        guard let next = value(depth: depth + 1) else { return nil }
        values.append(next)
      }
    case 0x22: return string().map { .string($0) }
    default: return literal()
    }
  }

  private mutating func object(depth: Int) -> JSONValue? {
    var members: [(key: String, value: JSONValue)] = []
    while true {
      skipBlanks()
      guard let byte = current else { return .object(members) }
      if byte == 0x7D {
        position += 1
        return .object(members)
      }
      guard byte == 0x22, let key = string() else { return nil }
      skipBlanks()
      guard current == 0x3A else { return nil }
      position += 1
      guard let next = value(depth: depth + 1) else { return nil }
      members.append((key, next))
    }
  }

  private mutating func literal() -> JSONValue? {
    let start = position
    while let byte = current, byte > 0x20, byte != 0x2C, byte != 0x5D, byte != 0x7D {
      position += 1
    }
    guard position > start else { return nil }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    switch text {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    default: return .number(text)
    }
  }

  private mutating func string() -> String? {
    position += 1
    var result: [UInt8] = []
    while let byte = current {
      position += 1
      if byte == 0x22 { return String(decoding: result, as: UTF8.self) }
      guard byte == 0x5C, let escaped = current else {
        result.append(byte)
        continue
      }
      position += 1
      switch escaped {
      case 0x6E: result.append(0x0A)
      case 0x74: result.append(0x09)
      case 0x72: result.append(0x0D)
      case 0x62, 0x66: result.append(0x20)
      case 0x75:
        guard let scalar = scalar() else { return nil }
        result += Array(String(scalar).utf8)
      default: result.append(escaped)
      }
    }
    return nil
  }

  private mutating func unit() -> UInt32? {
    guard position + 4 <= bytes.endIndex else { return nil }
    let digits = String(decoding: bytes[position..<position + 4], as: UTF8.self)
    position += 4
    return UInt32(digits, radix: 16)
  }

  private mutating func scalar() -> Unicode.Scalar? {
    guard let high = unit() else { return nil }
    if (0xD800..<0xDC00).contains(high), position + 6 <= bytes.endIndex, bytes[position] == 0x5C,
      bytes[position + 1] == 0x75
    {
      position += 2
      guard let low = unit(), (0xDC00..<0xE000).contains(low) else { return "\u{FFFD}" }
      return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    }
    return Unicode.Scalar(high) ?? "\u{FFFD}"
  }
}
