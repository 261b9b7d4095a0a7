import Language
import TextModel

/// Acts whose words stand there in another sense: deaths that are no visits, hosts that endorse
/// nobody.
extension SentenceReading {
  /// Whether a trigger cannot mean the act, by the words around it; also for acts that no rule
  /// claims.
  func isAnotherSense(_ edge: String, _ trigger: Int, from: Int, to: Int) -> Bool {
    switch edge {
    case "visited": isNoVisit(trigger) || isHost(from, trigger)
    case "met-with": isSpeech(trigger) || isOwnSession(trigger)
    case "signed": isLookingOn(trigger) || isPutOff(trigger)
    case "agreed-with": isPutOff(trigger) || isUrged(trigger)
    case "supports": isReception(trigger, to)
    case "opposes": isQuestioning(trigger, to)
    case "cooperates-with": isStrained(trigger)
    case "threatens":
      // "Vowed to fight the minister in court".
      matcher.entityTypes[to] == "person"
        && ([trigger] + parse.children(trigger, "xcomp")).contains(where: isStruggle)
    case "supplies":
      parse.isVerb(trigger) && parse.lists["stopping-verbs"].contains(parse.lemmas[trigger])
    default: false
    }
  }

  /// "Attended the signing of a deal": who looks on signs nothing.
  private func isLookingOn(_ trigger: Int) -> Bool {
    guard parse.isNominal(trigger) || parse.tokens[trigger].tag == "VBG",
      let verb = ([trigger] + parse.ancestors(trigger).prefix(2)).first(where: {
        parse.isVerb($0) && $0 != trigger
      })
    else {
      return ["attend", "witness", "oversee", "watch"].contains(parse.lemmas[trigger])
    }
    return ["attend", "witness", "oversee", "preside", "watch"].contains(parse.lemmas[verb])
  }

  /// "Died at his home in X", "was born in Y", "is wanted in V", "is popular in U", "banned from
  /// leaving Z".
  private func isNoVisit(_ trigger: Int) -> Bool {
    // "Is due to return from London": the stay comes before the return, which is still to come.
    if parse.lemmas[trigger] == "return", parse.tokens[trigger].tag == "VB" {
      let ways = Set(parse.prepositions(of: trigger).map(\.word))
      if ways.contains("from"), !ways.contains("to") { return true }
    }
    let above = [trigger] + parse.ancestors(trigger).prefix(4)
    guard let verb = above.first(where: { parse.isVerb($0) }) else { return false }
    // "Was raised in X"; not "raised the matter during a visit to X".
    if parse.lists["staying-verbs"].contains(parse.lemmas[verb]),
      !["raise", "bury", "bear"].contains(parse.lemmas[verb]) || !parse.hasChild(verb, "dobj")
    {
      return true
    }
    if parse.hasChild(verb, "auxpass"), parse.lists["absent-verbs"].contains(parse.lemmas[verb]) {
      return true
    }
    if parse.lemmas[verb] == "be",
      parse.children(verb, "acomp").contains(where: {
        !parse.lists["presence-words"].contains(parse.lemmas[$0])
      })
    {
      return true
    }
    if isResident(verb) { return true }
    // "Cast her ballot in Lusaka", "appeared in court in Recife".
    if parse.children(verb, "dobj").contains(where: {
      ["ballot", "vote"].contains(parse.lemmas[$0])
    })
      || parse.prepositions(of: verb).contains(where: {
        ["court", "judge", "tribunal", "magistrate"].contains(parse.lemmas[$0.object])
      })
    {
      return true
    }
    let governor = parse.head(verb)
    if parse.dep(verb) == "pcomp", parse.words[governor] == "from",
      parse.lists["barring-verbs"].contains(parse.lemmas[parse.head(governor)])
    {
      return true
    }
    return false
  }

