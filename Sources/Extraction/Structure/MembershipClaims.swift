internal import Language
internal import TextModel

/// `affiliated-with` that clauses state: "X belongs to Y", "X is a founding member of Y", "X joined
/// Y".
enum MembershipClaims {
  private static let joiners: Set<String> = [
    "person", "ministry", "organization", "armed-group",
  ]
  private static let bodies: Set<String> = ["organization", "armed-group"]

  static func read(_ context: inout StructureContext) {
    for i in context.tokens.indices {
      let token = context.tokens[i]
      let lemma = token.lemma.lowercased()
      if token.pos == "VERB" { elected(i, &context) }
      if token.pos == "VERB", context.words.has("belonging-verb", lemma) {
        verb(i, objects: context.objects(of: i) { $0 == "to" }, &context)
      } else if token.pos == "VERB", context.words.has("joining-verb", lemma) {
        let objects = context.children[i].filter { context.tokens[$0].dep == "dobj" }
        if !isJoiningIn(i, context) {
          verb(i, objects: objects.filter { context.texts[$0] != "board" }, &context)
        }
        for object in objects { board(object, of: i, &context) }
      } else if token.pos == "VERB",
        context.words.has("quitting-verb", lemma) || context.words.has("admitting-verb", lemma)
      {
        change(i, &context)
      } else if token.pos == "VERB", context.words.has("standing-verb", lemma) {
        let people = context.subjects(of: i).filter { context.single($0, ["person"]) != nil }
        let parties = context.objects(of: i) { $0 == "for" }.filter { isParty($0, context) }
        if !context.isNegated(i) {
          claim(people, parties, at: i, "affiliated.stands-for", &context)
        }
        if context.words.has("seat-verb", lemma) {
          seat(i, &context)
          for object in context.objects(of: i, { $0 == "on" }) { board(object, of: i, &context) }
        }
      } else if token.pos == "VERB", context.words.has("signatory-verb", lemma),
        !context.isNegated(i)
      {
        // "Samia Trabelsi, who signed for the Shura Movement".
        let people = context.subjects(of: i).filter { context.single($0, ["person"]) != nil }
        claim(
          people, context.objects(of: i) { $0 == "for" }, at: i, "affiliated.signs-for", &context)
      } else if token.pos == "VERB", context.words.has("winning-verb", lemma) {
        heldFor(i, &context)
      } else if context.texts[i] == "members", members(i, &context) {
        continue
      } else if token.tag.hasPrefix("NN"),
        context.words.has("own-member", context.texts[i]) || context.texts[i] == "members"
      {
        member(i, &context)
      } else if token.tag == "NN", context.words.has("occupation", lemma) {
        occupation(i, &context)
      } else if token.pos == "VERB", context.words.has("seat-verb", lemma) {
        seat(i, &context)
        for object in context.objects(of: i, { $0 == "on" }) { board(object, of: i, &context) }
      } else if context.texts[i] == "part", ["attr", "appos"].contains(token.dep) {
        member(i, &context)
      }
    }
  }

  /// "The CSTO, whose members are Russia and Armenia", "its members include X": who belongs to it.
  private static func members(_ noun: Int, _ context: inout StructureContext) -> Bool {
    let verb = context.tokens[noun].head
    guard context.tokens[noun].dep == "nsubj",
      ["be", "include"].contains(context.tokens[verb].lemma.lowercased()),
      let owner = context.children[noun].first(where: { context.tokens[$0].dep == "poss" }),
      let body = context.index.mention(headedBy: owner), body.entities.count == 1,
      bodies.contains(context.type(body.entities[0]))
    else { return false }
    let listed = context.children[verb]
      .filter { ["attr", "dobj"].contains(context.tokens[$0].dep) }
      .flatMap { [$0] + context.conjuncts($0) }
    for item in listed {
      guard let member = context.single(item, joiners), member != body.entities[0] else { continue }
      context.claim(
        "affiliated-with", from: member, to: body.entities[0], at: noun,
        rule: "affiliated.members", confidence: 0.85)
    }
    return true
  }

  /// "Japan joined the European Union in imposing sanctions": it does the same and is no member.
  private static func isJoiningIn(_ verb: Int, _ context: StructureContext) -> Bool {
    context.children[verb].contains { preposition in
      context.texts[preposition].lowercased() == "in"
        && context.children[preposition].contains { context.tokens[$0].dep == "pcomp" }
    }
  }

