internal import Language
internal import TextModel

/// Times beside an event or agreement that belong to something else.
extension HappeningClaims {
  /// Whether a time near an event is that of what is said of it, of what it led to, or of its
  /// dropping.
  static func isOfOther(
    _ time: TimeMention, _ mention: EntityMention, _ context: StructureContext
  ) -> Bool {
    isInName(time, besides: mention, context) || isOfJudgement(time, mention, context)
      || isOfConsequence(time, mention, context)
      || isOfDropping(time, mention, context) || isOfPostponing(time, mention, context)
      || isOfMemory(time, mention, context) || isOfJoining(time, mention, context)
      || isCompared(since: time, context) || isOfEnd(time, mention, context)
      || isCounted(time, behind: mention, context) || isOfTerm(time, mention, context)
      || isOfCourse(time, mention, context)
  }

  /// "It replaced the Treaty of Lima of 1866": the year is a part of the other treaty's name.
  private static func isInName(
    _ time: TimeMention, besides mention: EntityMention, _ context: StructureContext
  ) -> Bool {
    let year = time.tokens.lowerBound
    guard year > 1, context.texts[year - 1] == "of", time.tokens.count == 1,
      let other = context.covering(year - 2, ["agreement", "event"])
    else { return false }
    return other != mention.entities[0]
  }

  /// "Signed a programme for 2022-2024", "did not ratify the treaty until 2006": the years that an
  /// agreement is meant for, and the end of a delay.
  private static func isOfTerm(
    _ time: TimeMention, _ mention: EntityMention, _ context: StructureContext
  ) -> Bool {
    let first = time.tokens.lowerBound
    guard context.type(mention.entities[0]) == "agreement", first > 0,
      let value = time.expression.value
    else { return false }
    switch context.texts[first - 1] {
    case "for":
      return value.start.month == nil && value.end.map { $0.month == nil } ?? false
        && context.texts[first].first?.isNumber ?? false
    case "until", "till":
      return context.governor(of: time).map { verb in
        context.children[verb].contains { context.tokens[$0].dep == "neg" }
      } ?? false
    default: return false
    }
  }

  /// "A pact on trade, 28 years after the invasion": the count says when the invasion was.
  private static func isCounted(
    _ time: TimeMention, behind mention: EntityMention, _ context: StructureContext
  ) -> Bool {
    let end = time.tokens.upperBound
    return mention.head < time.tokens.lowerBound
      && [end - 1, end].contains {
        $0 > mention.head && context.words.has("counted-unit", context.texts[$0 - 1])
          && $0 + 1 < context.tokens.count
          && ["after", "before"].contains(context.texts[$0])
          && ["prep", "mark"].contains(context.tokens[$0].dep)
          && context.children[$0].contains { context.tokens[$0].dep == "pobj" }
            == (context.tokens[$0].dep == "prep")
      }
  }

  /// "Attacked X on Friday, a week after ten died in an ambush": a clause of another time.
  static func isApart(_ clause: Int, _ context: StructureContext) -> Bool {
    context.children[clause].contains { ["after", "before", "since"].contains(context.texts[$0]) }
  }

  /// Whether one time is a day or month of another: "this year's festival opened on Tuesday".
  static func isWithin(_ inner: Found, _ outer: Found) -> Bool {
    guard let a = inner.time.expression.value, let b = outer.time.expression.value, a != b,
      !inner.isDenied, b.end == nil, b.start.day == nil, a.end == nil
    else { return false }
    return a.start.year == b.start.year && a.start.month != nil
      && (b.start.month == nil || b.start.month == a.start.month && a.start.day != nil)
  }

  /// "A day after nine were killed": counted from what the clause behind tells.
  static func isCounted(_ time: TimeMention, _ context: StructureContext) -> Bool {
    let end = time.tokens.upperBound
    return [end - 1, end].contains {
      $0 < context.tokens.count && context.tokens[$0].dep == "mark"
        && ["after", "before"].contains(context.texts[$0])
    }
  }

  /// The day of a clause that the parse hangs elsewhere: the only one of the sentence, behind the
  /// verb, with no other clause in between.
  static func onlyTime(
    behind verb: Int, _ inside: [TimeMention], _ context: StructureContext
  ) -> TimeMention? {
    let behind = inside.filter { $0.tokens.lowerBound > verb }
    guard behind.count == 1, let time = behind.first,
      ["on", "in"].contains(context.texts[time.tokens.lowerBound - 1]),
      context.governor(of: time) == nil,
      !(verb + 1..<time.tokens.lowerBound).contains(where: {
        ["VBD", "VBZ", "VBP", "MD", "VBG", "VBN"].contains(context.tokens[$0].tag)
          || context.words.eventKinds[context.texts[$0]] != nil
      })
    else { return nil }
    return time
  }

