/// A value of the MessagePack format (https://msgpack.org), without extension types.
enum MessagePack: Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  case unsigned(UInt64)
  case double(Double)
  case text(String)
  /// Where in the file the bytes lie.
  case binary(Range<Int>)
  case array([MessagePack])
  case map([(key: MessagePack, value: MessagePack)])

  /// The number as a signed integer, if it is one that fits.
  var int: Int? {
    switch self {
    case .integer(let value): Int(value)
    case .unsigned(let value): Int(exactly: value)
    default: nil
    }
  }

  /// The number as an unsigned integer, if it is one.
  var uint: UInt64? {
    switch self {
    case .integer(let value): UInt64(exactly: value)
    case .unsigned(let value): value
    default: nil
    }
  }

  var string: String? { if case .text(let value) = self { value } else { nil } }
  var list: [MessagePack]? { if case .array(let value) = self { value } else { nil } }
  var pairs: [(key: MessagePack, value: MessagePack)]? {
    if case .map(let value) = self { value } else { nil }
  }
  var isNull: Bool { self == .null }

  /// The value of a text key of a map.
  subscript(key: String) -> MessagePack? {
    guard case .map(let pairs) = self else { return nil }
    return pairs.first { if case .text(let name) = $0.key { name == key } else { false } }?.value
  }
}

/// Reads MessagePack from bytes that nobody vouches for.
struct MessagePackReader {
  /// Deepest nesting accepted; models use 6.
  static let depthLimit = 32

  let file: ModelFile
  private(set) var position: Int
  let end: Int

  init(_ file: ModelFile) { self.init(file, file.bytes.startIndex..<file.bytes.endIndex) }

  init(_ file: ModelFile, _ range: Range<Int>) {
    self.file = file
    position = range.lowerBound
    end = range.upperBound
  }

  /// Reads a whole file that holds exactly one value.
  static func read(_ file: ModelFile) throws(LanguageError) -> MessagePack {
    var reader = MessagePackReader(file)
    let value = try reader.value()
    guard reader.position == reader.end else {
      throw file.corrupt("has \(reader.end - reader.position) bytes after its end")
    }
    return value
  }

  mutating func value(depth: Int = 0) throws(LanguageError) -> MessagePack {
    guard depth < MessagePackReader.depthLimit else { throw file.corrupt("is nested too deeply") }
    let type = try byte()
    switch type {
    case 0x00...0x7F: return .integer(Int64(type))
    case 0x80...0x8F: return try map(Int(type & 15), depth)
    case 0x90...0x9F: return try array(Int(type & 15), depth)
    case 0xA0...0xBF: return try text(Int(type & 31))
    case 0xC0: return .null
    case 0xC2: return .bool(false)
    case 0xC3: return .bool(true)
    case 0xC4...0xC6: return .binary(try take(Int(try bigEndian(1 << Int(type - 0xC4)))))
    case 0xCA: return .double(Double(Float(bitPattern: UInt32(try bigEndian(4)))))
    case 0xCB: return .double(Double(bitPattern: try bigEndian(8)))
    case 0xCC...0xCF: return .unsigned(try bigEndian(1 << Int(type - 0xCC)))
    case 0xD0: return .integer(Int64(Int8(truncatingIfNeeded: try bigEndian(1))))
    case 0xD1: return .integer(Int64(Int16(truncatingIfNeeded: try bigEndian(2))))
    case 0xD2: return .integer(Int64(Int32(truncatingIfNeeded: try bigEndian(4))))
    case 0xD3: return .integer(Int64(bitPattern: try bigEndian(8)))
    case 0xD9...0xDB: return try text(Int(try bigEndian(1 << Int(type - 0xD9))))
    case 0xDC, 0xDD: return try array(Int(try bigEndian(2 << Int(type - 0xDC))), depth)
    case 0xDE, 0xDF: return try map(Int(try bigEndian(2 << Int(type - 0xDE))), depth)
    case 0xE0...0xFF: return .integer(Int64(Int8(bitPattern: type)))
    default:
      throw file.corrupt("has the unknown type byte \(type) at offset \(position - 1)")
    }
  }

