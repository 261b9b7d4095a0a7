public import GraphStore
import KnowledgeGraph
public import Resolution
public import TextModel

extension Resolver {
  /// Computes the graph of a file anew from its articles and decisions, and stores it.
  ///
  /// Nodes keep the ids that they had.
  /// - Parameter extracted: all that is stored of all documents; nil to read it from the file.
  /// - Returns: see `GraphStore.saveProjection`.
  @discardableResult
  public func project(
    _ store: GraphStore, extracted: [ExtractedDocument]? = nil
  ) throws(GraphStoreError) -> String? {
    let documents: [ExtractedDocument]
    if let extracted { documents = extracted } else { documents = try store.extracted() }
    return try store.saveProjection(
      project(
        documents, decisions: try store.decisions().map(\.decision),
        identities: try store.identities()))
  }
}

extension Resolver {
  /// Computes the graph of a file anew and says where the stored one differs; empty when it is the
  /// same, and for a graph that was imported.
  public func differences(from store: GraphStore) throws(GraphStoreError) -> [String] {
    guard try store.hasArticles() else { return [] }
    if try !store.isProjectionCurrent() {
      return ["the graph is older than the articles and decisions; 'entente build' computes it"]
    }
    let stored = try store.projection()
    let computed = project(
      try store.extracted(), decisions: try store.decisions().map(\.decision),
      identities: try store.identities())
    if stored == computed { return [] }
    let difference = GraphDifference(from: stored.graph, to: computed.graph)
    if difference.isEmpty {
      return ["reasons of merges, or reprints, differ from a new computation"]
    }
    return ["the graph differs from a new computation: " + difference.summary]
  }
}
