public import KnowledgeGraph
import LibXML
import TextModel

/// GEXF 1.3 (https://gexf.net), with the time of each edge, so that Gephi's timeline works.
///
/// Parallel edges are told apart by `kind`, since Gephi makes edges of one pair and kind into one: it
/// is the edge type, with polarity and modality where they are not the usual ones. An edge lasts from the first to the last
/// day that its date covers; one without a date is always there. All edges are directed, with
/// `symmetric` as data. Node colours are those of pictures.
public struct GEXFExporter: GraphExporter {
  /// `gexf`.
  public let format = "gexf"
  /// `gexf`.
  public let fileExtension = "gexf"
  /// Where colours come from.
  public var style: GraphStyle

  /// Makes an exporter.
  public init(style: GraphStyle = .builtIn) { self.style = style }

  /// Writes the graph.
  public func write(_ graph: KnowledgeGraph, to sink: inout some ByteSink) throws(ExportError)
    -> LossReport
  {
    let columns = GraphColumns(graph)
    let nodeNames = Identifiers(graph.nodes.lazy.map(\.id))
    let edgeNames = Identifiers(graph.edges.lazy.map(\.id))
    var report = LossReport()
    do {
      let xml = try XMLWriter()
      try start(xml, graph, columns)
      var rows = Rows(columns, style)
      try xml.startElement("nodes")
      rows.breakLine()
      for node in graph.nodes {
        rows.add(node, nodeNames)
        try rows.pass(on: xml, to: &sink)
      }
      try rows.pass(on: xml, to: &sink, above: 0)
      try xml.endElement()
      try xml.startElement("edges")
      rows.breakLine()
      var kinds = EdgeKinds()
      for edge in graph.edges {
        rows.add(edge, kinds.kind(of: edge), nodeNames, edgeNames)
        try rows.pass(on: xml, to: &sink)
      }
      try rows.pass(on: xml, to: &sink, above: 0)
      try xml.endDocument()
      try xml.drain(above: 0) { (bytes) throws(ExportError) in try sink.write(bytes) }
      report.note(LossReport.replacedCharacters, xml.replacedCharacters)
    } catch let error as XMLError {
      throw ExportError(error)
    } catch let error as ExportError {
      throw error
    } catch {
      throw ExportError(.internalFault, detail: "\(error)")
    }
    report.note("node ids changed to plain names", nodeNames.changedCount)
    report.note("edge ids changed to plain names", edgeNames.changedCount)
    report.note("property names changed", columns.renamed)
    return report
  }

  /// Columns that GEXF has attributes of its own for.
  private static let builtInNames: Set<String> = ["label", "weight", "id"]

  private func start(
    _ xml: XMLWriter, _ graph: KnowledgeGraph, _ columns: GraphColumns
  ) throws(XMLError) {
    try xml.startDocument()
    try xml.startElement("gexf")
    try xml.attribute("xmlns", "http://gexf.net/1.3")
    try xml.attribute("xmlns:viz", "http://gexf.net/1.3/viz")
    try xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
    try xml.attribute("xsi:schemaLocation", "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd")
    try xml.attribute("version", "1.3")
    try xml.startElement("graph")
    try xml.attribute("defaultedgetype", "directed")
    try xml.attribute("idtype", "string")
    let isDynamic = graph.edges.contains { $0.date != nil }
    try xml.attribute("mode", isDynamic ? "dynamic" : "static")
    if isDynamic {
      try xml.attribute("timeformat", "date")
      try xml.attribute("timerepresentation", "interval")
    }
    try declare(xml, "node", columns.nodes)
    try declare(xml, "edge", columns.edges)
  }

  private func declare<Row>(
    _ xml: XMLWriter, _ domain: String, _ columns: [GraphColumns.Column<Row>]
  ) throws(XMLError) {
    try xml.startElement("attributes")
    try xml.attribute("class", domain)
    try xml.attribute("mode", "static")
    for column in columns where !GEXFExporter.builtInNames.contains(column.name) {
      try xml.startElement("attribute")
      try xml.attribute("id", "\(domain)_\(column.name)")
      try xml.attribute("title", column.name)
      try xml.attribute("type", column.kind == .int ? "integer" : column.kind.rawValue)
      try xml.endElement()
    }
    try xml.endElement()
  }

  /// The elements of nodes and edges, put together as `GraphMLExporter` does.
  private struct Rows {
    private struct Cell<Row> {
      var column: GraphColumns.Column<Row>
      var start: [UInt8]
    }

