/// Features of one example: names hashed into a fixed number of slots (the hashing trick,
/// Weinberger et al. 2009), so that no vocabulary has to be kept.
package struct FeatureBag: Sendable {
  /// Slots of the features seen, in the order added; a slot may occur twice.
  package private(set) var slots: [UInt32] = []
  private let mask: UInt64

  /// Makes an empty bag.
  ///
  /// - Parameter bits: the number of slots is 2 to this power, at most 2^30.
  package init(bits: Int) {
    mask = (1 << UInt64(min(30, max(1, bits)))) - 1
    slots.reserveCapacity(64)
  }

  /// Adds the feature made of a name and up to three values.
  package mutating func add(
    _ name: StaticString, _ a: String = "", _ b: String = "", _ c: String = ""
  ) {
    var hash = FeatureHash()
    hash.feed(name)
    hash.feed(a)
    hash.feed(b)
    hash.feed(c)
    slots.append(UInt32(truncatingIfNeeded: hash.finished & mask))
  }

  /// Adds the feature made of a name, a number and up to two values.
  package mutating func add(
    _ name: StaticString, _ number: Int, _ a: String = "", _ b: String = ""
  ) {
    var hash = FeatureHash()
    hash.feed(name)
    hash.feed(number)
    hash.feed(a)
    hash.feed(b)
    slots.append(UInt32(truncatingIfNeeded: hash.finished & mask))
  }

  /// The slots, each once, in ascending order.
  package var distinct: [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(slots.count)
    for slot in slots.sorted() where result.last != slot { result.append(slot) }
    return result
  }
}

/// FNV-1a with 64 bits and a final mix: the same on every machine and in every run.
struct FeatureHash {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func feed(_ text: String) {
    // Over the bytes as they lie: an iterator takes twice as long.
    var text = text
    text.withUTF8 { bytes in
      for i in 0..<bytes.count { step(unsafe bytes[i]) }
    }
    step(0xff)
  }

  mutating func feed(_ name: StaticString) {
    name.withUTF8Buffer { bytes in
      for i in 0..<bytes.count { step(unsafe bytes[i]) }
    }
    step(0xff)
  }

  mutating func feed(_ number: Int) {
    step(UInt8(truncatingIfNeeded: number))
    step(UInt8(truncatingIfNeeded: number >> 8))
    step(0xfe)
  }

  private mutating func step(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  var finished: UInt64 {
    var h = state
    h ^= h >> 33
    h &*= 0xff51_afd7_ed55_8ccd
    h ^= h >> 33
    return h
  }
}
