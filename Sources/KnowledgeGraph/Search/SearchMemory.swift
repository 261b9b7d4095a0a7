/// What a search writes: kept between searches, so that one touches only what it visits.
///
/// Instead of clearing the marks, every search has a number of its own (its *epoch*); a mark counts
/// when it was made in the current one.
// Unchecked: a searcher that is copied makes memory of its own before it searches again.
final class SearchMemory: @unchecked Sendable {
  /// Which side of a search visited a node.
  enum Mark {
    static let forward: UInt32 = 0
    static let backward: UInt32 = 1
    static let banned: UInt32 = 2
    static let perEpoch: UInt32 = 4
  }

  /// What a weighted search knows of a node.
  struct Label: BitwiseCopyable {
    var mark: UInt32 = 0
    var parent: UInt32 = 0
    var distance: Double = 0
  }

  /// By node: epoch · 4 + side.
  let marks: Block<UInt32>
  /// By node: number of steps from the root of the side that visited it.
  let depths: Block<Int32>
  /// The nodes that each side visited, in this order.
  let forwardQueue: Block<UInt32>
  let backwardQueue: Block<UInt32>
  /// For each node of a queue the place in the same queue of the node that it was reached from.
  let forwardOrigins: Block<UInt32>
  let backwardOrigins: Block<UInt32>
  /// The nodes that each side of a search by hops knows; empty between searches.
  let forwardSeen: NodeSet
  let backwardSeen: NodeSet
  private(set) var epoch: UInt32 = 0

  /// Labels of weighted searches; made when the first one begins.
  private(set) lazy var forwardLabels = Block<Label>(repeating: Label(), count: marks.count)
  private(set) lazy var backwardLabels = Block<Label>(repeating: Label(), count: marks.count)
  let forwardHeap = MinimumHeap()
  let backwardHeap = MinimumHeap()
  private(set) var labelEpoch: UInt32 = 0

  init(nodes: Int) {
    marks = Block(repeating: 0, count: nodes)
    depths = Block(repeating: 0, count: nodes)
    forwardQueue = Block(repeating: 0, count: nodes)
    backwardQueue = Block(repeating: 0, count: nodes)
    forwardOrigins = Block(repeating: 0, count: nodes)
    backwardOrigins = Block(repeating: 0, count: nodes)
    forwardSeen = NodeSet(nodes: nodes)
    backwardSeen = NodeSet(nodes: nodes)
  }

  /// Begins a search: gives the mark of its forward side; the others follow.
  func begin() -> UInt32 {
    if epoch >= UInt32.max / Mark.perEpoch - 1 {
      for i in 0..<marks.count { marks[i] = 0 }
      epoch = 0
    }
    epoch += 1
    return epoch * Mark.perEpoch
  }

  /// Begins a weighted search: gives the mark of its labels.
  func beginLabels() -> UInt32 {
    if labelEpoch == .max {
      for i in 0..<marks.count {
        forwardLabels[i] = Label()
        backwardLabels[i] = Label()
      }
      labelEpoch = 0
    }
    labelEpoch += 1
    forwardHeap.removeAll()
    backwardHeap.removeAll()
    return labelEpoch
  }
}

/// A set of nodes with one bit for each node of the graph, so that the set of a graph of some
/// hundred thousand nodes lies in the processor's fastest memory.
struct NodeSet {
  private let words: Block<UInt64>

  init(nodes: Int) { words = Block(repeating: 0, count: nodes / 64 + 1) }

  @inline(__always)
  func contains(_ node: UInt32) -> Bool { words[Int(node >> 6)] >> UInt64(node & 63) & 1 != 0 }

  @inline(__always)
  func insert(_ node: UInt32) { words[Int(node >> 6)] |= 1 << UInt64(node & 63) }

  @inline(__always)
  func remove(_ node: UInt32) { words[Int(node >> 6)] &= ~(1 << UInt64(node & 63)) }
}

/// A heap of nodes by distance, the smallest first, with four children to a place (D. B. Johnson,
/// "Priority queues with update and finding minimum spanning trees", 1975). Nodes may be in it
/// several times; whoever takes them out passes over outdated ones.
final class MinimumHeap {
  /// A node at a distance.
  struct Item: BitwiseCopyable {
    var distance: Double
    var node: UInt32
  }
  private var items = Block(repeating: Item(distance: 0, node: 0), count: 1024)
  private(set) var count = 0

  /// The item with the smallest distance.
  @inline(__always)
  var first: Item? { count > 0 ? items[0] : nil }

  func removeAll() { count = 0 }

  /// - Complexity: O(log size).
  @inline(__always)
  func insert(_ item: Item) {
    if count == items.count { grow() }
    let items = items
    var hole = count
    count += 1
    while hole > 0 {
      let parent = (hole - 1) / 4
      let above = items[parent]
      if above.distance <= item.distance { break }
      items[hole] = above
      hole = parent
    }
    items[hole] = item
  }

  private func grow() {
    let larger = Block(repeating: Item(distance: 0, node: 0), count: 2 * items.count)
    for i in 0..<items.count { larger[i] = items[i] }
    items = larger
  }

  /// Takes out the item with the smallest distance.
  ///
  /// - Complexity: O(log size).
  @inline(__always)
  func removeFirst() {
    guard count > 0 else { return }
    count -= 1
    let (items, count) = (items, count)
    let last = items[count]
    var hole = 0
    while true {
      let child = 4 * hole + 1
      if child >= count { break }
      var best = child
      var nearest = items[child].distance
      var other = child + 1
      while other < min(child + 4, count) {
        let distance = items[other].distance
        if distance < nearest { (best, nearest) = (other, distance) }
        other += 1
      }
      if nearest >= last.distance { break }
      items[hole] = items[best]
      hole = best
    }
    items[hole] = last
  }
}
