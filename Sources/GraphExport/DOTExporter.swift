public import KnowledgeGraph
import TextModel

/// Graphviz's DOT, made to be looked at: types as shapes and colours with a legend, readable edge
/// labels with dates, the evidence as tooltip, possible claims dashed and denied ones dotted,
/// background edges pale.
///
/// Everything is quoted. For large graphs, which Graphviz cannot draw in useful time and nobody can
/// read, there is a limit.
public struct DOTExporter: GraphExporter {
  /// `dot`.
  public let format = "dot"
  /// `dot`.
  public let fileExtension = "dot"
  /// The look of types.
  public var style: GraphStyle
  /// Printed above the picture; nil for a line that says how much is in it.
  public var title: String?
  /// Greatest number of edges written.
  public var maximumEdges: Int
  /// Whether nodes without edges are set in rows by invisible edges. Pictures need that, since
  /// layers would pile them up; other readers of DOT would take the edges for real ones.
  var setsIsolatedNodesInRows = false

  /// Makes an exporter.
  public init(
    style: GraphStyle = .builtIn, title: String? = nil, maximumEdges: Int = 20_000
  ) {
    self.style = style
    self.title = title
    self.maximumEdges = maximumEdges
  }

  /// Writes the graph.
  ///
  /// - Throws: `ExportError` with code `tooLarge` when there are more edges than `maximumEdges`.
  public func write(_ graph: KnowledgeGraph, to sink: inout some ByteSink) throws(ExportError)
    -> LossReport
  {
    guard graph.edges.count <= maximumEdges else {
      throw ExportError(
        .tooLarge,
        detail: """
          \(graph.edges.count) edges are too many for DOT (at most \(maximumEdges)); take a part \
          with --around NAME --hops N, --type, --since or --min-sources, or export GraphML or GEXF
          """)
    }
    let plan = DOTPlan(graph, style: style)
    var drawing = DOTDrawing(plan)
    var output = TextOutput()
    output.add("digraph \"entente\" {\n")
    output.add(drawing.header(title: title ?? DOTExporter.summary(of: graph)))
    try output.flush(to: &sink)
    let nodes = try OrderedChunks(plan.nodes.count) { Rows(plan) }
    try nodes.run { rows, range in
      for i in range { rows.drawing.add(plan.graph.nodes[plan.nodes[i]], to: &rows.output) }
    } _: { (rows) throws(ExportError) in
      try rows.output.flush(to: &sink)
      drawing.takeLosses(of: &rows.drawing)
    }
    let edges = try OrderedChunks(graph.edges.count) { Rows(plan) }
    try edges.run { rows, range in
      for i in range { rows.drawing.add(edge: i, to: &rows.output) }
    } _: { (rows) throws(ExportError) in
      try rows.output.flush(to: &sink)
      drawing.takeLosses(of: &rows.drawing)
    }
    if setsIsolatedNodesInRows { output.add(plan.rowsOfIsolatedNodes()) }
    output.add("}\n")
    try output.flush(to: &sink)
    return drawing.report
  }

  /// Lines of nodes or edges.
  private final class Rows {
    var drawing: DOTDrawing
    var output = TextOutput()

    init(_ plan: DOTPlan) { drawing = DOTDrawing(plan) }
  }

  /// How much is in a graph: `72 entities, 147 relations from 5 articles`.
  public static func summary(of graph: KnowledgeGraph) -> String {
    func count(_ number: Int, _ one: String, _ many: String) -> String {
      "\(number) \(number == 1 ? one : many)"
    }
    let documents = Set(graph.edges.lazy.flatMap { $0.evidence.lazy.map(\.document) }).count
    let summary =
      count(graph.nodes.count, "entity", "entities") + ", "
      + count(graph.edges.count, "relation", "relations")
    return documents == 0 ? summary : summary + " from " + count(documents, "article", "articles")
  }
}
