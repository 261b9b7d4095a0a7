import TextModel

/// Gathers text and passes it on in pieces, so that memory stays flat.
struct TextOutput: ~Copyable {
  private(set) var buffer: ByteBuffer
  private static let pieceSize = 1 << 17

  init() { buffer = ByteBuffer() }

  /// Number of bytes gathered.
  var count: Int { buffer.count }

  // Literals are taken as static strings, which are cheaper.
  /// Adds text as UTF-8.
  @_disfavoredOverload
  mutating func add(_ text: String) { buffer.append(text) }

  /// Adds text as UTF-8.
  mutating func add(_ text: StaticString) { buffer.append(text) }

  /// Adds bytes as they are.
  mutating func add(_ bytes: [UInt8]) { buffer.append(bytes) }

  /// Adds one byte.
  mutating func add(_ byte: UInt8) { buffer.append(byte) }

  /// Adds what another output has gathered.
  mutating func add(_ other: borrowing TextOutput) { buffer.append(other.buffer) }

  /// Adds a whole number in decimal.
  mutating func add(decimal number: Int) { buffer.append(decimal: number) }

  /// Adds what needs no escape, such as numbers and dates; whether that was anything.
  @discardableResult
  mutating func plain(_ write: (inout ByteBuffer) -> Void) -> Bool {
    let before = buffer.count
    write(&buffer)
    return buffer.count > before
  }

  /// Adds text in which some bytes are written otherwise; see `ByteBuffer`.
  @inline(__always)
  mutating func add(
    _ text: String, escaping set: ByteSet, _ write: (Span<UInt8>, inout ByteBuffer) -> Int
  ) {
    buffer.append(text, escaping: set, write)
  }

  /// Adds what another output has gathered, some bytes of it written otherwise.
  @inline(__always)
  mutating func add(
    _ other: borrowing TextOutput, escaping set: ByteSet,
    _ write: (Span<UInt8>, inout ByteBuffer) -> Int
  ) {
    buffer.append(other.buffer, escaping: set, write)
  }

  /// Adds text between two quotes, some bytes of it written otherwise.
  ///
  /// - Parameters:
  ///   - replaced: grows by what `write` counts in its last argument.
  ///   - write: as in `ByteBuffer`.
  @inline(__always)
  mutating func add(
    _ text: String, between quote: UInt8, escaping set: ByteSet, replaced: inout Int,
    _ write: (Span<UInt8>, inout ByteBuffer, inout Int) -> Int
  ) {
    var count = 0
    add(quote)
    add(text, escaping: set) { rest, buffer in write(rest, &buffer, &count) }
    add(quote)
    replaced += count
  }

  /// Adds what another output has gathered between two quotes, some bytes of it written otherwise.
  @inline(__always)
  mutating func add(
    _ other: borrowing TextOutput, between quote: UInt8, escaping set: ByteSet,
    replaced: inout Int, _ write: (Span<UInt8>, inout ByteBuffer, inout Int) -> Int
  ) {
    var count = 0
    add(quote)
    add(other, escaping: set) { rest, buffer in write(rest, &buffer, &count) }
    add(quote)
    replaced += count
  }

  /// Adds what stands at some places once more.
  mutating func `repeat`(_ places: Range<Int>) { buffer.repeat(places) }

  /// Forgets what was added behind a place.
  mutating func truncate(to count: Int) { buffer.truncate(to: count) }

  /// Passes on what has gathered, if it is much.
  mutating func flushIfLarge(to sink: inout some ByteSink) throws(ExportError) {
    if buffer.count >= TextOutput.pieceSize { try flush(to: &sink) }
  }

  /// Passes on what has gathered.
  mutating func flush(to sink: inout some ByteSink) throws(ExportError) {
    guard !buffer.isEmpty else { return }
    try buffer.withSpan { (bytes) throws(ExportError) in try sink.write(bytes) }
    buffer.removeAll()
  }

  /// Forgets what has gathered, but keeps the room.
  mutating func removeAll() { buffer.removeAll() }

  /// Everything that has gathered, as text.
  var text: String { String(decoding: buffer.bytes, as: UTF8.self) }
}
