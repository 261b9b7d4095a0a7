import Foundation
import TextModel

/// Reads an article from one line of JSON Lines:
/// `id,title,text,published,source,url,language,byline`, and what `entente read` writes beside
/// them: `zones`, `comments`, `basis`.
enum JSONLinesArticle {
  private struct Record: Decodable {
    var id: String?
    var title: String?
    var text: String
    var published: String?
    var source: String?
    var url: String?
    var language: String?
    var byline: String?
    var zones: Readable<[Part]>?
    var comments: Readable<[String]>?
    var basis: Readable<[String: String]>?
  }

  /// A zone; offsets are code points of `text`.
  private struct Part: Decodable {
    var kind: String
    var start: Int
    var end: Int
    var writer: String?
  }

  /// A field that other programs may use for something else: then it has no value.
  private struct Readable<Value: Decodable>: Decodable {
    var value: Value?

    init(from decoder: any Decoder) throws {
      value = try? Value(from: decoder)
    }
  }

  static func article(
    _ line: [UInt8], number: Int, path: String, fields: [String: String], metadata: ArticleMetadata
  ) throws(IngestError) -> Article {
    let record: Record
    do {
      let decoder = JSONDecoder()
      if !fields.isEmpty {
        let names = Dictionary(fields.map { ($0.value, $0.key) }, uniquingKeysWith: { a, _ in a })
        decoder.keyDecodingStrategy = .custom { path in
          let key = path.last?.stringValue ?? ""
          return FieldName(stringValue: names[key] ?? key)
        }
      }
      record = try decoder.decode(Record.self, from: Data(line))
    } catch {
      throw IngestError(.record, path: path, line: number, explanation(of: error))
    }
    guard record.text.contains(where: { !$0.isWhitespace }) else {
      throw IngestError(.empty, path: path, line: number, "the field 'text' holds no text")
    }
    var article = Article(title: record.title ?? "", text: record.text)
    if metadata.published == nil, let text = record.published, !text.isEmpty {
      // A time of day behind the date is allowed and not needed.
      article.published = DateValue(text.prefix { $0 != "T" && $0 != " " }) ?? PageDate.day(text)
      if article.published == nil {
        throw IngestError(
          .record, path: path, line: number,
          "the field 'published' is no ISO date (YYYY-MM-DD): '\(text.prefix(40))'")
      }
    }
    article.id = record.id
    article.source = record.source
    article.url = record.url
    article.language = record.language
    article.byline = record.byline
    article.comments = record.comments?.value ?? []
    article.basis = record.basis?.value ?? [:]
    // What the title rests on is known only for titles that did not stand in the text.
    article.titleIsApart = article.basis["title"] != nil
    if let zones = record.zones { place(zones.value, on: &article) }
    return article
  }

  /// Gives an article its zones, as far as they lie in the text and do not overlap.
  private static func place(_ parts: [Part]?, on article: inout Article) {
    guard let parts else {
      article.remarks.append("the field 'zones' is no list of {kind, start, end}: passed over")
      return
    }
    let offsets = CodePointOffsets(article.text)
    let length = offsets.codePoint(ofByte: article.text.utf8.count)
    for part in parts.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      guard let kind = Zone.Kind(rawValue: part.kind), part.start >= 0, part.start < part.end,
        part.end <= length
      else { continue }
      let span = TextSpan(
        offsets.byte(ofCodePoint: part.start), offsets.byte(ofCodePoint: part.end))
      if let last = article.zones.last, last.span.overlaps(span) { continue }
      article.zones.append(Zone(kind, span, writer: part.writer))
    }
    if article.zones.count < parts.count {
      article.remarks.append(
        "\(parts.count - article.zones.count) zones of unknown kinds, outside the text or over others"
          + " were passed over")
    }
  }

  /// A field's name after the map was applied.
  private struct FieldName: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { return nil }
  }

  private static func explanation(of error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _): return "the field '\(key.stringValue)' is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      let field = context.codingPath.last?.stringValue ?? "record"
      return "the field '\(field)' has the wrong type"
    default: return "this line is no JSON object; expected {\"text\": …, \"title\": …}"
    }
  }
}

/// The articles of a JSON Lines file.
final class JSONLinesRecords: ArticleSource {
  private let stream: ByteStream
  private let path: String
  private let fields: [String: String]
  private let metadata: ArticleMetadata
  private var number = 0
  private static let longestLine = 1 << 25

  init(_ stream: ByteStream, path: String, fields: [String: String], metadata: ArticleMetadata) {
    self.stream = stream
    self.path = path
    self.fields = fields
    self.metadata = metadata
  }

  func next() -> Result<Article, IngestError>? {
    while let (line, isLong) = stream.line(limit: Self.longestLine) {
      number += 1
      if isLong {
        return .failure(
          IngestError(
            .tooLarge, path: path, line: number, "this line has more than \(Self.longestLine) bytes"
          ))
      }
      let body = line.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(line.dropFirst(3)) : line
      if body.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      do throws(IngestError) {
        return .success(
          try JSONLinesArticle.article(
            body, number: number, path: path, fields: fields, metadata: metadata))
      } catch {
        return .failure(error)
      }
    }
    return nil
  }
}
