/// What was learned from labelled texts, by the name of its weights.
public enum LearnedJudge: String, CaseIterable, Sendable {
  /// What the names are.
  case names
  /// What singular pronouns mean.
  case references
  /// Whose the posts are that name no country.
  case homes
  /// Which phrases mean events and agreements.
  case nodes
  /// What belongs to an event.
  case ties
  /// What actors do to each other.
  case acts
  /// When it happened.
  case dates
}
