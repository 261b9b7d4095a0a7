import Foundation
import GraphExport

/// Readers of the formats that are JSON, or can be turned into it.
extension ExportReading {
  private typealias Object = [String: Any]

  private static func object(_ data: Data) throws -> Object {
    guard let object = try JSONSerialization.jsonObject(with: data) as? Object else {
      throw Failure.unreadable("no object")
    }
    return object
  }

  private mutating func addNode(_ node: Object) {
    nodeCount += 1
    nodes[node["id"] as? String ?? ""] = node["label"] as? String ?? ""
  }

  private mutating func addEdge(_ edge: Object) {
    edgeIDs.append(edge["id"] as? String ?? "")
    ends.append([edge["source"] as? String ?? "", edge["target"] as? String ?? ""])
  }

  mutating func readNodeLink(_ bytes: [UInt8]) throws {
    let document = try Self.object(Data(bytes))
    for node in document["nodes"] as? [Object] ?? [] { addNode(node) }
    for link in document["links"] as? [Object] ?? [] { addEdge(link) }
  }

  mutating func readLines(_ bytes: [UInt8]) throws {
    for line in bytes.split(separator: 0x0A) {
      let object = try Self.object(Data(line))
      switch object["kind"] as? String {
      case "node": addNode(object)
      case "edge": addEdge(object)
      default: throw Failure.unreadable("a line of no kind")
      }
    }
  }

  mutating func readCytoscape(_ bytes: [UInt8]) throws {
    let document = try Self.object(Data(bytes))
    let elements = document["elements"] as? [String: [Object]] ?? [:]
    for node in elements["nodes"] ?? [] { addNode(node["data"] as? Object ?? [:]) }
    for edge in elements["edges"] ?? [] { addEdge(edge["data"] as? Object ?? [:]) }
    let ids = edgeIDs + Array(nodes.keys)
    guard Set(ids).count == ids.count else { throw Failure.unreadable("an id is used twice") }
  }

  /// Takes the lists out of the statements and reads them as JSON.
  mutating func readCypher(_ bytes: [UInt8]) throws {
    for statement in Self.statements(String(decoding: bytes, as: UTF8.self)) {
      guard let open = statement.firstIndex(of: "["), statement.hasPrefix("UNWIND") else {
        continue
      }
      guard let close = statement.range(of: "] AS row", options: .backwards) else {
        throw Failure.unreadable("a statement without rows: \(statement.prefix(80))")
      }
      let json = Data(statement[open..<close.upperBound].dropLast(7).utf8)
      for row in try JSONSerialization.jsonObject(with: json) as? [Object] ?? [] {
        guard var data = row["data"] as? Object else {
          addNode(row)
          continue
        }
        data["source"] = row["source"]
        data["target"] = row["target"]
        addEdge(data)
      }
    }
  }

  /// Splits a script at semicolons outside of strings, and writes literals as JSON does.
  private static func statements(_ script: String) -> [String] {
    var statements: [String] = []
    var current = ""
    var inString = false
    var scalars = script.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      switch (inString, scalar) {
      case (true, "\\"):
        let escaped = scalars.next() ?? "\\"
        current += escaped == "'" ? "'" : "\\" + String(escaped)
      case (_, "'"):
        inString.toggle()
        current += "\""
      case (true, "\""): current += "\\\""
      case (false, "`"): current += "\""
      case (false, ";"):
        statements.append(quotedKeys(current.trimmingCharacters(in: .whitespacesAndNewlines)))
        current = ""
      default: current.unicodeScalars.append(scalar)
      }
    }
    return statements
  }

  /// Keys without quotes stand only at the start of rows.
  private static func quotedKeys(_ statement: String) -> String {
    statement.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = String(line)
      for (key, quoted) in [("{id: ", "{\"id\": "), ("{source: ", "{\"source\": ")]
      where line.hasPrefix(key) {
        line = quoted + line.dropFirst(key.count)
      }
      if line.hasPrefix("{\"source\""), let data = line.range(of: "\", data: {id: ") {
        line.replaceSubrange(data, with: "\", \"data\": {\"id\": ")
        if let target = line.range(of: "\", target: \"") {
          line.replaceSubrange(target, with: "\", \"target\": \"")
        }
      }
      return line
    }.joined(separator: "\n")
  }

  /// Reads both files, one after the other.
  mutating func readCSV(_ bytes: [UInt8]) throws {
    var header: [String] = []
    for row in Self.rows(bytes) {
      if row.first == "id:ID" || row.first == ":START_ID" {
        header = row
        continue
      }
      guard row.count == header.count else { throw Failure.unreadable("a row of another length") }
      func field(_ name: String) -> String { header.firstIndex(of: name).map { row[$0] } ?? "" }
      if header.first == "id:ID" {
        addNode(["id": field("id:ID"), "label": field("label")])
      } else {
        addEdge(["id": field("id"), "source": field(":START_ID"), "target": field(":END_ID")])
      }
    }
  }

  /// Rows of RFC 4180.
  private static func rows(_ bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field: [UInt8] = []
    var inQuotes = false
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      if inQuotes {
        if byte == 0x22, i + 1 < bytes.count, bytes[i + 1] == 0x22 {
          field.append(0x22)
          i += 1
        } else if byte == 0x22 {
          inQuotes = false
        } else {
          field.append(byte)
        }
      } else if byte == 0x22 {
        inQuotes = true
      } else if byte == 0x2C || byte == 0x0A {
        row.append(String(decoding: field, as: UTF8.self))
        field = []
        if byte == 0x0A {
          rows.append(row)
          row = []
        }
      } else if byte != 0x0D {
        field.append(byte)
      }
      i += 1
    }
    return rows
  }
}
