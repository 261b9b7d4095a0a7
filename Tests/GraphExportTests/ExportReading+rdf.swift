import Foundation

extension ExportReading {
  private static let reified = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  private static let label = "http://www.w3.org/2000/01/rdf-schema#label"

  /// Line by line, as N-Quads is defined.
  mutating func readNQuads(_ bytes: [UInt8]) throws {
    var statements: [(String, String, String)] = []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      guard
        let match = line.wholeMatch(
          of:
            /<([^<>\s]+)> <([^<>\s]+)> (<[^<>\s]+>|"(?:[^"\\]|\\.)*"(?:\^\^<[^<>\s]+>)?)(?: <[^<>\s]+>)? \./
        )
      else { throw Failure.unreadable(String(line.prefix(200))) }
      statements.append((String(match.1), String(match.2), String(match.3)))
    }
    try take(
      statements.map { subject, predicate, object in
        // The escapes of a literal are those of JSON.
        let text =
          object.hasPrefix("\"")
          ? try JSONDecoder().decode(
            String.self, from: Data(object.replacing(/\^\^<.*$/, with: "").utf8))
          : String(object.dropFirst().dropLast())
        return (subject, predicate, text)
      })
  }

  mutating func readJSONLD(_ bytes: [UInt8]) throws {
    let document = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    var statements: [(String, String, String)] = []
    for object in document?["@graph"] as? [[String: Any]] ?? [] {
      let subject = object["@id"] as? String ?? ""
      for (predicate, values) in object where predicate != "@id" {
        for value in values as? [Any] ?? [] {
          let item = value as? [String: Any]
          let text = item?["@value"] as? String ?? item?["@id"] as? String ?? value as? String
          statements.append((subject, predicate, text ?? ""))
        }
      }
    }
    try take(statements)
  }

  private mutating func take(_ statements: [(String, String, String)]) throws {
    var from: [String: String] = [:]
    var to: [String: String] = [:]
    for (subject, predicate, object) in statements {
      switch predicate {
      case Self.label where subject.hasPrefix("urn:entente:node:"):
        nodeCount += 1
        nodes[subject] = object
      case Self.reified + "subject": from[subject] = object
      case Self.reified + "object": to[subject] = object
      default: break
      }
    }
    edgeIDs = from.keys.sorted()
    ends = edgeIDs.map { [from[$0] ?? "", to[$0] ?? ""] }
  }

  mutating func readFollowTheMoney(_ bytes: [UInt8]) throws {
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let entity =
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
      let id = entity["id"] as? String ?? ""
      let properties = entity["properties"] as? [String: [String]] ?? [:]
      if id.hasPrefix("node-") {
        nodeCount += 1
        nodes[id] = properties["name"]?.first
      } else if id.hasPrefix("edge-") {
        edgeIDs.append(id)
        let pairs = [("subject", "object"), ("member", "organization"), ("employee", "employer")]
        for (source, target) in pairs {
          guard let a = properties[source]?.first, let b = properties[target]?.first else {
            continue
          }
          ends.append([a, b])
        }
      }
    }
  }
}
