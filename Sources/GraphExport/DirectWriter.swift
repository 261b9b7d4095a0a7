#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes a long file in large pieces, past the system's cache from some length on.
///
/// A file that is synchronised with the disk at its end gains nothing from the cache: copying a
/// gigabyte into it takes processor time and memory that other programs' files lose, and the disk
/// waits until the end. Where the system or the file system does not know direct writing, nothing
/// but speed is different.
@safe final class DirectWriter {
  private let descriptor: Int32
  private let name: String
  /// Aligned as disks want it.
  private let piece: UnsafeMutableRawPointer
  private var used = 0
  private var written = 0
  private var isDirect = false
  private var mayBeDirect = true

  private static let pieceSize = 1 << 20
  private static let alignment = 4096
  /// Shorter files stay in the cache, where whoever reads them next finds them.
  private static let longFile = 32 << 20

  /// Makes a writer of an open file that stays open.
  ///
  /// - Parameter name: for messages.
  init(_ descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
    unsafe piece = .allocate(
      byteCount: DirectWriter.pieceSize, alignment: DirectWriter.alignment)
  }

  deinit { unsafe piece.deallocate() }

  /// Takes the next bytes.
  func write(_ bytes: Span<UInt8>) throws(ExportError) {
    var taken = 0
    while taken < bytes.count {
      let count = min(bytes.count - taken, DirectWriter.pieceSize - used)
      // SAFETY: both places have room for `count` bytes, and the blocks are different ones.
      unsafe bytes.withUnsafeBytes { source in
        if let start = source.baseAddress {
          unsafe (piece + used).copyMemory(from: start + taken, byteCount: count)
        }
      }
      used += count
      taken += count
      if used == DirectWriter.pieceSize {
        if mayBeDirect, !isDirect, written >= DirectWriter.longFile { setDirect(true) }
        try writePiece()
      }
    }
  }

  /// Writes what is left; to be called once, at the end.
  func finish() throws(ExportError) {
    // What is left is no whole number of blocks.
    setDirect(false)
    mayBeDirect = false
    try writePiece()
  }

  private func writePiece() throws(ExportError) {
    var done = 0
    while done < used {
      // SAFETY: what is left of the piece begins there and is as long.
      let count = unsafe SystemCall.write(descriptor, piece + done, used - done)
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EINVAL, isDirect {
          setDirect(false)
          mayBeDirect = false
          continue
        }
        throw ExportError(.output, source: name, detail: SystemCall.errorText())
      }
      done += count
      // Behind half a block nothing can be written directly.
      if isDirect, done < used, done % DirectWriter.alignment != 0 {
        setDirect(false)
        mayBeDirect = false
      }
    }
    written += used
    used = 0
  }

  private func setDirect(_ isWanted: Bool) {
    #if os(Linux) && (arch(x86_64) || arch(arm64))
      // `O_DIRECT` of Linux's ABI, which is no standard constant.
      #if arch(x86_64)
        let direct: Int32 = 0o40000
      #else
        let direct: Int32 = 0o200000
      #endif
      if isDirect == isWanted { return }
      let flags = fcntl(descriptor, F_GETFL)
      guard flags >= 0, fcntl(descriptor, F_SETFL, isWanted ? flags | direct : flags & ~direct) == 0
      else {
        mayBeDirect = false
        return
      }
      isDirect = isWanted
    #endif
  }
}