  private static func verb(_ verb: Int, objects: [Int], _ context: inout StructureContext) {
    guard !context.isNegated(verb) else { return }
    claim(
      subjects(of: verb, context), objects, at: verb, "affiliated.joined", &context,
      modality: isOpen(verb, context) ? .possible : .asserted)
  }

  /// Who joins: also the subject of "left the party to join another", "plans to join the bloc".
  private static func subjects(of verb: Int, _ context: StructureContext) -> [Int] {
    let own = context.subjects(of: verb)
    guard own.isEmpty, ["xcomp", "advcl"].contains(context.tokens[verb].dep) else { return own }
    return context.subjects(of: context.tokens[verb].head)
  }

  /// Whether somebody may yet join: "will join", "plans to join", but not "left the party to join
  /// another".
  private static func isOpen(_ verb: Int, _ context: StructureContext) -> Bool {
    let head = context.tokens[verb].head
    if ["advcl", "xcomp"].contains(context.tokens[verb].dep),
      context.words.has("quitting-verb", context.tokens[head].lemma)
    {
      return context.isPossible(head)
    }
    return context.isPossible(verb)
  }

  /// Whether a body's name says that it is a party or the like.
  static func isParty(_ object: Int, _ context: StructureContext) -> Bool {
    guard let body = context.single(object, bodies) else { return false }
    return context.entities[body].name.lowercased().split(separator: " ")
      .contains { context.words.has("own-group", String($0)) }
  }

  /// "Ali Hamid left the Green Party", "was expelled from it", "Peru was admitted to the alliance":
  /// who belonged to a party, or belongs to a body from now on.
  private static func change(_ verb: Int, _ context: inout StructureContext) {
    guard !context.isNegated(verb), !context.isPossible(verb) else { return }
    let lemma = context.tokens[verb].lemma.lowercased()
    let patients = context.children[verb].filter { context.tokens[$0].dep == "nsubjpass" }
    if context.words.has("admitting-verb", lemma) {
      claim(
        patients, context.objects(of: verb) { ["to", "into"].contains($0) }, at: verb,
        "affiliated.admitted", &context)
      return
    }
    let objects =
      context.children[verb].filter { context.tokens[$0].dep == "dobj" }
      + context.objects(of: verb) { $0 == "from" || lemma == "break" && $0 == "with" }
    // "Broke away from the League".
    let away = context.children[verb].filter { ["away", "off"].contains(context.texts[$0]) }
      .flatMap { context.objects(of: $0) { $0 == "from" } }
    let parties = (objects + away).filter { isParty($0, context) }
    let members = context.subjects(of: verb) + patients
    claim(
      members.filter { context.single($0, ["person"]) != nil || pronoun($0, context) != nil },
      parties, at: verb, "affiliated.left", &context)
  }

  /// "X is a member of Y", "Y member X" of countries and bodies; people's posts are read elsewhere.
  private static func member(_ noun: Int, _ context: inout StructureContext) {
    let token = context.tokens[noun]
    guard token.dep == "attr" || token.dep == "appos" else { return }
    var subjects: [Int]
    if token.dep == "attr" {
      // "Who used to be a Labour Party member".
      let above = context.tokens[token.head].head
      let isOld =
        context.tokens[token.head].dep == "xcomp" && context.tokens[above].lemma == "use"
      guard !context.isNegated(token.head), isOld || !context.isPossible(token.head) else {
        return
      }
      subjects = context.subjects(of: isOld ? above : token.head)
    } else {
      subjects = [token.head]
    }
    // "A member of the junta known as the National Council": nobody reads what it is called.
    let called = context.objects(of: noun) { $0 == "of" }.flatMap { named(behind: $0, context) }
    claim(subjects, called, at: noun, "affiliated.member", &context)
    // "Worked for the agency and is a member of the council": people whose posts nobody reads.
    let isSecond = token.dep == "attr" && context.tokens[token.head].dep == "conj"
    let isRead = context.analysis.offices.contains {
      $0.tokens.contains(noun) && !$0.bodies.isEmpty
    }
    // "He used to be a Labour Party member", "a member of the party's central committee".
    claim(
      subjects,
      context.children[noun].filter { context.tokens[$0].dep == "compound" && isParty($0, context) }
        + (isRead ? [] : parts(behind: noun, context)),
      at: noun, "affiliated.member", &context)
    // "A councillor of the Alternative": no title.
    let isPlain = !context.analysis.offices.contains { $0.tokens.contains(noun) }
    subjects = subjects.filter {
      isSecond || isPlain || context.single($0, ["person"]) == nil
    }
    var bodies = context.objects(of: noun) { $0 == "of" }
    if token.dep == "attr" {
      // "The league, of which Sudan is a member".
      bodies += context.children[token.head].filter { $0 < noun && context.texts[$0] == "of" }
        .flatMap { context.children[$0] }.filter { context.tokens[$0].tag == "WDT" }
    }
    claim(subjects, bodies, at: noun, "affiliated.member", &context)
  }

