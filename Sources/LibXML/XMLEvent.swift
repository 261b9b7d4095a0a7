/// A piece of an XML document, as `XMLReader` gives it.
public enum XMLEvent: Equatable, Sendable {
  /// An element begins; an empty element gives a start and an end.
  case start(XMLElement)
  /// An element ends.
  case end(name: String, namespace: String?)
  /// Text or a CDATA section; the text between two tags may come in several pieces.
  case text(String)
}

/// The start of an element.
public struct XMLElement: Equatable, Sendable {
  /// An attribute of an element.
  public struct Attribute: Equatable, Sendable {
    /// Name without prefix.
    public var name: String
    /// Namespace, if the attribute has one.
    public var namespace: String?
    /// Value, unescaped.
    public var value: String
  }

  /// Name without prefix.
  public var name: String
  /// Namespace, if the element has one.
  public var namespace: String?
  /// Attributes in document order, without namespace declarations.
  public var attributes: [Attribute]

  /// The value of the attribute with this name and no namespace.
  public subscript(name: String) -> String? {
    attributes.first { $0.name == name && $0.namespace == nil }?.value
  }
}
