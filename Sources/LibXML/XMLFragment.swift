public import TextModel

/// Markup put together by hand where `XMLWriter`, which calls libxml2 for every tag, would be too
/// slow: millions of elements of one form.
///
/// Text and attribute values are escaped here; markup is the caller's.
public struct XMLFragment: ~Copyable {
  /// The markup, UTF-8.
  public private(set) var buffer = ByteBuffer()
  /// Number of characters that were replaced because XML 1.0 cannot hold them.
  public private(set) var replacedCharacters = 0

  /// Makes an empty fragment.
  public init() {}

  /// Number of bytes.
  public var count: Int { buffer.count }

  /// Adds markup as it is.
  public mutating func markup(_ bytes: [UInt8]) { buffer.append(bytes) }

  /// Adds markup as it is.
  public mutating func markup(_ text: StaticString) { buffer.append(text) }

  /// Adds what needs no escape, such as numbers and dates; the number of bytes added.
  @discardableResult
  public mutating func plain(_ write: (inout ByteBuffer) -> Void) -> Int {
    let before = buffer.count
    write(&buffer)
    return buffer.count - before
  }

  /// Forgets the markup from a place on.
  public mutating func truncate(to count: Int) { buffer.truncate(to: count) }

  /// Adds text between tags.
  ///
  /// - Complexity: O(n) in the number of bytes.
  public mutating func text(_ text: String) {
    var replaced = 0
    buffer.append(text, escaping: XMLFragment.specialInText) { rest, buffer in
      XMLFragment.escape(rest, isAttribute: false, to: &buffer, &replaced)
    }
    replacedCharacters += replaced
  }

  /// Adds text between tags, from UTF-8.
  public mutating func text(_ utf8: borrowing ByteBuffer) {
    var replaced = 0
    buffer.append(utf8, escaping: XMLFragment.specialInText) { rest, buffer in
      XMLFragment.escape(rest, isAttribute: false, to: &buffer, &replaced)
    }
    replacedCharacters += replaced
  }

  /// Adds the inside of an attribute value that stands in double quotes.
  public mutating func attributeValue(_ text: String) {
    var replaced = 0
    buffer.append(text, escaping: XMLFragment.specialInAttribute) { rest, buffer in
      XMLFragment.escape(rest, isAttribute: true, to: &buffer, &replaced)
    }
    replacedCharacters += replaced
  }

  /// Adds the inside of an attribute value that stands in double quotes, from UTF-8.
  public mutating func attributeValue(_ utf8: borrowing ByteBuffer) {
    var replaced = 0
    buffer.append(utf8, escaping: XMLFragment.specialInAttribute) { rest, buffer in
      XMLFragment.escape(rest, isAttribute: true, to: &buffer, &replaced)
    }
    replacedCharacters += replaced
  }

  /// Forgets the markup and the count.
  public mutating func removeAll() {
    buffer.removeAll()
    replacedCharacters = 0
  }

  /// `&`, `<`, `>`, and `EF`, which begins U+FFFE and U+FFFF.
  private static let specialInText = ByteSet(controlsAnd: [0x26, 0x3C, 0x3E, 0xEF])
  /// The same and `"`.
  private static let specialInAttribute = ByteSet(controlsAnd: [0x26, 0x3C, 0x3E, 0xEF, 0x22])

  /// Writes the first character otherwise; the number of bytes read.
  private static func escape(
    _ rest: Span<UInt8>, isAttribute: Bool, to buffer: inout ByteBuffer, _ replaced: inout Int
  ) -> Int {
    switch rest[0] {
    case 0x26: buffer.append("&amp;")
    case 0x3C: buffer.append("&lt;")
    case 0x3E: buffer.append("&gt;")
    case 0x22: buffer.append("&quot;")
    // Readers would make blanks of tabs and breaks in attributes.
    case 0x09: buffer.append(isAttribute ? "&#9;" : "\t")
    case 0x0A: buffer.append(isAttribute ? "&#10;" : "\n")
    case 0x0D: buffer.append("&#13;")
    case 0xEF:
      guard rest.count > 2, rest[1] == 0xBF, rest[2] >= 0xBE else {
        buffer.append(0xEF)
        return 1
      }
      buffer.append("\u{FFFD}")
      replaced += 1
      return 3
    default:
      buffer.append("\u{FFFD}")
      replaced += 1
    }
    return 1
  }
}
