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
    var output = TextOutput()
    var report = LossReport()
    for node in graph.nodes {
      output.add("{\"kind\":\"node\",")
      output.addMembers(of: node)
      output.add("}\n")
      try output.flushIfLarge(to: &sink)
    }
    for edge in graph.edges {
      output.add("{\"kind\":\"edge\",")
      output.addMembers(of: edge)
      output.add("}\n")
      if !edge.confidence.isFinite { report.note(LossReport.infiniteNumbers) }
      try output.flushIfLarge(to: &sink)
    }
    try output.flush(to: &sink)
    return report
  }
}
