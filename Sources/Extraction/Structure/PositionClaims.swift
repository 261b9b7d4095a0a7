internal import Language
internal import TextModel

/// `position`: who holds which post where.
enum PositionClaims {
  static func read(_ context: inout StructureContext) {
    for office in context.analysis.offices {
      guard let holder = office.holder, context.type(holder) == "person",
        !isSomebodysDeputy(office, context)
      else { continue }
      let across = ownerAcrossNation(of: office, context)
      let foreigner = across == nil ? nationOfForeigner(office, context) : nil
      if let foreigner {
        context.claim(
          "affiliated-with", from: holder, to: foreigner, at: office.head,
          rule: "affiliated.national", confidence: 0.8)
      }
      let owner =
        across?.body ?? giver(of: office, context) ?? possessor(of: office, context)
        ?? stateOfPart(office, context) ?? bodyOfPart(office, context)
        ?? bodyOfPeople(office, context)
      if let nation = across?.nation {
        context.claim(
          "affiliated-with", from: holder, to: nation, at: office.head,
          rule: "affiliated.national", confidence: 0.8)
      }
      guard owner != nil || isTrusted(office, context) else { continue }
      // Whom an article calls an analyst or a fighter holds no post.
      guard
        owner != nil && office.bodies.isEmpty
          && (office.kind == "party" || isBodyPost(office, context))
          || !isNationOnly(office, context)
      else { continue }
      let targets = senders(owner.map { [$0] } ?? targets(of: office, context), office, context)
      var properties = ["title": office.title]
      if office.isFormer { properties["former"] = "true" }
      let status = status(of: office, context)
      for target in targets
      where ["country", "ministry", "organization", "armed-group"].contains(
        context.type(target))
        && !(office.kind == "owner" && isUnowned(target, context))
        && target != foreigner && !isNoPostOfState(office, target, context)
      {
        // "A senator for the Centre Alliance": a party has no seats of its own.
        if ["legislator", "legislature"].contains(office.kind),
          context.type(target) == "organization", !isLegislature(target, context)
        {
          context.claim(
            "affiliated-with", from: holder, to: target, at: office.head,
            rule: "affiliated.legislator", confidence: office.confidence * 0.9)
          continue
        }
        context.claim(
          "position", from: holder, to: target, at: office.head,
          rule: "position.\(office.kind)", confidence: office.confidence,
          date: date(of: office, context),
          polarity: status.isDenied ? .negative : .positive,
          modality: status.isOpen ? .possible : .asserted, properties: properties)
        if isElected(office, context), context.type(target) == "organization", !status.isDenied,
          !status.isOpen
        {
          context.claim(
            "appointed", from: target, to: holder, at: office.head, rule: "appointed.elected",
            confidence: 0.75, date: date(of: office, context))
        }
      }
    }
  }

  /// "X was elected president of the league": the body chose whom nobody else is said to choose.
  private static func isElected(_ office: OfficeMention, _ context: StructureContext) -> Bool {
    let token = context.tokens[office.head]
    let verb = token.head
    guard !office.isFormer else { return false }
    // "Was re-elected": the parse takes the word apart.
    let last = office.tokens.lowerBound - 1
    if last > 3, context.texts[last] == "elected", context.texts[last - 1] == "-",
      context.texts[last - 2] == "re"
    {
      return ["was", "were", "been"].contains(context.texts[last - 3])
    }
    guard ["oprd", "attr", "dobj"].contains(token.dep),
      ["elect", "re-elect", "reelect", "vote"].contains(context.tokens[verb].lemma.lowercased()),
      context.tokens[verb].tag == "VBN", !context.isNegated(verb)
    else { return false }
    let deps = context.children[verb].map { context.tokens[$0].dep }
    return deps.contains("auxpass") && !deps.contains("agent")
  }

  static func isLegislature(_ body: Int, _ context: StructureContext) -> Bool {
    ([context.entities[body].name] + context.entities[body].aliases).contains { name in
      let words = name.lowercased().split(whereSeparator: { !$0.isLetter }).map(String.init)
      // "The Democratic Congress" is a party.
      return words.contains { context.words.has("legislature-word", $0) }
        && !words.contains { context.words.has("party-adjective", $0) }
    }
  }

