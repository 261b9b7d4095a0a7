public import KnowledgeGraph
import LibXML

/// GraphML (http://graphml.graphdrawing.org), the core profile that networkx, igraph, graph-tool,
/// Gephi and Cytoscape all read.
///
/// All edges are directed, with `symmetric` as data; nodes come before edges; every key is declared
/// with type and domain; key ids are none that Gephi takes for its own columns. A value that is
/// empty is left out. Names and meaning of the data: docs/formats.md.
public struct GraphMLExporter: GraphExporter {
  /// `graphml`.
  public let format = "graphml"
  /// `graphml`.
  public let fileExtension = "graphml"

  /// Makes an exporter.
  public init() {}

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
      try start(xml, columns)
      var rows = Rows(columns)
      for node in graph.nodes {
        rows.add(node, nodeNames)
        try rows.pass(on: xml, to: &sink)
      }
      for edge in graph.edges {
        rows.add(edge, nodeNames, edgeNames)
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
    report.note("node ids changed to XML names", nodeNames.changedCount)
    report.note("edge ids changed to XML names (the data `id` keeps them)", edgeNames.changedCount)
    report.note("property names changed", columns.renamed)
    return report
  }

  private static let namespace = "http://graphml.graphdrawing.org/xmlns"

  private func start(_ xml: XMLWriter, _ columns: GraphColumns) throws(XMLError) {
    let namespace = GraphMLExporter.namespace
    try xml.startDocument()
    try xml.startElement("graphml")
    try xml.attribute("xmlns", namespace)
    try xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
    try xml.attribute("xsi:schemaLocation", "\(namespace) \(namespace)/1.0/graphml.xsd")
    for column in columns.nodes { try key(xml, "node", column) }
    for column in columns.edges { try key(xml, "edge", column) }
    try xml.startElement("graph")
    try xml.attribute("id", "entente")
    try xml.attribute("edgedefault", "directed")
  }

  private func key<Row>(
    _ xml: XMLWriter, _ domain: String, _ column: GraphColumns.Column<Row>
  ) throws(XMLError) {
    try xml.startElement("key")
    try xml.attribute("id", "\(domain)_\(column.name)")
    try xml.attribute("for", domain)
    try xml.attribute("attr.name", column.name)
    try xml.attribute("attr.type", column.kind.rawValue)
    try xml.endElement()
  }

  /// The elements of nodes and edges. A large graph has tens of millions of `data` elements, so
  /// their markup is made once and put together here, and libxml2 gets it in large pieces.
  private struct Rows {
    private struct Cell<Row> {
      var column: GraphColumns.Column<Row>
      var start: [UInt8]
    }

    private static let dataEnd = Array("</data>\n".utf8)
    private let nodes: [Cell<GraphNode>]
    private let edges: [Cell<GraphEdge>]
    private var fragment = XMLFragment()
    private var scratch = TextOutput()

    init(_ columns: GraphColumns) {
      nodes = columns.nodes.map { Cell(column: $0, start: Rows.start("node", $0.name)) }
      edges = columns.edges.map { Cell(column: $0, start: Rows.start("edge", $0.name)) }
      fragment.markup("\n")
    }

    private static func start(_ domain: String, _ name: String) -> [UInt8] {
      Array("   <data key=\"\(domain)_\(name)\">".utf8)
    }

    mutating func add(_ node: GraphNode, _ names: Identifiers) {
      fragment.markup("  <node id=\"")
      fragment.attributeValue(names[node.id])
      fragment.markup("\">\n")
      for cell in nodes { add(cell, node) }
      fragment.markup("  </node>\n")
    }

    mutating func add(_ edge: GraphEdge, _ nodeNames: Identifiers, _ edgeNames: Identifiers) {
      fragment.markup("  <edge id=\"")
      fragment.attributeValue(edgeNames[edge.id])
      fragment.markup("\" source=\"")
      fragment.attributeValue(nodeNames[edge.from])
      fragment.markup("\" target=\"")
      fragment.attributeValue(nodeNames[edge.to])
      fragment.markup("\">\n")
      for cell in edges { add(cell, edge) }
      fragment.markup("  </edge>\n")
    }

    private mutating func add<Row>(_ cell: Cell<Row>, _ row: Row) {
      if let write = cell.column.write {
        scratch.removeAll()
        write(row, &scratch)
        fragment.markup(cell.start)
        fragment.text(scratch.bytes)
      } else {
        guard let value = cell.column.value(row), !value.isEmpty else { return }
        fragment.markup(cell.start)
        fragment.text(value)
      }
      fragment.markup(Rows.dataEnd)
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
}
