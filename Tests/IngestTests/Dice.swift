/// A linear congruential generator with Knuth's MMIX constants: the same numbers everywhere.
struct Dice {
  var state: UInt64

  /// A number from 0 up to a bound.
  mutating func roll(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, bound)
  }
}
