/// What went wrong with a graph file, where, and what to do about it.
public struct GraphStoreError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The kind of failure.
  public enum Code: String, Sendable, CaseIterable {
    /// There is no such file or folder.
    case notFound
    /// The file is no graph of this program.
    case notAGraph
    /// A newer version of the program wrote the file.
    case newerSchema
    /// The file is damaged or cut off.
    case damaged
    /// The file or its folder cannot be written.
    case readOnly
    /// The disk is full.
    case diskFull
    /// Another process is writing for longer than this one waits.
    case busy
    /// The document is in the graph already.
    case duplicateDocument
    /// The graph was imported: it cannot be computed from articles and decisions.
    case noArticles
    /// Anything else that SQLite reports.
    case other
  }

  /// The kind of failure; errors are equal when their codes are.
  public let code: Code
  /// Path of the file.
  public let path: String
  /// What was seen.
  public let detail: String

  init(_ code: Code, path: String, detail: String) {
    self.code = code
    self.path = path
    self.detail = detail
  }

  /// Equality of codes.
  public static func == (a: GraphStoreError, b: GraphStoreError) -> Bool { a.code == b.code }

  /// The file, what was seen and what to do.
  public var description: String { "\(path): \(detail). \(advice)" }

  /// What a user can do about it.
  public var advice: String {
    switch code {
    case .notFound: return "Check the path, or make a graph with “entente build”."
    case .notAGraph: return "Give the path of a file that “entente build” wrote, or a new path."
    case .newerSchema: return "Use the version of entente that wrote it, or a newer one."
    case .damaged:
      return "Restore it from a copy, or build the graph anew from its articles; "
        + "“sqlite3 FILE .recover” may save what is readable."
    case .readOnly: return "Choose another place, or make the file and its folder writable."
    case .diskFull:
      return "Make room and run the same command again; what was stored before is kept."
    case .busy: return "Wait until the other command ends, and run this one again."
    case .duplicateDocument: return "Articles that are known already need not be added again."
    case .noArticles:
      return "Correct the file it was imported from and import it again, or build a graph from "
        + "articles."
    case .other: return "What was stored before is kept."
    }
  }
}
