import Language

/// Help that nobody brings yet, and consent that is still to come.
extension SentenceReading {
  /// "Flew to Damascus in the hope of help": who flies brings nothing.
  func isFlight(_ match: Match) -> Bool {
    match.rule.edge == "aids" && parse.lemmas[match.trigger] == "fly"
      && !parse.isPassive(match.trigger) && !parse.hasChild(match.trigger, "dobj")
  }

  /// "Still had to approve the deal", "has until May to pass it": nothing says that he will.
  func isStillDue(_ match: Match) -> Bool {
    guard ["supports", "signed"].contains(match.rule.edge), parse.isVerb(match.trigger),
      ["approve", "pass", "adopt", "ratify"].contains(parse.lemmas[match.trigger])
    else { return false }
    let above = parse.head(match.trigger)
    // "Parliament must still approve her".
    if parse.children(match.trigger, "aux").contains(where: { parse.words[$0] == "must" }) {
      return true
    }
    return ["xcomp", "advcl"].contains(parse.dep(match.trigger))
      && ["have", "need"].contains(parse.lemmas[above])
      || parse.dep(match.trigger) == "acl" && parse.tokens[match.trigger].tag == "VB"
  }
}
