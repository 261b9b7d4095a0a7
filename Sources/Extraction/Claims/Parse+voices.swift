import Language

/// Who speaks by a statement, letter or resolution.
extension Parse {
  /// "The league issued a statement urging X to leave", "a letter signed by A and B calling on X":
  /// heads of those whose words it has; nil for other nouns, and where nobody is said to have put
  /// it out.
  func voicers(of paper: Int, depth: Int) -> [Int]? {
    guard depth < 8 else { return nil }
    let isBill = lists["bills"].contains(lemmas[paper])
    guard
      isBill || lists["voices"].contains(lemmas[paper]) || lists["motions"].contains(lemmas[paper])
    else { return nil }
    if let owner = child(paper, "poss") { return [owner] }
    for phrase in prepositions(of: paper) where ["by", "from"].contains(phrase.word) {
      return [phrase.object]
    }
    for clause in children(paper, "acl")
    where tokens[clause].tag == "VBN" && lists["issuing-verbs"].contains(lemmas[clause]) {
      let authors = prepositions(of: clause).filter { $0.word == "by" }.map(\.object)
      if !authors.isEmpty { return authors }
    }
    let verb = head(paper)
    if dep(paper) == "pobj", ["in", "with"].contains(words[verb]), isVerb(head(verb)) {
      let above = head(verb)
      let own = isPassive(above) ? [] : children(above, "nsubj")
      return own.isEmpty ? nil : own
    }
    // "Approved a bill banning X": whoever makes it law bans X.
    if isBill, !["adopt", "pass", "approve", "issue", "sign"].contains(lemmas[verb]) { return nil }
    guard isVerb(verb), lists["issuing-verbs"].contains(lemmas[verb]), !hasChild(verb, "neg"),
      !children(verb, "aux").contains(where: { ["MD", "TO"].contains(tokens[$0].tag) })
    else { return nil }
    if dep(paper) == "dobj", !isPassive(verb) {
      let own = subjects(of: verb, depth: depth + 1)
      return own.isEmpty ? nil : own
    }
    guard dep(paper) == "nsubjpass" else { return nil }
    let agents = prepositions(of: verb).filter { $0.word == "by" }.map(\.object)
    return agents.isEmpty ? nil : agents
  }
}
