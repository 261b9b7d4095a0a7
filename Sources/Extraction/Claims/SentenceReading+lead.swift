import Language
import TextModel

/// Reactions that leave out to what: "New Zealand voiced concern", "Algeria applauded", "Latvia
/// hailed the decision" are about whoever did what the article begins with.
extension SentenceReading {
  /// How many sentences behind the first one a reaction to it may stand.
  private static let leadReach = 8

  /// The claims of reactions without an object of their own.
  ///
  /// - Parameter own: what the rules read in the sentence.
  func bareReactions(beside own: [ClaimDraft], in sentence: Range<Int>) -> [ClaimDraft] {
    var result: [ClaimDraft] = []
    for verb in sentence where parse.isVerb(verb) {
      if let draft = congratulation(at: verb, sentence) { result.append(draft) }
      result += summedUp(by: verb, sentence)
      result += lodged(at: verb, beside: own, sentence)
      guard let isFriendly = bareReaction(verb),
        // "Nicaragua, too, voiced misgivings": beside the one whom it would be about.
        !parse.children(verb, "advmod").contains(where: {
          ["too", "also", "likewise"].contains(parse.words[$0])
        })
      else { continue }
      let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
      guard !facts.isDenied, !facts.isNegative, !facts.isPossible,
        let doer = leadDoer(before: sentence)
      else { continue }
      let said = attribution.read(trigger: verb, anchor: verb)
      let edge = isFriendly ? "supports" : "opposes"
      for actor in actors(of: verb)
      where actor.entity != doer && homes.officeCountry(of: actor.entity) != doer
        && homes.country(ofBody: actor.entity) != doer
        && homes.officeCountry(of: doer) != actor.entity
        && !isImplausible(edge, from: actor.entity, to: doer) && !isHandful(actor)
        && !own.contains(where: {
          $0.from == actor.entity && ["supports", "opposes", "accuses"].contains($0.claim.type)
        })
      {
        result.append(
          clause(
            edge, from: actor, to: doer, at: verb, sentence, said, isPossible: false,
            confidence: 0.7, "\(edge): a reaction to what the article tells first"))
      }
    }
    return result
  }

  /// Whether a verb tells a reaction whose object the clause leaves out, and whether it is a
  /// friendly one.
  private func bareReaction(_ verb: Int) -> Bool? {
    let lemma = parse.lemmas[verb]
    guard !["amod", "relcl", "acl", "advcl"].contains(parse.dep(verb)) else { return nil }
    if let mood = mood(of: verb) { return mood }
    guard !parse.isPassive(verb), !parse.hasChild(verb, "ccomp", "xcomp", "dative") else {
      return nil
    }
    let objects = parse.children(verb, "dobj")
    if objects.isEmpty {
      guard ["applaud", "protest", "object", "demur"].contains(lemma),
        !parse.hasChild(verb, "prt", "agent"),
        parse.children(verb, "prep").allSatisfy(isOnlyWhen)
      else { return nil }
      return lemma == "applaud"
    }
    guard objects.count == 1, let noun = objects.first,
      !parse.hasChild(noun, "poss", "acl", "relcl", "compound", "ccomp", "conj")
    else { return nil }
    // "Voiced concern".
    if ["voice", "express", "register"].contains(lemma) {
      guard !isAbout(verb), !isAbout(noun) else { return nil }
      // "Expressed regret" may be for one's own deeds.
      if parse.lemmas[noun] != "regret",
        parse.lists["blame-nouns"].contains(parse.lemmas[noun])
          || parse.lists["worry-nouns"].contains(parse.lemmas[noun])
      {
        return false
      }
      return ["satisfaction", "delight", "approval", "joy", "pleasure"]
        .contains(parse.lemmas[noun]) ? true : nil
    }
    // "Called the step shameful".
    if parse.lists["labelling-verbs"].contains(lemma), isBareAnaphor(noun),
      let mood = StanceReader(reading: self).labelStance(verb, behind: noun)
    {
      return mood
    }
    // "Hailed the decision".
    let isWelcome = parse.lists["welcoming-verbs"].contains(lemma) || lemma == "commend"
    guard isWelcome || parse.lists["deeds-of-condemnation"].contains(lemma) || lemma == "decry",
      isBareAnaphor(noun)
    else { return nil }
    return isWelcome
  }

  /// "At once", "within hours", "on Tuesday".
  private func isOnlyWhen(_ preposition: Int) -> Bool {
    guard preposition + 1 < parse.words.count else { return false }
    let next = parse.words[preposition + 1]
    return parse.words[preposition] == "within" || next == "once"
      || parse.words[preposition] == "on" && next.hasSuffix("day")
  }

