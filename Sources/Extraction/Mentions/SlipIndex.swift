/// Finds the words that may be a given word with a slip of spelling, without comparing it with all.
///
/// Two words at an edit distance of `k`, swaps of neighbours included, become equal when at most
/// `k` letters are taken from each (W. Garbe, "Symmetric Delete spelling correction", 2012). So
/// every word is filed under what is left of it after taking away none, one and, if it is long, two
/// letters.
struct SlipIndex {
  /// Words by the hash of what is left of them. A hash may stand for several leftovers: whoever
  /// asks compares the words themselves.
  private var places: [UInt64: [Int32]] = [:]
  /// From this length on two slips are one word's; see `PersonLinker.isSlip`.
  private static let longWord = 8

  /// Files a word of an owner, whose number is not negative; an owner may have several words.
  ///
  /// - Complexity: O(n²) for a word of n letters, O(n) for a very long one.
  mutating func insert(_ word: String, of owner: Int) {
    for hash in SlipIndex.leftovers(word) {
      if places[hash]?.last != Int32(owner) { places[hash, default: []].append(Int32(owner)) }
    }
  }

  /// The owners of words that may be this one with a slip, and perhaps others; in no order, and
  /// perhaps repeated.
  func owners(near word: String) -> [Int] {
    var result: [Int] = []
    var last: UInt64?
    for hash in SlipIndex.leftovers(word).sorted() where hash != last {
      last = hash
      for owner in places[hash] ?? [] { result.append(Int(owner)) }
    }
    return result
  }

  /// Hashes of the word with none, one or two letters taken away, some of them twice. The first
  /// letter stays: slips do not change it.
  ///
  /// Of two edits in a very long word, at most one is among its first letters or none among its
  /// last; there only these parts are looked at. Words whose length lies between are filed both
  /// ways.
  private static func leftovers(_ word: String) -> [UInt64] {
    let letters = ArraySlice(word.unicodeScalars.map(\.value))
    var result: [UInt64] = []
    if letters.count < veryLongWord + 3 {
      result = leftovers(letters, two: letters.count >= longWord, seed: 0)
    }
    if letters.count >= veryLongWord {
      result += leftovers(letters.prefix(longWord), two: false, seed: 1)
      result += leftovers(letters.suffix(longWord), two: false, seed: 2)
    }
    return result
  }

  /// From this length on the middle of a word is not looked at.
  private static let veryLongWord = 24

  private static func leftovers(
    _ letters: ArraySlice<UInt32>, two: Bool, seed: UInt64
  ) -> [UInt64] {
    var result: [UInt64] = []
    result.reserveCapacity(two ? letters.count * (letters.count + 1) / 2 : letters.count + 1)
    result.append(hash(letters, without: -1, -1, seed))
    for i in letters.indices {
      // The beginning of a word's last letters is not the word's.
      if seed < 2, i == letters.startIndex { continue }
      result.append(hash(letters, without: i, -1, seed))
      guard two else { continue }
      for j in letters.indices.suffix(from: i).dropFirst() {
        result.append(hash(letters, without: i, j, seed))
      }
    }
    return result
  }

  /// FNV-1a over the letters but two (G. Fowler, L. C. Noll, K.-P. Vo).
  private static func hash(
    _ letters: ArraySlice<UInt32>, without first: Int, _ second: Int, _ seed: UInt64
  ) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ seed
    for i in letters.indices where i != first && i != second {
      hash = (hash ^ UInt64(letters[i])) &* 0x0000_0100_0000_01B3
    }
    return hash
  }
}
