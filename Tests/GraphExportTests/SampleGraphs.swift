import KnowledgeGraph
import TextModel

/// Graphs that the exporters' laws are tried on.
enum SampleGraphs {
  /// Labels that break exporters which escape carelessly.
  static let hostileLabels = [
    "plain",
    "\"quoted\" and 'single'",
    "<tag attribute=\"x\"> & &amp; &lt; &#65; &nbsp;",
    "back\\slash \\n \\N \\G \\\" end\\",
    "two\nlines\r\nthree\rfour",
    "tab\there",
    "]]> <![CDATA[ <!-- --> <?pi?>",
    "colon:port:ne a->b {c} [d] ; // # /* */",
    "control\u{0}\u{1}\u{8}\u{B}\u{1B}\u{7F}\u{85}",
    "noncharacters \u{FFFE}\u{FFFF} replacement \u{FFFD}",
    "العربية שלום",
    "\u{202E}override\u{202C}",
    "😀👨‍👩‍👧‍👦 e\u{301} 漢字",
    "",
    " ",
    "null",
    "'; DROP TABLE nodes; --",
    "=cmd|' /C calc'!A0",
    "comma,semicolon;bar|tab\t",
    "${jndi} $param `tick` %s",
    String(repeating: "long label ", count: 900),
    String(repeating: "x", count: 5000),
  ]

  /// Every hostile label as node label, alias, evidence, property and id, with parallel edges.
  static func hostile() -> KnowledgeGraph {
    var nodes: [GraphNode] = []
    var edges: [GraphEdge] = []
    for (i, label) in hostileLabels.enumerated() {
      nodes.append(
        GraphNode(
          id: "n\(i) \(label.prefix(40))", type: i % 2 == 0 ? "person" : label, label: label,
          aliases: [label, "alias"], documents: ["d\(i)", label], properties: ["note": label]))
    }
    for (i, label) in hostileLabels.enumerated() {
      let (from, to) = (nodes[i].id, nodes[(i * 7 + 3) % nodes.count].id)
      for copy in 0..<2 {
        edges.append(
          GraphEdge(
            id: "e\(i)-\(copy) \(label.prefix(40))", type: "met-with", from: from, to: to,
            isSymmetric: copy == 0, polarity: i % 3 == 0 ? .negative : .positive,
            modality: i % 4 == 0 ? .possible : .asserted, date: DateValue("2020-05-17"), by: label,
            confidence: 0.875, sources: copy + 1,
            evidence: [
              EdgeEvidence(
                document: label, claim: "c1", sentence: label, start: 0, end: 7,
                date: DateValue("2020-05"), by: label, voice: .quoted, confidence: 0.5, rule: label),
              EdgeEvidence(
                document: "d", claim: "c2", sentence: "Second.", start: 8, end: 15,
                confidence: 0.25, rule: "r"),
            ], properties: ["title": label, "label": "clash", "strange name": label]))
      }
    }
    edges.append(
      GraphEdge(id: "loop", type: "opposes", from: nodes[0].id, to: nodes[0].id, confidence: 1))
    return KnowledgeGraph(nodes: nodes, edges: edges)
  }

  /// A small graph for golden files, with every feature once.
  static func small() -> KnowledgeGraph {
    KnowledgeGraph(
      nodes: [
        GraphNode(
          id: "person-1", type: "person", label: "Ana Lindqvist", aliases: ["A. Lindqvist"],
          documents: ["d1", "d2"]),
        GraphNode(id: "person-2", type: "person", label: "Joseph Okafor", documents: ["d1"]),
        GraphNode(
          id: "country-1", type: "country", label: "Norland", documents: ["d1"],
          properties: ["code": "NL"]),
        GraphNode(
          id: "agreement-1", type: "agreement",
          label: "memorandum of understanding on fisheries (Norland–Suria, 2021)",
          documents: ["d2"]),
        GraphNode(id: "date-1", type: "date", label: "2021-03-04", documents: ["d2"]),
      ],
      edges: [
        edge("e1", "position", "person-1", "country-1", properties: ["title": "Prime Minister"]),
        edge("e2", "met-with", "person-1", "person-2", date: "2021-03-04", symmetric: true),
        edge("e3", "opposes", "person-2", "agreement-1", polarity: .negative, by: "author"),
        edge("e4", "signed", "person-1", "agreement-1", modality: .possible, date: "2021"),
        edge("e5", "signed", "country-1", "agreement-1", date: "2021-03-04/2021-03-05", sources: 2),
        edge("e6", "on-date", "agreement-1", "date-1", date: "2021-03-04"),
      ])
  }

  /// A ring with `count` nodes and twice as many edges.
  static func ring(_ count: Int) -> KnowledgeGraph {
    KnowledgeGraph(
      nodes: (0..<count).map { GraphNode(id: "n\($0)", type: "person", label: "Person \($0)") },
      edges: (0..<(2 * count)).map {
        edge("e\($0)", "met-with", "n\($0 % count)", "n\(($0 + 1) % count)")
      })
  }

  private static func edge(
    _ id: String, _ type: String, _ from: String, _ to: String,
    polarity: Claim.Polarity = .positive, modality: Claim.Modality = .asserted,
    date: String? = nil, symmetric: Bool = false, by: String? = nil, sources: Int = 1,
    properties: [String: String] = [:]
  ) -> GraphEdge {
    let date = date.flatMap { DateValue($0) }
    let evidence = (1...sources).map { number in
      EdgeEvidence(
        document: "d\(number)", claim: "\(id)-\(number)",
        sentence: "Sentence \(number) that says \(type) & more.", start: 0, end: 40, date: date,
        by: by, confidence: 0.75, rule: "test")
    }
    return GraphEdge(
      id: id, type: type, from: from, to: to, isSymmetric: symmetric, polarity: polarity,
      modality: modality, date: date, by: by, confidence: 0.75, sources: sources,
      evidence: evidence, properties: properties)
  }
}
