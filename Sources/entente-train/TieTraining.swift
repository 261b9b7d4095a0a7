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
    var score: Float = 0
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
    for edge in article.edges { wanted.insert("\(edge.type)|\(edge.node)|\(key(edge.value))") }
    let claimed = Set(analysis.claims.map { "\($0.type)|\($0.from)|\($0.to)" })
    var bag = FeatureBag(bits: 30)
    bag.add("fold", article.id)
    let fold = Int(bag.slots[0]) % RowReading.folds
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
      let isWanted = values.contains { wanted.contains("\(type)|\(name)|\(key($0))") }
      var targets = [Float](repeating: .nan, count: TieJudge.types.count)
      targets[candidate.type] = isWanted ? 1 : 0
      return Tie(
        fold: fold, type: candidate.type, isClaimed: claimed.contains(claim),
        example: LinearTrainer.Example(features: candidate.slots, numbers: [], targets: targets))
    }
  }

  private static func key(_ name: String) -> String {
    let plain = name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    return plain.hasPrefix("the ") ? String(plain.dropFirst(4)) : plain
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
    var ties = ties
    for fold in 0..<RowReading.folds {
      let model = train(ties.filter { $0.fold != fold })
      for i in ties.indices where ties[i].fold == fold {
        ties[i].score = model.scores(ties[i].example.features, [])[ties[i].type]
      }
    }
    let lines = TieJudge.types.indices.map { type in
      Calibration(
        ties.filter { $0.type == type }
          .map { (score: $0.score, target: $0.example.targets[type]) })
    }
    for (type, name) in TieJudge.types.enumerated() {
      report(figures(ties.filter { $0.type == type }, type, name, lines[type]))
    }
    return TieJudge(
      model: CalibratedScorer(
        scorer: train(ties), slopes: lines.map(\.slope),
        offsets: lines.map(\.offset)))
  }

  private func train(_ ties: [Tie]) -> LinearScorer {
    LinearTrainer.train(ties.map(\.example), bits: TieJudge.bits, settings: Self.settings)
  }

  /// How many of the candidates that no rule claims are right from several probabilities on.
  private func figures(
    _ ties: [Tie], _ type: Int, _ name: String, _ line: Calibration
  ) -> String {
    let isRight = { (tie: Tie) in tie.example.targets[type] == 1 }
    let claimed = ties.filter(\.isClaimed)
    var text =
      "\(name): \(ties.count(where: isRight)) of \(ties.count) pairs; of \(claimed.count) that rules "
      + "claim \(claimed.count(where: isRight)) are right; of others from"
    for threshold: Float in [0.9, 0.8, 0.7, 0.6, 0.5, 0.4] {
      let added = ties.filter {
        !$0.isClaimed && probability(logOdds: line.slope * $0.score + line.offset) >= threshold
      }
      text += " \(threshold) on \(added.count(where: isRight)) of \(added.count),"
    }
    return text.dropLast() + "."
  }
}
