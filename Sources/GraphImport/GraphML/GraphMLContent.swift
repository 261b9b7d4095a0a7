import Foundation
import GraphStore
import Synchronization

/// What was built of a GraphML document or a part of one.
struct GraphMLContent: Sendable {
  typealias Text = PackedGraph.Text

  let path: String
  var graph = PackedGraph()
  /// Names of the nodes in the document, by which edges call them.
  var nodeNames: [Text] = []
  var nodeLines: [UInt32] = []
  /// The names at the ends of edges, within `endBytes`.
  var ends: [(from: Text, to: Text)] = []
  var endBytes: [UInt8] = []
  var edgeLines: [UInt32] = []
  /// What is wrong with fields of edges, by index of the edge.
  var edgeFaults: [(edge: Int, detail: String)] = []
  var documentTable = TextTable()
  /// Number of elements that have no place in a graph.
  var ignored = 0

  init(_ path: String) { self.path = path }

  /// Makes room for what so many bytes of a document are likely to hold, so that it need not be
  /// moved.
  mutating func reserve(_ size: Int) {
    graph.bytes.reserveCapacity(size / 2)
    graph.edges.reserveCapacity(size / 400)
    graph.evidence.reserveCapacity(size / 400)
    ends.reserveCapacity(size / 400)
    edgeLines.reserveCapacity(size / 400)
    endBytes.reserveCapacity(size / 32)
  }

  /// Adds what was built of the part of the document behind this one.
  ///
  /// - Complexity: O(size of the other).
  mutating func append(_ other: GraphMLContent) {
    let offset = graph.bytes.count
    let aliases = UInt32(graph.aliases.count)
    let (mentions, evidence) = (UInt32(graph.nodeDocuments.count), UInt32(graph.evidence.count))
    graph.bytes.append(contentsOf: other.graph.bytes)
    func moved(_ text: Text) -> Text {
      text.isNone ? text : Text(offset: text.offset + offset, count: text.count)
    }
    func moved(_ range: Range<UInt32>, _ by: UInt32) -> Range<UInt32> {
      range.lowerBound + by..<range.upperBound + by
    }
    let documents = other.graph.documents.map { text in
      let (number, isNew) = documentTable.insert(moved(text), in: graph.bytes)
      if isNew { graph.documents.append(moved(text)) }
      return number
    }
    graph.aliases += other.graph.aliases.map(moved)
    graph.nodeDocuments += other.graph.nodeDocuments.map { documents[Int($0)] }
    for var node in other.graph.nodes {
      node.id = moved(node.id)
      node.type = moved(node.type)
      node.label = moved(node.label)
      node.properties = moved(node.properties)
      node.aliases = moved(node.aliases, aliases)
      node.documents = moved(node.documents, mentions)
      graph.nodes.append(node)
    }
    graph.edges.reserveCapacity(graph.edges.count + other.graph.edges.count)
    for var edge in other.graph.edges {
      edge.id = moved(edge.id)
      edge.type = moved(edge.type)
      edge.date = moved(edge.date)
      edge.by = moved(edge.by)
      edge.properties = moved(edge.properties)
      edge.evidence = moved(edge.evidence, evidence)
      graph.edges.append(edge)
    }
    graph.evidence.reserveCapacity(graph.evidence.count + other.graph.evidence.count)
    for var said in other.graph.evidence {
      said.document = documents[Int(said.document)]
      said.claim = moved(said.claim)
      said.sentence = moved(said.sentence)
      said.date = moved(said.date)
      said.by = moved(said.by)
      said.rule = moved(said.rule)
      said.properties = moved(said.properties)
      graph.evidence.append(said)
    }
    nodeNames += other.nodeNames.map(moved)
    nodeLines += other.nodeLines
    let names = endBytes.count
    endBytes += other.endBytes
    ends += other.ends.map { end in
      (
        Text(offset: end.from.offset + names, count: end.from.count),
        Text(offset: end.to.offset + names, count: end.to.count)
      )
    }
    edgeLines += other.edgeLines
    ignored += other.ignored
  }

  /// Connects edges with nodes and puts everything in order.
  ///
  /// - Throws: ``ImportError`` with the first faults.
  /// - Complexity: O((n + m) log (n + m)).
  mutating func finish() throws(ImportError) {
    var faults: [ImportError.Fault] = []
    let table = nodeTable(&faults)
    connect(table)
    checkEdges(&faults)
    guard faults.isEmpty else {
      throw ImportError(.malformed, Array(faults.prefix(ImportError.mostFaults)))
    }
    graph.sort()
  }

