import Extraction
import Language
import TextModel

/// Trains the judge of when claims happened, with figures from texts not trained on.
struct DateTraining {
  /// A time that a claim may have, with its label.
  struct Choice {
    let fold: Int
    let row: String
    let candidate: DateCandidate
    let isRight: Bool
    /// Whether it is seen as if the rules said nothing, to learn from and not to measure on.
    let isBlind: Bool
  }

  let choices: [Choice]
  let report: (String) -> Void

  static let settings = LinearTrainer.Settings(
    epochs: 8, rate: 0.1, dropout: 0.3, minimumCount: 2, startBias: -2)

  /// How much a claim counts that is seen as if the rules said nothing.
  static let blindWeight: Float = 0.4

  /// The labelled text as the extractor reads it: an article with its headline.
  static func document(_ row: LabelledRow) -> Document {
    let title = row.title ?? ""
    return Document(
      id: row.id, title: title, source: row.source,
      published: row.published.flatMap { DateValue($0) },
      text: title.isEmpty ? row.article : title + "\n\n" + row.article)
  }

  /// Labels the candidates of claims that are labelled themselves. Where the labels say no time and
  /// the rules do, an article tells nothing: its writer may have passed over it.
  static func choices(
    _ row: LabelledRow, _ analysis: DocumentAnalysis, _ candidates: [DateCandidate],
    isBlind: Bool, isSymmetric: (String) -> Bool
  ) -> [Choice] {
    let names = RowReading.names(of: analysis, row)
    var places: [String: Int] = [:]
    for (i, entity) in analysis.entities.enumerated() { places[entity.id] = i }
    func edge(_ type: String, _ from: String, _ to: String) -> RowReading.Edge {
      RowReading.edge(type, from, to, isSymmetric: isSymmetric(type))
    }
    var labels: [RowReading.Edge: Set<String>] = [:]
    for labelled in row.edges + (row.optional ?? []) {
      labels[edge(labelled.type, labelled.from, labelled.to), default: []]
        .formUnion(labelled.date.map { [$0] } ?? [])
    }
    let fold = FoldedTraining.fold(row.id)
    return candidates.compactMap { candidate in
      let claim = analysis.claims[candidate.claim]
      guard let from = places[claim.from], let to = places[claim.to],
        let dates = labels[edge(claim.type, names[from], names[to])]
      else { return nil }
      if dates.isEmpty, claim.date != nil { return nil }
      return Choice(
        fold: fold, row: row.id, candidate: candidate,
        isRight: dates.contains(candidate.value.description), isBlind: isBlind)
    }
  }

  /// Trains everything.
  func run() -> DateJudge {
    let (probabilities, model) = FoldedTraining(
      bits: DateJudge.bits, settings: Self.settings,
      examples: choices.map { choice in
        let example = LinearTrainer.Example(
          features: choice.candidate.slots, numbers: [], targets: [choice.isRight ? 1 : 0],
          weight: choice.isBlind ? Self.blindWeight : 1)
        return (choice.fold, example)
      }
    ).run()
    let labelled = zip(choices, probabilities).filter { !$0.0.isBlind }.map { choice, chance in
      ChoiceFigures.Candidate(
        article: choice.row, token: choice.candidate.claim, isKnown: choice.candidate.isChosen,
        isRight: choice.isRight, probability: chance[0])
    }
    report("times: \(ChoiceFigures(labelled).line).")
    let chosen = Set(
      choices.filter { $0.candidate.isChosen && !$0.isBlind }.map {
        "\($0.row)|\($0.candidate.claim)"
      })
    let open = labelled.filter { !chosen.contains("\($0.article)|\($0.token)") }
    report("of claims that rules give no time: \(ChoiceFigures(open).line).")
    let given = labelled.filter { chosen.contains("\($0.article)|\($0.token)") }
    report("of claims that rules give a time: \(ChoiceFigures(given).line).")
    return DateJudge(model: model)
  }
}
