import GraphStore
import KnowledgeGraph
import LibXML
import TextModel

/// Puts the pieces of a GraphML document together, values as bytes.
///
/// What belongs to one node or edge is gathered in a buffer that is used again; only what the graph
/// keeps is copied out of it.
struct GraphMLBuilder {
  typealias Text = PackedGraph.Text

  /// The node or edge that is open.
  private struct Part {
    var isNode: Bool
    /// Its id in the document.
    var id = Text.none
    var source = Text.none
    var target = Text.none
    var isDirected = true
    var line: Int
  }

  let path: String
  var keys = GraphMLKeys()
  var graph = PackedGraph()
  /// The texts of the open node or edge.
  var scratch = JSONScanner([])
  /// The values of the open node or edge by column, within `scratch`.
  var values: [Text] = []
  private var given: [Int] = []
  private var part: Part?
  /// The key of the open data, and where its text begins.
  private var open: (key: Int, start: Int)?
  private var key: Int?
  private var standard: [UInt8]?
  /// The defaults that hold; nil until the first node or edge, unless they are known beforehand.
  private var standards: [GraphMLKeys.Standard]?
  private var isDirectedByDefault = true
  private var graphDepth = 0
  private var words: [GraphMLWord] = []

  /// Names of the nodes in the document, by which edges call them.
  var nodeNames: [Text] = []
  var nodeLines: [UInt32] = []
  /// The names at the ends of edges, within `endBytes`.
  var ends: [(from: Text, to: Text)] = []
  var endBytes: [UInt8] = []
  var edgeLines: [UInt32] = []
  /// What is wrong with fields of edges, by index of the edge.
  var edgeFaults: [(edge: Int, detail: String)] = []
  /// Types, dates and the like, which come up again and again.
  var wordTable = TextTable()
  var dateTable = TextTable()
  /// The dates of `dateTable` as they are kept; nil for what is no date.
  var dates: [Text?] = []
  var documentTable = TextTable()
  /// Number of elements that have no place in a graph.
  var ignored = 0
  /// Whether the graph's element has ended.
  private(set) var hasGraphEnded = false

  /// - Parameter standards: the defaults of all keys, where they are known from reading the document
  ///   before.
  init(_ path: String, standards: [GraphMLKeys.Standard]? = nil) {
    self.path = path
    self.standards = standards
  }

  private func fault(_ line: Int, _ detail: String) -> ImportError {
    ImportError(.malformed, source: path, line: line, detail)
  }

  /// The defaults of the whole document, where they are others than those that nodes and edges got
  /// because a key stands behind some of them; or else nil.
  var otherStandards: [GraphMLKeys.Standard]? {
    guard let standards, standards != keys.standards else { return nil }
    return keys.standards
  }

  /// Whether the graph's element is open and nothing in it.
  var isInGraph: Bool { graphDepth == 1 && !hasGraphEnded && part == nil && key == nil }

  mutating func read(_ pieces: borrowing XMLPieces) throws(ImportError) {
    for name in pieces.names.dropFirst(words.count) { words.append(GraphMLWord(name)) }
    let (list, attributes, bytes) = (pieces.pieces, pieces.attributes, pieces.bytes)
    for piece in list {
      switch piece.kind {
      case .text:
        let range = Int(piece.first)..<Int(piece.first + piece.count)
        if open != nil { scratch.bytes.append(contentsOf: bytes[range]) }
        standard?.append(contentsOf: bytes[range])
      case .start:
        let range = Int(piece.first)..<Int(piece.first + piece.count)
        let element = Element(
          word: words[Int(piece.name)], line: Int(piece.line), attributes: attributes[range],
          bytes: bytes)
        try start(element)
      case .end: try end(words[Int(piece.name)], Int(piece.line))
      }
    }
  }

  /// The start of an element.
  private struct Element {
    var word: GraphMLWord
    var line: Int
    var attributes: ArraySlice<XMLPieces.Attribute>
    var bytes: [UInt8]
  }

  private func value(_ word: GraphMLWord, _ element: borrowing Element) -> ArraySlice<UInt8>? {
    for attribute in element.attributes where words[Int(attribute.name)] == word {
      return element.bytes[attribute.range]
    }
    return nil
  }