  /// Whether a post that a verb ascribes is denied or only possible: "is no longer minister",
  /// "could be the next president", "wants X as minister".
  private static func status(
    of office: OfficeMention, _ context: StructureContext
  ) -> (isDenied: Bool, isOpen: Bool) {
    let token = context.tokens[office.head]
    var verb: Int
    switch token.dep {
    case "attr", "oprd": verb = token.head
    case "pobj" where context.texts[token.head] == "as": verb = context.tokens[token.head].head
    default: return (false, false)
    }
    guard context.tokens[verb].pos == "VERB" || context.tokens[verb].pos == "AUX" else {
      return (false, false)
    }
    let isDenied = context.children[verb].contains { child in
      context.tokens[child].dep == "neg"
        || context.texts[child] == "longer"
          && context.children[child].contains { context.texts[$0] == "no" }
    }
    var isOpen =
      context.isPossible(verb)
      || context.words.has("wishing-verb", context.tokens[verb].lemma.lowercased())
    // "Is expected to become": the verb above decides.
    if context.tokens[verb].dep == "xcomp" {
      verb = context.tokens[verb].head
      isOpen = isOpen || context.words.has("wishing-verb", context.tokens[verb].lemma.lowercased())
    }
    return (isDenied, isOpen)
  }

  /// Whether a title makes somebody a national of the country beside it and no holder of a post
  /// there: writers and fighters, and party leaders of whom no party is named.
  static func isNationOnly(_ office: OfficeMention, _ context: StructureContext) -> Bool {
    switch context.words.postTargets[office.kind] {
    // "An official at the health ministry" works there.
    case "nation":
      // "An archbishop of the Ethiopian Orthodox Church" has a post in it.
      let next = office.tokens.upperBound
      return office.kind == "religious"
        ? (office.bodies.isEmpty || next >= context.tokens.count || context.texts[next] != "of")
          && !isOfSee(office, context)
        : !(office.title.lowercased().hasSuffix("official")
          && office.bodies.contains { context.type($0) == "ministry" })
    case "body-only": return office.kind == "party" && office.bodies.isEmpty
    // "The Iranian director X": a trade and no post of the state.
    default:
      return context.words.has("no-post", office.title.lowercased())
        // "Field commander of the Nile Front".
        && (office.bodies.isEmpty || !office.title.lowercased().hasSuffix("commander"))
        || office.bodies.isEmpty && isBodyPost(office, context)
    }
  }

  /// "Bishop Jean Paul of the Diocese of Goma".
  private static func isOfSee(_ office: OfficeMention, _ context: StructureContext) -> Bool {
    guard office.tokens.upperBound < context.tokens.count,
      let name = context.index.mention(covering: office.tokens.upperBound), name.form == .name,
      name.tokens.upperBound < context.tokens.count, context.texts[name.tokens.upperBound] == "of"
    else { return false }
    return office.bodies.contains { body in
      context.entities[body].name.lowercased().split(separator: " ").contains {
        context.words.has("see-word", String($0))
      }
    }
  }

  /// Whether bodies have such a post and states have not: "chief executive".
  private static func isBodyPost(_ office: OfficeMention, _ context: StructureContext) -> Bool {
    guard context.words.has("body-post", office.title.lowercased()) else { return false }
    // Hong Kong has a chief executive.
    return !office.countries.contains { country in
      context.entities[country].properties["country"].map {
        context.words.has("executive-state", $0)
      } ?? false
    }
  }

