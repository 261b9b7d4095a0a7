import Foundation
import GraphExport
import KnowledgeGraph
import TextModel

/// Times the exporters on a generated graph: `entente-format-bench FOLDER OUTPUT FORMAT…`.
///
/// FOLDER holds `nodes.jsonl` and `edges.jsonl` of the generator; a line of JSON says CPU seconds,
/// seconds by the clock and bytes for each format. `Benchmarks/formats.py` runs it beside the
/// peers.
@main
struct FormatBench {
  private struct Node: Decodable {
    var id: Int
    var type: String
    var label: String
    var aliases: [String]
  }

  private struct Edge: Decodable {
    var id: Int
    var src: Int
    var dst: Int
    var type: String
    var date: String
    var confidence: Double
    var doc: String
    var evidence: String
  }

  private enum Failure: Error {
    case usage
    case unknown(String)
  }

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 3 else { throw Failure.usage }
    let graph = try graph(in: arguments[1])
    for name in arguments.dropFirst(3) {
      let exporter: any GraphExporter
      // DOT's guard against pictures that nobody could read is not what is measured.
      if name == "dot" {
        exporter = DOTExporter(maximumEdges: .max)
      } else {
        guard case .file(let file)? = ExportFormat(rawValue: name)?.exporter() else {
          throw Failure.unknown(name)
        }
        exporter = file
      }
      let path = arguments[2] + "/entente." + name
      let (start, beginning) = (clock(), ContinuousClock.now)
      _ = try exporter.write(graph, toFile: path)
      let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
      let elapsed = (ContinuousClock.now - beginning) / .seconds(1)
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
      print(
        "{\"tool\":\"entente\",\"format\":\"\(name)\",\"seconds\":\(seconds),"
          + "\"elapsed\":\(elapsed),\"bytes\":\(size)}")
    }
  }

  private static func graph(in folder: String) throws -> KnowledgeGraph {
    let nodes = try lines(folder + "/nodes.jsonl", Node.self).map {
      GraphNode(id: "n\($0.id)", type: $0.type, label: $0.label, aliases: $0.aliases)
    }
    let edges = try lines(folder + "/edges.jsonl", Edge.self).map { edge in
      let date = DateValue(edge.date)
      return GraphEdge(
        id: "e\(edge.id)", type: edge.type, from: "n\(edge.src)", to: "n\(edge.dst)", date: date,
        confidence: edge.confidence,
        evidence: [
          EdgeEvidence(
            document: edge.doc, claim: "c\(edge.id)", sentence: edge.evidence, start: 0, end: 0,
            date: date, confidence: edge.confidence, rule: "generated")
        ])
    }
    return KnowledgeGraph(nodes: nodes, edges: edges)
  }

  private static func lines<Row: Decodable>(_ path: String, _: Row.Type) throws -> [Row] {
    let decoder = JSONDecoder()
    return try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: 0x0A).map {
      try decoder.decode(Row.self, from: $0)
    }
  }
}
