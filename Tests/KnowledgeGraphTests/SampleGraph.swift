import KnowledgeGraph
import TextModel

/// Small invented graphs.
enum SampleGraph {
  static func date(_ text: String) -> DateValue? { DateValue(text) }

  static func edge(
    _ type: String, _ from: String, _ to: String, symmetric: Bool = false, date: String? = nil,
    polarity: Claim.Polarity = .positive, modality: Claim.Modality = .asserted,
    sources: Int = 1, confidence: Double = 0.9, dates: [String] = []
  ) -> GraphEdge {
    let evidence = dates.map {
      EdgeEvidence(
        document: "d", claim: "c", sentence: "", start: 0, end: 0, date: DateValue($0),
        confidence: confidence, rule: "r")
    }
    return GraphEdge(
      id: "\(type) \(from) \(to) \(polarity) \(modality)", type: type, from: from, to: to,
      isSymmetric: symmetric, polarity: polarity, modality: modality,
      date: date.flatMap { DateValue($0) }, confidence: confidence, sources: sources,
      evidence: evidence)
  }

  /// Four people, two countries and a date; Anna reaches Dora by Boris or over two countries.
  static let people = KnowledgeGraph(
    nodes: [
      GraphNode(id: "person.anna", type: "person", label: "Anna Möller", aliases: ["A. Möller"]),
      GraphNode(id: "person.boris", type: "person", label: "Boris al-Hiyali"),
      GraphNode(id: "person.carl", type: "person", label: "Carl Möller"),
      GraphNode(id: "person.dora", type: "person", label: "Dora Sha’abi"),
      GraphNode(id: "country.x", type: "country", label: "Xania"),
      GraphNode(id: "country.y", type: "country", label: "Yland", aliases: ["Republic of Yland"]),
      GraphNode(id: "date.2017-07-23", type: "date", label: "2017-07-23"),
      GraphNode(id: "place.xania", type: "place", label: "Xania"),
    ],
    edges: [
      edge("met-with", "person.anna", "person.boris", symmetric: true, date: "2017-07-23"),
      edge("met-with", "person.boris", "person.dora", symmetric: true, date: "2020-05"),
      edge("position", "person.anna", "country.x"),
      edge("opposes", "country.x", "country.y", date: "2019", sources: 3),
      edge("aids", "country.x", "country.y", dates: ["2001", "2020-01-01"]),
      edge("position", "person.dora", "country.y"),
      edge("on-date", "person.anna", "date.2017-07-23"),
      edge("on-date", "person.dora", "date.2017-07-23"),
      edge("opposes", "person.carl", "person.dora", polarity: .negative),
      edge("supports", "person.carl", "person.anna", modality: .possible),
    ])
}
