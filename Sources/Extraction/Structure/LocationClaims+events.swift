internal import Language
internal import TextModel

/// `located-in` of events: where they took place.
extension LocationClaims {
  static func event(
    _ mention: EntityMention, _ entity: Int, _ context: inout StructureContext
  ) {
    func state(_ to: Int, _ rule: String, _ confidence: Double, isDenied: Bool = false) {
      context.claim(
        "located-in", from: entity, to: to, at: mention.head, rule: "located.\(rule)",
        confidence: confidence, polarity: isDenied ? .negative : .positive)
    }
    // "the summit in Geneva", "the coup in Niger".
    let lemma = context.tokens[mention.head].lemma.lowercased()
    let kind = context.words.eventKinds[lemma] ?? ""
    // "The war on drugs", "a summit on Libya", "a referendum on Kosovo": what it is about.
    let isTopical = lemma == "war" || context.words.has("topical-event", kind)
    for object in context.objects(
      of: mention.head,
      { context.words.has("event-preposition", $0) && !(isTopical && $0 == "on") })
    {
      for land in places(at: object, context) { state(land, "event-preposition", 0.85) }
    }
    // "Protests against a project in Arequipa": where what it is about lies.
    for object in context.objects(
      of: mention.head, { $0 == "against" || $0 == "of" || $0 == "to" && kind == "protest" })
    where context.single(object, lands) == nil {
      for land in within(object, context) { state(land, "event-about", 0.7) }
    }
    // "A raid by special forces in Syria": the parse hangs the place on who did it.
    for doer in context.objects(of: mention.head, { $0 == "by" })
    where context.tokens[doer].tag.hasPrefix("NN")
      && context.index.mention(covering: doer)?.form != .name
    {
      for object in context.objects(of: doer, { $0 == "in" || $0 == "at" || $0 == "near" }) {
        for land in places(at: object, context) { state(land, "event-doer", 0.75) }
      }
    }
    // "to put down unrest in Almaty": right behind it, wherever the parse hangs it.
    if let land = landBehind(mention, context) { state(land, "event-behind", 0.8) }
    // "the Kampala bombings", "the battle of Sirte" in the text; a headline calls anything so.
    let inside = context.children[mention.head].filter {
      context.tokens[$0].dep == "compound" && $0 < mention.head
    }
    for child in inside where context.sentenceOf[mention.head] > 0 {
      guard let land = context.covering(child, ["place"]), context.isCompounded(child) == false
      else { continue }
      state(land, "event-name", 0.8)
    }
    if context.words.has("held-at", lemma) {
      for object in context.objects(of: mention.head, { $0 == "of" }) {
        // "Russia's invasion of Ukraine": whom it befalls.
        for land in places(at: object, context) where context.type(land) == "place" {
          state(land, "event-of", 0.8)
        }
      }
    }
    // "the Burundian election", "Niger's coup".
    if context.words.has("national-event", kind),
      // "An Israeli air strike": whose it is, not where.
      !context.words.has("waged-event", lemma),
      let land = land(before: mention.head, context)
    {
      state(land, "event-adjective", 0.75)
    }
    // "the retreat, which opens in Nadi", "the congress held in Lima".
    let staged =
      HappeningClaims.stagings(of: mention, context)
      + HappeningClaims.befalling(below: mention.head, context)
    for verb in context.children[mention.head].filter({ !staged.contains($0) }) + staged
    where staged.contains(verb)
      || ["relcl", "acl"].contains(context.tokens[verb].dep)
        && (context.words.has("happening-verb", context.tokens[verb].lemma)
          || context.words.has("making-verb", context.tokens[verb].lemma)
          || HappeningClaims.isBefalling(verb, context))
    {
      for object in context.objects(of: verb, { context.words.has("event-preposition", $0) }) {
        if let land = context.single(object, lands) { state(land, "event-clause", 0.8) }
      }
    }
    // "met in Niamey for a summit", "flew to Lima for the congress", "will visit Tashkent for the
    // meeting": who comes for it comes to where it is.
    if let verb = verbOfComing(to: mention.head, context)
      ?? verbOfAttending(mention.head, context)
    {
      let isLeaving = ["leave", "head", "depart"].contains(context.tokens[verb].lemma.lowercased())
      let prepositions: Set<String> = isLeaving ? ["for", "to"] : ["in", "at", "to", "into"]
      // "Met for their seventh summit, this time in Athens".
      let turns = context.children[verb].filter { context.texts[$0] == "time" }
      for object in ([verb] + turns).flatMap({ context.objects(of: $0, prepositions.contains) }) {
        if let land = context.single(object, lands) { state(land, "event-visited", 0.75) }
      }
      for child in context.children[verb] where context.tokens[child].dep == "dobj" {
        if let land = context.single(child, lands) { state(land, "event-visited", 0.75) }
      }
    }
    if let land = landAbove(mention, context) { state(land, "event-where", 0.75) }
    let subject = context.tokens[mention.head]
    for land in struck(by: mention, context) { state(land, "event-struck", 0.8) }
    for land in voted(mention, context) {
      state(land, "event-voters", 0.75)
      guard context.type(land) == "country" else { continue }
      context.claim(
        "participated-in", from: land, to: entity, at: mention.head,
        rule: "participated-in: voters", confidence: 0.7)
    }
    if let land = caller(of: mention, context) ?? declarer(of: mention, kind, context)
      ?? decreer(of: mention, kind, context)
    {
      state(land, "event-caller", 0.7)
    }
    // "Paris hosted the championships in October".
    if subject.dep == "dobj", ["host", "stage"].contains(context.tokens[subject.head].lemma),
      !context.isNegated(subject.head)
    {
      for child in context.children[subject.head] where context.tokens[child].dep == "nsubj" {
        let isNear = [subject.head, mention.head]
          .flatMap { node in context.objects(of: node) { $0 == "in" || $0 == "at" } }
          .contains { context.single($0, lands) != nil }
        if let place = context.single(child, isNear ? ["place"] : ["place", "country"]) {
          state(place, "event-host", 0.75)
        }
      }
    }
    // "Voters in Malta go to the polls on Saturday".
    if subject.dep == "pobj", ["polls", "poll"].contains(context.texts[mention.head]),
      context.texts[subject.head] == "to"
    {
      let verb = context.tokens[subject.head].head
      for child in context.children[verb]
      where context.tokens[child].dep == "nsubj" && context.tokens[verb].lemma == "go" {
        let whose =
          context.objects(of: child) { $0 == "in" || $0 == "of" }
          + context.children[child].filter { $0 < child }
        for token in [child] + whose {
          if let land = context.covering(token, ["country"]) { state(land, "event-voters", 0.75) }
        }
      }
      for object in context.objects(of: verb, { $0 == "in" }) {
        for land in places(at: object, context) { state(land, "event-voters", 0.75) }
      }
    }
    // "Teachers in Lodz went on strike", "nurses went on strike in Kenya".
    if let verb = HappeningClaims.undertaking(mention, context) {
      var objects = context.objects(of: verb) { context.words.has("event-preposition", $0) }
        .filter { $0 != mention.head }
      if objects.flatMap({ places(at: $0, context) }).isEmpty {
        objects = context.children[verb].filter { context.tokens[$0].dep == "nsubj" }
          .flatMap { context.objects(of: $0) { ["in", "at", "across"].contains($0) } }
      }
      for object in objects {
        for land in places(at: object, context) { state(land, "event-undertaken", 0.75) }
      }
    }
    // "Clashed with police in Tbilisi during a protest", "died in a stampede at a stadium in
    // Conakry".
    for land in beside(mention, kind, context) { state(land, "event-attended", 0.75) }
    // "Will hold a summit on Syria in Sochi".
    let staging = context.tokens[subject.head].lemma.lowercased()
    if subject.dep == "dobj",
      (kind == "exercise" || context.words.has("topical-event", kind))
        && context.words.has("staging-verb", staging)
        // "Had financed an attack on an academy in Haiti".
        || kind == "attack" && context.words.has("attacking-verb", staging),
      !context.isNegated(subject.head)
    {
      for object in context.objects(of: subject.head, { $0 == "in" || $0 == "at" })
      where object > mention.head {
        for land in places(at: object, context) { state(land, "event-staged", 0.75) }
      }
    }
    // "The summit was held in Geneva", "elections are due in Punjab", "martial law was declared in
    // Chad".
    let happening = context.happening(of: mention.head)
    let isDenied = happening.contains(where: context.isNegated)
    for verb in happening {
      // "Is scheduled for Friday in Kathmandu": the parse hangs the place on the day.
      let days = context.objects(of: verb) { ["for", "on", "from"].contains($0) }
      for object in ([verb] + days).flatMap({
        context.objects(of: $0) { context.words.has("event-preposition", $0) }
      }) {
        for land in places(at: object, context) {
          state(land, "event-verb", 0.75, isDenied: isDenied)
        }
      }
    }
    // "A protest turned violent in Oran", "the rally drew thousands in Lima".
    if subject.dep == "nsubj", happening.isEmpty, context.words.has("momentary-event", kind),
      context.words.has("unfolding-verb", context.tokens[subject.head].lemma.lowercased()),
      ["VBD", "VBN"].contains(context.tokens[subject.head].tag), !context.isNegated(subject.head),
      !context.isPossible(subject.head)
    {
      for object in context.objects(
        of: subject.head,
        {
          ["in", "at", "outside", "across", "near"].contains($0)
        })
      {
        for land in places(at: object, context) { state(land, "event-unfolds", 0.75) }
      }
    }
  }

