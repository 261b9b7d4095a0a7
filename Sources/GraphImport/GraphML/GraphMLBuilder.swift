import GraphStore
import KnowledgeGraph
import LibXML
import TextModel

/// Puts the pieces of a GraphML document together, values as bytes.
///
/// What belongs to one node or edge is gathered in a buffer that is used again; only what the graph
/// keeps is copied out of it.
struct GraphMLBuilder: ~Copyable {
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

  var content: GraphMLContent
  var keys = GraphMLKeys()
  /// The texts of the open node or edge.
  var scratch = JSONScanner([])
  /// The values of the open node or edge by column, within `scratch`.
  var values: [Text] = []
  /// The columns that have one, some perhaps twice.
  private(set) var given: [Int] = []
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

  /// Types, dates and the like, which come up again and again.
  var wordTable = TextTable()
  var dateTable = TextTable()
  var rule: Text?
  /// The dates of `dateTable` as they are kept; nil for what is no date.
  var dates: [Text?] = []
  /// Whether the graph's element has ended.
  private(set) var hasGraphEnded = false

  /// - Parameter standards: the defaults of all keys, where they are known from reading the
  ///   document before.
  init(_ path: String, standards: [GraphMLKeys.Standard]? = nil) {
    content = GraphMLContent(path)
    self.standards = standards
  }

  private func fault(_ line: Int, _ detail: String) -> ImportError {
    ImportError(.malformed, source: content.path, line: line, detail)
  }

  /// The defaults of the whole document, where they are others than those that nodes and edges got
  /// because a key stands behind some of them; or else nil.
  var otherStandards: [GraphMLKeys.Standard]? {
    guard let standards, standards != keys.standards else { return nil }
    return keys.standards
  }

  /// Whether the graph's element is open and nothing in it.
  var isInGraph: Bool { graphDepth == 1 && !hasGraphEnded && part == nil && key == nil }

  /// What was built; the builder begins anew.
  mutating func takeContent() -> GraphMLContent {
    let taken = content
    self = GraphMLBuilder(taken.path)
    return taken
  }

  mutating func read(_ pieces: borrowing XMLPieces) throws(ImportError) {
    for name in pieces.names.dropFirst(words.count) { words.append(GraphMLWord(name)) }
    for piece in pieces.pieces {
      let range = Int(piece.first)..<Int(piece.first + piece.count)
      switch piece.kind {
      case .text:
        if open != nil { scratch.bytes.append(range, of: pieces.bytes) }
        standard?.append(range, of: pieces.bytes)
      case .start: try start(words[Int(piece.name)], Int(piece.line), range, pieces)
      case .end: try end(words[Int(piece.name)], Int(piece.line))
      }
    }
  }

  /// The value of the attribute with a name, of those in a range.
  private func value(
    _ word: GraphMLWord, _ range: Range<Int>, _ pieces: borrowing XMLPieces
  ) -> Range<Int>? {
    for i in range where words[Int(pieces.attributes[i].name)] == word {
      return pieces.attributes[i].range
    }
    return nil
  }

  private func text(
    _ word: GraphMLWord, _ range: Range<Int>, _ pieces: borrowing XMLPieces
  ) -> String? {
    guard let place = value(word, range, pieces) else { return nil }
    return String(decoding: pieces.bytes[place], as: UTF8.self)
  }

  private mutating func start(
    _ word: GraphMLWord, _ line: Int, _ attributes: Range<Int>, _ pieces: borrowing XMLPieces
  ) throws(ImportError) {
    switch word {
    case .data:
      guard let id = value(.key, attributes, pieces), let key = keys.find(id, in: pieces.bytes)
      else {
        let id = text(.key, attributes, pieces) ?? ""
        throw fault(line, "data with the key “\(id)”, which is not declared")
      }
      open = (key, scratch.bytes.count)
    case .edge:
      guard let source = value(.source, attributes, pieces),
        let target = value(.target, attributes, pieces)
      else {
        throw fault(line, "an edge without “source” and “target”")
      }
      let (from, to) = (
        content.end(named: source, in: pieces.bytes), content.end(named: target, in: pieces.bytes)
      )
      var isDirected = isDirectedByDefault
      if let place = value(.directed, attributes, pieces) {
        isDirected = GraphMLBuilder.isTrue(pieces.bytes[place])
      }
      begin(
        Part(isNode: false, source: from, target: to, isDirected: isDirected, line: line),
        id: value(.id, attributes, pieces) ?? 0..<0, in: pieces.bytes)
    case .node:
      guard let id = value(.id, attributes, pieces) else {
        throw fault(line, "a node without “id”")
      }
      begin(Part(isNode: true, line: line), id: id, in: pieces.bytes)
    case .graphml: break
    case .key:
      guard let id = text(.id, attributes, pieces) else { throw fault(line, "a key without “id”") }
      key = keys.declare(
        id: id, name: text(.attributeName, attributes, pieces) ?? id,
        domain: text(.domain, attributes, pieces) ?? "all")
      while values.count < keys.columns.count { values.append(.none) }
    case .standard: if key != nil { standard = [] }
    case .graph:
      graphDepth += 1
      if graphDepth > 1 {
        throw fault(line, "a graph within a graph cannot be imported")
      }
      isDirectedByDefault = text(.edgeDefault, attributes, pieces) != "undirected"
    default: content.ignored += 1
    }
  }

  static func isTrue(_ text: ArraySlice<UInt8>) -> Bool {
    text.elementsEqual("true".utf8) || text.elementsEqual("1".utf8)
  }

  private mutating func begin(
    _ part: consuming Part, id: Range<Int>, in bytes: borrowing [UInt8]
  ) {
    clear()
    if standards == nil { standards = keys.standards }
    scratch.bytes.append(id, of: bytes)
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
        content.ends.append((part.source, part.target))
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
