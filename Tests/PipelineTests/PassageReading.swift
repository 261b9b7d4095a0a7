import Language
import Ontology
import Pipeline
import Testing
import TextModel

/// The pipeline that suites of sentences share: loading the model takes longest.
enum PassageReading {
  private static let ontology = Result { try Ontology() }

  static let pipeline = Result {
    try ArticlePipeline(
      model: LanguageModel(path: LanguageModel.locate(explicit: nil)), ontology: ontology.get())
  }

  /// The claims of a passage of 10 March 2021, a Wednesday, which has no title.
  ///
  /// A line is "type from > to", with "not" before a denied claim and "@2021-03-09" behind a dated
  /// one. Symmetric claims are written both ways.
  static func lines(of text: String) throws -> [String] {
    let extracted = try pipeline.get().read(
      Document(id: "p", title: "", published: DateValue("2021-03-10"), text: text))
    let ontology = try ontology.get()
    var names: [String: String] = [:]
    for entity in extracted.entities { names[entity.id] = entity.name }
    return extracted.claims.flatMap { claim in
      let sign = claim.polarity == .negative ? "not " : ""
      let date = claim.date.map { " @\($0)" } ?? ""
      let from = names[claim.from] ?? "?"
      let to = names[claim.to] ?? "?"
      let line = "\(sign)\(claim.type) \(from) > \(to)\(date)"
      guard ontology.edgeType(claim.type)?.isSymmetric == true else { return [line] }
      return [line, "\(sign)\(claim.type) \(to) > \(from)\(date)"]
    }
  }
}
