import Foundation
public import GraphStore
import TextModel

/// Reads graphs of one node or edge a line.
///
/// A line is an object. A node has `id` and `label` or `name`, and if known `type`, `aliases`,
/// `documents`, `properties`; an edge has `source` or `src` or `from`, `target` or `dst` or `to`,
/// `type`, and if known `id`, `symmetric`, `polarity`, `modality`, `date`, `by`, `confidence`,
/// `sources`, `properties` and `evidence`, which is a sentence (its article under `doc`) or a list
/// of objects. `kind` (`node`, `edge`) may say what a line is. Ids may be texts or numbers. Edges
/// may stand before their nodes. Other members are passed over and counted.
public struct JSONLinesReader: ~Copyable {
  var scanner: JSONScanner
  /// Where each file lies in the bytes.
  let ranges: [Range<Int>]
  var graph = PackedGraph()
  private var nodeTable: TextTable
  private var edgeTable: TextTable
  private var documentTable: TextTable
  /// Types, dates and rules, which come up again and again.
  var wordTable = TextTable()
  private var ends: [(from: PackedGraph.Text, to: PackedGraph.Text)] = []
  private var faults: [ImportError.Fault] = []
  var members = MemberOrder()
  private var lines: [(path: String, edgesBefore: Int)] = []
  private var edgeLines: [UInt32] = []
  let noText: PackedGraph.Text
  private let importedRule: PackedGraph.Text
  /// Number of members that were passed over.
  public internal(set) var ignoredMembers = 0

  /// Reads files that make one graph together.
  ///
  /// - Throws: ``ImportError`` with the faults by line.
  /// - Complexity: O(total size + (n + m) log (n + m)).
  public static func graph(files: [String]) throws(ImportError) -> (
    graph: PackedGraph, ignoredMembers: Int
  ) {
    var reader = try JSONLinesReader(of: files)
    try reader.readLines(of: files)
    return try reader.finish()
  }

  /// Connects edges with nodes and puts everything in order.
  mutating func finish() throws(ImportError) -> (graph: PackedGraph, ignoredMembers: Int) {
    try connect()
    graph.bytes = scanner.bytes
    scanner.bytes = []
    graph.sort()
    return (graph, ignoredMembers)
  }

  /// Makes a reader of files, of which nothing has been read.
  init(of files: [String]) throws(ImportError) {
    (scanner, ranges) = try JSONScanner.reading(files)
    let size = scanner.bytes.count
    nodeTable = TextTable(capacity: size / 1000)
    edgeTable = TextTable(capacity: size / 250)
    documentTable = TextTable(capacity: size / 1000)
    graph.edges.reserveCapacity(size / 250)
    graph.evidence.reserveCapacity(size / 250)
    noText = PackedGraph.Text(offset: 0, count: 0)
    let rule = scanner.bytes.count
    scanner.bytes.append(contentsOf: "import".utf8)
    importedRule = PackedGraph.Text(offset: rule, count: 6)
  }

  private mutating func readLines(of files: [String]) throws(ImportError) {
    for (path, range) in zip(files, ranges) {
      scanner.position = range.lowerBound
      readLines(path, until: range.upperBound)
      if faults.count >= ImportError.mostFaults { break }
    }
    if !faults.isEmpty { throw ImportError(.malformed, faults) }
  }

  /// The bytes of all files, one behind the other, with room for what is decoded.
  private mutating func readLines(_ path: String, until end: Int) {
    lines.append((path, graph.edges.count))
    var number = 0
    while scanner.position < end {
      number += 1
      let start = scanner.position
      let stop = scanner.firstLineBreak(in: start..<end) ?? end
      scanner.end = stop
      do throws(JSONScanner.Fault) {
        if scanner.peek() != 0 { try readLine(UInt32(clamping: number)) }
        if scanner.peek() != 0 { throw JSONScanner.Fault(detail: "text behind the object") }
      } catch {
        faults.append(.init(source: path, line: number, detail: error.detail))
        if faults.count >= ImportError.mostFaults { return }
      }
      scanner.position = stop + 1
    }
  }

  func name(_ text: PackedGraph.Text) -> String {
    String(decoding: scanner.bytes[text.range].prefix(80), as: UTF8.self)
  }

  /// A text that stands for all equal ones.
  mutating func shared(_ text: PackedGraph.Text) -> PackedGraph.Text {
    let number = wordTable.insert(text, in: scanner.bytes).number
    return wordTable.texts[Int(number)]
  }

  mutating func document(_ text: PackedGraph.Text) -> UInt32 {
    let (number, isNew) = documentTable.insert(text, in: scanner.bytes)
    if isNew { graph.documents.append(text) }
    return number
  }

  /// What a line says, before it is known whether it is a node or an edge.
  struct Line {
    var kind = PackedGraph.Text.none
    var id = PackedGraph.Text.none
    var type = PackedGraph.Text.none
    var label = PackedGraph.Text.none
    var from = PackedGraph.Text.none
    var to = PackedGraph.Text.none
    var date = PackedGraph.Text.none
    var by = PackedGraph.Text.none
    var properties = PackedGraph.Text.none
    var document = PackedGraph.Text.none
    var sentence = PackedGraph.Text.none
    var confidence = 1.0
    var sources = 1.0
    var isSymmetric = false
    var polarity = Claim.Polarity.positive
    var modality = Claim.Modality.asserted
    var aliases: Range<UInt32> = 0..<0
    var documents: Range<UInt32> = 0..<0
    var evidence: Range<UInt32> = 0..<0
  }

