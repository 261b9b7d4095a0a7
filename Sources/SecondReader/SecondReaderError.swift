/// Why the second reader could not be asked, or its answer not be kept.
public struct SecondReaderError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What kind of fault it is.
  public enum Code: String, Sendable {
    /// The settings are wrong.
    case usage
    /// The address leads to another machine.
    case refused
    /// Nothing answers there.
    case unreachable
    /// The answer took too long.
    case timedOut
    /// The endpoint wants another key.
    case unauthorized
    /// The endpoint does not know the model, or has no such path.
    case unknownModel
    /// The endpoint is busy, and was after several requests.
    case busy
    /// The endpoint answers with another fault.
    case status
    /// What answers is no OpenAI-compatible endpoint, or the answer is too large.
    case answer
    /// The cache cannot be read or written.
    case cache
  }

  /// The kind of fault.
  public let code: Code
  /// What is wrong and what to do.
  public let detail: String

  /// Makes an error.
  public init(_ code: Code, _ detail: String) {
    self.code = code
    self.detail = detail
  }

  /// `second reader: detail`.
  public var description: String { "second reader: \(detail)" }

  /// Equal when the codes are.
  public static func == (a: Self, b: Self) -> Bool { a.code == b.code }

  /// Whether the next request would meet the same fault, so that none is sent.
  var isLasting: Bool {
    switch code {
    case .usage, .refused, .unreachable, .unauthorized, .unknownModel, .cache: true
    case .timedOut, .busy, .status, .answer: false
    }
  }
}
