import Extraction
import Language
import TextModel

/// Trains the judge of whose posts are, with figures from articles not trained on.
struct HomeTraining {
  /// A country that a post may be of, with its label.
  struct Choice {
    let fold: Int
    let article: String
    let candidate: HomeCandidate
    let isRight: Bool
  }

  let choices: [Choice]
  let report: (String) -> Void

  static let settings = LinearTrainer.Settings(
    epochs: 12, rate: 0.2, dropout: 0.3, minimumCount: 3, startBias: -1)

  /// Labels the candidates of an article for people of whom it is known what posts they hold.
  static func choices(
    _ article: LabelledReferences, _ analysis: DocumentAnalysis, _ candidates: [HomeCandidate]
  ) -> [Choice] {
    let names = article.names(in: analysis)
    var homes: [String: Set<String>] = [:]
    for post in article.posts + (article.optional ?? []) {
      homes[post.holder, default: []].formUnion(post.of)
    }
    return candidates.compactMap { candidate in
      guard let holder = candidate.holder.flatMap({ names[$0] }), let own = homes[holder] else {
        return nil
      }
      return Choice(
        fold: FoldedTraining.fold(article.id), article: article.id, candidate: candidate,
        isRight: names[candidate.country].map(own.contains) ?? false)
    }
  }

  /// Trains everything.
  func run() -> HomeJudge {
    let (probabilities, model) = FoldedTraining(
      bits: HomeJudge.bits, settings: Self.settings,
      examples: choices.map { choice in
        (
          choice.fold,
          LinearTrainer.Example(
            features: choice.candidate.slots, numbers: [], targets: [choice.isRight ? 1 : 0])
        )
      }
    ).run()
    report(figures(probabilities.map { $0[0] }))
    return HomeJudge(model: model)
  }

  /// How many posts the rules give to the right country, and how many the likeliest from several
  /// probabilities on.
  private func figures(_ probabilities: [Float]) -> String {
    struct Place: Hashable {
      let article: String
      let head: Int
    }
    var best: [Place: (choice: Choice, probability: Float)] = [:]
    var rules: [Place: Bool] = [:]
    var known: Set<Place> = []
    for (choice, chance) in zip(choices, probabilities) {
      let place = Place(article: choice.article, head: choice.candidate.head)
      if choice.candidate.isChosen { rules[place] = choice.isRight }
      if choice.isRight { known.insert(place) }
      if let old = best[place], old.probability >= chance { continue }
      best[place] = (choice, chance)
    }
    let all = best.values.map { (probability: $0.probability, isRight: $0.choice.isRight) }
    return
      "posts: \(known.count) of \(best.count) are of a country that is a candidate; rules are "
      + "right on \(rules.values.count { $0 }) of \(rules.count); from "
      + FoldedTraining.counts(all, from: [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) + "."
  }
}
