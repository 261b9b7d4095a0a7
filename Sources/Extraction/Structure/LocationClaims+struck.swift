internal import Language
internal import TextModel

/// Places that an event's clause names apart from it: what it strikes, who votes, who calls it.
extension LocationClaims {
  /// "Twin bombings struck the cathedral", "a blast tore through a mine near Donetsk", "Haiti was
  /// struck by an earthquake", "the hurricane made landfall in Nicaragua", "a quake struck off the
  /// coast of Chile".
  static func struck(by mention: EntityMention, _ context: StructureContext) -> [Int] {
    let token = context.tokens[mention.head]
    let preposition = token.head
    if token.dep == "pobj", context.tokens[preposition].dep == "agent" {
      let verb = context.tokens[preposition].head
      guard context.words.has("striking-verb", context.tokens[verb].lemma.lowercased()),
        !context.isNegated(verb)
      else { return [] }
      var patients = context.children[verb].filter { context.tokens[$0].dep == "nsubjpass" }
      // "Tonga, which was hit by a cyclone", "a town struck by floods".
      if patients.isEmpty && context.tokens[verb].dep == "acl"
        || patients.contains(where: { context.tokens[$0].tag == "WDT" })
      {
        patients = [context.tokens[verb].head]
      }
      return patients.flatMap { [$0] + context.conjuncts($0) }.flatMap { around($0, context) }
    }
    guard token.dep == "nsubj" else { return [] }
    // "Cyclone Ana, which hit Fiji on Monday".
    let clauses =
      [token.head]
      + context.children[mention.head].filter { context.tokens[$0].dep == "relcl" }
    return clauses.flatMap { verb -> [Int] in
      let objects = context.children[verb].filter { context.tokens[$0].dep == "dobj" }
      let isLandfall =
        context.tokens[verb].lemma == "make"
        && objects.contains { context.texts[$0] == "landfall" }
      guard
        isLandfall
          || context.words.has("striking-verb", context.tokens[verb].lemma.lowercased()),
        !context.isNegated(verb)
      else { return [] }
      let prepositions = ["through", "into", "across", "over", "along"]
      // The parser takes "off the coast" for a particle.
      let places = [verb] + (isLandfall ? objects : [])
      var all =
        objects
        + places.flatMap {
          context.objects(of: $0) {
            context.words.has("event-preposition", $0) || prepositions.contains($0)
          }
        }
      for particle in context.children[verb] where context.texts[particle] == "off" {
        all += context.children[particle].filter { context.tokens[$0].dep == "pobj" }
      }
      return all.flatMap { around($0, context) }
    }
  }

  /// A place that a noun phrase names, or in which what it names lies.
  private static func around(_ object: Int, _ context: StructureContext) -> [Int] {
    let inner = context.objects(of: object) { ["in", "of", "at", "near", "off"].contains($0) }
    // "Swept through a block in the Vietnamese capital, Hanoi".
    let nested = inner.filter { context.tokens[$0].pos == "NOUN" }.flatMap {
      places(at: $0, context)
    }
    .filter { context.type($0) == "place" }
    return nested
      + ([object] + inner + inner.flatMap { context.objects(of: $0) { $0 == "of" } })
      // "The Kenyan army was struck by an attack": it is not in its country.
      .filter { context.tokens[$0].pos == "PROPN" }.compactMap { context.single($0, lands) }
  }

  /// "Swiss voters backed the ban in a referendum", "voters in Ireland rejected it in a
  /// referendum": whose voters.
  static func voted(_ mention: EntityMention, _ context: StructureContext) -> [Int] {
    let token = context.tokens[mention.head]
    guard token.dep == "pobj", ["in", "at"].contains(context.texts[token.head]),
      context.words.has("poll-word", token.lemma.lowercased())
    else { return [] }
    var verb = context.tokens[token.head].head
    // "Rejected the treaty in a referendum": the parse hangs it on the treaty.
    for _ in 0..<4 where ["dobj", "acl", "xcomp"].contains(context.tokens[verb].dep) {
      verb = context.tokens[verb].head
    }
    return context.children[verb].filter { context.tokens[$0].dep == "nsubj" }.flatMap {
      voter -> [Int] in
      // "Peruvians voted in a presidential election".
      if context.tokens[voter].tag == "NNPS" || context.tokens[voter].tag == "NNS",
        let land = context.covering(voter, ["country"])
      {
        return [land]
      }
      guard context.words.has("voter", context.texts[voter]) else { return [] }
      let whose =
        context.objects(of: voter) { ["in", "of", "from", "across"].contains($0) }
        + context.children[voter].filter { $0 < voter }
      return whose.compactMap { context.covering($0, ["country", "place"]) }
    }
  }

