public import TextModel

/// What a path may be made of. All conditions apply while searching: a path that breaks one is
/// never walked, so that another, longer path is found where there is one.
public struct PathConditions: Sendable, Equatable {
  /// Edge types that may be used; empty for all.
  public var via: Set<String> = []
  /// Edge types that must not be used.
  public var avoid: Set<String> = []
  /// Only edges of which some dated evidence reaches this day or a later one.
  public var since: DateValue?
  /// Only edges of which some dated evidence reaches this day or an earlier one.
  public var until: DateValue?
  /// Whether edges without a date pass `since` and `until`.
  public var includesUndated = false
  /// Affirmed edges, denied ones, or both.
  public var polarities: Set<Claim.Polarity> = [.positive]
  /// Facts, possibilities, or both.
  public var modalities: Set<Claim.Modality> = [.asserted]
  /// Least number of independent sources.
  public var minimumSources = 0
  /// Least confidence, 0...1.
  public var minimumConfidence = 0.0
  /// Ids of nodes that must not lie between the two ends.
  public var avoidNodes: Set<String> = []
  /// Types of nodes that must not lie between the two ends. By default dates: that two things
  /// happened on one day does not connect them.
  public var avoidNodeTypes: Set<String> = [GraphNode.dateType]
  /// Greatest number of edges; nil for no limit.
  public var maximumHops: Int?
  /// Whether edges are walked only from start to end; symmetric edges go both ways always.
  public var isDirected = false

  /// Conditions that allow asserted, affirmed edges of any type and time, in either direction.
  public init() {}
}

extension GraphNode {
  /// The type of nodes that stand for a calendar date, named by its ISO value.
  public static let dateType = "date"
}

/// Conditions translated to indices of one graph.
struct CompiledConditions: Sendable {
  /// Whether a type with a combination of the flags `negative` and `possible` is allowed.
  var codes: [Bool]
  var window: ClosedRange<Int32>?
  var includesUndated: Bool
  var minimumSources: UInt16
  var minimumConfidence: Float
  var avoidedNodes: Set<UInt32>
  var avoidedNodeTypes: [Bool]
  var avoidsNodes: Bool
  var maximumHops: Int
  var isDirected: Bool
}

extension CompiledConditions {
  init(_ conditions: PathConditions, _ graph: GraphIndex) {
    let kinds = (UInt16(0)..<(1 << EdgeFacts.flagBits)).map { flags in
      let polarity: Claim.Polarity = flags & EdgeFacts.negative == 0 ? .positive : .negative
      let modality: Claim.Modality = flags & EdgeFacts.possible == 0 ? .asserted : .possible
      return conditions.polarities.contains(polarity) && conditions.modalities.contains(modality)
    }
    let types = graph.adjacency.columns.typeNames.prefix(4096)
    codes = []
    codes.reserveCapacity(types.count * kinds.count)
    for type in types {
      let isAllowed =
        (conditions.via.isEmpty || conditions.via.contains(type))
        && (conditions.avoid.isEmpty || !conditions.avoid.contains(type))
      for kind in kinds { codes.append(isAllowed && kind) }
    }
    if conditions.since != nil || conditions.until != nil {
      let first = conditions.since.map { Int32(clamping: $0.firstDay) } ?? .min
      let last = conditions.until.map { Int32(clamping: $0.lastDay) } ?? .max
      // A window that ends before it begins holds nothing.
      window = first <= last ? first...last : Int32.max...Int32.max
    }
    includesUndated = conditions.includesUndated
    minimumSources = UInt16(clamping: conditions.minimumSources)
    minimumConfidence = Float(conditions.minimumConfidence)
    avoidedNodes = Set(
      conditions.avoidNodes.compactMap { graph.index(ofNode: $0) }.map(UInt32.init))
    avoidedNodeTypes = graph.adjacency.nodeTypeNames.map(conditions.avoidNodeTypes.contains)
    avoidsNodes = !avoidedNodes.isEmpty || avoidedNodeTypes.contains(true)
    maximumHops = min(max(conditions.maximumHops ?? Int(Int32.max), 0), Int(Int32.max))
    isDirected = conditions.isDirected
  }

  @inline(__always)
  func allows(edge: UInt32, _ columns: EdgeColumns) -> Bool {
    let facts = columns.facts[Int(edge)]
    guard codes[Int(facts.code)], facts.sources >= minimumSources,
      facts.confidence >= minimumConfidence
    else { return false }
    guard let window else { return true }
    if facts.code & EdgeFacts.dated == 0 { return includesUndated }
    if facts.firstDay <= window.upperBound, facts.lastDay >= window.lowerBound { return true }
    guard facts.code & EdgeFacts.moreDates != 0 else { return false }
    return (columns.moreDays[edge] ?? []).contains { $0.overlaps(window) }
  }

  /// Whether a path may pass through a node.
  @inline(__always)
  func allowsPassage(_ node: UInt32, _ adjacency: Adjacency) -> Bool {
    !avoidsNodes
      || (!avoidedNodeTypes[Int(adjacency.nodeTypes[Int(node)])]
        && !avoidedNodes.contains(node))
  }
}
