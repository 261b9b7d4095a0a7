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
    /// Name, unique among the columns of its table.
    var name: String
    /// Type of the values.
    var kind: Kind
    /// The value; nil where there is none.
    var value: @Sendable (Row) -> String?
    /// For JSON values: writes the value without making a string of it.
    var write: (@Sendable (Row, inout TextOutput) -> Void)?

    init(name: String, kind: Kind, value: @escaping @Sendable (Row) -> String?) {
      self.name = name
      self.kind = kind
      self.value = value
    }

    /// A column of JSON text.
    init(name: String, write: @escaping @Sendable (Row, inout TextOutput) -> Void) {
      self.name = name
      kind = .string
      value = { row in TextOutput.json { write(row, &$0) } }
      self.write = write
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
    Column(name: "label", kind: .string) { $0.label },
    Column(name: "type", kind: .string) { $0.type },
    Column(name: "aliases") { $1.addJSON($0.aliases) },
    Column(name: "documents") { $1.addJSON($0.documents) },
  ]

  private static let ofEdge: [Column<GraphEdge>] = [
    Column(name: "label", kind: .string) { $0.readableType },
    Column(name: "type", kind: .string) { $0.type },
    Column(name: "interaction", kind: .string) { $0.type },
    Column(name: "id", kind: .string) { $0.id },
    Column(name: "weight", kind: .double) { "\(Double($0.sources))" },
    Column(name: "polarity", kind: .string) { $0.polarity.rawValue },
    Column(name: "modality", kind: .string) { $0.modality.rawValue },
    Column(name: "date", kind: .string) { $0.date?.description },
    Column(name: "by", kind: .string) { $0.by },
    Column(name: "evidence", kind: .string) { $0.evidence.first?.sentence },
    Column(name: "document", kind: .string) { $0.evidence.first?.document },
    Column(name: "sources", kind: .int) { String($0.sources) },
    Column(name: "confidence", kind: .double) { "\($0.confidence.isFinite ? $0.confidence : 0)" },
    Column(name: "symmetric", kind: .boolean) { $0.isSymmetric ? "true" : "false" },
    Column(name: "evidence_all") { $1.addJSON($0.evidence) },
  ]

  /// A column for each property name, in order of name.
  ///
  /// Names become XML names, and none takes the name of a fixed column.
  private static func propertyColumns<Row>(
    of rows: [Row], besides fixed: [String],
    _ properties: any KeyPath<Row, [String: String]> & Sendable
  ) -> (columns: [Column<Row>], renamed: Int) {
    var names: Set<String> = []
    for row in rows { names.formUnion(row[keyPath: properties].keys) }
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
      columns.append(Column(name: name, kind: .string) { $0[keyPath: properties][property] })
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
  /// Adds a JSON array with all that is known about each evidence.
  mutating func addJSON(_ evidence: [EdgeEvidence]) {
    add("[")
    for (i, item) in evidence.enumerated() {
      if i > 0 { add(",") }
      add("{\"document\":")
      addJSON(item.document)
      add(",\"claim\":")
      addJSON(item.claim)
      add(",\"sentence\":")
      addJSON(item.sentence)
      add(",\"start\":\(item.start),\"end\":\(item.end),\"date\":")
      addJSON(item.date?.description)
      add(",\"by\":")
      addJSON(item.by)
      add(",\"voice\":")
      addJSON(item.voice.rawValue)
      add(",\"confidence\":")
      addJSON(item.confidence)
      add(",\"rule\":")
      addJSON(item.rule)
      if !item.properties.isEmpty {
        add(",\"properties\":")
        addJSON(item.properties)
      }
      add("}")
    }
    add("]")
  }
}
