import KnowledgeGraph
import TextModel

/// Conditions translated to the numbers of a sidecar.
struct SidecarConditions {
  private var codes: [Bool]
  private var window: ClosedRange<Int32>?
  private let includesUndated: Bool
  private let minimumSources: UInt16
  private let minimumConfidence: Float
  private let isDirected: Bool
  let avoidedNodes: Set<UInt32>
  let avoidedNodeTypes: [Bool]
  let maximumHops: Int

  /// - Parameter avoidedNodes: numbers of the nodes that must not lie on the way.
  init(_ conditions: PathConditions, avoidedNodes: Set<UInt32>, _ file: SidecarFile)
    throws(SidecarFile.Damaged)
  {
    let kinds = (UInt16(0)..<(1 << SidecarArc.flagBits)).map { flags in
      let polarity: Claim.Polarity = flags & SidecarArc.negative == 0 ? .positive : .negative
      let modality: Claim.Modality = flags & SidecarArc.possible == 0 ? .asserted : .possible
      return conditions.polarities.contains(polarity) && conditions.modalities.contains(modality)
    }
    codes = []
    for type in try file.names(.edgeTypeNames) {
      let isAllowed =
        (conditions.via.isEmpty || conditions.via.contains(type))
        && !conditions.avoid.contains(type)
      codes += kinds.map { isAllowed && $0 }
    }
    if conditions.since != nil || conditions.until != nil {
      let first = conditions.since.map { Int32(clamping: $0.firstDay) } ?? .min
      let last = conditions.until.map { Int32(clamping: $0.lastDay) } ?? .max
      window = first <= last ? first...last : Int32.max...Int32.max
    }
    includesUndated = conditions.includesUndated
    minimumSources = UInt16(clamping: conditions.minimumSources)
    minimumConfidence = Float(conditions.minimumConfidence)
    isDirected = conditions.isDirected
    self.avoidedNodes = avoidedNodes
    avoidedNodeTypes = try file.names(.nodeTypeNames).map(conditions.avoidNodeTypes.contains)
    maximumHops = min(max(conditions.maximumHops ?? Int(Int32.max), 0), Int(Int32.max))
  }

  /// Whether the conditions are all of those that this search knows: a newer one is never ignored.
  static func know(_ conditions: PathConditions) -> Bool {
    var known = PathConditions()
    known.via = conditions.via
    known.avoid = conditions.avoid
    known.since = conditions.since
    known.until = conditions.until
    known.includesUndated = conditions.includesUndated
    known.polarities = conditions.polarities
    known.modalities = conditions.modalities
    known.minimumSources = conditions.minimumSources
    known.minimumConfidence = conditions.minimumConfidence
    known.avoidNodes = conditions.avoidNodes
    known.avoidNodeTypes = conditions.avoidNodeTypes
    known.maximumHops = conditions.maximumHops
    known.isDirected = conditions.isDirected
    return known == conditions
  }

  /// - Parameter along: whether the edge is walked in its direction.
  @inline(__always)
  func allows(_ arc: SidecarArc, along: Bool, _ file: SidecarFile) throws(SidecarFile.Damaged)
    -> Bool
  {
    if !along, isDirected, arc.code & SidecarArc.symmetric == 0 { return false }
    guard Int(arc.code) < codes.count else { throw SidecarFile.Damaged() }
    guard codes[Int(arc.code)], arc.sources >= minimumSources, arc.confidence >= minimumConfidence
    else { return false }
    guard let window else { return true }
    if arc.code & SidecarArc.dated == 0 { return includesUndated }
    if arc.firstDay <= window.upperBound, arc.lastDay >= window.lowerBound { return true }
    guard arc.code & SidecarArc.moreDates != 0 else { return false }
    return try overlaps(arc.edge, window, file)
  }

  private func overlaps(
    _ edge: UInt32, _ window: ClosedRange<Int32>, _ file: SidecarFile
  ) throws(SidecarFile.Damaged) -> Bool {
    let count = file.count(.moreDays, of: Int32.self) / 3
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if UInt32(bitPattern: try file.value(.moreDays, 3 * middle, as: Int32.self)) >= edge {
        high = middle
      } else {
        low = middle + 1
      }
    }
    while low < count,
      UInt32(bitPattern: try file.value(.moreDays, 3 * low, as: Int32.self)) == edge
    {
      let first = try file.value(.moreDays, 3 * low + 1, as: Int32.self)
      let last = try file.value(.moreDays, 3 * low + 2, as: Int32.self)
      if first <= window.upperBound, last >= window.lowerBound { return true }
      low += 1
    }
    return false
  }
}

/// Finds a shortest path in a sidecar, the very one that `PathFinder` finds in memory.
///
/// Of several equally short paths both take that over the first step at which the two sides meet,
/// when the side with fewer arcs at its frontier is expanded (forward on a draw), its places in the
/// order in which they were reached, and of each place the leaving arcs before the entering ones,
/// by type name, then neighbour, then edge, in the order of their ids.
struct SidecarSearch {
  private let file: SidecarFile
  private let conditions: SidecarConditions
  private var forward: Side
  private var backward: Side

