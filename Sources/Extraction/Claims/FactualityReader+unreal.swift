import Language

/// What would have been, and what came of an act by itself.
extension FactualityReader {
  /// "Was named in June to succeed X": who was put into a post holds it.
  func isSeated(_ purpose: Int, by verb: Int) -> Bool {
    ["succeed", "replace"].contains(parse.lemmas[purpose])
      && parse.lists["seating-verbs"].contains(parse.lemmas[verb])
      && [.past, .pastPerfect, .perfect].contains(ClauseTense.of(verb, parse).tense)
  }

  /// "If Kenya had not invaded, it could have been avoided": what is thought away took place. "If
  /// Kenya had invaded", "would have faced a trial but resigned": what is thought up did not.
  func unreal(_ trigger: Int, into result: inout Factuality) {
    guard parse.isVerb(trigger) else { return }
    if isThoughtAway(trigger) {
      if result.isNegative {
        result.isNegative = false
        result.isPossible = false
      } else {
        result.isDenied = true
      }
    } else if isWouldHave(trigger), isMissed(trigger) {
      result.isDenied = true
    }
  }

  /// "If X had (not) done it", "had X not done it", beside a clause with "would have" or "could
  /// have".
  private func isThoughtAway(_ verb: Int) -> Bool {
    // "Had Kenya not invaded", of which the parser takes "had" for a verb.
    let above = parse.head(verb)
    if parse.words[above] == "had", above < verb, parse.dep(verb) == "ccomp",
      !parse.hasChild(above, "nsubj"), isWouldHave(parse.head(above))
    {
      return true
    }
    guard ["advcl", "ccomp"].contains(parse.dep(verb)), isWouldHave(parse.head(verb)) else {
      return false
    }
    let auxiliaries = parse.children(verb, "aux", "auxpass")
    let isPast = auxiliaries.contains { ["had", "did", "'d"].contains(parse.words[$0]) }
    guard isPast else { return false }
    if parse.children(verb, "mark").contains(where: { parse.words[$0] == "if" }) {
      return parse.dep(verb) == "advcl"
    }
    // "Had Kenya not invaded": the verb in front of its subject.
    guard let had = auxiliaries.first(where: { parse.words[$0] == "had" }),
      let subject = parse.child(verb, "nsubj") ?? parse.child(verb, "nsubjpass")
    else { return false }
    return had < subject && !parse.hasChild(verb, "mark")
  }

  private func isWouldHave(_ verb: Int) -> Bool {
    guard parse.isVerb(verb) || parse.tokens[verb].pos == "AUX" else { return false }
    let auxiliaries = parse.children(verb, "aux").map { parse.words[$0] }
    return auxiliaries.contains { ["would", "could", "might", "'d"].contains($0) }
      && auxiliaries.contains { ["have", "'ve"].contains($0) }
  }

  /// Whether a condition or a "but" says that it did not come to it.
  private func isMissed(_ verb: Int) -> Bool {
    if parse.children(verb, "advcl").contains(where: isThoughtAway) { return true }
    guard parse.children(verb, "aux").contains(where: { parse.words[$0] == "would" }) else {
      return false
    }
    return parse.children(verb, "cc").contains { parse.words[$0] == "but" }
  }

  /// "Not only" denies nothing.
  func isOnly(_ token: Int) -> Bool {
    token + 1 < parse.tokens.count
      && ["only", "just", "merely", "least"].contains(parse.words[token + 1])
  }

  /// "Did not ratify it until 2006", "was not recognised until after the war": done at last.
  func isDelayed(_ verb: Int) -> Bool {
    let isPast = parse.children(verb, "aux", "auxpass").contains {
      ["did", "was", "were", "had"].contains(parse.words[$0])
    }
    return isPast
      && parse.children(verb, "prep").contains { preposition in
        ["until", "till"].contains(parse.words[preposition]) && preposition > verb
          && parse.children(preposition, "pobj", "prep", "pcomp").contains { end in
            parse.tokens[end].pos == "NUM" || parse.tokens[end].pos == "PROPN"
              || parse.words[end] == "after"
          }
      }
  }

  /// "Promised aid during a visit to Peru", "pledged it at a summit": where and when a promise is
  /// made is no part of it.
  func isSetting(_ preposition: Int) -> Bool {
    parse.isVerb(parse.head(preposition))
      && parse.lists["setting-prepositions"].contains(parse.words[preposition])
  }

  /// "At the end of the talks", "since the end of the war": a time, and not their failure.
  func isMoment(_ noun: Int) -> Bool {
    parse.lemmas[noun] == "end" && parse.dep(noun) == "pobj"
      && [
        "at", "by", "before", "after", "until", "towards", "toward", "near", "since", "following",
      ]
      .contains(parse.words[parse.head(noun)])
  }
}
