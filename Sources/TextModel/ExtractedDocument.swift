/// All that was read out of one article: the unit that is stored, resolved and projected.
public struct ExtractedDocument: Sendable, Equatable {
  /// The article.
  public var document: Document
  /// The entities it names, each once, ordered by first mention.
  public var entities: [DocumentEntity]
  /// The time expressions, in text order.
  public var times: [TimeExpression]
  /// The claims, in text order.
  public var claims: [Claim]
  /// What went wrong or was left out, in the order noticed.
  public var diagnostics: [String]

  /// Makes an extracted document.
  public init(
    document: Document, entities: [DocumentEntity] = [], times: [TimeExpression] = [],
    claims: [Claim] = [], diagnostics: [String] = []
  ) {
    self.document = document
    self.entities = entities
    self.times = times
    self.claims = claims
    self.diagnostics = diagnostics
  }
}

/// An entity as one document knows it.
public struct DocumentEntity: Sendable, Equatable {
  /// A stretch of text that names or points to the entity.
  public struct Mention: Sendable, Hashable {
    /// Where it stands.
    public var span: TextSpan
    /// The text that stands there.
    public var text: String
    /// Whether it is a name (true) or a pronoun or description (false).
    public var isName: Bool

    /// Makes a mention.
    public init(span: TextSpan, text: String, isName: Bool = true) {
      self.span = span
      self.text = text
      self.isName = isName
    }
  }

  /// Id, unique in its document.
  public var id: String
  /// Node type of the schema, such as `person`.
  public var type: String
  /// Canonical name: the fullest the article gives, or the standard one of the schema.
  public var name: String
  /// Other surface forms that name it, sorted, without pronouns.
  public var aliases: [String]
  /// Where it is mentioned, in text order; empty for an implied entity.
  public var mentions: [Mention]
  /// Whether the article only implies it, as a minister's title implies a ministry.
  public var isImplied: Bool
  /// Further properties by name, such as `country` (ISO 3166-1 alpha-2 code).
  public var properties: [String: String]

  /// Makes an entity.
  public init(
    id: String, type: String, name: String, aliases: [String] = [], mentions: [Mention] = [],
    isImplied: Bool = false, properties: [String: String] = [:]
  ) {
    self.id = id
    self.type = type
    self.name = name
    self.aliases = aliases
    self.mentions = mentions
    self.isImplied = isImplied
    self.properties = properties
  }
}

/// A stretch of text that names a time.
public struct TimeExpression: Sendable, Hashable {
  /// Where it stands.
  public var span: TextSpan
  /// The text that stands there.
  public var text: String
  /// TIMEX3 type: `DATE`, `TIME`, `DURATION` or `SET`.
  public var type: String
  /// The calendar value, if it has a definite one.
  public var value: DateValue?
  /// What the value was read against: `explicit`, or `publication 2017-07-24`, or the like.
  public var basis: String

  /// Makes a time expression.
  public init(span: TextSpan, text: String, type: String, value: DateValue?, basis: String) {
    self.span = span
    self.text = text
    self.type = type
    self.value = value
    self.basis = basis
  }
}
