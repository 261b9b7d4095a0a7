public import KnowledgeGraph
import TextModel

/// Cytoscape JSON (`.cyjs`), as Cytoscape and Cytoscape.js read it.
///
/// `interaction`, evidence and sources are on the edges. Lists stay lists, but for the evidence,
/// whose records become JSON text: Cytoscape's tables hold no records.
public struct CytoscapeExporter: GraphExporter {
  /// `cytoscape`.
  public let format = "cytoscape"
  /// `cyjs`.
  public let fileExtension = "cyjs"

  /// Makes an exporter.
  public init() {}

  /// Writes the graph.
  public func write(_ graph: KnowledgeGraph, to sink: inout some ByteSink) throws(ExportError)
    -> LossReport
  {
    let columns = GraphColumns(graph)
    // Elements of both kinds share one space of ids in Cytoscape.js.
    let ids = Identifiers.shared(graph)
    let labels = Dictionary(graph.nodes.map { ($0.id, $0.label) }) { first, _ in first }
    var output = TextOutput()
    var scratch = TextOutput()
    output.add(
      """
      {"format_version":"1.0","generated_by":"entente","target_cytoscapejs_version":"~2.1",
      "directed":true,"multigraph":true,
      "data":{"name":"entente","shared_name":"entente"},
      "elements":{
      "nodes":[
      """)
    for (i, node) in graph.nodes.enumerated() {
      output.add(i == 0 ? "\n" : ",\n")
      add(node, columns, to: &output, &scratch)
      try output.flushIfLarge(to: &sink)
    }
    output.add("\n],\n\"edges\":[")
    for (i, edge) in graph.edges.enumerated() {
      output.add(i == 0 ? "\n" : ",\n")
      add(edge, ids, labels, columns, to: &output, &scratch)
      try output.flushIfLarge(to: &sink)
    }
    output.add("\n]}}\n")
    try output.flush(to: &sink)
    var report = LossReport()
    report.note("edge ids changed, since a node has the same", ids.changed)
    report.note("property names changed", columns.renamed)
    return report
  }

  private func add(
    _ node: GraphNode, _ columns: GraphColumns, to output: inout TextOutput,
    _ scratch: inout TextOutput
  ) {
    output.add("{\"data\":{\"id\":")
    output.addJSON(node.id)
    // networkx takes the node itself from `value`.
    output.add(",\"value\":")
    output.addJSON(node.id)
    for name in ["name", "shared_name"] {
      output.add(",\"\(name)\":")
      output.addJSON(node.label)
    }
    for column in columns.nodes {
      switch column.name {
      case "aliases": member("aliases", node.aliases, to: &output)
      case "documents": member("documents", node.documents, to: &output)
      default: member(column, node, to: &output, &scratch)
      }
    }
    output.add("}}")
  }

  private func add(
    _ edge: GraphEdge, _ ids: Identifiers.Shared, _ labels: [String: String],
    _ columns: GraphColumns, to output: inout TextOutput, _ scratch: inout TextOutput
  ) {
    let id = ids.edge(edge.id)
    output.add("{\"data\":{\"id\":")
    output.addJSON(id)
    output.add(",\"key\":")
    output.addJSON(id)
    output.add(",\"source\":")
    output.addJSON(edge.from)
    output.add(",\"target\":")
    output.addJSON(edge.to)
    output.add(",\"name\":")
    scratch.removeAll()
    scratch.add(labels[edge.from] ?? "")
    scratch.add(" (")
    scratch.add(edge.type)
    scratch.add(") ")
    scratch.add(labels[edge.to] ?? "")
    output.addJSON(scratch)
    output.add(",\"shared_interaction\":")
    output.addJSON(edge.type)
    for column in columns.edges where column.name != "id" {
      member(column, edge, to: &output, &scratch)
    }
    output.add("}}")
  }

  private func member(_ name: String, _ list: [String], to output: inout TextOutput) {
    output.add(",\"\(name)\":")
    output.addJSON(list)
  }

  /// A member with its value; Cytoscape has no null, so an absent value is left out.
  private func member<Row>(
    _ column: GraphColumns.Column<Row>, _ row: Row, to output: inout TextOutput,
    _ scratch: inout TextOutput
  ) {
    let before = output.count
    output.add(",")
    output.addJSON(column.name)
    output.add(":")
    switch column.value {
    case .text(let value):
      guard let value = value(row) else { return output.truncate(to: before) }
      output.addJSON(value)
    case .plain(let write):
      if column.kind == .string { output.add(0x22) }
      guard output.plain({ write(row, &$0) }) else { return output.truncate(to: before) }
      if column.kind == .string { output.add(0x22) }
    case .composed(let write):
      scratch.removeAll()
      write(row, &scratch)
      output.addJSON(scratch)
    }
  }
}

extension Identifiers {
  /// Ids for formats in which nodes and edges share one space of ids.
  struct Shared {
    private var edges: [String: String] = [:]
    /// Number of edge ids that were changed.
    var changed: Int { edges.count }

    /// The id that stands for an edge's id.
    func edge(_ id: String) -> String { edges[id] ?? id }

    fileprivate init(_ graph: KnowledgeGraph) {
      let nodes = Set(graph.nodes.map(\.id))
      var taken = nodes.union(graph.edges.map(\.id))
      for edge in graph.edges where nodes.contains(edge.id) {
        var id = "edge-" + edge.id
        while taken.contains(id) { id += "-" }
        taken.insert(id)
        edges[edge.id] = id
      }
    }
  }

  /// Node ids as they are, and edge ids that differ from all of them.
  static func shared(_ graph: KnowledgeGraph) -> Shared { Shared(graph) }
}
