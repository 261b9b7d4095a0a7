#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open file that is read in pieces, from several threads too.
final class InputFile: Sendable {
  let path: String
  /// Number of bytes; nil for what is no regular file, such as a pipe, which is read once and in
  /// order.
  let size: Int?
  private let descriptor: Int32
  private static let pieceSize = 1 << 18

  /// - Throws: ``ImportError`` with code `unreadable`.
  init(_ path: String) throws(ImportError) {
    self.path = path
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw ImportError(.unreadable, source: path, InputFile.errorText())
    }
    var status = stat()
    // SAFETY: `status` is a local that outlives the call.
    let isRegular = unsafe fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    size = isRegular ? Int(status.st_size) : nil
  }

  deinit { close(descriptor) }

  /// Reads a part of the file in pieces.
  ///
  /// - Parameters:
  ///   - start: place of the first byte; 0 for what is no regular file.
  ///   - end: place behind the last one; nil for the end of the file.
  /// - Throws: ``ImportError`` with code `unreadable`, and what `take` throws.
  func read(from start: Int, to end: Int?, _ take: (Span<UInt8>) throws -> Void) throws {
    var piece = [UInt8](repeating: 0, count: InputFile.pieceSize)
    var place = start
    while true {
      let wanted = min(piece.count, (end ?? .max) - place)
      if wanted == 0 { return }
      let count = try fill(&piece, wanted, at: place)
      if count == 0 { return }
      try take(piece.span.extracting(first: count))
      place += count
    }
  }

  private func fill(
    _ piece: inout [UInt8], _ wanted: Int, at place: Int
  ) throws(ImportError) -> Int {
    while true {
      // SAFETY: the buffer has room for `wanted` bytes.
      let count = unsafe piece.withUnsafeMutableBytes { buffer in
        size == nil
          ? unsafe read(descriptor, buffer.baseAddress, wanted)
          : unsafe pread(descriptor, buffer.baseAddress, wanted, off_t(place))
      }
      if count >= 0 { return count }
      if errno != EINTR {
        throw ImportError(.unreadable, source: path, InputFile.errorText())
      }
    }
  }

  private func read(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.read(descriptor, buffer, count)
    #else
      unsafe Darwin.read(descriptor, buffer, count)
    #endif
  }

  private static func errorText() -> String {
    // SAFETY: `strerror` gives a string that stays valid until the next call on this thread.
    unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "cannot be read"
  }
}
