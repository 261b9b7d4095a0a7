internal import Language
internal import TextModel

/// Posts in a part of a body, and posts that words for a nation or a deputy only seem to give at a
/// state.
extension PositionClaims {
  private static let bodies: Set<String> = ["organization", "armed-group", "ministry"]

  /// "Head of its youth wing", "deputy head of the Front's council", "head of the consular section
  /// at the foreign ministry": the body that owns the part somebody heads.
  static func bodyOfPart(_ office: OfficeMention, _ context: StructureContext) -> Int? {
    let kinds: Set<String> = [
      "chief", "spokesperson", "negotiator", "leader", "military-command",
    ]
    guard kinds.contains(office.kind), office.bodies.isEmpty else { return nil }
    for noun in context.objects(of: office.head, { $0 == "of" || $0 == "for" })
    where noun > office.head {
      if let name = called(noun, context) ?? nameBehindComma(noun, context) { return name }
    }
    guard office.kind != "military-command" else { return nil }
    for part in context.objects(of: office.head, { $0 == "of" || $0 == "for" })
    where part > office.head && isUnnamedPart(part, context) {
      for owner in context.children[part]
      where owner < part && ["poss", "compound", "nmod"].contains(context.tokens[owner].dep) {
        if let body = context.covering(owner, bodies) { return body }
      }
      let whole = [part, office.head].flatMap { context.objects(of: $0) { $0 == "at" } }
      if let body = whole.lazy.filter({ $0 > part }).compactMap({ context.single($0, bodies) })
        .first
      {
        return body
      }
    }
    return nil
  }

  /// "The commander of a Tajik rebel force, the Eastern Front,": the name right behind a noun for a
  /// body with "a".
  private static func nameBehindComma(_ noun: Int, _ context: StructureContext) -> Int? {
    let end = context.sentence(noun).upperBound
    guard noun + 3 < end, context.texts[noun + 1] == ",",
      context.words.has("body-noun", context.texts[noun])
        || context.words.has("part-noun", context.texts[noun])
        || context.words.has("state-part", context.texts[noun]) || context.texts[noun] == "force",
      context.children[noun].contains(where: { ["a", "an"].contains(context.texts[$0]) })
    else { return nil }
    let next = context.texts[noun + 2] == "the" ? noun + 3 : noun + 2
    guard let mention = context.index.mention(covering: next), mention.form == .name,
      mention.tokens.lowerBound <= next, mention.tokens.upperBound < end,
      [",", "."].contains(context.texts[mention.tokens.upperBound])
    else { return nil }
    return context.covering(next, bodies)
  }

  /// "The riders' union picked X as president": the body that gives a post which names neither a
  /// state nor a body of its own. A parliament gives the state's.
  static func giver(of office: OfficeMention, _ context: StructureContext) -> Int? {
    guard
      ["head-of-state", "deputy-head-of-state", "leader", "chief", "party"].contains(office.kind),
      office.bodies.isEmpty, office.countries.isEmpty || office.confidence < 0.9
    else { return nil }
    let token = context.tokens[office.head]
    var verb = token.head
    switch token.dep {
    case "pobj" where context.texts[token.head] == "as": verb = context.tokens[token.head].head
    case "oprd": break
    default: return nil
    }
    // "Chose X as president": the parse may hang the phrase on the name.
    if context.single(verb, ["person"]) != nil { verb = context.tokens[verb].head }
    guard context.words.has("placing-verb", context.tokens[verb].lemma.lowercased()),
      let subject = context.children[verb].first(where: { context.tokens[$0].dep == "nsubj" }),
      let body = context.single(subject, ["organization", "armed-group"]),
      !isLegislature(body, context)
    else { return nil }
    return body
  }

  /// "Fighters of the Front withdrew after their leader, X, had", "the Russian peacekeepers and
  /// their commander, X": the body or state whose people "their" takes up, the last ones in front.
  static func bodyOfPeople(_ office: OfficeMention, _ context: StructureContext) -> Int? {
    let their = office.tokens.lowerBound - 1
    guard
      ["leader", "military-command", "spokesperson", "head-of-state", "chief"]
        .contains(office.kind), office.bodies.isEmpty, their > 0, context.texts[their] == "their"
    else { return nil }
    // Of the sentence before only where "their" opens the next: "Their leader, X, signed".
    let own = context.sentence(their).lowerBound
    let start = their == own ? context.sentence(max(0, own - 1)).lowerBound : own
    for noun in (max(start, their - 60)..<their).reversed()
    where context.tokens[noun].tag == "NNS"
      && (context.words.has("force-members", context.texts[noun])
        || context.words.has("body-people", context.texts[noun]))
    {
      return people(noun, context)
    }
    return nil
  }

