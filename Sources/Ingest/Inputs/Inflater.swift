import CZlib

/// Inflates gzip (one member after the other), zlib and raw deflate streams, piece by piece.
@safe final class Inflater {
  /// How the stream is framed.
  enum Framing: Int32 {
    /// gzip members, one after the other.
    case gzip = 31
    /// Bare deflate, as in ZIP files.
    case raw = -15
  }

  private var stream = unsafe z_stream()
  private let framing: Framing
  private var isOpen = false
  private(set) var isFinished = false

  init?(_ framing: Framing) {
    self.framing = framing
    // SAFETY: the stream belongs to this object, which never moves it: it is a stored property of a
    // class, and each call passes its address for the call only.
    guard unsafe entente_inflate_start(&stream, framing.rawValue) == Z_OK else { return nil }
    isOpen = true
  }

  deinit {
    if isOpen { unsafe inflateEnd(&stream) }
  }

  /// Inflates a piece of input and hands the output over in pieces of at most 64 KiB.
  ///
  /// - Returns: false when the input is damaged, or `take` said to stop.
  func inflate(_ input: ArraySlice<UInt8>, _ take: (ArraySlice<UInt8>) -> Bool) -> Bool {
    var output = [UInt8](repeating: 0, count: 1 << 16)
    var start = input.startIndex
    while start < input.endIndex {
      if isFinished {
        // Another gzip member follows, or padding.
        guard framing == .gzip, input[start] == 0x1F else { return true }
        guard unsafe inflateReset(&stream) == Z_OK else { return false }
        isFinished = false
      }
      var used = 0
      var made = 0
      // SAFETY: both buffers stay in place for the call, and the library is told their lengths.
      let status = unsafe input[start...].withUnsafeBytes { from -> Int32 in
        unsafe output.withUnsafeMutableBytes { to -> Int32 in
          unsafe stream.next_in = UnsafeMutablePointer(
            mutating: from.baseAddress?.assumingMemoryBound(to: UInt8.self))
          unsafe stream.avail_in = UInt32(min(from.count, 1 << 20))
          unsafe stream.next_out = to.baseAddress?.assumingMemoryBound(to: UInt8.self)
          unsafe stream.avail_out = UInt32(to.count)
          let before = unsafe stream.avail_in
          let status = unsafe CZlib.inflate(&stream, Z_NO_FLUSH)
          used = unsafe Int(before - stream.avail_in)
          made = unsafe to.count - Int(stream.avail_out)
          return status
        }
      }
      if made > 0, !take(output[..<made]) { return false }
      start += used
      switch status {
      case Z_STREAM_END: isFinished = true
      case Z_OK: if used == 0, made == 0 { return false }
      case Z_BUF_ERROR: if used == 0, made == 0 { return true }
      default: return false
      }
    }
    return true
  }
}
