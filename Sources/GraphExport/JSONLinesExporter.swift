public import KnowledgeGraph

/// JSON Lines: one node or edge a line, nodes first; lossless, and readable while it is written.
///
/// Each line is an object of node-link JSON with `kind` in front: `node` or `edge`.
public struct JSONLinesExporter: GraphExporter {
  /// `jsonl`.
  public let format = "jsonl"
  /// `jsonl`.
  public let fileExtension = "jsonl"

  /// Makes an exporter.
  public init() {}

  /// Writes the graph.
  public func write(_ graph: KnowledgeGraph, to sink: inout some ByteSink) throws(ExportError)
    -> LossReport
  {
    var report = LossReport()
    let nodes = try OrderedChunks(graph.nodes.count) { TextRows() }
    try nodes.run { rows, range in
      for i in range {
        rows.output.add("{\"kind\":\"node\",")
        rows.output.addMembers(of: graph.nodes[i])
        rows.output.add("}\n")
      }
    } _: { (rows) throws(ExportError) in
      try rows.output.flush(to: &sink)
    }
    let edges = try OrderedChunks(graph.edges.count) { TextRows() }
    try edges.run { rows, range in
      for i in range {
        rows.output.add("{\"kind\":\"edge\",")
        rows.output.addMembers(of: graph.edges[i])
        rows.output.add("}\n")
        if !graph.edges[i].confidence.isFinite { rows.losses.note(LossReport.infiniteNumbers) }
      }
    } _: { (rows) throws(ExportError) in
      try rows.output.flush(to: &sink)
      report.merge(rows.takeLosses())
    }
    return report
  }
}
