import KnowledgeGraph
import TextModel

/// Gathers the claims of all documents into edges.
struct EdgeGatherer {
  /// What the claims of one edge share.
  private struct Key: Hashable {
    var type: String
    var from: String
    var to: String
    var polarity: Claim.Polarity
    var modality: Claim.Modality
  }

  private struct Group {
    var key: Key
    var evidence: [EdgeEvidence] = []
    var stories: Set<Int> = []
    var isReportedByArticle = false
  }

  let settings: ResolutionSettings
  let stories: ReprintFolder.Stories
  let labels: [String: String]
  private var positions: [Key: Int] = [:]
  private var groups: [Group] = []
  private(set) var diagnostics: [String] = []

  init(
    settings: ResolutionSettings, stories: ReprintFolder.Stories, labels: [String: String]
  ) {
    self.settings = settings
    self.stories = stories
    self.labels = labels
  }

  /// A document and the node ids of its entities.
  struct Placed {
    var document: ExtractedDocument
    var index: Int
    var nodes: [String]
  }

  /// What a document says: a claim with its evidence and ends, or why it is left out.
  private enum Statement {
    case said(Claim, EdgeEvidence, from: String, to: String)
    case leftOut(String)
  }

  /// Adds the claims of documents, in their order.
  mutating func add(_ documents: [Placed]) {
    let read = SideBySide.map(documents, least: 4) { [labels] in
      EdgeGatherer.statements($0, labels)
    }
    for (document, statements) in zip(documents, read) {
      for statement in statements {
        switch statement {
        case .leftOut(let why): diagnostics.append(why)
        case .said(let claim, let evidence, let from, let to):
          let position = group(claim, from, to)
          groups[position].evidence.append(evidence)
          groups[position].stories.insert(stories.source(document.index))
          if claim.by == nil { groups[position].isReportedByArticle = true }
        }
      }
    }
  }

  private static func statements(_ placed: Placed, _ labels: [String: String]) -> [Statement] {
    let document = placed.document
    // Should an extractor repeat an id, the first entity keeps it.
    let nodes = Dictionary(
      zip(document.entities.lazy.map(\.id), placed.nodes), uniquingKeysWith: { first, _ in first })
    func leftOut(_ claim: Claim, _ why: String) -> Statement {
      .leftOut("\(document.document.id): claim \(claim.id) (\(claim.type)) left out: \(why)")
    }
    let text = document.document.text
    let length = text.utf8.count
    let offsets = CodePointOffsets(text)
    return document.claims.map { claim in
      guard let from = nodes[claim.from], let to = nodes[claim.to] else {
        return leftOut(claim, "one of its ends is no entity of the document")
      }
      guard from != to else { return leftOut(claim, "both ends are \(labels[from] ?? from)") }
      guard claim.evidence.start >= 0, claim.evidence.end <= length else {
        return leftOut(claim, "its sentence lies outside the text")
      }
      let evidence = EdgeEvidence(
        document: document.document.id, claim: claim.id, sentence: text[claim.evidence],
        start: offsets.codePoint(ofByte: claim.evidence.start),
        end: offsets.codePoint(ofByte: claim.evidence.end), date: claim.date,
        by: holder(claim.by, nodes, labels), voice: claim.voice, confidence: claim.confidence,
        rule: claim.rule, properties: claim.properties)
      return .said(claim, evidence, from: from, to: to)
    }
  }

  private static func holder(
    _ holder: Claim.Holder?, _ nodes: [String: String], _ labels: [String: String]
  ) -> String? {
    switch holder {
    case nil: return nil
    case .author: return "author"
    case .entity(let id): return nodes[id].flatMap { labels[$0] } ?? id
    }
  }

  private mutating func group(_ claim: Claim, _ from: String, _ to: String) -> Int {
    let turns = settings.symmetricEdges.contains(claim.type) && to < from
    let key = Key(
      type: claim.type, from: turns ? to : from, to: turns ? from : to,
      polarity: claim.polarity, modality: claim.modality)
    if let position = positions[key] { return position }
    positions[key] = groups.count
    groups.append(Group(key: key))
    return groups.count - 1
  }

  /// The edges, each once; ids are hashes of what makes an edge, and stay when evidence is added.
  func edges() -> [GraphEdge] {
    var taken: [String: Int] = [:]
    let named = groups.indices.map { (name: EdgeGatherer.name(groups[$0].key), group: $0) }
      .sorted { $0.name < $1.name }
    let ids = named.map { name, _ in
      var id = "e" + StableHash.hex(name)
      taken[id, default: 0] += 1
      if let count = taken[id], count > 1 { id += "-\(count)" }
      return id
    }
    return SideBySide.map(Array(zip(named, ids))) { named, id in
      edge(groups[named.group], id: id)
    }
  }

  private static func name(_ key: Key) -> String {
    [key.type, key.from, key.to, key.polarity.rawValue, key.modality.rawValue]
      .joined(separator: "\u{0}")
  }

  private func edge(_ group: Group, id: String) -> GraphEdge {
    let evidence = group.evidence.sorted { a, b in
      if a.confidence != b.confidence { return a.confidence > b.confidence }
      return (a.document, a.start, a.end, a.claim) < (b.document, b.start, b.end, b.claim)
    }
    var properties: [String: String] = [:]
    for item in evidence {
      for (name, value) in item.properties where properties[name] == nil {
        properties[name] = value
      }
    }
    // What our own reader says as well does not rest on a second one.
    if evidence.contains(where: { $0.properties[Claim.readerProperty] == nil }) {
      properties[Claim.readerProperty] = nil
    }
    return GraphEdge(
      id: id, type: group.key.type, from: group.key.from, to: group.key.to,
      isSymmetric: settings.symmetricEdges.contains(group.key.type),
      polarity: group.key.polarity, modality: group.key.modality,
      date: evidence.lazy.compactMap(\.date).first,
      by: group.isReportedByArticle ? nil : evidence.first?.by,
      confidence: evidence.first?.confidence ?? 0, sources: group.stories.count,
      evidence: evidence, properties: properties)
  }
}
