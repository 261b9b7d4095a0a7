/// The bytes that a syntax writes otherwise: some characters, and all below a limit.
///
/// Sixteen bytes are tested at a time, so that text without any of them is copied at the speed of
/// memory. A syntax may name bytes that it turns out to keep after a closer look.
public struct ByteSet: Sendable {
  /// A byte with none of these bits is in the set: `E0` for those below `20`.
  @usableFromInline let mask: UInt8
  @usableFromInline let first: UInt8
  @usableFromInline let second: UInt8
  @usableFromInline let third: UInt8
  @usableFromInline let fourth: UInt8
  @usableFromInline let fifth: UInt8

  /// The control characters U+0000 to U+001F and up to five more bytes.
  public init(controlsAnd more: [UInt8]) { self.init(mask: 0xE0, more) }

  /// U+0000 and up to five more bytes.
  public init(zeroAnd more: [UInt8]) { self.init(mask: 0xFF, more) }

  private init(mask: UInt8, _ more: [UInt8]) {
    precondition(more.count <= 5, "a set of more than five bytes")
    self.mask = mask
    // Zero is in every set.
    let all = more + [0, 0, 0, 0, 0]
    (first, second, third, fourth, fifth) = (all[0], all[1], all[2], all[3], all[4])
  }

  /// Whether a byte is in the set.
  @inlinable @inline(__always)
  public func contains(_ byte: UInt8) -> Bool {
    byte & mask == 0 || byte == first || byte == second || byte == third || byte == fourth
      || byte == fifth
  }

  /// Place of the first of sixteen bytes that is in the set; 16 when none is.
  @inlinable @inline(__always)
  func firstPlace(in bytes: SIMD16<UInt8>) -> Int {
    // Equality of vectors of a stated type is the one comparison that this compiler makes one
    // instruction of.
    let none = SIMD16<UInt8>()
    let masks = SIMD16<UInt8>(repeating: mask)
    let (a, b) = (SIMD16<UInt8>(repeating: first), SIMD16<UInt8>(repeating: second))
    let (c, d) = (SIMD16<UInt8>(repeating: third), SIMD16<UInt8>(repeating: fourth))
    let e = SIMD16<UInt8>(repeating: fifth)
    var found: SIMDMask<SIMD16<Int8>> = (bytes & masks) .== none
    found = found .| (bytes .== a)
    found = found .| (bytes .== b)
    found = found .| (bytes .== c)
    found = found .| (bytes .== d)
    found = found .| (bytes .== e)
    // SAFETY: a mask of sixteen lanes of eight bits has the size of two words, and any bits are
    // a value of those.
    let words = unsafe unsafeBitCast(found, to: SIMD2<UInt64>.self)
    // All bits of a lane are set where its byte is in the set.
    if words[0] | words[1] == 0 { return 16 }
    let (low, high) = (UInt64(littleEndian: words[0]), UInt64(littleEndian: words[1]))
    return low != 0 ? low.trailingZeroBitCount / 8 : 8 + high.trailingZeroBitCount / 8
  }
}
