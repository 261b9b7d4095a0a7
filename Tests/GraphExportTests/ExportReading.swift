import Foundation
import GraphExport
import LibXML

/// What another program sees in an export: ids, labels and ends.
struct ExportReading: Equatable {
  var nodes: [String: String] = [:]
  var nodeCount = 0
  var edgeIDs: [String] = []
  var ends: [[String]] = []

  enum Failure: Error {
    case unreadable(String)
  }

  /// Reads an export with a reader that shares no code with the exporter.
  init(_ bytes: [UInt8], _ format: ExportFormat) throws {
    switch format {
    case .graphml: try readXML(bytes, node: "node", edge: "edge", labelKey: "node_label")
    case .json: try readNodeLink(bytes)
    case .dot: try readDOT(bytes)
    case .gexf: try readXML(bytes, node: "node", edge: "edge", labelKey: nil)
    case .jsonl: try readLines(bytes)
    case .cytoscape: try readCytoscape(bytes)
    case .cypher: try readCypher(bytes)
    case .neo4jCSV: try readCSV(bytes)
    case .nquads: try readNQuads(bytes)
    case .jsonld: try readJSONLD(bytes)
    case .followTheMoney: try readFollowTheMoney(bytes)
    case .turtle: throw Failure.unreadable("scripts/check-exports.py reads it")
    case .svg, .png: throw Failure.unreadable("a picture has no reader")
    }
  }

  private mutating func readXML(_ bytes: [UInt8], node: String, edge: String, labelKey: String?)
    throws
  {
    var reader = try XMLReader(bytes: bytes)
    var current: String?
    var inLabel = false
    while let event = try reader.next() {
      switch event {
      case .start(let element) where element.name == node:
        current = element["id"]
        nodeCount += 1
        nodes[element["id"] ?? "", default: ""] += labelKey == nil ? element["label"] ?? "" : ""
      case .start(let element) where element.name == edge:
        edgeIDs.append(element["id"] ?? "")
        ends.append([element["source"] ?? "", element["target"] ?? ""])
      case .start(let element): inLabel = labelKey != nil && element["key"] == labelKey
      case .text(let text): if inLabel, let current { nodes[current, default: ""] += text }
      case .end: inLabel = false
      }
    }
  }

  /// Graphviz itself parses the file and says what it saw, without drawing.
  private mutating func readDOT(_ bytes: [UInt8]) throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString).dot")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Graphviz.path ?? "")
    process.arguments = ["-Knop2", "-Tdot_json", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard let graph = try JSONSerialization.jsonObject(with: output) as? [String: Any] else {
      throw Failure.unreadable("Graphviz says nothing")
    }
    let objects = graph["objects"] as? [[String: Any]] ?? []
    let edges = graph["edges"] as? [[String: Any]] ?? []
    let names = objects.map { $0["name"] as? String ?? "" }
    nodeCount = objects.count
    for object in objects {
      nodes[object["name"] as? String ?? ""] = object["label"] as? String
    }
    edgeIDs = edges.map { $0["id"] as? String ?? "" }
    ends = edges.map { edge in
      ["tail", "head"].map { names[edge[$0] as? Int ?? 0] }
    }
  }
}

/// Graphviz on this machine.
enum Graphviz {
  static let path: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").map { "\($0)/dot" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }
  static var isInstalled: Bool { path != nil }
}
