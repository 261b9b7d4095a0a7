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
    let bytes = text.utf8
    if bytes.allSatisfy({
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
    }) {
      if !text.isEmpty { body(text) }
      return
    }
    var current = ""
    func flush() {
      guard !current.isEmpty else { return }
      if current.hasSuffix("'s") || current.hasSuffix("'S"), current.utf8.count > 2 {
        body(String(current.dropLast(2)))
        body(String(current.suffix(2)))
      } else if current.hasSuffix("'"), current.utf8.count > 1 {
        body(String(current.dropLast()))
        body("'")
      } else {
        body(current)
      }
      current = ""
    }
    for character in text {
      switch character {
      case " ", "\t", "\n", "\u{A0}": flush()
      case "-", "‐", "‑", "–", "—":
        flush()
        body("-")
      case ",", "/", "(", ")", "\"":
        flush()
        body(String(character))
      case "’", "‘", "ʼ", "`": current.append("'")
      default: current.append(character)
      }
    }
    flush()
  }
}
