/// What `meta.json` and `config.cfg` of a model folder say about its components.
struct PipelineSettings {
  /// A component that runs.
  struct Component {
    /// Name of the component and of its folder.
    var name: String
    /// What makes it, such as `tagger`.
    var factory: String
    /// Its settings as they stand in the file: JSON values.
    var settings: [String: String]

    /// A setting that is text; nil when it is missing or `null`.
    func text(_ key: String) -> String? { settings[key].flatMap(JSONText.parse)?.string }
    /// A setting that is true or false.
    func flag(_ key: String) -> Bool { settings[key] == "true" }
  }

  let name: String
  let version: String
  let language: String
  let config: ModelFile
  /// The components that run, in their order.
  let components: [Component]

  /// Components that the runtime knows; others are refused unless the model disables them.
  private static let known = [
    "attribute_ruler", "lemmatizer", "morphologizer", "ner", "parser", "tagger", "tok2vec",
    "trainable_lemmatizer",
  ]

  /// Languages whose lexical attributes spaCy computes by rules of their own.
  private static let ownAttributes: Set<String> = ["hi", "ht", "ne"]

  init(folder: String) throws(LanguageError) {
    guard ModelFile.exists(folder + "/meta.json") else {
      throw LanguageError(
        .modelMissing, file: folder, "is no folder of a spaCy model (it has no meta.json)")
    }
    let meta = try ModelFile(path: folder + "/meta.json")
    guard let json = JSONText.parse(meta.bytes), case .object = json else {
      throw meta.corrupt("is not a JSON object")
    }
    language = json["lang"]?.string ?? ""
    name = language + "_" + (json["name"]?.string ?? "")
    version = json["version"]?.string ?? ""
    config = try ModelFile(path: folder + "/config.cfg")
    let sections = PipelineSettings.sections(config.bytes)
    let disabled = Set(json["disabled"]?.list?.compactMap(\.string) ?? [])
    var components: [Component] = []
    for name in json["pipeline"]?.list?.compactMap(\.string) ?? [] where !disabled.contains(name) {
      let settings = sections["components." + name] ?? [:]
      let component = Component(name: name, factory: name, settings: settings)
      components.append(
        Component(
          name: name, factory: component.text("factory") ?? name, settings: settings))
    }
    self.components = components
    for component in components where !PipelineSettings.known.contains(component.factory) {
      throw meta.unsupported(
        "has the component \(component.factory); known are "
          + PipelineSettings.known.joined(separator: ", "))
    }
    if PipelineSettings.ownAttributes.contains(language) {
      throw meta.unsupported(
        "is for the language \(language), whose norms spaCy computes by rules of their own")
    }
    if let tokenizer = sections["nlp.tokenizer"]?["@tokenizers"].flatMap(JSONText.parse)?.string,
      tokenizer != "spacy.Tokenizer.v1"
    {
      throw config.unsupported("has the tokenizer \(tokenizer)")
    }
    try checkOrder()
  }

  /// The component that a factory made; nil when there is none.
  func component(_ factory: String) -> Component? { components.first { $0.factory == factory } }

  /// The component that a factory made.
  func required(_ factory: String) throws(LanguageError) -> Component {
    guard let component = component(factory) else {
      throw config.unsupported("has no component \(factory)")
    }
    return component
  }

  /// Where a component stands in the order of the run.
  func position(_ factory: String) -> Int? { components.firstIndex { $0.factory == factory } }

  /// Refuses orders in which a component would see something else than this runtime shows it.
  private func checkOrder() throws(LanguageError) {
    let pairs = [
      ("tagger", "attribute_ruler"), ("morphologizer", "attribute_ruler"),
      ("parser", "attribute_ruler"), ("attribute_ruler", "lemmatizer"), ("parser", "lemmatizer"),
      ("morphologizer", "lemmatizer"), ("parser", "ner"),
    ]
    for (first, second) in pairs {
      if let a = position(first), let b = position(second), a > b {
        throw config.unsupported("runs \(second) before \(first)")
      }
    }
    for factory in PipelineSettings.known
    where components.count(where: { $0.factory == factory }) > 1 {
      throw config.unsupported("has two components \(factory)")
    }
  }

  /// Sections of the file with their lines `key = value`.
  private static func sections(_ bytes: [UInt8]) -> [String: [String: String]] {
    var sections: [String: [String: String]] = [:]
    var current = ""
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      if line.hasPrefix("["), line.hasSuffix("]") {
        current = String(line.dropFirst().dropLast())
        continue
      }
      guard let sign = line.firstIndex(of: "=") else { continue }
      let key = line[..<sign].trimmed()
      sections[current, default: [:]][key] = line[line.index(after: sign)...].trimmed()
    }
    return sections
  }
}

extension Substring {
  /// The text without blanks at its ends.
  fileprivate func trimmed() -> String {
    var text = self
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return String(text)
  }
}
