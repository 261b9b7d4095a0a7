/// Translates UTF-8 byte offsets of one text to code-point offsets and back.
///
/// Outside the process, offsets are counted in Unicode code points, as Python, PostgreSQL and most
/// annotation tools count them; inside, everything is UTF-8 bytes.
public struct CodePointOffsets: Sendable {
  /// Code points before each 64-byte block.
  private let blocks: [Int32]
  private let bytes: [UInt8]

  /// Reads the text once.
  ///
  /// - Complexity: O(n) in the number of bytes.
  public init(_ text: String) {
    bytes = Array(text.utf8)
    var blocks: [Int32] = []
    blocks.reserveCapacity(bytes.count / 64 + 1)
    var count: Int32 = 0
    for (i, byte) in bytes.enumerated() {
      if i % 64 == 0 { blocks.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    if bytes.count % 64 == 0 { blocks.append(count) }
    self.blocks = blocks
  }

  /// Number of code points that start before the byte at `offset`.
  ///
  /// - Complexity: O(1).
  public func codePoint(ofByte offset: Int) -> Int {
    let clamped = min(max(offset, 0), bytes.count)
    let block = clamped / 64
    var count = Int(blocks[block])
    for i in (block * 64)..<clamped where bytes[i] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// Byte offset of the code point with the given number; the length of the text when there are
  /// fewer.
  ///
  /// - Complexity: O(log n).
  public func byte(ofCodePoint number: Int) -> Int {
    var low = 0
    var high = blocks.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if Int(blocks[middle]) <= number { low = middle } else { high = middle - 1 }
    }
    var count = Int(blocks[low])
    var i = low * 64
    while i < bytes.count {
      if bytes[i] & 0xC0 != 0x80 {
        if count == number { return i }
        count += 1
      }
      i += 1
    }
    return bytes.count
  }
}
