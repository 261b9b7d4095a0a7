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
    var text = CypherText()
    var output = TextOutput()
    output.add(
      "CREATE CONSTRAINT entente_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n")
    for batch in CypherExporter.batches(graph.nodes, \.type) {
      output.add("UNWIND [")
      for (i, node) in batch.enumerated() {
        output.add(i == 0 ? "\n" : ",\n")
        output.add("{id: ")
        text.quote(node.id, to: &output)
        for column in columns.nodes {
          text.add(column, node, list: CypherExporter.list(column.name, node), to: &output)
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
        output.add("{source: ")
        text.quote(edge.from, to: &output)
        output.add(", target: ")
        text.quote(edge.to, to: &output)
        output.add(", data: {id: ")
        text.quote(edge.id, to: &output)
        for column in columns.edges where column.name != "id" {
          text.add(column, edge, list: nil, to: &output)
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
    report.note(LossReport.replacedCharacters, text.replaced)
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

/// Values as Cypher writes them.
private struct CypherText: ~Copyable {
  /// Number of characters that were replaced.
  private(set) var replaced = 0
  private var scratch = TextOutput()

  /// `'`, `\` and U+007F.
  private static let special = ByteSet(controlsAnd: [0x27, 0x5C, 0x7F])

  /// Adds a property of a row, unless it is absent or empty.
  mutating func add<Row>(
    _ column: GraphColumns.Column<Row>, _ row: Row, list: [String]?, to output: inout TextOutput
  ) {
    let before = output.count
    output.add(", `")
    output.add(column.name)
    output.add("`: ")
    if let list {
      output.add("[")
      for (i, item) in list.enumerated() {
        if i > 0 { output.add(", ") }
        quote(item, to: &output)
      }
      return output.add("]")
    }
    switch column.value {
    case .text(let value):
      guard let value = value(row), !value.isEmpty else { return output.truncate(to: before) }
      quote(value, to: &output)
    case .plain(let write):
      if column.kind == .string { output.add("'") }
      guard output.plain({ write(row, &$0) }) else { return output.truncate(to: before) }
      if column.kind == .string { output.add("'") }
    case .composed(let write):
      scratch.removeAll()
      write(row, &scratch)
      guard scratch.count > 0 else { return output.truncate(to: before) }
      output.add(
        scratch, between: 0x27, escaping: CypherText.special, replaced: &replaced,
        CypherText.escape)
    }
  }

  /// Adds a string in single quotes. U+0000, which databases refuse, becomes U+FFFD.
  mutating func quote(_ text: String, to output: inout TextOutput) {
    output.add(
      text, between: 0x27, escaping: CypherText.special, replaced: &replaced, CypherText.escape)
  }

  private static func escape(
    _ rest: Span<UInt8>, _ buffer: inout ByteBuffer, _ replaced: inout Int
  ) -> Int {
    switch rest[0] {
    case 0x27: buffer.append("\\'")
    case 0:
      buffer.append("\u{FFFD}")
      replaced += 1
    default: return TextOutput.escape(rest, digits: TextOutput.hexadecimal, to: &buffer)
    }
    return 1
  }
}
