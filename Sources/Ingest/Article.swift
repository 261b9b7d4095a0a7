public import TextModel

/// An article as it was read, with everything that is known about it.
public struct Article: Sendable, Equatable {
  /// The id that the input gives, if it gives one.
  public var id: String?
  /// Headline; empty when none is known.
  public var title: String
  /// Running text, a paragraph a line.
  public var text: String
  /// Parts of `text` that are no plain body, in text order, not overlapping.
  public var zones: [Zone] = []
  /// Name of the outlet.
  public var source: String?
  /// Address: the canonical one where the page names it.
  public var url: String?
  /// Day of publication.
  public var published: DateValue?
  /// Day of the last change.
  public var modified: DateValue?
  /// BCP 47 tag of the language.
  public var language: String?
  /// The writers, without "By".
  public var byline: String?
  /// Text below the picture above the article.
  public var caption: String?
  /// Readers' comments, which are no part of `text`.
  public var comments: [String] = []
  /// For each field that was chosen, on what it rests: `json-ld`, `meta`, `microdata`, `time`,
  /// `url`, `text`, `heading`, `title`, `feed`, `header`.
  public var basis: [String: String] = [:]
  /// What a reader of the text should know about it, such as a guessed encoding.
  public var remarks: [String] = []

  /// Whether the title is no part of `text`.
  var titleIsApart = true

  /// Makes an article.
  public init(title: String, text: String) {
    self.title = title
    self.text = text
  }

  /// The document that claims are read from: the headline as first line, then the text, with its
  /// zones.
  public var document: Document { document(withComments: false) }

  /// The document that claims are read from.
  ///
  /// - Parameter withComments: whether readers' comments follow the text, as zones of their own.
  ///   They are no part of what the article's id is computed from.
  public func document(withComments: Bool) -> Document {
    let isApart = titleIsApart && !title.isEmpty && !text.hasPrefix(title)
    let whole = isApart ? title + "\n\n" + text : text
    var document = ArticleIdentity.document(
      id: id, title: title, source: source, url: url, published: published, text: whole)
    document.language = language
    let shift = whole.utf8.count - text.utf8.count
    document.zones = zones.map { zone in
      var zone = zone
      zone.span = TextSpan(zone.span.start + shift, zone.span.end + shift)
      return zone
    }
    for comment in withComments ? comments : [] {
      document.text += "\n\n"
      let start = document.text.utf8.count
      document.text += comment
      document.zones.append(Zone(.comment, TextSpan(start, document.text.utf8.count)))
    }
    return document
  }

  /// The id of the article's document.
  public var documentID: String { document.id }
}
