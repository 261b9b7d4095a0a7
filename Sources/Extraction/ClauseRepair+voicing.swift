import Language

/// Short sentences whose verb the parser takes for an adjective of its object: "New Zealand voiced concern".
extension ClauseRepair {
  /// Makes the past form right in front of a noun the verb of its clause, where it has a subject of its own.
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
