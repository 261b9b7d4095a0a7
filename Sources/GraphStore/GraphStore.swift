import Foundation
import GRDB

/// A graph in one SQLite file: articles, what was read from them, decisions, and the graph
/// computed from these. `docs/store.md` describes the tables.
///
/// Every article is one transaction: a process that is killed leaves all finished articles and no
/// half one. One process writes at a time; others read meanwhile (write-ahead log).
public final class GraphStore: Sendable {
  /// How a file is opened.
  public enum Mode: Sendable {
    /// The file must exist; it is not changed.
    case read
    /// The file is made when it does not exist, and brought to the present schema.
    case write
    /// The file must exist; it is brought to the present schema.
    case update
  }

  /// Path of the file.
  public let path: String
  let database: DatabaseQueue

  /// Opens a graph file.
  ///
  /// - Throws: `GraphStoreError` with the code `notFound`, `notAGraph`, `newerSchema`, `damaged`,
  ///   `readOnly`, `diskFull` or `busy`.
  public init(path: String, mode: Mode) throws(GraphStoreError) {
    self.path = path
    try GraphStore.inspect(path, mode)
    database = try GraphStore.translating(path) {
      try GraphStore.open(path, mode)
    }
  }

  /// Waits for other processes' writes at most this long.
  static let patienceInSeconds = 10.0

