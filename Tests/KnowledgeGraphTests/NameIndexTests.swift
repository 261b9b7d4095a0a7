import Testing

@testable import KnowledgeGraph

struct NameIndexTests {
  private let graph = SampleGraph.people
  private let names = NameIndex(SampleGraph.people, particles: ["al", "el", "the", "of"])

  private func found(_ text: String) -> String? {
    guard case .found(let node, _) = names.find(text) else { return nil }
    return graph.nodes[node].id
  }

  @Test(arguments: [
    ("Anna Möller", "person.anna"), ("anna moller", "person.anna"),
    ("MÖLLER, Anna", "person.anna"), ("A. Möller", "person.anna"),
    ("C. Moller", "person.carl"), ("Boris Al Hiyali", "person.boris"),
    ("boris hiyali", "person.boris"), ("Hiyali", "person.boris"), ("el-Hiyali", "person.boris"),
    ("Alhiyali", "person.boris"),
    ("Dora Shaabi", "person.dora"), ("dora sha'abi", "person.dora"),
    ("Дора Шааби", "person.dora"), ("Republic of Yland", "country.y"),
    ("country: Xania", "country.x"), ("Xania (place)", "place.xania"),
    ("person.anna", "person.anna"),
  ])
  func `recognises a name as people write it`(text: String, id: String) {
    #expect(found(text) == id, "\(names.find(text))")
  }

  @Test func `lists what an ambiguous name may mean`() {
    guard case .ambiguous(let nodes) = names.find("Möller") else {
      Issue.record("not ambiguous")
      return
    }
    #expect(nodes.map { graph.nodes[$0].id } == ["person.anna", "person.carl"])
  }

  @Test func `suggests similar names for a misspelt one`() {
    guard case .unknown(let suggestions) = names.find("Bors Hiyaly") else {
      Issue.record("found")
      return
    }
    #expect(suggestions.first.map { graph.nodes[$0].id } == "person.boris")
  }

  @Test func `never takes bare initials or nothing for a name`() {
    #expect(names.find("A.") == .unknown(suggestions: []))
    #expect(names.find("  ") == .unknown(suggestions: []))
    #expect(names.find("?") == .unknown(suggestions: []))
  }

  @Test func `splits names of ASCII letters as it splits all others`() {
    var state: UInt64 = 11
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let letters = Array("abs.'`- 07_,&\u{1}".unicodeScalars)
    for _ in 0..<4000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<random(12) {
        text.append(letters[random(letters.count)])
      }
      let name = String(text)
      #expect(FoldedName.asciiWords(in: name) == FoldedName.words(in: name), "\(name)")
    }
  }

  @Test func `takes marks off letters as ICU does`() throws {
    var known = 0
    for value in UInt32(0xC0)..<0x180 {
      let letter = String(try #require(Unicode.Scalar(value)))
      for name in [letter, "x\(letter)y \(letter)", "O\u{2019}\(letter)n", "\(letter)\u{2018}s"] {
        guard let quick = FoldedName.lettersWithMarks(name) else { continue }
        known += 1
        #expect(quick == FoldedName.transformed(name), "\(name)")
      }
    }
    #expect(known > 600)
    #expect(FoldedName.lettersWithMarks("Straße") == nil)
    #expect(FoldedName("Łukasz Müller").words == ["lukasz", "muller"])
  }
}
