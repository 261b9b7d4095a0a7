/// What conditions ask of an edge, packed into 12 bytes, so that a search reads one cache line for
/// several edges. Confidence lies in a column of its own, because weighted searches want it alone.
struct EdgeFacts: Sendable, Equatable, BitwiseCopyable {
  /// First day of the edge's date, 1970-01-01 being 0; meaningless without the flag `dated`.
  var firstDay: Int32 = 0
  /// Days from the first to the last day of the date.
  var span: UInt16 = 0
  /// Type and flags.
  var code: UInt16 = 0
  /// Number of independent sources, at most 65,535.
  var sources: UInt16 = 0
  /// Who says so, as an index in `CompactGraph.holderNames` plus one; 0 for nobody in particular,
  /// `manyHolders` when several do.
  var holder: UInt16 = 0

  static let negative: UInt16 = 1
  static let possible: UInt16 = 2
  static let dated: UInt16 = 4
  static let moreDates: UInt16 = 8
  static let symmetric: UInt16 = 16
  static let flagBits: UInt16 = 5
  /// At most this many edge types are told apart.
  static let typeLimit = 1 << (16 - Int(flagBits))
  static let manyHolders = UInt16.max

  /// Index of the edge's type.
  @inline(__always)
  var type: Int { Int(code >> EdgeFacts.flagBits) }
  /// Last day of the edge's date.
  @inline(__always)
  var lastDay: Int32 { firstDay &+ Int32(span) }
}

/// An edge as it is handed to `CompactGraph`: 24 bytes without strings.
public struct EdgeRow: Sendable, Equatable, BitwiseCopyable {
  /// Index of the node it starts from.
  public var from: UInt32
  /// Index of the node it leads to.
  public var to: UInt32
  /// How sure the extractor is, 0...1.
  public var confidence: Float
  var facts = EdgeFacts()

  /// Makes the row of an affirmed fact.
  ///
  /// - Parameter type: index of the edge type in `CompactGraph.typeNames`.
  /// - Parameter days: first and last day of its date, 1970-01-01 being 0; nil without a date.
  ///   Intervals of more than 179 years keep their first 179.
  /// - Parameter sources: number of independent sources.
  public init(
    from: UInt32, to: UInt32, type: Int, confidence: Float = 1, days: ClosedRange<Int32>? = nil,
    sources: Int = 1, isSymmetric: Bool = false, isNegative: Bool = false, isPossible: Bool = false
  ) {
    self.from = from
    self.to = to
    self.confidence = confidence
    precondition((0..<EdgeFacts.typeLimit).contains(type), "more than 2,048 edge types")
    facts.code = UInt16(type) << EdgeFacts.flagBits
    facts.sources = UInt16(clamping: sources)
    if isSymmetric { facts.code |= EdgeFacts.symmetric }
    if isNegative { facts.code |= EdgeFacts.negative }
    if isPossible { facts.code |= EdgeFacts.possible }
    if let days {
      facts.code |= EdgeFacts.dated
      facts.firstDay = days.lowerBound
      facts.span = UInt16(clamping: Int(days.upperBound) - Int(days.lowerBound))
    }
  }
}
