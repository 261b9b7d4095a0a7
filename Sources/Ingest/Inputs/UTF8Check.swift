/// Checks whether bytes are UTF-8 without making a text of them.
enum UTF8Check {
  /// Whether the bytes are well-formed UTF-8 (RFC 3629, section 4).
  ///
  /// - Complexity: O(n), 32 bytes at a time where they are ASCII.
  static func isValid(_ bytes: [UInt8]) -> Bool {
    unsafe bytes.withUnsafeBytes { buffer in
      var i = 0
      let count = buffer.count
      while i < count {
        // SAFETY: 32 bytes are read where 32 are left, eight where eight are.
        while i + 32 <= count {
          let a = unsafe buffer.loadUnaligned(fromByteOffset: i, as: UInt64.self)
          let b = unsafe buffer.loadUnaligned(fromByteOffset: i + 8, as: UInt64.self)
          let c = unsafe buffer.loadUnaligned(fromByteOffset: i + 16, as: UInt64.self)
          let d = unsafe buffer.loadUnaligned(fromByteOffset: i + 24, as: UInt64.self)
          guard (a | b | c | d) & 0x8080_8080_8080_8080 == 0 else { break }
          i += 32
        }
        while i + 8 <= count,
          unsafe buffer.loadUnaligned(fromByteOffset: i, as: UInt64.self) & 0x8080_8080_8080_8080
            == 0
        {
          i += 8
        }
        guard i < count else { break }
        let lead = unsafe buffer[i]
        i += 1
        if lead < 0x80 { continue }
        let rest: Int
        // The range of the second byte: neither overlong forms nor surrogates nor beyond U+10FFFF.
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: rest = 1
        case 0xE0: (rest, second) = (2, 0xA0...0xBF)
        case 0xED: (rest, second) = (2, 0x80...0x9F)
        case 0xE1...0xEF: rest = 2
        case 0xF0: (rest, second) = (3, 0x90...0xBF)
        case 0xF1...0xF3: rest = 3
        case 0xF4: (rest, second) = (3, 0x80...0x8F)
        default: return false
        }
        guard i + rest <= count, unsafe second.contains(buffer[i]) else { return false }
        for j in 1..<max(1, rest) where unsafe buffer[i + j] & 0xC0 != 0x80 { return false }
        i += rest
      }
      return true
    }
  }
}
