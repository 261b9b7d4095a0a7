internal import Language
internal import TextModel

/// Posts that verbs state: "heads the council", "was appointed to lead the bank".
extension PositionClaims {
  /// "X, who heads the National Security Council", "X chairs the commission".
  static func readVerbs(_ context: inout StructureContext) {
    for verb in context.tokens.indices where context.tokens[verb].pos == "VERB" {
      let isTaken = takesOver(verb, context)
      guard
        let title = isTaken
          ? "Minister" : context.words.postVerbs[context.tokens[verb].lemma.lowercased()],
        title != "Owner", !context.isNegated(verb),
        let holder = subject(of: verb, context) ?? designated(verb, context) ?? reputed(
          verb, context)
          ?? (isTaken ? expected(verb, context) : nil)
      else { continue }
      for object in context.children[verb] where context.tokens[object].dep == "dobj" {
        guard
          let body = headed(object, context)
            ?? (isTaken
              ? nil
              : state(of: object, context) ?? body(under: object, context)
                ?? takenUp(object, context)),
          !isTaken || context.type(body) == "ministry"
        else { continue }
        // Who heads a ministry serves its country.
        let isWhole = context.covering(object, ["ministry"]) == body
        let home = isWhole ? context.country(of: body) : nil
        for post in [body, home].compactMap(\.self) {
          context.claim(
            "position", from: holder, to: post, at: verb, rule: "position.verb", confidence: 0.8,
            date: context.time(of: verb),
            modality: isOpen(verb, context) ? .possible : .asserted,
            properties: ["title": title])
          // "Takes over the ministry from X": he had it before.
          guard isTaken else { continue }
          for person in context.objects(of: verb, { $0 == "from" }) {
            guard let before = context.single(person, ["person"]), before != holder else {
              continue
            }
            context.claim(
              "position", from: before, to: post, at: verb, rule: "position.predecessor",
              confidence: 0.75, properties: ["title": title])
          }
        }
      }
    }
    readPresiding(&context)
    readHeads(&context)
    readRunning(&context)
    readSpeaking(&context)
    readBoards(&context)
    readLedBy(&context)
    readWorkingAs(&context)
  }

  /// "X, who speaks for the mission, UNAMID,", "a German who speaks for the troops of ISAF", "who
  /// speaks for the Rwandan army".
  private static func readSpeaking(_ context: inout StructureContext) {
    let kinds: Set<String> = ["organization", "ministry", "armed-group"]
    for verb in context.tokens.indices
    where context.words.has("standing-for", context.tokens[verb].lemma.lowercased())
      && context.tokens[verb].dep == "relcl" && ["VBZ", "VBP"].contains(context.tokens[verb].tag)
      && !context.isNegated(verb)
    {
      guard let holder = subject(of: verb, context) else { continue }
      for object in context.objects(of: verb, { $0 == "for" }) {
        let apposed = context.children[object].filter { context.tokens[$0].dep == "appos" }
        let members = context.words.has("force-members", context.texts[object])
        let of = members ? context.objects(of: object) { $0 == "of" || $0 == "in" } : []
        // "For the mission, UNAMID,".
        let named =
          object + 2 < context.tokens.count && context.texts[object + 1] == ","
          ? context.index.mention(covering: object + 2).map { [$0.head] } ?? [] : []
        let bodies = ([object] + apposed + of + named).compactMap { context.single($0, kinds) }
        guard
          let body = bodies.first ?? state(of: object, context) ?? body(under: object, context)
            ?? takenUp(object, context), body != holder
        else { continue }
        context.claim(
          "position", from: holder, to: body, at: verb, rule: "position.speaking",
          confidence: 0.8,
          properties: [
            "title": context.tokens[verb].lemma == "speak" ? "Spokesperson" : "Negotiator"
          ])
      }
    }
  }

