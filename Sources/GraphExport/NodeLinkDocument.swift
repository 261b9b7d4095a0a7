import KnowledgeGraph
import TextModel

/// Node-link JSON as it is decoded.
struct NodeLinkDocument: Decodable {
  var nodes: [Node]
  var links: [Link]

  enum CodingKeys: String, CodingKey {
    case nodes, links, edges
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    nodes = try values.decode([Node].self, forKey: .nodes)
    links = try values.decode([Link].self, forKey: values.contains(.edges) ? .edges : .links)
  }

  struct Node: Decodable {
    var id: String
    var type: String?
    var label: String?
    var name: String?
    var aliases: [String]?
    var documents: [String]?
    var properties: [String: String]?

    var node: GraphNode {
      GraphNode(
        id: id, type: type ?? "", label: label ?? name ?? id, aliases: aliases ?? [],
        documents: documents ?? [], properties: properties ?? [:])
    }
  }

  struct Link: Decodable {
    var id: String?
    var type: String
    var source: String
    var target: String
    var symmetric: Bool?
    var polarity: Claim.Polarity?
    var modality: Claim.Modality?
    var date: ISODate?
    var by: String?
    var confidence: Double?
    var sources: Int?
    var evidence: [Evidence]?
    var properties: [String: String]?

    /// - Parameter number: stands in for a missing id.
    func edge(number: Int) -> GraphEdge {
      GraphEdge(
        id: id ?? "e\(number)", type: type, from: source, to: target,
        isSymmetric: symmetric ?? false, polarity: polarity ?? .positive,
        modality: modality ?? .asserted, date: date?.value, by: by, confidence: confidence ?? 1,
        sources: sources ?? 1, evidence: (evidence ?? []).map(\.evidence),
        properties: properties ?? [:])
    }
  }

  struct Evidence: Decodable {
    var document: String?
    var claim: String?
    var sentence: String
    var start: Int?
    var end: Int?
    var date: ISODate?
    var by: String?
    var voice: Claim.Voice?
    var confidence: Double?
    var rule: String?
    var properties: [String: String]?

    var evidence: EdgeEvidence {
      EdgeEvidence(
        document: document ?? "", claim: claim ?? "", sentence: sentence, start: start ?? 0,
        end: end ?? 0, date: date?.value, by: by, voice: voice ?? .reported,
        confidence: confidence ?? 1, rule: rule ?? "", properties: properties ?? [:])
    }
  }

  /// A date in ISO form; empty text is no date.
  struct ISODate: Decodable {
    var value: DateValue?

    init(from decoder: any Decoder) throws {
      let text = try decoder.singleValueContainer().decode(String.self)
      value = DateValue(text)
      if value == nil, !text.isEmpty {
        throw DecodingError.dataCorrupted(
          DecodingError.Context(
            codingPath: decoder.codingPath,
            debugDescription: "“\(text)” is no date of the form 2020, 2020-05, 2020-05-17 or A/B"))
      }
    }
  }
}
