import Foundation
import Ontology
import Testing

struct SchemaOverlayTests {
  /// Writes files into a new folder, runs `body` and removes the folder.
  private func withFolder(_ files: [String: String], _ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("overlay-\(UUID().uuidString)", isDirectory: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try body(folder)
  }

  @Test func `an overlay adds types and entries and replaces those with the same id`() throws {
    let files = [
      "nodes/vessel.yaml": "node: vessel\nlabel: Vessel\ndefinition: A ship.\n",
      "edges/boards.yaml": """
      edge: boards
      label: boards
      definition: A boards B.
      from: [person]
      to: [vessel]
      symmetric: false
      """,
      "lexicons/more.yaml": """
      lexicon: countries
      about: More countries.
      entries:
        - {id: FR, name: France, kind: state, adjectives: [Gallic]}
        - {id: X1, name: Ruritania, kind: state, adjectives: [Ruritanian]}
      """,
    ]
    try withFolder(files) { folder in
      #expect(Ontology.problems(overlays: [folder]).map(\.description) == [])
      let ontology = try Ontology(overlays: [folder])
      #expect(ontology.edgeType("boards")?.allows(from: "person", to: "vessel") == true)
      #expect(ontology.country("X1")?.name == "Ruritania")
      #expect(ontology.country("FR")?.adjectives == ["Gallic"])
      #expect(ontology.names.values(of: "Ruritanian").count == 1)
      #expect(ontology.country("DE")?.name == "Germany")
    }
  }

  @Test(arguments: [
    ("nodes/a.yaml", "node: a\nlabel: [\n", OntologyError.Code.malformed, 3),
    ("nodes/a.yaml", "node: a\nlabel: A\n", .missingKey, 1),
    ("nodes/a.yaml", "node: a\nlabel: A\ndefinition: x\ncolour: red\n", .unknownKey, 4),
    (
      "edges/a.yaml",
      "edge: a\nlabel: A\ndefinition: x\nfrom: [person]\nto: [unicorn]\nsymmetric: false\n",
      .unknownReference, 5
    ),
    (
      "edges/a.yaml",
      "edge: a\nlabel: A\ndefinition: x\nfrom: [person]\nto: [place]\nsymmetric: maybe\n",
      .wrongValue, 6
    ),
    (
      "lexicons/a.yaml", "lexicon: titles\nabout: x\nentries:\n  - {id: a, label: b}\n",
      .missingKey, 4
    ),
    (
      "lexicons/a.yaml", "lexicon: words\nabout: x\nentries:\n  - {id: a, b: c}\n  - {id: a}\n",
      .duplicate, 5
    ),
    ("lexicons/a.yaml", "lexicon: words\nabout: &x y\nentries: *x\n", .malformed, 2),
  ])
  func `a fault is told with its line`(
    path: String, text: String, code: OntologyError.Code, line: Int
  ) throws {
    try withFolder([path: text]) { folder in
      let problems = Ontology.problems(overlays: [folder])
      let problem = try #require(problems.first)
      #expect(problems.count == 1)
      #expect(problem.code == code)
      #expect(problem.line == line, "\(problem)")
      #expect(problem.file.hasSuffix(path))
    }
  }

  @Test func `a folder that is not there is a fault`() {
    let missing = URL(fileURLWithPath: "/nonexistent/schema", isDirectory: true)
    #expect(Ontology.problems(overlays: [missing]).map(\.code) == [.unreadable])
    #expect(throws: OntologyError.self) { try Ontology(overlays: [missing]) }
  }
}
