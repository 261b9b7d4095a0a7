import Extraction
import Language
import Ontology
import Testing
import TextModel

/// The model and ontology that the tests on real sentences share; nil without a model.
enum SharedReading {
  static let model: LanguageModel? = {
    guard let path = try? LanguageModel.locate(explicit: nil) else { return nil }
    return try? LanguageModel(path: path)
  }()
  static let ontology = Result { try Ontology() }

  static func analysis(
    _ text: String, title: String = "", zones: Bool = false
  ) throws -> DocumentAnalysis {
    let ontology = try ontology.get()
    let model = try #require(model)
    var document = Document(id: "t", title: title, published: DateValue("2021-03-04"), text: text)
    if zones { document.zones = ZoneReader(ontology: ontology).zones(of: text, title: title) }
    var analysis = DocumentAnalysis(document: document, annotated: model.annotate(text))
    MentionReader(ontology: ontology).read(&analysis)
    return analysis
  }
}

extension DocumentAnalysis {
  /// "type name" of all entities, in order.
  var nodes: [String] { entities.map { "\($0.type) \($0.name)" } }

  /// Names of what the mention with this text points to; empty when there is none.
  func names(of text: String, form: EntityMention.Form? = nil) -> [String] {
    let found = mentions.first {
      annotated.text[annotated.span($0.tokens)] == text && (form == nil || $0.form == form)
    }
    return found?.entities.map { entities[$0].name } ?? []
  }
}

