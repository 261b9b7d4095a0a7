import Foundation
import LibXML
public import TextModel

/// Reads articles from files, folders and standard input, whatever their kind.
///
/// A folder stands for the readable files below it, sorted by path. What a file is, is told by its
/// content: JSON Lines, CSV, a page, a feed, mail, WARC, ZIP, PDF, or plain text; gzip is inflated.
public struct ArticleReader: Sendable {
  /// Largest file that is read as a whole, in bytes. WARC, JSON Lines, CSV and mailboxes may be
  /// larger.
  public static let largestFile = 1 << 28

  /// What the user says about the articles.
  public var metadata: ArticleMetadata
  /// Names of the input's fields by the names used here, as in `["text": "body"]`.
  public var fields: [String: String]
  /// BCP 47 tag of the only language that is let pass; nil lets all pass.
  public var language: String?
  /// How addresses are fetched; nil refuses them.
  public var network: FetchSettings?

  /// Makes a reader.
  public init(
    metadata: ArticleMetadata = ArticleMetadata(), fields: [String: String] = [:],
    language: String? = nil, network: FetchSettings? = nil
  ) {
    self.metadata = metadata
    self.fields = fields
    self.language = language
    self.network = network
  }

  static let endings = [
    "txt", "md", "jsonl", "ndjson", "json", "csv", "tsv", "html", "htm", "xhtml", "xml", "rss",
    "atom",
    "rdf", "nitf", "warc", "gz", "zip", "mhtml", "mht", "eml", "mbox", "pdf",
  ]

  /// Whether a file in a folder or an archive is looked into.
  static func isReadable(_ name: String) -> Bool {
    endings.contains((name as NSString).pathExtension.lowercased())
  }

  /// Reads the inputs one after the other and hands over each article, or the reason why it could
  /// not be read; reading goes on after a fault. `-` is standard input. The body says whether to
  /// go on.
  public func read(
    _ inputs: [String], _ body: (Result<Document, IngestError>) throws -> Bool
  ) rethrows {
    for input in inputs {
      switch Self.files(of: input) {
      case .failure(let error):
        guard try body(.failure(error)) else { return }
      case .success(let files):
        for file in files {
          let stream = articles(in: file)
          while let result = stream.next() {
            guard try body(result.map(\.document)) else { return }
          }
        }
      }
    }
  }

  /// The articles of one file, one after the other, with flat memory where the kind allows.
  public func articles(in file: String) -> ArticleStream {
    if PageFetcher.isAddress(file) { return stream(fetched(file)) }
    guard let bytes = ByteStream(path: file) else {
      return stream(fault(.unreadable, file, "cannot be opened"))
    }
    return stream(source(bytes, path: file))
  }

  private func fetched(_ address: String) -> any ArticleSource {
    guard let network else {
      return fault(.unavailable, address, "nothing is fetched from the network here")
    }
    do throws(IngestError) {
      let page = try PageFetcher(settings: network).page(address)
      guard let bytes = ByteStream(downloaded: page.body) else {
        return fault(.unreadable, address, "no temporary file can be written")
      }
      return FetchedArticles(
        source(bytes, path: page.address, declared: page.charset), address: page.address)
    } catch {
      return ListedArticles([.failure(error)])
    }
  }

  private func stream(_ source: any ArticleSource) -> ArticleStream {
    ArticleStream(source, metadata: metadata, language: language)
  }

  private func fault(_ code: IngestError.Code, _ path: String, _ detail: String)
    -> any ArticleSource
  {
    ListedArticles([.failure(IngestError(code, path: path, detail))])
  }

  private func source(_ stream: ByteStream, path: String, declared: String? = nil)
    -> any ArticleSource
  {
    let head = stream.peek(4096)
    if head.isEmpty {
      return stream.isDamaged
        ? fault(.record, path, "the gzip data is damaged")
        : fault(.empty, path, "the file is empty")
    }
    if WARCRecords.matches(head) {
      let records = WARCRecords(stream, path: path)
      return NestedArticles { records.next() }
    }
    if Self.first(head) == 0x7B {
      return JSONLinesRecords(stream, path: path, fields: fields, metadata: metadata)
    }
    if !fields.isEmpty, let records = CSVRecords(stream, path: path) {
      return CSVArticles(records, path: path, fields: fields)
    }
    if Self.looksLikeCSV(head), let records = CSVRecords(stream, path: path) {
      return CSVArticles(records, path: path, fields: fields)
    }
    if MailReader.isMailbox(head) {
      return NestedArticles { MailReader.nextMessage(stream).map { self.message($0, path) } }
    }
    guard let bytes = stream.rest(limit: Self.largestFile) else {
      return fault(
        .tooLarge, path,
        "more than \(Self.largestFile) bytes; files of this kind are read whole: split it")
    }
    if stream.isDamaged {
      return fault(
        .record, path,
        "it could not be read to its end: the gzip data is damaged, or reading failed")
    }
    if ZIPPages.matches(bytes.prefix(4)) {
      guard let pages = ZIPPages(Data(bytes), path: path, read: { self.whole($0, path: $1) }) else {
        return fault(.record, path, "this ZIP file has no directory; it may be cut off")
      }
      return NestedArticles { pages.next() }
    }
    return whole(bytes, path: path, declared: declared)
  }

