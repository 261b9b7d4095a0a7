internal import Language
internal import TextModel

/// Which time expressions are those of an event or agreement.
extension HappeningClaims {
  /// The participle right behind an event that the parse hangs elsewhere: "the election to be held
  /// on 9 August".
  static func participle(
    behind mention: EntityMention, _ context: StructureContext
  ) -> Int? {
    let end = context.sentence(mention.head).upperBound
    var i = mention.tokens.upperBound
    while i < min(end, mention.tokens.upperBound + 4) {
      let token = context.tokens[i]
      // "An accord on fishing dating from 1976".
      if context.texts[i] == "dating", i + 1 < end, ["from", "back"].contains(context.texts[i + 1])
      {
        return i
      }
      if token.tag == "VBN" || token.text == "due" {
        let lemma = token.lemma.lowercased()
        // "An accord to end the civil war was concluded in July".
        if i > mention.tokens.upperBound,
          context.children[i].contains(where: {
            context.tokens[$0].dep == "nsubjpass" && $0 < mention.tokens.lowerBound
          })
        {
          return nil
        }
        return context.words.has("happening-verb", lemma) || context.words.has("making-verb", lemma)
          ? i : nil
      }
      guard ["to", "be", "which", "is", "was", "originally", "now", ","].contains(context.texts[i])
      else { return nil }
      i += 1
    }
    return nil
  }

  /// Whether a time stands right behind an event that is no agreement, with a preposition in
  /// between.
  static func follows(
    _ time: TimeMention, _ mention: EntityMention, _ context: StructureContext
  ) -> Bool {
    guard context.type(mention.entities[0]) == "event" else { return false }
    let first = time.tokens.lowerBound
    let end = mention.tokens.upperBound
    return first == end
      || first == end + 1 && context.words.has("time-preposition", context.texts[end])
  }

  /// "A march against corruption on Tuesday": the parse hangs the day on what the event is about.
  static func closes(
    _ time: TimeMention, _ mention: EntityMention, _ context: StructureContext
  ) -> Bool {
    guard context.type(mention.entities[0]) == "event", mention.form == .description,
      time.expression.value?.start.day != nil
    else { return false }
    let preposition = context.tokens[context.anchor(of: time)].head
    guard context.tokens[preposition].dep == "prep", context.texts[preposition] == "on" else {
      return false
    }
    var node = context.tokens[preposition].head
    for _ in 0..<4 {
      if node == mention.head { return true }
      guard node > mention.head, ["NOUN", "PROPN"].contains(context.tokens[node].pos),
        context.words.eventKinds[context.tokens[node].lemma.lowercased()] == nil,
        context.tokens[node].dep == "pobj"
      else { return false }
      let above = context.tokens[node].head
      guard ["against", "over", "in", "for", "at", "of", "with"].contains(context.texts[above])
      else { return false }
      node = context.tokens[above].head
    }
    return false
  }

  /// "Protests in Basra in 2019", "the crash of a plane in Peru in May": a year or month behind the
  /// place. A day there may be when somebody speaks of it.
  static func followsPlace(
    _ time: TimeMention, _ mention: EntityMention, _ context: StructureContext
  ) -> Bool {
    guard context.type(mention.entities[0]) == "event", let value = time.expression.value,
      value.start.day == nil, value.end == nil
    else { return false }
    let preposition = time.tokens.lowerBound - 1
    let end = mention.tokens.upperBound
    guard preposition > end, preposition - end <= 9,
      ["in", "of"].contains(context.texts[preposition])
    else { return false }
    var isPlace = false
    var i = end
    while i < preposition {
      if let place = context.covering(i, LocationClaims.lands) {
        isPlace = !context.isCompounded(i) && context.type(place) != "event"
        i += 1
        continue
      }
      // Over what the event is of and where, and nothing that happens besides.
      guard
        ["IN", "DT", "NN", "NNP", "NNPS", "JJ", "POS", "HYPH", "CD"].contains(
          context.tokens[i].tag),
        context.words.eventKinds[context.texts[i]] == nil,
        !["after", "before", "since", "during", "with", "to", "by"].contains(context.texts[i])
      else { return false }
      isPlace = false
      i += 1
    }
    return isPlace
  }

