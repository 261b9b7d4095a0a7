import Foundation

extension [UInt8] {
  /// Appends some bytes of another array; a slice would count references to it.
  @inline(__always)
  mutating func append(_ range: Range<Int>, of other: borrowing [UInt8]) {
    unsafe other.withUnsafeBufferPointer { all in
      // The subscript checks that the range lies within the bytes.
      unsafe append(contentsOf: UnsafeBufferPointer(rebasing: all[range]))
    }
  }

  /// Whether the bytes at some place are these.
  @inline(__always)
  borrowing func hold(_ other: borrowing [UInt8], at range: Range<Int>) -> Bool {
    guard range.count == other.count else { return false }
    return unsafe withUnsafeBufferPointer { all in
      unsafe other.withUnsafeBufferPointer { other in
        // The subscript checks that the range lies within the bytes.
        let place = unsafe UnsafeBufferPointer(rebasing: all[range])
        guard let first = place.baseAddress, let second = other.baseAddress else { return true }
        // SAFETY: both buffers have as many bytes.
        return unsafe memcmp(first, second, place.count) == 0
      }
    }
  }
}
