public import KnowledgeGraph
import LibXML
import TextModel

/// FollowTheMoney entities, one a line, as Aleph and OpenSanctions' tools read them.
///
/// Relations are entities of their own; those without a schema that fits are `UnknownLink` with
/// their type as `role`. Each names its document by `proof` and the sentence as `description`, and
/// a document is an `Article` with its id. FollowTheMoney knows neither denial nor possibility:
/// such an edge is an `UnknownLink` whose role says so, and the report counts it.
public struct FollowTheMoneyExporter: GraphExporter {
  /// `ftm`.
  public let format = "ftm"
  /// `json`.
  public let fileExtension = "json"

  /// Longest name that FollowTheMoney takes, in characters.
  private static let longestName = 384
  /// Longest id that is kept, in bytes: FollowTheMoney takes 200 with what stands in front of it.
  private static let longestID = 150
  /// Longest role that it takes, in characters.
  private static let longestText = 1024

  /// Makes an exporter.
  public init() {}

  /// Writes the graph.
  public func write(_ graph: KnowledgeGraph, to sink: inout some ByteSink) throws(ExportError)
    -> LossReport
  {
    var lines = Lines(graph, try FollowTheMoneyMapping.builtIn())
    for node in graph.nodes {
      lines.add(node)
      try lines.output.flushIfLarge(to: &sink)
    }
    for edge in graph.edges {
      lines.add(edge)
      try lines.output.flushIfLarge(to: &sink)
    }
    try lines.output.flush(to: &sink)
    lines.report.note(LossReport.replacedCharacters, lines.replaced)
    return lines.report
  }

  /// The entities, and what they leave out.
  private struct Lines: ~Copyable {
    var output = TextOutput()
    var report = LossReport()
    var replaced = 0
    private let mapping: FollowTheMoneyMapping
    private let nodeNames: Identifiers
    private let edgeNames: Identifiers
    private let schemas: [String: String]
    private var documents: [String: String] = [:]
    private var documentNames: Set<String> = []

    init(_ graph: KnowledgeGraph, _ mapping: FollowTheMoneyMapping) {
      self.mapping = mapping
      nodeNames = Identifiers(graph.nodes.lazy.map(\.id), longest: FollowTheMoneyExporter.longestID)
      edgeNames = Identifiers(graph.edges.lazy.map(\.id), longest: FollowTheMoneyExporter.longestID)
      schemas = Dictionary(graph.nodes.map { ($0.id, mapping.thing($0.type).schema) }) { a, _ in a }
      report.note("node ids changed to plain names", nodeNames.changedCount)
      report.note("edge ids changed to plain names", edgeNames.changedCount)
    }

    mutating func add(_ node: GraphNode) {
      let thing = mapping.thing(node.type)
      var properties: [(String, [String])] = []
      for name in thing.names {
        properties.append(
          (
            name,
            [text(node.label.isEmpty ? node.id : node.label, FollowTheMoneyExporter.longestName)]
          ))
      }
      let aliases = node.aliases.filter { !$0.isEmpty && $0 != node.label }
      properties.append(("alias", aliases.map { text($0, FollowTheMoneyExporter.longestName) }))
      let facts = node.properties.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
      properties.append(("notes", [text(([node.type] + facts).joined(separator: "\n"), .max)]))
      report.note("document lists of nodes left out", node.documents.isEmpty ? 0 : 1)
      write("node-" + plain(nodeNames[node.id]), thing.schema, properties)
    }

