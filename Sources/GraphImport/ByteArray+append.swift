extension [UInt8] {
  /// Appends some bytes of another array; a slice would count references to it.
  @inline(__always)
  mutating func append(_ range: Range<Int>, of other: borrowing [UInt8]) {
    unsafe other.withUnsafeBufferPointer { all in
      // The subscript checks that the range lies within the bytes.
      unsafe append(contentsOf: UnsafeBufferPointer(rebasing: all[range]))
    }
  }
}
