/// One article: its text and what is known about it.
public struct Document: Sendable, Equatable {
  /// Content hash, or the id that the input gave.
  public var id: String
  /// Headline; empty when none is known.
  public var title: String
  /// Name of the outlet or agency, if known.
  public var source: String?
  /// Address the article was read from, if known.
  public var url: String?
  /// Day of publication, if known.
  public var published: DateValue?
  /// BCP 47 tag of the text's language, if known.
  public var language: String?
  /// The text that all spans point into. Never edited after reading.
  public var text: String
  /// Parts of the text that differ from plain body text, in text order, not overlapping.
  public var zones: [Zone]

  /// Makes a document.
  public init(
    id: String, title: String = "", source: String? = nil, url: String? = nil,
    published: DateValue? = nil, language: String? = nil, text: String, zones: [Zone] = []
  ) {
    self.id = id
    self.title = title
    self.source = source
    self.url = url
    self.published = published
    self.language = language
    self.text = text
    self.zones = zones
  }

  /// The zone that holds the byte at `offset`; nil in plain body text.
  ///
  /// - Complexity: O(log n) in the number of zones.
  public func zone(holding offset: Int) -> Zone? {
    var low = 0
    var high = zones.count
    while low < high {
      let middle = (low + high) / 2
      if zones[middle].span.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low < zones.count && zones[low].span.contains(offset) ? zones[low] : nil
  }

  /// The kind of zone that holds the byte at `offset`; body text where no zone lies.
  public func zone(at offset: Int) -> Zone.Kind { zone(holding: offset)?.kind ?? .body }

  /// Whether claims are read from the byte at `offset`.
  public func isRead(at offset: Int) -> Bool { zone(holding: offset)?.isRead ?? true }
}

/// A part of an article with a role of its own.
public struct Zone: Sendable, Hashable {
  /// What a zone is for.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    /// The article's title.
    case headline
    /// A heading inside the text.
    case heading
    /// Summary below the headline.
    case standfirst
    /// Place and date in front of the first sentence, or a line with the date of publication.
    case dateline
    /// The writer's name and what goes with it.
    case byline
    /// Running text.
    case body
    /// Text below a picture.
    case caption
    /// A block quotation.
    case quotation
    /// A note by the editor, in the editor's own voice.
    case editorsNote = "editors-note"
    /// A reader's comment.
    case comment
    /// Navigation, donation and subscription notices, policies, share bars.
    case boilerplate

    /// Whether claims are read from such zones unless it is said otherwise.
    public var isRead: Bool {
      switch self {
      case .headline, .heading, .standfirst, .body, .caption, .quotation, .editorsNote: true
      case .dateline, .byline, .comment, .boilerplate: false
      }
    }
  }

  /// The zone's role.
  public var kind: Kind
  /// Where it lies.
  public var span: TextSpan
  /// The named writer of an editor's note or comment, if the text gives one.
  public var writer: String?

  /// Whether claims are read from text in this zone.
  public var isRead: Bool

  /// Makes a zone; what is read of it goes by its kind.
  public init(_ kind: Kind, _ span: TextSpan, writer: String? = nil) {
    self.kind = kind
    self.span = span
    self.writer = writer
    isRead = kind.isRead
  }
}
