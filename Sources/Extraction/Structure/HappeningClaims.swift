internal import Language
internal import TextModel

/// `on-date`: when agreements and events happened.
enum HappeningClaims {
  /// Rules that rest on an event's own name, so that the learned model does not drop them: "a NATO bombing campaign".
  static let sure = [wagedRule]
  private static let wagedRule = "participated-in: waged"

  static func read(_ context: inout StructureContext) {
    var dates: [String: Int] = [:]
    for (i, entity) in context.entities.enumerated() where entity.type == "date" {
      dates[entity.name] = i
    }
    for (event, verb) in context.analysis.happenings.sorted(by: { $0.key < $1.key }) {
      told(event, verb, dates, &context)
    }
    responsibility(&context)
    addressed(&context)
    waged(&context)
    var all: [(mention: EntityMention, found: Found)] = []
    for mention in context.analysis.mentions
    where mention.entities.count == 1 && mention.form != .pronoun && mention.form != .relative {
      guard ["event", "agreement"].contains(context.type(mention.entities[0])) else { continue }
      if let found = time(of: mention, context) { all.append((mention, found)) }
    }
    // "The accord, signed in June, was approved by parliament in January": it is of June.
    let signed = Set(
      all.filter { $0.found.isOf("signing", context) && !$0.found.isPossible }
        .map(\.mention.entities[0]))
    for (mention, found) in all {
      let entity = mention.entities[0]
      guard !signed.contains(entity) || !found.isOf("approving", context),
        let value = found.time.expression.value?.description, let date = dates[value],
        !all.contains(where: { $0.mention.entities[0] == entity && isWithin($0.found, found) })
      else { continue }
      context.claim(
        "on-date", from: entity, to: date, at: mention.head, rule: "dated.\(found.rule)",
        confidence: found.confidence, date: found.time.expression.value,
        polarity: found.isDenied ? .negative : .positive,
        modality: found.isPossible ? .possible : .asserted)
    }
    taken(dates, &context)
  }

  /// Day, place and parties of an event that a clause tells and a noun takes up.
  private static func told(
    _ event: Int, _ verb: Int, _ dates: [String: Int], _ context: inout StructureContext
  ) {
    let sentence = context.sentence(verb)
    let inside = context.analysis.times.filter {
      sentence.contains($0.tokens.lowerBound) && $0.expression.value != nil
        && $0.expression.type == "DATE"
        // "Four have been banned since 2009" tells when it began, and not of one happening.
        && context.texts[context.tokens[context.anchor(of: $0)].head] != "since"
    }
    // "Drowned on Monday when a ferry capsized": the main clause says when.
    let above =
      context.tokens[verb].dep == "advcl"
        && context.children[verb].contains { ["when", "as", "after"].contains(context.texts[$0]) }
      ? context.tokens[verb].head : verb
    if let time = inside.first(where: { governs($0, verb, context) })
      ?? inside.first(where: { governs($0, above, context) })
      ?? onlyTime(behind: verb, inside, context),
      let value = time.expression.value, let date = dates[value.description]
    {
      context.claim(
        "on-date", from: event, to: date, at: verb, rule: "dated.told", confidence: 0.75,
        date: value)
    }
    toldPlaces(event, verb, &context)
    for child in context.children[verb] {
      var doers: [Int] = []
      switch context.tokens[child].dep {
      case "nsubj": doers = [child] + context.conjuncts(child)
      case "agent": doers = context.children[child].filter { context.tokens[$0].dep == "pobj" }
      default: continue
      }
      for doer in doers {
        guard let actor = perpetrator(doer, context),
          context.words.has("perpetrated", context.tokens[verb].lemma.lowercased())
        else { continue }
        context.claim(
          "participated-in", from: actor, to: event, at: verb, rule: "participated-in: told",
          confidence: 0.7)
      }
    }
  }

