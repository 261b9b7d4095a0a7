import Foundation
import KnowledgeGraph
import TextModel

/// The file beside a graph file with the adjacency and the words of names, as bytes to be written.
///
/// It is a copy of what the tables say and may be deleted at any time.
struct Sidecar {
  /// The beginning of the file, with the checksums.
  private let head: [UInt8]
  /// The rest of the file.
  private let payload: [UInt8]
  /// Stands for the content; the graph file holds it. Empty when the graph is too various.
  let checksum: String

  static func path(of graph: String) -> String { graph + "-paths" }

  /// Makes the sidecar of a graph whose nodes and edges are in the order of their keys.
  ///
  /// - Complexity: O(n + m + length of all names).
  init(_ graph: PackedGraph) {
    let nodeTypes = TypeCodes(graph, graph.nodes.map(\.type))
    let edgeTypes = TypeCodes(graph, graph.edges.map(\.type))
    guard edgeTypes.names.count <= SidecarArc.mostTypes, nodeTypes.names.count <= 65_535 else {
      (head, payload, checksum) = ([], [], "")
      return
    }
    var days = DayReader(graph)
    var facts: [SidecarArc] = []
    facts.reserveCapacity(graph.edges.count)
    for (i, edge) in graph.edges.enumerated() {
      facts.append(days.facts(edge, number: UInt32(i), type: edgeTypes.codes[i]))
    }
    let (from, to) = (graph.edges.map(\.from), graph.edges.map(\.to))
    var payload = Payload()
    payload.reserve(graph.edges.count * 2 * MemoryLayout<SidecarArc>.size + graph.nodes.count * 64)
    let nodes = graph.nodes.count
    let out = Sidecar.rows(nodes, keys: from, ends: to, facts)
    payload.add(.outOffsets, out.offsets)
    payload.add(.outArcs, out.arcs)
    let enter = Sidecar.rows(nodes, keys: to, ends: from, facts)
    payload.add(.inOffsets, enter.offsets)
    payload.add(.inArcs, enter.arcs)
    payload.add(.nodeTypes, nodeTypes.codes)
    payload.add(.nodeTypeNames, Array(nodeTypes.names.joined(separator: "\n").utf8))
    payload.add(.edgeTypeNames, Array(edgeTypes.names.joined(separator: "\n").utf8))
    let words = NameWords(graph)
    payload.add(.nameHashes, words.hashes)
    payload.add(.nameNodes, words.nodes)
    payload.add(.moreDays, days.more)
    (head, checksum) = payload.head(nodes: nodes, edges: graph.edges.count)
    self.payload = payload.bytes
  }

  /// Arcs by key, type, end and edge: sorted by counting, the least important first.
  private static func rows(
    _ nodes: Int, keys: [UInt32], ends: [UInt32], _ facts: [SidecarArc]
  ) -> (offsets: [UInt32], arcs: [SidecarArc]) {
    var order = (0..<UInt32(keys.count)).map { $0 }
    order = sorted(order, by: ends, below: nodes).order
    let types = facts.map { UInt32($0.code >> SidecarArc.flagBits) }
    order = sorted(order, by: types, below: SidecarArc.mostTypes + 1).order
    let (last, offsets) = sorted(order, by: keys, below: nodes)
    let arcs = last.map { edge in
      var arc = facts[Int(edge)]
      arc.node = ends[Int(edge)]
      return arc
    }
    return (offsets, arcs)
  }

  /// A stable counting sort; with the offsets of each key.
  private static func sorted(
    _ order: [UInt32], by keys: [UInt32], below limit: Int
  ) -> (order: [UInt32], offsets: [UInt32]) {
    var offsets = [UInt32](repeating: 0, count: limit + 1)
    for key in keys { offsets[Int(key) + 1] += 1 }
    for i in 0..<limit { offsets[i + 1] += offsets[i] }
    var next = offsets
    var result = [UInt32](repeating: 0, count: order.count)
    for item in order {
      let key = Int(keys[Int(item)])
      result[Int(next[key])] = item
      next[key] += 1
    }
    return (result, offsets)
  }

