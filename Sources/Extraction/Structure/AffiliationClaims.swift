internal import Language
internal import TextModel

/// `affiliated-with`: ministries and bodies with their country, people with their body or nation.
enum AffiliationClaims {
  static func read(_ context: inout StructureContext) {
    ministries(&context)
    police(&context)
    nationals(&context)
    described(&context)
    MembershipClaims.read(&context)
    OwnershipClaims.read(&context)
    for mention in context.analysis.mentions
    where mention.form == .name && mention.entities.count == 1 {
      let entity = mention.entities[0]
      switch context.type(entity) {
      case "organization", "armed-group": body(mention, entity, &context)
      case "person": person(mention, entity, &context)
      default: break
      }
    }
  }

  /// A ministry belongs to its country, wherever it is named or implied.
  private static func ministries(_ context: inout StructureContext) {
    for (entity, item) in context.entities.enumerated() where item.type == "ministry" {
      guard let country = context.countryInName(of: entity) ?? context.country(of: entity),
        context.type(country) == "country"
      else { continue }
      let token =
        firstToken(of: entity, context)
        ?? context.analysis.offices.first { $0.bodies.contains(entity) }?.head
      guard let token, !item.isImplied || isTrusted(entity, context) else { continue }
      context.claim(
        "affiliated-with", from: entity, to: country, at: token, rule: "affiliated.ministry",
        confidence: 0.95)
    }
  }

  /// "Kenyan police spokesman X": the police that the post serves are the country's.
  private static func police(_ context: inout StructureContext) {
    for office in context.analysis.offices where office.bodies.count == 1 {
      let body = office.bodies[0]
      guard context.entities[body].isImplied, context.type(body) == "organization",
        let country = context.countryInName(of: body)
      else { continue }
      context.claim(
        "affiliated-with", from: body, to: country, at: office.head, rule: "affiliated.police",
        confidence: 0.8)
    }
  }

  /// Whether an implied ministry rests on a post whose country is sure enough.
  private static func isTrusted(_ ministry: Int, _ context: StructureContext) -> Bool {
    let offices = context.analysis.offices.filter { $0.bodies.contains(ministry) }
    return offices.isEmpty || offices.contains { PositionClaims.isTrusted($0, context) }
  }

  /// "Kenya's candidate to chair the commission": what somebody is to do, and not where from.
  private static func isAimedAt(
    _ body: Int, _ office: OfficeMention, _ context: StructureContext
  ) -> Bool {
    context.children[office.head].contains { verb in
      verb > office.head && context.tokens[verb].tag == "VB"
        && context.children[verb].contains {
          context.single($0, ["organization", "armed-group"]) == body
        }
    }
  }

  /// "Congolese politician Célestin Nangoyi", "Uganda's Archbishop Livingstone Kaggwa", "Congolese
  /// opposition leader X": titles that are no post of the state, with their country beside them.
  private static func nationals(_ context: inout StructureContext) {
    for office in context.analysis.offices {
      guard PositionClaims.isNationOnly(office, context),
        let holder = office.holder, context.type(holder) == "person"
      else { continue }
      // "Turkish union leader freed": a headline has no room for more and calls everybody so.
      let isHeadline = context.isHeadline(office.head)
      // "Tusk, a founding Civic Platform member".
      for body in office.bodies
      where
        (context.words.has("own-member", context.texts[office.tokens.upperBound - 1])
        // "The Watchers, whose researcher X".
        || context.words.has("employed-noun", context.texts[office.tokens.upperBound - 1])
          && context.texts[max(0, office.tokens.lowerBound - 1)] == "whose")
        && ["organization", "armed-group"].contains(context.type(body))
        && !isAimedAt(body, office, context)
      {
        context.claim(
          "affiliated-with", from: holder, to: body, at: office.head,
          rule: "affiliated.member", confidence: 0.85)
      }
      for country in office.countries
      where context.type(country) == "country" && !isHeadline && office.confidence >= 0.9 {
        guard isBeside(country, office, context), !isSee(of: office, context) else { continue }
        claimNation(holder, country, by: office.head, "affiliated.nation", &context)
      }
    }
  }

