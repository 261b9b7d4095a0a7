import Testing

@testable import Extraction

/// Searching a text for another one.
struct HoldsTests {
  @Test(arguments: [
    ("ties.joint statement.2", "joint statement"), ("Gulf of Oman", "Oman"),
    ("Oman", "Gulf of Oman"),
    ("aaab", "aab"), ("aaab", "ab"), ("abab", "abc"), ("x", "x"), ("", "x"),
    ("São Tomé", "Tomé"), ("São Tomé", "Tome"), ("Cafe\u{301}", "Cafe"), ("a\r\nb", "\nb"),
  ])
  func `says what searching by characters says`(text: String, part: String) {
    #expect(text.holds(part) == text.contains(part))
    #expect(text[...].holds(part[...]) == text.contains(part))
  }
}
