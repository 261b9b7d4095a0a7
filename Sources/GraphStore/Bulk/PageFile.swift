import Foundation

/// The pages of a database file that is being filled: hands out page numbers and writes pages.
///
/// Pages are collected and written in large pieces; those of one piece are consecutive.
final class PageFile {
  /// Bytes of a page.
  let pageSize: Int
  private let descriptor: Int32
  private let path: String
  /// Number of pages of the file, with those not written yet.
  private(set) var pageCount: UInt32
  private var pending = RawBytes()
  private var pendingStart: UInt32

  /// The page that holds SQLite's lock bytes is never used.
  private var lockPage: UInt32 { UInt32(0x4000_0000 / pageSize) + 1 }
  private static let pieceSize = 1 << 21

  /// Opens a file that SQLite closed.
  init(path: String) throws {
    self.path = path
    let descriptor = unsafe open(path, O_RDWR)
    guard descriptor >= 0 else { throw PageFile.failure(path) }
    var header = [UInt8](repeating: 0, count: 100)
    let read = unsafe header.withUnsafeMutableBytes {
      unsafe pread(descriptor, $0.baseAddress, 100, 0)
    }
    guard read == 100 else {
      close(descriptor)
      throw GraphStoreError(.damaged, path: path, detail: "the file has no header")
    }
    self.descriptor = descriptor
    let size = Int(header[16]) << 8 | Int(header[17])
    pageSize = size == 1 ? 65_536 : size
    pageCount = header[28..<32].reduce(0) { $0 << 8 | UInt32($1) }
    pendingStart = pageCount + 1
  }

  deinit { close(descriptor) }

  private static func failure(_ path: String) -> GraphStoreError {
    GraphStoreError(
      errno == ENOSPC ? .diskFull : errno == EACCES || errno == EROFS ? .readOnly : .other,
      path: path, detail: unsafe String(cString: strerror(errno)))
  }

  /// Appends a page.
  ///
  /// - Returns: its number.
  func append(_ page: borrowing RawBytes) throws -> UInt32 {
    if pageCount + 1 == lockPage {
      pending.append(zeros: pageSize)
      pageCount += 1
    }
    pending.append(page)
    pageCount += 1
    if pending.count >= PageFile.pieceSize { try flush() }
    return pageCount
  }

  /// Replaces a page that was there before.
  func replace(_ number: UInt32, _ page: borrowing RawBytes) throws {
    try unsafe page.withBytes { try unsafe write($0, at: Int(number - 1) * pageSize) }
  }

  private func flush() throws {
    try unsafe pending.withBytes { try unsafe write($0, at: Int(pendingStart - 1) * pageSize) }
    pending.removeAll()
    pendingStart = pageCount + 1
  }

  private func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws {
    var done = 0
    while done < bytes.count {
      // SAFETY: what is left of the bytes begins there and is as long.
      let count = unsafe pwrite(
        descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done,
        off_t(offset + done))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw PageFile.failure(path) }
      done += count
    }
  }

  /// Writes what is left and tells the header the new length.
  func finish() throws {
    try flush()
    var header = [UInt8](repeating: 0, count: 100)
    let read = unsafe header.withUnsafeMutableBytes {
      unsafe pread(descriptor, $0.baseAddress, 100, 0)
    }
    guard read == 100 else { throw PageFile.failure(path) }
    let change = header[24..<28].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } &+ 1
    func put(_ value: UInt32, _ offset: Int) {
      for i in 0..<4 { header[offset + i] = UInt8(truncatingIfNeeded: value >> UInt32(24 - 8 * i)) }
    }
    put(change, 24)
    put(pageCount, 28)
    put(change, 92)
    try unsafe header.withUnsafeBytes { try unsafe write($0, at: 0) }
  }
}