  private func message(_ bytes: [UInt8], _ path: String) -> any ArticleSource {
    guard let article = MailReader().article(bytes) else {
      return fault(.empty, path, "a message holds no text")
    }
    return ListedArticles([.success(article)])
  }

  /// Reads what is in memory as a whole.
  private func whole(_ bytes: [UInt8], path: String, declared: String? = nil)
    -> any ArticleSource
  {
    let head = bytes.prefix(4096)
    if head.starts(with: Array("%PDF-".utf8)) { return PDFText.source(bytes, path: path) }
    if Self.first(head) == 0x7B {
      return JSONLinesRecords(
        ByteStream(memory: bytes), path: path, fields: fields, metadata: metadata)
    }
    if MailReader.matches(head) { return message(bytes, path) }
    if FeedReader.matches(head) { return feed(bytes, path) }
    if Self.looksLikePage(head) {
      guard let article = PageReader().article(TextEncoding.utf8(bytes, declared: declared)) else {
        return fault(.empty, path, "the page holds no running text")
      }
      return ListedArticles([.success(article)])
    }
    do throws(IngestError) {
      let known = declared == nil ? bytes : TextEncoding.utf8(bytes, declared: declared)
      let (text, remark) = try TextDecoder.decode(known, path: path)
      var article = PlainTextArticle.article(text)
      if let remark { article.remarks.append(remark) }
      return ListedArticles([.success(article)])
    } catch {
      return ListedArticles([.failure(error)])
    }
  }

  private func feed(_ bytes: [UInt8], _ path: String) -> any ArticleSource {
    do {
      let feed = try FeedReader(TextEncoding.utf8(bytes), path: path)
      if feed.articles.isEmpty {
        let detail =
          feed.addresses.isEmpty
          ? "the feed holds no text"
          : "a sitemap: it lists \(feed.addresses.count) addresses and holds no text"
        return fault(.empty, path, detail)
      }
      return ListedArticles(feed.articles.map { .success($0) })
    } catch {
      return fault(.record, path, "the feed cannot be read: \(error.detail)")
    }
  }

  /// The first byte that is no blank and no byte order mark.
  private static func first(_ head: ArraySlice<UInt8>) -> UInt8? {
    let body = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head
    return body.first { $0 != 0x20 && !(0x09...0x0D).contains($0) }
  }

  private static func looksLikeCSV(_ head: ArraySlice<UInt8>) -> Bool {
    let first = head.prefix { $0 != 0x0A }
    guard first.holds("text") else { return false }
    let line = String(decoding: first, as: UTF8.self).lowercased()
    let names = line.split { ",;\t".contains($0) }
      .map { $0.filter { $0.isLetter || $0 == "_" } }
    return names.count >= 2 && names.contains("text")
      && names.allSatisfy { (1...40).contains($0.count) }
  }

  private static func looksLikePage(_ head: ArraySlice<UInt8>) -> Bool {
    guard first(head) == 0x3C || head.contains(0x3C) else { return false }
    let openings: [StaticString] = [
      "<!doctype html", "<html", "<head", "<body", "<article", "<meta ",
    ]
    if openings.contains(where: { head.holds($0) }) { return true }
    let fragments: [StaticString] = ["<p", "<div", "<h1"]
    return first(head) == 0x3C && fragments.contains { head.holds($0) }
  }
}

/// The articles of one input; what the user says goes before what the input says.
///
/// Used by one task at a time.
public final class ArticleStream {
  private let source: any ArticleSource
  private let metadata: ArticleMetadata
  private let language: String?

  init(_ source: any ArticleSource, metadata: ArticleMetadata, language: String?) {
    self.source = source
    self.metadata = metadata
    self.language = language
  }

  /// The next article, or why a record could not be read; nil at the end.
  public func next() -> Result<Article, IngestError>? {
    guard let result = source.next() else { return nil }
    guard case .success(var article) = result else { return result }
    article.title = metadata.title ?? article.title
    article.source = metadata.source ?? article.source
    article.url = metadata.url ?? article.url
    article.published = metadata.published ?? article.published
    if let remark = LegacyText.remark(on: article.text) { article.remarks.append(remark) }
    guard let language, let found = LanguageGuess.language(of: article.text) else {
      return .success(article)
    }
    let wanted = language.split(separator: "-").first.map(String.init) ?? language
    if found != wanted {
      return .failure(
        IngestError(
          .language, path: article.url ?? article.title,
          "the text is in another language ('\(found)', not '\(wanted)'); "
            + "--any-language reads it all the same"))
    }
    article.language = article.language ?? found
    return .success(article)
  }
}
