import TextModel

/// Edges as lines of text.
struct EdgeText {
  let documents: [String: DocumentHeader]

  /// The edge as seen from one of its ends: arrow, type, and what limits it.
  ///
  /// `──signed──▶`, `◀──position (Foreign Minister)──`, `◀──met-with──▶`.
  static func arrow(_ edge: GraphEdge, from node: String) -> String {
    let points = edge.isSymmetric ? (true, true) : (edge.from != node, edge.from == node)
    return (points.0 ? "◀──" : "──") + name(edge) + (points.1 ? "──▶" : "──")
  }

  /// Type with title, denial and possibility.
  static func name(_ edge: GraphEdge) -> String {
    var name = edge.type
    let details = edge.properties.filter { $0.key != Claim.readerProperty }
      .sorted { $0.key < $1.key }.map { key, value in value == "true" ? key : value }
    if !details.isEmpty { name += " (\(PlainText.line(details.joined(separator: ", "))))" }
    if edge.polarity == .negative { name = "not " + name }
    if edge.modality == .possible { name = "perhaps " + name }
    return name
  }

  /// Date, holder, second reader and number of sources, as far as there is something to say.
  static func facts(_ edge: GraphEdge) -> String {
    var facts: [String] = []
    if let date = edge.date { facts.append(date.description) }
    if let by = edge.by { facts.append("says \(PlainText.line(by))") }
    if let reader = edge.properties[Claim.readerProperty] {
      facts.append("read by \(PlainText.line(reader))")
    }
    if edge.sources > 1 { facts.append(PlainText.count(edge.sources, "source")) }
    return facts.joined(separator: ", ")
  }

  /// The surest sentence and its document, each a line behind `indent`.
  func evidence(_ edge: GraphEdge, indent: String) -> [String] {
    guard let first = edge.evidence.first else { return [] }
    let header = documents[first.document] ?? DocumentHeader(id: first.document)
    var lines = ["\(indent)“\(PlainText.line(first.sentence))”", "\(indent)— \(header.text)"]
    if edge.evidence.count > 1 {
      lines[1] += ", and \(PlainText.count(edge.evidence.count - 1, "more sentence"))"
    }
    return lines
  }
}
