import Foundation
import KnowledgeGraph
import LibXML
import TextModel

@testable import GraphImport

/// GraphML read the plain way, a dictionary of strings for each node and edge: what the reader of
/// bytes has to agree with.
struct ReferenceGraphMLReader {
  private struct Key {
    var name: String
    var domain: String
    var standard: String?
  }

  private struct Part {
    var isNode: Bool
    var id: String
    var source = ""
    var target = ""
    var isDirected = true
    var line: Int
    var data: [String: String] = [:]
  }

  private var order: [String] = []
  private var keys: [String: Key] = [:]
  private var key: String?
  private var part: Part?
  private var open: (key: String, text: String)?
  private var standard: String?
  private var isDirectedByDefault = true
  private var graphDepth = 0
  private var parts: [Part] = []

  /// Why nothing was read, with the line where it is known exactly.
  struct Fault: Error, Equatable {
    var line: Int?
    var detail: String
  }

  static func graph(_ bytes: [UInt8]) throws -> KnowledgeGraph {
    var reader = ReferenceGraphMLReader()
    var xml = try XMLReader(bytes: bytes)
    while let event = try xml.next() {
      switch event {
      case .start(let element): try reader.start(element, xml.line)
      case .end(let name, _): reader.end(name)
      case .text(let text):
        reader.open?.text += text
        reader.standard? += text
      }
    }
    return try reader.finish()
  }

  private mutating func start(_ element: XMLElement, _ line: Int) throws {
    switch element.name {
    case "key":
      guard let id = element["id"] else { throw Fault(line: line, detail: "a key without “id”") }
      if keys[id] == nil { order.append(id) }
      keys[id] = Key(name: element["attr.name"] ?? id, domain: element["for"] ?? "all")
      key = id
    case "default": if key != nil { standard = "" }
    case "graph":
      graphDepth += 1
      if graphDepth > 1 {
        throw Fault(line: line, detail: "a graph within a graph cannot be imported")
      }
      isDirectedByDefault = element["edgedefault"] != "undirected"
    case "node":
      guard let id = element["id"] else { throw Fault(line: line, detail: "a node without “id”") }
      part = Part(isNode: true, id: id, line: line)
    case "edge":
      guard let source = element["source"], let target = element["target"] else {
        throw Fault(line: line, detail: "an edge without “source” and “target”")
      }
      part = Part(
        isNode: false, id: element["id"] ?? "", source: source, target: target,
        isDirected: element["directed"].map { $0 == "true" || $0 == "1" } ?? isDirectedByDefault,
        line: line)
    case "data":
      guard let key = element["key"], keys[key] != nil else {
        throw Fault(
          line: line,
          detail: "data with the key “\(element["key"] ?? "")”, which is not declared")
      }
      open = (key, "")
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "default":
      if let key { keys[key]?.standard = standard }
      standard = nil
    case "key": key = nil
    case "data":
      if let open, let name = keys[open.key]?.name { part?.data[name] = open.text }
      open = nil
    case "node", "edge":
      if let part { parts.append(part) }
      part = nil
    default: break
    }
  }

  private func withStandards(_ part: Part) -> [String: String] {
    var data = part.data
    let domain = part.isNode ? "node" : "edge"
    for key in order.compactMap({ keys[$0] })
    where key.standard != nil && (key.domain == domain || key.domain == "all")
      && data[key.name] == nil
    {
      data[key.name] = key.standard
    }
    return data
  }

  private func finish() throws -> KnowledgeGraph {
    var nodes: [GraphNode] = []
    var ids: Set<String> = []
    var realIDs: [String: String] = [:]
    for part in parts where part.isNode {
      let id = part.data["id"] ?? part.id
      guard realIDs[part.id] == nil, ids.insert(id).inserted else {
        throw Fault(line: part.line, detail: "a second node “\(id)”")
      }
      realIDs[part.id] = id
      nodes.append(ReferenceFields(withStandards(part)).node(id: id))
    }
    var edges: [GraphEdge] = []
    var edgeIDs: Set<String> = []
    for part in parts where !part.isNode {
      guard let from = realIDs[part.source], let to = realIDs[part.target] else {
        let missing = realIDs[part.source] == nil ? part.source : part.target
        throw Fault(line: part.line, detail: "there is no node with the id “\(missing)”")
      }
      let given = part.data["id"] ?? part.id
      let id = given.isEmpty ? "e\(edges.count)" : given
      guard edgeIDs.insert(id).inserted else {
        throw Fault(line: part.line, detail: "a second edge “\(id)”")
      }
      do {
        edges.append(
          try ReferenceFields(withStandards(part)).edge(
            id: id, from: from, to: to, isSymmetric: !part.isDirected))
      } catch let fault as ReferenceFields.Fault {
        throw Fault(line: part.line, detail: fault.detail)
      }
    }
    return KnowledgeGraph(nodes: nodes, edges: edges)
  }
}

