public import KnowledgeGraph
import LibXML
import TextModel

/// GEXF 1.3 (https://gexf.net), with the time of each edge, so that Gephi's timeline works.
///
/// Parallel edges are told apart by `kind`, since Gephi makes edges of one pair and kind into one:
/// it is the edge type, with polarity and modality where they are not the usual ones. An edge lasts
/// from the first to the last day that its date covers; one without a date is always there. All
/// edges are directed, with `symmetric` as data. Node colours are those of pictures.
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
    try XMLRows.document(to: &sink, &report) { xml, sink in
      try start(&xml, graph, columns)
      try xml.startElement("nodes")
      try XMLRows.lineBreak(on: &xml, to: &sink)
      let nodes = try OrderedChunks(graph.nodes.count) { Rows(columns, style) }
      try nodes.run { rows, range in
        for i in range { rows.add(graph.nodes[i], nodeNames) }
      } _: { (rows) throws(ExportError) in
        try rows.xml.pass(on: &xml, to: &sink)
      }
      try xml.endElement()
      try xml.startElement("edges")
      try XMLRows.lineBreak(on: &xml, to: &sink)
      let kinds = GEXFEdgeKinds(graph)
      let edges = try OrderedChunks(graph.edges.count) { Rows(columns, style) }
      try edges.run { rows, range in
        for i in range { rows.add(graph.edges[i], kinds, i, nodeNames, edgeNames) }
      } _: { (rows) throws(ExportError) in
        try rows.xml.pass(on: &xml, to: &sink)
      }
    }
    report.note("node ids changed to plain names", nodeNames.changedCount)
    report.note("edge ids changed to plain names", edgeNames.changedCount)
    report.note("property names changed", columns.renamed)
    return report
  }

  /// Columns that GEXF has attributes of its own for.
  private static let builtInNames: Set<String> = ["label", "weight", "id"]

  private func start(
    _ xml: inout XMLWriter, _ graph: KnowledgeGraph, _ columns: GraphColumns
  ) throws(XMLError) {
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
    try declare(&xml, "node", columns.nodes)
    try declare(&xml, "edge", columns.edges)
  }

  private func declare<Row>(
    _ xml: inout XMLWriter, _ domain: String, _ columns: [GraphColumns.Column<Row>]
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

  /// The elements of nodes and edges.
  private final class Rows {
    private let nodes: [XMLRows.Cell<GraphNode>]
    private let edges: [XMLRows.Cell<GraphEdge>]
    private let style: GraphStyle
    var xml = XMLRows()

    init(_ columns: GraphColumns, _ style: GraphStyle) {
      nodes = Rows.cells("node", columns.nodes)
      edges = Rows.cells("edge", columns.edges)
      self.style = style
    }

    private static func cells<Row>(_ domain: String, _ columns: [GraphColumns.Column<Row>])
      -> [XMLRows.Cell<Row>]
    {
      columns.filter { !GEXFExporter.builtInNames.contains($0.name) }.map {
        XMLRows.Cell(
          $0, start: "<attvalue for=\"\(domain)_\($0.name)\" value=\"", end: "\"/>",
          isAttribute: true)
      }
    }

    func add(_ node: GraphNode, _ names: Identifiers) {
      xml.markup("<node")
      xml.attribute(" id=\"", names[node.id])
      xml.attribute(" label=\"", node.label)
      xml.markup("><attvalues>")
      xml.add(nodes, node)
      let color = GEXFExporter.channels(style.node(node.type).line)
      xml.markup("</attvalues>\n<viz:color")
      xml.attribute(" r=\"", String(color.red))
      xml.attribute(" g=\"", String(color.green))
      xml.attribute(" b=\"", String(color.blue))
      xml.markup("/>\n</node>\n")
    }

    func add(
      _ edge: GraphEdge, _ kinds: GEXFEdgeKinds, _ place: Int, _ nodeNames: Identifiers,
      _ edgeNames: Identifiers
    ) {
      xml.markup("<edge")
      xml.attribute(" id=\"", edgeNames[edge.id])
      xml.attribute(" source=\"", nodeNames[edge.from])
      xml.attribute(" target=\"", nodeNames[edge.to])
      xml.attribute(" label=\"", edge.readableType)
      xml.attribute(" kind=\"", kinds.kind(of: edge, at: place))
      xml.attribute(" weight=\"", plain: { $0.append(number: Double(edge.sources)) })
      if let date = edge.date {
        if let first = DateValue.day(number: date.firstDay) {
          xml.attribute(" start=\"", plain: { $0.append(first) })
        }
        if let last = DateValue.day(number: date.lastDay) {
          xml.attribute(" end=\"", plain: { $0.append(last) })
        }
      }
      xml.markup("><attvalues>")
      xml.add(edges, edge)
      xml.markup("</attvalues></edge>\n")
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
