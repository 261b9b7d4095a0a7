/// Markup put together by hand where `XMLWriter`, which calls libxml2 for every tag, would be too
/// slow: millions of elements of one form.
///
/// Text and attribute values are escaped here; markup is the caller's.
public struct XMLFragment {
  /// The markup, UTF-8.
  public private(set) var bytes: [UInt8] = []
  /// Number of characters that were replaced because XML 1.0 cannot hold them.
  public private(set) var replacedCharacters = 0

  /// Makes an empty fragment.
  public init() {}

  /// Adds markup as it is.
  public mutating func markup(_ bytes: [UInt8]) { self.bytes.append(contentsOf: bytes) }

  /// Adds markup as it is.
  public mutating func markup(_ text: StaticString) {
    // SAFETY: the pointer of a static string is valid for ever and as long as it says.
    text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Adds text between tags.
  ///
  /// - Complexity: O(n) in the number of bytes.
  public mutating func text(_ text: String) { add(text, XMLFragment.plainInText) }

  /// Adds text between tags, from UTF-8.
  public mutating func text(_ utf8: [UInt8]) {
    // SAFETY: the buffer is used only inside the closure.
    unsafe utf8.withUnsafeBufferPointer { unsafe add($0, XMLFragment.plainInText) }
  }

  /// Adds the inside of an attribute value that stands in double quotes.
  public mutating func attributeValue(_ text: String) { add(text, XMLFragment.plainInAttribute) }

  /// Adds the inside of an attribute value that stands in double quotes, from UTF-8.
  public mutating func attributeValue(_ utf8: [UInt8]) {
    // SAFETY: the buffer is used only inside the closure.
    unsafe utf8.withUnsafeBufferPointer { unsafe add($0, XMLFragment.plainInAttribute) }
  }

  /// Forgets the markup and the count.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    replacedCharacters = 0
  }

  /// Bytes that text holds as they are. `EF` begins U+FFFE and U+FFFF, which need a closer look.
  private static let plainInText: [Bool] = (0...255).map { byte in
    (byte >= 0x20 || byte == 0x09 || byte == 0x0A) && ![0x26, 0x3C, 0x3E, 0xEF].contains(byte)
  }

  /// Bytes that attribute values hold as they are; readers would make blanks of tabs and breaks.
  private static let plainInAttribute: [Bool] = (0...255).map { byte in
    byte >= 0x20 && byte != 0x22 && plainInText[byte]
  }

  private mutating func add(_ text: String, _ isPlain: [Bool]) {
    var text = text
    // SAFETY: the buffer is used only inside the closure.
    text.withUTF8 { unsafe add($0, isPlain) }
  }

  private mutating func add(_ source: UnsafeBufferPointer<UInt8>, _ isPlain: [Bool]) {
    // SAFETY: all indices are those of the buffer.
    var start = 0
    var i = 0
    while i < source.count {
      let byte = unsafe source[i]
      if isPlain[Int(byte)] {
        i += 1
        continue
      }
      unsafe bytes.append(contentsOf: source[start..<i])
      i += unsafe escape(source, at: i)
      start = i
    }
    unsafe bytes.append(contentsOf: source[start...])
  }

  /// Writes the character at `i` otherwise; the number of bytes read.
  private mutating func escape(_ source: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
    switch unsafe source[i] {
    case 0x26: markup("&amp;")
    case 0x3C: markup("&lt;")
    case 0x3E: markup("&gt;")
    case 0x22: markup("&quot;")
    case 0x09: markup("&#9;")
    case 0x0A: markup("&#10;")
    case 0x0D: markup("&#13;")
    case 0xEF:
      let isForbidden =
        unsafe i + 2 < source.count && source[i + 1] == 0xBF
        && source[i + 2] >= 0xBE
      guard isForbidden else {
        bytes.append(0xEF)
        return 1
      }
      markup("\u{FFFD}")
      replacedCharacters += 1
      return 3
    default:
      markup("\u{FFFD}")
      replacedCharacters += 1
    }
    return 1
  }
}
