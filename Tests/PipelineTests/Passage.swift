import Testing

/// A few sentences written for the tests, and a claim that they are about.
struct Passage: Sendable, CustomTestStringConvertible {
  let text: String
  /// "type from > to", as ``PassageReading/lines(of:)`` writes it; a date may follow.
  let claim: String
  /// Where the passage stands: a failure points there.
  let location: SourceLocation

  init(
    _ text: String, _ claim: String, file: String = #fileID, path: String = #filePath,
    line: Int = #line, column: Int = #column
  ) {
    self.text = text
    self.claim = claim
    location = SourceLocation(fileID: file, filePath: path, line: line, column: column)
  }

  var testDescription: String { "\(claim): \(text)" }
}

/// Passages about one kind of thing; ``PassageTests`` reads those of all sets.
protocol PassageSet: Sendable {
  /// The claim is made.
  static var said: [Passage] { get }
  /// The claim is denied, and not made.
  static var denied: [Passage] { get }
  /// No claim holds the given words.
  static var unsaid: [Passage] { get }
}

extension PassageSet {
  static var denied: [Passage] { [] }
}
