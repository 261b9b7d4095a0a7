import Language
import TextModel

/// Who took part in an event, as its own name says: "the A–B war", "a summit of A and B", "A's
/// invasion of C".
extension SentenceReading {
  /// Rule for the several who meet by the event's own name, so that the learned model does not drop
  /// one of them: "a meeting of A, B and C".
  static let meetingRule = "participated-in: who meets"

  /// Rule for those who fight a war, so that the learned model drops neither side: "X, which fought
  /// a war against Y".
  static let fightRule = "participated-in: who fights it"

  func participants(in sentence: Range<Int>) -> [ClaimDraft] {
    guard let edge = schema.edges["participated-in"] else { return [] }
    let lists = parse.lists
    let accepts: (Int) -> Bool = { edge.from.contains(self.matcher.entityTypes[$0]) }
    var result: [ClaimDraft] = []
    for mention in analysis.mentions
    where sentence.contains(mention.head) && mention.form != .pronoun && mention.form != .relative {
      guard let event = mention.entities.first, analysis.entities[event].type == "event",
        mention.entities.count == 1
      else { continue }
      let noun = mention.head
      let lemma = parse.lemmas[noun]
      var heads: [Int] = []
      // "Khashoggi's killing" is what he suffered, "Israel's killing of X" what it did.
      let isSuffered =
        lists["undergoer-nouns"].contains(lemma)
        && !parse.prepositions(of: noun).contains { $0.word == "of" }
      if lists["owned-events"].contains(lemma), !isSuffered {
        heads += parse.children(noun, "poss")
      }
      for phrase in parse.prepositions(of: noun) {
        let isParty =
          phrase.word == "between"
          || phrase.word == "by"
            && (lists["owned-events"].contains(lemma) || lists["performed-events"].contains(lemma))
          || phrase.word == "of" && lists["meeting-events"].contains(lemma)
          // "The 1971 war of independence against Pakistan".
          || phrase.word == "against" && lemma == "war"
        if isParty { heads.append(phrase.object) }
      }
      var parties = heads.flatMap { matcher.arguments.arguments(at: $0, accepts: accepts) }
      let fighters = lists["fought-events"].contains(lemma) ? fighters(of: noun) : []
      let sides = fighters.flatMap { matcher.arguments.arguments(at: $0, accepts: accepts) }
      for side in sides where !parties.contains(where: { $0.entity == side.entity }) {
        parties.append(side)
      }
      if parties.isEmpty, lists["shared-events"].contains(lemma) {
        // Two names in front of a war or summit are its sides; a single one may be its place.
        let front = matcher.arguments.modifiers(of: noun, accepts: accepts)
        if front.count > 1 { parties = front }
      }
      let facts = factuality.read(trigger: noun, anchor: noun, literals: [])
      guard !facts.isNegative, !facts.isDenied else { continue }
      // "A meeting of the commission": whose it is does not say who came.
      if lists["meeting-events"].contains(lemma), parties.count == 1 { continue }
      let isMeeting = lists["meeting-events"].contains(lemma)
      // "Since its first nuclear test": states have them.
      if lemma == "test" { parties.removeAll { matcher.entityTypes[$0.entity] != "country" } }
      for party in parties where party.entity != event {
        let claim = Claim(
          type: "participated-in", from: analysis.entities[party.entity].id,
          to: analysis.entities[event].id,
          modality: facts.isPossible ? .possible : .asserted,
          confidence: (sides.isEmpty ? 0.75 : 1) * party.confidence * mention.confidence,
          rule: isMeeting
            ? Self.meetingRule
            : sides.isEmpty ? "participated-in: sides named by the event" : Self.fightRule,
          evidence: evidence(sentence),
          cues: [.init(kind: "trigger", span: parse.tokens[noun].span)])
        result.append(ClaimDraft(claim: claim, from: party.entity, to: event, trigger: noun))
      }
    }
    return result
  }

  /// Who fights a war: "X fought a war against Y", "X and Y, which went to war in 1982", "their
  /// five-week war".
  private func fighters(of noun: Int) -> [Int] {
    var heads = parse.children(noun, "poss")
    var verb = parse.head(noun)
    if parse.dep(noun) == "pobj", parse.words[verb] == "to" {
      verb = parse.head(verb)
      guard parse.lemmas[verb] == "go" else { return heads }
    } else {
      guard parse.dep(noun) == "dobj", ["fight", "wage"].contains(parse.lemmas[verb]) else {
        return heads
      }
    }
    heads += parse.subjects(of: verb).map { parse.antecedent($0) ?? $0 }
    heads += (parse.prepositions(of: verb) + parse.prepositions(of: noun))
      .filter { ["against", "with"].contains($0.word) }.map(\.object)
    return heads
  }

  /// Who acts in an event by the clause about it: "the war, in which Russia backed X", "the summit
  /// saw Kenya sign".
  func actors(inEventsOf sentence: Range<Int>) -> [ClaimDraft] {
    guard let edge = schema.edges["participated-in"] else { return [] }
    let accepts: (Int) -> Bool = { edge.from.contains(self.matcher.entityTypes[$0]) }
    var result: [ClaimDraft] = []
    for verb in sentence where parse.isVerb(verb) && !parse.isPassive(verb) {
      guard let (noun, actors) = stage(of: verb), let event = event(at: noun),
        parse.lists["staged-events"].contains(parse.lemmas[noun])
          || parse.lists["staged-events"].contains(parse.words[noun])
      else { continue }
      let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
      guard !facts.isNegative, !facts.isDenied, !facts.isPossible else { continue }
      let said = attribution.read(trigger: verb, anchor: verb)
      for actor in actors.flatMap({ matcher.arguments.arguments(at: $0, accepts: accepts) })
      where actor.entity != event && !isHandful(actor) {
        result.append(
          clause(
            "participated-in", from: actor, to: event, at: verb, sentence, said,
            isPossible: false, confidence: 0.75, "participated-in: who acts in the event"))
      }
    }
    return result
  }

  /// The noun of the event that a clause is about and the heads of those who act in it.
  private func stage(of verb: Int) -> (noun: Int, actors: [Int])? {
    // "In which Russia backed X", "where X and Y signed".
    let isGathering = parse.lists["meeting-events"].contains(parse.lemmas[parse.head(verb)])
    if parse.dep(verb) == "relcl",
      parse.lists["staged-verbs"].contains(parse.lemmas[verb])
        // "The war, in which each side lost hundreds".
        || (isGathering || parse.lists["fought-events"].contains(parse.lemmas[parse.head(verb)]))
          && parse.tokens[verb].tag == "VBD"
    {
      let isWithin =
        parse.children(verb, "advmod").contains { parse.words[$0] == "where" }
        || parse.prepositions(of: verb).contains {
          ["in", "at", "during"].contains($0.word) && parse.words[$0.object] == "which"
        }
      return isWithin ? (parse.head(verb), parse.children(verb, "nsubj")) : nil
    }
    // "The war saw A and B fight C", "an invasion which saw A overthrow B".
    guard ["ccomp", "xcomp"].contains(parse.dep(verb)), parse.tokens[verb].tag.hasPrefix("VB")
    else { return nil }
    let seeing = parse.head(verb)
    guard parse.lemmas[seeing] == "see", let subject = parse.child(seeing, "nsubj") else {
      return nil
    }
    let noun = parse.antecedent(subject) ?? subject
    return (noun, parse.children(verb, "nsubj"))
  }

  private func event(at noun: Int) -> Int? {
    matcher.arguments.arguments(at: noun, accepts: { matcher.entityTypes[$0] == "event" })
      .first?.entity
  }
}
