import Language
import TextModel

/// Whom an oath is taken from, where the sentence leaves it out.
extension SentenceReading {
  /// "X was sworn in as premier on Monday. President Y administered the oath": the only person who
  /// takes office in this sentence or the two before.
  func oaths(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for verb in sentence
    where parse.isVerb(verb) && ["administer", "read"].contains(parse.lemmas[verb])
      && !parse.isPassive(verb)
    {
      guard
        let oath = parse.children(verb, "dobj").first(where: { parse.lemmas[$0] == "oath" }),
        !parse.hasChild(verb, "dative"),
        ![verb, oath].contains(where: { word in
          parse.prepositions(of: word).contains { $0.word == "to" }
        })
      else { continue }
      let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
      guard !facts.isDenied, !facts.isNegative, let sworn = sworn(upTo: sentence) else { continue }
      let said = attribution.read(trigger: verb, anchor: verb)
      for actor in actors(of: verb)
      where matcher.entityTypes[actor.entity] == "person" && actor.entity != sworn {
        result.append(
          clause(
            "appointed", from: actor, to: sworn, at: verb, sentence, said,
            isPossible: facts.isPossible, confidence: 0.75, "appointed: who takes the oath"))
      }
    }
    return result
  }

  /// The only person who is sworn in or takes office in a sentence or the two before it.
  private func sworn(upTo sentence: Range<Int>) -> Int? {
    let number = parse.sentenceNumber[sentence.lowerBound]
    var people: Set<Int> = []
    for verb in parse.sentences[max(0, number - 2)].lowerBound..<sentence.upperBound
    where parse.isVerb(verb) {
      let isSworn =
        ["swear", "inaugurate"].contains(parse.lemmas[verb])
        || ["take", "assume"].contains(parse.lemmas[verb])
          && parse.children(verb, "dobj").contains {
            ["oath", "office"].contains(parse.lemmas[$0])
          }
      guard isSworn else { continue }
      for subject in parse.subjects(of: verb) {
        people.formUnion(
          matcher.arguments.arguments(
            at: subject, accepts: { matcher.entityTypes[$0] == "person" }
          ).map(\.entity))
      }
    }
    return people.count == 1 ? people.first : nil
  }
}