  /// Whether a country's name or adjective stands before a title as a plain word: "pro-Russian
  /// politician" does not.
  private static func isBeside(
    _ country: Int, _ office: OfficeMention, _ context: StructureContext
  ) -> Bool {
    let first = max(context.sentence(office.head).lowerBound, office.tokens.lowerBound - 6)
    for i in (first..<office.tokens.lowerBound).reversed()
    where context.covering(i, ["country"]) == country {
      return !context.isCompounded(i)
    }
    return true
  }

  private static func firstToken(of entity: Int, _ context: StructureContext) -> Int? {
    context.analysis.mentions.first { $0.entities.contains(entity) }?.head
  }

  // MARK: Bodies

  private static func body(
    _ mention: EntityMention, _ entity: Int, _ context: inout StructureContext
  ) {
    let person = partisan(of: mention, context)
    if let person {
      context.claim(
        "affiliated-with", from: person, to: entity, at: mention.head,
        rule: "affiliated.own-party", confidence: 0.8)
    }
    // "Chad's Transitional Military Council", "the Iraqi parliament": in front of the name.
    if let country = country(before: mention.tokens.lowerBound, head: mention.head, context) {
      context.claim(
        "affiliated-with", from: entity, to: country, at: mention.head, rule: "affiliated.body",
        confidence: 0.9)
      return
    }
    // "Royal Jordanian Air Force", "US Congress", "Parliament (Iraq)".
    if let country = context.country(of: entity), context.type(country) == "country",
      mention.tokens.contains(where: { context.covering($0, ["country"]) == country })
        || context.objects(of: mention.head, { $0 == "of" || $0 == "in" }).contains(where: {
          context.single($0, ["country"]) == country
        })
    {
      context.claim(
        "affiliated-with", from: entity, to: country, at: mention.head,
        rule: "affiliated.body-name", confidence: 0.9)
      return
    }
    // "Islamabad, whose parliament", "Turkey and its parliament".
    for child in context.children[mention.head] where context.tokens[child].dep == "poss" {
      guard let owner = context.index.mention(headedBy: child), owner.entities.count == 1,
        let country = owner.entities.first, context.type(country) == "country",
        context.entities[entity].name.hasSuffix("(\(context.entities[country].name))")
      else { continue }
      context.claim(
        "affiliated-with", from: entity, to: country, at: mention.head,
        rule: "affiliated.possessed-body", confidence: 0.85)
      return
    }
    // "Australian Signals Directorate": the name begins with the nation.
    if let country = context.words.nation(inName: context.entities[entity].name),
      !isOfExiles(entity, context),
      context.tokens[mention.tokens].contains(where: {
        context.words.has("state-body", $0.text.lowercased())
      }),
      let known = context.entities.firstIndex(where: {
        $0.type == "country" && $0.properties["country"] == country
      })
    {
      context.claim(
        "affiliated-with", from: entity, to: known, at: mention.head,
        rule: "affiliated.nation-in-name", confidence: 0.85)
      return
    }
    // "the Federal Aviation Office of Germany": right behind the name.
    let after = mention.tokens.upperBound
    if after + 1 < context.sentence(mention.head).upperBound,
      context.texts[after] == "of"
        || context.texts[after] == "in" && isDirectlyIn(mention, context)
          && !isAbroad(mention, context)
    {
      let next = context.texts[after + 1] == "the" ? after + 2 : after + 1
      if next < context.tokens.count, let country = context.covering(next, ["country"]),
        context.index.mention(covering: next)?.form == .name, context.conjuncts(next).count < 2
      {
        context.claim(
          "affiliated-with", from: entity, to: country, at: mention.head,
          rule: "affiliated.body-of", confidence: 0.85)
        return
      }
    }
    if let owner = stateOwner(of: mention, context) {
      context.claim(
        "affiliated-with", from: entity, to: owner, at: mention.head,
        rule: "affiliated.state-run", confidence: 0.85)
      return
    }
    // "NATO's peacekeeping force, KFOR": the noun beside the name has an owner.
    for noun in nouns(beside: mention, context) where !isCounterparty(noun, context) {
      for child in context.children[noun] where context.tokens[child].dep == "poss" {
        guard let owner = context.single(child, ["organization", "armed-group"]), owner != entity
        else { continue }
        context.claim(
          "affiliated-with", from: entity, to: owner, at: mention.head,
          rule: "affiliated.owned-body", confidence: 0.8)
        return
      }
    }
    if let owner = bodyInPhrase(beside: mention, context), owner != entity {
      context.claim(
        "affiliated-with", from: entity, to: owner, at: mention.head,
        rule: "affiliated.owned-body", confidence: 0.8)
      return
    }
    // "Lynas, the Australian miner", "the Canadian miner Borealis", "a Tehran-based group".
    for noun in nouns(beside: mention, context)
    where context.words.has("body-noun", context.texts[noun])
      || context.words.has("body-noun", context.tokens[noun].lemma)
      || noun == mention.tokens.lowerBound - 1 && isPlainNoun(noun, context)
      || context.tokens[mention.head].dep == "appos" && noun == context.tokens[mention.head].head
        && context.tokens[noun].dep == "pobj"
      || isSort(noun, of: mention, context)
    {
      if let country = country(inPhraseOf: noun, context) {
        context.claim(
          "affiliated-with", from: entity, to: country, at: mention.head,
          rule: "affiliated.body-noun", confidence: 0.85)
        return
      }
      // "The state news agency MAP", "Yemenia, the national airline": of the article's only
      // country.
      if let home = context.onlyHome,
        (max(0, noun - 6)..<noun).contains(where: {
          context.words.has("state-adjective", context.texts[$0])
            || context.texts[$0] == "country" && context.tokens[$0 + 1].tag == "POS"
        })
      {
        context.claim(
          "affiliated-with", from: entity, to: home, at: mention.head,
          rule: "affiliated.state-body", confidence: 0.75)
        return
      }
    }
  }

