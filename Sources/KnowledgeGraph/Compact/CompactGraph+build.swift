import CPrefetch
import Foundation

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

  /// From so many edges on a graph is built on several threads.
  private static let manyEdges = 200_000

  /// Builds a graph from edge rows with numbers of their own, or else counted.
  ///
  /// Everything that is scattered over memory is written once: an edge's key to the row of the node
  /// it starts from, and later, with its position, to the row of the node it leads to. The result
  /// is the same whatever the number of threads.
  ///
  /// - Parameter threads: nil for as many as are worth it.
  convenience init(
    nodeTypes: [UInt16], rows: [EdgeRow], numbers: [UInt32]?, names: Names, threads: Int? = nil
  ) {
    let (n, m) = (nodeTypes.count, rows.count)
    precondition(m < Int(UInt32.max) && n < Int(UInt32.max), "more than 2^32 - 1 nodes or edges")
    let worthwhile =
      m < CompactGraph.manyEdges ? 1 : min(ProcessInfo.processInfo.activeProcessorCount, 8)
    let parts = Parting(threads ?? worthwhile)
    let types = max(1, names.types.count)
    let keys = Block<UInt64>(unwritten: m)
    let (outOffsets, codes) = CompactGraph.distribute(rows, nodes: n, types, to: keys, parts)
    let stretches = parts.stretches(outOffsets, nodes: n)
    let ofType = PartedCounter(rows: types, parts)
    CompactGraph.sort(keys, rows, types, outOffsets, stretches, counting: ofType, parts)
    ofType.begin()

    let ends = Block<UInt32>(unwritten: m)
    let edges = Block<UInt32>(unwritten: m)
    let confidences = Block<Float>(unwritten: m)
    let facts = Block<EdgeFacts>(unwritten: m)
    let entering = EnteringRowsBuilder(edges: m)
    parts.each { part in
      let next = ofType.next[part]
      unsafe rows.withUnsafeBufferPointer { rows in
        for node in stretches[part] {
          for position in Int(outOffsets[node])..<Int(outOffsets[node + 1]) {
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
            let place = next[edge.facts.type]
            next[edge.facts.type] = place + 1
            entering.add(
              at: Int(place), end: edge.to, start: UInt32(node), position: UInt32(position))
          }
        }
      }
    }
    self.init(
      Parts(
        names: names, nodeTypes: Column(nodeTypes), outOffsets: outOffsets, ends: Column(ends),
        edges: Column(edges), confidences: Column(confidences), facts: Column(facts),
        entering: entering.rows(nodes: n, reusing: keys, codes: codes, parts)))
  }

  /// Puts a key for each edge into the row of the node it starts from; gives where the rows begin,
  /// and the codes that some edge has.
  private static func distribute(
    _ rows: [EdgeRow], nodes: Int, _ types: Int, to keys: Block<UInt64>, _ parts: Parting
  ) -> (offsets: Column<UInt32>, codes: [UInt16]) {
    let leaving = PartedCounter(rows: nodes, parts)
    let codes = types << Int(EdgeFacts.flagBits)
    let seen = Block(repeating: false, count: codes * parts.count)
    parts.each { part in
      let counts = leaving.next[part]
      for i in parts.stretch(part, of: rows.count) {
        counts[rows[i].from] += 1
        seen[part * codes + Int(rows[i].facts.code)] = true
      }
    }
    leaving.begin()
    let order = RowOrder(nodes: nodes, types: types)
    parts.each { part in
      let next = leaving.next[part]
      for i in parts.stretch(part, of: rows.count) {
        let row = rows[i]
        let place = next[row.from]
        next[row.from] = place + 1
        keys[place] = order.key(row, UInt32(truncatingIfNeeded: i))
      }
    }
    let all = (0..<codes).filter { code in
      (0..<parts.count).contains { seen[$0 * codes + code] }
    }
    return (leaving.offsets, all.map { UInt16(clamping: $0) })
  }

  /// Orders the rows of leaving edges, and counts their types.
  private static func sort(
    _ keys: Block<UInt64>, _ rows: [EdgeRow], _ types: Int, _ offsets: Column<UInt32>,
    _ stretches: [Range<Int>], counting ofType: PartedCounter, _ parts: Parting
  ) {
    let order = RowOrder(nodes: offsets.count - 1, types: types)
    parts.each { part in
      let (sorter, counts) = (PackedSorter(), ofType.next[part])
      unsafe rows.withUnsafeBufferPointer { rows in
        for node in stretches[part] {
          let row = Int(offsets[node])..<Int(offsets[node + 1])
          unsafe order.sort(keys, row, rows, sorter)
          for position in row { unsafe counts[order.type(keys[position], rows)] += 1 }
        }
      }
    }
  }
}

