import Foundation
import Language
import Ontology
import Pipeline
import Testing
import TextModel

/// The pipeline that the suites of passages share: loading the model takes longest.
enum PassageReading {
  private static let pipeline: ArticlePipeline? = {
    guard let path = TestModel.path, let model = try? LanguageModel(path: path),
      let ontology = try? Ontology()
    else { return nil }
    return try? ArticlePipeline(model: model, ontology: ontology)
  }()

  /// The claims of a passage of 10 March 2021: "not demands Norway > Iceland".
  static func signed(_ text: String) throws -> [String] {
    try claims(of: text, published: "2021-03-10") { claim, from, to in
      let sign = claim.polarity == .negative ? "not " : ""
      return "\(sign)\(claim.type) \(from) > \(to)"
    }
  }

  /// The claims of a passage without a title, each with the names of its ends.
  static func claims(
    of text: String, published: String, _ line: (Claim, _ from: String, _ to: String) -> String
  ) throws -> [String] {
    let pipeline = try #require(Self.pipeline)
    let extracted = pipeline.read(
      Document(id: "p", title: "", published: DateValue(published), text: text))
    var names: [String: String] = [:]
    for entity in extracted.entities { names[entity.id] = entity.name }
    return extracted.claims.map { line($0, names[$0.from] ?? "?", names[$0.to] ?? "?") }
  }

  /// Whether a claim is among those found; symmetric edges may be written either way.
  static func contains(_ found: [String], _ claim: String) -> Bool {
    if found.contains(claim) { return true }
    let words = claim.split(separator: " ", maxSplits: 1)
    guard words.count == 2,
      ["met-with", "agreed-with", "cooperates-with", "negotiates-with"].contains(words[0])
    else { return false }
    let ends = words[1].components(separatedBy: " > ")
    return ends.count == 2 && found.contains("\(words[0]) \(ends[1]) > \(ends[0])")
  }
}
