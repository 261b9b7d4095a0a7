import Extraction
import Ontology
import Testing
import TextModel

/// How zones that came with an article and zones found in its text go together.
struct ZoneMergeTests {
  /// "kind: text" of the zones of a text, given those of `parts`, each a kind and its text.
  private func zones(
    _ text: String, title: String = "", given parts: [(Zone.Kind, String)]
  ) throws -> [String] {
    let given = try parts.map { kind, part in
      let place = try #require(text.firstRange(of: part))
      let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
      return Zone(kind, TextSpan(start, start + part.utf8.count))
    }
    return ZoneReader(ontology: try Ontology()).zones(of: text, title: title, given: given)
      .map { "\($0.kind.rawValue): \(text[$0.span])" }
  }

  private static let body =
    "Dockers in the port of Vesterby returned to work on Monday after eleven days, officials said."

  @Test func `adds what it finds to what is given`() throws {
    let text = """
      Dockers return

      By Inés Saavedra-Mora

      \(Self.body)
      Cranes in the port of Vesterby
      Subscribe to our newsletter
      """
    #expect(
      try zones(
        text, title: "Dockers return", given: [(.caption, "Cranes in the port of Vesterby")])
        == [
          "headline: Dockers return", "byline: By Inés Saavedra-Mora",
          "caption: Cranes in the port of Vesterby", "boilerplate: Subscribe to our newsletter",
        ])
  }

  @Test func `what is given stands against what is found in the same place`() throws {
    let text = "\(Self.body)\nRead more books, the minister said.\n\(Self.body)"
    let part = "Read more books, the minister said."
    #expect(try zones(text, given: []) == ["boilerplate: \(part)"])
    #expect(try zones(text, given: [(.quotation, part)]) == ["quotation: \(part)"])
    // Body text is where zones are looked for.
    #expect(try zones(text, given: [(.body, part)]) == ["boilerplate: \(part)"])
  }

  @Test func `cuts what nobody reads out of a given zone`() throws {
    let caption =
      "Cranes stand still in the port of Vesterby, Norland, on June 23."
    let text = "\(Self.body)\n\(caption) JANE ROE/COAST WIRE"
    #expect(
      try zones(text, given: [(.caption, "\(caption) JANE ROE/COAST WIRE")]) == [
        "caption: \(caption) ", "boilerplate: JANE ROE/COAST WIRE",
      ])
  }

  @Test func `words in a comment say nothing about the text behind it`() throws {
    let comment = "All rights reserved, my foot, and their privacy policy is a joke."
    let text = "\(Self.body)\n\(comment)\n\(Self.body)"
    #expect(try zones(text, given: []).count == 2)
    #expect(try zones(text, given: [(.comment, comment)]) == ["comment: \(comment)"])
  }

  @Test func `a given note learns its writer from the text`() throws {
    let note = "[Editor’s Note: The port has been closed before, as readers know … R. P. Ibarra]"
    let text = "\(note)\n\(Self.body)"
    let given = Zone(.editorsNote, TextSpan(0, note.utf8.count))
    let zones = ZoneReader(ontology: try Ontology()).zones(of: text, title: "", given: [given])
    #expect(zones.map(\.kind) == [.editorsNote])
    #expect(zones.first?.writer == "R. P. Ibarra")
  }

  @Test func `gives ordered zones that do not overlap for any zones given`() throws {
    let text = "ENDS\nBy Ana Ruiz\n\(Self.body)\nComments\nAna: no\nRead more\n© Post\n\(Self.body)"
    let reader = ZoneReader(ontology: try Ontology())
    var state: UInt64 = 7
    func number(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for _ in 0..<300 {
      let given = (0..<number(below: 6)).map { _ in
        let start = number(below: text.utf8.count + 20) - 5
        return Zone(
          Zone.Kind.allCases[number(below: Zone.Kind.allCases.count)],
          TextSpan(start, start + number(below: 60)))
      }
      let zones = reader.zones(of: text, title: "ENDS", given: given)
      for (a, b) in zip(zones, zones.dropFirst()) { #expect(a.span.end <= b.span.start) }
      #expect(zones.allSatisfy { $0.span.start >= 0 && $0.span.end <= text.utf8.count })
      #expect(zones.allSatisfy { !$0.span.isEmpty && $0.kind != .body })
    }
  }
}
