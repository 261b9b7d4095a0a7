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
        isRight: wanted == Set(candidate.entities.map { names[$0] ?? "?" }))
    }
  }

  /// Trains everything.
  func run() -> ReferenceJudge {
    let (probabilities, model) = FoldedTraining(
      bits: ReferenceJudge.bits, settings: Self.settings,
      candidates: choices.map { ($0.fold, $0.candidate.slots, $0.isRight) }
    ).run()
    let figures = ChoiceFigures(
      zip(choices, probabilities).map { choice, chance in
        ChoiceFigures.Candidate(
          article: choice.article, token: choice.candidate.token,
          isKnown: choice.candidate.isKnown, isRight: choice.isRight, probability: chance[0])
      })
    report("pronouns: \(figures.line).")
    return ReferenceJudge(model: model)
  }
}