  /// The verb of those who go on strike or trial: "went on strike in Kenya on Monday".
  static func undertaking(_ mention: EntityMention, _ context: StructureContext) -> Int? {
    let token = context.tokens[mention.head]
    // "Has been under a state of emergency since Friday".
    if token.dep == "pobj", context.texts[token.head] == "under",
      context.words.eventKinds[token.lemma.lowercased()] == "measure"
        || context.words.has("declared-event", token.lemma.lowercased())
        || mention.tokens.contains(where: { $0 < mention.head && context.texts[$0] == "state" })
    {
      let verb = context.tokens[token.head].head
      return context.words.has("enduring-verb", context.tokens[verb].lemma.lowercased())
        ? verb : nil
    }
    guard token.dep == "pobj", context.texts[token.head] == "on",
      context.words.has("undertaken-event", context.tokens[mention.head].lemma.lowercased()),
      !context.children[mention.head].contains(where: { context.tokens[$0].dep == "det" })
    else { return nil }
    let verb = context.tokens[token.head].head
    return ["go", "be", "put", "remain", "stay"].contains(context.tokens[verb].lemma.lowercased())
      ? verb : nil
  }

  /// Whether a time is a modifier of a noun, by itself or through a preposition.
  static func isBelow(_ anchor: Int, _ noun: Int, _ context: StructureContext) -> Bool {
    let head = context.tokens[anchor].head
    if head == noun, anchor != noun { return true }
    // "The first talks since 2010" are not of 2010.
    if context.texts[head] == "since" { return false }
    return context.tokens[head].dep == "prep" && context.tokens[head].head == noun
  }

  /// "The worst this year": a span that something is compared within is not when it happened.
  static func isCompared(_ time: TimeMention, _ context: StructureContext) -> Bool {
    let head = context.anchor(of: time)
    let noun = context.tokens[head].head
    // "The attack comes two months before the elections."
    let end = time.tokens.upperBound
    if (end - 1...end).contains(where: {
      $0 < context.texts.count && ["before", "after"].contains(context.texts[$0])
    }), ["come", "follow"].contains(context.tokens[context.governor(of: time) ?? head].lemma) {
      return true
    }
    return ["attr", "acomp"].contains(context.tokens[noun].dep)
      || ["JJS", "RBS"].contains(context.tokens[noun].tag)
  }

  /// "Would invoke the 1951 treaty": a year that says which of others is meant.
  private static func isOfName(_ time: TimeMention, _ context: StructureContext) -> Bool {
    let year = time.tokens.lowerBound
    guard time.tokens.count == 1, context.tokens[year].tag == "CD",
      let mention = context.index.mention(covering: year), mention.head != year
    else { return false }
    return mention.entities.contains { ["agreement", "event"].contains(context.type($0)) }
  }

  /// Whether a time belongs to a verb or to the verb that this one completes: "expected to sign".
  static func governs(_ time: TimeMention, _ verb: Int, _ context: StructureContext) -> Bool {
    guard let found = context.governor(of: time), !isOfName(time, context) else { return false }
    if found == verb { return true }
    // "Signed an agreement setting up a bank on Monday".
    let noun = context.tokens[found].head
    if context.tokens[found].tag == "VBG", context.tokens[found].dep == "acl",
      context.tokens[noun].dep == "dobj", context.tokens[noun].head == verb,
      context.tokens[verb].tag == "VBD"
    {
      return true
    }
    // "In March the leaders met in Khartoum and signed a declaration".
    if context.tokens[verb].dep == "conj", context.tokens[verb].head == found,
      time.tokens.upperBound <= found,
      !context.children[verb].contains(where: { context.tokens[$0].dep.hasPrefix("nsubj") })
    {
      return true
    }
    // "Killed two miners and injured 18 on Saturday".
    if context.tokens[found].dep == "conj", context.tokens[found].head == verb,
      context.tokens[found].tag == context.tokens[verb].tag, time.tokens.lowerBound > found,
      !context.words.has("stopping-verb", context.tokens[found].lemma.lowercased()),
      !context.children[found].contains(where: { context.tokens[$0].dep.hasPrefix("nsubj") })
    {
      return true
    }
    // "Goes ahead as planned on Tuesday".
    if context.tokens[found].dep == "advcl", context.tokens[found].head == verb,
      context.words.has("planning-verb", context.tokens[found].lemma.lowercased())
    {
      return true
    }
    return context.tokens[verb].dep == "xcomp" && context.tokens[verb].head == found
  }

