import Extraction
import TextModel

/// Trains the judge of phrases that may name events and agreements, with figures from articles not
/// trained on.
struct NodeTraining {
  /// A phrase with its label.
  struct Phrase {
    let fold: Int
    let taken: String?
    let example: LinearTrainer.Example
  }

  /// The articles' phrases.
  let phrases: [Phrase]
  let report: (String) -> Void

  static let settings = LinearTrainer.Settings(
    epochs: 12, rate: 0.1, minimumCount: 2, startBias: -2)

  /// Labels the phrases of an article: 1 for a type that it names, open where two readers could
  /// disagree.
  static func phrases(_ article: LabelledArticle, _ examples: [NodeExample]) -> [Phrase] {
    let text = Array(article.document.text.utf8)
    func heads(_ nodes: [LabelledArticle.Node]) -> Set<Int> {
      var result: Set<Int> = []
      for mention in nodes.flatMap(\.mentions) where mention.utf8.count > 3 {
        for place in RowReading.places(of: mention, in: text) {
          let inside = examples.firstIndex {
            $0.span.start >= place.lowerBound && $0.span.end <= place.upperBound
          }
          if let inside { result.insert(inside) }
        }
      }
      return result
    }
    let required = NodeJudge.types.map { type in heads(article.nodes.filter { $0.type == type }) }
    let open = heads(article.optional)
    let fold = FoldedTraining.fold(article.id)
    return examples.indices.map { i in
      Phrase(
        fold: fold, taken: examples[i].taken,
        example: LinearTrainer.Example(
          features: examples[i].slots, numbers: [],
          targets: required.map { $0.contains(i) ? 1 : open.contains(i) ? .nan : 0 }))
    }
  }

  /// Trains everything.
  func run() -> NodeJudge {
    let (probabilities, model) = FoldedTraining(
      bits: NodeJudge.bits, settings: Self.settings,
      examples: phrases.map { ($0.fold, $0.example) }
    ).run()
    for (output, type) in NodeJudge.types.enumerated() {
      report(figures(probabilities.map { $0[output] }, output, type))
    }
    return NodeJudge(model: model)
  }

  /// What the rules find, and how much of the rest is right from several probabilities on.
  private func figures(_ probabilities: [Float], _ output: Int, _ type: String) -> String {
    let target = { (i: Int) in phrases[i].example.targets[output] }
    let certain = phrases.indices.filter { !target($0).isNaN }
    let ruled = certain.filter { phrases[$0].taken == type }
    let free = certain.filter { phrases[$0].taken == nil }
      .map { (probability: probabilities[$0], isRight: target($0) == 1) }
    return
      "\(type): \(certain.count { target($0) == 1 }) of \(certain.count) phrases; of \(ruled.count) that rules find "
      + "\(ruled.count { target($0) == 1 }) are right; of others from "
      + FoldedTraining.counts(free, from: [0.8, 0.7, 0.6, 0.5, 0.4, 0.3]) + "."
  }
}
