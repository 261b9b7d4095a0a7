import Language
import TextModel

/// Matches whose words mean something else than the rule takes them for.
extension SentenceReading {
  /// Whether a pair of a match cannot be meant by its words.
  func isMisread(
    _ match: Match, _ from: ArgumentReader.Argument, _ to: ArgumentReader.Argument,
    _ sentence: Range<Int>
  ) -> Bool {
    isSport(match.rule.edge, match.trigger, sentence)
      || isNoJourney(match.rule.edge, match.trigger, from.entity, to.entity)
      || isForum(match, to) || isGoBetween(match, from) || isGoBetween(match, to)
      || isBelieved(match)
      || isOwnBody(match, from, to)
      || isPart(match, to) || isTrade(match, from, to) || isSuccession(match, from)
      || isUnlike(match, from, to)
      || isChoosing(match, from) || isWithin(match, to) || isChamber(match, from, to)
      || isImputed(match) || isOtherwise(match, from, to)
      || isLaidToCharge(match) || isUnderNegotiation(match) || isUpAgainst(match, from, to)
      || isPatrol(match, from, to) || isHandful(from) || isNamedAfterGoods(match)
      || isGiftInWords(match) || isKin(match, to) || isAskedOfOthers(match, to)
      || isInCourt(match, from) || isEndOf(to, match) || isUndergoing(match, to)
      || isBesideThem(match, from, to) || isNotice(match) || isOwnLot(match, to)
      || isOwnOthers(match) || isPeople(match, from) || isPeople(match, to)
      || isLawful(match, to) || isTally(match) || isOthersTarget(match, to)
      || isInEmbassy(match, to) || isFlight(match) || isStillDue(match)
      || isMadePeace(match, to) || isHelpAgainst(match, to) || isWhereTargetLies(match, to)
      || ["agreed-with", "signed"].contains(match.rule.edge)
        && ([match.trigger] + match.literals).contains(where: isPutOff)
  }

  /// "Finland defeated Canada 4-1", "beat Wales in the rugby championship": nobody fights.
  func isSport(_ edge: String, _ trigger: Int, _ sentence: Range<Int>) -> Bool {
    guard edge == "fights", parse.lists["sides-verbs"].contains(parse.lemmas[trigger]) else {
      return false
    }
    let near = sentence.clamped(to: max(0, trigger - 60)..<trigger + 60)
    return near.contains { i in
      parse.lists["sport-words"].contains(parse.lemmas[i]) && !isPlayingPart(i) || isScore(i)
    }
  }

  /// "Have been negotiating a trade agreement since 2010", "are working on a pact", "the accord
  /// that they are negotiating": nothing is concluded yet.
  private func isUnderNegotiation(_ match: Match) -> Bool {
    guard ["agreed-with", "signed"].contains(match.rule.edge) else { return false }
    let words = parse.lists["negotiating-verbs"]
    for noun in [match.trigger] + match.literals where parse.isNominal(noun) {
      let verb = parse.head(noun)
      if parse.dep(noun) == "dobj", words.contains(parse.lemmas[verb]), isOngoing(verb) {
        return true
      }
      if parse.dep(noun) == "pobj", parse.words[verb] == "on",
        parse.lemmas[parse.head(verb)] == "work"
          || parse.lists["negotiations"].contains(parse.lemmas[parse.head(verb)])
            && !["conclude", "complete", "finalize", "finalise", "finish"]
              .contains(parse.lemmas[parse.head(parse.head(verb))])
      {
        return true
      }
      if parse.children(noun, "relcl").contains(where: {
        words.contains(parse.lemmas[$0]) && isOngoing($0)
      }) {
        return true
      }
    }
    return false
  }

  /// "The president is up against a former minister": they stand in one election.
  private func isUpAgainst(
    _ match: Match, _ from: ArgumentReader.Argument, _ to: ArgumentReader.Argument
  ) -> Bool {
    match.rule.edge == "opposes" && match.trigger > 0 && parse.words[match.trigger] == "against"
      && parse.words[match.trigger - 1] == "up" && analysis.entities[from.entity].type == "person"
      && analysis.entities[to.entity].type == "person"
  }

