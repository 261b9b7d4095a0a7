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

  /// Adds the claims of a document.
  ///
  /// - Parameter nodes: node id by entity id.
  mutating func add(_ document: ExtractedDocument, index: Int, nodes: [String: String]) {
    let text = document.document.text
    let length = text.utf8.count
    let offsets = CodePointOffsets(text)
    for claim in document.claims {
      guard let from = nodes[claim.from], let to = nodes[claim.to] else {
        report(claim, document, "one of its ends is no entity of the document")
        continue
      }
      guard from != to else {
        report(claim, document, "both ends are \(labels[from] ?? from)")
        continue
      }
      guard claim.evidence.start >= 0, claim.evidence.end <= length else {
        report(claim, document, "its sentence lies outside the text")
        continue
      }
      let evidence = EdgeEvidence(
        document: document.document.id, claim: claim.id, sentence: text[claim.evidence],
        start: offsets.codePoint(ofByte: claim.evidence.start),
        end: offsets.codePoint(ofByte: claim.evidence.end), date: claim.date,
        by: holder(claim.by, nodes), voice: claim.voice, confidence: claim.confidence,
        rule: claim.rule, properties: claim.properties)
      let position = group(claim, from, to)
      groups[position].evidence.append(evidence)
      groups[position].stories.insert(stories.source(index))
      if claim.by == nil { groups[position].isReportedByArticle = true }
    }
  }

  private mutating func report(_ claim: Claim, _ document: ExtractedDocument, _ why: String) {
    diagnostics.append(
      "\(document.document.id): claim \(claim.id) (\(claim.type)) left out: \(why)")
  }

  private func holder(_ holder: Claim.Holder?, _ nodes: [String: String]) -> String? {
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
    let named = groups.map { group in (name: EdgeGatherer.name(group.key), group: group) }
    return named.sorted { $0.name < $1.name }.map { name, group in
      var id = "e" + StableHash.hex(name)
      taken[id, default: 0] += 1
      if let count = taken[id], count > 1 { id += "-\(count)" }
      return edge(group, id: id)
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