  /// "Of the Labour Party's central committee": the owners of the parts of bodies behind "of".
  private static func parts(behind noun: Int, _ context: StructureContext) -> [Int] {
    context.objects(of: noun) { $0 == "of" || $0 == "on" }
      .filter { context.words.has("part-noun", context.texts[$0]) }
      .flatMap { part in
        context.children[part].filter {
          ["poss", "compound", "nmod"].contains(context.tokens[$0].dep)
        } + context.objects(of: part) { $0 == "of" }
      }
  }

  /// "The junta known as the National Council": the name behind "known as", "called".
  private static func named(behind noun: Int, _ context: StructureContext) -> [Int] {
    context.children[noun].filter {
      context.tokens[$0].dep == "acl"
        && ["know", "call", "name", "dub"].contains(context.tokens[$0].lemma.lowercased())
    }
    .flatMap { clause in
      context.objects(of: clause) { $0 == "as" }
        + context.children[clause].filter { ["oprd", "attr"].contains(context.tokens[$0].dep) }
    }
  }

  /// "X was a columnist for Y", "FBI agent X", "X, a researcher at Y".
  private static func occupation(_ noun: Int, _ context: inout StructureContext) {
    let token = context.tokens[noun]
    var people: [Int] = []
    switch token.dep {
    case "attr":
      guard !context.isNegated(token.head), !context.isPossible(token.head) else { return }
      // "Who owns the paper and is treasurer of the guild".
      people = context.subjects(of: token.head)
    case "appos": people = [token.head]
    case "compound", "nmod": people = [token.head]
    default: people = context.children[noun].filter { context.tokens[$0].dep == "appos" }
    }
    let named = people.compactMap { context.single($0, ["person"]) }.first
    guard
      let holder = named
        ?? (token.dep == "attr" ? people.first : nil).flatMap({
          pronoun($0, context)
        })
    else { return }
    let lemma = token.lemma.lowercased()
    var homes = context.objects(of: noun) {
      // "A partner in the firm", "counsel to the bank".
      ["for", "at", "with", "of"].contains($0)
        || $0 == "in" && context.words.has("shareholding-noun", lemma)
        || $0 == "to" && context.words.has("counselling-noun", lemma)
    }
    // "Its Dutch partner, X" is a firm or works elsewhere.
    if lemma != "partner" {
      homes += context.children[noun].filter {
        ["compound", "poss", "nmod"].contains(context.tokens[$0].dep) && $0 < noun
      }
      // "Whose researcher Ana Ruiz": the owner hangs on the name.
      if ["compound", "nmod"].contains(token.dep) {
        homes += context.children[token.head].filter {
          context.tokens[$0].dep == "poss" && $0 < noun && noun - $0 < 4
            && ["WP$", "PRP$"].contains(context.tokens[$0].tag)
        }
      }
    }
    // "Retired FBI agent Ali Soufan": the body hangs on the name.
    let before = noun - 1
    if ["compound", "nmod"].contains(token.dep), before >= context.sentence(noun).lowerBound,
      context.tokens[before].head == token.head
    {
      homes.append(before)
    }
    // "Valencia dismissed coach X": the club that does it.
    if context.words.has("club-post", context.tokens[noun].lemma.lowercased()), people.count == 1,
      context.tokens[people[0]].dep == "dobj",
      context.words.has("club-verb", context.tokens[context.tokens[people[0]].head].lemma)
    {
      homes += context.subjects(of: context.tokens[people[0]].head)
    }
    for home in homes {
      // "A surgeon with the Relief Society" works there, and no more is said.
      let preposition = context.tokens[home].head
      let isWith =
        preposition > noun && context.texts[preposition] == "with"
        && context.tokens[home].dep == "pobj"
      // "A correspondent for the newspaper Le Matin": the name beside the noun.
      let known = context.covering(home, ["organization", "ministry"])
      guard let body = known ?? PositionClaims.headed(home, context), body != holder else {
        continue
      }
      let title =
        context.tokens[noun].text.prefix(1).uppercased() + context.tokens[noun].text.dropFirst()
      let isPast = token.dep == "attr" && context.tokens[token.head].tag == "VBD"
      var properties = ["title": title]
      if isPast || before >= 0 && context.words.has("past-word", context.texts[before]) {
        properties["former"] = "true"
      }
      context.claim(
        isWith ? "affiliated-with" : "position", from: holder, to: body, at: noun,
        rule: isWith ? "affiliated.works-with" : "position.occupation",
        confidence: 0.75, properties: isWith ? [:] : properties)
    }
  }

