internal import Language
internal import TextModel

/// People with their body, party, employer or nation.
extension AffiliationClaims {
  /// Whether a noun behind a body is the head of a name by which another body is called.
  static func isOther(
    _ noun: Int, than mention: EntityMention, _ context: StructureContext
  ) -> Bool {
    guard let other = context.index.mention(headedBy: noun), other.form == .name,
      other.tokens.count > 1
    else { return false }
    return other.entities.count == 1 && other.entities != mention.entities
      && (mention.entities + other.entities).allSatisfy { context.type($0) == "organization" }
  }

  static func person(
    _ mention: EntityMention, _ entity: Int, _ context: inout StructureContext
  ) {
    let isOfState = isOfState(entity, context)
    let isBeside =
      mention.tokens.lowerBound > 0
      && (context.index.mention(covering: mention.tokens.lowerBound - 1)?.form == .modifier
        || context.tokens[mention.tokens.lowerBound - 1].tag == "POS")
    let hasOffice = context.analysis.offices.contains { $0.holder == entity }
    if !hasOffice || !isOfState && isBeside,
      let country = country(before: mention.tokens.lowerBound, head: mention.head, context)
    {
      context.claim(
        "affiliated-with", from: entity, to: country, at: mention.head,
        rule: "affiliated.person-of-country", confidence: 0.8)
    }
    let isOfficial = context.analysis.offices.contains {
      $0.holder == entity && !PositionClaims.isNationOnly($0, context)
    }
    for noun in nouns(beside: mention, context)
    where isPlainNoun(noun, context)
      && (!isOfficial
        || !isOfState
          && (context.tokens[noun].dep == "appos" || context.tokens[mention.head].dep == "appos"))
      && !isOfAnother(noun, context) && !isOthersAlly(noun, context)
      && !isOfNext(noun, behind: mention, context)
      // "An ethnic Albanian" of Montenegro.
      && context.texts[max(0, noun - 1)] != "ethnic"
    {
      // "Herman Rumpelaer, a Belgian": the noun itself is the nation.
      let nation = context.covering(noun, ["country"]).flatMap {
        context.words.has("people", context.texts[noun]) ? $0 : nil
      }
      guard
        nation != nil || !context.words.has("body-noun", context.tokens[noun].lemma)
          || context.words.has("person-or-firm", context.tokens[noun].lemma)
      else { continue }
      if let country = nation
        ?? (isOfficial ? adjective(before: noun, context) : country(inPhraseOf: noun, context))
      {
        claimNation(entity, country, by: noun, "affiliated.national", &context)
      }
    }
    // "Its head, Moussa Adele, himself a Chadian,".
    for reflexive in context.children[mention.head]
    where context.tokens[reflexive].dep == "appos" && context.tokens[reflexive].tag == "PRP" {
      for noun in context.children[reflexive] where context.tokens[noun].dep == "appos" {
        guard context.words.has("people", context.texts[noun]) || isPlainNoun(noun, context),
          let country = context.covering(noun, ["country"]) ?? country(inPhraseOf: noun, context)
        else { continue }
        context.claim(
          "affiliated-with", from: entity, to: country, at: mention.head,
          rule: "affiliated.national", confidence: 0.8)
      }
    }
    // "A Georgian named Zurab Kiknadze", "a Syrian priest named Elias Hanna".
    let named = mention.tokens.lowerBound - 1
    if named - 1 > context.sentence(mention.head).lowerBound,
      ["named", "called"].contains(context.texts[named]),
      let country = ["a", "an"].contains(context.texts[named - 2])
        ? context.covering(named - 1, ["country"])
        : context.tokens[named].tag == "VBN" && isPlainNoun(named - 1, context)
          ? country(inPhraseOf: named - 1, context) : nil
    {
      context.claim(
        "affiliated-with", from: entity, to: country, at: mention.head,
        rule: "affiliated.national", confidence: 0.8)
    }
    // "Republican Kevin McCarthy", "Labour MP Yvette Cooper": a party right in front.
    let before = mention.tokens.lowerBound - 1
    if before >= context.sentence(mention.head).lowerBound,
      let party = context.covering(before, ["organization"]),
      context.entities[party].name.lowercased().split(separator: " ").contains(where: {
        context.words.has("own-group", String($0))
      }), context.tokens[before].tag != "POS", !hasPost(entity, at: party, context)
    {
      context.claim(
        "affiliated-with", from: entity, to: party, at: mention.head,
        rule: "affiliated.party-in-front", confidence: 0.85)
    }
    partisans(mention, entity, &context)
    followers(mention, entity, &context)
    // "Hamas's Nabil Shaath", "the Armenian parliament's Lilit Hovsepyan".
    if let body = owner(before: mention.tokens.lowerBound, head: mention.head, context) {
      context.claim(
        "affiliated-with", from: entity, to: body, at: mention.head,
        rule: "affiliated.person-of-owner", confidence: 0.85)
    }
    // "Dora Rosenfeld of Brazil", "Brigadier Darwish of the Syrian army".
    if !isOfState {
      for object in context.objects(of: mention.head, { $0 == "of" }) {
        guard object == mention.tokens.upperBound || object > mention.tokens.upperBound,
          context.texts[mention.tokens.upperBound] == "of",
          !(mention.tokens.upperBound..<object).contains(where: { context.texts[$0] == "and" }),
          let country = context.single(object, ["country"])
        else { continue }
        context.claim(
          "affiliated-with", from: entity, to: country, at: mention.head,
          rule: "affiliated.person-of-nation", confidence: 0.8)
      }
    }
    // "Tiziana Ferroni, a physicist at the University of Padua".
    for noun in context.children[mention.head]
    where context.tokens[noun].dep == "appos" && context.tokens[noun].tag == "NN"
      && isPlainNoun(noun, context)
      && (!isOfficial
        // "Its convener, X, a student at the university".
        || !context.analysis.offices.contains {
          $0.holder == entity && $0.tokens.contains(noun)
        })
    {
      // "A surveyor for the French company CGG", and not a lawyer for it.
      let isPaid = context.words.has("employed-noun", context.texts[noun])
      for object in context.objects(
        of: noun,
        { context.words.has("working-preposition", $0) || isPaid && $0 == "for" || $0 == "on" })
      {
        guard let body = PositionClaims.headed(object, context),
          // "A general on the Sovereign Council", and not "an expert on the Lenders' Guild".
          context.texts[context.tokens[object].head] != "on"
            || context.entities[body].name.lowercased().split(separator: " ").contains(where: {
              context.words.has("seat-body", String($0))
            }) || context.words.has("seat-body", context.texts[object])
        else { continue }
        context.claim(
          "affiliated-with", from: entity, to: body, at: mention.head,
          rule: "affiliated.works-at", confidence: 0.8)
      }
    }
    // "One of its commanders, X".
    let one = oneOfIts(mention, context)
    if let one, context.words.has("leading-people", context.tokens[one.noun].lemma.lowercased()) {
      let title = context.tokens[one.noun].lemma
      context.claim(
        "position", from: entity, to: one.body, at: mention.head, rule: "position.one-of",
        confidence: 0.75,
        properties: ["title": title.prefix(1).uppercased() + title.dropFirst()])
    } else if let body = behindComma(mention, context) ?? employer(mention, context) ?? one?.body {
      context.claim(
        "affiliated-with", from: entity, to: body, at: mention.head,
        rule: "affiliated.person-of-body", confidence: 0.8)
    }
    // "Rahul Ghandour of the Congress party".
    for object in context.objects(
      of: mention.head, { context.words.has("membership-preposition", $0) })
    {
      guard object > mention.head, let body = PositionClaims.headed(object, context) else {
        continue
      }
      context.claim(
        "affiliated-with", from: entity, to: body, at: mention.head,
        rule: "affiliated.person-of-body", confidence: 0.85)
    }
  }