  /// The place or country that a noun phrase names, or in which what it names lies; an embassy is
  /// no part of the country that it is of.
  static func places(at object: Int, _ context: StructureContext) -> [Int] {
    // "The Indian state of Kerala": the state, and not India.
    let lemma = context.tokens[object].lemma.lowercased()
    if context.words.placeNouns.contains(context.texts[object])
      && context.tokens[object].tag == "NN"
      || context.tokens[object].tag == "NNS" && ["island", "hill", "mountain"].contains(lemma)
    {
      let named = context.objects(of: object) { $0 == "of" }
        .compactMap { context.single($0, ["place"]) }
      if !named.isEmpty { return named }
      // "In Nigeria's Sokoto state".
      if object > 0, context.tokens[object - 1].head == object,
        context.single(object, lands) == nil,
        let place = context.covering(object - 1, ["place"]), !context.isCompounded(object - 1)
      {
        return [place]
      }
    }
    // "In the Rwandan capital", by its name where the text tells the city.
    if context.texts[object] == "capital", let city = context.single(object, ["place"]) {
      return [city]
    }
    if context.texts[object] == "capital", namedBehind(object, context) == nil,
      let country = land(before: object, context)
    {
      let cities = context.entities.indices.filter {
        context.type($0) == "place" && context.land(ofCapital: $0) == country
      }
      return cities.count == 1 ? cities + [country] : [country]
    }
    if let land = context.single(object, lands),
      !context.words.has("abroad-noun", context.texts[object])
    {
      return [land] + (context.type(land) == "place" ? within(object, context) : [])
    }
    return within(object, context)
  }