  /// "Are negotiating", "began negotiating", "to negotiate": not done yet.
  private func isOngoing(_ verb: Int) -> Bool {
    if parse.tokens[verb].tag == "VBG" { return parse.dep(verb) != "amod" }
    return parse.children(verb, "aux").contains { parse.tokens[$0].tag == "TO" }
      || ["VBP", "VBZ"].contains(parse.tokens[verb].tag)
  }

  /// "Plays a part in the war".
  private func isPlayingPart(_ i: Int) -> Bool {
    parse.children(i, "dobj").contains { ["role", "part", "card"].contains(parse.lemmas[$0]) }
  }

  /// "4-1", "4–1", in one token or three.
  private func isScore(_ i: Int) -> Bool {
    let parts = parse.words[i].split(whereSeparator: { "-–".contains($0) })
    let isShort: (Substring) -> Bool = { $0.count < 4 && $0.allSatisfy(\.isNumber) }
    if parts.count == 2, parts.allSatisfy(isShort) { return true }
    guard i > 0, i + 1 < parse.tokens.count, ["-", "–"].contains(parse.words[i]) else {
      return false
    }
    return isShort(parse.words[i - 1][...]) && isShort(parse.words[i + 1][...])
  }

  /// "Vetoed an EU declaration": whose declaration it is says where, and not against whom.
  private func isForum(_ match: Match, _ to: ArgumentReader.Argument) -> Bool {
    match.rule.edge == "opposes" && ["block", "veto"].contains(parse.lemmas[match.trigger])
      && matcher.entityTypes[to.entity] == "organization"
      && ["compound", "amod", "nmod"].contains(parse.dep(to.token))
  }

  /// "Mediators from Qatar and Egypt travelled to secure a truce": it is not theirs.
  private func isGoBetween(_ match: Match, _ from: ArgumentReader.Argument) -> Bool {
    guard ["agreed-with", "negotiates-with", "signed"].contains(match.rule.edge) else {
      return false
    }
    // "Oman mediated the ceasefire": between others.
    let verb = parse.head(match.trigger)
    if parse.isNominal(match.trigger), parse.isVerb(verb),
      parse.lists["brokering-verbs"].contains(parse.lemmas[verb]),
      PredicateReader(parse: parse).verb(verb).agents.contains(where: {
        matcher.arguments.arguments(at: $0, accepts: { $0 == from.entity }).contains { _ in true }
      })
    {
      return true
    }
    // "Has agreed to mediate between X and Y": they may not talk yet.
    if ["mediate", "shuttle"].contains(parse.lemmas[match.trigger]),
      parse.dep(match.trigger) == "xcomp"
    {
      return true
    }
    guard match.isReciprocal else { return false }
    let above = [from.token] + parse.ancestors(from.token).prefix(4)
    return above.contains {
      parse.isNominal($0) && parse.lists["go-betweens"].contains(parse.lemmas[$0])
    }
  }

  /// "Sold its plant to Y": a part, and not the seller.
  private func isPart(_ match: Match, _ to: ArgumentReader.Argument) -> Bool {
    match.rule.edge == "controls"
      && ["sell", "offload", "buy", "acquire", "purchase"].contains(parse.lemmas[match.trigger])
      && (parse.tokens[to.token].tag == "PRP$"
        || ["poss", "compound", "amod", "nmod"].contains(parse.dep(to.token))
        // "Bought two helicopters from Y": from whom, and not whom.
        || parse.dep(to.token) == "pobj" && parse.words[parse.head(to.token)] == "from")
  }

