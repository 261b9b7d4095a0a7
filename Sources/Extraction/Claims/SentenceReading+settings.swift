import Language
import TextModel

/// Who took part or is bound by what a clause about an event or agreement tells.
extension SentenceReading {
  /// "The treaty of 1959, under which Egypt and Sudan divided the river", "under the pact, X and Y
  /// are to share it": the parties of an agreement by what it binds them to.
  func bound(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for mention in told(in: sentence) {
      let agreement = mention.entities[0]
      guard analysis.entities[agreement].type == "agreement", isAccord(agreement) else { continue }
      let token = mention.head
      var verbs = parse.children(token, "relcl").filter { clause in
        parse.children(clause, "prep").contains { preposition in
          Self.binding.contains(parse.words[preposition])
            && parse.children(preposition, "pobj").contains { parse.words[$0] == "which" }
        }
      }
      if parse.dep(token) == "pobj", ["under", "in"].contains(parse.words[parse.head(token)]),
        parse.isVerb(parse.head(parse.head(token)))
      {
        verbs.append(parse.head(parse.head(token)))
      }
      for verb in verbs
      where (parse.lists["binding-verbs"].contains(parse.lemmas[verb]) || isObliged(verb))
        && !parse.isPassive(verb)
      {
        let parties =
          isObliged(verb)
          ? obliged("signed", of: verb, with: agreement, sentence)
          : drafts(
            "signed", of: verb, with: agreement, sentence, "what it binds to", types: ["country"])
        // "Under the accord Sudan will let the agency in, and the Front will lay down its arms".
        let more =
          parties.count == 1 && isObliged(verb)
          ? parse.children(verb, "conj").filter { isObliged($0) && parse.hasChild($0, "nsubj") }
            .flatMap { obliged("signed", of: $0, with: agreement, sentence) } : []
        // One alone may do what a treaty with others allows it.
        if parties.count + more.count > 1 {
          result += parties + more
        }
      }
    }
    return result
  }

  /// "Will lay down its arms", "is to pay", "must withdraw": what an agreement makes somebody do.
  private func isObliged(_ verb: Int) -> Bool {
    parse.children(verb, "aux").contains { ["will", "shall", "must"].contains(parse.words[$0]) }
      || parse.dep(verb) == "xcomp" && ["be", "have"].contains(parse.lemmas[parse.head(verb)])
  }

  /// Signatures of the states and bodies that a clause obliges.
  private func obliged(
    _ edge: String, of verb: Int, with target: Int, _ sentence: Range<Int>
  ) -> [ClaimDraft] {
    let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
    guard !facts.isDenied else { return [] }
    let said = attribution.read(trigger: verb, anchor: verb)
    return parse.subjects(of: verb).flatMap { subject in
      matcher.arguments.arguments(at: subject, accepts: isParty)
    }.map {
      var draft = clause(
        edge, from: $0, to: target, at: verb, sentence, said, isPossible: false, confidence: 0.75,
        "signed: what it binds to")
      draft.claim.date = nil
      return draft
    }
  }

  private static let binding: WordSet = ["under", "in", "by", "through", "whereby"]

  /// "Russia's president took part by video link", "Togo did not attend": what was spoken of last,
  /// where the clause does not say in what.
  func bareAttendance(in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for verb in sentence where parse.isVerb(verb) && isBareAttending(verb) {
      guard let event = meeting(before: verb, in: sentence) else { continue }
      let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
      guard !facts.isDenied else { continue }
      let said = attribution.read(trigger: verb, anchor: verb)
      for actor in actors(of: verb) {
        var draft = clause(
          "participated-in", from: actor, to: event, at: verb, sentence, said,
          isPossible: facts.isPossible, confidence: 0.75,
          "participated-in: what was spoken of")
        if facts.isNegative != isAbsence(verb) { draft.claim.polarity = .negative }
        result.append(draft)
      }
    }
    return result + bareHosts(in: sentence)
  }

  /// "Kenya, the host, wants more", "the hosts, Qatar, hope for it": who is called the host without
  /// a word for of what.
  private func bareHosts(in sentence: Range<Int>) -> [ClaimDraft] {
    sentence.flatMap { noun -> [ClaimDraft] in
      guard ["host", "co-host"].contains(parse.lemmas[noun]), parse.tokens[noun].pos == "NOUN",
        !parse.hasChild(noun, "prep"), !parse.hasChild(noun, "poss"),
        let event = meeting(before: noun, in: sentence)
      else { return [] }
      let holders =
        parse.dep(noun) == "appos" ? [parse.head(noun)] : parse.children(noun, "appos")
      let said = attribution.read(trigger: noun, anchor: noun)
      return holders.flatMap { holder in
        matcher.arguments.arguments(
          at: holder, accepts: { EdgeSchema.actors.contains(matcher.entityTypes[$0]) })
      }.map {
        var draft = clause(
          "participated-in", from: $0, to: event, at: noun, sentence, said, isPossible: false,
          confidence: 0.75, "participated-in: host")
        draft.claim.date = nil
        return draft
      }
    }
  }

