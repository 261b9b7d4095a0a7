import Foundation
import Language
import Ontology
import Testing
import TextModel

@testable import Extraction

/// Invented sentences with their parse, their mentions and the claims they should give.
struct ClaimsFixture: Decodable, CustomTestStringConvertible {
  let family: String
  let text: String
  /// Text, tag, part of speech, lemma, head, label.
  let tokens: [Row]
  let sentenceStarts: [Int]
  let entities: [[String]]
  let mentions: [Row]
  let claims: [String]

  /// A list of texts and numbers.
  struct Row: Decodable {
    let values: [String]
    init(from decoder: any Decoder) throws {
      var container = try decoder.unkeyedContainer()
      var values: [String] = []
      while !container.isAtEnd {
        if let number = try? container.decode(Int.self) {
          values.append(String(number))
        } else {
          values.append(try container.decode(String.self))
        }
      }
      self.values = values
    }
    func number(_ i: Int) -> Int { Int(values[i]) ?? 0 }
  }

  var testDescription: String { text }

  static func all() throws -> [ClaimsFixture] {
    let folder = Bundle.module.resourceURL ?? Bundle.module.bundleURL
    let url = folder.appendingPathComponent("Fixtures/claims.jsonl")
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    return try lines.map { try JSONDecoder().decode(ClaimsFixture.self, from: Data($0.utf8)) }
  }

  var analysis: DocumentAnalysis {
    var offset = 0
    var made: [Token] = []
    var rest = Substring(text)
    for (i, row) in tokens.enumerated() {
      while let first = rest.first, first == " ", row.values[0] != " " {
        rest.removeFirst()
        offset += 1
      }
      let length = row.values[0].utf8.count
      rest.removeFirst(row.values[0].count)
      made.append(
        Token(
          text: row.values[0], span: TextSpan(offset, offset + length), norm: row.values[0],
          tag: row.values[1], pos: row.values[2], lemma: row.values[3], head: row.number(4),
          dep: row.values[5], isSentenceStart: sentenceStarts.contains(i)))
      offset += length
    }
    var analysis = DocumentAnalysis(
      document: Document(id: "fixture", text: text),
      annotated: AnnotatedText(text: text, tokens: made, entities: []))
    analysis.entities = entities.enumerated().map {
      DocumentEntity(id: "e\($0.offset + 1)", type: $0.element[1], name: $0.element[0])
    }
    analysis.mentions = mentions.map {
      EntityMention(
        tokens: $0.number(0)..<$0.number(1), head: $0.number(2), entities: [$0.number(3)],
        form: EntityMention.Form(rawValue: $0.values[4]) ?? .name)
    }
    return analysis
  }

  /// Claims as the fixture writes them.
  func written(_ claims: [Claim]) -> [String] {
    let names = Dictionary(
      analysis.entities.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
    return claims.map { claim in
      var by = "-"
      if case .entity(let id) = claim.by { by = names[id] ?? "?" }
      let ends = "\(names[claim.from] ?? "?") > \(names[claim.to] ?? "?")"
      return "\(claim.type) \(ends) \(claim.polarity.rawValue) \(claim.modality.rawValue) by \(by)"
    }.sorted()
  }
}
