import KnowledgeGraph

/// The Graphviz program that lays a graph out.
public enum LayoutEngine: String, Sendable, CaseIterable {
  /// Layers; clearest for small graphs.
  case dot
  /// Springs, several scales; for larger graphs.
  case sfdp

  /// Number of edges up to which layers read better than springs, and are drawn in a few seconds.
  static let dotLimit = 400

  /// The engine that reads best at the graph's size.
  static func suited(to graph: KnowledgeGraph) -> LayoutEngine {
    graph.edges.count <= dotLimit ? .dot : .sfdp
  }

  /// Graph attributes that make the engine's picture readable.
  var attributes: String {
    switch self {
    case .dot:
      return """
        layout="dot", rankdir="LR", ranksep="0.7", nodesep="0.2", splines="true", \
        nslimit="10"
        """
    case .sfdp:
      return """
        layout="sfdp", overlap="prism", overlap_scaling="-4", sep="+12", K="1.1", \
        repulsiveforce="1.6", splines="line", outputorder="edgesfirst"
        """
    }
  }
}