  /// "The NATO bombing campaign", "Israeli air strikes": who stands in front of what is waged takes part.
  private static func waged(_ context: inout StructureContext) {
    for mention in context.analysis.mentions
    where mention.entities.count == 1 && mention.form != .pronoun && mention.form != .relative {
      let event = mention.entities[0]
      guard context.type(event) == "event" else { continue }
      called(event, mention.head, &context)
      guard
        context.words.has("waged-event", context.tokens[mention.head].lemma.lowercased())
          || isShelling(mention.head, context)
      else { continue }
      for child in context.children[mention.head]
      where child < mention.head
        && ["compound", "amod", "nmod", "poss"].contains(context.tokens[child].dep)
      {
        guard let actor = context.covering(child, ["country", "organization", "armed-group"]),
          !context.isCompounded(child), !isLocal(mention.head, actor, context),
          // "Hurt in American air raids" tells of the raids as what they did.
          context.tokens[child].dep == "poss" || !isOfAir(mention.head, context)
        else { continue }
        context.claim(
          "participated-in", from: actor, to: event, at: mention.head,
          rule: wagedRule, confidence: 0.75)
      }
    }
  }

  /// "An air raid", "air strikes".
  private static func isOfAir(_ noun: Int, _ context: StructureContext) -> Bool {
    context.children[noun].contains { $0 < noun && ["air", "drone"].contains(context.texts[$0]) }
  }

  struct Found {
    var time: TimeMention
    var rule: String
    var confidence: Double
    var isDenied = false
    var isPossible = false
    /// The verb that tells what happens, if one does.
    var verb: Int?

    /// Whether the verb is one of a class.
    func isOf(_ name: String, _ context: StructureContext) -> Bool {
      verb.map { context.words.has(name, context.tokens[$0].lemma.lowercased()) } ?? false
    }
  }

