import Ontology
import Testing

@testable import Extraction

@Suite struct RuleAttemptsTests {
  static let rules = Result { try ClaimReader(ontology: Ontology()) }
  static let inventory = Result { ActInventory(try Ontology()) }

  private func attempts(_ sentence: ClaimsFixture, dropping entity: Int? = nil) throws
    -> RuleAttempts
  {
    var analysis = sentence.analysis
    if let entity { analysis.mentions.removeAll { $0.entities.contains(entity) } }
    try Self.rules.get().read(&analysis)
    return RuleAttempts(analysis.tries[0] ?? [], try Self.inventory.get())
  }

  private func sentence(_ text: String) throws -> ClaimsFixture {
    try #require(try ClaimsFixture.all().first { $0.text == text })
  }

  @Test func `a rule that fires, one that lacks an end, and one that is denied differ`() throws {
    let sentence = try sentence("Kenya condemned Uganda on Monday.")
    let opposes = try #require(try Self.inventory.get().acts.firstIndex(of: "opposes"))
    #expect(try attempts(sentence).at(1, act: opposes) == .fired)
    #expect(try attempts(sentence, dropping: 1).at(1, act: opposes) == .halfway)
    #expect(try attempts(sentence, dropping: 0).at(1, act: opposes) == .open)
    #expect(try attempts(sentence).nearest(opposes) == .fired)
    #expect(try attempts(sentence).at(3).isEmpty)
  }

  @Test func `what the text denies is known as denied, what it reports is not`() throws {
    for (text, verb, isDenied) in [
      ("Oman denied that it had signed the Gulf Pact.", 5, true),
      ("Kenya condemned Uganda on Monday.", 1, false),
    ] {
      let reading = SentenceReading(
        reader: try Self.rules.get(), analysis: try sentence(text).analysis)
      #expect(reading.isDenied(verb) == isDenied)
    }
  }

  @Test func `the nearest of several rules of an act counts`() {
    var attempts = RuleAttempts(acts: 2)
    attempts.note(4, 1, .halfway)
    attempts.note(4, 1, .misplaced)
    attempts.note(7, 1, .fired)
    #expect(attempts.at(4, act: 1) == .halfway)
    #expect(attempts.nearest(1) == .fired)
    #expect(attempts.nearest(0) == nil && attempts.at(9).isEmpty)
  }
}
