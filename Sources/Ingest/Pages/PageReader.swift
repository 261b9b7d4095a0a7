import LibXML
import TextModel

/// Reads the article out of a web page.
public struct PageReader: Sendable {
  private let words = PageWords.builtIn

  /// Makes a reader.
  public init() {}

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - bytes: the page, UTF-8.
  ///   - address: where it came from, if known.
  /// - Returns: the article; nil when the page holds no running text.
  /// - Complexity: O(n) in the size of the page.
  public func article(_ bytes: [UInt8], address: String? = nil) -> Article? {
    var memory = PageWords.Memory()
    guard let tree = try? HTMLParser.parse(PageMarkup.reduced(bytes, &memory)) else { return nil }
    let metadata = PageMetadata(tree)
    var outline = PageOutline(tree, words: words, memory: memory)
    var facts = PageFacts(metadata: metadata, outline: outline)
    let source = facts.source()
    let title = facts.title(source: source)
    let given = metadata.articleBody
    var body = PageBody(
      outline: outline, words: words, given: Set(given.map(WordRuns.hashes) ?? []))
    let pieces = body.pieces(title: title)
    outline = body.outline
    var article = Article(title: title, text: "")
    lay(pieces, into: &article)
    if let given, article.text.utf8.count * 2 < given.utf8.count {
      article.text = Self.paragraphs(given)
      article.zones = []
      facts.basis["text"] = "json-ld"
    }
    guard !article.text.isEmpty else { return nil }
    article.source = source
    article.url =
      metadata.canonical.flatMap { $0.contains("://") ? $0 : nil } ?? metadata.first("og:url")
      ?? address
    facts.outline = outline
    facts.firstNode =
      pieces.first { $0.kind == .paragraph }.map { outline.blocks[$0.block].nodes.lowerBound } ?? 0
    article.byline = facts.byline(source: source)
    article.published = facts.published(address: article.url ?? address)
    article.modified = facts.modified()
    article.language =
      metadata.language ?? metadata.first("og:locale", "content-language", "dc:language")
    article.comments = body.comments()
    article.basis = facts.basis
    return article
  }

  /// The text of a piece of HTML as feeds carry it, a paragraph a line; markup may be missing.
  func text(ofFragment fragment: String) -> String {
    guard fragment.contains("<") || fragment.contains("&"),
      let tree = try? HTMLParser.parse(Array(fragment.utf8))
    else { return Self.paragraphs(fragment) }
    let outline = PageOutline(tree, words: words)
    return outline.blocks.map { outline.text(of: $0) }.filter { !$0.isEmpty && !words.isNotice($0) }
      .joined(separator: "\n")
  }

  private func lay(_ pieces: [PageBody.Piece], into article: inout Article) {
    var isLead = true
    for piece in pieces {
      if piece.kind == .caption, isLead {
        if article.caption == nil { article.caption = piece.text }
      }
      if piece.kind == .paragraph { isLead = false }
      if !article.text.isEmpty { article.text += "\n" }
      let start = article.text.utf8.count
      article.text += piece.text
      let kind: Zone.Kind
      switch piece.kind {
      case .paragraph, .item, .row: continue
      case .heading: kind = .heading
      case .standfirst: kind = .standfirst
      case .caption: kind = .caption
      case .quotation: kind = .quotation
      case .note: kind = .editorsNote
      }
      article.zones.append(Zone(kind, TextSpan(start, article.text.utf8.count)))
    }
  }

  private static func paragraphs(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { PageText.cleaned(String($0)) }
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
