import Language

/// What speakers say a bill, deal or event does or will do.
extension StanceReader {
  /// "Said the bill would ruin farmers", "warned that the deal would cost jobs": against it; "said the law would
  /// create jobs": for it.
  func effect(_ verb: Int, _ sentence: Range<Int>) -> [ClaimDraft] {
    guard !parse.isPassive(verb), !["amod", "compound", "relcl", "acl"].contains(parse.dep(verb)),
      let isGood = isBenefit(verb), let speech = speech(at: verb)
    else { return [] }
    // "Would not hurt anybody" is not yet praise, and "could help" is open.
    if speech.facts.isNegative, !isGood { return [] }
    if isGood, parse.children(verb, "aux").contains(where: {
      parse.lists["open-modals"].contains(parse.words[$0]) && parse.words[$0] != "would"
    }) {
      return []
    }
    let isFriendly = isGood && !speech.facts.isNegative
    let things = Self.things.subtracting(Self.actors)
    return targets(of: parse.subjects(of: verb), things, speech, owned: true).map {
      draft(
        isFriendly ? "supports" : "opposes", speech, $0, at: verb, sentence, 0.65,
        isFriendly ? "supports: good told of it" : "opposes: harm told of it")
    }
  }

  /// Whether a verb with its object does good; nil when it does neither good nor harm.
  private func isBenefit(_ verb: Int) -> Bool? {
    let lemma = parse.lemmas[verb]
    if parse.lists["harm-verbs"].contains(lemma) || parse.lists["wrong-verbs"].contains(lemma) {
      return false
    }
    if parse.lists["benefit-verbs"].contains(lemma) { return true }
    var objects = parse.children(verb, "dobj")
    objects += parse.prepositions(of: verb).filter { ["to", "in"].contains($0.word) }.map(\.object)
    guard parse.lists["effect-verbs"].contains(lemma) else { return nil }
    for object in objects {
      if parse.lists["harm-nouns"].contains(parse.lemmas[object]) { return false }
      if lemma == "cost" { return parse.lists["lost-things"].contains(parse.lemmas[object]) ? false : nil }
      if parse.lists["benefit-nouns"].contains(parse.lemmas[object]) { return true }
    }
    return nil
  }
}