  /// "Spain's prime minister, Ana Ruiz, has called a snap election": the country of the officer.
  static func caller(of mention: EntityMention, _ context: StructureContext) -> Int? {
    let token = context.tokens[mention.head]
    let isHolding = context.tokens[token.head].lemma == "hold" && !context.isNegated(token.head)
    guard token.dep == "dobj", context.words.has("poll-word", token.lemma.lowercased()),
      isHolding
        || ["call", "announce", "schedule", "order", "win", "lose", "postpone"]
          .contains(context.tokens[token.head].lemma.lowercased()),
      context.children[mention.head].allSatisfy({
        context.covering($0, ["country"]) == nil || $0 > mention.head
      }), context.objects(of: mention.head, { $0 == "in" }).isEmpty
    else { return nil }
    for child in context.children[token.head] where context.tokens[child].dep == "nsubj" {
      // "Togo held parliamentary elections".
      if isHolding, let land = context.single(child, ["country"]) { return land }
      guard !isHolding else { continue }
      let phrase = [child] + context.children[child].filter { context.tokens[$0].dep == "appos" }
      for part in phrase {
        guard let person = context.single(part, ["person"]) else { continue }
        let countries = Set(
          context.analysis.offices.filter {
            $0.holder == person && !$0.isFormer
              && ["head-of-state", "head-of-government", "royal"].contains($0.kind)
          }.flatMap(\.countries))
        if countries.count == 1 { return countries.first }
      }
    }
    return nil
  }

  /// "Talca, where 600 people attended a vigil", "in Geneva, where the talks began": the place that
  /// a clause with "where" is about.
  static func landAbove(_ mention: EntityMention, _ context: StructureContext) -> Int? {
    let token = context.tokens[mention.head]
    let verb = token.head
    guard ["nsubj", "nsubjpass", "dobj"].contains(token.dep), context.tokens[verb].dep == "relcl",
      !context.isNegated(verb), !context.isPossible(verb),
      context.children[verb].contains(where: { context.texts[$0] == "where" }),
      context.objects(of: mention.head, { $0 == "in" || $0 == "at" }).isEmpty,
      token.dep == "dobj"
        ? context.words.has("event-verb", context.tokens[verb].lemma.lowercased())
        : context.words.has("happening-verb", context.tokens[verb].lemma.lowercased())
    else { return nil }
    return context.single(context.tokens[verb].head, lands)
  }

  /// "Peru declared a state of emergency", "the Peruvian government imposed a curfew": the country,
  /// where no place is named.
  static func declarer(
    of mention: EntityMention, _ kind: String, _ context: StructureContext
  ) -> Int? {
    let token = context.tokens[mention.head]
    let isMeasure =
      kind == "measure" || context.words.has("declared-event", token.lemma.lowercased())
    // "Oaxaca has been under a curfew since Friday", "placed the island under a state of
    // emergency".
    if isMeasure, token.dep == "pobj", context.texts[token.head] == "under" {
      let verb = context.tokens[token.head].head
      let isPut = ["place", "put"].contains(context.tokens[verb].lemma.lowercased())
      return context.children[verb].filter {
        (isPut ? ["dobj", "nsubjpass"] : ["nsubj"]).contains(context.tokens[$0].dep)
      }.flatMap { places(at: $0, context) }.first
    }
    guard token.dep == "dobj", isMeasure, !context.isNegated(token.head),
      ["declare", "impose", "proclaim", "order", "announce", "introduce", "extend", "lift"]
        .contains(context.tokens[token.head].lemma.lowercased()),
      ([mention.head, token.head].allSatisfy { node in
        context.objects(of: node) { ["in", "across", "for", "on", "over"].contains($0) }
          .allSatisfy { context.single($0, lands) == nil }
      })
    else { return nil }
    return context.children[token.head].filter { context.tokens[$0].dep == "nsubj" }
      .compactMap { context.single($0, lands) }.first
  }
}
