import Testing

@testable import Language

struct VocabularyTests {
  /// Expected ids come from spaCy's `StringStore`.
  @Test(
    arguments: [
      ("", 0), ("coffee", 3_197_928_453_018_144_401), ("X", 101),
      ("the", 7_425_985_699_627_899_538),
      ("Tehran", 12_020_638_833_463_455_635), ("حاتمی", 13_092_570_902_517_306_518),
      ("abcdefgh", 17_751_780_907_874_141_760), ("abcdefghi", 13_885_881_106_499_164_936),
      ("PERSON", 380), ("😀", 13_900_606_239_988_879_105),
    ] as [(String, UInt64)])
  func `gives strings spaCy's ids`(text: String, id: UInt64) {
    #expect(StringID.of(text) == id)
  }

  /// Expected rows come from thinc's `HashEmbed`.
  @Test func `picks thinc's embedding rows`() {
    #expect(
      StringID.embeddingRows(3_197_928_453_018_144_401, seed: 8, rows: 5000)
        == SIMD4(680, 852, 3520, 1278))
    #expect(
      StringID.embeddingRows(UInt64.max, seed: 8, rows: 5000) == SIMD4(4950, 2181, 1277, 4624))
    #expect(StringID.embeddingRows(42, seed: 11, rows: 2500) == SIMD4(1985, 70, 1218, 877))
  }

  @Test(arguments: [
    ("Tehran", "Xxxxx"), ("iPhone12", "xXxxxxdd"), ("U.S.", "X.X."), ("1990s", "ddddx"),
    ("٣٤", "dd"), ("ⅷ½", "ⅷ½"), ("حاتمی", "xxxx"), ("", ""),
    (String(repeating: "a", count: 100), "LONG"),
  ])
  func `shapes words as spaCy does`(text: String, shape: String) {
    #expect(TokenType.shape(text) == shape)
  }

  @Test(arguments: [
    ("ΟΔΥΣΣΕΑΣ", "οδυσσεας"), ("Σ", "σ"), ("ΣΑΣ", "σας"), ("İ", "i\u{307}"), ("STRASSE", "strasse"),
    ("ẞ", "ß"), ("A.Σ.", "a.ς."), ("plain", "plain"),
  ])
  func `lowers as Python does`(text: String, lower: String) {
    #expect(Array(CodePoint.lowercased(text).utf8) == Array(lower.utf8))
  }

  @Test func `tells composed from decomposed accents`() {
    var table = ByteStringTable()
    #expect(table.insert("\u{E9}") == 0)
    #expect(table.insert("e\u{301}") == 1)
    #expect(table.find("\u{E9}") == 0)
  }

  @Test func `finds each of many strings again`() {
    var table = ByteStringTable()
    for i in 0..<5_000 { #expect(table.insert("word\(i)") == i) }
    for i in stride(from: 0, to: 5_000, by: 7) { #expect(table.find("word\(i)") == i) }
    #expect(table.find("word5000") == nil)
    #expect(table.insert("") == 5_000)
    #expect(table.find("") == 5_000)
  }

  @Test func `replaces broken sequences when it decodes`() {
    let bytes: [UInt8] = [0x41, 0xC3, 0xA9, 0xC3, 0x28, 0xF0, 0x9F]
    unsafe bytes.withUnsafeBufferPointer { buffer in
      var i = 0
      var found: [UInt32] = []
      while i < buffer.count {
        let (value, length) = unsafe CodePoint.decode(buffer, i)
        found.append(value)
        i += length
      }
      #expect(found == [0x41, 0xE9, 0xFFFD, 0x28, 0xFFFD, 0xFFFD])
    }
  }
}
