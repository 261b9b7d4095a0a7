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
  /// Only edges said by one of these: labels of nodes, or `author`; empty for everybody. An edge
  /// counts when any of its evidence is said by one of them.
  public var holders: Set<String> = []
  /// Only nodes of these types may lie between the two ends; empty for all.
  public var nodeTypes: Set<String> = []
  /// Nodes with more edges than this must not lie between the two ends: hubs connect everything
  /// with everything. Nil for no limit.
  public var maximumDegree: Int?
  /// Edge types of the first step, the second and so on. When there are any, a path has exactly as
  /// many steps; an empty set allows every type. `via` and `avoid` hold besides.
  public var stepTypes: [Set<String>] = []
  /// Whether no edge of a path may lie wholly before the one that it follows (paths of a temporal
  /// network). Edges without a date can only be used with `includesUndated`, at any time.
  public var isTimeRespecting = false

  /// Conditions that allow asserted, affirmed edges of any type and time, in either direction.
  public init() {}
}

extension GraphNode {
  /// The type of nodes that stand for a calendar date, named by its ISO value.
  public static let dateType = "date"
}
