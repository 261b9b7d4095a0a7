/// Turns bytes into text: UTF-8, UTF-16 with a byte order mark, or windows-1252 where nothing
/// speaks against it.
enum TextDecoder {
  /// Decodes the bytes of one file.
  ///
  /// A byte order mark is dropped. Other encodings are refused rather than guessed: a wrong guess
  /// would spoil names silently.
  /// - Returns: the text, and a remark when its encoding is a guess.
  /// - Throws: ``IngestError`` with code `empty`, `binary` or `encoding`.
  /// - Complexity: O(n).
  static func decode(
    _ bytes: [UInt8], path: String
  ) throws(IngestError) -> (text: String, remark: String?) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return (try decodeUTF16(bytes, path: path), nil)
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if body.prefix(65_536).contains(0) {
      throw IngestError(
        .binary, path: path, "this is binary data, not text; give it plain text or JSON Lines")
    }
    guard let text = String(validating: body, as: UTF8.self) else {
      if LegacyText.isWesternEuropean(body) {
        let converted = TextEncoding.utf8(Array(body), declared: "windows-1252")
        return (
          String(decoding: converted, as: UTF8.self),
          "read as windows-1252: it is not UTF-8 and does not say what it is"
        )
      }
      let offset = firstInvalidOffset(body)
      let line = 1 + body.prefix(offset).count { $0 == 0x0A }
      throw IngestError(
        .encoding, path: path, line: line,
        "byte \(offset + 1) is not valid UTF-8; convert the file first, for example with "
          + "'iconv -f WINDOWS-1251 -t UTF-8'")
    }
    if text.utf8.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) {
      throw IngestError(.empty, path: path, "there is no text in it")
    }
    return (text, nil)
  }

  private static func decodeUTF16(_ bytes: [UInt8], path: String) throws(IngestError) -> String {
    let little = bytes[0] == 0xFF
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for i in stride(from: 2, to: bytes.count - 1, by: 2) {
      let (a, b) = (UInt16(bytes[i]), UInt16(bytes[i + 1]))
      units.append(little ? a | b << 8 : a << 8 | b)
    }
    guard bytes.count % 2 == 0, let text = String(validating: units, as: UTF16.self) else {
      throw IngestError(.encoding, path: path, "not valid UTF-16, though it starts with its mark")
    }
    return text
  }

  /// Length of the longest valid UTF-8 prefix.
  private static func firstInvalidOffset(_ bytes: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput, .error: return offset
      }
    }
  }
}
