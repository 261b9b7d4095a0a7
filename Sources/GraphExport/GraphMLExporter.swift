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
      var xml = try XMLWriter()
      try start(&xml, columns)
      for node in graph.nodes {
        try xml.startElement("node")
        try xml.attribute("id", nodeNames[node.id])
        for column in columns.nodes { try data(&xml, "node_", column, node) }
        try xml.endElement()
        try xml.drain { (bytes) throws(ExportError) in try sink.write(bytes) }
      }
      for edge in graph.edges {
        try xml.startElement("edge")
        try xml.attribute("id", edgeNames[edge.id])
        try xml.attribute("source", nodeNames[edge.from])
        try xml.attribute("target", nodeNames[edge.to])
        for column in columns.edges { try data(&xml, "edge_", column, edge) }
        try xml.endElement()
        try xml.drain { (bytes) throws(ExportError) in try sink.write(bytes) }
      }
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

  private func start(_ xml: inout XMLWriter, _ columns: GraphColumns) throws(XMLError) {
    let namespace = GraphMLExporter.namespace
    try xml.startDocument()
    try xml.startElement("graphml")
    try xml.attribute("xmlns", namespace)
    try xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
    try xml.attribute("xsi:schemaLocation", "\(namespace) \(namespace)/1.0/graphml.xsd")
    for column in columns.nodes { try key(&xml, "node", column) }
    for column in columns.edges { try key(&xml, "edge", column) }
    try xml.startElement("graph")
    try xml.attribute("id", "entente")
    try xml.attribute("edgedefault", "directed")
  }

  private func key<Row>(
    _ xml: inout XMLWriter, _ domain: String, _ column: GraphColumns.Column<Row>
  ) throws(XMLError) {
    try xml.startElement("key")
    try xml.attribute("id", "\(domain)_\(column.name)")
    try xml.attribute("for", domain)
    try xml.attribute("attr.name", column.name)
    try xml.attribute("attr.type", column.kind.rawValue)
    try xml.endElement()
  }

  private func data<Row>(
    _ xml: inout XMLWriter, _ prefix: String, _ column: GraphColumns.Column<Row>, _ row: Row
  ) throws(XMLError) {
    guard let value = column.value(row), !value.isEmpty else { return }
    try xml.startElement("data")
    try xml.attribute("key", prefix + column.name)
    try xml.text(value)
    try xml.endElement()
  }
}
