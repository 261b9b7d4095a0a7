/// What a format could not hold of a graph.
public struct LossReport: Equatable, Sendable, Encodable, CustomStringConvertible {
  /// One kind of loss.
  public struct Entry: Equatable, Sendable, Encodable {
    /// What was left out or changed, such as `further evidence of an edge left out`.
    public var what: String
    /// How many of them.
    public var count: Int
  }

  /// The losses in the order in which they were first noted; empty when the format holds all.
  public private(set) var entries: [Entry] = []

  /// Makes an empty report.
  public init() {}

  /// Whether nothing was lost.
  public var isEmpty: Bool { entries.isEmpty }

  /// Adds to the losses of one kind; a count of 0 adds nothing.
  public mutating func note(_ what: String, _ count: Int = 1) {
    guard count > 0 else { return }
    if let i = entries.firstIndex(where: { $0.what == what }) {
      entries[i].count += count
    } else {
      entries.append(Entry(what: what, count: count))
    }
  }

  /// Adds the losses of another report.
  public mutating func merge(_ other: LossReport) {
    for entry in other.entries { note(entry.what, entry.count) }
  }

  /// A line for each kind of loss, `count what`.
  public var description: String {
    entries.map { "\($0.count) \($0.what)" }.joined(separator: "\n")
  }

  /// Characters that the format forbids, replaced by U+FFFD.
  static let replacedCharacters = "characters that the format cannot hold replaced by U+FFFD"

  /// The format has no named graphs.
  static let graphsOfDocuments =
    "plain triples not told apart by document (their evidence names it)"

  /// Numbers that JSON has no form for.
  static let infiniteNumbers = "numbers that are not finite set to 0"
}
