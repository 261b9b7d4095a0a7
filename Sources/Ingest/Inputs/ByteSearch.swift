#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension ArraySlice<UInt8> {
  /// Index of the first such byte, found many bytes at a time.
  ///
  /// - Complexity: O(n).
  func firstPlace(of byte: UInt8) -> Int? {
    // SAFETY: the library looks at `count` bytes of the buffer, and its answer lies in it.
    unsafe withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let place = unsafe memchr(base, Int32(byte), buffer.count)
      else { return nil }
      return unsafe startIndex + (UnsafeRawPointer(place) - base)
    }
  }

  /// Whether the bytes hold an ASCII text, in any case of letters; `text` is in lower case.
  ///
  /// Searching the bytes is many times as fast as searching a `String` made of them.
  /// - Complexity: O(n) for texts without long repetitions.
  func holds(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard count > 0, self.count >= count else { return false }
    // SAFETY: the literal's bytes stay valid for ever, and `count` of them are read.
    return text.withUTF8Buffer { wanted in
      let first = unsafe wanted[0]
      var i = startIndex
      let last = endIndex - count
      while i <= last {
        if Self.lower(self[i]) == first {
          var j = 1
          while j < count, unsafe Self.lower(self[i + j]) == wanted[j] { j += 1 }
          if j == count { return true }
        }
        i += 1
      }
      return false
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
