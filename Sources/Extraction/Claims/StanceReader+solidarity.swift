import Language
import TextModel

/// Solidarity and sorrow put into words.
extension StanceReader {
  /// "We are with X", "our thoughts go out to X", "X has a right to defend itself".
  func solidarity(_ verb: Int, _ sentence: Range<Int>) -> [ClaimDraft] {
    if parse.lemmas[verb] == "have", let right = parse.child(verb, "dobj"),
      parse.lemmas[right] == "right",
      parse.children(right, "acl").contains(where: { parse.lemmas[$0] == "defend" })
    {
      guard let speech = speech(at: verb), !speech.facts.isNegative else { return [] }
      return targets(of: parse.subjects(of: verb), Self.actors, speech, owned: false).map {
        draft("supports", speech, $0, at: right, sentence, 0.75, "supports: right of defence")
      }
    }
    let links: Set<String> =
      switch parse.lemmas[verb] {
      case "be": ["with", "behind"]
      case "go": ["to"]
      default: []
      }
    guard !links.isEmpty,
      parse.children(verb, "nsubj").contains(where: {
        parse.lists["solidarity-subjects"].contains(parse.lemmas[$0])
      })
    else { return [] }
    let objects = parse.prepositions(of: verb).filter { links.contains($0.word) }.map(\.object)
    guard !objects.isEmpty, let speech = speech(at: verb), !speech.facts.isNegative else {
      return []
    }
    return targets(of: objects, Self.actors, speech, owned: true).map {
      draft("supports", speech, $0, at: verb, sentence, 0.75, "supports: solidarity in words")
    }
  }

  /// "Was saddened by the death of X".
  func sorrow(_ verb: Int, _ sentence: Range<Int>) -> [ClaimDraft] {
    let isSorrow = parse.lists["sorrow-words"].contains(parse.words[verb])
    let mood =
      isSorrow
      ? verb
      : parse.children(verb, "acomp", "attr").first {
        parse.lists["sorrow-words"].contains(parse.words[$0])
      }
    guard let mood else { return [] }
    var losses: [Int] = []
    for phrase in parse.prepositions(of: mood) + (mood == verb ? [] : parse.prepositions(of: verb))
    where parse.lists["loss-nouns"].contains(parse.lemmas[phrase.object]) {
      losses += parse.prepositions(of: phrase.object).filter { $0.word == "of" }.map(\.object)
      losses += parse.children(phrase.object, "poss")
    }
    guard !losses.isEmpty else { return [] }
    let facts = reading.factuality.read(trigger: mood, anchor: verb, literals: [])
    guard !facts.isDenied, !facts.isNegative else { return [] }
    let said = reading.attribution.read(trigger: mood, anchor: verb)
    var result: [ClaimDraft] = []
    for subject in parse.subjects(of: verb) {
      for mourner in arguments(subject, Self.actors, owned: false) {
        let speech = Speech(speaker: mourner.entity, facts: facts, said: said)
        for target in targets(of: losses, ["person"], speech, owned: false) {
          result.append(
            draft(
              "supports", speech, target, at: mood, sentence, 0.75, "supports: sorrow for a loss"))
        }
      }
    }
    return result
  }
}