/// Nodes and edges of dictionaries.
private struct ReferenceFields {
  struct Fault: Error {
    var detail: String
  }

  private let fields: [String: String]

  init(_ fields: [String: String]) { self.fields = fields }

  func node(id: String) -> GraphNode {
    let used: Set = ["id", "label", "name", "type", "aliases", "documents"]
    return GraphNode(
      id: id, type: fields["type"] ?? "", label: fields["label"] ?? fields["name"] ?? id,
      aliases: list("aliases"), documents: list("documents"),
      properties: fields.filter { !used.contains($0.key) })
  }

  func edge(id: String, from: String, to: String, isSymmetric: Bool) throws -> GraphEdge {
    let used: Set = [
      "id", "label", "name", "type", "interaction", "weight", "polarity", "modality", "date", "by",
      "evidence", "document", "sources", "confidence", "symmetric", "evidence_all",
    ]
    guard let type = fields["type"] ?? fields["interaction"] ?? fields["label"], !type.isEmpty
    else { throw Fault(detail: "an edge without “type” or “label”") }
    return GraphEdge(
      id: id, type: type, from: from, to: to,
      isSymmetric: fields["symmetric"].map { $0 == "true" || $0 == "1" } ?? isSymmetric,
      polarity: try value("polarity") ?? .positive, modality: try value("modality") ?? .asserted,
      date: try date("date"), by: fields["by"], confidence: try number("confidence") ?? 1,
      sources: Int(try number("sources") ?? 1), evidence: try evidence(),
      properties: fields.filter { !used.contains($0.key) })
  }

  private func list(_ name: String) -> [String] {
    guard let text = fields[name], !text.isEmpty else { return [] }
    return (try? JSONDecoder().decode([String].self, from: Data(text.utf8))) ?? [text]
  }

  private func value<T: RawRepresentable & CaseIterable>(_ name: String) throws -> T?
  where T.RawValue == String {
    guard let text = fields[name], !text.isEmpty else { return nil }
    guard let value = T(rawValue: text) else {
      let known = T.allCases.map(\.rawValue).joined(separator: ", ")
      throw Fault(detail: "“\(name)” is “\(text)”, and not one of \(known)")
    }
    return value
  }

  private func date(_ name: String) throws -> DateValue? {
    guard let text = fields[name], !text.isEmpty else { return nil }
    guard let date = DateValue(text) else { throw Fault(detail: "“\(text)” is no ISO date") }
    return date
  }

  private func number(_ name: String) throws -> Double? {
    guard let text = fields[name], !text.isEmpty else { return nil }
    guard let number = Double(text), (0...1e9).contains(number) else {
      throw Fault(detail: "“\(name)” is “\(text)”, which is no number for it")
    }
    return number
  }

  private struct Sentence: Decodable {
    var document: String?
    var claim: String?
    var sentence: String
    var start: Int?
    var end: Int?
    var date: String?
    var by: String?
    var voice: Claim.Voice?
    var confidence: Double?
    var rule: String?
    var properties: [String: String]?
  }

  private func evidence() throws -> [EdgeEvidence] {
    if let text = fields["evidence_all"], !text.isEmpty {
      guard let all = try? JSONDecoder().decode([Sentence].self, from: Data(text.utf8)) else {
        throw Fault(detail: "“evidence_all” is no list of sentences")
      }
      return all.map {
        EdgeEvidence(
          document: $0.document ?? "", claim: $0.claim ?? "", sentence: $0.sentence,
          start: $0.start ?? 0, end: $0.end ?? 0, date: $0.date.flatMap { DateValue($0) },
          by: $0.by, voice: $0.voice ?? .reported, confidence: $0.confidence ?? 1,
          rule: $0.rule ?? "", properties: $0.properties ?? [:])
      }
    }
    guard let sentence = fields["evidence"], !sentence.isEmpty else { return [] }
    return [
      EdgeEvidence(
        document: fields["document"] ?? "", claim: "", sentence: sentence, start: 0, end: 0,
        date: try date("date"), by: fields["by"], confidence: try number("confidence") ?? 1,
        rule: "import")
    ]
  }
}