  /// "X had represented Qom in the Islamic Consultative Assembly", "X sits on the council".
  private static func seat(_ verb: Int, _ context: inout StructureContext) {
    guard !context.isNegated(verb), !context.isPossible(verb) else { return }
    // "From 2006 to 2011": a lone year may be that of something else.
    let told = context.time(of: verb)
    let time = told?.end == nil ? nil : told
    for object in context.objects(of: verb, { ["in", "on"].contains($0) }) {
      guard let body = context.single(object, ["organization"]), isChamber(body, context) else {
        continue
      }
      for subject in context.subjects(of: verb) {
        guard let holder = context.single(subject, ["person"]) ?? pronoun(subject, context) else {
          continue
        }
        // "Sits in the Senate" is membership; whoever represents a town there holds a post.
        let isSitting = context.tokens[verb].lemma.lowercased() == "sit"
        context.claim(
          isSitting ? "affiliated-with" : "position", from: holder, to: body, at: verb,
          rule: isSitting ? "affiliated.sits" : "position.seat-verb",
          confidence: 0.75, date: time, properties: isSitting ? [:] : ["title": "Member"])
        // "Sits in parliament for the Green Party".
        for party in context.objects(of: verb, { $0 == "for" }) {
          guard let party = context.single(party, bodies) else { continue }
          context.claim(
            "affiliated-with", from: holder, to: party, at: verb, rule: "affiliated.seat",
            confidence: 0.8, date: time)
        }
      }
    }
  }

  /// "Joined the board of Vestkraft", "sits on the board of Equinor": a seat on it.
  private static func board(_ object: Int, of verb: Int, _ context: inout StructureContext) {
    // "Sat on the audit committee of X", "sits on Y's supervisory council".
    guard ["board", "committee", "council", "panel"].contains(context.texts[object]),
      context.index.mention(headedBy: object).map({ $0.form != .name }) ?? true,
      !context.isNegated(verb)
    else { return }
    // "Joined the board of X", "X's board", "the X board".
    let owners = context.children[object].filter {
      ["poss", "compound", "nmod"].contains(context.tokens[$0].dep)
    }
    guard
      let body = context.objects(of: object, { $0 == "of" })
        .compactMap({ PositionClaims.headed($0, context) }).first
        ?? owners.compactMap({
          context.tokens[$0].tag == "PRP$"
            ? context.covering($0, bodies) : context.single($0, bodies)
        }).first
    else { return }
    for subject in subjects(of: verb, context) {
      guard let holder = context.single(subject, ["person"]) ?? pronoun(subject, context) else {
        continue
      }
      context.claim(
        "position", from: holder, to: body, at: verb, rule: "position.board", confidence: 0.8,
        modality: isOpen(verb, context) ? .possible : .asserted,
        properties: [
          "title": context.texts[object] == "board" ? "Board Member" : "Member"
        ])
    }
  }

  static func pronoun(_ token: Int, _ context: StructureContext) -> Int? {
    guard let mention = context.index.mention(headedBy: token), mention.entities.count == 1,
      mention.confidence >= 0.7, context.type(mention.entities[0]) == "person"
    else { return nil }
    return mention.entities[0]
  }

  private static func claim(
    _ subjects: [Int], _ objects: [Int], at token: Int, _ rule: String,
    _ context: inout StructureContext, modality: Claim.Modality = .asserted
  ) {
    // "Belongs to it since 2012", "joined it in 2012".
    let date = context.tokens[token].pos == "VERB" ? context.time(of: token) : nil
    for subject in subjects.flatMap({ [$0] + context.conjuncts($0) }) {
      if let joiner = context.single(subject, joiners) ?? pronoun(subject, context) {
        for object in objects.flatMap({ [$0] + context.conjuncts($0) }) {
          guard let body = context.single(object, bodies), body != joiner else { continue }
          context.claim(
            "affiliated-with", from: joiner, to: body, at: token, rule: rule, confidence: 0.8,
            date: date, modality: modality)
        }
      }
    }
  }
}
