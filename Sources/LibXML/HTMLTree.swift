/// A parsed HTML document as flat arrays in document order: quick to walk, and safe to share.
///
/// Node 0 is the document itself. Comments and processing instructions are left out; entities are
/// decoded once.
public struct HTMLTree: Sendable {
  /// An element, or a piece of text.
  public struct Node: Sendable {
    /// Index into `names`; 0 for text.
    public let name: Int32
    /// Index of the parent; -1 for the document.
    public let parent: Int32
    /// Index behind the last descendant.
    public internal(set) var end: Int32
    /// Text: first byte in `bytes`. Element: index of the first attribute.
    public let start: Int32
    /// Text: number of bytes. Element: number of attributes.
    public internal(set) var count: Int32
  }

  /// An attribute of an element; its value lies in `bytes`.
  public struct Attribute: Sendable {
    /// Index into `names`.
    public let name: Int32
    /// First byte of the value.
    public let start: Int32
    /// Number of bytes of the value.
    public let count: Int32
  }

  /// All nodes in document order; descendants of `i` are `i + 1 ..< nodes[i].end`.
  public internal(set) var nodes: [Node] = []
  /// All attributes.
  public internal(set) var attributes: [Attribute] = []
  /// Text and attribute values, UTF-8.
  public internal(set) var bytes: [UInt8] = []
  /// Names of elements and attributes, in lower case; the first is empty and stands for text.
  public internal(set) var names: [String] = [""]
  /// Whether a limit of ``HTMLLimits`` cut something off.
  public internal(set) var isCut = false

  /// Whether the node is text.
  public func isText(_ node: Int) -> Bool { nodes[node].name == 0 }

  /// The name of an element.
  public func name(of node: Int) -> String { names[Int(nodes[node].name)] }

  /// The bytes of a text node, as indices into `bytes`.
  public func textRange(of node: Int) -> Range<Int> {
    let start = Int(nodes[node].start)
    return start..<(start + Int(nodes[node].count))
  }

  /// The attributes of an element, as indices into `attributes`.
  public func attributeRange(of node: Int) -> Range<Int> {
    if nodes[node].name == 0 { return 0..<0 }
    let start = Int(nodes[node].start)
    return start..<(start + Int(nodes[node].count))
  }

  /// The bytes of an attribute's value, as indices into `bytes`.
  public func valueRange(of attribute: Attribute) -> Range<Int> {
    Int(attribute.start)..<Int(attribute.start + attribute.count)
  }

  /// The index of a name in `names`; nil when no element and no attribute has it.
  ///
  /// - Complexity: O(number of names).
  public func index(ofName name: String) -> Int32? {
    names.firstIndex(of: name).map { Int32($0) }
  }

  /// The value of an attribute of an element, given as an index into `names`, as indices into
  /// `bytes`.
  ///
  /// - Complexity: O(number of attributes of the element).
  public func valueRange(ofName name: Int32, on node: Int) -> Range<Int>? {
    for i in attributeRange(of: node) where attributes[i].name == name {
      return valueRange(of: attributes[i])
    }
    return nil
  }

  /// The value of an attribute of an element, or nil when it has none of this name.
  ///
  /// - Complexity: O(number of attributes of the element).
  public func value(of name: String, on node: Int) -> String? {
    for i in attributeRange(of: node) where names[Int(attributes[i].name)] == name {
      return String(decoding: bytes[valueRange(of: attributes[i])], as: UTF8.self)
    }
    return nil
  }

  /// All text below a node, without change.
  public func text(of node: Int) -> String {
    var result: [UInt8] = []
    for i in node..<Int(nodes[node].end) where nodes[i].name == 0 {
      result += bytes[textRange(of: i)]
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// How much of a document is kept; what goes beyond is cut off and `HTMLTree.isCut` is set.
public struct HTMLLimits: Sendable {
  /// Greatest number of bytes parsed.
  public var bytes: Int
  /// Greatest depth of nested elements; deeper ones hang on the deepest allowed.
  public var depth: Int
  /// Greatest number of nodes.
  public var nodes: Int
  /// Greatest number of attributes on one element.
  public var attributes: Int
  /// Greatest length of an attribute's value, in bytes.
  public var value: Int

  /// Makes limits.
  public init(
    bytes: Int = 1 << 25, depth: Int = 400, nodes: Int = 2_000_000, attributes: Int = 200,
    value: Int = 1 << 20
  ) {
    self.bytes = min(bytes, 1 << 30)
    self.depth = depth
    self.nodes = nodes
    self.attributes = attributes
    self.value = value
  }
}
