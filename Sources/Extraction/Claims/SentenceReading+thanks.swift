import Language
import TextModel

/// Help that is told by the way, where somebody is thanked for it.
extension SentenceReading {
  /// "Thanked the charity, which paid for the doses", "is grateful to Chile, who sent the plane
  /// within hours", "praised the 120 Spanish firefighters who drove over the border": who gives
  /// helps who is thankful, or his country.
  func thanked(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for thanks in sentence {
      let voiced = voicedThanks(by: thanks)
      let isThanks =
        parse.isVerb(thanks)
        && (["thank", "praise"].contains(parse.lemmas[thanks]) || voiced != nil)
      let isGrateful = ["grateful", "thankful", "indebted"].contains(parse.words[thanks])
      guard isThanks || isGrateful else { continue }
      let objects =
        isThanks
        ? voiced?.objects ?? parse.children(thanks, "dobj")
        : parse.prepositions(of: thanks).filter { $0.word == "to" }.map(\.object)
      let thankers = parse.subjects(of: isThanks ? thanks : parse.head(thanks)).flatMap {
        matcher.arguments.arguments(
          at: $0, accepts: { EdgeSchema.actors.contains(matcher.entityTypes[$0]) })
      }
      guard let thanker = thankers.first, let target = helped(thanker.entity) else { continue }
      for object in objects.flatMap({ [$0] + parse.children($0, "conj", "appos") }) {
        let gifts = parse.children(object, "relcl", "acl").filter(isGiving)
        // "Thanked the 120 Spanish firefighters".
        guard
          let gift = gifts.first
            ?? (isRescuer(object) || isForHelp([thanks, object, voiced?.noun ?? thanks])
              ? thanks : nil)
        else { continue }
        let facts = factuality.read(trigger: gift, anchor: gift, literals: [])
        guard !facts.isDenied, !facts.isNegative else { continue }
        let said = attribution.read(trigger: thanks, anchor: thanks)
        let helpers = matcher.arguments.arguments(
          at: object, descends: isRescuer(object), accepts: isHelper)
        for helper in helpers where helper.entity != target && !isOf(helper.entity, target) {
          result.append(
            clause(
              "aids", from: helper, to: target, at: gift, sentence, said,
              isPossible: facts.isPossible, confidence: 0.75, "aids: what one is thanked for"))
        }
      }
    }
    return result
  }

  /// "Sent the plane", "paid for the doses", "gave money"; not "who lost".
  private func isGiving(_ verb: Int) -> Bool {
    guard parse.isVerb(verb), !parse.isPassive(verb) else { return false }
    if parse.lemmas[verb] == "pay" || parse.lemmas[verb] == "finance" { return true }
    guard parse.lists["relief-verbs"].contains(parse.lemmas[verb]) else { return false }
    return parse.children(verb, "dobj", "dative").contains {
      isAny($0, "relief-nouns") || isAny($0, "help-nouns")
    }
  }

  /// "Expressed her thanks to Chile": to whom, and the noun.
  private func voicedThanks(by verb: Int) -> (objects: [Int], noun: Int)? {
    guard parse.isVerb(verb),
      ["express", "voice", "convey", "offer", "extend", "send"].contains(parse.lemmas[verb]),
      let noun = parse.children(verb, "dobj").first(where: {
        ["thank", "thanks", "gratitude", "appreciation"].contains(parse.lemmas[$0])
      })
    else { return nil }
    let objects = [verb, noun].flatMap { parse.prepositions(of: $0) }
      .filter { $0.word == "to" }.map(\.object)
    return objects.isEmpty ? nil : (objects, noun)
  }

  /// "For its helicopters", "for the loan of two ships".
  private func isForHelp(_ nodes: [Int]) -> Bool {
    nodes.flatMap { parse.prepositions(of: $0) }.contains {
      $0.word == "for" && parse.lists["help-nouns"].contains(parse.lemmas[$0.object])
        && !["support", "guarantee", "protection"].contains(parse.lemmas[$0.object])
    }
      // "For lending two planes".
      || nodes.flatMap { parse.children($0, "prep") }.contains {
        parse.words[$0] == "for" && parse.children($0, "pcomp").contains(where: isGiving)
      }
  }

  /// Whose thanks they are: a state or body, and the state of an officer or his ministry.
  private func helped(_ thanker: Int) -> Int? {
    switch matcher.entityTypes[thanker] {
    case "person": return homes.officeCountry(of: thanker)
    case "ministry": return homes.country(ofBody: thanker)
    default: return thanker
    }
  }
}
