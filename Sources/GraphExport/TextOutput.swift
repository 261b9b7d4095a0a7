/// Gathers text and passes it on in pieces, so that memory stays flat.
struct TextOutput {
  private var bytes: [UInt8] = []
  private static let pieceSize = 1 << 16

  init() { bytes.reserveCapacity(TextOutput.pieceSize + 4096) }

  /// Adds text as UTF-8.
  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

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

  /// Everything that has gathered, as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
