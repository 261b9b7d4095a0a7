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
    let sorter = RowSorter(nodes: n, types: max(1, names.types.count))
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
    let seen = Block<Bool>(repeating: false, count: types << Int(EdgeFacts.flagBits))
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
      codes: (0..<seen.count).filter { seen[$0] }.map { UInt16(clamping: $0) })
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
  private let sorter = PackedSorter()
  private let nodeCount: UInt64
  /// Whether a type and a node fit into the 32 bits of a packed key.
  private let fits: Bool

  init(nodes: Int, types: Int) {
    nodeCount = UInt64(nodes)
    fits = nodes * types <= Int(UInt32.max)
  }

  /// - Complexity: O(d) for a row of d edges; O(d log d) where types times nodes exceed 2^32.
  @inline(__always)
  func sort(_ order: Block<UInt32>, _ row: Range<Int>, _ rows: [EdgeRow]) {
    if row.count < 2 { return }
    if !fits { return sortWide(order, row, rows) }
    sorter.reserve(row.count)
    let keys = sorter.keys
    var i = 0
    for place in row {
      let edge = order[place]
      let key = UInt64(rows[Int(edge)].facts.type) * nodeCount + UInt64(rows[Int(edge)].to)
      keys[i] = key << 32 | UInt64(edge)
      i += 1
    }
    sorter.sort(row.count)
    let sorted = sorter.keys
    for place in row {
      order[place] = UInt32(truncatingIfNeeded: sorted[place - row.lowerBound])
    }
  }

  private func sortWide(_ order: Block<UInt32>, _ row: Range<Int>, _ rows: [EdgeRow]) {
    let sorted = row.map { order[$0] }.sorted {
      let (a, b) = (rows[Int($0)], rows[Int($1)])
      return (a.facts.type, a.to, $0) < (b.facts.type, b.to, $1)
    }
    for place in row { order[place] = sorted[place - row.lowerBound] }
  }
}
