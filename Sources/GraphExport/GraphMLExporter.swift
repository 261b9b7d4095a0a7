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

  /// For which program the file is meant.
  public enum Profile: String, Sendable, CaseIterable {
    /// What all readers know.
    case core
    /// With yEd's labels, shapes and colours, which some readers refuse.
    case yed
  }

  /// For which program the file is meant.
  public var profile: Profile
  /// The look of types in yEd.
  public var style: GraphStyle

  /// Makes an exporter.
  public init(profile: Profile = .core, style: GraphStyle = .builtIn) {
    self.profile = profile
    self.style = style
  }

  /// Writes the graph.
  public func write(_ graph: KnowledgeGraph, to sink: inout some ByteSink) throws(ExportError)
    -> LossReport
  {
    let columns = GraphColumns(graph)
    let nodeNames = Identifiers(graph.nodes.lazy.map(\.id))
    let edgeNames = Identifiers(graph.edges.lazy.map(\.id))
    var report = LossReport()
    try XMLRows.document(to: &sink, &report) { xml, sink in
      try start(&xml, columns)
      try XMLRows.lineBreak(on: &xml, to: &sink)
      let graphics = profile == .yed ? YEdGraphics(style) : nil
      let nodes = try OrderedChunks(graph.nodes.count) { Rows(columns, graphics) }
      try nodes.run { rows, range in
        for i in range { rows.add(graph.nodes[i], nodeNames) }
      } _: { (rows) throws(ExportError) in
        try rows.xml.pass(on: &xml, to: &sink)
      }
      let edges = try OrderedChunks(graph.edges.count) { Rows(columns, graphics) }
      try edges.run { rows, range in
        for i in range { rows.add(graph.edges[i], nodeNames, edgeNames) }
      } _: { (rows) throws(ExportError) in
        try rows.xml.pass(on: &xml, to: &sink)
      }
    }
    report.note("node ids changed to XML names", nodeNames.changedCount)
    report.note("edge ids changed to XML names (the data `id` keeps them)", edgeNames.changedCount)
    report.note("property names changed", columns.renamed)
    return report
  }

  private static let namespace = "http://graphml.graphdrawing.org/xmlns"

  private func start(_ xml: inout XMLWriter, _ columns: GraphColumns) throws(XMLError) {
    let namespace = GraphMLExporter.namespace
    try xml.startElement("graphml")
    try xml.attribute("xmlns", namespace)
    try xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
    switch profile {
    case .core:
      try xml.attribute("xsi:schemaLocation", "\(namespace) \(namespace)/1.0/graphml.xsd")
    case .yed: try YEdGraphics.declare(&xml)
    }
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

  /// The elements of nodes and edges.
  private final class Rows {
    private let nodes: [XMLRows.Cell<GraphNode>]
    private let edges: [XMLRows.Cell<GraphEdge>]
    private let graphics: YEdGraphics?
    var xml = XMLRows()

    init(_ columns: GraphColumns, _ graphics: YEdGraphics?) {
      self.graphics = graphics
      nodes = columns.nodes.map { Rows.cell("node", $0) }
      edges = columns.edges.map { Rows.cell("edge", $0) }
    }

    private static func cell<Row>(_ domain: String, _ column: GraphColumns.Column<Row>)
      -> XMLRows.Cell<Row>
    {
      XMLRows.Cell(
        column, start: "   <data key=\"\(domain)_\(column.name)\">", end: "</data>\n",
        isAttribute: false)
    }

    func add(_ node: GraphNode, _ names: Identifiers) {
      xml.markup("  <node")
      xml.attribute(" id=\"", names[node.id])
      xml.markup(">\n")
      xml.add(nodes, node)
      graphics?.add(node, to: &xml.fragment)
      xml.markup("  </node>\n")
    }

    func add(_ edge: GraphEdge, _ nodeNames: Identifiers, _ edgeNames: Identifiers) {
      xml.markup("  <edge")
      xml.attribute(" id=\"", edgeNames[edge.id])
      xml.attribute(" source=\"", nodeNames[edge.from])
      xml.attribute(" target=\"", nodeNames[edge.to])
      xml.markup(">\n")
      xml.add(edges, edge)
      graphics?.add(edge, to: &xml.fragment)
      xml.markup("  </edge>\n")
    }
  }
}
