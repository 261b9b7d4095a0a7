/// Gathers text and passes it on in pieces, so that memory stays flat.
struct TextOutput {
  private(set) var bytes: [UInt8] = []
  private static let pieceSize = 1 << 16

  init() {}

  /// Adds text as UTF-8.
  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Adds bytes as they are.
  mutating func add(_ more: some Collection<UInt8>) { bytes.append(contentsOf: more) }

  /// Adds text in which some bytes are written otherwise: runs of the others are copied whole.
  ///
  /// - Parameters:
  ///   - isPlain: for each byte value, whether it is copied.
  ///   - write: writes a byte that is not.
  @inline(__always)
  mutating func add(
    _ text: String, copying isPlain: [Bool], else write: (UInt8, inout TextOutput) -> Void
  ) {
    var text = text
    text.makeContiguousUTF8()
    // SAFETY: the buffer is used only inside the closure, and indices come from the buffer.
    let done: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { source in
      var start = 0
      for i in source.indices where unsafe !isPlain[Int(source[i])] {
        unsafe bytes.append(contentsOf: source[start..<i])
        unsafe write(source[i], &self)
        start = i + 1
      }
      unsafe bytes.append(contentsOf: source[start...])
    }
    assert(done != nil, "a native string has contiguous bytes")
  }

  /// Adds one byte.
  mutating func add(_ byte: UInt8) { bytes.append(byte) }

  /// Passes on what has gathered, if it is much.
  mutating func flushIfLarge(to sink: inout some ByteSink) throws(ExportError) {
    if bytes.count >= TextOutput.pieceSize { try flush(to: &sink) }
  }

  /// Passes on what has gathered.
  mutating func flush(to sink: inout some ByteSink) throws(ExportError) {
    guard !bytes.isEmpty else { return }
    try sink.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Forgets what has gathered, but keeps the room.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Everything that has gathered, as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
