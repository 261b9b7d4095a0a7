import Language
import TextModel

/// Relatives, courtesies, trade and teams: what words of acts mean in private and in business.
extension SentenceReading {
  /// "Spoke to his parents", "succeeded her father": whether a sentence names somebody only as the
  /// one whose relatives it is about.
  func isOnlyKin(_ entity: Int, by trigger: Int) -> Bool {
    guard matcher.entityTypes[entity] == "person",
      let sentence = parse.sentences[safe: parse.sentenceNumber[trigger]]
    else { return false }
    var isFound = false
    for token in sentence {
      guard let number = matcher.arguments.mention(at: token),
        analysis.mentions[number].head == token, analysis.mentions[number].entities.contains(entity)
      else { continue }
      // "Her brother", "the mother of X".
      var relative = parse.head(token)
      if parse.dep(token) == "pobj", parse.words[relative] == "of" {
        relative = parse.head(relative)
      } else if parse.dep(token) != "poss" {
        return false
      }
      guard parse.lists["kin"].contains(parse.lemmas[relative]) else { return false }
      isFound = true
    }
    return isFound
  }

  /// "Soldiers killed her brother": him, and not her.
  func isKin(_ match: Match, _ to: ArgumentReader.Argument) -> Bool {
    ["fights", "accuses", "sanctions", "appointed", "replaces"].contains(match.rule.edge)
      && parse.dep(to.token) == "poss"
      && parse.lists["kin"].contains(parse.lemmas[parse.head(to.token)])
  }

  /// Words that mean something else between such ends.
  func isOtherwise(
    _ match: Match, _ from: ArgumentReader.Argument, _ to: ArgumentReader.Argument
  ) -> Bool {
    let types = [matcher.entityTypes[from.entity], matcher.entityTypes[to.entity]]
    let lemma = parse.lemmas[match.trigger]
    switch match.rule.edge {
    case "controls":
      // "Has been under the control of X": who is under it has none.
      return match.rule.pattern.kind == .nominal && match.rule.pattern.to?.source != .host
        && parse.dep(match.trigger) == "pobj" && parse.words[parse.head(match.trigger)] == "under"
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
    case "met-with":
      // "Called on her to apologise": asks, and pays no visit.
      return lemma == "call" && match.rule.pattern.to?.source == .preposition(["on"])
        && parse.children(match.trigger, "xcomp", "advcl", "ccomp").contains {
          matcher.predicates.isInfinitive($0)
            && !parse.lists["courtesies"].contains(parse.lemmas[$0])
        }
    case "demands":
      // "Called on the president to discuss trade": paid him a visit.
      return lemma == "call" && types[1] == "person"
        && parse.children(match.trigger, "xcomp", "advcl").contains {
          parse.lists["courtesies"].contains(parse.lemmas[$0])
        }
    default: return false
    }
  }

  /// "Rebuked Peru for violating the truce", "accused it of hostile acts and of supporting X": a
  /// part of the blame.
  func isLaidToCharge(_ match: Match) -> Bool {
    guard ["supports", "opposes"].contains(match.rule.edge), parse.dep(match.anchor) == "pcomp"
    else {
      return false
    }
    var preposition = parse.head(match.anchor)
    guard ["of", "for"].contains(parse.words[preposition]) else { return false }
    for _ in 0..<2 where parse.dep(preposition) == "conj" { preposition = parse.head(preposition) }
    let lemma = parse.lemmas[parse.head(preposition)]
    return parse.lists["reproaching-verbs"].contains(lemma)
  }

  /// The type of an edge whose words say something else than their rule's: "captured ten fighters
  /// of X" fights, "will hold X responsible" threatens, activists who occupy an office oppose.
  func retyped(_ match: Match, _ from: ArgumentReader.Argument, _ to: ArgumentReader.Argument)
    -> String?
  {
    let lemma = parse.lemmas[match.trigger]
    let types = [matcher.entityTypes[from.entity], matcher.entityTypes[to.entity]]
    switch match.rule.edge {
    case "controls":
      let people = parse.ancestors(to.token).prefix(3).contains {
        parse.tokens[$0].tag == "NNS"
          && parse.lists["captives"].contains(parse.lemmas[$0])
      }
      if people { return "fights" }
      return lemma == "occupy" && types == ["organization", "organization"] ? "opposes" : nil
    case "accuses":
      let isAhead = parse.children(match.trigger, "aux").contains { parse.tokens[$0].tag == "MD" }
      return lemma == "hold" && isAhead ? "threatens" : nil
    case "opposes":
      // "The coup that ousted X".
      guard parse.lists["toppling-verbs"].contains(lemma), parse.isVerb(match.trigger) else {
        return nil
      }
      let isCoup =
        parse.children(match.trigger, "nsubj").contains {
          parse.lists["coups"].contains(parse.lemmas[parse.antecedent($0) ?? $0])
        }
        || parse.prepositions(of: match.trigger).contains {
          $0.word == "in" && parse.lists["coups"].contains(parse.lemmas[$0.object])
        }
      return isCoup ? "fights" : nil
    case "supports":
      return isDownfall(of: to, match) ? "opposes" : nil
    case "demands":
      return isAskedForHim(match) && types[1] == "person" ? "supports" : nil
    default: return nil
    }
  }

  /// "Welcomed X's resignation", "hailed the arrest of X": no friend of X.
  private func isDownfall(of to: ArgumentReader.Argument, _ match: Match) -> Bool {
    var noun = parse.head(to.token)
    if parse.dep(to.token) == "pobj", parse.words[noun] == "of" {
      noun = parse.head(noun)
    } else if parse.dep(to.token) != "poss" {
      return false
    }
    return parse.lists["downfalls"].contains(parse.lemmas[noun])
      && parse.head(noun) == match.trigger
      && parse.lists["welcoming-verbs"].contains(parse.lemmas[match.trigger])
  }

  /// "Demanded that X be released": nothing is asked of X.
  func isAskedForHim(_ match: Match) -> Bool {
    match.rule.pattern.to?.source == .clauseSubject
      && parse.children(match.trigger, "ccomp").contains {
        parse.isPassive($0)
          && ["release", "free", "reinstate", "acquit", "pardon", "protect"]
            .contains(parse.lemmas[$0])
      }
  }
}
