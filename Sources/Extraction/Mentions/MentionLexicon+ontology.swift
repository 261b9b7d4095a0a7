import Ontology

extension MentionLexicon {
  /// Reads the ontology's lexicons.
  init(_ ontology: Ontology) {
    self.init()
    let codes = Dictionary(
      ontology.countries.map { ($0.code, $0.name) }, uniquingKeysWith: { a, _ in a })
    for country in ontology.countries {
      countryCodes[country.name] = countryCodes[country.name] ?? country.code
    }
    addCountries(ontology)
    addBodies(ontology, codes)
    addTitles(ontology, codes)
    addPortfolios(ontology, codes)
    addNouns(ontology)
    let cues = ontology.lexicon("mention-cues")
    addCues(cues)
    for country in ontology.countries { postCues.capitals[country.name] = country.capitals }
    let structure = ontology.lexicon("structure-cues")
    postCues.leavingVerbs.formUnion(structure.words(where: "class", is: "leaving-verb"))
    postCues.readPortfolios { WordSet(structure.words(where: "class", is: $0)) }
    postCues.dismissingVerbs.formUnion(structure.words(where: "class", is: "dismissing-verb"))
    foreignBearers = WordSet(structure.words(where: "class", is: "foreign-bearer"))
    bodyPosts = WordSet(structure.words(where: "class", is: "body-post"))
    for entry in cues.entries where entry.first("effect") == "country-trait" {
      for word in entry["words"].map({ FoldedWord.fold($0) }) {
        countryTraits[word, default: []].formUnion(entry["countries"].compactMap { codes[$0] })
      }
    }
    let known = names
    worldNames = WorldNames(
      ontology.lexicon("world-names"), codes: codes, isKnown: { !known($0).isEmpty })
    for word in cues.words(where: "effect", is: "address") {
      titles.add(word, Title(kind: "honorific", isAddress: true))
    }
  }

  // MARK: Names

  private mutating func addCountries(_ ontology: Ontology) {
    for country in ontology.countries {
      func add(_ phrases: [String], _ use: KnownName.Use) {
        for phrase in phrases {
          names.add(
            phrase,
            KnownName(
              type: "country", name: country.name, use: use, country: country.name,
              isAcronym: FoldedWord.isAllCapitals(phrase) && phrase.utf8.count <= 6))
        }
      }
      add([country.name] + country.aliases, .name)
      // Peoples of past states are as often a party or a creed.
      add(country.adjectives + country.people, .demonym)
      add(country.capitals, .capital)
      add(country.seats, .seat)
      for phrase in country.descriptions {
        let words = phrase.split(separator: " ").map { FoldedWord.fold($0) }
        for word in words.dropLast() where word != "the" {
          countryTraits[word, default: []].insert(country.name)
        }
      }
    }
  }

