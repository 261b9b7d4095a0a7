import Extraction
import Foundation
import Language
import TextModel

/// Trains the judge of what belongs to events, with figures from articles not trained on.
struct TieTraining {
  /// A candidate with its label.
  struct Tie {
    let fold: Int
    let type: Int
    /// Whether a rule claims it already.
    let isClaimed: Bool
    let example: LinearTrainer.Example
  }

  let ties: [Tie]
  let report: (String) -> Void

  static let settings = LinearTrainer.Settings(
    epochs: 6, rate: 0.1, dropout: 0.3, minimumCount: 2, startBias: -2)

  /// Labels the candidates of an article; those of events that are not labelled tell nothing.
  static func ties(
    _ article: LabelledArticle, _ analysis: DocumentAnalysis, _ candidates: [TieCandidate]
  ) -> [Tie] {
    let names = labelledNames(article, analysis)
    var wanted: Set<String> = []
    for edge in article.edges {
      wanted.insert("\(edge.type)|\(edge.node)|\(FoldedName.key(edge.value))")
    }
    let claimed = Set(analysis.claims.map { "\($0.type)|\($0.from)|\($0.to)" })
    let fold = FoldedTraining.fold(article.id)
    return candidates.compactMap { candidate in
      guard let name = names[candidate.event] else { return nil }
      let type = TieJudge.types[candidate.type]
      let event = analysis.entities[candidate.event].id
      var values: [String] = []
      var claim = ""
      if candidate.type == 2 {
        let value = analysis.times[candidate.other].expression.value?.description ?? ""
        values = [value]
        claim = "\(type)|\(event)|d\(value)"
      } else {
        let other = analysis.entities[candidate.other]
        values = [other.name] + other.aliases
        claim =
          candidate.type == 1 ? "\(type)|\(other.id)|\(event)" : "\(type)|\(event)|\(other.id)"
      }
      let isWanted = values.contains { wanted.contains("\(type)|\(name)|\(FoldedName.key($0))") }
      var targets = [Float](repeating: .nan, count: TieJudge.types.count)
      targets[candidate.type] = isWanted ? 1 : 0
      return Tie(
        fold: fold, type: candidate.type, isClaimed: claimed.contains(claim),
        example: LinearTrainer.Example(features: candidate.slots, numbers: [], targets: targets))
    }
  }

  /// The labelled name of each event entity whose mentions overlap with labelled ones.
  private static func labelledNames(
    _ article: LabelledArticle, _ analysis: DocumentAnalysis
  ) -> [Int: String] {
    let text = Array(article.document.text.utf8)
    let places = article.nodes.filter { $0.type == "event" }.map { node in
      node.mentions.flatMap { RowReading.places(of: $0, in: text) }
    }
    let names = article.nodes.filter { $0.type == "event" }.map { $0.name ?? "" }
    var votes: [Int: [Int: Int]] = [:]
    func vote(_ entity: Int, _ token: Int) {
      let span = analysis.annotated.tokens[token].span
      for (node, ranges) in places.enumerated()
      where ranges.contains(where: { $0.lowerBound <= span.start && span.end <= $0.upperBound }) {
        votes[entity, default: [:]][node, default: 0] += 1
      }
    }
    for mention in analysis.mentions where mention.entities.count == 1 {
      vote(mention.entities[0], mention.head)
    }
    for (entity, verb) in analysis.happenings { vote(entity, verb) }
    return votes.compactMapValues { votes in
      votes.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { names[$0.key] }
    }
  }

  /// Trains everything.
  func run() -> TieJudge {
    let (probabilities, model) = FoldedTraining(
      bits: TieJudge.bits, settings: Self.settings, examples: ties.map { ($0.fold, $0.example) }
    ).run()
    for type in TieJudge.types.indices {
      report(
        figures(zip(ties, probabilities).filter { $0.0.type == type }.map { ($0, $1[type]) }, type))
    }
    return TieJudge(model: model)
  }

  /// How many of the candidates that no rule claims are right from several probabilities on.
  private func figures(_ ties: [(tie: Tie, probability: Float)], _ type: Int) -> String {
    let labelled = ties.map {
      (probability: $0.probability, isRight: $0.tie.example.targets[type] == 1)
    }
    let claimed = ties.indices.filter { ties[$0].tie.isClaimed }.map { labelled[$0] }
    let free = ties.indices.filter { !ties[$0].tie.isClaimed }.map { labelled[$0] }
    return
      "\(TieJudge.types[type]): \(labelled.count(where: \.isRight)) of \(ties.count) pairs; of \(claimed.count) that rules "
      + "claim \(claimed.count(where: \.isRight)) are right; of others from "
      + FoldedTraining.counts(free, from: [0.9, 0.8, 0.7, 0.6, 0.5, 0.4]) + "."
  }
}
