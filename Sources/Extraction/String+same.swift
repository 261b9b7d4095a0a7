// Labels, tags and words are compared some thousand times for each sentence, most of them in vain.
// The standard library's comparison is a call with the strings retained around it. Declared here,
// these are what the module's `==`, `!=`, `switch` and `contains` mean, with the same answers.

extension String {
  /// The two words that a string is made of on 64-bit processors.
  @inline(__always)
  private var bits: (low: UInt64, high: UInt64) {
    // SAFETY: a string is sixteen bytes without padding; the bits are looked at and not kept.
    unsafe unsafeBitCast(self, to: (UInt64, UInt64).self)
  }

  /// The bytes of a string of at most fifteen, the first one lowest, with their number in the top
  /// byte; nil where they lie in memory of their own, which may be of short strings, too.
  @inline(__always)
  var ownBytes: (low: UInt64, high: UInt64)? {
    let (low, high) = bits
    return high >> 61 & 1 == 1 ? (low, high & 0x0fff_ffff_ffff_ffff) : nil
  }

  /// Whether the strings are the same: their bits decide where both are ASCII of at most fifteen
  /// bytes, which lie in the string itself and not in memory of their own.
  @inline(__always)
  static func == (a: String, b: String) -> Bool {
    let (one, other) = (a.bits, b.bits)
    if one.low == other.low, one.high == other.high { return true }
    if one.high >> 60 == 0xE, other.high >> 60 == 0xE { return false }
    return isSame(a, b)
  }

  @inline(__always)
  static func != (a: String, b: String) -> Bool { !(a == b) }

  @inline(never)
  private static func isSame(_ a: String, _ b: String) -> Bool { isEqual(a, b) }

  /// The standard library's comparison, with canonical equivalence.
  @inline(__always)
  private static func isEqual<Value: Equatable>(_ a: Value, _ b: Value) -> Bool { a == b }
}

/// What `switch` asks.
@inline(__always)
func ~= (pattern: String, value: String) -> Bool { pattern == value }

extension Optional where Wrapped == String {
  @inline(__always)
  static func == (a: String?, b: String?) -> Bool {
    switch (a, b) {
    case (let a?, let b?): a == b
    case (nil, nil): true
    default: false
    }
  }

  @inline(__always)
  static func != (a: String?, b: String?) -> Bool { !(a == b) }
}

extension Array where Element == String {
  /// Whether one of the strings is this one; a few literals become comparisons of constants.
  @inline(__always)
  func contains(_ element: String) -> Bool {
    for each in self where each == element { return true }
    return false
  }
}
