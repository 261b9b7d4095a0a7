import Language

/// Mends "Kenya defeated the rebels and Uganda will send troops", where the parser takes the
/// subject of the second clause for a second object of the first.
enum CoordinationRepair {
  /// The text with every such noun made the subject of the verb right behind it, which has none.
  ///
  /// - Complexity: O(tokens).
  static func repaired(_ annotated: AnnotatedText) -> AnnotatedText {
    var tokens = annotated.tokens
    var hasSubject = [Bool](repeating: false, count: tokens.count)
    var isPassive = hasSubject
    for token in tokens where tokens.indices.contains(token.head) {
      if token.dep.hasPrefix("nsubj") || token.dep == "csubj" || token.dep == "expl" {
        hasSubject[token.head] = true
      }
      if token.dep == "auxpass" { isPassive[token.head] = true }
    }
    var isChanged = false
    for noun in tokens.indices.dropLast()
    where tokens[noun].dep == "conj" && ["NOUN", "PROPN", "PRON"].contains(tokens[noun].pos) {
      guard let verb = clause(behind: end(of: noun, tokens), of: noun, tokens), !hasSubject[verb],
        let link = conjunction(before: noun, tokens),
        isObject(tokens[noun].head, before: verb, tokens)
      else { continue }
      tokens[noun].dep = isPassive[verb] ? "nsubjpass" : "nsubj"
      tokens[noun].head = verb
      tokens[link].head = tokens[verb].head
      hasSubject[verb] = true
      isChanged = true
    }
    guard isChanged else { return annotated }
    return AnnotatedText(text: annotated.text, tokens: tokens, entities: annotated.entities)
  }

  /// The last token of a noun and of the name right behind it: "and foreign minister Orlov said",
  /// "and its president, Jean Morel, called".
  private static func end(of noun: Int, _ tokens: [Token]) -> Int {
    let hasComma = tokens[noun + 1].text == ","
    var i = hasComma ? noun + 2 : noun + 1
    while i < tokens.count, i - noun < 7, tokens[i].pos == "PROPN", tokens[i].dep == "compound" {
      i += 1
    }
    guard i < tokens.count, tokens[i].dep == "appos", tokens[i].head == noun,
      tokens[i].pos == "PROPN"
    else { return noun }
    guard hasComma else { return i }
    return i + 1 < tokens.count && tokens[i + 1].text == "," ? i + 1 : noun
  }

  /// The finite verb that follows a noun at once, or whose auxiliary does, and that is joined to a
  /// clause before.
  private static func clause(behind last: Int, of noun: Int, _ tokens: [Token]) -> Int? {
    let next = last + 1
    guard tokens.indices.contains(next) else { return nil }
    let isAuxiliary = ["aux", "auxpass"].contains(tokens[next].dep)
    let verb = isAuxiliary ? tokens[next].head : next
    guard tokens.indices.contains(verb), verb >= next, verb - next < 6,
      ["MD", "VBZ", "VBD", "VBP"].contains(tokens[next].tag),
      ["VERB", "AUX"].contains(tokens[verb].pos),
      ["conj", "ccomp", "advcl"].contains(tokens[verb].dep), tokens[verb].head < noun,
      tokens.indices.contains(tokens[verb].head),
      ["VERB", "AUX"].contains(tokens[tokens[verb].head].pos)
    else { return nil }
    return verb
  }

  /// The "and" or "but" in front of a noun's phrase.
  private static func conjunction(before noun: Int, _ tokens: [Token]) -> Int? {
    var i = noun - 1
    while i >= 0, noun - i < 6, tokens[i].head == noun,
      ["det", "compound", "amod", "nummod", "poss", "nmod"].contains(tokens[i].dep)
    {
      i -= 1
    }
    guard i >= 0, ["and", "but", "while"].contains(tokens[i].text), tokens[i].dep == "cc" else {
      return nil
    }
    return i
  }

  /// Whether a noun is an object in the clause that the verb is joined to.
  private static func isObject(_ noun: Int, before verb: Int, _ tokens: [Token]) -> Bool {
    var i = noun
    for _ in 0..<8 {
      guard tokens.indices.contains(i) else { return false }
      switch tokens[i].dep {
      case "dobj", "pobj", "attr", "dative": return tokens[i].head < i
      case "conj" where ["NOUN", "PROPN"].contains(tokens[tokens[i].head].pos): i = tokens[i].head
      default: return false
      }
    }
    return false
  }
}
