/// spaCy's lemmatizer by tables: by rule in the general way, in those of English, French and
/// Spanish, or by looking whole words up.
///
/// Source: `spacy/pipeline/lemmatizer.py` and `spacy/lang/*/lemmatizer.py` of spaCy 3.8 (MIT).
struct Lemmatizer: Sendable {
  /// What the lemma of a token depends on.
  struct Form {
    var text: String
    var lower: String
    /// Universal part of speech.
    var pos: String
    /// Universal features.
    var morph: String
    var isSentenceStart: Bool
  }

  private enum Method: Sendable { case general, english, french, spanish, lookup }

  let tables: LemmaTables
  private let method: Method
  /// Whether the lemma replaces one that a rule has given.
  let overwrites: Bool

  /// Languages whose lemmatizer in spaCy follows rules of its own, which this runtime does not
  /// have.
  private static let foreign: Set<String> = [
    "ca", "el", "ga", "ht", "it", "mk", "nl", "pl", "ru", "uk",
  ]

  /// Reads the tables of a component `lemmatizer` from the file at `path`.
  init(
    path: String, language: String, _ component: PipelineSettings.Component, _ config: ModelFile
  ) throws(LanguageError) {
    let mode = component.text("mode") ?? "lookup"
    var required = ["lemma_rules"]
    if Lemmatizer.foreign.contains(language) {
      throw config.unsupported(
        "has spaCy's lemmatizer for the language \(language), whose rules are a program of its own")
    }
    switch (mode, language) {
    case ("lookup", _): (method, required) = (.lookup, ["lemma_lookup"])
    case ("rule", "en"): method = .english
    case ("rule", "fr"):
      (method, required) = (.french, ["lemma_lookup", "lemma_rules", "lemma_exc", "lemma_index"])
    case ("rule", "es"):
      method = .spanish
      required = ["lemma_rules", "lemma_rules_groups", "lemma_index", "lemma_exc"]
    case ("rule", _): method = .general
    default: throw config.unsupported("has a lemmatizer with the mode \(mode)")
    }
    overwrites = component.flag("overwrite")
    let file = try ModelFile(path: path)
    tables = try LemmaTables(file)
    for name in required where !tables.names.contains(name) {
      throw file.corrupt("has no table \(name)")
    }
  }

  /// Whether the lemma depends on where the token stands in its sentence.
  var looksAtSentenceStart: Bool { method == .spanish }

  /// The dictionary form.
  func lemma(_ form: Form) -> String {
    switch method {
    case .lookup: tables.whole(form.text)?.first ?? form.text
    case .french: french(form)
    case .spanish: spanish(form)
    case .english, .general: general(form)
    }
  }

  /// spaCy's general rules, with those of English for forms that are dictionary forms already.
  private func general(_ form: Form) -> String {
    let pos = CodePoint.lowercased(form.pos)
    if pos.isEmpty || pos == "space" || pos == "eol" { return form.lower }
    if method == .english, isBaseForm(pos, form.morph) { return form.lower }
    guard let table = tables[pos], !table.isEmpty else {
      return pos == "propn" ? form.text : form.lower
    }
    return Lemmatizer.form(table, form.text, Array(form.lower.utf8))
  }

  private static func form(_ table: LemmaTables.Table, _ text: String, _ lower: [UInt8]) -> String {
    var known: String?
    var other: String?
    var unknown: String?
    for rule in table.rules where lower.suffix(rule.ending.count) == rule.ending[...] {
      let bytes = Array(lower.dropLast(rule.ending.count)) + rule.replacement
      if bytes.isEmpty { continue }
      let form = String(decoding: bytes, as: UTF8.self)
      if table.knows(form) {
        // Each further known form goes in front of the list, so the last one counts.
        known = form
      } else if !form.unicodeScalars.allSatisfy({ CodePoint.isAlphabetic($0.value) }) {
        other = other ?? form
      } else {
        unknown = unknown ?? form
      }
    }
    let first = known ?? other
    let exceptions = table.exception(lower) ?? []
    return Lemmatizer.lead(exceptions, among: table, lower, first) ?? first ?? unknown ?? text
  }

  /// The form that an exception puts in front of all others: the last one that no rule has made.
  private static func lead(
    _ exceptions: [String], among table: LemmaTables.Table, _ lower: [UInt8], _ first: String?
  ) -> String? {
    if exceptions.isEmpty { return nil }
    var made: [String] = []
    for rule in table.rules where lower.suffix(rule.ending.count) == rule.ending[...] {
      let form = String(
        decoding: Array(lower.dropLast(rule.ending.count)) + rule.replacement, as: UTF8.self)
      let isKept =
        table.knows(form)
        || !form.unicodeScalars.allSatisfy { CodePoint.isAlphabetic($0.value) }
      if isKept { made.append(form) }
    }
    var lead: String?
    for form in exceptions where !made.contains(form) {
      lead = form
      made.append(form)
    }
    return lead
  }

  private func isBaseForm(_ pos: String, _ morph: String) -> Bool {
    let features = morph.utf8.split(separator: UInt8(ascii: "|"))
    func has(_ feature: String) -> Bool { features.contains { $0.elementsEqual(feature.utf8) } }
    if pos == "noun", has("Number=Sing") { return true }
    if pos == "verb", has("VerbForm=Fin"), has("Tense=Pres"),
      !features.contains(where: { $0.starts(with: "Number=".utf8) })
    {
      return true
    }
    return has("VerbForm=Inf") || has("VerbForm=None") || has("Degree=Pos")
  }
}
