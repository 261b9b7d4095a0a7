/// Searches a compact graph. Keeps its scratch memory between searches, so that one touches only
/// what it visits; make one searcher for each thread.
///
/// Which of several equally good answers is found depends on the graph alone, not on the process.
public struct GraphSearcher: Sendable {
  /// The graph that is searched.
  public let graph: CompactGraph
  private var memory: SearchMemory
  private var weightOrder: WeightOrder?

  /// Prepares searches in a graph.
  ///
  /// - Complexity: O(number of nodes).
  public init(_ graph: CompactGraph) {
    self.graph = graph
    memory = SearchMemory(nodes: graph.nodeCount)
  }

  /// The scratch memory, of which no copy of this searcher has a share.
  mutating func ownMemory() -> SearchMemory {
    if !isKnownUniquelyReferenced(&memory) { memory = SearchMemory(nodes: graph.nodeCount) }
    return memory
  }

  /// The edges in the order of their weight; made when it is first needed.
  mutating func ownWeightOrder() -> WeightOrder {
    if let weightOrder { return weightOrder }
    let fresh = WeightOrder(graph)
    weightOrder = fresh
    return fresh
  }

  /// What a spur of a path search must keep out of.
  struct Bans {
    /// Nodes that must not be visited.
    var nodes: ArraySlice<Int> = []
    /// Nodes to which the first step must not lead.
    var first: [UInt32] = []
  }
}