  /// A text to tell ids apart by: the same for all that Unicode takes for equal.
  private mutating func canonical(_ text: Text) -> Text {
    guard let form = GraphMLContent.canonical(graph.bytes[text.range]) else { return text }
    let start = graph.bytes.count
    graph.bytes.append(contentsOf: form)
    return Text(offset: start, count: form.count)
  }

  /// The nodes by their names in the document.
  private mutating func nodeTable(_ faults: inout [ImportError.Fault]) -> TextTable {
    var names = TextTable(capacity: graph.nodes.count)
    var ids = TextTable()
    let areNamesIDs = zip(nodeNames, graph.nodes).allSatisfy { $0 == $1.id }
    for i in nodeNames.indices {
      let name = canonical(nodeNames[i])
      var isSecond = names.find(name, in: graph.bytes) != nil
      if !isSecond, !areNamesIDs {
        isSecond = !ids.insert(canonical(graph.nodes[i].id), in: graph.bytes).isNew
      }
      if isSecond {
        let id = graph.string(graph.nodes[i].id)
        faults.append(
          .init(source: path, line: Int(nodeLines[i]), detail: "a second node “\(id)”"))
        continue
      }
      _ = names.insert(name, in: graph.bytes)
    }
    return names
  }

  /// Finds the nodes at the ends of edges, part by part on all processors; `max` for none.
  private mutating func connect(_ table: TextTable) {
    let count = graph.edges.count
    let parts = max(1, min(ProcessInfo.processInfo.activeProcessorCount, count / 50_000))
    let found = Mutex<[(start: Int, ends: [(UInt32, UInt32)])]>([])
    let (ends, endBytes, bytes) = (self.ends, self.endBytes, graph.bytes)
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let range = count * part / parts..<count * (part + 1) / parts
      let nodes = range.map { i in
        (
          table.find(ends[i].from, of: endBytes, in: bytes) ?? .max,
          table.find(ends[i].to, of: endBytes, in: bytes) ?? .max
        )
      }
      found.withLock { $0.append((range.lowerBound, nodes)) }
    }
    for (start, nodes) in found.withLock({ $0 }) {
      for (i, node) in nodes.enumerated() {
        graph.edges[start + i].from = node.0
        graph.edges[start + i].to = node.1
      }
    }
  }

  /// Looks for edges without nodes, for ids given twice and for faults of fields; numbers edges
  /// without id.
  private mutating func checkEdges(_ faults: inout [ImportError.Fault]) {
    let hasIDs = graph.edges.contains { !$0.id.isNone }
    var ids = TextTable(capacity: hasIDs ? graph.edges.count : 0)
    var wrong = edgeFaults[...]
    var count = 0
    for i in graph.edges.indices {
      let fault = wrong.first?.edge == i ? wrong.removeFirst().detail : nil
      let (from, to) = (graph.edges[i].from, graph.edges[i].to)
      guard from != .max, to != .max else {
        let missing = (from == .max ? ends[i].from : ends[i].to).range
        let name = String(decoding: endBytes[missing], as: UTF8.self)
        faults.append(
          .init(
            source: path, line: Int(edgeLines[i]),
            detail: "there is no node with the id “\(name)”"))
        continue
      }
      if graph.edges[i].id.isNone { graph.edges[i].id = numbered(count) }
      if hasIDs, !ids.insert(canonical(graph.edges[i].id), in: graph.bytes).isNew {
        let id = graph.string(graph.edges[i].id)
        faults.append(
          .init(source: path, line: Int(edgeLines[i]), detail: "a second edge “\(id)”"))
        continue
      }
      if let fault {
        faults.append(.init(source: path, line: Int(edgeLines[i]), detail: fault))
        continue
      }
      count += 1
    }
  }

  /// The id of an edge that has none.
  private mutating func numbered(_ number: Int) -> Text { graph.add("e\(number)") }

  /// A name at an end of an edge, as one of a node's.
  mutating func end(named name: Range<Int>, in bytes: borrowing [UInt8]) -> Text {
    let start = endBytes.count
    endBytes.append(name, of: bytes)
    if let canonical = GraphMLContent.canonical(endBytes[start...]) {
      endBytes.removeLast(endBytes.count - start)
      endBytes.append(contentsOf: canonical)
    }
    return Text(offset: start, count: endBytes.count - start)
  }

  /// The one form of texts that Unicode takes for equal, where it is another one (UAX #15, form C).
  static func canonical(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    if text.allSatisfy({ $0 < 0x80 }) { return nil }
    let form = Array(
      String(decoding: text, as: UTF8.self).precomposedStringWithCanonicalMapping.utf8)
    return form.elementsEqual(text) ? nil : form
  }
}
