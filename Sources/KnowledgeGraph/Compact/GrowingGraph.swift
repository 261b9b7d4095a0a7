/// A graph that grows while articles are read: nodes and edges get numbers that stay theirs and are
/// never given to anything else, even after what they named was removed.
///
/// Adding is cheap; searches run on snapshots, which later additions do not change, so that readers
/// need not wait for the writer.
public struct GrowingGraph: Sendable {
  private var nodeIndices: [String: UInt32] = [:]
  private var nodeTypes: [UInt16] = []
  private var nodeTypeCodes: [String: UInt16] = [:]
  private var typeCodes: [String: Int] = [:]
  private var names = CompactGraph.Names()
  /// By edge number; nil for what was removed.
  private var rows: [EdgeRow?] = []
  private var isRemoved: [Bool] = []
  private var last: CompactGraph?

  /// Makes an empty graph.
  public init() {}

  /// Number of node numbers given out, those of removed nodes included.
  public var nodeCount: Int { nodeTypes.count }
  /// Number of edge numbers given out, those of removed edges included.
  public var edgeCount: Int { rows.count }

  /// The number of the node with a key; a new one when the key is new or its node was removed.
  ///
  /// - Complexity: O(1).
  public mutating func addNode(_ key: String, type: String) -> Int {
    if let known = nodeIndices[key] { return Int(known) }
    last = nil
    let code = nodeTypeCodes[type] ?? UInt16(clamping: names.nodeTypes.count)
    if Int(code) == names.nodeTypes.count {
      names.nodeTypes.append(type)
      nodeTypeCodes[type] = code
    }
    nodeIndices[key] = UInt32(nodeTypes.count)
    nodeTypes.append(code)
    isRemoved.append(false)
    return nodeTypes.count - 1
  }

  /// The number of the node with a key, if there is one now.
  public func node(_ key: String) -> Int? { nodeIndices[key].map { Int($0) } }

  /// Adds an edge; gives its number.
  ///
  /// - Parameter type: an edge type name; at most 2,048 are told apart.
  /// - Parameter days: first and last day of its date, 1970-01-01 being 0; nil without a date.
  /// - Precondition: both ends are there.
  /// - Complexity: O(1) amortised.
  public mutating func addEdge(
    type: String, from: Int, to: Int, confidence: Float = 1, days: ClosedRange<Int32>? = nil,
    sources: Int = 1, isSymmetric: Bool = false, isNegative: Bool = false, isPossible: Bool = false
  ) -> Int {
    precondition(!isRemoved[from] && !isRemoved[to], "an edge needs both its ends")
    last = nil
    let code = typeCodes[type] ?? names.types.count
    if code == names.types.count {
      names.types.append(type)
      typeCodes[type] = code
    }
    rows.append(
      EdgeRow(
        from: UInt32(from), to: UInt32(to), type: code, confidence: confidence, days: days,
        sources: sources, isSymmetric: isSymmetric, isNegative: isNegative,
        isPossible: isPossible))
    return rows.count - 1
  }

  /// Removes an edge; nothing happens when it is gone already.
  public mutating func removeEdge(_ number: Int) {
    if rows[number] == nil { return }
    last = nil
    rows[number] = nil
  }

  /// Removes the node with a key and its edges. Its number stays empty; the key, added again, gets
  /// another.
  ///
  /// - Complexity: O(number of edges).
  public mutating func removeNode(_ key: String) {
    guard let number = nodeIndices.removeValue(forKey: key) else { return }
    last = nil
    isRemoved[Int(number)] = true
    for (i, row) in rows.enumerated() {
      if let row, row.from == number || row.to == number { rows[i] = nil }
    }
  }

  /// The graph as it is now, to be searched. The numbers of nodes and edges are those given out;
  /// removed nodes have no edges.
  ///
  /// - Complexity: O(1) when nothing has changed since the last one, else O(n + m log d): about 0.1
  ///   s for a million edges.
  public mutating func snapshot() -> CompactGraph {
    if let last { return last }
    var (kept, numbers): ([EdgeRow], [UInt32]) = ([], [])
    kept.reserveCapacity(rows.count)
    numbers.reserveCapacity(rows.count)
    for (i, row) in rows.enumerated() {
      guard let row else { continue }
      kept.append(row)
      numbers.append(UInt32(i))
    }
    let graph = CompactGraph(nodeTypes: nodeTypes, rows: kept, numbers: numbers, names: names)
    last = graph
    return graph
  }
}