  /// Writes the file beside a graph file, under another name first, so that a reader never sees
  /// half of it.
  func write(besides graph: String) throws {
    let goal = Sidecar.path(of: graph)
    guard !head.isEmpty else {
      try? FileManager.default.removeItem(atPath: goal)
      return
    }
    let draft = goal + ".new-\(getpid())"
    do {
      guard FileCalls.create(draft, [head, payload]) else { throw CocoaError(.fileWriteUnknown) }
      guard unsafe rename(draft, goal) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      try? FileManager.default.removeItem(atPath: draft)
      throw GraphStoreError(
        .readOnly, path: goal, detail: "the file for quick paths cannot be written")
    }
  }

  /// The bytes of the file while they are put together.
  private struct Payload {
    private(set) var bytes: [UInt8] = []
    private var places: [(offset: Int, size: Int)] = Array(
      repeating: (0, 0), count: SidecarLayout.Section.allCases.count)

    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    mutating func add<T: BitwiseCopyable>(_ section: SidecarLayout.Section, _ values: [T]) {
      bytes.append(contentsOf: repeatElement(0, count: (8 - bytes.count % 8) % 8))
      let start = bytes.count
      // SAFETY: the values are plain bits without padding, and the machine is little-endian.
      unsafe values.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
      places[section.rawValue] = (start, bytes.count - start)
    }

    func head(nodes: Int, edges: Int) -> (bytes: [UInt8], checksum: String) {
      let size = SidecarLayout.blockSize
      let blocks = (bytes.count + size - 1) / size
      var head: [UInt8] = []
      func put(_ value: UInt64) {
        for shift in stride(from: 0, to: 64, by: 8) {
          head.append(UInt8(truncatingIfNeeded: value >> UInt64(shift)))
        }
      }
      for value in [SidecarLayout.magic, UInt64(blocks), UInt64(nodes), UInt64(edges)] {
        put(value)
      }
      put(UInt64(bytes.count))
      head.append(
        contentsOf: repeatElement(0, count: SidecarLayout.sectionsPlace - head.count))
      for place in places {
        put(UInt64(place.offset))
        put(UInt64(place.size))
      }
      head.append(contentsOf: repeatElement(0, count: SidecarLayout.headerSize - head.count))
      unsafe bytes.withUnsafeBytes { all in
        for block in 0..<blocks {
          put(
            unsafe Checksum.of(
              UnsafeRawBufferPointer(
                rebasing: all[block * size..<min(all.count, (block + 1) * size)])))
        }
      }
      let sum = Checksum.of(head)
      for i in 0..<8 {
        head[SidecarLayout.checksumPlace + i] = UInt8(truncatingIfNeeded: sum >> UInt64(8 * i))
      }
      return (head, String(sum, radix: 16))
    }
  }
}

/// Types as numbers in the order of their names.
private struct TypeCodes {
  var names: [String] = []
  var codes: [UInt16] = []

  init(_ graph: PackedGraph, _ types: [PackedGraph.Text]) {
    var known: [PackedGraph.Text: Int] = [:]
    var numbers: [String: Int] = [:]
    var places: [Int] = []
    places.reserveCapacity(types.count)
    for type in types {
      if let number = known[type] {
        places.append(number)
        continue
      }
      let name = graph.string(type)
      let number = numbers[name] ?? numbers.count
      numbers[name] = number
      known[type] = number
      places.append(number)
    }
    names = numbers.keys.sorted()
    var rank = [UInt16](repeating: 0, count: names.count)
    for (i, name) in names.enumerated() { rank[numbers[name] ?? 0] = UInt16(truncatingIfNeeded: i) }
    codes = places.map { rank[$0] }
  }
}

/// Reads the time spans of edges.
private struct DayReader {
  private let graph: PackedGraph
  private var known: [PackedGraph.Text: ClosedRange<Int32>?] = [:]
  /// Edge, first day, last day.
  private(set) var more: [Int32] = []

  init(_ graph: PackedGraph) { self.graph = graph }

  private mutating func span(_ text: PackedGraph.Text) -> ClosedRange<Int32>? {
    if let found = known[text] { return found }
    let date = DateValue(graph.string(text))
    let span = date.flatMap {
      $0.firstDay <= $0.lastDay
        ? Int32(clamping: $0.firstDay)...Int32(clamping: $0.lastDay) : nil
    }
    known[text] = .some(span)
    return span
  }