@Suite(.enabled(if: SharedReading.model != nil, "needs the language model: make model"))
struct MentionReaderTests {
  @Test func `resolves a counterpart to the name beside it and later to the same person`() throws {
    let analysis = try SharedReading.analysis(
      "Chilean Defence Minister Ramiro Vergara flew to Lima on Monday. He met his Peruvian "
        + "counterpart, Tatiana Quispe, and signed a memorandum of understanding on border patrols. "
        + "Quispe said the memorandum would enter into force in June. The Peruvian defence minister "
        + "thanked Vergara for the visit.")
    #expect(analysis.names(of: "his Peruvian counterpart") == ["Tatiana Quispe"])
    #expect(analysis.names(of: "The Peruvian defence minister") == ["Tatiana Quispe"])
    #expect(analysis.names(of: "He") == ["Ramiro Vergara"])
    #expect(analysis.nodes.contains("ministry Ministry of Defence (Chile)"))
    #expect(analysis.nodes.contains("ministry Ministry of Defence (Peru)"))
    #expect(analysis.nodes.contains("place Lima"))
    #expect(!analysis.nodes.contains { $0 == "place Peru" })
    #expect(
      analysis.names(of: "the memorandum") == analysis.names(of: "a memorandum of understanding"))
    let vergara = try #require(analysis.entities.first { $0.name == "Ramiro Vergara" })
    #expect(vergara.aliases.contains("Vergara"))
    #expect(!vergara.aliases.contains("He"))
  }

  @Test func `resolves an unnamed minister to the ministry`() throws {
    let analysis = try SharedReading.analysis(
      "The Ghanaian finance minister said that the loan had been repaid.")
    #expect(
      analysis.names(of: "The Ghanaian finance minister") == ["Ministry of Finance (Ghana)"])
    #expect(analysis.entities.first { $0.type == "ministry" }?.isImplied == true)
  }

  @Test(arguments: [
    ("Ankara wants the strait reopened.", "country Turkey"),
    ("The ministers met in Ankara on Friday.", "place Ankara"),
    ("Ties between Ankara and Sofia have cooled.", "country Bulgaria"),
    ("She travelled to Sofia on Friday.", "place Sofia"),
    ("The government in Mogadishu rejected the plan.", "country Somalia"),
    ("The outskirts of Nairobi were calm.", "place Nairobi"),
  ])
  func `reads a capital as place or government`(text: String, node: String) throws {
    #expect(try SharedReading.analysis(text).nodes.contains(node))
  }

  @Test func `names ministries and national bodies by their country`() throws {
    let analysis = try SharedReading.analysis(
      "Mongolia's parliament rejected the plan on Thursday. The Supreme Court of Nepal upheld a "
        + "similar one. A spokesman for the foreign ministry of Zambia declined to comment. U.S. "
        + "Secretary of State Laura Whitfield kept silent.")
    #expect(analysis.nodes.contains("organization Parliament (Mongolia)"))
    #expect(analysis.nodes.contains("organization Supreme Court (Nepal)"))
    #expect(analysis.nodes.contains("ministry Ministry of Foreign Affairs (Zambia)"))
    #expect(analysis.nodes.contains("ministry Department of State (United States)"))
  }

  @Test func `makes one person of surname, title, half a double name and a slip`() throws {
    let analysis = try SharedReading.analysis(
      "Aleksandra Nowakowska-Lis, the Polish interior minister, visited Vilnius. Mrs Nowakowska-Lis "
        + "told reporters that the border was secure. Nowakowska's deputy, Jan Wrona, stayed at home."
    )
    #expect(analysis.entities.filter { $0.type == "person" }.count == 2)
    let spelled = try SharedReading.analysis(
      "Brigadier General Farid Benchikhoune commands the brigade. On Sunday Benchikoune said that "
        + "his men were ready.")
    #expect(spelled.entities.filter { $0.type == "person" }.map(\.name) == ["Farid Benchikhoune"])
  }

  @Test func `keeps two full names of one family apart`() throws {
    let analysis = try SharedReading.analysis(
      "Kim Hyun-woo and Kim Da-som are not related. President Kim Hyun-woo praised Kim Da-som.")
    #expect(
      analysis.entities.filter { $0.type == "person" }.map(\.name) == [
        "Kim Hyun-woo", "Kim Da-som",
      ])
  }

  @Test func `takes an unknown front and gang for armed groups and follows "the group"`() throws {
    let analysis = try SharedReading.analysis(
      "Fighters of the Tamboura Liberation Front attacked a convoy near Obo. The group said it had "
        + "killed nine soldiers. The Kolo gang, led by Pascal Yade, denied any part in the attack.")
    #expect(analysis.nodes.contains("armed-group Tamboura Liberation Front"))
    #expect(analysis.nodes.contains("armed-group Kolo"))
    #expect(analysis.names(of: "The group") == ["Tamboura Liberation Front"])
    #expect(analysis.names(of: "it") == ["Tamboura Liberation Front"])
  }

  @Test func `lets forces stand for their country but not what another country backs`() throws {
    let analysis = try SharedReading.analysis(
      "Ghanaian troops reached Bouaké. An Iran-backed militia was bombed by the US-led coalition.")
    #expect(analysis.names(of: "Ghanaian troops") == ["Ghana"])
    #expect(analysis.names(of: "Iran", form: .modifier) == ["Iran"])
    #expect(analysis.names(of: "An Iran-backed militia").isEmpty)
  }

  @Test func `resolves both sides, the two countries and a country by its trait`() throws {
    let analysis = try SharedReading.analysis(
      "Uruguay and Paraguay signed a treaty on river transport. The two countries will share the "
        + "costs. The landlocked country asked for help.")
    #expect(analysis.names(of: "The two countries") == ["Uruguay", "Paraguay"])
    #expect(analysis.names(of: "The landlocked country") == ["Paraguay"])
    #expect(analysis.nodes.contains("agreement treaty on river transport"))
  }

  @Test func `lets a prime minister's "we" stand for the country and "I" for the speaker`() throws {
    let analysis = try SharedReading.analysis(
      "\"We will defend our borders,\" Estonian Prime Minister Liis Tamm said. \"I have told our "
        + "partners so.\"")
    #expect(analysis.names(of: "We") == ["Estonia"])
    #expect(analysis.names(of: "I") == ["Liis Tamm"])
  }

  @Test func `makes nodes of described events and none of vague talk`() throws {
    let analysis = try SharedReading.analysis(
      "The assassination of Pedro Altamirano shocked Honduras. Talks continue, and an agreement "
        + "might come one day. Such agreements are rare.")
    #expect(analysis.nodes.contains("event assassination of Pedro Altamirano"))
    #expect(!analysis.entities.contains { $0.type == "agreement" })
  }

  @Test func `names the speaker whom the next sentence names`() throws {
    let analysis = try SharedReading.analysis(
      "Ecuador's former trade minister said on Monday that the deal was dead. \"Nobody wants it,\" "
        + "Lucía Mancheno said in an interview.")
    #expect(analysis.names(of: "Ecuador's former trade minister") == ["Lucía Mancheno"])
    let office = try #require(analysis.offices.first { $0.title == "Trade Minister" })
    #expect(office.isFormer)
    #expect(office.holder.map { analysis.entities[$0].name } == "Lucía Mancheno")
  }

  @Test func `gives relative pronouns their antecedent`() throws {
    let analysis = try SharedReading.analysis(
      "President Dragan Ilić, who leads the Progress Party, met chairwoman Petra Novak. She thanked him."
    )
    #expect(analysis.names(of: "who", form: .relative) == ["Dragan Ilić"])
    #expect(analysis.names(of: "She") == ["Petra Novak"])
    #expect(analysis.names(of: "him") == ["Dragan Ilić"])
  }

  @Test func `reads nothing from comments and navigation`() throws {
    let text =
      "Norway lifts salmon ban\n\nHome > News > Fisheries\n\nNorway lifted its ban on Chilean salmon "
      + "on Monday, the fisheries ministry said in a statement to reporters in Oslo.\n\nComments (2)\n"
      + "fan77: Denmark should sanction everybody"
    let analysis = try SharedReading.analysis(text, title: "Norway lifts salmon ban", zones: true)
    #expect(analysis.nodes.contains("country Norway"))
    #expect(analysis.nodes.contains("ministry Ministry of Fisheries (Norway)"))
    #expect(!analysis.nodes.contains("country Denmark"))
  }

  @Test func `gives every mention a head inside it and entities that exist`() throws {
    let analysis = try SharedReading.analysis(
      "Kenya's foreign minister and her Ugandan colleague Grace Akello agreed to meet again in "
        + "Kampala, where both countries signed the Lake Accord of 2019, a pact on fishing.")
    let index = MentionIndex(analysis)
    #expect(!analysis.mentions.isEmpty)
    for mention in analysis.mentions {
      #expect(mention.tokens.contains(mention.head))
      #expect(mention.entities.allSatisfy { analysis.entities.indices.contains($0) })
      #expect(!index.entities(headedBy: mention.head).isEmpty)
    }
    #expect(analysis.entities.map(\.id) == (1...analysis.entities.count).map { "e\($0)" })
  }

  @Test func `survives empty and hostile text`() throws {
    #expect(try SharedReading.analysis("").entities.isEmpty)
    for text in [
      "( ( (", "\u{202E}\u{0}\u{FFFD} – — “”", String(repeating: "Minister of ", count: 300),
      "A minister who left",
      """
      Q. Minister, did the Speaker's plane land in Lima with your blessing? A. Nobody asked for it.
      Peru had nothing to gain from the death of Ana Soto, Foreign Minister Luis Vega told us.
      """,
    ] {
      let analysis = try SharedReading.analysis(text)
      #expect(analysis.mentions.allSatisfy { $0.tokens.contains($0.head) })
    }
  }

  @Test func `gives the same result twice`() throws {
    let text =
      "The presidents of Chile, Peru and Bolivia met in Arica. Their foreign ministers signed the "
      + "Arica Declaration, and the three leaders praised it."
    let first = try SharedReading.analysis(text)
    let second = try SharedReading.analysis(text)
    #expect(first.entities == second.entities)
    #expect(first.mentions == second.mentions)
    #expect(first.offices == second.offices)
  }
}
