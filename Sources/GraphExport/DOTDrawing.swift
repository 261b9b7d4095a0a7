import KnowledgeGraph
import TextModel

/// The lines of a DOT file, and what they leave out.
struct DOTDrawing {
  private let graph: KnowledgeGraph
  private let style: GraphStyle
  private let names: Identifiers
  private let edgeNames: Identifiers
  private let engine: LayoutEngine
  private let labels: [String: String]
  /// The nodes in the order in which they are written.
  let nodes: [GraphNode]
  /// Nodes without edges, those of one type together.
  private let isolated: [GraphNode]
  private var replaced = 0
  private var losses = LossReport()

  init(_ graph: KnowledgeGraph, style: GraphStyle) {
    self.graph = graph
    self.style = style
    names = Identifiers(graph.nodes.lazy.map(\.id))
    edgeNames = Identifiers(graph.edges.lazy.map(\.id))
    engine = LayoutEngine.suited(to: graph)
    let joined = Set(graph.edges.lazy.flatMap { [$0.from, $0.to] })
    isolated = graph.nodes.filter { !joined.contains($0.id) }
      .sorted { ($0.type, $0.label, $0.id) < ($1.type, $1.label, $1.id) }
    // Graphviz draws what comes first in the file at the bottom.
    nodes = isolated.reversed() + graph.nodes.filter { joined.contains($0.id) }
    labels = Dictionary(graph.nodes.map { ($0.id, $0.label) }) { first, _ in first }
  }

  /// What has been left out so far.
  var report: LossReport {
    var report = losses
    report.note(LossReport.replacedCharacters, replaced)
    report.note("node ids changed to plain names", names.changedCount)
    report.note("edge ids changed to plain names", edgeNames.changedCount)
    return report
  }

  // MARK: Nodes

  /// The statement that draws a node.
  mutating func line(for node: GraphNode) -> String {
    let look = style.node(node.type)
    var styles = ["filled"]
    if look.rounded == true { styles.append("rounded") }
    var attributes: [(String, String)] = [
      ("id", quoted("node-" + names[node.id])),
      ("label", label(node.label, width: 22, lines: 5)),
      ("type", quoted(node.type)),
      ("shape", quoted(look.shape)),
      ("style", quoted(styles.joined(separator: ","))),
      ("fillcolor", quoted(look.fill)),
      ("color", quoted(look.line)),
    ]
    if let margin = look.margin { attributes.append(("margin", quoted(margin))) }
    if look.bold == true {
      attributes.append(("penwidth", "1.8"))
      attributes.append(("fontsize", "15"))
    }
    var tooltip = "\(node.label) (\(node.type.replacing("-", with: " ")))"
    if !node.aliases.isEmpty { tooltip += "\nalso: " + node.aliases.joined(separator: "; ") }
    attributes.append(("tooltip", quoted(shortened(tooltip))))
    losses.note("document lists of nodes left out", node.documents.isEmpty ? 0 : 1)
    losses.note("properties of nodes left out", node.properties.count)
    return "  \(DOTText.id(names[node.id])) [\(joined(attributes))];\n"
  }

  // MARK: Edges

  /// The statement that draws an edge.
  mutating func line(for edge: GraphEdge) -> String {
    let group = style.edge(edge.type)
    let isBackground = group.background == true
    if !labelsEdge(isBackground) { losses.note("labels of edges left out (tooltips have them)") }
    var attributes: [(String, String)] = [
      ("id", quoted("edge-" + edgeNames[edge.id])),
      ("label", labelsEdge(isBackground) ? quoted(edgeLabel(edge, group)) : "\"\""),
      ("type", quoted(edge.type)),
      ("color", quoted(group.line)),
      ("fontcolor", quoted(isBackground ? DOTDrawing.paleText : group.line)),
    ]
    if isBackground {
      attributes += [("penwidth", "0.7"), ("arrowsize", "0.5"), ("fontsize", "9")]
    } else {
      attributes.append(("penwidth", edge.sources > 1 ? "2.4" : "1.6"))
    }
    if edge.polarity == .negative {
      attributes.append(("style", "\"dotted\""))
    } else if edge.modality == .possible {
      attributes.append(("style", "\"dashed\""))
    }
    if edge.isSymmetric { attributes.append(("dir", "\"none\"")) }
    if let date = edge.date { attributes.append(("date", quoted(date.description))) }
    let tooltip = quoted(shortened(tooltip(edge)))
    attributes.append(("tooltip", tooltip))
    attributes.append(("labeltooltip", tooltip))
    losses.note("further evidence of edges left out", edge.evidence.count - 1)
    losses.note(
      "properties of edges left out",
      edge.properties.keys.filter { $0 != group.labelProperty }.count)
    let ends = "\(DOTText.id(names[edge.from])) -> \(DOTText.id(names[edge.to]))"
    return "  \(ends) [\(joined(attributes))];\n"
  }

