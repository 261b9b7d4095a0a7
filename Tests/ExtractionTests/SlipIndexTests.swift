import Testing

@testable import Extraction

/// Numbers that look random and are the same every time (SplitMix64).
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

struct SlipIndexTests {
  /// A word of few letters, so that many are near each other, and one with edits of it.
  private func pair(_ random: inout Seeded, length: Int) -> (String, String) {
    let letters = Array("abcé")
    let word = (0..<length).map { _ in letters[Int.random(in: 0..<4, using: &random)] }
    var other = word
    for _ in 0..<Int.random(in: 0...3, using: &random) where other.count > 1 {
      let i = Int.random(in: 1..<other.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: other.remove(at: i)
      case 1: other.insert("b", at: i)
      case 2: other[i] = "c"
      default: other.swapAt(i, i - 1)
      }
    }
    return (String(word), String(other))
  }

  @Test func `finds every pair of words that may be one with a slip`() {
    let linker = PersonLinker(lexicon: MentionLexicon())
    var random = Seeded(state: 4)
    var slips = 0
    for round in 0..<6000 {
      let (word, other) = pair(&random, length: 4 + round % 30)
      guard linker.isSlip(word, other) else { continue }
      slips += 1
      var index = SlipIndex()
      index.insert(word, of: 7)
      #expect(index.owners(near: other).contains(7), "\(word) \(other)")
    }
    #expect(slips > 500)
  }

  @Test func `finds every person whose name a name may fit`() {
    let linker = PersonLinker(lexicon: MentionLexicon())
    var random = Seeded(state: 9)
    func name() -> String {
      (0..<Int.random(in: 1...3, using: &random)).map { _ in
        // Initials, short words and long ones, many of them alike.
        pair(&random, length: [1, 2, 5, 9].randomElement(using: &random) ?? 5).1
      }.joined(separator: " ")
    }
    var table = PersonTable()
    for i in 0..<400 {
      table.add(
        PersonTable.Person(entity: i, parts: linker.parts(name()), first: 0, last: 0, gender: nil))
    }
    var fits = 0
    for _ in 0..<400 {
      let own = linker.parts(name())
      let near = Set(table.near(own))
      for k in table.all.indices where linker.fit(own, to: table.all[k].parts) > 0 {
        fits += 1
        #expect(near.contains(k), "\(own) \(table.all[k].parts)")
      }
    }
    #expect(fits > 2000)
  }
}