  private mutating func addBodies(_ ontology: Ontology, _ codes: [String: String]) {
    let byID = Dictionary(
      ontology.bodies.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
    for body in ontology.bodies {
      organs[body.name] = body.parent.flatMap { byID[$0] }
      let country = body.country.flatMap { codes[$0] }
      for phrase in [body.name] + body.aliases where phrase.utf8.count >= 10 && phrase.contains(" ")
      {
        addLongName(
          FoldedWord.fold(phrase),
          KnownName(type: body.type, name: body.name, use: .name, country: country))
      }
      for phrase in [body.name] + body.aliases {
        names.add(
          phrase,
          KnownName(
            type: body.type, name: body.name, use: .name, country: country,
            isAcronym: FoldedWord.isAllCapitals(phrase) && phrase.utf8.count <= 6,
            isExact: isMixedCase(phrase)))
      }
      for phrase in body.metonyms {
        names.add(
          phrase, KnownName(type: body.type, name: body.name, use: .capital, country: country))
      }
      if ["bloc", "alliance"].contains(body.kind) { blocs.insert(body.name) }
    }
  }

  /// "LeT", "JeM": short names that differ from ordinary words by their capitals only.
  private func isMixedCase(_ phrase: String) -> Bool {
    phrase.utf8.count <= 5 && !FoldedWord.isAllCapitals(phrase)
      && phrase.unicodeScalars.dropFirst().contains { $0.properties.isUppercase }
  }

  // MARK: Posts

  private mutating func addTitles(_ ontology: Ontology, _ codes: [String: String]) {
    for post in ontology.posts {
      let title = Title(
        kind: post.kind, label: post.label, portfolio: post.portfolio,
        country: post.country.flatMap { codes[$0] })
      for form in post.forms { titles.add(form, title) }
      for form in post.plurals { pluralTitles.add(form, title) }
    }
    for entry in ontology.lexicon("honorifics").entries {
      let title = Title(kind: entry.first("effect") ?? "honorific", isAddress: true)
      for word in entry["words"] where titles(word).isEmpty { titles.add(word, title) }
    }
    let modifiers = ontology.lexicon("title-modifiers")
    for entry in modifiers.entries {
      let words = entry["words"].flatMap {
        FoldedWord.fold($0).split(separator: " ").map(String.init)
      }
      switch entry.first("effect") {
      case "former": formerWords.formUnion(words)
      case "deputy": deputyWords.formUnion(words)
      case "designate":
        standingWords.formUnion(words)
        designateWords.formUnion(words.map { $0.hasPrefix("-") ? String($0.dropFirst()) : $0 })
      default: standingWords.formUnion(words)
      }
    }
    nameParticles = WordSet(ontology.lexicon("person-names")["particles"]?["words"] ?? [])
    for verb in ontology.lexicon("reporting-verbs").entries.flatMap({ $0["words"] + $0["verbs"] }) {
      reportingVerbs.insert(FoldedWord.fold(verb))
    }
  }

  private mutating func addPortfolios(_ ontology: Ontology, _ codes: [String: String]) {
    for portfolio in ontology.portfolios {
      var national: [String: String] = [:]
      for (code, name) in portfolio.national {
        if let country = codes[code] { national[country] = name }
      }
      var ownTitles: [String: String] = [:]
      for post in ontology.posts where post.portfolio == portfolio.id && post.kind == "minister" {
        if let country = post.country.flatMap({ codes[$0] }) { ownTitles[country] = post.label }
      }
      portfolios[portfolio.id] = Portfolio(
        ministry: portfolio.ministry, national: national, word: portfolio.words.first ?? "",
        ownTitles: ownTitles, elsewhere: portfolio.elsewhere)
      for word in portfolio.words { fields.add(word, portfolio.id) }
    }
    for body in ontology.publicBodies {
      for form in body.forms {
        bodies.add(
          form,
          PublicBody(
            name: body.name, isMinistry: body.kind == "ministry",
            isMilitary: body.kind == "military", isAbroad: body.kind == "embassy",
            portfolio: body.portfolio,
            country: body.country.flatMap { codes[$0] }))
      }
    }
  }

  // MARK: Nouns

  private mutating func addNouns(_ ontology: Ontology) {
    for entry in ontology.lexicon("national-forces").entries {
      let words = entry["words"].compactMap {
        FoldedWord.fold($0).split(separator: " ").last.map(String.init)
      }
      countryNouns.formUnion(words)
      if entry.id == "government" { governmentNouns.formUnion(words) }
      if entry.id == "sole-forces" { stateForces.formUnion(words) }
    }
    for entry in ontology.lexicon("agreements").entries {
      for word in entry["words"] {
        agreementNouns.add(word, true)
        judgedNouns.add(word, true)
        agreementKinds[FoldedWord.fold(word)] = entry.first("kind") ?? entry.id
      }
    }
    for entry in ontology.lexicon("events").entries {
      for word in entry["words"] {
        eventNouns.add(word, true)
        judgedNouns.add(word, true)
        eventKinds[FoldedWord.fold(word)] = entry.first("kind") ?? entry.id
      }
    }
    for entry in ontology.lexicon("places").entries {
      let words = entry["words"].map { FoldedWord.fold($0) }
      if entry.id == "direction" {
        directionWords.formUnion(words)
      } else {
        placeNouns.formUnion(words)
      }
    }
    for entry in ontology.lexicon("name-origins").entries {
      originNames.formUnion(entry["given"].filter { $0.count > 3 })
      surnames.formUnion(entry["words"].filter { $0.count > 3 })
    }
    for entry in ontology.lexicon("given-names").entries {
      for word in entry["words"] { givenNames[FoldedWord.fold(word)] = entry.first("effect") }
    }
    monthNames = WordSet(ontology.lexicon("time-words").words(where: "class", is: "month"))
    weekdays = WordSet(ontology.lexicon("time-words").words(where: "class", is: "weekday"))
    kinship = WordSet(ontology.lexicon("kinship").entries.flatMap { $0["words"] })
    counterpartNouns = WordSet(ontology.lexicon("kinship")["same-post"]?["words"] ?? [])
  }

  private mutating func addCues(_ cues: Lexicon) {
    func words(_ effect: String) -> WordSet {
      WordSet(cues.words(where: "effect", is: effect).map { FoldedWord.fold($0) })
    }
    for word in words("female") { genders[word] = "female" }
    for word in words("male") { genders[word] = "male" }
    ministryNouns = words("ministry")
    ministerWords = words("minister")
    armedNouns = words("armed-group")
    peopleNames = words("people-name")
    goBetweenVerbs = words("go-between-verb")
    organizationNouns = words("organization")
    organizationDescriptions = words("organization-description")
    blocNouns = words("bloc")
    armedDescriptions = words("armed-description")
    outletNouns = words("outlet")
    countryDescriptions.formUnion(words("country"))
    pairDescriptions = words("pair")
    leaderPairs = words("leader-pair")
    motionWords = words("motion")
    placePrepositions = words("place-preposition")
    structureNouns = words("structure-noun")
    partNouns = words("scene-part")
    placeObjectVerbs = words("place-object")
    placeSubjectVerbs = words("place-subject")
    locationNouns = words("location-noun")
    hyphenParticles = words("hyphen-particle")
    clericalPosts = words("clerical-post")
    officeBodies = words("office-body")
    eventHeads = words("event-head")
    eventTails = words("event-tail")
    armedTails = words("armed-tail")
    armedQualifiers = words("armed-qualifier")
    placeNames = words("place-name")
    signingWords = words("agreement-verb")
    vagueAgreements = words("vague-agreement")
    vagueEvents = words("vague-event")
    guardedEvents = words("guarded-event")
    strongAgreements = words("strong-agreement")
    happeningWords = words("happening")
    idleModifiers = words("idle-modifier")
    eventCues = EventCues(words)
    postCues = PostCues(words)
    agreementTails = words("agreement-tail")
    armedHeads = words("armed-head")
    placeOwners = words("place-owner")
    placeConquests = words("place-conquest")
    for word in words("event-noun") {
      eventNouns.add(word, true)
      judgedNouns.add(word, true)
      eventKinds[word] = eventKinds[word] ?? "other"
    }
    appointingVerbs = words("appointing-verb")
    eventNames = words("event-name")
    for phrase in cues.words(where: "effect", is: "known-event") {
      names.add(phrase, KnownName(type: "event", name: phrase, use: .name))
    }
    servicePosts = words("service-post")
    monthLeads = words("month-lead")
    commissions = WordSet(cues.words(where: "effect", is: "commission"))
    articleStates = WordSet(cues.words(where: "effect", is: "article-state"))
    congressStates = WordSet(cues.words(where: "effect", is: "congress-state"))
    senateStates = WordSet(cues.words(where: "effect", is: "senate-state"))
    departmentStates = WordSet(cues.words(where: "effect", is: "department-state"))
    personEndings = words("person-ending").sorted()
    legalForms = words("legal-form")
    holdingVerbs = words("holding-verb")
    suddenNouns = words("sudden-noun")
    strikingVerbs = words("striking-verb")
    anchoredKinds = words("anchored-kind")
    anchoredPlurals = words("anchored-plural")
    soleEvents = words("sole-event")
    ledTitles = words("led-title")
    partyPlurals = words("party-plural")
    winningVerbs = words("winning-verb")
    bodyVerbs = words("body-verb")
    salientNouns = words("salient-noun")
    bilateralNouns = words("bilateral-noun")
    statedNouns = words("stated-noun")
    statingVerbs = words("stating-verb")
    stagingVerbs = words("staging-verb")
    succeedingVerbs = words("succeeding-verb")
    meetingWords = words("meeting-word")
    postedBodies = words("posted-body")
    numberedBodies = words("numbered-body")
    protestCues = words("protest-cue")
    acquiringVerbs = words("acquiring-verb")
    pollNouns = words("poll-noun")
    polledNouns = words("polled-noun")
    timePrepositions = words("time-preposition")
    anchorPrepositions = words("anchor-preposition")
    for entry in cues.entries where entry.first("effect") == "party-adjective" {
      for word in entry["words"] { partyAdjectives[FoldedWord.fold(word)] = entry.first("party") }
    }
    personNouns = words("person-noun")
    bodyOwners = words("body-owner")
    companyTails = words("company-tail")
    partyQualities = words("party-quality")
    faiths = words("faith")
    partyWords = words("party-word")
    regionNouns = words("region-noun")
    vesselNouns = words("vessel-noun")
    vesselPrefixes = words("vessel-prefix")
    vehicleNouns = words("vehicle-noun")
    bodyNouns = words("body-noun")
    for entry in cues.entries where entry.first("effect") == "group-noun" {
      for word in entry["words"] { groupNouns[word] = WordSet(entry["types"]) }
    }
    headedNouns = words("headed-noun")
    idleFields = words("idle-field")
    headingVerbs = words("heading-verb")
    servingVerbs = words("serving-verb")
    publicBodyNouns = words("public-body")
    surnameTails = words("surname-tail")
    diseases = words("disease")
    punishingVerbs = words("punishing-verb")
    unitNouns = words("unit-noun")
    openFields = words("open-field")
    deedJudging = words("deed-judging")
    bodyHeads = words("body-head")
    forceNouns = words("force-noun")
    nationalFields = words("national-field")
    for entry in cues.entries where entry.first("effect") == "description-kin" {
      guard let noun = entry.first("noun") else { continue }
      descriptionKin[noun, default: []].formUnion(entry["words"])
    }
    for entry in cues.entries where entry.first("effect") == "post-home" {
      for post in entry["posts"] { postCues.homes[post, default: []].formUnion(entry["words"]) }
    }
    for entry in cues.entries where entry.first("effect") == "post-stranger" {
      for post in entry["posts"] { postCues.strangers[post, default: []].formUnion(entry["words"]) }
    }
    for entry in cues.entries where entry.first("effect") == "kin-sex" {
      for word in entry["words"] { postCues.kinSexes[word] = entry.first("noun") }
    }
    for entry in cues.entries where entry.first("effect") == "namesake" {
      guard let name = entry.first("noun") else { continue }
      namesakes.append(
        Namesakes.Entry(
          name: name, home: Set(entry["nouns"]), elsewhere: Set(entry["words"])))
    }
    for entry in cues.entries where entry.first("effect") == "former-state" {
      guard let name = entry.first("name"), let heir = entry.first("heir"),
        let until = entry.first("until").flatMap({ Int($0) })
      else { continue }
      formerStates.append(FormerStates.Entry(name: name, heir: heir, until: until))
    }
    datedKinds = WordSet(cues.words(where: "effect", is: "dated-kind"))
    readHappenings(cues)
    platforms = words("platform")
    eventQualifiers = words("event-qualifier")
    retoldKinds = WordSet(cues.words(where: "effect", is: "retold-kind"))
  }

  /// What clauses tell, and what nouns take it up.
  private mutating func readHappenings(_ cues: Lexicon) {
    unrealObjects = WordSet(cues.words(where: "effect", is: "unreal-object"))
    actNouns = WordSet(cues.words(where: "effect", is: "act-noun"))
    judgingWords = WordSet(cues.words(where: "effect", is: "judging-word"))
    var deeds: WordSet = []
    for entry in cues.entries {
      let effect = entry.first("effect")
      if effect == "untaken", let kind = UntakenHappening(entry) {
        for verb in entry["words"] { untakenHappenings[verb] = kind }
      }
      guard effect == "told" || effect == "deed" else { continue }
      toldHappenings.append(
        ToldHappening(
          nouns: WordSet(entry["nouns"].map { FoldedWord.fold($0) }),
          verbs: WordSet(entry["words"]),
          isAct: effect == "deed", isOfDoer: entry.first("by") == "doer"))
      for noun in entry["nouns"] { toldNouns.add(noun, true) }
      guard effect == "deed", let name = entry["nouns"].first else { continue }
      deeds.formUnion(entry["words"])
      for verb in entry["words"] where deedNames[verb] == nil { deedNames[verb] = name }
    }
    // "The move" takes up whatever was done.
    toldHappenings.append(ToldHappening(nouns: actNouns, verbs: deeds, isAct: true))
    for noun in actNouns.sorted() { toldNouns.add(noun, true) }
    for noun in cues.words(where: "effect", is: "possible-node") { judgedNouns.add(noun, true) }
  }
}
