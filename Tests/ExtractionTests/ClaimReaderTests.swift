import Foundation
import Language
import Ontology
import Testing
import TextModel

@testable import Extraction

@Suite struct ClaimReaderTests {
  static let reader = Result { try ClaimReader(ontology: Ontology()) }

  @Test(arguments: try ClaimsFixture.all())
  func `an invented sentence gives its claims and no other`(_ sentence: ClaimsFixture) throws {
    let claims = try Self.reader.get().claims(in: sentence.analysis)
    #expect(sentence.written(claims) == sentence.claims)
  }

  @Test func `a claim's evidence is its sentence and its cue the trigger`() throws {
    let sentence = try #require(try ClaimsFixture.all().first { $0.text.contains("denied that") })
    let other = try #require(try ClaimsFixture.all().first { $0.text.contains("voiced support") })
    #expect(try Self.reader.get().claims(in: sentence.analysis).isEmpty)
    let claim = try #require(try Self.reader.get().claims(in: other.analysis).first)
    #expect(other.text[claim.evidence] == other.text)
    #expect(claim.cues.first?.kind == "trigger")
    #expect((0...1).contains(claim.confidence))
  }

  @Test func `a trace tells what fired and why others did not`() throws {
    let sentence = try #require(
      try ClaimsFixture.all().first { $0.text.contains("compliment to the cook") })
    let analysis = sentence.analysis
    let traces = try Self.reader.get().trace(of: analysis.annotated.sentences[0], in: analysis)
    #expect(!traces.isEmpty)
    #expect(traces.allSatisfy { !$0.fired && !$0.detail.isEmpty })
  }

  @Test func `the same sentence twice gives the same claims`() throws {
    for sentence in try ClaimsFixture.all() {
      let analysis = sentence.analysis
      let first = try Self.reader.get().claims(in: analysis)
      #expect(try Self.reader.get().claims(in: analysis) == first)
    }
  }

  @Test func `a tree with heads out of range is read without a crash`() throws {
    for sentence in try ClaimsFixture.all().prefix(8) {
      let analysis = sentence.analysis
      var tokens = analysis.annotated.tokens
      for i in tokens.indices where i % 3 == 0 { tokens[i].head = (i * 7 + 3) % tokens.count }
      var broken = DocumentAnalysis(
        document: analysis.document,
        annotated: .init(text: analysis.annotated.text, tokens: tokens, entities: []))
      broken.entities = analysis.entities
      broken.mentions = analysis.mentions
      _ = try Self.reader.get().claims(in: broken)
    }
  }
}