  private static func configuration(_ mode: Mode) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = mode == .read
    configuration.busyMode = .timeout(patienceInSeconds)
    configuration.label = "entente graph"
    return configuration
  }

  private static func open(_ path: String, _ mode: Mode) throws -> DatabaseQueue {
    switch mode {
    case .write, .update:
      let queue = try DatabaseQueue(path: path, configuration: configuration(.write))
      try GraphSchema.prepare(queue, path: path)
      return queue
    case .read:
      do {
        let queue = try DatabaseQueue(path: path, configuration: configuration(.read))
        if try GraphSchema.isOlder(queue, path: path) {
          try queue.close()
          try open(path, .update).close()
          return try DatabaseQueue(path: path, configuration: configuration(.read))
        }
        return queue
      } catch let error as DatabaseError
        where error.resultCode == .SQLITE_CANTOPEN || error.resultCode == .SQLITE_READONLY
      {
        // A file in a folder that cannot be written has no place for the log's index. When no log
        // is there, the file is complete and may be read as it is.
        guard !hasLog(path) else { throw error }
        let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
        let queue = try DatabaseQueue(
          path: "file:\(escaped)?immutable=1", configuration: configuration(.read))
        if try GraphSchema.isOlder(queue, path: path) {
          throw GraphStoreError(
            .readOnly, path: path, detail: "the file is of an older version and cannot be changed")
        }
        return queue
      }
    }
  }

  /// Whether a log lies beside the file: the write-ahead log, or the journal of a transaction that
  /// was cut off, which SQLite takes back when it opens the file.
  private static func hasLog(_ path: String) -> Bool {
    ["-wal", "-journal"].contains { suffix in
      let attributes = try? FileManager.default.attributesOfItem(atPath: path + suffix)
      return (attributes?[.size] as? Int ?? 0) > 0
    }
  }

  /// The type of a file, of its goal where it is a link; nil when there is none.
  private static func fileType(_ path: String) -> FileAttributeType? {
    let goal = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    return (try? FileManager.default.attributesOfItem(atPath: goal))?[.type] as? FileAttributeType
  }

  /// Looks at the file itself, where SQLite's own messages would say little.
  private static func inspect(_ path: String, _ mode: Mode) throws(GraphStoreError) {
    if fileType(path) == .typeDirectory {
      throw GraphStoreError(.notAGraph, path: path, detail: "this is a folder")
    }
    guard fileType(path) != nil else {
      guard mode == .write else {
        throw GraphStoreError(.notFound, path: path, detail: "no such file")
      }
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
      if fileType(folder) != .typeDirectory {
        throw GraphStoreError(.notFound, path: path, detail: "no such folder: \(folder)")
      }
      return
    }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw GraphStoreError(.readOnly, path: path, detail: "the file cannot be opened")
    }
    defer { try? file.close() }
    guard let header = try? file.read(upToCount: 100), !header.isEmpty else {
      if mode == .write { return }
      throw GraphStoreError(.notAGraph, path: path, detail: "the file is empty")
    }
    guard header.starts(with: Data("SQLite format 3\u{0}".utf8)) else {
      throw GraphStoreError(.notAGraph, path: path, detail: "the file is no SQLite database")
    }
    try inspect(header: Array(header), size: (try? file.seekToEnd()) ?? 0, path)
  }

  /// Compares the length that the header promises with the file's (SQLite file format, 1.3.7).
  private static func inspect(
    header: [UInt8], size: UInt64, _ path: String
  ) throws(GraphStoreError) {
    guard header.count == 100 else {
      throw GraphStoreError(
        .damaged, path: path, detail: "the file ends inside its header, after \(size) bytes")
    }
    func number(_ offset: Int, _ count: Int) -> UInt64 {
      header[offset..<offset + count].reduce(0) { $0 << 8 | UInt64($1) }
    }
    let pageSize = number(16, 2) == 1 ? 65_536 : number(16, 2)
    let promised = pageSize * number(28, 4)
    // The length is valid when the change counter is the one it was written with; while a log
    // is there, what is missing may be in it.
    if number(24, 4) == number(92, 4), size < promised, !hasLog(path) {
      throw GraphStoreError(
        .damaged, path: path, detail: "the file is cut off: \(size) of \(promised) bytes")
    }
  }

  /// Runs a block and gives its failures this module's type.
  static func translating<T>(
    _ path: String, _ body: () throws -> T
  ) throws(GraphStoreError) -> T {
    do {
      return try body()
    } catch let error as GraphStoreError {
      throw error
    } catch let error as DatabaseError {
      throw GraphStoreError(error, path: path)
    } catch {
      throw GraphStoreError(.other, path: path, detail: "\(error)")
    }
  }

  func read<T>(_ body: (Database) throws -> T) throws(GraphStoreError) -> T {
    try GraphStore.translating(path) { try database.read(body) }
  }

  func write<T>(_ body: (Database) throws -> T) throws(GraphStoreError) -> T {
    try GraphStore.translating(path) { try database.write(body) }
  }

  /// Moves the write-ahead log into the file and closes it. Other uses of the store fail then.
  public func close() throws(GraphStoreError) {
    try GraphStore.translating(path) {
      if !database.configuration.readonly {
        _ = try? database.writeWithoutTransaction { try $0.checkpoint(.truncate) }
      }
      try database.close()
    }
  }

  /// Reads every page and every reference, and says what is wrong; empty when all is well.
  ///
  /// - Complexity: O(size of the file).
  public func problems() throws(GraphStoreError) -> [String] {
    try read { db in
      var problems = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
        let table: String = row["table"]
        let parent: String = row["parent"]
        problems.append("a row of \(table) refers to nothing in \(parent)")
      }
      return problems
    }
  }
}

extension GraphStoreError {
  /// Translates an error of SQLite.
  init(_ error: DatabaseError, path: String) {
    let code: Code
    let detail: String
    switch error.resultCode {
    case .SQLITE_NOTADB: (code, detail) = (.notAGraph, "the file is no SQLite database")
    case .SQLITE_CORRUPT:
      (code, detail) = (.damaged, "the file is damaged (\(error.message ?? "malformed"))")
    case .SQLITE_FULL: (code, detail) = (.diskFull, "the disk is full")
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      (code, detail) = (.readOnly, "the file cannot be written")
    case .SQLITE_CANTOPEN:
      (code, detail) = (.readOnly, "the file or the log beside it cannot be opened")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      (code, detail) = (.busy, "another process is writing to the file")
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHORT_READ:
      (code, detail) = (.damaged, "the file is cut off")
    case .SQLITE_IOERR:
      (code, detail) = (.other, "the disk cannot be read or written (\(error.description))")
    default: (code, detail) = (.other, error.description)
    }
    self.init(code, path: path, detail: detail)
  }
}