  private static func time(of mention: EntityMention, _ context: StructureContext) -> Found? {
    let sentence = context.sentence(mention.head)
    let times = context.analysis.times.filter {
      sentence.contains($0.tokens.lowerBound) && $0.expression.value != nil
        && $0.expression.type == "DATE" && !isOfOther($0, mention, context)
        // "The Christmas market attack".
        && !($0.tokens.count == 1
          && context.words.has("feast-day", context.texts[$0.tokens.lowerBound])
          && context.tokens[$0.tokens.lowerBound].dep == "compound")
        // "The Winter War", "the Prague Spring".
        && !(mention.form == .name && mention.tokens.overlaps($0.tokens)
          && !$0.expression.text.contains(where: \.isNumber))
    }
    guard !times.isEmpty else { return nil }
    // "the 2003 invasion", "Sunday's run-off", "the election of 2 March", "the summit on Saturday".
    for time in times {
      let head = context.anchor(of: time)
      if isBelow(head, mention.head, context) {
        return Found(
          time: time, rule: "phrase", confidence: 0.9, isPossible: isCalledFor(mention, context))
      }
    }
    // "In a bloodless coup in December 2006": right behind it, wherever the parse hangs it.
    if !isOwned(mention, context),
      let time = times.first(where: {
        follows($0, mention, context) || followsPlace($0, mention, context)
      })
    {
      return Found(time: time, rule: "behind", confidence: 0.8)
    }
    if let time = times.first(where: { context.event(behind: $0) == mention.head }) {
      return Found(time: time, rule: "apart", confidence: 0.8)
    }
    if let time = countedClause(mention, times, context) {
      return Found(time: time, rule: "counted", confidence: 0.8)
    }
    if let time = times.first(where: { closes($0, mention, context) }) {
      return Found(time: time, rule: "phrase", confidence: 0.8)
    }
    let token = context.tokens[mention.head]
    // "Last November, when it ratified a treaty that it had concluded in 1986".
    if !(context.words.has("approving", context.tokens[token.head].lemma.lowercased())
      && context.children[mention.head].contains {
        ["acl", "relcl"].contains(context.tokens[$0].dep)
          && context.words.has("signing", context.tokens[$0].lemma.lowercased())
      }), !isAssented(mention, context), let time = antecedent(of: token, times, context)
    {
      return Found(time: time, rule: "when", confidence: 0.8)
    }
    // "Announced his death on Tuesday" says when it became known.
    // "A day after the outbreak claimed its fourteenth victim": it had begun before.
    let goesOn =
      context.words.has("lasting-event", context.texts[mention.head])
      && token.dep == "nsubj"
      && context.children[token.head].contains {
        context.tokens[$0].dep == "mark" && ["after", "before"].contains(context.texts[$0])
      }
    if isHeralded(mention, context) || goesOn { return ownClause(mention, times, context) }
    let told = verbs(of: mention, context)
    // "A ceasefire mediated by X took effect on Friday": the clause's day where the participle has none.
    var clauses = [told]
    if token.dep.hasPrefix("nsubj"), !told.contains(token.head), !isAssented(mention, context) {
      let own = context.happening(of: mention.head)
      if !own.isEmpty, !isEnded(mention, own, context) { clauses.append(own) }
      // "A strike called by the union brought traffic to a halt on Thursday".
      let kind = context.words.eventKinds[token.lemma.lowercased()] ?? ""
      if own.isEmpty, token.dep == "nsubj", context.tokens[token.head].pos == "VERB",
        context.words.has("momentary-event", kind)
      {
        clauses.append([token.head])
      }
    }
    // "The talks, which began in 2011, broke down on Friday".
    if context.type(mention.entities[0]) == "event",
      let verb = told.first,
      context.words.has("breakdown", context.tokens[verb].lemma.lowercased()),
      let found = ownClause(mention, times, context)
    {
      return found
    }
    for told in clauses {
      guard let verb = told.first else { continue }
      if told.contains(where: { isSuperseded($0, context) }) { return nil }
      for time in times
      where told.contains(where: { governs(time, $0, context) }) && !isCompared(time, context) {
        return Found(
          time: time, rule: "clause", confidence: 0.8,
          isDenied: told.contains(where: context.isNegated), isPossible: context.isPossible(verb),
          verb: told.last)
      }
    }
    // "Attended the signing of the accord in Doha on Monday".
    if let time = signed(mention, times, context) {
      return Found(time: time, rule: "signing", confidence: 0.8)
    }
    // "The summit, which opens in Rome on Friday, will be attended by Kenya".
    if let found = ownClause(mention, times, context) { return found }
    // "Voted on Tuesday in an election called in March": the clause about it has no day that is its own.
    let isBesides =
      token.dep == "pobj" && context.words.has("poll-word", token.lemma.lowercased())
      && told.allSatisfy { context.tokens[$0].dep == "acl" }
    if !told.isEmpty, !isBesides { return nil }
    // "He spoke at the summit on Saturday", "They agreed on a truce on Monday".
    guard token.dep == "pobj" else { return nil }
    let preposition = token.head
    let above = context.tokens[preposition].head
    // "The battle took place on 14 November during the war": the day is the battle's.
    if context.texts[preposition] == "during",
      context.children[above].contains(where: {
        context.tokens[$0].dep.hasPrefix("nsubj")
          && context.covering($0, ["event", "agreement"]) != nil
      })
    {
      return nil
    }
    if let verb = undertaking(mention, context) {
      for time in times where governs(time, verb, context) {
        return Found(
          time: time, rule: "undertaken", confidence: 0.8,
          isDenied: context.isNegated(verb), isPossible: context.isPossible(verb))
      }
    }
    let isAgreement = context.type(mention.entities[0]) == "agreement"
    let fits =
      isAgreement
      ? ["on", "to", "into"].contains(context.texts[preposition])
        && (context.words.has("making-verb", context.tokens[above].lemma)
          || isSubscribing(above, context)
          || context.tokens[above].lemma == "come" && context.texts[preposition] == "to"
          || context.tokens[above].lemma == "shake" && context.texts[preposition] == "on")
      : context.words.has("attendance", context.texts[preposition])
        // "Will fly to Rome next week for the summit".
        || context.texts[preposition] == "for"
          && context.words.has("gathering-verb", context.tokens[above].lemma.lowercased())
    guard fits else { return nil }
    // "Voted on 23 June to leave in the referendum": the day may hang on the verb above.
    let verbs =
      ["xcomp", "advcl"].contains(context.tokens[above].dep)
        && !isApart(above, context)
      ? [above, context.tokens[above].head] : [above]
    // "Must vote on the accord by 30 April": when it comes before others.
    if isAgreement, context.tokens[above].lemma == "vote", context.isPossible(above) { return nil }
    // "A day after nine were killed in an attack": counted from the other clause.
    for time in times
    where (context.governor(of: time).map(verbs.contains) ?? false) && !isCounted(time, context) {
      // "Arrived on Saturday for the coronation": it need not have been that day.
      if context.texts[preposition] == "for", context.texts[above] == "arrived" { return nil }
      // "60 have died in clashes since 1994".
      if time.expression.value?.start.day == nil,
        context.texts[context.tokens[context.anchor(of: time)].head] == "since"
      {
        continue
      }
      return Found(
        time: time, rule: "attended", confidence: 0.7,
        isPossible: context.isPossible(above))
    }
    return nil
  }