  /// The body or state that people are of: "members of the union", "Nigerian soldiers".
  private static func people(_ noun: Int, _ context: StructureContext) -> Int? {
    let kinds: Set<String> = ["organization", "armed-group"]
    let whole = context.objects(of: noun) { ["of", "from", "in"].contains($0) }
      .compactMap { context.single($0, kinds) }
    if whole.count == 1 { return whole[0] }
    let found = Set(
      context.children[noun].filter { $0 < noun && !context.isCompounded($0) }
        .compactMap { context.covering($0, kinds.union(["country"])) })
    guard found.count == 1, let only = found.first,
      context.type(only) != "country"
        || context.words.has("force-members", context.texts[noun])
          && !context.words.has("rebel-people", context.texts[noun])
    else { return nil }
    return only
  }

  /// A noun for a part of a body, in small letters and without a name of its own.
  private static func isUnnamedPart(_ noun: Int, _ context: StructureContext) -> Bool {
    context.words.has("part-noun", context.texts[noun])
      && context.tokens[noun].text.first?.isLowercase ?? false
      && context.covering(noun, bodies) == nil
  }

  /// "The French head of its office", "the force's Kenyan commander" where nobody knows the force:
  /// where somebody is from whose post is of another's body.
  static func nationOfForeigner(_ office: OfficeMention, _ context: StructureContext) -> Int? {
    guard context.words.postTargets[office.kind] != "both",
      !["diplomat", "legislator", "legislature", "regional", "envoy", "royal"]
        .contains(office.kind)
    else { return nil }
    let first = context.sentence(office.head).lowerBound
    var i = office.tokens.lowerBound - 1
    while i > first, office.tokens.lowerBound - i < 6, context.tokens[i].tag == "JJ",
      context.tokens[i].text.first?.isLowercase ?? false
    {
      i -= 1
    }
    guard i >= first, context.tokens[i].tag == "JJ", !context.isCompounded(i),
      let nation = context.covering(i, ["country"])
    else { return nil }
    // "The force's Kenyan commander".
    if i > first, context.tokens[i - 1].tag == "POS" || context.texts[i - 1] == "its" {
      let owner = context.covering(i - (context.tokens[i - 1].tag == "POS" ? 2 : 1), ["country"])
      return owner == nil ? nation : nil
    }
    let isOfBody = context.objects(of: office.head) { $0 == "of" }.contains { part in
      part > office.head && context.words.has("part-noun", context.texts[part])
        && context.children[part].contains {
          context.tokens[$0].dep == "poss" && context.covering($0, ["country"]) == nil
        }
    }
    return isOfBody ? nation : nil
  }

  /// "With X as his deputy", "Y will be her deputy": no seat in a chamber.
  static func isSomebodysDeputy(_ office: OfficeMention, _ context: StructureContext) -> Bool {
    let before = office.tokens.lowerBound - 1
    return office.kind == "legislator" && office.title.lowercased() == "deputy" && before >= 0
      && ["his", "her", "their", "whose"].contains(context.texts[before])
  }

  /// Whether a state has no such post of its own: a deputy whose state is not told sits in some
  /// parliament, and "its leader" is a party's or a band's.
  static func isNoPostOfState(
    _ office: OfficeMention, _ target: Int, _ context: StructureContext
  ) -> Bool {
    guard context.type(target) == "country" else { return false }
    switch office.kind {
    case "legislator":
      return office.confidence < 0.9 && !office.title.lowercased().contains("senator")
    case "leader", "chief":
      guard office.title != "Head" else { return false }
      var i = office.tokens.lowerBound - 1
      let first = context.sentence(office.head).lowerBound
      while i > first, office.tokens.lowerBound - i < 6,
        context.tokens[i].tag.hasPrefix("JJ") || context.tokens[i].tag == "NN"
      {
        i -= 1
      }
      return i >= first && context.texts[i] == "its"
    default: return false
    }
  }

  /// "The under-secretary at the ministry", "a joint secretary in the commerce ministry": the
  /// ministry, or none where it is not known which; nil where no ministry is told.
  static func ministryServed(by office: OfficeMention, _ context: StructureContext) -> [Int]? {
    let nouns = context.objects(of: office.head) { ["at", "in", "for"].contains($0) }.filter {
      ["ministry", "department"].contains(context.texts[$0])
    }
    guard !nouns.isEmpty else { return nil }
    let served = nouns.compactMap { context.single($0, ["ministry"]) }
    return served.isEmpty ? office.bodies : served
  }
}
