import Language
import Ontology
import Pipeline
import Testing
import TextModel

/// What the judge of names changes: the same texts with the learned judges and with the rules
/// alone.
@Suite(.enabled(if: TestModel.path != nil, "no language model: run `make model`"))
struct JudgedNameTests {
  private static let ruled = Result {
    try ArticlePipeline(
      model: LanguageModel(path: LanguageModel.locate(explicit: nil)), ontology: Ontology(),
      judges: [])
  }

  private func entities(_ text: String, _ pipeline: ArticlePipeline) -> [String] {
    pipeline.read(Document(id: "p", title: "", text: text)).entities.map { "\($0.type) \($0.name)" }
  }

  @Test(arguments: [
    (
      "In January the builder was bought by Corvera Infraestructuras of Spain.",
      "person Corvera Infraestructuras", "organization Corvera Infraestructuras"
    ),
    (
      "Kestrel Minden, a rival, agreed with the union, which said it would not strike.",
      "person Kestrel Minden", "organization Kestrel Minden"
    ),
    (
      "Justicia y Surco said it would vote against the bill.", "organization Surco",
      "organization Justicia y Surco"
    ),
  ])
  func `a body that rules take for somebody, or cut, is a body`(
    _ text: String, _ rules: String, _ judged: String
  ) throws {
    #expect(entities(text, try Self.ruled.get()).contains(rules))
    let found = entities(text, try PassageReading.pipeline.get())
    #expect(found.contains(judged) && !found.contains(rules), "\(found)")
  }
}
