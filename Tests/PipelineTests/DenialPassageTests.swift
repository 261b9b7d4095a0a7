import Language
import Ontology
import Pipeline
import Testing
import TextModel

/// What is yet to be done, nearly done, ruled out or taken back is denied and not asserted. The sentences were
/// written for these tests.
@Suite(.enabled(if: TestModel.path != nil, "no language model: run `make model`"))
struct DenialPassageTests {
  private static let denied: [(text: String, claim: String)] = [
    ("Serbia has yet to recognise Kosovo.", "supports Serbia > Kosovo"),
    ("Chad is yet to recognise Kosovo.", "supports Chad > Kosovo"),
    ("Norway ruled out attacking Iran.", "fights Norway > Iran"),
    ("Ghana almost attacked Togo in May.", "fights Ghana > Togo"),
    ("Canada lifted sanctions on Belarus.", "sanctions Canada > Belarus"),
    ("Latvia hesitated to support Georgia.", "supports Latvia > Georgia"),
  ]

  @Test(arguments: denied.indices)
  func `what did not come about is denied`(_ number: Int) throws {
    let (text, claim) = Self.denied[number]
    let found = try PassageReading.signed(text)
    #expect(found.contains("not \(claim)") && !found.contains(claim), "\(text)\n  \(found)")
  }

  @Test func `what somebody did instead of something else is asserted alone`() throws {
    let found = try PassageReading.signed(
      "Instead of meeting Ana Silva, Karl Holm met Ivan Petrov in Oslo.")
    #expect(found.contains("met-with Karl Holm > Ivan Petrov"))
    #expect(!found.contains { $0.contains("Ana Silva") })
  }

  private static let unsaid: [(text: String, claim: String)] = [
    ("Norway warned Iran against attacking Syria.", "fights"),
    ("It is not true that Ghana attacked Togo.", "fights"),
    ("The claim that Ghana attacked Togo is false.", "fights"),
    ("Chad argued against sanctioning Libya.", "sanctions"),
    ("Norway rejected Iran's accusation that it had attacked Syria.", "fights"),
  ]

  @Test(arguments: unsaid.indices)
  func `what somebody warns against or rejects as a claim is nobody's act`(_ number: Int) throws {
    let (text, type) = Self.unsaid[number]
    let found = try PassageReading.signed(text)
    #expect(!found.contains { $0.contains("\(type) ") }, "\(text)\n  \(found)")
  }
}
