import TextModel

/// An answer for JSON output: the columns' names, and rows of values.
///
/// Nodes, relationships and paths are objects; relationships hold all their evidence.
public struct QueryRecord: Encodable {
  /// A value in JSON.
  public struct Value: Encodable {
    let value: QueryValue
    let graph: KnowledgeGraph
    let documents: [String: DocumentHeader]

    /// Writes the value.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      func made(_ value: QueryValue) -> Value {
        Value(value: value, graph: graph, documents: documents)
      }
      switch value {
      case .null: try container.encodeNil()
      case .boolean(let value): try container.encode(value)
      case .integer(let value): try container.encode(value)
      case .real(let value):
        // JSON has no form for infinite numbers.
        if value.isFinite { try container.encode(value) } else { try container.encodeNil() }
      case .string(let value): try container.encode(value)
      case .date(let value): try container.encode(value.description)
      case .list(let items): try container.encode(items.map(made))
      case .map(let items): try container.encode(items.mapValues(made))
      case .node(let node): try container.encode(NodeRecord(graph.nodes[node]))
      case .edge(let edge):
        try container.encode(EdgeRecord(graph.edges[edge], documents: documents))
      case .path(let path):
        try container.encode([
          "nodes": path.nodes.map { made(.node($0)) },
          "relationships": path.edges.map { made(.edge($0)) },
        ])
      }
    }
  }

  /// Names of the columns.
  public var columns: [String]
  /// The rows, with a value for each column.
  public var rows: [[Value]]
  /// Whether rows were left out.
  public var more: Bool
  /// What the user may want to know.
  public var notices: [String]

  /// Makes a record.
  ///
  /// - Parameter documents: headers of documents by id, as far as known.
  public init(
    _ answer: QueryAnswer, of graph: KnowledgeGraph, documents: [String: DocumentHeader] = [:]
  ) {
    columns = answer.columns
    rows = answer.rows.map { row in
      row.map { Value(value: $0, graph: graph, documents: documents) }
    }
    more = answer.isCut
    notices = answer.notices
  }
}
