/// A set of code points, as a character class of a pattern describes it.
struct CodePointSet: Sendable, Equatable {
  /// Classes with a predicate of their own.
  struct Classes: OptionSet, Sendable {
    let rawValue: UInt8
    static let word = Classes(rawValue: 1)
    static let notWord = Classes(rawValue: 2)
    static let digit = Classes(rawValue: 4)
    static let notDigit = Classes(rawValue: 8)
    static let space = Classes(rawValue: 16)
    static let notSpace = Classes(rawValue: 32)
  }

  /// Sorted, disjoint ranges.
  private var lows: [UInt32] = []
  private var highs: [UInt32] = []
  private var classes: Classes = []
  private var isNegated = false
  /// Whether the small form of a code point is looked up; the ranges hold small forms.
  private var ignoresCase = false
  /// Membership of the first 128 code points, negation included.
  private var ascii: (UInt64, UInt64) = (0, 0)

  static func == (a: CodePointSet, b: CodePointSet) -> Bool {
    a.lows == b.lows && a.highs == b.highs && a.classes == b.classes && a.isNegated == b.isNegated
      && a.ignoresCase == b.ignoresCase
  }

  init(
    _ ranges: [ClosedRange<UInt32>], classes: Classes = [], negated: Bool = false,
    ignoresCase: Bool = false
  ) {
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = highs.last, range.lowerBound <= last &+ 1 {
        highs[highs.count - 1] = max(last, range.upperBound)
      } else {
        lows.append(range.lowerBound)
        highs.append(range.upperBound)
      }
    }
    self.classes = classes
    isNegated = negated
    self.ignoresCase = ignoresCase
    for c in UInt32(0)..<128 where slowContains(c) {
      if c < 64 { ascii.0 |= 1 << UInt64(c) } else { ascii.1 |= 1 << UInt64(c - 64) }
    }
  }

  @inline(__always)
  func contains(_ c: UInt32) -> Bool {
    if c < 64 { return ascii.0 >> UInt64(c) & 1 != 0 }
    if c < 128 { return ascii.1 >> UInt64(c - 64) & 1 != 0 }
    return slowContains(c)
  }

  private func slowContains(_ c: UInt32) -> Bool {
    let c = ignoresCase ? CaseFolding.lower(c) : c
    return (isInRanges(c) || isInClasses(c)) != isNegated
  }

  private func isInRanges(_ c: UInt32) -> Bool {
    var low = 0
    var high = lows.count
    while low < high {
      let middle = (low + high) / 2
      if lows[middle] <= c { low = middle + 1 } else { high = middle }
    }
    return low > 0 && c <= highs[low - 1]
  }

  private func isInClasses(_ c: UInt32) -> Bool {
    if classes.isEmpty { return false }
    if classes.contains(.word), CodePoint.isWord(c) { return true }
    if classes.contains(.notWord), !CodePoint.isWord(c) { return true }
    if classes.contains(.digit), CodePoint.isDecimal(c) { return true }
    if classes.contains(.notDigit), !CodePoint.isDecimal(c) { return true }
    if classes.contains(.space), CodePoint.isSpace(c) { return true }
    if classes.contains(.notSpace), !CodePoint.isSpace(c) { return true }
    return false
  }
}
