internal import Language
internal import TextModel

/// Whose posts are that name a nation, a part of a state or a body on the far side of a clause.
extension PositionClaims {
  private static let bodies: Set<String> = ["organization", "armed-group"]

  /// "The union's Fijian president", "whose Swiss mediator, X,", "its Danish commander": the body
  /// that owns the post and the nation that its holder is of.
  static func ownerAcrossNation(
    of office: OfficeMention, _ context: StructureContext
  ) -> (body: Int, nation: Int)? {
    // A minister's ministry and an ambassador's state are told by the adjective.
    guard context.words.postTargets[office.kind] != "both",
      !["diplomat", "legislator", "legislature", "regional"].contains(office.kind)
    else { return nil }
    let first = context.sentence(office.head).lowerBound
    var i = office.tokens.lowerBound - 1
    var nation: Int?
    while i > first, office.tokens.lowerBound - i < 5 {
      // "Its Yemen director" is no Yemeni.
      if context.tokens[i].tag == "JJ", let country = context.covering(i, ["country"]) {
        guard nation == nil || nation == country, !context.isCompounded(i) else { return nil }
        nation = country
      } else if context.tokens[i].tag != "JJ"
        || (context.tokens[i].text.first?.isUppercase ?? true)
      {
        break
      }
      i -= 1
    }
    guard let nation, i >= first else { return nil }
    let owner: Int?
    switch context.tokens[i].tag {
    case "POS": owner = i > first ? context.covering(i - 1, bodies) : nil
    case "PRP$": owner = context.covering(i, bodies)
    case "WP$":
      owner =
        context.single(i, bodies)
        ?? (office.bodies.count == 1 && bodies.contains(context.type(office.bodies[0]))
          ? office.bodies[0] : nil)
    default: owner = nil
    }
    return owner.map { ($0, nation) }
  }

  /// "The head of the Cuban delegation", "the Irish battalion's spokesman", "deputy head of the
  /// Russian command": the state whose part somebody speaks for or leads.
  static func stateOfPart(_ office: OfficeMention, _ context: StructureContext) -> Int? {
    guard
      ["chief", "leader", "spokesperson", "military-command", "negotiator"].contains(office.kind),
      office.bodies.isEmpty, office.countries.isEmpty || office.confidence < 0.9
    else { return nil }
    let owners = context.children[office.head].filter {
      context.tokens[$0].dep == "poss" && $0 < office.head
    }
    return (context.objects(of: office.head) { ["of", "for"].contains($0) } + owners).lazy
      .compactMap { state(of: $0, context) }.first
  }

  /// Who commands or heads a body by words other than a title.
  ///
  /// - Complexity: O(tokens).
  static func readHeads(_ context: inout StructureContext) {
    for i in context.tokens.indices {
      switch context.tokens[i].dep {
      case "prep" where context.texts[i] == "under": readUnder(i, &context)
      case "dobj" where context.words.has("command-noun", context.texts[i]):
        readCommand(i, &context)
      case "pobj" where context.words.has("helm-noun", context.texts[i]): readHelm(i, &context)
      default: continue
      }
    }
  }

  /// "The troops of the Northern Front, under General X,", "Danish police under Superintendent Y":
  /// who commands those in front of "under".
  private static func readUnder(_ preposition: Int, _ context: inout StructureContext) {
    var noun = context.tokens[preposition].head
    // "The Front, a guerrilla group under X": of the name that the noun stands beside.
    let isDescribed = context.tokens[noun].dep == "appos"
    guard noun < preposition, context.tokens[noun].pos != "VERB",
      context.tokens[noun].pos != "AUX",
      let holder = context.children[preposition]
        .filter({ context.tokens[$0].dep == "pobj" })
        .flatMap({ object in
          [object] + context.children[object].filter { context.tokens[$0].dep == "appos" }
        })
        .compactMap({ context.single($0, ["person"]) }).first
    else { return }
    let own = body(under: noun, context)
    if own == nil, isDescribed, context.words.has("body-noun", context.texts[noun]) {
      noun = context.tokens[noun].head
    }
    guard let target = own ?? body(under: noun, context), target != holder else { return }
    context.claim(
      "position", from: holder, to: target, at: preposition, rule: "position.under",
      confidence: 0.7, properties: ["title": "Commander"])
  }