  /// "X, who oversees transmission at the Nile Power Company", "Y, who leads the inquiry for the
  /// Safety Board", "Z, who represents Paris at the agency": posts by what their holders do, and
  /// where.
  private static func readRunning(_ context: inout StructureContext) {
    for verb in context.tokens.indices
    where context.tokens[verb].pos == "VERB" && !context.isNegated(verb)
      && !context.isPossible(verb)
    {
      let lemma = context.tokens[verb].lemma.lowercased()
      let isRepresenting = lemma == "represent" && context.tokens[verb].tag == "VBZ"
      guard context.tokens[verb].dep == "relcl" || isRepresenting else { continue }
      guard isRepresenting || context.words.has("running-verb", lemma),
        let holder = subject(of: verb, context)
      else { continue }
      let objects = context.children[verb].filter { context.tokens[$0].dep == "dobj" }
      var targets: [Int] = []
      if isRepresenting {
        guard
          !context.objects(of: verb, { ["in", "at", "on"].contains($0) }).isEmpty
            || objects.contains(where: {
              !context.objects(of: $0) { $0 == "in" || $0 == "at" }.isEmpty
            })
            || ([verb] + objects).flatMap({ context.children[$0] })
              .contains(where: {
                ["here", "there", "locally", "abroad"].contains(context.texts[$0])
              })
        else { continue }
        targets = objects.compactMap {
          context.single($0, ["organization", "armed-group", "country"]) ?? state(of: $0, context)
        }
      } else if objects.allSatisfy({ headed($0, context) == nil && state(of: $0, context) == nil })
      {
        targets = ([verb] + objects).flatMap {
          context.objects(of: $0) { $0 == "at" || $0 == "for" }
        }
        .compactMap { context.single($0, ["organization", "ministry"]) }
      }
      guard let target = targets.first, target != holder else { continue }
      context.claim(
        "position", from: holder, to: target, at: verb, rule: "position.running", confidence: 0.75,
        date: context.time(of: verb),
        properties: ["title": isRepresenting ? "Representative" : "Head"])
    }
  }

  /// "The Canadian delegation", "the Thai government", "Rwanda's army": the state that a body
  /// without a name is of.
  static func state(of object: Int, _ context: StructureContext) -> Int? {
    guard context.words.has("state-part", context.texts[object]),
      context.index.mention(headedBy: object).map({ $0.form != .name }) ?? true
    else { return nil }
    return context.children[object].lazy
      .filter {
        $0 < object && ["amod", "poss", "compound", "nmod"].contains(context.tokens[$0].dep)
      }
      .compactMap { context.single($0, ["country"]) ?? context.covering($0, ["country"]) }.first
  }

  /// "X, who presides over the Senate".
  private static func readPresiding(_ context: inout StructureContext) {
    for verb in context.tokens.indices
    where context.tokens[verb].lemma == "preside" && !context.isNegated(verb)
      && !context.isPossible(verb)
    {
      guard let holder = subject(of: verb, context) else { continue }
      for object in context.objects(of: verb, { $0 == "over" }) {
        guard let body = context.single(object, ["organization", "ministry"]) else { continue }
        context.claim(
          "position", from: holder, to: body, at: verb, rule: "position.verb", confidence: 0.8,
          date: context.time(of: verb), properties: ["title": "President"])
      }
    }
  }

  /// "Is expected to take over", "is due to take over": who will.
  private static func expected(_ verb: Int, _ context: StructureContext) -> Int? {
    guard context.tokens[verb].dep == "xcomp" else { return nil }
    let head = context.tokens[verb].head
    guard
      ["expect", "set", "due", "slate", "schedule", "tip", "likely"]
        .contains(context.tokens[head].lemma.lowercased()), !context.isNegated(head)
    else { return nil }
    let clause = context.tokens[head].pos == "ADJ" ? context.tokens[head].head : head
    return context.children[clause].lazy.filter {
      ["nsubj", "nsubjpass"].contains(context.tokens[$0].dep)
    }.compactMap { context.single($0, ["person"]) }.first
  }

  /// "Had been in charge of Hockey Australia", "was put in charge of the Port Authority".
  static func readCharges(_ context: inout StructureContext) {
    for noun in context.tokens.indices
    where context.texts[noun] == "charge" && context.tokens[noun].dep == "pobj" {
      let preposition = context.tokens[noun].head
      let verb = context.tokens[preposition].head
      guard context.texts[preposition] == "in" else { continue }
      // "Ewa Kos, in charge of sales at the shipyard,".
      if let holder = context.single(verb, ["person"]), context.texts[preposition - 1] == "," {
        claimCharge(of: noun, holder, at: noun, .asserted, &context)
        continue
      }
      // "Dolores Paz, the nun in charge of the House of the Migrant".
      if context.tokens[verb].tag == "NN", context.tokens[verb].dep == "appos",
        let holder = context.single(context.tokens[verb].head, ["person"])
      {
        claimCharge(of: noun, holder, at: noun, .asserted, &context)
        continue
      }
      guard ["be", "put", "place"].contains(context.tokens[verb].lemma), !context.isNegated(verb)
      else { continue }
      let patients = context.children[verb].filter {
        context.tokens[$0].dep == (context.tokens[verb].lemma == "be" ? "nsubj" : "nsubjpass")
      }
      guard
        let holder = patients.compactMap({
          context.single($0, ["person"]) ?? MembershipClaims.pronoun($0, context)
        }).first
      else { continue }
      claimCharge(
        of: noun, holder, at: verb, context.isPossible(verb) ? .possible : .asserted, &context)
    }
  }

