import Foundation
public import TextModel

/// Reads articles from files, folders and standard input.
///
/// A folder stands for the `.txt`, `.jsonl` and `.ndjson` files below it, sorted by path. What a
/// file is, is told by its content: JSON Lines when its first character is `{`, else plain text.
public struct ArticleReader: Sendable {
  /// Largest file that is read, in bytes.
  public static let largestFile = 1 << 30

  /// What the user says about the articles.
  public var metadata: ArticleMetadata

  /// Makes a reader.
  public init(metadata: ArticleMetadata = ArticleMetadata()) {
    self.metadata = metadata
  }

  /// Reads the inputs one after the other and hands over each article, or the reason why it could
  /// not be read; reading goes on after a fault. `-` is standard input. The body says whether to
  /// go on.
  public func read(
    _ inputs: [String], _ body: (Result<Document, IngestError>) throws -> Bool
  ) rethrows {
    for input in inputs {
      let files: [String]
      switch Self.files(of: input) {
      case .success(let found): files = found
      case .failure(let error):
        guard try body(.failure(error)) else { return }
        continue
      }
      for file in files {
        guard try read(file: file, body) else { return }
      }
    }
  }

  /// The files that an input stands for.
  ///
  /// - Throws: nothing; the failure has code `missing` or `empty`.
  public static func files(of input: String) -> Result<[String], IngestError> {
    if input == "-" { return .success([input]) }
    guard FileManager.default.fileExists(atPath: input) else {
      return .failure(
        IngestError(.missing, path: input, "there is no such file or folder"))
    }
    let target = URL(fileURLWithPath: input).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: target)
    guard attributes?[.type] as? FileAttributeType == .typeDirectory else {
      return .success([input])
    }
    guard let names = FileManager.default.enumerator(atPath: input) else {
      return .failure(IngestError(.unreadable, path: input, "the folder cannot be listed"))
    }
    let files =
      names.compactMap { $0 as? String }
      .filter { ["txt", "jsonl", "ndjson"].contains(($0 as NSString).pathExtension.lowercased()) }
      .sorted()
      .map { (input as NSString).appendingPathComponent($0) }
    if files.isEmpty {
      return .failure(
        IngestError(.empty, path: input, "no .txt, .jsonl or .ndjson file in this folder"))
    }
    return .success(files)
  }

  private func read(
    file: String, _ body: (Result<Document, IngestError>) throws -> Bool
  ) rethrows -> Bool {
    let bytes: [UInt8]
    switch Self.bytes(of: file) {
    case .success(let read): bytes = read
    case .failure(let error): return try body(.failure(error))
    }
    if Self.looksLikeJSONLines(bytes) {
      return try readJSONLines(bytes, path: file, body)
    }
    let article: Result<Document, IngestError>
    do throws(IngestError) {
      let text = try TextDecoder.decode(bytes, path: file)
      article = .success(PlainTextArticle.document(text, metadata: metadata))
    } catch {
      article = .failure(error)
    }
    return try body(article)
  }

  private func readJSONLines(
    _ bytes: [UInt8], path: String, _ body: (Result<Document, IngestError>) throws -> Bool
  ) rethrows -> Bool {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var number = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      number += 1
      let line = bytes[start..<end]
      start = end + 1
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      let article: Result<Document, IngestError>
      do throws(IngestError) {
        article = .success(
          try JSONLinesArticle.document(line, number: number, path: path, metadata: metadata))
      } catch {
        article = .failure(error)
      }
      guard try body(article) else { return false }
    }
    return true
  }

  private static func bytes(of file: String) -> Result<[UInt8], IngestError> {
    do {
      let data: Data
      if file == "-" {
        data = try FileHandle.standardInput.readToEnd() ?? Data()
      } else {
        let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
        if size > largestFile {
          return .failure(
            IngestError(
              .tooLarge, path: file,
              "\(size) bytes; files of at most \(largestFile) bytes are read: split it"))
        }
        data = try Data(contentsOf: URL(fileURLWithPath: file))
      }
      if data.isEmpty { return .failure(IngestError(.empty, path: file, "the file is empty")) }
      return .success([UInt8](data))
    } catch {
      return .failure(
        IngestError(.unreadable, path: file, "cannot be read: \(error.localizedDescription)"))
    }
  }

  private static func looksLikeJSONLines(_ bytes: [UInt8]) -> Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return bytes[start...].first { $0 != 0x20 && !(0x09...0x0D).contains($0) } == 0x7B
  }
}
