/// The formats by name.
public enum ExportFormat: String, Sendable, CaseIterable {
  /// GraphML, core profile.
  case graphml
  /// Graphviz's DOT.
  case dot
  /// Node-link JSON.
  case json
  /// JSON Lines.
  case jsonl
  /// GEXF 1.3 with dynamics.
  case gexf
  /// Cytoscape JSON.
  case cytoscape
  /// A script in Cypher.
  case cypher
  /// A folder for `neo4j-admin database import`.
  case neo4jCSV = "neo4j-csv"
  /// RDF as N-Quads, a graph for each document.
  case nquads
  /// RDF as Turtle.
  case turtle
  /// RDF as JSON-LD.
  case jsonld
  /// FollowTheMoney entities as JSON Lines.
  case followTheMoney = "ftm"
  /// A picture that scales, drawn by Graphviz.
  case svg
  /// A picture of dots, drawn by Graphviz.
  case png

  /// What every exporter may need to know.
  public struct Options: Sendable {
    /// Printed above pictures.
    public var title: String?
    /// How types look in pictures.
    public var style: GraphStyle
    /// For which program GraphML is meant.
    public var profile: GraphMLExporter.Profile

    /// Makes options.
    public init(
      title: String? = nil, style: GraphStyle = .builtIn, profile: GraphMLExporter.Profile = .core
    ) {
      self.profile = profile
      self.title = title
      self.style = style
    }
  }

  /// Whether the output is text that a terminal can show.
  public var isText: Bool { self != .png }

  /// What writes a format.
  public enum Exporter: Sendable {
    /// One file.
    case file(any GraphExporter)
    /// A folder with several files.
    case folder(FolderExporter)

    /// The exporters of all files.
    public var files: [any GraphExporter] {
      switch self {
      case .file(let exporter): return [exporter]
      case .folder(let folder): return folder.files.map(\.exporter)
      }
    }
  }

  /// The exporter of the format.
  public func exporter(_ options: Options = Options()) -> Exporter {
    switch self {
    case .graphml: return .file(GraphMLExporter(profile: options.profile, style: options.style))
    case .dot: return .file(DOTExporter(style: options.style, title: options.title))
    case .json: return .file(NodeLinkExporter())
    case .jsonl: return .file(JSONLinesExporter())
    case .gexf: return .file(GEXFExporter(style: options.style))
    case .cytoscape: return .file(CytoscapeExporter())
    case .cypher: return .file(CypherExporter())
    case .neo4jCSV: return .folder(Neo4jCSVExporter.folder)
    case .nquads: return .file(RDFExporter(.nquads))
    case .turtle: return .file(RDFExporter(.turtle))
    case .jsonld: return .file(RDFExporter(.jsonld))
    case .followTheMoney: return .file(FollowTheMoneyExporter())
    case .svg, .png:
      let kind: PictureExporter.Kind = self == .svg ? .svg : .png
      return .file(
        PictureExporter(
          kind,
          drawing: DOTExporter(style: options.style, title: options.title, maximumEdges: 5000)))
    }
  }
}
