import Extraction
import TextModel

/// Trains the judge of phrases that may name events and agreements, with figures from articles not trained on.
struct NodeTraining {
  /// A phrase with its label.
  struct Phrase {
    let fold: Int
    let taken: String?
    let example: LinearTrainer.Example
    var scores: [Float] = []
  }

  /// The articles' phrases.
  let phrases: [Phrase]
  let report: (String) -> Void

  static let settings = LinearTrainer.Settings(
    epochs: 12, rate: 0.1, minimumCount: 2, startBias: -2)

  /// Labels the phrases of an article: 1 for a type that it names, open where two readers could disagree.
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
    var bag = FeatureBag(bits: 30)
    bag.add("fold", article.id)
    let fold = Int(bag.slots[0]) % RowReading.folds
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
    var phrases = phrases
    for fold in 0..<RowReading.folds {
      let model = train(phrases.filter { $0.fold != fold })
      for i in phrases.indices where phrases[i].fold == fold {
        phrases[i].scores = model.scores(phrases[i].example.features, [])
      }
    }
    let lines = NodeJudge.types.indices.map { output in
      Calibration(
        phrases.filter { !$0.example.targets[output].isNaN }
          .map { (score: $0.scores[output], target: $0.example.targets[output]) })
    }
    for (output, type) in NodeJudge.types.enumerated() {
      report(figures(phrases, output, type, lines[output]))
    }
    return NodeJudge(
      model: CalibratedScorer(
        scorer: train(phrases), slopes: lines.map(\.slope),
        offsets: lines.map(\.offset)))
  }

  private func train(_ phrases: [Phrase]) -> LinearScorer {
    LinearTrainer.train(
      phrases.map(\.example), bits: NodeJudge.bits, settings: Self.settings)
  }

  /// What the rules find, and how much of the rest is right from several probabilities on.
  private func figures(
    _ phrases: [Phrase], _ output: Int, _ type: String, _ line: Calibration
  ) -> String {
    let certain = phrases.filter { !$0.example.targets[output].isNaN }
    let wanted = certain.filter { $0.example.targets[output] == 1 }.count
    let ruled = certain.filter { $0.taken == type }
    let free = certain.filter { $0.taken == nil }
    var text =
      "\(type): \(wanted) of \(certain.count) phrases; of \(ruled.count) that rules find "
      + "\(ruled.filter { $0.example.targets[output] == 1 }.count) are right; of others from"
    for threshold: Float in [0.8, 0.7, 0.6, 0.5, 0.4, 0.3] {
      let added = free.filter {
        probability(logOdds: line.slope * $0.scores[output] + line.offset) >= threshold
      }
      let right = added.filter { $0.example.targets[output] == 1 }.count
      text += " \(threshold) on \(right) of \(added.count),"
    }
    return text.dropLast() + "."
  }
}
