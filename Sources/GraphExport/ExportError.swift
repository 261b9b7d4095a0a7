public import LibXML

/// What went wrong while a graph was written or read.
public struct ExportError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The kind of fault.
  public enum Code: String, Sendable, CaseIterable {
    /// The output cannot be opened or written: no such folder, read-only, disk full.
    case output
    /// The input cannot be opened or read.
    case unreadable
    /// The input is no graph in the expected form.
    case malformed
    /// The graph is too large for the format.
    case tooLarge
    /// A command that the format needs is not installed.
    case missingTool
    /// A command that the format needs failed.
    case toolFailed
    /// A command that the format needs took too long.
    case timeout
    /// A filter names something that the graph does not have.
    case notFound
    /// The format, or an option of it, is unknown.
    case unknownFormat
    /// A fault in the exporter itself.
    case internalFault
  }

  /// The kind of fault.
  public var code: Code
  /// The file it is about, if any.
  public var source: String?
  /// What exactly is wrong and what helps, for a person to read.
  public var detail: String

  /// Makes an error.
  public init(_ code: Code, source: String? = nil, detail: String) {
    self.code = code
    self.source = source
    self.detail = detail
  }

  /// Takes over an error of the XML writer.
  public init(_ error: XMLError) {
    self.init(.internalFault, source: error.source, detail: error.description)
  }

  /// Errors are equal when they are of one kind.
  public static func == (a: ExportError, b: ExportError) -> Bool { a.code == b.code }

  /// `source: detail`, or the detail alone.
  public var description: String { source.map { "\($0): \(detail)" } ?? detail }
}
