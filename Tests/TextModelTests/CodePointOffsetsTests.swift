import Testing
import TextModel

struct CodePointOffsetsTests {
  @Test(arguments: [
    "", "plain", "naïve café", "🇫🇷 flag and e\u{301}",
    String(repeating: "日本 ab", count: 60), String(repeating: "x", count: 64),
  ])
  func `agrees with counting code points one by one`(text: String) {
    let offsets = CodePointOffsets(text)
    var byte = 0
    var number = 0
    for scalar in text.unicodeScalars {
      #expect(offsets.codePoint(ofByte: byte) == number)
      #expect(offsets.byte(ofCodePoint: number) == byte)
      byte += UTF8.width(scalar)
      number += 1
    }
    #expect(offsets.codePoint(ofByte: byte) == number)
    #expect(offsets.byte(ofCodePoint: number + 5) == byte)
  }
}
