import Foundation
import Ontology
import Testing

@testable import Extraction

@Suite struct ClaimRuleTests {
  /// Lays one rule file over the built-in schema.
  private func reader(_ yaml: String) throws -> ClaimReader {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("claim-rules-\(UUID().uuidString)")
    let rules = folder.appendingPathComponent("rules")
    try FileManager.default.createDirectory(at: rules, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(yaml.utf8).write(to: rules.appendingPathComponent("added.yaml"))
    return try ClaimReader(ontology: Ontology(overlays: [folder]))
  }

  @Test func `an overlay adds a rule without code`() throws {
    let before = try ClaimReader(ontology: Ontology()).rules.rules.count
    let after = try reader("edge: supports\nrules:\n  - A give B thumbs\n").rules.rules.count
    #expect(after == before + 1)
  }

  @Test(arguments: [
    ("edge: nonsense\nrules: []\n", 1, "no edge type"),
    ("edge: supports\nrules:\n  - back B\n", 3, "has no"),
    ("edge: supports\nrules:\n  - A back @nothing for B\n", 3, "no word list"),
    ("edge: supports\nrules:\n  - match: A back B\n    colour: red\n", 4, "unknown key"),
    ("edge: supports\nrules:\n  - match: A back B\n    A: [planet]\n", 4, "no node type"),
    ("edge: supports\nrules:\n  - match: A back B\n    confidence: 7\n", 4, "from 0 to 1"),
    ("edge: supports\nrules:\n  - A back A\n", 3, "stands twice"),
    ("rule: supports\n", 1, "unknown key"),
  ])
  func `a mistake is told with its line`(_ yaml: String, _ line: Int, _ detail: String) throws {
    do {
      _ = try reader(yaml)
      Issue.record("the mistake was not noticed")
    } catch let error as OntologyError {
      #expect(error.line == line)
      #expect(error.detail.contains(detail))
    }
  }

  @Test(arguments: [
    ("A back B", Pattern.Kind.verb), ("A's visit to B", .nominal), ("talks between A", .nominal),
    ("A, ally of B", .relational), ("A is at war with B", .predicative),
    ("A is against B", .predicative), ("A-backed B", .hyphen), ("anti-B A", .prefix),
    ("B at A's request", .adjunct),
  ])
  func `a template's form tells its kind`(_ template: String, _ kind: Pattern.Kind) throws {
    var lists = WordLists()
    lists.add(["at", "against", "between", "of", "to", "with"], to: "prepositions")
    #expect(try PatternParser(lists: lists).parse(template).kind == kind)
  }

  @Test func `British and American spellings trigger alike`() {
    #expect(WordLists.otherSpelling("criticise") == "criticize")
    #expect(WordLists.otherSpelling("criticize") == "criticise")
    #expect(WordLists.otherSpelling("back") == nil)
  }
}
