import GraphExport
public import GraphStore
import KnowledgeGraph

/// Reads graphs of other programs.
public enum GraphImporter {
  /// What a file may be.
  public enum Format: String, Sendable, CaseIterable {
    /// One node or edge a line.
    case jsonl
    /// Node-link JSON, as networkx and d3 write it.
    case json
    /// GraphML.
    case graphml
  }

  /// What was read.
  public struct Answer: Sendable {
    /// The graph, in order.
    public var graph: PackedGraph
    /// The files' format.
    public var format: Format
    /// What was passed over, in words; empty when nothing was.
    public var losses: [String] = []
  }

  /// Reads one file, or several of JSON Lines.
  ///
  /// - Parameter format: nil to go by the end of the name.
  /// - Throws: ``ImportError``.
  public static func read(files: [String], format: Format?) throws(ImportError) -> Answer {
    let format = if let format { format } else { try guess(files) }
    if files.count > 1, format != .jsonl {
      throw ImportError(.unknownFormat, source: files[1], "only JSON Lines may be several files")
    }
    switch format {
    case .jsonl:
      let (graph, ignored) = try JSONLinesReader.graph(files: files)
      return Answer(
        graph: graph, format: format,
        losses: ignored == 0 ? [] : ["\(ignored) members of lines that have no place"])
    case .json:
      if let (graph, ignored) = JSONLinesReader.nodeLink(file: files[0]) {
        return Answer(
          graph: graph, format: format,
          losses: ignored == 0 ? [] : ["\(ignored) members of items that have no place"])
      }
      let graph: KnowledgeGraph
      do throws(ExportError) {
        graph = try NodeLinkReader.graph(file: files[0])
      } catch {
        throw ImportError(
          error.code == .unreadable ? .unreadable : .malformed, source: files[0], error.detail)
      }
      return try answer(graph, format)
    case .graphml:
      let (graph, ignored) = try GraphMLReader.graph(file: files[0])
      return Answer(
        graph: graph, format: format,
        losses: ignored == 0 ? [] : ["\(ignored) elements that have no place"])
    }
  }

  private static func answer(
    _ graph: KnowledgeGraph, _ format: Format
  ) throws(ImportError) -> Answer {
    do {
      return Answer(graph: try PackedGraph(graph), format: format)
    } catch {
      throw ImportError(.malformed, source: format.rawValue, "\(error)")
    }
  }

  private static func guess(_ files: [String]) throws(ImportError) -> Format {
    let name = files[0].lowercased()
    if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") { return .jsonl }
    if name.hasSuffix(".json") { return .json }
    if name.hasSuffix(".graphml") || name.hasSuffix(".xml") { return .graphml }
    throw ImportError(
      .unknownFormat, source: files[0],
      "the name tells no format; give --format jsonl, json or graphml")
  }
}