  /// Reads the head of a map and returns its number of pairs.
  mutating func mapHead() throws(LanguageError) -> Int {
    let type = try byte()
    let count: Int
    switch type {
    case 0x80...0x8F: count = Int(type & 15)
    case 0xDE, 0xDF: count = Int(try bigEndian(2 << Int(type - 0xDE)))
    default: throw file.corrupt("is not a map")
    }
    guard count <= (end - position) / 2 else { throw truncated() }
    return count
  }

  /// Reads a number that is not negative.
  mutating func unsignedNumber() throws(LanguageError) -> UInt64 {
    let type = try byte()
    switch type {
    case 0x00...0x7F: return UInt64(type)
    case 0xCC...0xCF: return try bigEndian(1 << Int(type - 0xCC))
    default: throw file.corrupt("has no number at offset \(position - 1)")
    }
  }

  /// Reads two numbers that are not negative, as a table of ids and rows holds them by the hundred
  /// thousand.
  mutating func numberPair() throws(LanguageError) -> (UInt64, UInt64) {
    // The usual shape: a 64-bit number and a 16-bit one.
    let at = position
    if end - at >= 12, file.bytes[at] == 0xCF, file.bytes[at + 9] == 0xCD {
      position = at + 12
      return unsafe file.bytes.withUnsafeBytes { bytes in
        // SAFETY: twelve bytes from `at` lie inside the file.
        unsafe (
          UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: at + 1, as: UInt64.self)),
          UInt64(UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: at + 10, as: UInt16.self)))
        )
      }
    }
    return (try unsignedNumber(), try unsignedNumber())
  }

  private mutating func byte() throws(LanguageError) -> UInt8 {
    guard position < end else { throw truncated() }
    defer { position += 1 }
    return file.bytes[position]
  }

  private mutating func bigEndian(_ count: Int) throws(LanguageError) -> UInt64 {
    let range = try take(count)
    var value: UInt64 = 0
    for i in range { value = value << 8 | UInt64(file.bytes[i]) }
    return value
  }

  private mutating func take(_ count: Int) throws(LanguageError) -> Range<Int> {
    guard count >= 0, count <= end - position else { throw truncated() }
    defer { position += count }
    return position..<(position + count)
  }

  private mutating func text(_ count: Int) throws(LanguageError) -> MessagePack {
    let range = try take(count)
    guard let text = String(validating: file.bytes[range], as: UTF8.self) else {
      throw file.corrupt("has text that is not UTF-8 at offset \(range.lowerBound)")
    }
    return .text(text)
  }

  private mutating func array(_ count: Int, _ depth: Int) throws(LanguageError) -> MessagePack {
    // Every element takes a byte at least: a count beyond that is a lie.
    guard count <= end - position else { throw truncated() }
    var values: [MessagePack] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try value(depth: depth + 1)) }
    return .array(values)
  }

  private mutating func map(_ count: Int, _ depth: Int) throws(LanguageError) -> MessagePack {
    guard count <= (end - position) / 2 else { throw truncated() }
    var pairs: [(key: MessagePack, value: MessagePack)] = []
    pairs.reserveCapacity(count)
    for _ in 0..<count {
      let key = try value(depth: depth + 1)
      pairs.append((key, try value(depth: depth + 1)))
    }
    return .map(pairs)
  }

  private func truncated() -> LanguageError {
    file.corrupt("is truncated at offset \(position)")
  }
}

extension MessagePack: Equatable {
  static func == (a: MessagePack, b: MessagePack) -> Bool {
    switch (a, b) {
    case (.null, .null): true
    case (.bool(let x), .bool(let y)): x == y
    case (.integer(let x), .integer(let y)): x == y
    case (.unsigned(let x), .unsigned(let y)): x == y
    case (.double(let x), .double(let y)): x == y
    case (.text(let x), .text(let y)): x.utf8.elementsEqual(y.utf8)
    case (.binary(let x), .binary(let y)): x == y
    case (.array(let x), .array(let y)): x == y
    case (.map(let x), .map(let y)):
      x.count == y.count && zip(x, y).allSatisfy { $0.key == $1.key && $0.value == $1.value }
    default: false
    }
  }
}
