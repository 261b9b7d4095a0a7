/// A set of byte strings, numbered in the order of insertion.
///
/// Equality is by bytes: Swift's `String` would take composed and decomposed accents for equal,
/// which spaCy does not.
struct ByteStringTable: Sendable {
  /// Number of strings.
  private(set) var count = 0
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// Open addressing: number + 1, or 0 for an empty slot.
  private var slots: [Int32] = Array(repeating: 0, count: 16)

  /// Bytes of all keys together.
  var byteCount: Int { bytes.count }

  func find(_ key: UnsafeBufferPointer<UInt8>) -> Int? {
    unsafe find(key, StringID.hash(key))
  }

  func find(_ key: String) -> Int? {
    var key = key
    return key.withUTF8 { unsafe find($0) }
  }

  func find(_ key: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, unsafe isKey(number, key) { return number }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The number of the key, which is inserted when it is new.
  mutating func insert(_ key: UnsafeBufferPointer<UInt8>) -> Int {
    unsafe insert(key, StringID.hash(key))
  }

  mutating func insert(_ key: String) -> Int {
    var key = key
    return key.withUTF8 { unsafe insert($0) }
  }

  mutating func insert(_ key: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
    if let known = unsafe find(key, hash) { return known }
    if (count + 1) * 2 > slots.count { grow() }
    unsafe bytes.append(contentsOf: key)
    ends.append(bytes.count)
    hashes.append(hash)
    place(count, hash)
    count += 1
    return count - 1
  }

  mutating func reserve(_ keys: Int, bytes byteCount: Int) {
    bytes.reserveCapacity(byteCount)
    ends.reserveCapacity(keys)
    hashes.reserveCapacity(keys)
    var size = slots.count
    while size < keys * 2 { size *= 2 }
    if size > slots.count { resize(size) }
  }

  private func isKey(_ number: Int, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == key.count else { return false }
    // SAFETY: the range was recorded when the key was appended.
    return unsafe bytes.withUnsafeBufferPointer { all in
      for i in 0..<key.count where unsafe all[start + i] != key[i] { return false }
      return true
    }
  }

  private mutating func grow() { resize(slots.count * 2) }

  private mutating func resize(_ size: Int) {
    slots = Array(repeating: 0, count: size)
    for number in 0..<count { place(number, hashes[number]) }
  }

  private mutating func place(_ number: Int, _ hash: UInt64) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = Int32(number + 1)
  }
}