/// Makes the rows of entering edges.
///
/// Edges come in the order of their positions and are distributed over types first and over nodes
/// then; both steps keep the order, so that rows come out by type, start and position without
/// sorting.
private struct EnteringRowsBuilder: Sendable {
  /// By type, then by position: start in the upper half, position in the lower one.
  private let steps: Block<UInt64>
  /// By type, then by position.
  private let ends: Block<UInt32>

  init(edges: Int) {
    steps = Block(unwritten: edges)
    ends = Block(unwritten: edges)
  }

  /// Adds an edge at its place by type and position.
  @inline(__always)
  func add(at place: Int, end: UInt32, start: UInt32, position: UInt32) {
    steps[place] = UInt64(start) << 32 | UInt64(position)
    ends[place] = end
  }

  /// The rows of all edges, every one of which was added.
  ///
  /// - Parameter sorted: memory for as many numbers, which is written over.
  func rows(
    nodes: Int, reusing sorted: Block<UInt64>, codes: [UInt16], _ parts: Parting
  ) -> CompactGraph.EnteringRows {
    let (count, steps, ends) = (steps.count, steps, ends)
    let ofNode = PartedCounter(rows: nodes, parts)
    parts.each { part in
      let counts = ofNode.next[part]
      for i in parts.stretch(part, of: count) { counts[ends[i]] += 1 }
    }
    ofNode.begin()
    parts.each { part in
      let next = ofNode.next[part]
      for i in parts.stretch(part, of: count) {
        let place = next[ends[i]]
        next[ends[i]] = place + 1
        sorted[place] = steps[i]
      }
    }
    let (starts, positions) = (Block<UInt32>(unwritten: count), ends)
    parts.each { part in
      for i in parts.stretch(part, of: count) {
        let step = sorted[i]
        starts[i] = UInt32(truncatingIfNeeded: step >> 32)
        positions[i] = UInt32(truncatingIfNeeded: step)
      }
    }
    return CompactGraph.EnteringRows(
      offsets: ofNode.offsets, starts: Column(starts), positions: Column(positions), codes: codes)
  }
}

/// Orders the edges of one row by type, then by the node they lead to, then by their place.
private struct RowOrder: Sendable {
  private let nodeBits: UInt64
  /// Whether a type and a node fit into the 32 bits of a packed key.
  private let fits: Bool

  init(nodes: Int, types: Int) {
    nodeBits = UInt64(RowOrder.width(nodes))
    fits = RowOrder.width(nodes) + RowOrder.width(types) <= 32
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

  /// The type of the edge of a key.
  @unsafe @inline(__always)
  func type(_ key: UInt64, _ rows: UnsafeBufferPointer<EdgeRow>) -> Int {
    // SAFETY: the lower half of a key is an index of the rows.
    fits
      ? Int(truncatingIfNeeded: key >> (32 + nodeBits))
      : unsafe rows[Int(UInt32(truncatingIfNeeded: key))].facts.type
  }

  /// Sorts the keys of one row.
  ///
  /// - Complexity: O(d) for a row of d edges; O(d log d) where types times nodes exceed 2^32.
  @unsafe @inline(__always)
  func sort(
    _ keys: Block<UInt64>, _ row: Range<Int>, _ rows: UnsafeBufferPointer<EdgeRow>,
    _ sorter: PackedSorter
  ) {
    if row.count < 2 { return }
    if fits { return sorter.sort(keys, row) }
    let sorted = row.map { keys[$0] }.sorted {
      let (a, b) = unsafe (rows[Int($0)], rows[Int($1)])
      return (a.facts.type, a.to, $0) < (b.facts.type, b.to, $1)
    }
    for place in row { keys[place] = sorted[place - row.lowerBound] }
  }
}