  /// "Is believed to be in Qatar": nobody saw him there.
  private func isBelieved(_ match: Match) -> Bool {
    guard match.rule.edge == "visited" else { return false }
    var verb = match.anchor
    if !parse.isVerb(verb) { verb = parse.head(verb) }
    return parse.dep(verb) == "xcomp"
      && ["believe", "think", "rumour", "rumor", "presume", "suspect", "understand"]
        .contains(parse.lemmas[parse.head(verb)])
  }

  /// "The union's chairman praised the company": a body of which he is an officer is not what he
  /// judges by such a word.
  private func isOwnBody(
    _ match: Match, _ from: ArgumentReader.Argument, _ to: ArgumentReader.Argument
  ) -> Bool {
    guard ["supports", "opposes", "accuses"].contains(match.rule.edge), !to.isName,
      matcher.entityTypes[to.entity] == "organization"
    else { return false }
    // "Manila, which left the court": nobody leaves a body of his own.
    return homes.isOfficer(from.entity, of: to.entity)
      || homes.country(ofBody: to.entity) == from.entity
        && ["leave", "quit", "exit"].contains(parse.lemmas[match.trigger])
  }

  /// "Whom he later helped to indict": who is helped stands behind the other verb.
  private func isHelpAgainst(_ match: Match, _ to: ArgumentReader.Argument) -> Bool {
    guard match.rule.edge == "aids", parse.lemmas[match.trigger] == "help",
      parse.dep(match.trigger) == "relcl", parse.head(match.trigger) == to.token
    else { return false }
    return parse.children(match.trigger, "xcomp", "ccomp").contains { verb in
      parse.children(verb, "dobj").allSatisfy { parse.words[$0] == "whom" } && parse.isVerb(verb)
    }
  }

  /// "French police carried out a raid in Lyon": the police of a country fight no place.
  private func isPatrol(
    _ match: Match, _ from: ArgumentReader.Argument, _ to: ArgumentReader.Argument
  ) -> Bool {
    guard match.rule.edge == "fights", matcher.entityTypes[to.entity] == "place" else {
      return false
    }
    return [from.token, parse.head(from.token)].contains {
      parse.lists["patrols"].contains(parse.lemmas[$0])
    }
  }

  /// "Bought a stake in Canada's Northgate Lithium": the goods are part of a name.
  private func isNamedAfterGoods(_ match: Match) -> Bool {
    guard match.rule.edge == "supplies" else { return false }
    return match.literals.contains { literal in
      guard parse.tokens[literal].pos == "PROPN",
        let number = matcher.arguments.mention(at: literal)
      else { return false }
      let mention = analysis.mentions[number]
      return mention.form == .name && mention.tokens.count > 1
    }
  }

  /// "Called the law a gift to X", "a gift to X, she said of it": nobody gives anything.
  private func isGiftInWords(_ match: Match) -> Bool {
    // "Sent a message of support".
    if match.rule.edge == "aids", parse.isVerb(match.trigger),
      parse.children(match.trigger, "dobj").contains(where: {
        parse.lists["messages"].contains(parse.lemmas[$0])
      })
    {
      return true
    }
    guard match.rule.edge == "aids", parse.isNominal(match.trigger),
      ["gift", "help", "boost", "lifeline", "relief", "favour", "favor"]
        .contains(parse.lemmas[match.trigger])
    else { return false }
    var governor = parse.head(match.trigger)
    if parse.words[governor] == "as" { governor = parse.head(governor) }
    return parse.isVerb(governor)
      && parse.lists["labelling-verbs"].contains(parse.lemmas[governor])
  }

  /// "Demanded that X be expelled": it is others who are to do it.
  private func isAskedOfOthers(_ match: Match, _ to: ArgumentReader.Argument) -> Bool {
    guard match.rule.edge == "demands", match.rule.pattern.to?.source == .clauseSubject,
      !(isAskedForHim(match) && matcher.entityTypes[to.entity] == "person")
    else { return false }
    let clauses = parse.children(match.trigger, "ccomp")
    return !clauses.isEmpty && clauses.allSatisfy { parse.isPassive($0) }
  }

