public import KnowledgeGraph
import TextModel

/// A script in Cypher that Neo4j, Memgraph and others run: `cypher-shell < graph.cypher`.
///
/// Nodes have the label `Entity` and one for their type (`Person`), edges a relationship type
/// (`MET_WITH`); `type` keeps the schema's name. Running the script again changes nothing, since
/// it merges by id. Statements carry up to 200 rows of one type, and none spans a line break.
public struct CypherExporter: GraphExporter {
  /// `cypher`.
  public let format = "cypher"
  /// `cypher`.
  public let fileExtension = "cypher"

  private static let batchSize = 200

  /// Makes an exporter.
  public init() {}

  /// Writes the graph.
  public func write(_ graph: KnowledgeGraph, to sink: inout some ByteSink) throws(ExportError)
    -> LossReport
  {
    let columns = GraphColumns(graph)
    var report = LossReport()
    var replaced = 0
    var output = TextOutput()
    output.add(
      "CREATE CONSTRAINT entente_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n")
    for batch in CypherExporter.batches(graph.nodes, \.type) {
      output.add("UNWIND [")
      for (i, node) in batch.enumerated() {
        output.add(i == 0 ? "\n" : ",\n")
        output.add("{id: \(CypherExporter.quoted(node.id, &replaced))")
        for column in columns.nodes {
          add(column, node, to: &output, list: CypherExporter.list(column.name, node), &replaced)
        }
        output.add("}")
        try output.flushIfLarge(to: &sink)
      }
      let label = CypherNames.label(batch.first?.type ?? "")
      output.add("\n] AS row MERGE (n:Entity {id: row.id}) SET n += row SET n:\(label);\n")
    }
    for batch in CypherExporter.batches(graph.edges, \.type) {
      output.add("UNWIND [")
      for (i, edge) in batch.enumerated() {
        output.add(i == 0 ? "\n" : ",\n")
        output.add("{source: \(CypherExporter.quoted(edge.from, &replaced))")
        output.add(", target: \(CypherExporter.quoted(edge.to, &replaced))")
        output.add(", data: {id: \(CypherExporter.quoted(edge.id, &replaced))")
        for column in columns.edges where column.name != "id" {
          add(column, edge, to: &output, list: nil, &replaced)
        }
        output.add("}}")
        try output.flushIfLarge(to: &sink)
      }
      let type = CypherNames.relationship(batch.first?.type ?? "")
      output.add(
        """

        ] AS row MATCH (a:Entity {id: row.source}) MATCH (b:Entity {id: row.target}) \
        MERGE (a)-[r:\(type) {id: row.data.id}]->(b) SET r += row.data;

        """)
    }
    try output.flush(to: &sink)
    report.note(LossReport.replacedCharacters, replaced)
    report.note("property names changed", columns.renamed)
    return report
  }

  private static func list(_ name: String, _ node: GraphNode) -> [String]? {
    switch name {
    case "aliases": return node.aliases
    case "documents": return node.documents
    default: return nil
    }
  }

  private func add<Row>(
    _ column: GraphColumns.Column<Row>, _ row: Row, to output: inout TextOutput, list: [String]?,
    _ replaced: inout Int
  ) {
    let text: String
    if let list {
      var items: [String] = []
      for item in list { items.append(CypherExporter.quoted(item, &replaced)) }
      text = "[" + items.joined(separator: ", ") + "]"
    } else {
      guard let value = column.value(row), !value.isEmpty else { return }
      text = column.kind == .string ? CypherExporter.quoted(value, &replaced) : value
    }
    output.add(", `\(column.name)`: \(text)")
  }

  /// Bytes that stand in a string as they are.
  private static let plain = (0...255).map { $0 >= 0x20 && ![0x27, 0x5C, 0x7F].contains($0) }

  /// A string in single quotes. U+0000, which databases refuse, becomes U+FFFD.
  static func quoted(_ text: String, _ replaced: inout Int) -> String {
    var count = 0
    var output = TextOutput()
    output.add(0x27)
    output.add(text, copying: plain) { byte, output in
      switch byte {
      case 0x27: output.add("\\'")
      case 0x5C: output.add("\\\\")
      case 0x0A: output.add("\\n")
      case 0x0D: output.add("\\r")
      case 0x09: output.add("\\t")
      case 0:
        output.add("\u{FFFD}")
        count += 1
      default:
        let digits = String(byte, radix: 16)
        output.add("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      }
    }
    output.add(0x27)
    replaced += count
    return output.text
  }

  /// Rows of one type, types in order, at most `batchSize` together.
  private static func batches<Row>(_ rows: [Row], _ type: (Row) -> String) -> [[Row]] {
    let groups = Dictionary(grouping: rows, by: type)
    return groups.keys.sorted().flatMap { key -> [[Row]] in
      let group = groups[key] ?? []
      return stride(from: 0, to: group.count, by: batchSize).map {
        Array(group[$0..<min($0 + batchSize, group.count)])
      }
    }
  }
}