  /// Whether edges have room for a label; where not, colour and tooltip tell.
  private func labelsEdge(_ isBackground: Bool) -> Bool {
    graph.edges.count <= (isBackground ? LayoutEngine.dotLimit : LayoutEngine.dotLimit * 2)
  }

  private mutating func edgeLabel(_ edge: GraphEdge, _ group: GraphStyle.EdgeGroup) -> String {
    let name = group.labelProperty.flatMap { edge.properties[$0] } ?? edge.readableType
    var text = DOTText.wrapped(
      edge.polarity == .negative ? "not: " + name : name, width: 18, lines: 3)
    if edge.modality == .possible { text += "?" }
    // An edge that leads to its own date need not say it twice.
    if let date = edge.date?.description, labels[edge.to] != date { text += "\n\(date)" }
    return text
  }

  private func tooltip(_ edge: GraphEdge) -> String {
    var text = "\(edge.readableType): \(edge.evidence.first?.sentence ?? "")"
    if let by = edge.by { text += "\nsaid by: \(by)" }
    if let document = edge.evidence.first?.document { text += "\n[\(document)]" }
    if edge.sources > 1 { text += "\n\(edge.sources) sources" }
    return text
  }

  /// Invisible edges that put nodes without edges side by side.
  func rowsOfIsolatedNodes() -> String {
    guard engine == .dot, isolated.count > 2 else { return "" }
    let width = 6
    var text = ""
    for (i, node) in isolated.enumerated().dropFirst() where i % width != 0 {
      let previous = DOTText.id(names[isolated[i - 1].id])
      text += "  \(previous) -> \(DOTText.id(names[node.id])) [style=\"invis\"];\n"
    }
    return text
  }

  // MARK: Graph

  static let font = "Helvetica,Arial,sans-serif"
  static let paleText = "#6E6E6E"

  /// Settings of the whole picture, with title and legend.
  mutating func header(title: String) -> String {
    var legend = DOTLegend(graph, style: style)
    let label = legend.label(title: title)
    replaced += legend.replaced
    return """
        graph [\(engine.attributes), bgcolor="white", fontname="\(DOTDrawing.font)", \
      labelloc="t", labeljust="l", tooltip=" ",
          label=<\(label)>];
        node [fontname="\(DOTDrawing.font)", fontsize="12", margin="0.11,0.06", height="0.3"];
        edge [fontname="\(DOTDrawing.font)", fontsize="10", arrowsize="0.7"];

      """
  }

  // MARK: Text

  private mutating func quoted(_ text: String) -> String {
    DOTText.label(text, replaced: &replaced)
  }

  private mutating func label(_ text: String, width: Int, lines: Int) -> String {
    let wrapped = DOTText.wrapped(text, width: width, lines: lines)
    if wrapped.hasSuffix("…"), !text.hasSuffix("…") { losses.note("long labels shortened") }
    return quoted(wrapped)
  }

  private mutating func shortened(_ text: String) -> String {
    // Bytes are counted at once, characters one by one.
    guard text.utf8.count > 600, text.count > 600 else { return text }
    losses.note("long tooltips shortened")
    return text.prefix(599) + "…"
  }

  private func joined(_ attributes: [(String, String)]) -> String {
    attributes.map { "\($0.0)=\($0.1)" }.joined(separator: ", ")
  }
}
