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
  @inline(__always)
  static func hash(_ word: String) -> UInt64 {
    // Most words lie in the string itself: known words are hashed while the program is compiled.
    if let bytes = word.ownBytes { return hash(bytes.low, bytes.high) }
    return hashOfLong(word)
  }

  @inline(never)
  private static func hashOfLong(_ word: String) -> UInt64 {
    let quick = unsafe word.utf8.withContiguousStorageIfAvailable { bytes in
      unsafe hash(UnsafeRawBufferPointer(bytes))
    }
    return unsafe quick ?? Array(word.utf8).withUnsafeBytes { bytes in unsafe hash(bytes) }
  }

  /// Of at most fifteen bytes, the first one lowest, and their number on top.
  @inline(__always)
  private static func hash(_ low: UInt64, _ high: UInt64) -> UInt64 {
    mixed(mixed(low ^ 0x9e37_79b9_7f4a_7c15) ^ high) | 1
  }

  private static func hash(_ raw: UnsafeRawBufferPointer) -> UInt64 {
    if raw.count < 16 {
      var (low, high) = (UInt64(0), UInt64(raw.count) << 56)
      for place in 0..<raw.count {
        let byte = UInt64(unsafe raw[place]) << UInt64(8 * (place & 7))
        if place < 8 { low |= byte } else { high |= byte }
      }
      return hash(low, high)
    }
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

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xff51_afd7_ed55_8ccd)
    return product.low ^ product.high
  }
}

/// Values by word, for words of the schema that are looked up at every token: open addressing, at
/// most half full, in one array, so that a map is passed on as one reference.
struct WordMap<Value: Sendable>: Sendable {
  private struct Slot: Sendable {
    /// Hash of the word; zero where there is none.
    var hash: UInt64 = 0
    var word = ""
    /// Nil where there is no word.
    var value: Value?
    /// Which of all words it is, in the order in which they came.
    var number = 0
  }

  private var slots: [Slot] = []
  private(set) var count = 0
  /// A bit for each word, by its hash: most words that are looked up are in none of the short lists.
  private var marks: UInt64 = 0

  init() {}

  /// The words that have values, in the order in which they came.
  var words: [String] {
    slots.filter { $0.hash != 0 }.sorted { $0.number < $1.number }.map(\.word)
  }

  func allWords(_ isTrue: (String) -> Bool) -> Bool {
    slots.allSatisfy { $0.hash == 0 || isTrue($0.word) }
  }

  subscript(word: String) -> Value? {
    find(word, WordKey.hash(word)).flatMap { slots[$0].value }
  }

  subscript(key: WordKey) -> Value? {
    find(key.word, key.hash).flatMap { slots[$0].value }
  }

  func contains(_ word: String) -> Bool { find(word, WordKey.hash(word)) != nil }

  func contains(_ key: WordKey) -> Bool { find(key.word, key.hash) != nil }

  subscript(word: String, default value: @autoclosure () -> Value) -> Value {
    get { self[word] ?? value() }
    _modify {
      let slot = slot(of: word)
      // Taken out while it is changed, so that a list in it is not copied.
      var present = slots[slot].value ?? value()
      slots[slot].value = nil
      defer { slots[slot].value = present }
      yield &present
    }
  }

  /// Gives a word a value, or none.
  mutating func set(_ value: Value?, for word: String) { slots[slot(of: word)].value = value }

  @inline(__always)
  private func find(_ word: String, _ hash: UInt64) -> Int? {
    marks >> (hash >> 58) & 1 == 1 ? search(word, hash) : nil
  }

  private func search(_ word: String, _ hash: UInt64) -> Int? {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash >> 1) & mask
    while slots[slot].hash != 0 {
      if slots[slot].hash == hash, slots[slot].word == word { return slot }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  /// The slot of a word, which is added when it is new.
  private mutating func slot(of word: String) -> Int {
    let hash = WordKey.hash(word)
    if let known = find(word, hash) { return known }
    if (count + 1) * 2 > slots.count {
      let old = slots
      slots = [Slot](repeating: Slot(), count: max(4, old.count * 2))
      for slot in old where slot.hash != 0 { slots[free(slot.hash)] = slot }
    }
    let slot = free(hash)
    slots[slot] = Slot(hash: hash, word: word, number: count)
    marks |= 1 << (hash >> 58)
    count += 1
    return slot
  }

  /// The first slot for a hash that is free.
  private func free(_ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 1) & mask
    while slots[slot].hash != 0 { slot = (slot + 1) & mask }
    return slot
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
    a.map.count == b.map.count && a.map.allWords { b.contains($0) }
  }

  func hash(into hasher: inout Hasher) { hasher.combine(map.count) }
}
