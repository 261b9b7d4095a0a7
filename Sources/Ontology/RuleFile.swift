internal import Foundation

/// A file of a schema's `rules` folders as a tree with lines; what it means is for its reader to
/// say.
public struct RuleFile: Sendable {
  /// Path of the file.
  public let path: String
  /// Its content.
  public let root: RuleValue
}

/// A value of a rule file, with its line for messages.
public struct RuleValue: Sendable {
  /// Texts, lists and tables; rules need no other types.
  public indirect enum Content: Sendable {
    /// A text.
    case scalar(String)
    /// A list.
    case list([RuleValue])
    /// A table, in file order.
    case map([(key: String, value: RuleValue)])
  }

  /// What stands there.
  public let content: Content
  /// Line in the file, counted from 1.
  public let line: Int

  /// Makes a value.
  public init(content: Content, line: Int) {
    self.content = content
    self.line = line
  }

  init(_ value: SchemaFile.Value) {
    line = value.position.line
    switch value {
    case .scalar(let text, _): content = .scalar(text)
    case .list(let values, _): content = .list(values.map(RuleValue.init))
    case .table(let pairs, _): content = .map(pairs.map { ($0.key, RuleValue($0.value)) })
    }
  }
}

extension Ontology {
  /// The files of all `rules` folders, sorted by name; an overlay's file replaces one of the same
  /// name.
  ///
  /// - Throws: when a file cannot be read or is no YAML.
  public func ruleFiles() throws(OntologyError) -> [RuleFile] {
    var urls: [String: URL] = [:]
    for folder in folders {
      let rules = folder.appendingPathComponent("rules", isDirectory: true)
      for url in SchemaReader.files(in: rules) { urls[url.lastPathComponent] = url }
    }
    var files: [RuleFile] = []
    for (_, url) in urls.sorted(by: { $0.key < $1.key }) {
      let file = try SchemaFile(url)
      files.append(RuleFile(path: file.path, root: RuleValue(file.root)))
    }
    return files
  }
}
