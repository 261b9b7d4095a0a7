public import GraphStore
import Ingest
import KnowledgeGraph
public import Resolution
public import TextModel

/// Reads articles into a graph file: each article is stored in a transaction of its own, the graph
/// is projected at the end.
public struct GraphBuild {
  private let pipeline: ArticlePipeline
  private let resolver: Resolver
  private let store: GraphStore

  /// Makes a build that adds to `store`.
  public init(pipeline: ArticlePipeline, resolver: Resolver, store: GraphStore) {
    self.pipeline = pipeline
    self.resolver = resolver
    self.store = store
  }

  /// Reads all articles of the feed that the store does not hold yet.
  ///
  /// An article that cannot be stored is reported and the others go on; a store that cannot be
  /// written any more ends the build, with every finished article kept.
  /// - Parameters:
  ///   - width: number of articles in work at a time.
  ///   - progress: hears of every article that was stored or passed over.
  /// - Throws: ``GraphStoreError``.
  public func run(
    _ feed: ArticleFeed, width: Int, progress: @escaping (BuildReport, Document) -> Void
  ) async throws -> BuildReport {
    var report = BuildReport()
    try store.requireArticles()
    // A graph that is made anew is computed from what was just read; it need not be read back.
    var whole: [ExtractedDocument]? = try store.documentIDs().isEmpty ? [] : nil
    var held = Set(try store.documentIDs()).union(try store.forgottenDocumentIDs())
    var passedOver: [Document] = []
    func next() -> Document? {
      while let document = feed.next() {
        if held.insert(document.id).inserted { return document }
        passedOver.append(document)
      }
      return nil
    }
    func notePassedOver() {
      for document in passedOver {
        report.articlesKnown += 1
        progress(report, document)
      }
      passedOver = []
    }
    try await pipeline.read(width: width, next: next) { extracted in
      notePassedOver()
      do throws(GraphStoreError) {
        try store.append(extracted)
        whole?.append(extracted)
        report.articlesRead += 1
        for claim in extracted.claims { report.claims[claim.type, default: 0] += 1 }
        let name = extracted.document.id
        report.diagnostics += extracted.diagnostics.map { "\(name): \($0)" }
      } catch {
        // Another process stored the same article in the meantime.
        guard error.code == .duplicateDocument else { throw error }
        report.articlesKnown += 1
        whole = nil
      }
      progress(report, extracted.document)
    }
    notePassedOver()
    report.articlesFailed = feed.faults.count
    report.diagnostics = feed.faults.map(\.description) + report.diagnostics
    try project(whole, into: &report)
    return report
  }

  /// Computes the graph from all stored documents and decisions, when it is not up to date.
  ///
  /// - Parameter whole: what was read from all documents of the store, unless another process added
  ///   some; nil when there are more.
  private func project(
    _ whole: [ExtractedDocument]?, into report: inout BuildReport
  ) throws(GraphStoreError) {
    let stored = try store.documentIDs()
    report.articles = stored.count
    let extracted = whole?.map(\.document.id).sorted() == stored ? whole : nil
    if try !store.isProjectionCurrent(),
      let notice = try resolver.project(store, extracted: extracted)
    {
      report.diagnostics.append(notice)
    }
    (report.nodes, report.edges) = try store.typeCounts()
  }
}
