import KnowledgeGraph
import TextModel

/// What the lines of a DOT file have in common.
struct DOTPlan: Sendable {
  let graph: KnowledgeGraph
  let style: GraphStyle
  let names: Identifiers
  let edgeNames: Identifiers
  let engine: LayoutEngine
  /// The nodes as indices, in the order in which they are written.
  let nodes: [Int]
  /// Nodes without edges, those of one type together.
  private let isolated: [Int]

  init(_ graph: KnowledgeGraph, style: GraphStyle) {
    self.graph = graph
    self.style = style
    names = Identifiers(graph.nodes.lazy.map(\.id))
    edgeNames = Identifiers(graph.edges.lazy.map(\.id))
    engine = LayoutEngine.suited(to: graph)
    let isJoined = graph.joinedNodes
    isolated = graph.nodes.indices.filter { !isJoined[$0] }.sorted {
      let (a, b) = (graph.nodes[$0], graph.nodes[$1])
      return (a.type, a.label, a.id) < (b.type, b.label, b.id)
    }
    // Graphviz draws what comes first in the file at the bottom.
    nodes = isolated.reversed() + graph.nodes.indices.filter { isJoined[$0] }
  }

  /// Invisible edges that put nodes without edges side by side.
  func rowsOfIsolatedNodes() -> String {
    guard engine == .dot, isolated.count > 2 else { return "" }
    let width = 6
    var text = ""
    for i in isolated.indices.dropFirst() where i % width != 0 {
      let (previous, next) = (graph.nodes[isolated[i - 1]].id, graph.nodes[isolated[i]].id)
      text += "  \(DOTText.id(names[previous])) -> \(DOTText.id(names[next])) [style=\"invis\"];\n"
    }
    return text
  }
}

/// The lines of a DOT file, and what they leave out.
struct DOTDrawing: ~Copyable {
  private let plan: DOTPlan
  private var replaced = 0
  private var losses = LossReport()
  private var looks: [String: EdgeLook] = [:]
  private var scratch = TextOutput()

  init(_ plan: DOTPlan) { self.plan = plan }

  /// Adds what another drawing has left out, and forgets it there.
  mutating func takeLosses(of other: inout DOTDrawing) {
    losses.merge(other.losses)
    replaced += other.replaced
    (other.losses, other.replaced) = (LossReport(), 0)
  }

  /// What has been left out so far.
  var report: LossReport {
    var report = losses
    report.note(LossReport.replacedCharacters, replaced)
    report.note("node ids changed to plain names", plan.names.changedCount)
    report.note("edge ids changed to plain names", plan.edgeNames.changedCount)
    return report
  }

  // MARK: Nodes

  /// Adds the statement that draws a node.
  mutating func add(_ node: GraphNode, to output: inout TextOutput) {
    let look = plan.style.node(node.type)
    let name = plan.names[node.id]
    output.add("  ")
    output.add(DOTText.id(name))
    output.add(" [id=")
    quote("node-" + name, to: &output)
    output.add(", label=")
    addLabel(of: node, to: &output)
    attribute(", type=", node.type, to: &output)
    attribute(", shape=", look.shape, to: &output)
    attribute(", style=", look.rounded == true ? "filled,rounded" : "filled", to: &output)
    attribute(", fillcolor=", look.fill, to: &output)
    attribute(", color=", look.line, to: &output)
    if let margin = look.margin { attribute(", margin=", margin, to: &output) }
    if look.bold == true { output.add(", penwidth=1.8, fontsize=15") }
    output.add(", tooltip=")
    scratch.removeAll()
    scratch.add(node.label)
    scratch.add(" (")
    scratch.addReadable(node.type)
    scratch.add(")")
    for (i, alias) in node.aliases.enumerated() {
      scratch.add(i == 0 ? "\nalso: " : "; ")
      scratch.add(alias)
    }
    addTooltip(to: &output)
    output.add("];\n")
    losses.note("document lists of nodes left out", node.documents.isEmpty ? 0 : 1)
    losses.note("properties of nodes left out", node.properties.count)
  }

  private mutating func addLabel(of node: GraphNode, to output: inout TextOutput) {
    let wrapped = DOTText.wrapped(node.label, width: 22, lines: 5)
    if wrapped.hasSuffix("…"), !node.label.hasSuffix("…") { losses.note("long labels shortened") }
    quote(wrapped, to: &output)
  }

  // MARK: Edges

  /// What the edges of one type have in common.
  private struct EdgeLook {
    var group: GraphStyle.EdgeGroup
    var isBackground: Bool
    /// The attributes `type`, `color` and `fontcolor`.
    var attributes: [UInt8]
    /// Number of characters that were replaced in them.
    var replaced = 0

    init(_ type: String, _ style: GraphStyle) {
      group = style.edge(type)
      isBackground = group.background == true
      var output = TextOutput()
      let values = [
        (", type=", type), (", color=", group.line),
        (", fontcolor=", isBackground ? DOTDrawing.paleText : group.line),
      ]
      for (name, value) in values {
        output.add(name)
        DOTText.addLabel(value, to: &output, replaced: &replaced)
      }
      attributes = output.buffer.bytes
    }
  }

  private mutating func look(of type: String) -> EdgeLook {
    if let look = looks[type] { return look }
    let look = EdgeLook(type, plan.style)
    looks[type] = look
    return look
  }

