import KnowledgeGraph
import LibXML
import TextModel

/// What yEd draws: labels, shapes and colours in yWorks' own namespace
/// (https://yed.yworks.com/support/manual, "GraphML").
struct YEdGraphics {
  private let style: GraphStyle

  init(_ style: GraphStyle) { self.style = style }

  /// Declares the namespace, inside the element `graphml`, and then the keys.
  static func declare(_ xml: inout XMLWriter) throws(XMLError) {
    try xml.attribute("xmlns:y", "http://www.yworks.com/xml/graphml")
    for (domain, kind) in [("node", "nodegraphics"), ("edge", "edgegraphics")] {
      try xml.startElement("key")
      try xml.attribute("id", "\(domain)_graphics")
      try xml.attribute("for", domain)
      try xml.attribute("yfiles.type", kind)
      try xml.endElement()
    }
  }

  func add(_ node: GraphNode, to fragment: inout XMLFragment) {
    let look = style.node(node.type)
    // yEd sets nodes no size of its own; about eight pixels a character hold the label.
    let width = min(max(node.label.count * 8 + 16, 40), 400)
    fragment.markup("   <data key=\"node_graphics\"><y:ShapeNode>")
    fragment.markup("<y:Geometry height=\"30\" width=\"")
    fragment.attributeValue(String(width))
    fragment.markup("\"/><y:Fill color=\"")
    fragment.attributeValue(look.fill)
    fragment.markup("\"/><y:BorderStyle color=\"")
    fragment.attributeValue(look.line)
    fragment.markup("\" type=\"line\" width=\"1.0\"/><y:NodeLabel>")
    fragment.text(node.label)
    fragment.markup("</y:NodeLabel><y:Shape type=\"")
    fragment.attributeValue(YEdGraphics.shape(look))
    fragment.markup("\"/></y:ShapeNode></data>\n")
  }

  func add(_ edge: GraphEdge, to fragment: inout XMLFragment) {
    let line =
      edge.polarity == .negative
      ? "dotted" : edge.modality == .possible ? "dashed" : "line"
    fragment.markup("   <data key=\"edge_graphics\"><y:PolyLineEdge><y:LineStyle color=\"")
    fragment.attributeValue(style.edge(edge.type).line)
    fragment.markup("\" type=\"")
    fragment.attributeValue(line)
    fragment.markup("\" width=\"")
    fragment.attributeValue(edge.sources > 1 ? "2.0" : "1.0")
    fragment.markup("\"/><y:Arrows source=\"none\" target=\"")
    fragment.attributeValue(edge.isSymmetric ? "none" : "standard")
    fragment.markup("\"/><y:EdgeLabel>")
    var label = edge.readableType
    if edge.polarity == .negative { label = "not: " + label }
    if let date = edge.date { label += ", \(date)" }
    fragment.text(label)
    fragment.markup("</y:EdgeLabel></y:PolyLineEdge></data>\n")
  }

  /// yEd's name of a Graphviz shape.
  private static func shape(_ look: GraphStyle.Node) -> String {
    switch look.shape {
    case "ellipse", "oval", "circle": return "ellipse"
    case "hexagon", "octagon", "diamond", "parallelogram": return look.shape
    case "trapezium": return "trapezoid"
    default: return look.rounded == true ? "roundrectangle" : "rectangle"
    }
  }
}
