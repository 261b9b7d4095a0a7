import Foundation
import KnowledgeGraph
import TextModel

/// Makes nodes and edges of named values, as table-like formats have them.
struct FieldReader {
  struct Fault: Error {
    var detail: String
  }

  private let fields: [String: String]

  init(_ fields: [String: String]) { self.fields = fields }

  /// A node; what is no field of one becomes a property.
  func node(id: String) -> GraphNode {
    let used: Set = ["id", "label", "name", "type", "aliases", "documents"]
    return GraphNode(
      id: id, type: fields["type"] ?? "", label: fields["label"] ?? fields["name"] ?? id,
      aliases: list("aliases"), documents: list("documents"),
      properties: fields.filter { !used.contains($0.key) })
  }

  /// An edge; what is no field of one becomes a property.
  func edge(
    id: String, from: String, to: String, isSymmetric: Bool
  ) throws(Fault) -> GraphEdge {
    let used: Set = [
      "id", "label", "name", "type", "interaction", "weight", "polarity", "modality", "date", "by",
      "evidence", "document", "sources", "confidence", "symmetric", "evidence_all",
    ]
    guard let type = fields["type"] ?? fields["interaction"] ?? fields["label"], !type.isEmpty
    else { throw Fault(detail: "an edge without “type” or “label”") }
    return GraphEdge(
      id: id, type: type, from: from, to: to,
      isSymmetric: fields["symmetric"].map { $0 == "true" || $0 == "1" } ?? isSymmetric,
      polarity: try value("polarity") ?? .positive, modality: try value("modality") ?? .asserted,
      date: try date("date"), by: fields["by"], confidence: try number("confidence") ?? 1,
      sources: Int(try number("sources") ?? 1), evidence: try evidence(),
      properties: fields.filter { !used.contains($0.key) })
  }

  private func list(_ name: String) -> [String] {
    guard let text = fields[name], !text.isEmpty else { return [] }
    return (try? JSONDecoder().decode([String].self, from: Data(text.utf8))) ?? [text]
  }

  private func value<T: RawRepresentable & CaseIterable>(
    _ name: String
  ) throws(Fault) -> T? where T.RawValue == String {
    guard let text = fields[name], !text.isEmpty else { return nil }
    guard let value = T(rawValue: text) else {
      let known = T.allCases.map(\.rawValue).joined(separator: ", ")
      throw Fault(detail: "“\(name)” is “\(text)”, and not one of \(known)")
    }
    return value
  }

  private func date(_ name: String) throws(Fault) -> DateValue? {
    guard let text = fields[name], !text.isEmpty else { return nil }
    guard let date = DateValue(text) else { throw Fault(detail: "“\(text)” is no ISO date") }
    return date
  }

  private func number(_ name: String) throws(Fault) -> Double? {
    guard let text = fields[name], !text.isEmpty else { return nil }
    guard let number = Double(text), (0...1e9).contains(number) else {
      throw Fault(detail: "“\(name)” is “\(text)”, which is no number for it")
    }
    return number
  }

  private struct Sentence: Decodable {
    var document: String?
    var claim: String?
    var sentence: String
    var start: Int?
    var end: Int?
    var date: String?
    var by: String?
    var voice: Claim.Voice?
    var confidence: Double?
    var rule: String?
    var properties: [String: String]?
  }

  private func evidence() throws(Fault) -> [EdgeEvidence] {
    if let text = fields["evidence_all"], !text.isEmpty {
      do {
        return try JSONDecoder().decode([Sentence].self, from: Data(text.utf8)).map {
          EdgeEvidence(
            document: $0.document ?? "", claim: $0.claim ?? "", sentence: $0.sentence,
            start: $0.start ?? 0, end: $0.end ?? 0, date: $0.date.flatMap { DateValue($0) },
            by: $0.by, voice: $0.voice ?? .reported, confidence: $0.confidence ?? 1,
            rule: $0.rule ?? "", properties: $0.properties ?? [:])
        }
      } catch {
        throw Fault(detail: "“evidence_all” is no list of sentences")
      }
    }
    guard let sentence = fields["evidence"], !sentence.isEmpty else { return [] }
    return [
      EdgeEvidence(
        document: fields["document"] ?? "", claim: "", sentence: sentence, start: 0, end: 0,
        date: try date("date"), by: fields["by"], confidence: try number("confidence") ?? 1,
        rule: "import")
    ]
  }
}