  /// The verbs whose day is that of an event or agreement.
  private static func verbs(of mention: EntityMention, _ context: StructureContext) -> [Int] {
    let token = context.tokens[mention.head]
    if let verb = participle(behind: mention, context) { return [verb] }
    let isAssented = isAssented(mention, context)
    let happening = isAssented ? [] : context.happening(of: mention.head)
    if isEnded(mention, happening, context) {
      // "The ceasefire, which took effect on Friday, was broken on Sunday".
      return context.children[mention.head].filter {
        ["acl", "relcl"].contains(context.tokens[$0].dep)
          && context.words.has("happening-verb", context.tokens[$0].lemma)
          && !context.words.has("ending-verb", context.tokens[$0].lemma)
      }
    }
    if !happening.isEmpty { return happening }
    // "Ratified on Monday the pact that they signed in 2019": its day is that of signing.
    if ["ratify", "approve", "endorse", "adopt", "accept", "extend"].contains(
      context.tokens[token.head].lemma),
      let signing = context.children[mention.head].first(where: {
        ["acl", "relcl"].contains(context.tokens[$0].dep)
          && context.words.has("signing-verb", context.tokens[$0].lemma)
      })
    {
      return [signing]
    }
    if isHeralded(mention, context) || isAssented { return [] }
    if token.dep == "dobj", context.words.has("making-verb", context.tokens[token.head].lemma),
      // "Called the accord a theft" says what it is.
      !context.children[token.head].contains(where: { context.tokens[$0].dep == "oprd" })
    {
      return [token.head]
    }
    // "the election due in May", "the accord signed on Monday", "the law that parliament passed on Tuesday".
    let clause = context.children[mention.head].first {
      ["acl", "relcl", "amod"].contains(context.tokens[$0].dep)
        && (context.words.has("making-verb", context.tokens[$0].lemma)
          || context.words.has("happening-verb", context.tokens[$0].lemma))
    }
    // "A pact that lapsed in 2019" is older.
    if let clause { return isEnded(mention, [clause], context) ? [] : [clause] }
    // "A coup removed the president in 2006", "Idai killed hundreds in March": whatever such an event does,
    // it does when it happens.
    guard ["nsubj", "nsubjpass"].contains(token.dep), context.tokens[token.head].pos == "VERB"
    else { return [] }
    let kind = context.words.eventKinds[token.lemma.lowercased()] ?? ""
    let strikes =
      mention.form == .name && context.type(mention.entities[0]) == "event"
      && context.words.has("striking-verb", context.tokens[token.head].lemma)
    return strikes || isLandfall(token.head, context) || context.words.has("momentary-event", kind)
      ? [token.head] : []
  }

  /// "The accord collapsed on Monday": its end is not its day.
  private static func isEnded(
    _ mention: EntityMention, _ happening: [Int], _ context: StructureContext
  ) -> Bool {
    context.type(mention.entities[0]) == "agreement"
      && happening.contains {
        context.words.has("ending-verb", context.tokens[$0].lemma.lowercased())
      }
  }

  /// The day that a clause with "when" speaks of: "since 2 April, when the ceasefire came into force".
  private static func antecedent(
    of token: Token, _ times: [TimeMention], _ context: StructureContext
  ) -> TimeMention? {
    let verb = token.head
    guard ["nsubj", "nsubjpass", "dobj"].contains(token.dep),
      ["relcl", "advcl"].contains(context.tokens[verb].dep), !context.isNegated(verb),
      let when = context.children[verb].first(where: {
        context.texts[$0] == "when" && $0 < verb
      })
    else { return nil }
    return times.first {
      $0.tokens.upperBound == when
        || $0.tokens.upperBound == when - 1 && context.texts[when - 1] == ","
    }
  }
}