  /// "Took part", "attended", "participated", without saying in what.
  private func isBareAttending(_ verb: Int) -> Bool {
    guard !parse.isPassive(verb) else { return false }
    if isChairing(verb) { return !isInfinitive(verb) }
    guard !["relcl", "acl"].contains(parse.dep(verb)) else { return false }
    let objects = parse.children(verb, "dobj", "xcomp", "ccomp", "dative")
    let isFree = parse.prepositions(of: verb).allSatisfy {
      !["in", "at", "to"].contains($0.word) || parse.words[$0.object] == "person"
    }
    if isAbsence(verb) { return isFree }
    switch parse.lemmas[verb] {
    case "attend", "participate", "compete": return objects.isEmpty && isFree
    case "be":
      return isFree && parse.children(verb, "acomp").contains { parse.words[$0] == "present" }
    case "take":
      return objects.count == 1 && parse.words[objects[0]] == "part" && isFree
        && !parse.hasChild(objects[0], "prep")
    default: return false
    }
  }

  private func isInfinitive(_ verb: Int) -> Bool {
    parse.children(verb, "aux").contains { parse.words[$0] == "to" }
  }

  /// "Was in the chair", "took the chair", "sent observers", "came at the invitation of France".
  private func isChairing(_ verb: Int) -> Bool {
    let places = parse.prepositions(of: verb)
    switch parse.lemmas[verb] {
    case "be":
      return places.contains { $0.word == "in" && parse.words[$0.object] == "chair" }
    case "take":
      return parse.children(verb, "dobj").contains { parse.words[$0] == "chair" }
    case "come":
      return places.contains { parse.words[$0.object] == "invitation" }
        && places.allSatisfy { !["to", "for", "into"].contains($0.word) }
    case "send":
      return parse.children(verb, "dobj").contains {
        parse.lists["sent-parties"].contains(parse.lemmas[$0])
      } && places.allSatisfy { !["to", "into", "for"].contains($0.word) }
        && !parse.hasChild(verb, "dative") && parse.children(verb, "xcomp", "advcl").isEmpty
    default: return false
    }
  }

  /// "Stayed away", "was absent".
  private func isAbsence(_ verb: Int) -> Bool {
    let words = Set(parse.children(verb, "advmod", "prt", "acomp").map { parse.words[$0] })
    return parse.lemmas[verb] == "stay" && words.contains("away")
      || parse.lemmas[verb] == "be" && words.contains("absent")
  }

  /// The meeting or contest that the same sentence or the one before it names last, or the only one
  /// of what was told so far.
  private func meeting(before verb: Int, in sentence: Range<Int>) -> Int? {
    let number = parse.sentenceNumber[verb]
    let low = number > 0 ? parse.sentences[number - 1].lowerBound : sentence.lowerBound
    func isMeeting(_ mention: EntityMention) -> Bool {
      analysis.entities[mention.entities[0]].type == "event"
        && (parse.lists["meeting-events"].contains(parse.lemmas[mention.head])
          || parse.lists["attended-events"].contains(parse.lemmas[mention.head]))
    }
    if let near = told(in: max(low, verb - 80)..<verb).last(where: isMeeting) {
      return near.entities[0]
    }
    // "Wants the members to stay away" says no more than what is wanted now.
    guard !isInfinitive(verb) else { return nil }
    let start = parse.sentences[max(0, number - Self.meetingReach)].lowerBound
    let all = Set(told(in: start..<low).filter(isMeeting).map { $0.entities[0] })
    return all.count == 1 ? all.first : nil
  }

  /// How many sentences back a clause takes up the only meeting that an article has told of.
  private static let meetingReach = 8

  /// What the nouns of a stretch of tokens stand for, each a single thing.
  private func told(in range: Range<Int>) -> [EntityMention] {
    range.compactMap { token in
      matcher.arguments.mention(at: token).map { analysis.mentions[$0] }
        .flatMap { $0.head == token ? $0 : nil }
    }
    .filter { $0.entities.count == 1 && $0.form != .pronoun && $0.form != .relative }
  }

  /// A claim for each subject of a verb.
  private func drafts(
    _ edge: String, of verb: Int, with target: Int, _ sentence: Range<Int>, _ rule: String,
    types: Set<String> = EdgeSchema.actors
  ) -> [ClaimDraft] {
    let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
    guard !facts.isDenied, !facts.isNegative else { return [] }
    let said = attribution.read(trigger: verb, anchor: verb)
    return parse.subjects(of: verb).flatMap { subject in
      matcher.arguments.arguments(at: subject, accepts: { types.contains(matcher.entityTypes[$0]) })
    }.map {
      clause(
        edge, from: $0, to: target, at: verb, sentence, said, isPossible: facts.isPossible,
        confidence: 0.75, "\(edge): \(rule)")
    }
  }
}