  /// "The decision", "the step": what the text has told, with nothing that says which or whose.
  private func isBareAnaphor(_ noun: Int) -> Bool {
    parse.lists["lead-anaphors"].contains(parse.lemmas[noun])
      && parse.children(noun, "det").contains { ["the", "this", "that"].contains(parse.words[$0]) }
      && !parse.hasChild(noun, "amod", "poss", "acl", "relcl", "compound")
      && parse.prepositions(of: noun).allSatisfy { phrase in
        phrase.word == "as"
          || phrase.word == "by" && matcher.arguments.mention(at: phrase.object) == nil
      }
  }

  /// "Malawi recognised it anew, in what Rabat condemned as a step back": against who does what is
  /// summed up.
  private func summedUp(by verb: Int, _ sentence: Range<Int>) -> [ClaimDraft] {
    guard parse.lists["labelling-verbs"].contains(parse.lemmas[verb]), parse.dep(verb) == "pcomp",
      parse.words[parse.head(verb)] == "in",
      let what = parse.children[verb].first(where: { parse.words[$0] == "what" }), what < verb
    else { return [] }
    let clause = parse.head(parse.head(verb))
    guard parse.isVerb(clause),
      let isFriendly = StanceReader(reading: self).labelStance(verb, behind: what)
        ?? (parse.lists["condemning-verbs"].contains(parse.lemmas[verb]) ? false : nil)
    else { return [] }
    let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
    guard !facts.isDenied, !facts.isNegative, !facts.isPossible else { return [] }
    let said = attribution.read(trigger: verb, anchor: verb)
    let edge = isFriendly ? "supports" : "opposes"
    let doers = matcher.predicates.verb(clause).agents.flatMap {
      matcher.arguments.arguments(
        at: $0, accepts: { EdgeSchema.actors.contains(matcher.entityTypes[$0]) })
    }
    return actors(of: verb).flatMap { actor in
      doers.filter {
        $0.entity != actor.entity && !isImplausible(edge, from: actor.entity, to: $0.entity)
      }.map {
        self.clause(
          edge, from: actor, to: $0.entity, at: verb, sentence, said, isPossible: false,
          confidence: 0.75, "\(edge): what a clause is called")
      }
    }
  }

  /// "Urged Panama to stop the works and lodged a protest with the OAS": against Panama.
  private func lodged(
    at verb: Int, beside own: [ClaimDraft], _ sentence: Range<Int>
  ) -> [ClaimDraft] {
    guard ["lodge", "file", "submit", "register"].contains(parse.lemmas[verb]),
      !parse.isPassive(verb),
      let noun = parse.children(verb, "dobj").first(where: {
        ["protest", "complaint", "objection"].contains(parse.lemmas[$0])
      }),
      ![verb, noun].contains(where: { word in
        parse.prepositions(of: word).contains {
          ["against", "about", "over", "on", "regarding"].contains($0.word)
        }
      })
    else { return [] }
    let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
    guard !facts.isDenied, !facts.isNegative, !facts.isPossible else { return [] }
    let said = attribution.read(trigger: verb, anchor: verb)
    return actors(of: verb).compactMap { actor in
      let addressees = own.filter {
        $0.from == actor.entity && $0.trigger < verb && $0.claim.polarity == .positive
          && ["demands", "accuses"].contains($0.claim.type)
      }
      guard let target = addressees.last?.to,
        !own.contains(where: { $0.claim.type == "opposes" && $0.from == actor.entity })
      else { return nil }
      return clause(
        "opposes", from: actor, to: target, at: verb, sentence, said, isPossible: false,
        confidence: 0.75, "opposes: a protest lodged elsewhere")
    }
  }

  /// "Said it was dismayed", "declared itself delighted".
  private func mood(of verb: Int) -> Bool? {
    let isState = parse.lemmas[verb] == "be"
    let word = isState ? parse.child(verb, "acomp") : parse.isPassive(verb) ? verb : nil
    guard let word, !isAbout(verb), !isAbout(word),
      !parse.children(word, "advmod").contains(where: {
        ["less", "hardly", "least"].contains(parse.words[$0])
      }),
      !parse.hasChild(verb, "ccomp", "advcl", "agent"),
      !parse.hasChild(word, "ccomp", "xcomp", "agent")
    else { return nil }
    if [
      "dismayed", "alarmed", "concerned", "worried", "appalled", "outraged", "troubled",
      "disappointed", "shocked", "incensed",
    ]
    .contains(parse.words[word]) {
      return false
    }
    return ["delighted", "pleased", "satisfied", "overjoyed"].contains(parse.words[word])
      ? true : nil
  }

