import TextModel

/// The articles of a CSV file.
final class CSVArticles: ArticleSource {
  private let records: CSVRecords
  private let path: String
  private let fields: [String: String]

  init(_ records: CSVRecords, path: String, fields: [String: String]) {
    self.records = records
    self.path = path
    self.fields = fields
  }

  func next() -> Result<Article, IngestError>? {
    guard let (offset, record) = records.next() else { return nil }
    func value(_ name: String) -> String? {
      let value = record[fields[name] ?? name]
      return value?.isEmpty == true ? nil : value
    }
    guard let text = value("text"), text.contains(where: { !$0.isWhitespace }) else {
      return .failure(
        IngestError(
          .record, path: path, offset: offset,
          "the column '\(fields["text"] ?? "text")' is missing or empty; --map text=COLUMN names it"
        ))
    }
    var article = Article(title: value("title") ?? "", text: text)
    article.id = value("id")
    article.source = value("source")
    article.url = value("url")
    article.byline = value("byline")
    article.language = value("language")
    article.published = value("published").flatMap { PageDate.day($0) }
    article.titleIsApart = false
    return .success(article)
  }
}
