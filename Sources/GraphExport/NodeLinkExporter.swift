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
    for (i, node) in graph.nodes.enumerated() {
      output.add(i == 0 ? "\n" : ",\n")
      add(node, to: &output)
      try output.flushIfLarge(to: &sink)
    }
    output.add("\n],\n\"links\":[")
    for (i, edge) in graph.edges.enumerated() {
      output.add(i == 0 ? "\n" : ",\n")
      add(edge, to: &output)
      if !edge.confidence.isFinite { report.note("numbers that are not finite set to 0") }
      try output.flushIfLarge(to: &sink)
    }
    output.add("\n]}\n")
    try output.flush(to: &sink)
    return report
  }

  private func add(_ node: GraphNode, to output: inout TextOutput) {
    output.add("{\"id\":")
    output.addJSON(node.id)
    output.add(",\"type\":")
    output.addJSON(node.type)
    output.add(",\"label\":")
    output.addJSON(node.label)
    output.add(",\"aliases\":")
    output.addJSON(node.aliases)
    output.add(",\"documents\":")
    output.addJSON(node.documents)
    output.add(",\"properties\":")
    output.addJSON(node.properties)
    output.add("}")
  }

  private func add(_ edge: GraphEdge, to output: inout TextOutput) {
    output.add("{\"id\":")
    output.addJSON(edge.id)
    output.add(",\"type\":")
    output.addJSON(edge.type)
    output.add(",\"source\":")
    output.addJSON(edge.from)
    output.add(",\"target\":")
    output.addJSON(edge.to)
    output.add(",\"symmetric\":\(edge.isSymmetric),\"polarity\":")
    output.addJSON(edge.polarity.rawValue)
    output.add(",\"modality\":")
    output.addJSON(edge.modality.rawValue)
    output.add(",\"date\":")
    output.addJSON(edge.date?.description)
    output.add(",\"by\":")
    output.addJSON(edge.by)
    output.add(",\"confidence\":")
    output.addJSON(edge.confidence)
    output.add(",\"sources\":\(edge.sources),\"evidence\":")
    output.addJSON(edge.evidence)
    output.add(",\"properties\":")
    output.addJSON(edge.properties)
    output.add("}")
  }
}
