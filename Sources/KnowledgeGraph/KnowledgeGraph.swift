public import TextModel

/// A typed, directed multigraph of entities and what articles say between them.
///
/// A value: nodes and edges in a canonical order (by id), so that equal graphs export to equal
/// bytes.
public struct KnowledgeGraph: Sendable, Equatable {
  /// Nodes, sorted by id; ids are unique.
  public private(set) var nodes: [GraphNode]
  /// Edges, sorted by id; ids are unique and both ends are in `nodes`.
  public private(set) var edges: [GraphEdge]
  /// For each edge the indices of its ends in `nodes`, so that nobody has to look ids up again.
  package private(set) var ends: [EdgeEnds]

  /// Indices of the nodes at the ends of an edge.
  package struct EdgeEnds: Sendable, BitwiseCopyable {
    /// Index of the node it starts from.
    package var from: UInt32
    /// Index of the node it leads to.
    package var to: UInt32

    /// Makes the ends of an edge.
    package init(from: UInt32, to: UInt32) {
      self.from = from
      self.to = to
    }
  }

  /// Makes a graph; nodes and edges may come in any order.
  ///
  /// Edges whose ends are not among `nodes` are left out.
  /// - Complexity: O((n + m) log (n + m)).
  public init(nodes: [GraphNode] = [], edges: [GraphEdge] = []) {
    let nodes = KnowledgeGraph.inOrder(nodes) { $0.id < $1.id }
    var edges = KnowledgeGraph.inOrder(edges) { $0.id < $1.id }
    var indices: [String: UInt32] = [:]
    indices.reserveCapacity(nodes.count)
    for i in nodes.indices { indices[nodes[i].id] = UInt32(truncatingIfNeeded: i) }
    var ends: [EdgeEnds] = []
    ends.reserveCapacity(edges.count)
    for i in edges.indices {
      guard let from = indices[edges[i].from], let to = indices[edges[i].to] else { continue }
      ends.append(EdgeEnds(from: from, to: to))
    }
    if ends.count < edges.count {
      edges = edges.filter { indices[$0.from] != nil && indices[$0.to] != nil }
    }
    (self.nodes, self.edges, self.ends) = (nodes, edges, ends)
  }

  /// Makes a graph of nodes and edges that are in order, with the indices of the edges' ends.
  ///
  /// Where they are not in order after all, the same is done as for any others.
  /// - Complexity: O(n + m) where they are.
  package init(inOrder nodes: [GraphNode], _ edges: [GraphEdge], ends: [EdgeEnds]) {
    if KnowledgeGraph.isInOrder(nodes, { $0.id < $1.id }),
      KnowledgeGraph.isInOrder(edges, { $0.id < $1.id }), ends.count == edges.count
    {
      self.init(ordered: nodes, edges, ends)
    } else {
      self.init(nodes: nodes, edges: edges)
    }
  }

  /// For each node whether an edge starts or ends there.
  ///
  /// - Complexity: O(n + m).
  package var joinedNodes: [Bool] {
    var joined = [Bool](repeating: false, count: nodes.count)
    for edge in ends {
      joined[Int(edge.from)] = true
      joined[Int(edge.to)] = true
    }
    return joined
  }

  private init(ordered nodes: [GraphNode], _ edges: [GraphEdge], _ ends: [EdgeEnds]) {
    (self.nodes, self.edges, self.ends) = (nodes, edges, ends)
  }

  /// Equal nodes and edges.
  public static func == (a: KnowledgeGraph, b: KnowledgeGraph) -> Bool {
    a.nodes == b.nodes && a.edges == b.edges
  }

  private static func isInOrder<T>(_ elements: [T], _ precedes: (T, T) -> Bool) -> Bool {
    for i in elements.indices.dropFirst() where precedes(elements[i], elements[i - 1]) {
      return false
    }
    return true
  }

