import Foundation

/// Bytes that grow, written without a check for each: rows of tables are put together in one that
/// is used again and again.
@safe struct RawBytes: ~Copyable {
  private var base: UnsafeMutableRawPointer
  private var capacity = 4096
  /// Number of bytes.
  private(set) var count = 0

  init() {
    unsafe base = .allocate(byteCount: capacity, alignment: 8)
  }

  deinit { unsafe base.deallocate() }

  mutating func removeAll() { count = 0 }

  /// Makes room for so many bytes more.
  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  private mutating func grow(_ more: Int) {
    let larger = 2 * (capacity + more)
    let next = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 8)
    // SAFETY: both blocks have room for what has been written.
    unsafe next.copyMemory(from: base, byteCount: count)
    unsafe base.deallocate()
    unsafe base = next
    capacity = larger
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    // SAFETY: there is room for the byte.
    unsafe base.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count += 1
  }

  /// Appends the low bytes of a number, the most significant first.
  ///
  /// - Parameter width: 1 to 8.
  @inline(__always)
  mutating func append(bigEndian value: Int, width: Int) {
    reserve(8)
    let bits = UInt64(bitPattern: Int64(value)) << UInt64(64 - 8 * width)
    // SAFETY: there is room for eight bytes, of which the first ones count.
    unsafe base.storeBytes(of: bits.bigEndian, toByteOffset: count, as: UInt64.self)
    count += width
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    reserve(bytes.count)
    // SAFETY: there is room for the bytes, which do not lie in this block.
    unsafe (base + count).copyMemory(from: start, byteCount: bytes.count)
    count += bytes.count
  }

  @inline(__always)
  mutating func append(_ bytes: [UInt8]) {
    // SAFETY: the pointer is used only inside the closure.
    unsafe bytes.withUnsafeBytes { unsafe append($0) }
  }

  /// Appends everything that is in another block.
  @inline(__always)
  mutating func append(_ other: borrowing RawBytes) {
    reserve(other.count)
    // SAFETY: there is room for the bytes that have been written in the other block.
    unsafe (base + count).copyMemory(from: other.base, byteCount: other.count)
    count += other.count
  }

  mutating func append(zeros more: Int) {
    reserve(more)
    // SAFETY: there is room for the bytes.
    unsafe (base + count).initializeMemory(as: UInt8.self, repeating: 0, count: more)
    count += more
  }

  /// Takes away the bytes from a place on, and gives them.
  mutating func removeBytes(from start: Int) -> [UInt8] {
    precondition(start >= 0 && start <= count, "a place within the bytes")
    // SAFETY: the bytes from the place on have been written.
    defer { count = start }
    return unsafe Array(UnsafeRawBufferPointer(start: base + start, count: count - start))
  }

  /// Calls a block with the bytes.
  borrowing func withBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
    // SAFETY: `count` bytes have been written.
    try unsafe body(UnsafeRawBufferPointer(start: base, count: count))
  }
}
