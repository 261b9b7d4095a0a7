import Language
import TextModel

/// What no longer holds: "halted exports to B", "ended its cooperation with B", "dropped out of
/// talks with B".
extension SentenceReading {
  /// The verb by which somebody ends what the noun of a match names; nil for all other matches, and
  /// where what ended had taken place all the same, such as a war or a visit.
  func ending(of match: Match) -> Int? {
    guard match.rule.pattern.kind == .nominal else { return nil }
    return ending(match.rule.edge, of: match.trigger)
  }

  /// "Urged Iran to halt its support for X": what somebody is asked to end goes on.
  func isBiddenToEnd(_ match: Match) -> Bool {
    guard match.rule.pattern.kind == .nominal,
      parse.lists["standing-edges"].contains(match.rule.edge), parse.isNominal(match.trigger),
      parse.dep(match.trigger) == "dobj", parse.hasChild(match.trigger, "poss")
    else { return false }
    let verb = parse.head(match.trigger)
    let bidding = parse.head(verb)
    return parse.isVerb(verb) && ["xcomp", "ccomp", "advcl"].contains(parse.dep(verb))
      && parse.children(verb, "aux").contains { parse.tokens[$0].tag == "TO" }
      && (parse.lists["stopping-verbs"].contains(parse.lemmas[verb])
        || ["lift", "ease", "reconsider"].contains(parse.lemmas[verb]))
      && parse.lists["directing-verbs"].contains(parse.lemmas[bidding])
      && (parse.hasChild(bidding, "dobj", "dative", "prep", "nsubjpass")
        || parse.hasChild(verb, "nsubj"))
  }

  /// The verb by which somebody ends what a noun names as going on.
  func ending(_ edge: String, of trigger: Int) -> Int? {
    guard parse.isNominal(trigger) else { return nil }
    let isStanding = parse.lists["standing-edges"].contains(edge)
    guard isStanding || edge == "negotiates-with" else { return nil }
    var noun = trigger
    for _ in 0..<3 where parse.dep(noun) == "conj" && parse.isNominal(parse.head(noun)) {
      noun = parse.head(noun)
    }
    let governor = parse.head(noun)
    guard governor != noun else { return nil }
    switch parse.dep(noun) {
    case "dobj", "nsubjpass":
      guard parse.isVerb(governor) else { return nil }
      let phrases =
        [parse.lemmas[governor]]
        + parse.children(governor, "prt").map { "\(parse.lemmas[governor]) \(parse.words[$0])" }
      // Whoever ends talks may have come to terms.
      if !isStanding, phrases == ["end"] { return nil }
      return phrases.contains(where: parse.lists["stopping-verbs"].contains) ? governor : nil
    case "pobj":
      guard ["of", "from"].contains(parse.words[governor]) else { return nil }
      var verb = parse.head(governor)
      if !parse.isVerb(verb), ["out", "away", "back"].contains(parse.words[verb]) {
        verb = parse.head(verb)
      } else if parse.words[governor] == "of" {
        // "Pulled out of": the particle stands beside the preposition.
        guard parse.children(verb, "prt", "advmod").contains(where: { parse.words[$0] == "out" })
        else { return nil }
      }
      guard parse.isVerb(verb), parse.lists["leaving-verbs"].contains(parse.lemmas[verb]) else {
        return nil
      }
      return verb
    default: return nil
    }
  }

  /// "Cancelled a contract with B": they had one, and what is said of it now is that it is over.
  func isCancelled(_ match: Match, _ facts: FactualityReader.Factuality) -> Bool {
    guard match.rule.edge == "agreed-with" else { return false }
    // "Ended a pact with B".
    if match.rule.pattern.kind == .nominal,
      ["dobj", "nsubjpass"].contains(parse.dep(match.trigger)),
      parse.lists["cancelling-verbs"].contains(parse.lemmas[parse.head(match.trigger)])
    {
      return true
    }
    guard facts.isNegative else { return false }
    return facts.negationCues.contains {
      parse.lists["cancelling-verbs"].contains(parse.lemmas[$0])
    }
  }

  /// "Georgia's parliament ratified an accord with B": the state is the party, and the parliament
  /// none.
  ///
  /// - Returns: who is party for an end of a match, which is nobody where the state of a parliament
  ///   is unknown.
  func party(for end: ArgumentReader.Argument, _ match: Match) -> ArgumentReader.Argument? {
    if match.rule.edge == "replaces", let chosen = chosen(instead: end, match) { return chosen }
    guard match.rule.edge == "agreed-with", matcher.entityTypes[end.entity] == "organization",
      ([match.trigger, match.anchor] + match.literals + [parse.head(match.trigger)]).contains(
        where: {
          parse.lists["ratifying-verbs"].contains(parse.lemmas[$0])
        })
    else { return end }
    guard names(analysis.entities[end.entity].name, "legislatures") else { return end }
    guard let state = homes.country(ofBody: end.entity) else { return nil }
    return ArgumentReader.Argument(
      entity: state, token: end.token, confidence: end.confidence, isName: end.isName)
  }

  /// "Named X to take over from Y", "swore in X in the place of Y": X replaces Y, and not who chose
  /// him.
  private func chosen(
    instead end: ArgumentReader.Argument, _ match: Match
  ) -> ArgumentReader.Argument? {
    guard match.from.contains(where: { $0.entity == end.entity }),
      let verb = ([match.trigger] + parse.ancestors(match.trigger)).prefix(4).first(where: {
        parse.isVerb($0)
          && (parse.lists["object-adjunct-verbs"].contains(parse.lemmas[$0])
            || ["swear", "install"].contains(parse.lemmas[$0]))
      }), actors(of: verb).contains(where: { $0.entity == end.entity })
    else { return nil }
    let objects =
      parse.children(verb, "dobj", "oprd")
      // "Swore in the vice-president".
      + parse.prepositions(of: verb).filter { $0.word == "in" && $0.token == verb + 1 }
      .map(\.object)
      + parse.children(verb, "prep").filter { $0 == verb + 1 }
      .flatMap { parse.children($0, "pobj") }
    return objects.flatMap {
      matcher.arguments.arguments(at: $0, accepts: { matcher.entityTypes[$0] == "person" })
    }.first { one in
      one.entity != end.entity && !match.to.contains { $0.entity == one.entity }
    }
  }
}
