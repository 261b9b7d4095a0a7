internal import Language
internal import TextModel

/// `affiliated-with` of bodies with the bodies and states they are parts of: "the African Union
/// Commission", "an arm of the Pentagon", "which belongs to the Jordanian state".
enum OwnershipClaims {
  private static let owners: Set<String> = ["organization", "armed-group", "ministry", "country"]
  private static let bodies: Set<String> = ["organization", "armed-group", "ministry"]

  static func read(_ context: inout StructureContext) {
    var owners: [String: Int] = [:]
    for (entity, item) in context.entities.enumerated()
    where ["organization", "country"].contains(item.type) && owners[item.name] == nil {
      owners[item.name] = entity
    }
    for mention in context.analysis.mentions
    where mention.form == .name && mention.entities.count == 1 {
      let entity = mention.entities[0]
      guard ["organization", "armed-group"].contains(context.type(entity)) else { continue }
      // "The Security Council" does not say whose it is, whatever its full name does.
      if mention.tokens.count >= context.entities[entity].name.split(separator: " ").count,
        let whole = whole(of: entity, owners, context)
      {
        state(entity, whole, at: mention.head, "affiliated.part-in-name", &context)
      }
      parts(mention, entity, &context)
      owned(mention, entity, &context)
      leader(mention, entity, &context)
      head(of: mention, entity, &context)
      national(mention, entity, &context)
    }
    // "The party, led by X", "it was founded by X".
    for mention in context.analysis.mentions
    where mention.entities.count == 1
      && (mention.form == .description || mention.form == .pronoun && mention.confidence >= 0.7)
      && ["organization", "armed-group"].contains(context.type(mention.entities[0]))
    {
      head(of: mention, mention.entities[0], &context)
    }
    for mention in context.analysis.mentions
    where mention.form == .description && mention.entities.count > 1 {
      group(mention, &context)
    }
    for verb in context.tokens.indices
    where context.tokens[verb].pos == "VERB"
      && context.words.has("belonging-verb", context.tokens[verb].lemma.lowercased())
    {
      belonging(verb, &context)
    }
  }

  /// "Four Surinamese parties": the country in front is that of each.
  private static func group(_ mention: EntityMention, _ context: inout StructureContext) {
    let front = mention.tokens.lowerBound..<mention.head
    guard let token = front.first(where: { context.covering($0, ["country"]) != nil }),
      let land = context.covering(token, ["country"])
    else { return }
    // "Two American journalists, X and Y": not "two Iranian captives".
    let isNational =
      context.tokens[token].dep == "amod" && context.tokens[token].head == mention.head
      && !context.isCompounded(token)
      && !context.words.has("foreign-noun", context.tokens[mention.head].lemma.lowercased())
    for entity in mention.entities
    where ["organization", "armed-group"].contains(context.type(entity))
      || isNational && context.type(entity) == "person"
        && !context.analysis.offices.contains(where: {
          $0.holder == entity && !$0.countries.isEmpty
        })
    {
      state(entity, land, at: mention.head, "affiliated.group", &context)
    }
  }

  /// The body or state whose name a body's name begins or ends with: "FIFA Council", "State
  /// Committee for National Security of Kyrgyzstan".
  ///
  /// - Parameter owners: bodies and states of the article by name.
  private static func whole(
    of body: Int, _ owners: [String: Int], _ context: StructureContext
  ) -> Int? {
    let words = context.entities[body].name.split(separator: " ")
    func isOneOf(_ classes: [String], _ word: Substring) -> Bool {
      classes.contains { context.words.has($0, word.lowercased()) }
    }
    // At most two words behind the name of the whole: "African Union Commission".
    if let last = words.last, isOneOf(["seat-body", "state-body"], last) {
      for length in [words.count - 1, words.count - 2] where length > 0 {
        if let owner = owners[words[..<length].joined(separator: " ")], owner != body,
          context.type(owner) == "organization", words[length].lowercased() != "of"
        {
          return owner
        }
      }
    }
    guard let of = words.lastIndex(of: "of"), of + 1 < words.count,
      words.count > 3 || isOneOf(["state-body"], words[0]),
      words.contains(where: { isOneOf(["state-body", "own-group"], $0) }),
      // "The Self-Defense Forces of Colombia", "the Forces for the Liberation of Burundi".
      words.last(where: { isOneOf(["cause-word", "militia-word"], $0) }) == nil
    else { return nil }
    let start = words[of + 1] == "the" ? of + 2 : of + 1
    guard let owner = owners[words[start...].joined(separator: " ")],
      context.type(owner) == "country"
    else { return nil }
    return owner
  }

