/// What a search may walk. Searches are compiled once for each kind of filter, so that one without
/// conditions reads no more than the rows.
protocol StepFilter {
  /// Whether the edge at a position may be used.
  func allows(_ position: Int) -> Bool
  /// Whether the edge at a position may be walked from its end to its start.
  func allowsAgainst(_ position: Int) -> Bool
  /// Whether any edge may be walked from its end to its start: rows are passed over otherwise.
  var walksAgainst: Bool { get }
  /// Whether a path may pass through a node.
  func passes(_ node: UInt32) -> Bool
  /// Whether anything may be excluded at all: positions are looked up only then.
  var isSelective: Bool { get }
  /// The edge types that are allowed, when long rows are better searched for them; else nil.
  var selectedTypes: [Int]? { get }
}

/// Lets everything pass.
struct OpenFilter: StepFilter {
  @inline(__always)
  func allows(_ position: Int) -> Bool { true }
  @inline(__always)
  func allowsAgainst(_ position: Int) -> Bool { true }
  @inline(__always)
  var walksAgainst: Bool { true }
  @inline(__always)
  func passes(_ node: UInt32) -> Bool { true }
  @inline(__always)
  var isSelective: Bool { false }
  @inline(__always)
  var selectedTypes: [Int]? { nil }
}

/// Lets pass what conditions allow.
struct ConditionFilter: StepFilter {
  let graph: CompactGraph
  let conditions: CompiledConditions

  @inline(__always)
  func allows(_ position: Int) -> Bool {
    conditions.allowsAllEdges || conditions.allows(position, graph)
  }

  @inline(__always)
  func allowsAgainst(_ position: Int) -> Bool {
    !conditions.isDirected || graph.facts[position].code & EdgeFacts.symmetric != 0
  }

  @inline(__always)
  var walksAgainst: Bool { conditions.walksAgainst }

  @inline(__always)
  func passes(_ node: UInt32) -> Bool { conditions.passes(node, graph) }

  @inline(__always)
  var isSelective: Bool { true }

  @inline(__always)
  var selectedTypes: [Int]? { conditions.selectsTypes ? conditions.allowedTypes : nil }
}

extension CompactGraph {
  /// Rows longer than this are searched for the allowed types instead of being read through.
  private static let longRow = 32

  /// A step from a node: where it leads, over the edge at which position.
  struct Step {
    var node: UInt32
    var position: UInt32
  }

  /// Calls `body` with each step from a node that the filter allows, in the order of the rows; with
  /// `forward` false the steps that lead to the node. Neighbours that are not `wanted` are passed
  /// over before the filter looks at their edges. Ends early when `body` gives true, and gives
  /// true then.
  ///
  /// - Complexity: O(degree), or with selected types O(types · log(degree) + steps).
  @inline(__always)
  func forEachStep<Filter: StepFilter>(
    from node: UInt32, forward: Bool, _ filter: Filter,
    where wanted: (UInt32) -> Bool = { _ in true }, _ body: (Step) -> Bool
  ) -> Bool {
    let (out, enter) = (outRow(node), inRow(node))
    guard filter.isSelective else {
      return outSteps(out, against: !forward, filter, wanted, body)
        || inSteps(enter, against: forward, filter, wanted, body)
    }
    let (takesOut, takesIn) = (forward || filter.walksAgainst, !forward || filter.walksAgainst)
    if let types = filter.selectedTypes {
      return
        (takesOut
        && forEachRun(out, types, { facts[$0].type }) { range in
          outSteps(range, against: !forward, filter, wanted, body)
        })
        || (takesIn
          && forEachRun(enter, types, { facts[Int(inPositions[$0])].type }) { range in
            inSteps(range, against: forward, filter, wanted, body)
          })
    }
    return (takesOut && outSteps(out, against: !forward, filter, wanted, body))
      || (takesIn && inSteps(enter, against: forward, filter, wanted, body))
  }

  /// Calls `body` with the parts of a row that have one of the types.
  @inline(__always)
  private func forEachRun(
    _ row: Range<Int>, _ types: [Int], _ type: (Int) -> Int, _ body: (Range<Int>) -> Bool
  ) -> Bool {
    if row.count <= CompactGraph.longRow { return body(row) }
    func first(from start: Int, notBelow limit: Int) -> Int {
      var (low, high) = (start, row.upperBound)
      while low < high {
        let middle = (low + high) / 2
        if type(middle) >= limit { high = middle } else { low = middle + 1 }
      }
      return low
    }
    var place = row.lowerBound
    for wanted in types where place < row.upperBound {
      let begin = first(from: place, notBelow: wanted)
      let end = first(from: begin, notBelow: wanted + 1)
      if begin < end, body(begin..<end) { return true }
      place = end
    }
    return false
  }

  @inline(__always)
  private func outSteps<Filter: StepFilter>(
    _ range: Range<Int>, against: Bool, _ filter: Filter,
    _ wanted: (UInt32) -> Bool, _ body: (Step) -> Bool
  ) -> Bool {
    for position in range {
      let node = ends[position]
      if !wanted(node) { continue }
      if filter.isSelective {
        if !filter.allows(position) || (against && !filter.allowsAgainst(position)) { continue }
      }
      let step = Step(
        node: node, position: UInt32(truncatingIfNeeded: position))
      if body(step) { return true }
    }
    return false
  }

  @inline(__always)
  private func inSteps<Filter: StepFilter>(
    _ range: Range<Int>, against: Bool, _ filter: Filter,
    _ wanted: (UInt32) -> Bool, _ body: (Step) -> Bool
  ) -> Bool {
    for place in range {
      let node = inStarts[place]
      if !wanted(node) { continue }
      if filter.isSelective {
        let position = Int(inPositions[place])
        if !filter.allows(position) || (against && !filter.allowsAgainst(position)) { continue }
      }
      let step = Step(
        node: node, position: inPositions[place])
      if body(step) { return true }
    }
    return false
  }
}
