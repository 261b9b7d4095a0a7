/// What one sentence of one article says. Claims are never edited: the graph is computed from them.
public struct Claim: Sendable, Equatable {
  /// Whether the text affirms the claim or denies it.
  public enum Polarity: String, Sendable, CaseIterable, Codable {
    /// The text says that it is so.
    case positive
    /// The text says that it is not so.
    case negative
  }

  /// Whether the claim is stated as a fact or as something that may come.
  public enum Modality: String, Sendable, CaseIterable, Codable {
    /// Stated as a fact.
    case asserted
    /// Planned, wished, feared, conditional.
    case possible
  }

  /// In whose voice the sentence speaks.
  public enum Voice: String, Sendable, CaseIterable, Codable {
    /// The article reports it.
    case reported
    /// It stands in quotation marks.
    case quoted
    /// It is the writer's own opinion.
    case editorial
    /// A reader of the article says it.
    case comment
  }

  /// Who holds the claim, when that is not simply the reporting article.
  public enum Holder: Sendable, Hashable {
    /// The writer of what it stands in: of the article, of an editor's note, of a reader's comment.
    case author
    /// An entity of the document, by id.
    case entity(String)
  }

  /// Words that decided polarity, modality or attribution.
  public struct Cue: Sendable, Hashable {
    /// `negation`, `modality`, `attribution`, `trigger`, or `quote`: the words a second reader
    /// names.
    public var kind: String
    /// Where the cue stands.
    public var span: TextSpan

    /// Makes a cue.
    public init(kind: String, span: TextSpan) {
      self.kind = kind
      self.span = span
    }
  }

  /// Id, unique in its document.
  public var id: String
  /// Edge type of the schema, such as `met-with`.
  public var type: String
  /// Id of the entity the edge starts from.
  public var from: String
  /// Id of the entity the edge leads to.
  public var to: String
  /// When it happened, if the text says so.
  public var date: DateValue?
  /// Id of the place entity where it happened, if the text says so.
  public var place: String?
  /// Affirmed or denied.
  public var polarity: Polarity
  /// Fact or possibility.
  public var modality: Modality
  /// Who says so; nil when the article itself reports it.
  public var by: Holder?
  /// In whose voice.
  public var voice: Voice
  /// How sure the extractor is, 0...1.
  public var confidence: Double
  /// Name of the rule that found it.
  public var rule: String
  /// The sentence that says so.
  public var evidence: TextSpan
  /// The words that decided.
  public var cues: [Cue]
  /// Further properties by name, such as `title`, `former`, `mode`, and ``readerProperty``.
  public var properties: [String: String]

  /// The property that names the language model that read the claim, when it was not our own
  /// reader. An edge has it when all its claims have.
  public static let readerProperty = "reader"

  /// Makes a claim.
  public init(
    id: String = "", type: String, from: String, to: String, date: DateValue? = nil,
    place: String? = nil, polarity: Polarity = .positive, modality: Modality = .asserted,
    by: Holder? = nil, voice: Voice = .reported, confidence: Double, rule: String,
    evidence: TextSpan, cues: [Cue] = [], properties: [String: String] = [:]
  ) {
    self.id = id
    self.type = type
    self.from = from
    self.to = to
    self.date = date
    self.place = place
    self.polarity = polarity
    self.modality = modality
    self.by = by
    self.voice = voice
    self.confidence = confidence
    self.rule = rule
    self.evidence = evidence
    self.cues = cues
    self.properties = properties
  }
}
