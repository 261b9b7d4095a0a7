import Language
import TextModel

/// "Iran warned Israel that it would respond": a threat in a clause of its own.
extension SentenceReading {
  /// The threats of clauses behind "warn", whose subject is who warns and will strike, or who is
  /// warned and will pay for it.
  func warnings(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for verb in sentence
    where parse.isVerb(verb) && ["warn", "caution"].contains(parse.lemmas[verb])
      && !parse.isPassive(verb)
    {
      let warned = parse.children(verb, "dobj", "dative")
      guard !warned.isEmpty, let clause = parse.child(verb, "ccomp"), isThreatening(clause) else {
        continue
      }
      let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
      guard !facts.isDenied, !facts.isNegative else { continue }
      let said = attribution.read(trigger: verb, anchor: verb)
      let accepts: (Int) -> Bool = { EdgeSchema.actors.contains(self.matcher.entityTypes[$0]) }
      let targets = warned.flatMap { matcher.arguments.arguments(at: $0, accepts: accepts) }
      for subject in parse.subjects(of: verb) {
        for actor in matcher.arguments.arguments(at: subject, accepts: accepts) {
          for target in targets.prefix(4) where target.entity != actor.entity {
            result.append(
              self.clause(
                "threatens", from: actor, to: target.entity, at: verb, sentence, said,
                isPossible: facts.isPossible, confidence: 0.8,
                "threatens: a warning of what will be done"))
          }
        }
      }
    }
    return result
  }

  /// "That it would respond to any attack", "it will face consequences": of a pronoun that stands
  /// for one of the two.
  private func isThreatening(_ clause: Int) -> Bool {
    let isOpen = parse.children(clause, "aux").contains {
      ["will", "would", "'ll", "shall", "'d", "could", "might", "may"].contains(parse.words[$0])
    }
    let isOfTheirs = parse.children(clause, "nsubj").contains {
      ["it", "they", "he", "she", "we"].contains(parse.words[$0])
    }
    guard isOpen, !parse.hasChild(clause, "neg") else { return false }
    // "That its boats would be sunk".
    if isDoomed(clause, byWord: false) { return true }
    guard isOfTheirs else { return false }
    // "Warned the club that it could lose its place", "that it would be expelled".
    if ["lose", "forfeit", "risk"].contains(parse.lemmas[clause])
      || parse.isPassive(clause) && parse.lists["penalty-verbs"].contains(parse.lemmas[clause])
    {
      return true
    }
    return parse.lists["retaliation-verbs"].contains(parse.lemmas[clause])
      || parse.lists["reprisal-verbs"].contains(parse.lemmas[clause])
      || parse.lemmas[clause] == "take"
        && parse.children(clause, "dobj").contains {
          parse.lists["retribution"].contains(parse.lemmas[$0])
        }
      || parse.lists["suffering-verbs"].contains(parse.lemmas[clause])
        && parse.children(clause, "dobj").contains {
          parse.lists["retribution"].contains(parse.lemmas[$0])
        }
  }
}
