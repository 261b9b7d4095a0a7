import KnowledgeGraph
public import TextModel

/// A graph as columns over one array of bytes: what bulk loading reads and writes, without a string
/// for each of its tens of millions of values.
///
/// Lists (aliases, documents, evidence) lie one after the other; a row knows where its part begins
/// and ends. Nodes and edges may be in any order until ``sort()``.
public struct PackedGraph: Sendable {
  /// A text: where it lies in ``bytes``.
  public struct Text: Sendable, Hashable {
    /// 38 bits of offset, 26 bits of length; all ones for no text.
    private let code: UInt64

    /// The text at some offset.
    ///
    /// - Parameter count: at most ``largest`` bytes.
    @inline(__always)
    public init(offset: Int, count: Int) {
      code = UInt64(truncatingIfNeeded: offset) << 26 | UInt64(truncatingIfNeeded: count)
    }

    private init() { code = .max }

    /// No text.
    public static let none = Text()
    /// Greatest number of bytes of a text.
    public static let largest = 1 << 26 - 2

    /// Whether this is no text.
    public var isNone: Bool { code == .max }
    /// Index of the first byte.
    @inline(__always) public var offset: Int { Int(code >> 26) }
    /// Number of bytes.
    @inline(__always) public var count: Int { Int(code & 0x3FF_FFFF) }
    /// Indices of the bytes.
    @inline(__always) public var range: Range<Int> { offset..<offset + count }
  }

  /// A node.
  public struct Node: Sendable {
    /// Unique id.
    public var id: Text
    /// Node type.
    public var type: Text
    /// Best name.
    public var label: Text
    /// JSON object of texts with sorted names, or none.
    public var properties = Text.none
    /// Indices in ``PackedGraph/aliases``.
    public var aliases: Range<UInt32> = 0..<0
    /// Indices in ``PackedGraph/nodeDocuments``.
    public var documents: Range<UInt32> = 0..<0

    /// Makes a node.
    public init(id: Text, type: Text, label: Text) {
      self.id = id
      self.type = type
      self.label = label
    }
  }

  /// An edge.
  public struct Edge: Sendable {
    /// Unique id.
    public var id: Text
    /// Edge type.
    public var type: Text
    /// Index of the node it starts from.
    public var from: UInt32 = 0
    /// Index of the node it leads to.
    public var to: UInt32 = 0
    /// ISO date, or none.
    public var date = Text.none
    /// Who says so, or none.
    public var by = Text.none
    /// JSON object of texts, or none.
    public var properties = Text.none
    /// 0...1.
    public var confidence = 1.0
    /// Number of independent sources.
    public var sources: UInt32 = 1
    /// Indices in ``PackedGraph/evidence``.
    public var evidence: Range<UInt32> = 0..<0
    /// Whether direction means nothing.
    public var isSymmetric = false
    /// Affirmed or denied.
    public var polarity = Claim.Polarity.positive
    /// Fact or possibility.
    public var modality = Claim.Modality.asserted

    /// Makes an edge; its ends are set later.
    public init(id: Text, type: Text) {
      self.id = id
      self.type = type
    }
  }

  /// A sentence behind an edge.
  public struct Evidence: Sendable {
    /// Index in ``PackedGraph/documents``.
    public var document: UInt32
    /// Code-point offsets of the sentence.
    public var start: UInt32 = 0
    /// Code-point offset after the sentence.
    public var end: UInt32 = 0
    /// In whose voice.
    public var voice = Claim.Voice.reported
    /// Id of the claim in the document.
    public var claim: Text
    /// The sentence.
    public var sentence: Text
    /// ISO date, or none.
    public var date = Text.none
    /// Who says so, or none.
    public var by = Text.none
    /// The rule that found it.
    public var rule: Text
    /// JSON object of texts, or none.
    public var properties = Text.none
    /// 0...1.
    public var confidence = 1.0

    /// Makes an evidence.
    public init(document: UInt32, claim: Text, sentence: Text, rule: Text) {
      self.document = document
      self.claim = claim
      self.sentence = sentence
      self.rule = rule
    }
  }

  /// UTF-8 of all texts, and perhaps more.
  public var bytes: [UInt8] = []
  /// Ids of the documents, unique.
  public var documents: [Text] = []
  /// The nodes.
  public var nodes: [Node] = []
  /// Other names of nodes.
  public var aliases: [Text] = []
  /// Documents of nodes, as indices in ``documents``.
  public var nodeDocuments: [UInt32] = []
  /// The edges.
  public var edges: [Edge] = []
  /// The sentences.
  public var evidence: [Evidence] = []
  /// Folded words that names have or lack without change of meaning.
  public var optionalNameWords: [String] = []

  /// An empty graph.
  public init() {}

  /// Adds a text.
  public mutating func add(_ text: String) -> Text {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    return Text(offset: start, count: bytes.count - start)
  }

  /// Properties as the store writes them: a JSON object with sorted names; nil for none.
  public static func properties(_ values: [String: String]) -> String? {
    try? PropertyText.encode(values)
  }

  /// A text as a string.
  public func string(_ text: Text) -> String {
    String(decoding: bytes[text.range], as: UTF8.self)
  }

  /// A text as a string; nil for no text.
  public func optional(_ text: Text) -> String? { text.isNone ? nil : string(text) }
}
