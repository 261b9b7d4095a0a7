import Foundation
import Synchronization
import TextModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The answers of models, one line of JSON each, in a file that several threads and processes may
/// use.
///
/// An answer is found by the SHA-256 of the exact body of its request. The first answer kept for a
/// request stays. Every reading and writing holds the lock of the file (`flock`); a line that a
/// process left unfinished, or that was damaged otherwise, is passed over with a message.
final class AnswerCache: Sendable {
  /// What is kept for a request.
  struct Answer: Codable, Sendable, Equatable {
    /// What the model wrote.
    var answer: String
    /// Whether it was cut at the largest number of tokens.
    var isCut: Bool
    /// SHA-256 of the request's body, in hexadecimal digits.
    var key: String
    /// The model that was asked.
    var model: String

    private enum CodingKeys: String, CodingKey {
      case answer, key, model
      case isCut = "cut"
    }
  }

  private struct State {
    /// Nil when there is nothing to read: a replay without a file.
    var file: FileHandle?
    /// Where the line of a key stands.
    var lines: [String: (offset: UInt64, count: Int)] = [:]
    /// How much of the file has been looked at.
    var scanned: UInt64 = 0
    /// Whether the last line looked at ended where the file did.
    var isOpenEnded = false
  }

  /// Longest line, in bytes: a text of the largest size with every byte escaped.
  private static let longestLine = SecondReaderSettings.longestContent * 6 + 2048
  private static let pieceSize = 1 << 20

  private let path: String
  private let remark: @Sendable (String) -> Void
  private let state: Mutex<State>

  /// Opens the file, or makes it with its folders, readable by its owner alone.
  ///
  /// - Parameters:
  ///   - isReplay: whether the file is only read; then it may be missing.
  ///   - remark: hears of damaged lines.
  /// - Throws: ``SecondReaderError`` with code `cache`.
  init(
    _ url: URL, isReplay: Bool, remark: @escaping @Sendable (String) -> Void
  ) throws(SecondReaderError) {
    path = url.path
    self.remark = remark
    let descriptor: Int32
    if isReplay {
      descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
      if descriptor < 0, errno == ENOENT { remark("\(path): there is no such file of answers") }
    } else {
      // A folder that cannot be made shows when the file cannot be opened.
      try? FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      descriptor = unsafe open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    }
    guard descriptor >= 0 || (isReplay && errno == ENOENT) else {
      throw SecondReaderError(
        .cache,
        "\(path): the file of answers cannot be opened (\(Self.systemError())); "
          + "--second-reader-cache names another")
    }
    var state = State()
    if descriptor >= 0 {
      state.file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }
    self.state = Mutex(state)
    try self.state.withLock { (state) throws(SecondReaderError) in
      try locked(&state, LOCK_SH) { (state, file) throws(SecondReaderError) in
        try scan(&state, file)
      }
    }
  }

  /// The key of a request.
  static func key(of body: [UInt8]) -> String {
    var hash = ContentHash()
    hash.update(body)
    return hash.hexDigest()
  }

  /// The answer for a request; nil when there is none, not even from another process by now.
  func answer(_ key: String) throws(SecondReaderError) -> Answer? {
    try state.withLock { (state) throws(SecondReaderError) in
      var found: Answer?
      try locked(&state, LOCK_SH) { (state, file) throws(SecondReaderError) in
        if state.lines[key] == nil { try scan(&state, file) }
        found = try read(key, state, file)
      }
      return found
    }
  }

  /// Keeps an answer, unless there is one for its request already.
  ///
  /// - Returns: the answer that counts.
  func keep(_ answer: Answer) throws(SecondReaderError) -> Answer {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard var line = try? encoder.encode(answer), line.count < Self.longestLine else {
      throw SecondReaderError(.cache, "\(path): an answer cannot be written as JSON")
    }
    line.append(0x0A)
    return try state.withLock { (state) throws(SecondReaderError) in
      var kept = answer
      try locked(&state, LOCK_EX) { (state, file) throws(SecondReaderError) in
        try scan(&state, file)
        if let known = try read(answer.key, state, file) {
          kept = known
          return
        }
        // A process that was killed in a line must not spoil this one.
        let whole = state.isOpenEnded ? Data([0x0A]) + line : line
        do {
          try file.write(contentsOf: whole)
        } catch {
          throw SecondReaderError(
            .cache, "\(path): an answer cannot be kept (\(Self.systemError())); is the disk full?")
        }
        try scan(&state, file)
      }
      return kept
    }
  }

  private func locked(
    _ state: inout State, _ kind: Int32,
    _ body: (inout State, FileHandle) throws(SecondReaderError) -> Void
  ) throws(SecondReaderError) {
    guard let file = state.file else { return }
    while flock(file.fileDescriptor, kind) != 0 {
      guard errno == EINTR else {
        throw SecondReaderError(
          .cache, "\(path): the file of answers cannot be locked (\(Self.systemError()))")
      }
    }
    defer { _ = flock(file.fileDescriptor, LOCK_UN) }
    try body(&state, file)
  }

  private func read(
    _ key: String, _ state: State, _ file: FileHandle
  ) throws(SecondReaderError) -> Answer? {
    guard let place = state.lines[key] else { return nil }
    return Self.decoded(try bytes(file, at: place.offset, count: place.count))
  }

  private func bytes(
    _ file: FileHandle, at offset: UInt64, count: Int
  ) throws(SecondReaderError) -> Data {
    do {
      try file.seek(toOffset: offset)
      return try file.read(upToCount: count) ?? Data()
    } catch {
      throw SecondReaderError(.cache, "\(path): the file of answers cannot be read (\(error))")
    }
  }

  /// Takes in the lines behind those known. The lock is held: a line without an end is one that a
  /// process which is gone left unfinished.
  private func scan(_ state: inout State, _ file: FileHandle) throws(SecondReaderError) {
    var pending = Data()
    var start = state.scanned
    var damaged = 0
    func take(_ line: Data) {
      defer { start += UInt64(line.count) + 1 }
      if line.isEmpty { return }
      if line.count <= Self.longestLine, let answer = Self.decoded(line) {
        if state.lines[answer.key] == nil { state.lines[answer.key] = (start, line.count) }
      } else {
        damaged += 1
      }
    }
    while true {
      let piece = try bytes(file, at: state.scanned, count: Self.pieceSize)
      if piece.isEmpty { break }
      state.scanned += UInt64(piece.count)
      var rest = piece[...]
      while let end = rest.firstIndex(of: 0x0A) {
        take(pending + rest[..<end])
        pending = Data()
        rest = rest[(end + 1)...]
      }
      pending.append(contentsOf: rest)
      state.isOpenEnded = !rest.isEmpty
    }
    if !pending.isEmpty { take(pending) }
    if damaged > 0 {
      remark("\(path): damaged lines passed over: \(damaged); their passages are asked again")
    }
  }

  private static func decoded(_ line: Data) -> Answer? {
    guard let answer = try? JSONDecoder().decode(Answer.self, from: line),
      answer.key.utf8.count == 64,
      answer.answer.utf8.count <= SecondReaderSettings.longestContent
    else { return nil }
    return answer
  }

  private static func systemError() -> String { unsafe String(cString: strerror(errno)) }
}
