import Dispatch

/// Work on a graph in parts, each on a thread of its own.
struct Parting: Sendable {
  /// Number of parts.
  let count: Int

  init(_ count: Int) { self.count = max(1, count) }

  /// Does the work of every part.
  func each(_ work: @Sendable (Int) -> Void) {
    if count == 1 { return work(0) }
    DispatchQueue.concurrentPerform(iterations: count, execute: work)
  }

  /// The indices of one part of so many elements.
  func stretch(_ part: Int, of elements: Int) -> Range<Int> {
    elements * part / count..<elements * (part + 1) / count
  }

  /// The nodes of each part, so that their rows together are about as long.
  ///
  /// - Complexity: O(n).
  func stretches(_ offsets: Column<UInt32>, nodes: Int) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var node = 0
    for part in 0..<count {
      let start = node
      let end = stretch(part, of: Int(offsets[nodes])).upperBound
      while node < nodes, Int(offsets[node]) < end || part == count - 1 { node += 1 }
      stretches.append(start..<node)
    }
    return stretches
  }
}

/// Counts how many elements fall into each row and then gives out their places (counting sort;
/// D. E. Knuth, "The Art of Computer Programming", volume 3, section 5.2, algorithm D).
///
/// The elements may be counted in parts, one behind the other: each part then gives out places of
/// its own.
struct PartedCounter: Sendable {
  /// For each part the counts by row; from ``begin()`` on the next places.
  let next: [Block<UInt32>]
  private let starts: Block<UInt32>

  init(rows: Int, _ parts: Parting) {
    next = (0..<parts.count).map { _ in Block(repeating: 0, count: rows) }
    starts = Block(unwritten: rows + 1)
  }

  /// Turns the counts into the places where the rows, and in them the parts, begin.
  func begin() {
    var sum: UInt32 = 0
    for row in 0..<starts.count - 1 {
      starts[row] = sum
      for counts in next {
        let count = counts[row]
        counts[row] = sum
        sum += count
      }
    }
    starts[starts.count - 1] = sum
  }

  /// Where the rows begin, and the last one ends; known from ``begin()`` on.
  var offsets: Column<UInt32> { Column(starts) }
}
