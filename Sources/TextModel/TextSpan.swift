/// A half-open range of UTF-8 byte offsets into a text.
public struct TextSpan: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Offset of the first byte, counted from 0.
  public var start: Int
  /// Offset after the last byte.
  public var end: Int

  /// Makes a span from byte offsets; `start` must not be greater than `end`.
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a span cannot end before it starts")
    self.start = start
    self.end = end
  }

  /// Length in bytes.
  public var count: Int { end - start }

  /// Whether the span covers no byte.
  public var isEmpty: Bool { start == end }

  /// Whether `other` lies wholly inside this span.
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// Whether the byte at `offset` lies inside this span.
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  /// Whether the two spans share at least one byte.
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// The smallest span that covers both.
  public func union(_ other: TextSpan) -> TextSpan {
    TextSpan(min(start, other.start), max(end, other.end))
  }

  /// By start, then by end.
  public static func < (a: TextSpan, b: TextSpan) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }

  /// The two offsets, as in `12..<17`.
  public var description: String { "\(start)..<\(end)" }
}

extension String {
  /// The part of the text that `span` covers; bytes that are no whole character are replaced by
  /// U+FFFD. The span must lie inside the text.
  ///
  /// - Complexity: O(length of the span) for a native UTF-8 string.
  public subscript(span: TextSpan) -> String {
    let utf8 = self.utf8
    let from = utf8.index(utf8.startIndex, offsetBy: span.start)
    let to = utf8.index(from, offsetBy: span.count)
    return String(decoding: utf8[from..<to], as: UTF8.self)
  }
}
