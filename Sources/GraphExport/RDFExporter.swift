public import KnowledgeGraph

/// RDF in one of its syntaxes; what is said of a graph is the same in all of them
/// (docs/formats.md).
public struct RDFExporter: GraphExporter {
  /// How statements are written.
  public enum Syntax: String, Sendable, CaseIterable {
    /// A statement a line, with a graph for each document.
    case nquads
    /// Statements by subject, with prefixes.
    case turtle
    /// JSON-LD 1.1, an object for each subject.
    case jsonld
  }

  /// How statements are written.
  public let syntax: Syntax

  /// Makes an exporter.
  public init(_ syntax: Syntax) { self.syntax = syntax }

  /// `nquads`, `turtle` or `jsonld`.
  public var format: String { syntax.rawValue }

  /// `nq`, `ttl` or `jsonld`.
  public var fileExtension: String {
    switch syntax {
    case .nquads: "nq"
    case .turtle: "ttl"
    case .jsonld: "jsonld"
    }
  }

  /// Writes the graph.
  public func write(_ graph: KnowledgeGraph, to sink: inout some ByteSink) throws(ExportError)
    -> LossReport
  {
    switch syntax {
    case .nquads: try NQuadsSyntax.write(graph, to: &sink)
    case .turtle: try TurtleSyntax.write(graph, to: &sink)
    case .jsonld: try JSONLDSyntax.write(graph, to: &sink)
    }
  }
}