  /// The city whose name stands right behind its kind: "the Cuban capital Havana".
  private static func namedBehind(_ noun: Int, _ context: StructureContext) -> Int? {
    let isCapital = context.texts[noun] == "capital"
    guard isCapital || context.words.has("settlement-noun", context.texts[noun]) else { return nil }
    let end = context.sentence(noun).upperBound
    var next = noun + 1
    if isCapital, next < end, context.texts[next] == "," { next += 1 }
    guard next < end, let city = context.covering(next, ["place"]),
      let mention = context.index.mention(covering: next), mention.form == .name,
      mention.tokens.lowerBound == next
    else { return nil }
    return city
  }

  /// Where something that has no node of its own lies: "a garment factory in Dhaka", "the
  /// electorate of Wairarapa".
  private static func within(_ object: Int, _ context: StructureContext, depth: Int = 0) -> [Int] {
    guard ["NOUN", "PROPN"].contains(context.tokens[object].pos) else { return [] }
    // "In the Bosnian capital, Sarajevo", "in the port city Haifa", wherever the parse hangs the
    // name.
    if let city = namedBehind(object, context) { return [city] }
    let isPart =
      context.words.placeNouns.contains(context.texts[object])
      || context.words.has("land-part", context.texts[object])
    return context.objects(of: object) {
      context.words.has("event-preposition", $0) || isPart && $0 == "of"
    }.flatMap { inner in
      if let land = context.single(inner, lands) { return [land] }
      return depth < 2 ? within(inner, context, depth: depth + 1) : []
    }
  }

