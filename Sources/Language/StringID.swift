/// spaCy's 64-bit ids of strings: reserved numbers for some names, MurmurHash64A for all others.
enum StringID {
  private static let reserved: [String: UInt64] = {
    var table: [String: UInt64] = [:]
    for (i, name) in reservedNames.enumerated() { table[String(name)] = UInt64(i + 1) }
    return table
  }()

  private static let reservedNames = ReservedSymbols.names.split(
    whereSeparator: { $0 == " " || $0 == "\n" })

  /// The reserved name with a number from 1 on; nil when there is none.
  static func reservedName(_ number: Int) -> String? {
    reservedNames.indices.contains(number - 1) ? String(reservedNames[number - 1]) : nil
  }

  /// Longest reserved name in bytes: nothing longer needs to be looked up.
  private static let longest = 20

  /// The id of a string; 0 for the empty one.
  static func of(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { unsafe of($0) }
  }

  /// The id of UTF-8 bytes.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    if bytes.isEmpty { return 0 }
    if bytes.count <= longest, unsafe bytes.allSatisfy({ $0 < 0x80 }),
      let number = reserved[unsafe String(decoding: bytes, as: UTF8.self)]
    {
      return number
    }
    return unsafe hash(bytes)
  }

  /// MurmurHash64A with seed 1 (Austin Appleby, public domain).
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>, seed: UInt64 = 1) -> UInt64 {
    let m: UInt64 = 0xc6a4_a793_5bd1_e995
    let count = bytes.count
    var h = seed ^ (UInt64(count) &* m)
    var i = 0
    while i + 8 <= count {
      // SAFETY: the eight bytes from i lie inside the buffer.
      var k = unsafe UInt64(
        littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
          fromByteOffset: i, as: UInt64.self))
      k = k &* m
      k ^= k >> 47
      k = k &* m
      h ^= k
      h = h &* m
      i += 8
    }
    if i < count {
      var tail: UInt64 = 0
      var shift: UInt64 = 0
      while i < count {
        tail |= unsafe UInt64(bytes[i]) << shift
        shift += 8
        i += 1
      }
      h ^= tail
      h = h &* m
    }
    h ^= h >> 47
    h = h &* m
    h ^= h >> 47
    return h
  }

  /// The four rows that a hash embedding of `rows` rows adds up for an id (MurmurHash3 x64-128 over
  /// the id's eight bytes).
  static func embeddingRows(_ id: UInt64, seed: UInt32, rows: Int) -> SIMD4<Int> {
    var h1 = id &* 0x87c3_7b91_1142_53d5
    h1 = (h1 << 31) | (h1 >> 33)
    h1 = h1 &* 0x4cf5_ad43_2745_937f
    h1 ^= UInt64(seed)
    h1 ^= 8
    var h2 = UInt64(seed) ^ 8
    h1 = h1 &+ h2
    h2 = h2 &+ h1
    h1 = finish(h1)
    h2 = finish(h2)
    h1 = h1 &+ h2
    h2 = h2 &+ h1
    let count = UInt64(rows)
    return SIMD4(
      Int((h1 & 0xFFFF_FFFF) % count), Int((h1 >> 32) % count),
      Int((h2 & 0xFFFF_FFFF) % count), Int((h2 >> 32) % count))
  }

  private static func finish(_ value: UInt64) -> UInt64 {
    var h = value
    h ^= h >> 33
    h = h &* 0xff51_afd7_ed55_8ccd
    h ^= h >> 33
    h = h &* 0xc4ce_b9fe_1a85_ec53
    h ^= h >> 33
    return h
  }
}
