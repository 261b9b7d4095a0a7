/// What is wrong with a schema, and where.
public struct OntologyError: Error, Sendable, CustomStringConvertible {
  /// What kind of fault it is.
  public enum Code: String, Sendable, CaseIterable {
    /// A folder or file cannot be read.
    case unreadable
    /// The file is no YAML, or not of the form that its folder asks for.
    case malformed
    /// A key that this kind of file does not have.
    case unknownKey
    /// A required key is missing.
    case missingKey
    /// A value that is not allowed here.
    case wrongValue
    /// A reference to something that the schema does not hold.
    case unknownReference
    /// Two entries of one folder have the same id.
    case duplicate
  }

  /// Kind of fault; two errors are equal when their codes are.
  public let code: Code
  /// Path of the file, as far as one is concerned.
  public let file: String
  /// Line, counted from 1; 0 when the whole file is meant.
  public let line: Int
  /// Column, counted from 1; 0 when the whole file is meant.
  public let column: Int
  /// What is wrong, in words.
  public let detail: String

  /// Makes an error.
  public init(_ code: Code, file: String, line: Int = 0, column: Int = 0, detail: String) {
    self.code = code
    self.file = file
    self.line = line
    self.column = column
    self.detail = detail
  }

  /// `file:line:column: detail`, as compilers write it.
  public var description: String {
    line > 0 ? "\(file):\(line):\(column): \(detail)" : "\(file): \(detail)"
  }
}

extension OntologyError: Equatable {
  /// Equality is on the code.
  public static func == (a: OntologyError, b: OntologyError) -> Bool { a.code == b.code }
}
