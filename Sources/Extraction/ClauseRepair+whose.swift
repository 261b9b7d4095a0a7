import Language

/// Repairs of relative clauses that the parser takes for the main clause.
extension ClauseRepair {
  /// "X, a critic of the pact agreed with Y, has promised Z": the pact is agreed, and X promises.
  /// False where there is nothing to mend.
  static func mendParticiple(at i: Int, _ tokens: inout [Token]) -> Bool {
    guard i > 4, ["VBD", "VBN"].contains(tokens[i].tag), tokens[i].dep == "ROOT",
      tokens[i - 1].pos == "NOUN", tokens[i - 1].dep == "pobj"
    else { return false }
    let window = max(0, i - 24)..<i
    guard
      let subject = window.last(where: {
        tokens[$0].head == i && tokens[$0].dep == "nsubj" && tokens[$0].pos == "PROPN"
      }),
      let apposed = (subject + 1..<i).first(where: {
        tokens[$0].head == subject && tokens[$0].dep == "appos"
      }),
      let comma = (subject + 1..<apposed).first(where: { tokens[$0].text == "," }),
      !(comma + 1..<i).contains(where: { tokens[$0].text == "," })
    else { return false }
    let after = i + 1..<min(tokens.count, i + 24)
    guard
      let main = after.first(where: {
        tokens[$0].head == i && tokens[$0].dep == "conj" && tokens[$0].pos == "VERB"
      }),
      !after.contains(where: { tokens[$0].head == i && tokens[$0].dep == "cc" && $0 < main }),
      !after.contains(where: { tokens[$0].head == main && tokens[$0].dep.hasPrefix("nsubj") })
    else { return false }
    let first =
      (i + 1..<main).first { tokens[$0].head == main && tokens[$0].dep.hasPrefix("aux") } ?? main
    guard tokens[first - 1].text == "," else { return false }
    tokens[subject].head = main
    tokens[main].dep = "ROOT"
    tokens[main].head = main
    tokens[i].dep = "acl"
    tokens[i].tag = "VBN"
    tokens[i].head = i - 1
    return true
  }

  /// "The Popular Union, whose armed wing, the Eagle Brigade, held a judge": makes the wing, which
  /// the parser takes for another name of the union, the subject of the verb behind its own name.
  private static func hangSubject(_ noun: Int, behind whose: Int, _ tokens: inout [Token]) -> Bool {
    guard tokens.indices.contains(noun), noun > whose, tokens[noun].dep == "appos",
      tokens[noun].head < whose, tokens[noun].tag == "NN",
      noun + 1 < tokens.count, tokens[noun + 1].text == ",",
      let comma = (noun + 2..<min(tokens.count, noun + 14)).first(where: { tokens[$0].text == "," }
      ),
      let verb = (comma + 1..<min(tokens.count, comma + 5)).first(where: {
        ["VERB", "AUX"].contains(tokens[$0].pos) && !tokens[$0].dep.hasPrefix("aux")
      }),
      tokens[comma - 1].tag.hasPrefix("NNP"),
      ["conj", "ROOT", "advcl", "dep"].contains(tokens[verb].dep),
      tokens[verb].dep == "ROOT" || tokens[verb].head < whose,
      !(comma + 1..<verb).contains(where: { ["CC", "NN", "NNP", "NNS"].contains(tokens[$0].tag) })
    else { return false }
    let owner = tokens[noun].head
    let isFirst = tokens[verb].dep == "ROOT"
    let isSubject =
      ["nsubj", "nsubjpass"].contains(tokens[owner].dep) && tokens[owner].head == verb
    guard !isFirst || isSubject else { return false }
    tokens[noun].dep = "nsubj"
    tokens[noun].head = verb
    if !isFirst {
      tokens[verb].dep = "relcl"
      tokens[verb].head = owner
    }
    return true
  }

  /// "Ti Blan, whose coalition holds the port, is wanted by X": hangs the clause behind "whose" on
  /// the name, and the name on the verb that follows. False where there is nothing to mend.
  static func mendWhose(at i: Int, _ tokens: inout [Token]) -> Bool {
    guard i > 1, tokens[i].tag == "WP$", tokens[i - 1].text == ",", tokens[i].dep == "poss" else {
      return false
    }
    var noun = tokens[i].head
    // "Whose chairman Otto Lang followed": the name, in which the post is a part.
    if tokens.indices.contains(noun), tokens[noun].dep == "compound",
      (noun + 1..<noun + 5).contains(tokens[noun].head), tokens.indices.contains(tokens[noun].head),
      tokens[tokens[noun].head].dep.hasPrefix("nsubj")
    {
      noun = tokens[noun].head
    }
    // "Whose Harvest Party governs X": the party, which the parser takes for part of the verb.
    if tokens.indices.contains(noun), noun > i + 1,
      ["VBZ", "VBD", "VBP"].contains(tokens[noun].tag),
      tokens[noun - 1].dep == "compound", tokens[noun - 1].head == noun
    {
      tokens[noun - 1].dep = "nsubj"
      tokens[i].head = noun - 1
      return true
    }
    let isHung =
      hangClause(noun, behind: i, &tokens) || hangSubject(noun, behind: i, &tokens)
    guard tokens.indices.contains(noun), noun > i,
      ["nsubj", "nsubjpass"].contains(tokens[noun].dep), tokens.indices.contains(tokens[noun].head)
    else { return isHung }
    let verb = tokens[noun].head
    guard verb > noun, tokens[verb].dep != "relcl",
      let owner = (max(0, i - 16)..<i).last(where: {
        tokens[$0].head == verb && ["nsubj", "nsubjpass"].contains(tokens[$0].dep)
      })
    else { return isHung }
    let main = (verb + 1..<min(tokens.count, verb + 40)).first {
      tokens[$0].head == verb && tokens[$0].dep == "conj"
        && ["VERB", "AUX"].contains(tokens[$0].pos)
    }
    if let main {
      tokens[owner].head = main
      tokens[main].dep = tokens[verb].dep
      tokens[main].head = tokens[verb].head == verb ? main : tokens[verb].head
    }
    tokens[verb].dep = "relcl"
    tokens[verb].head = owner
    if main == nil {
      tokens[owner].dep = "ROOT"
      tokens[owner].head = owner
    }
    return true
  }

  /// "Russia, whose Gazprom cut off Poland": whose the subject is, which the parser takes for an
  /// object. False where there is nothing to mend.
  static func mendOwner(at i: Int, _ tokens: inout [Token]) -> Bool {
    guard tokens[i].tag == "WP$", tokens[i].dep != "poss", i + 2 < tokens.count,
      tokens[i + 1].tag.hasPrefix("NN")
    else { return false }
    var noun = i + 1
    while noun + 1 < tokens.count, noun - i < 6, tokens[noun].dep == "compound",
      tokens[noun + 1].tag.hasPrefix("NN")
    {
      noun += 1
    }
    guard tokens[noun].dep.hasPrefix("nsubj"), tokens[i].head == tokens[noun].head else {
      return false
    }
    tokens[i].dep = "poss"
    tokens[i].head = noun
    return true
  }
}
