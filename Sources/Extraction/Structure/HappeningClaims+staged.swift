internal import Language
internal import TextModel

/// Events in front of a clause that tells who holds them, and agreements that somebody puts a name
/// to.
extension HappeningClaims {
  /// "A march that the party was to hold in Mbeya on Sunday", "the summit that Uganda hosted in
  /// March": the day in the clause of those who hold an event.
  static func staged(
    _ mention: EntityMention, _ times: [TimeMention], _ context: StructureContext
  ) -> Found? {
    for verb in stagings(of: mention, context) {
      for time in times where governs(time, verb, context) && !isCompared(time, context) {
        return Found(
          time: time, rule: "staged", confidence: 0.8,
          isPossible: context.isPossible(verb) || context.tokens[verb].dep == "xcomp")
      }
    }
    return nil
  }

  /// The verbs of holding in the clauses about an event whose subject is somebody else, also below
  /// a verb of planning.
  static func stagings(of mention: EntityMention, _ context: StructureContext) -> [Int] {
    // "The truce that Egypt had brokered in May".
    let kind = context.type(mention.entities[0]) == "agreement" ? "sealing-verb" : "staging-verb"
    var result: [Int] = []
    for clause in context.children[mention.head]
    where context.tokens[clause].dep == "relcl" && !context.isNegated(clause) {
      let verb =
        context.words.has(kind, context.tokens[clause].lemma.lowercased())
        ? clause
        : context.children[clause].first {
          context.tokens[$0].dep == "xcomp"
            && context.words.has(kind, context.tokens[$0].lemma.lowercased())
        }
      guard let verb,
        context.children[clause].contains(where: {
          context.tokens[$0].dep == "nsubj" && context.tokens[$0].tag != "WDT"
        }),
        !context.children[verb].contains(where: {
          context.tokens[$0].dep == "dobj" && context.tokens[$0].tag != "WDT"
        })
      else { continue }
      result.append(verb)
    }
    return result
  }

  /// "Which began on 24 March", said of what cannot begin: the war against a country.
  static func opens(_ clause: Int, _ context: StructureContext) -> Bool {
    context.words.has("opening-verb", context.tokens[clause].lemma.lowercased())
      && context.children[clause].contains {
        context.tokens[$0].dep == "nsubj" && context.tokens[$0].tag == "WDT"
      }
      && !context.children[clause].contains { context.tokens[$0].dep == "dobj" }
  }

  /// Whether a noun means something that may begin by itself: what is no place, country or person.
  static func isAble(_ noun: Int, _ context: StructureContext) -> Bool {
    context.covering(noun, ["country", "place", "person", "organization", "armed-group"]) == nil
  }

  /// "The treaty of 1972": a time that tells which one is meant.
  static func isNamed(
    by time: TimeMention, _ mention: EntityMention, _ context: StructureContext
  ) -> Bool {
    let anchor = context.anchor(of: time)
    let of = context.tokens[anchor].head
    return context.texts[of] == "of" && context.tokens[of].head == mention.head
      || context.tokens[anchor].head == mention.head && anchor < mention.head
  }

  /// Whether a verb heads a clause about a noun, right above or in a row of verbs.
  static func isClause(_ verb: Int, about noun: Int, _ context: StructureContext) -> Bool {
    ["relcl", "acl"].contains(context.tokens[verb].dep) && context.tokens[verb].head == noun
  }

  /// "Oversaw the signing of a treaty in Abidjan on Friday": the day of a signing that others
  /// attend.
  static func signed(
    _ mention: EntityMention, _ times: [TimeMention], _ context: StructureContext
  ) -> TimeMention? {
    let of = context.tokens[mention.head].head
    let signing = context.tokens[of].head
    guard context.type(mention.entities[0]) == "agreement",
      context.tokens[mention.head].dep == "pobj", context.texts[of] == "of",
      context.words.has("signing-noun", context.texts[signing])
    else { return nil }
    let above = context.tokens[signing].head
    let isWitnessed =
      context.tokens[signing].dep == "dobj"
      && context.words.has("witnessing-verb", context.tokens[above].lemma.lowercased())
      || context.tokens[signing].dep == "nsubj" && context.tokens[above].lemma == "take"
    return times.first {
      isBelow(context.anchor(of: $0), signing, context)
        || isWitnessed && governs($0, above, context) && !isCompared($0, context)
    }
  }

  /// "Entered its fifth week on Monday", "was burning on Sunday", "spread on Thursday": a day on
  /// which something goes on that began before.
  static func isOfCourse(
    _ time: TimeMention, _ mention: EntityMention, _ context: StructureContext
  ) -> Bool {
    let noun = context.tokens[mention.head]
    guard noun.dep == "nsubj", context.type(mention.entities[0]) == "event",
      time.expression.value?.start.day != nil, context.governor(of: time) == noun.head
    else { return false }
    let lemma = context.tokens[noun.head].lemma.lowercased()
    if context.words.has("ongoing-verb", lemma) { return true }
    guard ["enter", "go", "reach", "be"].contains(lemma) else { return false }
    let stretches =
      context.children[noun.head].filter { context.tokens[$0].dep == "dobj" }
      + context.objects(of: noun.head) { $0 == "into" || $0 == "in" }
    return stretches.contains { stretch in
      context.words.has("counted-unit", context.texts[stretch])
        && context.children[stretch].contains { context.tokens[$0].dep == "poss" }
    }
  }

  /// "Two days after a truce had come into force": a day that is counted from the clause about what
  /// came into force.
  static func countedClause(
    _ mention: EntityMention, _ times: [TimeMention], _ context: StructureContext
  ) -> TimeMention? {
    let noun = context.tokens[mention.head]
    let verb = noun.head
    let lemma = context.tokens[verb].lemma.lowercased()
    guard ["nsubj", "nsubjpass", "dobj"].contains(noun.dep), context.tokens[verb].dep == "advcl",
      !context.isNegated(verb), !context.words.has("ending-verb", lemma),
      // "After the union called off a strike".
      !context.children[verb].contains(where: { context.tokens[$0].dep == "prt" }),
      // "A day after the outbreak claimed its tenth victim": it had begun before.
      !context.words.has("lasting-event", context.texts[mention.head]),
      noun.dep == "dobj" || noun.dep == "nsubjpass"
        ? context.words.has("making-verb", lemma)
        : context.words.has("happening-verb", lemma),
      let mark = context.children[verb].first(where: {
        context.tokens[$0].dep == "mark" && ["after", "before"].contains(context.texts[$0])
      })
    else { return nil }
    return times.first {
      $0.tokens.upperBound == mark || $0.tokens.upperBound == mark + 1
    }
  }

  /// "Made landfall".
  static func isLandfall(_ verb: Int, _ context: StructureContext) -> Bool {
    context.children[verb].contains {
      context.texts[$0] == "landfall" && context.tokens[$0].dep == "dobj"
    }
  }

  /// "Affixed their signatures to a protocol", "put its name to the pact".
  static func isSubscribing(_ verb: Int, _ context: StructureContext) -> Bool {
    context.words.has("subscribing-verb", context.tokens[verb].lemma.lowercased())
      && context.children[verb].contains {
        context.tokens[$0].dep == "dobj"
          && context.words.has("subscription", context.tokens[$0].lemma.lowercased())
      }
  }
}