  /// "The Kosovo Liberation Army", "the Armenian Friends Council", "the Belize Progressive Union":
  /// a cause or a party, and no body of the state.
  private static func isOfExiles(_ entity: Int, _ context: StructureContext) -> Bool {
    let words = context.entities[entity].name.lowercased().split(separator: " ").map(String.init)
    if words.contains(where: { context.words.has("cause-word", $0) }) { return true }
    return words.last.map { context.words.has("partisan-body", $0) } ?? false
      && words.contains {
        context.words.has("party-quality", $0) || context.words.has("popular-word", $0)
      }
  }

  /// "Nile Mills, an Egyptian miller": a noun with "a" or "an" behind a name says what it is.
  private static func isSort(
    _ noun: Int, of mention: EntityMention, _ context: StructureContext
  ) -> Bool {
    context.tokens[noun].dep == "appos" && context.tokens[noun].head == mention.head
      && isPlainNoun(noun, context)
      && context.children[noun].contains { ["a", "an"].contains(context.texts[$0]) }
  }

  /// "The Centers for Disease Control in the United States": the parse hangs the country on the
  /// body.
  private static func isDirectlyIn(_ mention: EntityMention, _ context: StructureContext) -> Bool {
    mention.tokens.count > 1
      && context.objects(of: mention.head) { $0 == "in" }.contains {
        $0 > mention.tokens.upperBound
      }
  }

  /// Nouns in apposition to a mention or in front of it in one phrase.
  static func nouns(beside mention: EntityMention, _ context: StructureContext) -> [Int] {
    var result: [Int] = []
    for child in context.children[mention.head]
    where context.tokens[child].dep == "appos" && !mention.tokens.contains(child)
      && !isOfNearer(child, mention, context)
      // "To the Russian group Memorial, Ukraine's Center for Liberties and X": the next of a list.
      && !isOther(child, than: mention, context)
    {
      result.append(child)
    }
    if context.tokens[mention.head].dep == "appos" {
      result.append(context.tokens[mention.head].head)
    }
    // "ABS-CBN is the largest television company in the Philippines".
    let verb = context.tokens[mention.head].head
    if context.tokens[mention.head].dep == "nsubj", context.tokens[verb].lemma == "be",
      !context.isNegated(verb)
    {
      result += context.children[verb].filter { context.tokens[$0].dep == "attr" }
    }
    // "German firms including Daimler and Siemens": examples of what the noun names.
    var first = mention.head
    for _ in 0..<20 where context.tokens[first].dep == "conj" {
      first = context.tokens[first].head
    }
    let preposition = context.tokens[first].head
    if context.tokens[first].dep == "pobj",
      ["including", "like"].contains(context.texts[preposition])
        || preposition > 0 && context.texts[preposition] == "as"
          && context.texts[preposition - 1] == "such"
    {
      result.append(context.tokens[preposition].head)
    }
    // "the Canadian miner Borealis Lithium": the noun in front is a compound of the name.
    let before = mention.tokens.lowerBound - 1
    if before >= context.sentence(mention.head).lowerBound,
      context.tokens[before].tag.hasPrefix("NN"), context.index.mention(headedBy: before) == nil
    {
      result.append(before)
    }
    return result
  }

