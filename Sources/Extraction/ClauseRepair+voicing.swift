import Language

/// Short sentences whose verb the parser takes for an adjective of its object: "New Zealand voiced
/// concern".
extension ClauseRepair {
  /// "Threatened both with sanctions", "asked both for restraint": the parser takes "both" for part
  /// of what follows.
  static func mendBoth(at i: Int, _ tokens: inout [Token]) -> Bool {
    guard i > 0, i + 1 < tokens.count, tokens[i].text == "both",
      ["preconj", "det", "cc"].contains(tokens[i].dep), tokens[i].head > i,
      tokens[i + 1].tag == "IN" || tokens[i + 1].tag == "TO",
      tokens[i - 1].pos == "VERB" || tokens[i - 1].dep == "prep",
      !tokens[i].isSentenceStart, !isBelow(i, i - 1, tokens)
    else { return false }
    // "Called both for talks and for elections".
    let end = min(tokens.count, i + 24)
    guard
      !(i + 2..<max(i + 2, end)).contains(where: {
        tokens[$0].text == tokens[i + 1].text && tokens[$0 - 1].text == "and"
      })
    else { return false }
    tokens[i].dep = tokens[i - 1].dep == "prep" ? "pobj" : "dobj"
    tokens[i].head = i - 1
    return true
  }

  /// Whether a token hangs on another, so that the other may not hang on it.
  private static func isBelow(_ other: Int, _ token: Int, _ tokens: [Token]) -> Bool {
    var i = token
    for _ in 0..<64 {
      guard i != other else { return true }
      guard tokens.indices.contains(i), tokens[i].head != i else { return false }
      i = tokens[i].head
    }
    return true
  }

  /// Makes the past form right in front of a noun the verb of its clause, where it has a subject of
  /// its own.
  static func mendVoicing(at verb: Int, _ tokens: inout [Token]) -> Bool {
    let noun = tokens[verb].head
    guard tokens[verb].dep == "amod", ["VBN", "VBD"].contains(tokens[verb].tag), noun > verb,
      noun - verb < 4, ["ROOT", "conj", "ccomp"].contains(tokens[noun].dep),
      let subject = (max(0, verb - 12)..<verb).first(where: {
        tokens[$0].head == verb && tokens[$0].dep == "nsubj"
      }), ["PROPN", "PRON", "NOUN"].contains(tokens[subject].pos)
    else { return false }
    let isRoot = tokens[noun].head == noun
    tokens[verb].tag = "VBD"
    tokens[verb].pos = "VERB"
    tokens[verb].dep = tokens[noun].dep
    tokens[verb].head = isRoot ? verb : tokens[noun].head
    for j in max(0, noun - 40)..<min(tokens.count, noun + 40)
    where tokens[j].head == noun && j != verb && !(verb + 1..<noun).contains(j) {
      guard
        ["punct", "cc", "conj", "advcl", "npadvmod", "ccomp"].contains(tokens[j].dep) || j < verb
      else { continue }
      tokens[j].head = verb
    }
    tokens[noun].head = verb
    tokens[noun].dep = "dobj"
    return true
  }
}
