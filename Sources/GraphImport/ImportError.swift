/// What is wrong with a graph that is to be imported, and where.
public struct ImportError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The kind of failure.
  public enum Code: String, Sendable {
    /// The file cannot be read.
    case unreadable
    /// The file is of no kind that is known.
    case unknownFormat
    /// The file is not what it should be.
    case malformed
  }

  /// One fault.
  public struct Fault: Sendable, Equatable {
    /// Path of the file.
    public var source: String
    /// Line, from 1; nil where there are no lines.
    public var line: Int?
    /// What is wrong there.
    public var detail: String

    /// File, line and what is wrong.
    public var text: String {
      (line.map { "\(source):\($0): " } ?? "\(source): ") + detail
    }
  }

  /// The kind of failure; errors are equal when their codes are.
  public var code: Code
  /// The faults, in the order of the input; at most ``mostFaults``.
  public var faults: [Fault]

  /// After so many faults reading ends.
  public static let mostFaults = 20

  init(_ code: Code, _ faults: [Fault]) {
    self.code = code
    self.faults = faults
  }

  init(_ code: Code, source: String, line: Int? = nil, _ detail: String) {
    self.init(code, [Fault(source: source, line: line, detail: detail)])
  }

  /// Equality of codes.
  public static func == (a: ImportError, b: ImportError) -> Bool { a.code == b.code }

  /// A line for each fault.
  public var description: String { faults.map(\.text).joined(separator: "\n") }
}
