/// Articles of one input, one after the other.
protocol ArticleSource: AnyObject {
  /// The next article, or why a record could not be read; nil at the end.
  func next() -> Result<Article, IngestError>?
}

/// Articles that are there already.
final class ListedArticles: ArticleSource {
  private var results: [Result<Article, IngestError>]

  init(_ results: [Result<Article, IngestError>]) { self.results = results.reversed() }

  func next() -> Result<Article, IngestError>? { results.popLast() }
}

/// Looks into record after record until one gives articles.
final class NestedArticles: ArticleSource {
  private let nextRecord: () -> (any ArticleSource)?
  private var current: (any ArticleSource)?

  init(_ nextRecord: @escaping () -> (any ArticleSource)?) { self.nextRecord = nextRecord }

  func next() -> Result<Article, IngestError>? {
    while true {
      if let result = current?.next() { return result }
      current = nextRecord()
      if current == nil { return nil }
    }
  }
}

/// Articles that were fetched: those that name no address of their own get the one they came from.
final class FetchedArticles: ArticleSource {
  private let source: any ArticleSource
  private let address: String

  init(_ source: any ArticleSource, address: String) {
    self.source = source
    self.address = address
  }

  func next() -> Result<Article, IngestError>? {
    source.next()?.map { article in
      var article = article
      article.url = article.url ?? address
      return article
    }
  }
}
