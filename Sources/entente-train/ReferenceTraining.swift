import Extraction
import Foundation
import Language
import TextModel

/// Trains the judge of what pronouns mean, with figures from articles not trained on.
struct ReferenceTraining {
  /// A pronoun of an article and what it may mean, with its label.
  struct Choice {
    let fold: Int
    let article: String
    let candidate: ReferenceCandidate
    let isRight: Bool
    /// Whether the pronoun means any entity.
    let means: Bool
  }

  let choices: [Choice]
  let report: (String) -> Void

  static let settings = LinearTrainer.Settings(
    epochs: 12, rate: 0.2, dropout: 0.3, minimumCount: 2, startBias: -1)

  /// Labels the candidates of an article; headlines are not labelled.
  static func choices(
    _ article: LabelledReferences, _ analysis: DocumentAnalysis, _ candidates: [ReferenceCandidate]
  ) -> [Choice] {
    let names = article.names(in: analysis)
    let marks = Dictionary(
      article.references.map { ($0.start, Set($0.entities)) }, uniquingKeysWith: { a, _ in a })
    return candidates.compactMap { candidate in
      let start = analysis.annotated.tokens[candidate.token].span.start
      guard let wanted = marks[start] else { return nil }
      return Choice(
        fold: FoldedTraining.fold(article.id), article: article.id, candidate: candidate,
        isRight: wanted == Set(candidate.entities.map { names[$0] ?? "?" }),
        means: !wanted.isEmpty)
    }
  }

  /// Trains everything.
  func run() -> ReferenceJudge {
    let (probabilities, model) = FoldedTraining(
      bits: ReferenceJudge.bits, settings: Self.settings,
      examples: choices.map { choice in
        (
          choice.fold,
          LinearTrainer.Example(
            features: choice.candidate.slots, numbers: [], targets: [choice.isRight ? 1 : 0])
        )
      }
    ).run()
    report(figures(probabilities.map { $0[0] }))
    return ReferenceJudge(model: model)
  }

  /// How many pronouns rules resolve rightly, and how many the likeliest candidate from several
  /// probabilities on.
  private func figures(_ probabilities: [Float]) -> String {
    struct Place: Hashable {
      let article: String
      let token: Int
    }
    var best: [Place: (choice: Choice, probability: Float)] = [:]
    var rules: [Place: Bool] = [:]
    for (choice, chance) in zip(choices, probabilities) {
      let place = Place(article: choice.article, token: choice.candidate.token)
      if choice.candidate.isKnown { rules[place] = choice.isRight }
      if let old = best[place], old.probability >= chance { continue }
      best[place] = (choice, chance)
    }
    let all = best.values.map { (probability: $0.probability, isRight: $0.choice.isRight) }
    return
      "pronouns: \(best.values.count(where: \.choice.means)) of \(best.count) mean an entity; rules "
      + "are right on \(rules.values.count { $0 }) of \(rules.count); from "
      + FoldedTraining.counts(all, from: [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) + "."
  }
}
