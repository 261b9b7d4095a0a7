public import KnowledgeGraph
import LibXML
import TextModel

/// Reads GraphML (http://graphml.graphdrawing.org/primer/graphml-primer.html): its nodes, edges and
/// data, as `GraphMLExporter` and other programs write them.
///
/// `label` or `name` of a node and `type` or `label` of an edge are taken from the data of these
/// names; further ones become fields where they have the name of one, or else properties. Nested
/// graphs, hyperedges and ports are not read. An edge that is not directed becomes symmetric.
public enum GraphMLReader {
  /// What was read, with the number of elements that were passed over.
  public struct Answer: Sendable {
    /// The graph.
    public var graph: KnowledgeGraph
    /// Elements that have no place in a graph of this kind.
    public var ignoredElements: Int
  }

  /// Reads a graph from a file.
  ///
  /// - Throws: ``ImportError`` with the line.
  public static func graph(file path: String) throws(ImportError) -> Answer {
    var builder = GraphMLBuilder(path)
    var line: Int?
    do {
      var xml = try XMLReader(path: path)
      while let event = try xml.next() {
        line = xml.line
        try builder.read(event, line: xml.line)
      }
      return try builder.finish()
    } catch let error as XMLError {
      throw ImportError(.malformed, source: path, line: line, "\(error)")
    } catch let error as ImportError {
      throw error
    } catch {
      throw ImportError(.unreadable, source: path, line: line, "\(error)")
    }
  }
}

/// Puts the events of a GraphML document together.
private struct GraphMLBuilder {
  private struct Key {
    var name: String
    /// `node`, `edge` or `all`.
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

  private let path: String
  private var keys: [String: Key] = [:]
  private var key: String?
  private var part: Part?
  private var open: (key: String, text: String)?
  private var standard: String?
  private var isDirectedByDefault = true
  private var graphDepth = 0
  private var parts: [Part] = []
  private var ignored = 0

  init(_ path: String) { self.path = path }

  private func fault(_ line: Int, _ detail: String) -> ImportError {
    ImportError(.malformed, source: path, line: line, detail)
  }

  mutating func read(_ event: XMLEvent, line: Int) throws(ImportError) {
    switch event {
    case .start(let element): try start(element, line)
    case .end(let name, _): end(name)
    case .text(let text):
      open?.text += text
      standard? += text
    }
  }

  private mutating func start(_ element: XMLElement, _ line: Int) throws(ImportError) {
    switch element.name {
    case "graphml": break
    case "key":
      guard let id = element["id"] else { throw fault(line, "a key without “id”") }
      keys[id] = Key(
        name: element["attr.name"] ?? id, domain: element["for"] ?? "all")
      key = id
    case "default": if key != nil { standard = "" }
    case "graph":
      graphDepth += 1
      if graphDepth > 1 { throw fault(line, "a graph within a graph cannot be imported") }
      isDirectedByDefault = element["edgedefault"] != "undirected"
    case "node":
      guard let id = element["id"] else { throw fault(line, "a node without “id”") }
      part = Part(isNode: true, id: id, line: line)
    case "edge":
      guard let source = element["source"], let target = element["target"] else {
        throw fault(line, "an edge without “source” and “target”")
      }
      part = Part(
        isNode: false, id: element["id"] ?? "", source: source, target: target,
        isDirected: element["directed"].map { $0 == "true" || $0 == "1" } ?? isDirectedByDefault,
        line: line)
    case "data":
      guard let key = element["key"], keys[key] != nil else {
        throw fault(line, "data with the key “\(element["key"] ?? "")”, which is not declared")
      }
      open = (key, "")
    default: ignored += 1
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

  /// The data with the default values of keys that it does not have.
  private func withStandards(_ part: Part) -> [String: String] {
    var data = part.data
    let domain = part.isNode ? "node" : "edge"
    for key in standards
    where (key.domain == domain || key.domain == "all") && data[key.name] == nil {
      data[key.name] = key.standard
    }
    return data
  }

  private var standards: [Key] { keys.values.filter { $0.standard != nil } }

  func finish() throws(ImportError) -> GraphMLReader.Answer {
    var faults: [ImportError.Fault] = []
    var nodes: [GraphNode] = []
    var ids: Set<String> = []
    /// Ids that the exporter had to change to XML names stand in the data.
    var realIDs: [String: String] = [:]
    for part in parts where part.isNode {
      let id = part.data["id"] ?? part.id
      if realIDs[part.id] != nil || !ids.insert(id).inserted {
        faults.append(.init(source: path, line: part.line, detail: "a second node “\(id)”"))
        continue
      }
      realIDs[part.id] = id
      nodes.append(FieldReader(withStandards(part)).node(id: id))
    }
    var edges: [GraphEdge] = []
    var edgeIDs: Set<String> = []
    for part in parts where !part.isNode {
      guard let from = realIDs[part.source], let to = realIDs[part.target] else {
        let missing = realIDs[part.source] == nil ? part.source : part.target
        faults.append(
          .init(source: path, line: part.line, detail: "there is no node with the id “\(missing)”"))
        continue
      }
      let given = part.data["id"] ?? part.id
      let id = given.isEmpty ? "e\(edges.count)" : given
      if !edgeIDs.insert(id).inserted {
        faults.append(.init(source: path, line: part.line, detail: "a second edge “\(id)”"))
        continue
      }
      do throws(FieldReader.Fault) {
        edges.append(
          try FieldReader(withStandards(part)).edge(
            id: id, from: from, to: to, isSymmetric: !part.isDirected))
      } catch {
        faults.append(.init(source: path, line: part.line, detail: error.detail))
      }
    }
    guard faults.isEmpty else {
      throw ImportError(.malformed, Array(faults.prefix(ImportError.mostFaults)))
    }
    return .init(graph: KnowledgeGraph(nodes: nodes, edges: edges), ignoredElements: ignored)
  }
}