    mutating func add(_ edge: GraphEdge) {
      let isPlain = edge.polarity == .positive && edge.modality == .asserted
      let link =
        isPlain
        ? mapping.link(
          edge.type, from: schemas[edge.from] ?? "", to: schemas[edge.to] ?? "")
        : mapping.otherEdge
      var role = link.roleProperty.flatMap { edge.properties[$0] } ?? edge.readableType
      if edge.modality == .possible { role = "possible: " + role }
      if edge.polarity == .negative { role = "denied: " + role }
      if !isPlain { report.note("denied or possible edges that only the role tells") }
      var properties: [(String, [String])] = [
        (link.source, ["node-" + plain(nodeNames[edge.from])]),
        (link.target, ["node-" + plain(nodeNames[edge.to])]),
        ("role", [text(role.isEmpty ? edge.type : role, FollowTheMoneyExporter.longestText)]),
      ]
      if let date = edge.date {
        if let end = date.end {
          properties.append(("startDate", [date.start.description]))
          properties.append(("endDate", [end.description]))
        } else {
          properties.append(("date", [date.start.description]))
        }
      }
      properties.append(
        ("description", distinct(edge.evidence.map(\.sentence)).map { text($0, .max) }))
      properties.append(("proof", distinct(edge.evidence.map { document($0.document) })))
      properties.append(("recordId", [edgeNames[edge.id]]))
      let by = edge.by.flatMap { $0.isEmpty ? nil : "says \($0)" }
      let reader = edge.properties[Claim.readerProperty].map { "read by \($0)" }
      let summary = [by, reader].compactMap { $0 }
      if !summary.isEmpty {
        properties.append(("summary", [text(summary.joined(separator: ", "), .max)]))
      }
      report.note("confidence and number of sources of edges left out")
      report.note(
        "properties of edges left out",
        edge.properties.keys.filter { $0 != link.roleProperty && $0 != Claim.readerProperty }.count)
      write("edge-" + plain(edgeNames[edge.id]), link.schema, properties)
    }

    /// A name as FollowTheMoney takes ids: ASCII letters and digits, `-` and `.` between them.
    /// Anything else becomes `.x` and its code in hexadecimal, and so does a full stop in front of
    /// an `x`.
    private func plain(_ name: String) -> String {
      let bytes = Array(name.utf8)
      var result = ""
      for (i, byte) in bytes.enumerated() {
        let isJoint = byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
        let isEscape =
          byte == UInt8(ascii: ".") && i + 1 < bytes.count && bytes[i + 1] == UInt8(ascii: "x")
        let isLetter =
          (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte)
        if isLetter || isJoint && !isEscape && i + 1 < bytes.count {
          result.unicodeScalars.append(Unicode.Scalar(byte))
        } else {
          result += ".x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
      }
      return result
    }

    /// The id of a document, which is written when it is first named.
    private mutating func document(_ id: String) -> String {
      if let known = documents[id] { return known }
      let base =
        "document-"
        + plain(
          Identifiers.isName(id) && id.utf8.count <= FollowTheMoneyExporter.longestID
            ? id : Identifiers.renamed(id))
      var name = base
      var number = 2
      while !documentNames.insert(name).inserted {
        name = "\(base).\(number)"
        number += 1
      }
      documents[id] = name
      let title = text(id.isEmpty ? name : id, FollowTheMoneyExporter.longestText)
      write(
        name, mapping.document.schema, mapping.document.names.map { ($0, [title]) })
      return name
    }

    private func distinct(_ list: [String]) -> [String] {
      var seen: Set<String> = []
      return list.filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    /// Text without control characters, at most so long.
    private mutating func text(_ text: String, _ limit: Int) -> String {
      let (clean, count) = XMLText.cleaned(text)
      replaced += count
      guard limit < .max, clean.unicodeScalars.count > limit else { return clean }
      report.note("long names shortened")
      return String(clean.unicodeScalars.prefix(limit - 1)) + "…"
    }

    private mutating func write(
      _ id: String, _ schema: String, _ properties: [(String, [String])]
    ) {
      output.add("{\"id\":")
      output.addJSON(id)
      output.add(",\"schema\":")
      output.addJSON(schema)
      output.add(",\"properties\":{")
      for (i, (name, values)) in properties.filter({ !$0.1.isEmpty }).enumerated() {
        if i > 0 { output.add(",") }
        output.addJSON(name)
        output.add(":")
        output.addJSON(values)
      }
      output.add("}}\n")
    }
  }
}
