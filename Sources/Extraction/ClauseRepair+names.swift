import Language

/// Names that the parser hangs on the post behind them, or beside the clause.
extension ClauseRepair {
  /// Verbs whose object gets the post that stands behind it.
  private static let naming: WordSet = [
    "name", "appoint", "elect", "re-elect", "reelect", "make", "nominate", "choose", "select",
    "pick",
    "confirm", "declare", "proclaim", "designate", "reappoint",
  ]

  /// "Named Olga Sidorova finance minister": makes the name, which the parser takes for a part of
  /// the post, the object of the verb; nil where a token is no such post.
  static func nameBefore(post i: Int, _ tokens: [Token]) -> Int? {
    let verb = tokens[i].head
    guard ["oprd", "dobj", "attr"].contains(tokens[i].dep), tokens[i].tag == "NN", verb < i,
      naming.contains(tokens[verb].lemma), tokens[verb].pos == "VERB",
      tokens[i].text.first?.isLowercase ?? false
    else { return nil }
    var j = i - 1
    while j > verb, i - j < 6,
      tokens[j].tag == "NN" || tokens[j].tag == "JJ" || tokens[j].tag == "HYPH"
        || tokens[j].tag == "AFX"
    {
      guard tokens[j].head > j, tokens[j].head <= i else { return nil }
      j -= 1
    }
    guard j > verb, tokens[j].tag == "NNP", tokens[j].head == i,
      ["compound", "nmod"].contains(tokens[j].dep),
      // "Named EU trade chief": capitals that stand alone are a body's.
      j - 1 > verb, tokens[j - 1].tag == "NNP", tokens[j - 1].head == j
    else { return nil }
    return j
  }

  /// "The Dutch bank Vermeer appointed": the noun whose name, right behind it, the parser hangs on
  /// the verb as an adverbial.
  static func nounBefore(name i: Int, _ tokens: [Token]) -> Int? {
    guard i > 0, tokens[i].dep == "npadvmod", tokens[i].tag == "NNP"
    else { return nil }
    let noun = i - 1
    guard tokens[noun].tag == "NN", tokens[noun].dep == "nsubj",
      tokens[noun].head == tokens[i].head,
      tokens[i].head > i, tokens[i].head - i < 4
    else { return nil }
    return noun
  }

  /// "The 62-year-old replaces": the adjective that the parser hangs on the verb behind it is the
  /// subject.
  static func isAge(_ i: Int, _ tokens: [Token]) -> Bool {
    guard tokens[i].text == "old", tokens[i].dep == "amod", i > 4, tokens[i].head > i,
      tokens[i].head - i < 3, tokens[i - 2].text == "year", tokens[i - 4].tag == "CD",
      tokens[i - 5].text.lowercased() == "the"
    else { return false }
    return ["VBZ", "VBD"].contains(tokens[tokens[i].head].tag)
  }

  /// "The company Nordhav named X as": the last word of the name in front of a verb that the parser
  /// takes for a clause about the noun, so that the sentence has no verb.
  static func subject(ofHeadless i: Int, _ tokens: [Token]) -> Int? {
    let noun = tokens[i].head
    guard ["relcl", "acl"].contains(tokens[i].dep), ["VBD", "VBZ"].contains(tokens[i].tag),
      noun < i, i - noun < 7, i - noun > 1, tokens[noun].dep == "ROOT", tokens[noun].tag == "NN",
      tokens[noun + 1..<i].allSatisfy({ ["NNP", "NNPS", "HYPH"].contains($0.tag) })
    else { return nil }
    return i - 1
  }

  /// "Ruiz, who had met Prado twice and told him he could not win, on Thursday called the deal a
  /// theft": the verb of a sentence whose subject the parser takes for all of it, hanging the verb
  /// into the clause about the subject.
  static func verb(ofHeadless noun: Int, _ tokens: [Token]) -> Int? {
    guard tokens[noun].dep == "ROOT", ["NOUN", "PROPN", "PRON"].contains(tokens[noun].pos),
      let clause = (noun + 1..<min(tokens.count, noun + 20)).first(where: {
        tokens[$0].dep == "relcl" && tokens[$0].head == noun
      }), tokens[noun + 1..<clause].contains(where: { ["who", "which"].contains($0.text) })
    else { return nil }
    return (clause + 1..<min(tokens.count, clause + 40)).dropFirst().first { verb in
      ["VBD", "VBZ"].contains(tokens[verb].tag) && tokens[verb].pos == "VERB"
        && ["advcl", "ccomp", "conj", "parataxis", "dep"].contains(tokens[verb].dep)
        && isUnder(clause, verb, tokens) && isBehindAside(verb, after: clause, tokens)
        && !(clause..<min(tokens.count, verb + 3)).contains {
          tokens[$0].head == verb
            && ["nsubj", "nsubjpass", "expl", "mark", "auxpass"].contains(tokens[$0].dep)
        }
    }
  }

  private static func isUnder(_ clause: Int, _ verb: Int, _ tokens: [Token]) -> Bool {
    var above = verb
    for _ in 0..<6 {
      above = tokens[above].head
      if above == clause { return true }
    }
    return false
  }

  /// Whether a comma, with nothing but a day or adverbs behind it, stands in front of a verb: ", on
  /// Thursday called".
  private static func isBehindAside(_ verb: Int, after clause: Int, _ tokens: [Token]) -> Bool {
    var i = verb - 1
    while i > clause, verb - i < 5 {
      if tokens[i].text == "," { return true }
      guard tokens[i].pos == "ADV" || ["IN", "DT", "NNP", "CD"].contains(tokens[i].tag) else {
        return false
      }
      i -= 1
    }
    return false
  }

  /// Makes a verb the head of the sentence whose subject stood there.
  static func head(_ verb: Int, of noun: Int, _ tokens: inout [Token]) {
    tokens[noun].head = verb
    tokens[noun].dep = "nsubj"
    tokens[verb].head = verb
    tokens[verb].dep = "ROOT"
  }

  /// Makes a verb the head of its sentence, with a name and the noun in front of it as the subject.
  static func lead(_ i: Int, from name: Int, _ tokens: inout [Token]) {
    let noun = tokens[i].head
    for j in max(0, noun - 8)..<noun where tokens[j].head == noun { tokens[j].head = name }
    for j in noun + 1..<name where tokens[j].head == noun || tokens[j].head == i {
      tokens[j].head = name
      tokens[j].dep = "compound"
    }
    for j in i + 1..<min(tokens.count, i + 60) where tokens[j].head == noun { tokens[j].head = i }
    tokens[noun].head = name
    tokens[noun].dep = "compound"
    tokens[name].head = i
    tokens[name].dep = "nsubj"
    tokens[i].head = i
    tokens[i].dep = "ROOT"
  }
}
