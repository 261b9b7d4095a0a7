import CPrefetch

extension CompactGraph {
  /// Names that the rows' indices mean, and what few edges have beyond their row.
  struct Names: Sendable {
    var types: [String] = []
    var nodeTypes: [String] = []
    var holders: [String] = []
    var moreDays: [UInt32: [ClosedRange<Int32>]] = [:]
    var moreHolders: [UInt32: [Int]] = [:]
  }

  /// Builds a graph from edge rows; an edge's number is its place among them.
  ///
  /// - Parameter nodeTypes: for each node the index of its type in `nodeTypeNames`.
  /// - Complexity: O(n + m).
  public convenience init(
    nodeTypes: [UInt16], nodeTypeNames: [String], typeNames: [String], edges rows: [EdgeRow]
  ) {
    var names = Names()
    names.types = typeNames
    names.nodeTypes = nodeTypeNames
    self.init(nodeTypes: nodeTypes, rows: rows, numbers: nil, names: names)
  }

  /// Builds a graph from edge rows with numbers of their own, or else counted.
  ///
  /// Everything that is scattered over memory is written once: an edge's key to the row of the node it
  /// starts from, and later, with its position, to the row of the node it leads to.
  convenience init(nodeTypes: [UInt16], rows: [EdgeRow], numbers: [UInt32]?, names: Names) {
    let (n, m) = (nodeTypes.count, rows.count)
    precondition(m < Int(UInt32.max) && n < Int(UInt32.max), "more than 2^32 - 1 nodes or edges")
    let types = max(1, names.types.count)
    let (leaving, entering) = (RowCounter(nodes: n), EnteringRowsBuilder(nodes: n, types: types))
    for row in rows {
      leaving.count(row.from)
      entering.count(row)
    }
    leaving.begin()
    entering.begin(edges: m)
    let sorter = RowSorter(nodes: n, types: types)
    let keys = Block<UInt64>(unwritten: m)
    for i in rows.indices {
      let row = rows[i]
      keys[leaving.place(row.from)] = sorter.key(row, UInt32(truncatingIfNeeded: i))
    }
    let outOffsets = leaving.offsets

    let ends = Block<UInt32>(unwritten: m)
    let edges = Block<UInt32>(unwritten: m)
    let confidences = Block<Float>(unwritten: m)
    let facts = Block<EdgeFacts>(unwritten: m)
    unsafe rows.withUnsafeBufferPointer { rows in
      for node in 0..<n {
        let range = Int(outOffsets[node])..<Int(outOffsets[node + 1])
        unsafe sorter.sort(keys, range, rows)
        for position in range {
          // The edges lie in the order of the list: one that is needed soon is asked for.
          let later = Int(UInt32(truncatingIfNeeded: keys[min(position + 32, m - 1)]))
          unsafe entente_prefetch(rows.baseAddress.map { unsafe UnsafeRawPointer($0 + later) })
          let number = UInt32(truncatingIfNeeded: keys[position])
          // SAFETY: the keys hold indices of the rows.
          let edge = unsafe rows[Int(number)]
          ends[position] = edge.to
          edges[position] = numbers.map { $0[Int(number)] } ?? number
          confidences[position] = edge.confidence
          facts[position] = edge.facts
          entering.add(edge, start: UInt32(node), position: UInt32(position))
        }
      }
    }
    self.init(
      Parts(
        names: names, nodeTypes: Column(nodeTypes), outOffsets: outOffsets, ends: Column(ends),
        edges: Column(edges), confidences: Column(confidences), facts: Column(facts),
        entering: entering.rows(reusing: keys)))
  }
}

/// Makes the rows of entering edges.
///
/// Edges come in the order of their positions and are distributed over types first and over nodes
/// then; both steps keep the order, so that rows come out by type, start and position without
/// sorting.
private final class EnteringRowsBuilder {
  private let ofType: RowCounter
  private let ofNode: RowCounter
  private let seen: Block<Bool>
  /// By type, then by position: start in the upper half, position in the lower one.
  private var steps = Block<UInt64>(unwritten: 0)
  /// By type, then by position.
  private var ends = Block<UInt32>(unwritten: 0)

  init(nodes: Int, types: Int) {
    ofType = RowCounter(nodes: types)
    ofNode = RowCounter(nodes: nodes)
    seen = Block(repeating: false, count: types << Int(EdgeFacts.flagBits))
  }

  @inline(__always)
  func count(_ row: EdgeRow) {
    seen[Int(row.facts.code)] = true
    ofType.count(UInt32(row.facts.type))
    ofNode.count(row.to)
  }

  func begin(edges: Int) {
    ofType.begin()
    ofNode.begin()
    steps = Block(unwritten: edges)
    ends = Block(unwritten: edges)
  }

  @inline(__always)
  func add(_ edge: EdgeRow, start: UInt32, position: UInt32) {
    let place = ofType.place(UInt32(edge.facts.type))
    steps[place] = UInt64(start) << 32 | UInt64(position)
    ends[place] = edge.to
  }

  /// The rows of all edges, every one of which was counted and added.
  ///
  /// - Parameter sorted: memory for as many numbers, which is written over.
  func rows(reusing sorted: Block<UInt64>) -> CompactGraph.EnteringRows {
    let (count, ofNode, steps, ends) = (steps.count, ofNode, steps, ends)
    for i in 0..<count { sorted[ofNode.place(ends[i])] = steps[i] }
    let (starts, positions) = (Block<UInt32>(unwritten: count), ends)
    for i in 0..<count {
      let step = sorted[i]
      starts[i] = UInt32(truncatingIfNeeded: step >> 32)
      positions[i] = UInt32(truncatingIfNeeded: step)
    }
    let seen = seen
    return CompactGraph.EnteringRows(
      offsets: ofNode.offsets, starts: Column(starts), positions: Column(positions),
      codes: (0..<seen.count).filter { seen[$0] }.map { UInt16(clamping: $0) })
  }
}

/// Orders the edges of one row by type, then by the node they lead to, then by their place.
private struct RowSorter {
  private let sorter = PackedSorter()
  private let nodeBits: UInt64
  /// Whether a type and a node fit into the 32 bits of a packed key.
  private let fits: Bool

  init(nodes: Int, types: Int) {
    nodeBits = UInt64(RowSorter.width(nodes))
    fits = RowSorter.width(nodes) + RowSorter.width(types) <= 32
  }

  /// Number of bits that numbers below a limit need.
  private static func width(_ limit: Int) -> Int {
    Int.bitWidth - max(0, limit - 1).leadingZeroBitCount
  }

  /// What an edge is sorted by, with its place in the lower half.
  @inline(__always)
  func key(_ row: EdgeRow, _ place: UInt32) -> UInt64 {
    guard fits else { return UInt64(place) }
    return (UInt64(row.facts.type) << nodeBits | UInt64(row.to)) << 32 | UInt64(place)
  }

  /// Sorts the keys of one row.
  ///
  /// - Complexity: O(d) for a row of d edges; O(d log d) where types times nodes exceed 2^32.
  @unsafe @inline(__always)
  func sort(_ keys: Block<UInt64>, _ row: Range<Int>, _ rows: UnsafeBufferPointer<EdgeRow>) {
    if row.count < 2 { return }
    if fits { return sorter.sort(keys, row) }
    let sorted = row.map { keys[$0] }.sorted {
      let (a, b) = unsafe (rows[Int($0)], rows[Int($1)])
      return (a.facts.type, a.to, $0) < (b.facts.type, b.to, $1)
    }
    for place in row { keys[place] = sorted[place - row.lowerBound] }
  }
}
