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
  func holds(_ text: StaticString) -> Bool { firstPlace(of: text) != nil }

  /// Index of the first place that holds an ASCII text, in any case of letters; `text` is in lower
  /// case.
  ///
  /// Searching the bytes is many times as fast as searching a `String` made of them.
  /// - Complexity: O(n) for texts without long repetitions.
  func firstPlace(of text: StaticString) -> Int? {
    let count = text.utf8CodeUnitCount
    guard count > 0, self.count >= count else { return nil }
    // SAFETY: the literal's bytes stay valid for ever, and `count` of them are read.
    return text.withUTF8Buffer { wanted in
      let first = unsafe wanted[0]
      var i = startIndex
      let last = endIndex - count
      while i <= last {
        if Self.lower(self[i]) == first {
          var j = 1
          while j < count, unsafe Self.lower(self[i + j]) == wanted[j] { j += 1 }
          if j == count { return i }
        }
        i += 1
      }
      return nil
    }
  }

  /// Whether the bytes hold others that are in lower case, in any case of ASCII letters.
  func hasPart(_ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    guard count >= part.count else { return false }
    for i in startIndex...(endIndex - part.count) where Self.lower(self[i]) == first {
      var j = 1
      while j < part.count, Self.lower(self[i + j]) == part[j] { j += 1 }
      if j == part.count { return true }
    }
    return false
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}

extension Span<UInt8> {
  /// Index of the first such byte at or after a place, found many bytes at a time.
  ///
  /// - Complexity: O(n).
  func firstPlace(of byte: UInt8, from start: Int = 0) -> Int? {
    guard start < count else { return nil }
    // SAFETY: the library looks at what is left of the buffer behind `start`, and its answer lies
    // in it.
    return unsafe withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let place = unsafe memchr(base + start, Int32(byte), buffer.count - start)
      else { return nil }
      return unsafe UnsafeRawPointer(place) - base
    }
  }
}

extension String {
  /// Whether the text holds another as a run of bytes: for ASCII, and for texts that are folded,
  /// the same as `contains`, and many times as fast.
  ///
  /// - Complexity: O(n).
  func holds(_ part: String) -> Bool {
    var (whole, part) = (self, part)
    // SAFETY: the library looks at the bytes of both buffers, which stay in place for the call.
    return whole.withUTF8 { whole in
      part.withUTF8 { part in
        guard let first = unsafe part.first else { return true }
        guard let base = whole.baseAddress, let wanted = part.baseAddress else { return false }
        var i = 0
        while i + part.count <= whole.count {
          let room = whole.count - part.count + 1 - i
          guard let place = unsafe memchr(base + i, Int32(first), room) else { return false }
          if unsafe memcmp(place, wanted, part.count) == 0 { return true }
          i = unsafe UnsafeRawPointer(place) - UnsafeRawPointer(base) + 1
        }
        return false
      }
    }
  }

  /// Where the last run of bytes begins and ends that equals another text's.
  ///
  /// - Complexity: O(n · m).
  func lastPlace(of part: String) -> Range<Index>? {
    let (whole, part) = (utf8, part.utf8)
    guard let first = part.first, whole.count >= part.count else { return nil }
    var start = whole.index(whole.endIndex, offsetBy: -part.count)
    while true {
      if whole[start] == first, whole[start...].starts(with: part) {
        return start..<whole.index(start, offsetBy: part.count)
      }
      guard start > whole.startIndex else { return nil }
      start = whole.index(before: start)
    }
  }
}
