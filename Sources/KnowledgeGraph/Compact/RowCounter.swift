/// Counts how many elements fall into each row and then gives out their places (counting sort;
/// D. E. Knuth, "The Art of Computer Programming", volume 3, section 5.2, algorithm D).
struct RowCounter {
  private let counts: Block<UInt32>
  private let next: Block<UInt32>

  init(nodes: Int) {
    counts = Block(repeating: 0, count: nodes + 1)
    next = Block(repeating: 0, count: nodes + 1)
  }

  @inline(__always)
  func count(_ row: UInt32) { counts[Int(row) + 1] += 1 }

  /// Turns the counts into the places where the rows begin.
  func begin() {
    var sum: UInt32 = 0
    for i in 0..<counts.count {
      sum += counts[i]
      counts[i] = sum
      next[i] = sum
    }
  }

  @inline(__always)
  func place(_ row: UInt32) -> Int {
    let place = next[row]
    next[row] = place + 1
    return Int(place)
  }

  var offsets: Column<UInt32> { Column(counts) }
}
