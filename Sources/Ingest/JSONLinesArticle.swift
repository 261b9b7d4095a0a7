import Foundation
import TextModel

/// Reads an article from one line of JSON Lines: `id,title,text,published,source,url,language`.
enum JSONLinesArticle {
  private struct Record: Decodable {
    var id: String?
    var title: String?
    var text: String
    var published: String?
    var source: String?
    var url: String?
    var language: String?
  }

  static func document(
    _ line: some Collection<UInt8>, number: Int, path: String, metadata: ArticleMetadata
  ) throws(IngestError) -> Document {
    let record: Record
    do {
      record = try JSONDecoder().decode(Record.self, from: Data(line))
    } catch {
      throw IngestError(.record, path: path, line: number, explanation(of: error))
    }
    guard record.text.contains(where: { !$0.isWhitespace }) else {
      throw IngestError(.empty, path: path, line: number, "the field 'text' holds no text")
    }
    var published = metadata.published
    if published == nil, let text = record.published, !text.isEmpty {
      // A time of day behind the date is allowed and not needed.
      published = DateValue(text.prefix { $0 != "T" && $0 != " " })
      if published == nil {
        throw IngestError(
          .record, path: path, line: number,
          "the field 'published' is no ISO date (YYYY-MM-DD): '\(text.prefix(40))'")
      }
    }
    var document = ArticleIdentity.document(
      id: record.id, title: metadata.title ?? record.title ?? "",
      source: metadata.source ?? record.source, url: metadata.url ?? record.url,
      published: published, text: record.text)
    document.language = record.language
    return document
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
