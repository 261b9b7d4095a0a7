/// A graph computed from documents, claims and decisions, with the reason for every merge.
public struct GraphProjection: Sendable, Equatable {
  /// That an entity of a document is a node of the graph, and why.
  public struct Merge: Sendable, Equatable {
    /// Id of the document.
    public var document: String
    /// Id of the entity in the document.
    public var entity: String
    /// Id of the node.
    public var node: String
    /// Why the entity is this node, in words.
    public var reason: String
    /// How sure that is, 0...1.
    public var score: Double

    /// Makes a merge record.
    public init(document: String, entity: String, node: String, reason: String, score: Double) {
      self.document = document
      self.entity = entity
      self.node = node
      self.reason = reason
      self.score = score
    }
  }

  /// Documents that tell one story in the same words and count as one source.
  public struct Reprint: Sendable, Equatable {
    /// Id of the document.
    public var document: String
    /// Id of the document that stands for the source; the document itself when it is the first.
    public var source: String
    /// Why, in words.
    public var reason: String

    /// Makes a reprint record.
    public init(document: String, source: String, reason: String) {
      self.document = document
      self.source = source
      self.reason = reason
    }
  }

  /// The graph.
  public var graph: KnowledgeGraph
  /// Why each entity of each document is which node, by document and entity.
  public var merges: [Merge]
  /// The documents that are folded into another one's source, by document.
  public var reprints: [Reprint]
  /// What was left out and why.
  public var diagnostics: [String]
  /// Folded words that names have or lack without change of meaning, sorted: for `NameIndex`.
  public var optionalNameWords: [String]

  /// Makes a projection.
  public init(
    graph: KnowledgeGraph = KnowledgeGraph(), merges: [Merge] = [], reprints: [Reprint] = [],
    diagnostics: [String] = [], optionalNameWords: [String] = []
  ) {
    self.graph = graph
    self.merges = merges
    self.reprints = reprints
    self.diagnostics = diagnostics
    self.optionalNameWords = optionalNameWords
  }
}
