import Language
import TextModel

/// "Tributes were paid by Chile's president", "condemnation came from the African Union": reactions
/// to what the text spoke of before, put as a noun.
extension SentenceReading {
  /// How many sentences back lies what is reacted to.
  private static let reactionReach = 4

  /// The claims of clauses in which a tribute or a condemnation comes from somebody.
  func reactions(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for noun in sentence {
      let isTribute = parse.lists["tribute-nouns"].contains(parse.lemmas[noun])
      guard isTribute || parse.lists["outcry-nouns"].contains(parse.lemmas[noun]),
        let (verb, actors) = source(of: message(around: noun)), !isForNamed(noun)
      else { continue }
      let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
      guard !facts.isDenied, !facts.isNegative, !facts.isPossible,
        let target = isTribute ? mourned(before: noun) : deplored(before: noun)
      else { continue }
      let said = attribution.read(trigger: verb, anchor: verb)
      let edge = isTribute ? "supports" : "opposes"
      for actor in actors where actor.entity != target && !isHandful(actor) {
        result.append(
          clause(
            edge, from: actor, to: target, at: verb, sentence, said, isPossible: false,
            confidence: 0.75, "\(edge): a reaction to what was told"))
      }
    }
    return result
  }

  /// "Statements of condemnation", "messages of condolence": the noun that carries it.
  private func message(around noun: Int) -> Int {
    guard parse.dep(noun) == "pobj", parse.words[parse.head(noun)] == "of" else { return noun }
    let above = parse.head(parse.head(noun))
    return parse.lists["message-nouns"].contains(parse.lemmas[above]) ? above : noun
  }

  /// Whether a phrase behind the noun says whom or what it is for, which the rules read.
  private func isForNamed(_ noun: Int) -> Bool {
    [noun, message(around: noun)].contains { word in
      parse.prepositions(of: word).contains { phrase in
        ["of", "to", "for", "over", "about", "against", "at", "on"].contains(phrase.word)
          && phrase.object != noun
          && !parse.lists["kin-of-the-dead"].contains(parse.lemmas[phrase.object])
      }
    }
  }

  /// Who pays, sends or voices it: the verb and those who do.
  private func source(of noun: Int) -> (verb: Int, actors: [ArgumentReader.Argument])? {
    let accepts: (Int) -> Bool = { EdgeSchema.actors.contains(self.matcher.entityTypes[$0]) }
    let verb = parse.head(noun)
    guard parse.isVerb(verb) else { return nil }
    var heads: [Int] = []
    switch parse.dep(noun) {
    case "nsubj" where parse.lists["arriving-verbs"].contains(parse.lemmas[verb]):
      for word in [verb, noun] {
        heads += parse.prepositions(of: word).filter { $0.word == "from" }.map(\.object)
      }
    case "nsubjpass" where parse.lists["paying-verbs"].contains(parse.lemmas[verb]):
      heads += parse.prepositions(of: verb).filter { $0.word == "by" }.map(\.object)
    case "dobj" where parse.lists["paying-verbs"].contains(parse.lemmas[verb]):
      guard !parse.isPassive(verb) else { return nil }
      heads += parse.subjects(of: verb)
    default: return nil
    }
    // "A spokesman for C" stands for C.
    let actors = heads.flatMap { matcher.arguments.arguments(at: $0, accepts: accepts) }
    return actors.isEmpty ? nil : (verb, actors)
  }

  /// The person who, by the text before, has died.
  private func mourned(before noun: Int) -> Int? {
    let isPerson: (Int) -> Bool = { self.matcher.entityTypes[$0] == "person" }
    for token in stretch(before: noun).reversed() {
      var heads: [Int] = []
      if parse.isVerb(token), parse.lists["dying-verbs"].contains(parse.lemmas[token]) {
        heads = parse.subjects(of: token)
      } else if parse.isVerb(token), parse.lists["slaying-verbs"].contains(parse.lemmas[token]),
        parse.isPassive(token)
      {
        heads = parse.subjects(of: token)
      } else if parse.lists["death-nouns"].contains(parse.lemmas[token]) {
        heads =
          parse.children(token, "poss")
          + parse.prepositions(of: token).filter { $0.word == "of" }.map(\.object)
      } else {
        continue
      }
      let people = heads.flatMap { matcher.arguments.arguments(at: $0, accepts: isPerson) }
      // "Killed three people": whom the tributes are for is not said.
      guard let first = people.first else { return nil }
      return people.count == 1 ? first.entity : nil
    }
    return nil
  }

  /// The attack or coup that the text spoke of last.
  private func deplored(before noun: Int) -> Int? {
    for token in stretch(before: noun).reversed() {
      guard let number = matcher.arguments.mention(at: token) else { continue }
      let mention = analysis.mentions[number]
      guard mention.head == token, mention.entities.count == 1, mention.form != .pronoun,
        mention.form != .relative, matcher.entityTypes[mention.entities[0]] == "event"
      else { continue }
      let event = mention.entities[0]
      let isDeplored = analysis.entities[event].name.lowercased().split(separator: " ").contains {
        parse.lists["deplored-events"].contains(String($0))
      }
      return isDeplored ? event : nil
    }
    return nil
  }

  /// The tokens of the sentences before, and of the sentence up to a token.
  private func stretch(before token: Int) -> Range<Int> {
    let first = max(0, parse.sentenceNumber[token] - Self.reactionReach)
    return parse.sentences[first].lowerBound..<token
  }
}
