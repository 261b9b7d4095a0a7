public import KnowledgeGraph
public import TextModel

/// Makes one graph of many documents: decides which entities of different documents are one, and
/// gathers the claims between them into edges.
///
/// Claims are never edited, and the result depends on the set of documents and the decisions only,
/// not on the order of the documents.
public struct Resolver: Sendable {
  /// What is known of the schema.
  public let settings: ResolutionSettings

  /// Makes a resolver.
  public init(settings: ResolutionSettings) { self.settings = settings }

  /// Projects documents and decisions to a graph.
  ///
  /// - Parameter identities: the ids that earlier projections gave; nodes keep theirs.
  /// - Complexity: close to linear in the number of entities and claims: only names that share a
  ///   key are compared.
  public func project(
    _ documents: [ExtractedDocument], decisions: [Decision] = [],
    identities: NodeIdentities = NodeIdentities()
  ) -> GraphProjection {
    let documents = Resolver.sorted(documents, without: Resolver.forgotten(decisions))
    let records = RecordReader(settings: settings).records(documents)
    let stories = ReprintFolder().fold(documents.map(\.document))
    var linker = EntityLinker(settings: settings, records: records, stories: stories)
    linker.apply(decisions)
    linker.linkAll()
    var builder = GraphBuilder(
      settings: settings, documents: documents, records: records, stories: stories,
      linker: linker)
    return builder.build(decisions, identities)
  }

  /// Ids of the documents that count no more.
  private static func forgotten(_ decisions: [Decision]) -> Set<String> {
    Set(
      decisions.compactMap { decision in
        if case .forget(let document) = decision.action { return document }
        return nil
      })
  }

  /// By id; of several documents with one id the first counts.
  private static func sorted(
    _ documents: [ExtractedDocument], without forgotten: Set<String>
  ) -> [ExtractedDocument] {
    var seen = forgotten
    return documents.filter { seen.insert($0.document.id).inserted }
      .sorted { $0.document.id < $1.document.id }
  }
}
