/// Why an input or a part of it could not be read.
public struct IngestError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What kind of fault it is.
  public enum Code: String, Sendable {
    /// There is no such file or folder.
    case missing
    /// The file or folder cannot be opened or read.
    case unreadable
    /// There is no text in it.
    case empty
    /// The bytes are not text.
    case binary
    /// The bytes are not valid in their encoding.
    case encoding
    /// A record is no JSON object with a text.
    case record
    /// The text is in another language than asked for.
    case language
    /// Something that must be installed is missing.
    case unavailable
    /// The file is larger than the limit.
    case tooLarge
    /// The network or a server did not give what was asked for.
    case fetch
    /// It may not be fetched: a private address, robots.txt, or another scheme than http and https.
    case refused
  }

  /// The kind of fault.
  public let code: Code
  /// The input's path, or `-` for standard input.
  public let path: String
  /// Line of the fault, counted from 1, where lines matter.
  public let line: Int?
  /// Byte at which the faulty record begins, counted from 0, where records have no lines.
  public let offset: Int?
  /// What is wrong and what to do.
  public let detail: String

  /// Makes an error.
  public init(_ code: Code, path: String, line: Int? = nil, offset: Int? = nil, _ detail: String) {
    self.code = code
    self.path = path
    self.line = line
    self.offset = offset
    self.detail = detail
  }

  /// `path:line: detail`.
  public var description: String {
    let name = path == "-" ? "standard input" : path
    let place = line.map { ":\($0)" } ?? offset.map { ": byte \($0)" } ?? ""
    return name + place + ": " + detail
  }

  /// Equal when the codes are.
  public static func == (a: Self, b: Self) -> Bool { a.code == b.code }
}
