import Language
import TextModel

/// Who asks that somebody be set free stands up for him.
extension SentenceReading {
  /// "Urged Azerbaijan to free X", "demanded that X be released": for X.
  func pleas(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for verb in sentence
    where parse.isVerb(verb)
      && ["free", "release", "pardon", "liberate"].contains(parse.lemmas[verb])
    {
      guard let plea = plea(over: verb) else { continue }
      let facts = factuality.read(trigger: plea, anchor: plea, literals: [])
      guard !facts.isDenied, !facts.isNegative, !parse.hasChild(verb, "neg") else { continue }
      let people = matcher.predicates.verb(verb).patients.flatMap {
        matcher.arguments.arguments(at: $0, accepts: { matcher.entityTypes[$0] == "person" })
      }
      let said = attribution.read(trigger: plea, anchor: plea)
      for actor in actors(of: plea) {
        for one in people.prefix(6) where one.entity != actor.entity {
          result.append(
            clause(
              "supports", from: actor, to: one.entity, at: verb, sentence, said,
              isPossible: false, confidence: 0.8 * one.confidence,
              "supports: who wants somebody set free"))
        }
      }
    }
    return result
  }

  /// The verb of asking above an infinitive or a clause that says what is to be done.
  private func plea(over verb: Int) -> Int? {
    var node = verb
    for _ in 0..<3 {
      let governor = parse.head(node)
      guard governor != node,
        ["xcomp", "ccomp", "advcl", "pcomp", "conj", "prep"].contains(parse.dep(node))
      else { return nil }
      if parse.isVerb(governor), parse.dep(node) != "conj",
        parse.lists["urging-verbs"].contains(parse.lemmas[governor])
          || parse.lists["deeds-of-demand"].contains(parse.lemmas[governor])
      {
        let isInfinitive = parse.children(verb, "aux").contains { parse.tokens[$0].tag == "TO" }
        return isInfinitive || parse.isMandative(verb) || parse.isPassive(verb) ? governor : nil
      }
      node = governor
    }
    return nil
  }
}
