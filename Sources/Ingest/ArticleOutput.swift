public import Foundation
import TextModel

/// Writes articles as JSON Lines, plain text and Markdown.
public enum ArticleOutput {
  private struct Record: Encodable {
    struct Part: Encodable {
      var kind: String
      var start: Int
      var end: Int
      var writer: String?
    }
    var id: String
    var title: String
    var text: String
    var published: String?
    var modified: String?
    var source: String?
    var url: String?
    var language: String?
    var byline: String?
    var caption: String?
    var zones: [Part]?
    var comments: [String]?
    var basis: [String: String]?
    var remarks: [String]?
  }

  /// One line of JSON with its end; keys are sorted, offsets are code points of `text`.
  public static func json(_ article: Article, withComments: Bool = false) throws -> Data {
    var zones: [Record.Part] = []
    if !article.zones.isEmpty {
      // Zones are in text order: one pass turns bytes into code points.
      var offset = 0
      var points = 0
      var rest = article.text.utf8[...]
      func point(_ target: Int) -> Int {
        while offset < target, let byte = rest.popFirst() {
          if byte & 0xC0 != 0x80 { points += 1 }
          offset += 1
        }
        return points
      }
      for zone in article.zones {
        let start = point(zone.span.start)
        zones.append(
          Record.Part(
            kind: zone.kind.rawValue, start: start, end: point(zone.span.end), writer: zone.writer))
      }
    }
    let record = Record(
      id: article.documentID, title: article.title, text: article.text,
      published: article.published?.description, modified: article.modified?.description,
      source: article.source, url: article.url, language: article.language,
      byline: article.byline, caption: article.caption, zones: zones.isEmpty ? nil : zones,
      comments: withComments ? article.comments : nil,
      basis: article.basis.isEmpty ? nil : article.basis,
      remarks: article.remarks.isEmpty ? nil : article.remarks)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(record) + [0x0A]
  }

  /// Title, a line with date, writer and source, and the text; a form feed parts articles.
  public static func text(_ article: Article, isFirst: Bool) -> Data {
    var lines = isFirst ? [] : ["\u{0C}"]
    if article.titleIsApart, !article.title.isEmpty { lines += [article.title, ""] }
    if article.titleIsApart, let date = article.published { lines += [date.description, ""] }
    lines.append(article.text)
    return Data((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// Markdown: headings, block quotations and captions are marked as such.
  public static func markdown(_ article: Article, isFirst: Bool) -> Data {
    var parts: [String] = []
    if !isFirst { parts.append("---") }
    if !article.title.isEmpty { parts.append("# " + article.title) }
    let facts = [article.byline, article.source, article.published?.description].compactMap { $0 }
    if !facts.isEmpty { parts.append("*" + facts.joined(separator: " · ") + "*") }
    var start = 0
    for line in article.text.split(separator: "\n", omittingEmptySubsequences: false) {
      let zone = article.zones.first { $0.span.start == start }?.kind
      start += line.utf8.count + 1
      if line.isEmpty { continue }
      switch zone {
      case .heading: parts.append("## " + line)
      case .quotation: parts.append("> " + line)
      case .caption: parts.append("*" + line + "*")
      case .standfirst: parts.append("**" + line + "**")
      default: parts.append(String(line))
      }
    }
    return Data((parts.joined(separator: "\n\n") + "\n").utf8)
  }
}