  private mutating func readLine(_ number: UInt32) throws(JSONScanner.Fault) {
    var line = Line()
    // The scanner goes along with the reader: members are read in place.
    try scanner.pass(0x7B)
    if !scanner.passes(0x7D) {
      var place = 0
      repeat {
        let name = try scanner.string()
        try scanner.pass(0x3A)
        try read(members.member(name, at: place, in: scanner.bytes), &line)
        place += 1
      } while scanner.passes(0x2C)
      try scanner.pass(0x7D)
    }
    let isEdge = !line.from.isNone || !line.to.isNone
    if !line.kind.isNone, (name(line.kind) == "edge") != isEdge {
      throw JSONScanner.Fault(detail: "a line of kind “\(name(line.kind))” without what one has")
    }
    if isEdge { try addEdge(line, number) } else { try addNode(line) }
  }

  mutating func read(
    _ member: Member, _ line: inout Line
  ) throws(JSONScanner.Fault) {
    if scanner.passesNull() { return }
    switch member {
    case .kind: line.kind = try scanner.string()
    case .id: line.id = try scanner.stringOrNumber()
    case .type: line.type = shared(try scanner.string())
    case .label, .name: line.label = try scanner.string()
    case .from, .source, .src: line.from = try scanner.stringOrNumber()
    case .to, .target, .dst: line.to = try scanner.stringOrNumber()
    case .date: line.date = try date()
    case .by: line.by = shared(try scanner.string())
    case .properties: line.properties = try properties()
    case .document, .doc: line.document = try scanner.stringOrNumber()
    case .confidence: line.confidence = try confidence()
    case .sources: line.sources = try scanner.double()
    case .symmetric: line.isSymmetric = try scanner.bool()
    case .polarity: line.polarity = try value(of: "polarity")
    case .modality: line.modality = try value(of: "modality")
    case .aliases: line.aliases = try aliases()
    case .documents: line.documents = try documents()
    case .evidence:
      if scanner.peek() == 0x22 {
        line.sentence = try scanner.string()
      } else {
        line.evidence = try evidence()
      }
    case .other:
      ignoredMembers += 1
      try scanner.skip()
    }
  }

  mutating func addNode(_ line: Line) throws(JSONScanner.Fault) {
    guard !line.id.isNone else { throw JSONScanner.Fault(detail: "“id” is missing") }
    let (number, isNew) = nodeTable.insert(line.id, in: scanner.bytes)
    guard isNew, Int(number) == graph.nodes.count else {
      throw JSONScanner.Fault(detail: "a second node with the id “\(name(line.id))”")
    }
    var node = PackedGraph.Node(
      id: line.id, type: line.type.isNone ? noText : line.type,
      label: line.label.isNone ? line.id : line.label)
    node.properties = line.properties
    node.aliases = line.aliases
    node.documents = line.documents
    graph.nodes.append(node)
  }

  mutating func addEdge(_ line: Line, _ number: UInt32) throws(JSONScanner.Fault) {
    for (end, name) in [(line.from, "source"), (line.to, "target")] where end.isNone {
      throw JSONScanner.Fault(detail: "“\(name)” is missing")
    }
    guard !line.type.isNone else { throw JSONScanner.Fault(detail: "“type” is missing") }
    var id = line.id
    if id.isNone {
      let start = scanner.bytes.count
      scanner.bytes.append(contentsOf: "e\(graph.edges.count)".utf8)
      id = PackedGraph.Text(offset: start, count: scanner.bytes.count - start)
    }
    guard edgeTable.insert(id, in: scanner.bytes).isNew else {
      throw JSONScanner.Fault(detail: "a second edge with the id “\(name(id))”")
    }
    var edge = PackedGraph.Edge(id: id, type: line.type)
    edge.date = line.date
    edge.by = line.by
    edge.properties = line.properties
    edge.confidence = line.confidence
    guard let sources = UInt32(exactly: line.sources) else {
      throw JSONScanner.Fault(detail: "“sources” is no whole number")
    }
    edge.sources = sources
    edge.isSymmetric = line.isSymmetric
    edge.polarity = line.polarity
    edge.modality = line.modality
    edge.evidence = line.evidence
    if !line.sentence.isNone || !line.document.isNone, line.evidence.isEmpty {
      var said = PackedGraph.Evidence(
        document: document(line.document.isNone ? noText : line.document), claim: id,
        sentence: line.sentence.isNone ? noText : line.sentence, rule: importedRule)
      said.date = line.date
      said.by = line.by
      said.confidence = line.confidence
      edge.evidence = UInt32(graph.evidence.count)..<UInt32(graph.evidence.count + 1)
      graph.evidence.append(said)
    }
    graph.edges.append(edge)
    ends.append((line.from, line.to))
    edgeLines.append(number)
  }

  /// Finds the nodes at the ends of the edges.
  private mutating func connect() throws(ImportError) {
    for (i, end) in ends.enumerated() {
      let from = nodeTable.find(end.from, in: scanner.bytes)
      let to = nodeTable.find(end.to, in: scanner.bytes)
      if let from, let to {
        graph.edges[i].from = from
        graph.edges[i].to = to
        continue
      }
      let path = lines.last { $0.edgesBefore <= i }?.path ?? ""
      let missing = name(from == nil ? end.from : end.to)
      faults.append(
        .init(
          source: path, line: Int(edgeLines[i]), detail: "there is no node with the id “\(missing)”"
        )
      )
      if faults.count >= ImportError.mostFaults { break }
    }
    if !faults.isEmpty { throw ImportError(.malformed, faults) }
  }
}
