/// Bytes that are put together piece by piece in one block of memory, which is used again.
///
/// What writers of files need: an array's `append` checks for unique ownership and for room at
/// every byte, and a text made of a number costs more than its digits.
@safe public struct ByteBuffer: ~Copyable {
  @usableFromInline var base: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  @usableFromInline var used = 0

  /// Makes an empty buffer.
  ///
  /// - Parameter capacity: how many bytes there is room for before it grows.
  public init(capacity: Int = 256) {
    self.capacity = max(capacity, 64)
    unsafe base = .allocate(capacity: self.capacity)
  }

  deinit { unsafe base.deallocate() }

  /// Number of bytes.
  @inlinable public var count: Int { used }

  /// Whether there are none.
  @inlinable public var isEmpty: Bool { used == 0 }

  /// A copy of the bytes.
  public var bytes: [UInt8] { unsafe Array(UnsafeBufferPointer(start: base, count: used)) }

  /// Calls a block with the bytes.
  @inlinable
  public func withSpan<R, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> R
  ) throws(Failure) -> R {
    // SAFETY: the block of memory lives as long as this value, which nobody writes meanwhile.
    let buffer = unsafe UnsafeBufferPointer(start: base, count: used)
    return try body(unsafe buffer.span)
  }

  /// Forgets the bytes, but keeps the room.
  @inlinable public mutating func removeAll() { used = 0 }

  /// Forgets the bytes from a place on.
  @inlinable
  public mutating func truncate(to count: Int) {
    precondition(count >= 0 && count <= used, "a buffer is only made shorter")
    used = count
  }

  /// Forgets the last bytes where they are these.
  public mutating func trim(suffix: StaticString) {
    let length = suffix.utf8CodeUnitCount
    guard used >= length else { return }
    for i in 0..<length {
      // SAFETY: both places are within what was written.
      if unsafe base[used - length + i] != suffix.utf8Start[i] { return }
    }
    used -= length
  }

  /// Makes room for further bytes.
  @inlinable @inline(__always)
  mutating func reserve(_ more: Int) {
    if capacity - used < more { grow(more) }
  }

  @usableFromInline @inline(never)
  mutating func grow(_ more: Int) {
    let larger = max(2 * capacity, used + more)
    let block = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    // SAFETY: the new block is larger than what is used of the old one.
    unsafe block.update(from: base, count: used)
    unsafe base.deallocate()
    unsafe base = block
    capacity = larger
  }

  // MARK: Bytes as they are

  /// Adds a byte.
  @inlinable @inline(__always)
  public mutating func append(_ byte: UInt8) {
    reserve(1)
    // SAFETY: there is room for one.
    unsafe base[used] = byte
    used += 1
  }

  /// Adds text as UTF-8.
  @inlinable @inline(__always)
  public mutating func append(_ text: StaticString) {
    // SAFETY: a static string lives for ever.
    text.withUTF8Buffer { unsafe append(contentsOf: $0) }
  }

  // Literals are taken as static strings, which are cheaper.
  /// Adds text as UTF-8.
  @inlinable @_disfavoredOverload
  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { unsafe append(contentsOf: $0) }
  }

  /// Adds bytes.
  @inlinable
  public mutating func append(_ bytes: [UInt8]) {
    // SAFETY: the pointer is used only inside the closure.
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  /// Adds the bytes of another buffer.
  @inlinable
  public mutating func append(_ other: borrowing ByteBuffer) {
    unsafe append(contentsOf: UnsafeBufferPointer(start: other.base, count: other.used))
  }

  /// Adds what stands at some places once more.
  public mutating func `repeat`(_ places: Range<Int>) {
    precondition(places.lowerBound >= 0 && places.upperBound <= used, "places out of the buffer")
    reserve(places.count)
    // SAFETY: the places hold written bytes, there is room, and the two parts do not overlap.
    unsafe (base + used).update(from: base + places.lowerBound, count: places.count)
    used += places.count
  }

  @inlinable @inline(__always)
  mutating func append(contentsOf source: UnsafeBufferPointer<UInt8>) {
    guard let start = source.baseAddress else { return }
    reserve(source.count)
    // SAFETY: there is room for all of them, and the blocks are different ones.
    unsafe (base + used).update(from: start, count: source.count)
    used += source.count
  }

  // MARK: Bytes of which some are written otherwise

  /// Adds text in which some bytes are written otherwise; the others are copied.
  ///
  /// - Parameters:
  ///   - set: the bytes that `write` is asked for.
  ///   - write: adds what stands for the byte and says how many bytes it read: one, or more where
  ///     the byte begins a character that is written otherwise as a whole. It gets the byte and
  ///     those after it.
  /// - Complexity: O(n), sixteen bytes at a time where none is in the set.
  @inlinable
  public mutating func append(
    _ text: String, escaping set: ByteSet,
    _ write: (Span<UInt8>, inout ByteBuffer) -> Int
  ) {
    var text = text
    text.withUTF8 { unsafe append($0, escaping: set, write) }
  }

  /// Adds the bytes of another buffer, some of them written otherwise.
  @inlinable
  public mutating func append(
    _ other: borrowing ByteBuffer, escaping set: ByteSet,
    _ write: (Span<UInt8>, inout ByteBuffer) -> Int
  ) {
    unsafe append(
      UnsafeBufferPointer(start: other.base, count: other.used), escaping: set, write)
  }

  @inlinable @inline(__always)
  mutating func append(
    _ source: UnsafeBufferPointer<UInt8>, escaping set: ByteSet,
    _ write: (Span<UInt8>, inout ByteBuffer) -> Int
  ) {
    guard let start = source.baseAddress else { return }
    let count = source.count
    var i = 0
    reserve(count)
    while i < count {
      // SAFETY: sixteen bytes are read only where as many are left, and there is room for all that
      // are left: it is asked for at the beginning and whenever `write` has taken of it.
      if i + 16 <= count {
        let piece = unsafe UnsafeRawPointer(start + i).loadUnaligned(as: SIMD16<UInt8>.self)
        unsafe UnsafeMutableRawPointer(base + used).storeBytes(of: piece, as: SIMD16<UInt8>.self)
        let place = set.firstPlace(in: piece)
        i += place
        used += place
        if place == 16 { continue }
      } else {
        while i < count {
          let byte = unsafe start[i]
          if set.contains(byte) { break }
          unsafe base[used] = byte
          i += 1
          used += 1
        }
        if i == count { return }
      }
      let rest = unsafe UnsafeBufferPointer(start: start + i, count: count - i)
      i += max(1, write(unsafe rest.span, &self))
      reserve(count - i)
    }
  }
}
