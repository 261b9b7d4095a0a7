#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finds out in which encoding bytes are written and turns them into UTF-8.
///
/// Order: byte order mark, what the transport says, what the document says, valid UTF-8, and
/// windows-1252 as the last resort, as the Encoding Standard (encoding.spec.whatwg.org) has it.
enum TextEncoding {
  /// UTF-8 without NULs and without a byte order mark.
  ///
  /// - Complexity: O(n).
  static func utf8(_ bytes: [UInt8], declared: String? = nil) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return cleaned(bytes[3...]) }
    if bytes.starts(with: [0xFF, 0xFE]) { return converted(bytes[2...], from: "UTF-16LE") }
    if bytes.starts(with: [0xFE, 0xFF]) { return converted(bytes[2...], from: "UTF-16BE") }
    let isUTF8 = UTF8Check.isValid(bytes)
    // Whatever the label, bytes that are valid UTF-8 and not plain ASCII hardly ever are anything
    // else.
    if isUTF8, !isShifted(declared) || bytes.contains(where: { $0 >= 0x80 }) {
      return bytes[...].firstPlace(of: 0) == nil ? bytes : cleaned(bytes[...])
    }
    if let label = declared ?? self.declared(in: bytes.prefix(4096)), let name = known(label) {
      return converted(bytes[...], from: name)
    }
    return isUTF8 ? cleaned(bytes[...]) : converted(bytes[...], from: "WINDOWS-1252")
  }

  /// Whether an encoding writes other letters with ASCII bytes.
  private static func isShifted(_ label: String?) -> Bool {
    label?.lowercased().hasPrefix("iso-2022") ?? false
      || label?.lowercased().hasPrefix("utf-16") ?? false
  }

  /// The encoding in an XML declaration or an HTML meta tag.
  static func declared(in head: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: head.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
    for key in ["charset=", "encoding="] {
      guard let place = text.firstRange(of: key) else { continue }
      let name = text[place.upperBound...].drop { "\"' ".contains($0) }
        .prefix { $0.isLetter || $0.isNumber || "-_".contains($0) }
      if !name.isEmpty { return String(name) }
    }
    return nil
  }

  /// The name that the converter knows; nil for labels that are refused.
  private static func known(_ label: String) -> String? {
    let label = label.lowercased()
    switch label {
    case "utf-8", "utf8": return nil
    case "iso-8859-1", "latin1", "us-ascii", "ascii", "iso8859-1", "windows-1252", "cp1252":
      return "WINDOWS-1252"
    case "iso-8859-9": return "WINDOWS-1254"
    case "gb2312", "gbk", "gb18030": return "GB18030"
    case "shift_jis", "sjis", "x-sjis": return "CP932"
    case "ks_c_5601-1987", "euc-kr": return "CP949"
    default:
      let families = ["iso-8859-", "windows-125", "koi8-", "big5", "euc-", "macintosh", "utf-16"]
      return families.contains { label.hasPrefix($0) } ? label.uppercased() : nil
    }
  }

  private static func cleaned(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.firstPlace(of: 0) == nil ? Array(bytes) : bytes.map { $0 == 0 ? 0x20 : $0 }
  }

  private static func converted(_ bytes: ArraySlice<UInt8>, from name: String) -> [UInt8] {
    let converter = unsafe iconv_open("UTF-8", name)
    // iconv_open gives the address -1 when it does not know a name.
    guard UInt(bitPattern: converter) != UInt.max else {
      return Array(String(decoding: bytes, as: UTF8.self).utf8)
    }
    defer { unsafe _ = iconv_close(converter) }
    var input = Array(bytes)
    var output = [UInt8](repeating: 0, count: input.count * 4 + 16)
    var written = 0
    // SAFETY: both buffers stay in place; the library is told how much is left in each.
    unsafe input.withUnsafeMutableBytes { from in
      unsafe output.withUnsafeMutableBytes { to in
        var source = unsafe from.baseAddress?.assumingMemoryBound(to: CChar.self)
        var target = unsafe to.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = from.count
        var room = to.count
        while left > 0 {
          let status = unsafe iconv(converter, &source, &left, &target, &room)
          if status != Int.max, status != -1 { break }
          guard left > 0, room >= 3, let at = unsafe target else { break }
          // A byte that means nothing here becomes U+FFFD.
          unsafe UnsafeMutableRawPointer(at).copyMemory(
            from: [0xEF, 0xBF, 0xBD] as [UInt8], byteCount: 3)
          unsafe target = at + 3
          room -= 3
          unsafe source = source.map { unsafe $0 + 1 }
          left -= 1
        }
        written = to.count - room
      }
    }
    return cleaned(output[..<written])
  }
}