  /// "X, an arm of Y", "Y's armed wing, X".
  private static func parts(
    _ mention: EntityMention, _ entity: Int, _ context: inout StructureContext
  ) {
    for noun in AffiliationClaims.nouns(beside: mention, context)
    where context.words.has("part-noun", context.tokens[noun].lemma.lowercased()) {
      for object in context.objects(of: noun, { $0 == "of" }) {
        if let owner = context.single(object, bodies), owner != entity {
          state(entity, owner, at: noun, "affiliated.part", &context)
        }
      }
      // "The party's youth wing", "a UN agency".
      for child in context.children[noun]
      where ["poss", "compound", "nmod"].contains(context.tokens[child].dep) {
        if let owner = context.single(child, bodies) ?? possessor(child, context), owner != entity {
          state(entity, owner, at: noun, "affiliated.part", &context)
        }
      }
    }
  }

  /// "Hanbit and its local subsidiary, Lumo Play": the body that "its" means.
  private static func possessor(_ token: Int, _ context: StructureContext) -> Int? {
    guard context.tokens[token].tag == "PRP$",
      let mention = context.index.mention(headedBy: token), mention.entities.count == 1,
      mention.confidence >= 0.6, bodies.contains(context.type(mention.entities[0]))
    else { return nil }
    return mention.entities[0]
  }

  /// "The ELN's Urban War Front", "through its Amaq agency", "the NATO-run force KFOR": a body
  /// whose owner stands right in front of the name, or in front of the noun beside it.
  private static func owned(
    _ mention: EntityMention, _ entity: Int, _ context: inout StructureContext
  ) {
    let possessive = mention.tokens.lowerBound - 1
    let next = mention.tokens.upperBound
    if possessive >= 0, next < context.tokens.count,
      context.words.has("part-noun", context.texts[next]),
      let owner = possessor(possessive, context), owner != entity
    {
      state(entity, owner, at: mention.head, "affiliated.part", &context)
    }
    ran(mention, entity, &context)
    guard possessive > context.sentence(mention.head).lowerBound,
      context.tokens[possessive].tag == "POS",
      let owner = context.covering(possessive - 1, ["organization", "armed-group"]),
      owner != entity,
      !isPeople(possessive - 1, context)
    else { return }
    state(entity, owner, at: mention.head, "affiliated.owned-by-body", &context)
  }

  /// "The Porters' Association", "the People's Assembly": those whose body it is are a part of its
  /// name, and no body.
  private static func isPeople(_ word: Int, _ context: StructureContext) -> Bool {
    let text = context.texts[word]
    return ["people", "women", "men", "children"].contains(text)
      || text.hasSuffix("s") && context.tokens[word + 1].text.count == 1
        && ["NNS", "NNPS"].contains(context.tokens[word].tag)
  }

  /// "The NATO-run force KFOR", "the EU-led mission Aspis".
  private static func ran(
    _ mention: EntityMention, _ entity: Int, _ context: inout StructureContext
  ) {
    let first = context.sentence(mention.head).lowerBound
    var i = mention.tokens.lowerBound - 1
    while i > first + 2, mention.tokens.lowerBound - i < 4, context.tokens[i].tag.hasPrefix("NN") {
      i -= 1
    }
    guard i > first + 1, i < mention.tokens.lowerBound - 1, context.texts[i - 1] == "-",
      ["run", "led", "owned", "controlled"].contains(context.texts[i]),
      let owner = context.covering(i - 2, ["organization", "armed-group"]), owner != entity
    else { return }
    state(entity, owner, at: mention.head, "affiliated.run-by-body", &context)
  }

