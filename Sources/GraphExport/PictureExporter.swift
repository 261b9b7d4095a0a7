import Foundation
public import KnowledgeGraph

/// A picture of the graph, drawn by Graphviz's command.
///
/// SVG keeps tooltips: the evidence shows when the pointer rests on an edge. The bytes depend on
/// the version of Graphviz.
public struct PictureExporter: GraphExporter {
  /// The kinds of picture.
  public enum Kind: String, Sendable, CaseIterable {
    /// Scalable Vector Graphics.
    case svg
    /// Portable Network Graphics.
    case png
  }

  /// `svg` or `png`.
  public var format: String { kind.rawValue }
  /// `svg` or `png`.
  public var fileExtension: String { kind.rawValue }
  /// What kind of picture is drawn.
  public var kind: Kind
  /// Makes what Graphviz draws.
  public var drawing: DOTExporter
  /// Longest time that Graphviz may take, in seconds.
  public var timeout: Double

  /// Makes an exporter.
  public init(_ kind: Kind, drawing: DOTExporter? = nil, timeout: Double = 120) {
    self.kind = kind
    self.drawing = drawing ?? DOTExporter(maximumEdges: 5000)
    self.timeout = timeout
  }

  /// Draws the graph.
  ///
  /// - Throws: `ExportError` with code `missingTool`, `toolFailed`, `timeout` or `tooLarge`.
  public func write(_ graph: KnowledgeGraph, to sink: inout some ByteSink) throws(ExportError)
    -> LossReport
  {
    let command = try GraphvizCommand(timeout: timeout)
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("entente-\(UUID().uuidString)", isDirectory: true)
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw ExportError(.output, source: folder.path, detail: "cannot be made: \(error)")
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appendingPathComponent("graph.dot")
    let output = folder.appendingPathComponent("graph.\(kind.rawValue)")
    var drawing = drawing
    drawing.setsIsolatedNodesInRows = true
    let report = try drawing.write(graph, toFile: input.path)
    try command.draw(input, LayoutEngine.suited(to: graph), as: kind.rawValue, to: output)
    try copy(output, to: &sink)
    return report
  }

  private func copy(_ file: URL, to sink: inout some ByteSink) throws(ExportError) {
    guard let handle = try? FileHandle(forReadingFrom: file) else {
      throw ExportError(.toolFailed, detail: "Graphviz left no picture")
    }
    defer { try? handle.close() }
    while let piece = try? handle.read(upToCount: 1 << 16), !piece.isEmpty {
      try sink.write([UInt8](piece).span)
    }
  }
}
