import Language
import TextModel

/// What somebody wants done to others.
extension SentenceReading {
  /// "Wants the commission disbanded", "wants X jailed": against it; "wants X freed": for X.
  func wishes(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for verb in sentence
    where parse.isVerb(verb) && parse.lemmas[verb] == "want" && !parse.isPassive(verb) {
      for wish in parse.children(verb, "ccomp", "xcomp", "oprd")
      where ["VBN", "VBD"].contains(parse.tokens[wish].tag) && !parse.hasChild(wish, "aux", "mark")
      {
        let isRescue = parse.lists["rescue-verbs"].contains(parse.lemmas[wish])
        guard isRescue || parse.lists["downfall-verbs"].contains(parse.lemmas[wish]) else {
          continue
        }
        let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
        guard !facts.isDenied, !facts.isNegative else { continue }
        let said = attribution.read(trigger: verb, anchor: verb)
        let heads = parse.children(wish, "nsubj", "nsubjpass") + parse.children(verb, "dobj")
        let edge = isRescue ? "supports" : "opposes"
        let types = isRescue ? ["person"] : EdgeSchema.actors.union(["agreement", "event"])
        let targets = heads.flatMap {
          matcher.arguments.arguments(at: $0, accepts: { types.contains(matcher.entityTypes[$0]) })
        }
        for actor in actors(of: verb) {
          for target in targets.prefix(3)
          where target.entity != actor.entity
            && !isImplausible(edge, from: actor.entity, to: target.entity)
          {
            result.append(
              clause(
                edge, from: actor, to: target.entity, at: verb, sentence, said,
                isPossible: false, confidence: 0.75, "\(edge): what somebody wants done"))
          }
        }
      }
    }
    return result
  }

  /// The pairs of a match; none where a demand on others names the speaker's own state among them:
  /// "stressed the need for the two neighbours to go on".
  func pairsAbroad(of match: Match) -> [Pair] {
    let pairs = pairs(of: match)
    guard match.rule.edge == "demands", match.rule.isAbroad,
      pairs.contains(where: { homes.isHome($0.1.entity, of: $0.0.entity) })
    else { return pairs }
    return []
  }
}
