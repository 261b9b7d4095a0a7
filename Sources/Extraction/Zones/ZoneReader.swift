public import TextModel

/// Tells headline, dateline, byline, notes, comments and site furniture from body text.
public struct ZoneReader: Sendable {
  /// Makes a reader.
  public init() {}

  /// Zones of a plain text, in text order, not overlapping; body text is left out.
  public func zones(of text: String, title: String) -> [Zone] { [] }
}