  /// "Is to last until Thursday", "ended a 56-day strike on Wednesday", "the drills end on 21
  /// June": when it is over; a meeting or vote that ended on a day was on it.
  private static func isOfEnd(
    _ time: TimeMention, _ mention: EntityMention, _ context: StructureContext
  ) -> Bool {
    guard context.type(mention.entities[0]) == "event" else { return false }
    // "Lasted from September to November 1944" tells its beginning, too.
    if time.expression.value?.end != nil, time.tokens.lowerBound > 0,
      context.texts[time.tokens.lowerBound - 1] == "from"
    {
      return false
    }
    let anchor = context.anchor(of: time)
    let preposition = context.texts[context.tokens[anchor].head]
    guard let verb = context.governor(of: time) else {
      return ["until", "till"].contains(preposition)
    }
    let lemma = context.tokens[verb].lemma.lowercased()
    if ["until", "till"].contains(preposition)
      || preposition == "through" && context.words.has("lasting-verb", lemma)
    {
      return !context.words.has("postponing-verb", lemma)
    }
    // "Was declared over on 20 December".
    if context.children[verb].contains(where: { context.texts[$0] == "over" }),
      ["declare", "be"].contains(lemma)
    {
      return true
    }
    guard context.words.has("stopping-verb", lemma), context.tokens[anchor].dep != "nsubj" else {
      return false
    }
    let noun = context.tokens[mention.head]
    let isOver =
      noun.head == verb && ["nsubj", "nsubjpass", "dobj"].contains(noun.dep)
      || context.tokens[verb].head == mention.head
        && ["relcl", "acl"].contains(context.tokens[verb].dep)
    guard isOver else { return false }
    let kind =
      context.words.eventKinds[noun.lemma.lowercased()]
      ?? context.words.eventKinds[context.texts[mention.head]] ?? ""
    return !["VBD", "VBN"].contains(context.tokens[verb].tag) || context.isPossible(verb)
      || !context.words.has("ended-on-its-day", kind)
  }

  /// "Condemned the attack on Monday", "welcomed the accord on Friday": the day is that of the
  /// words.
  private static func isOfJudgement(
    _ time: TimeMention, _ mention: EntityMention, _ context: StructureContext
  ) -> Bool {
    let noun = context.tokens[mention.head]
    // "Protested over the shooting that occurred on 26 December", "condemned the coup of 4 June".
    if isNamed(by: time, mention, context)
      || context.governor(of: time).map({ isClause($0, about: mention.head, context) }) ?? false
    {
      return false
    }
    // "Had criticised the pardon in December": the month is the verb's.
    guard
      time.expression.value?.start.day != nil
        || noun.dep == "dobj" && context.governor(of: time) == noun.head
          && ["in", "during"].contains(context.texts[context.tokens[context.anchor(of: time)].head])
    else { return false }
    if noun.dep == "pobj" { return isOutcry(over: noun.head, context) }
    guard noun.dep == "dobj",
      context.words.has("judging-verb", context.tokens[noun.head].lemma.lowercased())
    else { return false }
    return isBehind(time, mention, context)
  }

  /// "Hit out at the coup on Tuesday", "on Tuesday voiced concern over the election".
  private static func isOutcry(over preposition: Int, _ context: StructureContext) -> Bool {
    guard
      ["at", "over", "about", "against", "of", "with", "to"].contains(context.texts[preposition])
    else { return false }
    var above = context.tokens[preposition].head
    for _ in 0..<3 {
      let lemma = context.tokens[above].lemma.lowercased()
      if context.words.has("outcry-word", lemma) || context.words.has("judging-verb", lemma) {
        return true
      }
      guard ["pobj", "prep", "dobj", "acomp"].contains(context.tokens[above].dep) else { break }
      above = context.tokens[above].head
    }
    // "Expressed on Tuesday its anger at the coup": the anger is the verb's object.
    return context.children[above].contains {
      context.tokens[$0].dep == "dobj" && $0 < preposition
        && context.words.has("outcry-word", context.tokens[$0].lemma.lowercased())
    }
  }

  /// "The strike follows a protest in January", "the attack prompted his resignation on Monday":
  /// the time is that of the other.
  private static func isOfConsequence(
    _ time: TimeMention, _ mention: EntityMention, _ context: StructureContext
  ) -> Bool {
    let verb = context.tokens[mention.head].head
    guard context.tokens[mention.head].dep == "nsubj", time.tokens.lowerBound > verb,
      context.words.has("linking-verb", context.tokens[verb].lemma.lowercased())
    else { return false }
    return context.children[verb].contains { child in
      guard child > verb, child < time.tokens.lowerBound else { return false }
      return context.tokens[child].dep == "dobj"
        || ["to", "in", "after"].contains(context.texts[child])
          && context.children[child].contains {
            $0 < time.tokens.lowerBound && context.tokens[$0].dep == "pobj"
          }
    }
  }