  /// Adds the statement that draws an edge.
  mutating func add(edge place: Int, to output: inout TextOutput) {
    let edge = plan.graph.edges[place]
    let look = look(of: edge.type)
    output.add("  ")
    output.add(DOTText.id(plan.names[edge.from]))
    output.add(" -> ")
    output.add(DOTText.id(plan.names[edge.to]))
    output.add(" [id=\"edge-")
    output.add(plan.edgeNames[edge.id])
    if labelsEdge(look.isBackground) {
      output.add("\", label=")
      quote(edgeLabel(edge, place, look.group), to: &output)
    } else {
      output.add("\", label=\"\"")
      losses.note("labels of edges left out (tooltips have them)")
    }
    output.add(look.attributes)
    replaced += look.replaced
    if look.isBackground {
      output.add(", penwidth=0.7, arrowsize=0.5, fontsize=9")
    } else {
      output.add(edge.sources > 1 ? ", penwidth=2.4" : ", penwidth=1.6")
    }
    if edge.polarity == .negative {
      output.add(", style=\"dotted\"")
    } else if edge.modality == .possible {
      output.add(", style=\"dashed\"")
    }
    if edge.isSymmetric { output.add(", dir=\"none\"") }
    if let date = edge.date {
      output.add(", date=\"")
      output.plain { $0.append(date) }
      output.add("\"")
    }
    output.add(", tooltip=")
    let start = output.count
    gatherTooltip(edge)
    addTooltip(to: &output)
    let end = output.count
    output.add(", labeltooltip=")
    output.repeat(start..<end)
    output.add("];\n")
    losses.note("further evidence of edges left out", edge.evidence.count - 1)
    if !edge.properties.isEmpty {
      losses.note(
        "properties of edges left out",
        edge.properties.keys.filter { $0 != look.group.labelProperty && $0 != Claim.readerProperty }
          .count)
    }
  }

  /// Whether edges have room for a label; where not, colour and tooltip tell.
  private func labelsEdge(_ isBackground: Bool) -> Bool {
    plan.graph.edges.count <= (isBackground ? LayoutEngine.dotLimit : LayoutEngine.dotLimit * 2)
  }

  private func edgeLabel(
    _ edge: GraphEdge, _ place: Int, _ group: GraphStyle.EdgeGroup
  ) -> String {
    let name = group.labelProperty.flatMap { edge.properties[$0] } ?? edge.readableType
    var text = DOTText.wrapped(
      edge.polarity == .negative ? "not: " + name : name, width: 18, lines: 3)
    if edge.modality == .possible { text += "?" }
    // An edge that leads to its own date need not say it twice.
    let end = plan.graph.nodes[Int(plan.graph.ends[place].to)]
    if let date = edge.date?.description, end.label != date { text += "\n\(date)" }
    if let reader = edge.properties[Claim.readerProperty] {
      text += "\n" + DOTText.wrapped("read by \(reader)", width: 18, lines: 2)
    }
    return text
  }

  private mutating func gatherTooltip(_ edge: GraphEdge) {
    scratch.removeAll()
    scratch.addReadable(edge.type)
    scratch.add(": ")
    if let evidence = edge.evidence.first { scratch.add(evidence.sentence) }
    if let by = edge.by {
      scratch.add("\nsaid by: ")
      scratch.add(by)
    }
    if let reader = edge.properties[Claim.readerProperty] {
      scratch.add("\nread by: ")
      scratch.add(reader)
    }
    if let evidence = edge.evidence.first {
      scratch.add("\n[")
      scratch.add(evidence.document)
      scratch.add("]")
    }
    if edge.sources > 1 {
      scratch.add("\n")
      scratch.add(decimal: edge.sources)
      scratch.add(" sources")
    }
  }

  // MARK: Graph

  static let font = "Helvetica,Arial,sans-serif"
  static let paleText = "#6E6E6E"

  /// Settings of the whole picture, with title and legend.
  mutating func header(title: String) -> String {
    var legend = DOTLegend(plan.graph, style: plan.style)
    let label = legend.label(title: title)
    replaced += legend.replaced
    return """
        graph [\(plan.engine.attributes), bgcolor="white", fontname="\(DOTDrawing.font)", \
      labelloc="t", labeljust="l", tooltip=" ",
          label=<\(label)>];
        node [fontname="\(DOTDrawing.font)", fontsize="12", margin="0.11,0.06", height="0.3"];
        edge [fontname="\(DOTDrawing.font)", fontsize="10", arrowsize="0.7"];

      """
  }

  // MARK: Text

  private mutating func quote(_ text: String, to output: inout TextOutput) {
    DOTText.addLabel(text, to: &output, replaced: &replaced)
  }

  private mutating func attribute(_ start: String, _ value: String, to output: inout TextOutput) {
    output.add(start)
    quote(value, to: &output)
  }

  /// Adds what was gathered as a tooltip of at most 600 characters.
  private mutating func addTooltip(to output: inout TextOutput) {
    // Bytes are counted at once, characters one by one.
    if scratch.count > 600 {
      let text = scratch.text
      if text.count > 600 {
        losses.note("long tooltips shortened")
        scratch.removeAll()
        scratch.add(text.prefix(599) + "…")
      }
    }
    DOTText.addLabel(scratch, to: &output, replaced: &replaced)
  }
}
