import TextModel

/// Reads an article from plain text: title line, optional ISO date line, body.
enum PlainTextArticle {
  /// Longest first line, in code points, that is still taken for a title.
  private static let longestTitle = 250

  static func article(_ text: String) -> Article {
    let lines = text.split(
      maxSplits: 40, omittingEmptySubsequences: true, whereSeparator: \.isNewline)
    var title = ""
    var published: DateValue?
    for line in lines.prefix(40) {
      let words = trimmed(line)
      if words.isEmpty { continue }
      if title.isEmpty, let date = day(words) {
        published = published ?? date
      } else if title.isEmpty {
        guard words.unicodeScalars.count <= longestTitle else { break }
        title = words
      } else {
        published = published ?? day(words)
        break
      }
    }
    var article = Article(title: title, text: text)
    article.published = published
    article.titleIsApart = false
    return article
  }

  /// A day when the line is nothing but an ISO date, possibly followed by a time.
  private static func day(_ line: String) -> DateValue? {
    let date = line.prefix { $0 != "T" && $0 != " " }
    guard date.utf8.count == 10, line.utf8.count <= 25 else { return nil }
    return DateValue(date)
  }

  private static func trimmed(_ line: Substring) -> String {
    var line = line
    while let first = line.first, first.isWhitespace { line.removeFirst() }
    while let last = line.last, last.isWhitespace { line.removeLast() }
    return String(line)
  }
}

/// Gives documents their ids.
enum ArticleIdentity {
  static func document(
    id: String?, title: String, source: String?, url: String?, published: DateValue?,
    text: String
  ) -> Document {
    Document(
      id: id ?? contentID(title: title, published: published, text: text), title: title,
      source: source, url: url, published: published, text: text)
  }

  /// The first 16 hexadecimal digits of the SHA-256 of title, date and text: what decides what is
  /// read out of an article. The same article from another address is the same document.
  static func contentID(title: String, published: DateValue?, text: String) -> String {
    var hash = ContentHash()
    hash.update(field: title)
    hash.update(field: published?.description ?? "")
    hash.update(field: text)
    return String(hash.hexDigest().prefix(16))
  }
}
