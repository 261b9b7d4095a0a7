import Language
import TextModel

/// What speakers say a bill, deal or event does or will do.
extension StanceReader {
  /// "Said the bill would ruin farmers", "warned that the deal would cost jobs": against it; "said
  /// the law would create jobs": for it.
  func effect(_ verb: Int, _ sentence: Range<Int>) -> [ClaimDraft] {
    guard !parse.isPassive(verb), !["amod", "compound", "relcl", "acl"].contains(parse.dep(verb)),
      let isGood = isBenefit(verb), let speech = speech(at: verb)
    else { return [] }
    // "Would not hurt anybody" is not yet praise, and "could help" is open.
    if speech.facts.isNegative, !isGood { return [] }
    if isGood,
      parse.children(verb, "aux").contains(where: {
        parse.lists["open-modals"].contains(parse.words[$0]) && parse.words[$0] != "would"
      })
    {
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
      if lemma == "cost" {
        return parse.lists["lost-things"].contains(parse.lemmas[object]) ? false : nil
      }
      if parse.lists["benefit-nouns"].contains(parse.lemmas[object]) { return true }
    }
    return nil
  }

  // MARK: Wrongs

  /// "X is hiding the figures", said by somebody else.
  func wrong(_ verb: Int, _ sentence: Range<Int>) -> [ClaimDraft] {
    let isBreach =
      parse.lemmas[verb] == "break"
      && parse.children(verb, "dobj").contains {
        parse.lists["broken-things"].contains(parse.lemmas[$0])
      }
      // "The government had lost control of the suburbs".
      || parse.lemmas[verb] == "lose"
        && parse.children(verb, "dobj").contains {
          parse.lists["lost-virtues"].contains(parse.lemmas[$0])
        }
    // "Had committed war crimes", "bears responsibility for the deaths", "made serious mistakes".
    let isGuilt =
      ["commit", "bear", "make"].contains(parse.lemmas[verb])
      && parse.children(verb, "dobj").contains {
        parse.lists[parse.lemmas[verb] == "make" ? "mistakes" : "guilt-nouns"]
          .contains(parse.lemmas[$0])
      }
    // "Had acted unlawfully".
    let isUnlawful =
      ["act", "behave"].contains(parse.lemmas[verb])
      && (parse.children(verb, "advmod").contains {
        parse.lists["wrong-adverbs"].contains(parse.lemmas[$0])
      }
        // "Was acting like a mafia".
        || parse.prepositions(of: verb).contains {
          $0.word == "like" && parse.lists["unruly-company"].contains(parse.lemmas[$0.object])
        })
    guard
      isBreach || isGuilt || isUnlawful || isWrong(verb) || isOutrage(verb) || isOmission(verb)
        || isAssault(verb) || isHostile(verb),
      !["amod", "compound"].contains(parse.dep(verb))
    else { return [] }
    // "Was being manipulated by X".
    if parse.isPassive(verb) {
      return accusation(verb, sentence, of: reading.matcher.predicates.verb(verb).agents)
    }
    return accusation(verb, sentence)
  }

  /// "Violates the treaty", "failed to protect civilians", "killed villagers"; not "failed to reach
  /// an agreement".
  private func isWrong(_ verb: Int) -> Bool {
    if parse.lemmas[verb] == "fail", let complement = parse.child(verb, "xcomp") {
      return parse.lists["duties"].contains(parse.lemmas[complement])
    }
    if parse.lists["wrong-verbs"].contains(parse.lemmas[verb]) || isAbetting(verb) { return true }
    return parse.lists["killing-verbs"].contains(parse.lemmas[verb])
      // "Migrants were beaten by the guards".
      && victims(of: verb).contains { object in
        parse.lists["victim-nouns"].contains(parse.lemmas[object])
          // "Killed five of its supporters".
          || ["supporter", "member", "follower", "soldier", "troop", "guard"]
            .contains(parse.lemmas[object]) && parse.hasChild(object, "poss")
          // "Killed journalist X".
          || parse.children(object, "compound", "appos").contains {
            parse.lists["victim-nouns"].contains(parse.lemmas[$0])
          }
      }
  }

  /// What a verb is done to, with those whom "dozens of" counts.
  private func victims(of verb: Int) -> [Int] {
    let objects = parse.children(verb, parse.isPassive(verb) ? "nsubjpass" : "dobj")
    return objects
      + objects.flatMap { parse.prepositions(of: $0).filter { $0.word == "of" }.map(\.object) }
  }

  /// "The attack was the work of X", "responsibility lies with X": who did it stands behind the
  /// words.
  func doers(_ verb: Int) -> [Int]? {
    let subjects = parse.children(verb, "nsubj").map { parse.lemmas[$0] }
    if ["lie", "lay", "rest"].contains(parse.lemmas[verb]),
      subjects.contains(where: { ["responsibility", "blame", "fault", "guilt"].contains($0) })
    {
      return parse.prepositions(of: verb).filter { $0.word == "with" }.map(\.object)
    }
    guard parse.lemmas[verb] == "be", let work = parse.child(verb, "attr"),
      ["work", "handiwork", "doing"].contains(parse.lemmas[work]),
      subjects.contains(where: { parse.lists["deed-nouns"].contains($0) || $0 == "crash" })
    else { return nil }
    return parse.prepositions(of: work).filter { $0.word == "of" }.map(\.object)
      + parse.children(work, "poss")
  }

  /// "Is arming rebels", "had crossed the border", "ordered the killing".
  func isAbetting(_ verb: Int) -> Bool {
    let lemma = parse.lemmas[verb]
    let objects =
      parse.isPassive(verb) ? parse.children(verb, "nsubjpass") : parse.children(verb, "dobj")
    return objects.contains { object in
      let noun = parse.lemmas[object]
      if parse.lists["abetting-verbs"].contains(lemma),
        parse.lists["outlaws"].contains(noun)
          || parse.lists["arming-verbs"].contains(lemma) && isArmedGroup(object, of: verb)
      {
        return true
      }
      if ["order", "plan", "finance", "fund", "direct", "instigate", "engineer", "stage"].contains(
        lemma),
        parse.lists["deed-nouns"].contains(noun) || parse.lists["guilt-nouns"].contains(noun)
      {
        return noun != "protest" && noun != "campaign" && noun != "raid"
      }
      return ["cross", "enter", "invade", "violate"].contains(lemma)
        && ["border", "airspace", "territory", "waters"].contains(parse.words[object])
    }
  }

  /// "Arms the M23": a group by its name, and not told by a group of the kind.
  private func isArmedGroup(_ object: Int, of verb: Int) -> Bool {
    guard let number = reading.matcher.arguments.mention(at: object),
      let speaker = speech(at: verb)?.speaker,
      reading.analysis.entities[speaker].type != "armed-group"
    else { return false }
    return reading.analysis.mentions[number].entities.contains {
      reading.analysis.entities[$0].type == "armed-group"
    }
  }

  /// "Was trying to destabilise the region": the attempt is the wrong.
  func isOnlyAttempt(_ facts: FactualityReader.Factuality) -> Bool {
    !facts.modalityCues.isEmpty
      && facts.modalityCues.allSatisfy {
        parse.lists["attempting-verbs"].contains(parse.lemmas[$0])
      }
  }

  /// "Believes that X ordered the killing": who holds somebody for the doer accuses him.
  func isOnlyBelief(_ facts: FactualityReader.Factuality) -> Bool {
    !facts.modalityCues.isEmpty
      && facts.modalityCues.allSatisfy {
        ["believe", "suspect", "allege"].contains(parse.lemmas[$0])
      }
  }
}