  private func text(_ word: GraphMLWord, _ element: borrowing Element) -> String? {
    value(word, element).map { String(decoding: $0, as: UTF8.self) }
  }

  private mutating func start(_ element: borrowing Element) throws(ImportError) {
    switch element.word {
    case .data:
      guard let id = value(.key, element), let key = keys.find(id) else {
        let id = text(.key, element) ?? ""
        throw fault(element.line, "data with the key “\(id)”, which is not declared")
      }
      open = (key, scratch.bytes.count)
    case .edge:
      guard let source = value(.source, element), let target = value(.target, element) else {
        throw fault(element.line, "an edge without “source” and “target”")
      }
      let (from, to) = (end(named: source), end(named: target))
      begin(
        Part(
          isNode: false, source: from, target: to,
          isDirected: value(.directed, element).map(GraphMLBuilder.isTrue) ?? isDirectedByDefault,
          line: element.line), id: value(.id, element) ?? [])
    case .node:
      guard let id = value(.id, element) else { throw fault(element.line, "a node without “id”") }
      begin(Part(isNode: true, line: element.line), id: id)
    case .graphml: break
    case .key:
      guard let id = text(.id, element) else { throw fault(element.line, "a key without “id”") }
      key = keys.declare(
        id: id, name: text(.attributeName, element) ?? id, domain: text(.domain, element) ?? "all")
      while values.count < keys.columns.count { values.append(.none) }
    case .standard: if key != nil { standard = [] }
    case .graph:
      graphDepth += 1
      if graphDepth > 1 {
        throw fault(element.line, "a graph within a graph cannot be imported")
      }
      isDirectedByDefault = text(.edgeDefault, element) != "undirected"
    default: ignored += 1
    }
  }

  static func isTrue(_ text: ArraySlice<UInt8>) -> Bool {
    text.elementsEqual("true".utf8) || text.elementsEqual("1".utf8)
  }

  private mutating func begin(_ part: consuming Part, id: ArraySlice<UInt8>) {
    clear()
    if standards == nil { standards = keys.standards }
    scratch.bytes.append(contentsOf: id)
    part.id = Text(offset: 0, count: id.count)
    self.part = part
  }

  private mutating func clear() {
    scratch.bytes.removeAll(keepingCapacity: true)
    for column in given { values[column] = .none }
    given.removeAll(keepingCapacity: true)
    part = nil
  }

  private mutating func set(_ column: Int, _ text: Text) {
    values[column] = text
    given.append(column)
  }

  private mutating func end(_ word: GraphMLWord, _ line: Int) throws(ImportError) {
    switch word {
    case .data:
      guard let open else { return }
      self.open = nil
      guard part != nil else {
        scratch.bytes.removeAll(keepingCapacity: true)
        return
      }
      let count = scratch.bytes.count - open.start
      guard count <= Text.largest else { throw fault(line, "a value of more than 64 MB") }
      set(keys.keys[open.key].column, Text(offset: open.start, count: count))
    case .node, .edge:
      guard let part else { return }
      if part.isNode {
        add(node: part.id, part.line)
      } else {
        ends.append((part.source, part.target))
        add(edge: part.id, isSymmetric: !part.isDirected, part.line)
      }
      clear()
    case .standard:
      if let key {
        keys.set(standard: String(decoding: standard ?? [], as: UTF8.self), of: key)
      }
      standard = nil
    case .key: key = nil
    case .graph: hasGraphEnded = true
    default: break
    }
  }

  /// Sets the values that the open node or edge does not have and a key has a default for.
  mutating func addStandards(_ domain: String) {
    for standard in standards ?? [] where standard.domain == domain || standard.domain == "all" {
      guard let column = keys.column(named: standard.name), values[column].isNone else { continue }
      let start = scratch.bytes.count
      scratch.bytes.append(contentsOf: standard.value.utf8)
      set(column, Text(offset: start, count: scratch.bytes.count - start))
    }
  }
}

/// The names of elements and attributes that mean something here.
enum GraphMLWord: String {
  case graphml, key, graph, node, edge, data, id, source, target, directed
  case standard = "default"
  case attributeName = "attr.name"
  case domain = "for"
  case edgeDefault = "edgedefault"
  case other = ""

  init(_ name: String) { self = GraphMLWord(rawValue: name) ?? .other }
}
