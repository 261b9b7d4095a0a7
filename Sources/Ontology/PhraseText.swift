internal import Foundation

/// A run of tokens made ready for phrase look-up: case and diacritics folded, hyphens and
/// possessive endings apart, so that tokenisers may differ in these.
public struct PhraseText: Sendable {
  /// Folded units.
  let units: [String]
  /// The same units as written.
  let originals: [String]
  /// For each token the number of its first unit, and at the end the number of units.
  let starts: [Int]

  /// Number of tokens.
  public var count: Int { starts.count - 1 }

  /// Folds a text's tokens.
  ///
  /// - Complexity: O(n) in the length of the tokens.
  public init(_ tokens: some Sequence<String>) {
    var units: [String] = []
    var originals: [String] = []
    var starts: [Int] = []
    for token in tokens {
      starts.append(units.count)
      PhraseText.split(token) { unit in
        originals.append(unit)
        units.append(PhraseText.folded(unit))
      }
    }
    starts.append(units.count)
    self.units = units
    self.originals = originals
    self.starts = starts
  }

  /// Lower case, without diacritics, without a full stop at the end.
  public static func folded(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      let lower = text.lowercased()
      return lower.utf8.count > 1 && lower.utf8.last == 0x2E ? String(lower.dropLast()) : lower
    }
    let plain = text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    return plain.utf8.count > 1 && plain.utf8.last == 0x2E ? String(plain.dropLast()) : plain
  }

  /// Calls `body` with each unit of a token or phrase.
  static func split(_ text: String, _ body: (String) -> Void) {
    // Most tokens are one unit.
    if text.utf8.allSatisfy(isPlain) {
      if !text.isEmpty { body(text) }
      return
    }
    let bytes = Array(text.utf8)
    var current: [UInt8] = []
    func flush() {
      guard !current.isEmpty else { return }
      let count = current.count
      if count > 2, current[count - 2] == 0x27, current[count - 1] | 0x20 == 0x73 {
        body(String(decoding: current[..<(count - 2)], as: UTF8.self))
        body(String(decoding: current[(count - 2)...], as: UTF8.self))
      } else if count > 1, current[count - 1] == 0x27 {
        body(String(decoding: current[..<(count - 1)], as: UTF8.self))
        body("'")
      } else {
        body(String(decoding: current, as: UTF8.self))
      }
      current.removeAll(keepingCapacity: true)
    }
    var i = 0
    while i < bytes.count {
      let (kind, length) = separator(bytes, i)
      switch kind {
      case .none: current.append(contentsOf: bytes[i..<(i + length)])
      case .apostrophe: current.append(0x27)
      case .blank: flush()
      case .hyphen:
        flush()
        body("-")
      case .mark:
        flush()
        body(String(decoding: bytes[i..<(i + length)], as: UTF8.self))
      }
      i += length
    }
    flush()
  }

  /// A letter of ASCII or a digit, at which nothing is parted.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  private enum Separator {
    case none, apostrophe, blank, hyphen, mark
  }

  /// What stands at a byte, and how many bytes it takes.
  private static func separator(_ bytes: [UInt8], _ i: Int) -> (Separator, Int) {
    switch bytes[i] {
    case 0x20, 0x09, 0x0A: return (.blank, 1)
    case 0x2D: return (.hyphen, 1)
    case 0x22, 0x28, 0x29, 0x2C, 0x2F: return (.mark, 1)
    case 0x60: return (.apostrophe, 1)
    // No-break space, U+02BC, and of General Punctuation the hyphens, dashes and single quotes.
    case 0xC2 where i + 1 < bytes.count && bytes[i + 1] == 0xA0: return (.blank, 2)
    case 0xCA where i + 1 < bytes.count && bytes[i + 1] == 0xBC: return (.apostrophe, 2)
    case 0xE2 where i + 2 < bytes.count && bytes[i + 1] == 0x80:
      switch bytes[i + 2] {
      case 0x90...0x94: return (.hyphen, 3)
      case 0x98, 0x99: return (.apostrophe, 3)
      default: return (.none, 3)
      }
    default: return (.none, 1)
    }
  }
}