  /// "Only four Republicans voted for it": some members are not the party; "the two companies" are
  /// all that are spoken of.
  func isHandful(_ from: ArgumentReader.Argument) -> Bool {
    let token = parse.tokens[from.token]
    return ["NNPS", "NNS"].contains(token.tag)
      && matcher.entityTypes[from.entity] == "organization"
      && parse.hasChild(from.token, "nummod")
      && !(token.tag == "NNS"
        && parse.children(from.token, "det")
          .contains { ["the", "these"].contains(parse.words[$0]) })
  }

  /// What "it" stands for in what somebody praises or condemns, instead of an actor; nil to keep
  /// the actor, empty to claim nothing.
  func received(_ match: Match, _ to: ArgumentReader.Argument) -> [ArgumentReader.Argument]? {
    guard ["supports", "opposes"].contains(match.rule.edge), parse.words[to.token] == "it",
      EdgeSchema.actors.contains(matcher.entityTypes[to.entity])
    else { return nil }
    // "It was vetoed by X": another rule of the verb may stand for things.
    let isObject =
      parse.head(to.token) == match.trigger
      && ["dobj", "nsubjpass"].contains(parse.dep(to.token))
    let types =
      (isObject ? nil : match.rule.pattern.to?.types) ?? schema.to(match.rule.edge)
    if let things = matcher.arguments.thing(takenUpBy: to.token) {
      return things.filter { types.contains(matcher.entityTypes[$0.entity]) }
    }
    let callers = matcher.arguments.caller(takenUpBy: to.token)
    if !callers.isEmpty { return callers }
    return parse.lists["reception-verbs"].contains(parse.lemmas[match.trigger]) ? [] : nil
  }

  /// "Called his counterpart to discuss Syria": on the telephone, and no name given to anybody.
  func isCallTo(_ verb: Int) -> Bool {
    parse.children(verb, "xcomp", "advcl").contains {
      parse.lists["call-purposes"].contains(parse.lemmas[$0])
        && parse.children($0, "aux").contains { parse.tokens[$0].tag == "TO" }
    }
  }

  /// Fights with a sea, deeds of a storm, parts in an earthquake, and help from whoever holds a
  /// state's office to that state.
  func isNature(_ edge: String, from: Int, to: Int) -> Bool {
    let (doer, target) = (analysis.entities[from], analysis.entities[to])
    if edge == "fights", target.type == "place", names(target.name, "waters") { return true }
    // "The Dockers' Union widened its strike against Meridian Lines": nobody is shot at.
    if edge == "fights", doer.type == "organization", target.type == "organization",
      names(doer.name, "unions")
    {
      return true
    }
    if doer.type == "person", let first = doer.name.lowercased().split(separator: " ").first,
      parse.lists["storms"].contains(String(first))
    {
      return true
    }
    if edge == "participated-in", isDisaster(target.name) { return true }
    return edge == "aids" && target.type == "country"
      && analysis.offices.contains {
        $0.holder == from && !$0.isFormer && $0.countries.contains(to)
          && parse.lists["state-posts"].contains($0.kind)
      }
  }

  func names(_ name: String, _ list: String) -> Bool {
    name.lowercased().split(whereSeparator: { !$0.isLetter })
      .contains { parse.lists[list].contains(String($0)) }
  }

  /// Whether an event is an outbreak, a flood and the like by the noun its name turns on.
  private func isDisaster(_ name: String) -> Bool {
    var head: Substring?
    for word in name.lowercased().split(separator: " ") {
      if parse.lists["prepositions"].contains(String(word)) || word.hasPrefix("(") { break }
      head = word
    }
    return head.map { parse.lists["natural-disasters"].contains(String($0)) } ?? false
  }