  /// The body or state whose people a noun means.
  ///
  /// - Parameter limit: how many nouns behind "of" are looked into.
  static func body(under noun: Int, _ context: StructureContext, limit: Int = 3) -> Int? {
    if let body = context.single(noun, bodies), !isLegislature(body, context),
      context.index.mention(headedBy: noun)?.form == .name
    {
      return body
    }
    guard context.words.has("force-members", context.texts[noun]) else {
      guard limit > 0 else { return nil }
      // "A company of Nepalese police under X".
      return context.objects(of: noun) { $0 == "of" }
        .filter { context.words.has("force-members", context.texts[$0]) }
        .compactMap { body(under: $0, context, limit: limit - 1) }.first
    }
    let named =
      context.objects(of: noun) { $0 == "of" || $0 == "from" }
      + context.children[noun].filter {
        $0 < noun && ["amod", "poss", "compound", "nmod"].contains(context.tokens[$0].dep)
      }
    // "The Timorese rebels" are not the state's.
    let isRebel = context.words.has("rebel-people", context.texts[noun])
    let kinds = isRebel ? bodies : bodies.union(["country"])
    let found = Set(
      named.compactMap { context.single($0, kinds) ?? context.covering($0, kinds) })
    return found.count == 1 ? found.first : nil
  }

  /// "X took command of the Northern Division in May": who heads it from then on.
  private static func readCommand(_ noun: Int, _ context: inout StructureContext) {
    let verb = context.tokens[noun].head
    let lemma = context.tokens[verb].lemma.lowercased()
    guard context.words.has("assuming-verb", lemma), !context.isNegated(verb),
      let holder = subject(of: verb, context)
    else { return }
    for object in context.objects(of: noun, { $0 == "of" }) {
      guard let body = headed(object, context), body != holder else { continue }
      context.claim(
        "position", from: holder, to: body, at: verb, rule: "position.command",
        confidence: 0.75, date: context.time(of: verb),
        modality: context.isPossible(verb) ? .possible : .asserted,
        properties: ["title": context.texts[noun] == "command" ? "Commander" : "Head"])
    }
  }

  /// "X stays at the head of the bank", "Y, at the helm of the union since 2001,".
  private static func readHelm(_ noun: Int, _ context: inout StructureContext) {
    guard context.texts[context.tokens[noun].head] == "at" else { return }
    var above = context.tokens[context.tokens[noun].head].head
    // "X, the Belgian at the head of the mission".
    if context.tokens[above].dep == "appos", context.single(above, ["person"]) == nil {
      above = context.tokens[above].head
    }
    guard !context.isNegated(above),
      let holder = context.single(above, ["person"])
        ?? (context.tokens[above].pos == "VERB" || context.tokens[above].pos == "AUX"
          ? subject(of: above, context) : nil)
    else { return }
    for object in context.objects(of: noun, { $0 == "of" }) {
      // "The EU office", "the ECOWAS force".
      let whole = context.children[object].filter {
        $0 < object && ["compound", "nmod", "poss"].contains(context.tokens[$0].dep)
          && context.words.has("state-part", context.texts[object])
      }
      guard
        let body = headed(object, context)
          ?? whole.compactMap({ context.covering($0, bodies) }).first, body != holder
      else { continue }
      context.claim(
        "position", from: holder, to: body, at: above, rule: "position.helm", confidence: 0.75,
        modality: context.isPossible(above) ? .possible : .asserted,
        properties: ["title": "Head"])
    }
  }
}
