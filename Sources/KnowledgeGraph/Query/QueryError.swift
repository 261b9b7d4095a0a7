/// What is wrong with a query, or why it was given up.
public struct QueryError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The kind of fault.
  public enum Code: String, Sendable, CaseIterable {
    /// The text is no query of the subset that docs/query.md describes.
    case syntax
    /// A variable, function or parameter that does not exist, or exists twice.
    case name
    /// A value of a kind that an operation cannot take.
    case type
    /// The time limit was reached.
    case timeout
    /// A walk became longer than can be followed.
    case tooLong
    /// More rows than the limit had to be held at once.
    case tooManyRows
  }

  /// Where in the query.
  public struct Place: Equatable, Sendable {
    /// Line, counted from 1.
    public var line: Int
    /// Column in characters (Unicode scalars), counted from 1.
    public var column: Int
  }

  /// The kind of fault.
  public var code: Code
  /// What exactly is wrong.
  public var detail: String
  /// Where it is, if it has a place.
  public var place: Place?
  /// What may help.
  public var hint: String?
  /// The line of the query with the fault.
  public var excerpt: String?

  init(_ code: Code, _ detail: String, at place: Place? = nil, hint: String? = nil) {
    self.code = code
    self.detail = detail
    self.place = place
    self.hint = hint
  }

  /// The error with the line of the text that it is about.
  func quoting(_ text: String) -> QueryError {
    guard let place else { return self }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(place.line - 1) else { return self }
    var result = self
    result.excerpt = String(lines[place.line - 1])
    return result
  }

  /// Errors are equal when they are of one kind.
  public static func == (a: QueryError, b: QueryError) -> Bool { a.code == b.code }

  /// `line:column: detail`, the line with a caret under the place, and the hint.
  public var description: String {
    guard let place else { return ([detail] + [hint].compactMap(\.self)).joined(separator: "\n") }
    var lines = ["\(place.line):\(place.column): \(detail)"]
    if let excerpt {
      // Long lines are shown around the fault only.
      let scalars = Array(excerpt.unicodeScalars)
      let start = max(0, min(place.column - 1, scalars.count) - 60)
      let end = min(scalars.count, start + 100)
      var shown = String.UnicodeScalarView()
      for scalar in scalars[start..<end] { shown.append(scalar.value < 0x20 ? " " : scalar) }
      lines.append("  " + String(shown))
      lines.append("  " + String(repeating: " ", count: place.column - 1 - start) + "^")
    }
    if let hint { lines.append(hint) }
    return lines.joined(separator: "\n")
  }
}