  /// "The PSD of Prime Minister Pedro Passos Coelho", "the Democratic Center, the party of Álvaro
  /// Uribe".
  private static func leader(
    _ mention: EntityMention, _ entity: Int, _ context: inout StructureContext
  ) {
    let name = context.entities[entity].name.lowercased().split(separator: " ")
    let isParty = name.contains { context.words.has("own-group", String($0)) }
    let nouns = AffiliationClaims.nouns(beside: mention, context).filter {
      context.words.has("own-group", context.texts[$0])
    }
    for noun in (isParty ? [mention.head] : []) + nouns {
      for object in context.objects(of: noun, { $0 == "of" }) where object > noun {
        guard let person = context.single(object, ["person"]) else { continue }
        context.claim(
          "affiliated-with", from: person, to: entity, at: mention.head,
          rule: "affiliated.party-of", confidence: 0.8)
      }
    }
  }

  /// "The U.N. mission in Mali (MINUSMA), which X heads": the token of the name in brackets.
  static func bracketed(behind noun: Int, _ context: StructureContext) -> Int? {
    let end = min(noun + 8, context.sentence(noun).upperBound - 2)
    guard let open = (noun + 1..<max(noun + 1, end)).first(where: { context.texts[$0] == "(" }),
      context.texts[open + 2] == ")", !context.texts[noun + 1..<open].contains(","),
      context.covering(open + 1, ["organization", "armed-group"]) != nil
    else { return nil }
    return open + 1
  }

  /// "The U.N. mission in Mali (MINUSMA)": the noun that the name in brackets is the name of.
  private static func noun(bracketing mention: EntityMention, _ context: StructureContext) -> Int? {
    let (first, end) = (mention.tokens.lowerBound, mention.tokens.upperBound)
    guard mention.tokens.count == 1, first > context.sentence(first).lowerBound + 1,
      end < context.tokens.count, context.texts[first - 1] == "(", context.texts[end] == ")"
    else { return nil }
    var noun = context.tokens[first].head
    for _ in 0..<4 where ["pobj", "prep"].contains(context.tokens[noun].dep) {
      if context.words.has("body-noun", context.texts[noun]) { break }
      noun = context.tokens[noun].head
    }
    return context.words.has("body-noun", context.texts[noun])
      && bracketed(behind: noun, context) == first ? noun : nil
  }

  /// "The ABOP, led by Ronnie Brunswijk", "the force which he founded".
  private static func head(
    of mention: EntityMention, _ entity: Int, _ context: inout StructureContext
  ) {
    // "The U.N. mission in Mali (MINUSMA), which X heads": the one in brackets is headed.
    if mention.form != .name, bracketed(behind: mention.head, context) != nil { return }
    var beside = [mention.head] + AffiliationClaims.nouns(beside: mention, context)
    // "The IG BCE union, led by X".
    let above = context.tokens[mention.head].head
    if ["compound", "nmod"].contains(context.tokens[mention.head].dep),
      context.words.has("body-noun", context.texts[above])
        || context.words.has("sent-people", context.texts[above]),
      bracketed(behind: above, context) == nil
    {
      beside.append(above)
    }
    if let noun = noun(bracketing: mention, context) { beside.append(noun) }
    // "Observers from the Commonwealth, led by X".
    let sent = context.tokens[above].head
    if context.tokens[mention.head].dep == "pobj", ["of", "from"].contains(context.texts[above]),
      context.words.has("sent-people", context.texts[sent])
    {
      beside.append(sent)
    }
    var verbs = beside.flatMap { context.children[$0] }.filter {
      ["acl", "relcl"].contains(context.tokens[$0].dep)
    }
    // "The alliance, formed in 1981 and chaired by X".
    verbs += verbs.flatMap { context.conjuncts($0) }.filter { context.tokens[$0].tag == "VBN" }
    // "The case went to the front, commanded by X": the parse hangs the participle on the verb.
    let next = mention.tokens.upperBound + 1
    if next < context.sentence(mention.head).upperBound, context.texts[next - 1] == ",",
      context.tokens[next].tag == "VBN", context.tokens[next].dep == "advcl",
      context.tokens[mention.head].dep != "nsubj"
    {
      verbs.append(next)
    }
    // "Tessera was founded by A and B".
    if context.tokens[mention.head].dep == "nsubjpass" {
      verbs.append(context.tokens[mention.head].head)
    }
    for verb in verbs {
      // "A firm owned by X" has no post for its owner.
      guard let title = context.words.postVerbs[context.tokens[verb].lemma.lowercased()],
        title != "Owner", !context.isNegated(verb)
      else { continue }
      var people: [Int] = []
      for child in context.children[verb] {
        switch context.tokens[child].dep {
        case "agent":
          let nouns = context.children[child].filter { context.tokens[$0].dep == "pobj" }
            .flatMap { [$0] + context.conjuncts($0) }
          for noun in nouns {
            people.append(noun)
            // "Founded by the surgeon X": the name stands beside the noun.
            let apposed = context.children[noun].first { context.tokens[$0].dep == "appos" }
            if let apposed { people.append(apposed) }
            if let name = named(behind: noun, context) { people.append(name) }
          }
        case "nsubj" where context.tokens[verb].dep == "relcl":
          let hasObject = context.children[verb].contains {
            context.tokens[$0].dep == "dobj" && !["which", "that"].contains(context.texts[$0])
          }
          if !hasObject { people.append(child) }
        default: break
        }
      }
      for person in people {
        guard let holder = context.single(person, ["person"]) else { continue }
        context.claim(
          "position", from: holder, to: entity, at: verb, rule: "position.headed-by",
          confidence: 0.8, date: context.time(of: verb), properties: ["title": title])
      }
    }
  }

