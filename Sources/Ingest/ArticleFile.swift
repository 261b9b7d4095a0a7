import Foundation

/// A file of articles as JSON Lines that grows: what it holds already is not written again, so that
/// a reading that was broken off can be taken up by starting it anew.
///
/// Used by one task at a time.
public final class ArticleFile {
  /// How many articles the file had when it was opened.
  public let countAtStart: Int
  private let handle: FileHandle
  private var ids: Set<String>

  private struct Line: Decodable {
    var id: String
  }

  /// Opens a file, or makes one. A last line that was cut off in writing is taken away.
  ///
  /// - Throws: ``IngestError`` with code `unreadable` when it cannot be read and written, `record`
  ///   when it holds other lines than articles: they are not touched.
  /// - Complexity: O(n) time in the length of the file; memory for the ids.
  public init(path: String) throws(IngestError) {
    let manager = FileManager.default
    if !manager.fileExists(atPath: path) { _ = manager.createFile(atPath: path, contents: nil) }
    guard let handle = FileHandle(forUpdatingAtPath: path) else {
      throw IngestError(.unreadable, path: path, "the output file cannot be written")
    }
    let (found, end) = try Self.articles(in: handle, path: path)
    do {
      try handle.truncate(atOffset: end)
      try handle.seek(toOffset: end)
    } catch {
      throw IngestError(.unreadable, path: path, "the output file cannot be written")
    }
    self.handle = handle
    ids = found
    countAtStart = found.count
  }

  /// The ids in a file, and where its last whole line ends.
  private static func articles(
    in handle: FileHandle, path: String
  ) throws(IngestError) -> (ids: Set<String>, end: UInt64) {
    var ids: Set<String> = []
    var end = 0
    var number = 0
    var rest = Data()
    while true {
      let piece: Data
      do {
        piece = try handle.read(upToCount: 1 << 20) ?? Data()
      } catch {
        throw IngestError(.unreadable, path: path, "the output file cannot be read")
      }
      if piece.isEmpty { break }
      rest += piece
      var start = rest.startIndex
      while let stop = rest[start...].firstIndex(of: 0x0A) {
        number += 1
        guard let line = try? JSONDecoder().decode(Line.self, from: rest[start..<stop]) else {
          throw IngestError(
            .record, path: path, line: number,
            "the output file holds something else than articles; name another file")
        }
        ids.insert(line.id)
        end += stop + 1 - start
        start = stop + 1
      }
      rest = Data(rest[start...])
    }
    // A cut line is the beginning of an article; anything else is not ours to take away.
    guard rest.isEmpty || rest.first == 0x7B else {
      throw IngestError(
        .record, path: path, line: number + 1,
        "the output file holds something else than articles; name another file")
    }
    return (ids, UInt64(end))
  }

  /// Writes an article unless the file has it.
  ///
  /// - Returns: whether it was written.
  /// - Throws: when it cannot be written, as with a full disk.
  public func add(_ article: Article, withComments: Bool = false) throws -> Bool {
    guard ids.insert(article.documentID).inserted else { return false }
    try handle.write(contentsOf: ArticleOutput.json(article, withComments: withComments))
    return true
  }
}
