public import KnowledgeGraph
import TextModel

/// Node-link JSON, the lossless form: what d3 draws and networkx's `node_link_graph` reads.
///
/// One object with `nodes` and `links`, each item on a line of its own. `NodeLinkReader` gives the
/// same graph back.
public struct NodeLinkExporter: GraphExporter {
  /// `json`.
  public let format = "json"
  /// `json`.
  public let fileExtension = "json"

  /// Makes an exporter.
  public init() {}

  /// Writes the graph.
  public func write(_ graph: KnowledgeGraph, to sink: inout some ByteSink) throws(ExportError)
    -> LossReport
  {
    var output = TextOutput()
    var report = LossReport()
    output.add("{\"directed\":true,\"multigraph\":true,")
    output.add("\"graph\":{\"format\":\"entente\",\"version\":1},\n\"nodes\":[")
    try output.flush(to: &sink)
    let nodes = try OrderedChunks(graph.nodes.count) { TextRows() }
    try nodes.run { rows, range in
      for i in range {
        rows.output.add(i == 0 ? "\n{" : ",\n{")
        rows.output.addMembers(of: graph.nodes[i])
        rows.output.add("}")
      }
    } _: { (rows) throws(ExportError) in
      try rows.output.flush(to: &sink)
    }
    output.add("\n],\n\"links\":[")
    try output.flush(to: &sink)
    let edges = try OrderedChunks(graph.edges.count) { TextRows() }
    try edges.run { rows, range in
      for i in range {
        rows.output.add(i == 0 ? "\n{" : ",\n{")
        rows.output.addMembers(of: graph.edges[i])
        rows.output.add("}")
        if !graph.edges[i].confidence.isFinite { rows.losses.note(LossReport.infiniteNumbers) }
      }
    } _: { (rows) throws(ExportError) in
      try rows.output.flush(to: &sink)
      report.merge(rows.takeLosses())
    }
    output.add("\n]}\n")
    try output.flush(to: &sink)
    return report
  }
}

extension TextOutput {
  /// Adds the members of a node's object, without its braces.
  mutating func addMembers(of node: GraphNode) {
    add("\"id\":")
    addJSON(node.id)
    add(",\"type\":")
    addJSON(node.type)
    add(",\"label\":")
    addJSON(node.label)
    add(",\"aliases\":")
    addJSON(node.aliases)
    add(",\"documents\":")
    addJSON(node.documents)
    add(",\"properties\":")
    addJSON(node.properties)
  }

  /// Adds the members of an edge's object, without its braces.
  mutating func addMembers(of edge: GraphEdge) {
    add("\"id\":")
    addJSON(edge.id)
    add(",\"type\":")
    addJSON(edge.type)
    add(",\"source\":")
    addJSON(edge.from)
    add(",\"target\":")
    addJSON(edge.to)
    add(edge.isSymmetric ? ",\"symmetric\":true" : ",\"symmetric\":false")
    add(",\"polarity\":")
    addJSON(edge.polarity.rawValue)
    add(",\"modality\":")
    addJSON(edge.modality.rawValue)
    add(",\"date\":")
    addJSON(edge.date)
    add(",\"by\":")
    addJSON(edge.by)
    add(",\"confidence\":")
    addJSON(edge.confidence)
    add(",\"sources\":")
    add(decimal: edge.sources)
    add(",\"evidence\":")
    addJSON(edge.evidence)
    add(",\"properties\":")
    addJSON(edge.properties)
  }
}
