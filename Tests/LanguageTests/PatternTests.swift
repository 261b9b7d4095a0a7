import Testing

@testable import Language

struct PatternTests {
  private func find(_ pattern: String, _ text: String) throws -> Range<Int>? {
    let codePoints = text.unicodeScalars.map(\.value)
    return try Pattern(pattern).search(codePoints, 0..<codePoints.count)
  }

  /// Expected spans come from Python's `re.search`.
  @Test(
    arguments: [
      (#"^ab|^a"#, "abc", 0..<2), (#"a*?b"#, "aaab", 0..<4),
      (#"(?:ab|a)(?:bc|c)$"#, "abc", 0..<3), (#"x{2,3}"#, "xxxx", 0..<3),
      (#"(?<=[0-9])km$"#, "10km", 2..<4), (#"\.\.+$"#, "a...", 1..<4),
      (#"[^a-c]+"#, "abcdef", 3..<6),
      (#"(?<!a)b"#, "abcb", 3..<4), (#"\w+@\S+"#, "to me@x.org now", 3..<11),
      (#"a(?!b)"#, "abac", 2..<3), (#"(?:a|b)*c"#, "ababc", 0..<5), (#"\d{2,}?"#, "1234", 0..<2),
      (#"\bfoo\b"#, "a foo b", 2..<5), (#"a$"#, "a\n", 0..<1), (#"[]a]+"#, "x]a", 1..<3),
      (#"[\u00e0-\u00ff]+"#, "aéîz", 1..<3), (#"(?:a{2}){2}"#, "aaaaa", 0..<4),
      (#"a{,2}b"#, "aaab", 1..<4), (#"a{x}"#, "a{x}", 0..<4), (#""#, "abc", 0..<0),
    ] as [(String, String, Range<Int>)])
  func `finds what Python finds`(pattern: String, text: String, expected: Range<Int>) throws {
    #expect(try find(pattern, text) == expected)
  }

  @Test func `finds nothing where there is nothing`() throws {
    #expect(try find(#"^b"#, "ab") == nil)
    #expect(try find(#"(?<=[0-9])km$"#, "km") == nil)
    #expect(try find(#"a{2}"#, "aba") == nil)
  }

  @Test func `finds all matches from left to right`() throws {
    let text = "a-b--c".unicodeScalars.map(\.value)
    #expect(try Pattern(#"--|-"#).matches(text, 0..<text.count) == [1..<2, 3..<5])
  }

  @Test func `takes a part of a text for the whole`() throws {
    let text = "xaby".unicodeScalars.map(\.value)
    #expect(try Pattern(#"^a"#).search(text, 1..<3) == 1..<2)
    #expect(try Pattern(#"b$"#).search(text, 1..<3) == 2..<3)
    #expect(try Pattern(#"(?<=x)a"#).search(text, 1..<3) == nil)
    #expect(try Pattern(#"a\S*?$"#).search(text, 1..<3) == 1..<3)
  }

  @Test(arguments: [
    #"(a)\1"#, #"(?P=n)"#, #"(?s)a"#, #"(?>a)"#, #"a++"#, #"(?<=a+)b"#, #"(a"#, #"a)"#, #"[a"#,
    #"*a"#,
    #"\"#, #"\u12"#, #"[b-a]"#, #"(?:a*)*"#, #"a{5000}"#, #"\q"#, #"a{3,2}"#,
    String(repeating: "(", count: 500), #"((((a{1000}){1000}){1000}){1000})"#,
  ])
  func `refuses what it does not support`(pattern: String) {
    #expect(throws: PatternError.self) { try Pattern(pattern) }
  }

  @Test func `gives up on a pattern that would take for ever`() throws {
    let text = String(repeating: "a", count: 500).unicodeScalars.map(\.value)
    #expect(try Pattern(#"(?:a|a)+(?:a|a)+b"#).search(text, 0..<text.count) == nil)
  }

  @Test func `compiles any text or refuses it`() {
    var numbers = SeededNumbers(seed: 7)
    let signs = Array(#"ab()[]{}|*+?^$.\-,:=!<dwSu01"#)
    let text = "ab01-ab".unicodeScalars.map(\.value)
    for _ in 0..<3_000 {
      let pattern = String(
        (0..<Int.random(in: 1...12, using: &numbers)).map { _ in
          signs[Int.random(in: 0..<signs.count, using: &numbers)]
        })
      guard let compiled = try? Pattern(pattern) else { continue }
      if let found = compiled.search(text, 0..<text.count) {
        #expect(found.upperBound <= text.count)
      }
    }
  }
}
