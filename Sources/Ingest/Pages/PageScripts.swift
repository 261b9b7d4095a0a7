/// Takes the contents of scripts, styles, drawings and comments out of a page before it is parsed: they
/// are most of a page's bytes, and the parser is slow on them. JSON-LD stays.
enum PageScripts {
  private static let names: [[UInt8]] = ["script", "style", "svg", "noscript"].map {
    Array($0.utf8)
  }

  /// The page without them.
  ///
  /// - Complexity: O(n).
  static func removed(from bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var kept = 0
    var i = 0
    // What has no end from here on has none further on: it is not looked for again.
    var endless: Set<Int> = []
    let comment = -1
    while i < bytes.count {
      guard let open = bytes[i...].firstPlace(of: 0x3C) else { break }
      i = open + 1
      guard i < bytes.count else { break }
      if bytes[i] == 0x21, bytes[i...].starts(with: [0x21, 0x2D, 0x2D]) {
        guard !endless.contains(comment) else { continue }
        guard let end = find([0x2D, 0x2D, 0x3E], in: bytes, from: i + 3) else {
          endless.insert(comment)
          continue
        }
        result += bytes[kept..<open]
        i = end + 3
        kept = i
        continue
      }
      // "s" or "n", in either case.
      guard bytes[i] | 0x20 == 0x73 || bytes[i] | 0x20 == 0x6E,
        let index = names.firstIndex(where: { matches($0, bytes, i) }),
        !endless.contains(index)
      else { continue }
      let name = names[index]
      let head = i + name.count
      guard head < bytes.count, bytes[head] <= 0x20 || bytes[head] == 0x3E else { continue }
      // Without an end tag the rest is left to the parser.
      guard let headEnd = bytes[head...].firstPlace(of: 0x3E),
        let end = findEnd(of: name, in: bytes, from: headEnd + 1)
      else {
        endless.insert(index)
        continue
      }
      let isData = String(decoding: bytes[head..<headEnd], as: UTF8.self).lowercased()
        .contains("ld+json")
      if !isData {
        result += bytes[kept..<open]
        kept = bytes[end...].firstPlace(of: 0x3E).map { $0 + 1 } ?? bytes.count
      }
      i = max(end, kept)
    }
    result += bytes[min(kept, bytes.count)...]
    return result
  }

  private static func matches(_ name: [UInt8], _ bytes: [UInt8], _ at: Int) -> Bool {
    guard at + name.count <= bytes.count else { return false }
    for j in name.indices where bytes[at + j] | 0x20 != name[j] { return false }
    return true
  }

  private static func find(_ mark: [UInt8], in bytes: [UInt8], from: Int) -> Int? {
    var i = from
    while i < bytes.count, let next = bytes[i...].firstPlace(of: mark[0]) {
      if bytes[next...].starts(with: mark) { return next }
      i = next + 1
    }
    return nil
  }

  private static func findEnd(of name: [UInt8], in bytes: [UInt8], from: Int) -> Int? {
    var i = from
    while i < bytes.count, let next = bytes[i...].firstPlace(of: 0x3C) {
      if next + 1 < bytes.count, bytes[next + 1] == 0x2F, matches(name, bytes, next + 2) {
        return next
      }
      i = next + 1
    }
    return nil
  }
}
