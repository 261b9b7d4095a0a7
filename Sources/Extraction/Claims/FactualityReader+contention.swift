import Language

/// What is only claimed, or said to be false.
extension FactualityReader {
  /// "It is not true that", "is false": of the verb or the adjective that a clause hangs on.
  func isFalse(_ node: Int) -> Bool {
    let verb = parse.isVerb(node) || parse.lemmas[node] == "be" ? node : parse.head(node)
    guard parse.lemmas[verb] == "be" else { return false }
    let said = parse.children(verb, "acomp", "attr").map { parse.words[$0] }
    let isDenied = !parse.children(verb, "neg").isEmpty
    return said.contains(
      where: parse.lists[isDenied ? "true-adjectives" : "false-adjectives"].contains)
  }

  /// "Rejected the accusation that it had attacked Y": what is only claimed is no fact, and nothing
  /// where somebody rejects it.
  func contention(_ node: Int, of noun: Int, into result: inout Factuality) {
    let verb = parse.head(noun)
    let lemma = parse.lemmas[verb]
    guard parse.children(node, "mark").contains(where: { parse.words[$0] == "that" }) else {
      return
    }
    // "The claim that Norway attacked Iran is false".
    if parse.dep(noun) == "nsubj", isFalse(verb) {
      result.isDenied = true
      return
    }
    guard parse.lists["contention-nouns"].contains(parse.lemmas[noun]) else { return }
    if parse.lists["denial-verbs"].contains(lemma)
      || parse.lists["negative-object-verbs"].contains(lemma)
    {
      result.isDenied = true
    } else {
      allow(noun, &result)
    }
  }

  /// "Its support for Kosovo's accession to the treaty", "backing for their membership": what may
  /// come about.
  func isHopedFor(_ noun: Int, _ preposition: Int, _ above: Int) -> Bool {
    parse.words[preposition] == "for"
      && [
        "accession", "membership", "entry", "admission", "ratification", "adhesion", "candidacy",
        "candidature",
      ]
      .contains(parse.lemmas[noun])
      && [
        "support", "backing", "push", "campaign", "enthusiasm", "application", "condition",
        "sympathy",
      ]
      .contains(parse.lemmas[above])
  }

  /// "Refused to join the EU's sanctions on Y", "may comply with the boycott": a measure of others
  /// stands, whoever joins or dodges it.
  func isStanding(_ noun: Int) -> Bool {
    guard parse.isNominal(noun), parse.lists["standing-measures"].contains(parse.lemmas[noun])
    else { return false }
    var above = parse.head(noun)
    if parse.dep(noun) == "pobj", parse.words[above] == "with" {
      above = parse.head(above)
    } else if parse.dep(noun) != "dobj" {
      return false
    }
    return parse.isVerb(above)
      && parse.lists["measure-joining-verbs"].contains(parse.lemmas[above])
  }

  /// "Had been among the first countries to send help": hung on the verb, it was sent all the same.
  func isAmongFirst(_ verb: Int) -> Bool {
    parse.lemmas[verb] == "be"
      && parse.prepositions(of: verb).contains { phrase in
        phrase.word == "among"
          && ([phrase.object] + parse.children(phrase.object, "amod"))
            .contains { parse.lists["ordinals"].contains(parse.words[$0]) }
      }
  }
}
