/// What a site's robots.txt asks of a program, after RFC 9309 (Robots Exclusion Protocol).
struct RobotsRules {
  private struct Rule {
    let pattern: [UInt8]
    let isAllowed: Bool
  }

  private var rules: [Rule] = []

  /// Bytes of robots.txt that are looked at; section 2.5 asks for 500 KiB at least.
  static let largestFile = 512 * 1024

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
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    for line in body.prefix(Self.largestFile).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
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
        guard !value.isEmpty else { continue }
        let rule = Rule(pattern: Self.normalized(Array(value)), isAllowed: key == "allow")
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
  /// - Complexity: O(pattern × path) at worst; no recursion.
  private static func matches(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
    let isAnchored = pattern.last == 0x24
    let pattern = isAnchored ? Array(pattern.dropLast()) : pattern + [0x2A]
    var (at, place) = (0, 0)
    var star: (at: Int, place: Int)?
    while place < path.count {
      if at < pattern.count, pattern[at] == 0x2A {
        star = (at, place)
        at += 1
      } else if at < pattern.count, pattern[at] == path[place] {
        at += 1
        place += 1
      } else if let last = star {
        star = (last.at, last.place + 1)
        at = last.at + 1
        place = last.place + 1
      } else {
        return false
      }
    }
    return pattern[at...].allSatisfy { $0 == 0x2A }
  }
}
