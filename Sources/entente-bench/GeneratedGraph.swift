import Foundation
import KnowledgeGraph
import TextModel

/// A graph as `Benchmarks/generate_graph.py` writes it, parsed into rows.
struct GeneratedGraph {
  var nodeTypes: [UInt16] = []
  var nodeTypeNames: [String] = []
  var typeNames: [String] = []
  var rows: [EdgeRow] = []
  /// Pairs of nodes to be asked about.
  var pairs: [(Int, Int)] = []

  /// Reads a folder: `pairs.json` and either `nodes.jsonl` and `edges.jsonl`, or, where these were
  /// left out because of their size, the columns `s.bin`, `t.bin`, `w.bin`, `ty.bin`, `dt.bin`.
  init(folder: URL) throws {
    let pairs = try JSONDecoder().decode(
      [[Int]].self, from: try Data(contentsOf: folder.appending(path: "pairs.json")))
    self.pairs = pairs.map { ($0[0], $0[1]) }
    let meta = try JSONDecoder().decode(
      Meta.self, from: try Data(contentsOf: folder.appending(path: "meta.json")))
    typeNames = meta.edge_types.sorted()
    nodeTypeNames = meta.node_types.sorted()
    let edges = folder.appending(path: "edges.jsonl")
    if FileManager.default.fileExists(atPath: edges.path) {
      try read(nodes: folder.appending(path: "nodes.jsonl"), edges: edges)
    } else {
      try readColumns(folder, meta)
    }
  }

  /// What `meta.json` says.
  private struct Meta: Decodable {
    var nodes: Int
    var edges: Int
    var node_types: [String]
    var edge_types: [String]
  }

  private mutating func read(nodes: URL, edges: URL) throws {
    let nodeCodes = Dictionary(uniqueKeysWithValues: nodeTypeNames.enumerated().map { ($1, $0) })
    let codes = Dictionary(uniqueKeysWithValues: typeNames.enumerated().map { ($1, $0) })
    for line in try Data(contentsOf: nodes).split(separator: UInt8(ascii: "\n")) {
      var fields = LineFields(line)
      nodeTypes.append(UInt16(clamping: nodeCodes[fields.text(after: "\"type\":\"")] ?? 0))
    }
    for line in try Data(contentsOf: edges).split(separator: UInt8(ascii: "\n")) {
      var fields = LineFields(line)
      let (from, to) = (fields.number(after: "\"src\":"), fields.number(after: "\"dst\":"))
      let type = codes[fields.text(after: "\"type\":\"")] ?? 0
      let day = fields.text(after: "\"date\":\"")
      let confidence = fields.number(after: "\"confidence\":")
      let number = Int32(clamping: DateValue(day)?.firstDay ?? 0)
      rows.append(
        EdgeRow(
          from: UInt32(from), to: UInt32(to), type: type, confidence: Float(confidence),
          days: number...number))
    }
  }

  private mutating func readColumns(_ folder: URL, _ meta: Meta) throws {
    func column<T: BitwiseCopyable>(_ name: String, as type: T.Type) throws -> [T] {
      let data = try Data(contentsOf: folder.appending(path: name), options: .mappedIfSafe)
      // SAFETY: the elements are plain numbers, read wherever they lie.
      return unsafe data.withUnsafeBytes { bytes in
        (0..<bytes.count / MemoryLayout<T>.stride).map {
          unsafe bytes.loadUnaligned(fromByteOffset: $0 * MemoryLayout<T>.stride, as: T.self)
        }
      }
    }
    let sorted = Dictionary(uniqueKeysWithValues: typeNames.enumerated().map { ($1, $0) })
    let codes = meta.edge_types.map { sorted[$0] ?? 0 }
    let (from, to) = (try column("s.bin", as: UInt32.self), try column("t.bin", as: UInt32.self))
    let weights = try column("w.bin", as: Float.self)
    let types = try column("ty.bin", as: UInt8.self)
    let dates = try column("dt.bin", as: UInt32.self)
    rows.reserveCapacity(from.count)
    for i in from.indices {
      let date = Int(dates[i])
      let day = Int32(
        clamping: DateValue.dayNumber(date / 10000, date / 100 % 100, date % 100))
      rows.append(
        EdgeRow(
          from: from[i], to: to[i], type: codes[Int(types[i])], confidence: 1.0001 - weights[i],
          days: day...day))
    }
    nodeTypes = [UInt16](repeating: 0, count: meta.nodes)
  }
}

/// Reads the fields of one line in the order in which the generator writes them.
private struct LineFields {
  private let line: Data
  private var place: Int

  init(_ line: Data) {
    self.line = line
    place = line.startIndex
  }

  private mutating func pass(_ key: StaticString) {
    // SAFETY: static strings are ASCII here and live for ever.
    let bytes = unsafe UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
    while place + bytes.count <= line.endIndex, unsafe !line[place...].starts(with: bytes) {
      place += 1
    }
    place = min(place + bytes.count, line.endIndex)
  }

  mutating func text(after key: StaticString) -> String {
    pass(key)
    let end = line[place...].firstIndex(of: UInt8(ascii: "\"")) ?? line.endIndex
    defer { place = end }
    return String(decoding: line[place..<end], as: UTF8.self)
  }

  mutating func number(after key: StaticString) -> Double {
    pass(key)
    let end = line[place...].firstIndex { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "}") }
    let stop = end ?? line.endIndex
    defer { place = stop }
    return Double(String(decoding: line[place..<stop], as: UTF8.self)) ?? 0
  }
}