  /// The elements in order; those of a graph that was stored are in order already.
  private static func inOrder<T>(_ elements: [T], _ precedes: (T, T) -> Bool) -> [T] {
    isInOrder(elements, precedes) ? elements : elements.sorted(by: precedes)
  }
}

/// An entity of the graph.
public struct GraphNode: Sendable, Equatable {
  /// Stable id, unique in the graph.
  public var id: String
  /// Node type of the schema, such as `person`.
  public var type: String
  /// Canonical name.
  public var label: String
  /// Other names, sorted.
  public var aliases: [String]
  /// Ids of the documents that mention it, sorted.
  public var documents: [String]
  /// Further properties by name.
  public var properties: [String: String]

  /// Makes a node.
  public init(
    id: String, type: String, label: String, aliases: [String] = [], documents: [String] = [],
    properties: [String: String] = [:]
  ) {
    self.id = id
    self.type = type
    self.label = label
    self.aliases = aliases
    self.documents = documents
    self.properties = properties
  }
}

/// All claims of one type, polarity and modality between two entities.
public struct GraphEdge: Sendable, Equatable {
  /// Stable id, unique in the graph.
  public var id: String
  /// Edge type of the schema, such as `met-with`.
  public var type: String
  /// Id of the node it starts from.
  public var from: String
  /// Id of the node it leads to.
  public var to: String
  /// Whether direction carries no meaning for this type.
  public var isSymmetric: Bool
  /// Affirmed or denied.
  public var polarity: Claim.Polarity
  /// Fact or possibility.
  public var modality: Claim.Modality
  /// When it happened, from the surest dated evidence.
  public var date: DateValue?
  /// Label of the node that says so, `author`, or nil.
  public var by: String?
  /// How sure the extractor is of the surest evidence, 0...1.
  public var confidence: Double
  /// Number of independent sources.
  public var sources: Int
  /// The sentences that say so, surest first; never empty.
  public var evidence: [EdgeEvidence]
  /// Further properties by name, such as `title`, `mode`.
  public var properties: [String: String]

  /// Makes an edge.
  public init(
    id: String, type: String, from: String, to: String, isSymmetric: Bool = false,
    polarity: Claim.Polarity = .positive, modality: Claim.Modality = .asserted,
    date: DateValue? = nil, by: String? = nil, confidence: Double = 1, sources: Int = 1,
    evidence: [EdgeEvidence] = [], properties: [String: String] = [:]
  ) {
    self.id = id
    self.type = type
    self.from = from
    self.to = to
    self.isSymmetric = isSymmetric
    self.polarity = polarity
    self.modality = modality
    self.date = date
    self.by = by
    self.confidence = confidence
    self.sources = sources
    self.evidence = evidence
    self.properties = properties
  }
}

/// A sentence that says what an edge says.
public struct EdgeEvidence: Sendable, Equatable {
  /// Id of the document.
  public var document: String
  /// Id of the claim in that document.
  public var claim: String
  /// The sentence, verbatim.
  public var sentence: String
  /// Code-point offsets of the sentence in the document's text.
  public var start: Int
  /// Code-point offset after the sentence.
  public var end: Int
  /// When, by this sentence.
  public var date: DateValue?
  /// Label of the node that says so, `author`, or nil.
  public var by: String?
  /// In whose voice.
  public var voice: Claim.Voice
  /// How sure the extractor is, 0...1.
  public var confidence: Double
  /// The rule that found it.
  public var rule: String
  /// Further properties of the claim by name, such as `title`, `mode`.
  public var properties: [String: String]

  /// Makes an evidence.
  public init(
    document: String, claim: String, sentence: String, start: Int, end: Int,
    date: DateValue? = nil, by: String? = nil, voice: Claim.Voice = .reported,
    confidence: Double, rule: String, properties: [String: String] = [:]
  ) {
    self.document = document
    self.claim = claim
    self.sentence = sentence
    self.start = start
    self.end = end
    self.date = date
    self.by = by
    self.voice = voice
    self.confidence = confidence
    self.rule = rule
    self.properties = properties
  }
}
