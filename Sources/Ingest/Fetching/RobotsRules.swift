/// What a site's robots.txt asks of a program, after RFC 9309 (Robots Exclusion Protocol).
struct RobotsRules {
  private struct Rule {
    let pattern: [UInt8]
    let isAllowed: Bool

    /// Nil for an `allow` that is too long; a `disallow` that is too long is cut, so that it
    /// refuses more rather than less.
    init?(_ value: ArraySlice<UInt8>, isAllowed: Bool) {
      if value.count > RobotsRules.longestPattern, isAllowed { return nil }
      pattern = RobotsRules.normalized(Array(value.prefix(RobotsRules.longestPattern)))
      self.isAllowed = isAllowed
    }
  }

  private var rules: [Rule] = []

  /// Bytes of robots.txt that are looked at; section 2.5 asks for 500 KiB at least.
  static let largestFile = 512 * 1024
  /// Longest pattern that is matched as it is, in bytes.
  private static let longestPattern = 2048

  /// No rules: everything may be fetched.
  init() {}

  /// Reads the rules of the groups that name `product` (any case), else of those for `*`.
  ///
  /// - Complexity: O(n).
  init(_ bytes: [UInt8], product: String) {
    var own: [Rule] = []
    var general: [Rule] = []
    var isNamed = false
    var isOwn = false
    var isGeneral = false
    var isInNames = false
    let part = Self.beginning(bytes)
    let body = part.starts(with: [0xEF, 0xBB, 0xBF]) ? part.dropFirst(3) : part
    for line in body.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let parts = line.prefix { $0 != 0x23 }.split(
        separator: 0x3A, maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      let key = String(decoding: Self.trimmed(parts[0]), as: UTF8.self).lowercased()
      let value = Self.trimmed(parts[1])
      switch key {
      case "user-agent":
        if !isInNames { (isOwn, isGeneral) = (false, false) }
        isInNames = true
        let name = String(decoding: value, as: UTF8.self).lowercased()
        if name == "*" { isGeneral = true }
        if name.prefix(while: { $0.isLetter || $0 == "-" || $0 == "_" }) == product {
          isOwn = true
          isNamed = true
        }
      case "allow", "disallow":
        isInNames = false
        guard !value.isEmpty, let rule = Rule(value, isAllowed: key == "allow") else { continue }
        if isOwn { own.append(rule) }
        if isGeneral { general.append(rule) }
      default: continue
      }
    }
    rules = isNamed ? own : general
  }

  /// Whether the path with its query may be fetched: the longest pattern that fits decides, and
  /// `allow` where two are as long (section 2.2.2).
  func allows(_ path: String) -> Bool {
    let path = Self.normalized(Array(path.utf8))
    var longest = -1
    var isAllowed = true
    for rule in rules where rule.pattern.count >= longest && Self.matches(rule.pattern, path) {
      isAllowed = rule.pattern.count > longest ? rule.isAllowed : isAllowed || rule.isAllowed
      longest = rule.pattern.count
    }
    return isAllowed
  }

  /// The part that is looked at, to the end of its last whole line: a cut rule means another thing.
  private static func beginning(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    guard bytes.count >= largestFile else { return bytes[...] }
    let part = bytes.prefix(largestFile)
    return part.lastIndex { $0 == 0x0A || $0 == 0x0D }.map { part[..<$0] } ?? []
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
    return bytes
  }

  /// Percent-encodings in one form: octets outside ASCII encoded, unreserved ones not.
  private static func normalized(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      var byte = bytes[index]
      var isEncoded = byte >= 0x80
      if byte == 0x25, index + 2 < bytes.count,
        let value = UInt8(
          String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        byte = value
        index += 2
        isEncoded = !isUnreserved(value)
      }
      result += isEncoded ? [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]] : [byte]
      index += 1
    }
    return result
  }

  /// RFC 3986, section 2.3.
  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }

  /// Whether a pattern with `*` and a closing `$` fits the beginning of the path.
  ///
  /// - Complexity: O(pattern + path).
  private static func matches(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
    let isAnchored = pattern.last == 0x24
    let parts = (isAnchored ? pattern.dropLast() : pattern[...]).split(
      separator: 0x2A, omittingEmptySubsequences: false)
    guard let first = parts.first, path.starts(with: first) else { return false }
    guard parts.count > 1, let last = parts.last else {
      return !isAnchored || path.count == first.count
    }
    // Between stars, the leftmost place is as good as any other.
    var rest = path.dropFirst(first.count)
    for part in parts.dropFirst().dropLast(isAnchored ? 1 : 0) where !part.isEmpty {
      guard let end = self.end(of: part, in: rest) else { return false }
      rest = rest[end...]
    }
    return !isAnchored || rest.count >= last.count && rest.suffix(last.count) == last
  }

  /// Where the first occurrence ends, after Knuth, Morris and Pratt: no pattern makes it slow.
  private static func end(of part: ArraySlice<UInt8>, in path: ArraySlice<UInt8>) -> Int? {
    let part = Array(part)
    guard part.count <= path.count else { return nil }
    // How long a beginning of the part ends at each of its bytes.
    var borders = [0]
    for byte in part.dropFirst() {
      var length = borders[borders.count - 1]
      while length > 0, part[length] != byte { length = borders[length - 1] }
      borders.append(part[length] == byte ? length + 1 : 0)
    }
    var fitting = 0
    for index in path.indices {
      while fitting > 0, part[fitting] != path[index] { fitting = borders[fitting - 1] }
      if part[fitting] == path[index] { fitting += 1 }
      if fitting == part.count { return index + 1 }
    }
    return nil
  }
}
