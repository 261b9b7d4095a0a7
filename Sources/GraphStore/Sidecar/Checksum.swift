/// XXH64 with seed 0 (Y. Collet, "XXH64 algorithm description",
/// https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md): finds damage, not forgery.
enum Checksum {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  @inline(__always)
  private static func rotated(_ x: UInt64, _ n: UInt64) -> UInt64 { x << n | x >> (64 - n) }

  @inline(__always)
  private static func round(_ sum: UInt64, _ input: UInt64) -> UInt64 {
    rotated(sum &+ input &* prime2, 31) &* prime1
  }

  /// The checksum of some bytes.
  ///
  /// - Complexity: O(n), several bytes a cycle.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    // SAFETY: every load lies within the buffer, as `offset` never passes its count.
    func word(_ offset: Int) -> UInt64 {
      unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    let count = bytes.count
    var offset = 0
    var hash: UInt64
    if count >= 32 {
      var a = prime1 &+ prime2
      var b = prime2
      var c: UInt64 = 0
      var d = 0 &- prime1
      while offset + 32 <= count {
        a = round(a, word(offset))
        b = round(b, word(offset + 8))
        c = round(c, word(offset + 16))
        d = round(d, word(offset + 24))
        offset += 32
      }
      hash = rotated(a, 1) &+ rotated(b, 7) &+ rotated(c, 12) &+ rotated(d, 18)
      for lane in [a, b, c, d] { hash = (hash ^ round(0, lane)) &* prime1 &+ prime4 }
    } else {
      hash = prime5
    }
    hash = hash &+ UInt64(count)
    while offset + 8 <= count {
      hash = rotated(hash ^ round(0, word(offset)), 27) &* prime1 &+ prime4
      offset += 8
    }
    if offset + 4 <= count {
      let half = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
      hash = rotated(hash ^ (UInt64(UInt32(littleEndian: half)) &* prime1), 23) &* prime2 &+ prime3
      offset += 4
    }
    while offset < count {
      hash = rotated(hash ^ (UInt64(unsafe bytes[offset]) &* prime5), 11) &* prime1
      offset += 1
    }
    hash = (hash ^ hash >> 33) &* prime2
    hash = (hash ^ hash >> 29) &* prime3
    return hash ^ hash >> 32
  }

  /// The checksum of a text.
  static func of(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { unsafe of(UnsafeRawBufferPointer($0)) }
  }

  static func of(_ bytes: [UInt8]) -> UInt64 { unsafe bytes.withUnsafeBytes { unsafe of($0) } }
}
