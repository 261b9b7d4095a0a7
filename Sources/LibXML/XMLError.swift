/// What went wrong while reading, writing or checking XML.
public struct XMLError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The kind of fault.
  public enum Code: String, Sendable, CaseIterable {
    /// The input is not well-formed XML.
    case malformed
    /// The document breaks its schema.
    case invalid
    /// The schema itself cannot be read or compiled.
    case schema
    /// The file cannot be opened or read.
    case unreadable
    /// A limit on size or depth was reached.
    case limit
    /// The document declares or uses entities of its own, which are never expanded here.
    case entity
    /// The writer was asked for something impossible, or memory ran out.
    case writer
  }

  /// The kind of fault.
  public var code: Code
  /// The file or other input it was found in, if it has a name.
  public var source: String?
  /// Line, counted from 1, if known.
  public var line: Int?
  /// Column, counted from 1, if known.
  public var column: Int?
  /// What exactly is wrong, in libxml2's words or ours, without a final line break.
  public var detail: String

  /// Makes an error.
  public init(
    _ code: Code, source: String? = nil, line: Int? = nil, column: Int? = nil, detail: String
  ) {
    self.code = code
    self.source = source
    self.line = line
    self.column = column
    self.detail = detail
  }

  /// Errors are equal when they are of one kind.
  public static func == (a: XMLError, b: XMLError) -> Bool { a.code == b.code }

  /// `source:line:column: detail`, as far as they are known.
  public var description: String {
    var place = source.map { [$0] } ?? []
    if let line {
      place.append(String(line))
      if let column { place.append(String(column)) }
    }
    return place.isEmpty ? detail : place.joined(separator: ":") + ": " + detail
  }
}
