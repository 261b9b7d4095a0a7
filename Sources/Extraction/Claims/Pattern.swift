/// What a rule looks for: a trigger word, words that must stand with it, and where the two ends of
/// the edge are found. Written as a template such as `A throw weight behind B`.
struct Pattern: Sendable {
  /// How the trigger stands in the sentence.
  enum Kind: String, Sendable {
    /// `A back B`: a verb in any voice, finite or not.
    case verb
    /// `A's visit to B`, `talks between A`: a noun that names the act.
    case nominal
    /// `A, ally of B`: a noun that names one end.
    case relational
    /// `A is critical of B`, `A is at war with B`.
    case predicative
    /// `A-backed B`: a participle behind a hyphen.
    case hyphen
    /// `anti-B A`: a prefix before a hyphen.
    case prefix
    /// `B at A's request`: a noun behind a preposition.
    case adjunct
  }

  /// Where an end of the edge is found.
  enum Source: Sendable, Hashable {
    /// Who does it.
    case agent
    /// Whom it is done to.
    case patient
    /// The object of a preposition of the trigger or of the words with it; `to` includes the
    /// indirect object.
    case preposition(WordSet)
    /// The possessor of the trigger (noun patterns) or of a word with it.
    case possessor(Int?)
    /// The subject of a that-clause.
    case clauseSubject
    /// What the trigger modifies, or the clause it belongs to.
    case host
  }

  /// An end of the edge.
  struct Slot: Sendable {
    var source: Source
    /// Whether the end may be the possessor or agent of what stands there: `A condemn B*` takes
    /// "A condemned B's attack".
    var descends = false
    /// Node types that may stand there; nil for those of the edge type.
    var types: Set<String>?
  }

  var kind: Kind
  /// Lower-case lemmas, any of which triggers.
  var triggers: WordSet
  /// Words that must follow among the trigger's dependents, each any of a set.
  var literals: [WordSet] = []
  /// A preposition that must govern the trigger (predicative and adjunct patterns).
  var governingPrepositions: WordSet?
  var from: Slot?
  var to: Slot?
  /// Further arguments that must be there.
  var others: [Source] = []
  /// Whether an infinitive must follow: `A ask B TO`.
  var needsInfinitive = false
  /// Whether the that-clause must say what is to be: `A demand that B SHOULD`.
  var needsMandative = false
  /// Whether nobody may be named who does it: `~ ban B in A`.
  var isAgentless = false
  /// Words that must not stand among the trigger's dependents.
  var excluded: WordSet = []
  /// The template, for names and messages.
  var template: String
}

extension Pattern {
  /// Prepositions behind which an end of the edge is looked for.
  var usedPrepositions: WordSet {
    var used = WordSet()
    for slot in [from, to] {
      if case .preposition(let words)? = slot?.source { used.formUnion(words) }
    }
    return used
  }

  /// The same with those of the further arguments.
  var slotPrepositions: WordSet {
    var result = usedPrepositions
    for source in others {
      if case .preposition(let words) = source { result.formUnion(words) }
    }
    return result
  }

  var takesObject: Bool {
    triggers.contains("*") || from?.source == .patient || to?.source == .patient
      || others.contains(.patient) || needsInfinitive || to?.source == .clauseSubject
      || to?.source == .preposition(["to"]) && literals.isEmpty
  }
}

/// One rule: a pattern and what it says.
final class Rule: Sendable {
  let name: String
  let edge: String
  let pattern: Pattern
  /// What the pattern says of itself, worked out once.
  let usedPrepositions: WordSet
  let slotPrepositions: WordSet
  let takesObject: Bool
  /// Whether any verb may be the trigger.
  let isOfAnyVerb: Bool
  let confidence: Double
  /// Set when the words themselves make the act possible only.
  let isPossible: Bool
  /// Set when the act is a fact whatever the clause says: "will buy gas under a deal".
  let isAsserted: Bool
  /// Set when the words themselves deny the act.
  let isNegative: Bool
  /// Set when a negated match says nothing: "never interfered".
  let silentWhenNegated: Bool
  /// Set when only a negated match says something: "does not accept".
  let onlyNegated: Bool
  /// Whether A must be at home elsewhere than in B.
  let isAbroad: Bool
  /// Whether the subject of the clause takes part in what the noun names, if nobody else does.
  let takesClauseSubject: Bool
  /// Whether the learned model, which has not seen its like, may not drop what the rule claims.
  let isSure: Bool
  /// Properties of the claims.
  let properties: [(name: String, value: String)]

  init(
    name: String, edge: String, pattern: Pattern, confidence: Double, isPossible: Bool,
    isAsserted: Bool, isNegative: Bool, silentWhenNegated: Bool, onlyNegated: Bool = false,
    isAbroad: Bool,
    takesClauseSubject: Bool, isSure: Bool = false, properties: [(name: String, value: String)]
  ) {
    self.name = name
    self.edge = edge
    self.pattern = pattern
    usedPrepositions = pattern.usedPrepositions
    slotPrepositions = pattern.slotPrepositions
    takesObject = pattern.takesObject
    isOfAnyVerb = pattern.triggers.contains("*")
    self.confidence = confidence
    self.isPossible = isPossible
    self.isAsserted = isAsserted
    self.isNegative = isNegative
    self.silentWhenNegated = silentWhenNegated
    self.onlyNegated = onlyNegated
    self.isAbroad = isAbroad
    self.takesClauseSubject = takesClauseSubject
    self.isSure = isSure
    self.properties = properties
  }
}
