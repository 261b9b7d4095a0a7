import Language
import TextModel

/// Relatives, courtesies, trade and teams: what words of acts mean in private and in business.
extension SentenceReading {
  /// "Spoke to his parents", "succeeded her father": whether a sentence names somebody only as the one whose relatives
  /// it is about.
  func isOnlyKin(_ entity: Int, by trigger: Int) -> Bool {
    guard matcher.entityTypes[entity] == "person",
      let sentence = parse.sentences[safe: parse.sentenceNumber[trigger]]
    else { return false }
    var isFound = false
    for token in sentence {
      guard let number = matcher.arguments.mention(at: token),
        analysis.mentions[number].head == token, analysis.mentions[number].entities.contains(entity)
      else { continue }
      guard parse.dep(token) == "poss",
        parse.lists["kin"].contains(parse.lemmas[parse.head(token)])
      else { return false }
      isFound = true
    }
    return isFound
  }

  /// Words that mean something else between such ends.
  func isOtherwise(
    _ match: Match, _ from: ArgumentReader.Argument, _ to: ArgumentReader.Argument
  ) -> Bool {
    let types = [matcher.entityTypes[from.entity], matcher.entityTypes[to.entity]]
    let lemma = parse.lemmas[match.trigger]
    switch match.rule.edge {
    case "replaces":
      // "Had to replace the injured X": finds somebody else for him.
      return lemma == "replace" && parse.dep(match.trigger) == "xcomp"
        && ["have", "need"].contains(parse.lemmas[parse.head(match.trigger)])
        && types[1] == "person" && !parse.isPassive(match.trigger)
    case "aids":
      // "Her coach has trained X since 2018".
      return ["train", "coach"].contains(lemma) && types == ["person", "person"]
    case "opposes":
      // A club dismisses its coach, a company its chief.
      if ["dismiss", "sack", "fire"].contains(lemma), types == ["organization", "person"],
        ["dobj", "nsubjpass"].contains(parse.dep(to.token)), parse.head(to.token) == match.trigger
      {
        return true
      }
      // "Its rival X" of two firms.
      return parse.lists["trade-rivals"].contains(lemma)
        && types == ["organization", "organization"] && match.rule.pattern.kind == .relational
    case "demands":
      // "Called on the president to discuss trade": paid him a visit.
      return lemma == "call" && types[1] == "person"
        && parse.children(match.trigger, "xcomp", "advcl").contains {
          parse.lists["courtesies"].contains(parse.lemmas[$0])
        }
    default: return false
    }
  }
}
