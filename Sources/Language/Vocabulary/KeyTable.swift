/// A table from string ids to row numbers, built once.
struct KeyTable: Sendable {
  /// No chain of occupied slots is longer than this when the keys are hashes.
  private static let longestChain = 4096

  private(set) var count = 0
  private var keys: [UInt64] = [0, 0]
  private var rows: [Int32] = [-1, -1]

  init() {}

  /// Reads a MessagePack map from ids to rows below `limit`.
  init(_ file: ModelFile, rowLimit: Int) throws(LanguageError) {
    var reader = MessagePackReader(file)
    let entries = try reader.mapHead()
    var size = 2
    while size < entries * 2 { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    var rows = [Int32](repeating: -1, count: size)
    let mask = UInt64(size - 1)
    for _ in 0..<entries {
      let (key, row) = try reader.numberPair()
      guard row < UInt64(rowLimit) else {
        throw file.corrupt("points to row \(row) of \(rowLimit)")
      }
      var slot = Int(key & mask)
      var steps = 0
      while rows[slot] >= 0, keys[slot] != key {
        slot = (slot + 1) & Int(mask)
        steps += 1
        if steps > KeyTable.longestChain { throw file.corrupt("has keys that are no hashes") }
      }
      if rows[slot] < 0 { count += 1 }
      keys[slot] = key
      rows[slot] = Int32(row)
    }
    guard reader.position == reader.end else { throw file.corrupt("goes on after its end") }
    self.keys = keys
    self.rows = rows
  }

  /// The row of a key; nil when there is none.
  func row(of key: UInt64) -> Int? {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while rows[slot] >= 0 {
      if keys[slot] == key { return Int(rows[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
