import TextModel

/// Conditions translated to indices of one graph; made once for many searches.
public final class CompiledConditions: Sendable {
  /// For every code (type and flags) whether it is allowed.
  let allowedCodes: Column<Bool>
  /// Edge types of which some edge may be used, ascending.
  let allowedTypes: [Int]
  /// Whether rows are worth searching for the allowed types rather than reading them through.
  let selectsTypes: Bool
  let window: ClosedRange<Int32>?
  let includesUndated: Bool
  let minimumSources: UInt16
  let minimumConfidence: Float
  /// By code of `EdgeFacts.holder`; nil when everybody may say it.
  let allowedHolders: Column<Bool>?
  let avoidedNodes: Set<UInt32>
  let avoidedNodeTypes: Column<Bool>
  let maximumDegree: Int
  let maximumHops: Int
  let isDirected: Bool
  /// Whether there are edges that may be walked against their direction.
  let walksAgainst: Bool
  let isTimeRespecting: Bool
  /// For each step, whether a type may be used.
  let stepTypes: [Column<Bool>]
  /// Whether every edge is allowed.
  let allowsAllEdges: Bool
  /// Whether every node may be passed.
  let allowsAllNodes: Bool

  /// Translates conditions.
  ///
  /// - Parameter node: the index of the node with an id.
  /// - Complexity: O(number of types · size of the conditions).
  public init(
    _ conditions: PathConditions, _ graph: CompactGraph, node: (String) -> Int? = { _ in nil }
  ) {
    let types = graph.typeNames.map { type in
      (conditions.via.isEmpty || conditions.via.contains(type))
        && !conditions.avoid.contains(type)
    }
    let codes = Block<Bool>(
      repeating: false, count: max(types.count, 1) << Int(EdgeFacts.flagBits))
    for code in 0..<codes.count where code >> Int(EdgeFacts.flagBits) < types.count {
      let flags = UInt16(code & ((1 << Int(EdgeFacts.flagBits)) - 1))
      codes[code] =
        types[code >> Int(EdgeFacts.flagBits)]
        && conditions.polarities.contains(
          flags & EdgeFacts.negative == 0 ? .positive : .negative)
        && conditions.modalities.contains(
          flags & EdgeFacts.possible == 0 ? .asserted : .possible)
    }
    allowedCodes = Column(codes)
    allowedTypes = types.indices.filter { types[$0] }
    selectsTypes = types.contains(false)
    if conditions.since != nil || conditions.until != nil {
      let first = conditions.since.map { Int32(clamping: $0.firstDay) } ?? .min
      let last = conditions.until.map { Int32(clamping: $0.lastDay) } ?? .max
      // A window that ends before it begins holds nothing.
      window = first <= last ? first...last : Int32.max...Int32.max
    } else {
      window = nil
    }
    includesUndated = conditions.includesUndated
    minimumSources = UInt16(clamping: conditions.minimumSources)
    minimumConfidence = Float(conditions.minimumConfidence)
    if conditions.holders.isEmpty {
      allowedHolders = nil
    } else {
      allowedHolders = Column(
        [false] + graph.holderNames.map { conditions.holders.contains($0) })
    }
    avoidedNodes = Set(conditions.avoidNodes.compactMap { node($0) }.map { UInt32($0) })
    let avoided = graph.nodeTypeNames.map { type in
      conditions.avoidNodeTypes.contains(type)
        || (!conditions.nodeTypes.isEmpty && !conditions.nodeTypes.contains(type))
    }
    avoidedNodeTypes = Column(avoided)
    maximumDegree = conditions.maximumDegree ?? .max
    let steps = conditions.stepTypes.map { step in
      Column(graph.typeNames.map { step.isEmpty || step.contains($0) })
    }
    stepTypes = steps
    maximumHops =
      steps.isEmpty
      ? min(max(conditions.maximumHops ?? Int(Int32.max), 0), Int(Int32.max))
      : min(steps.count, conditions.maximumHops ?? .max)
    isDirected = conditions.isDirected
    walksAgainst =
      !isDirected || graph.codes.contains { $0 & EdgeFacts.symmetric != 0 && codes[Int($0)] }
    isTimeRespecting = conditions.isTimeRespecting
    allowsAllEdges =
      !isDirected && window == nil && minimumSources == 0 && minimumConfidence <= 0
      && allowedHolders == nil && graph.codes.allSatisfy { codes[Int($0)] }
    allowsAllNodes =
      avoidedNodes.isEmpty && !avoided.contains(true) && conditions.maximumDegree == nil
  }
}

extension CompiledConditions {
  /// Whether the edge at a position may be used, whatever its direction.
  @inline(__always)
  func allows(_ position: Int, _ graph: CompactGraph) -> Bool {
    let facts = graph.facts[position]
    guard allowedCodes[Int(facts.code)], facts.sources >= minimumSources,
      graph.confidences[position] >= minimumConfidence
    else { return false }
    if let window {
      if facts.code & EdgeFacts.dated == 0 {
        if !includesUndated { return false }
      } else if facts.firstDay > window.upperBound || facts.lastDay < window.lowerBound {
        guard facts.code & EdgeFacts.moreDates != 0, overlaps(position, window, graph) else {
          return false
        }
      }
    }
    if let allowedHolders {
      return isSaid(facts.holder, position, allowedHolders, graph)
    }
    return true
  }

  private func overlaps(_ position: Int, _ window: ClosedRange<Int32>, _ graph: CompactGraph)
    -> Bool
  {
    (graph.moreDays[graph.edges[position]] ?? []).contains { $0.overlaps(window) }
  }

  private func isSaid(
    _ holder: UInt16, _ position: Int, _ allowed: Column<Bool>, _ graph: CompactGraph
  ) -> Bool {
    if holder != EdgeFacts.manyHolders { return allowed[Int(holder)] }
    return (graph.moreHolders[graph.edges[position]] ?? []).contains { allowed[$0 + 1] }
  }

  /// Whether a path may pass through a node.
  @inline(__always)
  func passes(_ node: UInt32, _ graph: CompactGraph) -> Bool {
    allowsAllNodes
      || (!avoidedNodeTypes[Int(graph.nodeTypes[node])]
        && graph.degree(Int(node)) <= maximumDegree
        && (avoidedNodes.isEmpty || !avoidedNodes.contains(node)))
  }
}