  /// "An Airbus of Yemenia, the national airline,": the noun describes the name right in front of
  /// it.
  private static func isOfNearer(
    _ noun: Int, _ mention: EntityMention, _ context: StructureContext
  ) -> Bool {
    var i = noun - 1
    while i > mention.head, noun - i < 8, context.texts[i] != "," { i -= 1 }
    guard i > mention.tokens.upperBound, context.texts[i] == ",",
      let nearer = context.index.mention(covering: i - 1)
    else { return false }
    return nearer.form == .name && nearer.tokens.upperBound == i && nearer.entities.count == 1
      && nearer.entities != mention.entities
      && context.type(nearer.entities[0]) == context.type(mention.entities[0])
  }

  /// The country adjective or possessor in the phrase before a noun.
  static func country(inPhraseOf noun: Int, _ context: StructureContext) -> Int? {
    var i = noun - 1
    let start = context.sentence(noun).lowerBound
    while i >= start, noun - i < 6 {
      let token = context.tokens[i]
      if let country = context.covering(i, ["country"]) {
        let form = context.index.mention(covering: i)?.form
        return context.isCompounded(i) || form != .name && form != .modifier ? nil : country
      }
      // "Latvia's fourth-largest lender": the parser takes the number for an adverb.
      let isRank = token.tag == "RB" && context.tokens[i + 1].tag == "HYPH"
      guard
        isRank
          || ["JJ", "NN", "NNS", "POS", "HYPH", "VBG", "VBN", "CD", "JJS", "RBS", "CC"]
            .contains(token.tag)
      else {
        break
      }
      i -= 1
    }
    for object in context.objects(of: noun, { $0 == "of" || $0 == "in" || $0 == "from" }) {
      if let country = context.single(object, ["country"]) { return country }
    }
    // "The gambling regulator of the Philippines, Pagcor,": the parse takes the name for the
    // country's.
    if let country = context.covering(noun, ["country"]), context.tokens[noun].dep == "pobj",
      context.texts[context.tokens[noun].head] == "of",
      context.words.has("body-noun", context.texts[context.tokens[context.tokens[noun].head].head])
    {
      return country
    }
    return nil
  }

  /// The country whose adjective or possessive form stands right in front of a name.
  static func country(
    before start: Int, head: Int, _ context: StructureContext
  ) -> Int? {
    var i = start - 1
    let first = context.sentence(head).lowerBound
    var isPossessive = false
    while i >= first, start - i < 5 {
      let token = context.tokens[i]
      if token.tag == "POS" {
        isPossessive = true
      } else if let country = context.covering(i, ["country"]) {
        guard !context.isCompounded(i) else { return nil }
        // "UN special envoy for Libya X".
        if !isPossessive, i > first, ["for", "to", "in", "on"].contains(context.texts[i - 1]) {
          return nil
        }
        // "China Huawei" without a link is two names side by side.
        let isAdjective =
          context.index.mention(covering: i)?.form == .modifier || token.pos == "ADJ"
        return isPossessive || isAdjective || token.dep == "compound" ? country : nil
      } else if isPossessive || context.words.has("foreign-noun", context.texts[i])
        || !["JJ", "HYPH", "VBG", "VBN", "JJS"].contains(token.tag)
          && !(token.tag == "NN" && context.tokens[i + 1].tag == "HYPH")
      {
        return nil
      }
      i -= 1
    }
    return nil
  }
}
