import Ontology

/// The rules of `schema/rules` in the form the matcher uses.
struct RuleSet: Sendable {
  /// All rules, in file order.
  private(set) var rules: [Rule] = []
  /// Word lists, and the cues of polarity, modality and attribution.
  private(set) var lists = WordLists()
  /// Rule numbers by trigger lemma, in file order.
  private(set) var byTrigger = WordMap<[Int]>()
  /// Numbers of the rules that any verb may trigger.
  private(set) var ofAnyVerb: [Int] = []
  /// These rules.
  private(set) var anyVerbRules: [Rule] = []
  /// The rules of a trigger, ready to be tried.
  private(set) var triggered = WordMap<Triggered>()

  /// The rules that one trigger word has.
  struct Triggered: Sendable {
    /// In file order.
    let rules: [Rule]
    /// With those of any verb behind them.
    let ofVerb: [Rule]
    /// With those of any verb among them.
    let ofVerbInOrder: [Rule]
  }

  /// Reads the files in the given order: first all word lists, then all rules.
  ///
  /// - Parameter edgeTypes: known edge types.
  /// - Parameter nodeTypes: known node types.
  init(
    files: [RuleFile], edgeTypes: Set<String>, nodeTypes: Set<String>
  ) throws(OntologyError) {
    for file in files {
      guard let words = file.root["words"] else { continue }
      guard let pairs = words.map else {
        throw OntologyError(
          .wrongValue, file: file.path, line: words.line, column: 1,
          detail: "`words` must map names to lists")
      }
      for (name, value) in pairs {
        guard let list = value.list else {
          throw OntologyError(
            .wrongValue, file: file.path, line: value.line, column: 1,
            detail: "`\(name)` must be a list")
        }
        // A list may take in another one: `@other`.
        for item in list {
          guard let word = item.scalar else {
            throw OntologyError(
              .wrongValue, file: file.path, line: item.line, column: 1,
              detail: "a word list holds words only")
          }
          if word.hasPrefix("@") {
            lists.add(lists[String(word.dropFirst())].sorted(), to: name)
          } else {
            lists.add([word.lowercased()], to: name)
          }
        }
      }
    }
    for file in files {
      for key in file.root.map ?? []
      where !["words", "edge", "rules", "A", "B", "confidence"].contains(key.key) {
        throw OntologyError(
          .wrongValue, file: file.path, line: key.value.line, column: 1,
          detail: "unknown key `\(key.key)`")
      }
      guard let edge = file.root["edge"]?.scalar else { continue }
      guard edgeTypes.contains(edge) else {
        throw OntologyError(
          .unknownReference, file: file.path, line: file.root["edge"]?.line ?? 1, column: 1,
          detail: "`\(edge)` is no edge type of the schema")
      }
      let reader = RuleReader(
        file: file.path, edge: edge, nodeTypes: nodeTypes, lists: lists,
        defaults: file.root)
      for value in file.root["rules"]?.list ?? [] {
        rules += try reader.rules(from: value)
      }
    }
    for (number, rule) in rules.enumerated() {
      for trigger in rule.pattern.triggers { byTrigger[trigger, default: []].append(number) }
    }
    ofAnyVerb = byTrigger["*"] ?? []
    anyVerbRules = ofAnyVerb.map { rules[$0] }
    for word in byTrigger.words {
      let own = byTrigger[word] ?? []
      triggered[word, default: Triggered(rules: [], ofVerb: [], ofVerbInOrder: [])] = Triggered(
        rules: each(own), ofVerb: each(own + ofAnyVerb),
        ofVerbInOrder: each((own + ofAnyVerb).sorted()))
    }
  }
}

extension RuleSet {
  /// The rules with some numbers, one that comes twice in a row once.
  func each(_ numbers: [Int]) -> [Rule] {
    var last = -1
    return numbers.compactMap { number in
      defer { last = number }
      return number == last ? nil : rules[number]
    }
  }
}

/// Reads the entries of one file's `rules`.
struct RuleReader {
  let file: String
  let edge: String
  let nodeTypes: Set<String>
  let lists: WordLists
  let defaults: RuleValue

  private static let keys: WordSet = [
    "match", "confidence", "abroad", "holder", "modality", "polarity", "negated", "not", "A", "B",
    "properties", "name", "judge",
  ]

  func rules(from value: RuleValue) throws(OntologyError) -> [Rule] {
    let templates: [RuleValue]
    if value.scalar != nil {
      templates = [value]
    } else {
      for pair in value.map ?? [] where !Self.keys.contains(pair.key) {
        throw issue(pair.value, "unknown key `\(pair.key)`")
      }
      templates = value["match"]?.list ?? []
      if templates.isEmpty { throw issue(value, "a rule needs `match`") }
    }
    let confidence = try number(value["confidence"] ?? defaults["confidence"]) ?? 0.85
    let excluded = WordSet(
      (value["not"]?.strings ?? []).flatMap { word in
        word.hasPrefix("@") ? lists[String(word.dropFirst())].sorted() : [word.lowercased()]
      })
    var result: [Rule] = []
    for item in templates {
      guard let template = item.scalar else { throw issue(item, "a template is a text") }
      var pattern: Pattern
      do { pattern = try PatternParser(lists: lists).parse(template) } catch {
        throw issue(item, "`\(template)`: \(error.detail)")
      }
      pattern.from?.types = try types(value["A"] ?? defaults["A"])
      pattern.to?.types = try types(value["B"] ?? defaults["B"])
      pattern.excluded = excluded
      result.append(
        Rule(
          name: value["name"]?.scalar ?? "\(edge): \(template)", edge: edge, pattern: pattern,
          confidence: confidence,
          isPossible: try flag(value["modality"], "possible", "asserted"),
          isAsserted: value["modality"]?.scalar == "asserted",
          isNegative: try flag(value["polarity"], "negative", "positive"),
          silentWhenNegated: value["negated"]?.scalar == "only"
            ? false : try flag(value["negated"], "silent", "negative"),
          onlyNegated: value["negated"]?.scalar == "only",
          isAbroad: try flag(value["abroad"], "required", "free"),
          takesClauseSubject: try flag(value["holder"], "clause", "noun"),
          isSure: try flag(value["judge"], "skip", "ask"),
          properties: (value["properties"]?.map ?? []).map { ($0.key, $0.value.scalar ?? "") }))
    }
    return result
  }

  private func types(_ value: RuleValue?) throws(OntologyError) -> Set<String>? {
    guard let value else { return nil }
    var result: Set<String> = []
    for name in value.strings {
      if name == "actor" {
        result.formUnion(EdgeSchema.actors)
      } else if nodeTypes.contains(name) {
        result.insert(name)
      } else {
        throw issue(value, "`\(name)` is no node type of the schema")
      }
    }
    return result
  }

  private func number(_ value: RuleValue?) throws(OntologyError) -> Double? {
    guard let value else { return nil }
    guard let text = value.scalar, let number = Double(text), (0...1).contains(number) else {
      throw issue(value, "`confidence` must be a number from 0 to 1")
    }
    return number
  }

  private func flag(
    _ value: RuleValue?, _ yes: String, _ no: String
  ) throws(OntologyError) -> Bool {
    guard let value else { return false }
    guard let text = value.scalar, text == yes || text == no else {
      throw issue(value, "must be `\(yes)` or `\(no)`")
    }
    return text == yes
  }

  private func issue(_ value: RuleValue, _ detail: String) -> OntologyError {
    OntologyError(.wrongValue, file: file, line: value.line, column: 1, detail: detail)
  }
}
