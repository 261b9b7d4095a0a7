import Extraction
import Language
import Ontology
import Pipeline
import Testing
import TextModel

/// Headlines in capitals, in the case that the language model reads.
@Suite(.enabled(if: TestModel.path != nil, "no language model: run `make model`"))
struct HeadlineCaseTests {
  private static let model = Result {
    try LanguageModel(path: try LanguageModel.locate(explicit: nil))
  }
  private static let reader = Result { MentionReader(ontology: try Ontology()) }

  /// The headline as the model gets to see it, above a body.
  private func read(_ headline: String, above body: String = "It rained.") throws -> String {
    let model = try Self.model.get()
    let text = headline + "\n\n" + body
    let span = TextSpan(0, headline.utf8.count)
    let document = Document(id: "h", title: headline, text: text, zones: [Zone(.headline, span)])
    let read = try Self.reader.get().sentenceCase(of: document, classes: model.wordClasses)
    #expect(read.utf8.count == text.utf8.count)
    #expect(read.hasSuffix("\n\n" + body))
    return read[span]
  }

  @Test(arguments: [
    (
      "Kenya Expels Sudanese Ambassador Over Spying Claims",
      "Kenya expels Sudanese ambassador over spying claims"
    ),
    (
      "European Union Imposes New Sanctions on Belarus",
      "European Union imposes new sanctions on Belarus"
    ),
    ("Ghana and Togo Agree to Reopen Border", "Ghana and Togo agree to reopen border"),
    (
      "Former Envoy Gordon Brown Backs UN Plan, Riyadh Says",
      "Former envoy Gordon Brown backs UN plan, Riyadh says"
    ),
    ("US-Led Forces Retake Town From Rebels", "US-led forces retake town from rebels"),
    ("PERU ACCUSES CHILE OF SPYING, UN SAYS", "Peru accuses Chile of spying, UN says"),
    (
      "Theresa Novak Will Meet Envoys in May, Kenya Says",
      "Theresa Novak will meet envoys in May, Kenya says"
    ),
    ("Theresa May Visits Kenya as Thousands March", "Theresa May visits Kenya as thousands march"),
    ("“Élan Vital” Festival Opens in Évian", "“Élan vital” festival opens in Évian"),
  ])
  func `common words lose their capitals and names keep them`(
    _ headline: String, _ wanted: String
  ) throws {
    #expect(try read(headline) == wanted)
  }

  @Test(arguments: [
    "Portuguese minister meets Chilean counterpart in Lisbon",
    "Ministry of Foreign Affairs of the Russian Federation",
    "Angela Merkel meets Emmanuel Macron",
    "Storm Warning",
    "",
  ])
  func `headlines in the case of a sentence and bare names stay`(_ headline: String) throws {
    #expect(try read(headline) == headline)
  }

  @Test func `the article's own spelling comes first`() throws {
    let headline = "Price Quits as Baker Backs Macron Over Harbour Board"
    #expect(
      try read(
        headline,
        above:
          "The minister Kit Price has quit. Ann Baker had backed Macron against the Harbour Board.")
        == "Price quits as Baker backs Macron over Harbour Board")
    #expect(
      try read(
        headline, above: "The price of bread rose, a baker said, and the harbour has a board.")
        == "Price quits as baker backs macron over harbour board")
  }

  @Test func `an agreement in a headline with capitals has its parties`() throws {
    let headline = "Iraq Signs Military Cooperation Agreement with Iran"
    let pipeline = try ArticlePipeline(model: try Self.model.get(), ontology: try Ontology())
    let found = pipeline.read(
      Document(id: "h", title: headline, text: headline + "\n\nIt rained."))
    let names = Dictionary(uniqueKeysWithValues: found.entities.map { ($0.id, $0.name) })
    #expect(
      found.claims.contains {
        $0.type == "agreed-with" && Set([names[$0.from], names[$0.to]]) == ["Iraq", "Iran"]
      })
  }
}
