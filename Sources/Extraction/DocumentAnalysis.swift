public import Language
public import TextModel

/// What the stages of extraction know about one document; each stage fills its part.
///
/// Order: times, mentions (with coreference), structure claims, act claims.
public struct DocumentAnalysis: Sendable {
  /// The article.
  public let document: Document
  /// Its annotation.
  public let annotated: AnnotatedText
  /// Time expressions with their tokens, in text order.
  public var times: [TimeMention] = []
  /// Entities; `EntityMention.entities` are indices into this array.
  public var entities: [DocumentEntity] = []
  /// Mentions in text order. Mentions may nest ("Iraqi" inside "the Iraqi defence minister").
  public var mentions: [EntityMention] = []
  /// Posts that the text gives to somebody, in text order.
  public var offices: [OfficeMention] = []
  /// Verbs of the clauses that tell an event, by the event's place in `entities`.
  public var happenings: [Int: Int] = [:]
  /// Places in `entities` of events that only the learned judge sees: without a claim they are no
  /// nodes.
  public var surmised: Set<Int> = []
  /// The country of the item of a round-up that a sentence stands in: places in `entities` by the
  /// sentence's number.
  var items: [Int: Int] = [:]
  /// Whether the country of the dateline is only where others met.
  var isAway = false
  /// The number of the item that each sentence stands in.
  var itemNumbers: [Int] = []
  /// Claims found so far.
  public var claims: [Claim] = []
  /// What the rules made of the tokens of each sentence that is read, by its first token.
  var tries: [Int: [RuleTry]] = [:]
  /// The trees of the annotation, made ready once for all who read acts from them.
  var parse: Parse?
  /// What was left out and why.
  public var diagnostics: [String] = []

  /// Starts an analysis.
  public init(document: Document, annotated: AnnotatedText) {
    self.document = document
    self.annotated = ClauseRepair.repaired(
      PairRepair.repaired(
        CoordinationRepair.repaired(ListRepair.repaired(LemmaRepair.repaired(annotated)))))
  }

  /// Whether a token is part of a time expression.
  func isTime(_ token: Int) -> Bool {
    // Times are in text order.
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if times[middle].tokens.upperBound <= token {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < times.count && times[low].tokens.contains(token)
  }
}

/// A time expression with its tokens.
public struct TimeMention: Sendable, Hashable {
  /// Token indices.
  public var tokens: Range<Int>
  /// The expression.
  public var expression: TimeExpression

  /// Makes a time mention.
  public init(tokens: Range<Int>, expression: TimeExpression) {
    self.tokens = tokens
    self.expression = expression
  }
}

/// A stretch of tokens that stands for one or several entities.
public struct EntityMention: Sendable, Hashable {
  /// How a mention points to its entity.
  public enum Form: String, Sendable {
    /// A proper name, possibly with titles in front: "Brigadier General Amir Hatami".
    case name
    /// A demonym or country name used as a modifier: "Iraqi" in "Iraqi officials".
    case modifier
    /// A common-noun phrase: "his Iraqi counterpart", "the Supreme Leader", "the two ministers",
    /// "Iraqi armed forces" (standing for the country), "the memorandum".
    case description
    /// A pronoun, possessive ones included.
    case pronoun
    /// A relative pronoun that stands for its antecedent: "who", "which", "that".
    case relative
  }

  /// Token indices.
  public var tokens: Range<Int>
  /// The token that carries the mention's syntactic relation to the clause.
  public var head: Int
  /// Indices into `DocumentAnalysis.entities`; several for "both", "the two ministers".
  public var entities: [Int]
  /// How it points.
  public var form: Form
  /// How sure the resolution is, 0...1.
  public var confidence: Double

  /// Makes a mention.
  public init(
    tokens: Range<Int>, head: Int, entities: [Int], form: Form, confidence: Double = 1
  ) {
    self.tokens = tokens
    self.head = head
    self.entities = entities
    self.form = form
    self.confidence = confidence
  }
}
