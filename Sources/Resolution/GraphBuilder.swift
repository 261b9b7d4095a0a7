import KnowledgeGraph
import TextModel

/// Turns linked records and claims into nodes, edges and merge records.
struct GraphBuilder {
  let settings: ResolutionSettings
  let documents: [ExtractedDocument]
  let records: [EntityRecord]
  let stories: ReprintFolder.Stories
  var linker: EntityLinker
  /// Node id of each record.
  private var nodeIDs: [String] = []
  private var diagnostics: [String] = []

  init(
    settings: ResolutionSettings, documents: [ExtractedDocument], records: [EntityRecord],
    stories: ReprintFolder.Stories, linker: EntityLinker
  ) {
    self.settings = settings
    self.documents = documents
    self.records = records
    self.stories = stories
    self.linker = linker
  }

  mutating func build(
    _ decisions: [Decision], _ identities: NodeIdentities
  ) -> GraphProjection {
    let types = retypings(decisions)
    let nodes = makeNodes(types, identities)
    var labels: [String: String] = [:]
    for node in nodes { labels[node.id] = node.label }
    var gatherer = EdgeGatherer(settings: settings, stories: stories, labels: labels)
    gatherer.add(placed())
    let rejected = rejections(decisions)
    let edges = gatherer.edges().filter { edge in
      !rejected.contains([edge.type, edge.from, edge.to])
        && !(edge.isSymmetric && rejected.contains([edge.type, edge.to, edge.from]))
    }
    return GraphProjection(
      graph: KnowledgeGraph(nodes: nodes, edges: edges), merges: merges(),
      reprints: reprints(), diagnostics: diagnostics + gatherer.diagnostics,
      optionalNameWords: settings.names.optionalWords.sorted())
  }

  /// The documents with the nodes of their entities.
  private func placed() -> [EdgeGatherer.Placed] {
    var first = 0
    return documents.enumerated().map { index, document in
      let entities = first..<first + document.entities.count
      first = entities.upperBound
      return EdgeGatherer.Placed(
        document: document, index: index, nodes: Array(nodeIDs[entities]))
    }
  }

  private mutating func makeNodes(
    _ types: [Int: String], _ identities: NodeIdentities
  ) -> [GraphNode] {
    var roots: [Int] = []
    var members: [Int: [Int]] = [:]
    for i in records.indices {
      let root = linker.clusters.root(i)
      if members[root] == nil { roots.append(root) }
      members[root, default: []].append(i)
    }
    let clusters = roots.map { (root: $0, members: members[$0] ?? []) }
    let drafts = SideBySide.map(clusters) { [records, settings] root, cluster in
      let type = cluster.lazy.compactMap { types[$0] }.first
      return NodeDraft(
        cluster.map { records[$0] }, members: cluster, type: type,
        isDescribed: settings.strategy(records[root].entity.type) == .description)
    }
    let kept = NodeDraft.keptIDs(drafts, records, identities)
    let ids = NodeDraft.ids(drafts, kept: kept, isSpent: identities.isSpent)
    nodeIDs = [String](repeating: "", count: records.count)
    for (draft, id) in zip(drafts, ids) {
      for member in draft.members { nodeIDs[member] = id }
    }
    return zip(drafts, ids).map { $0.node(id: $1) }
  }

  /// New types by record; the last decision wins.
  private func retypings(_ decisions: [Decision]) -> [Int: String] {
    var types: [Int: String] = [:]
    for decision in decisions {
      if case .retype(let subject, let type) = decision.action {
        for record in linker.members(subject) { types[record] = type }
      }
    }
    return types
  }

  private func rejections(_ decisions: [Decision]) -> Set<[String]> {
    var rejected: Set<[String]> = []
    for decision in decisions {
      if case .reject(let type, let from, let to) = decision.action {
        for a in Set(linker.members(from).map { nodeIDs[$0] }) {
          for b in Set(linker.members(to).map { nodeIDs[$0] }) { rejected.insert([type, a, b]) }
        }
      }
    }
    return rejected
  }

  private func merges() -> [GraphProjection.Merge] {
    records.indices.map { i in
      let reason = linker.reasons[i]
      return GraphProjection.Merge(
        document: records[i].documentID, entity: records[i].entity.id, node: nodeIDs[i],
        reason: reason?.text ?? "first of its name", score: reason?.score ?? 1)
    }
  }

  private func reprints() -> [GraphProjection.Reprint] {
    documents.indices.compactMap { i in
      guard let reason = stories.reasons[i] else { return nil }
      return GraphProjection.Reprint(
        document: documents[i].document.id, source: documents[stories.source(i)].document.id,
        reason: reason)
    }
  }
}
