internal import VectorKernels

/// spaCy's trainable lemmatizer: a classifier that chooses an edit tree.
///
/// Source: `spacy/pipeline/edit_tree_lemmatizer.py` of spaCy 3.8 (MIT).
struct TreeLemmatizer: Sendable {
  /// What stands for the lemma when no tree fits.
  private enum Backoff: String { case orth, lower, norm, none }

  let classifier: TokenClassifier
  let trees: EditTrees
  /// Labels that are tried, the likeliest first.
  let tries: Int
  /// Whether the lemma replaces one that a rule has given before.
  let overwrites: Bool
  /// Whether the rules of the attribute ruler run afterwards.
  let runsBeforeRules: Bool
  private let backoff: Backoff

  init(
    folder: String, width: Int, _ component: PipelineSettings.Component, runsBeforeRules: Bool,
    _ config: ModelFile
  ) throws(LanguageError) {
    let own = folder + "/" + component.name
    trees = try EditTrees(
      trees: ModelFile(path: own + "/trees"), labels: ModelFile(path: own + "/cfg"),
      strings: ModelFile(path: folder + "/vocab/strings.json"))
    classifier = try TokenClassifier(
      ModelFile(path: own + "/model"), count: trees.labels.count, width: width)
    let tries = component.settings["top_k"].flatMap(JSONText.parse) ?? .number(1)
    guard let tries = tries.int, tries > 0 else {
      throw config.unsupported(
        "has a lemmatizer that tries \(component.settings["top_k"] ?? "?") trees")
    }
    self.tries = min(tries, trees.labels.count)
    overwrites = component.flag("overwrite")
    self.runsBeforeRules = runsBeforeRules
    let name =
      component.settings["backoff"] == "null" ? "none" : component.text("backoff") ?? "orth"
    guard let backoff = Backoff(rawValue: name) else {
      throw config.unsupported("has a lemmatizer that falls back to \(name)")
    }
    self.backoff = backoff
  }

  /// The lemma by the tree of a label, or what stands for it when the label is -1.
  func lemma(_ type: TokenType, label: Int32) -> String {
    if label >= 0 { return trees.lemma(of: type.text, label: Int(label)) ?? "" }
    switch backoff {
    case .orth: return type.text
    case .lower: return type.lower
    case .norm: return type.norm
    case .none: return ""
    }
  }

  /// The likeliest label whose tree fits, -1 for none. Overwrites scores that were tried.
  ///
  /// - Parameter fits: whether a label's tree fits the word.
  func label(_ scores: UnsafeMutablePointer<Float>, fits: (Int) -> Bool) -> Int32 {
    for _ in 0..<tries {
      // SAFETY: there is one score for each label.
      let best = unsafe Rows.firstMaximum(scores, count: classifier.count)
      if fits(best) { return Int32(best) }
      unsafe scores[best] = -Float.greatestFiniteMagnitude
    }
    return -1
  }
}
