import Extraction
import TextModel

/// Trains the judge of what names are, with figures from texts not trained on.
struct NameTraining {
  /// A name of a text with its label.
  struct Name {
    let fold: Int
    /// What the rules take it for.
    let taken: String
    /// What it is.
    let type: String
    /// The place of this among ``NameJudge/kinds``; nil for anything else.
    let kind: Int?
    let text: String
    let slots: [UInt32]

    /// Whether the rules take it for what it is.
    var isKnown: Bool { taken == type || type == "none" && taken == "unknown" }
  }

  let names: [Name]
  let report: (String) -> Void

  static let settings = LinearTrainer.Settings(
    epochs: 12, rate: 0.2, dropout: 0.3, minimumCount: 2, startBias: -1)

  /// Labels the names of a text that are labelled by the very same words; where all names are
  /// labelled, what nothing took for a name is none.
  static func names(_ article: LabelledNames, _ examples: [NameExample]) -> [Name] {
    let types = Dictionary(
      article.names.map { (FoldedName.key($0.text), $0.type) }, uniquingKeysWith: { a, _ in a })
    return examples.compactMap { example in
      guard
        let label = types[FoldedName.key(example.text)]
          ?? (article.isComplete && example.taken == "unknown" ? "none" : nil)
      else { return nil }
      let type = ["armed-group", "ministry"].contains(label) ? "organization" : label
      return Name(
        fold: FoldedTraining.fold(article.id), taken: example.taken, type: type,
        kind: NameJudge.kinds.firstIndex(of: type), text: example.text, slots: example.slots)
    }
  }

  /// Trains everything.
  func run() -> NameJudge {
    let (probabilities, model) = FoldedTraining(
      bits: NameJudge.bits, settings: Self.settings,
      examples: names.map { name in
        (
          name.fold,
          LinearTrainer.Example(
            features: name.slots, numbers: [],
            targets: NameJudge.kinds.indices.map { $0 == name.kind ? 1 : 0 })
        )
      }
    ).run()
    report(figures(probabilities))
    return NameJudge(model: model)
  }

  /// How many names the rules take for what they are, and how many of those that the judge changes
  /// are better or worse.
  private func figures(_ probabilities: [[Float]]) -> String {
    var lines = [
      "names: rules are right on \(names.count(where: \.isKnown)) of \(names.count)."
    ]
    for threshold in [Float(0.5), 0.6, 0.7, 0.8, 0.9] {
      var changes: [String: (better: Int, worse: Int, even: Int)] = [:]
      for (name, chances) in zip(names, probabilities) {
        guard let best = chances.indices.max(by: { chances[$0] < chances[$1] }),
          best < NameJudge.given, name.taken != "event", chances[best] >= threshold,
          NameJudge.kinds[best] != name.taken
        else { continue }
        let change = name.taken + " to " + NameJudge.kinds[best]
        var count = changes[change] ?? (0, 0, 0)
        if best == name.kind {
          count.better += 1
        } else if name.isKnown {
          count.worse += 1
        } else {
          count.even += 1
        }
        changes[change] = count
      }
      let all = changes.keys.sorted().map { key in
        let count = changes[key] ?? (0, 0, 0)
        return "\(key) \(count.better) better, \(count.worse) worse, \(count.even) neither"
      }
      lines.append("From \(threshold): " + all.joined(separator: "; ") + ".")
    }
    return lines.joined(separator: "\n")
  }
}
