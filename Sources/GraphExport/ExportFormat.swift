/// The formats by name.
public enum ExportFormat: String, Sendable, CaseIterable {
  /// GraphML, core profile.
  case graphml
  /// Graphviz's DOT.
  case dot
  /// Node-link JSON.
  case json
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

    /// Makes options.
    public init(title: String? = nil, style: GraphStyle = .builtIn) {
      self.title = title
      self.style = style
    }
  }

  /// Whether the output is text that a terminal can show.
  public var isText: Bool { self != .png }

  /// The exporter of the format.
  public func exporter(_ options: Options = Options()) -> any GraphExporter {
    switch self {
    case .graphml: return GraphMLExporter()
    case .dot: return DOTExporter(style: options.style, title: options.title)
    case .json: return NodeLinkExporter()
    case .svg, .png:
      let kind: PictureExporter.Kind = self == .svg ? .svg : .png
      return PictureExporter(
        kind,
        drawing: DOTExporter(style: options.style, title: options.title, maximumEdges: 5000))
    }
  }
}
