import Language
import TextModel

/// Talks of which only one side is named: the other is whoever speaks or is spoken of.
extension SentenceReading {
  /// "Talks with the IMF have dragged on since May", "coalition talks are under way between X and
  /// Y".
  func openTalks(in sentence: Range<Int>) -> [ClaimDraft] {
    sentence.flatMap { noun -> [ClaimDraft] in
      guard isOfTalks(noun), ["nsubj", "nsubjpass"].contains(parse.dep(noun)),
        !parse.hasChild(noun, "poss"), parse.isVerb(parse.head(noun))
      else { return [] }
      let verb = parse.head(noun)
      guard !parse.children(noun, "det").contains(where: { parse.words[$0] == "no" }) else {
        return []
      }
      let below = parse.prepositions(of: noun)
      if let parties = parties(between: parse.prepositions(of: verb) + wayside(verb)) {
        return pairs(parties, at: noun, verb, sentence)
      }
      guard !below.contains(where: { ["between", "among", "by"].contains($0.word) }),
        let partner = (below + parse.prepositions(of: verb)).first(where: { $0.word == "with" })
          .flatMap({ side(at: $0.object).first }),
        let owner = owner(of: verb, besides: partner.entity, in: sentence)
      else { return [] }
      return pairs(
        [
          ArgumentReader.Argument(entity: owner, token: verb, confidence: 0.8, isName: true),
          partner,
        ],
        at: noun, verb, sentence)
    }
  }

  private func isOfTalks(_ noun: Int) -> Bool {
    parse.tokens[noun].tag == "NNS"
      && (parse.lists["negotiations"].contains(parse.lemmas[noun])
        || parse.lists["negotiations"].contains(parse.words[noun]))
  }

  /// Countries and bodies that may sit at a table.
  private func side(at token: Int) -> [ArgumentReader.Argument] {
    matcher.arguments.arguments(
      at: token,
      accepts: {
        ["country", "organization", "armed-group", "ministry"].contains(matcher.entityTypes[$0])
      })
  }

  private func parties(
    between prepositions: [Parse.Preposition]
  ) -> [ArgumentReader.Argument]? {
    guard let object = prepositions.first(where: { $0.word == "between" })?.object else {
      return nil
    }
    let found = side(at: object)
    return found.count > 1 ? found : nil
  }

  /// "Under way between X and Y": what hangs on the noun of a phrase behind the verb.
  private func wayside(_ verb: Int) -> [Parse.Preposition] {
    parse.prepositions(of: verb).filter {
      ["way", "place", "standstill"].contains(parse.lemmas[$0.object])
    }
    .flatMap { parse.prepositions(of: $0.object) }
      + parse.children(verb, "dobj").flatMap { parse.prepositions(of: $0) }
  }

  /// Whose the talks are: the state or body of who speaks of them, or else who acts in the sentence
  /// before.
  private func owner(of verb: Int, besides partner: Int, in sentence: Range<Int>) -> Int? {
    let isStates =
      ["country", "armed-group"].contains(matcher.entityTypes[partner])
      || analysis.entities[partner].name.lowercased().split(separator: " ").contains {
        parse.lists["world-body-words"].contains(String($0))
      }
    func fit(_ entity: Int) -> Int? {
      let type = matcher.entityTypes[entity]
      let home = homes.officeCountry(of: entity) ?? homes.country(ofBody: entity)
      // "The Front wants to govern. Negotiations with the Party collapsed": of bodies, bodies.
      let own =
        type == "country"
        ? (isStates || matcher.entityTypes[partner] == "ministry" ? entity : nil)
        : isStates ? home : type == "organization" ? entity : nil
      return own.flatMap { $0 != partner && homes.country(ofBody: partner) != $0 ? $0 : nil }
    }
    let said = attribution.read(trigger: verb, anchor: verb)
    if let speaker = said.speaker { return fit(speaker) }
    let number = parse.sentenceNumber[verb]
    guard number > 0, isRead(parse.sentences[number - 1]),
      parse.tokens[parse.sentences[number - 1].lowerBound].paragraph
        == parse.tokens[sentence.lowerBound].paragraph,
      let root = parse.sentences[number - 1].first(where: { parse.isRoot($0) && parse.isVerb($0) })
    else { return nil }
    let owners = Set(actors(of: root).compactMap { fit($0.entity) })
    return owners.count == 1 ? owners.first : nil
  }

  private func pairs(
    _ sides: [ArgumentReader.Argument], at noun: Int, _ verb: Int, _ sentence: Range<Int>
  ) -> [ClaimDraft] {
    let said = attribution.read(trigger: noun, anchor: verb)
    var result: [ClaimDraft] = []
    for (i, one) in sides.enumerated() {
      for other in sides[(i + 1)...] where other.entity != one.entity {
        result.append(
          clause(
            "negotiates-with", from: one, to: other.entity, at: noun, sentence, said,
            isPossible: parse.children(verb, "aux").contains { parse.tokens[$0].tag == "MD" },
            confidence: 0.75,
            "negotiates-with: whose talks they are"))
      }
    }
    return result
  }
}