  /// "The summit, which opens in Rome on Friday, will be attended by Kenya", "the vote, scheduled
  /// for 11 April, was postponed": the day in the clause about an event.
  static func ownClause(
    _ mention: EntityMention, _ times: [TimeMention], _ context: StructureContext
  ) -> Found? {
    let isAgreement = context.type(mention.entities[0]) == "agreement"
    if let found = staged(mention, times, context) { return found }
    for clause in context.children[mention.head] + befalling(below: mention.head, context)
    where ["relcl", "acl"].contains(context.tokens[clause].dep) && !context.isNegated(clause) {
      let lemma = context.tokens[clause].lemma.lowercased()
      let isPlanned = context.words.has("planning-verb", lemma)
      let isOpening = opens(clause, context)
      if isBefalling(clause, context)
        || isOpening && context.tokens[clause].head != mention.head
      {
        // "The sinking of the Adriana, in which 500 drowned off Pylos in June 2023".
        for time in times where governs(time, clause, context) && !isCompared(time, context) {
          return Found(time: time, rule: "own-clause", confidence: 0.8)
        }
        continue
      }
      guard
        // "A truce that took effect on Monday is holding".
        isAgreement
          ? context.words.has("making-verb", lemma)
            || ["take", "enter", "come", "hold", "begin", "start"].contains(lemma)
          : isPlanned || context.words.has("happening-verb", lemma)
            || context.words.has("striking-verb", lemma) || isLandfall(clause, context),
        context.children[clause].allSatisfy({
          !context.tokens[$0].dep.hasPrefix("nsubj") || context.tokens[$0].tag == "WDT"
        })
      else { continue }
      for time in times where governs(time, clause, context) && !isCompared(time, context) {
        return Found(
          time: time, rule: "own-clause", confidence: 0.8,
          isPossible: isPlanned || context.isPossible(clause))
      }
    }
    return nil
  }

  private static let befallen: WordSet = [
    "of", "on", "in", "at", "against", "near", "with", "over", "between",
  ]

  /// "The bombing of a hotel in Oslo, in which 19 people died": the clause that the parse hangs on
  /// what the event befell, or where, unless that is an event itself.
  static func befalling(below event: Int, _ context: StructureContext) -> [Int] {
    var result: [Int] = []
    var nouns = [event]
    for _ in 0..<3 {
      nouns = nouns.flatMap { noun in
        context.objects(of: noun) { befallen.contains($0) }
      }
      .filter {
        $0 > event && context.words.eventKinds[context.tokens[$0].lemma.lowercased()] == nil
      }
      for noun in nouns {
        result += context.children[noun].filter {
          context.tokens[$0].dep == "relcl"
            && (isBefalling($0, context) || !isAble(noun, context) && opens($0, context))
        }
      }
    }
    return result
  }

  /// "In which 500 drowned": what befell people in an event.
  static func isBefalling(_ clause: Int, _ context: StructureContext) -> Bool {
    context.words.has("befalling-verb", context.tokens[clause].lemma.lowercased())
      && context.objects(of: clause) { ["in", "during"].contains($0) }
        .contains { context.texts[$0] == "which" }
  }

  /// "Announced his death on Tuesday", "announced a summit": when it is made known is not when it
  /// happens, unless saying so is the deed, as with a resignation.
  static func isHeralded(_ mention: EntityMention, _ context: StructureContext) -> Bool {
    let token = context.tokens[mention.head]
    guard ["dobj", "conj", "nsubjpass"].contains(token.dep),
      context.type(mention.entities[0]) == "event",
      !context.words.has("spoken-deed", token.lemma.lowercased())
    else { return false }
    var verb = token.head
    if token.dep == "conj" { verb = context.tokens[verb].head }
    return context.words.has("heralding-verb", context.tokens[verb].lemma.lowercased())
  }

  /// "Had originally been planned for 2010", "would have run out today": another day than the one it came to.
  static func isSuperseded(_ verb: Int, _ context: StructureContext) -> Bool {
    let parts = context.children[verb]
    let isFormer =
      context.words.has("planning-verb", context.tokens[verb].lemma.lowercased())
      && parts.contains { ["originally", "initially", "first"].contains(context.texts[$0]) }
    let isUnreal =
      parts.contains { ["would", "should"].contains(context.texts[$0]) && $0 < verb }
      && parts.contains { context.texts[$0] == "have" && $0 < verb }
      // "Had the plan not been endorsed".
      || context.tokens[verb].dep == "advcl"
        && parts.first.map { context.texts[$0] == "had" } ?? false
    return isFormer || isUnreal
  }
}