  /// "Took over the agency from X": somebody's post, and no conquest.
  func isSuccession(_ match: Match, _ from: ArgumentReader.Argument) -> Bool {
    guard match.rule.edge == "controls", parse.lemmas[match.trigger] == "take",
      matcher.entityTypes[from.entity] == "person"
    else { return false }
    let objects = parse.children(match.trigger, "dobj")
    return ([match.trigger] + objects).contains { node in
      parse.prepositions(of: node).contains { phrase in
        phrase.word == "from"
          && matcher.arguments.arguments(
            at: phrase.object,
            accepts: {
              self.matcher.entityTypes[$0] == "person"
            }
          ).count == 1
      }
    }
  }

  /// "The ministry put X in Y's place", "the Dane replaces Y": people follow people.
  private func isUnlike(
    _ match: Match, _ from: ArgumentReader.Argument, _ to: ArgumentReader.Argument
  ) -> Bool {
    match.rule.edge == "replaces"
      && (matcher.entityTypes[from.entity] == "person")
        != (matcher.entityTypes[to.entity] == "person")
  }

  /// "Mensah named Boateng as Darko's successor": who chooses is not the one who succeeds.
  private func isChoosing(_ match: Match, _ from: ArgumentReader.Argument) -> Bool {
    let preposition = parse.tokens[match.trigger].head
    guard match.rule.edge == "replaces", parse.dep(match.trigger) == "pobj",
      parse.words[preposition] == "as"
    else { return false }
    let verb = parse.tokens[preposition].head
    var first = verb
    for _ in 0..<4 where parse.dep(first) == "conj" { first = parse.tokens[first].head }
    let subjects = parse.children(verb, "nsubj") + parse.children(first, "nsubj")
    return subjects.contains(from.token)
      && !["serve", "act", "return", "emerge"].contains(parse.lemmas[verb])
  }

  /// "Ireland opposes Britain's plan to scrap the protocol": what the plan's own words tell is done
  /// to something else than the plan.
  private func isWithin(_ match: Match, _ to: ArgumentReader.Argument) -> Bool {
    guard ["agreement", "event"].contains(matcher.entityTypes[to.entity]),
      parse.isVerb(match.trigger), parse.tokens[match.trigger].tag == "VB"
    else { return false }
    let noun = parse.head(match.trigger)
    return parse.dep(match.trigger) == "acl"
      && matcher.arguments.isHead(noun, of: to.entity)
  }

  /// "Parliament approved the treaty with Norway": a chamber is no party to what it votes on.
  private func isChamber(
    _ match: Match, _ from: ArgumentReader.Argument, _ to: ArgumentReader.Argument
  ) -> Bool {
    guard match.rule.edge == "agreed-with", match.rule.pattern.kind == .nominal else {
      return false
    }
    return [from, to].contains { end in
      matcher.entityTypes[end.entity] == "organization"
        && names(analysis.entities[end.entity].name, "legislatures")
    }
  }

  /// "Accuses X of acting on the orders of Y": what is only laid to X's charge.
  private func isImputed(_ match: Match) -> Bool {
    guard match.rule.pattern.kind == .adjunct else { return false }
    return parse.ancestors(match.trigger).prefix(6).contains { node in
      guard parse.dep(node) == "pcomp", parse.words[parse.head(node)] == "of" else { return false }
      return parse.lists["accusing-verbs"].contains(parse.lemmas[parse.head(parse.head(node))])
    }
  }

  /// "Judge X told him", "the prosecutor told the banker": said in court, which is no meeting.
  private func isInCourt(_ match: Match, _ from: ArgumentReader.Argument) -> Bool {
    guard match.rule.edge == "met-with", parse.lemmas[match.trigger] == "tell" else { return false }
    let bench = parse.lists["bench"]
    return bench.contains(parse.lemmas[from.token])
      || parse.children(from.token, "compound", "amod", "nmod").contains {
        bench.contains(parse.lemmas[$0]) && $0 + 1 < parse.tokens.count
          && !["minister", "secretary", "ministry"].contains(parse.lemmas[$0 + 1])
      }
  }
}
