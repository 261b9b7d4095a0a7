internal import Foundation
import TextModel

/// Reads schema folders one over the other and collects what is wrong with them.
struct SchemaReader {
  private(set) var nodeTypes: [String: NodeType] = [:]
  private(set) var edgeTypes: [String: EdgeType] = [:]
  private(set) var lexicons: [String: Lexicon] = [:]
  private(set) var problems: [OntologyError] = []
  /// Where types were defined, for messages about references.
  private var positions: [String: SchemaFile.Position] = [:]

  init(folders: [URL]) {
    for folder in folders { read(folder) }
  }

  /// The entries of a lexicon, in order.
  func entries(_ name: String) -> [Lexicon.Entry] { lexicons[name]?.entries ?? [] }

  private mutating func read(_ folder: URL) {
    guard (try? folder.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true else {
      problems.append(OntologyError(.unreadable, file: folder.path, detail: "is no folder"))
      return
    }
    let places = ["nodes", "edges", "lexicons"].flatMap { part in
      SchemaReader.files(in: folder.appendingPathComponent(part, isDirectory: true)).map {
        (part: part, url: $0)
      }
    }
    // Parsed beside each other, taken in order.
    let parsed = SideBySide.map(places, least: 1) { place in
      Result { () throws(OntologyError) in try SchemaFile(place.url) }
    }
    for (place, file) in zip(places, parsed) {
      do throws(OntologyError) {
        switch place.part {
        case "nodes": try readNode(try file.get())
        case "edges": try readEdge(try file.get())
        default: try readLexicon(try file.get())
        }
      } catch {
        problems.append(error)
      }
    }
  }

  /// The YAML files of a folder, sorted by name; none when there is no such folder.
  static func files(in folder: URL) -> [URL] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted()
      .map { folder.appendingPathComponent($0) }
  }

  private mutating func readNode(_ file: SchemaFile) throws(OntologyError) {
    let table = try SchemaTable(
      file.root, required: ["node", "label", "definition"], optional: ["codes"])
    let id = try table.text("node")
    positions["node " + id] = table.position
    nodeTypes[id] = NodeType(
      id: id, label: try table.text("label"), definition: try table.text("definition"),
      codes: try table.codes("codes"))
  }

  private mutating func readEdge(_ file: SchemaFile) throws(OntologyError) {
    let table = try SchemaTable(
      file.root, required: ["edge", "label", "definition", "from", "to", "symmetric"],
      optional: ["codes"])
    let id = try table.text("edge")
    let symmetric = try table.text("symmetric")
    guard ["true", "false"].contains(symmetric) else {
      throw table.place("symmetric").error(.wrongValue, "must be true or false")
    }
    positions["from " + id] = table.place("from")
    positions["to " + id] = table.place("to")
    edgeTypes[id] = EdgeType(
      id: id, label: try table.text("label"), definition: try table.text("definition"),
      from: try table.texts("from"), to: try table.texts("to"), isSymmetric: symmetric == "true",
      codes: try table.codes("codes"))
  }

  private mutating func readLexicon(_ file: SchemaFile) throws(OntologyError) {
    let table = try SchemaTable(
      file.root, required: ["lexicon", "about", "entries"], optional: [])
    let name = try table.text("lexicon")
    guard case .list(let values, _) = table["entries"] else {
      throw table.place("entries").error(.malformed, "`entries` must be a list")
    }
    let form = LexiconForm.known[name]
    var entries: [Lexicon.Entry] = []
    entries.reserveCapacity(values.count)
    var known: Set<String> = []
    for value in values {
      do throws(OntologyError) {
        let entry = try LexiconForm.entry(value, form: form)
        guard known.insert(entry.id).inserted else {
          throw entry.position.error(.duplicate, "the id `\(entry.id)` is taken in this file")
        }
        entries.append(entry)
      } catch {
        problems.append(error)
      }
    }
    if lexicons[name] == nil {
      lexicons[name] = Lexicon(
        name: name, about: try table.text("about"), entries: entries)
    } else {
      for entry in entries { lexicons[name]?.put(entry) }
    }
  }

  /// References to types, countries, portfolios and bodies that do not exist.
  func brokenReferences() -> [OntologyError] {
    var problems: [OntologyError] = []
    for type in edgeTypes.values.sorted(by: { $0.id < $1.id }) {
      for (key, ids) in [("from", type.from), ("to", type.to)] {
        for id in ids where nodeTypes[id] == nil {
          let place = positions["\(key) \(type.id)"]
          problems.append(
            place?.error(.unknownReference, "there is no node type `\(id)`")
              ?? OntologyError(.unknownReference, file: type.id, detail: "no node type `\(id)`"))
        }
      }
    }
    for (name, field, target) in LexiconForm.references {
      for entry in entries(name) {
        for id in entry[field] where lexicons[target]?[id] == nil {
          problems.append(
            entry.position.error(
              .unknownReference, "`\(field)` of `\(entry.id)`: `\(id)` is not in `\(target)`"))
        }
      }
    }
    return problems
  }
}
