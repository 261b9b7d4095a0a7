import Foundation
import GraphStore

/// Numbers for texts, by open addressing (linear probing) over the bytes of a graph.
struct TextTable {
  private var slots: [UInt32]
  private var hashes: [UInt32] = []
  /// The texts in the order of their numbers.
  private(set) var texts: [PackedGraph.Text] = []

  init(capacity: Int = 1024) {
    var size = 1024
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: .max, count: size)
  }

  @inline(__always)
  private static func hash(_ bytes: [UInt8], _ text: PackedGraph.Text) -> UInt32 {
    unsafe bytes.withUnsafeBytes { all in
      // The subscript checks that the text lies within the bytes.
      let part = unsafe UnsafeRawBufferPointer(rebasing: all[text.range])
      var hash = UInt64(part.count) ^ 0x9E37_79B9_7F4A_7C15
      var i = 0
      while i + 8 <= part.count {
        // SAFETY: eight bytes from `i` on lie within the text.
        let word = unsafe part.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        hash = mixed(hash ^ word)
        i += 8
      }
      var rest: UInt64 = 0
      while i < part.count {
        rest = unsafe rest << 8 | UInt64(part[i])
        i += 1
      }
      hash = mixed(hash ^ rest)
      return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
    }
  }

  /// Spreads a word: the halves of its product with an odd number, folded.
  @inline(__always)
  private static func mixed(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }

  /// Whether two texts are the same bytes.
  @inline(__always)
  static func equal(_ bytes: [UInt8], _ a: PackedGraph.Text, _ b: PackedGraph.Text) -> Bool {
    equal(bytes, a, bytes, b)
  }

  /// Whether two texts, each of its own bytes, are the same.
  @inline(__always)
  private static func equal(
    _ bytes: [UInt8], _ a: PackedGraph.Text, _ others: [UInt8], _ b: PackedGraph.Text
  ) -> Bool {
    guard a.count == b.count, a.count > 0 else { return a.count == b.count }
    return unsafe bytes.withUnsafeBytes { all in
      unsafe others.withUnsafeBytes { others in
        // The subscripts check that the texts lie within the bytes.
        let x = unsafe UnsafeRawBufferPointer(rebasing: all[a.range])
        let y = unsafe UnsafeRawBufferPointer(rebasing: others[b.range])
        guard let first = x.baseAddress, let second = y.baseAddress else { return false }
        // SAFETY: both buffers have `a.count` bytes.
        return unsafe memcmp(first, second, a.count) == 0
      }
    }
  }

  /// The number of a text; nil when it is not there.
  func find(_ text: PackedGraph.Text, in bytes: [UInt8]) -> UInt32? {
    find(text, of: bytes, in: bytes)
  }

  /// The number of a text that lies in other bytes than those of the table; nil when it is not
  /// there.
  func find(_ text: PackedGraph.Text, of others: [UInt8], in bytes: [UInt8]) -> UInt32? {
    let hash = TextTable.hash(others, text)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != .max {
      let number = slots[slot]
      if hashes[Int(number)] == hash, TextTable.equal(bytes, texts[Int(number)], others, text) {
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The number of a text, a new one when it was not there.
  mutating func insert(
    _ text: PackedGraph.Text, in bytes: [UInt8]
  ) -> (number: UInt32, isNew: Bool) {
    let hash = TextTable.hash(bytes, text)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != .max {
      let number = slots[slot]
      if hashes[Int(number)] == hash, TextTable.equal(bytes, texts[Int(number)], text) {
        return (number, false)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = UInt32(texts.count)
    texts.append(text)
    hashes.append(hash)
    slots[slot] = number
    if texts.count * 2 > slots.count { grow() }
    return (number, true)
  }

  private mutating func grow() {
    slots = Array(repeating: .max, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] != .max { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number)
    }
  }
}
