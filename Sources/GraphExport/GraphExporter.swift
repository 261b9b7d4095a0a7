public import KnowledgeGraph

/// Writes graphs in one format.
///
/// Laws that every exporter keeps (tested for each by `ExporterLawTests`): the same graph gives the
/// same bytes; every node and every parallel edge is written once; ids are unique in the file;
/// hostile labels neither break the file nor change its structure; what cannot be held is counted
/// in the report; memory does not grow with the length of the output.
public protocol GraphExporter: Sendable {
  /// Name of the format, as `--format` takes it.
  var format: String { get }
  /// Extension of its files, without dot.
  var fileExtension: String { get }
  /// Writes the graph.
  ///
  /// - Returns: what the format could not hold.
  func write(_ graph: KnowledgeGraph, to sink: inout some ByteSink) throws(ExportError)
    -> LossReport
}

extension GraphExporter {
  /// The file's bytes, for small graphs and tests.
  public func bytes(_ graph: KnowledgeGraph) throws(ExportError) -> [UInt8] {
    var sink = MemorySink()
    _ = try write(graph, to: &sink)
    return sink.bytes
  }

  /// Writes the graph to a file that appears complete or not at all.
  ///
  /// - Returns: what the format could not hold.
  /// - Throws: `ExportError` with code `output` when the file cannot be written; an older file of
  ///   that name is then untouched.
  public func write(_ graph: KnowledgeGraph, toFile path: String) throws(ExportError)
    -> LossReport
  {
    var file = try FileSink(path: path)
    let report = try write(graph, to: &file)
    try file.commit()
    return report
  }
}
