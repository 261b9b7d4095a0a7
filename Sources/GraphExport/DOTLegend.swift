import KnowledgeGraph
import TextModel

/// Title and legend of a picture, as the graph's own label, so that they add no node to the graph.
struct DOTLegend {
  private let graph: KnowledgeGraph
  private let style: GraphStyle
  /// Number of characters that were replaced.
  private(set) var replaced = 0
  /// How much larger than its usual size the text is, so that it stays readable when a large
  /// picture is shown whole.
  private let scale: Double

  init(_ graph: KnowledgeGraph, style: GraphStyle) {
    self.graph = graph
    self.style = style
    scale = min(max(Double(graph.edges.count).squareRoot() / 6, 1), 3)
  }

  private func size(_ points: Double) -> Int { Int((points * scale).rounded()) }

  /// An HTML-like label with the title and a row for nodes and one for edges; only what occurs in
  /// the graph is explained.
  mutating func label(title: String) -> String {
    var rows = [
      """
      <TR><TD ALIGN="LEFT"><FONT POINT-SIZE="\(size(18))"><B>\(html(title))</B></FONT></TD></TR>
      """
    ]
    let types = Set(graph.nodes.map(\.type))
    let known = style.nodes.compactMap(\.type).filter { types.contains($0) }
    let nodes = known + types.subtracting(known).sorted()
    if !nodes.isEmpty { rows.append(row(nodes.map { nodeCell($0) })) }
    let edges = edgeCells()
    if !edges.isEmpty { rows.append(row(edges)) }
    return """
      <TABLE BORDER="0" CELLBORDER="0" CELLSPACING="2" CELLPADDING="2">\(rows.joined())</TABLE>
      """
  }

  private func row(_ cells: [String]) -> String {
    """
    <TR><TD ALIGN="LEFT"><TABLE BORDER="0" CELLBORDER="0" CELLSPACING="4" CELLPADDING="3"><TR>\
    \(cells.joined())</TR></TABLE></TD></TR>
    """
  }

  private mutating func nodeCell(_ type: String) -> String {
    let look = style.node(type)
    return """
      <TD BORDER="1" STYLE="ROUNDED" BGCOLOR="\(look.fill)" COLOR="\(look.line)">\
      <FONT POINT-SIZE="\(size(11))">\(html(type.replacing("-", with: " ")))</FONT></TD>
      """
  }

  private mutating func edgeCells() -> [String] {
    let types = Set(graph.edges.map(\.type))
    var cells: [String] = []
    let groups = style.edgeGroups + [style.otherEdge]
    let used = Set(types.map { style.edge($0).name })
    for group in groups where used.contains(group.name) {
      cells.append(edgeCell(group.name, color: group.line))
    }
    if graph.edges.contains(where: { $0.modality == .possible && $0.polarity == .positive }) {
      cells.append(edgeCell("╌╌ dashed: possible", color: DOTDrawing.paleText))
    }
    if graph.edges.contains(where: { $0.polarity == .negative }) {
      cells.append(edgeCell("┈┈ dotted: denied", color: DOTDrawing.paleText))
    }
    return cells
  }

  private mutating func edgeCell(_ name: String, color: String) -> String {
    let line = name.hasPrefix("╌") || name.hasPrefix("┈") ? "" : "━━ "
    return
      "<TD><FONT POINT-SIZE=\"\(size(11))\" COLOR=\"\(color)\">\(line)\(html(name))</FONT></TD>"
  }

  /// Escaped text, at most 80 characters; Graphviz takes an empty one for a fault.
  private mutating func html(_ text: String) -> String {
    let short = text.count > 80 ? text.prefix(79) + "…" : text
    let html = DOTText.html(short, replaced: &replaced)
    return html.allSatisfy(\.isWhitespace) ? "–" : html
  }
}
