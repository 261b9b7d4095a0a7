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
      candidates: choices.map { ($0.fold, $0.candidate.slots, $0.isRight) }
    ).run()
    let figures = ChoiceFigures(
      zip(choices, probabilities).map { choice, chance in
        ChoiceFigures.Candidate(
          article: choice.article, token: choice.candidate.head,
          isKnown: choice.candidate.isChosen, isRight: choice.isRight, probability: chance[0])
      })
    report("posts: \(figures.line).")
    return HomeJudge(model: model)
  }
}
