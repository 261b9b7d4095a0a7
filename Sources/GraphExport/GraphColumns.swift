import KnowledgeGraph
import TextModel

/// A graph as two tables, for formats that know only named values on nodes and edges.
///
/// The names are the project's contract (docs/formats.md). Lists and records become JSON text.
struct GraphColumns {
  /// The types that GraphML, GEXF and CSV importers have in common.
  enum Kind: String {
    case string, int, double, boolean
  }

  /// One named value of each node or edge.
  struct Column<Row>: Sendable {
    /// How the value comes about.
    enum Value: Sendable {
      /// A text of the graph; nil where there is none.
      case text(@Sendable (Row) -> String?)
      /// ASCII that no format needs to escape, such as numbers and dates; nothing where there is
      /// no value.
      case plain(@Sendable (Row, inout ByteBuffer) -> Void)
      /// Text that is put together, such as JSON.
      case composed(@Sendable (Row, inout TextOutput) -> Void)
    }

    /// Name, unique among the columns of its table.
    var name: String
    /// Type of the values.
    var kind: Kind
    /// How the value comes about.
    var value: Value

    init(name: String, value: @escaping @Sendable (Row) -> String?) {
      self.name = name
      kind = .string
      self.value = .text(value)
    }

    init(name: String, kind: Kind, plain: @escaping @Sendable (Row, inout ByteBuffer) -> Void) {
      self.name = name
      self.kind = kind
      value = .plain(plain)
    }

    init(name: String, composed: @escaping @Sendable (Row, inout TextOutput) -> Void) {
      self.name = name
      kind = .string
      value = .composed(composed)
    }
  }

  /// Columns of the nodes: `label` and `type` first, further properties last.
  let nodes: [Column<GraphNode>]
  /// Columns of the edges: `label` and `type` first, further properties last.
  let edges: [Column<GraphEdge>]
  /// Number of property names that had to be changed.
  let renamed: Int

  /// Reads the property names of the graph.
  ///
  /// - Complexity: O(n + m).
  init(_ graph: KnowledgeGraph) {
    let nodeProperties = GraphColumns.propertyColumns(
      of: graph.nodes, besides: GraphColumns.ofNode.map(\.name) + GraphColumns.reserved,
      \.properties)
    let edgeProperties = GraphColumns.propertyColumns(
      of: graph.edges, besides: GraphColumns.ofEdge.map(\.name) + GraphColumns.reserved,
      \.properties)
    nodes = GraphColumns.ofNode + nodeProperties.columns
    edges = GraphColumns.ofEdge + edgeProperties.columns
    renamed = nodeProperties.renamed + edgeProperties.renamed
  }

  /// Names that one format or another uses for itself, and that no property may take.
  private static let reserved = [
    "id", "key", "name", "value", "kind", "source", "target", "shared_name", "shared_interaction",
    "first_day", "last_day",
  ]

  private static let ofNode: [Column<GraphNode>] = [
    Column(name: "label") { $0.label },
    Column(name: "type") { $0.type },
    Column(name: "aliases", composed: { $1.addJSON($0.aliases) }),
    Column(name: "documents", composed: { $1.addJSON($0.documents) }),
  ]

  private static let ofEdge: [Column<GraphEdge>] = [
    Column(name: "label", composed: { $1.addReadable($0.type) }),
    Column(name: "type") { $0.type },
    Column(name: "interaction") { $0.type },
    Column(name: "id") { $0.id },
    Column(name: "weight", kind: .double) { $1.append(number: Double($0.sources)) },
    Column(name: "polarity", kind: .string) { $1.append($0.polarity.rawValue) },
    Column(name: "modality", kind: .string) { $1.append($0.modality.rawValue) },
    Column(name: "date", kind: .string) { edge, buffer in
      if let date = edge.date { buffer.append(date) }
    },
    Column(name: "by") { $0.by },
    Column(name: "evidence") { $0.evidence.first?.sentence },
    Column(name: "document") { $0.evidence.first?.document },
    Column(name: "sources", kind: .int) { $1.append(decimal: $0.sources) },
    Column(name: "confidence", kind: .double) { edge, buffer in
      buffer.append(number: edge.confidence.isFinite ? edge.confidence : 0)
    },
    Column(name: "symmetric", kind: .boolean) { $1.append($0.isSymmetric ? "true" : "false") },
    Column(name: "evidence_all", composed: { $1.addJSON($0.evidence) }),
  ]

  /// A column for each property name, in order of name.
  ///
  /// Names become XML names, and none takes the name of a fixed column.
  private static func propertyColumns<Row>(
    of rows: [Row], besides fixed: [String],
    _ properties: any KeyPath<Row, [String: String]> & Sendable
  ) -> (columns: [Column<Row>], renamed: Int) {
    var names: Set<String> = []
    for i in rows.indices where !rows[i][keyPath: properties].isEmpty {
      names.formUnion(rows[i][keyPath: properties].keys)
    }
    var taken = Set(fixed)
    var renamed = 0
    var columns: [Column<Row>] = []
    for property in names.sorted() {
      var base = property
      if !Identifiers.isName(base) || base.contains(":") {
        base = Identifiers.renamed(base).replacing(":", with: "_")
      }
      var name = base
      var number = 2
      // A name that another property bears as it stands is left to that one.
      while taken.contains(name) || (name != property && names.contains(name)) {
        name = "\(base)_\(number)"
        number += 1
      }
      if name != property { renamed += 1 }
      taken.insert(name)
      columns.append(Column(name: name) { $0[keyPath: properties][property] })
    }
    return (columns, renamed)
  }
}

extension GraphEdge {
  /// The type as words: `met-with` is `met with`.
  var readableType: String {
    String(decoding: type.utf8.map { $0 == 0x2D ? 0x20 : $0 }, as: UTF8.self)
  }
}

extension TextOutput {
  private static let hyphen = ByteSet(zeroAnd: [0x2D])

  /// Adds an edge type as words: `met-with` is `met with`.
  mutating func addReadable(_ type: String) {
    add(type, escaping: TextOutput.hyphen) { rest, buffer in
      buffer.append(rest[0] == 0x2D ? 0x20 : rest[0])
      return 1
    }
  }

  /// Adds a JSON array with all that is known about each evidence.
  mutating func addJSON(_ evidence: [EdgeEvidence]) {
    add("[")
    // Not as a value of its own, whose texts would all be counted.
    for i in evidence.indices {
      if i > 0 { add(",") }
      add("{\"document\":")
      addJSON(evidence[i].document)
      add(",\"claim\":")
      addJSON(evidence[i].claim)
      add(",\"sentence\":")
      addJSON(evidence[i].sentence)
      add(",\"start\":")
      add(decimal: evidence[i].start)
      add(",\"end\":")
      add(decimal: evidence[i].end)
      add(",\"date\":")
      addJSON(evidence[i].date)
      add(",\"by\":")
      addJSON(evidence[i].by)
      add(",\"voice\":")
      addJSON(evidence[i].voice.rawValue)
      add(",\"confidence\":")
      addJSON(evidence[i].confidence)
      add(",\"rule\":")
      addJSON(evidence[i].rule)
      if !evidence[i].properties.isEmpty {
        add(",\"properties\":")
        addJSON(evidence[i].properties)
      }
      add("}")
    }
    add("]")
  }
}
