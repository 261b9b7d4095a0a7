import Language
import Ontology
import Pipeline
import Testing
import TextModel

/// What sentences written for these tests say about posts, belonging, places, times, speakers and
/// what is only possible, read with the language model.
@Suite(.enabled(if: TestModel.path != nil, "no language model: run `make model`"))
struct BackgroundSentenceTests {
  /// One line for each claim: "type from > to", then date, "not", "may" and the speaker where
  /// given.
  private func lines(_ text: String, published: String, title: String = "") throws -> [String] {
    let document = Document(
      id: "t", title: title, published: DateValue(published), text: text)
    let extracted = try PassageReading.pipeline.get().read(document)
    var names: [String: String] = [:]
    for entity in extracted.entities { names[entity.id] = entity.name }
    return extracted.claims.map { claim in
      var line = "\(claim.type) \(names[claim.from] ?? "?") > \(names[claim.to] ?? "?")"
      if let date = claim.date { line += " \(date)" }
      if claim.polarity == .negative { line += " not" }
      if claim.modality == .possible { line += " may" }
      switch claim.by {
      case .author: line += " by author"
      case .entity(let id): line += " by \(names[id] ?? "?")"
      case nil: break
      }
      return line
    }
  }

  @Test(arguments: [
    // The story goes on: the second and third sentence happen on the first one's day.
    (
      "Ghanaian Foreign Minister Kofi Amoako met his Togolese counterpart, Yawa Dossou, in Lomé on "
        + "Tuesday. He thanked Togo for its help. Dossou accused Benin of delay.",
      "2021-06-10",
      ["supports Kofi Amoako > Togo 2021-06-08", "accuses Yawa Dossou > Benin 2021-06-08"]
    ),
    (
      "Laos and Vietnam signed the Mekong Water Accord last Thursday.", "2020-03-06",
      [
        "signed Laos > Mekong Water Accord 2020-02-27",
        "on-date Mekong Water Accord > 2020-02-27 2020-02-27",
      ]
    ),
    (
      "Norway has occupied Bouvet Island since 1927.", "2022-08-19",
      ["controls Norway > Bouvet Island 1927/2022"]
    ),
    (
      "Relations soured in 2019, when Kenya accused Somalia of meddling.", "2024-05-20",
      ["accuses Kenya > Somalia 2019"]
    ),
    (
      "Canada condemned Russia in a joint statement with Norway and Japan on May 8.", "2024-05-20",
      ["opposes Canada > Russia 2024-05-08"]
    ),
    (
      "Estonian Prime Minister Karl Tamm receives Latvian President Ilze Berzina on Friday.",
      "2023-02-08", ["met-with Karl Tamm > Ilze Berzina 2023-02-10 may"]
    ),
    // What was signed was not signed on the day to come on which it takes effect.
    (
      "The truce, signed in Addis Ababa by Ibrahim Mahmoud and Yasir Arman, will take effect on "
        + "July 1.", "2016-06-18",
      ["signed Ibrahim Mahmoud > truce", "signed Yasir Arman > truce"]
    ),
    (
      "Norway and Finland met in Oslo to sign a fishing agreement on Monday.", "2024-10-23",
      ["met-with Norway > Finland 2024-10-21", "agreed-with Norway > Finland 2024-10-21"]
    ),
  ])
  func `dates acts by clause, story, opening and plan`(
    text: String, published: String, expected: [String]
  ) throws {
    let found = try lines(text, published: published)
    for line in expected { #expect(found.contains(line), "\(found)") }
  }

  @Test(arguments: [
    // Tearing an agreement up does not date it.
    ("Finland tore up the Baltic Treaty on Tuesday.", "on-date Baltic Treaty > 2021-06-08"),
    ("The war on Iran began.", "located-in war on Iran > Iran"),
    ("Milan knots are worn even in Sardinia.", "located-in Milan > Sardinia"),
    ("The pro-Russian politician Vasile Ciobanu voted.", "affiliated-with Vasile Ciobanu > Russia"),
    ("The Iranian captive Jack Malone wrote home.", "affiliated-with Jack Malone > Iran"),
    // A kingdom has no president, whoever is spoken of.
    (
      "Japan closed its ports. President Baek Jin-ho thanked Japan.",
      "position Baek Jin-ho > Japan"
    ),
    // The island's is not Honduras's.
    (
      "Honduras cut its ties with Taiwan. The island's foreign minister, Hsu Mei-ling, laughed.",
      "position Hsu Mei-ling > Honduras"
    ),
    ("The Kenyan warlord Aslan Odinga surrendered.", "position Aslan Odinga > Kenya"),
  ])
  func `keeps quiet where the text says something else`(text: String, unwanted: String) throws {
    let found = try lines(text, published: "2021-06-10")
    #expect(!found.contains { $0.hasPrefix(unwanted) }, "\(found)")
  }

  @Test(arguments: [
    (
      "Kenyan botanist Wangari Njoroge found the orchid.", "affiliated-with Wangari Njoroge > Kenya"
    ),
    ("Japanese trading house Itochu bid for the mine.", "affiliated-with Itochu > Japan"),
    ("Hamas's Nabil Shaath spoke.", "affiliated-with Nabil Shaath > Hamas"),
    ("Sigrid Aamodt of Norway crossed Greenland.", "affiliated-with Sigrid Aamodt > Norway"),
    ("The Kenyan warlord Aslan Odinga surrendered.", "affiliated-with Aslan Odinga > Kenya"),
    ("Police fought near Talhandak in northern Mali.", "located-in Talhandak > Mali"),
    (
      "Sergei Lazarenko is no longer Belarus's energy minister.",
      "position Sergei Lazarenko > Belarus not"
    ),
    (
      "Ricardo Aldunate could be Chile's next president.",
      "position Ricardo Aldunate > Chile may"
    ),
    (
      "Defence Minister Amir Rostami voiced Iran's readiness for a pact with Oman.",
      "position Amir Rostami > Iran"
    ),
    (
      "The summit in Lima on 30 November will bring Peru and Chile together.",
      "on-date summit in Lima (2021) > 2021-11-30 2021-11-30 may"
    ),
  ])
  func `reads belonging, places and posts`(text: String, expected: String) throws {
    let found = try lines(text, published: "2021-06-10")
    #expect(found.contains(expected), "\(found)")
  }

  @Test(arguments: [
    (
      "Clearly, Algeria supports the Polisario Front.",
      "supports Algeria > Polisario Front by author"
    ),
    (
      "Turkey backs Qatar, according to a statement by Ayşe Demir.",
      "supports Turkey > Qatar by Ayşe Demir"
    ),
    ("Samoa condemned Nauru; Fiji said that Tonga opposes Kiribati.", "opposes Samoa > Nauru"),
    (
      "Samoa condemned Nauru; Fiji said that Tonga opposes Kiribati.",
      "opposes Tonga > Kiribati by Fiji"
    ),
    (
      "Mali clearly said that Algeria supports the Polisario Front.",
      "supports Algeria > Polisario Front by Mali"
    ),
  ])
  func `tells whose word a claim is`(text: String, expected: String) throws {
    let found = try lines(text, published: "2021-06-10")
    #expect(found.contains(expected), "\(found)")
  }
}
