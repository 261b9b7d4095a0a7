import Extraction

/// Trains a calibrated linear model on labelled examples in folds, so that each example has scores
/// from a model that has not seen its text.
struct FoldedTraining {
  let bits: Int
  let settings: LinearTrainer.Settings
  /// An example, and the fold of the text that it comes from.
  let examples: [(fold: Int, example: LinearTrainer.Example)]

  /// The fold of a text, by its id.
  static func fold(_ id: String) -> Int {
    var bag = FeatureBag(bits: 30)
    bag.add("fold", id)
    return Int(bag.slots[0]) % RowReading.folds
  }

  /// Probabilities of each example and output from models that have not seen its fold, and the
  /// model of all; made probabilities on the examples of full weight.
  func run() -> (probabilities: [[Float]], model: CalibratedScorer) {
    let outputs = examples.first?.example.targets.count ?? 0
    var scores = [[Float]](repeating: [], count: examples.count)
    for fold in 0..<RowReading.folds {
      let model = train { $0 != fold }
      for i in examples.indices where examples[i].fold == fold {
        scores[i] = model.scores(examples[i].example.features, [])
      }
    }
    let lines = (0..<outputs).map { output in
      Calibration(
        examples.indices.filter {
          !examples[$0].example.targets[output].isNaN && examples[$0].example.weight == 1
        }
        .map { (score: scores[$0][output], target: examples[$0].example.targets[output]) })
    }
    let probabilities = scores.map { scores in
      zip(scores, lines).map { probability(logOdds: $1.slope * $0 + $1.offset) }
    }
    let model = CalibratedScorer(
      scorer: train { _ in true }, slopes: lines.map(\.slope), offsets: lines.map(\.offset))
    return (probabilities, model)
  }

  private func train(_ isIncluded: (Int) -> Bool) -> LinearScorer {
    LinearTrainer.train(
      examples.filter { isIncluded($0.fold) }.map(\.example), bits: bits, settings: settings)
  }

  /// "0.8 on 17 of 18, 0.7 on …": how many of what is claimed from several probabilities on are
  /// right.
  static func counts(_ claimed: [(probability: Float, isRight: Bool)], from thresholds: [Float])
    -> String
  {
    thresholds.map { threshold in
      let added = claimed.filter { $0.probability >= threshold }
      return "\(threshold) on \(added.count(where: \.isRight)) of \(added.count)"
    }.joined(separator: ", ")
  }
}