  /// The place or country that stands right behind an event, over an article and words of
  /// direction.
  private static func landBehind(_ mention: EntityMention, _ context: StructureContext) -> Int? {
    var i = mention.tokens.upperBound
    let end = context.sentence(mention.head).upperBound
    guard i < end, context.words.has("place-behind", context.texts[i]) else { return nil }
    i += 1
    let start = i
    while i < end, i - start < 7,
      ["the", "of"].contains(context.texts[i])
        || context.words.directions.contains(context.texts[i])
        // "Off the islands of Kerkennah", "in the Finnish city of Turku".
        || context.tokens[i].tag == "JJ" && context.index.mention(covering: i)?.form != .name
        || context.words.placeNouns.contains(context.tokens[i].lemma.lowercased())
          && context.covering(i, lands) == nil
    {
      i += 1
    }
    // "In the village of Ajaccio" and not "in Irish hearts of Dublin".
    guard i < end, context.texts[i - 1] != "of" || isPlaceNoun(i - 2, context),
      let next = context.index.mention(covering: i), next.form == .name,
      next.tokens.lowerBound <= i, next.entities.count == 1
    else { return nil }
    return lands.contains(context.type(next.entities[0])) ? next.entities[0] : nil
  }

  private static func isPlaceNoun(_ i: Int, _ context: StructureContext) -> Bool {
    context.words.placeNouns.contains(context.tokens[i].lemma.lowercased())
  }

  /// The verb of coming together or travelling whose purpose an event is.
  private static func verbOfComing(to event: Int, _ context: StructureContext) -> Int? {
    guard context.tokens[event].dep == "pobj" else { return nil }
    let preposition = context.tokens[event].head
    let verb = context.tokens[preposition].head
    guard context.texts[preposition] == "for", context.tokens[verb].pos == "VERB",
      !context.isNegated(verb),
      context.words.has("gathering-verb", context.tokens[verb].lemma.lowercased())
    else { return nil }
    return verb
  }

  /// "Left for Kigali to attend a summit", "flew to Rome to address the conference": the verb of
  /// travelling.
  private static func verbOfAttending(_ event: Int, _ context: StructureContext) -> Int? {
    let purpose = context.tokens[event].head
    let verb = context.tokens[purpose].head
    guard context.tokens[event].dep == "dobj",
      ["attend", "address", "join", "open", "chair", "host"]
        .contains(context.tokens[purpose].lemma.lowercased()),
      ["xcomp", "advcl"].contains(context.tokens[purpose].dep),
      context.children[purpose].contains(where: { context.texts[$0] == "to" && $0 < purpose }),
      context.objects(of: event, { $0 == "in" || $0 == "at" }).isEmpty,
      !context.isNegated(verb),
      context.words.has("gathering-verb", context.tokens[verb].lemma.lowercased())
        || ["leave", "head", "depart", "travel", "jet"]
          .contains(context.tokens[verb].lemma.lowercased())
    else { return nil }
    return verb
  }
}
