extension Lemmatizer {
  /// Parts of speech that the French rules cover; others are looked up whole.
  private static let frenchClasses: Set<String> = [
    "noun", "verb", "adj", "adp", "adv", "aux", "cconj", "det", "pron", "punct", "sconj",
  ]

  /// Source: `spacy/lang/fr/lemmatizer.py` of spaCy 3.8 (MIT).
  func french(_ form: Form) -> String {
    let pos = CodePoint.lowercased(form.pos)
    if pos.isEmpty || pos == "space" || pos == "eol" { return form.lower }
    guard Lemmatizer.frenchClasses.contains(pos) else {
      return tables.whole(form.text)?.first ?? form.text
    }
    let table = tables[pos] ?? LemmaTables.Table()
    let word = Array(form.lower.utf8)
    if table.knows(word) { return form.lower }
    if let first = table.exception(word)?.first { return first }
    var unknown: String?
    for rule in table.rules where word.suffix(rule.ending.count) == rule.ending[...] {
      let bytes = Array(word.dropLast(rule.ending.count)) + rule.replacement
      if bytes.isEmpty { continue }
      let lemma = String(decoding: bytes, as: UTF8.self)
      let isWord = lemma.unicodeScalars.allSatisfy { CodePoint.isAlphabetic($0.value) }
      if table.knows(bytes) || !isWord { return lemma }
      unknown = unknown ?? lemma
    }
    return unknown ?? tables.whole(form.lower)?.first ?? form.lower
  }
}
