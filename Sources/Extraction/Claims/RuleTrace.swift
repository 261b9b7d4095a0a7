public import TextModel

/// What became of one rule at one trigger word.
public struct RuleTrace: Sendable, Equatable {
  /// The rule's name.
  public var rule: String
  /// The trigger word.
  public var trigger: TextSpan
  /// Whether the rule fired.
  public var fired: Bool
  /// The claims of a rule that fired; why it did not, otherwise.
  public var detail: String
  /// The claims.
  public var claims: [Claim]

  /// Makes a trace.
  public init(
    rule: String, trigger: TextSpan, fired: Bool, detail: String, claims: [Claim] = []
  ) {
    self.rule = rule
    self.trigger = trigger
    self.fired = fired
    self.detail = detail
    self.claims = claims
  }
}
