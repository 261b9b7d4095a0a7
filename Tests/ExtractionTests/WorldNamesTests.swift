import Language
import Ontology
import Testing
import TextModel

@testable import Extraction

/// The lexicon of the world's names, and when a name of it counts.
@Suite struct WorldNamesTests {
  @Test func `every line has a state, a known kind and a name`() throws {
    let ontology = try Ontology()
    let codes = Set(ontology.countries.map(\.code)).union(["ZZ", "EU"])
    var count = 0
    for line in ontology.lexicon("world-names").entries.flatMap({ $0["lines"] })
      .flatMap({ (text: String) in text.split(separator: "\n") })
    {
      let fields: [String] = line.split(separator: "|").map { field in
        field.split(separator: " ").joined(separator: " ")
      }
      count += 1
      #expect(fields.count > 2 && fields.allSatisfy { !$0.isEmpty }, "\(line)")
      let hasState = codes.contains(fields[0])
      #expect(hasState, "no such state: \(line)")
      #expect(WorldNames.kind(fields[1]) != nil, "no such kind: \(line)")
    }
    #expect(count > 1000)
  }

  @Test(
    .enabled(if: SharedReading.model != nil, "no language model: run `make model`"),
    arguments: [
      ("Hungary votes in April. Fidesz leads.", "organization Fidesz", true),
      // Without its state a single word says nothing.
      ("Most people in Croatia stayed at home. Most said so.", "organization Most", false),
      // The text gives its own short name.
      (
        "In Germany the Social Democratic Party (SPD) met. SPD leader Martin Holm spoke.",
        "organization Social Democratic Party of Germany", false
      ),
      // Whose surname is a town stays a person.
      (
        "In Pakistan the lawyer Anwar Multan spoke. Multan said that he was tired.", "place Multan",
        false
      ),
      // A town that the text gives to no state belongs to the one it speaks of.
      ("Kenya sent doctors to Kisumu on Monday.", "place Kisumu", true),
      // The short form of a known body is that body.
      (
        "Iran's Mahan Air bought two jets. A spokesman for Mahan denied it.",
        "organization Mahan", false
      ),
      // A party that many states have is the one of the state that the text is about.
      (
        "New Zealand votes in May. New Zealand's leader thanked Australia. The National Party won.",
        "organization New Zealand National Party", true
      ),
      (
        "Kenya votes in May. Kenya, Kenya's neighbours and Australia watch. The National Party won.",
        "organization National Party of Australia", false
      ),
      // A parliament and its proper name are one.
      (
        "Greenland's parliament met in Nuuk. The Inatsisartut passed the law.",
        "organization Parliament (Greenland)", false
      ),
    ])
  func `a name counts where its state is spoken of`(
    text: String, node: String, isThere: Bool
  ) throws {
    let nodes = try SharedReading.analysis(text).nodes
    #expect(nodes.contains(node) == isThere, "\(nodes)")
  }
}