  /// Whether a phrase behind a word says about what or to whom.
  private func isAbout(_ word: Int) -> Bool {
    parse.prepositions(of: word).contains {
      ["about", "over", "at", "with", "to", "for", "against", "on", "of", "regarding", "by", "in"]
        .contains($0.word)
    }
  }

  /// Who does what the first sentence of the article tells; nil where several do, or where it tells
  /// what befell somebody.
  private func leadDoer(before sentence: Range<Int>) -> Int? {
    guard
      let lead = parse.sentences.first(where: { range in
        range.count > 7 && isRead(range) && range.contains { parse.isRoot($0) && parse.isVerb($0) }
      }), lead.lowerBound < sentence.lowerBound, lead.count < 120,
      parse.sentenceNumber[sentence.lowerBound] - parse.sentenceNumber[lead.lowerBound]
        <= Self.leadReach,
      var verb = lead.first(where: { parse.isRoot($0) && parse.isVerb($0) })
    else { return nil }
    if parse.lists["reporting-verbs"].contains(parse.lemmas[verb]),
      let told = parse.child(verb, "ccomp"), parse.isVerb(told),
      !parse.children(told, "nsubj").contains(where: {
        ["it", "he", "she", "they"].contains(parse.words[$0])
      })
    {
      verb = told
    }
    guard !parse.lists["dying-verbs"].contains(parse.lemmas[verb]), parse.lemmas[verb] != "be"
    else { return nil }
    let agents = matcher.predicates.verb(verb).agents
    guard !agents.contains(where: { parse.tokens[$0].pos == "PRON" }) else { return nil }
    let doers = agents.flatMap {
      matcher.arguments.arguments(
        at: $0, accepts: { EdgeSchema.actors.contains(matcher.entityTypes[$0]) })
    }
    return Set(doers.map(\.entity)).count == 1 ? doers[0].entity : nil
  }

  // MARK: Congratulations

  /// "The outgoing president tweeted his congratulations": to the one who won.
  private func congratulation(at verb: Int, _ sentence: Range<Int>) -> ClaimDraft? {
    guard
      ["offer", "send", "tweet", "extend", "convey", "express", "present"].contains(
        parse.lemmas[verb]),
      !parse.isPassive(verb),
      let noun = parse.children(verb, "dobj").first(where: {
        ["congratulation", "congratulations", "felicitation", "felicitations"]
          .contains(parse.lemmas[$0])
      }), !parse.hasChild(verb, "dative"),
      ![verb, noun].contains(where: { word in
        parse.prepositions(of: word).contains { ["to", "on", "for"].contains($0.word) }
      })
    else { return nil }
    let facts = factuality.read(trigger: verb, anchor: verb, literals: [])
    guard !facts.isDenied, !facts.isNegative, let actor = actors(of: verb).first,
      let winner = winner(before: verb, but: actor.entity),
      !isImplausible("supports", from: actor.entity, to: winner)
    else { return nil }
    let said = attribution.read(trigger: verb, anchor: verb)
    return clause(
      "supports", from: actor, to: winner, at: verb, sentence, said, isPossible: false,
      confidence: 0.75, "supports: congratulations to who won")
  }

  /// The person who last, by the text before, won, was elected or sworn in.
  private func winner(before verb: Int, but other: Int) -> Int? {
    let isPerson: (Int) -> Bool = { self.matcher.entityTypes[$0] == "person" && $0 != other }
    let first = max(0, parse.sentenceNumber[verb] - Self.leadReach)
    for token in (parse.sentences[first].lowerBound..<verb).reversed() {
      var heads: [Int] = []
      if parse.isVerb(token), parse.lists["winning-verbs"].contains(parse.lemmas[token]) {
        heads = parse.isPassive(token) ? [] : parse.subjects(of: token)
      } else if parse.isVerb(token), parse.lists["electing-verbs"].contains(parse.lemmas[token]) {
        heads = matcher.predicates.verb(token).patients
      } else if ["president-elect", "winner", "victor", "elect"].contains(parse.lemmas[token]) {
        heads = [token] + parse.children(token, "appos") + [parse.head(token)]
      }
      let people = Set(
        heads.flatMap { matcher.arguments.arguments(at: $0, accepts: isPerson) }.map(\.entity))
      if people.count == 1 { return people.first }
    }
    return nil
  }
}
