/// spaCy's rule lemmatizer: tables of endings, exceptions and known words for each part of speech.
///
/// Source: `spacy/pipeline/lemmatizer.py` and `spacy/lang/en/lemmatizer.py` of spaCy 3.8 (MIT).
struct Lemmatizer: Sendable {
  private struct Table: Sendable {
    var rules: [(ending: [UInt8], replacement: [UInt8])] = []
    var exceptionWords = ByteStringTable()
    var exceptions: [[String]] = []
    var words = ByteStringTable()
    var isEmpty: Bool { rules.isEmpty && exceptions.isEmpty && words.count == 0 }
  }

  private var tables: [UInt64: Table] = [:]
  private let isEnglish: Bool

  init(_ file: ModelFile, language: String) throws(LanguageError) {
    isEnglish = language == "en"
    let root = try MessagePackReader.read(file)
    guard root.pairs != nil else { throw file.corrupt("is not a map") }
    for (key, value) in root["lemma_rules"]?.pairs ?? [] {
      guard let key = key.uint, let rules = value.list else {
        throw file.corrupt("has broken rules")
      }
      for rule in rules {
        guard let pair = rule.list, pair.count == 2, let ending = pair[0].string,
          let replacement = pair[1].string
        else { throw file.corrupt("has a broken rule") }
        tables[key, default: Table()].rules.append((Array(ending.utf8), Array(replacement.utf8)))
      }
    }
    for (key, value) in root["lemma_exc"]?.pairs ?? [] {
      guard let key = key.uint, let words = value.pairs else {
        throw file.corrupt("has broken exceptions")
      }
      var table = tables[key] ?? Table()
      table.exceptionWords.reserve(words.count, bytes: words.count * 12)
      for (word, forms) in words {
        guard let word = word.string, let forms = forms.list else {
          throw file.corrupt("has a broken exception")
        }
        guard table.exceptionWords.insert(word) == table.exceptions.count else { continue }
        table.exceptions.append(forms.compactMap(\.string))
      }
      tables[key] = table
    }
    for (key, value) in root["lemma_index"]?.pairs ?? [] {
      guard let key = key.uint, let words = value.list else {
        throw file.corrupt("has a broken index")
      }
      var table = tables[key] ?? Table()
      table.words.reserve(words.count, bytes: words.count * 12)
      for word in words {
        guard let word = word.string else { throw file.corrupt("has a word that is not text") }
        _ = table.words.insert(word)
      }
      tables[key] = table
    }
  }

  /// The dictionary form of a text with a universal part of speech and features.
  func lemma(_ text: String, lower: String, pos: String, morph: String) -> String {
    let pos = CodePoint.lowercased(pos)
    if pos.isEmpty || pos == "space" || pos == "eol" { return lower }
    if isEnglish, isBaseForm(pos, morph) { return lower }
    guard let table = tables[StringID.of(pos)], !table.isEmpty else {
      return pos == "propn" ? text : lower
    }
    return Lemmatizer.form(table, text, Array(lower.utf8))
  }

  private static func form(_ table: Table, _ text: String, _ lower: [UInt8]) -> String {
    var known: String?
    var other: String?
    var unknown: String?
    for (ending, replacement) in table.rules where lower.suffix(ending.count) == ending[...] {
      let bytes = Array(lower.dropLast(ending.count)) + replacement
      if bytes.isEmpty { continue }
      let form = String(decoding: bytes, as: UTF8.self)
      if table.words.find(form) != nil {
        // Each further known form goes in front of the list, so the last one counts.
        known = form
      } else if !form.unicodeScalars.allSatisfy({ CodePoint.isAlphabetic($0.value) }) {
        other = other ?? form
      } else {
        unknown = unknown ?? form
      }
    }
    let first = known ?? other
    let exceptions =
      unsafe lower.withUnsafeBufferPointer { unsafe table.exceptionWords.find($0) }
      .map { table.exceptions[$0] } ?? []
    return Lemmatizer.lead(exceptions, among: table, lower, first) ?? first ?? unknown ?? text
  }

  /// The form that an exception puts in front of all others: the last one that no rule has made.
  private static func lead(
    _ exceptions: [String], among table: Table, _ lower: [UInt8], _ first: String?
  ) -> String? {
    if exceptions.isEmpty { return nil }
    var made: [String] = []
    for (ending, replacement) in table.rules where lower.suffix(ending.count) == ending[...] {
      let form = String(
        decoding: Array(lower.dropLast(ending.count)) + replacement, as: UTF8.self)
      let isKept =
        table.words.find(form) != nil
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
    var features: [Substring: Substring] = [:]
    for feature in morph.split(separator: "|") {
      let parts = feature.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { features[parts[0]] = parts[1] }
    }
    let form = features["VerbForm"]
    if pos == "noun", features["Number"] == "Sing" { return true }
    if pos == "verb", form == "Fin", features["Tense"] == "Pres", features["Number"] == nil {
      return true
    }
    return form == "Inf" || form == "None" || features["Degree"] == "Pos"
  }
}
