import KnowledgeGraph
import TextModel

/// Kinds that differ for any two edges of one pair: the edge type, with polarity and modality where
/// they are not the usual ones, and a number from the second such edge on.
struct GEXFEdgeKinds: Sendable {
  /// For each edge how many of its pair and kind there are up to it.
  private let numbers: [UInt32]

  /// - Complexity: O(m) expected.
  init(_ graph: KnowledgeGraph) {
    var codes: [String: UInt32] = [:]
    var table = PairTable(graph.edges.count)
    numbers = graph.edges.indices.map { i in
      let ends = graph.ends[i]
      let kind = GEXFEdgeKinds.kind(
        graph.edges[i].type, graph.edges[i].polarity, graph.edges[i].modality)
      let code = codes[kind] ?? UInt32(codes.count)
      if code == codes.count { codes[kind] = code }
      return table.count(UInt64(ends.from) << 32 | UInt64(ends.to), code)
    }
  }

  private static func kind(
    _ type: String, _ polarity: Claim.Polarity, _ modality: Claim.Modality
  ) -> String {
    if polarity == .positive, modality == .asserted { return type }
    return type + (polarity == .negative ? " (denied)" : "")
      + (modality == .possible ? " (possible)" : "")
  }

  /// The kind of an edge.
  func kind(of edge: GraphEdge, at place: Int) -> String {
    let kind = GEXFEdgeKinds.kind(edge.type, edge.polarity, edge.modality)
    return numbers[place] == 1 ? kind : "\(kind) \(numbers[place])"
  }

  /// Counts pairs of nodes with a code, by open addressing (linear probing).
  private struct PairTable {
    private var pairs: [UInt64]
    private var codes: [UInt32]
    private var counts: [UInt32]

    init(_ capacity: Int) {
      var size = 64
      while size < 2 * capacity { size *= 2 }
      pairs = Array(repeating: 0, count: size)
      codes = Array(repeating: 0, count: size)
      counts = Array(repeating: 0, count: size)
    }

    /// How often the pair and code have come, this time included.
    mutating func count(_ pair: UInt64, _ code: UInt32) -> UInt32 {
      let product = (pair ^ UInt64(code) << 40).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      var slot = Int(truncatingIfNeeded: product.high ^ product.low) & (pairs.count - 1)
      while counts[slot] > 0, pairs[slot] != pair || codes[slot] != code {
        slot = (slot + 1) & (pairs.count - 1)
      }
      pairs[slot] = pair
      codes[slot] = code
      counts[slot] += 1
      return counts[slot]
    }
  }
}
