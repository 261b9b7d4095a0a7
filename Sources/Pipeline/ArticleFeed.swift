public import Ingest
public import TextModel

/// Hands out articles one by one and collects what could not be read.
///
/// Used by one task at a time.
public final class ArticleFeed {
  /// Faults met so far, in input order.
  public private(set) var faults: [IngestError] = []
  private let reader: ArticleReader
  private let withComments: Bool
  private var files: [String]
  private var current: ArticleStream?
  private var currentFile = ""
  private let remark: (String) -> Void
  private let report: (IngestError) -> Void

  /// Makes a feed over the inputs; `report` hears of each fault at once, `remark` of what should be
  /// known about an article that was read. `withComments` gives documents the readers' comments.
  public init(
    _ inputs: [String], reader: ArticleReader, withComments: Bool = false,
    remark: @escaping (String) -> Void = { _ in },
    report: @escaping (IngestError) -> Void = { _ in }
  ) {
    self.reader = reader
    self.withComments = withComments
    self.remark = remark
    self.report = report
    files = []
    for input in inputs {
      switch ArticleReader.files(of: input) {
      case .success(let found): files += found
      case .failure(let error): note(error)
      }
    }
    files.reverse()
  }

  /// The next article that can be read, as a document; nil at the end.
  public func next() -> Document? { nextArticle()?.document(withComments: withComments) }

  /// The next article that can be read; nil at the end.
  public func nextArticle() -> Article? {
    while true {
      switch current?.next() {
      case .success(let article):
        for text in article.remarks { remark("\(currentFile): \(text)") }
        return article
      case .failure(let error): note(error)
      case nil:
        guard let file = files.popLast() else { return nil }
        current = reader.articles(in: file)
        currentFile = file == "-" ? "standard input" : file
      }
    }
  }

  private func note(_ error: IngestError) {
    faults.append(error)
    report(error)
  }
}
