/// A row in SQLite's record format (https://www.sqlite.org/fileformat2.html, section 2.1).
///
/// The columns are put into a body; their serial types make the header.
struct RecordBuffer: ~Copyable {
  private var body = RawBytes()
  private var types = RawBytes()

  mutating func removeAll() {
    body.removeAll()
    types.removeAll()
  }

  mutating func null() { types.append(0) }

  mutating func integer(_ value: Int) {
    // The smallest of SQLite's integer widths, as SQLite itself chooses.
    switch value {
    case 0: types.append(8)
    case 1: types.append(9)
    case -128...127: bigEndian(value, 1, type: 1)
    case -32_768...32_767: bigEndian(value, 2, type: 2)
    case -8_388_608...8_388_607: bigEndian(value, 3, type: 3)
    case -2_147_483_648...2_147_483_647: bigEndian(value, 4, type: 4)
    case -(1 << 47)...(1 << 47) - 1: bigEndian(value, 6, type: 5)
    default: bigEndian(value, 8, type: 6)
    }
  }

  @inline(__always)
  private mutating func bigEndian(_ value: Int, _ width: Int, type: UInt8) {
    types.append(type)
    body.append(bigEndian: value, width: width)
  }

  mutating func real(_ value: Double) {
    // A column of type REAL keeps whole numbers as integers.
    if let whole = Int(exactly: value), abs(whole) < 1 << 47, value.sign == .plus || whole != 0 {
      return integer(whole)
    }
    bigEndian(Int(bitPattern: UInt(value.bitPattern)), 8, type: 7)
  }

  @inline(__always)
  mutating func text(_ bytes: UnsafeRawBufferPointer) {
    let type = UInt64(bytes.count * 2 + 13)
    if type < 0x80 {
      types.append(UInt8(type))
    } else {
      var width = 2
      while type >> UInt64(7 * width) != 0 { width += 1 }
      for i in stride(from: width - 1, through: 1, by: -1) {
        types.append(UInt8(truncatingIfNeeded: type >> UInt64(7 * i)) & 0x7F | 0x80)
      }
      types.append(UInt8(type & 0x7F))
    }
    unsafe body.append(bytes)
  }

  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { unsafe self.text(UnsafeRawBufferPointer($0)) }
  }

  /// Number of bytes of the whole record.
  var count: Int {
    let header = types.count + 1
    return (header < 128 ? header : header + 1) + body.count
  }

  /// Appends the record.
  @inline(__always)
  borrowing func append(to output: inout RawBytes) {
    // The header's length counts itself; a header of 127 bytes or more needs a second byte.
    let header = types.count + 1
    RecordBuffer.varint(UInt64(header < 128 ? header : header + 1), into: &output)
    output.append(types)
    output.append(body)
  }

  /// Number of bytes of a variable-length integer.
  @inline(__always)
  static func varintWidth(_ value: UInt64) -> Int {
    value < 0x80 ? 1 : min(9, (70 - value.leadingZeroBitCount) / 7)
  }

  /// SQLite's variable-length integer: seven bits a byte, the most significant first.
  @inline(__always)
  static func varint(_ value: UInt64, into output: inout RawBytes) {
    if value < 0x80 {
      output.append(UInt8(value))
    } else if value < 0x4000 {
      output.append(UInt8(value >> 7) | 0x80)
      output.append(UInt8(value & 0x7F))
    } else {
      longVarint(value, into: &output)
    }
  }

  private static func longVarint(_ value: UInt64, into output: inout RawBytes) {
    if value >> 56 != 0 {
      for shift in stride(from: 57, through: 8, by: -7) {
        output.append(UInt8(truncatingIfNeeded: value >> UInt64(shift)) | 0x80)
      }
      output.append(UInt8(truncatingIfNeeded: value))
    } else {
      var width = 3
      while value >> UInt64(7 * width) != 0 { width += 1 }
      for i in stride(from: width - 1, through: 1, by: -1) {
        output.append(UInt8(truncatingIfNeeded: value >> UInt64(7 * i)) & 0x7F | 0x80)
      }
      output.append(UInt8(value & 0x7F))
    }
  }
}
