/// Sorts rows of packed numbers: a key in the upper 32 bits, what it belongs to in the lower ones.
final class PackedSorter {
  private(set) var keys = Block<UInt64>(unwritten: 1024)
  private var other = Block<UInt64>(unwritten: 1024)
  private let counts = Block<UInt32>(repeating: 0, count: 3 << 11)
  private static let digits = 11
  private static let short = 64

  /// Makes room for a row; what `keys` held is lost.
  func reserve(_ count: Int) {
    if count <= keys.count { return }
    keys = Block(unwritten: max(count, 2 * keys.count))
    other = Block(unwritten: keys.count)
  }

  /// Orders keys that stand in another block by their upper halves; equal ones keep their order.
  ///
  /// - Complexity: O(number of keys).
  @inline(__always)
  func sort(_ block: Block<UInt64>, _ row: Range<Int>) {
    if row.count <= PackedSorter.short { return insert(block, row) }
    reserve(row.count)
    for i in row { keys[i - row.lowerBound] = block[i] }
    distribute(row.count)
    for i in row { block[i] = keys[i - row.lowerBound] }
  }

  /// Orders the first `count` keys by their upper halves; equal ones keep their order.
  ///
  /// Insertion sort for short rows, else by three digits of eleven bits from the lowest on (radix
  /// sort; D. E. Knuth, "The Art of Computer Programming", volume 3, section 5.2.5, algorithm R);
  /// digits in which no keys differ are passed over.
  /// - Complexity: O(count).
  func sort(_ count: Int) {
    if count <= PackedSorter.short { insert(keys, 0..<count) } else { distribute(count) }
  }

  @inline(__always)
  private func insert(_ keys: Block<UInt64>, _ row: Range<Int>) {
    for i in row {
      let key = keys[i]
      var hole = i
      while hole > row.lowerBound, keys[hole - 1] >> 32 > key >> 32 {
        keys[hole] = keys[hole - 1]
        hole -= 1
      }
      keys[hole] = key
    }
  }

  private func distribute(_ count: Int) {
    let (size, mask) = (1 << PackedSorter.digits, UInt64(1 << PackedSorter.digits) - 1)
    for i in 0..<counts.count { counts[i] = 0 }
    let first = keys[0]
    var differing: UInt64 = 0
    for i in 0..<count {
      let key = keys[i]
      differing |= key ^ first
      for digit in 0..<3 {
        let value = Int((key >> UInt64(32 + digit * PackedSorter.digits)) & mask)
        counts[digit * size + value] += 1
      }
    }
    for digit in 0..<3 {
      let shift = UInt64(32 + digit * PackedSorter.digits)
      if (differing >> shift) & mask == 0 { continue }
      var sum: UInt32 = 0
      for i in digit * size..<(digit + 1) * size {
        let here = counts[i]
        counts[i] = sum
        sum += here
      }
      let (from, to) = (keys, other)
      for i in 0..<count {
        let key = from[i]
        let bucket = digit * size + Int((key >> shift) & mask)
        to[Int(counts[bucket])] = key
        counts[bucket] += 1
      }
      (keys, other) = (to, from)
    }
  }
}
