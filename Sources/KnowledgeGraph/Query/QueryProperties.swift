import TextModel

/// Nodes and edges as maps of named values (docs/query.md lists them).
enum QueryProperties {
  static func value(_ name: String, of node: GraphNode) -> QueryValue {
    switch name {
    case "id": return .string(node.id)
    case "type": return .string(node.type)
    case "label", "name": return .string(node.label)
    case "aliases": return strings(node.aliases)
    case "documents": return strings(node.documents)
    default: return node.properties[name].map(QueryValue.string) ?? .null
    }
  }

  static func value(_ name: String, of edge: GraphEdge) -> QueryValue {
    switch name {
    case "id": return .string(edge.id)
    case "type": return .string(edge.type)
    case "from": return .string(edge.from)
    case "to": return .string(edge.to)
    case "symmetric": return .boolean(edge.isSymmetric)
    case "polarity": return .string(edge.polarity.rawValue)
    case "modality": return .string(edge.modality.rawValue)
    case "date": return date(edge.date)
    case "by": return edge.by.map(QueryValue.string) ?? .null
    case "confidence": return .real(edge.confidence)
    case "sources": return .integer(edge.sources)
    case "evidence": return edge.evidence.first.map { .string($0.sentence) } ?? .null
    case "document": return edge.evidence.first.map { .string($0.document) } ?? .null
    case "documents":
      var seen: Set<String> = []
      return strings(edge.evidence.map(\.document).filter { seen.insert($0).inserted })
    case "evidence_all": return .list(edge.evidence.map(map))
    default: return edge.properties[name].map(QueryValue.string) ?? .null
    }
  }

  static let nodeNames = ["id", "type", "label", "name", "aliases", "documents"]
  static let edgeNames = [
    "id", "type", "from", "to", "symmetric", "polarity", "modality", "date", "by", "confidence",
    "sources", "evidence", "document", "documents", "evidence_all",
  ]

  private static func map(_ item: EdgeEvidence) -> QueryValue {
    .map([
      "document": .string(item.document), "claim": .string(item.claim),
      "sentence": .string(item.sentence), "start": .integer(item.start), "end": .integer(item.end),
      "date": date(item.date), "by": item.by.map(QueryValue.string) ?? .null,
      "voice": .string(item.voice.rawValue), "confidence": .real(item.confidence),
      "rule": .string(item.rule),
    ])
  }

  private static func date(_ date: DateValue?) -> QueryValue { date.map(QueryValue.date) ?? .null }
  private static func strings(_ list: [String]) -> QueryValue { .list(list.map(QueryValue.string)) }
}