  /// "In charge of the Port Authority", "in charge of roads at the transport ministry".
  private static func claimCharge(
    of noun: Int, _ holder: Int, at token: Int, _ modality: Claim.Modality,
    _ context: inout StructureContext
  ) {
    let objects = context.objects(of: noun) { $0 == "of" }
    var bodies = objects.compactMap { headed($0, context) }
    if bodies.isEmpty {
      let verb = context.tokens[context.tokens[noun].head].head
      bodies = (objects + [noun, verb]).flatMap { context.objects(of: $0) { $0 == "at" } }
        .compactMap { context.single($0, ["organization", "ministry"]) }
    }
    for body in bodies.prefix(objects.count) {
      context.claim(
        "position", from: holder, to: body, at: token, rule: "position.in-charge", confidence: 0.8,
        date: context.tokens[token].pos == "NOUN" ? nil : context.time(of: token),
        modality: modality, properties: ["title": "Head"])
    }
  }

  /// "X takes over the Ministry of Economy".
  private static func takesOver(_ verb: Int, _ context: StructureContext) -> Bool {
    context.tokens[verb].lemma.lowercased() == "take"
      && context.children[verb].contains {
        context.texts[$0] == "over" && context.tokens[$0].dep == "prt"
      }
  }

  /// What somebody heads: "the bank", "the rail branch of the CGSP", "Aoun's party, the Free
  /// Patriotic Movement".
  static func headed(_ object: Int, _ context: StructureContext) -> Int? {
    let bodies: Set<String> = ["organization", "armed-group", "ministry"]
    // "The banned movement Free Moravia": the name beside the noun goes before what the noun may
    // take up.
    if context.words.has("body-noun", context.texts[object]) {
      for child in context.children[object] where context.tokens[child].dep == "appos" {
        if let body = context.single(child, bodies) { return body }
      }
    }
    // "The UN force known as UNIFIL".
    if let called = called(object, context) { return called }
    // "The finance committee of Congress": a part in small letters has no name of its own.
    if context.words.has("part-noun", context.texts[object]),
      context.tokens[object].text.first?.isLowercase ?? false,
      let whole = context.objects(of: object, { $0 == "of" })
        .compactMap({ context.single($0, bodies) }).first
    {
      return whole
    }
    if let body = context.single(object, bodies) { return body }
    // "Leads Law and Justice (PiS)": the parse hangs the name on its short form.
    if object > 1, context.texts[object - 1] == "(",
      let body = context.covering(object - 2, bodies)
    {
      return body
    }
    // "Heads the vaccine project at the Koch Institute".
    if context.words.has("project-noun", context.texts[object]),
      let body =
        (context.objects(of: object, { ["at", "in", "of", "for"].contains($0) })
        + context.objects(of: context.tokens[object].head, { $0 == "at" }))
        .compactMap({ context.single($0, ["organization"]) }).first
    {
      return body
    }
    guard context.words.has("part-noun", context.texts[object]) else { return nil }
    // "The Green Party members of the Bundestag" are the party's.
    let wholes =
      context.tokens[object].tag == "NNS" ? [] : context.objects(of: object, { $0 == "of" })
    for whole in wholes
      + context.children[object].filter({
        ["poss", "compound", "nmod"].contains(context.tokens[$0].dep)
      })
    {
      if let body = context.single(whole, bodies) { return body }
    }
    return nil
  }

