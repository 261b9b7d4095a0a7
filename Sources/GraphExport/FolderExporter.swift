import Foundation
public import KnowledgeGraph

/// Writes a graph as several files in one folder.
public struct FolderExporter: Sendable {
  /// Name of the format, as `--format` takes it.
  public let format: String
  /// Names of the files and what writes each.
  public let files: [(name: String, exporter: any GraphExporter)]

  /// Makes an exporter.
  public init(format: String, files: [(name: String, exporter: any GraphExporter)]) {
    self.format = format
    self.files = files
  }

  /// Writes the files; the folder is made when it does not exist.
  ///
  /// All files are written under temporary names first and renamed together at the end.
  /// - Returns: what the format could not hold.
  public func write(_ graph: KnowledgeGraph, toFolder path: String) throws(ExportError)
    -> LossReport
  {
    let isNew = !FileManager.default.fileExists(atPath: path)
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw ExportError(.output, source: path, detail: "the folder cannot be made")
    }
    var report = LossReport()
    var sinks: [FileSink] = []
    do throws(ExportError) {
      for (name, exporter) in files {
        var sink = try FileSink(path: path + "/" + name)
        report.merge(try exporter.write(graph, to: &sink))
        sinks.append(sink)
      }
      for sink in sinks { try sink.commit() }
    } catch {
      sinks = []
      if isNew { try? FileManager.default.removeItem(atPath: path) }
      throw error
    }
    return report
  }
}
