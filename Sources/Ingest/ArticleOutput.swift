public import Foundation
import TextModel

/// Writes articles as JSON Lines, plain text and Markdown.
public enum ArticleOutput {
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