  private struct Side {
    /// The node before each visited node; `.max` for those not visited.
    var parents: [UInt32]
    var frontier: [UInt32]
    var cost = 0

    init(_ count: Int, root: UInt32) {
      parents = [UInt32](repeating: .max, count: count)
      parents[Int(root)] = root
      frontier = [root]
    }
  }

  init(_ file: SidecarFile, _ conditions: SidecarConditions, from start: UInt32, to end: UInt32)
    throws(SidecarFile.Damaged)
  {
    guard start < file.nodeCount, end < file.nodeCount else { throw SidecarFile.Damaged() }
    self.file = file
    self.conditions = conditions
    forward = Side(file.nodeCount, root: start)
    backward = Side(file.nodeCount, root: end)
    forward.cost = try degree(start)
    backward.cost = try degree(end)
  }

  private func row(_ node: UInt32, _ offsets: SidecarLayout.Section) throws(SidecarFile.Damaged)
    -> Range<Int>
  {
    let pair = unsafe try file.values(offsets, Int(node)..<Int(node) + 2, as: UInt32.self)
    let (first, last) = unsafe (Int(pair[0]), Int(pair[1]))
    guard first <= last else { throw SidecarFile.Damaged() }
    return first..<last
  }

  private func degree(_ node: UInt32) throws(SidecarFile.Damaged) -> Int {
    try row(node, .outOffsets).count + row(node, .inOffsets).count
  }

  /// The nodes of a shortest path; nil when the conditions allow none.
  ///
  /// - Complexity: O(n + m) at worst, and O(n) for the scratch memory.
  mutating func nodes(from start: UInt32, to end: UInt32) throws(SidecarFile.Damaged) -> [UInt32]? {
    if start == end { return [start] }
    var hops = 0
    while !forward.frontier.isEmpty, !backward.frontier.isEmpty, hops < conditions.maximumHops {
      hops += 1
      let goesForward = forward.cost <= backward.cost
      let meeting =
        goesForward
        ? try expand(&forward, other: backward.parents, forward: true)
        : try expand(&backward, other: forward.parents, forward: false)
      guard let meeting else { continue }
      var nodes = [meeting]
      var node = meeting
      while node != start {
        node = forward.parents[Int(node)]
        nodes.append(node)
      }
      nodes.reverse()
      node = meeting
      while node != end {
        node = backward.parents[Int(node)]
        nodes.append(node)
      }
      return nodes
    }
    return nil
  }

  private func expand(
    _ side: inout Side, other: borrowing [UInt32], forward: Bool
  ) throws(SidecarFile.Damaged) -> UInt32? {
    var next: [UInt32] = []
    side.cost = 0
    for place in side.frontier {
      for isOut in [true, false] {
        let row = try row(place, isOut ? .outOffsets : .inOffsets)
        let arcs = unsafe try file.values(
          isOut ? .outArcs : .inArcs, row, as: SidecarArc.self)
        for i in arcs.indices {
          let arc = unsafe arcs[i]
          guard arc.node < file.nodeCount else { throw SidecarFile.Damaged() }
          let node = Int(arc.node)
          if side.parents[node] != .max { continue }
          guard try conditions.allows(arc, along: isOut == forward, file) else { continue }
          let meets = other[node] != .max
          if !meets, try !allowsPassage(arc.node) { continue }
          side.parents[node] = place
          if meets { return arc.node }
          next.append(arc.node)
          side.cost += try degree(arc.node)
        }
      }
    }
    side.frontier = next
    return nil
  }

  private func allowsPassage(_ node: UInt32) throws(SidecarFile.Damaged) -> Bool {
    if conditions.avoidedNodes.contains(node) { return false }
    let type = Int(try file.value(.nodeTypes, Int(node), as: UInt16.self))
    guard type < conditions.avoidedNodeTypes.count else { throw SidecarFile.Damaged() }
    return !conditions.avoidedNodeTypes[type]
  }

  /// Numbers of all edges between two nodes, in either direction, ascending.
  func edges(between a: UInt32, _ b: UInt32) throws(SidecarFile.Damaged) -> [UInt32] {
    let (place, other) = try degree(a) <= degree(b) ? (a, b) : (b, a)
    var found: Set<UInt32> = []
    for isOut in [true, false] {
      let row = try row(place, isOut ? .outOffsets : .inOffsets)
      let arcs = unsafe try file.values(isOut ? .outArcs : .inArcs, row, as: SidecarArc.self)
      for i in arcs.indices where unsafe arcs[i].node == other {
        found.insert(unsafe arcs[i].edge)
      }
    }
    return found.sorted()
  }
}
