/// A word with its hash, made once for many look-ups in a ``WordSet`` or ``WordMap``.
struct WordKey: Sendable {
  let word: String
  let hash: UInt64

  init(_ word: String) {
    self.word = word
    hash = WordKey.hash(word)
  }

  /// Eight bytes at a time, multiplied and folded; never zero, the same on every machine.
  ///
  /// The sets are made of words of the schema, so a text cannot choose what collides in them: a
  /// look-up takes no longer than the longest run of slots that the schema itself fills.
  static func hash(_ word: String) -> UInt64 {
    let quick = unsafe word.utf8.withContiguousStorageIfAvailable { bytes in
      unsafe hash(UnsafeRawBufferPointer(bytes))
    }
    return unsafe quick ?? Array(word.utf8).withUnsafeBytes { bytes in unsafe hash(bytes) }
  }

  private static func hash(_ raw: UnsafeRawBufferPointer) -> UInt64 {
    var state = UInt64(truncatingIfNeeded: raw.count) &* 0x9e37_79b9_7f4a_7c15
    var place = 0
    while place &+ 8 <= raw.count {
      let eight = unsafe UInt64(
        littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      state = mixed(state ^ eight)
      place &+= 8
    }
    var rest: UInt64 = 0
    while place < raw.count {
      rest = rest << 8 | UInt64(unsafe raw[place])
      place &+= 1
    }
    return mixed(state ^ rest) | 1
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xff51_afd7_ed55_8ccd)
    return product.low ^ product.high
  }
}

/// Values by word, for words of the schema that are looked up at every token: open addressing, at
/// most half full.
struct WordMap<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    let key: WordKey
    var value: Value
  }

  /// In the order in which the words came.
  private var entries: [Entry] = []
  /// By slot: the hash of the word there, zero for none, and the number of its entry.
  private var hashes: [UInt64] = []
  private var numbers: [Int32] = []

  init() {}

  /// The words that have values, in the order in which they came.
  var words: some Sequence<String> { entries.lazy.map { $0.key.word } }

  var count: Int { entries.count }

  subscript(word: String) -> Value? { self[WordKey(word)] }

  subscript(key: WordKey) -> Value? { find(key).map { entries[$0].value } }

  func contains(_ word: String) -> Bool { find(WordKey(word)) != nil }

  func contains(_ key: WordKey) -> Bool { find(key) != nil }

  subscript(word: String, default value: @autoclosure () -> Value) -> Value {
    get { self[word] ?? value() }
    _modify {
      let number = number(of: WordKey(word), default: value())
      yield &entries[number].value
    }
  }

  private func find(_ key: WordKey) -> Int? {
    guard !entries.isEmpty else { return nil }
    let mask = hashes.count &- 1
    var slot = Int(truncatingIfNeeded: key.hash >> 1) & mask
    while hashes[slot] != 0 {
      if hashes[slot] == key.hash {
        let number = Int(numbers[slot])
        if entries[number].key.word == key.word { return number }
      }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  private mutating func number(of key: WordKey, default value: @autoclosure () -> Value) -> Int {
    if let known = find(key) { return known }
    entries.append(Entry(key: key, value: value()))
    if entries.count * 2 > hashes.count {
      hashes = [UInt64](repeating: 0, count: max(4, hashes.count * 2))
      numbers = [Int32](repeating: 0, count: hashes.count)
      for number in entries.indices { place(number) }
    } else {
      place(entries.count - 1)
    }
    return entries.count - 1
  }

  private mutating func place(_ number: Int) {
    let mask = hashes.count - 1
    var slot = Int(truncatingIfNeeded: entries[number].key.hash >> 1) & mask
    while hashes[slot] != 0 { slot = (slot + 1) & mask }
    hashes[slot] = entries[number].key.hash
    numbers[slot] = Int32(number)
  }
}

/// A set of words of the schema that is asked at every token; see ``WordMap``.
struct WordSet: Sendable, ExpressibleByArrayLiteral, Sequence {
  private var map = WordMap<Bool>()

  init() {}

  init(_ words: some Sequence<String>) { formUnion(words) }

  init(arrayLiteral words: String...) { formUnion(words) }

  var isEmpty: Bool { map.count == 0 }

  func contains(_ word: String) -> Bool { map.contains(word) }

  func contains(_ key: WordKey) -> Bool { map.contains(key) }

  func isDisjoint(with words: some Sequence<String>) -> Bool { !words.contains(where: contains) }

  mutating func insert(_ word: String) { map[word, default: true] = true }

  mutating func formUnion(_ words: some Sequence<String>) {
    for word in words { insert(word) }
  }

  func makeIterator() -> AnyIterator<String> {
    var words = map.words.makeIterator()
    return AnyIterator { words.next() }
  }
}

extension WordSet: Hashable {
  static func == (a: WordSet, b: WordSet) -> Bool {
    a.map.count == b.map.count && a.map.words.allSatisfy { b.contains($0) }
  }

  func hash(into hasher: inout Hasher) { hasher.combine(map.count) }
}
