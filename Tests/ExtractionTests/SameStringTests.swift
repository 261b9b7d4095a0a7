import Testing

@testable import Extraction

/// The module's own comparison of strings against the standard library's.
@Suite("strings that are the same")
struct SameStringTests {
  private static let strings: [String] = [
    "", "a", "b", "nsubj", "nsubjpass", "fifteen bytes..", "sixteen letters!", "sixteen letters?",
    "é", "e\u{301}", "café au lait, s'il vous plaît", "cafe\u{301} au lait, s'il vous plaît", "K",
    "\u{212A}", "Ω", "\u{2126}", "“", "\u{0}", "a\u{0}",
  ]

  /// The same letters in memory of their own, which short strings have where room was kept.
  private static func roomy(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(64)
    result += text
    return result
  }

  private func isEqual<Value: Equatable>(_ a: Value, _ b: Value) -> Bool { a == b }

  @Test("all ways to compare agree with the standard library")
  func comparison() {
    for a in Self.strings {
      for b in Self.strings {
        for (a, b) in [(a, b), (Self.roomy(a), b), (a, Self.roomy(b))] {
          let expected = isEqual(a, b)
          #expect((a == b) == expected, "\(a) \(b)")
          #expect((a != b) == !expected, "\(a) \(b)")
          #expect((Optional(a) == Optional(b)) == expected, "\(a) \(b)")
          #expect([a].contains(b) == expected, "\(a) \(b)")
          var isCase = false
          switch a {
          case b: isCase = true
          default: break
          }
          #expect(isCase == expected, "\(a) \(b)")
        }
      }
    }
    let none: String? = nil
    #expect(none == nil)
    #expect(none != "a")
  }

  @Test("a word has one hash, wherever its letters lie")
  func hashes() {
    for word in Self.strings {
      #expect(WordKey(Self.roomy(word)).hash == WordKey(word).hash, "\(word)")
    }
  }

  @Test("a slip of one letter is told from two as by the table of all edits")
  func slips() {
    let words = ["", "a", "ab", "ba", "abc", "acb", "bca", "abcd", "abdc", "xbcd", "abccd", "aabb"]
    for a in words {
      for b in words {
        let full = min(2, FoldedWord.distance(a, b, limit: 8))
        #expect(FoldedWord.distance(a, b, limit: 1) == full, "\(a) \(b)")
      }
    }
  }
}
