extension Lemmatizer {
  /// Parts of speech whose words are their own dictionary forms.
  private static let spanishUnchanged: Set<String> = [
    "adp", "cconj", "intj", "part", "propn", "punct", "sconj", "sym", "x",
  ]

  /// Source: `spacy/lang/es/lemmatizer.py` of spaCy 3.8 (MIT).
  func spanish(_ form: Form) -> String {
    let pos = CodePoint.lowercased(form.pos)
    if pos.isEmpty || pos == "space" || pos == "eol" { return form.lower }
    if Lemmatizer.spanishUnchanged.contains(pos) {
      return form.isSentenceStart && pos != "propn" ? form.lower : form.text
    }
    let word = Array(form.lower.utf8)
    if let exception = tables[pos]?.exception(word) { return exception.first ?? "" }
    var features = Set(form.morph.split(separator: "|").map(String.init))
    let known = tables[pos == "aux" ? "verb" : pos]
    let bytes: [UInt8]
    switch pos {
    case "noun", "adj": bytes = nominal(word, pos, features, known)
    case "adv": bytes = fixed("adverbs", word) ?? word
    case "num": bytes = number(word)
    case "det", "pron": bytes = determiner(word, own: pos, known)
    case "verb", "aux":
      if features.remove("PronType=Prs") != nil {
        bytes = verbWithPronouns(word, features, known)
      } else {
        bytes = verb(word, rules(for: "verb", features), known)
      }
    default: bytes = word
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func rules(for pos: String, _ features: Set<String>) -> [LemmaTables.Rule] {
    let group = tables.groups(pos).first { $0.features.allSatisfy { features.contains($0) } }
    return group.flatMap { tables[$0.rules] }?.rules ?? []
  }

  /// The lemma of a word that a table of whole words names.
  private func fixed(_ name: String, _ word: [UInt8]) -> [UInt8]? {
    tables[name]?.rules.first { $0.ending == word }?.replacement
  }

  /// What the rules make of a word, in their order; nothing that equals the word unless asked for.
  private func candidates(
    _ word: [UInt8], _ rules: [LemmaTables.Rule], keepsWord: Bool = false
  ) -> [[UInt8]] {
    rules.compactMap { rule in
      guard word.suffix(rule.ending.count) == rule.ending[...] else {
        return keepsWord ? word : nil
      }
      let lemma = Array(word.dropLast(rule.ending.count)) + rule.replacement
      return lemma == word && !keepsWord ? nil : lemma
    }
  }

  private func nominal(
    _ word: [UInt8], _ pos: String, _ features: Set<String>, _ known: LemmaTables.Table?
  ) -> [UInt8] {
    var lemmas = candidates(word, rules(for: pos, features))
    if features.contains("Number=Plur") {
      // A plural may carry an accent that the singular does not need: jóvenes, joven.
      for lemma in lemmas where lemma.last == UInt8(ascii: "n") || lemma.last == UInt8(ascii: "s") {
        for rule in tables["accents"]?.rules ?? [] {
          lemmas.append(replacing(rule, in: lemma))
        }
      }
    }
    return lemmas.first { known?.knows($0) ?? false } ?? lemmas.first ?? word
  }

  private func determiner(
    _ word: [UInt8], own: String, _ known: LemmaTables.Table?
  ) -> [UInt8] {
    if let lemma = fixed(own, word) ?? fixed("det_and_pron_fixed", word) { return lemma }
    let general = tables["det_and_pron_general"]?.rules ?? []
    let lemmas = candidates(word, general, keepsWord: own == "det") + [word]
    return lemmas.first { known?.knows($0) ?? false } ?? lemmas[0]
  }

  private func number(_ word: [UInt8]) -> [UInt8] {
    if let lemma = fixed("num", word) { return lemma }
    let (point, comma) = (UInt8(ascii: "."), UInt8(ascii: ","))
    let whole = word.prefix { $0 != comma }
    let end = whole.suffix(4)
    let hasThousands =
      end.count == 4 && end.first == point
      && end.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
    return word.filter { !hasThousands || $0 != point }.map { $0 == comma ? point : $0 }
  }

  private func verb(
    _ word: [UInt8], _ rules: [LemmaTables.Rule], _ known: LemmaTables.Table?
  ) -> [UInt8] {
    let lemmas = candidates(word, rules)
    if let lemma = lemmas.first(where: { known?.knows($0) ?? false }) { return lemma }
    for lemma in lemmas {
      if let changed = alternated(lemma, known) { return changed }
    }
    return lemmas.first ?? word
  }

  /// A known verb whose stem has another vowel: o for ue, e for ie.
  private func alternated(_ lemma: [UInt8], _ known: LemmaTables.Table?) -> [UInt8]? {
    guard let known else { return nil }
    for rule in tables["voc_alt_1"]?.rules ?? [] {
      for at in Lemmatizer.places(of: rule.ending, in: lemma) {
        let changed =
          lemma[..<at] + rule.replacement + lemma[(at + rule.ending.count)...]
        if known.knows(Array(changed)) { return Array(changed) }
      }
    }
    for rule in tables["voc_alt_2"]?.rules ?? [] {
      guard let at = Lemmatizer.places(of: rule.ending, in: lemma).first else { continue }
      let changed = lemma[..<at] + rule.replacement + lemma[(at + rule.ending.count)...]
      if known.knows(Array(changed)) { return Array(changed) }
    }
    return nil
  }

  private static func places(of part: [UInt8], in word: [UInt8]) -> [Int] {
    guard !part.isEmpty, part.count <= word.count else { return [] }
    return (0...(word.count - part.count)).filter { word[$0..<($0 + part.count)] == part[...] }
  }

  private func replacing(_ rule: LemmaTables.Rule, in word: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var i = 0
    while i < word.count {
      if !rule.ending.isEmpty, word[i...].starts(with: rule.ending) {
        result += rule.replacement
        i += rule.ending.count
      } else {
        result.append(word[i])
        i += 1
      }
    }
    return result
  }

  /// Pronouns that are written as one word with a verb, the longest first.
  private static let clitics = [
    "las", "los", "les", "nos", "me", "te", "se", "la", "lo", "le", "os",
  ].map { Array($0.utf8) }

  private func verbWithPronouns(
    _ word: [UInt8], _ features: Set<String>, _ known: LemmaTables.Table?
  ) -> [UInt8] {
    var verb = word
    var pronouns: [[UInt8]] = []
    while pronouns.count <= 3,
      let clitic = Lemmatizer.clitics.first(where: { verb.suffix($0.count) == $0[...] })
    {
      verb.removeLast(clitic.count)
      pronouns.insert(clitic, at: 0)
    }
    for rule in tables["accents"]?.rules ?? [] { verb = replacing(rule, in: verb) }
    var result: [UInt8]
    if let exception = tables["verb"]?.exception(verb)?.first {
      result = Array(exception.utf8)
    } else {
      let withPronoun = features.union(["PronType=Prs"])
      result = self.verb(verb, rules(for: "verb", withPronoun), known)
    }
    result.append(0x20)
    for (i, pronoun) in pronouns.enumerated() {
      if i > 0 { result.append(0x20) }
      if let exception = tables["pron"]?.exception(pronoun)?.first {
        result += Array(exception.utf8)
      } else {
        // spaCy looks the pronoun up among the verbs.
        result += determiner(pronoun, own: "pron", known)
      }
    }
    return result
  }
}
