/// How often rules and the likeliest candidate are right, where each question has several
/// candidates.
struct ChoiceFigures {
  /// A candidate for the answer to the question at a token of an article.
  struct Candidate {
    let article: String
    let token: Int
    /// Whether the rules take it.
    let isKnown: Bool
    let isRight: Bool
    /// From a model that has not seen the article.
    let probability: Float
  }

  private struct Place: Hashable {
    let article: String
    let token: Int
  }

  private let best: [Place: Candidate]
  private let rules: [Place: Bool]
  /// How many questions have a right candidate.
  private let answerable: Int

  init(_ candidates: [Candidate]) {
    var best: [Place: Candidate] = [:]
    var rules: [Place: Bool] = [:]
    for candidate in candidates {
      let place = Place(article: candidate.article, token: candidate.token)
      if candidate.isKnown { rules[place] = candidate.isRight }
      if let old = best[place], old.probability >= candidate.probability { continue }
      best[place] = candidate
    }
    self.best = best
    self.rules = rules
    answerable =
      Set(
        candidates.filter(\.isRight).map { Place(article: $0.article, token: $0.token) }
      ).count
  }

  /// "19 of 21 have a right candidate; rules are right on 17 of 20; from 0.2 on 18 of 19, …".
  var line: String {
    "\(answerable) of \(best.count) have a right candidate; rules are right on "
      + "\(rules.values.count { $0 }) of \(rules.count); from "
      + FoldedTraining.counts(
        best.values.map { (probability: $0.probability, isRight: $0.isRight) },
        from: [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8])
  }
}

extension FoldedTraining {
  /// Trains a judge of candidates that are right or not.
  init(
    bits: Int, settings: LinearTrainer.Settings,
    candidates: [(fold: Int, slots: [UInt32], isRight: Bool)]
  ) {
    self.init(
      bits: bits, settings: settings,
      examples: candidates.map {
        (
          $0.fold,
          LinearTrainer.Example(features: $0.slots, numbers: [], targets: [$0.isRight ? 1 : 0])
        )
      })
  }
}
