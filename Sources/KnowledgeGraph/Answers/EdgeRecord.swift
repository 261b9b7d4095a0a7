import TextModel

/// An edge with all its evidence, for JSON output.
public struct EdgeRecord: Sendable, Encodable, Equatable {
  /// An evidence with what is known of its document.
  public struct Evidence: Sendable, Encodable, Equatable {
    /// Id of the document.
    public var document: String
    /// Headline of the document.
    public var title: String?
    /// Outlet of the document.
    public var source: String?
    /// Address of the document.
    public var url: String?
    /// Day of publication.
    public var published: String?
    /// The sentence, verbatim.
    public var sentence: String
    /// Code-point offset of the sentence in the document.
    public var start: Int
    /// Code-point offset behind the sentence.
    public var end: Int
    /// When, by this sentence.
    public var date: String?
    /// Who says so.
    public var by: String?
    /// In whose voice.
    public var voice: String
    /// 0...1.
    public var confidence: Double
    /// The rule that found it.
    public var rule: String
  }

  /// Id of the edge.
  public var id: String
  /// Edge type.
  public var type: String
  /// Id of the node it starts from.
  public var from: String
  /// Id of the node it leads to.
  public var to: String
  /// Whether direction carries no meaning.
  public var symmetric: Bool
  /// `positive` or `negative`.
  public var polarity: String
  /// `asserted` or `possible`.
  public var modality: String
  /// When it happened.
  public var date: String?
  /// Who says so.
  public var by: String?
  /// Number of independent sources.
  public var sources: Int
  /// 0...1.
  public var confidence: Double
  /// Further properties.
  public var properties: [String: String]
  /// The sentences, surest first.
  public var evidence: [Evidence]

  /// Makes a record.
  ///
  /// - Parameter documents: headers of documents by id, as far as known.
  public init(_ edge: GraphEdge, documents: [String: DocumentHeader]) {
    id = edge.id
    type = edge.type
    from = edge.from
    to = edge.to
    symmetric = edge.isSymmetric
    polarity = edge.polarity.rawValue
    modality = edge.modality.rawValue
    date = edge.date?.description
    by = edge.by
    sources = edge.sources
    confidence = edge.confidence
    properties = edge.properties
    evidence = edge.evidence.map { item in
      let header = documents[item.document]
      return Evidence(
        document: item.document, title: header?.title, source: header?.source, url: header?.url,
        published: header?.published?.description, sentence: item.sentence, start: item.start,
        end: item.end, date: item.date?.description, by: item.by, voice: item.voice.rawValue,
        confidence: item.confidence, rule: item.rule)
    }
  }
}

/// A node for JSON output.
public struct NodeRecord: Sendable, Encodable, Equatable {
  /// Id of the node.
  public var id: String
  /// Node type.
  public var type: String
  /// Canonical name.
  public var label: String
  /// Other names.
  public var aliases: [String]
  /// Number of documents that mention it.
  public var documents: Int

  /// Makes a record.
  public init(_ node: GraphNode) {
    id = node.id
    type = node.type
    label = node.label
    aliases = node.aliases
    documents = node.documents.count
  }
}
