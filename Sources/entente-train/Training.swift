import Extraction
import Language
import TextModel

/// Trains trigger and claim model, with figures from rows not trained on.
struct Training {
  struct Row {
    let reading: RowReading
    let sentences: [LearnedSentence]
  }

  struct Scored {
    let row: Int
    let edge: RowReading.Edge
    let example: LinearTrainer.Example
    let rule: String?
    var score: Float = 0
  }

  let inventory: ActInventory
  let rows: [Row]
  let report: (String) -> Void

  static let triggerSettings = LinearTrainer.Settings(
    epochs: 6, rate: 0.2, minimumCount: 2, startBias: -4)
  static let claimSettings = LinearTrainer.Settings(
    epochs: 5, rate: 0.1, minimumCount: 3, startBias: -2)

  /// Weight of a row made from a frame, chosen by the figures on labelled sentences.
  static let madeWeight: Float = 0.4

  /// Trains everything.
  func run() -> ClaimWeights {
    let scores = outOfFoldTriggerScores()
    var candidates = self.candidates(scores)
    report("\(rows.count) rows, \(candidates.count) candidates")
    for fold in 0..<RowReading.folds {
      let model = LinearTrainer.train(
        candidates.filter { rows[$0.row].reading.fold != fold }.map(\.example),
        bits: CandidateReader.bits, settings: Self.claimSettings)
      for i in candidates.indices where rows[candidates[i].row].reading.fold == fold {
        candidates[i].score =
          model.scores(
            candidates[i].example.features, candidates[i].example.numbers)[0]
      }
    }
    let measured = candidates.filter { !rows[$0.row].reading.row.isMade }
    let calibration = Calibration(
      measured.map { (score: $0.score, target: $0.example.targets[0]) })
    for line in Figures(rows: rows, candidates: measured, calibration: calibration).lines {
      report(line)
    }
    let trigger = LinearTrainer.train(
      rows.flatMap { triggerExamples($0) }, bits: TriggerReader.bits,
      settings: Self.triggerSettings)
    let claim = LinearTrainer.train(
      candidates.map(\.example), bits: CandidateReader.bits, settings: Self.claimSettings)
    return ClaimWeights(
      acts: inventory.acts, trigger: trigger, claim: claim, slope: calibration.slope,
      offset: calibration.offset)
  }

  private func triggerExamples(_ row: Row) -> [LinearTrainer.Example] {
    row.sentences.flatMap { sentence in
      sentence.triggers.map { trigger in
        let acts = row.reading.labels[trigger.token] ?? []
        let open = (row.reading.openLabels[trigger.token] ?? []).subtracting(acts)
        var targets = [Float](repeating: 0, count: inventory.acts.count + 1)
        for act in open { targets[act] = .nan }
        for act in acts { targets[act] = 1 }
        targets[inventory.acts.count] = !acts.isEmpty ? 1 : open.isEmpty ? 0 : .nan
        return LinearTrainer.Example(
          features: trigger.features, numbers: trigger.numbers, targets: targets,
          weight: row.reading.row.isMade ? Self.madeWeight : 1)
      }
    }
  }

  /// Trigger scores of each row and sentence from a model that has not seen the row's fold.
  private func outOfFoldTriggerScores() -> [[[[Float]]]] {
    var result = [[[[Float]]]](repeating: [], count: rows.count)
    for fold in 0..<RowReading.folds {
      let model = LinearTrainer.train(
        rows.filter { $0.reading.fold != fold }.flatMap { triggerExamples($0) },
        bits: TriggerReader.bits, settings: Self.triggerSettings)
      for (i, row) in rows.enumerated() where row.reading.fold == fold {
        result[i] = row.sentences.map { sentence in
          sentence.triggers.map { model.scores($0.features, $0.numbers) }
        }
      }
      report("trigger model without fold \(fold + 1) trained")
    }
    return result
  }

  private func candidates(_ scores: [[[[Float]]]]) -> [Scored] {
    var result: [Scored] = []
    for (i, row) in rows.enumerated() {
      for (j, sentence) in row.sentences.enumerated() {
        let found = row.reading.learned.candidates.candidates(in: sentence, scores: scores[i][j])
        var denied: [Int: Bool] = [:]
        let tokens = row.reading.analysis.annotated.tokens
        for candidate in found {
          if candidate.rule == nil {
            // What the text denies is never claimed, so there is nothing to learn from it.
            let isDenied =
              denied[candidate.trigger] ?? row.reading.learned.isDenied(candidate.trigger)
            denied[candidate.trigger] = isDenied
            if isDenied { continue }
          }
          let edge = row.reading.edge(candidate.act, candidate.from, candidate.to)
          let isWanted = row.reading.wanted.contains(edge)
          if !isWanted, row.reading.free.contains(edge) { continue }
          // The sentence before is not labelled in full: its silence says nothing.
          let start = tokens[sentence.range.lowerBound].span.start
          let bytes = start..<tokens[sentence.range.upperBound - 1].span.end
          let inText = bytes.upperBound > row.reading.row.textStart
          if !isWanted, !inText { continue }
          // An article that says it somewhere else says nothing about this sentence.
          if isWanted, !row.reading.isTold(edge, in: bytes) { continue }
          result.append(
            Scored(
              row: i, edge: edge,
              example: .init(
                features: candidate.features, numbers: candidate.numbers,
                targets: [isWanted ? 1 : 0],
                weight: row.reading.row.isMade ? Self.madeWeight : 1), rule: candidate.rule))
        }
      }
    }
    return result
  }
}
