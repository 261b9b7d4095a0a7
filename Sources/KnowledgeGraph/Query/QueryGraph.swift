import TextModel

/// What queries need of a graph: the one place where they touch its index.
final class QueryGraph {
  let index: GraphIndex
  private let makeNames: () -> NameIndex
  private lazy var names = makeNames()
  private lazy var byLabel = Dictionary(
    grouping: graph.nodes.indices, by: { graph.nodes[$0].label })
  private lazy var byType = Dictionary(
    grouping: graph.nodes.indices, by: { graph.nodes[$0].type })
  private lazy var edgeIndices = Dictionary(
    graph.edges.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  private var foundNames: [String: [Int]] = [:]

  init(_ index: GraphIndex, names: @escaping () -> NameIndex) {
    self.index = index
    makeNames = names
  }

  var graph: KnowledgeGraph { index.graph }
  var nodeCount: Int { index.adjacency.nodeCount }
  var nodeTypes: [String] { index.adjacency.nodeTypeNames }
  var edgeTypes: [String] { index.adjacency.columns.typeNames }

  func nodeType(_ node: Int) -> Int { Int(index.adjacency.nodeTypes[node]) }

  func ends(_ edge: Int) -> (from: Int, to: Int) {
    let columns = index.adjacency.columns
    return (Int(columns.from[edge]), Int(columns.to[edge]))
  }

  func degree(_ node: Int) -> Int {
    index.adjacency.outgoing(node).count + index.adjacency.incoming(node).count
  }

  // MARK: Lookups

  func nodes(ofType type: String) -> [Int] { byType[type] ?? [] }
  func nodes(labelled label: String) -> [Int] { byLabel[label] ?? [] }
  func node(withID id: String) -> Int? { index.index(ofNode: id) }

  /// The nodes that a name means, as `entente path` looks names up; sorted.
  func nodes(named name: String) -> [Int] {
    if let known = foundNames[name] { return known }
    let result: [Int]
    switch names.find(name) {
    case .found(let node, _): result = [node]
    case .ambiguous(let nodes): result = nodes.sorted()
    case .unknown: result = []
    }
    foundNames[name] = result
    return result
  }

  /// Labels like a name that nothing bears.
  func suggestions(for name: String) -> [String] {
    guard case .unknown(let nodes) = names.find(name) else { return [] }
    return nodes.prefix(3).map { graph.nodes[$0].label }
  }

  // MARK: Steps

  /// Calls `body` with each edge at a node, and the node at its other end, until it says false.
  ///
  /// A symmetric edge may be walked both ways whatever the direction; a loop comes once.
  /// - Parameter types: for each edge type whether it counts; nil for all.
  /// - Returns: whether all edges were visited.
  func forEachEdge(
    at node: Int, _ direction: QuerySyntax.Direction, types: [Bool]?,
    _ body: (_ edge: Int, _ other: Int) throws(QueryError) -> Bool
  ) throws(QueryError) -> Bool {
    let columns = index.adjacency.columns
    for arc in index.adjacency.outgoing(node) {
      let edge = Int(arc.edge)
      if let types, !types[columns.type(edge)] { continue }
      if direction == .left, !index.symmetricEdges[edge] { continue }
      guard try body(edge, Int(arc.node)) else { return false }
    }
    for arc in index.adjacency.incoming(node) {
      let edge = Int(arc.edge)
      if Int(arc.node) == node { continue }
      if let types, !types[columns.type(edge)] { continue }
      if direction == .right, !index.symmetricEdges[edge] { continue }
      guard try body(edge, Int(arc.node)) else { return false }
    }
    return true
  }
}
