import LibXML
import TextModel

/// Reads the articles in RSS 2.0, RSS 1.0 (RDF), Atom, NITF and NewsML-G2 documents.
///
/// The text is what the feed carries: `content:encoded`, `content`, `description` or `summary`, the
/// NITF `body.content`, or what a NewsML-G2 `inlineXML` or `inlineData` holds. Nothing is fetched.
/// A sitemap gives no articles; its addresses are what ``addresses`` lists.
struct FeedReader {
  /// Addresses that a sitemap lists.
  private(set) var addresses: [String] = []
  private(set) var articles: [Article] = []
  private let words = PageReader()

  /// Whether the head of a file looks like one of these documents.
  static func matches(_ head: ArraySlice<UInt8>) -> Bool {
    // A page may quote a feed, and NewsML-G2 may hold a page: what comes first decides.
    let text = head.prefix(2048)
    let front = text.firstPlace(of: "<html").map { text[..<$0] } ?? text
    let openings: [StaticString] = [
      "<rss", "<feed", "<rdf", "<nitf", "<newsmessage", "<newsitem", "<urlset", "<sitemapindex",
    ]
    return openings.contains { front.holds($0) }
  }

  /// Reads a document.
  ///
  /// - Throws: `XMLError` for what is no XML, or uses entities of its own.
  init(_ bytes: [UInt8], path: String) throws(XMLError) {
    var reader = try XMLReader(bytes: Self.withoutDeclaration(bytes), source: path)
    var open: [String] = []
    var item: Item?
    var text = ""
    var feed = Item()
    while let event = try reader.next() {
      switch event {
      case .start(let element):
        open.append(element.name)
        if ["item", "entry", "nitf", "newsItem"].contains(element.name) { item = item ?? Item() }
        item?.start(element, open)
        if item == nil { feed.start(element, open) }
        if !(item?.isInBody ?? false) { text = "" }
      case .text(let piece):
        if text.utf8.count < 1 << 23 { text += piece }
        item?.text(piece)
      case .end(let name, _):
        if name == "loc", addresses.count < 1_000_000 { addresses.append(PageText.cleaned(text)) }
        if item != nil { item?.end(name, text) } else { feed.end(name, text) }
        if open.last == name { open.removeLast() }
        if ["item", "entry", "nitf", "newsItem"].contains(name), let done = item,
          !open.contains(where: { ["item", "entry", "newsItem"].contains($0) })
        {
          if let article = done.article(source: feed.title, reader: words) {
            articles.append(article)
          }
          item = nil
        }
      }
    }
  }

  /// XML without its declaration, since the bytes are UTF-8 whatever it says.
  private static func withoutDeclaration(_ bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }) else { return bytes }
    guard bytes[first...].starts(with: Array("<?xml".utf8)), let end = bytes.firstIndex(of: 0x3E)
    else { return Array(bytes[first...]) }
    return Array(bytes[(end + 1)...])
  }

  /// What is gathered of one item.
  private struct Item {
    var title: String?
    var link: String?
    var date: String?
    var modified: String?
    var writer: String?
    var language: String?
    var source: String?
    var summary = ""
    var content = ""
    var paragraphs: [String] = []
    var paragraph: String?
    var isInBody = false

    mutating func start(_ element: XMLElement, _ open: [String]) {
      switch element.name {
      case "link":
        if element["rel"] ?? "alternate" == "alternate" { link = element["href"] ?? link }
      case "body.content", "inlineXML": isInBody = true
      case "content": if element["type"] == "xhtml" { isInBody = true }
      case "p", "hl2": if isInBody { paragraph = "" }
      case "date.issue": date = element["norm"] ?? date
      default: break
      }
    }

    mutating func text(_ piece: String) { paragraph?.append(piece) }

    mutating func end(_ name: String, _ text: String) {
      let line = PageText.cleaned(text)
      switch name {
      case "title", "headline", "hl1": if title == nil, !line.isEmpty { title = line }
      case "link": if link == nil, !line.isEmpty { link = line }
      case "guid": if link == nil, line.contains("://") { link = line }
      case "pubDate", "date", "published", "issued", "versionCreated": date = date ?? line
      case "updated", "modified": modified = modified ?? line
      case "creator", "author", "byline", "by", "name":
        if writer == nil { writer = PageText.writer(text) }
      case "language": language = language ?? line
      case "source": source = source ?? (line.isEmpty ? nil : line)
      case "content" where isInBody: isInBody = false
      case "encoded", "content", "inlineData": if text.count > content.count { content = text }
      case "description", "summary": if summary.isEmpty { summary = text }
      case "p", "hl2":
        if let done = paragraph.map(PageText.cleaned), !done.isEmpty { paragraphs.append(done) }
        paragraph = nil
      case "body.content", "inlineXML": isInBody = false
      default: break
      }
    }

    func article(source feed: String?, reader: PageReader) -> Article? {
      var body = paragraphs.joined(separator: "\n")
      if body.isEmpty { body = reader.text(ofFragment: content.isEmpty ? summary : content) }
      guard !body.isEmpty else { return nil }
      var article = Article(title: title.flatMap(PageMetadata.decoded) ?? "", text: body)
      article.url = link
      article.byline = writer
      article.language = language
      article.source = source ?? feed
      article.published = (date ?? modified).flatMap { PageDate.day($0) }
      article.modified = modified.flatMap { PageDate.day($0) }
      for (name, isThere) in [
        ("title", title != nil), ("byline", writer != nil), ("published", article.published != nil),
        ("text", true),
      ] where isThere { article.basis[name] = "feed" }
      return article
    }
  }
}
