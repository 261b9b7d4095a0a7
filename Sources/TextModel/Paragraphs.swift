/// Splits a text into paragraphs.
///
/// A line is a paragraph, unless the text is hard-wrapped: then the lines between two blank lines
/// are one paragraph. White space at both ends is left out; blank lines give no paragraph.
public enum Paragraphs {
  /// The paragraphs' spans in text order.
  ///
  /// - Complexity: O(n) in the number of bytes.
  public static func spans(of text: String) -> [TextSpan] {
    let bytes = Array(text.utf8)
    var result: [TextSpan] = []
    var block: [TextSpan] = []
    func close() {
      if let first = block.first, let last = block.last, isHardWrapped(block, bytes) {
        result.append(first.union(last))
      } else {
        result += block
      }
      block = []
    }
    var start = 0
    while start <= bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      if let line = trimmed(bytes, start, end) { block.append(line) } else { close() }
      // CRLF is one break, so that it does not look like a blank line.
      start = end + (end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A ? 2 : 1)
    }
    close()
    return result
  }

  /// Lines are hard-wrapped when there are several, all but the last are 50 to 100 bytes long, and
  /// most of them break inside a sentence.
  private static func isHardWrapped(_ lines: [TextSpan], _ bytes: [UInt8]) -> Bool {
    guard lines.count >= 2 else { return false }
    let full = lines.dropLast()
    guard full.allSatisfy({ (50...100).contains($0.count) }) else { return false }
    let open = full.filter { line in
      let last = bytes[line.end - 1]
      return (0x61...0x7A).contains(last) || (0x41...0x5A).contains(last) || last == 0x2C
        || last >= 0x80
    }
    return open.count * 2 > full.count
  }

  private static func trimmed(_ bytes: [UInt8], _ start: Int, _ end: Int) -> TextSpan? {
    var (start, end) = (start, end)
    while start < end, let n = blank(bytes, start, end) { start += n }
    while start < end {
      if bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 {
        end -= 1
      } else if end - start >= 2, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    return start < end ? TextSpan(start, end) : nil
  }

  /// Length of the blank, tab, no-break space or byte order mark at `i`.
  private static func blank(_ bytes: [UInt8], _ i: Int, _ end: Int) -> Int? {
    switch bytes[i] {
    case 0x20, 0x09: return 1
    case 0xC2 where i + 1 < end && bytes[i + 1] == 0xA0: return 2
    case 0xEF where i + 2 < end && bytes[i + 1] == 0xBB && bytes[i + 2] == 0xBF: return 3
    default: return nil
    }
  }
}
