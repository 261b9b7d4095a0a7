import Foundation

/// How types look in pictures: data, so that a user's own types can have a look of their own.
///
/// The built-in style is `Styles/style.json`; its colours tell apart for the colour-blind (after
/// Okabe and Ito, "Color Universal Design", 2008), and shape and line repeat what colour says.
public struct GraphStyle: Sendable, Decodable {
  /// The look of a node type.
  public struct Node: Sendable, Decodable {
    /// Name of the type; nil for the look of all other types.
    public var type: String?
    /// Graphviz shape.
    public var shape: String
    /// Fill colour, `#RRGGBB`.
    public var fill: String
    /// Colour of the outline, `#RRGGBB`.
    public var line: String
    /// Whether the outline has round corners.
    public var rounded: Bool?
    /// Room around the label in inches, `x,y`, for shapes that need more than others.
    public var margin: String?
    /// Whether the outline is thick and the label large.
    public var bold: Bool?
  }

  /// The look of a group of edge types.
  public struct EdgeGroup: Sendable, Decodable {
    /// What the group is called in the legend.
    public var name: String
    /// Colour of line and label, `#RRGGBB`.
    public var line: String
    /// Names of the edge types.
    public var types: [String]
    /// Whether the edges only give the setting, and are drawn thin and pale.
    public var background: Bool?
    /// Name of the property that, where an edge has it, says more than the type's name.
    public var labelProperty: String?
  }

  /// Looks of the node types, in the order of the legend.
  public var nodes: [Node]
  /// Look of node types that are not listed.
  public var otherNode: Node
  /// Looks of the edge types, in the order of the legend.
  public var edgeGroups: [EdgeGroup]
  /// Look of edge types that are not listed.
  public var otherEdge: EdgeGroup

  /// The built-in style.
  public static let builtIn: GraphStyle = {
    do {
      return try GraphStyle(json: PackageResources.style_json)
    } catch {
      // The file is compiled in, and a test reads it: only a programmer can break it.
      fatalError("the built-in style is broken: \(error)")
    }
  }()

  /// Reads a style.
  ///
  /// - Throws: `ExportError` with code `malformed`.
  public init(json: [UInt8], source: String? = nil) throws(ExportError) {
    do {
      self = try JSONDecoder().decode(GraphStyle.self, from: Data(json))
    } catch {
      throw ExportError(.malformed, source: source, detail: "this is no style: \(error)")
    }
  }

  /// Reads a style from a file.
  ///
  /// - Throws: `ExportError` with code `unreadable` or `malformed`.
  public init(file path: String) throws(ExportError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ExportError(.unreadable, source: path, detail: "cannot be read")
    }
    try self.init(json: Array(data), source: path)
  }

  /// The look of a node type.
  func node(_ type: String) -> Node { nodes.first { $0.type == type } ?? otherNode }

  /// The look of an edge type.
  func edge(_ type: String) -> EdgeGroup {
    edgeGroups.first { $0.types.contains(type) } ?? otherEdge
  }
}