  /// "Ali Raisi, speaking for the Health Ministry".
  static func readSpokespersons(_ context: inout StructureContext) {
    for verb in context.tokens.indices where context.tokens[verb].lemma == "speak" {
      let token = context.tokens[verb]
      var holder: Int?
      if token.tag == "VBG", ["acl", "advcl"].contains(token.dep) {
        let subjects = context.children[token.head].filter { context.tokens[$0].dep == "nsubj" }
        for candidate in [token.head] + subjects where holder == nil {
          holder = context.single(candidate, ["person"])
        }
      } else if token.dep == "relcl", token.tag == "VBZ" {
        // "Kyaw Zaw, who speaks for the shadow government".
        holder = subject(of: verb, context)
      }
      guard let holder else { continue }
      for object in context.objects(of: verb, { $0 == "for" }) {
        guard
          let body = context.single(object, ["organization", "ministry", "armed-group"])
            ?? state(of: object, context)
        else {
          continue
        }
        context.claim(
          "position", from: holder, to: body, at: verb, rule: "position.speaking-for",
          confidence: 0.8, properties: ["title": "Spokesperson"])
      }
    }
  }

  /// The person whom a clause is about: its subject, or what it hangs on behind "who".
  static func subject(of verb: Int, _ context: StructureContext) -> Int? {
    // "X co-founded Y": the parse joins "founded" to "co".
    let head = context.tokens[verb].head
    let clause = context.tokens[verb].dep == "conj" && context.texts[head] == "co" ? head : verb
    if context.tokens[verb].dep == "acl", context.tokens[verb].tag == "VBG" {
      return context.single(head, ["person"])
    }
    for child in context.children[clause] where context.tokens[child].dep == "nsubj" {
      guard let mention = context.index.mention(headedBy: child) else {
        // "X, who heads": the relative pronoun stands for what the clause hangs on.
        guard context.tokens[child].tag == "WP", context.tokens[verb].dep == "relcl" else {
          continue
        }
        return context.single(context.tokens[verb].head, ["person"])
      }
      if mention.entities.count == 1, let entity = mention.entities.first,
        context.type(entity) == "person"
      {
        return entity
      }
    }
    return nil
  }

  /// Whether a body belongs to nobody: courts, chambers, unions.
  static func isUnowned(_ body: Int, _ context: StructureContext) -> Bool {
    context.entities[body].name.lowercased().split { !$0.isLetter }
      .contains { context.words.has("unowned-body", String($0)) }
  }

  /// "X was appointed to head the bank", "Y will return to lead the fund", "Z, the first woman to
  /// chair the league": who gets to do it.
  private static func designated(_ verb: Int, _ context: StructureContext) -> Int? {
    guard context.tokens[verb].tag == "VB",
      context.children[verb].contains(where: { context.tokens[$0].tag == "TO" })
    else { return nil }
    let head = context.tokens[verb].head
    switch context.tokens[verb].dep {
    case "xcomp", "advcl", "ccomp":
      guard context.words.has("placing-verb", context.tokens[head].lemma.lowercased()),
        !context.isNegated(head)
      else { return nil }
      // "Named X to lead": whom somebody names.
      for object in context.children[head] where context.tokens[object].dep == "dobj" {
        return context.single(object, ["person"])
      }
      for child in context.children[verb] where context.tokens[child].dep == "nsubj" {
        return context.single(child, ["person"])
      }
      if let named = subject(of: head, context) { return named }
      return context.children[head].lazy.filter { context.tokens[$0].dep == "nsubjpass" }
        .compactMap { context.single($0, ["person"]) }.first
    case "relcl", "acl":
      guard context.words.has("one-person", context.texts[head]),
        context.children[head].contains(where: { context.words.has("ordinal", context.texts[$0]) })
      else { return nil }
      let token = context.tokens[head]
      if token.dep == "appos" { return context.single(token.head, ["person"]) }
      guard token.dep == "attr" || token.dep == "oprd", !context.isNegated(token.head) else {
        return nil
      }
      return subject(of: token.head, context)
    default: return nil
    }
  }

  /// Whether a post that a verb states is only possible: "could head", "will return to lead", "was
  /// nominated to chair".
  private static func isOpen(_ verb: Int, _ context: StructureContext) -> Bool {
    guard context.tokens[verb].tag == "VB",
      ["xcomp", "advcl", "ccomp", "relcl", "acl"].contains(context.tokens[verb].dep),
      context.children[verb].contains(where: { context.tokens[$0].tag == "TO" })
    else { return context.isPossible(verb) }
    let head = context.tokens[verb].head
    return context.isPossible(head)
      || context.words.has("wishing-verb", context.tokens[head].lemma.lowercased())
      || reputed(verb, context) != nil
  }
}