    private let nodes: [Cell<GraphNode>]
    private let edges: [Cell<GraphEdge>]
    private let style: GraphStyle
    private var fragment = XMLFragment()
    private var scratch = TextOutput()

    init(_ columns: GraphColumns, _ style: GraphStyle) {
      nodes = Rows.cells("node", columns.nodes)
      edges = Rows.cells("edge", columns.edges)
      self.style = style
    }

    private static func cells<Row>(_ domain: String, _ columns: [GraphColumns.Column<Row>])
      -> [Cell<Row>]
    {
      columns.filter { !GEXFExporter.builtInNames.contains($0.name) }.map {
        Cell(column: $0, start: Array("<attvalue for=\"\(domain)_\($0.name)\" value=\"".utf8))
      }
    }

    mutating func breakLine() { fragment.markup("\n") }

    mutating func add(_ node: GraphNode, _ names: Identifiers) {
      fragment.markup("<node")
      attribute(" id=\"", names[node.id])
      attribute(" label=\"", node.label)
      fragment.markup("><attvalues>")
      for cell in nodes { add(cell, node) }
      let color = GEXFExporter.channels(style.node(node.type).line)
      fragment.markup("</attvalues>\n<viz:color")
      attribute(" r=\"", String(color.red))
      attribute(" g=\"", String(color.green))
      attribute(" b=\"", String(color.blue))
      fragment.markup("/>\n</node>\n")
    }

    mutating func add(
      _ edge: GraphEdge, _ kind: String, _ nodeNames: Identifiers, _ edgeNames: Identifiers
    ) {
      fragment.markup("<edge")
      attribute(" id=\"", edgeNames[edge.id])
      attribute(" source=\"", nodeNames[edge.from])
      attribute(" target=\"", nodeNames[edge.to])
      attribute(" label=\"", edge.readableType)
      attribute(" kind=\"", kind)
      attribute(" weight=\"", "\(Double(edge.sources))")
      if let date = edge.date {
        if let first = DateValue.day(number: date.firstDay) {
          attribute(" start=\"", first.description)
        }
        if let last = DateValue.day(number: date.lastDay) {
          attribute(" end=\"", last.description)
        }
      }
      fragment.markup("><attvalues>")
      for cell in edges { add(cell, edge) }
      fragment.markup("</attvalues></edge>\n")
    }

    private mutating func attribute(_ start: StaticString, _ value: String) {
      fragment.markup(start)
      fragment.attributeValue(value)
      fragment.markup("\"")
    }

    private mutating func add<Row>(_ cell: Cell<Row>, _ row: Row) {
      if let write = cell.column.write {
        scratch.removeAll()
        write(row, &scratch)
        fragment.markup(cell.start)
        fragment.attributeValue(scratch.bytes)
      } else {
        guard let value = cell.column.value(row), !value.isEmpty else { return }
        fragment.markup(cell.start)
        fragment.attributeValue(value)
      }
      fragment.markup("\"/>")
    }

    /// Hands the markup over when it is more than `threshold` bytes.
    mutating func pass(
      on xml: XMLWriter, to sink: inout some ByteSink, above threshold: Int = 1 << 16
    ) throws {
      guard fragment.bytes.count > threshold else { return }
      try xml.fragment(&fragment)
      try xml.drain { (bytes) throws(ExportError) in try sink.write(bytes) }
    }
  }

  /// Red, green and blue of `#RRGGBB`; grey for anything else.
  private static func channels(_ color: String) -> (red: Int, green: Int, blue: Int) {
    guard color.utf8.count == 7, color.hasPrefix("#"),
      let number = Int(color.dropFirst(), radix: 16)
    else { return (128, 128, 128) }
    return (number >> 16, number >> 8 & 255, number & 255)
  }
}

/// Kinds that differ for any two edges of one pair.
private struct EdgeKinds {
  private struct Place: Hashable {
    var from: String
    var to: String
    var kind: String
  }

  private var taken: [Place: Int] = [:]

  mutating func kind(of edge: GraphEdge) -> String {
    var kind = edge.type
    if edge.polarity == .negative { kind += " (denied)" }
    if edge.modality == .possible { kind += " (possible)" }
    let place = Place(from: edge.from, to: edge.to, kind: kind)
    let count = taken[place, default: 0] + 1
    taken[place] = count
    return count == 1 ? kind : "\(kind) \(count)"
  }
}
