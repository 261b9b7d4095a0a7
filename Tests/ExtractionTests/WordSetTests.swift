import Testing

@testable import Extraction

/// Look-ups of words of the schema.
@Suite("sets and tables of words")
struct WordSetTests {
  private static let words =
    (0..<500).map { "word-\($0)" } + ["", "a", "ö", "übermäßig", "eight888", "sixteen-letters!"]

  @Test("what was put in is found, and nothing else")
  func membership() {
    let set = WordSet(Self.words)
    for word in Self.words {
      #expect(set.contains(word), "\(word)")
      #expect(set.contains(WordKey(word)), "\(word)")
      #expect(!set.contains(word + "x"), "\(word)x")
    }
    #expect(!WordSet().contains(""))
    #expect(WordSet().isEmpty)
  }

  @Test("a word counts once, and words come back in the order in which they came")
  func order() {
    var set: WordSet = ["b", "a", "b"]
    set.formUnion(["c", "a"])
    #expect(Array(set) == ["b", "a", "c"])
    #expect(set == ["c", "b", "a"])
    #expect(set != ["c", "b"])
    #expect(set.isDisjoint(with: ["d", "e"]))
    #expect(!set.isDisjoint(with: ["d", "a"]))
  }

  @Test("values are kept by word and changed in place")
  func values() {
    var map = WordMap<[Int]>()
    for (number, word) in (Self.words + Self.words).enumerated() {
      map[word, default: []].append(number)
    }
    #expect(map.count == Self.words.count)
    for (number, word) in Self.words.enumerated() {
      #expect(map[word] == [number, number + Self.words.count])
    }
    #expect(map["none"] == nil)
    #expect(map["none", default: [7]] == [7])
  }

  @Test("equal words have equal hashes wherever they were cut from")
  func slices() {
    let text = "ministers of the interior met"
    let slice = String(text.dropFirst(17).prefix(8))
    #expect(WordKey(slice).hash == WordKey("interior").hash)
    #expect(WordSet(["interior"]).contains(slice))
  }
}