  /// "The Indian commander of the mission": the nation whose adjective stands in front of a noun.
  private static func adjective(before noun: Int, _ context: StructureContext) -> Int? {
    var i = noun - 1
    while i >= context.sentence(noun).lowerBound, noun - i < 5 {
      if let country = context.covering(i, ["country"]) {
        return context.index.mention(covering: i)?.form == .modifier && !context.isCompounded(i)
          ? country : nil
      }
      guard ["JJ", "NN", "HYPH", "VBN"].contains(context.tokens[i].tag) else { return nil }
      i -= 1
    }
    return nil
  }

  /// "The Russian company's director", "the Kenyan ministry's engineer": the nation is that of
  /// whoever owns the noun.
  private static func isOfAnother(_ noun: Int, _ context: StructureContext) -> Bool {
    var i = noun - 1
    let first = context.sentence(noun).lowerBound
    while i > first, noun - i < 6, context.covering(i, ["country"]) == nil {
      if context.tokens[i].tag == "POS" { return context.covering(i - 1, ["country"]) == nil }
      if context.covering(i, ["organization", "ministry", "armed-group"]) != nil { return true }
      i -= 1
    }
    // "Amnesty International's Nigeria director" works there.
    return i - 1 > first && context.tokens[i].tag == "NNP" && context.tokens[i - 1].tag == "POS"
      && context.covering(i - 2, ["organization"]) != nil
  }

  /// Whether somebody holds a post of a state.
  private static func isOfState(_ person: Int, _ context: StructureContext) -> Bool {
    context.analysis.offices.contains { office in
      office.holder == person && !PositionClaims.isNationOnly(office, context)
        && (!office.countries.isEmpty
          || office.bodies.isEmpty && context.words.postTargets[office.kind] != "body-first")
    }
  }

