/// A part of an XML document as libxml2 gives it: names as numbers, values and text as bytes.
///
/// For documents of hundreds of megabytes, where a string for each of tens of millions of values
/// would cost more than reading; ``XMLReader`` is for the others.
public struct XMLPieces: Sendable {
  /// A tag or text.
  public struct Piece: Sendable {
    /// What a piece is.
    public enum Kind: UInt8, Sendable {
      /// An element begins; an empty element gives a start and an end.
      case start
      /// An element ends.
      case end
      /// Text or CDATA sections, without a tag between them; where a part ends text may be cut.
      case text
    }

    /// What it is.
    public var kind: Kind
    /// Index in ``XMLPieces/names`` of the element's name; -1 for text.
    public var name: Int32
    /// Line where the tag ends, or where the text begins, from 1.
    public var line: Int32
    /// Of a start the index of its first attribute in ``XMLPieces/attributes``, of text that of its
    /// first byte in ``XMLPieces/bytes``.
    public var first: Int32
    /// Number of attributes or bytes.
    public var count: Int32
  }

  /// An attribute without a namespace; others are left out.
  public struct Attribute: Sendable {
    /// Index in ``XMLPieces/names``.
    public var name: Int32
    /// Index in ``XMLPieces/bytes`` of the first byte of its value, unescaped.
    public var first: Int32
    /// Number of bytes of its value.
    public var count: Int32

    /// Indices of the bytes of its value.
    public var range: Range<Int> { Int(first)..<Int(first) + Int(count) }
  }

  /// The pieces in the order of the document; comments and processing instructions are left out.
  public internal(set) var pieces: [Piece] = []
  /// Attributes of the pieces.
  public internal(set) var attributes: [Attribute] = []
  /// UTF-8 of values and text.
  public internal(set) var bytes: [UInt8] = []
  /// Names of elements and attributes without prefix, in the order in which they came up first; a
  /// number keeps its name as long as the document is read.
  public internal(set) var names: [String] = []

  /// Forgets the pieces, but no names.
  mutating func removeAll() {
    pieces.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }
}