  mutating func facts(_ edge: PackedGraph.Edge, number: UInt32, type: UInt16) -> SidecarArc {
    var arc = SidecarArc(
      node: 0, edge: number, code: type << SidecarArc.flagBits,
      sources: UInt16(clamping: edge.sources), confidence: Float(edge.confidence))
    if edge.polarity == .negative { arc.code |= SidecarArc.negative }
    if edge.modality == .possible { arc.code |= SidecarArc.possible }
    if edge.isSymmetric { arc.code |= SidecarArc.symmetric }
    var further: [ClosedRange<Int32>] = []
    func add(_ span: ClosedRange<Int32>) {
      if arc.code & SidecarArc.dated == 0 {
        arc.code |= SidecarArc.dated
        (arc.firstDay, arc.lastDay) = (span.lowerBound, span.upperBound)
      } else if span != arc.firstDay...arc.lastDay, !further.contains(span) {
        further.append(span)
      }
    }
    if !edge.date.isNone, let span = span(edge.date) { add(span) }
    for i in edge.evidence {
      let date = graph.evidence[Int(i)].date
      if !date.isNone, date != edge.date, let span = span(date) { add(span) }
    }
    if !further.isEmpty {
      arc.code |= SidecarArc.moreDates
      for span in further {
        more += [Int32(bitPattern: number), span.lowerBound, span.upperBound]
      }
    }
    return arc
  }
}

/// The words of all names, by which candidates for a name are found.
struct NameWords {
  /// Ascending.
  private(set) var hashes: [UInt64] = []
  private(set) var nodes: [UInt32] = []

  init(_ graph: PackedGraph) {
    let particles = Set(graph.optionalNameWords)
    var folder = NameFolder()
    var pairs: [(hash: UInt64, node: UInt32)] = []
    pairs.reserveCapacity(graph.nodes.count * 6)
    var own: Set<UInt64> = []
    for (i, node) in graph.nodes.enumerated() {
      own.removeAll(keepingCapacity: true)
      for text in [node.label] + node.aliases.map({ graph.aliases[Int($0)] }) {
        own.formUnion(NameWords.hashes(of: folder.fold(graph.string(text)), particles))
      }
      for hash in own { pairs.append((hash, UInt32(i))) }
    }
    pairs.sort { ($0.hash, $0.node) < ($1.hash, $1.node) }
    hashes = pairs.map(\.hash)
    nodes = pairs.map(\.node)
  }

  /// Hashes of the words, of words joined to a particle before them, and of the name in one word.
  static func hashes(of name: FoldedName, _ particles: Set<String>) -> [UInt64] {
    guard !name.isEmpty else { return [] }
    var words = name.words
    for (word, next) in zip(name.words, name.words.dropFirst()) where particles.contains(word) {
      words.append(word + next)
    }
    return words.map(hash(word:)) + [hash(joined: name.joined)]
  }

  static func hash(word: String) -> UInt64 { Checksum.of(word) }
  static func hash(joined: String) -> UInt64 { Checksum.of("=" + joined) }
}

/// Folds names as `FoldedName` does, letter by letter where that is the same: ICU's transforms of
/// precomposed Latin letters do not look at their neighbours.
private struct NameFolder {
  private var known: [Unicode.Scalar: String] = [:]

  private func isLatinLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0xC0...0x24F).contains(scalar.value) && scalar != "×" && scalar != "÷"
  }

  mutating func fold(_ name: String) -> FoldedName {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return FoldedName(name) }
    guard name.unicodeScalars.allSatisfy({ $0.value < 0x80 || isLatinLetter($0) })
    else { return FoldedName(name) }
    var ascii = ""
    for scalar in name.unicodeScalars {
      if scalar.isASCII {
        ascii.unicodeScalars.append(scalar)
      } else if let letters = known[scalar] {
        ascii += letters
      } else {
        let letters = FoldedName(String(scalar)).text
        known[scalar] = letters
        ascii += letters
      }
    }
    return FoldedName(ascii)
  }
}
