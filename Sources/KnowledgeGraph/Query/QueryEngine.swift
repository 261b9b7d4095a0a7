/// How much a query may use.
public struct QueryLimits: Sendable {
  /// Longest time, in seconds; nil for no limit.
  public var seconds: Double?
  /// Greatest number of rows in the answer; further ones are left out, which the answer says.
  public var rows: Int
  /// Greatest number of rows that sorting, grouping and DISTINCT may hold at once.
  public var heldRows: Int

  /// Makes limits.
  public init(seconds: Double? = 30, rows: Int = 10_000, heldRows: Int = 2_000_000) {
    self.seconds = seconds
    self.rows = rows
    self.heldRows = heldRows
  }
}

/// The answer to a query.
public struct QueryAnswer: Sendable {
  /// Names of the columns.
  public var columns: [String]
  /// The rows; each has a value for every column.
  public var rows: [[QueryValue]]
  /// Whether there are more rows than the limit.
  public var isCut: Bool
  /// What the user may want to know, such as a type that the graph does not have.
  public var notices: [String]
}

/// Answers queries in a read-only subset of openCypher and GQL (docs/query.md).
public struct QueryEngine: Sendable {
  /// The graph that is asked.
  public let index: GraphIndex
  private let names: @Sendable () -> NameIndex

  /// Prepares queries of a graph.
  ///
  /// - Parameter names: finds nodes by name; made only when a query needs it.
  public init(_ index: GraphIndex, names: @escaping @Sendable () -> NameIndex) {
    self.index = index
    self.names = names
  }

  /// Answers a query.
  ///
  /// The same query of the same graph gives the same rows in the same order.
  /// - Parameter parameters: values of `$name` in the query.
  /// - Throws: `QueryError` with the place in the text.
  public func answer(
    _ text: String, parameters: [String: QueryValue] = [:], limits: QueryLimits = QueryLimits()
  ) throws(QueryError) -> QueryAnswer {
    let query = try QueryParser.query(text, parameters: parameters)
    let run = QueryRun(QueryGraph(index, names: names), limits)
    var answer = QueryAnswer(columns: query.columns, rows: [], isCut: false, notices: [])
    var seen: Set<[QueryValue]> = []
    do throws(QueryError) {
      for branch in query.branches where !answer.isCut {
        try run.run(branch) { (values) throws(QueryError) in
          if !query.keepsDuplicates, !seen.insert(values).inserted { return true }
          guard answer.rows.count < limits.rows else {
            answer.isCut = true
            return false
          }
          answer.rows.append(values)
          return true
        }
      }
    } catch {
      throw error.quoting(text)
    }
    answer.notices = run.notices
    return answer
  }

  /// The part of the graph that an answer names: its nodes, edges and paths, and the ends of edges.
  public func part(of answer: QueryAnswer) -> KnowledgeGraph {
    var nodes: Set<Int> = []
    var edges: Set<Int> = []
    func add(_ value: QueryValue) {
      switch value {
      case .node(let node): nodes.insert(node)
      case .edge(let edge): edges.insert(edge)
      case .path(let path):
        nodes.formUnion(path.nodes)
        edges.formUnion(path.edges)
      case .list(let items): for item in items { add(item) }
      case .map(let items): for item in items.values { add(item) }
      default: break
      }
    }
    for row in answer.rows { for value in row { add(value) } }
    return index.graph.part(nodes: nodes.sorted(), edges: edges.sorted())
  }
}
