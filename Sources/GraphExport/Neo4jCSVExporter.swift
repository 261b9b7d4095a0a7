public import KnowledgeGraph
import TextModel

/// One of the two files that `neo4j-admin database import` reads: CSV (RFC 4180) with typed
/// headers.
///
/// Text is always quoted, an absent value is empty, lists are parted by U+001F, since Neo4j knows
/// no escape for the character that parts them. Labels and relationship types are those of
/// `CypherExporter`. The command: docs/formats.md.
public struct Neo4jCSVExporter: GraphExporter {
  /// Which of the two files.
  public enum Table: String, Sendable, CaseIterable {
    /// `nodes.csv`.
    case nodes
    /// `relationships.csv`.
    case relationships
  }

  /// `neo4j-csv`.
  public let format = "neo4j-csv"
  /// `csv`.
  public let fileExtension = "csv"
  /// Which of the two files is written.
  public var table: Table

  /// Makes an exporter.
  public init(_ table: Table) { self.table = table }

  /// Both files, for a folder.
  public static var folder: FolderExporter {
    FolderExporter(
      format: "neo4j-csv",
      files: Table.allCases.map { ("\($0.rawValue).csv", Neo4jCSVExporter($0)) })
  }

  /// Writes one of the files.
  public func write(_ graph: KnowledgeGraph, to sink: inout some ByteSink) throws(ExportError)
    -> LossReport
  {
    var text = CSVText()
    let columns = GraphColumns(graph)
    switch table {
    case .nodes: try writeNodes(graph, columns.nodes, &text, &sink)
    case .relationships: try writeEdges(graph, columns.edges, &text, &sink)
    }
    try text.output.flush(to: &sink)
    var report = LossReport()
    report.note(LossReport.replacedCharacters, text.replaced)
    if table == .nodes { report.note("property names changed", columns.renamed) }
    return report
  }

  private func writeNodes(
    _ graph: KnowledgeGraph, _ columns: [GraphColumns.Column<GraphNode>], _ text: inout CSVText,
    _ sink: inout some ByteSink
  ) throws(ExportError) {
    text.field("id:ID")
    for column in columns { text.field(header(column)) }
    text.field(":LABEL")
    text.endRow()
    for node in graph.nodes {
      text.field(node.id)
      for column in columns {
        switch column.name {
        case "aliases": text.field(list: node.aliases)
        case "documents": text.field(list: node.documents)
        default: text.field(column, node)
        }
      }
      text.field(list: ["Entity", CypherNames.label(node.type)])
      text.endRow()
      try text.output.flushIfLarge(to: &sink)
    }
  }

  private func writeEdges(
    _ graph: KnowledgeGraph, _ columns: [GraphColumns.Column<GraphEdge>], _ text: inout CSVText,
    _ sink: inout some ByteSink
  ) throws(ExportError) {
    text.field(":START_ID")
    text.field(":END_ID")
    for column in columns { text.field(header(column)) }
    text.field("first_day:date")
    text.field("last_day:date")
    text.field(":TYPE")
    text.endRow()
    var relationships = RelationshipNames()
    for edge in graph.edges {
      text.field(edge.from)
      text.field(edge.to)
      for column in columns { text.field(column, edge) }
      text.field(day: edge.date?.firstDay)
      text.field(day: edge.date?.lastDay)
      text.field(relationships.name(of: edge.type))
      text.endRow()
      try text.output.flushIfLarge(to: &sink)
    }
  }

  private func header<Row>(_ column: GraphColumns.Column<Row>) -> String {
    if column.name == "aliases" || column.name == "documents" { return column.name + ":string[]" }
    return column.kind == .string ? column.name : "\(column.name):\(column.kind.rawValue)"
  }
}

/// The relationship types of edge types, each made once.
private struct RelationshipNames {
  private var names: [String: String] = [:]

  mutating func name(of type: String) -> String {
    if let name = names[type] { return name }
    let name = CypherNames.relationship(type)
    names[type] = name
    return name
  }
}

/// Rows of CSV.
struct CSVText: ~Copyable {
  var output = TextOutput()
  /// Number of characters that were replaced.
  private(set) var replaced = 0
  private var isFirst = true
  private var scratch = TextOutput()

  /// `"`, and U+0000, which importers may take for the end.
  private static let special = ByteSet(zeroAnd: [0x22])
  /// The same for items of a list, which U+001F parts.
  private static let specialInList = ByteSet(zeroAnd: [0x22, 0x1F])

  private mutating func begin() {
    if !isFirst { output.add(0x2C) }
    isFirst = false
  }

  /// Adds a field, quoted; nothing at all for nil.
  mutating func field(_ text: String?) {
    begin()
    guard let text else { return }
    output.add(
      text, between: 0x22, escaping: CSVText.special, replaced: &replaced, CSVText.escape)
  }

  /// Adds a day by its number, quoted; nothing at all for nil or a day beyond the calendar.
  mutating func field(day number: Int?) {
    begin()
    guard let number, let day = DateValue.day(number: number) else { return }
    output.add(0x22)
    output.plain { $0.append(day) }
    output.add(0x22)
  }

  /// Adds the value of a column, quoted; nothing at all where there is none.
  mutating func field<Row>(_ column: GraphColumns.Column<Row>, _ row: Row) {
    switch column.value {
    case .text(let value): field(value(row))
    case .plain(let write):
      begin()
      let before = output.count
      output.add(0x22)
      guard output.plain({ write(row, &$0) }) else { return output.truncate(to: before) }
      output.add(0x22)
    case .composed(let write):
      begin()
      scratch.removeAll()
      write(row, &scratch)
      output.add(
        scratch, between: 0x22, escaping: CSVText.special, replaced: &replaced, CSVText.escape)
    }
  }

  /// Adds a list, parted by U+001F.
  mutating func field(list: [String]) {
    begin()
    guard !list.isEmpty else { return }
    output.add(0x22)
    for (i, item) in list.enumerated() {
      if i > 0 { output.add(0x1F) }
      var count = 0
      output.add(item, escaping: CSVText.specialInList) { rest, buffer in
        CSVText.escape(rest, &buffer, &count)
      }
      replaced += count
    }
    output.add(0x22)
  }

  private static func escape(
    _ rest: Span<UInt8>, _ buffer: inout ByteBuffer, _ replaced: inout Int
  ) -> Int {
    if rest[0] == 0x22 {
      buffer.append("\"\"")
    } else {
      buffer.append("\u{FFFD}")
      replaced += 1
    }
    return 1
  }

  /// Ends the row.
  mutating func endRow() {
    output.add("\r\n")
    isFirst = true
  }
}