  /// Whose post it is, where a pronoun or description says so and the office has nobody: "the
  /// bank, whose director, X".
  private static func possessor(of office: OfficeMention, _ context: StructureContext) -> Int? {
    guard office.confidence < 0.9 else { return nil }
    // "The union's secretary-general": the parse hangs the owner on a part of the title.
    let parts = [office.head] + office.tokens.filter { $0 != office.head }
    for child in parts.flatMap({ context.children[$0] })
    where context.tokens[child].dep == "poss" && !office.tokens.contains(child) {
      guard let mention = context.index.mention(headedBy: child), mention.entities.count == 1,
        let entity = mention.entities.first,
        ["organization", "armed-group", "country", "ministry"].contains(context.type(entity)),
        context.type(entity) != "country"
          || !isBodyPost(office, context),
        // "Its mayor" is a town's.
        office.kind != "regional" || context.type(entity) != "organization"
          || mention.form != .pronoun
      else { continue }
      // "Our brother president" has a country of his own.
      let isElsewhere = context.analysis.offices.contains {
        $0.holder == office.holder && $0.confidence >= 0.9 && $0.tokens != office.tokens
          && $0.countries.contains { $0 != entity && context.type($0) == "country" }
      }
      if context.type(entity) == "country", isElsewhere { return nil }
      // "Chile's Communist Party president": of the body between.
      if context.type(entity) == "country", child < office.tokens.lowerBound,
        (child..<office.tokens.lowerBound).contains(where: { i in
          context.index.mention(covering: i).map {
            $0.entities.count == 1 && office.bodies.contains($0.entities[0])
          } ?? false
        })
      {
        return nil
      }
      // "The mission's head": it is no mission of the country that it is sent to.
      if context.type(entity) == "country", context.words.has("abroad-noun", context.texts[child]) {
        return nil
      }
      // A ministry would have to be the country's own; only posts without one are sure.
      return context.words.postTargets[office.kind] == "both" ? nil : entity
    }
    return nil
  }

  private static func targets(of office: OfficeMention, _ context: StructureContext) -> [Int] {
    switch context.words.postTargets[office.kind] {
    // "An undersecretary at the ministry": its servant, and no member of the government.
    case "both" where context.words.has("ministry-post", office.title.lowercased()):
      if let ministry = ministryServed(by: office, context) { return ministry }
      return office.bodies.isEmpty ? office.countries : office.bodies
    case "both": return office.countries + office.bodies
    // "Leader of the Conservative Party": a body that the text names goes before a country it does
    // not.
    case "country-first":
      // "The British Conservative leader": of the party.
      let isGuess =
        (office.confidence < 0.9 || office.kind == "leader") && !office.bodies.isEmpty
      return office.countries.isEmpty || isGuess ? office.bodies : office.countries
    // Parties, towns and provinces have leaders of their own; the country is not whose they are.
    case "body-only": return office.bodies
    default:
      if office.bodies.isEmpty, let house = house(of: office, context) { return [house] }
      // "Labour MP X": a seat in the only chamber or the country, besides the party.
      if ["legislator", "legislature"].contains(office.kind),
        office.bodies.allSatisfy({ !isLegislature($0, context) })
      {
        return office.bodies + (house(of: office, context).map { [$0] } ?? office.countries)
      }
      return office.bodies.isEmpty ? office.countries : office.bodies
    }
  }

  /// The only chamber of the article in which somebody with such a title sits: the Senate for a
  /// senator.
  private static func house(of office: OfficeMention, _ context: StructureContext) -> Int? {
    guard ["legislator", "legislature"].contains(office.kind) else { return nil }
    // "Speaker X" in an article that names no other parliament.
    let country = office.countries.first
    let isSenator = office.title.lowercased().contains("senator")
    let houses = context.entities.indices.filter { body in
      context.type(body) == "organization"
        && (country == nil
          ? context.country(of: body) != nil : context.country(of: body) == country)
        && (isSenator
          ? context.entities[body].name.hasPrefix("Senate")
          : isLegislature(body, context) && !context.entities[body].name.hasPrefix("Senate"))
    }
    return houses.count == 1 ? houses[0] : nil
  }

  /// Whether the country of a post is stated or was decided.
  static func isTrusted(_ office: OfficeMention, _ context: StructureContext) -> Bool {
    office.confidence >= OfficeHomes.decided || office.countries.isEmpty
  }
}