  /// "Bello Matawalle, of the opposition People's Democratic Party,".
  private static func behindComma(_ mention: EntityMention, _ context: StructureContext) -> Int? {
    var i = mention.tokens.upperBound
    let end = min(context.sentence(mention.head).upperBound, i + 7)
    guard i + 2 < end, context.texts[i] == ",", context.texts[i + 1] == "of" else { return nil }
    i += 2
    while i < end {
      if let body = context.covering(i, ["organization", "armed-group"]) {
        return context.isCompounded(i) ? nil : body
      }
      guard ["DT", "JJ", "NN", "VBG", "HYPH"].contains(context.tokens[i].tag) else { return nil }
      i += 1
    }
    return nil
  }

  /// "Restrepo works for Ecopetrol", "teaches politics at the American University".
  private static func employer(_ mention: EntityMention, _ context: StructureContext) -> Int? {
    let token = context.tokens[mention.head]
    var verbs = token.dep == "nsubj" ? [token.head] : []
    // "Kadi Barry, who teaches", "Kadi Barry, a lawyer who works for".
    let nouns = context.children[mention.head].filter { context.tokens[$0].dep == "appos" }
    verbs += ([mention.head] + nouns).flatMap { context.children[$0] }
      .filter { context.tokens[$0].dep == "relcl" }
    // "Teaches history and writes for".
    verbs += verbs.flatMap { context.children[$0] }.filter { verb in
      context.tokens[verb].dep == "conj" && context.tokens[verb].pos == "VERB"
        && !context.children[verb].contains { context.tokens[$0].dep.hasPrefix("nsubj") }
    }
    // "Who used to work for".
    verbs += verbs.filter { context.tokens[$0].lemma.lowercased() == "use" }
      .flatMap { context.children[$0] }.filter { context.tokens[$0].dep == "xcomp" }
    for verb in verbs
    where context.words.has("working-verb", context.tokens[verb].lemma.lowercased())
      && !context.isNegated(verb)
      // "Would work for Gazprom".
      && !context.children[verb].contains(where: { context.tokens[$0].tag == "MD" })
    {
      for object in context.objects(of: verb, { ["for", "at", "with"].contains($0) }) {
        if let body = PositionClaims.headed(object, context) { return body }
      }
    }
    return nil
  }

  /// The body whose possessive form stands right in front of a person's name, over a rank.
  private static func owner(
    before start: Int, head: Int, _ context: StructureContext
  ) -> Int? {
    var i = start - 1
    let first = context.sentence(head).lowerBound
    while i > first, context.tokens[i].tag != "POS" {
      guard context.tokens[i].tag.hasPrefix("NNP"), start - i < 4 else { return nil }
      i -= 1
    }
    guard i > first, context.tokens[i].tag == "POS" else { return nil }
    return context.covering(i - 1, ["organization", "armed-group"])
  }

  /// Whether a noun beside a name says what kind of person or body it is, and nothing that turns
  /// the belonging round: "the Iranian captive", "a Russian proxy".
  static func isPlainNoun(_ noun: Int, _ context: StructureContext) -> Bool {
    let token = context.tokens[noun]
    // A name beside a name is a rank or another person; a plural is a group.
    guard token.tag == "NN" || context.words.has("people", context.texts[noun]) else {
      return false
    }
    let lemma = token.lemma.lowercased()
    return !context.words.has("foreign-noun", lemma)
      && !context.words.has("foreign-noun", context.texts[noun])
  }

  /// "Amnesty said one of its researchers, X,": whose researchers they are.
  private static func oneOfIts(
    _ mention: EntityMention, _ context: StructureContext
  ) -> (body: Int, noun: Int)? {
    let head = context.tokens[mention.head].head
    var ones = context.children[mention.head].filter { context.tokens[$0].dep == "appos" }
    if context.tokens[mention.head].dep == "appos", head < mention.head { ones.append(head) }
    let nouns = ones.flatMap { one in
      context.texts[one] == "one" ? context.objects(of: one) { $0 == "of" } : [one]
    }
    // "Its partners X and Y" are no part of it.
    for noun in nouns where context.tokens[noun].tag == "NNS" && !isCounterparty(noun, context) {
      for child in context.children[noun] where context.tokens[child].dep == "poss" {
        guard let owner = context.index.mention(headedBy: child), owner.entities.count == 1,
          ["organization", "armed-group", "ministry"].contains(context.type(owner.entities[0]))
            // "Canada spoke up for one of its citizens, X".
            || context.type(owner.entities[0]) == "country"
              && ["citizen", "national"].contains(context.tokens[noun].lemma.lowercased())
        else { continue }
        return (owner.entities[0], noun)
      }
    }
    return nil
  }
}