  /// "Spent nine years at the Fund in X", "had been in X since 2003", "wants to stay in X", "in which
  /// he is treasurer": no journey.
  private func isResident(_ verb: Int) -> Bool {
    let lemma = parse.lemmas[verb]
    if parse.children(verb, "dobj").contains(where: { parse.lemmas[$0] == "year" }) {
      return true
    }
    switch lemma {
    case "be":
      return parse.children(verb, "attr").contains { parse.lemmas[$0] != "guest" }
        || parse.prepositions(of: verb).contains {
          $0.word == "at" && ["school", "university", "home"].contains(parse.words[$0.object])
            || $0.word == "since" && Int(parse.words[$0.object]) != nil
        }
    case "stay", "remain":
      return parse.children(verb, "aux").contains { ["to", "will"].contains(parse.words[$0]) }
    case "work":
      return parse.prepositions(of: verb).contains { $0.word == "at" || $0.word == "for" }
    default: return false
    }
  }

  /// "Welcomed him at the airport in W": who receives somebody has gone nowhere.
  private func isHost(_ entity: Int, _ trigger: Int) -> Bool {
    let above = [trigger] + parse.ancestors(trigger).prefix(4)
    guard let verb = above.first(where: { parse.isVerb($0) }),
      parse.lists["hosting-verbs"].contains(parse.lemmas[verb])
    else { return false }
    return PredicateReader(parse: parse).verb(verb).agents.contains {
      matcher.arguments.arguments(at: $0, accepts: { $0 == entity }).contains { _ in true }
    }
  }

  /// "A and B spoke at the grave": each by himself.
  private func isSpeech(_ trigger: Int) -> Bool {
    guard ["speak", "talk"].contains(parse.lemmas[trigger]), parse.isVerb(trigger) else {
      return false
    }
    let words = parse.prepositions(of: trigger)
    guard words.contains(where: { ["at", "in", "from"].contains($0.word) }) else { return false }
    return !parse.hasChild(trigger, "advcl", "xcomp")
      && !words.contains { phrase in
        ["with", "to", "about", "by", "over", "on"].contains(phrase.word)
          && !analysis.times.contains { $0.tokens.contains(phrase.object) }
      }
  }

  /// "Was in Dhaka for a meeting of the bloc": it meets by itself.
  private func isOwnSession(_ trigger: Int) -> Bool {
    guard parse.isNominal(trigger) else { return false }
    let words = parse.prepositions(of: trigger)
    guard !words.contains(where: { ["with", "between"].contains($0.word) }) else { return false }
    return words.contains { phrase in
      phrase.word == "of" && parse.tokens[phrase.object].tag != "NNS"
        && !parse.hasChild(phrase.object, "conj")
        && matcher.arguments.arguments(at: phrase.object) {
          self.matcher.entityTypes[$0] == "organization"
        }.count == 1
    }
  }

  /// "Welcomed King Peter at the airport": received, and not endorsed.
  private func isReception(_ trigger: Int, _ to: Int) -> Bool {
    guard parse.lists["hosting-verbs"].contains(parse.lemmas[trigger]),
      matcher.entityTypes[to] == "person"
    else { return false }
    return parse.prepositions(of: trigger).contains { ["at", "in", "to"].contains($0.word) }
  }

  /// "Prosecutors questioned X for nine hours", "was questioned by the police": a person who is
  /// questioned is not doubted.
  private func isQuestioning(_ trigger: Int, _ to: Int) -> Bool {
    ["question", "interrogate", "interview"].contains(parse.lemmas[trigger])
      && parse.isVerb(trigger) && matcher.entityTypes[to] == "person"
  }

  /// "Relations with B are strained", "ties have soured".
  private func isStrained(_ trigger: Int) -> Bool {
    // "Has strained ties with X".
    if parse.isVerb(trigger), let bond = parse.child(trigger, "dobj") { return isStrained(bond) }
    guard parse.isNominal(trigger) || parse.lists["sour-words"].contains(parse.lemmas[trigger])
    else { return false }
    let verb = parse.head(trigger)
    // "Once an ally of X" is one no more.
    if parse.children(trigger, "advmod", "amod").contains(where: {
      ["once", "former", "formerly", "one-time", "onetime", "erstwhile"].contains(parse.words[$0])
    }) {
      return true
    }
    var said = parse.children(trigger, "amod")
    if parse.dep(trigger).hasPrefix("nsubj"), parse.isVerb(verb) {
      said += [verb] + parse.children(verb, "acomp", "attr", "advmod")
    }
    return said.contains {
      parse.lists["sour-words"].contains(parse.lemmas[$0])
        || parse.lists["sour-words"].contains(parse.words[$0])
    }
  }
}