  /// "Led by a former surveyor, Ezekiel Damen,": the name behind the noun and a comma, which the
  /// parse may hang on the body.
  private static func named(behind noun: Int, _ context: StructureContext) -> Int? {
    let end = context.sentence(noun).upperBound
    guard noun + 2 < end, context.tokens[noun].tag == "NN", context.texts[noun + 1] == ",",
      let name = context.index.mention(covering: noun + 2), name.form == .name,
      name.tokens.lowerBound == noun + 2, name.tokens.upperBound < end,
      [",", "."].contains(context.texts[name.tokens.upperBound])
    else { return nil }
    return name.head
  }

  /// Whether a word ends "state-owned" or the like, without a country in front.
  private static func isStates(_ i: Int, _ context: StructureContext) -> Bool {
    i > 2 && context.texts[i - 1] == "-" && context.texts[i - 2] == "state"
      && context.words.has("state-adjective", "state-" + context.texts[i])
      && context.tokens[i - 3].tag != "POS" && context.covering(i - 3, ["country"]) == nil
  }

  /// "Ecopetrol, the state oil company": a state body of the only country that the article is
  /// about.
  private static func national(
    _ mention: EntityMention, _ entity: Int, _ context: inout StructureContext
  ) {
    // "The state-owned Volta Grid Company".
    let before = mention.tokens.lowerBound - 1
    if isStates(before, context), let home = context.onlyHome,
      context.countryCounts.count == 1
        || context.sentence(before).contains(where: {
          context.covering($0, ["country"]) == home
        })
    {
      state(entity, home, at: mention.head, "affiliated.national-body", &context)
      return
    }
    for noun in AffiliationClaims.nouns(beside: mention, context)
    where context.words.has("body-noun", context.texts[noun])
      && context.children[noun].contains(where: {
        $0 < noun && ["state", "national", "state-owned", "state-run"].contains(context.texts[$0])
          || isStates($0, context)
      })
    {
      guard let home = context.onlyHome else { return }
      state(entity, home, at: mention.head, "affiliated.national-body", &context)
    }
  }

  /// "NEPCO, which belongs to the Jordanian state".
  private static func belonging(_ verb: Int, _ context: inout StructureContext) {
    guard !context.isNegated(verb), !context.isPossible(verb) else { return }
    var subjects = context.children[verb].filter { context.tokens[$0].dep == "nsubj" }
    if context.tokens[verb].dep == "relcl" { subjects.append(context.tokens[verb].head) }
    for object in context.objects(of: verb, { $0 == "to" }) {
      guard let owner = context.single(object, owners) else { continue }
      for subject in subjects {
        guard let body = context.single(subject, bodies), body != owner else { continue }
        state(body, owner, at: verb, "affiliated.belongs", &context)
      }
    }
  }

  private static func state(
    _ body: Int, _ owner: Int, at token: Int, _ rule: String, _ context: inout StructureContext
  ) {
    context.claim(
      "affiliated-with", from: body, to: owner, at: token, rule: rule, confidence: 0.85)
  }
}
