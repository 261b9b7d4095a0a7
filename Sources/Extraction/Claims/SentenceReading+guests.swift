import Language
import TextModel

/// Guests, whose journey the text only mentions, and targets that are not the place's where they
/// stand.
extension SentenceReading {
  /// "Gave a dinner in Accra for the visiting Polish president": he is there; without a place, in
  /// the country of the host.
  func guests(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for i in sentence
    where parse.words[i] == "visiting" {
      // The parser takes it for a verb behind a preposition: "a dinner for visiting Polish
      // President X".
      let heads =
        parse.dep(i) == "pcomp"
        ? parse.children(i, "dobj").filter { !parse.hasChild($0, "det", "poss") }
        : ["amod", "compound", "nmod"].contains(parse.dep(i)) ? [bearer(above: i)] : []
      let people = heads.flatMap {
        matcher.arguments.arguments(at: $0, accepts: { matcher.entityTypes[$0] == "person" })
      }
      guard let guest = people.first,
        let verb = parse.ancestors(i).first(where: { parse.isVerb($0) })
      else { continue }
      let nodes = [verb] + parse.children(verb, "dobj", "nsubj", "nsubjpass") + heads
      let places = nodes.flatMap { parse.prepositions(of: $0) }
        .filter { ["in", "at"].contains($0.word) }.flatMap {
          matcher.arguments.arguments(
            at: $0.object, accepts: { ["place", "country"].contains(matcher.entityTypes[$0]) })
        }.map(\.entity)
      let hosts = actors(of: verb).compactMap { homes.officeCountry(of: $0.entity) }
      guard
        let place = (places + hosts).first(where: { homes.isAbroad(guest.entity, in: $0) })
      else { continue }
      let said = attribution.read(trigger: verb, anchor: verb)
      result.append(
        clause(
          "visited", from: guest, to: place, at: verb, sentence, said, isPossible: false,
          confidence: 0.8, "visited: who is visiting"))
    }
    return result
  }

  /// "The visiting Bolivian Foreign Minister X": the name on which all words in front hang.
  private func bearer(above modifier: Int) -> Int {
    var noun = parse.head(modifier)
    for _ in 0..<4 where parse.dep(noun) == "compound" && parse.head(noun) > noun {
      noun = parse.head(noun)
    }
    return noun
  }

  /// "Spent two nights in the Hungarian embassy": not in Hungary.
  func isInEmbassy(_ match: Match, _ to: ArgumentReader.Argument) -> Bool {
    guard match.rule.edge == "visited", matcher.entityTypes[to.entity] == "country" else {
      return false
    }
    let noun =
      parse.isNominal(to.token) && parse.dep(to.token) == "pobj"
      ? to.token : parse.head(to.token)
    return ["embassy", "consulate", "mission", "legation"].contains(parse.lemmas[noun])
  }

  /// "The law obliges firms to pay": they have signed nothing.
  func isLawful(_ match: Match, _ to: ArgumentReader.Argument) -> Bool {
    match.rule.edge == "signed"
      && ["oblige", "bind", "commit", "require"].contains(parse.lemmas[match.trigger])
      && !isAccord(to.entity)
  }

  /// "Jointly account for a third of sales": a sum, and no common work.
  func isTally(_ match: Match) -> Bool {
    match.rule.edge == "cooperates-with" && match.rule.isOfAnyVerb
      && parse.lists["tally-verbs"].contains(parse.lemmas[match.trigger])
  }

  /// "Stormed a Kenyan base in Somalia": against Kenya.
  func isOthersTarget(_ match: Match, _ to: ArgumentReader.Argument) -> Bool {
    guard match.rule.edge == "fights", matcher.entityTypes[to.entity] == "country" else {
      return false
    }
    return match.literals.contains { noun in
      guard parse.lists["targets"].contains(parse.lemmas[noun]), !parse.dominates(to.token, noun)
      else { return false }
      let owners = matcher.arguments.modifiers(
        of: noun, accepts: { matcher.entityTypes[$0] == "country" })
      return !owners.isEmpty && !owners.contains { $0.entity == to.entity }
    }
  }

  /// "UNICEF delivered doses of vaccine": help, and nothing that is sold.
  func isOfCharity(_ draft: ClaimDraft) -> Bool {
    draft.claim.type == "supplies" && matcher.arguments.isReliefBody(draft.from)
  }
}
