import Extraction
import Language
import Ontology
import Testing
import TextModel

struct ClaimDatingTests {
  /// An analysis of one sentence with times and claims put in by hand.
  private func analysis(
    _ text: String, times: [(String, String)], claims: [Claim], entities: [DocumentEntity]
  ) throws -> DocumentAnalysis {
    var analysis = DocumentAnalysis(
      document: Document(id: "x", text: text),
      annotated: AnnotatedText(text: text, tokens: [], entities: []))
    for (words, value) in times {
      let range = try #require(text.firstRange(of: words))
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      let span = TextSpan(start, start + words.utf8.count)
      analysis.times.append(
        TimeMention(
          tokens: 0..<1,
          expression: TimeExpression(
            span: span, text: words, type: "DATE", value: DateValue(value), basis: "explicit")))
    }
    analysis.claims = claims
    analysis.entities = entities
    return analysis
  }

  private let text = "Peru signed the Andes Pact with Chile on 3 May 2021."
  private var evidence: TextSpan { TextSpan(0, text.utf8.count) }
  private let entities = [
    DocumentEntity(id: "e1", type: "country", name: "Peru"),
    DocumentEntity(id: "e2", type: "agreement", name: "Andes Pact"),
    DocumentEntity(id: "e3", type: "country", name: "Chile"),
  ]

  private func claim(
    _ type: String, to: String, modality: Claim.Modality = .asserted
  ) -> Claim {
    Claim(
      type: type, from: "e1", to: to, modality: modality, confidence: 0.8, rule: "test",
      evidence: evidence)
  }

  @Test func `takes the only time of the sentence and dates the agreement by it`() throws {
    var made = try analysis(
      text, times: [("3 May 2021", "2021-05-03")],
      claims: [claim("signed", to: "e2"), claim("agreed-with", to: "e3")], entities: entities)
    try ClaimDating(ontology: try Ontology()).complete(&made)
    #expect(made.claims.map(\.type) == ["signed", "agreed-with", "on-date"])
    #expect(made.claims.allSatisfy { $0.date == DateValue("2021-05-03") })
    #expect(made.entities.last?.name == "2021-05-03")
    #expect(made.claims.last?.to == made.entities.last?.id)
  }

  @Test func `does not choose between two times, nor date opinions and plans`() throws {
    let dating = try ClaimDating(ontology: try Ontology())
    let two = "Peru signed the Andes Pact on 3 May 2021, a year after the talks of 2020."
    var signature = claim("signed", to: "e2")
    signature.evidence = TextSpan(0, two.utf8.count)
    var unsure = try analysis(
      two, times: [("3 May 2021", "2021-05-03"), ("2020", "2020")], claims: [signature],
      entities: entities)
    dating.complete(&unsure)
    #expect(unsure.claims.map(\.date) == [nil])
    var opinion = try analysis(
      text, times: [("3 May 2021", "2021-05-03")],
      claims: [claim("opposes", to: "e3"), claim("signed", to: "e2", modality: .possible)],
      entities: entities)
    dating.complete(&opinion)
    #expect(opinion.claims.allSatisfy { $0.date == nil })
  }
}
