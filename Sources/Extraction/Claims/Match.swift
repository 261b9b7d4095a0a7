/// A rule's template found in a sentence.
struct Match {
  let rule: Rule
  /// The trigger's token.
  let trigger: Int
  /// The token whose clause decides polarity, modality and date: a verb, or the trigger itself.
  let anchor: Int
  let from: [ArgumentReader.Argument]
  /// Empty for a symmetric edge among the members of `from`.
  let to: [ArgumentReader.Argument]
  /// Tokens of the words that had to stand with the trigger.
  let literals: [Int]
  /// Whether both ends are one group: "accused each other".
  let isReciprocal: Bool
}

/// Why a rule whose trigger stands in the sentence did not fire.
enum NearMiss: String, Sendable {
  case word = "a word of the template is missing"
  case from = "no entity stands for A"
  case to = "no entity stands for B"
  case other = "a required argument is missing"
  case infinitive = "no infinitive follows"
  case excluded = "an excluded word stands with the trigger"
  case position = "the trigger does not stand as the template wants"
  case same = "both ends are the same entity"
  case denied = "the text denies it"
}
