/// Why a language model could not be used. Two errors are equal when their codes are.
public struct LanguageError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What kind of failure it is.
  public enum Code: String, Sendable, CaseIterable {
    /// There is no model at the place looked at.
    case modelMissing = "model-missing"
    /// A file of the model cannot be read.
    case unreadable
    /// A file of the model is truncated, damaged or contradicts another one.
    case corrupt
    /// The model needs something that this runtime does not compute.
    case unsupported
  }

  /// What kind of failure it is.
  public var code: Code
  /// The file or folder concerned.
  public var file: String
  /// What exactly is wrong, for a person to read.
  public var detail: String

  /// Makes an error.
  public init(_ code: Code, file: String, _ detail: String) {
    self.code = code
    self.file = file
    self.detail = detail
  }

  /// File and detail on one line.
  public var description: String {
    file.isEmpty ? detail : "\(file): \(detail)"
  }

  /// By code only.
  public static func == (a: LanguageError, b: LanguageError) -> Bool { a.code == b.code }
}
