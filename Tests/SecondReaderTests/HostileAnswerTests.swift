import LocalServer
import Testing
import TextModel

@testable import SecondReader

/// What models write that should not be believed, and what of it should be.
struct HostileAnswerTests {
  private static func claim(
    _ type: String = "met-with", _ from: String = "1", _ to: String = "2", sentence: String = "1",
    quote: String = "met Khattab", more: String = ""
  ) -> String {
    #"{"type": "\#(type)", "from": \#(from), "to": \#(to), "sentence": \#(sentence), "quote": "\#(quote)"\#(more)}"#
  }

  private static func claims(_ list: String...) -> String {
    #"{"claims": [\#(list.joined(separator: ", "))]}"#
  }

  private static let good = claim()

  private func take(_ answer: ModelAnswer, _ sample: Sample = .ministers) throws -> AnswerCheck {
    let acts = ActTypes(try Sample.ontology.get())
    let passage = try #require(PassageCutter(sample.analysis, acts: acts).passages().passages.first)
    var check = AnswerCheck(sample.analysis, own: [], acts: acts, model: "m")
    check.take(answer, to: passage)
    return check
  }

  @Test(arguments: [
    claim("met-with", "0", "1"), claim("met-with", "1", "5"), claim("met-with", "-1", "2"),
    claim("met-with", "1", "9223372036854775807"), claim(sentence: "0"), claim(sentence: "3"),
    claim(more: #", "by": 17"#),
  ])
  func `drops numbers that were not listed`(claim: String) throws {
    let check = try take(try #require(ModelAnswer(Self.claims(claim, Self.good))))
    #expect(check.faults == [.number: 1])
    #expect(check.drafts.count == 1)
  }

  @Test(arguments: ["hacked", "position", "located-in", "on-date", "", "met-with\u{0}", "Met-With"])
  func `drops types that were not asked for`(type: String) throws {
    let name = type.replacing("\u{0}", with: #"\u0000"#)
    let check = try take(try #require(ModelAnswer(Self.claims(Self.claim(name), Self.good))))
    #expect(check.faults == [.type: 1])
    #expect(check.drafts.count == 1)
  }

  @Test(arguments: [
    claim("met-with", "1", "1"), claim("met-with", "1", "3"), claim("signed", "1", "4"),
    claim("visited", "3", "1"), claim("visited", "4", "3"), claim(more: #", "by": 3"#),
  ])
  func `drops ends that the type does not connect`(claim: String) throws {
    let check = try take(try #require(ModelAnswer(Self.claims(claim, Self.good))))
    #expect(check.faults == [.ends: 1])
    #expect(check.drafts.count == 1)
  }

  @Test(arguments: [
    "greeted Khattab", "thanked Iraq", "", " ", "et Khat", "et Khattab", "met Khatta", "in", ".",
    "MET KHATTAB",
  ])
  func `drops quotations that are no words of the sentence`(quote: String) throws {
    let check = try take(
      try #require(ModelAnswer(Self.claims(Self.claim(quote: quote), Self.good))))
    #expect(check.faults == [.quote: 1])
    #expect(check.drafts.count == 1)
  }

  @Test func `drops a quotation that is longer than its sentence`() throws {
    let quote = String(repeating: "met Khattab ", count: 5_000)
    let check = try take(
      try #require(ModelAnswer(Self.claims(Self.claim(quote: quote), Self.good))))
    #expect(check.faults == [.quote: 1])
    #expect(check.drafts.count == 1)
  }

  @Test(arguments: ["polarity", "modality"])
  func `drops words that nobody defined`(member: String) throws {
    let bad = Self.claim(more: #", "\#(member)": "maybe""#)
    let check = try take(try #require(ModelAnswer(Self.claims(bad, Self.good))))
    #expect(check.faults == [.words: 1])
    #expect(check.drafts.count == 1)
  }

  @Test(arguments: [
    "7", "null", #""claim""#, "[]", "[[1]]", #"{"type": "met-with"}"#,
    claim("met-with", "1.5", "2"),
    claim("met-with", "[1]", "2"), claim(more: #", "polarity": 1"#), claim(more: #", "by": "x""#),
    claim("met-with", "1e400", "2"),
  ])
  func `an element of another form does not spoil the others`(element: String) throws {
    let check = try take(try #require(ModelAnswer(Self.claims(element, Self.good))))
    #expect(check.faults == [.form: 1])
    #expect(check.drafts.count == 1)
  }

  @Test func `takes a claim once, and no more claims than anybody needs`() throws {
    let many = Array(repeating: Self.good, count: 1_000).joined(separator: ",")
    let check = try take(try #require(ModelAnswer(#"{"claims": [\#(many)]}"#)))
    #expect(check.drafts.count == 1)
    #expect(check.faults == [.form: 1_000 - 64])
    // The same of the pair turned round, as meeting has no direction.
    let turned = try take(
      try #require(ModelAnswer(Self.claims(Self.good, Self.claim("met-with", "2", "1")))))
    #expect(turned.drafts.count == 1 && turned.faults.isEmpty)
  }

  @Test(arguments: [
    "I cannot help with that.", "", "[]", "{}", #"{"claims": {}}"#, #"{"claims": 3}"#,
    #"{"claims": ["#,
    #"{"claims": []} and more"#, "```json\n```", "null",
    #"{"claims": "# + String(repeating: "[", count: 100_000),
    #"{"claims": "# + String(repeating: "[", count: 9) + String(repeating: "]", count: 9) + "}",
  ])
  func `takes nothing else for a list of claims`(content: String) {
    #expect(ModelAnswer(content) == nil)
  }

  @Test(arguments: [
    claims(good), "  \n" + claims(good) + "\n", "```json\n" + claims(good) + "\n```",
    "```\n" + claims(good) + "```", "Here it is:\n```json\n" + claims(good) + "\n```\nDone.",
    "<think>{\"claims\": 3} ``` ```</think>\n" + claims(good),
    claims(claim("met-with", #""1""#, #""2""#, sentence: #""1""#)),
    claims(claim(more: #", "by": null, "polarity": null, "why": {"a": [1]}"#)),
    claims(claim(quote: "met  \\n Khattab")),
  ])
  func `takes an object in its wrappings`(content: String) throws {
    let check = try take(try #require(ModelAnswer(content)))
    #expect(check.drafts.count == 1 && check.faults.isEmpty)
  }

  @Test func `finds words whatever the form of blanks and quotation marks`() throws {
    let text = "Iraq’s  “free\u{A0}will”\nmet Iran."
    let folded = FoldedSentence(text, TextSpan(0, text.utf8.count))
    #expect(folded.text == "Iraq’s “free will” met Iran.")
    for quote in ["Iraq's \"free will\"", "Iraq’s “free will”", " Iraq's  “free\nwill\" "] {
      let places = folded.places(of: FoldedSentence(quote))
      #expect(places.map { text[$0] } == ["Iraq’s  “free\u{A0}will”"], "\(quote)")
    }
    #expect(folded.places(of: FoldedSentence("will” met")).map { text[$0] } == ["will”\nmet"])
    #expect(folded.places(of: FoldedSentence("")) == [])
  }
}
