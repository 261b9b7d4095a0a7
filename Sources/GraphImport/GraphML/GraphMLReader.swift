public import GraphStore
import LibXML

/// Reads GraphML (http://graphml.graphdrawing.org/primer/graphml-primer.html): its nodes, edges and
/// data, as `GraphMLExporter` and other programs write them.
///
/// `label` or `name` of a node and `type` or `label` of an edge are taken from the data of these
/// names; further ones become fields where they have the name of one, or else properties. Nested
/// graphs, hyperedges and ports are not read. An edge that is not directed becomes symmetric.
public enum GraphMLReader {
  /// Reads a graph from a file, a long one in parts on all processors; the graph is the same.
  ///
  /// - Returns: the graph, and the number of elements that have no place in a graph of this kind.
  /// - Throws: ``ImportError`` with the line.
  /// - Complexity: O(size + (n + m) log (n + m)).
  public static func graph(file path: String) throws(ImportError) -> (
    graph: PackedGraph, ignoredElements: Int
  ) {
    let file = try InputFile(path)
    // Whatever is wrong or unusual is found again by reading the document as a whole, with its
    // line.
    if var content = GraphMLParts.read(file), (try? content.finish()) != nil {
      return (content.graph, content.ignored)
    }
    var builder = try whole(file, GraphMLBuilder(path))
    if let standards = builder.otherStandards, file.size != nil {
      builder = try whole(file, GraphMLBuilder(path, standards: standards))
    }
    var content = builder.takeContent()
    try content.finish()
    return (content.graph, content.ignored)
  }

  /// Greatest length of a document, in bytes: 64 GB.
  static let limits = XMLReader.Limits(bytes: 1 << 36)

  /// A parser of GraphML.
  static func parser(_ source: String? = nil) throws(XMLError) -> XMLPieceReader {
    try XMLPieceReader(source: source, limits: limits, textElements: ["data", "default"])
  }

  private static func whole(
    _ file: InputFile, _ builder: consuming GraphMLBuilder
  ) throws(ImportError) -> GraphMLBuilder {
    do {
      var xml = try parser(file.path)
      try file.read(from: 0, to: nil) { bytes in try feed(bytes, &xml, &builder) }
      try xml.finish()
      try xml.take { pieces throws(ImportError) in try builder.read(pieces) }
      return builder
    } catch let error as XMLError {
      throw ImportError(.malformed, source: file.path, line: error.line, error.detail)
    } catch let error as ImportError {
      throw error
    } catch {
      throw ImportError(.unreadable, source: file.path, "\(error)")
    }
  }

  /// Hands bytes on to the parser, and what it makes of them to the builder.
  static func feed(
    _ bytes: Span<UInt8>, _ xml: inout XMLPieceReader, _ builder: inout GraphMLBuilder
  ) throws {
    do {
      try xml.read(bytes)
    } catch {
      // What stands in front of the fault comes first.
      try xml.take { pieces throws(ImportError) in try builder.read(pieces) }
      throw error
    }
    try xml.take { pieces throws(ImportError) in try builder.read(pieces) }
  }
}