  /// "Called off the strike on Monday", "pulled out of the Games in February": the day of not
  /// taking part.
  private static func isOfDropping(
    _ time: TimeMention, _ mention: EntityMention, _ context: StructureContext
  ) -> Bool {
    // "On 13 May the union called off its strike": the day of the verb.
    let noun = context.tokens[mention.head]
    let isFronted =
      noun.dep == "dobj" && time.tokens.upperBound <= noun.head
      && context.governor(of: time) == noun.head
    guard isFronted || isBehind(time, mention, context) || followsPlace(time, mention, context),
      !isCalledFor(mention, context) || !isBelow(context.anchor(of: time), mention.head, context)
    else { return false }
    var verb = mention.head
    for _ in 0..<4 where context.tokens[verb].pos != "VERB" {
      guard ["dobj", "pobj", "prep"].contains(context.tokens[verb].dep) else { return false }
      verb = context.tokens[verb].head
    }
    let lemma = context.tokens[verb].lemma.lowercased()
    if context.words.has("dropping-verb", lemma) { return true }
    return context.children[verb].contains { child in
      ["prt", "advmod", "prep"].contains(context.tokens[child].dep) && child < mention.head
        && context.words.has("dropping-phrase", lemma + " " + context.texts[child])
    }
  }

  /// "Called for a general strike on Wednesday": a protest that somebody calls people out for.
  static func isCalledFor(_ mention: EntityMention, _ context: StructureContext) -> Bool {
    let preposition = context.tokens[mention.head].head
    let noun = context.tokens[mention.head].lemma.lowercased()
    return context.tokens[mention.head].dep == "pobj" && context.texts[preposition] == "for"
      && context.tokens[context.tokens[preposition].head].lemma == "call"
      && context.words.eventKinds[noun] == "protest"
  }

  /// "The vote, scheduled for April, was postponed on Friday": the day of the decision; "postponed
  /// until May" is its own.
  private static func isOfPostponing(
    _ time: TimeMention, _ mention: EntityMention, _ context: StructureContext
  ) -> Bool {
    guard let verb = context.governor(of: time), context.tokens[mention.head].head == verb,
      ["nsubjpass", "dobj"].contains(context.tokens[mention.head].dep),
      context.words.has("postponing-verb", context.tokens[verb].lemma.lowercased())
    else { return false }
    let preposition = context.tokens[context.anchor(of: time)].head
    return !["until", "till", "to", "for"].contains(context.texts[preposition])
  }

  /// "The anniversary of the uprising on Sunday": when it is remembered.
  private static func isOfMemory(
    _ time: TimeMention, _ mention: EntityMention, _ context: StructureContext
  ) -> Bool {
    let preposition = context.tokens[mention.head].head
    return context.tokens[mention.head].dep == "pobj" && time.tokens.lowerBound > mention.head
      && ["of", "for"].contains(context.texts[preposition])
      && context.words.has(
        "memory", context.tokens[context.tokens[preposition].head].lemma.lowercased())
  }

  /// "Its accession to the treaty in 2004", "withdrew from the accord in 2018": when somebody
  /// joined or left.
  private static func isOfJoining(
    _ time: TimeMention, _ mention: EntityMention, _ context: StructureContext
  ) -> Bool {
    let preposition = context.tokens[mention.head].head
    return context.tokens[mention.head].dep == "pobj" && time.tokens.lowerBound > mention.head
      && ["to", "from", "into", "of"].contains(context.texts[preposition])
      && !isNamed(by: time, mention, context)
      && context.words.has(
        "joining", context.tokens[context.tokens[preposition].head].lemma.lowercased())
  }

  /// "Was the deadliest since May 2018": since then there was none like it.
  private static func isCompared(since time: TimeMention, _ context: StructureContext) -> Bool {
    let since = context.tokens[context.anchor(of: time)].head
    guard context.texts[since] == "since" else { return false }
    var above = context.tokens[since].head
    for _ in 0..<4 {
      let token = context.tokens[above]
      if ["JJS", "RBS"].contains(token.tag) || context.texts[above] == "first" { return true }
      if token.lemma == "be" {
        return context.children[above].contains { child in
          ["attr", "acomp"].contains(context.tokens[child].dep)
            && ([child] + context.children[child]).contains {
              ["JJS", "RBS"].contains(context.tokens[$0].tag) || context.texts[$0] == "first"
            }
        }
      }
      guard token.head != above else { return false }
      above = token.head
    }
    return false
  }

  /// Whether a time stands right behind an event, with a preposition at most.
  private static func isBehind(
    _ time: TimeMention, _ mention: EntityMention, _ context: StructureContext
  ) -> Bool {
    let first = time.tokens.lowerBound
    let end = mention.tokens.upperBound
    return first == end || first == end + 1 && ["on", "in"].contains(context.texts[first - 1])
  }
}
