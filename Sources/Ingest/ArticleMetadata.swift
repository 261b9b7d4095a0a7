public import TextModel

/// What the user says about articles; it goes before what the input says.
public struct ArticleMetadata: Sendable, Equatable {
  /// Headline.
  public var title: String?
  /// Name of the outlet.
  public var source: String?
  /// Address.
  public var url: String?
  /// Day of publication.
  public var published: DateValue?

  /// Makes metadata; nil leaves what the input says.
  public init(
    title: String? = nil, source: String? = nil, url: String? = nil, published: DateValue? = nil
  ) {
    self.title = title
    self.source = source
    self.url = url
    self.published = published
  }
}
