import Language
import TextModel

/// Attacks in words.
extension SentenceReading {
  /// "Threatened to impose sanctions on B": the threat beside what may come of it.
  func threat(
    in claim: Claim, from: Int, to: Int, _ facts: FactualityReader.Factuality, _ match: Match
  ) -> ClaimDraft? {
    guard ["sanctions", "fights", "demands", "accuses"].contains(claim.type),
      claim.polarity == .positive, EdgeSchema.actors.contains(matcher.entityTypes[to]),
      facts.modalityCues.contains(where: {
        parse.lemmas[$0] == "threaten" && parse.isVerb($0) && !parse.isPassive($0)
          || parse.lemmas[$0] == "threat"
      })
    else { return nil }
    var threat = claim
    threat.type = "threatens"
    threat.modality = .asserted
    threat.confidence = 0.8
    threat.rule = "threatens: to do what is told"
    return ClaimDraft(claim: threat, from: from, to: to, trigger: match.trigger)
  }

  /// "Trade war", "legal battle", "war of words": fought without arms.
  private func isBloodless(_ noun: Int) -> Bool {
    guard parse.isNominal(noun),
      ["war", "battle", "fight", "struggle", "conflict", "clash"]
        .contains(parse.lemmas[noun])
    else { return false }
    return parse.children(noun, "amod", "compound", "nmod").contains {
      parse.lists["bloodless"].contains(parse.lemmas[$0])
    }
      || parse.prepositions(of: noun).contains {
        $0.word == "of" && parse.words[$0.object] == "words"
      }
  }

  /// "Would go on fighting the minister", "vowed to fight the ministry in court": meant to go on
  /// against somebody.
  func isStruggle(_ trigger: Int) -> Bool {
    parse.lemmas[trigger] == "fight" && parse.isVerb(trigger)
  }

  /// "The senator attacked the minister": two people, or a person and a body, without a weapon in
  /// the sentence; and anybody who is attacked "over" or "for" something by or as a person.
  func isVerbal(
    _ match: Match, _ from: ArgumentReader.Argument, _ to: ArgumentReader.Argument,
    _ sentence: Range<Int>
  ) -> Bool {
    guard match.rule.edge == "fights" else { return false }
    // "Called a strike against the airline".
    if parse.lemmas[match.trigger] == "strike", parse.isNominal(match.trigger),
      parse.lemmas[parse.head(match.trigger)] == "call"
    {
      return true
    }
    // "A trade war between A and B", "is fighting a legal battle with B".
    if ([match.trigger] + match.literals).contains(where: isBloodless) { return true }
    guard parse.isVerb(match.trigger),
      parse.lists["verbal-attacks"].contains(parse.lemmas[match.trigger])
    else { return false }
    let types = [matcher.entityTypes[from.entity], matcher.entityTypes[to.entity]]
    let civil: Set<String> = ["person", "organization", "ministry"]
    guard types.contains(where: civil.contains), !types.contains("armed-group"),
      !types.contains("place")
    else { return false }
    let isFight = ["fight", "battle", "clash"].contains(parse.lemmas[match.trigger])
    let phrases = parse.prepositions(of: match.trigger)
    // "Fought for two decades", "battled for control of the town": no matter that they differ over.
    let hasReason = phrases.contains {
      $0.word == "over" && !parse.lists["spans"].contains(parse.lemmas[$0.object])
        || $0.word == "for" && !isFight
    }
    if hasReason { return true }
    guard types.allSatisfy(civil.contains) else { return false }
    // "Fought him in the hills in the nineties", but not "fought him in court".
    if isFight,
      phrases.contains(where: {
        ["in", "near", "during", "at"].contains($0.word)
          && !parse.lists["arenas"].contains(parse.lemmas[$0.object])
      })
    {
      return false
    }
    let near = sentence.clamped(to: max(0, match.trigger - 40)..<match.trigger + 40)
    return !near.contains { parse.lists["blows"].contains(parse.lemmas[$0]) }
  }
}
