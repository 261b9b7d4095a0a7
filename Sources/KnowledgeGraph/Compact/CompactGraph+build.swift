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
  /// - Complexity: O(n + m log d), d being the largest number of edges that leave a node.
  public convenience init(
    nodeTypes: [UInt16], nodeTypeNames: [String], typeNames: [String], edges rows: [EdgeRow]
  ) {
    var names = Names()
    names.types = typeNames
    names.nodeTypes = nodeTypeNames
    self.init(nodeTypes: nodeTypes, rows: rows, numbers: nil, names: names)
  }

  /// Builds a graph from edge rows with numbers of their own, or else counted.
  convenience init(nodeTypes: [UInt16], rows: [EdgeRow], numbers: [UInt32]?, names: Names) {
    let (n, m) = (nodeTypes.count, rows.count)
    precondition(m < Int(UInt32.max) && n < Int(UInt32.max), "more than 2^32 - 1 nodes or edges")
    let leaving = RowCounter(nodes: n)
    for row in rows { leaving.count(row.from) }
    leaving.begin()
    let order = Block<UInt32>(unwritten: m)
    for i in rows.indices { order[leaving.place(rows[i].from)] = UInt32(i) }
    let outOffsets = leaving.offsets

    let ends = Block<UInt32>(unwritten: m)
    let confidences = Block<Float>(unwritten: m)
    let facts = Block<EdgeFacts>(unwritten: m)
    let starts = Block<UInt32>(unwritten: m)
    var sorter = RowSorter()
    for node in 0..<n {
      let row = Int(outOffsets[node])..<Int(outOffsets[node + 1])
      sorter.sort(order, row, rows)
      for position in row {
        let edge = rows[Int(order[position])]
        ends[position] = edge.to
        confidences[position] = edge.confidence
        facts[position] = edge.facts
        starts[position] = UInt32(node)
      }
    }
    let entering = CompactGraph.enteringRows(
      nodes: n, types: max(1, names.types.count), ends: ends, starts: starts, facts: facts)
    if let numbers { for i in 0..<m { order[i] = numbers[Int(order[i])] } }
    self.init(
      Parts(
        names: names, nodeTypes: Column(nodeTypes), outOffsets: outOffsets, ends: Column(ends),
        edges: Column(order), confidences: Column(confidences), facts: Column(facts),
        entering: entering))
  }

  /// Distributes the positions over types first and over nodes then; both steps keep the order, so
  /// that rows come out by type, start and position without sorting.
  private static func enteringRows(
    nodes: Int, types: Int, ends: Block<UInt32>, starts: Block<UInt32>, facts: Block<EdgeFacts>
  ) -> EnteringRows {
    let m = ends.count
    let (ofType, ofNode) = (RowCounter(nodes: types), RowCounter(nodes: nodes))
    let seen = Block<Bool>(repeating: false, count: 1 << 16)
    for position in 0..<m {
      let code = facts[position].code
      seen[Int(code)] = true
      ofType.count(UInt32(code >> EdgeFacts.flagBits))
      ofNode.count(ends[position])
    }
    ofType.begin()
    ofNode.begin()
    let byType = Block<UInt32>(unwritten: m)
    for position in 0..<m {
      byType[ofType.place(UInt32(facts[position].type))] = UInt32(position)
    }
    let inStarts = Block<UInt32>(unwritten: m)
    let inPositions = Block<UInt32>(unwritten: m)
    for i in 0..<m {
      let position = byType[i]
      let place = ofNode.place(ends[position])
      inStarts[place] = starts[position]
      inPositions[place] = position
    }
    return EnteringRows(
      offsets: ofNode.offsets, starts: Column(inStarts), positions: Column(inPositions),
      codes: (UInt16.min...UInt16.max).filter { seen[Int($0)] })
  }
}

/// Counts how many elements fall into each row and then gives out their places (counting sort;
/// D. E. Knuth, "The Art of Computer Programming", volume 3, section 5.2, algorithm D).
private struct RowCounter {
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

/// Orders the edges of one row by type, then by the node they lead to, then by their place.
private struct RowSorter {
  private var keys: [(key: UInt64, edge: UInt32)] = []
  private let short = Block<UInt64>(repeating: 0, count: 48)

  /// - Complexity: O(d log d) for a row of d edges.
  @inline(__always)
  mutating func sort(_ order: Block<UInt32>, _ row: Range<Int>, _ rows: [EdgeRow]) {
    if row.count < 2 { return }
    if row.count <= short.count { insert(order, row, rows) } else { sortLong(order, row, rows) }
  }

  @inline(__always)
  private func key(_ edge: EdgeRow) -> UInt64 {
    UInt64(edge.facts.code >> EdgeFacts.flagBits) << 32 | UInt64(edge.to)
  }

  /// Insertion sort, which is fastest for few elements and stable.
  @inline(__always)
  private func insert(_ order: Block<UInt32>, _ row: Range<Int>, _ rows: [EdgeRow]) {
    let first = row.lowerBound
    for i in row {
      let edge = order[i]
      let key = key(rows[Int(edge)])
      var hole = i - first
      while hole > 0, short[hole - 1] > key {
        short[hole] = short[hole - 1]
        order[first + hole] = order[first + hole - 1]
        hole -= 1
      }
      short[hole] = key
      order[first + hole] = edge
    }
  }

  private mutating func sortLong(_ order: Block<UInt32>, _ row: Range<Int>, _ rows: [EdgeRow]) {
    keys.removeAll(keepingCapacity: true)
    for i in row { keys.append((key(rows[Int(order[i])]), order[i])) }
    keys.sort { ($0.key, $0.edge) < ($1.key, $1.edge) }
    for i in row { order[i] = keys[i - row.lowerBound].edge }
  }
}
