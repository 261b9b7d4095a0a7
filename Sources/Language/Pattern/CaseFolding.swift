/// How Python's `re` compares without regard to case: by small forms, and by the few small letters
/// that share a capital.
enum CaseFolding {
  /// Small letters with the same capital, from `re._casefix` of Python 3.11, whose source is the
  /// Unicode Character Database.
  private static let groups: [[UInt32]] = [
    [0x69, 0x131], [0x73, 0x17F], [0xB5, 0x3BC], [0x345, 0x3B9, 0x1FBE], [0x390, 0x1FD3],
    [0x3B0, 0x1FE3], [0x3B2, 0x3D0], [0x3B5, 0x3F5], [0x3B8, 0x3D1], [0x3BA, 0x3F0],
    [0x3C0, 0x3D6], [0x3C1, 0x3F1], [0x3C2, 0x3C3], [0x3C6, 0x3D5], [0x432, 0x1C80],
    [0x434, 0x1C81], [0x43E, 0x1C82], [0x441, 0x1C83], [0x442, 0x1C84, 0x1C85],
    [0x44A, 0x1C86], [0x463, 0x1C87], [0x1C88, 0xA64B], [0x1E61, 0x1E9B], [0xFB05, 0xFB06],
  ]

  /// Ranges outside of which no code point has case.
  private static let cased: [ClosedRange<UInt32>] = [
    0x41...0x2CFF, 0xA640...0xABFF, 0xFB00...0xFFFF, 0x10400...0x1E9FF,
  ]

  /// The small form; the first code point where it has several.
  static func lower(_ c: UInt32) -> UInt32 {
    if c < 0x80 { return (0x41...0x5A).contains(c) ? c | 0x20 : c }
    guard let scalar = Unicode.Scalar(c), scalar.properties.changesWhenLowercased else { return c }
    return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? c
  }

  /// The small forms of all members of some ranges, and what shares a capital with them. Members
  /// that have no case stay.
  static func folded(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    var result = ranges
    for range in ranges {
      for part in cased where part.overlaps(range) {
        for c in range.clamped(to: part) {
          let small = lower(c)
          if small != c { result.append(small...small) }
        }
      }
    }
    for group in groups {
      let isIn = group.contains { c in result.contains { $0.contains(c) } }
      if isIn { result += group.map { $0...$0 } }
    }
    return result
  }
}
