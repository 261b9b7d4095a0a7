/// What was learned from labelled texts, by the name of its weights.
public enum LearnedJudge: String, CaseIterable, Sendable {
  /// What the names are.
  case names
  /// What singular pronouns mean.
  case references
  /// Which phrases mean events and agreements.
  case nodes
  /// What belongs to an event.
  case ties
  /// What actors do to each other.
  case acts
}
