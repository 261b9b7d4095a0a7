import Extraction
import Ontology
import Testing
import TextModel

struct ZoneReaderTests {
  static let reader = Result { ZoneReader(ontology: try Ontology()) }

  /// "kind: text" of the zones.
  static func zones(_ text: String, title: String = "") throws -> [String] {
    try reader.get().zones(of: text, title: title).map { "\($0.kind.rawValue): \(text[$0.span])" }
  }

  static let body =
    "The harbour of Valparaíso reopened on Monday after dockers and owners agreed on higher wages "
    + "for the night shift, the union said."

  @Test func `takes what stands above the title for navigation`() throws {
    let text = "Home / World / Chile\n\nDockers return to work\n\n2021-03-04\n\n\(Self.body)"
    #expect(
      try Self.zones(text, title: "Dockers return to work") == [
        "boilerplate: Home / World / Chile", "headline: Dockers return to work",
        "dateline: 2021-03-04",
      ])
  }

  @Test func `takes a title that is navigation for navigation`() throws {
    let text = "Home / World / Chile\n\nDockers return to work\n\n\(Self.body)"
    #expect(
      try Self.zones(text, title: "Home / World / Chile") == ["boilerplate: Home / World / Chile"])
  }

  @Test(arguments: [
    "VALPARAISO, March 4 (Coast Wire) - ", "QUITO – ", "Nuku'alofa, 4 March 2021. — ",
    "LIMA (Andes Press) — ", "IQUIQUE, Chile (Coast Wire) -- ", "ST. PAUL'S, Malta Island — ",
    "SANTIAGO | ",
  ])
  func `cuts a dateline off the first sentence`(dateline: String) throws {
    let zones = try Self.zones("Dockers return\n\n\(dateline)\(Self.body)", title: "Dockers return")
    #expect(zones == ["headline: Dockers return", "dateline: \(dateline)"])
  }

  @Test(arguments: ["Dockers return. ", "Dockers return "])
  func `cuts a dateline out behind a headline without a line break`(headline: String) throws {
    let dateline = "VALPARAISO, March 4 (Coast Wire) - "
    #expect(try Self.zones(headline + dateline + Self.body) == ["dateline: \(dateline)"])
  }

  @Test(arguments: [
    "UNESCO — which has its seat in Paris — said on Monday that the harbour would stay on its list.",
    "The dockers said that the UNICEF office (in town) - and the harbour - would reopen on Monday.",
    "EXPLAINER: what the dockers want and why the owners gave in at last this week, we tell you",
    "The union - it has 4,000 members - said on Monday that all dockers would be back by night.",
  ])
  func `leaves a heading and a dash in running text alone`(text: String) throws {
    #expect(try Self.zones(text).isEmpty)
  }

  @Test func `knows a byline and its writer`() throws {
    let text = "Dockers return\n\nBy Inés Saavedra-Mora and staff\n\n\(Self.body)"
    let zones = try Self.reader.get().zones(of: text, title: "Dockers return")
    #expect(zones.map(\.kind) == [.headline, .byline])
    #expect(zones.last?.writer == "Inés Saavedra-Mora")
  }

  @Test func `reads an editor's note over several paragraphs with its writer`() throws {
    let text =
      "Dockers return\n\n[ Editor’s Note: This will not last.\n\nThe owners have lied before. "
      + "We shall see R. P. Ibarra ]\n\n\(Self.body)"
    let zones = try Self.reader.get().zones(of: text, title: "Dockers return")
    #expect(zones.map(\.kind) == [.headline, .editorsNote])
    #expect(zones.last?.writer == "R. P. Ibarra")
    #expect(zones.last?.isRead == true)
  }

  @Test func `ends the article at comments and policies`() throws {
    let text =
      "\(Self.body)\n\nDid you like this story? Donate now »\n\nComments (2)\ngull: Hooray!\n\n"
      + "© Coast Wire 2021. All rights reserved.\n\n1. Late comment by a reader of this page."
    #expect(
      try Self.zones(text) == [
        "boilerplate: Did you like this story? Donate now »", "boilerplate: Comments (2)",
        "comment: gull: Hooray!", "boilerplate: © Coast Wire 2021. All rights reserved.",
        "comment: 1. Late comment by a reader of this page.",
      ])
  }

  @Test func `keeps a sentence that speaks of donations and comments`() throws {
    let text =
      "The ministry thanked Japan for the donation of forty ambulances, and the minister made no "
      + "comment on the strike that has closed the harbour for weeks."
    #expect(try Self.zones(text).isEmpty)
  }

  @Test(arguments: [
    "The treaty will also extend copyright by twenty years, and duties on wine and honey end in the first "
      + "year, both ministers told reporters after the signing.",
    "Norway will join the mission in Mali, the minister said.",
    "The lawyers' code of ethics forbids it, said the president of the bar of Montevideo, who resigned over "
      + "the affair in the same week.",
    "Correction officers struck in four prisons of the north on Monday, and more are to follow.",
  ])
  func `what an article says of rights, rules and joining is body text`(sentence: String) throws {
    #expect(try Self.zones("\(Self.body)\n\n\(sentence)\n\n\(Self.body)").isEmpty)
  }

  @Test(arguments: [
    "Copyright 2021 Coast Wire. Terms of use", "All rights reserved by the owners of this page.",
    "By using this site you accept our terms of service and our privacy policy in full.",
  ])
  func `a notice of rights ends the article`(notice: String) throws {
    let zones = try Self.zones("\(Self.body)\n\n\(notice)\n\nShare")
    #expect(zones.first == "boilerplate: \(notice)" && zones.count == 2)
  }

  @Test func `separates a photographer's credit from a caption`() throws {
    let text =
      "\(Self.body)\n\nDockers wave flags in front of the gate of the harbour on Monday. "
      + "LUCIA PARRA/COAST WIRE IMAGES"
    #expect(
      try Self.zones(text).last == "boilerplate: LUCIA PARRA/COAST WIRE IMAGES")
  }

  @Test func `gives ordered zones that do not overlap for any text`() throws {
    let pieces = [
      "[ Editor's note:", "]", "©", "Comments", " / a / b / c", "\u{0}", "ENDS", "— ", "21:40",
    ]
    for seed in 0..<200 {
      var text = ""
      for step in 0..<8 {
        text +=
          pieces[(seed * 7 + step * step * 3 + seed / 9) % pieces.count]
          + (step % 3 == 0 ? "\n\n" : " ")
      }
      let zones = try Self.reader.get().zones(of: text, title: "ENDS")
      for (a, b) in zip(zones, zones.dropFirst()) { #expect(a.span.end <= b.span.start) }
      #expect(zones.allSatisfy { $0.span.end <= text.utf8.count })
    }
  }
}
